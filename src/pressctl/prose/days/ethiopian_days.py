"""Dates in the Ethiopian calendar, in Amharic and Tigrinya: the month, the day, and a year that is behind ours."""

from __future__ import annotations

import datetime as dt
from functools import cache

from pressctl.findings import Span
from pressctl.languages import tables
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives

SYLLABLE = r"[\u1200-\u135a]"
LETTER = regex(SYLLABLE)


def _day_in_words() -> str:
    return (
        rf"(?P<month>{alternatives(_months())})\s?(?P<day>\d{{1,2}})(?!\d)"
        rf"(?:\s{SYLLABLE}{{2,3}}(?=[\s,\u1363]))?[\s,\u1363/]{{1,3}}(?P<year>(?:19|20)\d\d)(?!\d)"
        rf"(?:\s?{SYLLABLE}[./\u1361]\s?{SYLLABLE}(?!{SYLLABLE})\.?)?(?:\s?\([^()\n]{{6,30}}\))?"
    )


IN_WORDS = regex(_day_in_words)
"""A month and its day, perhaps with the word for “day”, a year, its era in two letters, the same day in brackets."""
FIRST_YEAR = 2018
FIRST_DAY = dt.date(2025, 9, 11)
"""The first day of that year."""
MONTHS = 13
LONG = 30
"""The days of each month but the thirteenth."""


def first(text: str) -> WrittenDate | None:
    """Return the first date of the Ethiopian calendar in a text, converted to the Gregorian one, or None."""
    if text.isascii() or not LETTER.search(text):
        return None
    for match in IN_WORDS.finditer(text):
        if day := _day(int(match["year"]), _months()[match["month"]], int(match["day"])):
            span = Span(*match.span())
            return WrittenDate(span, day.day, day.month, day.year, day_span=span)
    return None


def opens(text: str) -> bool:
    """Return whether a text begins with such a date."""
    day = first(text)
    return day is not None and not text[: day.span.start].strip()


def _day(year: int, month: int, day: int) -> dt.date | None:
    """Return the Gregorian day for an Ethiopian one, or None if there is no such day."""
    longest = LONG if month < MONTHS else 5 + (year % 4 == 3)
    if not 0 < day <= longest:
        return None
    years = 365 * (year - FIRST_YEAR) + year // 4 - FIRST_YEAR // 4
    return FIRST_DAY + dt.timedelta(days=years + LONG * (month - 1) + day - 1)


@cache
def _months() -> dict[str, int]:
    return {name: at for _, *months in tables.rows("ethiopian_months.tsv") for at, name in enumerate(months, 1)}
