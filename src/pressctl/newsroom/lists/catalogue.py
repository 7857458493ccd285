"""The list rows of many releases: from the cache if they are there, else read in several processes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressctl.errors import ReadError
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import listing
from pressctl.newsroom.lists.listing import Row
from pressctl.workers import Start, batched, in_order

if TYPE_CHECKING:
    from pressctl.newsroom.lists.row_cache import RowCache

BATCH = 128
"""Releases sent to a process at once: 20 ms of work."""
File = tuple[str, bytes]
Listed = Row | ReadError


class _Batch(NamedTuple):
    """Files in order, each with its row if it is known; the files whose rows are not known, and their keys."""

    known: list[Listed | None]
    unknown: list[File]
    keys: list[bytes]


def rows(
    newsroom: Newsroom,
    now: dt.datetime,
    files: Iterable[str | Path],
    cache: RowCache | None = None,
    start: Start | None = None,
) -> Iterator[Listed]:
    """Yield the row of each file in order, as of ``now`` (aware), or why the file cannot be read.

    ``start`` is called for an executor of any kind once files have to be read; without one they are read in this
    process.
    """
    batches = (_read(newsroom, now, paths, cache) for paths in batched(files, BATCH))
    for batch, made in in_order(partial(write, newsroom), ((batch, batch.unknown) for batch in batches), start):
        if cache and made:
            cache.put(zip(batch.keys, made, strict=True))
        fresh = (_row(path, data, now) for (path, _), data in zip(batch.unknown, made, strict=True))
        yield from (known or next(fresh) for known in batch.known)


def write(newsroom: Newsroom, files: Sequence[File]) -> list[bytes]:
    """Return the cached form of each file's row. This runs in other processes."""
    from pressctl.newsroom.lists import cached_row
    from pressctl.release.file import document

    zone = newsroom.settings.timezone
    return [
        cached_row.written(loading.build(newsroom, Path(path), document.decode(data)), zone) for path, data in files
    ]


def _read(newsroom: Newsroom, now: dt.datetime, paths: Sequence[str | Path], cache: RowCache | None) -> _Batch:
    files = [(str(path), loading.read_or_error(newsroom, path)) for path in paths]
    keys = [cache.key(path, data) if cache and isinstance(data, bytes) else b"" for path, data in files]
    kept = cache.find([key for key in keys if key]) if cache else {}
    batch = _Batch([], [], [])
    for (path, data), key in zip(files, keys, strict=True):
        known = _kept(path, kept.get(key), now) if isinstance(data, bytes) else data
        batch.known.append(known)
        if known is None and isinstance(data, bytes):
            batch.unknown.append((path, data))
            batch.keys.append(key)
    return batch


def _kept(path: str, data: bytes | None, now: dt.datetime) -> Listed | None:
    try:
        return _row(path, data, now) if data else None
    except (ValueError, TypeError):  # a byte of the cache has changed
        return None


def _row(path: str, data: bytes, now: dt.datetime) -> Listed:
    try:
        return listing.row(path, data, now)
    except ReadError as error:
        return error
