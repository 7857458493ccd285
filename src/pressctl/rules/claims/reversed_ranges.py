"""Ranges whose ends have changed places: “45–35 mm”, “between 2031 and 2027”, “10:30–10:15”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pressctl.facts.fact import Amount, Day, Fact, Hour, Kind
from pressctl.facts.matching.same import FIGURES, POINT, YEARS
from pressctl.facts.readers import measures
from pressctl.facts.readers.figures import BETWEEN
from pressctl.facts.reading import read
from pressctl.findings import Span
from pressctl.languages import quantities
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose.word_lists import WIDE

REACH = 40
"""Characters before two figures among which a word may show that they are not a range."""
SAME_SIZE = 10
"""The largest ratio of two figures of the same order of magnitude."""
EXEMPT_UNITS = {POINT, "hour", *measures.DEGREES, measures.BELOW_ZERO}
"""Units of which the larger may come first: scores, hours before a night, temperatures that fall."""
JOINED_FROM = ("d'", "dall'")
"""The starts of words for “from” that are joined to the next word."""
LAST_HOUR = 24
HOUR = 60
"""In minutes: an event that ends by less than this before it begins does not last overnight."""


def find(text: str, tag: str) -> Iterator[Span]:
    """Yield the ranges of a paragraph that begin with the larger or the later end."""
    words = quantities.read(tag)
    for fact in read(text, tag):
        one = fact.since
        if one and one.span.end < fact.span.start and _is_reversed(text, one, fact, words):
            yield Span(one.span.start, max(fact.span.end, fact.unit.span.end if fact.unit else 0))


def _is_reversed(text: str, one: Fact, other: Fact, words: Quantities) -> bool:
    gap = text[one.span.end : other.span.start]
    has_dash, word = BETWEEN.fullmatch(gap) is not None, fold(gap.strip("., "))
    is_through = has_dash or word in words.through_words
    if isinstance(one.value, Day) and isinstance(other.value, Day):
        return is_through and _is_later(one.value, other.value)
    if isinstance(one.value, Hour) and isinstance(other.value, Hour):
        return is_through and one.value.zone in {"", other.value.zone} and 0 < _minutes(one) - _minutes(other) < HOUR
    if not is_larger(one, other) or one.name or other.name:
        return False
    if _is_between(text, one, other, words):
        return _are_comparable(one, other) and not (_may_be_hour(one) and _may_be_hour(other))
    if not is_through or not _share_a_unit(one, other):
        return False
    is_ambiguous = has_dash or word in words.to_words  # a vote of “60 to 40 per cent”, what fell “from 60 to 40 euros”
    return not is_ambiguous or (other.kind is not Kind.PERCENT and not _is_not_range(text, one, words))


def _is_later(one: Day, other: Day) -> bool:
    """Return whether a day is after another in the same year, or in the same month if a year is missing."""
    if not one.day or not other.day:
        return False
    if one.year and other.year:
        return one[:3] > other[:3]
    return one.month == other.month and one.day > other.day


def _minutes(fact: Fact) -> int:
    hour = fact.value
    assert isinstance(hour, Hour), "the caller has checked"
    return hour.hour * HOUR + hour.minute


def is_larger(one: Fact, other: Fact) -> bool:
    """Return whether a figure is larger than another in every reading of both.

    The first may share the magnitude of the second, such as millions: it does if the two are then of a similar size.
    """
    if one.kind not in FIGURES or other.kind not in FIGURES:
        return False
    largest, ones = max(other.numbers), one.numbers
    near = [number for number in ones if largest > 0 and number < SAME_SIZE * largest and largest < SAME_SIZE * number]
    return min(near or ones) > largest > 0


def _is_between(text: str, one: Fact, other: Fact, words: Quantities) -> bool:
    """Return whether “between” makes two figures a range, and no word says that it is about their difference."""
    before = fold(text[max(0, one.span.start - REACH) : one.span.start])
    after = fold(text[other.unit.span.end if other.unit else other.span.end :][:REACH])
    if any(_contains(before, word) for word in words.difference_words):
        return False
    openers, closers = _between_words(words.tag)
    return any(_ends_with(before, word) for word in openers) or after.startswith(closers)


@cache
def _between_words(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words for “between” of a language that come before two figures, and those that may come after them."""
    words = quantities.read(tag)
    sure = tuple(word for word in words.between_words if word not in words.from_words)
    return sure, tuple(word for word in sure if words.is_verb_final or WIDE.search(word))


def _ends_with(text: str, word: str) -> bool:
    return text == word or text.endswith(word if WIDE.search(word) else f" {word}")


def _contains(text: str, word: str) -> bool:
    return word in text if WIDE.search(word) else f" {word} " in f" {text} "


def _may_be_hour(fact: Fact) -> bool:
    """Return whether a figure may be an hour, as a range of hours may span a night: “entre 22 heures et 6 heures”."""
    is_bare = fact.kind is Kind.NUMBER and (fact.unit is None or fact.unit.name in {"hour", "minute"})
    return is_bare and fact.number is not None and fact.number <= LAST_HOUR


def _are_comparable(one: Fact, other: Fact) -> bool:
    """Return whether two figures are of the same kind, and have the same unit if both have one."""
    if one.kind is not other.kind:
        return one.shares is other.kind
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return one.value.currency == other.value.currency
    return not (one.unit and other.unit and measures.differ(one.unit.name, other.unit.name))


def _share_a_unit(one: Fact, other: Fact) -> bool:
    """Return whether only the second of two figures has a unit, as in a range, and it is one of measurement."""
    if one.unit or one.kind is not Kind.NUMBER or one.number in YEARS:
        return False
    is_measure = other.unit is not None and other.unit.name not in EXEMPT_UNITS
    return is_measure or other.kind in {Kind.MONEY, Kind.PERCENT}


def _is_not_range(text: str, one: Fact, words: Quantities) -> bool:
    """Return whether the text before a range shows that it is an old and a new value, or part of a name."""
    before = text[max(0, one.span.start - REACH) : one.span.start]
    last = fold(before).split()[-2:]
    is_from = any(word in words.from_words or word.startswith(JOINED_FROM) for word in last)
    return (before[-1:] in "-–/." and before != "") or is_from
