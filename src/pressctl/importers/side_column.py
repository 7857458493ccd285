"""A column to the right of the text of a page, as a program writes it that reads a PDF: whom to call."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pressctl.importers.extraction.contacts import ways as contact_ways

GAP = re.compile(r" {3,}(?=\S)")
LEAST = 4
"""Lines of the shortest column."""
LEFT = 30
"""Characters of the narrowest text beside which one stands."""
WORDS = 5
"""Words of a line of a sentence."""
EDGE = 2
"""Characters before a column in which no line of the text beside it has any."""


def find(lines: Sequence[str]) -> tuple[int, range] | None:
    """Return where in its lines a column starts, 0-based, and the lines beside which it stands; None where none does.

    It starts in one place in several lines, the text left of it never reaches there, and it has a number or an address.
    A table has more columns than one.
    """
    rows = [[gap.end() for gap in GAP.finditer(line)] if "   " in line else [] for line in lines]
    starts = Counter(row[0] for row in rows if len(row) == 1 and row[0] >= LEFT)
    for start, count in starts.most_common(1):
        run = _run(lines, [at for at, row in enumerate(rows) if row == [start]], start)
        if count >= LEAST and len(run) >= LEAST and _is_of_contact(lines, run, start):
            return start, run
    return None


def _run(lines: Sequence[str], beside: Sequence[int], start: int) -> range:
    """Return the lines from the first to the last of a column, up to one whose text reaches into it."""
    first, last = beside[0], beside[-1]
    crossing = next((at for at in range(first, last + 1) if lines[at][start - EDGE : start].strip()), last + 1)
    return range(first, crossing)


def _is_of_contact(lines: Sequence[str], run: range, start: int) -> bool:
    """Return whether a column names and reaches somebody, and that text stands beside it, not the firms of a list."""
    right = [lines[at][start:].strip() for at in run]
    named = any(text and not any(map(str.isdigit, text)) for text in right)
    is_beside_text = any(_is_of_text(lines[at][:start].split()) for at in run)
    return named and is_beside_text and any(map(contact_ways.reaches, right))


def _is_of_text(words: list[str]) -> bool:
    """Return whether words are of a sentence, or of a headline set as one: most are in lower case."""
    return len(words) >= WORDS and sum(word[0].islower() for word in words) > len(words) / 2
