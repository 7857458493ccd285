"""The same day printed in two calendars, “14 رمضان 1447 الموافق 3 مارس 2026”, and whether the two are the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from pressctl.prose.days import ethiopian_days, islamic_days, persian_days
from pressctl.prose.days.dates import first_whole
from pressctl.prose.days.written_date import WrittenDate


class Disagreement(NamedTuple):
    """A day in another calendar as printed, the day it is in ours, and the day in ours that is printed beside it."""

    printed: str
    day: dt.date
    ours: dt.date


def disagreement(text: str) -> Disagreement | None:
    """Return the two days that a line prints beside each other, in another calendar and in ours, if they differ.

    A day of a lunar calendar may be two days off, as its months begin when the moon is seen.
    """
    for other, tolerance in _others(text):
        start, end = other.day_span.start, other.day_span.end
        printed = text[start:end].partition("(")[0].strip()  # an Ethiopian day has ours behind it, in brackets
        ours = first_whole(text[:start] + " " * len(printed) + text[start + len(printed) :])
        day, other_day = other.date(), ours.date() if ours else None
        if day and other_day and abs(day - other_day) > tolerance:
            return Disagreement(printed, day, other_day)
    return None


def _others(text: str) -> Iterator[tuple[WrittenDate, dt.timedelta]]:
    """Yield the days of other calendars in a text, each with its largest difference from the day in ours."""
    if text.isascii():
        return
    if moon := islamic_days.first(text):
        yield moon, islamic_days.TOLERANCE
    for read in (persian_days.first, ethiopian_days.first):
        if other := read(text):
            yield other, dt.timedelta(0)
