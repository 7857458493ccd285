"""The account of a source: each of its lines went to a field, to the body, or was left out for a reason.

The reader of the fields says which blocks it took; every line that it does not name is left out, so none is lost in
silence whatever that reader does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from pressctl.importers import Entry
from pressctl.importers.extraction import page
from pressctl.importers.extraction.lines import Block
from pressctl.importers.extraction.site_lines import is_file, is_site_line
from pressctl.importers.extraction.words import folded, is_heading
from pressctl.prose.end_mark import is_end_mark

LEFT_OUT = "left-out"
AROUND = "around the release"
ABOVE = "above the text"
"""The reason of what stands between headline and text and is not known: a person has to look at it."""
AFTER = "after the end mark"
PASSED = "taken for no part of the article"
"""The reason of what the reader of articles passed over; between headline and end mark a person has to look at it."""
REPEATED = "the headline, repeated"
SIGNS = "nothing but signs"
FILE = "a file to download"
BELOW = "below the release"
UNDER = "under the text"
"""The reason of a paragraph, or of the first lines, under the text that are not known: a person has to look at it."""
NEAR = 3
"""Lines under the last paragraph that may be of the text."""


def of_blocks(
    blocks: list[Block], taken: dict[int, str], title: int, text: range, close: int | None
) -> tuple[Entry, ...]:
    """Return the account of the blocks of a text, of which ``taken`` says to which field each went.

    ``title`` is the place of the headline (-1 when there is none), ``text`` those of the paragraphs, ``close`` that of
    the end mark.
    """
    shown = folded(blocks[title].text) if title >= 0 else ""
    asked = _in_question(blocks, text)
    entries: list[Entry] = []
    for index, block in enumerate(blocks):
        to = taken.get(index, LEFT_OUT)
        why = "" if index in taken else _reason(blocks, index, shown, title, text, close, asked)
        entries.append(Entry(block.line, block.end, to, why, block.marked or block.text))
    return tuple(entries)


def _reason(
    blocks: list[Block], index: int, shown: str, title: int, paragraphs: range, close: int | None, asked: set[int]
) -> str:
    text = blocks[index].text
    if is_end_mark(text):
        return "end mark"
    if shown and len(text) < len(shown) + 80 and folded(text).startswith(shown):
        return REPEATED
    if page.is_release_line(text):
        return "release line"
    if is_heading(text.rstrip("."), "site_chrome") or is_heading(text, "site_menu") or is_site_line(text):
        return FILE if is_file(text) else "part of the website"
    if index >= paragraphs.start:
        is_after = close is not None and index > close
        return AFTER if is_after else UNDER if index in asked else BELOW
    return ABOVE if 0 <= title < index else AROUND


def _in_question(blocks: list[Block], paragraphs: range) -> set[int]:
    """Return the blocks that may be of the text though they are below it: paragraphs, on a page without menus all.

    Of a page with menus the next lines are. What stands under the head of other things, or after a line of the site, is
    not.
    """
    below = range(paragraphs.stop, len(blocks))
    others = next((index for index in below if page.heads_other(blocks[index].text)), len(blocks))
    near = paragraphs.stop + NEAR if page.has_menus(blocks) else others
    return {index for index in range(paragraphs.start, others) if index < near or blocks[index].is_prose}


def of_lines(text: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the account of every line of a text that is not blank, in order, without overlap.

    Of a line that went to several places the first counts, and the others are named; neighbours that went to the same
    for the same reason are one. A line that no entry names holds nothing but signs.
    """
    lines = re.split(r"\r\n?|\n", text)
    fates: dict[int, tuple[str, str]] = {}
    for entry in entries:
        for number in range(max(1, entry.line), min(entry.end_line, len(lines)) + 1):
            fates[number] = _both(fates.get(number), (entry.to, entry.why))
    numbers = [number for number, line in enumerate(lines, 1) if line.strip()]
    runs = groupby(numbers, key=lambda number: fates.get(number, (LEFT_OUT, SIGNS)))
    return tuple(_entry(fate, list(run), lines) for fate, run in runs)


def of_parts(parts: Iterable[str], entries: Iterable[Entry], gap: int = 1) -> list[tuple[str, str]]:
    """Return where each part of a text went, and why, when ``gap`` empty lines stand between them in it."""
    by_line = {number: entry for entry in entries for number in range(entry.line, entry.end_line + 1)}
    fates: list[tuple[str, str]] = []
    line = 1
    for part in parts:
        count = part.count("\n") + 1
        fate: tuple[str, str] | None = None
        for number in range(line, line + count):
            if entry := by_line.get(number):
                fate = _both(fate, (entry.to, entry.why))
        fates.append(fate or (LEFT_OUT, SIGNS))
        line += count + gap
    return fates


def _entry(fate: tuple[str, str], run: list[int], lines: list[str]) -> Entry:
    return Entry(run[0], run[-1], *fate, "\n".join(lines[run[0] - 1 : run[-1]]))


def _both(before: tuple[str, str] | None, fate: tuple[str, str]) -> tuple[str, str]:
    """Return where a line went of which one part went here, another there."""
    if before is None or before == fate or fate[0] == LEFT_OUT:
        return before or fate
    if before[0] == LEFT_OUT:
        return fate
    return before[0], f"and {fate[0]}"


def moved(entries: Iterable[Entry], by: int) -> tuple[Entry, ...]:
    """Return entries as lines of a text that has ``by`` more lines above; what then stands above the first is gone."""
    shifted = (replace(entry, line=max(1, entry.line + by), end_line=entry.end_line + by) for entry in entries)
    return tuple(entry for entry in shifted if entry.end_line >= 1)


def in_question(entries: Iterable[Entry]) -> list[Entry]:
    """Return what was left out between headline and end mark for no reason that is known."""
    return [entry for entry in entries if entry.to == LEFT_OUT and entry.why in {ABOVE, UNDER, PASSED}]
