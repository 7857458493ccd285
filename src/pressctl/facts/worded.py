"""Where two passages differ in words: “three schools” and “quatre écoles”, “in May” and “六月”.

A number in words is said so loosely that it accuses nobody alone. It does where the other passage has nothing like it,
but one such number in its place, which the first has nothing like: then one of them is wrong.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from pressctl.facts.aligning import Passage
from pressctl.facts.fact import Day, Fact, Form, Kind
from pressctl.facts.leftovers import Left
from pressctl.facts.same import FIGURES, FORTNIGHT, YEARS, alike, same
from pressctl.findings import Span
from pressctl.prose.sentences import count
from pressctl.prose.spelling import is_one_letter_off
from pressctl.prose.word_lists import WIDE

MOST_APART = 0.3
"""By what part of a passage two facts may stand apart that are in each other's place."""
CLOSE = 0.1
"""The same where others may be meant."""
ORDERED = frozenset({Form.HALF_YEAR, Form.ORDINAL})
OWN_KINDS = frozenset({"month", "fraction", "half-year"})
"""Kinds of which any two values are different things."""
MOST_RIVALS = 2
SHORT = 160
"""Characters of a passage in which anything stands in each other's place."""
OTHER_UNITS = frozenset(map(Decimal, (7, 10, 12, 24, 60)))
"""By what a number changes with its unit: weeks and days, decades and years, dozens, years and months, hours."""
TENS = frozenset(map(Decimal, (10, 12, 20)))
"""What one language has dozens of, another has tens of."""
HALF_A_DAY = 12
MONTHS = 12
MOST_BETWEEN = 5
"""Characters between two magnitudes that are one: “hundreds of thousands”."""
LEAST_MAGNITUDE = 100
LAST_DAY, MOST_DAY = 31, 99
"""The last day of a month, and what a slip may make of one."""
MOST_ORDINAL = 100
"""What is in digits and more is hardly the ordinal of another text: “un quarto di milione”."""


class Said(NamedTuple):
    """A number or month that a passage says: as what, how much, the facts it was read from, in which sentence, and how
    far into the passages of its side, of which 1 is the end."""

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
    """Yield the facts of both sides that stand in each other's place, of which one is in words at least.

    ``ones`` and ``others`` are those in digits that nothing answers.
    """
    lost = (left.source, left.spare[0], ones), (left.target, left.spare[1], others)
    if not all(any(map(may_accuse, chain(*facts))) for facts in lost):
        return
    sides = _accusing(left, ones, others)
    for kind in sorted({each.kind for each in sides[0]} & {each.kind for each in sides[1]}):
        found = [
            [_placed(each, passages) for each in side if each.kind == kind]
            for side, passages in zip(sides, left.passages, strict=True)
        ]
        for one, other in _in_place(left, *found):
            if _is_accused(one, other) and _may_be_wrong(one, other):
                yield one.fact, other.fact


def _accusing(left: Left, ones: Sequence[Fact], others: Sequence[Fact]) -> list[list[Said]]:
    """Return what each side says that the other has nothing like; if only one does, what the other says too often."""
    groups = [[_read(group) for passage in passages for group in _groups(passage.facts)] for passages in left.passages]
    sides = [
        [*_unlike(groups[side], groups[1 - side], left, side), *_in_digits([*hard, *_spare(left, side)])]
        for side, hard in enumerate((ones, others))
    ]
    kinds = [{each.kind for each in side} for side in sides]
    return [
        [*sides[side], *_surplus(groups[side], groups[1 - side], left, side, kinds[1 - side] - kinds[side])]
        for side in (0, 1)
    ]


def _spare(left: Left, side: int) -> Iterator[Fact]:
    """Yield the numbers in digits that are there once too often, or are trifles, which may stand for one in words."""
    yield from (fact for fact in left.spare[side] if fact.is_hard and fact.kind is Kind.NUMBER)


def may_accuse(fact: Fact) -> bool:
    """Return whether a fact may stand in the place of another: in digits, a month, or a number in words that counts.

    The article that “one” or “una” can be does not; half-years do.
    """
    if fact.is_hard or fact.kind is Kind.MONTH:
        return True
    is_more = fact.number != 1 or fact.unit is not None or fact.form is Form.HALF_YEAR
    return fact.form is not None and is_more


