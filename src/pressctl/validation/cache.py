"""Verdicts kept between runs, so that only what changed is checked again.

One table in the user's cache folder. A verdict is found by a digest of the bytes and the path of the file and the
stamp of the run (the program, its libraries, the zones of the system, the settings). A digest of what it must know of
the other files of its id is kept with it, all of the one it is a translation of in it; and what a rule asked of
attachments, which is asked again; what it asked of the clock is kept as the time between which the answers stay the
same. So is what the file tells of its id: nobody has to look into a file whose verdict is known.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import astuple
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressctl import store
from pressctl.findings import Checked, CheckedAs, Edit, Finding, Fix, Region, Severity, Span
from pressctl.newsroom.same_id import NO_HEAD, Head
from pressctl.release.beside import ALONE, Beside
from pressctl.store import Store
from pressctl.validation.scope import Scope

if TYPE_CHECKING:
    from pressctl.validation.engine import Verdict

KEPT_DAYS = 60
"""Days after which a verdict nobody asked for is forgotten."""
VERSION = 5
"""The number of the table's shape."""
TABLE = """
    CREATE TABLE IF NOT EXISTS verdict (
        key BLOB PRIMARY KEY, day INTEGER NOT NULL, since REAL NOT NULL, until REAL NOT NULL, id TEXT NOT NULL,
        language TEXT, embargo BLOB, source TEXT, made_from TEXT, beside BLOB NOT NULL, data TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) WITHOUT ROWID
"""
SELECT = """
    SELECT key, day, checksum, since, until, id, language, embargo, source, made_from, beside, data
    FROM verdict WHERE since <= ? AND ? < until
"""


class Kept(NamedTuple):
    """A verdict as it is kept: what the lines of the file tell, a digest of what it knew of others, the findings."""

    head: Head
    beside: bytes
    data: str


def stamp(scope: Scope) -> bytes:
    """Return a digest of all that a verdict depends on besides the file, the clock and the files it names."""
    only = None if scope.only is None else [rule.code for rule in scope.only]
    profile = scope.profile.rules, sorted(scope.profile.limits.items())  # one of one's own is a file
    has_record = scope.issued("", ()) is not None
    parts = (store.programs(), repr((only, profile, has_record)), scope.settings.as_text(), scope.signers.digest)
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Cache:
    """The verdicts of earlier runs. Any error of the store is treated as an empty cache."""

    def __init__(self, place: Path, scope: Scope) -> None:
        self._stamp = stamp(scope)
        self._attachment, self._fingerprint = scope.attachment, scope.fingerprint
        self._now = scope.now.timestamp()
        self._day = int(time.time() // 86_400)
        self._seen: list[bytes] = []
        self._store = Store(place, "verdicts", VERSION, TABLE)

    def key(self, path: str, data: bytes) -> bytes:
        """Return the key of a file's verdict."""
        digest = hashlib.blake2b(data, digest_size=16, key=self._stamp)
        digest.update(b"\0" + path.encode("utf-8", "surrogateescape"))
        return digest.digest()

    def get(self, key: bytes, path: str) -> tuple[Finding, ...] | None:
        """Return the findings that were kept, or None when there are none or a file they depend on has changed."""
        kept = self.find([key]).get(key)
        known = kept and self.read(kept, path)
        return known.findings if known else None

    def find(self, keys: Sequence[bytes]) -> dict[bytes, Kept]:
        """Return the verdicts that were kept and hold now, by their keys."""
        marks = ",".join("?" * len(keys))
        rows = self._store.rows(f"{SELECT} AND key IN ({marks})", (self._now, self._now, *keys))
        self._seen += [row[0] for row in rows if row[1] != self._day]
        return {row[0]: _kept(*row[5:]) for row in rows if _checksum(row[0], *row[3:]) == row[2]}

    def read(self, kept: Kept, path: str, beside: Beside = ALONE, data: bytes = b"") -> Checked | None:
        """Return a kept verdict on a file of these bytes; None when a file it depends on has changed.

        ``beside`` is what there is to know of the other files of its id.
        """
        if kept.beside != digest(beside):
            return None
        if not kept.data:
            return Checked(path)
        try:
            was = json.loads(kept.data)
            if any(self._attachment(path, target) != then for target, then in was["attachments"].items()):
                return None
            if any(self._fingerprint(path, target) != then for target, then in was["files"].items()):
                return None
            language = CheckedAs(*was["language"]) if was["language"] else None
            findings = tuple(_finding(path, values) for values in was["findings"])
            text = data.decode("utf-8", "replace") if findings else ""  # only findings are shown in their lines
            return Checked(path, text, findings, checked_as=language)
        except (ValueError, KeyError, TypeError):  # a byte of the file has changed
            return None

    def put(
        self, keys: Sequence[bytes], verdicts: Sequence[Verdict], heads: Sequence[Head] = (),
        besides: Sequence[Beside] = (),
    ) -> None:  # fmt: skip
        """Keep verdicts, all or none of them, each under its key; by default of files that have no id."""
        rows = []
        for key, verdict, head, beside in zip_longest(keys, verdicts, heads or [NO_HEAD] * len(keys), besides):
            if verdict.since < verdict.until:
                values = (verdict.since, verdict.until, *head[:-1], digest(beside or ALONE), _data(verdict))
                rows.append((key, self._day, *values, _checksum(key, *values)))
        if rows:
            self._store.write(f"INSERT OR REPLACE INTO verdict VALUES ({','.join('?' * len(rows[0]))})", rows)

    def close(self) -> None:
        """Note what was asked for today, forget what nobody has asked for in a long time, and let go of the file."""
        if self._seen:
            self._store.write("UPDATE verdict SET day = ? WHERE key = ?", [(self._day, key) for key in self._seen])
            self._store.write("DELETE FROM verdict WHERE day < ?", [(self._day - KEPT_DAYS,)])
        self._store.close()


def _kept(
    id: str, language: str | None, embargo: bytes | None, source: str | None, made_from: str | None, beside: bytes,
    data: str,
) -> Kept:  # fmt: skip
    if not id:
        return Kept(NO_HEAD, beside, data)
    language, source, made_from = (tag and sys.intern(tag) for tag in (language, source, made_from))
    return Kept(Head(id, language, embargo, source, made_from), beside, data)


def digest(beside: Beside) -> bytes:
    """Return a digest of what there is to know of other files; nothing where there is nothing."""
    if beside == ALONE:
        return b""
    return hashlib.blake2b(repr(beside).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _checksum(key: bytes, *values: object) -> int:
    """Return the checksum of a row: SQLite does not notice when a byte of its file has changed."""
    return zlib.crc32(repr(values).encode("utf-8", "surrogatepass"), zlib.crc32(key))


def _data(verdict: Verdict) -> str:
    if not (verdict.findings or verdict.attachments or verdict.files or verdict.checked_as):
        return ""
    findings = [_values(finding) for finding in verdict.findings]
    language = astuple(verdict.checked_as) if verdict.checked_as else None
    asked = {"attachments": verdict.attachments, "files": verdict.files}
    kept = {"findings": findings, **asked, "language": language}
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
