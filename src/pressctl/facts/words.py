"""Numbers, months and weekdays in words. They may say what digits say elsewhere; alone they accuse nobody."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pressctl import languages
from pressctl.facts.fact import Day, Fact, Kind
from pressctl.facts.figures import MOST_MAGNITUDES
from pressctl.findings import Span
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives

WORD = regex(r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f])+")
GAP = regex(r"[ \u00a0\u202f\n'’-]{0,3}")
ROMAN = regex(r"(?<![\w.])(?=[IVX]{2,6}[a-zº]{0,3}(?!\w)|[IVX](?!\w))(X{0,2}(?:IX|IV|V?I{0,3}))[a-zº]{0,3}(?!\w)")
"""A Roman number, with the ending of an ordinal: “XXIe”."""
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
YEAR_NEAR = regex(r"\W{1,3}(?:[^\W\d_]{1,5}\.?\s)?((?:1[89]|2[01])\d\d)(?!\d)")
NAMED = frozenset({Kind.MONTH, Kind.WEEKDAY})
SHORTEST_WEEKDAY = 4
"""Letters of a weekday's name that stands without a date: shorter ones are other words."""


class _Words(NamedTuple):
    """What stands in words in a language: phrases with their kind and value, and the most words that begin with one."""

    phrases: Mapping[str, tuple[Kind, Hashable]]
    most: Mapping[str, int]
    joined: tuple[str, ...]
    magnitudes: Mapping[str, Decimal]
    stems: Mapping[str, int]
    """The months without their last letter, which another case has otherwise."""
    has_capitals: bool
    """Whether months and weekdays have a capital."""


def find(text: str, tag: str) -> Iterator[Fact]:
    """Yield the numbers, months and weekdays that a text has in words."""
    language = languages.known(tag)
    if language is None or language.has_word_spaces:
        yield from _spaced(text, tag)
    else:
        yield from _unspaced(text, tag)
    for match in ROMAN.finditer(text):
        if match[1]:
            yield Fact(Kind.NUMBER, Span(*match.span()), match[0], Decimal(_roman(match[1])), is_hard=False)


def _roman(written: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in written]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _spaced(text: str, tag: str) -> Iterator[Fact]:
    words = _words(tag)
    tokens = [(match.start(), match.end(), _folded(match[0])) for match in WORD.finditer(text)]
    at = 0
    while at < len(tokens):
        first, found, length = tokens[at][2], None, 0
        if first not in words.most and not words.joined and first[:-1] not in words.stems:
            at += 1
            continue
        name = (
            first
            if first in words.most
            else next(
                (
                    first[len(each) :]
                    for each in words.joined
                    if first.startswith(each) and first[len(each) :] in words.most
                ),
                "",
            )
        )
        for length in range(words.most.get(name, 0), 0, -1):
            if found := words.phrases.get(_phrase(text, tokens, at, length, name)):
                break
        if found is None:
            yield from _in_another_case(text, tokens[at], words)
            at += 1
            continue
        start, at = tokens[at][0], at + length
        kind, value = found
        if words.has_capitals and kind in NAMED and not text[start].isupper():  # “may” and “march” are verbs, too
            continue
        if kind is Kind.NUMBER:
            value, at = _multiplied(text, tokens, at, value, words)
        yield from _named(text, kind, value, Span(start, tokens[at - 1][1]))


def _in_another_case(text: str, token: tuple[int, int, str], words: _Words) -> Iterator[Fact]:
    """Yield a month whose name stands before a year in a case that nobody listed."""
    start, end, word = token
    if (month := words.stems.get(word[:-1])) and YEAR_NEAR.match(text, end):
        yield from _named(text, Kind.MONTH, month, Span(start, end))


_FOLDED: dict[str, str] = {}
"""The words that were folded, as far as there is room: most words of a text stand in the next, too."""
MOST_FOLDED = 20_000


def _folded(word: str) -> str:
    known = _FOLDED.get(word)
    if known is None:
        known = fold(word)
        if len(_FOLDED) < MOST_FOLDED:
            _FOLDED[word] = known
    return known


def _phrase(text: str, tokens: list[tuple[int, int, str]], at: int, length: int, name: str) -> str:
    """Return so many words of a text as one phrase, empty when more than a blank parts them."""
    part = tokens[at : at + length]
    for (_, end, _), (start, _, _) in pairwise(part):
        if not GAP.fullmatch(text, end, start):
            return ""
    return " ".join((name, *(word for _, _, word in part[1:]))) if len(part) == length else ""


