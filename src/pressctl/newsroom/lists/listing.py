"""The rows of a list of releases: their fields, which of them a query wants, and their order."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import Any, NamedTuple

from pressctl.errors import ReadError, UsageError
from pressctl.prose.text import listed

TABLE = ("date", "language", "status", "headline")
UPCOMING = ("lifts", "language", "status", "headline")
"""The columns of the table of upcoming releases."""
UNITS = {"m": 60, "h": 3_600, "d": 86_400, "w": 604_800}
"""The units of --within, in seconds."""

DRAFTS = frozenset({"draft", "review"})
RECALLED = frozenset({"withdrawn", "killed"})
"""Statuses, as in ``release.model``, which a cached row does not need."""


class Row(NamedTuple):
    """A release as a list shows it, as plain values that can be cached; ``day`` is the calendar day of its date.

    ``free`` is the instant from which the release is public, as a timestamp: infinity if it never will be, minus
    infinity if it is already, or was taken back. ``lifts`` is that of its own embargo, even if it has passed, and
    minus infinity if there is none.
    """

    values: Mapping[str, Any]
    day: str
    free: float = -inf
    lifts: float = -inf

    def display(self, field: str) -> str:
        """Return a field as a table shows it: as ``cell`` does, but only the day of a date."""
        return self.day if field == "date" and self.day else self.cell(field)

    def cell(self, field: str) -> str:
        """Return a field as text: a list joined, None as an empty string, a detected language with a question mark."""
        value = self.values[field]
        if isinstance(value, str):
            return value
        if field == "language" and not value and self.values["detected_language"]:
            return f"{self.values['detected_language']}?"
        if isinstance(value, list):
            return "; ".join(str(item.get("name", "")) if isinstance(item, dict) else str(item) for item in value)
        return "yes" if value is True else ""


KEPT = (
    "id", "headline", "subheadline", "language", "detected_language", "date", "status", "kind", "embargo", "dateline",
    "contacts", "slug", "subjects", "summary", "source_language", "translated",
)  # fmt: skip
"""The fields of a row that depend only on the release, not on its path or the clock."""
FIELDS = (
    "path", "id", "headline", "subheadline", "language", "detected_language", "date", "status", "kind", "embargo",
    "embargoed", "lifts", "dateline", "contacts", "slug", "subjects", "summary",
)  # fmt: skip
"""The fields of a list, in order."""


class Query(NamedTuple):
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
    within: float | None = None
    """For upcoming releases only: how many seconds to look ahead (infinity for all). None for all releases."""
    subject: frozenset[str] = frozenset()
    """Subjects of which a release must have one, case-folded."""


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
    *,
    upcoming: bool = False,
    within: str = "",
    subject: Sequence[str] = (),
) -> Query:
    """Return the query for the values of the options; raises UsageError for a value that nothing could match."""
    columns = listed([fields])
    status, kind = listed(status), listed(kind)
    for name in (*columns, sort.removeprefix("-")):
        one_of("field", name, FIELDS)
    if status or kind:
        _check(status, kind)
    return Query(
        frozenset(status), asked_languages(language), frozenset(kind),
        day("--since", since), day("--until", until), embargoed, match.casefold(),
        sort.removeprefix("-"), sort.startswith("-"), columns, _ahead(within) if upcoming else None,
        frozenset(name.casefold() for name in listed(subject)),
    )  # fmt: skip


def _ahead(text: str) -> float:
    """Return the seconds in a span such as “90m”, infinity if it is empty; raises UsageError for any other text."""
    number, unit = text[:-1], text[-1:]
    if not text:
        return inf
    if not (number.isascii() and number.isdigit() and unit in UNITS):
        raise UsageError(f"--within {text} is not a span of time", "for example 90m, 12h, 3d or 2w")
    return float(number) * UNITS[unit]


def _check(status: Sequence[str], kind: Sequence[str]) -> None:
    from pressctl.release.model import Kind, Status

    for name in status:
        one_of("status", name, list(Status))
    for name in kind:
        one_of("kind", name, list(Kind))


def one_of(what: str, name: str, known: Sequence[str]) -> str:
    """Return the name if it is known; raises UsageError if it is not."""
    if name not in known:
        raise UsageError(f"There is no {what} {name}", f"choose from {', '.join(known)}")
    return name


def day(option: str, text: str) -> str:
    """Return the day of an option as YYYY-MM-DD, empty if it is not given; raises UsageError if it is not a date."""
    if not text:
        return ""
    from pressctl.release import moments

    try:
        return moments.read(text).day.isoformat()
    except ValueError as error:
        raise UsageError(f"{option} {text} {error}", "for example 2026-03-02") from error


def row(path: str, data: bytes, now: dt.datetime) -> Row:
    """Return the row, as of ``now`` (aware), of a release from the bytes that ``cached_row.written`` made.

    Raises ReadError if its front matter could not be read, and ValueError for any other bytes.
    """
    kept = json.loads(data)
    if isinstance(kept, str):
        raise ReadError(kept)
    day, lifts, free, lifted, *texts = kept
    values = dict(zip(KEPT, texts, strict=True))
    values["path"], values["embargoed"] = path, (at := now.timestamp()) < lifts
    values["lifts"] = lifted if at < free else None
    return Row(values, day, free if at < free else -inf, lifts)


def held_together(rows: Iterable[Row | ReadError], zone: str) -> Iterator[Row | ReadError]:
    """Yield the rows in order, each under embargo until the latest embargo with its id has lifted.

    Whoever can read one language of a release knows what is in the others. ``zone`` is the newsroom's IANA zone
    (empty: UTC).
    """
    found, latest = list(rows), dict[str, float]()
    for row in found:
        if isinstance(row, Row) and row.values["embargoed"] and (name := row.values["id"]):
            latest[name] = max(row.lifts, latest.get(name, -inf))
    for row in found:
        until = latest.get(row.values["id"], -inf) if isinstance(row, Row) else -inf
        is_out = isinstance(row, Row) and row.values["status"] in RECALLED
        yield row if isinstance(row, ReadError) or is_out or until <= row.free else _held(row, until, zone)


def _held(row: Row, until: float, zone: str) -> Row:
    lifts = "never" if until == inf else written_instant(dt.datetime.fromtimestamp(until, dt.UTC), zone)
    return row._replace(values={**row.values, "lifts": lifts}, free=until)


def written_instant(instant: dt.datetime, zone: str) -> str:
    """Return an instant (aware) as a list shows it: to the second, in an IANA zone (empty: UTC)."""
    from zoneinfo import ZoneInfo

    return instant.astimezone(ZoneInfo(zone) if zone else dt.UTC).isoformat(timespec="seconds")


def is_wanted(row: Row, query: Query, now: dt.datetime) -> bool:
    """Return whether a query wants a release as of ``now`` (aware), apart from its date."""
    if query.within is not None and not now.timestamp() < row.free <= now.timestamp() + query.within:
        return False
    values = row.values
    text = "\n".join(values[field] or "" for field in ("headline", "dateline", "id")).casefold()
    return (
        (not query.status or values["status"] in query.status)
        and (not query.kind or values["kind"] in query.kind)
        and (not query.language or is_in_language(row, query.language))
        and (not query.embargoed or bool(values["embargoed"]))
        and (not query.subject or any(name.casefold() in query.subject for name in values["subjects"]))
        and query.match in text
    )


def language(row: Row) -> str:
    """Return the tag of a release's language, declared or else detected, or an empty string."""
    return str(row.values["language"] or row.values["detected_language"] or "")


def asked_languages(given: Iterable[str]) -> frozenset[str]:
    """Return the given language tags in lower case; raises UsageError for anything that is not one."""
    if not (names := listed(given)):
        return frozenset()
    from pressctl.release import language_tags

    return frozenset(language_tags.checked(name).lower() for name in names)


def is_in_language(row: Row, languages: frozenset[str]) -> bool:
    """Return whether a release is in one of these languages (lower-case tags; "zh" stands for "zh-Hans", too)."""
    from pressctl.languages import is_in

    return is_in(language(row), languages)


def is_in_time(row: Row, query: Query) -> bool:
    """Return whether the date of a release is within the days of a query."""
    if not (query.since or query.until):
        return True
    return bool(row.day) and (query.since or row.day) <= row.day <= (query.until or row.day)


def place(row: Row, query: Query) -> tuple[bool, str]:
    """Return the sort key of a release; those without the field come last, also in reverse order."""
    cell = row.cell(query.sort)
    text = f"{row.day} {row.values['date']}" if query.sort == "date" and row.day else cell.casefold()
    if query.sort == "lifts":
        text = "never" if row.free == inf else f"{row.free:017.3f}"  # which comes after every number
    return bool(cell) is query.is_reversed, text
