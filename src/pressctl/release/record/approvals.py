"""Approvals: what the settings require, who may give them, and which approvals of a release are valid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pressctl.release import moments
from pressctl.release.model import Approval, Kind, Release
from pressctl.release.record.reading_copy import SHORT, canonical
from pressctl.release.record.signed_message import SignedMessage, Verify
from pressctl.release.settings import Settings

NEVER, WITH_REASON = "never", "with-reason"
ALONE = (NEVER, WITH_REASON)
"""Whether a release without all its approvals may be issued: never, or with a reason."""


class Demand(NamedTuple):
    """What a newsroom requires before a release goes out: a number of people, and roles that must each approve.

    With ``is_signed`` only signed approvals count.
    """

    required: int = 0
    roles: tuple[str, ...] = ()
    is_signed: bool = False

    @property
    def is_any(self) -> bool:
        """Return whether any approval is required."""
        return bool(self.required or self.roles)


def demand(settings: Settings, kind: Kind, *, is_minor: bool = False) -> Demand:
    """Return what the settings require of a release of this kind; ``is_minor``: of an edition that changes no fact."""
    table: Mapping[str, Any] = {**settings.approvals, **settings.approvals.get(str(kind), {})}
    if is_minor and "minor" in table:
        return Demand(int(table["minor"]), is_signed=bool(table.get("signed")))
    return Demand(int(table.get("required", 0)), tuple(table.get("roles", ())), bool(table.get("signed")))


def people(settings: Settings) -> Mapping[str, Mapping[str, Any]]:
    """Return the people who may approve, by name, each with their settings; empty if anybody may."""
    found: Mapping[str, Mapping[str, Any]] = settings.approvals.get("people", {})
    return found


def may_issue_alone(settings: Settings) -> bool:
    """Return whether a release that lacks approvals may be issued with a reason."""
    return bool(settings.approvals.get("alone", WITH_REASON) == WITH_REASON)


def holds(approval: Approval, digest: str) -> bool:
    """Return whether an approval is for the text with this digest."""
    return len(approval.of) >= SHORT and digest.startswith(approval.of.lower())


def is_by_author(release: Release, approval: Approval) -> bool:
    """Return whether somebody has approved what they wrote."""
    return bool(release.author) and approval.by.casefold() == release.author.casefold()


def unknown(settings: Settings, approval: Approval) -> str:
    """Return why the person may not give an approval, or an empty string if they may."""
    known = people(settings)
    if not approval.by:
        return "does not say who gave it"
    if known and approval.by not in known:
        return f"is by {approval.by}, who is not among the people of the settings ({', '.join(known)})"
    roles = known.get(approval.by, {}).get("roles", ())
    if roles and approval.role not in roles:
        return f"is as {approval.role or 'nobody'}; {approval.by} has the role {' or '.join(roles)}"
    return ""


def identity(settings: Settings, by: str) -> str:
    """Return a person's name in the file of signers: the e-mail address in the settings, or else their name."""
    return str(people(settings).get(by, {}).get("email") or by)


def message(approval: Approval, digest: str) -> bytes:
    """Return the bytes that are signed for an approval: who, in which role, when, and the full digest, as JSON."""
    values = {"by": approval.by, "as": approval.role, "at": approval.at, "of": digest}
    return canonical(values) + b"\n"


def given_at(approval: Approval) -> dt.datetime | None:
    """Return the instant (aware) of an approval, or None if it states none."""
    try:
        return moments.read(approval.at).instant
    except ValueError:
        return None


def undated(approval: Approval) -> str:
    """Return why a signature cannot be checked for want of a time, or an empty string if it can."""
    is_dated = not approval.signature or given_at(approval) is not None
    return "" if is_dated else "is signed, and does not say when (`at`, with its zone)"


def unproven(settings: Settings, approval: Approval, digest: str, verify: Verify) -> str:
    """Return why the signature of an approval is not valid, or an empty string if it is, or if there is none."""
    at = given_at(approval)
    if not approval.signature or at is None:
        return undated(approval)
    body = "".join(approval.signature.split())
    return verify(
        SignedMessage(identity(settings, approval.by), message(approval, digest), body, at.astimezone(dt.UTC))
    )


def valid(release: Release, settings: Settings, digest: str, verify: Verify) -> tuple[Approval, ...]:
    """Return the approvals that count, at most one for each person and role.

    They are for this text, by somebody who may give them and is not its author, and any signature is valid.
    """
    found: dict[str, Approval] = {}
    for each in release.approvals:
        is_theirs = holds(each, digest) and not is_by_author(release, each) and not unknown(settings, each)
        if is_theirs and not unproven(settings, each, digest, verify):
            found.setdefault(f"{each.by.casefold()} {each.role}", each)
    return tuple(found.values())


def lacking(wanted: Demand, given: Sequence[Approval]) -> Iterator[str]:
    """Yield in words what is missing: roles in which nobody has approved, and people."""
    given = [each for each in given if each.signature or not wanted.is_signed]
    how = " and signed it" if wanted.is_signed else ""
    roles = {each.role for each in given}
    if missing := [role for role in wanted.roles if role not in roles]:
        yield f"nobody has approved as {' or '.join(missing)}{how}"
    count = len({each.by.casefold() for each in given})
    if count < wanted.required:
        yield f"{count} of {wanted.required} people have approved this text{how}"
