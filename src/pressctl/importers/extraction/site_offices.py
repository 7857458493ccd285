"""The office in the footer of a site: a house, its street and its numbers, over the line with the rights."""

from __future__ import annotations

from collections.abc import Sequence

from pressctl.importers.extraction.contacts import letterheads as contact_letterheads
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import names as contact_names
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import folded
from pressctl.prose.word_index import has_any

FOOT = 12
"""Blocks of the footer of a site up to the line with its rights: its house, links, networks."""


def places(blocks: Sequence[Block], first: int) -> set[int]:
    """Return the places of the blocks from the first on that are such an office."""
    rights = [at for at in range(first, len(blocks)) if page.is_footer(blocks[at].text)]
    near = {at for end in rights for at in range(max(first, end - FOOT + 1), end)}
    return {at + line for at in near for line in range(_length(blocks, at))}


def starts(blocks: Sequence[Block], index: int) -> bool:
    """Return whether such an office starts with a block."""
    return _length(blocks, index) > 0


def _length(blocks: Sequence[Block], index: int) -> int:
    """Return how many blocks from here are such an office; 0 for none.

    The text names the house. A desk, a post or a word for the press makes it a contact, and so does somebody above it
    who is not reached yet.
    """
    ahead = blocks[index : index + FOOT]
    reached = [at for at, block in enumerate(ahead) if contact_ways.reaches(block.text)]
    shown = ahead[: reached[0] + 1] if reached and _is_done(blocks, index - 1) else []
    if not shown or any(block.is_prose or page.is_footer(block.text) for block in shown):
        return 0
    lines = [line for block in shown for line in block.text.splitlines()]
    if not any(map(_is_street, lines[1:])) or any(map(_is_of_press, lines)):
        return 0
    house = folded(lines[0])
    is_named = any(house in folded(block.text) for block in blocks[:index] if block.is_prose)
    is_over_rights = is_named and any(page.is_footer(block.text) for block in ahead)
    if not is_over_rights:
        return 0
    first = reached[0]
    return first + sum(place == first + at for at, place in enumerate(reached))  # it may have several ways, in a row


def _is_done(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a block needs no number below it: it has one, is a paragraph, or heads other parts of a page."""
    text = blocks[index].text if index >= 0 else ""
    return not text or contact_ways.reaches(text) or blocks[index].is_prose or page.heads_other(text)


def _is_street(line: str) -> bool:
    return contact_letterheads.is_postal(line) or has_any(line, "venue_words")


def _is_of_press(line: str) -> bool:
    is_desk = contact_names.has_role(line) or contact_names.has_heading(line) or contact_names.has_press_word(line)
    return is_desk or contact_lines.is_contact_line(line)
