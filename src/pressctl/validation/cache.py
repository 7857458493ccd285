"""Verdicts kept between runs, so that only what changed is checked again.

One SQLite file in the user's cache folder. A verdict is found by a digest of everything it depends on: the bytes and
the path of the file, and the stamp of the run (the program, its libraries, the zones of the system, the settings).
What a rule asked besides is kept with the verdict and asked again; a verdict that asked the clock is never kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
import time
import zoneinfo
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pressctl.findings import Edit, Finding, Fix, Region, Severity, Span
from pressctl.validation.engine import Verdict
from pressctl.validation.scope import Scope
from pressctl.version import __version__

PACKAGE = Path(__file__).parents[1]
FILE = "verdicts-1.sqlite"
"""The number is that of the table's shape."""
KEPT_DAYS = 60
"""Days after which a verdict nobody asked for is forgotten."""
TABLE = """
    CREATE TABLE IF NOT EXISTS verdict (key BLOB PRIMARY KEY, day INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID
"""


def folder(environment: dict[str, str] | None = None) -> Path:
    """Return the folder of the cache: PRESSCTL_CACHE, else the user's cache folder on this system."""
    environment = dict(os.environ) if environment is None else environment
    if environment.get("PRESSCTL_CACHE"):
        return Path(environment["PRESSCTL_CACHE"])
    from platformdirs import user_cache_path

    return user_cache_path("pressctl", appauthor=False)


def stamp(scope: Scope) -> bytes:
    """Return a digest of all that a verdict depends on besides the file, the clock and the files it names."""
    settings = (
        sorted(rule.code for rule in scope.rules or ()), scope.profile, sorted(scope.limits.items()),
        sorted(scope.severities.items()), scope.ignores, sorted(scope.renamed.items()), _in_order(scope.house),
    )  # fmt: skip
    parts = (programs(), repr(settings))
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def programs() -> str:
    """Return a stamp of the program, its libraries and the zones of the system."""
    return "\0".join((__version__, sys.version, _program(), _libraries(), _zones()))


def _in_order(house: object) -> str:
    return json.dumps(vars(house), sort_keys=True, default=repr)


def _program() -> str:
    """Return a stamp of our own files: a rule or a word list that was edited is another rule."""
    found = []
    for place, folders, files in os.walk(PACKAGE):
        folders[:] = [name for name in folders if not name.startswith((".", "__"))]
        for name in files:
            state = Path(place, name).stat()
            found.append(f"{place}/{name}:{state.st_mtime_ns}:{state.st_size}")
    return "\n".join(sorted(found))


def _libraries() -> str:
    """Return the names of everything installed beside us; the name of its folder holds a library's version."""
    folders = {path for path in sys.path if path.endswith(("site-packages", "dist-packages"))}
    names = (entry.name for path in sorted(folders) if Path(path).is_dir() for entry in Path(path).iterdir())
    return "\n".join(sorted(name for name in names if name.endswith((".dist-info", ".egg-info"))))


def _zones() -> str:
    """Return a stamp of the system's time zones, which go before those of the tzdata package."""
    files = (Path(place) / name for place in zoneinfo.TZPATH for name in ("tzdata.zi", "+VERSION", "Europe/Zurich"))
    return "\n".join(f"{file}:{file.stat().st_mtime_ns}" for file in files if file.exists())


