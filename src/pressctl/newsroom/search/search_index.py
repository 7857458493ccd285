"""The search index of a newsroom, in the user's cache folder: SQLite's FTS5, and a row about each file.

It stores no text but the list row of each release. A changed release gets a new number; the words under its old number
stay in the index, where no file refers to them, until a third of the index is such waste.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import sqlite3
import time
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from pressctl import store
from pressctl.newsroom.folder import Newsroom, entries
from pressctl.newsroom.lists.listing import Query
from pressctl.store import Store

VERSION = 2
"""The version of the schema."""
YOUNG = 3_000_000_000
"""Nanoseconds within which two changes of a file may have the same time: FAT has two seconds, and clocks differ."""
LATEST = 2**63 - 1
"""The latest time, in nanoseconds, that fits into a state; it is in the year 2262."""
STATE = attrgetter("st_mtime_ns", "st_ctime_ns", "st_size")
STAMP = 24
"""Bytes of a state."""
UNKNOWN = (LATEST, LATEST, 0)
WORTH = (10.0, 4.0, 1.0)
"""The weights of a word in the headline, in the fields below it and in the body (Okapi BM25)."""
UNREAD = "unread"
"""The status of a file that cannot be read as a release."""
TABLES = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(headline, below, body, content='', tokenize='ascii')",
    """CREATE TABLE IF NOT EXISTS file (
        id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL UNIQUE, stamp BLOB NOT NULL, day TEXT NOT NULL,
        language TEXT NOT NULL, main TEXT NOT NULL, status TEXT NOT NULL, kind TEXT NOT NULL, data BLOB NOT NULL
    )""",
    f"CREATE INDEX IF NOT EXISTS unread ON file (path) WHERE status = '{UNREAD}'",
    "CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value BLOB NOT NULL)",
)
INSERT = "INSERT INTO file (path, stamp, day, language, main, status, kind, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


class Words(NamedTuple):
    """What the index needs of a release: its list row, as ``cached_row.written`` returns it, and its texts, folded."""

    path: str
    stamp: bytes
    day: str
    language: str
    main: str
    status: str
    kind: str
    data: bytes
    headline: str
    below: str
    body: str


class Snapshot(NamedTuple):
    """The files of a newsroom as they are now: the names in each folder, their states in this order, a digest of all.

    A state is three numbers: the modification time and the change time, in nanoseconds, and the size.
    """

    folders: list[tuple[str, list[str]]]
    states: array[int]
    young: int
    digest: bytes

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the path of each file, relative to the folder of releases, and its stamp, which changes with the file.

        A file written just now has an empty stamp, as it could change again without changing its time.
        """
        data, at = self.states.tobytes(), 0
        for place, names in self.folders:
            for name in names:
                stamp, at = data[at : at + STAMP], at + STAMP
                yield f"{place}{name}", stamp if self.digest or max(array("q", stamp)[:2]) < self.young else b""


def snapshot(folder: Path) -> Snapshot:
    """Return the files of a folder of releases as they are now. Raises ReadError if a folder cannot be read.

    With a hundred thousand files nearly all the time should go into the system calls, so the states stay plain arrays.
    """
    start = len(before(folder))
    young, states, folders, digest = time.time_ns() - YOUNG, array("q"), [], hashlib.blake2b(digest_size=16)
    for place, files in entries(folder) if folder.is_dir() else ():
        states.extend(_states(files))
        names = [entry.name for entry in files]
        folders.append((f"{place}{os.sep}"[start:] if place else "", names))
        digest.update("\0".join((place[start:], *names, "")).encode("utf-8", "surrogateescape"))
    digest.update(states)
    is_settled = max(states, default=0) < young
    return Snapshot(folders, states, young, digest.digest() if is_settled else b"")


def _states(files: Sequence[os.DirEntry[str]]) -> array[int]:
    try:
        return array("q", itertools.chain.from_iterable(map(STATE, map(os.DirEntry.stat, files))))
    except (OSError, OverflowError):
        return array("q", itertools.chain.from_iterable(map(_state, files)))


def _state(entry: os.DirEntry[str]) -> tuple[int, int, int]:
    """Return the state of a file; an unreadable or impossible one counts as just changed."""
    try:
        state: tuple[int, int, int] = STATE(entry.stat())
    except OSError:
        return UNKNOWN
    return state if max(map(abs, state)) <= LATEST else UNKNOWN


def before(folder: Path) -> str:
    """Return the prefix that turns a path relative to ``folder`` into one that a person would type."""
    return "" if str(folder) == "." else f"{folder}{os.sep}"


