"""What in a text can be right or wrong: figures, days, times, addresses; each with what it says, in any writing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose import dates, emails, times
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives

LETTER = "A-Za-zÀ-ɏͰ-ӿ"
"""A letter of the scripts in which a letter and a figure make one name; a Chinese sign beside a figure is a word."""
FIGURE = regex(
    r"(?<![\w.,/:-])\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?![\d\w])(?:[.,]\d{1,9})?"
    rf"|(?:[{LETTER}]{{1,20}}-){{0,2}}[{LETTER}]{{0,20}}\d(?:[{LETTER}\d.,:/'’]|-(?=[A-Z\d])){{0,60}}"
)
"""A run of figures, with the letters that belong to it: 6,200; 4 000; A320; CVE-2021-3156; 1.5."""
UNIT = re.compile(r"(?<=\d)[a-zà-ɏ]+$")
"""A unit or the ending of an ordinal, glued to its number."""
GROUPS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f'’.,]\d{3})+$")
"""A whole number with its thousands apart."""
DECIMALS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+$|\d{1,3}(?:\.\d{3})+,\d+$|\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+[.,]\d+$")
"""A number with its thousands apart and a part behind another mark."""
UNITS = re.compile(r"[ \u00a0\u202f]?[%‰]")
SMALL = 2
"""The first number whose word counts something for sure: “one” may be anybody."""


class Fact(NamedTuple):
    """A figure, date, time or address: its place, how it is written, and what it says: the same of 6,200 and 6200."""

    kind: str
    value: str
    span: Span
    written: str


def find(text: str, language: Language | None) -> Iterator[Fact]:
    """Yield the facts of a text in order, none of them overlapping; in a language without words, figures alone."""
    found: list[Fact] = []
    for each in _all(text, language):
        if not any(each.span.start < other.span.end and other.span.start < each.span.end for other in found):
            found.append(each)
    yield from sorted(found, key=lambda fact: fact.span)


def _all(text: str, language: Language | None) -> Iterator[Fact]:
    for start, end in emails.addresses(text):
        yield Fact("address", text[start:end].casefold(), Span(start, end), text[start:end])
    if language:
        for day in dates.find(text, language):
            value = f"{day.year or ''}-{day.month}-{day.day}"
            yield Fact("date", value, day.span, text[day.span.start : day.span.end])
        for time in times.find(text, language):
            value = f"{time.hour}:{time.minute:02} {time.zone}"
            yield Fact("time", value, time.span, text[time.span.start : time.span.end])
    for match in FIGURE.finditer(text):
        end = match.start() + len(match[0].rstrip(".,:/'’"))
        unit = UNITS.match(text, end)
        end = unit.end() if unit else end
        yield Fact("figure", _value(text[match.start() : end]), Span(match.start(), end), text[match.start() : end])
    if language:
        for match in _words(language).finditer(text):
            yield Fact("figure", _number(match[0], language), Span(*match.span()), match[0])


def _value(written: str) -> str:
    plain = "".join(str(unicodedata.digit(sign, sign)) for sign in written).rstrip(".,:-/ ")
    if GROUPS.match(plain):
        return re.sub(r"\D", "", plain)
    if DECIMALS.match(plain):
        *whole, part = re.split(r"\D", plain)
        return f"{''.join(whole)}.{part}"
    return re.sub(r"\s", "", UNIT.sub("", plain) if plain[:1].isdigit() else plain).casefold()


@cache
def _words(language: Language) -> re.Pattern[str]:
    forms = [form for each in language.number_words[SMALL - 1 :] for form in each]
    if not language.has_word_spaces:
        return re.compile(r"(?!)")  # a sign of a number is part of many words
    return re.compile(rf"\b(?:{alternatives(forms)})\b", re.IGNORECASE)


def _number(word: str, language: Language) -> str:
    low = word.lower()
    return str(next(number for number, forms in enumerate(language.number_words, 1) if low in forms))
