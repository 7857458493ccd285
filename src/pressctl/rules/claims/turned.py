"""Ranges of which the ends have changed places: “45–35 mm”, “between 2031 and 2027”, “10:30–10:15”."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
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
"""Characters before a range in which a word may say that it is not a range."""
SIZE = 10
"""By how much the ends of a range differ at most if they are of one size."""
NO_MEASURES = {POINT, "hour", *measures.DEGREES, measures.BELOW_ZERO}
"""Units of which the larger may stand first: scores, hours before a night, temperatures that fall."""
JOINED_FROM = ("d'", "dall'")
"""How words for “from” begin that are written on to the next."""
LAST_HOUR = 24
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
    if not is_larger(one, other) or one.name or other.name:
        return False
    if _is_between(text, one, other, words):
        return _are_alike(one, other) and not (_may_be_hour(one) and _may_be_hour(other))
    if not is_through or not _share_a_unit(one, other):
        return False
    may_be_others = has_dash or word in words.to_words  # a vote of “60 to 40 per cent”, what fell “from 60 to 40 euros”
    return not may_be_others or (other.kind is not Kind.PERCENT and not _is_told_otherwise(text, one, words))


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


def is_larger(one: Fact, other: Fact) -> bool:
    """Return whether a figure is larger than another, however the two are read.

    The first may be in millions as the second is; so it is where the two are of one size then.
    """
    if one.kind not in FIGURES or other.kind not in FIGURES:
        return False
    largest, ones = max(_numbers(other)), _numbers(one)
    near = [number for number in ones if largest > 0 and number < SIZE * largest and largest < SIZE * number]
    return min(near or ones) > largest > 0


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


def _may_be_hour(fact: Fact) -> bool:
    """Return whether a figure may be an hour, so that a night lies between two: “entre 22 heures et 6 heures”."""
    is_bare = fact.kind is Kind.NUMBER and (fact.unit is None or fact.unit.name in {"hour", "minute"})
    return is_bare and fact.number is not None and fact.number <= LAST_HOUR


def _are_alike(one: Fact, other: Fact) -> bool:
    """Return whether two figures are of one kind, and of one unit where both have one."""
    if one.kind is not other.kind:
        return one.shares is other.kind
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return one.value.currency == other.value.currency
    return not (one.unit and other.unit and measures.differ(one.unit.name, other.unit.name))


def _share_a_unit(one: Fact, other: Fact) -> bool:
    """Return whether only the second of two figures has its unit, one that measures, as a range is printed."""
    if one.unit or one.kind is not Kind.NUMBER or one.number in YEARS:
        return False
    is_measure = other.unit is not None and other.unit.name not in NO_MEASURES
    return is_measure or other.kind in {Kind.MONEY, Kind.PERCENT}


def _is_told_otherwise(text: str, one: Fact, words: Quantities) -> bool:
    """Return whether a word before makes two values of a range, what something was and what it became, or a name."""
    before = text[max(0, one.span.start - REACH) : one.span.start]
    last = fold(before).split()[-2:]
    is_from = any(word in words.from_words or word.startswith(JOINED_FROM) for word in last)
    return (before[-1:] in "-–/." and before != "") or is_from
