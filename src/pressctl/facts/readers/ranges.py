"""Reading ranges, whose ends share a month, year or unit: “June 17–23, 2025”, “du 17 au 23 juin”, “3 to 6 p.m.”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pressctl import languages
from pressctl.facts.fact import Day, Fact, Hour, Kind
from pressctl.facts.readers.figures import is_between
from pressctl.facts.readers.units import BLANKS
from pressctl.findings import Span
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word

HOUR_AND_MINUTES = regex(r"([01]?\d|2[0-4])[.:]([0-5]\d)")
LAST_HOUR, LAST_DAY = 24, 31
LONGEST_GAP = 24
"""The maximum number of characters between the days of a range."""
COMMAS = f",،{BLANKS}"
"""Characters around the word between two days with their weekdays: “Monday, 2, to Friday, 6 June”."""
YEAR_AFTER = regex(rf",?[{BLANKS}]?((?:19|20)\d\d)(?!\d)")
"""The year after the last day of a range: “June 17–23, 2025”."""
AFTER_DAY = regex(rf"(?![{BLANKS}]?[^\W\d_]{{3}}|[.,]?\d)")
"""What must follow a day after “and”: no noun that it would count, as in “June 17 and 23 firms”."""


def with_ranges(text: str, facts: Sequence[Fact], quantities: Quantities) -> list[Fact]:
    """Return the facts of a paragraph in order, those at the ends of a range completed from the other end.

    Both days of a range become dates; its first hour is in the same half of the day as its last: “3 to 6 p.m.”.
    """
    found, words = list(facts), _words(quantities.tag)
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        if other.span.start - one.span.end > LONGEST_GAP:
            continue
        gap = text[one.span.end : other.span.start]
        is_range = is_between(gap, quantities)
        are_days = _is_gap_of_days(gap, quantities, words)
        if are_days and _is_day(one) and _begins_with_day(other, words):
            found[at] = one = _dated(one, other)
        elif are_days and _is_day(other) and _ends_with_day(one, words) and _is_after_day(text, gap, other, quantities):
            year = YEAR_AFTER.match(text, _end_of_day(text, other, words)) if not _year(one) else None
            one, other = (_in_year(one, year, is_last=False), _in_year(_dated(other, one), year, is_last=True))
            has_year = bool(year) and found[at + 2 : at + 3] and found[at + 2].span.start < other.span.end
            found[at : at + (3 if has_year else 2)] = one, other
        if one.unit or quantities.measure_words:
            found[at + 1] = other = _of_same_unit(text, one, other, quantities)
        if other.kind is Kind.NUMBER and other.is_hard and _clock_of(one) and is_range:
            found[at + 1] = other = _timed(other)
        if are_days or is_range:
            found[at] = one = _first(one, _clock_of(other))
            if other.kind is Kind.PERCENT and one.kind is Kind.NUMBER and not one.shares:
                found[at] = one = one._replace(shares=Kind.PERCENT)  # “three to five per cent”
            found[at + 1] = other._replace(since=one) if one.is_hard and other.is_hard else other
    return found


class _Words(NamedTuple):
    """What a language attaches to a day (an ordinal ending, a sign, its weekday in brackets) and to a month."""

    after_day: re.Pattern[str]
    months: tuple[str, ...]


@cache
def _words(tag: str) -> _Words:
    language = languages.known(tag)
    signs, months = (language.day_words, language.month_words) if language else ((), ())
    ordinal, sign = alternatives(every_word("ordinal_endings")), alternatives(signs)
    return _Words(re.compile(rf"(?:{ordinal})?[{BLANKS}]?(?:{sign})?(?:[（(]\w{{1,3}}[)）])?\.?"), months)


def _of_same_unit(text: str, one: Fact, other: Fact, quantities: Quantities) -> Fact:
    """Return a number with the start of its range, if both have the same unit: “120人から150人”."""
    gap = text[one.unit.span.end if one.unit else one.span.end : other.span.start]
    counter = next((word for word in quantities.measure_words if gap.startswith(word)), "")
    is_range = one.is_hard and other.is_hard and one.kind is other.kind and is_between(gap[len(counter) :], quantities)
    return other._replace(since=one) if is_range else other


def _is_day(fact: Fact) -> bool:
    """Return whether a fact is a bare figure that may be the day of a month."""
    number = fact.number if fact.kind is Kind.NUMBER and fact.written.isdigit() else None
    is_bare = not fact.name and (fact.unit is None or fact.unit.name == "day")
    return number is not None and is_bare and 0 < number <= LAST_DAY


def _begins_with_day(fact: Fact, words: _Words) -> bool:
    """Return whether a date has its day first, or right after its weekday: “23 June”, “Monday 23 June”."""
    if not isinstance(fact.value, Day) or not fact.value.day:
        return False
    head, day, tail = _around_day(fact.written, last=False)
    is_first = not head.strip() or (fact.value.weekday is not None and len(head.split()) == 1)
    return is_first and day == fact.value.day and not tail.lstrip().startswith(words.months)


def _ends_with_day(fact: Fact, words: _Words) -> bool:
    """Return whether a date has its day last: “June 17th”, “6月17日（火）”."""
    if not isinstance(fact.value, Day) or not fact.value.day:
        return False
    head, day, tail = _around_day(fact.written, last=True)
    return bool(head) and day == fact.value.day and words.after_day.fullmatch(tail) is not None


def _around_day(written: str, *, last: bool) -> tuple[str, int, str]:
    """Return the first or last figure of a date, with the text before and after it."""
    groups = list(re.finditer(r"\d+", written))
    if not groups:
        return "", 0, written
    group = groups[-1 if last else 0]
    return written[: group.start()], int(group[0]), written[group.end() :]


def _is_gap_of_days(gap: str, quantities: Quantities, words: _Words) -> bool:
    """Return whether the text between two days makes them a range or a pair: “. bis ”, “th to ”, “日（火）～”."""
    ending = words.after_day.match(gap)
    return len(gap) <= LONGEST_GAP and is_between(gap[ending.end() if ending else 0 :].strip(COMMAS), quantities)


def _is_after_day(text: str, gap: str, day: Fact, quantities: Quantities) -> bool:
    """Return whether a figure after a date is the second of two days and not a count, as in “June 17 and 23 firms”."""
    end = _end_of_day(text, day, _words(quantities.tag))
    return end > day.span.end or AFTER_DAY.match(text, end) is not None or fold(gap) not in quantities.and_words


def _end_of_day(text: str, day: Fact, words: _Words) -> int:
    ending = words.after_day.match(text, day.span.end)
    return ending.end() if ending else day.span.end


def _dated(day: Fact, date: Fact) -> Fact:
    """Return a figure as a day in the month of a date."""
    value = date.value
    assert isinstance(value, Day), "the caller has asked"
    return Fact(Kind.DATE, day.span, day.written, Day(value.year, value.month, int(day.number or 0)))


def _year(fact: Fact) -> int | None:
    return fact.value.year if isinstance(fact.value, Day) else None


def _in_year(fact: Fact, year: re.Match[str] | None, *, is_last: bool) -> Fact:
    """Return a day with the year that follows the second of two days, if there is one."""
    if not year or not isinstance(fact.value, Day):
        return fact
    span = Span(fact.span.start, year.end() if is_last else fact.span.end)
    written = year.string[slice(*span)] if is_last else fact.written
    return fact._replace(value=fact.value._replace(year=int(year[1])), span=span, written=written)


def _clock_of(fact: Fact) -> Hour | None:
    return fact.value if isinstance(fact.value, Hour) else fact.clock


def _timed(fact: Fact) -> Fact:
    """Return a number after an hour as an hour, if it is written with minutes: “klockan 10 och 18.20”."""
    printed = HOUR_AND_MINUTES.fullmatch(fact.written)
    if not printed or fact.unit or fact.name:
        return fact
    return Fact(Kind.TIME, fact.span, fact.written, Hour(int(printed[1]), int(printed[2])))


def _first(fact: Fact, end: Hour | None) -> Fact:
    """Return the start of a range in the half of the day that the end of the range states."""
    if end is None:
        return fact
    number = fact.number if fact.kind is Kind.NUMBER and fact.is_hard else None
    if number is not None and number % 1 == 0 and number <= LAST_HOUR and not fact.name:
        fact = fact._replace(clock=fact.clock or Hour(int(number), 0))
    own = _clock_of(fact)
    if own is None or own.half or not end.half or not 0 < own.hour <= 12:
        return fact
    start = own.hour % 12 * 60 + own.minute
    is_before = start < end.hour % 12 * 60 + end.minute
    half = end.half if is_before else "am" if end.half == "pm" else "pm"
    hour = own._replace(hour=own.hour % 12 + (12 if half == "pm" else 0), half=half)
    return fact._replace(value=hour) if isinstance(fact.value, Hour) else fact._replace(clock=hour)
