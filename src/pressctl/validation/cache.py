"""Verdicts kept between runs, so that only what changed is checked again.

One table in the user's cache folder. A verdict is found by a digest of the bytes and the path of the file and the
stamp of the run (the program, its libraries, the zones of the system, the settings). A digest of what it must know of
the other files of its id is kept with it, all of the one it is a translation of in it; and what a rule asked of
attachments, which is asked again; what it asked of the clock is kept as the time between which the answers stay the
same. So is what the file tells of its id: nobody has to look into a file whose verdict is known.
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
from pressctl.newsroom.same_id import NO_HEAD, Head
from pressctl.release.beside import ALONE, Beside
from pressctl.store import FileCache
from pressctl.validation.scope import Scope

if TYPE_CHECKING:
    from pressctl.validation.engine import Verdict

VERSION = 5
"""The number of the table's shape."""
COLUMNS = """
    since REAL NOT NULL, until REAL NOT NULL, id TEXT NOT NULL, language TEXT, embargo BLOB, source TEXT,
    made_from TEXT, beside BLOB NOT NULL, data TEXT NOT NULL, checksum INTEGER NOT NULL
"""


class Known(NamedTuple):
    """A verdict as it is kept: what the lines of the file tell, a digest of what it knew of others, the findings."""

    head: Head
    beside: bytes
    data: str


def stamp(scope: Scope) -> bytes:
    """Return a digest of all that a verdict depends on besides the file, the clock and the files it names."""
    only = None if scope.only is None else [rule.code for rule in scope.only]
    profile = scope.profile.rules, sorted(scope.profile.limits.items())  # one of one's own is a file
    has_record = scope.issued("", ()) is not None
    parts = (store.program_stamp(), repr((only, profile, has_record)), scope.settings.as_text(), scope.signers.digest)
    return store.digest(*parts)


class Cache(FileCache):
    """The verdicts of earlier runs. Any error of the store is treated as an empty cache."""

    def __init__(self, place: Path, scope: Scope) -> None:
        super().__init__(place, "verdict", VERSION, COLUMNS, stamp(scope))
        self._attachment, self._fingerprint = scope.attachment, scope.fingerprint
        self._now = scope.now.timestamp()

    def find(self, keys: Sequence[bytes]) -> dict[bytes, Known]:
        """Return the verdicts that were kept and hold now, by their keys."""
        rows = self.lookup(keys, "since <= ? AND ? < until", self._now, self._now)
        return {key: _known(*row[2:]) for key, *row, was in rows if _checksum(key, *row) == was}

    def read(self, kept: Known, path: str, beside: Beside = ALONE, data: bytes = b"") -> Checked | None:
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
                rows.append((key, *values, _checksum(key, *values)))
        self.keep(rows)


def _known(
    id: str, language: str | None, embargo: bytes | None, source: str | None, made_from: str | None, beside: bytes,
    data: str,
) -> Known:  # fmt: skip
    if not id:
        return Known(NO_HEAD, beside, data)
    language, source, made_from = (tag and sys.intern(tag) for tag in (language, source, made_from))
    return Known(Head(id, language, embargo, source, made_from), beside, data)


def digest(beside: Beside) -> bytes:
    """Return a digest of what there is to know of other files; nothing where there is nothing."""
    if beside == ALONE:
        return b""
    return store.digest(repr(beside))


def _checksum(key: bytes, *values: object) -> int:
    """Return the checksum of a row: SQLite does not notice when a byte of its file has changed."""
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
