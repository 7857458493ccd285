"""What two texts say otherwise: their passages laid beside each other, and the facts of each pair compared.

Only digits accuse. A number in words, an ordinal, a name of a month may say what digits say, and is never missed; nor
is what stands in the pair beside. Two facts that nothing answers, one of each side, are one that differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from pressctl.facts.aligning import Pair, Passage, align
from pressctl.facts.fact import Fact, Kind
from pressctl.facts.same import FIGURES, alike, is_trifle, same
from pressctl.prose.spelling import is_one_letter_off

NEVER_REPEATED = frozenset({Kind.DATE, Kind.TIME, Kind.MONEY, Kind.PERCENT})
"""Kinds of facts of which a passage has each once: that it has one twice, and another once less, is a slip."""
FAR = 9
"""More characters than a slip changes."""
LEAST_TEXT = 60
"""Characters of a passage that is missed when nothing stands beside it."""


class Fault(StrEnum):
    """What can be wrong between two texts."""

    DIFFERS = "differs"
    MISSING = "missing"
    ADDED = "added"
    PASSAGE_MISSING = "passage-missing"


class Difference(NamedTuple):
    """A fact, or a passage, on which two texts do not agree, and the passages in which it stands or should stand.

    Of a pair both facts are there; what is missing has one in the source alone, what was added one in the target.
    """

    fault: Fault
    source: Fact | None
    target: Fact | None
    pair: Pair


class _Left:
    """What nothing answers in a pair of passages: facts of each side, and those that are there once too often."""

    def __init__(self, pair: Pair, source: Sequence[Fact], target: Sequence[Fact]) -> None:
        self.pair = pair
        self.source, self.target = list(source), list(target)
        met = [
            self._take(_is_same_name, is_hard=True),
            self._take(same, is_hard=True),
            self._take(same, is_hard=False),
            self._take(alike, is_hard=False),
        ]
        matched = [fact for facts in met for fact in facts]
        self.spare = _split(self.source, matched), _split(self.target, matched)

    def _take(self, is_met: Callable[[Fact, Fact], bool], *, is_hard: bool) -> list[Fact]:
        """Take out the facts of both sides that meet; with ``is_hard`` those in digits only."""
        met = []
        for one in [fact for fact in self.source if fact.is_hard or not is_hard]:
            others = (fact for fact in self.target if fact.is_hard or (not is_hard and _may_answer(one, fact)))
            other = next((fact for fact in others if is_met(one, fact)), None)
            if other is not None:
                self.source.remove(one)
                self.target.remove(other)
                met += [one, other]
        return met


def _is_same_name(one: Fact, other: Fact) -> bool:
    """Return whether two facts are the same, of which the number is written on to the same word: “IA-32”."""
    return one.name == other.name and same(one, other)


def _may_answer(one: Fact, other: Fact) -> bool:
    """Return whether one of two facts is in digits, or both are weekdays."""
    return one.is_hard or other.is_hard or one.kind is other.kind is Kind.WEEKDAY


def _split(facts: list[Fact], matched: Iterable[Fact]) -> list[Fact]:
    """Take those out of some facts that are said elsewhere in the pair, or are trifles, and return them."""
    known = list(matched)
    spare = [fact for fact in facts if is_trifle(fact) or any(_is_said(fact, each) for each in known)]
    for fact in spare:
        facts.remove(fact)
    return spare


def _is_said(fact: Fact, known: Fact) -> bool:
    """Return whether a fact is there once more, or is part of a day or an hour that is."""
    parts = {fact.kind, known.kind} & {Kind.DATE, Kind.MONTH, Kind.TIME}
    return same(fact, known) or (bool(parts) and alike(fact, known))


def compare(source: Sequence[Passage], target: Sequence[Passage]) -> list[Difference]:
    """Return on what two texts do not agree, in the order of the source."""
    lefts = []
    for pair in align(source, target):
        facts = ([fact for number in pair.source for fact in source[number].facts],
                 [fact for number in pair.target for fact in target[number].facts])  # fmt: skip
        lefts.append(_Left(pair, *facts))
    _drop_moved(lefts)
    everywhere = [[fact for passage in passages for fact in passage.facts] for passages in (target, source)]
    found: list[Difference] = []
    for left in lefts:
        if left.pair.target and left.pair.source:
            found += _differences(left, *everywhere)
        elif left.pair.source and len(source[left.pair.source[0]].text) >= LEAST_TEXT:
            found.append(Difference(Fault.PASSAGE_MISSING, None, None, left.pair))
    return found


def _drop_moved(lefts: Sequence[_Left]) -> None:
    """Take out what a passage lacks and another has too much of: a sentence that stands elsewhere."""
    for here, left in enumerate(lefts):
        left.source[:] = [fact for fact in left.source if not _moved(fact, lefts, here)]
    for here, left in enumerate(lefts):
        beside = [each for there in (here - 1, here + 1) if 0 <= there < len(lefts)
                  for each in (*lefts[there].source, *lefts[there].spare[0])]  # fmt: skip
        left.target[:] = [fact for fact in left.target if not any(same(fact, each) for each in beside)]


def _moved(fact: Fact, lefts: Sequence[_Left], here: int) -> bool:
    """Return whether another passage has a fact too much that a passage lacks, and take it out there.

    In the passages beside it, it may be in words, or as a part of a day.
    """
    for there, other in enumerate(lefts):
        is_near = abs(here - there) == 1
        for facts in (other.target, other.spare[1]) if is_near else (other.target,) if here != there else ():
            found = [each for each in facts if same(fact, each) or (is_near and alike(fact, each))]
            if found and (is_near or found[0].is_hard):
                facts.remove(found[0])
                return True
    return False


def _differences(left: _Left, target: Sequence[Fact], source: Sequence[Fact]) -> Iterator[Difference]:
    """Yield what differs in a pair; what is said anywhere in the other text is not missed."""
    ones = [fact for fact in left.source if fact.is_hard]
    others = [fact for fact in left.target if fact.is_hard]
    for one, other in _paired(ones, others, left.spare):
        yield Difference(Fault.DIFFERS, one, other, left.pair)
    for one in ones:
        if not any(same(one, fact) or alike(one, fact) for fact in target):
            yield Difference(Fault.MISSING, one, None, left.pair)
    for other in others:
        if not any(same(fact, other) or alike(fact, other) for fact in source):
            yield Difference(Fault.ADDED, None, other, left.pair)
    yield from _weekdays(left)


def _weekdays(left: _Left) -> Iterator[Difference]:
    """Yield the weekday in words of which each side has one, and another."""
    one, other = ([fact for fact in facts if fact.kind is Kind.WEEKDAY] for facts in (left.source, left.target))
    if len(one) == len(other) == 1:
        yield Difference(Fault.DIFFERS, one[0], other[0], left.pair)


def _paired(ones: list[Fact], others: list[Fact], spare: tuple[list[Fact], list[Fact]]) -> Iterator[tuple[Fact, Fact]]:
    """Take out of the facts of both sides those that stand for each other, and yield them; the most similar first.

    Where one side has none left, one that it has once too often may be it.
    """
    spares = [[fact for fact in facts if fact.is_hard] for facts in spare]
    repeated = [[fact for fact in facts if fact.kind in NEVER_REPEATED] for facts in spares]
    yield from _closest(ones, others, is_all=True)
    yield from _closest(spares[0], others)
    yield from _closest(ones, spares[1])
    yield from _closest(*repeated)


def _closest(ones: list[Fact], others: list[Fact], *, is_all: bool = False) -> Iterator[tuple[Fact, Fact]]:
    """Take out the facts of both sides that are a slip apart, and yield them; ``is_all``: the only two, too."""
    pairs = sorted(
        (_distance(one, other), first, second)
        for first, one in enumerate(ones) for second, other in enumerate(others) if _may_differ(one, other)
    )  # fmt: skip
    alone = {_family(fact) for fact in ones if is_all and _is_alone(fact, ones, others)}
    found = [list[Fact](), list[Fact]()]
    for distance, first, second in pairs:
        one, other = ones[first], others[second]
        if one not in found[0] and other not in found[1] and (distance <= 1 or _family(one) in alone):
            found[0].append(one)
            found[1].append(other)
    for facts, taken in zip((ones, others), found, strict=True):
        facts[:] = [fact for fact in facts if fact not in taken]
    yield from zip(*found, strict=True)


def _is_alone(fact: Fact, ones: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Return whether each side has one fact of the kind that nothing answers."""
    own = _family(fact)
    return own != "address" and all([_family(each) for each in facts].count(own) == 1 for facts in (ones, others))


def _family(fact: Fact) -> str:
    if fact.kind in FIGURES or fact.kind is Kind.ID:
        return "figure"
    if fact.kind in {Kind.EMAIL, Kind.PHONE, Kind.LINK}:
        return "address"
    return "date" if fact.kind in {Kind.DATE, Kind.MONTH} else fact.kind.value


def _may_differ(one: Fact, other: Fact) -> bool:
    return _family(one) == _family(other) and (one.kind is other.kind or _family(one) != "address")


def _distance(one: Fact, other: Fact) -> int:
    """Return by how many characters two readings differ, 0 when only their unit does; many when their lengths do."""
    if one.number is not None and (one.number == other.number or (one.name and one.name == other.name)):
        return 0
    first, second = _digits(one), _digits(other)
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


def _digits(fact: Fact) -> str:
    if isinstance(fact.value, str):
        return fact.value
    if fact.number is not None:
        return format(fact.number.normalize(), "f")
    parts = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    return "".join(f"{each:02}" if isinstance(each, int) else str(each or "") for each in parts)
