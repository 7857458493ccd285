"""Comparing two texts: their passages are aligned, and the facts of each pair of passages compared.

Only facts in digits are reported. A number in words, an ordinal or the name of a month may match digits, but is not
itself reported as missing; nor is a fact that is in an adjoining pair. Two unmatched facts, one on each side, count as
one that differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from pressctl.facts.fact import Day, Fact, Kind
from pressctl.facts.matching import clauses, exchanged, in_order, labelled, range_ends, worded
from pressctl.facts.matching.aligning import PLACES, Pair, Passage, align
from pressctl.facts.matching.bounds import is_equivalent_bound
from pressctl.facts.matching.exchanged import order
from pressctl.facts.matching.leftovers import Left, drop_moved, unmatched
from pressctl.facts.matching.pairing import NEVER_REPEATED, hours, pairs
from pressctl.facts.matching.rounding import is_rounded
from pressctl.facts.matching.same import alike, same
from pressctl.facts.matching.worded import may_be_one, may_differ_in_words
from pressctl.facts.readers import figures
from pressctl.languages import quantities

MOST_PASSAGES, MOST_FACTS = 600, 500
"""The most passages and facts of a text that are compared, as each is compared with each. The longest of 335 releases
has 56 and 96."""
SUMS = frozenset({Kind.MONEY, Kind.PERCENT})
"""Kinds of facts that verb-final languages put in a different order: the old value first, the part before the whole."""
DAYS = frozenset({Kind.DATE, Kind.WEEKDAY})
"""Kinds of facts that may have a weekday."""
LEAST_TEXT = 30
"""The fewest characters of a passage that is reported as missing."""


class Fault(StrEnum):
    """What can be wrong between two texts."""

    DIFFERS = "differs"
    SWAPPED = "swapped"
    MISSING = "missing"
    ADDED = "added"
    PASSAGE_MISSING = "passage-missing"


class Difference(NamedTuple):
    """A fact or passage on which two texts do not agree, and the passages in which it is or should be.

    If two facts differ, both are given; a missing one only in the source, an added one only in the target. Two that are
    swapped are in both texts, in a different order. ``after`` is the index of the passage of the target after which one
    is missing.
    """

    fault: Fault
    source: Fact | None
    target: Fact | None
    pair: Pair
    after: int = 0


class Place(NamedTuple):
    """A fact and the index of its passage."""

    passage: int
    fact: Fact


class Comparison(NamedTuple):
    """Two texts side by side: the corresponding passages, the matches of the facts of the source, and the differences.

    ``answers`` has neither unmatched facts nor those for which the target has a different one.
    """

    pairs: tuple[Pair, ...]
    answers: Mapping[Place, Place]
    differences: tuple[Difference, ...]


def compare(source: Sequence[Passage], target: Sequence[Passage], *, has_words: bool = True) -> list[Difference]:
    """Return the differences between two texts, in the order of the source; none if they are too long.

    Without ``has_words`` only bare digits are compared, as one language has no words for millions and percentages.
    """
    if is_too_long(source) or is_too_long(target):
        return []
    if not has_words:
        source, target = map(_digits_only, (source, target))
    return _all_differences(_pairs_of_passages(source, target), source, target, has_words=has_words)


def side_by_side(source: Sequence[Passage], target: Sequence[Passage], *, has_words: bool = True) -> Comparison | None:
    """Return the differences together with everything that agrees, or None if the texts are too long."""
    if is_too_long(source) or is_too_long(target):
        return None
    ones, others = (source, target) if has_words else map(_digits_only, (source, target))
    lefts = _pairs_of_passages(ones, others)
    found = tuple(_all_differences(lefts, ones, others, has_words=has_words))
    return Comparison(tuple(left.pair for left in lefts), _answers(lefts, found, source, target), found)


def is_too_long(passages: Sequence[Passage]) -> bool:
    """Return whether a text has too many passages or facts to be compared."""
    return len(passages) > MOST_PASSAGES or sum(len(passage.facts) for passage in passages) > MOST_FACTS


def _pairs_of_passages(source: Sequence[Passage], target: Sequence[Passage]) -> list[Left]:
    """Return the pairs of passages with their unmatched facts."""
    lefts = [
        Left(pair, [source[number] for number in pair.source], [target[number] for number in pair.target])
        for pair in align(source, target)
    ]
    drop_moved(lefts)
    return lefts


def _all_differences(
    lefts: Sequence[Left], source: Sequence[Passage], target: Sequence[Passage], *, has_words: bool
) -> list[Difference]:
    found: list[Difference] = []
    after = 0
    for left in lefts:
        if left.pair.target and left.pair.source:
            found += _differences(left, target, source, has_words=has_words)
        elif left.pair.source and _is_worth_reporting(source[left.pair.source[0]]):
            found.append(Difference(Fault.PASSAGE_MISSING, None, None, left.pair, after))
        after = max(after, *left.pair.target) if left.pair.target else after
    return found


def _answers(
    lefts: Sequence[Left], found: Sequence[Difference], source: Sequence[Passage], target: Sequence[Passage]
) -> dict[Place, Place]:
    """Return the match of each fact of the source: in its pair, moved, or anywhere, as it need not be repeated."""
    differing = {place_of(source, each.pair.source, each.source) for each in found if each.source}
    everywhere = [Place(number, fact) for number, passage in enumerate(target) for fact in passage.facts]
    answers: dict[Place, Place] = {}
    for left in lefts:
        matches = [(one, left.pair, other) for one, other in left.matched]
        for one, pair, other in (*matches, *left.moved):
            answers[place_of(source, left.pair.source, one)] = place_of(target, pair.target, other)
    for left in lefts:
        nearby = [Place(number, fact) for number in left.pair.target for fact in target[number].facts]
        for number in left.pair.source:
            for fact in source[number].facts:
                at = Place(number, fact)
                if at not in answers and at not in differing:
                    places = (*nearby, *everywhere) if fact.is_hard else nearby
                    answer = next((place for place in places if same(fact, place.fact)), None)
                    answers |= {at: answer} if answer else {}
    return answers


def place_of(passages: Sequence[Passage], numbers: Sequence[int], fact: Fact) -> Place:
    """Return the place of a fact in some passages, with the fact as it is there, where not only its digits are read."""
    places = (Place(number, each) for number in numbers for each in passages[number].facts)
    return next((place for place in places if place.fact.span == fact.span), Place(numbers[0], fact))


def _is_worth_reporting(passage: Passage) -> bool:
    return passage.kind not in PLACES and len(passage.text) >= LEAST_TEXT


def _digits_only(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages with figures as bare numbers, which may also have their value with a magnitude."""
    return [passage._replace(facts=tuple(map(_bare, passage.facts))) for passage in passages]


