"""Finding numbers and months in words that differ between two passages: “three schools” and “quatre écoles”.

A number in words is too vague to be a difference by itself. It is one if the other passage has nothing like it but has
one such number in its place, which in turn has no counterpart in the first: then one of the two is wrong.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from pressctl.facts.fact import Day, Fact, Form, Kind
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.matching.leftovers import Left
from pressctl.facts.matching.same import FIGURES, FORTNIGHT, YEARS, alike, same
from pressctl.findings import Span
from pressctl.prose.sentences import count
from pressctl.prose.spelling import is_one_letter_off
from pressctl.prose.word_lists import WIDE

MOST_APART = 0.3
"""The maximum distance of two facts in each other's place, as a fraction of a passage."""
CLOSE = 0.1
"""The same if there are other candidates."""
ORDERED = frozenset({Form.HALF_YEAR, Form.ORDINAL})
OWN_KINDS = frozenset({"month", "fraction", "half-year"})
"""Kinds of which two different values never mean the same."""
MOST_RIVALS = 2
SHORT = 160
"""The maximum length in characters of a passage in which distance does not matter."""
OTHER_UNITS = frozenset(map(Decimal, (7, 10, 12, 24, 60)))
"""The ratios between units: weeks and days, decades and years, dozens, years and months, days and hours, minutes."""
TENS = frozenset(map(Decimal, (10, 12, 20)))
"""The values of collectives that translate each other: dozens in one language are tens in another."""
HALF_A_DAY = 12
MONTHS = 12
MOST_BETWEEN = 5
"""The maximum number of characters between two magnitudes that are read as one: “hundreds of thousands”."""
LEAST_MAGNITUDE = 100
LAST_DAY, MOST_DAY = 31, 99
"""The last day of a month, and the greatest number that a slip may turn a day into."""
MOST_ORDINAL = 100
"""The greatest number in digits that may be an ordinal of the other text; not so “un quarto di milione”."""


class WordedNumber(NamedTuple):
    """A number or month in words: its kind, its value, the facts that it was read from, its sentence, and its place.

    The place is a fraction of the passages of its side, of which 1 is the end.
    """

    kind: str
    value: Decimal
    facts: tuple[Fact, ...]
    sentence: int = 0
    place: float = 0.0

    @property
    def fact(self) -> Fact:
        """Return the longest of its facts."""
        return max(self.facts, key=lambda fact: fact.span.end - fact.span.start)


