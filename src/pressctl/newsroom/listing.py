"""Rows of a list of releases: filtered, sorted, and written as JSON, JSON Lines, CSV or TSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Row:
    """A release as a list shows it: its values for JSON, its texts for cells; ``day`` is the calendar day of its date.

    It holds values alone, so that the list of a hundred thousand releases does not hold their texts.
    """

    values: Mapping[str, Any]
    day: dt.date | None

    def shown(self, field: str) -> str:
        """Return a field as a table shows it: as ``cell``, but of a date only the calendar day."""
        return self.day.isoformat() if field == "date" and self.day else self.cell(field)

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


FIELDS: dict[str, Callable[[Loaded, dt.datetime], Any]] = {
    "path": lambda loaded, _now: str(loaded.path),
    "id": lambda loaded, _now: loaded.release.id or None,
    "headline": lambda loaded, _now: loaded.release.headline or None,
    "subheadline": lambda loaded, _now: loaded.release.subheadline or None,
    "language": lambda loaded, _now: loaded.release.language or None,
    "detected_language": lambda loaded, _now: _detected(loaded.release),
    "date": lambda loaded, _now: loaded.release.date.text if loaded.release.date else None,
    "status": lambda loaded, _now: str(loaded.release.status),
    "kind": lambda loaded, _now: str(loaded.release.kind),
    "embargo": lambda loaded, _now: loaded.release.embargo.text if loaded.release.embargo else None,
    "embargoed": lambda loaded, now: loaded.release.is_embargoed(now),
    "dateline": lambda loaded, _now: loaded.release.dateline or None,
    "contacts": lambda loaded, _now: [_contact(contact) for contact in loaded.release.contacts],
    "slug": lambda loaded, _now: slug_of(loaded.release),
    "subjects": lambda loaded, _now: list(loaded.release.subjects),
    "summary": lambda loaded, _now: loaded.release.summary or None,
}
"""The fields of a list in their order, each with what its value is at an instant."""
ASKED = ("id", "headline", "language", "detected_language", "date", "status", "kind", "embargoed", "dateline")
"""Fields that choosing and sorting look at, whichever are shown."""
GUESSED = 2_000
"""Characters of a body that its language is guessed from."""


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
        _one_of("field", name, list(FIELDS))
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


def row(loaded: Loaded, now: dt.datetime, fields: Iterable[str]) -> Row:
    """Return the row of a release with these fields; raises ReadError when its front matter cannot be read."""
    loaded.refuse_faults()
    date = loaded.release.date
    values = {field: FIELDS[field](loaded, now) for field in dict.fromkeys((*fields, *ASKED))}
    return Row(values, date.day if date else None)


def _detected(release: Release) -> str | None:
    return None if release.language else guess(release.body[:GUESSED])


def _contact(contact: Any) -> dict[str, Any]:
    fields = ("name", "role", "organisation", "email")
    return {**{field: getattr(contact, field) or None for field in fields}, "phone": list(contact.phone)}


def choose(rows: Sequence[Row], query: Query) -> tuple[list[Row], int]:
    """Return the rows that a query wants, sorted, and how many it left out only because they have no date."""
    kept = [row for row in rows if _wanted(row, query)]
    undated = [row for row in kept if (query.since or query.until) and row.day is None]
    chosen = [row for row in kept if _in_time(row, query)]
    field = query.sort.removeprefix("-")
    known = [row for row in chosen if row.cell(field)]
    unknown = [row for row in chosen if not row.cell(field)]
    known.sort(key=lambda row: _order(row, field), reverse=query.sort.startswith("-"))
    return known + unknown, len(undated)


def _wanted(row: Row, query: Query) -> bool:
    values = row.values
    text = "\n".join(values[field] or "" for field in ("headline", "dateline", "id")).casefold()
    tag = (values["language"] or values["detected_language"] or "").lower()
    return (
        (not query.status or values["status"] in query.status)
        and (not query.kind or values["kind"] in query.kind)
        and (not query.language or bool({tag, primary_subtag(tag)} & query.language))
        and (not query.embargoed or bool(values["embargoed"]))
        and query.match in text
    )


def _in_time(row: Row, query: Query) -> bool:
    if not (query.since or query.until):
        return True
    day = row.day
    return day is not None and (query.since or day) <= day <= (query.until or day)


def _order(row: Row, field: str) -> str:
    if field == "date" and row.day:
        return f"{row.day.isoformat()} {row.values['date']}"
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
