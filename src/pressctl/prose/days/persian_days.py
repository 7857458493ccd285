"""Dates in the Persian calendar, as in Iran and Afghanistan: “۱۲ اسفند ۱۴۰۴”, “۱۴۰۴/۱۲/۱۲”."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Span
from pressctl.languages import tables
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives

ARABIC = regex(r"[\u0600-\u06ff]")
LETTER = regex(r"[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9]")
"""A letter or digit that Persian has and Arabic does not, as dates in figures look alike in both calendars."""
DIGIT = "[0-9٠-٩۰-۹]"
YEAR = rf"(?P<year>(?:1[34]|۱[۳۴]|١[٣٤]){DIGIT}{DIGIT})(?!{DIGIT})"


def _in_words() -> str:
    return (
        rf"(?<![\w/.-])(?P<day>{DIGIT}{{1,2}})\s(?P<month>{alternatives(_months())})(?:\s[^\W\d_]{{3}}){{0,2}}\s{YEAR}"
    )


IN_WORDS = regex(_in_words)
IN_FIGURES = regex(
    rf"(?<![\w/.-]){YEAR}(?P<sep>[/.-])(?P<month>{DIGIT}{{1,2}})(?P=sep)(?P<day>{DIGIT}{{1,2}})(?![\w/-]|[.,]\d)"
)
FIRST = 1403
"""A year whose first day is known: 20 March 2024."""
FIRST_DAY = dt.date(2024, 3, 20)
CYCLE = 33
"""The years of a cycle of leap years, which is correct from 1343 to 1472, that is, 1964 to 2093."""
LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Which of them are leap years."""
KNOWN = range(1343, 1473)
LONG_MONTHS = 6
"""The months of 31 days, with which a year begins; the others have 30."""


def first(text: str) -> WrittenDate | None:
    """Return the first date of the Persian calendar in a text, converted to the Gregorian one, or None."""
    return next(find(text), None)


def find(text: str) -> Iterator[WrittenDate]:
    """Yield the dates of the Persian calendar in a text, converted to the Gregorian one; those in words first."""
    if not ARABIC.search(text):
        return
    patterns = (IN_WORDS, IN_FIGURES) if LETTER.search(text) else (IN_WORDS,)
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        month = _months().get(match["month"]) or int(match["month"])
        day = _day(int(match["year"]), month, int(match["day"]))
        if day:
            span = Span(*match.span())
            yield WrittenDate(span, day.day, day.month, day.year, day_span=span)


def _day(year: int, month: int, day: int) -> dt.date | None:
    """Return the Gregorian day for a Persian one, or None if there is no such day."""
    longest = 31 if month <= LONG_MONTHS else 30 if month < 12 or _is_leap(year) else 29
    if year not in KNOWN or not 0 < month <= 12 or not 0 < day <= longest:
        return None
    years = 365 * (year - FIRST) + _leap_years(year) - _leap_years(FIRST)
    months = 30 * (month - 1) + min(month - 1, LONG_MONTHS)
    return FIRST_DAY + dt.timedelta(days=years + months + day - 1)


def _is_leap(year: int) -> bool:
    return year % CYCLE in LEAP


def _leap_years(year: int) -> int:
    """Return the number of leap years before a year."""
    cycles, rest = divmod(year, CYCLE)
    return cycles * len(LEAP) + sum(leap < rest for leap in LEAP)


@cache
def _months() -> dict[str, int]:
    return {name: at for _, *months in tables.rows("persian_months.tsv") for at, name in enumerate(months, 1)}
