"""A line of a source as a report shows it: what is beside the point is cut, and what is meant is marked below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pressctl.prose.text import columns, printable

INDENT = 2
"""Columns by which what is under a path is moved to the right; a line of a source by twice as many."""
WINDOW = 96
"""Columns of a source line that are shown at most; a paragraph is one long line, and most of it is beside the point."""
BEFORE, LEAST = 0.4, 0.1
"""The share of the window that shows what stands before a mark, and the least of it before a long one."""


class Excerpt(NamedTuple):
    """The part of a line that is shown; of each mark in it what stands before it, as many columns as the mark takes."""

    text: str
    marks: tuple[tuple[int, int], ...]
    """Column (from 0) and width of each mark."""


def excerpt(line: str, marks: Sequence[tuple[int, int]], window: int) -> Excerpt:
    """Return the part of a line around the first of some marks, in ``window`` columns.

    A mark is a start and an end in characters of the line; those that are not in the window are left out.
    """
    start, end = marks[0] if marks else (0, 0)
    room = max(min(window * BEFORE, window - 2 - columns(line[start:end])), window * LEAST)
    cut = start - _fitting(line[:start][::-1], int(room)) if columns(line) > window else 0
    taken = cut + _fitting(line[cut:], window - 2)
    dots = "…" if cut else ""
    shown = dots + line[cut:taken] + ("…" if taken < len(line) else "")
    places = tuple(
        (columns(printable(dots + line[cut:first])), max(1, columns(printable(line[first : min(last, taken)]))))
        for number, (first, last) in enumerate(marks)
        if first < taken or not number
    )
    return Excerpt(printable(shown), places)


def carets(found: Excerpt) -> str:
    """Return the line of carets below an excerpt."""
    line = ""
    for column, width in found.marks:
        line = line.ljust(column) + "^" * width
    return line


def fitted(text: str, width: int) -> str:
    """Return a text that takes ``width`` columns: padded, or cut with an ellipsis."""
    if columns(text) <= width:
        return text + " " * (width - columns(text))
    cut = text[: _fitting(text, width - 1)]
    return f"{cut}…" + " " * (width - 1 - columns(cut))


def _fitting(text: str, room: int) -> int:
    """Return how many characters of a text's start fit into so many columns."""
    if text.isascii():
        return min(len(text), room)
    taken = 0
    for number, character in enumerate(text):
        taken += columns(character)
        if taken > room:
            return number
    return len(text)
