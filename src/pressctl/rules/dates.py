"""Family PR2: the date, and days written in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl import moments, placeholders
from pressctl.findings import Problem, Severity
from pressctl.model import Release, Status
from pressctl.rules import Context, rule

BEFORE_RELEASE = {Status.DRAFT, Status.REVIEW, Status.APPROVED}


@rule("PR201", Severity.ERROR, in_draft=Severity.WARNING)
def missing_date(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no date.

    An undated release cannot be sorted, cited, or told from last year's. A dated file name (2026-03-02-…) counts.

    Bad:

        date: -

    Good:

        date: 2026-03-02
    """
    if release.date is None and not any(problem.field == "date" for problem in release.unreadable):
        yield Problem("There is no date", release.place("date"))


@rule("PR202", Severity.ERROR)
def unreadable_date(release: Release, ctx: Context) -> Iterator[Problem]:
    """The date cannot be read.

    Write the year first, as ISO 8601 does: 03/04/2026 is the third of April in Geneva and the fourth of March in
    Washington, and 2026-09-31 is no day at all.

    Bad:

        date: 03/04/2026

    Good:

        date: 2026-04-03
    """
    for problem in release.unreadable:
        if problem.field == "date" and not placeholders.is_placeholder(problem.text):
            yield Problem(f"The date “{problem.text}” {problem.why}", problem.at, fix=_with_hyphens(problem.text))


def _with_hyphens(text: str) -> str | None:
    """Return a day written year first with strokes or points (2026/03/02) as ISO 8601 has it, or None."""
    if not re.fullmatch(r"\d{4}([/.])\d{1,2}\1\d{1,2}", text):
        return None
    try:
        return moments.read(re.sub(r"[/.]", "-", text)).day.isoformat()
    except ValueError:
        return None


@rule("PR203", Severity.INFO)
def time_without_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The date has a time but no zone.

    Site generators take such a time for UTC, and hold a release back for hours without a word. The day as written is
    what pressctl uses; give the time an offset, or leave it out.

    Bad:

        date: 2026-03-02 10:00

    Good:

        date: 2026-03-02T10:00:00+01:00
    """
    if release.date and release.date.has_time and not release.date.instant and release.status in BEFORE_RELEASE:
        yield Problem(f"The time in “{release.date.text}” has no zone", release.place("date"))


@rule("PR209", Severity.WARNING)
def relative_date(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text says “today” or “this week”, and the release has no date it could mean.

    A release is read days later and in other zones; give the day.

    Bad:

        date: -
        ---
        Acme opened a plant in Lyon this week. It will employ forty people and build pumps for rivers.

    Good:

        date: -
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers.
    """
    if release.date is not None or ctx.language is None:
        return
    words = "|".join(re.escape(word).replace("'", "['’]") for word in ctx.language.relative_days)
    apart = r"" if ctx.language.tag == "zh" else r"\b"
    bare = placeholders.CODE.sub(lambda match: " " * len(match[0]), release.body)
    for match in re.finditer(
        rf"{apart}(?<!USA )(?<!than )(?:{words}){apart}(?![’']s\b|[^.\n]{{0,24}}\b\d{{1,2}}\b)", bare, re.IGNORECASE
    ):
        if not _is_quoted(release.body, match.start()):
            yield Problem(f"“{match[0]}” means nothing without a date", release.in_body(*match.span()))


def _is_quoted(text: str, at: int) -> bool:
    """Say whether a character stands inside a quotation that began in its paragraph."""
    start = text.rfind("\n\n", 0, at) + 1
    before = text[start:at]
    opened = before.count("“") + before.count("«") + before.count("„")
    return before.count('"') % 2 == 1 or opened > before.count("”") + before.count("»")
