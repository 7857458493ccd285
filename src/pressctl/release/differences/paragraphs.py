"""The digests of a release's parts, by which a translation notes its source's text, and what has changed since.

The parts are the headline, the subheadline and the summary, empty or not, and then the blocks of the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from pressctl.findings import FieldPath, Span
from pressctl.prose.blocks import blocks, digest, folded
from pressctl.prose.sequences import matcher
from pressctl.release.keys import HEAD_KEYS
from pressctl.release.model import Release

MOST = 300
"""The longest differing stretch, in parts, that is compared in detail: a quarter of a second at worst, as the time
grows with the cube. In longer ones only equal parts are matched."""
NOTHING = digest("")


class Part(NamedTuple):
    """A part of a release: its name, its text as rendered, its place in the file."""

    name: str
    text: str
    at: FieldPath | Span


class How(StrEnum):
    """How a part has changed."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"
    MOVED = "moved"


class Change(NamedTuple):
    """A change of a part: its index before and now, from 0, or None if it did not or does not exist."""

    how: How
    before: int | None
    now: int | None


def parts(release: Release) -> tuple[Part, ...]:
    """Return the parts of a release in order."""
    texts = ((name, folded(getattr(release, name))) for name in HEAD_KEYS)
    found = (
        Part(f"paragraph {number}" if block.kind != "heading" else "heading", block.text, release.in_body(*block.span))
        for number, block in enumerate(blocks(release.body), 1)
    )
    return (*(Part(name, text, release.place(name)) for name, text in texts), *found)


def digests(release: Release) -> tuple[str, ...]:
    """Return the digests of the parts of a release in order."""
    return tuple(digest(part.text) for part in parts(release))


def issued_digests(seen: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the digests of the parts of an issued text in order; ``seen`` is the record's copy of it."""
    return tuple(map(digest, (*(seen.get(name, "") for name in HEAD_KEYS), *seen.get("body", ()))))


def issued_texts(seen: Mapping[str, Any]) -> dict[str, str]:
    """Return the parts of an issued text by their digests; ``seen`` is the record's copy of it."""
    texts = (*(seen.get(name, "") for name in HEAD_KEYS), *seen.get("body", ()))
    return {digest(text): text for text in texts if text}


def changes(before: Sequence[str], now: Sequence[str]) -> tuple[Change, ...]:
    """Return the changes between two texts, given by the digests of their parts, in the order of the newer one."""
    count = len(HEAD_KEYS)
    if before == now:
        return ()
    fields = (_of_field(index, *pair) for index, pair in enumerate(zip(before[:count], now[:count], strict=False)))
    found = [change for change in fields if change] + list(_of_bodies(before[count:], now[count:], count))
    return tuple(sorted(found, key=lambda change: (change.before if change.now is None else change.now) or 0))


def _of_field(index: int, before: str, now: str) -> Change | None:
    if before == now:
        return None
    how = How.NEW if before == NOTHING else How.GONE if now == NOTHING else How.CHANGED
    return Change(how, None if how is How.NEW else index, None if how is How.GONE else index)


def _of_bodies(before: Sequence[str], now: Sequence[str], offset: int) -> Iterator[Change]:
    pieces = list(_unlike(before, now))
    left, came = [i for gone, _ in pieces for i in gone], [j for _, new in pieces for j in new]
    moved = dict(_same(before, now, left, came))
    for i, j in moved.items():
        yield Change(How.MOVED, i + offset, j + offset)
    arrived = set(moved.values())
    for gone, new in pieces:
        was, comes = [i for i in gone if i not in moved], [j for j in new if j not in arrived]
        for i, j in zip(was, comes, strict=False):
            yield Change(How.CHANGED, i + offset, j + offset)
        yield from (Change(How.GONE, i + offset, None) for i in was[len(comes) :])
        yield from (Change(How.NEW, None, j + offset) for j in comes[len(was) :])


def _unlike(before: Sequence[str], now: Sequence[str]) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Yield the stretches in which two lists differ, as the indices in each list."""
    shortest = min(len(before), len(now))
    start = next((i for i in range(shortest) if before[i] != now[i]), shortest)
    left = shortest - start
    same = next((i for i in range(left) if before[-1 - i] != now[-1 - i]), left)
    some, others = before[start : len(before) - same], now[start : len(now) - same]
    if max(len(some), len(others)) > MOST:
        yield range(start, start + len(some)), range(start, start + len(others))
        return
    for what, i, i_end, j, j_end in matcher(some, others).get_opcodes():
        if what != "equal":
            yield range(start + i, start + i_end), range(start + j, start + j_end)


def _same(
    before: Sequence[str], now: Sequence[str], left: Sequence[int], came: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the indices of removed and added parts with the same text."""
    waiting: dict[str, list[int]] = {}
    for j in reversed(came):
        waiting.setdefault(now[j], []).append(j)
    for i in left:
        if waiting.get(before[i]):
            yield i, waiting[before[i]].pop()
