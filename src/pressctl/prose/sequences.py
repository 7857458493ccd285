"""Comparing two lists with difflib, without quadratic time for repeated items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

MOST = 200_000
"""The most pairs of equal items that are examined: the spaces of two paragraphs with 450 words."""


def matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    """Return a matcher for two lists; if they have very many equal items, frequent ones are treated as junk."""
    counts = Counter(other)
    return SequenceMatcher(None, one, other, autojunk=sum(counts[each] for each in one) > MOST)
