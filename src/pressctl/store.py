"""Tables kept from one run to the next, in the user's cache folder; each may vanish at any time."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pressctl.version import __version__

PACKAGE = Path(__file__).parent
TIMEOUT = 1
"""Seconds to wait for another run that is writing, before this one goes on without the table."""
KEPT_DAYS = 60
"""Days after which an unused row is deleted."""
DIGEST = 16
"""Bytes of a digest."""
FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file may raise: the second comes from names and texts that are not UTF-8 any more."""
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
"""SQLite's error codes for a file that is damaged for good."""


def folder() -> Path:
    """Return the cache folder: PRESSCTL_CACHE, or else the user's cache folder on this system."""
    if chosen := os.environ.get("PRESSCTL_CACHE"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("pressctl", appauthor=False)


class Store:
    """Tables in an SQLite file. After any error they are treated as empty, and nothing more is written.

    A damaged file is deleted, so that the next run begins a new one. A file that another run has locked, or that
    cannot be written, is left as it is.
    """

    def __init__(self, place: Path, name: str, version: int, *tables: str) -> None:
        """Open the tables in the folder ``place``; ``tables`` are the SQL statements that create them.

        ``version`` is that of the schema, and part of the file's name: a file with another schema is never read.
        """
        self.file = place / f"{name}-{version}.sqlite"
        self.fault = ""
        """The error after which the tables were given up; empty while they are in use."""
        self._connection: sqlite3.Connection | None = None
        self._open(tables)
        # a damaged one was deleted; Path.exists raises for a name that no file can have
        if self._connection is None and not os.path.exists(self.file):  # noqa: PTH110
            self._open(tables)

    def _open(self, tables: Sequence[str]) -> None:
        self.fault = ""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._remove_older()
            self._connection = sqlite3.connect(self.file, timeout=TIMEOUT)
            self._connection.execute("PRAGMA synchronous = OFF")  # what a power cut loses can be computed again
            for table in tables:
                self._connection.execute(table)
        except FAULTS as error:
            self._give_up(error)
        except OSError as error:
            self.fault = str(error)

    def _remove_older(self) -> None:
        """Remove the files of other schema versions, if this version has none yet."""
        if self.file.exists():
            return
        name = self.file.stem.rpartition("-")[0]
        for other in self.file.parent.glob(f"{name}-*.sqlite"):
            other.unlink()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        """Return the rows that a SELECT finds; none if the file cannot be read."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except FAULTS as error:
            self._give_up(error)
            return []

    def write(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement for each row, in one transaction."""
        if self._connection is None:
            return
        try:
            with self._connection:
                self._connection.executemany(statement, rows)
        except FAULTS as error:
            self._give_up(error)

    def transaction(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Run ``work`` in one transaction, during which no other process writes."""
        if self._connection is None:
            return
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                work(self._connection)
        except FAULTS as error:
            self._give_up(error)

    def close(self) -> None:
        """Close the file."""
        self._disconnect()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _give_up(self, error: Exception) -> None:
        self._disconnect()
        self.fault = str(error)
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # a UnicodeDecodeError has none
        if code & 0xFF in DAMAGED:
            with suppress(OSError):
                self.file.unlink(missing_ok=True)


class FileCache(Store):
    """Results computed from files, one row each, keyed by a digest of the file and of all else the result depends on.

    A row that has not been used for ``KEPT_DAYS`` is deleted.
    """

    def __init__(self, place: Path, name: str, version: int, columns: str, stamp: bytes) -> None:
        """Open the table ``name``; ``columns`` is SQL for those after key and day.

        ``stamp`` is a digest of what the results depend on besides the files.
        """
        table = f"{name} (key BLOB PRIMARY KEY, day INTEGER NOT NULL, {columns})"
        super().__init__(place, f"{name}s", version, f"CREATE TABLE IF NOT EXISTS {table} WITHOUT ROWID")
        self._name, self._stamp = name, stamp
        self._day = int(time.time() // 86_400)
        self._old: list[bytes] = []

    def key(self, path: str, data: bytes) -> bytes:
        """Return the key of the result for a file."""
        made = hashlib.blake2b(data, digest_size=DIGEST, key=self._stamp)
        made.update(b"\0" + path.encode("utf-8", "surrogateescape"))
        return made.digest()

    def lookup(self, keys: Sequence[bytes], condition: str = "true", *values: object) -> list[list[Any]]:
        """Return the rows with these keys that meet an SQL condition, without their days."""
        where = f"{condition} AND key IN ({','.join('?' * len(keys))})"
        rows = self.rows(f"SELECT * FROM {self._name} WHERE {where}", (*values, *keys))
        self._old += [key for key, day, *_ in rows if day != self._day]
        return [[key, *rest] for key, _, *rest in rows]

    def keep(self, rows: Iterable[Sequence[object]]) -> None:
        """Write rows, given without their days, in one transaction."""
        dated = [(key, self._day, *rest) for key, *rest in rows]
        if dated:
            marks = ",".join("?" * len(dated[0]))
            self.write(f"INSERT OR REPLACE INTO {self._name} VALUES ({marks})", dated)

    def close(self) -> None:
        """Note which rows were used today, delete those unused for long, and close the file."""
        if self._old:
            self.write(f"UPDATE {self._name} SET day = ? WHERE key = ?", [(self._day, key) for key in self._old])
            self.write(f"DELETE FROM {self._name} WHERE day < ?", [(self._day - KEPT_DAYS,)])
            self._old = []
        super().close()


def digest(*parts: str) -> bytes:
    """Return a digest of some texts together."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=DIGEST).digest()


def program_stamp() -> str:
    """Return a text that changes with the program, its libraries or the system's time zones, as cached results may."""
    return "\0".join((__version__, sys.version, _program(), _libraries(), _zones()))


def _program() -> str:
    """Return the times and sizes of our own files, which change when a rule or a word list is edited."""
    found, waiting = [], [str(PACKAGE)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if not entry.is_dir():
                    state = entry.stat()
                    found.append(f"{entry.path}:{state.st_mtime_ns}:{state.st_size}")
                elif not entry.name.startswith((".", "__")):
                    waiting.append(entry.path)
    return "\n".join(sorted(found))


def _libraries() -> str:
    """Return the names of the metadata folders of all installed packages; they hold the versions."""
    folders = {path for path in sys.path if path.endswith(("site-packages", "dist-packages"))}
    names = (name for path in sorted(folders) if Path(path).is_dir() for name in os.listdir(path))  # noqa: PTH208 - many
    return "\n".join(sorted(name for name in names if name.endswith((".dist-info", ".egg-info"))))


def _zones() -> str:
    """Return the times of the system's time-zone files, which take precedence over the tzdata package."""
    import zoneinfo

    files = (Path(place) / name for place in zoneinfo.TZPATH for name in ("tzdata.zi", "+VERSION", "Europe/Zurich"))
    return "\n".join(f"{file}:{file.stat().st_mtime_ns}" for file in files if file.exists())