def _bare(fact: Fact) -> Fact:
    if fact.number is None or not fact.is_hard:
        return fact
    values = figures.bare_readings(fact.written)
    return fact._replace(kind=Kind.NUMBER, value=values[0], also=(fact.number, *values[1:])) if values else fact


def _differences(
    left: Left, target: Sequence[Passage], source: Sequence[Passage], *, has_words: bool
) -> Iterator[Difference]:
    """Yield the differences in a pair; facts that are anywhere in the other text are not missing."""
    in_points = list(labelled.in_points(left))
    if not in_points and _states_the_same(left):  # as most do
        return
    ones = [fact for fact in left.source if fact.is_hard]
    others = [fact for fact in left.target if fact.is_hard]
    are_all_matched, are_similar = not ones and not others, len(left.matched) > len(ones) + len(others)
    in_words = tuple([fact for fact in facts if not fact.is_hard] for facts in (left.source, left.target))
    in_other_units = (*labelled.in_other_units(left), *in_points)
    yield from (Difference(Fault.DIFFERS, *both, left.pair) for both in in_other_units)
    placed = [*labelled.differing(left), *range_ends.differing(left, ones, others)] or in_order.differing(left)
    for one, other in placed:
        ones, others = (_without(facts, fact) for facts, fact in ((ones, one), (others, other)))
        are_all_matched = are_similar = False
        yield from _difference(left, one, other)
    differing = [*pairs(ones, others, left.spare, has_words=has_words), *hours(ones, others, in_words)]
    for one, other in range_ends.without_repeated_starts(differing):
        are_all_matched = are_similar = False
        yield from _difference(left, one, other)
    for one, other in worded.differing(left, ones, others) if has_words else ():
        ones, others = (_without(facts, fact) for facts, fact in ((ones, one), (others, other)))
        if not is_equivalent_bound(one, other, left.passages):
            yield Difference(Fault.DIFFERS, one, other, left.pair)
    for one in ones:
        if not any(_is_stated_by(one, fact) for passage in target for fact in passage.facts):
            yield Difference(Fault.MISSING, one, None, left.pair)
    for other in others:
        if not any(_is_stated_by(other, fact) for passage in source for fact in passage.facts):
            yield Difference(Fault.ADDED, None, other, left.pair)
    if are_all_matched or are_similar:
        yield from _weekdays(left)
        yield from _parts_of_day(left)
    if are_all_matched:
        yield from _swapped(left)