def _groups(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield the facts in words of a passage that overlap, as parts do their sum, or are magnitudes of each other."""
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


def _read(group: Sequence[Fact]) -> Said:
    """Return what some facts say together."""
    longest = max(group, key=lambda fact: fact.span.end - fact.span.start) if len(group) > 1 else group[0]
    if isinstance(longest.value, Day):
        return Said("month", Decimal(longest.value.month), tuple(group))
    value = longest.number or Decimal(0)
    if len(group) > 1 and all(fact.form is Form.MAGNITUDE for fact in group):
        value = max(value, math.prod((fact.number or Decimal(0) for fact in group), start=Decimal(1)))
    is_round = value >= LEAST_MAGNITUDE and value.normalize().as_tuple().digits == (1,)
    if longest.form is Form.FRACTION:
        return Said("fraction", value, tuple(group))
    if longest.form is Form.MULTIPLE or (longest.unit and longest.unit.name == "times"):
        return Said("multiple", value, tuple(group))
    if longest.form is None or (value % 1 and not longest.unit):
        return Said("", value, tuple(group))
    if is_round or (longest.form is Form.MAGNITUDE and value in TENS):
        return Said("magnitude", value, tuple(group))
    return Said(longest.form.value, value, tuple(group))


def _unlike(own: Sequence[Said], others: Sequence[Said], left: Left, side: int) -> Iterator[Said]:
    """Yield what one side says in words that the other has nothing like, in words or in digits."""
    unmet = {(fact.span, fact.value) for fact in (*(left.source, left.target)[side], *left.spare[side])}
    for each in own:
        is_told = each.kind in OWN_KINDS or (each.kind and (each.value > 1 or each.fact.unit))
        is_open = is_told and all((fact.span, fact.value) in unmet for fact in each.facts)
        if (
            is_open
            and not any(each.value == other.value and _may_be_one(each, other) for other in others)
            and not any(_answers(each, fact) for fact in left.all[1 - side])
        ):
            yield each


def may_be_one(one: Fact, other: Fact) -> bool:
    """Return whether two equal numbers in words may say the same."""
    return _may_be_one(_read([one]), _read([other]))


def _may_be_one(one: Said, other: Said) -> bool:
    """Return whether two that are equal may say the same: not “ten days” and “dozens”, nor “tripled” and “third”."""
    kinds = {one.kind, other.kind}
    if one.value == 1 and _unit_of(one) != _unit_of(other):
        return False
    if kinds & {"month", "half-year"} or kinds == {"multiple", "ordinal"}:
        return one.kind == other.kind
    is_rough = any(each.kind == "magnitude" and not each.fact.unit for each in (one, other))
    return not (is_rough and any(each.kind == "cardinal" and each.fact.unit for each in (one, other)))


def _unit_of(said: Said) -> str:
    return said.fact.unit.name if said.fact.unit else ""


def _surplus(own: Sequence[Said], others: Sequence[Said], left: Left, side: int, kinds: set[str]) -> Iterator[Said]:
    """Yield the numbers that one side says more often than the other, of the kinds of which this has another."""
    for kind in kinds & {"cardinal", "ordinal", "multiple", "month"}:
        is_month = kind == "month"
        counts = [
            Counter(
                [
                    *(each.value for each in said if (each.kind == "month") == is_month),
                    *(value for fact in facts if fact.is_hard and (value := _value(fact, is_month=is_month))),
                ]
            )
            for said, facts in ((own, left.all[side]), (others, left.all[1 - side]))
        ]
        found = {each.value for each in own if each.kind == kind and (is_month or each.value > 1)}
        more = [value for value in found if counts[0][value] > counts[1][value]]
        if len(more) == 1:
            yield from (each for each in own if each.kind == kind and each.value == more[0])


def _value(fact: Fact, *, is_month: bool) -> Decimal | None:
    if is_month:
        return Decimal(fact.value.month) if isinstance(fact.value, Day) else None
    return fact.number


def _answers(said: Said, fact: Fact) -> bool:
    if said.kind == "magnitude":
        return fact.number == said.value
    if said.kind == "half-year" or (said.value == 1 and said.fact.unit and not fact.is_hard):
        return fact.number == said.value and (fact.is_hard or fact.form in ORDERED or bool(fact.unit))
    if said.kind == "fraction":
        return fact.number is not None and (fact.number == said.value or abs(fact.number - 100 * said.value) < 1)
    if {said.kind, fact.form} in ({"multiple", Form.ORDINAL}, {"ordinal", Form.MULTIPLE}):
        return False
    if said.kind == "cardinal" and said.fact.unit and fact.form is Form.MAGNITUDE and not fact.unit:
        return False
    return any(same(each, fact) or alike(each, fact) for each in said.facts)


def _in_digits(facts: Sequence[Fact]) -> Iterator[Said]:
    for fact in facts:
        if isinstance(fact.value, Day):
            yield Said("month", Decimal(fact.value.month), (fact,))
            if fact.value.day:
                yield Said("day", Decimal(fact.value.day), (fact,))
        elif fact.kind in FIGURES and fact.number and not fact.number % 1 and len(fact.name) < 2:
            is_multiple = fact.unit is not None and fact.unit.name == "times"
            yield Said("multiple" if is_multiple else "cardinal", fact.number, (fact,))
            if fact.number >= LEAST_MAGNITUDE and fact.number.normalize().as_tuple().digits == (1,):
                yield Said("magnitude", fact.number, (fact,))
            if fact.number <= MOST_DAY and fact.kind is Kind.NUMBER:
                yield Said("day", fact.number, (fact,))
            if fact.number <= MOST_ORDINAL:
                yield Said("ordinal", fact.number, (fact,))


def _placed(said: Said, passages: Sequence[Passage]) -> Said:
    """Return a number with its sentence and its place in the passages of its side."""
    fact, before = said.facts[0], 0
    length = sum(len(passage.text) for passage in passages) or 1
    for passage in passages:
        if any(fact is each for each in passage.facts):
            start, end = passage.at if isinstance(passage.at, Span) else (0, len(passage.text))
            about = int((fact.span.start - start) / max(end - start, 1) * len(passage.text))
            at = passage.text.find(fact.written, max(0, about - len(fact.written)))
            at = about if at < 0 else at
            text = " ".join(each.text for each in passages)[: before + at]
            return said._replace(sentence=count(text), place=(before + at) / length)
        before += len(passage.text) + 1
    return said


def _in_place(left: Left, ones: Sequence[Said], others: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield what stands alone in a sentence of each side, or in the passages and about as far into them."""
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


def _nearest(saids: Sequence[Said], others: Sequence[Said]) -> Sequence[Said]:
    """Return the one of several numbers that stands nearest to the only one of the other side, if it can be told.

    Of those that are equal it always can; of others that which has the unit of the other, or is close by.
    """
    if len(others) != 1 or len(saids) < 2 or len(saids) > MOST_RIVALS + 1:
        return saids
    other = others[0]
    nearest = min(saids, key=lambda each: abs(each.place - other.place))
    if len({each.value for each in saids}) == 1:
        return [nearest]
    if not all(_may_be_wrong(each, other) for each in saids):
        return saids
    counted = [
        each for each in saids if each.fact.unit and other.fact.unit and each.fact.unit.name == other.fact.unit.name
    ]
    if len(counted) == 1:
        return counted
    return [nearest] if abs(nearest.place - other.place) < CLOSE else saids


def _is_accused(one: Said, other: Said) -> bool:
    """Return whether one of two facts is in words, or one is a day and the other a number that may be one."""
    small, large = sorted((one.value, other.value))
    if large in YEARS and small == large // 100 + 1:  # “the early 2000s”, “21世纪初”
        return False
    are_hard = one.fact.is_hard and other.fact.is_hard
    return one.fact.kind is not other.fact.kind if one.kind == "day" else not are_hard


def _may_be_wrong(one: Said, other: Said) -> bool:
    """Return whether two numbers cannot be one in other units, or an article and a noun."""
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
    if len(units) > 1 and "times" in units:  # “두 배”, twice as many, is no number of months
        return False
    is_counted_alike = len(units) == 1 and bool(one.fact.unit and other.fact.unit)
    is_often = (
        len(units) == 1 and not is_counted_alike and small * large == MONTHS
    )  # “every six months”, “twice a year”
    is_unit = is_often or (small > 0 and large / small in OTHER_UNITS and not is_counted_alike)
    is_hour = "hour" in units and large - small == HALF_A_DAY and large <= 2 * HALF_A_DAY
    is_count = is_counted_alike or (large > 2 and small > 1)  # “one” is an article, but no “one year”
    return is_count and not is_unit and not is_hour and {small, large} != FORTNIGHT
