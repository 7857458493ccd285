"""A cache of list rows, so that only changed files are read again.

A row is keyed by a digest of all it depends on: the bytes and the path of the file, the program and its libraries,
and the settings. What depends on the clock is not part of it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from pressctl import store
from pressctl.release.settings import Settings
from pressctl.store import FileCache

TOGETHER = 4_096
"""Rows written in one transaction, two or three megabytes: thirty smaller ones would take three times as long."""
VERSION = 3
"""The version of the schema."""
COLUMNS = "data BLOB NOT NULL, checksum INTEGER NOT NULL"


class RowCache(FileCache):
    """The rows of earlier runs. After any error of the store the cache is treated as empty."""

    def __init__(self, place: Path, settings: Settings) -> None:
        """Open the cache in the folder ``place``."""
        super().__init__(place, "row", VERSION, COLUMNS, store.digest(store.program_stamp(), settings.as_text()))
        self._fresh: list[tuple[bytes, bytes, int]] = []

    def find(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the cached rows with these keys, by key."""
        rows = self.lookup(keys)
        return {key: data for key, data, was in rows if isinstance(data, bytes) and _checksum(key, data) == was}

    def put(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Add rows, which are written when the cache is closed, or before."""
        self._fresh += [(key, data, _checksum(key, data)) for key, data in rows]
        if len(self._fresh) >= TOGETHER:
            self._write()

    def _write(self) -> None:
        self.keep(self._fresh)
        self._fresh = []

    def close(self) -> None:
        """Write the remaining rows, and close the file."""
        self._write()
        super().close()


def _checksum(key: bytes, data: bytes) -> int:
    """Return the checksum of a row, as SQLite does not detect damage to its file."""
    return zlib.crc32(data, zlib.crc32(key))
