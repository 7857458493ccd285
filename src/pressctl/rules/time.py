"""Family PR2: the date, the embargo, the dateline."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from pressctl import moments, placeholders
from pressctl.findings import Problem, Severity
from pressctl.model import Kind, Release, Status
from pressctl.rules import Context, rule

BEFORE_RELEASE = {Status.DRAFT, Status.REVIEW, Status.APPROVED}
OPENING = re.compile(
    r"^[\u200b\ufeff*_(\[\s]*[^\W\d_a-zß-ÿ][^–—:!?\n]{1,80}?[*_)\]]*(?:\s[-–—]{1,3}[\s*]|[–—]|--+|[-–—]\s)|^[\u4e00-\u9fff]{2,10}[，,].{0,12}[电讯電訊]"
    r"|^[（(]?[\u4e00-\u9fff]{2,10}[，,\s]?(?:\d{4}年)?\d{1,2}月\d{1,2}日[电讯電訊)）]"
)
"""A lede that opens with a place of its own: ``GENEVA, 22 June 2018 (IOM) –``, ``北京，6月22日电``."""
WRITTEN = "write 2026-03-02T10:00:00+01:00, or 2026-03-02 10:00 Europe/Zurich"


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


@rule("PR204", Severity.ERROR)
def unreadable_embargo(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo cannot be read.

    Abbreviations such as EST, BST or CST are used by several places, and change with the season. Until the embargo can
    be read, pressctl treats the release as embargoed.

    Bad:

        embargo: 2026-03-03 10:00 EST

    Good:

        embargo: 2026-03-03 10:00 America/New_York
    """
    for problem in release.unreadable:
        if problem.field == "embargo" and not placeholders.is_placeholder(problem.text):
            yield Problem(f"The embargo “{problem.text}” {problem.why}; {WRITTEN}", problem.at)


@rule("PR205", Severity.ERROR)
def embargo_without_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo names no instant: its zone, or its time, is missing.

    Ten o'clock is twenty-four different moments; the BBC has broken an embargo by reading GMT as its own summer time
    (Embargo Watch, 26 May 2011).

    Bad:

        embargo: 2026-03-03 10:00

    Good:

        embargo: 2026-03-03T10:00:00+01:00
    """
    if release.embargo and release.embargo.instant is None:
        what = "zone" if release.embargo.has_time else "time"
        yield Problem(f"The embargo “{release.embargo.text}” has no {what}; {WRITTEN}", release.place("embargo"))


OFFSET = re.compile(r"\d\s*(?:[+-]\d\d(?::?\d\d)?|[Zz])(?=[\s\[]|$)")
"""An offset behind the time, which says which of two equal hours is meant."""


@rule("PR206", Severity.ERROR)
def embargo_clock_change(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo lifts in an hour that the clock skips or repeats.

    When clocks go forward an hour does not exist; when they go back it comes twice. Add the offset, or choose another
    hour.

    Bad:

        embargo: 2026-03-29 02:30 Europe/Zurich

    Good:

        embargo: 2026-03-29 10:00 Europe/Zurich
    """
    moment = release.embargo
    if not (moment and moment.instant and moment.zone and isinstance(moment.instant.tzinfo, ZoneInfo)):
        return
    local = moment.instant
    there_and_back = local.astimezone(dt.UTC).astimezone(local.tzinfo)
    if there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None):
        yield Problem(f"The hour of “{moment.text}” is skipped by the clocks there", release.place("embargo"))
    elif local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset() and not OFFSET.search(moment.text[10:]):
        yield Problem(f"The hour of “{moment.text}” comes twice that day", release.place("embargo"))


@rule("PR207", Severity.ERROR, in_draft=Severity.WARNING)
def missing_dateline(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no dateline.

    The place tells a desk whose story it is; wires refuse copy without one. A lede that opens with a place of its own
    (`GENEVA, 2 March 2026 –`) counts.

    Bad:

        dateline: -

    Good:

        dateline: Geneva
    """
    if release.kind not in {Kind.PRESS_RELEASE, Kind.BRIEFING_NOTE} or release.dateline:
        return
    if not any(OPENING.match(line) for line in [part for part in release.body.split("\n") if part.strip()][:8]):
        yield Problem("There is no dateline", release.place("dateline"))


CITY_STATES = frozenset(
    "SG MC LU KW DJ PA GT SM VA HK MO GI MX AD LI BH QA JE GG IM BM AW BL CW FK KY MF MS NR PM SH SX".split()
)
"""Countries and territories that are also, or are named as, the place itself (ISO 3166)."""
TOWNS = frozenset("تونس الجزائر Тунис Алжир 突尼斯 Túnez Granada".split())
"""Towns that share their name with a country in a language: Tunis and Algiers with theirs, Granada with Grenada."""


@rule("PR208", Severity.WARNING)
def country_dateline(release: Release, ctx: Context) -> Iterator[Problem]:
    """The dateline is a whole country.

    A dateline names the town in which the news is; the country follows it where the town is not known everywhere
    (Associated Press style).

    Bad:

        dateline: Switzerland

    Good:

        dateline: Geneva
    """
    place = release.dateline.strip()
    if place and place not in TOWNS and ctx.language and len(place) < 40 and "," not in place:
        from babel.core import Locale

        territories = Locale.parse(ctx.language.tag).territories
        for code, name in territories.items():
            if name.casefold() == place.casefold() and len(code) == 2 and code not in CITY_STATES:
                yield Problem(f"The dateline “{place}” is a country; name the town", release.place("dateline"))


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
