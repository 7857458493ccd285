"""Pairing unmatched facts of a source and its translation that a slip may have made different."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pressctl.facts.fact import Day, Fact, Hour, Kind
from pressctl.facts.matching.same import FIGURES, is_trifle, same
from pressctl.prose.spelling import is_one_letter_off

NEVER_REPEATED = frozenset({Kind.DATE, Kind.TIME, Kind.MONEY, Kind.PERCENT})
"""Kinds of facts that a passage does not repeat: one that is there twice may replace one that is missing."""
LEAST_MAGNITUDE = 1000
FAR = 9
"""A distance in characters that is greater than any slip."""


def pairs(
    ones: list[Fact], others: list[Fact], spare: tuple[list[Fact], list[Fact]], *, has_words: bool
) -> Iterator[tuple[Fact, Fact]]:
    """Remove the facts of both sides that stand for each other, and yield them, the most similar first.

    If one side has nothing left, a fact that it repeats may be the counterpart.
    """
    if not (ones or others or any(spare)):
        return
    spares = [[fact for fact in facts if fact.is_hard] for facts in spare]
    repeated = [[fact for fact in facts if fact.kind in NEVER_REPEATED] for facts in spares]
    yield from _closest(ones, others, is_all=has_words)
    yield from _closest(spares[0], others)
    yield from _closest(ones, spares[1])
    yield from _closest(*repeated)
    yield from _closest(repeated[0], others, is_all=has_words)
    yield from _closest(ones, repeated[1], is_all=has_words)
    if not ones and not others:
        yield from _trifles(spares)


def _trifles(spares: Sequence[Sequence[Fact]]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the single unmatched number from 0 to 2 in digits of each side: “won 3–1” and “a gagné 3 à 2”.

    If both have the same unit, one of them may be larger: “another 6 months”.
    """
    found = [[fact for fact in facts if fact.kind is Kind.NUMBER and is_trifle(fact)] for facts in spares]
    if [len(facts) for facts in found] == [1, 1] and not same(found[0][0], found[1][0]):
        yield found[0][0], found[1][0]
        return
    counted = [[fact for fact in facts if fact.kind is Kind.NUMBER and fact.unit] for facts in spares]
    if [len(facts) for facts in counted] == [1, 1] and not same(counted[0][0], counted[1][0]):
        units = {fact.unit.name for (fact,) in counted if fact.unit}
        if len(units) == 1:
            yield counted[0][0], counted[1][0]


def hours(ones: list[Fact], others: list[Fact], words: Sequence[Sequence[Fact]]) -> Iterator[tuple[Fact, Fact]]:
    """Remove the unmatched hours if both sides have equally many, and yield them in pairs, by their order.

    One of a pair may be in words, or a number.
    """
    sides = [
        [fact for fact in (*facts, *in_words) if fact.kind is Kind.TIME or fact.clock]
        for facts, in_words in zip((ones, others), words, strict=True)
    ]
    if len(sides[0]) != len(sides[1]):
        return
    for first, second in zip(*(sorted(found, key=lambda fact: fact.span) for found in sides), strict=True):
        if Kind.TIME in {first.kind, second.kind} and not _is_end_of_day(first, second):
            ones[:] = [fact for fact in ones if fact is not first]
            others[:] = [fact for fact in others if fact is not second]
            yield first, second


def _is_end_of_day(one: Fact, other: Fact) -> bool:
    """Return whether two hours are midnight and 23:59, both of which may end a day."""
    found = [fact.value for fact in (one, other) if isinstance(fact.value, Hour)]
    return {(hour.hour, hour.minute) for hour in found} == {(24, 0), (23, 59)}


def family(fact: Fact) -> str:
    """Return the group in which a fact is paired: figures, dates and months, addresses, or its own kind."""
    if fact.kind in FIGURES or fact.kind is Kind.ID:
        return "figure"
    if fact.kind in {Kind.EMAIL, Kind.PHONE, Kind.LINK}:
        return "address"
    return "date" if fact.kind in {Kind.DATE, Kind.MONTH} else fact.kind.value


