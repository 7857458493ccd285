"""Family PR2: the date, and dates in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.days.dates import first_whole
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.signs import placeholders
from pressctl.prose.word_lists import alternatives, whole
from pressctl.release import moments
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.time.meant import is_template_year, written_dates

WORD = regex(r"[^\W\d_]{3,}")
ANOTHER_DAY = regex(r"(?<!\d)\d{1,2}(?:(?:[ ][^\W\d_]{1,3}){1,2}[ ]|[ ]?[–-][ ]?)$")
"""The first of two days of a month, before the second: “4 y 5 de”, “du 4 au 5”, “4–5”."""
REACH = 12
"""Characters before a day among which the other one is looked for."""


@rule("PR201", Severity.ERROR, in_draft=Severity.WARNING)
def missing_date(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no date.

    An undated release cannot be sorted, cited, or told from last year's. A dated file name (2026-03-02-…) counts.

    Bad:

        date: -

    Good:

        date: 2026-03-02
    """
    if release.date is None and not release.is_unreadable("date"):
        yield Problem("There is no date", release.place("date"))


@rule("PR202", Severity.ERROR)
def unreadable_date(release: Release, ctx: Context) -> Iterator[Problem]:
    """The date cannot be read.

    Write the year first, as ISO 8601 does: 03/04/2026 is the third of April in Geneva and the fourth of March in
    Washington, and 2026-09-31 does not exist.

    Bad:

        date: 03/04/2026

    Good:

        date: 2026-04-03
    """
    for problem in release.unreadable:
        if problem.field == "date" and not placeholders.is_placeholder(problem.text):
            hint = f"; write {day}" if (day := _from_words(problem.text)) else ""
            yield Problem(f"The date {problem.fault}{hint}", problem.at, fix=_as_iso(problem.text))


def _as_iso(text: str) -> str | None:
    """Return a date with the year first and slashes or full stops (2026/03/02) in the form of ISO 8601, or None."""
    if not re.fullmatch(r"\d{4}([/.])\d{1,2}\1\d{1,2}", text):
        return None
    try:
        return moments.read(re.sub(r"[/.]", "-", text)).day.isoformat()
    except ValueError:
        return None


def _from_words(text: str) -> str | None:
    """Return a date with the name of its month, “2 March 2026”, in the form of ISO 8601, or None for any other text."""
    found = first_whole(text.strip())
    day = found.date() if found and not found.is_numeric and found.weekday is None else None
    return day.isoformat() if found and day and found.span == Span(0, len(text.strip())) else None


