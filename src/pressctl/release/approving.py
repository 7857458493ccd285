"""What an approval needs: how many people, in which roles, who they are, and which of a release's approvals hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pressctl.release import moments
from pressctl.release.model import Approval, Kind, Release
from pressctl.release.reading_copy import SHORT, canonical
from pressctl.release.settings import Settings
from pressctl.release.signed import Signed, Verify

NEVER, WITH_REASON = "never", "with-reason"
ALONE = (NEVER, WITH_REASON)
"""Whether somebody may issue what has not all its approvals: not at all, or saying why."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a newsroom asks for before a release goes out: a number of people, and roles that each must have spoken.

    With ``is_signed`` only those approvals count that are signed.
    """

    required: int = 0
    roles: tuple[str, ...] = ()
    is_signed: bool = False

    @property
    def is_any(self) -> bool:
        """Return whether anything is asked for."""
        return bool(self.required or self.roles)


def demand(settings: Settings, kind: Kind, *, is_minor: bool = False) -> Demand:
    """Return what the settings ask for of a release of a kind; less for an edition that changes no fact."""
    table: Mapping[str, Any] = {**settings.approvals, **settings.approvals.get(str(kind), {})}
    if is_minor and "minor" in table:
        return Demand(int(table["minor"]), is_signed=bool(table.get("signed")))
    return Demand(int(table.get("required", 0)), tuple(table.get("roles", ())), bool(table.get("signed")))


def people(settings: Settings) -> Mapping[str, Mapping[str, Any]]:
    """Return who may approve, each with their roles; nobody is named where anybody may."""
    found: Mapping[str, Mapping[str, Any]] = settings.approvals.get("people", {})
    return found


def may_issue_alone(settings: Settings) -> bool:
    """Return whether a release that lacks approvals may be issued with a reason."""
    return bool(settings.approvals.get("alone", WITH_REASON) == WITH_REASON)


def holds(approval: Approval, digest: str) -> bool:
    """Return whether an approval is of the text with this digest."""
    return len(approval.of) >= SHORT and digest.startswith(approval.of.lower())


def is_by_author(release: Release, approval: Approval) -> bool:
    """Return whether somebody has approved what they wrote."""
    return bool(release.author) and approval.by.casefold() == release.author.casefold()


def unknown(settings: Settings, approval: Approval) -> str:
    """Return why an approval is by nobody who may give it, an empty text where it is sound."""
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
    """Return the name of a person in the file of signers: the e-mail address of the settings, else their name."""
    return str(people(settings).get(by, {}).get("email") or by)


def message(approval: Approval, digest: str) -> bytes:
    """Return what is signed of an approval: who, in which role, when, and the whole digest of the text, as JSON."""
    values = {"by": approval.by, "as": approval.role, "at": approval.at, "of": digest}
    return canonical(values) + b"\n"


def given_at(approval: Approval) -> dt.datetime | None:
    """Return the instant of an approval, None where it says none."""
    try:
        return moments.read(approval.at).instant
    except ValueError:
        return None


def undated(approval: Approval) -> str:
    """Return why a signature cannot be checked: the approval does not say when it was given; else an empty text."""
    is_dated = not approval.signature or given_at(approval) is not None
    return "" if is_dated else "is signed, and does not say when (`at`, with its zone)"


def unproven(settings: Settings, approval: Approval, digest: str, verify: Verify) -> str:
    """Return why the signature of an approval does not prove it, an empty text if it does, or if it is not signed."""
    at = given_at(approval)
    if not approval.signature or at is None:
        return undated(approval)
    body = "".join(approval.signature.split())
    return verify(Signed(identity(settings, approval.by), message(approval, digest), body, at.astimezone(dt.UTC)))


def valid(release: Release, settings: Settings, digest: str, verify: Verify) -> tuple[Approval, ...]:
    """Return the approvals that count: of this text, by somebody else than its author, who may give them; one each.

    One whose signature does not hold counts for nothing.
    """
    found: dict[str, Approval] = {}
    for each in release.approvals:
        is_theirs = holds(each, digest) and not is_by_author(release, each) and not unknown(settings, each)
        if is_theirs and not unproven(settings, each, digest, verify):
            found.setdefault(f"{each.by.casefold()} {each.role}", each)
    return tuple(found.values())


def lacking(wanted: Demand, given: Sequence[Approval]) -> Iterator[str]:
    """Yield what is missing, in words: roles that nobody has spoken for, and people."""
    given = [each for each in given if each.signature or not wanted.is_signed]
    how = " and signed it" if wanted.is_signed else ""
    roles = {each.role for each in given}
    if missing := [role for role in wanted.roles if role not in roles]:
        yield f"nobody has approved as {' or '.join(missing)}{how}"
    count = len({each.by.casefold() for each in given})
    if count < wanted.required:
        yield f"{count} of {wanted.required} people have approved this text{how}"
