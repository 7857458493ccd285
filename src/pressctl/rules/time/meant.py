"""Days written in a text, and the day that each of them means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pressctl.prose.days import dates
from pressctl.prose.days.written_date import WrittenDate
from pressctl.release.model import Release
from pressctl.rules import Context

NEAR = 150
"""Within how many days of the release a date without a year is taken for the nearest of its kind."""
NEAR_NEW_YEAR = 90
"""Within how many days it is so in another year, too, however the weekday falls in the release's own."""


def written_dates(ctx: Context) -> Iterator[WrittenDate]:
    """Yield the dates of the text that are not quoted."""
    if ctx.any_language is not None:
        yield from dates.find(ctx.prose.unquoted, ctx.any_language)


def day_meant(date: WrittenDate, release: Release) -> dt.date | None:
    """Return the day a date names: without a year, the nearest to the release, when that is clear."""
    if date.is_numeric:
        return None
    if date.year is not None or release.date is None:
        return date.date()
    issued = release.date.day
    days = [day for year in (-1, 0, 1) if 0 < issued.year + year < 9999 and (day := date.in_year(issued.year + year))]
    near = [day for day in days if abs((day - issued).days) <= NEAR]
    if len(near) != 1 or near[0].year == issued.year or abs((near[0] - issued).days) <= NEAR_NEW_YEAR:
        return near[0] if len(near) == 1 else None
    here = date.in_year(issued.year)  # in December, a day of April that falls as it did this April is looked back at
    return here if here and here.weekday() == date.weekday else near[0]


def is_template_year(date: WrittenDate, release: Release) -> bool:
    """Return whether a date is right but for its year: the weekday is that of the day in the year of the release."""
    if release.date is None or date.year is None or date.weekday is None or date.year == release.date.day.year:
        return False
    meant, written = date.in_year(release.date.day.year), date.date()
    return (
        meant is not None
        and abs(date.year - meant.year) == 1
        and abs((meant - release.date.day).days) <= NEAR
        and meant.weekday() == date.weekday
        and (written is None or written.weekday() != date.weekday)
    )


def days_of(release: Release, ctx: Context) -> set[dt.date]:
    """Return the days on which a release is issued: as written, and in the zone of the house."""
    days = {release.date.day} if release.date else set()
    if release.date and release.date.instant and ctx.settings.timezone:
        from zoneinfo import ZoneInfo  # most releases give a day alone

        days.add(release.date.instant.astimezone(ZoneInfo(ctx.settings.timezone)).date())
    return days
