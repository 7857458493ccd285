"""What a date that a text prints says, possible or not."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from pressctl.findings import Span


class WrittenDate(NamedTuple):
    """A date as written: where it stands, weekday included, and what it says, possible or not.

    ``weekday`` counts from Monday, 0. ``is_numeric`` says that the month is a number whose place is not certain
    (03/04/2026; in German 03.04.2026 and anywhere 2026-04-03 are); ``readings`` are then the pairs of day and
    month it can mean. ``ordinal`` is what stands after the day: “th”, “er”. ``is_month_first`` is true of
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
        """Return the day of the calendar, None when there is no such day or no year is written."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> dt.date | None:
        """Return the day of the calendar in a year, None when there is no such day."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None
