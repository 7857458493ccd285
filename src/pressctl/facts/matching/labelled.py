"""Differences of numbers with a label, “Hall 5”, or a unit, “30 minutes”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.matching.leftovers import Left, unmatched
from pressctl.facts.matching.same import same
from pressctl.facts.readers.measures import differ
from pressctl.languages.quantities import fold, read


def differing(left: Left) -> Iterator[tuple[Fact, Fact]]:
    """Yield the differing numbers with the same label, if each side has the same number of them."""
    if not all(any(fact.label for fact in facts) for facts in left.all):
        return
    sides = [_labelled(facts) for facts in left.all]
    for label in sorted(sides[0].keys() & sides[1].keys()):
        ones, others = sides[0][label], sides[1][label]
        if len(ones) == len(others):
            left_over = unmatched(ones, others, same), unmatched(others, ones, same)
            if len(left_over[0]) == len(left_over[1]) == 1 and _is_new(left_over, left):
                yield left_over[0][0], left_over[1][0]


def _is_new(lost: tuple[list[Fact], list[Fact]], left: Left) -> bool:
    """Return whether one of two numbers is not on the other side at all: “In 2009” may be in another sentence."""
    return any(
        not any(same(facts[0], fact) for fact in others if fact.is_hard)
        for facts, others in zip(lost, left.all[::-1], strict=True)
    )


def _labelled(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.label:
            found.setdefault(fact.label, []).append(fact)
    return found


def in_other_units(left: Left) -> Iterator[tuple[Fact, Fact]]:
    """Yield equal numbers with different units, if all equal numbers on each side have the same unit."""
    if not all(any(fact.unit for fact in facts) for facts in left.all):
        return
    sides = [_by_value(facts) for facts in left.all]
    for value in sorted(sides[0].keys() & sides[1].keys()):
        ones, others = sides[0][value], sides[1][value]
        if len(ones) == len(others) and all(fact.unit for fact in (*ones, *others)):
            left_over = unmatched(ones, others, _same_unit), unmatched(others, ones, _same_unit)
            if len(left_over[0]) == len(left_over[1]) == 1 and not any(
                map(_is_given_in_other_unit, left_over, left.all[::-1], left.all)
            ):
                yield _with_unit(left_over[0][0]), _with_unit(left_over[1][0])


def in_points(left: Left) -> Iterator[tuple[Fact, Fact]]:
    """Yield percentage points on one side that are per cent on the other, whose text does not mention points."""
    matched = [
        both for both in left.matched if both[0].kind is both[1].kind is Kind.PERCENT and both[0].value == both[1].value
    ]
    if not matched or any(len(passages) != 1 for passages in left.passages):
        return
    words = [read(passages[0].language).point_words for passages in left.passages]
    for side in (0, 1):
        in_points = [both for both in matched if both[1 - side].is_hard and _has_any(both[side].written, words[side])]
        if in_points and all(words) and not _has_any(left.texts[1 - side], words[1 - side]):
            yield from in_points


def _has_any(text: str, words: Sequence[str]) -> bool:
    folded = fold(text)
    return any(word in folded for word in words)


def _by_value(facts: Sequence[Fact]) -> dict[Decimal, list[Fact]]:
    found: dict[Decimal, list[Fact]] = {}
    for fact in facts:
        if fact.kind is Kind.NUMBER and fact.number is not None and (fact.is_hard or fact.form):
            found.setdefault(fact.number, []).append(fact)
    return found


def _is_given_in_other_unit(lost: Sequence[Fact], others: Sequence[Fact], own: Sequence[Fact]) -> bool:
    """Return whether the other side gives a number in another unit: 120 miles as 193 km, not as 120 km/h nearby.

    If the own side also has that, “4,700 MWh (0.0047 TWh)”, it is matched by it.
    """
    converted = [fact for fact in others if same(lost[0], fact) and lost[0].number != fact.number]
    return any(not any(fact.number == each.number and _same_unit(fact, each) for each in own) for fact in converted)


def _same_unit(one: Fact, other: Fact) -> bool:
    return one.unit is not None and other.unit is not None and not differ(one.unit.name, other.unit.name)


def _with_unit(fact: Fact) -> Fact:
    return fact._replace(span=fact.unit.span, written=fact.unit.written) if fact.unit else fact
