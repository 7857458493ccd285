"""Aligning the passages of a text and its translation, by their lengths, their kinds and the figures in them.

W. A. Gale and K. W. Church, “A program for aligning sentences in bilingual corpora”, Computational Linguistics 19:
a translation is about as long as its source, so the lengths alone nearly suffice to find corresponding passages. What
two passages have in common, above all figures, makes it certain.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

from pressctl.facts.fact import Fact, Kind
from pressctl.prose.word_lists import WIDE


class Passage(NamedTuple):
    """A headline, paragraph or other block of a text: its kind, its words, its facts; ``at`` is for the caller.

    ``language`` is the BCP 47 tag of the text, or empty if it is unknown.
    """

    kind: str
    text: str
    facts: tuple[Fact, ...]
    at: Hashable = None
    language: str = ""


class Pair(NamedTuple):
    """The indices of corresponding passages: usually one on each side, but perhaps none or several on one."""

    source: tuple[int, ...]
    target: tuple[int, ...]


VARIANCE = 6.8
"""The variance of a translation's length per character of its source (Gale and Church, section 3.2)."""
MOVES = ((1, 1, 0.0), (1, 0, 6.3), (0, 1, 6.3), (2, 1, 5.0), (1, 2, 5.0), (3, 1, 7.0), (1, 3, 7.0))
"""The numbers of passages on each side, and the cost: the logarithm of how much rarer this is than one to one. Of 4,578
pairs of paragraphs in 291 translated releases 8 were omissions and 32 mergers (sentences: Gale and Church, table 5)."""
MOST = 3
"""The most passages of a side in a move."""
ROOT = math.sqrt(2)
OTHER_KIND = 6.0
"""The cost of pairing a heading with a paragraph; 284 of 291 pairs of releases have the same headings."""
SHARED = 2.5
"""The cost saved by a figure that only these two passages have in common."""
OTHER = 0.7
"""The cost of a figure that only one of them has."""
ODD = 2.0
"""The cost of an unusual length ratio, per factor of e."""
BAND = 8
"""The most passages by which a translation may be ahead of its source, or behind."""
PLACES = {"headline", "subheadline", "summary", "heading"}
"""Kinds of passages that only correspond to one of the same kind."""
LEAST_LENGTH = 40
"""The fewest characters of a passage by which the length ratio of the languages is estimated."""
UNSURE = 4.0
"""The cost from which a pair is doubtful if all are paired one to one."""


def align(source: Sequence[Passage], target: Sequence[Passage]) -> list[Pair]:
    """Return the pairs of corresponding passages, in order; each passage is in one pair.

    The length ratio is estimated both from the whole texts, which fails if a passage is missing, and from typical
    passages, which fails if two were merged; the cheaper alignment is returned.
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
    """Return the width of a text relative to one in an alphabet: about a half in Chinese."""
    text = "".join(passage.text for passage in passages)
    return 1 - 0.5 * len(WIDE.findall(text)) / max(len(text), 1)


def _usual(passages: Sequence[Passage]) -> float:
    lengths = [len(passage.text) for passage in passages]
    return statistics.median([length for length in lengths if length >= LEAST_LENGTH] or lengths or [1]) or 1


class _Run(NamedTuple):
    """A few consecutive passages: their number, their total length, their kinds, and their figures."""

    passages: int
    length: int
    kinds: frozenset[str]
    values: frozenset[Hashable]


def _run(passage: Passage) -> _Run:
    facts = [fact for fact in passage.facts if fact.is_hard or fact.kind is Kind.LINK]
    values = frozenset([fact.value if (number := fact.number) is None else number for fact in facts])
    return _Run(1, len(passage.text), frozenset({passage.kind}), values)


def _runs(passages: Sequence[Passage]) -> dict[tuple[int, int], _Run]:
    """Return the runs of up to ``MOST`` passages, by their starts and ends."""
    ones = list(map(_run, passages))
    return {
        (start, end): _joined(ones[start:end])
        for start in range(len(ones)) for end in range(start + 1, min(start + MOST, len(ones)) + 1)
    }  # fmt: skip


def _joined(runs: Sequence[_Run]) -> _Run:
    counts, lengths, kinds, values = zip(*runs, strict=True)
    return _Run(sum(counts), sum(lengths), frozenset().union(*kinds), frozenset().union(*values))


def _cost(one: _Run, other: _Run, ratio: float) -> float:
    """Return the cost of pairing two runs, given the length ratio of the languages."""
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
    """Return the cheapest alignment and its cost, by dynamic programming along the diagonal.

    A passage without a counterpart costs nothing besides the move.
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
