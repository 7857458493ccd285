"""Checking many releases: verdicts come from the cache, or else from several processes, in order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressctl.errors import ReadError
from pressctl.findings import Checked
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.translations import same_id
from pressctl.newsroom.translations.same_id import NO_HEAD, Head
from pressctl.release.same_id import ALONE, SameId
from pressctl.validation.cache import Known
from pressctl.validation.cache import digest as digest_of
from pressctl.validation.scope import Scope
from pressctl.workers import Start, batched, in_order

if TYPE_CHECKING:
    from pressctl.validation.cache import Cache
    from pressctl.validation.engine import Verdict

BATCH = 64
"""Releases sent to a process at once: 50 ms of work."""
MOST = 2_000_000
"""Bytes of files that are kept in memory between the first pass and the second; beyond that, files are read again."""


class Unchecked(NamedTuple):
    """A release to be checked: its path, its bytes, and what the rules must know about other files with its id."""

    path: str
    data: bytes
    same_id: SameId = ALONE


class _File(NamedTuple):
    """A file: its bytes, or why it cannot be read; the key of its verdict, and the cached verdict if there is one."""

    data: bytes | ReadError
    key: bytes = b""
    kept: Known | None = None


SOUND = _File(b"", b"", Known(NO_HEAD, b"", ""))
"""A file without findings and without an id, of which nothing more is needed."""


class _FirstPass(NamedTuple):
    """Files after the first pass; None for one that must be read again."""

    paths: list[str]
    files: list[_File | None]


@dataclass
class _Batch:
    """A batch after both passes: cached results, the releases still to be checked, and whether any was cached."""

    known: list[Checked | None] = field(default_factory=list)
    unknown: list[Unchecked] = field(default_factory=list)
    keys: list[bytes] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    is_found: bool = False


def check(
    newsroom: Newsroom, scope: Scope, files: Iterable[str | Path], cache: Cache | None = None,
    start: Start | None = None, *, is_all: bool = False,
) -> Iterator[Checked]:  # fmt: skip
    """Check releases and yield the results in the order of ``files``; one that cannot be read has an ``error``.

    ``start`` is called for an executor of any kind when a second batch must be checked; without one, or if it returns
    None, the work is done in this process. ``is_all`` says that the files are all those of the newsroom. Raises
    UsageError, as ``Scope`` does, before the first result.
    """
    reader = _Reader(newsroom, cache)
    looks = [reader.look(part) for part in batched(map(str, files), BATCH)]
    paths = None if is_all else itertools.chain.from_iterable(look.paths for look in looks)
    by_path = same_id.among(newsroom, reader.heads, paths, partial(loading.read, newsroom))
    batches = (reader.settled(look, by_path) for look in looks)
    is_sound = False
    for batch, verdicts in in_order(partial(judge, scope), ((batch, batch.unknown) for batch in batches), start):
        if not (verdicts or batch.is_found or is_sound):  # a verdict proves that the settings are valid
            scope.compute()
        is_sound = True
        yield from _joined(batch, verdicts, cache)


class _Reader:
    """Reads files in two passes: first for their ids, as others depend on them, then for their verdicts.

    The bytes that the second pass needs are kept in memory as long as there is room.
    """

    def __init__(self, newsroom: Newsroom, cache: Cache | None) -> None:
        self._newsroom, self._cache, self._left = newsroom, cache, MOST
        self.heads: dict[str, Head] = {}
        """The heads of the files read so far that have an id."""

    def look(self, paths: list[str]) -> _FirstPass:
        """Make the first pass over some files."""
        return _FirstPass(
            paths, [self._first(path, file) for path, file in zip(paths, self._files(paths), strict=True)]
        )

    def _files(self, paths: Sequence[str]) -> list[_File]:
        read = [loading.read_or_error(self._newsroom, path) for path in paths]
        if not self._cache:
            return [_File(data) for data in read]
        key = self._cache.key
        keys = [key(path, data) if isinstance(data, bytes) else b"" for path, data in zip(paths, read, strict=True)]
        kept = self._cache.find(keys)
        return [_File(data, key, kept.get(key)) for data, key in zip(read, keys, strict=True)]

    def _first(self, path: str, file: _File) -> _File | None:
        if isinstance(file.data, ReadError):
            return file
        head = file.kept.head if file.kept else same_id.head(self._newsroom, path, file.data)
        if head.id:
            self.heads[path] = head._replace(digest=same_id.digest(file.data)) if file.kept else head
        if file.kept and not file.kept.data:  # no findings: its bytes are read again if it must be checked after all
            return _File(b"", file.key, file.kept) if head.id else SOUND
        size = len(file.data) + (len(file.kept.data) if file.kept else 0)
        if size > self._left:
            return None
        self._left -= size
        return file

    def settled(self, look: _FirstPass, by_path: Mapping[str, SameId]) -> _Batch:
        """Make the second pass, once the heads of all files are known: return the batch."""
        again = [
            path for path, file in zip(look.paths, look.files, strict=True)
            if file is None or not (file.data or _is_still_valid(file, by_path.get(path, ALONE)))
        ]  # fmt: skip
        files = dict(zip(again, self._files(again) if again else (), strict=True))
        batch = _Batch()
        for path, file in zip(look.paths, look.files, strict=True):
            self._check_cached(batch, path, files.get(path) or file or _File(b""), by_path.get(path, ALONE))
        return batch

    def _check_cached(self, batch: _Batch, path: str, file: _File, others: SameId) -> None:
        known = None
        if isinstance(file.data, ReadError):
            known = Checked(path, error=file.data.message)
        elif self._cache and file.kept:
            known = self._cache.read(file.kept, path, others, file.data)
            batch.is_found = batch.is_found or known is not None
        batch.known.append(known)
        if known is None and isinstance(file.data, bytes):
            batch.unknown.append(Unchecked(path, file.data, others))
            batch.keys.append(file.key)
            batch.heads += [same_id.head(self._newsroom, path, file.data)] if self._cache else []


def _is_still_valid(file: _File, others: SameId) -> bool:
    """Return whether a cached verdict was made with the same knowledge of other files."""
    return file.kept is not None and file.kept.same_id == digest_of(others)


def judge(scope: Scope, releases: Sequence[Unchecked]) -> list[Verdict]:
    """Return the verdict on each release. This runs in other processes."""
    from pressctl.release.file import document
    from pressctl.validation.engine import examine, read

    wanted = {each.same_id.original for each in releases}
    originals = {path: read(document.decode(data), path, scope) for path, data, _ in releases if path in wanted}
    verdicts = []
    for path, data, others in releases:
        parsed = originals[path].document if path in originals else document.decode(data)
        verdicts.append(examine(parsed, path, scope, others, known=originals))
    return verdicts


def _joined(batch: _Batch, verdicts: list[Verdict], cache: Cache | None) -> Iterator[Checked]:
    if cache:
        cache.put(batch.keys, verdicts, batch.heads, [each.same_id for each in batch.unknown])
    fresh = zip(batch.unknown, verdicts, strict=True)
    for known in batch.known:
        yield known or _checked(*next(fresh))


def _checked(unchecked: Unchecked, verdict: Verdict) -> Checked:
    path, data, _ = unchecked
    text = data.decode("utf-8", "replace") if verdict.findings else ""  # the text is only needed to show findings
    return Checked(path, text, tuple(verdict.findings), checked_as=verdict.checked_as)
