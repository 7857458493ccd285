"""The tables of a page: their rows as Markdown, and the cells that are parts of a page rather than of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pressctl.importers.markup.elements import HEADINGS, LISTS, LONGEST_CARD, name_of, reaches, words_of
from pressctl.prose import detect

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

SIDES = (0, 1)
"""The columns of a table that has a text in two languages side by side."""


def row(cells: Sequence[Element], texts: Sequence[str], width: int) -> str:
    """Return the texts of cells as a row of so many columns; an empty text when none of them says anything."""
    columns: list[str] = []
    for cell, text in zip(cells, texts, strict=True):
        columns += [re.sub(r"\\?\n", " ", text).replace("|", "\\|"), *[""] * (span(cell) - 1)]
    if not any(columns):
        return ""
    return "| " + " | ".join([*columns, *[""] * (width - len(columns))]) + " |"


def span(cell: Element) -> int:
    """Return how many columns a cell takes."""
    text = cell.get("colspan") or ""
    return min(int(text), 50) if text.isdigit() and len(text) < 4 else 1


def are_people(cells: Sequence[Element]) -> bool:
    """Return whether the lines in the cells of a row are of one person, the last of them a number or an address."""
    lines = [line for cell in cells for line in _lines(cell).splitlines() if line.strip()]
    is_broken = sum(name_of(each) == "br" for cell in cells for each in cell.iter()) > 1
    is_card = is_broken and sum(map(len, lines)) <= LONGEST_CARD and len(cells) > 1
    return is_card and not reaches(lines[0]) and reaches(lines[-1])


def is_card(table: Element) -> bool:
    """Return whether a table is short, and one of its cells is a number or an address."""
    return len(words := words_of(table)) <= LONGEST_CARD and reaches(words)


def set_apart(tree: HtmlElement) -> None:
    """Put the columns of a table one below the other where the text of one is that of the other in another language."""
    for table in list(tree.iter("table")):
        rows = [[cell for cell in row if name_of(cell) in {"td", "th"}] for row in table.iter("tr")]
        if len(rows) < len(SIDES) or any(len(cells) != len(SIDES) for cells in rows):
            continue
        columns = [[cells[side] for cells in rows] for side in SIDES]
        texts = ["\n".join(map(words_of, column)) for column in columns]
        tags = [detect.guess_paragraph(text) or detect.guess_by_few(text) for text in texts]
        if all(tags) and tags[0] != tags[1]:
            for cell in (cell for column in columns for cell in column):
                cell.tag = "div"
                table.addprevious(cell)
            table.drop_tree()


def table_of(row: Element) -> Element | None:
    """Return the table that a row stands in: there may be others inside it."""
    return next((above for above in row.iterancestors() if name_of(above) == "table"), None)


def is_layout(cell: Element) -> bool:
    """Return whether a cell is a part of a page rather than of a table: mails and old sites are laid out in tables."""
    inner = list(cell.iterdescendants())
    names = [name_of(each) for each in inner]
    is_parted = any(map(_ends_paragraph, inner, inner[1:])) or (names.count("br") > 1 and _is_card(cell))
    return "table" in names or names.count("p") > 1 or is_parted or bool({*HEADINGS, *LISTS, "img"} & set(names))


def _is_card(cell: Element) -> bool:
    """Return whether the lines of a cell are those of somebody and end with a number or an address."""
    lines = [line for line in _lines(cell).splitlines() if line.strip()]
    return len(lines) > 1 and not reaches(lines[0]) and reaches(lines[-1])


def _lines(cell: Element) -> str:
    """Return the text of a cell with its line breaks, and with the address of a link to write to somebody."""
    pieces = [cell.text or ""]
    for child in cell:
        mail = address if (address := child.get("href") or "").lower().startswith("mailto:") else ""
        pieces += ["\n" if name_of(child) == "br" else _lines(child), mail, child.tail or ""]
    return "".join(pieces)


def _ends_paragraph(element: Element, following: Element) -> bool:
    """Return whether two elements are line breaks with nothing between them."""
    return name_of(element) == name_of(following) == "br" and not (element.tail or "").strip()
