"""A cache of verdicts, so that only changed releases are checked again.

It is one table in the user's cache folder. The key of a verdict is a digest of the file's bytes and path and of the
run's stamp (the program, its libraries, the system's time zones, the settings). With each verdict are kept:

- a digest of what the rules knew about the other files with its id, including the whole source of a translation;
- the answers about attachments, which are compared with the present ones;
- the time span in which all questions to the clock have the same answers;
- the head of the file, so that a file with a cached verdict need not be parsed for its id.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressctl import store
from pressctl.findings import Checked, CheckedAs, Edit, Finding, Fix, Region, Severity, Span
from pressctl.newsroom.translations.same_id import NO_HEAD, Head
from pressctl.release.same_id import ALONE, SameId
from pressctl.store import FileCache
from pressctl.validation.scope import Scope

if TYPE_CHECKING:
    from pressctl.validation.engine import Verdict

VERSION = 5
"""The version of the schema."""
COLUMNS = """
    since REAL NOT NULL, until REAL NOT NULL, id TEXT NOT NULL, language TEXT, embargo BLOB, source TEXT,
    made_from TEXT, same_id BLOB NOT NULL, data TEXT NOT NULL, checksum INTEGER NOT NULL
"""


class Known(NamedTuple):
    """A cached verdict: the head of the file, a digest of what was known about other files, the findings as JSON."""

    head: Head
    same_id: bytes
    data: str


def stamp(scope: Scope) -> bytes:
    """Return a digest of all that a verdict depends on besides the file, the clock and other files."""
    only = None if scope.only is None else [rule.code for rule in scope.only]
    profile = scope.profile.rules, sorted(scope.profile.limits.items())  # the user's own profile is a file
    has_record = scope.issued("", ()) is not None
    parts = (store.program_stamp(), repr((only, profile, has_record)), scope.settings.as_text(), scope.signers.digest)
    return store.digest(*parts)


class Cache(FileCache):
    """The verdicts of earlier runs. After any error of the store the cache is treated as empty."""

    def __init__(self, place: Path, scope: Scope) -> None:
        super().__init__(place, "verdict", VERSION, COLUMNS, stamp(scope))
        self._attachment, self._fingerprint = scope.attachment, scope.fingerprint
        self._now = scope.now.timestamp()

    def find(self, keys: Sequence[bytes]) -> dict[bytes, Known]:
        """Return the cached verdicts with these keys that are valid now, by key."""
        rows = self.lookup(keys, "since <= ? AND ? < until", self._now, self._now)
        return {key: _known(*row[2:]) for key, *row, was in rows if _checksum(key, *row) == was}

    def read(self, kept: Known, path: str, same_id: SameId = ALONE, data: bytes = b"") -> Checked | None:
        """Return a cached verdict on a file with these bytes, or None if a file that it depends on has changed.

        ``same_id`` is what is known now about the other files with its id.
        """
        if kept.same_id != digest(same_id):
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
            text = data.decode("utf-8", "replace") if findings else ""  # the text is only needed to show findings
            return Checked(path, text, findings, checked_as=language)
        except (ValueError, KeyError, TypeError):  # the cache is damaged
            return None

    def put(
        self, keys: Sequence[bytes], verdicts: Sequence[Verdict], heads: Sequence[Head] = (),
        same_ids: Sequence[SameId] = (),
    ) -> None:  # fmt: skip
        """Write verdicts under their keys in one transaction; without ``heads``, of files that have no id."""
        rows = []
        for key, verdict, head, same_id in zip_longest(keys, verdicts, heads or [NO_HEAD] * len(keys), same_ids):
            if verdict.since < verdict.until:
                values = (verdict.since, verdict.until, *head[:-1], digest(same_id or ALONE), _data(verdict))
                rows.append((key, *values, _checksum(key, *values)))
        self.keep(rows)


def _known(
    id: str, language: str | None, embargo: bytes | None, source: str | None, made_from: str | None, same_id: bytes,
    data: str,
) -> Known:  # fmt: skip
    if not id:
        return Known(NO_HEAD, same_id, data)
    language, source, made_from = (tag and sys.intern(tag) for tag in (language, source, made_from))
    return Known(Head(id, language, embargo, source, made_from), same_id, data)


def digest(same_id: SameId) -> bytes:
    """Return a digest of what is known about other files; empty bytes if nothing is."""
    if same_id == ALONE:
        return b""
    return store.digest(repr(same_id))


def _checksum(key: bytes, *values: object) -> int:
    """Return the checksum of a row, as SQLite does not detect damage to its file."""
    return zlib.crc32(repr(values).encode("utf-8", "surrogatepass"), zlib.crc32(key))


def _data(verdict: Verdict) -> str:
    if not (verdict.findings or verdict.attachments or verdict.files or verdict.checked_as):
        return ""
    findings = [_values(finding) for finding in verdict.findings]
    language = verdict.checked_as
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
    read: Callable[..., Finding] = _read  # the row has the types that _values wrote
    return read(path, *values)


def _read(
    path: str, code: str, slug: str, severity: str, message: str, start: int, end: int,
    line: int, column: int, end_line: int, end_column: int,
    safe: bool | None = None, text: str = "", fix_start: int = 0, fix_end: int = 0, *place: int,
) -> Finding:  # fmt: skip
    fix = None if safe is None else Fix(Edit(Span(fix_start, fix_end), text), safe, Region(*place))
    region = Region(line, column, end_line, end_column)
    return Finding(path, code, slug, Severity(severity), message, Span(start, end), region, fix)
