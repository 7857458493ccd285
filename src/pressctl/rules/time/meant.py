"""Dates in a text, and the day that each of them means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pressctl.prose.days import dates
from pressctl.prose.days.written_date import WrittenDate
from pressctl.release.model import Release
from pressctl.rules import Context

NEAR = 150
"""The days from the release within which a date without a year is taken for the nearest one."""
NEAR_NEW_YEAR = 90
"""The days within which this is so even in another year, whatever its weekday is in the year of the release."""


def written_dates(ctx: Context) -> Iterator[WrittenDate]:
    """Yield the dates of the text that are not quoted."""
    if ctx.any_language is not None:
        yield from dates.find(ctx.prose.unquoted, ctx.any_language)


def day_meant(date: WrittenDate, release: Release) -> dt.date | None:
    """Return the day that a date means; without a year it is the one nearest to the release, or None if that is unclear."""
    if date.is_numeric:
        return None
    if date.year is not None or release.date is None:
        return date.date()
    issued = release.date.day
    days = [day for year in (-1, 0, 1) if 0 < issued.year + year < 9999 and (day := date.in_year(issued.year + year))]
    near = [day for day in days if abs((day - issued).days) <= NEAR]
    if len(near) != 1 or near[0].year == issued.year or abs((near[0] - issued).days) <= NEAR_NEW_YEAR:
        return near[0] if len(near) == 1 else None
    this_year = date.in_year(issued.year)  # in December, a day in April with this year's weekday is past
    return this_year if this_year and this_year.weekday() == date.weekday else near[0]


def is_template_year(date: WrittenDate, release: Release) -> bool:
    """Return whether only the year of a date is wrong: its weekday is that of the day in the year of the release."""
    if release.date is None or date.year is None or date.weekday is None or date.year == release.date.day.year:
        return False
    in_year_of_release, written = date.in_year(release.date.day.year), date.date()
    return (
        in_year_of_release is not None
        and abs(date.year - in_year_of_release.year) == 1
        and abs((in_year_of_release - release.date.day).days) <= NEAR
        and in_year_of_release.weekday() == date.weekday
        and (written is None or written.weekday() != date.weekday)
    )


def days_of(release: Release, ctx: Context) -> set[dt.date]:
    """Return the days on which a release is issued: as written, and in the house's zone."""
    days = {release.date.day} if release.date else set()
    if release.date and release.date.instant and ctx.settings.timezone:
        from zoneinfo import ZoneInfo  # most releases give a day alone

        days.add(release.date.instant.astimezone(ZoneInfo(ctx.settings.timezone)).date())
    return days
