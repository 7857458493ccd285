"""The formats of a list of releases for other programs (JSON, JSON Lines, CSV, TSV), written row by row."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressctl.newsroom.lists.listing import Row
from pressctl.prose.text import as_json, no_formula, printable

Fields = Sequence[str]


@dataclass(frozen=True, slots=True)
class Format:
    """How one row is written, and what comes before, between and after the rows."""

    row: Callable[[Row, Fields], str]
    whole: Callable[[Iterable[str], Fields], Iterator[str]]


def _json_row(row: Row, fields: Fields) -> str:
    text = as_json({field: row.values[field] for field in fields}, 2)
    return text.replace("\n", "\n    ")  # JSON texts contain no line breaks


def _json(rows: Iterable[str], _fields: Fields) -> Iterator[str]:
    yield '{\n  "version": 1,\n  "releases": ['
    is_empty = True
    for row in rows:
        yield f"\n    {row}" if is_empty else f",\n    {row}"
        is_empty = False
    yield "]\n}\n" if is_empty else "\n  ]\n}\n"


def _jsonl_row(row: Row, fields: Fields) -> str:
    return as_json({field: row.values[field] for field in fields}) + "\n"


class _Line:
    """A file-like object for ``csv.writer`` whose ``write`` returns the line."""

    def write(self, line: str) -> str:
        return line


def _separated(delimiter: str, end: str) -> Format:
    write: Callable[[Iterable[str]], str] = csv.writer(_Line(), delimiter=delimiter, lineterminator=end).writerow

    def row_of(row: Row, fields: Fields) -> str:
        return write([safe_cell(_plain(row, field)) for field in fields])

    def whole(rows: Iterable[str], fields: Fields) -> Iterator[str]:
        yield write(fields)
        yield from rows

    return Format(row_of, whole)


def _plain(row: Row, field: str) -> str:
    return row.cell(field) if field != "language" else str(row.values["language"] or "")


def safe_cell(text: str) -> str:
    """Return a cell with control characters escaped, and so that no spreadsheet takes it for a formula."""
    return no_formula(printable(text))


def format_of(name: str) -> Format:
    """Return the format with a name; any other than those in ``FORMATS`` is the calendar."""
    if name in FORMATS:
        return FORMATS[name]
    from pressctl.newsroom.lists import list_calendar  # it needs icalendar

    return Format(list_calendar.event, list_calendar.calendar)


FORMATS = {
    "json": Format(_json_row, _json),
    "jsonl": Format(_jsonl_row, lambda rows, _fields: iter(rows)),
    "csv": _separated(",", "\r\n"),
    "tsv": _separated("\t", "\n"),
}
"""The formats of a list for other programs, except the calendar."""
