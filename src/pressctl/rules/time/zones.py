"""Family PR2: the zones in which a text gives its hours."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, pairwise

from pressctl import languages
from pressctl.findings import Problem, Severity, Span
from pressctl.prose.days import dates
from pressctl.prose.hours import times
from pressctl.prose.hours.times import WrittenTime
from pressctl.prose.hours.zone_names import SHARED
from pressctl.prose.lines import embargo_line
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word, whole
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.time.release_line import language_or_english, line_tag
from pressctl.rules.time.times import MOST, as_printed, hours_near

SEASONAL = {
    "EST": "ET", "EDT": "ET", "CST": "CT", "CDT": "CT", "MST": "MT", "MDT": "MT", "PST": "PT", "PDT": "PT",
    "BST": "", "CET": "", "CEST": "", "MEZ": "", "MESZ": "", "AEDT": "", "NZST": "", "NZDT": "",
}  # fmt: skip
"""Names for one half of the year, each with the name for all year, if there is one (AP prefers it)."""
SEASON = r"E[SD]T|C[SD]T|CES?T|M[SD]T|P[SD]T|BST|MES?Z|AEDT|NZ[SD]T"
"""The same names, for a quick search that only shows where to look."""
ELSEWHERE = (
    r"Panama|Jamaica|Canc[uú]n|Cayman|Australia|Sydney|Melbourne|Brisbane|Canberra|Queensland|Arizona|Phoenix|Tucson|"
    r"Sonora|Yukon|Saskatchewan|Regina|M[eé]xico|Costa Rica|Guatemala|Honduras|Salvador|Nicaragua|Belize|Cuba|China|"
    r"Chinese|Beijing|Shanghai|Taiwan|Taipei|Philippine|Manila|Alg[eé]ri|Alger|Algiers|Tunis|Bangladesh|Dhaka"
)
"""Places whose clocks have one of these names all year, or where its letters mean another zone."""
NEAR = 31
"""The most days between a release and a day in its text."""
BETWEEN = r"[ \u00a0]?[(/=（|／][ \u00a0]?"
"""The sign between two hours that should be the same moment."""
SECOND = regex(
    lambda: (
        r"[(/=（|／][^0-9\n(/=（|／]{0,10}[0-9]{1,2}(?:[:：.]|[ \u00a0\u202f]?(?:[hH]|[aApP]\.?[ ]?[mM]"
        rf"|{alternatives(every_word('hour_separators'))}))"
    )
)
"""Such a sign and the second hour after it."""


@rule("PR213", Severity.WARNING, needs=frozenset(SEASONAL))
def wrong_season_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The abbreviation of the zone is that of the other season.

    10:00 EST in July is 11:00 on the clocks of New York, and nobody knows which was meant; Business Wire's editors name
    it among the usual mistakes. AP's style is ET, which holds all year.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme will open a plant in Lyon on 8 July 2026 at 10:00 a.m. EST. It will employ forty people.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme will open a plant in Lyon on 8 July 2026 at 10:00 a.m. ET. It will employ forty people.
    """
    if not language_or_english(ctx).has_word_spaces:  # there such names are written by programs
        return
    for hour in islice(_seasonal_hours(ctx), MOST):
        printed = release.body[hour.zone_span.start : hour.zone_span.end]
        days = _days_near(hour.span, release, ctx)
        names = {times.name_on(hour.zone, hour.on(day)) for day in days}
        if len(names) != 1 and (days := _days_of_this_week(hour.span, release, ctx)):
            names = {times.name_on(hour.zone, hour.on(day)) for day in days}
        if len(names) == 1 and hour.zone not in names and not re.search(ELSEWHERE, release.body):
            name = times.in_words_of(next(iter(names)), printed)
            words = f"On {days[0]:%Y-%m-%d} the clocks there go by {name}, not “{printed}”"
            at = release.in_body(*hour.zone_span)
            yield Problem(words, at, fix=SEASONAL[printed] or name, safe=False)


def _seasonal_hours(ctx: Context) -> Iterator[WrittenTime]:
    """Yield the hours whose zone has a seasonal name."""
    for match in re.finditer(SEASON, ctx.prose.bare):
        hours = hours_near(ctx.prose.bare, *match.span(), language_or_english(ctx))
        yield from (hour for hour in hours if hour.zone_span == Span(*match.span()))


def _days_near(at: Span, release: Release, ctx: Context) -> tuple[dt.date, ...]:
    """Return the days named in the hour's paragraph, or else those in the whole text."""
    tag, year = language_or_english(ctx).tag, release.date.day.year if release.date else 0
    return _days_in(_paragraph(at, ctx), tag, year) or _days_in(ctx.prose.bare[:20_000], tag, year)


def _paragraph(at: Span, ctx: Context) -> str:
    bare = ctx.prose.bare
    start = max(bare.rfind("\n\n", 0, at.start) + 1, at.start - 1000)
    end = bare.find("\n\n", at.end, at.end + 1000)
    return bare[start : end if end >= 0 else at.end + 1000]


