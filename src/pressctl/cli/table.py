"""Tables for a terminal, their wide columns cut to what there is room for, and the same as CSV."""

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
    from pressctl.newsroom.listing import Row

WIDE = {"headline", "path", "slug", "summary", "subheadline", "contacts", "subjects"}
"""Columns that give way when the terminal is narrow; the others are always shown whole."""
LEAST = 10
"""Cells of a wide column that are shown however narrow the terminal is."""
BREAK = "\x1f"
"""What parts the cells of a row until it is known how wide they may be; no printable text holds it."""


def terminal_width() -> int:
    """Return the width of the terminal that one of the standard streams is, else 80; COLUMNS goes before it."""
    if os.environ.get("COLUMNS", "").isdigit():
        return int(os.environ["COLUMNS"])
    for stream in range(3):
        with suppress(OSError):
            return os.get_terminal_size(stream).columns or 80
    return 80


class Table:
    """A table whose rows pass by twice: to be measured, and to be laid out."""

    def __init__(self, names: Sequence[str], wide: Container[str] = WIDE) -> None:
        """Begin with the names of the columns, and of those that give way."""
        self._columns, self._wide = list(map(printable, names)), wide
        self._widths = list(map(columns, self._columns))

    def row(self, row: Row) -> str:
        """Return the cells of a row as one text for ``lines``."""
        return self.cells([row.shown(column) for column in self._columns])

    def cells(self, texts: Sequence[str]) -> str:
        """Return the cells of a row as one text for ``lines``."""
        cells = list(map(printable, texts))
        self._widths = [max(width, columns(cell)) for width, cell in zip(self._widths, cells, strict=True)]
        return BREAK.join(cells)

    def lines(self, rows: Iterable[str], room: int) -> Iterator[str]:
        """Yield the head and the lines of a table as wide as ``room``, 0 for as wide as its cells; none has a break."""
        widths = self._fitting(room)
        for cells in chain([self._columns], (row.split(BREAK) for row in rows)):
            yield "  ".join(map(fitted, cells, widths)).rstrip()

    def print(self, call: Call, rows: Iterable[str]) -> None:
        """Print a table as wide as the terminal has room for; of nothing not even its head, which cron would send."""
        lines = self.lines(rows, terminal_width() if sys.stdout.isatty() else 0)
        head, first = next(lines), next(lines, "")
        if first:
            call.print(f"{typer.style(head, bold=True) if call.has_colour() else head}\n")
            call.print_all(f"{line}\n" for line in chain([first], lines))

    def _fitting(self, room: int) -> list[int]:
        if not room:
            return self._widths
        wide = [column in self._wide for column in self._columns]
        narrow = sum(width for width, is_wide in zip(self._widths, wide, strict=True) if not is_wide)
        share = max((room - narrow - 2 * len(wide)) // max(sum(wide), 1), LEAST)
        return [min(width, share) if is_wide else width for width, is_wide in zip(self._widths, wide, strict=True)]


def print_table(call: Call, head: Sequence[str], rows: Iterable[Sequence[str]], wide: Container[str]) -> None:
    """Print rows of texts as a table; the columns in ``wide`` give way on a narrow terminal."""
    table = Table(head, wide)
    table.print(call, [table.cells(row) for row in rows])


def print_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows of texts as CSV (RFC 4180), no cell of which a spreadsheet takes for a formula."""
    import csv

    from pressctl.newsroom.list_formats import safe_cell

    csv.writer(sys.stdout, lineterminator="\r\n").writerows(map(safe_cell, row) for row in chain([head], rows))