@rule("PR203", Severity.INFO)
def time_without_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The date has a time but no zone.

    Site generators take such a time for UTC, and silently hold a release back for hours. pressctl uses the day as
    written; give the time an offset, or leave it out.

    Bad:

        date: 2026-03-02 10:00

    Good:

        date: 2026-03-02T10:00:00+01:00
    """
    if release.date and release.date.has_time and not release.date.instant and release.is_unreleased:
        yield Problem(f"The time in “{release.date.text}” has no zone; add one, such as +01:00", release.place("date"))


@cache
def _relative_day_pattern(language: Language) -> re.Pattern[str]:
    """Return the pattern of a relative day, except in “USA Today”, “more than today” and “today’s”, or with its date."""
    words = whole(language.relative_days)
    not_after = "".join(rf"(?<!{alternatives((word,), ' ')} )" for word in language.words_before_no_day)
    return re.compile(rf"{not_after}{words}(?![’']s\b|[^.\n]{{0,24}}\b\d{{1,2}}\b)", re.IGNORECASE)


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
    for match in _relative_day_pattern(ctx.language).finditer(ctx.prose.bare):
        if not ctx.prose.is_quoted(match.start()):
            yield Problem(f"“{match[0]}” means nothing without a date", release.in_body(*match.span()))


@rule("PR224", Severity.ERROR, in_draft=Severity.WARNING)
def impossible_date(release: Release, ctx: Context) -> Iterator[Problem]:
    """The date in the text does not exist.

    April has thirty days, and 2026 has no 29 February. Nobody can come on such a day, and no desk can guess which was
    meant.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The plant opens on 31 April 2026. It will employ forty people and build pumps for rivers and canals.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The plant opens on 30 April 2026. It will employ forty people and build pumps for rivers and canals.
    """
    for date in written_dates(ctx):
        if date.in_year(date.year or 2024) is None and _is_surely_a_date(date):
            printed = release.body[slice(*date.span)]
            yield Problem(f"“{printed}” is in no calendar", release.in_body(*date.day_span))


def _is_surely_a_date(date: WrittenDate) -> bool:
    """Return whether a text is an impossible date (31 April), not a number beside a month (“In April 31 towns …”, “70 May”)."""
    if date.is_month_first and date.year is None:
        return bool(date.ordinal) or date.weekday is not None
    return date.year is not None or (0 < date.day <= 32 and date.month <= 12)


@rule("PR226", Severity.WARNING)
def wrong_year(release: Release, ctx: Context) -> Iterator[Problem]:
    """The year in a date is left over from an earlier release.

    Last year's release is copied and one year stays as it was. It is reported if the weekday is that of the same date
    in the year of the release (Business Wire counts stale template words among the usual faults).

    Bad:

        date: 2026-03-02
        ---
        The plant opens on Tuesday, 10 March 2025. It will employ forty people and build pumps for rivers and canals.

    Good:

        date: 2026-03-02
        ---
        The plant opens on Tuesday, 10 March 2026. It will employ forty people and build pumps for rivers and canals.
    """
    if release.date is None:
        return
    for date in written_dates(ctx):
        if date.year_span and is_template_year(date, release):
            printed, year = release.body[slice(*date.span)], str(release.date.day.year)
            at = release.in_body(*date.year_span)
            yield Problem(f"“{printed}”: by the weekday the year is {year}", at, fix=year, safe=False)


@rule("PR235", Severity.INFO, once=True)
def capitalised_month(release: Release, ctx: Context) -> Iterator[Problem]:
    """A month has a capital letter in a language that writes months in lower case.

    French, Spanish, Portuguese, Russian and most others do (Académie française, Real Academia Española); the capital
    comes from English. Days with their year or weekday, and two days of a month, are checked; names of streets
    and holidays have capitals: “Plaza 2 de Mayo”.

    Bad:

        language: es
        ---
        Acme abrió una planta en Lyon el 5 de Febrero de 2026. Dará empleo a cuarenta personas de la región.

    Good:

        language: es
        ---
        Acme abrió una planta en Lyon el 5 de febrero de 2026. Dará empleo a cuarenta personas de la región.
    """
    if ctx.any_language is None or ctx.any_language.capitalises_months:
        return
    for date in written_dates(ctx):
        if date.is_numeric or date.is_month_first or not _is_not_name(date, release.body):
            continue
        for word in WORD.finditer(release.body, date.day_span.end, date.span.end):
            if word[0].istitle():
                words = f"“{word[0]}” is written small in {ctx.any_language.name}, as all months"
                yield Problem(words, release.in_body(*word.span()), fix=word[0].lower())


def _is_not_name(date: WrittenDate, body: str) -> bool:
    """Return whether a date is certainly a day, and not the name of a street or holiday."""
    start = date.span.start
    return not (date.year is None and date.weekday is None) or bool(
        ANOTHER_DAY.search(body[max(start - REACH, 0) : start])
    )


@rule("PR228", Severity.WARNING, languages=("en",))
def ambiguous_numeric_date(release: Release, ctx: Context) -> Iterator[Problem]:
    """The date in figures can be read in two ways.

    03/04/2026 is the third of April in London and the fourth of March in Washington; write the month as a word
    (ISO 8601 is for data; Associated Press and Guardian style for text).

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The plant opens on 03/04/2026. It will employ forty people and build pumps for rivers and canals.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The plant opens on 3 April 2026. It will employ forty people and build pumps for rivers and canals.
    """
    if len(ctx.settings.languages) == 1:
        return
    written = [date for date in written_dates(ctx) if date.is_numeric or date.day > 12]
    if len({order for date in written if (order := _position_of_day(date, release))}) == 1:
        return  # beside 18/10/2011, 05/09/2011 is in September
    for date in written:
        if date.is_numeric:
            printed = release.body[slice(*date.day_span)]
            yield Problem(
                f"“{printed}” can be read in two ways; write the month as a word", release.in_body(*date.day_span)
            )


def _position_of_day(date: WrittenDate, release: Release) -> str:
    """Return which number of a date in figures is the day, “first” or “second”, or an empty string if it is unclear."""
    match = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-]\d{4}", release.body[slice(*date.day_span)])
    if not match:
        return ""
    return "first" if int(match[1]) > 12 else "second" if int(match[2]) > 12 else ""
