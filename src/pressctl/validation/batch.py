"""Many releases checked: what is known is taken from the cache, the rest is spread over processes, in order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl.errors import PressctlError
from pressctl.findings import Checked
from pressctl.newsroom import loading, same_id
from pressctl.newsroom.folder import Newsroom
from pressctl.validation.scope import Scope
from pressctl.workers import Start, in_order

if TYPE_CHECKING:
    from pressctl.validation.cache import Cache
    from pressctl.validation.engine import Verdict

BATCH = 64
"""Releases that go to a process at once: a twentieth of a second of work."""
MOST = 64_000_000
"""Bytes of files that are kept from one reading to the next; of more, each is read again."""
Unchecked = tuple[str, bytes]


@dataclass
class _Batch:
    """Releases read and looked up; those the cache did not know, and their keys; whether it knew any."""

    known: list[Checked | None]
    unknown: list[Unchecked]
    keys: list[bytes] = field(default_factory=list)
    is_found: bool = False


def check(
    room: Newsroom, scope: Scope, files: Iterable[str | Path], cache: Cache | None = None, start: Start | None = None
) -> Iterator[Checked]:
    """Yield each release checked, in the order of ``files``; one that cannot be read has an ``error``.

    ``start`` is asked for an executor (a pool of processes, or any other) when a second batch is not known; without
    one, or when it gives None, the work is done here. Raises UsageError, as ``Scope``, before the first is yielded.
    """
    ahead, paths = _ReadAhead(room), [str(path) for path in files]
    scope = replace(scope, siblings=same_id.siblings(room, paths, ahead.read))
    batches = (_read(ahead, part, cache, scope) for part in _batched(paths))
    is_sound = False
    for batch, verdicts in in_order(partial(judge, scope), ((batch, batch.unknown) for batch in batches), start):
        if not (verdicts or batch.is_found or is_sound):  # settings with which a verdict was reached are sound
            scope.work_out()
        is_sound = True
        yield from _joined(batch, verdicts, cache)


class _ReadAhead:
    """Files that are read twice: for what their siblings must know of them, and to be checked."""

    def __init__(self, room: Newsroom) -> None:
        self._room, self._left = room, MOST
        self._kept: dict[str, bytes] = {}

    def read(self, path: str) -> bytes:
        """Return the bytes of a file, and keep them while there is room."""
        data = self._kept.get(path)
        if data is None:
            data = loading.read(self._room, path)
            if len(data) <= self._left:
                self._left -= len(data)
                self._kept[path] = data
        return data

    def last(self, path: str) -> bytes | str:
        """Return the bytes for the last time, or why the file cannot be read."""
        try:
            data = self._kept.pop(path, None)
            return loading.read(self._room, path) if data is None else data
        except PressctlError as error:
            return error.message


def _batched(files: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(files)
    while batch := list(itertools.islice(rest, BATCH)):
        yield batch


def _read(ahead: _ReadAhead, paths: Sequence[str], cache: Cache | None, scope: Scope) -> _Batch:
    releases = [(path, ahead.last(path)) for path in paths]
    read = [(shown, data) for shown, data in releases if isinstance(data, bytes)]
    beside = scope.siblings
    keys = [cache.key(shown, data, beside.get(shown, ())) for shown, data in read] if cache else [b""] * len(read)
    found = cache.find([(key, shown) for key, (shown, _) in zip(keys, read, strict=True)]) if cache else []
    kept = dict(zip((shown for shown, _ in read), found, strict=False))
    batch = _Batch([], [])
    batch.known = [_known(shown, data, kept.get(shown)) for shown, data in releases]
    rest = [(release, key) for release, key in zip(read, keys, strict=True) if kept.get(release[0]) is None]
    batch.unknown, batch.keys = [release for release, _ in rest], [key for _, key in rest]
    batch.is_found = len(rest) < len(read)
    return batch


def _known(shown: str, data: bytes | str, known: Checked | None) -> Checked | None:
    if isinstance(data, str):
        return Checked(shown, error=data)
    return known and replace(known, text=data.decode("utf-8", "replace") if known.findings else "")


def judge(scope: Scope, releases: Sequence[Unchecked]) -> list[Verdict]:
    """Return the verdict on each release, given by its path and bytes. This is what runs in other processes."""
    from pressctl.release import document
    from pressctl.validation.engine import examine

    return [examine(document.decode(data), path, scope) for path, data in releases]


def _joined(batch: _Batch, verdicts: list[Verdict], cache: Cache | None) -> Iterator[Checked]:
    if cache:
        cache.put(zip(batch.keys, verdicts, strict=True))
    fresh = zip(batch.unknown, verdicts, strict=True)
    for known in batch.known:
        yield known or _checked(*next(fresh))


def _checked(unchecked: Unchecked, verdict: Verdict) -> Checked:
    path, data = unchecked
    text = data.decode("utf-8", "replace") if verdict.findings else ""  # only findings are shown in their lines
    return Checked(path, text, tuple(verdict.findings), checked_as=verdict.checked_as)
