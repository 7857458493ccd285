"""A comparison on a terminal: a table of facts, the passages, and what differs, with a column for each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, zip_longest

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from pressctl.comparing.page import LEGEND, SIGNS, lines, sign_of
from pressctl.comparing.rows import Cell, PassageRow, Piece, Row, fact_rows, passage_rows
from pressctl.comparing.sheet import Disagreement, Mark, Sheet
from pressctl.exporters import Desk
from pressctl.languages.writing import direction
from pressctl.prose.text import printable, undirected

STYLES = {
    Mark.SAME: "",
    Mark.DIFFERS: "bold red",
    Mark.SILENCED: "yellow",
    Mark.MISSING: "yellow",
    Mark.ADDED: "yellow",
}
KIND = 8
"""Width of the column for the kind of a fact, in terminal columns; the longest are “weekday” and “embargo”."""
GAP = 2
LEAST = 18
"""Terminal columns that a language needs at least; languages for which there is no room go into a further table."""
RIGHT_TO_LEFT, BY_ITSELF, CLOSED = "\u2067", "\u2068", "\u2069"
"""Around each line of a right-to-left language, so that its neighbours keep their places. A fact is isolated with the
direction of its own letters, and without letters runs to the right: otherwise a phone number would be reversed."""


def tables(sheet: Sheet, desk: Desk, width: int) -> Iterator[Text]:
    """Yield the tables and the legend for a terminal with ``width`` columns, in order."""
    rows = fact_rows(sheet)
    shown = {cell.mark for row in rows for cell in row.cells if cell} - {Mark.SAME}
    for columns in _grouped(sheet, width):
        yield _joined(_facts(sheet, rows, columns, width))
    if shown:
        words = "  ".join(f"{SIGNS[mark]} {words}" for mark, words in LEGEND.items() if mark in shown)
        yield Text(words, style="dim")
    for columns in _grouped(sheet, width):
        yield _joined(_passages(sheet, desk, columns, width))


def differences(sheet: Sheet) -> Iterator[RenderableType]:
    """Yield the differences, each with its place; those that count come last, next to the prompt."""
    for each in sorted(sheet.disagreements, key=lambda each: each.counts):
        yield _difference(each)


def _difference(each: Disagreement) -> RenderableType:
    finding = each.finding
    silenced = ", silenced by a comment" if each.is_silenced else ""
    head = f"{finding.path}:{finding.line}:{finding.column}: {finding.code} {finding.slug}{silenced}"
    sign = Text.assemble((f"{SIGNS[each.mark]} ", STYLES[each.mark]), undirected(finding.message))
    return Group(Text(printable(head), style="bold" if each.counts else ""), Padding(sign, (0, 0, 0, 2)))


def _grouped(sheet: Sheet, width: int) -> list[list[int]]:
    """Return the columns of each table: as many as there is room for, beginning with the source."""
    room = max((width - KIND) // (LEAST + GAP), 2) - 1
    others = range(1, len(sheet.sides))
    return [[0, *others[start : start + room]] for start in range(0, len(others), room)]


def _facts(sheet: Sheet, rows: Iterable[Row], columns: Sequence[int], width: int) -> Iterator[Text]:
    each = (width - KIND - GAP * len(columns)) // len(columns)
    widths = [KIND, *[each] * len(columns)]
    yield from _lines([[], *(_head(sheet, number, each) for number in columns)], widths)
    for row in rows:
        cells = [row.cells[number] for number in columns]
        if any(cells[1:]) or (cells[0] and not any(row.cells[1:])):
            is_other = any(cell and cell.mark is Mark.DIFFERS for cell in cells)
            shown = [_cell(sheet, number, cell, each) for number, cell in zip(columns, cells, strict=True)]
            yield from _lines([_folded(Text(row.kind, style="bold" if is_other else "dim"), KIND), *shown], widths)


def _passages(sheet: Sheet, desk: Desk, columns: Sequence[int], width: int) -> Iterator[Text]:
    each = (width - GAP * (len(columns) - 1)) // len(columns)
    widths = [each] * len(columns)
    yield from _lines([_head(sheet, number, each) for number in columns], widths)
    yield from _lines([_state(sheet, desk, number, each) for number in columns], widths)
    for row in passage_rows(sheet, columns):
        if any(row.cells[number] for number in columns):
            yield Text()
            yield from _lines([_passage(sheet, number, row, each) for number in columns], widths)


def _lines(cells: Sequence[Sequence[Text]], widths: Sequence[int]) -> Iterator[Text]:
    """Yield the lines of a table row, from cells that are folded to their widths already.

    Rich's own tables would fold each cell again.
    """
    starts = list(accumulate((width + GAP for width in widths), initial=0))
    for parts in zip_longest(*cells):
        line = Text()
        for part, start in zip(parts, starts, strict=False):
            if part:
                line.append(" " * (start - line.cell_len)).append_text(part)
        yield line


def _joined(lines: Iterable[Text]) -> Text:
    return Text("\n", no_wrap=True, overflow="ignore").join(lines)


def _head(sheet: Sheet, number: int, width: int) -> list[Text]:
    tag = sheet.sides[number].release.language
    return _folded(Text(printable(f"{tag} (source)" if number == 0 else tag), style="bold underline"), width)


def _state(sheet: Sheet, desk: Desk, number: int, width: int) -> list[Text]:
    around = RIGHT_TO_LEFT if _is_rtl(sheet, number) else ""
    said = [Text(undirected(line), style="bold red") for line in lines(sheet.sides[number].release, desk)]
    return [line for each in said for line in _folded(each, width, around)]


def _cell(sheet: Sheet, number: int, cell: Cell | None, width: int) -> list[Text]:
    if cell is None:
        return []
    sign = f"{SIGNS[cell.mark]} " if SIGNS[cell.mark] else ""
    return _folded(
        Text(sign + undirected(cell.written), style=STYLES[cell.mark]),
        width,
        BY_ITSELF if _is_rtl(sheet, number) else "",
    )


def _passage(sheet: Sheet, number: int, row: PassageRow, width: int) -> list[Text]:
    bullet = "• " if row.kind == "item" else ""
    style = "bold" if row.kind in {"headline", "heading"} else ""
    parts = [Text.assemble(bullet, *map(_piece, pieces), style=style) for pieces in row.cells[number]]
    around = RIGHT_TO_LEFT if _is_rtl(sheet, number) else ""
    return [line for part in parts for line in _folded(part, width, around)]


def _piece(piece: Piece) -> tuple[str, str]:
    return f"{sign_of(piece)}{undirected(piece.text)}", STYLES[piece.mark]


@cache
def _console() -> Console:
    """Return a console for folding lines; nothing is printed on it."""
    return Console(no_color=True)


def _is_rtl(sheet: Sheet, number: int) -> bool:
    return direction(sheet.sides[number].release.language) == "rtl"


def _folded(text: Text, width: int, around: str = "") -> list[Text]:
    """Return a text folded to a width, each line inside a directional isolate if ``around`` opens one."""
    is_short = text.cell_len <= width and "\n" not in text.plain and "\t" not in text.plain
    folded = [text] if is_short else list(text.wrap(_console(), width, justify="left", overflow="fold"))
    for line in folded:
        line.rstrip()
    return [Text.assemble(around, line, CLOSED) if around else line for line in folded]
