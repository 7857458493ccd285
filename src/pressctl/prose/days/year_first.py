"""Reading East Asian dates, with the year first and a unit after each number: “2026年2月3日（星期二）”, “二月三日”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import listed
from pressctl.languages.calendars import eras, first_year
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.word_lists import alternatives

YEAR_FIRST = (
    r"(?:(?:(?P<era>{eras}) ?(?P<era_year>{first}|[0-9０-９]{{1,3}}|[{ones}{ten}]{{1,3}})|"
    r"(?P<year>[0-9０-９]{{4}}|[{zeros}{ones}]{{4}})) ?{year} ?)?(?<![0-9０-９{ones}{ten}])"
    r"(?P<month>[0-9０-９]{{1,2}}|[{ones}{ten}]{{1,2}}) ?{month} ?"
    r"(?P<day>[0-9０-９]{{1,2}}|[{ones}{ten}]{{1,3}}) ?{day}"
)
BEFORE_MONTH, AFTER_MONTH = 10, 7
"""The maximum number of characters before and after the word for the month: “2026 年 03 月”, “月 二十三 日”."""


class Units(NamedTuple):
    """The parts of a date with the year first in one language: 2026年3月2日.

    ``after`` and ``before`` match a weekday after and before a date; ``digits`` are the values of written-out digits.
    """

    month: str
    date: re.Pattern[str]
    weekdays: dict[str, int]
    after: re.Pattern[str]
    before: re.Pattern[str]
    digits: dict[str, int]


@cache
def units_of(tag: str) -> Units | None:
    """Return the parts of dates with the year first in a language, or None if it does not write them so."""
    language = languages.known(tag)
    if language is None or not language.day_words:
        return None
    year, day = _sign(language.year_words), _sign(language.day_words)
    (month,) = language.month_words
    zeros, ones, ten = numerals()
    signs = {"zeros": zeros, "ones": ones, "ten": ten, "eras": alternatives(eras()), "first": first_year()}
    pattern = YEAR_FIRST.format(year=year, month=month, day=day, **signs)
    weekdays = {name: number for number, group in enumerate(language.weekdays) for name in group}
    names, ranges = alternatives(weekdays), "".join(language.range_words)
    return Units(
        month,
        re.compile(pattern),
        weekdays,
        re.compile(rf"[，, ]?[（(]?(?P<weekday>{names})(?![{ranges}、])[)）]?"),
        re.compile(rf"(?<![{ranges}、])(?P<weekday>{names})[（(]\Z"),
        {**dict.fromkeys(zeros, 0), **{sign: number for number, sign in enumerate(ones + ten, 1)}},
    )


def _sign(words: tuple[str, ...]) -> str:
    """Return the source of a pattern for one of the words: a character class, the fastest, if each is one character."""
    return f"[{''.join(words)}]" if all(len(word) == 1 for word in words) else f"(?:{alternatives(words)})"


@cache
def numerals() -> tuple[str, str, str]:
    """Return the characters for 0, for 1 to 9, and for 10 that are used in such dates."""
    for tag in languages.available():
        if listed(tag, "day_words"):
            language = languages.find(tag)
            assert language is not None, "it is available"
            *ones, ten = (first for first, *_ in language.number_words[:10])
            return "".join(language.zero_words), "".join(ones), ten
    return "", "", ""


def written_years() -> Iterator[tuple[str, str]]:
    """Yield the characters of a written-out year, and the word after it."""
    zeros, ones, _ = numerals()
    yield (
        zeros + ones,
        alternatives(
            word for tag in languages.available() if listed(tag, "day_words") for word in listed(tag, "year_words")
        ),
    )


def era_years() -> str:
    """Return the source of a pattern for the start of a year in an era: “令和8”."""
    _, ones, ten = numerals()
    return rf"(?:{alternatives(eras())}) ?[{first_year()}0-9０-９{ones}{ten}]"


def _around_months(text: str, units: Units) -> Iterator[re.Match[str]]:
    """Yield the matches of dates with the year first, searched around each word for a month."""
    done, at = 0, text.find(units.month)
    while at >= 0:
        match = units.date.search(text, max(done, at - BEFORE_MONTH), at + 1 + AFTER_MONTH)
        if match:
            yield match
            done = match.end()
        at = text.find(units.month, max(done, at + 1))


def year_first(text: str, units: Units) -> Iterator[WrittenDate]:
    """Yield the dates with the year first in a text, in order."""
    for match in _around_months(text, units):
        found = units.after.match(text, match.end())
        if not found and text[match.end() : match.end() + 1] in {")", "）"}:
            found = units.before.search(text, max(match.start() - 6, 0), match.start())
        yield WrittenDate(
            Span(
                min(match.start(), found.start()) if found else match.start(),
                max(match.end(), found.end() if found else 0),
            ),
            _number(match["day"], units.digits),
            _number(match["month"], units.digits),
            _year(match, units),
            units.weekdays[found["weekday"]] if found else None,
            Span(*found.span("weekday")) if found else None,
            day_span=Span(*match.span()),
            year_span=_year_span(match),
        )


def _year(match: re.Match[str], units: Units) -> int | None:
    if match["era"]:
        is_first = match["era_year"] == first_year()
        return eras()[match["era"]] + (1 if is_first else _number(match["era_year"], units.digits))
    return int("".join(str(_digit(sign, units.digits)) for sign in match["year"])) if match["year"] else None


def _year_span(match: re.Match[str]) -> Span | None:
    if match["era"]:
        return Span(match.start("era"), match.end("era_year"))
    return Span(*match.span("year")) if match["year"] else None


def _digit(sign: str, digits: dict[str, int]) -> int:
    return digits[sign] if sign in digits else int(sign)


def _number(number: str, digits: dict[str, int]) -> int:
    """Return a number up to 99, in figures or written out: 二十三 is 23."""
    if number[0] not in digits:
        return int(number)
    values = [digits[sign] for sign in number]
    if 10 not in values:
        return int("".join(map(str, values)))
    at = values.index(10)
    return 10 * (values[at - 1] if at else 1) + sum(values[at + 1 : at + 2])