def _multiplied(
    text: str, tokens: list[tuple[int, int, str]], at: int, value: Hashable, words: _Words
) -> tuple[Hashable, int]:
    """Return a number times the magnitudes that follow it, and where these end: “two hundred thousand”."""
    assert isinstance(value, Decimal)
    for _ in range(MOST_MAGNITUDES):
        if at >= len(tokens) or not GAP.fullmatch(text, tokens[at - 1][1], tokens[at][0]):
            break
        factor = words.magnitudes.get(tokens[at][2])
        if factor is None:
            break
        value, at = value * factor, at + 1
    return value, at


def _named(text: str, kind: Kind, value: Hashable, span: Span) -> Iterator[Fact]:
    written = " ".join(text[span.start : span.end].split())
    if kind is Kind.MONTH and isinstance(value, int):
        if year := YEAR_NEAR.match(text, span.end):
            whole = Span(span.start, year.end(1))
            yield Fact(kind, whole, " ".join(text[whole.start : whole.end].split()), Day(int(year[1]), value, 0))
        else:
            yield Fact(kind, span, written, Day(None, value, 0), is_hard=False)
    else:
        yield Fact(kind, span, written, value, is_hard=False)


@cache
def _words(tag: str) -> _Words:
    language, quantities = languages.known(tag), quantity_words.read(tag)
    phrases: dict[str, tuple[Kind, Hashable]] = {}
    for table in (quantities.collectives, quantities.ordinals, quantities.magnitudes, quantities.cardinals):
        phrases.update({word: (Kind.NUMBER, value) for word, value in table.items()})
    if language:
        for number, names in enumerate(language.months, start=1):
            phrases.update({fold(name): (Kind.MONTH, number) for name in names if len(name) > 2})
        for number, names in enumerate(language.weekdays):
            long = (name for name in names if len(name) >= SHORTEST_WEEKDAY and fold(name) not in phrases)
            phrases.update({fold(name): (Kind.WEEKDAY, number) for name in long})
    months = list(enumerate(language.months, start=1)) if language else []
    stems = {fold(name)[:-1]: number for number, group in months if len(group) > 1 for name in group if len(name) > 2}
    most: dict[str, int] = {}
    for phrase in phrases:
        first = phrase.partition(" ")[0]
        most[first] = max(most.get(first, 0), phrase.count(" ") + 1)
    has_capitals = language is not None and language.capitalises_months
    return _Words(phrases, most, quantities.joined_words, quantities.magnitudes, stems, has_capitals)


def _unspaced(text: str, tag: str) -> Iterator[Fact]:
    """Yield the numbers and weekdays of a language that puts no spaces between words."""
    digits, powers, pattern, weekdays = _signs(tag)
    for match in pattern.finditer(text):
        yield Fact(Kind.NUMBER, Span(*match.span()), match[0], _value(match[0], digits, powers), is_hard=False)
    for match in weekdays[0].finditer(text):
        yield Fact(Kind.WEEKDAY, Span(*match.span()), match[0], weekdays[1][match[0]], is_hard=False)
    collectives = quantity_words.read(tag).collectives
    for match in re.finditer(alternatives(collectives), text):
        yield Fact(Kind.NUMBER, Span(*match.span()), match[0], collectives[match[0]], is_hard=False)


Signs = tuple[dict[str, Decimal], dict[str, Decimal], re.Pattern[str], tuple[re.Pattern[str], dict[str, int]]]


@cache
def _signs(tag: str) -> Signs:
    language, quantities = languages.known(tag), quantity_words.read(tag)
    digits = {word: value for word, value in quantities.cardinals.items() if len(word) == 1 and value < 10}
    digits |= {word: value for word, value in quantities.collectives.items() if len(word) == 1 and value == 2}
    powers = {word: value for word, value in quantities.magnitudes.items() if len(word) == 1}
    names = {
        name: number
        for number, group in enumerate(language.weekdays if language else ())
        for name in group
        if len(name) > 1
    }
    signs = "".join((*digits, *powers))
    pattern = re.compile(f"[{signs}]+" if signs else "(?!)")
    return digits, powers, pattern, (re.compile(alternatives(names)), names)


def _value(written: str, digits: Mapping[str, Decimal], powers: Mapping[str, Decimal]) -> Decimal:
    """Return the value of a number in the signs of East Asia, 三千五百万; digits in a row are a year, 二〇二六."""
    total = part = Decimal(0)
    current: Decimal | None = None
    for sign in written:
        if sign in digits:
            current = (current or Decimal(0)) * 10 + digits[sign]
        elif powers[sign] < 10**4:
            part += (Decimal(1) if current is None else current) * powers[sign]
            current = None
        else:
            total += (part + (current or Decimal(0)) or Decimal(1)) * powers[sign]
            part, current = Decimal(0), None
    return total + part + (current or Decimal(0))
