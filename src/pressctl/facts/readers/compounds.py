"""Numbers of which all parts are written as one word: “duecentomila”, “einhundertfünfzigtausend”."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pressctl.facts.readers.sums import power_over

SHORTEST_PART, LONGEST = 3, 60
"""Letters of a part of such a word, and of the longest."""
Numbers = Mapping[str, Decimal]


def number(word: str, cardinals: Numbers, magnitudes: Numbers, halves: Numbers) -> Decimal | None:
    """Return the number that a word consists of, or None if it contains anything else."""
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1 if len(word) <= LONGEST else 0):
        factor, tail = magnitudes.get(word[at:], Decimal(0)), cardinals.get(word[at:])
        if factor < 1000 and not tail:
            continue
        start = word[:at]
        head = halves.get(start) or cardinals.get(start) or magnitudes.get(start)
        head = head or number(start, cardinals, magnitudes, halves)
        if head and head < factor:
            return head * factor
        if head and tail and head >= 100 and not head % power_over(tail):
            return head + tail
    return None
