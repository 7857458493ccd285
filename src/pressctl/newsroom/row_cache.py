"""Rows of a list kept between runs, so that only what changed is read again.

A row is found by a digest of all it depends on: the bytes and the path of the file, the program and its libraries,
the settings. What depends on the clock is no part of it.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from pressctl import store
from pressctl.release.settings import Settings
from pressctl.store import Store

KEPT_DAYS = 60
"""Days after which a row nobody asked for is forgotten."""
TOGETHER = 4_096
"""Rows that are written at once, two or three megabytes: written in thirty parts they cost three times as much."""
VERSION = 3
"""The number of the table's shape."""
TABLE = """
    CREATE TABLE IF NOT EXISTS row (
        key BLOB PRIMARY KEY, day INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL
    ) WITHOUT ROWID
"""


class RowCache:
    """The rows of earlier runs. Any error of the store is treated as an empty cache."""

    def __init__(self, place: Path, settings: Settings) -> None:
        """Open the cache in the folder ``place``."""
        stamp = f"{store.programs()}\0{settings.as_text()}".encode("utf-8", "surrogatepass")
        self._stamp = hashlib.blake2b(stamp, digest_size=16).digest()
        self._day = int(time.time() // 86_400)
        self._seen: list[bytes] = []
        self._fresh: list[tuple[bytes, bytes]] = []
        self._store = Store(place, "rows", VERSION, TABLE)

    def key(self, path: str, data: bytes) -> bytes:
        """Return the key of a file's row."""
        digest = hashlib.blake2b(data, digest_size=16, key=self._stamp)
        digest.update(b"\0" + path.encode("utf-8", "surrogateescape"))
        return digest.digest()

    def find(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the rows that were kept, by their keys."""
        marks = ",".join("?" * len(keys))
        rows = self._store.rows(f"SELECT key, day, data, checksum FROM row WHERE key IN ({marks})", keys)
        self._seen += [key for key, day, *_ in rows if day != self._day]
        return {key: data for key, _, data, was in rows if isinstance(data, bytes) and _checksum(key, data) == was}

    def put(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep rows, at the latest when the cache is closed."""
        self._fresh += rows
        if len(self._fresh) >= TOGETHER:
            self._write()

    def _write(self) -> None:
        rows = [(key, self._day, data, _checksum(key, data)) for key, data in self._fresh]
        self._store.write("INSERT OR REPLACE INTO row VALUES (?, ?, ?, ?)", rows)
        self._fresh = []

    def close(self) -> None:
        """Note what was asked for today, forget what nobody has asked for in a long time, and let go of the file."""
        if self._fresh:
            self._write()
        if self._seen:
            self._store.write("UPDATE row SET day = ? WHERE key = ?", [(self._day, key) for key in self._seen])
            self._store.write("DELETE FROM row WHERE day < ?", [(self._day - KEPT_DAYS,)])
        self._store.close()


def _checksum(key: bytes, data: bytes) -> int:
    """Return the checksum of a row: SQLite does not notice when a byte of its file has changed."""
    return zlib.crc32(data, zlib.crc32(key))
