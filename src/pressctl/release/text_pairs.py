"""Two texts of a release laid beside each other: the head field by field, the body paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pressctl.prose.patterns import regex
from pressctl.prose.sequences import matcher
from pressctl.release.change import Pair, Place

Values = Mapping[str, Any]
TEXTS = ("headline", "subheadline", "summary", "dateline")
WORD = regex(r"[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]|_")
ALIKE = 0.5
"""How much of two paragraphs must be the same for one to be the other reworded; the measure of difflib, 0 to 1."""
WINDOW = 10
"""Paragraphs among which the one that was reworded is looked for: more are not put between two of them."""
LONG = 2_000
"""Words of a paragraph up to which words are compared; longer ones as a whole."""


def pairs(before: Values, after: Values) -> list[Pair]:
    """Return all texts of a release, each beside what it was: the head, then the body paragraph by paragraph."""
    head = [Pair(Place(name), before.get(name, ""), after.get(name, "")) for name in TEXTS]
    return [*head, *_paragraphs(before.get("body", ()), after.get("body", ()))]


def _paragraphs(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Yield the paragraphs of two bodies beside each other, the number that of the second."""
    for kind, start, end, other, other_end in matcher(before, after).get_opcodes():
        if kind == "equal":
            pairs = zip(before[start:end], after[other:other_end], strict=True)
            yield from (Pair(Place("body", other + at + 1), *pair) for at, pair in enumerate(pairs))
        else:
            yield from _aligned(before[start:end], after[other:other_end], other)


def _aligned(before: Sequence[str], after: Sequence[str], offset: int) -> Iterator[Pair]:
    """Yield paragraphs that are not the same, each with the one that it was most likely, in order."""
    at = 0
    for number, text in enumerate(after, offset + 1):
        near = range(at, min(len(before), at + WINDOW))
        found = next((index for index in near if are_alike(before[index], text)), None)
        if found is None and len(before) == len(after):
            found = at  # as many as there were: nothing was added
        if found is None:
            yield Pair(Place("body", number), "", text)
            continue
        yield from (Pair(Place("body", number), gone, "") for gone in before[at:found])
        yield Pair(Place("body", number), before[found], text)
        at = found + 1
    yield from (Pair(Place("body", offset + len(after)), gone, "") for gone in before[at:])


def are_alike(one: str, other: str) -> bool:
    """Return whether one of two paragraphs is the other reworded."""
    found = matcher(WORD.findall(one)[:LONG], WORD.findall(other)[:LONG])
    return found.quick_ratio() >= ALIKE and found.ratio() >= ALIKE
