"""The rows of tables of contacts: what heads them, a label and its value, a post before who has it."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts.around_numbers import is_filler, is_label
from pressctl.importers.extraction.contacts.lines import names_someone_first
from pressctl.importers.extraction.contacts.names import EAST
from pressctl.importers.extraction.contacts.roles import is_post
from pressctl.importers.extraction.contacts.ways import reaches
from pressctl.importers.extraction.words import is_heading

CELL = re.compile(r"\t|\s\|\s")
"""What stands between the cells of a row."""
LABEL_AND_VALUE = 2
"""Cells of the row that is a label and what it says."""
LEAST_CELLS = 2
"""Labels in the row of a table from which it heads the others."""


def name_first(row: str) -> str:
    """Return the row of a table with the cell that names and reaches somebody before the others; else an empty text.

    “Department | Forests | Head | 과 장 | 박정우 (042-555-4171)”: what stands to its left are the house and the post.
    """
    cells = [cell for cell in _cells(row) if any(map(str.isalnum, cell))]
    named = [cell for cell in cells if reaches(cell) and names_someone_first(cell)]
    if len(named) != 1 or named[0] != cells[-1] or any(map(reaches, cells[:-1])):
        return ""
    return "\t".join((named[0], *map(_spaced_out, cells[:-1])))


def _spaced_out(cell: str) -> str:
    """Return a post of a few signs without the blanks that make it as wide as others: “과 장”."""
    joined = "".join(cell.split())
    return joined if EAST.match(cell) and max(map(len, cell.split())) == 1 and is_post(joined) else cell


def label_first(row: str) -> str:
    """Return the row of a table that is a label and what it says as a line, “Fax: 202 555 0100”; else an empty text."""
    cells = _cells(row)
    label = cells[0].rstrip(":： ") if len(cells) == LABEL_AND_VALUE else ""
    is_led = bool(label) and (label != cells[0] or _says_what_follows(label)) and not reaches(label)
    return f"{label}: {cells[1]}" if is_led and any(map(str.isalnum, cells[1])) else ""


def _says_what_follows(label: str) -> bool:
    """Return whether a first cell without a colon is the label of an address, a number or who somebody is."""
    return is_label(label) or is_heading(label, "email_labels")


def heads_table(line: str) -> bool:
    """Return whether the row of a table says what stands in its columns: “Region | Contact | E-mail | Tel”."""
    cells = [*filter(None, _cells(line))]
    labels = sum(is_filler(cell) or is_heading(cell, "phone_labels", "email_labels") for cell in cells)
    return len(cells) > LEAST_CELLS and labels >= LEAST_CELLS and not reaches(line)


def _cells(row: str) -> list[str]:
    """Return the texts of the cells of a row, bare; an empty list if the line is not a row."""
    return [cell.strip(" *_") for cell in CELL.split(row.strip("| "))] if CELL.search(row) else []