def differing(left: Left, ones: Sequence[Fact], others: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the facts of both sides that are in each other's place, at least one of them in words.

    ``ones`` and ``others`` are the unmatched facts in digits.
    """
    unmatched = (left.source, left.spare[0], ones), (left.target, left.spare[1], others)
    if not all(any(map(may_differ_in_words, chain(*facts))) for facts in unmatched):
        return
    sides = _unmatched_numbers(left, ones, others)
    for kind in sorted({each.kind for each in sides[0]} & {each.kind for each in sides[1]}):
        found = [
            [_placed(each, passages) for each in side if each.kind == kind]
            for side, passages in zip(sides, left.passages, strict=True)
        ]
        for one, other in _in_place(left, *found):
            if _may_be_compared(one, other) and _may_be_wrong(one, other):
                yield one.fact, other.fact


def _unmatched_numbers(left: Left, ones: Sequence[Fact], others: Sequence[Fact]) -> list[list[WordedNumber]]:
    """Return the numbers of each side without a counterpart; if only one side has any, the other's surplus ones."""
    groups = [[_read(group) for passage in passages for group in _groups(passage.facts)] for passages in left.passages]
    sides = [
        [*_without_counterpart(groups[side], groups[1 - side], left, side), *_in_digits([*hard, *_spare(left, side)])]
        for side, hard in enumerate((ones, others))
    ]
    kinds = [{each.kind for each in side} for side in sides]
    return [
        [*sides[side], *_surplus(groups[side], groups[1 - side], left, side, kinds[1 - side] - kinds[side])]
        for side in (0, 1)
    ]


def _spare(left: Left, side: int) -> Iterator[Fact]:
    """Yield the surplus or trifling numbers in digits, which may stand for one in words."""
    yield from (fact for fact in left.spare[side] if fact.is_hard and fact.kind is Kind.NUMBER)


def may_differ_in_words(fact: Fact) -> bool:
    """Return whether a fact may be in the place of another: one in digits, a month, or a number in words that counts.

    “one” and “una”, which may be articles, may not; half-years may.
    """
    if fact.is_hard or fact.kind is Kind.MONTH:
        return True
    is_more = fact.number != 1 or fact.unit is not None or fact.form is Form.HALF_YEAR
    return fact.form is not None and is_more


def _groups(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield groups of facts in words that overlap, as parts and their sum do, or are magnitudes of each other."""
    group: list[Fact] = []
    for fact in facts:
        if fact.is_hard or fact.kind not in {Kind.MONTH, Kind.NUMBER, Kind.PERCENT}:
            continue
        end = max((each.span.end for each in group), default=-1)
        is_chain = (
            bool(group) and {group[-1].form, fact.form} == {Form.MAGNITUDE} and fact.span.start - end <= MOST_BETWEEN
        )
        if fact.span.start < end or is_chain:
            group.append(fact)
            continue
        if group:
            yield group
        group = [fact]
    if group:
        yield group


def _read(group: Sequence[Fact]) -> WordedNumber:
    """Return the number that a group of facts in words means."""
    longest = max(group, key=lambda fact: fact.span.end - fact.span.start) if len(group) > 1 else group[0]
    if isinstance(longest.value, Day):
        return WordedNumber("month", Decimal(longest.value.month), tuple(group))
    value = longest.number or Decimal(0)
    if len(group) > 1 and all(fact.form is Form.MAGNITUDE for fact in group):
        value = max(value, math.prod((fact.number or Decimal(0) for fact in group), start=Decimal(1)))
    is_round = value >= LEAST_MAGNITUDE and value.normalize().as_tuple().digits == (1,)
    if longest.form is Form.FRACTION:
        return WordedNumber("fraction", value, tuple(group))
    if longest.form is Form.MULTIPLE or (longest.unit and longest.unit.name == "times"):
        return WordedNumber("multiple", value, tuple(group))
    if longest.form is None or (value % 1 and not longest.unit):
        return WordedNumber("", value, tuple(group))
    if is_round or (longest.form is Form.MAGNITUDE and value in TENS):
        return WordedNumber("magnitude", value, tuple(group))
    return WordedNumber(longest.form.value, value, tuple(group))


def _without_counterpart(
    own: Sequence[WordedNumber], others: Sequence[WordedNumber], left: Left, side: int
) -> Iterator[WordedNumber]:
    """Yield the numbers in words of one side without a counterpart on the other, in words or in digits."""
    unmet = {(fact.span, fact.value) for fact in (*(left.source, left.target)[side], *left.spare[side])}
    for each in own:
        is_certain = each.kind in OWN_KINDS or (each.kind and (each.value > 1 or each.fact.unit))
        is_open = is_certain and all((fact.span, fact.value) in unmet for fact in each.facts)
        if (
            is_open
            and not any(each.value == other.value and _may_be_one(each, other) for other in others)
            and not any(_matches(each, fact) for fact in left.all[1 - side])
        ):
            yield each


def may_be_one(one: Fact, other: Fact) -> bool:
    """Return whether two equal numbers in words may say the same."""
    return _may_be_one(_read([one]), _read([other]))


def _may_be_one(one: WordedNumber, other: WordedNumber) -> bool:
    """Return whether two equal numbers may mean the same: not “ten days” and “dozens”, nor “tripled” and “third”."""
    kinds = {one.kind, other.kind}
    if one.value == 1 and _unit_of(one) != _unit_of(other):
        return False
    if kinds & {"month", "half-year"} or kinds == {"multiple", "ordinal"}:
        return one.kind == other.kind
    is_rough = any(each.kind == "magnitude" and not each.fact.unit for each in (one, other))
    return not (is_rough and any(each.kind == "cardinal" and each.fact.unit for each in (one, other)))


def _unit_of(number: WordedNumber) -> str:
    return number.fact.unit.name if number.fact.unit else ""


def _surplus(
    own: Sequence[WordedNumber], others: Sequence[WordedNumber], left: Left, side: int, kinds: set[str]
) -> Iterator[WordedNumber]:
    """Yield the numbers that one side has more often than the other, if they are of one of the kinds given."""
    for kind in kinds & {"cardinal", "ordinal", "multiple", "month"}:
        is_month = kind == "month"
        counts = [
            Counter(
                [
                    *(each.value for each in numbers if (each.kind == "month") == is_month),
                    *(value for fact in facts if fact.is_hard and (value := _value_of(fact, is_month=is_month))),
                ]
            )
            for numbers, facts in ((own, left.all[side]), (others, left.all[1 - side]))
        ]
        found = {each.value for each in own if each.kind == kind and (is_month or each.value > 1)}
        more = [value for value in found if counts[0][value] > counts[1][value]]
        if len(more) == 1:
            yield from (each for each in own if each.kind == kind and each.value == more[0])


def _value_of(fact: Fact, *, is_month: bool) -> Decimal | None:
    if is_month:
        return Decimal(fact.value.month) if isinstance(fact.value, Day) else None
    return fact.number


def _matches(number: WordedNumber, fact: Fact) -> bool:
    if number.kind == "magnitude":
        return fact.number == number.value
    if number.kind == "half-year" or (number.value == 1 and number.fact.unit and not fact.is_hard):
        return fact.number == number.value and (fact.is_hard or fact.form in ORDERED or bool(fact.unit))
    if number.kind == "fraction":
        return fact.number is not None and (fact.number == number.value or abs(fact.number - 100 * number.value) < 1)
    if {number.kind, fact.form} in ({"multiple", Form.ORDINAL}, {"ordinal", Form.MULTIPLE}):
        return False
    if number.kind == "cardinal" and number.fact.unit and fact.form is Form.MAGNITUDE and not fact.unit:
        return False
    return any(same(each, fact) or alike(each, fact) for each in number.facts)


def _in_digits(facts: Sequence[Fact]) -> Iterator[WordedNumber]:
    for fact in facts:
        if isinstance(fact.value, Day):
            yield WordedNumber("month", Decimal(fact.value.month), (fact,))
            if fact.value.day:
                yield WordedNumber("day", Decimal(fact.value.day), (fact,))
        elif fact.kind in FIGURES and fact.number and not fact.number % 1 and len(fact.name) < 2:
            is_multiple = fact.unit is not None and fact.unit.name == "times"
            yield WordedNumber("multiple" if is_multiple else "cardinal", fact.number, (fact,))
            if fact.number >= LEAST_MAGNITUDE and fact.number.normalize().as_tuple().digits == (1,):
                yield WordedNumber("magnitude", fact.number, (fact,))
            if fact.number <= MOST_DAY and fact.kind is Kind.NUMBER:
                yield WordedNumber("day", fact.number, (fact,))
            if fact.number <= MOST_ORDINAL:
                yield WordedNumber("ordinal", fact.number, (fact,))


def _placed(number: WordedNumber, passages: Sequence[Passage]) -> WordedNumber:
    """Return a number with its sentence and its place in the passages of its side."""
    fact, before = number.facts[0], 0
    length = sum(len(passage.text) for passage in passages) or 1
    for passage in passages:
        if any(fact is each for each in passage.facts):
            start, end = passage.at if isinstance(passage.at, Span) else (0, len(passage.text))
            about = int((fact.span.start - start) / max(end - start, 1) * len(passage.text))
            at = passage.text.find(fact.written, max(0, about - len(fact.written)))
            at = about if at < 0 else at
            text = " ".join(each.text for each in passages)[: before + at]
            return number._replace(sentence=count(text), place=(before + at) / length)
        before += len(passage.text) + 1
    return number


def _in_place(
    left: Left, ones: Sequence[WordedNumber], others: Sequence[WordedNumber]
) -> Iterator[tuple[WordedNumber, WordedNumber]]:
    """Yield pairs of numbers that are alone in a sentence of each side, or in the passages at about the same place."""
    are_parallel = len({count(text.rstrip()) for text in left.texts}) == 1
    ones, others = _nearest(ones, others), _nearest(others, ones)
    if len(ones) == len(others) == 1:
        one, other = ones[0], others[0]
        is_near = abs(one.place - other.place) < MOST_APART or max(map(len, left.texts)) < SHORT
        if is_near or (are_parallel and one.sentence == other.sentence):
            yield one, other
        return
    for number in sorted({each.sentence for each in ones}) if are_parallel else ():
        found = [[each for each in side if each.sentence == number] for side in (ones, others)]
        if [len(each) for each in found] == [1, 1]:
            yield found[0][0], found[1][0]


def _nearest(numbers: Sequence[WordedNumber], others: Sequence[WordedNumber]) -> Sequence[WordedNumber]:
    """Return the one of several numbers that is nearest to the only one of the other side, if that is clear.

    It always is among equal numbers; among others it is the one with the same unit, or close by.
    """
    if len(others) != 1 or len(numbers) < 2 or len(numbers) > MOST_RIVALS + 1:
        return numbers
    other = others[0]
    nearest = min(numbers, key=lambda each: abs(each.place - other.place))
    if len({each.value for each in numbers}) == 1:
        return [nearest]
    if not all(_may_be_wrong(each, other) for each in numbers):
        return numbers
    counted = [
        each for each in numbers if each.fact.unit and other.fact.unit and each.fact.unit.name == other.fact.unit.name
    ]
    if len(counted) == 1:
        return counted
    return [nearest] if abs(nearest.place - other.place) < CLOSE else numbers


def _may_be_compared(one: WordedNumber, other: WordedNumber) -> bool:
    """Return whether one of two facts is in words, or one is a day and the other a number that may be a day."""
    small, large = sorted((one.value, other.value))
    if large in YEARS and small == large // 100 + 1:  # “the early 2000s”, “21世纪初”
        return False
    are_hard = one.fact.is_hard and other.fact.is_hard
    return one.fact.kind is not other.fact.kind if one.kind == "day" else not are_hard


def _may_be_wrong(one: WordedNumber, other: WordedNumber) -> bool:
    """Return whether two numbers are neither the same in different units, nor an article and a noun."""
    small, large = sorted((one.value, other.value))
    if one.kind == "magnitude":
        return not {small, large} <= TENS
    if one.kind == "day":
        return large <= LAST_DAY or is_one_letter_off(str(small), str(large))
    if one.kind in OWN_KINDS:
        return True
    if one.kind == "multiple":  # “增加两倍” is three times as much
        return large - small > 1 or not any(WIDE.search(each.fact.written) for each in (one, other))
    units = {fact.unit.name for fact in (one.fact, other.fact) if fact.unit}
    if len(units) > 1 and "times" in units:  # “두 배”, twice as many, is not a number of months
        return False
    is_counted_alike = len(units) == 1 and bool(one.fact.unit and other.fact.unit)
    is_often = (
        len(units) == 1 and not is_counted_alike and small * large == MONTHS
    )  # “every six months”, “twice a year”
    is_unit = is_often or (small > 0 and large / small in OTHER_UNITS and not is_counted_alike)
    is_hour = "hour" in units and large - small == HALF_A_DAY and large <= 2 * HALF_A_DAY
    is_count = is_counted_alike or (large > 2 and small > 1)  # “one” may be an article, but not in “one year”
    return is_count and not is_unit and not is_hour and {small, large} != FORTNIGHT
