"""Tables that a text sets with spaces or strokes, as those of quarterly figures: their rows as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from pressctl.importers.extraction.contacts.ways import reaches
from pressctl.importers.markup import markdown

CELL = re.compile(r"\S+(?: \S+)*")
"""What stands between two gaps: words with single spaces."""
COLUMNS = 3
"""The least columns: two are a label and a value, as a head or a contact has."""
ROWS = 3
"""Rows with figures, or between strokes, of the shortest table."""
DRAWN = "=_–—-"
RULE = re.compile(rf"\A[\s{DRAWN}]+\Z")
"""A line drawn between rows."""
STROKED = re.compile(r"\|(?:[^|\n]{0,200}\|){2,20}")
"""A row of a table between strokes."""
DASHES = re.compile(r":?-{2,100}:?")
"""A cell of the line under the head of a table in Markdown."""

Cells = list[tuple[range, str]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first line and the one past its last, 0-based, and its rows in Markdown."""

    start: int
    end: int
    marked: str


def find(lines: Sequence[str]) -> Iterator[Table]:
    """Yield the tables of a text whose lines still have the spaces at their start."""
    yield from _with_strokes(lines)
    are_rows = list(map(_is_row, lines))
    for is_row, run in groupby(range(len(lines)), key=are_rows.__getitem__):
        places = list(run) if is_row else []
        while places and RULE.match(lines[places[-1]]):
            places.pop()
        if places and (table := _table([_cells(line) for line in lines[places[0] : places[-1] + 1]])):
            yield Table(places[0], places[-1] + 1, table)


def _with_strokes(lines: Sequence[str]) -> Iterator[Table]:
    """Yield the tables whose rows stand between strokes: “| Italy | 60 228 | 1 562 |”."""
    are_stroked = ["|" in line and STROKED.fullmatch(line.strip()) is not None for line in lines]
    for is_row, run in groupby(range(len(lines)), key=are_stroked.__getitem__):
        places = list(run) if is_row else []
        rows = [_between_strokes(lines[at]) for at in places]
        rows = [row for row in rows if not all(map(DASHES.fullmatch, row))]
        if len(rows) < ROWS or any(map(reaches, (cell for row in rows for cell in row))):
            continue
        width = max(map(len, rows))
        first, *others = ([*row, *[""] * (width - len(row))] for row in rows)
        yield Table(places[0], places[-1] + 1, _written([first, ["---"] * width, *others]))


def _between_strokes(line: str) -> list[str]:
    return [_safe(cell.strip()) for cell in line.strip()[1:-1].split("|")]


def _cells(line: str) -> Cells:
    return [(range(*match.span()), match[0]) for match in CELL.finditer(line)]


def _is_row(line: str) -> bool:
    """Return whether a line may be of a table: it has a gap, or is a rule; a number or address makes it a contact's."""
    bare = line.strip()
    if " ".join(bare.split()) == bare:  # as in nearly every line
        return bare[:1] in DRAWN and RULE.match(bare) is not None
    return not any(reaches(text) for _, text in _cells(line))


def _has_figures(cells: Cells) -> bool:
    """Return whether most cells behind the label of a row have a figure."""
    figures = sum(any(map(str.isdigit, text)) for _, text in cells[1:])
    return len(cells) >= COLUMNS and figures > len(cells[1:]) / 2


def _table(rows: Sequence[Cells]) -> str:
    """Return rows as Markdown, an empty text when they are no table; what stands above the figures is its head."""
    shown = [cells for cells in rows if len(cells) > 1]
    head = list(takewhile(lambda cells: not _has_figures(cells), shown))
    data = shown[len(head) :]
    columns = _columns(data)
    if sum(map(_has_figures, data)) < max(ROWS, len(shown) / 2) or len(columns) < COLUMNS:
        return ""
    titles = [" ".join(filter(None, column)) for column in zip(*(_row(cells, columns) for cells in head), strict=True)]
    lines = [titles or [""] * len(columns), ["---"] * len(columns), *(_row(cells, columns) for cells in data)]
    return _written(lines)


def _written(lines: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _columns(rows: Sequence[Cells]) -> list[range]:
    """Return where each column stands: cells that lie above each other are in one."""
    found: list[range] = []
    for place in sorted((place for cells in rows for place, _ in cells), key=lambda place: place.start):
        if found and place.start < found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, place.stop))
        else:
            found.append(place)
    return found


def _row(cells: Cells, columns: Sequence[range]) -> list[str]:
    """Return the texts of a row by column; what is over none of them goes to the nearest."""
    texts = [""] * len(columns)
    for place, text in cells:
        at = min(range(len(columns)), key=lambda number: _distance(place, columns[number]))
        texts[at] = f"{texts[at]} {_safe(text)}".strip()
    return texts


def _distance(place: range, column: range) -> tuple[int, int]:
    """Return how far a cell is from a column, nothing where they overlap; then how far apart their ends are."""
    return max(0, place.start - column.stop + 1, column.start - place.stop + 1), abs(place.stop - column.stop)


def _safe(text: str) -> str:
    return markdown.safe(text).replace("|", "\\|")
