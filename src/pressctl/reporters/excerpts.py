"""Excerpts of source lines in reports: the part around the marked characters, with carets below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pressctl.prose.text import columns, printable

INDENT = 2
"""Columns by which lines below a path are indented; source lines are indented twice as far."""
WINDOW = 96
"""The most columns shown of a source line; a whole paragraph may be one line."""
BEFORE, LEAST = 0.4, 0.1
"""The share of the window before a mark, and the least share before a long one."""


class Excerpt(NamedTuple):
    """The part of a line that is shown, and the marks in it."""

    text: str
    marks: tuple[tuple[int, int], ...]
    """Column (from 0) and width of each mark."""


def excerpt(line: str, marks: Sequence[tuple[int, int]], window: int) -> Excerpt:
    """Return the part of a line around the first mark, in at most ``window`` columns.

    A mark is a start and an end in characters of the line; those outside the window are left out.
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
    """Return a text padded, or cut with an ellipsis, to ``width`` columns."""
    if columns(text) <= width:
        return text + " " * (width - columns(text))
    cut = text[: _fitting(text, width - 1)]
    return f"{cut}…" + " " * (width - 1 - columns(cut))


def _fitting(text: str, room: int) -> int:
    """Return how many characters from the start of a text fit into ``room`` columns."""
    if text.isascii():
        return min(len(text), room)
    taken = 0
    for number, character in enumerate(text):
        taken += columns(character)
        if taken > room:
            return number
    return len(text)
