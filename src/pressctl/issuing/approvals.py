"""Giving and withdrawing approvals, which are written into the file of the release for its present text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from pressctl.errors import UsageError
from pressctl.issuing.files import File
from pressctl.newsroom import signatures
from pressctl.newsroom.folder import Newsroom
from pressctl.release.model import Approval, Release, Status
from pressctl.release.record import approvals, reading_copy
from pressctl.release.record.signed_message import NAMESPACE

PEOPLE = "the people are under [approvals] in pressctl.toml"
Sign = Callable[[bytes], str]
"""Returns the signature of a message, in the form of an approval."""
HOW = f'namespaces="{NAMESPACE}"'


@dataclass(frozen=True, slots=True)
class Approved:
    """The result for a release: who has approved it, what is missing, whether it has become approved, and notes."""

    path: Path
    approvals: tuple[Approval, ...]
    lacking: tuple[str, ...]
    is_complete: bool
    notes: tuple[str, ...] = ()


def role_of(newsroom: Newsroom, by: str, role: str) -> str:
    """Return the role in which somebody approves: ``role`` if given, or else their only one in the settings.

    Raises UsageError if there is none, or they may not approve in it.
    """
    known = approvals.people(newsroom.settings)
    if known and by not in known:
        near = [name for name in known if name.casefold() == by.casefold()]
        hint = f"did you mean {near[0]}?" if near else PEOPLE
        raise UsageError(f"The approval {approvals.unknown(newsroom.settings, Approval(by, role))}", hint)
    roles = known.get(by, {}).get("roles", ())
    role = role or (roles[0] if len(roles) == 1 else "")
    if not role:
        raise UsageError("In which role do you approve?", f"say it with --as ROLE{_of(roles)}")
    if why := approvals.unknown(newsroom.settings, Approval(by, role)):
        raise UsageError(f"The approval {why}", PEOPLE)
    return role


def _of(roles: tuple[str, ...] | list[str]) -> str:
    return f": {', '.join(roles)}" if roles else ", for example --as legal"


def give(newsroom: Newsroom, path: Path, by: str, role: str, now: dt.datetime, sign: Sign | None = None) -> Approved:
    """Write an approval into a file, signed with ``sign``; a release in review that has all approvals becomes approved.

    Raises UsageError, before anything is written, if the release is a draft, has been taken back, or was written by
    the same person, and if the signature would not be valid.
    """
    file = File(newsroom, path)
    release = file.release
    if release.status is Status.DRAFT or release.is_recalled:
        hint = "a release to be approved has `status: review`"
        if release.status is Status.KILLED:
            hint = "it may not come back: what takes its place is a release with an id of its own"
        raise UsageError(f"{path}: is {_a(release.status)}", hint)
    approval = Approval(by, role, now.isoformat(timespec="seconds"), file.digest[: reading_copy.SHORT])
    if approvals.is_by_author(release, approval):
        raise UsageError(f"{path}: was written by {by}; nobody approves what they wrote", "ask somebody else")
    if sign:
        approval = _signed(file, approval, sign)
    kept = [each for each in release.approvals if approvals.holds(each, file.digest) and not _is_of(each, by, role)]
    return _written(file, replace(release, approvals=(*kept, approval)))


def signing(newsroom: Newsroom, key: str) -> Sign:
    """Return a function that signs with a key: the file ``key`` or, if that is empty, one that `ssh` uses.

    Raises UsageError if no key is found, or if the settings do not name a file of keys that count.
    """
    if not newsroom.settings.approvals.get("signers"):
        hint = f'[approvals] signers = "allowed_signers", a file with lines like: ben {HOW} ssh-ed25519 AAAA…'
        raise UsageError("The settings do not say whose keys count", hint)
    return partial(signatures.sign, key=signatures.key_of(newsroom.root, key))


def _signed(file: File, approval: Approval, sign: Sign) -> Approval:
    settings = file.newsroom.settings
    signed = replace(approval, signature=sign(approvals.message(approval, file.digest)))
    verify = signatures.signers(file.newsroom.root, settings).fault
    if why := approvals.unproven(settings, signed, file.digest, verify):
        hint = f"the file of signers needs a line: {approvals.identity(settings, approval.by)} {HOW} and the public key"
        raise UsageError(f"{file.path}: the approval {why}; nothing was written", hint)
    return signed


def take_back(newsroom: Newsroom, path: Path, by: str, role: str) -> Approved:
    """Remove somebody's approval from a file; an approved release that now lacks approvals is in review again.

    Raises UsageError if they have not approved it.
    """
    file = File(newsroom, path)
    kept = tuple(each for each in file.release.approvals if not _is_of(each, by, role))
    if len(kept) == len(file.release.approvals):
        raise UsageError(f"{path}: {by} has not approved it{f' as {role}' if role else ''}")
    return _written(file, replace(file.release, approvals=kept))


def _is_of(approval: Approval, by: str, role: str) -> bool:
    return approval.by.casefold() == by.casefold() and role in ("", approval.role)


def _written(file: File, release: Release) -> Approved:
    settings = file.newsroom.settings
    wanted = approvals.demand(settings, release.kind)
    verify = signatures.signers(file.newsroom.root, settings).fault
    given = approvals.valid(release, settings, file.digest, verify)
    lacking = tuple(approvals.lacking(wanted if wanted.is_any else wanted._replace(required=1), given))
    steps = {(Status.REVIEW, True): Status.APPROVED, (Status.APPROVED, False): Status.REVIEW}
    after = replace(release, status=steps.get((release.status, not lacking), release.status))
    file.write(after, ("approvals", "status"))
    return Approved(file.path, given, lacking, after.status is not release.status and not lacking, tuple(file.notes))


def _a(word: str) -> str:
    return f"a {word}" if word == Status.DRAFT else word
