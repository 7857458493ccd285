"""Columns that a Word document sets with tabs: people side by side, or each with a number at the end of the line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from pressctl.importers.markup.elements import name_of, reaches
from pressctl.importers.markup.emphasis import TAB

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LEAST = 3
"""Cells of the fewest columns: of one line, or of two."""
LONGEST = 160
"""Characters of the longest line of columns."""
COLONS = (":", "：")


def keep(tree: HtmlElement) -> None:
    """Mark the tabs between the columns of lines that stand together, where one has a number or an address.

    Behind a label, “Tel.:”, a tab is a space, as it is anywhere else.
    """
    for above in {paragraph.getparent(): None for paragraph in tree.iter("p")}:
        for is_run, run in groupby(above if above is not None else (), _is_of_columns):
            paragraphs = [*run] if is_run else []
            lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
            cells = sum(len(line.split("\t")) for line in lines)
            are_columns = cells >= LEAST and any(map(reaches, lines))
            if are_columns and not all(map(_is_labelled, lines)):
                for paragraph in paragraphs:
                    _mark(paragraph)


def _is_of_columns(element: HtmlElement) -> bool:
    """Return whether all lines of a paragraph have columns."""
    lines = _lines(element) if name_of(element) == "p" else []
    return bool(lines) and all("\t" in line and len(line) <= LONGEST for line in lines)


def _lines(paragraph: HtmlElement) -> list[str]:
    """Return the lines of a paragraph, without tabs behind the last word of each."""
    text = "".join(_texts(paragraph))
    return [line.rstrip() for line in text.split("\n") if line.strip()]


def _texts(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from ["\n"] if name_of(child) == "br" else _texts(child)
        yield child.tail or ""


def _is_labelled(line: str) -> bool:
    return line.split("\t", maxsplit=1)[0].rstrip().endswith(COLONS)


def _mark(paragraph: HtmlElement) -> None:
    for element in paragraph.iter():
        element.text = (element.text or "").replace("\t", TAB) or None
        if element is not paragraph:
            element.tail = (element.tail or "").replace("\t", TAB) or None
