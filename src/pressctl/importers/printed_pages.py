"""A text saved out of a PDF: the column that its pages print beside it, and the words its lines break."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pressctl.importers import Reading, side_column
from pressctl.importers.extraction import account
from pressctl.importers.extraction.lines import page_breaks

BROKEN = re.compile(r"([^\W\d_]{1,40})-[ \t]{0,4}\r?\n[ \t]{0,40}([^\W\d_]{1,40})")
HYPHEN = re.compile(r"-[ \t]{0,4}\r?\n")
"""What a text has that breaks any word: it is found far sooner."""
MOST_TOLD = 8


def read(text: str, reader: Callable[[str, Sequence[int]], Reading]) -> Reading:
    """Return what ``reader`` makes of a text and of the places of its lines, both given as lines of the source."""
    pages = page_breaks.without(text)
    lines = (pages.text if pages else text).split("\n")
    column = side_column.find(lines)
    if column is None:
        return _told(text, reader(text, ()))
    start, beside = column
    numbers = pages.numbers if pages else range(1, len(lines) + 1)
    places = [*numbers, numbers[beside.start], *(numbers[at] for at in beside)]
    left = [line[:start].rstrip() if at in beside else line for at, line in enumerate(lines)]
    right = [lines[at][start:].strip() for at in beside]
    reading = reader("\n".join([*left, "", *right]), places)
    entries = [
        entry._replace(line=places[number - 1], end_line=places[number - 1])
        for entry in reading.account
        for number in range(entry.line, entry.end_line + 1)
    ]
    return _told(text, replace(reading, account=account.of_lines(text, entries, pages.breaks if pages else ())))


def _told(text: str, reading: Reading) -> Reading:
    """Return a reading with a note that names the words that were made whole."""
    pairs = dict.fromkeys(BROKEN.findall(text) if HYPHEN.search(text) else ())
    whole = [f"“{first}{rest}”" for first, rest in pairs if re.search(rf"\b{first}{rest}\b", reading.release.body)]
    if not whole:
        return reading
    more = f" and {len(whole) - MOST_TOLD} more" if len(whole) > MOST_TOLD else ""
    note = (
        f"words that lines broke were made whole: {', '.join(whole[:MOST_TOLD])}{more}; see that none needs its hyphen"
    )
    return replace(reading, notes=(*reading.notes, note))
