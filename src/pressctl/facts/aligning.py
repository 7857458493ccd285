"""The passages of two texts laid beside each other, by their lengths, their kinds and the figures in them.

W. A. Gale and K. W. Church, “A program for aligning sentences in bilingual corpora”, Computational Linguistics 19:
a translation is about as long as what it was made from, so the lengths alone tell nearly which belong together. What
two passages have in common besides, above all figures, makes it sure.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from pressctl.facts.fact import Fact, Kind
from pressctl.prose.word_lists import WIDE


class Passage(NamedTuple):
    """A block of a text, headline or paragraph: its kind, its words, its facts; ``at`` is for the caller.

    ``language`` is the BCP 47 tag of its text, empty where it is not known.
    """

    kind: str
    text: str
    facts: tuple[Fact, ...]
    at: Hashable = None
    language: str = ""


class Pair(NamedTuple):
    """The numbers of passages that say the same: one each as a rule, none or two on one side."""

    source: tuple[int, ...]
    target: tuple[int, ...]


VARIANCE = 6.8
"""Of the length of a translation for each character of its source (Gale and Church, section 3.2)."""
MOVES = ((1, 1, 0.0), (1, 0, 6.3), (0, 1, 6.3), (2, 1, 5.0), (1, 2, 5.0), (3, 1, 7.0), (1, 3, 7.0))
"""How many passages of each side, and the cost: the logarithm of how much rarer it is than one to one. Of 4,578 pairs
of paragraphs in 291 translated releases 8 were left out and 32 put together (sentences: Gale and Church, table 5)."""
MOST = 3
"""Passages of a side that a move takes."""
ROOT = math.sqrt(2)
OTHER_KIND = 6.0
"""The cost of a heading beside a paragraph; 284 of 291 pairs of releases have their headings alike."""
SHARED = 2.5
"""What a figure saves that only these two have in common."""
OTHER = 0.7
"""The cost of a figure that only one of them has."""
ODD = 2.0
"""The cost of a translation that is longer or shorter than others are, for each e-fold."""
BAND = 8
"""Passages by which a translation may run ahead of its source or behind."""
PLACES = {"headline", "subheadline", "summary", "heading"}
"""Kinds of passages that are beside one of their own or none."""
LEAST_LENGTH = 40
"""Characters of a passage that is long enough to tell how long another language makes it."""
UNSURE = 4.0
"""The cost from which a pair is doubtful when all are laid one to one."""


def align(source: Sequence[Passage], target: Sequence[Passage]) -> list[Pair]:
    """Return which passages belong together, in order; each passage is in one pair.

    How much longer the other language is, both the whole lengths and those of the usual passage tell, the former
    wrongly where one is missing, the latter where two are one: the cheaper way is taken.
    """
    whole = sum(len(each.text) for each in target) / max(sum(len(each.text) for each in source), 1)
    ratios = (whole or 1.0, _usual(target) / _usual(source))
    if [each.kind for each in source] == [each.kind for each in target]:
        straight = _Costs([_runs(source, 1), _runs(target, 1)], ratios[0])
        if all(straight.of(at, at + 1, at, at + 1) < UNSURE for at in range(len(source))):
            return [Pair((number,), (number,)) for number in range(len(source))]
    runs = [_runs(source, MOST), _runs(target, MOST)]
    ways = [_Costs(runs, ratio) for ratio in ratios]
    usual = _width(target) / _width(source)
    found = []
    for ratio, costs in zip(ratios, ways, strict=True):
        cost, pairs = _cheapest(len(source), len(target), costs)
        found.append((cost + ODD * abs(math.log(ratio / usual)), pairs))
    return min(found)[1]


def _width(passages: Sequence[Passage]) -> float:
    """Return how long a text is of what takes a hundred letters in an alphabet, in hundreds: half of it in Chinese."""
    text = "".join(passage.text for passage in passages)
    return 1 - 0.5 * len(WIDE.findall(text)) / max(len(text), 1)


def _usual(passages: Sequence[Passage]) -> float:
    lengths = [len(passage.text) for passage in passages]
    return statistics.median([length for length in lengths if length >= LEAST_LENGTH] or lengths or [1]) or 1


class _Run(NamedTuple):
    """A few passages that follow each other: how long they are together, their kinds, what is in them."""

    length: int
    kinds: frozenset[str]
    values: frozenset[Hashable]


def _runs(passages: Sequence[Passage], most: int) -> dict[tuple[int, int], _Run]:
    """Return the runs of up to so many passages, by where they start and end."""
    lengths, values = [len(each.text) for each in passages], [_values(each) for each in passages]
    kinds = [each.kind for each in passages]
    return {
        (start, end): _Run(sum(lengths[start:end]), frozenset(kinds[start:end]), frozenset().union(*values[start:end]))
        for start in range(len(passages)) for end in range(start + 1, min(start + most, len(passages)) + 1)
    }  # fmt: skip


class _Costs:
    """What it costs to lay passages beside each other."""

    def __init__(self, runs: Sequence[dict[tuple[int, int], _Run]], ratio: float) -> None:
        self._source, self._target = runs
        self._ratio, self._variance = ratio, VARIANCE * max(ratio, 0.2)

    def of(self, start: int, end: int, target_start: int, target_end: int) -> float:
        """Return the cost of passages beside each other; of those left alone nothing besides the move."""
        if start == end or target_start == target_end:
            return 0.0
        one, other = self._source[start, end], self._target[target_start, target_end]
        mean = (one.length + other.length / self._ratio) / 2 + 1
        delta = abs(other.length - one.length * self._ratio) / math.sqrt(self._variance * mean)
        cost = min(-math.log(max(math.erfc(delta / ROOT), 1e-9)), 12.0) / 2
        if one.kinds != other.kinds:
            cost += OTHER_KIND if (one.kinds | other.kinds) & PLACES else 1.5
        elif end - start + target_end - target_start > 2 and one.kinds & PLACES:
            cost += OTHER_KIND
        if not one.values and not other.values:
            return cost
        shared = len(one.values & other.values)
        other_ones = len(one.values) + len(other.values) - 2 * shared
        return cost - SHARED * min(shared, 3) + min(other_ones, 4) * OTHER


def _values(passage: Passage) -> frozenset[Hashable]:
    facts = (fact for fact in passage.facts if fact.is_hard or fact.kind is Kind.LINK)
    return frozenset(fact.value if (number := fact.number) is None else number for fact in facts)


def _cheapest(sources: int, targets: int, costs: _Costs) -> tuple[float, list[Pair]]:
    """Return the pairs that cost least in all, and their cost, by dynamic programming along the diagonal."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    slope = targets / max(sources, 1)
    band = BAND + math.ceil(abs(targets - sources) * min(slope, 1.0))  # as far as those lead astray that have no other
    for one in range(sources + 1):
        middle = round(one * slope)
        for other in range(max(0, middle - band), min(targets, middle + band) + 1):
            if (one, other) == (0, 0):
                continue
            found = [
                (best[start][0] + move + costs.of(start[0], one, start[1], other), start)
                for left, right, move in MOVES if (start := (one - left, other - right)) in best
            ]  # fmt: skip
            if found:
                best[one, other] = min(found)
    pairs, at = list[Pair](), (sources, targets)
    while at != (0, 0):
        start = best[at][1]
        pairs.append(Pair(tuple(range(start[0], at[0])), tuple(range(start[1], at[1]))))
        at = start
    return best[sources, targets][0], pairs[::-1]
