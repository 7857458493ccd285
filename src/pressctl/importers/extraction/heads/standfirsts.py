"""Where a text starts that has a deck of whole sentences above its place and day."""

from __future__ import annotations

from pressctl.importers.extraction.heads import decks
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.lines.blocks import INNER, Block
from pressctl.prose.datelines import dateline


def below(found: list[Block], start: int, end: int) -> int:
    """Return where a text starts whose first paragraphs are a deck: below its place and day, or below the day.

    A day alone stands under one long sentence right under the headline, place and day under a few lines of any kind.
    """
    if first := _below_place(found, start, end):
        return first
    text = found[start].text
    if _is_over_kind(found, start, end):
        return start + 2
    if len(text) > decks.LONGEST_DECK or not page.is_long_sentence(text) or INNER.search(text):
        return start
    day = decks.day_below(found, start) if start > 0 and page.is_title(found[start - 1].text) else 0
    return next((at for at in range(day + 1, end) if found[at].is_prose), start) if day else start


def _is_over_kind(found: list[Block], start: int, end: int) -> bool:
    """Return whether one sentence right under a headline has “Press release” below it, and a paragraph under that."""
    text = found[start].text
    is_one = len(text) <= decks.LONGEST_DECK and not INNER.search(text)
    is_under = start > 0 and page.is_title(found[start - 1].text) and start + 2 < end and found[start + 2].is_prose
    return is_one and is_under and page.is_release_line(found[start + 1].text)


def _below_place(found: list[Block], start: int, end: int) -> int:
    """Return where the text starts below its place and day, where lines of a deck stand above these; 0 if none do."""
    if not (start > 0 and page.is_title(found[start - 1].text)):
        return 0
    for at in range(start + 1, min(start + decks.MOST + 1, end - 1)):
        is_deck = all(len(block.text) <= decks.LONGEST_DECK for block in found[start:at])
        if dateline.own_line(found[at].text) and found[at + 1].is_prose and is_deck:
            return at + 1
    return 0
