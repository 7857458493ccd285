"""Family PR2: weekdays beside dates in the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import primary_subtag
from pressctl.languages.partial import is_day_first
from pressctl.prose.days.date_patterns import weekday_names
from pressctl.prose.days.written_date import WrittenDate
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.time import beside_days
from pressctl.rules.time.meant import NEAR_NEW_YEAR, day_meant, days_of, is_template_year, written_dates

YEARS_BACK = 30
"""The most years before a release that are searched for one in which its weekdays are right."""
YEARS_SHOWN = 3


@rule("PR223", Severity.ERROR, in_draft=Severity.WARNING)
def weekday_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """The weekday is not that of the date beside it.

    A reader cannot know which of the two is meant, and may come on the wrong day; wire desks send such copy back
    (Business Wire names it first among the faults of releases). A date without a year is taken for the one
    nearest to the release; if all such dates are right in another year, the date of the release is reported
    instead. “Today, Monday” is compared with the date of the release.

    Bad:

        date: 2026-03-02
        ---
        The plant opens on Monday, 10 March 2026. It will employ forty people and build pumps for rivers and canals.

    Good:

        date: 2026-03-02
        ---
        The plant opens on Tuesday, 10 March 2026. It will employ forty people and build pumps for rivers and canals.
    """
    years = _other_years(release, ctx)
    if years:
        message = f"The weekdays of the text fit {_years_in_words(years)}, not {release.date.day.year if release.date else ''}"
        yield Problem(f"{message}: the date of the release is wrong, or all of them are", release.place("date"))
    for at, weekday in beside_days.after_today(ctx):
        if release.date and not years and weekday not in {day.weekday() for day in days_of(release, ctx)}:
            message = (
                f"“{_as_printed(release.body, at)}”: the release is of {release.date.day:%Y-%m-%d}, and that is a "
            )
            yield Problem(message + _name(release.date.day.weekday(), ctx), release.in_body(*at))
    for date in beside_days.with_other_days(written_dates(ctx), ctx):
        day = day_meant(date, release)
        if date.is_numeric and (names := _weekdays_of_readings(date, ctx)):
            message = f"“{_as_printed(release.body, date.span)}”: the day is a {names}"
            yield Problem(message, release.in_body(*date.span))
        if date.weekday is None or date.weekday_span is None or not day or day.weekday() == date.weekday:
            continue
        if (date.year is None and years) or (date.year is not None and is_template_year(date, release)):
            continue  # reported for the release's date, or by PR226
        place = release.in_body(*date.weekday_span)
        printed = _as_printed(release.body, date.span)
        when = "the day" if date.year is not None else f"in {day.year} that day"
        message = f"“{printed}”: {when} is a {_name(day.weekday(), ctx)}"
        if fit := _fitting_years(date, day, release):
            yield Problem(f"{message}; it fits {fit}: the weekday is wrong, or the date of the release", place)
        else:
            written = release.body[slice(*date.weekday_span)]
            right = _weekday_like(written, date.weekday, day.weekday(), ctx)
            yield Problem(message, place, fix=right, safe=False)


def _weekdays_of_readings(date: WrittenDate, ctx: Context) -> str:
    """Return the weekdays of a date in figures, 8/5/2024, if none of its readings has the one beside it."""
    is_sure = is_day_first(primary_subtag(ctx.release.language), everywhere=True)
    readings = date.readings[:1] if is_sure else date.readings
    days = [day for number, month in readings if (day := date._replace(day=number, month=month).date())]
    weekdays = dict.fromkeys(day.weekday() for day in days)
    return "" if date.weekday is None or date.weekday in weekdays else " or ".join(_name(day, ctx) for day in weekdays)


def _as_printed(text: str, at: Span) -> str:
    return " ".join(text[slice(*at)].split())


def _fitting_years(date: WrittenDate, day: dt.date, release: Release) -> str:
    """Return the years that a day without one fits, if it is so far from the release that the release's date may be wrong.

    After the move of a site, the date of all its old releases may be the day of the move.
    """
    if release.date is None or date.year is not None or abs((day - release.date.day).days) <= NEAR_NEW_YEAR:
        return ""
    return _years_in_words([year for year in _years_back(release.date.day.year) if _fits(date, year)][-YEARS_SHOWN:])


def _years_in_words(years: list[int]) -> str:
    return " or ".join(filter(None, (", ".join(map(str, years[:-1])), *map(str, years[-1:]))))


def _years_back(issued: int) -> range:
    return range(max(issued - YEARS_BACK, 1), issued + 2)


def _other_years(release: Release, ctx: Context) -> list[int]:
    """Return the last years in which all days with a weekday and no year are right, if none is right in the release's year.

    One such day is enough if the text itself names that year, and it is before last year.
    """
    if release.date is None:
        return []
    written, issued = list(written_dates(ctx)), release.date.day.year
    undated = [date for date in written if date.year is None and date.weekday is not None]
    matches = [day.weekday() == date.weekday for date in undated if (day := day_meant(date, release))]
    if not matches or any(matches):
        return []
    years = [year for year in _years_back(issued) if all(_fits(date, year) for date in undated)]
    stated_years = {date.year for date in written if date.year is not None and date.year < issued - 1}
    if stated_years & {*years}:
        return sorted(stated_years & {*years})[-1:]
    return years[-YEARS_SHOWN:] if len({(date.month, date.day) for date in undated}) > 1 else []


def _fits(date: WrittenDate, year: int) -> bool:
    day = date.in_year(year)
    return day is not None and day.weekday() == date.weekday


def _name(weekday: int, ctx: Context) -> str:
    assert ctx.any_language is not None, "dates are found in a language"
    name = ctx.any_language.weekdays[weekday][0]
    return name.title() if ctx.any_language.capitalises_months else name


def _weekday_like(written: str, wrong: int, right: int, ctx: Context) -> str | None:
    """Return the right weekday in the form of the written one, or None if other words might have to change too."""
    if ctx.language is None:
        return None
    names = weekday_names(ctx.language)
    folded = written.lower()
    form = names[wrong].index(folded) if folded in names[wrong] else 0
    new = names[right][min(form, len(names[right]) - 1)]
    if not any(str(wrong + 1) in group and str(right + 1) in group for group in ctx.language.interchangeable_weekdays):
        return None
    return new.upper() if written.isupper() and len(written) > 1 else new.title() if written[0].isupper() else new
