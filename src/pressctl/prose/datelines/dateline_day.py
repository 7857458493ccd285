"""The day in a dateline: “le 2 mars 2026”, “2 March”, “August 2015”, “3/3”, “3日”."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache

from pressctl.languages import calendars
from pressctl.prose.days import ethiopian_days, islamic_days
from pressctl.prose.days.dates import first_numeric, first_whole, is_day_word
from pressctl.prose.days.whole_days import AFTER_OURS, BEFORE_OURS, SHORT_YEAR, with_whole_days
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.text import VOWEL_SIGNS
from pressctl.prose.word_lists import alternatives, every_word

LONGEST = 60
"""Characters within which a day is searched for."""
NEAR = 40
"""Characters within which its first digit must be."""
LEADING = 3
"""The most words before the figures: “mardi le”, “Thursday, the”."""
OTHER_YEAR = regex(r"\d{1,2}\s[\u0900-\u0d7f]{2,12}\s?[(（](?=\d)")
"""A day in the Bengali or Indian calendar, before the Gregorian one in brackets."""
FIGURE = regex(r"\d")
YEAR = regex(r"(?<!\d)(?:1[34]|19|20|25)\d\d(?!\d)")
"""A year of our calendar, or of the Persian or the Buddhist one."""
UNIT = r"[\u4e00-\u9fff\uac00-\ud7a3]"
"""A character that may be the unit of a number in East Asia."""
NAME = rf"[^\W\d_](?:[^\W\d_]|[{VOWEL_SIGNS}]){{2,11}}"
"""The name of a month, with vowel signs."""
MONTH_OR_UNIT = regex(rf"({NAME})|({UNIT})")
NO_YEAR = regex(
    r"(?P<before>(?:[^\W\d_]{1,12}[.,،]{0,2}\s{1,2}){0,3}?)(?P<day>\d{1,2}(?:[^\W\d_]{1,3}\b|[.º°ª])?\s{0,2}(?:de\s|of\s)?"
    rf"{NAME}|[^\W\d_]{{3,12}}\.?\s\d{{1,2}}(?:[^\W\d_]{{2}}\b)?(?![\d.:,]\d)|\d{{1,2}}\s?{UNIT}\s?\d{{1,2}}\s?{UNIT})"
)
BOTH_NAMES = regex(rf"(?:\s{NAME})?\s?/\s?(?P<month>{NAME})")
"""The second name of a month, after the rest of the first: “كانون الثاني/ يناير”."""
MONTH = regex(r"(?:[^\W\d_]{2,3}\s)?(?P<month>[^\W\d_]{3,12})\.?,?\s(?:de\s)?(?:19|20)\d\d(?!\d)")
FOREIGN = regex(r"\d{1,2}[.º]?\s{1,2}(?:de\s)?[^\W\d_]{3,12}\.?\s(?:de\s)?(?:19|20)\d\d(?!\d)")
"""A day in a language without a table."""
FIGURES = regex(
    lambda: (
        rf"\d{{1,2}}\s?(?:{alternatives(every_word('day_words'))})|"
        r"\d{1,2}\s?[/-]\s?\d{1,2}(?![\d/-])|\d{1,2}\.\d{1,2}\.(?!\d)"
    )
)
AFTER = regex(r"\.?,?\s?[(（]?(?P<word>[^\W\d_]{1,12})[)）]?")
WORD = regex(r"[^\W\d_]{1,12}")
MISPRINTED_YEAR = regex(r"[.,]?\s(?:de\s|del\s)?\d{3,5}(?=[*_]{0,4}\s{0,2}[.:;–—)(-])")
"""Figures after a day and its month that are not a year: “12 March 2205 –”, “30 apr. 021 -”."""
HOUR = r"\d{1,2}(?:[:.hH]|\s[hH]\s)\d\d(?!\d)(?:\s?(?:[apAP]\.\s?[mM]\.|[(（]?[^\W\d_]{1,4}(?![^\W\d_])[)）]?)){0,2}"
CLOCK = regex(rf"(?:[.,،]{{0,2}}|\s[–—-])\s(?:[^\W\d_]{{1,6}}\.?\s)?{HOUR}(?:\s?/\s?{HOUR})?")
"""The time of a release after its day: “, 07:30 Uhr MEZ”, “ à 7 h 30”, “ – 17 h 45”, “, 07:00 GMT / 08:00 CET”."""


class Precision(IntEnum):
    """How precise the day of a dateline is: only figures, a month, a day, or a day with its year."""

    NONE = 0
    FIGURES = 1
    MONTH = 2
    NO_YEAR = 3
    WHOLE = 4


def at_start(text: str) -> tuple[int, Precision]:
    """Return the end of the day at the start of a text, and how precise it is."""
    if not FIGURE.search(text, 0, NEAR):
        return 0, Precision.NONE
    if other := OTHER_YEAR.match(text):
        length, precision = at_start(text[other.end() :])
        end = other.end() + length
        return (end + text.startswith((")", "）"), end), precision) if length else (0, Precision.NONE)
    chunk = BEFORE_OURS.sub(lambda day: " " * len(day[0]), text[:LONGEST])
    figure = FIGURE.search(chunk, 0, NEAR)  # it may have been part of a date in another calendar
    is_ethiopian = ethiopian_days.opens(chunk)  # the era behind the year says so
    if not figure or not (_leads(chunk[: figure.start()]) or MONTH.match(chunk) or is_ethiopian):
        return 0, Precision.NONE
    readers = (_whole, _without_year, _month, _figures)
    alone = chunk if is_ethiopian else _up_to_year(chunk, figure.start())
    found = next(((end, precision) for read in readers for end, precision in [read(alone)] if end), None)
    if not found:
        return 0, Precision.NONE
    end = _misprinted_year(chunk, *found) or _with_words_after(chunk, found[0])
    is_in_brackets = chunk[: found[0]].lstrip()[:1] in {"(", "（"}  # behind the same day by another calendar
    return end + (is_in_brackets and text.startswith((")", "）"), end)), found[1]


def _up_to_year(chunk: str, at: int) -> str:
    """Return a text up to the year of its first day, as another may follow; all of it if it begins with the year."""
    year = YEAR.search(chunk, at)
    return chunk if year is None or year.start() == at else chunk[: year.end()]


def is_small(word: str) -> bool:
    """Return whether a word may precede a day, other than a weekday: “le”, “den”, “ngày”, “في”."""
    return word.casefold() in _small_words() or (len(word) <= 3 and word.islower())


def opens_sentence(text: str) -> bool:
    """Return whether a day has a preposition before it as in a sentence: “On 2 March 2026, Acme opened”."""
    word = WORD.match(text)
    return word is not None and is_small(word[0].lower()) and not is_day_word(word[0])


def is_led(day: str) -> bool:
    """Return whether a day has a word before it that is only used with days: “den 3 mars”, “dnia 3 marca”."""
    return day.split(maxsplit=1)[0] in _small_words()


def are_same(first: str, second: str) -> bool:
    """Return whether two texts print the same day, with its year."""
    days = [_dated(text) for text in (first, second)]
    return all(days) and len({day.date() for day in days if day}) == 1


def in_year(day: str, year: int) -> WrittenDate | None:
    """Return the day that a text prints without its year, “2 March”, “3月2日”, in a year; else None."""
    texts = (f"{day} {year}", f"{day}, {year}", *(f"{year}{word}{day}" for word in every_word("year_words")))
    return next(filter(None, map(first_whole, texts)), None)


def has_misprinted_year(day: str) -> bool:
    """Return whether the figures after the day of a dateline are not a year: “12 March 2205”."""
    return at_start(day)[1] is Precision.NO_YEAR and _misprinted_year(f"{day}.", *_without_year(day)) == len(day)


def _misprinted_year(chunk: str, end: int, precision: Precision) -> int:
    """Return the end of figures after a day that are not a year, or 0 if there are none."""
    match = MISPRINTED_YEAR.match(chunk, end) if precision is Precision.NO_YEAR else None
    return match.end() if match else 0


def _whole(chunk: str) -> tuple[int, Precision]:
    day = _dated(chunk)
    if day and _leads(chunk[: day.span.start]):
        return day.span.end, Precision.WHOLE
    short = SHORT_YEAR.search(chunk)
    is_day = short is not None and _leads(chunk[: short.start()]) and _dated(with_whole_days(short[0]))
    return (short.end(), Precision.WHOLE) if short and is_day else (0, Precision.NONE)


def _dated(text: str) -> WrittenDate | None:
    days = [day for day in (first_whole(text), first_numeric(text)) if day]
    return min(days, key=lambda day: day.span.start, default=None)


def _without_year(chunk: str) -> tuple[int, Precision]:
    if end := islamic_days.opens(chunk):
        return end, Precision.NO_YEAR
    match = NO_YEAR.match(chunk)
    if not match or not _leads(match["before"]) or not _names_month(match["day"]):
        return 0, Precision.NONE
    both = BOTH_NAMES.match(chunk, match.end())
    end = both.end() if both and is_day_word(both["month"]) else match.end()
    return (end, Precision.NO_YEAR) if in_year(chunk[match.start("day") : end], 2000) else (0, Precision.NONE)


def _names_month(day: str) -> bool:
    """Return whether a day has the name of a month, or the unit of a number; few lookalikes do."""
    return any(
        unit or is_day_word(word) or calendars.languages_with((calendars.longest_part(word.lower()),))
        for word, unit in MONTH_OR_UNIT.findall(day)
    )


def _month(chunk: str) -> tuple[int, Precision]:
    match = MONTH.match(chunk)
    if match and _names_month(match["month"]):
        return match.end(), Precision.MONTH
    foreign = FOREIGN.match(chunk)
    return (foreign.end(), Precision.MONTH) if foreign else (0, Precision.NONE)


def _figures(chunk: str) -> tuple[int, Precision]:
    match = FIGURES.match(chunk)
    return (match.end(), Precision.FIGURES) if match else (0, Precision.NONE)


def _leads(before: str) -> bool:
    """Return whether only a weekday and function words come before a day."""
    words = re.split(r"[\s,.،]+", before.strip(" ,.،(（"), maxsplit=LEADING)
    return len(words) <= LEADING and all(
        not word or is_day_word(word) or is_small(word) or word in calendars.eras() for word in words
    )


def _with_words_after(chunk: str, end: int) -> int:
    """Return the end of a day including a word for the year, a weekday and a time after it."""
    if match := _after_year().match(chunk, end):
        end = match.end()
    match = AFTER.match(chunk, end)
    if match and is_day_word(match["word"]) and not _whole(chunk[match.start("word") :])[0]:  # or the day once more
        end = match.end()
    if match := AFTER_OURS.match(chunk, end):
        end = match.end()
    return match.end() if (match := CLOCK.match(chunk, end)) else end


@cache
def _after_year() -> re.Pattern[str]:
    words = (word.rstrip(".") for word in every_word("year_words", "day_words"))
    return re.compile(rf"\.?\s?(?:{alternatives(words)})(?![^\W\d_])")


@cache
def _small_words() -> frozenset[str]:
    return frozenset(every_word("words_before_day"))
