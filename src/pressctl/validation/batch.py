"""Many releases checked: what is known is taken from the cache, the rest is spread over processes, in order."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl.errors import PressctlError
from pressctl.findings import Checked, Finding
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.release import document
from pressctl.validation.cache import Cache
from pressctl.validation.engine import Verdict, examine
from pressctl.validation.scope import Scope
from pressctl.workers import Start

if TYPE_CHECKING:
    pass

BATCH = 64
"""Releases that go to a process at once: a twentieth of a second of work."""
WINDOW = 4
"""Batches under way for each process; more would only fill the memory."""
Unchecked = tuple[str, bytes]


@dataclass
class _Batch:
    """Releases read and looked up; those the cache did not know are under way as ``rest``, one verdict each."""

    known: list[Checked | None]
    unknown: list[Unchecked]
    keys: list[bytes] = field(default_factory=list)
    rest: Future[list[Verdict]] | list[Verdict] = field(default_factory=list)


def check(
    room: Newsroom, scope: Scope, files: Iterable[str | Path], cache: Cache | None = None, start: Start | None = None
) -> Iterator[Checked]:
    """Yield each release checked, in the order of ``files``; one that cannot be read has an ``error``.

    ``start`` is asked for an executor (a pool of processes, or any other) once a batch was not known; without one,
    or when it gives None, the work is done here.
    """
    batches = (_read(room, paths, cache) for paths in _batched(files))
    for batch in _under_way(batches, scope, start):
        yield from _joined(batch, cache)


def _batched(files: Iterable[str | Path]) -> Iterator[list[str | Path]]:
    rest = iter(files)
    while batch := list(itertools.islice(rest, BATCH)):
        yield batch


def _read(room: Newsroom, paths: Sequence[str | Path], cache: Cache | None) -> _Batch:
    releases = [_bytes(room, path) for path in paths]
    read = [(shown, data) for shown, data in releases if isinstance(data, bytes)]
    keys = [cache.key(shown, data) for shown, data in read] if cache else [b""] * len(read)
    found = cache.find([(key, shown) for key, (shown, _) in zip(keys, read, strict=True)]) if cache else []
    kept = dict(zip((shown for shown, _ in read), found, strict=False))
    batch = _Batch([], [])
    batch.known = [_known(shown, data, kept.get(shown)) for shown, data in releases]
    rest = [(release, key) for release, key in zip(read, keys, strict=True) if kept.get(release[0]) is None]
    batch.unknown, batch.keys = [release for release, _ in rest], [key for _, key in rest]
    return batch


def _bytes(room: Newsroom, path: str | Path) -> tuple[str, bytes | str]:
    """Return the path of a release as it is shown, and its bytes or why it cannot be read."""
    try:
        return str(path), loading.read(room, path)
    except PressctlError as error:
        return str(path), error.message


def _known(shown: str, data: bytes | str, findings: tuple[Finding, ...] | None) -> Checked | None:
    if isinstance(data, str):
        return Checked(shown, error=data)
    if findings is None:
        return None
    return Checked(shown, data.decode("utf-8", "replace") if findings else "", findings)


def _under_way(batches: Iterable[_Batch], scope: Scope, start: Start | None) -> Iterator[_Batch]:
    """Yield the batches in order, keeping a few more of them under way in the executor."""
    executor, asked, waiting = None, False, deque[_Batch]()
    for batch in batches:
        if executor is None:  # the first is done here: it loads what the processes then start with
            batch.rest = judge(scope, batch.unknown)
            if batch.unknown and not asked:
                executor, asked = start() if start else None, True
            yield batch
            continue
        if batch.unknown:
            batch.rest = executor.submit(judge, scope, batch.unknown)
        waiting.append(batch)
        if len(waiting) >= WINDOW * _workers(executor):
            yield waiting.popleft()
    yield from waiting


def _workers(executor: Executor) -> int:
    return int(getattr(executor, "_max_workers", 0) or 8)


def judge(scope: Scope, releases: Sequence[Unchecked]) -> list[Verdict]:
    """Return the verdict on each release, given by its path and bytes. This is what runs in other processes."""
    return [examine(document.decode(data), path, scope) for path, data in releases]


def _joined(batch: _Batch, cache: Cache | None) -> Iterator[Checked]:
    verdicts = batch.rest.result() if isinstance(batch.rest, Future) else batch.rest
    if cache:
        cache.put(zip(batch.keys, verdicts, strict=True))
    fresh = zip(batch.unknown, verdicts, strict=True)
    for known in batch.known:
        yield known or _checked(*next(fresh))


def _checked(unchecked: Unchecked, verdict: Verdict) -> Checked:
    path, data = unchecked
    text = data.decode("utf-8", "replace") if verdict.findings else ""  # only findings are shown in their lines
    return Checked(path, text, tuple(verdict.findings))
