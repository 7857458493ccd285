"""A date as a text has it, whether or not there is such a day."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from pressctl.findings import Span


class WrittenDate(NamedTuple):
    """A date as written, whether or not there is such a day, with its place in the text, including the weekday.

    ``weekday`` counts from Monday, 0. ``is_numeric`` says that the order of day and month is not certain, as in
    03/04/2026 (in German 03.04.2026 and everywhere 2026-04-03 are certain); ``readings`` are then the pairs of day
    and month that it can mean. ``ordinal`` is the ending of the day: “th”, “er”. ``is_month_first`` is true for
    “March 3”.
    """

    span: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    is_numeric: bool = False
    readings: tuple[tuple[int, int], ...] = ()
    day_span: Span = Span(0, 0)
    year_span: Span | None = None
    ordinal: str = ""
    is_month_first: bool = False

    def date(self) -> dt.date | None:
        """Return the calendar day, or None if there is no such day or no year is written."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> dt.date | None:
        """Return the calendar day in a given year, or None if there is no such day."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None
