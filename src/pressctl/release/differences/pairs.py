"""Two texts of a release aligned: the fields one by one, the body paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pressctl.prose.patterns import regex
from pressctl.prose.sequences import matcher
from pressctl.release.differences.change import Pair, Place

Values = Mapping[str, Any]
TEXTS = ("headline", "subheadline", "summary", "dateline")
WORD = regex(r"[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]|_")
ALIKE = 0.5
"""How similar two paragraphs must be for one to be a rewording of the other, from 0 to 1, as difflib measures it."""
WINDOW = 10
"""How many paragraphs are searched for a reworded one: no more than that are usually removed between two."""
LONG = 2_000
"""The longest paragraph, in words, that is compared word by word; longer ones are compared as a whole."""


def pairs(before: Values, after: Values) -> list[Pair]:
    """Return all texts of a release, each with what it was before: the fields, then the paragraphs."""
    head = [Pair(Place(name), before.get(name, ""), after.get(name, "")) for name in TEXTS]
    return [*head, *_paragraphs(before.get("body", ()), after.get("body", ()))]


def _paragraphs(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Yield the paragraphs of two bodies in pairs, numbered as in the second."""
    for kind, start, end, other, other_end in matcher(before, after).get_opcodes():
        if kind == "equal":
            pairs = zip(before[start:end], after[other:other_end], strict=True)
            yield from (Pair(Place("body", other + at + 1), *pair) for at, pair in enumerate(pairs))
        else:
            yield from _aligned(before[start:end], after[other:other_end], other)


def _aligned(before: Sequence[str], after: Sequence[str], offset: int) -> Iterator[Pair]:
    """Yield paragraphs that differ, each with the one that it most likely was before, in order."""
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
    """Return whether one paragraph is a rewording of the other."""
    found = matcher(WORD.findall(one)[:LONG], WORD.findall(other)[:LONG])
    return found.quick_ratio() >= ALIKE and found.ratio() >= ALIKE
