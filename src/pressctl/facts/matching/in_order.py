"""A fact that differs among others in the same order: “3–2, then 1–2”, “3:2, 1:3”.

Repeated facts, and 0, 1 and 2, are not reported elsewhere, as another sentence or a word may say the same. At the same
place between equal facts they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.matching.leftovers import Left
from pressctl.facts.matching.pairing import distance, may_differ
from pressctl.facts.matching.same import alike, same

LEAST = 2
"""The fewest facts of a passage, one of which differs."""
MOST = 40
"""The most facts of a passage that are examined."""
ADDRESSES = frozenset({Kind.EMAIL, Kind.PHONE, Kind.LINK})


def differing(left: Left) -> list[tuple[Fact, Fact]]:
    """Return the pairs of differing facts at the same place on both sides, between equal facts.

    If one side has additional facts, the two must be long and only a typing error apart. They are removed from
    ``spare``.
    """
    unmet = [
        {fact.span for fact in (*facts, *spare) if fact.is_hard}
        for facts, spare in zip((left.source, left.target), left.spare, strict=True)
    ]
    if not any(unmet):
        return []
    ones, others = (_compared(left, side) for side in (0, 1))
    if not LEAST <= min(len(ones), len(others)) <= max(len(ones), len(others)) <= MOST:
        return []
    equal = _in_order(ones, others, {(one.span, other.span) for one, other in left.matched})
    places = list(_differing_indices(len(ones), len(others), equal))
    if len(places) != 1:
        return []
    one, other = ones[places[0][0]], others[places[0][1]]
    is_only = len(ones) == len(others) == len(equal) + 1
    is_unmet = one.span in unmet[0] or other.span in unmet[1]
    if not is_unmet or not may_differ(one, other) or not (is_only or _is_slip(one, other)):
        return []
    for fact, spare in zip((one, other), left.spare, strict=True):
        spare[:] = [each for each in spare if each is not fact]
    return [(one, other)]


def _is_slip(one: Fact, other: Fact) -> bool:
    """Return whether two facts are a typing error apart, and long enough for this not to be chance."""
    return distance(one, other) <= 1 and all(sum(map(str.isdigit, fact.written)) > 1 for fact in (one, other))


def _compared(left: Left, side: int) -> Sequence[Fact]:
    """Return the facts in digits of a side, and those in words that match one in digits, in order."""
    spans = {both[side].span for both in left.matched if both[1 - side].is_hard}
    return [fact for fact in left.all[side] if fact.kind not in ADDRESSES and (fact.is_hard or fact.span in spans)]


def _differing_indices(ones: int, others: int, equal: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the indices of two differing facts between equal ones, or at an end of the passages."""
    first, second = 0, 0
    for one, other in (*equal, (ones, others)):
        if one - first == other - second == 1:
            yield first, second
        first, second = one + 1, other + 1


def _in_order(ones: Sequence[Fact], others: Sequence[Fact], answered: set[object]) -> list[tuple[int, int]]:
    """Return the indices of the longest sequence of equal facts in the same order on both sides."""
    length = [[0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    are_same = [
        [(one.span, other.span) in answered or same(one, other) or alike(one, other) for other in others]
        for one in ones
    ]
    for first in reversed(range(len(ones))):
        for second in reversed(range(len(others))):
            length[first][second] = (
                1 + length[first + 1][second + 1]
                if are_same[first][second]
                else max(length[first + 1][second], length[first][second + 1])
            )
    found, first, second = list[tuple[int, int]](), 0, 0
    while first < len(ones) and second < len(others):
        if are_same[first][second]:
            found.append((first, second))
            first, second = first + 1, second + 1
        elif length[first + 1][second] >= length[first][second + 1]:
            first += 1
        else:
            second += 1
    return found
