"""Verdicts kept between runs, so that only what changed is checked again.

One table in the user's cache folder. A verdict is found by a digest of everything it depends on: the bytes and
the path of the file, the other files of its id that may not agree with it, and the stamp of the run (the program, its
libraries, the zones of the system, the settings). What a rule asked of attachments is kept with the verdict and asked
again; what it asked of the clock is kept as the time between which the answers stay the same.
"""

from __future__ import annotations

import hashlib
import json
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl import store
from pressctl.findings import Checked, CheckedAs, Edit, Finding, Fix, Region, Severity, Span
from pressctl.store import Store
from pressctl.validation.scope import Scope

if TYPE_CHECKING:
    from pressctl.release.model import Sibling
    from pressctl.validation.engine import Verdict

KEPT_DAYS = 60
"""Days after which a verdict nobody asked for is forgotten."""
VERSION = 3
"""The number of the table's shape."""
TABLE = """
    CREATE TABLE IF NOT EXISTS verdict (
        key BLOB PRIMARY KEY, day INTEGER NOT NULL, since REAL NOT NULL, until REAL NOT NULL, data TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) WITHOUT ROWID
"""
SELECT = "SELECT key, day, since, until, data, checksum FROM verdict WHERE since <= ? AND ? < until"


def stamp(scope: Scope) -> bytes:
    """Return a digest of all that a verdict depends on besides the file, the clock and the files it names."""
    only = None if scope.only is None else [rule.code for rule in scope.only]
    profile = scope.profile.rules, sorted(scope.profile.limits.items())  # one of one's own is a file
    parts = (store.programs(), repr((only, profile)), scope.settings.as_text())
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Cache:
    """The verdicts of earlier runs. Any error of the store is treated as an empty cache."""

    def __init__(self, place: Path, scope: Scope) -> None:
        self._stamp = stamp(scope)
        self._attachment = scope.attachment
        self._now = scope.now.timestamp()
        self._day = int(time.time() // 86_400)
        self._seen: list[bytes] = []
        self._store = Store(place, "verdicts", VERSION, TABLE)

    def key(self, path: str, data: bytes, siblings: tuple[Sibling, ...] = ()) -> bytes:
        """Return the key of a file's verdict; ``siblings`` are those that the scope has for the path."""
        digest = hashlib.blake2b(data, digest_size=16, key=self._stamp)
        digest.update(b"\0" + path.encode("utf-8", "surrogateescape"))
        if siblings:
            digest.update(b"\0" + repr(siblings).encode("utf-8", "surrogatepass"))
        return digest.digest()

    def get(self, key: bytes, path: str) -> tuple[Finding, ...] | None:
        """Return the findings that were kept, or None when there are none or a file they depend on has changed."""
        known = self.find([(key, path)])[0]
        return known.findings if known else None

    def find(self, asked: Sequence[tuple[bytes, str]]) -> list[Checked | None]:
        """Return the same for many keys, each with its path, and its language; the text is not kept."""
        keys = [key for key, _ in asked]
        marks = ",".join("?" * len(keys))
        rows = self._store.rows(f"{SELECT} AND key IN ({marks})", (self._now, self._now, *keys))
        self._seen += [key for key, day, *_ in rows if day != self._day]
        kept = {key: data for key, _, since, until, data, was in rows if _checksum(key, since, until, data) == was}
        return [self._read(kept[key], path) if key in kept else None for key, path in asked]

    def _read(self, data: str, path: str) -> Checked | None:
        if not data:
            return Checked(path)
        try:
            kept = json.loads(data)
            if any(self._attachment(path, target) != was for target, was in kept["attachments"].items()):
                return None
            language = CheckedAs(*kept["language"]) if kept["language"] else None
            findings = tuple(_finding(path, values) for values in kept["findings"])
            return Checked(path, findings=findings, checked_as=language)
        except (ValueError, KeyError, TypeError):  # a byte of the file has changed
            return None

    def put(self, verdicts: Iterable[tuple[bytes, Verdict]]) -> None:
        """Keep verdicts, all or none of them."""
        rows = [
            (key, self._day, verdict.since, verdict.until, data, _checksum(key, verdict.since, verdict.until, data))
            for key, verdict in verdicts
            if verdict.since < verdict.until
            for data in [_data(verdict)]
        ]
        if rows:
            self._store.write("INSERT OR REPLACE INTO verdict VALUES (?, ?, ?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Note what was asked for today, forget what nobody has asked for in a long time, and let go of the file."""
        if self._seen:
            self._store.write("UPDATE verdict SET day = ? WHERE key = ?", [(self._day, key) for key in self._seen])
            self._store.write("DELETE FROM verdict WHERE day < ?", [(self._day - KEPT_DAYS,)])
        self._store.close()


def _checksum(key: bytes, since: float, until: float, data: str) -> int:
    """Return the checksum of a row: SQLite does not notice when a byte of its file has changed."""
    return zlib.crc32(f"{since!r} {until!r} {data}".encode(), zlib.crc32(key))


def _data(verdict: Verdict) -> str:
    if not verdict.findings and not verdict.attachments and not verdict.checked_as:
        return ""
    findings = [_values(finding) for finding in verdict.findings]
    language = astuple(verdict.checked_as) if verdict.checked_as else None
    kept = {"findings": findings, "attachments": verdict.attachments, "language": language}
    return json.dumps(kept, separators=(",", ":"))


def _values(finding: Finding) -> list[object]:
    region = finding.region
    fix = finding.fix
    edit = [fix.safe, fix.edit.text, fix.edit.span.start, fix.edit.span.end, *_numbers(fix.region)] if fix else []
    return [finding.code, finding.slug, finding.severity, finding.message, finding.span.start, finding.span.end,
            *_numbers(region), *edit]  # fmt: skip


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
