"""A word-by-word diff of two texts."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pressctl.prose.patterns import regex
from pressctl.prose.sequences import matcher
from pressctl.release.differences.pairs import LONG

PART = regex(r"[^\W_]+(?:[’'-][^\W_]+)*|\s+|[^\w\s]|_")
"""A word, a run of white space, or one other sign."""


class Mark(StrEnum):
    """Whether words were kept, removed or added."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Run(NamedTuple):
    """Consecutive words with the same mark."""

    mark: Mark
    text: str


def runs(before: str, after: str) -> Iterator[Run]:
    """Yield the words of both texts in the order of the second, removed words before those that replace them.

    Very long texts are marked as a whole.
    """
    one, other = PART.findall(before), PART.findall(after)
    if before == after or max(len(one), len(other)) > 2 * LONG:
        whole = (Run(Mark.REMOVED, before), Run(Mark.ADDED, after)) if before != after else (Run(Mark.KEPT, after),)
        yield from (run for run in whole if run.text)
        return
    for kind, start, end, at, at_end in matcher(one, other).get_opcodes():
        gone, come = "".join(one[start:end]), "".join(other[at:at_end])
        if kind == "equal":
            yield Run(Mark.KEPT, come)
            continue
        if gone:
            yield Run(Mark.REMOVED, gone)
        if come:
            yield Run(Mark.ADDED, come)
