"""Two lists laid beside each other, in a time that what is repeated in them does not square."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

MOST = 200_000
"""Pairs of equal items that are looked at: the spaces of two paragraphs of 450 words."""


def matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    """Return what compares two lists; in one with very many equal items the common ones are no hold for others."""
    counts = Counter(other)
    return SequenceMatcher(None, one, other, autojunk=sum(counts[each] for each in one) > MOST)
