"""Rows of a list of releases: filtered, sorted, and written as JSON, JSON Lines, CSV or TSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pressctl.errors import UsageError
from pressctl.languages import primary_subtag
from pressctl.newsroom.loading import Loaded
from pressctl.prose.detect import guess
from pressctl.release import moments
from pressctl.release.model import Kind, Release, Status, slug_of

TABLE = ("date", "language", "status", "headline")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula (OWASP, CSV injection)."""


@dataclass(frozen=True)
class Row:
    """A release as a list shows it: its values for JSON, and its texts for cells."""

    release: Release
    values: Mapping[str, Any]

    def shown(self, field: str) -> str:
        """Return a field as a table shows it: as ``cell``, but of a date only the calendar day."""
        date = self.release.date
        return date.day.isoformat() if field == "date" and date else self.cell(field)

    def cell(self, field: str) -> str:
        """Return a field as text: a list joined, nothing as an empty text, a guessed language with a question mark."""
        value = self.values[field]
        if field == "language" and not value and self.values["detected_language"]:
            return f"{self.values['detected_language']}?"
        if isinstance(value, list):
            return "; ".join(str(item.get("name", "")) if isinstance(item, dict) else str(item) for item in value)
        if isinstance(value, bool):
            return "yes" if value else ""
        return "" if value is None else str(value)


FIELDS = (
    "path id headline subheadline language detected_language date status kind embargo embargoed dateline contacts "
    "slug subjects summary"
).split()


@dataclass(frozen=True)
class Query:
    """Which releases to list, in which order, with which fields. Days are calendar days as written."""

    status: frozenset[str]
    language: frozenset[str]
    kind: frozenset[str]
    since: dt.date | None
    until: dt.date | None
    embargoed: bool
    match: str
    sort: str
    fields: tuple[str, ...]


def query(
    status: Sequence[str],
    language: Sequence[str],
    kind: Sequence[str],
    since: str,
    until: str,
    embargoed: bool,
    match: str,
    sort: str,
    fields: str,
) -> Query:
    """Return the query that options ask for; raises UsageError for a value that nothing could match."""
    columns = tuple(name.strip() for name in fields.split(",") if name.strip()) or TABLE
    for name in (*columns, sort.removeprefix("-")):
        _one_of("field", name, FIELDS)
    for name in status:
        _one_of("status", name, list(Status))
    for name in kind:
        _one_of("kind", name, list(Kind))
    return Query(
        frozenset(status), frozenset(tag.lower() for tag in language), frozenset(kind),
        _day("--since", since), _day("--until", until), embargoed, match.casefold(), sort, columns,
    )  # fmt: skip


def _one_of(what: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        raise UsageError(f"There is no {what} {name}", f"there are {', '.join(known)}")


def _day(option: str, text: str) -> dt.date | None:
    if not text:
        return None
    try:
        return moments.read(text).day
    except ValueError as error:
        raise UsageError(f"{option} {text}: {error}", "for example 2026-03-02") from error


def row(loaded: Loaded, now: dt.datetime) -> Row:
    """Return the row of a release; raises ReadError when its front matter cannot be read."""
    loaded.refuse_faults()
    release = loaded.release
    values = {
        "path": str(loaded.path),
        "id": release.id or None,
        "headline": release.headline or None,
        "subheadline": release.subheadline or None,
        "language": release.language or None,
        "detected_language": None if release.language else guess(release.body[:2000]),
        "date": release.date.text if release.date else None,
        "status": str(release.status),
        "kind": str(release.kind),
        "embargo": release.embargo.text if release.embargo else None,
        "embargoed": release.is_embargoed(now),
        "dateline": release.dateline or None,
        "contacts": [_contact(contact) for contact in release.contacts],
        "slug": slug_of(release),
        "subjects": list(release.subjects),
        "summary": release.summary or None,
    }
    return Row(release, values)


def _contact(contact: Any) -> dict[str, Any]:
    fields = ("name", "role", "organisation", "email")
    return {**{field: getattr(contact, field) or None for field in fields}, "phone": list(contact.phone)}


def choose(rows: Sequence[Row], query: Query) -> tuple[list[Row], int]:
    """Return the rows that a query wants, sorted, and how many it left out only because they have no date."""
    kept = [row for row in rows if _wanted(row, query)]
    undated = [row for row in kept if (query.since or query.until) and row.release.date is None]
    chosen = [row for row in kept if _in_time(row, query)]
    field = query.sort.removeprefix("-")
    known = [row for row in chosen if row.cell(field)]
    unknown = [row for row in chosen if not row.cell(field)]
    known.sort(key=lambda row: _order(row, field), reverse=query.sort.startswith("-"))
    return known + unknown, len(undated)


def _wanted(row: Row, query: Query) -> bool:
    release = row.release
    text = f"{release.headline}\n{release.dateline}\n{release.id}".casefold()
    tag = (release.language or row.values["detected_language"] or "").lower()
    return (
        (not query.status or release.status in query.status)
        and (not query.kind or release.kind in query.kind)
        and (not query.language or bool({tag, primary_subtag(tag)} & query.language))
        and (not query.embargoed or bool(row.values["embargoed"]))
        and query.match in text
    )


def _in_time(row: Row, query: Query) -> bool:
    if not (query.since or query.until):
        return True
    day = row.release.date.day if row.release.date else None
    return day is not None and (query.since or day) <= day <= (query.until or day)


def _order(row: Row, field: str) -> str:
    if field == "date" and row.release.date:
        return f"{row.release.date.day.isoformat()} {row.release.date.text}"
    return row.cell(field).casefold()


def _chosen(row: Row, fields: Sequence[str]) -> dict[str, Any]:
    return {field: row.values[field] for field in fields or FIELDS}


def _json(rows: Sequence[Row], fields: Sequence[str]) -> str:
    whole = {"version": 1, "releases": [_chosen(row, fields) for row in rows]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _jsonl(rows: Sequence[Row], fields: Sequence[str]) -> str:
    return "".join(json.dumps(_chosen(row, fields), ensure_ascii=False) + "\n" for row in rows)


def _separated(rows: Sequence[Row], fields: Sequence[str], delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if delimiter == "," else "\n")
    writer.writerow(fields or FIELDS)
    for row in rows:
        writer.writerow([safe_cell(_plain(row, field)) for field in fields or FIELDS])
    return out.getvalue()


def _plain(row: Row, field: str) -> str:
    return row.cell(field) if field != "language" else str(row.values["language"] or "")


def safe_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: one that looks like it gets an apostrophe in front."""
    flat = " ".join(text.split("\n")).replace("\r", " ").replace("\t", " ")
    return f"'{flat}" if flat.startswith(FORMULA) else flat


WRITERS: dict[str, Callable[[Sequence[Row], Sequence[str]], str]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": lambda rows, fields: _separated(rows, fields, ","),
    "tsv": lambda rows, fields: _separated(rows, fields, "\t"),
}
"""The formats of a list for other programs."""