def _closest(ones: list[Fact], others: list[Fact], *, is_all: bool = False) -> Iterator[tuple[Fact, Fact]]:
    """Remove the facts of both sides that are a slip apart, and yield them; with ``is_all`` also the only two left."""
    if not ones or not others:
        return
    near = sorted(
        (distance(one, other), first, second)
        for first, one in enumerate(ones) for second, other in enumerate(others) if may_differ(one, other)
    )  # fmt: skip
    alone = {family(fact) for fact in ones if is_all and _is_alone(fact, ones, others)}
    taken: tuple[set[int], set[int]] = set(), set()
    found = []
    for far, first, second in near:
        is_free = first not in taken[0] and second not in taken[1]
        if is_free and (far <= 1 or family(ones[first]) in alone):
            taken[0].add(first)
            taken[1].add(second)
            found.append((ones[first], others[second]))
    for facts, places in zip((ones, others), taken, strict=True):
        facts[:] = [fact for number, fact in enumerate(facts) if number not in places]
    yield from found


def _is_alone(fact: Fact, ones: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Return whether each side has exactly one unmatched fact of the kind."""
    own = family(fact)
    return own != "address" and all([family(each) for each in facts].count(own) == 1 for facts in (ones, others))


def may_differ(one: Fact, other: Fact) -> bool:
    """Return whether a slip may turn one fact into the other: it changes the digits or the unit, not both."""
    if one.kind is other.kind:
        return not _is_on_other_clock(one, other)
    if family(one) != family(other) or family(one) == "address":
        return False
    return Kind.ID in {one.kind, other.kind} or one.number is None or distance(one, other) <= 1


def _is_on_other_clock(one: Fact, other: Fact) -> bool:
    """Return whether two numbers may be the same hour on different clocks: “9 to 5” and “9 h à 17 h”."""
    first, second = sorted((one.number or 0, other.number or 0))
    return one.kind is Kind.NUMBER and 0 < first <= 12 and second - first == 12


def distance(one: Fact, other: Fact) -> int:
    """Return by how many characters two readings differ: 0 if only their units do, ``FAR`` if their lengths do."""
    if one.number is not None and (one.number == other.number or (one.name and one.name == other.name)):
        return 0
    if _is_power_apart(one, other) or _is_part_apart(one, other):
        return 1
    first, second = _digits(one, other), _digits(other, one)
    if one.kind is Kind.EMAIL:
        return 1 if is_one_letter_off(first, second) else FAR
    if one.kind is Kind.PHONE:
        first, second = first.lstrip("0"), second.lstrip("0")
        length = min(len(first), len(second))
        first, second = first[-length:], second[-length:]
    if len(first) != len(second):
        return FAR
    differing = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    is_swapped = len(differing) == 2 and differing[0] == differing[1][::-1]
    return 1 if is_swapped else len(differing)


def _is_part_apart(one: Fact, other: Fact) -> bool:
    """Return whether two days differ only in the month or only in the year: a month may be a name."""
    if not (isinstance(one.value, Day) and isinstance(other.value, Day)) or one.value.day != other.value.day:
        return False
    years = {one.value.year, other.value.year} - {None}
    return one.value.day > 0 and (len(years) < 2 or one.value.month == other.value.month)


def _is_power_apart(one: Fact, other: Fact) -> bool:
    """Return whether only the magnitudes of two large numbers differ: 3.5 million and 3.5 billion."""
    numbers = sorted(fact.number.normalize() for fact in (one, other) if fact.number)
    if len(numbers) < 2 or numbers[-1] < LEAST_MAGNITUDE:
        return False
    small, large = (number.as_tuple().digits for number in numbers)
    return small == large and numbers[0] != numbers[1] and (len(small) > 1 or numbers[0] >= LEAST_MAGNITUDE)


def _digits(fact: Fact, other: Fact) -> str:
    """Return the digits of a fact without the year or the decimals that the other does not have."""
    if isinstance(fact.value, str):
        return fact.value
    if fact.number is not None:
        least = min(_decimals(fact), _decimals(other))
        digits = format(fact.number.normalize(), "f")
        return digits if not least or _decimals(fact, is_written=False) >= least else f"{fact.number:.{least}f}"
    parts = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    if isinstance(fact.value, Day) and isinstance(other.value, Day) and None in {fact.value.year, other.value.year}:
        parts = fact.value[1:3]
    return "".join(f"{each:02}" if isinstance(each, int) else str(each or "") for each in parts)


def _decimals(fact: Fact, *, is_written: bool = True) -> int:
    """Return the number of decimals of a number, with or without trailing zeros (``is_written``)."""
    number = fact.number or Decimal(0)
    return max(0, -int((number if is_written else number.normalize()).as_tuple().exponent))
