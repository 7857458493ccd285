"""Dates in the Islamic calendar, whose months begin with the moon: “12 رجب 1446”, also without the year.

The day on which a month begins is announced, and differs by a day or two between countries; what is returned for a
date is the day of the tables, to compare with and not to print.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

from pressctl.findings import Span
from pressctl.languages import tables
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives

LETTER = r"[\u0620-\u06d3]"
LETTERS = regex(LETTER)
DIGIT = "[0-9٠-٩۰-۹]"
YEAR = rf"(?:1[34]|۱[۳۴]|١[٣٤]){DIGIT}{{2}}(?!{DIGIT})"


def _day() -> str:
    return (
        rf"(?<![\w/.-])(?P<day>{DIGIT}{{1,2}})\s{{1,2}}(?:{LETTER}{{2,3}}\s){{0,2}}(?P<month>{alternatives(_months())})"
        rf"(?!{LETTER})(?:[\s,،]{{1,2}}(?:{LETTER}{{3,4}}\s)?(?P<year>{YEAR}))?"
    )


DAY = regex(_day)
TOLERANCE = dt.timedelta(days=2)
"""How far the announced day may be from that of the tables."""
FIRST_DAY = dt.date(622, 7, 19)
"""The first day of the calendar, as the Gregorian calendar would have it."""
CYCLE, LONG_MONTHS = 30, 11
"""The years after which the months repeat, and how many of these years have a day more."""


def opens(text: str) -> int:
    """Return the end of the day and month with which a text begins, without a year, or 0."""
    match = DAY.match(text) if LETTERS.search(text) else None
    return match.end() if match and not match["year"] and int(match["day"]) in range(1, 31) else 0


def first(text: str) -> WrittenDate | None:
    """Return the first date in a text with its year, as the day of the tables, or None."""
    for match in DAY.finditer(text) if LETTERS.search(text) else ():
        if match["year"] and int(match["day"]) in range(1, 31):
            day = _of_tables(int(match["year"]), _months()[match["month"]], int(match["day"]))
            span = Span(*match.span())
            return WrittenDate(span, day.day, day.month, day.year, day_span=span)
    return None


def _of_tables(year: int, month: int, day: int) -> dt.date:
    """Return the day of the tables: months of 30 and 29 days in turn, with a day more in eleven years of thirty."""
    days = 354 * (year - 1) + (3 + LONG_MONTHS * year) // CYCLE + 29 * (month - 1) + month // 2 + day - 1
    return FIRST_DAY + dt.timedelta(days=days)


@cache
def _months() -> dict[str, int]:
    return {name: at for _, *months in tables.rows("islamic_months.tsv") for at, name in enumerate(months, 1)}