class Cache:
    """The verdicts of earlier runs. Whatever is wrong with the file, there are just none."""

    def __init__(self, place: Path, scope: Scope) -> None:
        self._stamp = stamp(scope)
        self._attachment = scope.attachment
        self._day = int(time.time() // 86_400)
        self._seen: list[bytes] = []
        self._connection = _open(place / FILE)

    def key(self, path: str, data: bytes) -> bytes:
        """Return the key of a file's verdict."""
        digest = hashlib.blake2b(data, digest_size=16, key=self._stamp)
        digest.update(b"\0" + path.encode("utf-8", "surrogateescape"))
        return digest.digest()

    def get(self, key: bytes, path: str) -> tuple[Finding, ...] | None:
        """Return the findings that were kept, or None when there are none or a file they depend on has changed."""
        return self.find([(key, path)])[0]

    def find(self, asked: Sequence[tuple[bytes, str]]) -> list[tuple[Finding, ...] | None]:
        """Return the same for many keys, each with its path."""
        if self._connection is None or not asked:
            return [None] * len(asked)
        keys = [key for key, _ in asked]
        marks = ",".join("?" * len(keys))
        rows = self._connection.execute(f"SELECT key, day, data FROM verdict WHERE key IN ({marks})", keys).fetchall()
        self._seen += [key for key, day, _ in rows if day != self._day]
        kept = {key: data for key, _, data in rows}
        return [self._read(kept[key], path) if key in kept else None for key, path in asked]

    def _read(self, data: str, path: str) -> tuple[Finding, ...] | None:
        if not data:
            return ()
        kept = json.loads(data)
        if any(self._attachment(path, target) != was for target, was in kept["attachments"].items()):
            return None
        return tuple(_finding(path, values) for values in kept["findings"])

    def put(self, verdicts: Iterable[tuple[bytes, Verdict]]) -> None:
        """Keep verdicts, all or none of them."""
        rows = [(key, self._day, _data(verdict)) for key, verdict in verdicts if not verdict.asked_clock]
        self._write("INSERT OR REPLACE INTO verdict VALUES (?, ?, ?)", rows)

    def close(self) -> None:
        """Note what was asked for today, forget what nobody has asked for in a long time, and let go of the file."""
        if self._connection is None:
            return
        self._write("UPDATE verdict SET day = ? WHERE key = ?", [(self._day, key) for key in self._seen])
        if self._seen:
            self._write("DELETE FROM verdict WHERE day < ?", [(self._day - KEPT_DAYS,)])
        self._connection.close()

    def _write(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        if self._connection is None or not rows:
            return
        try:
            with self._connection:
                self._connection.executemany(statement, rows)
        except sqlite3.Error:
            self._connection = None  # another run holds it, or the disk is full: this run goes on without


def _open(file: Path) -> sqlite3.Connection | None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return _connected(file)
    except sqlite3.DatabaseError:
        file.unlink(missing_ok=True)  # not a database, or a broken one: the next is made from nothing
    except OSError:
        return None
    try:
        return _connected(file)
    except (sqlite3.Error, OSError):
        return None


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=1)
    connection.execute("PRAGMA synchronous = OFF")  # what a power cut loses is only checked again
    connection.execute(TABLE)
    connection.execute("SELECT day, data FROM verdict LIMIT 1").fetchone()
    return connection


def _data(verdict: Verdict) -> str:
    if not verdict.findings and not verdict.attachments:
        return ""
    findings = [_values(finding) for finding in verdict.findings]
    return json.dumps({"findings": findings, "attachments": verdict.attachments}, separators=(",", ":"))


def _values(finding: Finding) -> list[object]:
    region = finding.region
    fix = finding.fix
    mend = [fix.safe, fix.edit.text, fix.edit.span.start, fix.edit.span.end, *_numbers(fix.region)] if fix else []
    return [finding.code, finding.slug, finding.severity, finding.message, finding.span.start, finding.span.end,
            *_numbers(region), *mend]  # fmt: skip


def _numbers(region: Region) -> tuple[int, int, int, int]:
    return region.line, region.column, region.end_line, region.end_column


def _finding(path: str, values: list[object]) -> Finding:
    read: Callable[..., Finding] = _read  # the types of a row are those that _values wrote
    return read(path, *values)


def _read(
    path: str, code: str, slug: str, severity: str, message: str, start: int, end: int,
    line: int, column: int, end_line: int, end_column: int,
    safe: bool | None = None, text: str = "", fix_start: int = 0, fix_end: int = 0, *place: int,
) -> Finding:  # fmt: skip
    fix = None if safe is None else Fix(Edit(Span(fix_start, fix_end), text), safe, Region(*place))
    region = Region(line, column, end_line, end_column)
    return Finding(path, code, slug, Severity(severity), message, Span(start, end), region, fix)
