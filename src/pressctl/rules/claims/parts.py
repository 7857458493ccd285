"""Parts that are larger than the whole they are of: “187 of 104”, “€3 million, of which €5 million”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.matching.same import FIGURES, YEARS
from pressctl.facts.readers import measures
from pressctl.facts.readers.units import same_currency
from pressctl.facts.reading import read
from pressctl.languages import quantities
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose import sentences
from pressctl.prose.word_lists import WIDE
from pressctl.rules.claims.slipped_sums import is_rounding_error

LONGEST = 60
"""Characters between a whole and its part."""
FAR = 150
"""Characters between them where “of whom” comes right before the part."""
NEAR = 24
"""Characters before a whole, and after its part, among which “of the” and “are” are found."""
DASHES = ("–", "—")
MOST = 12
"""A part more than this many times its whole is not a slip but counts something else: “in three towns, of whom 400”."""
CHANGE = 20
"""Characters after the whole in which another figure shows that it is a former value: “up 20 from 10 to 30”."""


class Larger(NamedTuple):
    """A part that is larger than its whole, or the first of several parts that together exceed it."""

    part: Fact
    whole: Fact
    are_several: bool = False


def larger(text: str, tag: str) -> Iterator[Larger]:
    """Yield the parts of a paragraph that are larger than their wholes."""
    words = quantities.read(tag)
    figures = [fact for fact in read(text, tag) if fact.kind in FIGURES and fact.is_hard and not fact.name]
    for at, (one, other) in enumerate(pairwise(figures)):
        gap = text[one.span.end : other.span.start]
        if len(gap) > (FAR if _is_introduced(gap, words) else LONGEST):
            continue
        if end := next(sentences.ends(gap), 0):
            wholes = [each for each in _preceding(text, figures[: at + 1]) if _is_count(each)]
            if _is_introduced(gap[end:], words, is_all=True) and _is_too_large(other, wholes):
                yield Larger(other, wholes[0])
            continue
        if _is_out_of(text, one, other, words) and _is_count(one) and _is_too_large(other, [one]):
            yield Larger(other, one)
            continue
        part, whole = (other, one) if _puts_whole_first(words) else (one, other)
        if _contains_only_of(gap, words):
            is_change = _is_change(figures[at + 1 : at + 3], gap, words)
            if _is_count(part) and _is_count(whole) and _is_larger(part, whole) and not is_change:
                yield Larger(part, whole)
        elif _contains_of_which(gap, words) and _is_amount(other):
            wholes = [each for each in _preceding(text, figures[: at + 1]) if _are_comparable(each, other)]
            parts = _amounts_in_list(text, figures[at + 1 :])
            is_larger = bool(wholes) and all(_is_larger(other, each) for each in wholes)
            if is_larger or _exceed_whole(parts, wholes):
                yield Larger(other, wholes[0], are_several=not is_larger)
        elif _is_introduced(gap, words):
            wholes = [each for each in _preceding(text, figures[: at + 1]) if each.kind is Kind.NUMBER]
            if _is_too_large(other, wholes):
                yield Larger(other, wholes[0])


def _is_introduced(gap: str, words: Quantities, *, is_all: bool = False) -> bool:
    """Return whether a text ends with “of whom” or the like, right before a part; with ``is_all``, whether it is nothing else."""
    folded = fold(gap.strip(" ,،，:"))
    sure = [word for word in words.of_which_words if word not in words.including_words]
    if is_all:
        return folded in sure
    return any(folded.endswith(word if WIDE.search(word) else f" {word}") for word in sure)


def _is_out_of(text: str, whole: Fact, part: Fact, words: Quantities) -> bool:
    """Return whether “of the” comes before a whole and a verb beside its part: “of the 48 pumps, 24 are new”."""
    before = fold(text[max(0, whole.span.start - NEAR) : whole.span.start].strip())
    if not any(f" {before}".endswith(f" {word}") for word in words.out_of_words):
        return False
    after = text[part.span.end : part.span.end + NEAR].lstrip()
    beside = {*fold(text[whole.span.end : part.span.start]).split()[-1:], *fold(after).split()[:1]}
    return after.startswith(DASHES) or not beside.isdisjoint(words.are_words)


def _is_too_large(part: Fact, wholes: Sequence[Fact]) -> bool:
    """Return whether a count exceeds everything it may be a part of, but not by so much that it counts something else."""
    if not wholes or not _is_count(part) or not all(_is_larger(part, each) for each in wholes):
        return False
    return min(part.numbers) < MOST * max(number for each in wholes for number in each.numbers)


def _amounts_in_list(text: str, figures: Sequence[Fact]) -> list[Fact]:
    """Return the first of some figures and the comparable amounts that continue its list in the same sentence."""
    found = [*figures[:1]]
    for one, other in pairwise(figures):
        gap = text[one.span.end : other.span.start]
        if len(gap) > LONGEST or sentences.has_end(gap) or not (_is_amount(other) and _are_comparable(one, other)):
            break
        found.append(other)
    return found


def _exceed_whole(parts: Sequence[Fact], wholes: Sequence[Fact]) -> bool:
    """Return whether the parts of a whole exceed it by more than rounding explains."""
    if len(parts) < 2 or any(fact.since for fact in parts) or len(wholes) > 1:
        return False
    whole, numbers = wholes[0].number or Decimal(0), [fact.number or Decimal(0) for fact in parts]
    is_sound = is_rounding_error((wholes[0], *parts))
    return sum(numbers) > whole and not is_sound


def _contains_only_of(gap: str, words: Quantities) -> bool:
    counter = next((word for word in words.measure_words if gap.startswith(word)), "")
    return fold(gap[len(counter) :]) in words.part_words


def _puts_whole_first(words: Quantities) -> bool:
    return words.is_verb_final or any(map(WIDE.search, words.part_words))


def _is_count(fact: Fact) -> bool:
    """Return whether a figure may count the parts of a whole: it is bare, and not a year."""
    return fact.kind is Kind.NUMBER and fact.unit is None and fact.since is None and fact.number not in YEARS


def _is_larger(one: Fact, other: Fact) -> bool:
    """Return whether a figure is larger than another in every reading of both."""
    return min(one.numbers) > max(other.numbers)


def _is_change(figures: Sequence[Fact], gap: str, words: Quantities) -> bool:
    """Return whether the word between two figures may separate a difference from a former value: “um 20 von 10 auf 30”."""
    is_unsure = fold(gap) in words.from_words
    return is_unsure and len(figures) > 1 and figures[1].span.start - figures[0].span.end < CHANGE


def _contains_of_which(gap: str, words: Quantities) -> bool:
    padded = f" {fold(gap)} "
    return any(word in padded if WIDE.search(word) else f" {word} " in padded for word in words.of_which_words)


def _is_amount(fact: Fact) -> bool:
    """Return whether a figure is money, or in millions: the parts of a mere count may be of another kind."""
    return fact.kind is Kind.MONEY or (fact.kind is Kind.NUMBER and any(map(str.isalpha, fact.written)))


def _are_comparable(one: Fact, other: Fact) -> bool:
    """Return whether two amounts have the same currency and unit, if both are given: “3 million euros, of which 2 million”."""
    if not _is_amount(one):
        return False
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return same_currency(one.value.currency, other.value.currency)
    units = [fact.unit.name if fact.unit else "" for fact in (one, other)]
    return not (all(units) and measures.differ(*units))


def _preceding(text: str, figures: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the last of some figures and those before it in the same sentence, backwards."""
    for fact in reversed(figures):
        if sentences.has_end(text, fact.span.end, figures[-1].span.start):
            return
        yield fact
