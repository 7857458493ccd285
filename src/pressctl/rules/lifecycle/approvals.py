"""Family PR9: approvals, whether they are for this text, by people who may give them, and enough of them.

The modules that read approvals are loaded only for a file that has or needs some.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.release.model import Approval, Release, Status
from pressctl.rules import Context, rule

KEY = ("approvals",)
"""A string that is in every file with an approval."""


@rule("PR911", Severity.ERROR, in_draft=Severity.WARNING, needs=KEY)
def approval_lapsed(release: Release, ctx: Context) -> Iterator[Problem]:
    """An approval was given for a different text.

    Whoever approves a text answers for its words: if one of them is changed afterwards, nobody has seen what goes out
    (the force-publishing of Whitehall asks for a second look for the same reason). Mark-up, comments and the status
    may change. Until the release is approved it is a warning. Ask for the approval again: `pressctl approve`.

    Bad:

        status: approved
        author: anna
        approvals: [{by: ben, as: legal, of: 000000000000}]

    Good:

        status: approved
        author: anna
    """
    if release.is_recalled or not release.approvals or is_issued(release, ctx):
        return
    from pressctl.release.record import approvals
    from pressctl.release.record.reading_copy import SHORT

    of_text = digest(release, ctx)
    for place, each in zip(ctx.places("approvals"), release.approvals, strict=True):
        if not approvals.holds(each, of_text):
            who = each.by or "somebody"
            words = f"The approval by {who} is of a different text ({of_text[:SHORT]})"
            severity = Severity.WARNING if release.is_draft else None
            yield Problem(words, place, severity=severity)


@rule("PR912", Severity.ERROR, needs=KEY)
def approved_by_author(release: Release, ctx: Context) -> Iterator[Problem]:
    """The author has approved the release.

    Nobody sees the slips in their own text; an approval means that a second person has looked at it (the four-eyes principle).

    Bad:

        author: anna
        approvals: [{by: Anna, as: press, of: 3f2a91c4d0e7}]

    Good:

        author: anna
        approvals: [{by: ben, as: press, of: 3f2a91c4d0e7}]
    """
    from pressctl.release.record import approvals

    for place, each in zip(ctx.places("approvals"), release.approvals, strict=True):
        if approvals.is_by_author(release, each):
            yield Problem(f"{each.by} both wrote and approved the release", place)


@rule("PR913", Severity.ERROR)
def approval_missing(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release is marked as approved, and lacks approvals that the newsroom requires.

    The settings say under `[approvals]` how many people must have approved a text, and in which roles. Of releases
    that are already out, only those are checked that have an approval, or are a new edition of one that was issued:
    older ones come from a time without approvals.

    Bad:

        status: approved
        kind: statement

    Good:

        status: review
        kind: statement
    """
    is_next = ctx.last_issued is not None and not release.is_draft
    is_asked = release.status is Status.APPROVED or is_next or (release.approvals and not release.is_draft)
    if release.is_recalled or not is_asked:
        return
    from pressctl.release.record import approvals

    wanted = approvals.demand(ctx.settings, release.kind)
    if not wanted.is_any or is_issued(release, ctx):
        return
    given = given_of(release, ctx)
    for words in approvals.lacking(wanted, given):
        yield Problem(words[:1].upper() + words[1:], release.place("approvals" if release.approvals else "status"))


@rule("PR914", Severity.ERROR, needs=KEY)
def approver_unknown(release: Release, ctx: Context) -> Iterator[Problem]:
    """An approval is by somebody who may not give it.

    If the settings name `people` under `[approvals]`, only these may approve, each in one of their roles. An approval
    is a declaration: anybody who can change the file can write one.

    Bad:

        approvals: [{as: legal, of: 3f2a91c4d0e7}]

    Good:

        approvals: [{by: ben, as: legal, of: 3f2a91c4d0e7}]
    """
    from pressctl.release.record import approvals

    for place, each in zip(ctx.places("approvals"), release.approvals, strict=True):
        if why := approvals.unknown(ctx.settings, each):
            yield Problem(f"An approval {why}", place)


@rule("PR915", Severity.WARNING)
def issued_alone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release was issued without the approvals that the newsroom requires.

    Somebody had a reason, which is in the record; now a second person should look at it (Whitehall flags what was
    published by force until then). The finding goes away once the approvals are there.

    Bad:

        id: alone
        kind: statement
        status: released

    Good:

        id: approved
        status: released
    """
    last = ctx.last_issued
    if last is None or not last.head.is_alone or release.is_recalled or not is_issued(release, ctx):
        return
    from pressctl.release.record import approvals

    given = given_of(release, ctx)
    lacking = tuple(approvals.lacking(approvals.demand(ctx.settings, release.kind), given))
    if lacking:
        why = f": “{last.head.reason}”" if last.head.reason else ""
        who = f" by {last.head.by}" if last.head.by else ""
        words = f"It was issued{who} on {last.head.at[:10]} without its approvals{why}; {lacking[0]}"
        yield Problem(words, release.place("status"))


@rule("PR916", Severity.ERROR, in_draft=Severity.WARNING, needs=("signature",))
def approval_unproven(release: Release, ctx: Context) -> Iterator[Problem]:
    """An approval is not proven by its signature.

    It was made for other words, or for another person, role or time than the approval gives; or its key is not one of
    that person's in the file of `signers`, had expired, was not valid yet, or was revoked. The person who approves
    must sign again: `pressctl approve --sign`. If ssh-keygen is missing the signature cannot be checked, and the
    approval does not count.

    Bad:

        status: review
        approvals: [{by: ben, as: legal, of: 000000000000, signature: U1NIU0lH}]

    Good:

        status: review
    """
    if release.is_recalled or not release.approvals or is_issued(release, ctx):
        return
    from pressctl.release.record import approvals

    of_text = digest(release, ctx)
    for place, each in zip(ctx.places("approvals"), release.approvals, strict=True):
        why = approvals.undated(each)
        if approvals.holds(each, of_text):
            why = approvals.unproven(ctx.settings, each, of_text, ctx.verify)
        if why:
            yield Problem(f"The approval by {each.by or 'somebody'} {why}", place)


def given_of(release: Release, ctx: Context) -> tuple[Approval, ...]:
    """Return the approvals of a release that count."""
    from pressctl.release.record import approvals

    return approvals.valid(release, ctx.settings, digest(release, ctx), ctx.verify) if release.approvals else ()


def is_issued(release: Release, ctx: Context) -> bool:
    """Return whether this edition has been issued, so that its approvals were checked then."""
    last = ctx.last_issued
    was_issued = last is not None and (release.edition or last.head.edition) <= last.head.edition
    return was_issued and release.is_released


def digest(release: Release, ctx: Context) -> str:
    """Return the digest of what a reader sees of a release."""
    from pressctl.release.record import reading_copy

    return reading_copy.digest(reading_copy.seen(release, ctx.settings, ctx.fingerprint))
