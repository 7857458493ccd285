"""Rows of a list of releases: what they hold, which of them are wanted, and in which order."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

from pressctl.errors import ReadError, UsageError
from pressctl.languages import primary_subtag
from pressctl.newsroom.loading import Loaded
from pressctl.release import moments
from pressctl.release.language import Source
from pressctl.release.model import Kind, Release, Status, slug_of

TABLE = ("date", "language", "status", "headline")


@dataclass(frozen=True, slots=True)
class Row:
    """A release as a list shows it: its values for JSON, its texts for cells; ``day`` is the calendar day of its date.

    It holds values alone, so that it can be kept, and says the same as the release.
    """

    values: Mapping[str, Any]
    day: str

    def shown(self, field: str) -> str:
        """Return a field as a table shows it: as ``cell``, but of a date only the calendar day."""
        return self.day if field == "date" and self.day else self.cell(field)

    def cell(self, field: str) -> str:
        """Return a field as text: a list joined, nothing as an empty text, a guessed language with a question mark."""
        value = self.values[field]
        if isinstance(value, str):
            return value
        if field == "language" and not value and self.values["detected_language"]:
            return f"{self.values['detected_language']}?"
        if isinstance(value, list):
            return "; ".join(str(item.get("name", "")) if isinstance(item, dict) else str(item) for item in value)
        return "yes" if value is True else ""


READ: dict[str, Callable[[Release], Any]] = {
    "id": lambda release: release.id or None,
    "headline": lambda release: release.headline or None,
    "subheadline": lambda release: release.subheadline or None,
    "language": lambda release: (release.language or None) if release.language_source is not Source.TEXT else None,
    "detected_language": lambda release: release.language if release.language_source is Source.TEXT else None,
    "date": lambda release: release.date.text if release.date else None,
    "status": lambda release: str(release.status),
    "kind": lambda release: str(release.kind),
    "embargo": lambda release: release.embargo.text if release.embargo else None,
    "dateline": lambda release: release.dateline or None,
    "contacts": lambda release: [_contact(contact) for contact in release.contacts],
    "slug": slug_of,
    "subjects": lambda release: list(release.subjects),
    "summary": lambda release: release.summary or None,
}
"""What a row holds of a release, each with where it stands."""
FIELDS = (
    "path", "id", "headline", "subheadline", "language", "detected_language", "date", "status", "kind", "embargo",
    "embargoed", "dateline", "contacts", "slug", "subjects", "summary",
)  # fmt: skip
"""The fields of a list in their order."""


@dataclass(frozen=True)
class Query:
    """Which releases to list, in which order, with which fields. Days are calendar days as written: YYYY-MM-DD."""

    status: frozenset[str]
    language: frozenset[str]
    kind: frozenset[str]
    since: str
    until: str
    embargoed: bool
    match: str
    sort: str
    is_reversed: bool
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
    columns = tuple(name.strip() for name in fields.split(",") if name.strip())
    for name in (*columns, sort.removeprefix("-")):
        _one_of("field", name, FIELDS)
    for name in status:
        _one_of("status", name, list(Status))
    for name in kind:
        _one_of("kind", name, list(Kind))
    return Query(
        frozenset(status), frozenset(tag.lower() for tag in language), frozenset(kind),
        _day("--since", since), _day("--until", until), embargoed, match.casefold(),
        sort.removeprefix("-"), sort.startswith("-"), columns,
    )  # fmt: skip


def _one_of(what: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        raise UsageError(f"There is no {what} {name}", f"there are {', '.join(known)}")


def _day(option: str, text: str) -> str:
    try:
        return moments.read(text).day.isoformat() if text else ""
    except ValueError as error:
        raise UsageError(f"{option} {text}: {error}", "for example 2026-03-02") from error


def written(loaded: Loaded) -> bytes:
    """Return all that a list shows of a release but its path and what the clock says, for ``row`` to read."""
    try:
        loaded.refuse_faults()
    except ReadError as error:
        return _data(error.message)
    release = loaded.release
    day = release.date.day.isoformat() if release.date else ""
    lifts = release.lifts.timestamp() if release.lifts else -inf
    return _data([day, lifts, *(read(release) for read in READ.values())])


def _data(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def row(path: str, data: bytes, now: dt.datetime) -> Row:
    """Return the row, at an aware instant, of the release that ``written`` gave these bytes of.

    Raises ReadError when its front matter could not be read, and ValueError for bytes that are none of these.
    """
    kept = json.loads(data)
    if isinstance(kept, str):
        raise ReadError(kept)
    day, lifts, *texts = kept
    values = dict(zip(READ, texts, strict=True))
    values["path"], values["embargoed"] = path, now.timestamp() < lifts
    return Row(values, day)


def _contact(contact: Any) -> dict[str, Any]:
    fields = ("name", "role", "organisation", "email")
    return {**{field: getattr(contact, field) or None for field in fields}, "phone": list(contact.phone)}


def is_wanted(row: Row, query: Query) -> bool:
    """Return whether a query asks for a release, whatever its date."""
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


def is_in_time(row: Row, query: Query) -> bool:
    """Return whether the date of a release is among the days that a query asks for."""
    if not (query.since or query.until):
        return True
    return bool(row.day) and (query.since or row.day) <= row.day <= (query.until or row.day)


def place(row: Row, query: Query) -> tuple[bool, str]:
    """Return the key by which a release is sorted; those without the field come last either way."""
    cell = row.cell(query.sort)
    text = f"{row.day} {row.values['date']}" if query.sort == "date" and row.day else cell.casefold()
    return bool(cell) is query.is_reversed, text
