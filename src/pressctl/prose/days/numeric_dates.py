"""Dates in figures: “03/02/2026”, “2026-02-03”, “2026. 2. 3.”, “3. 2. 2026”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl import languages
from pressctl.findings import Span
from pressctl.prose.days.whole_days import BUDDHA
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word

DIGIT = "[0-9]"
"""A digit of a text converted by ``in_known``: a class of all digits takes ten times as long to compile."""
YEAR = f"(?:1[89]|2[01]){DIGIT}{DIGIT}(?!{DIGIT}(?!{DIGIT}?:{DIGIT}))"
"""A year, even if a time follows directly because a line break was lost: “200511:45 am”."""
OTHER_DIGITS = regex("[٠-٩۰-۹०-९০-৯๐-๙၀-၉០-៩]")
THAI_YEAR = regex(r"(?<=[\u0e01-\u0e4e.][ \u00a0])25[0-9]{2}(?![0-9])")
AFTER_STOP = r"(?:(?<=\.)[ \u00a0])?"
"""The optional space after each full stop: “3. 2. 2026”, “27. 10.2025”."""
NUMERIC_DATE = regex(
    lambda: (
        rf"(?<![\w.,/:+-])(?:(?P<iso>{YEAR})(?P<iso_sep>[-/]|\.[ \u00a0]?)"
        rf"(?P<iso_month>{DIGIT}{{1,2}})(?P=iso_sep)(?P<iso_day>{DIGIT}{{1,2}})"
        rf"|(?P<one>{DIGIT}{{1,2}})(?P<sep>[./-]){AFTER_STOP}(?P<two>{DIGIT}{{1,2}})(?P=sep){AFTER_STOP}(?P<year>{YEAR}))"
        rf"(?!(?!T{DIGIT}{DIGIT}:|[\u3040-\u9fff]|(?:{alternatives(every_word('year_words'))})(?!\w))[\w/-]|[.,]\d)"
    )
)
"""A word for the year may touch it: “12.03.2026г.”, “18/3/2026م”."""
THREE_FIGURES = regex(
    rf"{DIGIT}(?<!{DIGIT}{DIGIT}){DIGIT}{{0,3}}(?:[./-]|\.[ \u00a0]){DIGIT}{DIGIT}?(?:[./-]|\.[ \u00a0])(?={DIGIT})"
)
"""Digits with only the separators of a date in figures between them, where such a date may begin."""
UNPADDED = regex(r"[.(（]|[ \u00a0][(（]")
"""What follows a day whose month or day has one figure, after its year: “2026. 3. 2.”, “2026.3.2(월)”."""


@lru_cache(maxsize=16)
def in_known(text: str) -> str:
    """Return a text with Arabic, Persian, Indian, Thai, Burmese and Khmer digits as ASCII ones, one for one.

    A Buddhist year after a Thai month becomes ours: 2569 is 2026.
    """
    known = OTHER_DIGITS.sub(lambda sign: str(int(sign[0])), text)
    return THAI_YEAR.sub(lambda year: str(int(year[0]) - BUDDHA), known) if "25" in known else known


def find(text: str, tag: str) -> Iterator[WrittenDate]:
    """Yield the dates in figures in a text in a language, in order, without their weekdays."""
    for three in THREE_FIGURES.finditer(text):
        if (match := NUMERIC_DATE.match(text, three.start())) and (date := _read(match, tag)):
            yield date


def _read(match: re.Match[str], tag: str) -> WrittenDate | None:
    """Return the date for a match, or None if it cannot be one."""
    span = Span(*match.span())
    if match["iso"]:
        if not (_is_padded(match) or UNPADDED.match(match.string, match.end())):
            return None  # a version, or part of an address
        return WrittenDate(span, int(match["iso_day"]), int(match["iso_month"]), int(match["iso"]), day_span=span)
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    pairs = [(one, two), *([] if match["sep"] == "." and _puts_day_first(tag) else [(two, one)])]
    readings = tuple(dict.fromkeys(pair for pair in pairs if 0 < pair[1] <= 12 and pair[0] <= 31))
    if not readings:
        return None
    (day, month), several = readings[0], readings if len(readings) > 1 else ()
    return WrittenDate(span, day, month, year, is_numeric=bool(several), readings=several, day_span=span)


def _is_padded(match: re.Match[str]) -> bool:
    """Return whether month and day, after their year, have two figures each."""
    return len(match["iso_month"]) == len(match["iso_day"]) == 2


def _puts_day_first(tag: str) -> bool:
    language = languages.known(tag)
    return language is not None and language.puts_day_first_with_dots
