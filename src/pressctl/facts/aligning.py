"""The passages of two texts laid beside each other, by their lengths, their kinds and the figures in them.

W. A. Gale and K. W. Church, “A program for aligning sentences in bilingual corpora”, Computational Linguistics 19:
a translation is about as long as what it was made from, so the lengths alone tell nearly which belong together. What
two passages have in common besides, above all figures, makes it sure.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Hashable, Mapping, Sequence
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
    whole = sum([len(each.text) for each in target]) / max(sum([len(each.text) for each in source]), 1) or 1.0
    if [each.kind for each in source] == [each.kind for each in target]:
        both = zip(map(_run, source), map(_run, target), strict=True)
        if all(_cost(one, other, whole) < UNSURE for one, other in both):
            return [Pair((number,), (number,)) for number in range(len(source))]
    runs = _runs(source), _runs(target)
    usual = _width(target) / _width(source)
    found = []
    for ratio in (whole, _usual(target) / _usual(source)):
        cost, pairs = _cheapest(len(source), len(target), runs, ratio)
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
    """A few passages that follow each other: how many, how long they are together, their kinds, what is in them."""

    passages: int
    length: int
    kinds: frozenset[str]
    values: frozenset[Hashable]


def _run(passage: Passage) -> _Run:
    facts = [fact for fact in passage.facts if fact.is_hard or fact.kind is Kind.LINK]
    values = frozenset([fact.value if (number := fact.number) is None else number for fact in facts])
    return _Run(1, len(passage.text), frozenset({passage.kind}), values)


def _runs(passages: Sequence[Passage]) -> dict[tuple[int, int], _Run]:
    """Return the runs of up to so many passages as a move takes, by where they start and end."""
    ones = list(map(_run, passages))
    return {
        (start, end): _joined(ones[start:end])
        for start in range(len(ones)) for end in range(start + 1, min(start + MOST, len(ones)) + 1)
    }  # fmt: skip


def _joined(runs: Sequence[_Run]) -> _Run:
    counts, lengths, kinds, values = zip(*runs, strict=True)
    return _Run(sum(counts), sum(lengths), frozenset().union(*kinds), frozenset().union(*values))


def _cost(one: _Run, other: _Run, ratio: float) -> float:
    """Return the cost of passages beside each other, where a text is so many times as long in the other language."""
    mean = (one.length + other.length / ratio) / 2 + 1
    delta = abs(other.length - one.length * ratio) / math.sqrt(VARIANCE * max(ratio, 0.2) * mean)
    cost = min(-math.log(max(math.erfc(delta / ROOT), 1e-9)), 12.0) / 2
    if one.kinds != other.kinds:
        cost += OTHER_KIND if (one.kinds | other.kinds) & PLACES else 1.5
    elif one.passages + other.passages > 2 and one.kinds & PLACES:
        cost += OTHER_KIND
    if not one.values and not other.values:
        return cost
    shared = len(one.values & other.values)
    other_ones = len(one.values) + len(other.values) - 2 * shared
    return cost - SHARED * min(shared, 3) + min(other_ones, 4) * OTHER


def _cheapest(
    sources: int, targets: int, runs: Sequence[Mapping[tuple[int, int], _Run]], ratio: float
) -> tuple[float, list[Pair]]:
    """Return the pairs that cost least in all, and their cost, by dynamic programming along the diagonal.

    A passage that is left alone costs nothing besides the move.
    """
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    slope = targets / max(sources, 1)
    band = BAND + math.ceil(abs(targets - sources) * min(slope, 1.0))  # as far as those lead astray that have no other
    for one in range(sources + 1):
        middle = round(one * slope)
        for other in range(max(0, middle - band), min(targets, middle + band) + 1):
            if (one, other) == (0, 0):
                continue
            found = []
            for left, right, move in MOVES:
                if (start := (one - left, other - right)) in best:
                    is_pair = left and right
                    cost = _cost(runs[0][start[0], one], runs[1][start[1], other], ratio) if is_pair else 0.0
                    found.append((best[start][0] + move + cost, start))
            if found:
                best[one, other] = min(found)
    pairs, at = list[Pair](), (sources, targets)
    while at != (0, 0):
        start = best[at][1]
        pairs.append(Pair(tuple(range(start[0], at[0])), tuple(range(start[1], at[1]))))
        at = start
    return best[sources, targets][0], pairs[::-1]
