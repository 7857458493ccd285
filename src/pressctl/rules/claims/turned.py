"""Ranges of which the ends have changed places: “45–35 mm”, “between 2031 and 2027”, “10:30–10:15”."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pressctl.facts import measures
from pressctl.facts.fact import Amount, Day, Fact, Hour, Kind
from pressctl.facts.figures import BETWEEN
from pressctl.facts.reading import read
from pressctl.facts.same import FIGURES, POINT, SPANS, YEARS
from pressctl.findings import Span
from pressctl.languages import quantities
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose.word_lists import WIDE

REACH = 40
"""Characters before a range in which a word says that it is none."""
HOUR = 60
"""Minutes: an event that ends so little before it begins lasts no night."""


def ranges(text: str, tag: str) -> Iterator[Span]:
    """Yield the ranges of a paragraph that begin with the larger or the later end."""
    words = quantities.read(tag)
    for fact in read(text, tag):
        one = fact.since
        if one and one.span.end < fact.span.start and _is_turned(text, one, fact, words):
            yield Span(one.span.start, max(fact.span.end, fact.unit.span.end if fact.unit else 0))


def _is_turned(text: str, one: Fact, other: Fact, words: Quantities) -> bool:
    gap = text[one.span.end : other.span.start]
    has_dash, word = BETWEEN.fullmatch(gap) is not None, fold(gap.strip("., "))
    is_through = has_dash or word in words.through_words
    if isinstance(one.value, Day) and isinstance(other.value, Day):
        return is_through and _is_later(one.value, other.value)
    if isinstance(one.value, Hour) and isinstance(other.value, Hour):
        return is_through and one.value.zone in {"", other.value.zone} and 0 < _minutes(one) - _minutes(other) < HOUR
    if not _is_larger(one, other) or one.name or other.name:
        return False
    if _is_between(text, one, other, words):
        return _are_alike(one, other)
    may_be_votes = other.kind is Kind.PERCENT and (has_dash or word in words.to_words)
    return is_through and not may_be_votes and _share_a_unit(one, other) and not _is_told_otherwise(text, one, words)


def _is_later(one: Day, other: Day) -> bool:
    """Return whether a day is after another of its year, or of its month where a year is missing."""
    if not one.day or not other.day:
        return False
    if one.year and other.year:
        return one[:3] > other[:3]
    return one.month == other.month and one.day > other.day


def _minutes(fact: Fact) -> int:
    hour = fact.value
    assert isinstance(hour, Hour), "the caller has asked"
    return hour.hour * HOUR + hour.minute


def _is_larger(one: Fact, other: Fact) -> bool:
    """Return whether a figure is larger than another, however the two are read."""
    if one.kind not in FIGURES or other.kind not in FIGURES:
        return False
    return min(_numbers(one)) > max(_numbers(other)) > 0


def _numbers(fact: Fact) -> list[Decimal]:
    read_as = (each.value if isinstance(each, Amount) else each for each in (fact.value, *fact.also))
    return [each for each in read_as if isinstance(each, Decimal)]


def _is_between(text: str, one: Fact, other: Fact, words: Quantities) -> bool:
    """Return whether “between” makes a range of two figures, and nothing says that it is about what parts them."""
    before = fold(text[max(0, one.span.start - REACH) : one.span.start])
    after = fold(text[other.unit.span.end if other.unit else other.span.end :][:REACH])
    if any(_holds(before, word) for word in words.difference_words):
        return False
    openers, closers = _between(words.tag)
    return any(_ends(before, word) for word in openers) or after.startswith(closers)


@cache
def _between(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words for “between” of a language that stand before two figures, and all that may stand after them."""
    words = quantities.read(tag)
    sure = tuple(word for word in words.between_words if word not in words.from_words)
    return sure, tuple(word for word in sure if words.is_verb_final or WIDE.search(word))


def _ends(text: str, word: str) -> bool:
    return text == word or text.endswith(word if WIDE.search(word) else f" {word}")


def _holds(text: str, word: str) -> bool:
    return word in text if WIDE.search(word) else f" {word} " in f" {text} "


def _are_alike(one: Fact, other: Fact) -> bool:
    """Return whether two figures are of one kind, and of one unit where both have one."""
    if one.kind is not other.kind:
        return one.shares is other.kind
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return one.value.currency == other.value.currency
    return not (one.unit and other.unit and measures.differ(one.unit.name, other.unit.name))


def _share_a_unit(one: Fact, other: Fact) -> bool:
    """Return whether only the second of two figures has its unit, one of measures, as a range is printed."""
    if one.unit or one.kind is not Kind.NUMBER or one.number in YEARS:
        return False
    is_measure = other.unit is not None and other.unit.name not in {
        POINT,
        *SPANS,
        *measures.DEGREES,
        measures.BELOW_ZERO,
    }
    return is_measure or other.kind in {Kind.MONEY, Kind.PERCENT}


def _is_told_otherwise(text: str, one: Fact, words: Quantities) -> bool:
    """Return whether a word before makes two values of a range, what something was and what it became, or a name."""
    before = text[max(0, one.span.start - REACH) : one.span.start]
    return (before[-1:] in "-–/." and before != "") or any(_holds(fold(before), word) for word in words.from_words)