def _states_the_same(left: Left) -> bool:
    """Return whether both sides have the same facts in the same order, apart from numbers in words.

    If one language is verb-final and the other is not, the same order may mean something different.
    """
    ones, others = (
        [fact for fact in facts if fact.kind is not Kind.NUMBER or may_differ_in_words(fact)] for facts in left.all
    )
    if len(ones) != len(others) or not all(map(_is_equal, ones, others)):
        return False
    return len(ones) < 2 or not _are_moved(left)


def _is_equal(one: Fact, other: Fact) -> bool:
    """Return whether two facts are equal in everything that is compared."""
    if one.kind is not other.kind or one.is_hard is not other.is_hard:
        return False
    if one.value != other.value and not (same(one, other) and order(one) == order(other)):
        return False
    if one.unit and other.unit:
        return one.unit.name == other.unit.name
    return not (one.unit or other.unit) or one.is_hard or may_be_one(one, other)


def _is_stated_by(fact: Fact, other: Fact) -> bool:
    """Return whether another fact states a fact; a month does not state a day."""
    is_month = fact.kind is Kind.DATE and other.kind is Kind.MONTH
    return same(fact, other) or (not is_month and alike(fact, other))


def _difference(left: Left, one: Fact, other: Fact) -> Iterator[Difference]:
    """Yield the difference of two facts, unless one is the other rounded, or an equivalent bound."""
    if not (is_rounded(one, other, left.texts) or is_equivalent_bound(one, other, left.passages)):
        yield Difference(Fault.DIFFERS, one, other, left.pair)


def _without(facts: Sequence[Fact], fact: Fact) -> list[Fact]:
    return [each for each in facts if each is not fact]


def _weekdays(left: Left) -> Iterator[Difference]:
    """Yield the weekdays that differ if both sides have the same number of them, with a day or alone."""
    one, other = ([fact for fact in facts if fact.kind in DAYS and _weekday(fact) is not None] for facts in left.all)
    if len(one) == len(other) > 0:
        unmatched = _unmatched_weekdays(one, other), _unmatched_weekdays(other, one)
        if len(unmatched[0]) == 1:
            yield Difference(Fault.DIFFERS, unmatched[0][0], unmatched[1][0], left.pair)


def _parts_of_day(left: Left) -> Iterator[Difference]:
    """Yield the part of the day that differs if both sides have the same number of them: “Tuesday evening”."""
    ones, others = ([fact for fact in facts if fact.kind is Kind.PART_OF_DAY] for facts in left.all)
    if len(ones) == len(others) > 0:
        lost = unmatched(ones, others, same), unmatched(others, ones, same)
        if len(lost[0]) == 1:
            yield Difference(Fault.DIFFERS, lost[0][0], lost[1][0], left.pair)


def _weekday(fact: Fact) -> int | None:
    if isinstance(fact.value, Day):
        return fact.value.weekday
    return fact.value if fact.kind is Kind.WEEKDAY and isinstance(fact.value, int) else None


def _unmatched_weekdays(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Return the facts whose weekday is not matched by the others, each of which matches one."""
    left = [_weekday(fact) for fact in others]
    found = []
    for fact in facts:
        if (weekday := _weekday(fact)) in left:
            left.remove(weekday)
        else:
            found.append(fact)
    return found


def _swapped(left: Left) -> Iterator[Difference]:
    """Yield two neighbouring facts of a kind that are the other way round in the target, if both sides have both."""
    in_digits = [[fact for fact in facts if fact.is_hard or fact.kind in NEVER_REPEATED] for facts in left.all]
    if min(map(len, in_digits)) < 2:
        return
    usual = [[fact for fact in facts if fact.kind in NEVER_REPEATED] for facts in in_digits]
    are_moved = _are_moved(left)
    for kind in sorted({fact.kind for fact in usual[0]} - (SUMS if are_moved else frozenset())):
        one, other = ([fact for fact in facts if fact.kind is kind] for facts in usual)
        if len(one) == len(other) and not all(map(same, one, other)):
            places = [next((place for place, fact in enumerate(other) if same(each, fact)), None) for each in one]
            for number, (first, second) in enumerate(pairwise(places)):
                if first is None or second is None or second >= first:
                    continue
                sides = (one[number : number + 2], other[second : first + 1])
                is_part = any(map(exchanged.is_part_of_whole, left.texts, sides))
                if not (is_part or exchanged.is_same_way(left, sides[0]) or clauses.may_have_moved(left, sides)):
                    yield Difference(Fault.SWAPPED, one[number], other[second], left.pair)
                    break
    if numbers := exchanged.find(left, are_moved=are_moved):
        yield Difference(Fault.SWAPPED, *numbers, left.pair)


def _are_moved(left: Left) -> bool:
    """Return whether only one of the languages is verb-final, and so has the rest in a different order."""
    return len({quantities.read(passage.language).is_verb_final for side in left.passages for passage in side}) > 1