class SearchIndex:
    """The index of one newsroom. After any error of the store, ``fault`` names it and nothing is found."""

    def __init__(self, place: Path, newsroom: Newsroom) -> None:
        """Open the index in the folder ``place``; one made by another program or with other settings is emptied."""
        name = hashlib.blake2b(
            str(newsroom.folder.resolve()).encode("utf-8", "surrogateescape"), digest_size=8
        ).hexdigest()
        self._store = Store(place, f"search-{name}", VERSION, *TABLES)
        _forget(place, self._store.file)
        self._made = store.digest(store.program_stamp(), newsroom.settings.as_text())
        if not self.fault and self._state("made") != self._made:
            self._store.transaction(self._empty)

    @property
    def fault(self) -> str:
        """Return why the index cannot be used, or an empty string."""
        return self._store.fault

    def changed(self, files: Snapshot) -> list[tuple[str, bytes]]:
        """Return the new and changed files, with their stamps; remove deleted files from the index."""
        if files.digest and self._state("digest") == files.digest:
            return []
        rows = self._store.rows("SELECT path, stamp FROM file")
        known, now = {os.fsdecode(path): stamp for path, stamp in rows}, dict(files.files())
        gone = known.keys() - now.keys()
        if gone:
            self._store.write("DELETE FROM file WHERE path = ?", [(os.fsencode(path),) for path in gone])
        return [(path, stamp) for path, stamp in now.items() if not stamp or known.get(path) != stamp]

    def put(self, releases: Sequence[Words]) -> None:
        """Add releases, in one transaction, replacing what was known of their files."""
        self._store.transaction(lambda tables: _put(tables, releases))

    def settle(self, files: Snapshot) -> None:
        """Note that the index is up to date, or empty it if a third of it belongs to no file any more."""
        [[count, most]] = self._store.rows("SELECT count(*), coalesce(max(id), 0) FROM file") or [[0, 0]]
        value = b"" if most > count * 1.5 + 1000 else files.digest
        self._store.write("INSERT OR REPLACE INTO state VALUES (?, ?)", [("digest", value)])
        if not value and files.digest:
            self._store.transaction(self._empty)

    def find(self, match: str, query: Query, limit: int) -> Iterator[tuple[str, bytes]]:
        """Yield path and row of the releases that an FTS5 expression matches, the best first, ``limit`` at most."""
        conditions, values = _conditions(query)
        rank = f"bm25(words, {WORTH[0]}, {WORTH[1]}, {WORTH[2]})"
        statement = f"""
            SELECT file.path, file.data FROM words JOIN file ON file.id = words.rowid
            WHERE words MATCH ? {conditions} ORDER BY {rank}, file.day DESC, file.path LIMIT ?
        """
        for path, data in self._store.rows(statement, (match, *values, limit)):
            yield os.fsdecode(path), data

    def unread(self) -> list[bytes]:
        """Return the rows of the files that cannot be read, as ``cached_row.unread`` returns them."""
        return [data for (data,) in self._store.rows(f"SELECT data FROM file WHERE status = '{UNREAD}' ORDER BY path")]

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def _state(self, name: str) -> bytes:
        rows = self._store.rows("SELECT value FROM state WHERE name = ?", (name,))
        return bytes(rows[0][0]) if rows else b""

    def _empty(self, tables: sqlite3.Connection) -> None:
        tables.execute("INSERT INTO words(words) VALUES ('delete-all')")
        for name in ("file", "state"):
            tables.execute(f"DELETE FROM {name}")
        tables.execute("DELETE FROM sqlite_sequence")
        tables.execute("INSERT INTO state VALUES ('made', ?)", (self._made,))


def _put(tables: sqlite3.Connection, releases: Sequence[Words]) -> None:
    tables.executemany("DELETE FROM file WHERE path = ?", [(os.fsencode(each.path),) for each in releases])
    for each in releases:
        number = tables.execute(INSERT, (os.fsencode(each.path), *each[1:8])).lastrowid
        tables.execute("INSERT INTO words (rowid, headline, below, body) VALUES (?, ?, ?, ?)", (number, *each[8:]))


def _conditions(query: Query) -> tuple[str, list[str]]:
    """Return the conditions of a query as SQL that begins with AND, and their values."""
    parts: list[str] = ["AND status != ?"]
    values: list[str] = [UNREAD]
    for column, wanted in (("status", query.status), ("kind", query.kind)):
        if wanted:
            parts.append(f"AND {column} IN ({_marks(wanted)})")
            values += sorted(wanted)
    if query.language:
        parts.append(f"AND (language IN ({_marks(query.language)}) OR main IN ({_marks(query.language)}))")
        values += [*sorted(query.language)] * 2
    if query.since or query.until:
        parts.append("AND day != '' AND day BETWEEN ? AND ?")
        values += [query.since, query.until or "9999-12-31"]
    return " ".join(parts), values


def _marks(values: Iterable[str]) -> str:
    return ",".join("?" for _ in values)


def _forget(place: Path, own: Path) -> None:
    """Delete the indexes of newsrooms that have not been searched for a long time."""
    with suppress(OSError):
        for file in place.glob("search-*.sqlite"):
            if file != own and time.time() - file.stat().st_mtime > store.KEPT_DAYS * 86_400:
                file.unlink()
