"""Tables for a terminal, whose wide columns are cut to its width, and rows as CSV."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

import typer

from pressctl.prose.text import columns, printable
from pressctl.reporters.excerpts import fitted

if TYPE_CHECKING:
    from collections.abc import Container

    from pressctl.cli.call import Call
    from pressctl.newsroom.lists.listing import Row

WIDE = {"headline", "path", "slug", "summary", "subheadline", "contacts", "subjects"}
"""Columns that are cut on a narrow terminal; the others are always shown whole."""
LEAST = 10
"""The least width of such a column, in terminal columns."""
BREAK = "\x1f"
"""Separates the cells of a row until the widths are known; no printable text contains it."""


def terminal_width() -> int:
    """Return COLUMNS, or else the width of the terminal behind one of the standard streams, or else 80."""
    if os.environ.get("COLUMNS", "").isdigit():
        return int(os.environ["COLUMNS"])
    for stream in range(3):
        with suppress(OSError):
            return os.get_terminal_size(stream).columns or 80
    return 80


class Table:
    """A table whose rows are processed twice: first to be measured, then to be laid out."""

    def __init__(self, names: Sequence[str], wide: Container[str] = WIDE) -> None:
        """Begin a table with these columns; those in ``wide`` are cut if the terminal is narrow."""
        self._columns, self._wide = list(map(printable, names)), wide
        self._widths = list(map(columns, self._columns))

    def row(self, row: Row) -> str:
        """Measure the cells of a list row, and return them as one string for ``lines``."""
        return self.cells([row.display(column) for column in self._columns])

    def cells(self, texts: Sequence[str]) -> str:
        """Measure the cells of a row, and return them as one string for ``lines``."""
        cells = list(map(printable, texts))
        self._widths = [max(width, columns(cell)) for width, cell in zip(self._widths, cells, strict=True)]
        return BREAK.join(cells)

    def lines(self, rows: Iterable[str], room: int) -> Iterator[str]:
        """Yield the head and the rows as lines without newlines, ``room`` columns wide (0: as wide as the cells).

        If the room is too narrow for a table, each cell is on a line of its own, after the name of its column.
        """
        if self._is_stacked(room):
            yield from self._stacked(rows, room)
            return
        widths = self._fitting(room)
        for cells in chain([self._columns], (row.split(BREAK) for row in rows)):
            yield "  ".join(map(fitted, cells, widths)).rstrip()

    def print(self, call: Call, rows: Iterable[str]) -> None:
        """Print the table, cut to the width of a terminal; without rows print nothing, so that cron stays silent."""
        room = terminal_width() if sys.stdout.isatty() else 0
        lines = self.lines(rows, room)
        head, first = next(lines, ""), next(lines, "")
        if first:
            is_bold = call.has_colour() and not self._is_stacked(room)
            call.print(f"{typer.style(head, bold=True) if is_bold else head}\n")
            call.print_all(f"{line}\n" for line in chain([first], lines))

    def _fitting(self, room: int) -> list[int]:
        if not room:
            return self._widths
        wide = sorted(width for width, is_wide in self._sized() if is_wide)
        left = room - sum(width for width, is_wide in self._sized() if not is_wide) - 2 * (len(self._widths) - 1)
        share = max(left // max(len(wide), 1), LEAST)
        while wide and wide[0] <= share:  # what a short column does not need goes to the longer ones
            left -= wide.pop(0)
            share = max(left // max(len(wide), 1), LEAST)
        return [min(width, share) if is_wide and wide else width for width, is_wide in self._sized()]

    def _sized(self) -> Iterator[tuple[int, bool]]:
        """Yield for each column its width, and whether it may be cut."""
        return ((width, column in self._wide) for width, column in zip(self._widths, self._columns, strict=True))

    def _is_stacked(self, room: int) -> bool:
        """Return whether ``room`` columns (0: any number) are too few for the table."""
        sizes = [min(width, LEAST) if is_wide else width for width, is_wide in self._sized()]
        return 0 < room < sum(sizes) + 2 * (len(sizes) - 1)

    def _stacked(self, rows: Iterable[str], room: int) -> Iterator[str]:
        """Yield each cell of each row on lines of its own, and an empty line between two rows."""
        from textwrap import wrap

        before = max(map(columns, self._columns)) + 2
        for number, row in enumerate(rows):
            if number:
                yield ""
            for column, cell in zip(self._columns, row.split(BREAK), strict=True):
                lines = wrap(cell, max(room - before, LEAST))
                yield from (fitted("" if at else column, before) + line for at, line in enumerate(lines))


def print_table(call: Call, head: Sequence[str], rows: Iterable[Sequence[str]], wide: Container[str]) -> None:
    """Print rows as a table; the columns in ``wide`` are cut on a narrow terminal."""
    table = Table(head, wide)
    table.print(call, [table.cells(row) for row in rows])


def print_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows as CSV (RFC 4180), with cells escaped that a spreadsheet would take for formulas."""
    import csv

    from pressctl.newsroom.lists.list_formats import safe_cell

    csv.writer(sys.stdout, lineterminator="\r\n").writerows(map(safe_cell, row) for row in chain([head], rows))