def _days_of_this_week(at: Span, release: Release, ctx: Context) -> tuple[dt.date, ...]:
    """Return the day of the release and that six days later, if the hour's paragraph names no day but “today” or a weekday.

    The text must name a day near the release: where it was moved, its date is that of the move.
    """
    tag, paragraph = language_or_english(ctx).tag, _paragraph(at, ctx)
    if not release.date or not _weekday_pattern(tag).search(paragraph):
        return ()
    issued = release.date.day
    named = _days_in(ctx.prose.bare[:20_000], tag, issued.year)
    if _days_in(paragraph, tag, issued.year) or all(abs((day - issued).days) > NEAR for day in named):
        return ()
    return issued, issued + dt.timedelta(days=6)


@cache
def _weekday_pattern(tag: str) -> re.Pattern[str]:
    """Return the pattern of “today” and of the full names of weekdays."""
    language = languages.known(tag)
    words = [*language.relative_days[:1], *(names[0] for names in language.weekdays)] if language else []
    return re.compile(whole(words), re.IGNORECASE)


@rule("PR214", Severity.WARNING)
def ambiguous_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo line gives its hour in an abbreviation that several places use.

    IST is India, Ireland and Israel, CST Chicago and Shanghai: fourteen hours apart. Add the time in UTC, or name the
    city (Business Wire's editors; Embargo Watch).

    Bad:

        embargo: 2026-03-03 10:00 Asia/Kolkata
        ---
        EMBARGOED UNTIL 10:00 IST, TUESDAY 3 MARCH 2026

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.

    Good:

        embargo: 2026-03-03 10:00 Asia/Kolkata
        ---
        EMBARGOED UNTIL 10:00 IST (04:30 UTC), TUESDAY 3 MARCH 2026

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.
    """
    found = embargo_line.find(release.body, line_tag(ctx))
    if not found:
        return
    line, language = found
    hours = list(times.find(release.body[line.start : line.end], language))
    printed = [release.body[line.start + h.zone_span.start : line.start + h.zone_span.end] for h in hours]
    if len(hours) != 1 or printed[0] not in SHARED or _is_known_to_readers(printed[0], release, ctx):
        return
    at = release.in_body(line.start + hours[0].zone_span.start, line.start + hours[0].zone_span.end)
    yield Problem(f"“{printed[0]}” is used in {SHARED[printed[0]]}; add the time in UTC, or name the city", at)


def _is_known_to_readers(name: str, release: Release, ctx: Context) -> bool:
    """Return whether all readers of the text know the zone: BST in Britain, EST and PST in North America."""
    if name in {"EST", "PST"}:
        return not re.search(ELSEWHERE, release.body)
    return name == "BST" and (release.language.endswith("-GB") or ctx.settings.timezone == "Europe/London")


@rule("PR222", Severity.ERROR, in_draft=Severity.WARNING, needs=tuple("(/=（|／"))
def zones_disagree(release: Release, ctx: Context) -> Iterator[Problem]:
    """Two hours are given side by side in two zones, and are not the same moment.

    Half of the readers come an hour late or break the embargo; in the weeks between two clock changes even official
    mailings get it wrong (Embargo Watch, 10 March 2020).

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme will open a plant in Lyon on 8 January 2026 at 10:00 GMT / 12:00 CET. It will employ forty people.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme will open a plant in Lyon on 8 January 2026 at 10:00 GMT / 11:00 CET. It will employ forty people.
    """
    for one, other in islice(_side_by_side(ctx), MOST):
        days = _days_near(one.span, release, ctx) or _winter_and_summer(release)
        if not any(_may_be_same_moment(one, other, day) for day in days):
            text = ctx.prose.bare
            words = f"“{as_printed(text, one)}” and “{as_printed(text, other)}” are not the same moment on {days[0]:%Y-%m-%d}"
            yield Problem(words, release.in_body(one.span.start, other.span.end))


def _side_by_side(ctx: Context) -> Iterator[tuple[WrittenTime, WrittenTime]]:
    """Yield the pairs of hours with zones that are separated only by a bracket, a slash or an equals sign."""
    text = ctx.prose.bare
    for match in SECOND.finditer(text):
        for one, other in pairwise(hours_near(text, *match.span(), language_or_english(ctx))):
            is_here = one.span.end <= match.start() < other.span.start
            if is_here and one.zone and other.zone and re.fullmatch(BETWEEN, text[one.span.end : other.span.start]):
                yield one, other


def _winter_and_summer(release: Release) -> tuple[dt.date, ...]:
    """Return a day in winter and one in summer in the year of the release, for a text that names no day."""
    year = release.date.day.year if release.date else 2026
    return dt.date(year, 1, 15), dt.date(year, 7, 15)


def _may_be_same_moment(one: WrittenTime, other: WrittenTime, day: dt.date) -> bool:
    """Return whether two hours may be the same moment, even on two days: 22:00 in New York is 4:00 in Brussels."""
    whole = dt.timedelta(days=1)
    apart = [(left - right) % whole for left in one.instants(day) for right in other.instants(day)]
    return not apart or dt.timedelta(0) in apart


@lru_cache(maxsize=16)
def _days_in(text: str, tag: str, year: int) -> tuple[dt.date, ...]:
    """Return the days named in a text; those without a year are in the given year, or left out if it is 0."""
    language = languages.find(tag)
    written = dates.find(text, language) if language else ()
    days = (date.in_year(date.year or year) for date in written if not date.readings)
    return tuple(day for day in days if day)
