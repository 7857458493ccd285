"""What shows that a text is a release besides its words: a day, a place, a release line, contacts of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pressctl.importers.extraction import contact_parts, page
from pressctl.importers.extraction.lines import Block
from pressctl.release.model import Release

FIELDS = ("date", "dateline", "embargo", "end_mark")
"""Fields that other pages hardly have."""
HEAD = 6
"""Blocks above the headline in which a release line stands; further up it is an item of a menu."""
ABOVE = 12
"""Lines above contacts among which those of a site's footer stand when the contacts are the site's."""
SHORT = 6
"""Lines among them that are no paragraphs from which they are a footer."""
UNDER = 3
"""Lines under the last paragraph in which the contacts of a release start."""


def has_release_line(blocks: Iterable[Block]) -> bool:
    """Return whether one of the blocks around a headline is a release line."""
    return any(page.is_release_line(block.text) for block in blocks)


def has_person(release: Release) -> bool:
    """Return whether a release says whom the press reaches, under a headline of several words.

    That is somebody with a name or a number, or the mailbox of a press office: every page has an address.
    """
    reached = (each.name or each.phone or contact_parts.is_of_press(each.email) for each in release.contacts)
    return len(release.headline.split()) != 1 and any(reached)


def is_near(blocks: Sequence[Block], start: int, end: int, contacts: int) -> bool:
    """Return whether contacts stand above the end of a text or close under it: they are its own, not those of the site.

    ``start`` and ``end`` are the first paragraph and one past the last, ``contacts`` is the first block of contacts.
    """
    above = [line for block in blocks[max(start, contacts - ABOVE) : contacts] for line in _lines(block)][-ABOVE:]
    below = [line for block in blocks[end:contacts] for line in _lines(block)]
    return sum(not is_prose for is_prose in above) < SHORT and len(below) < UNDER


def _lines(block: Block) -> list[bool]:
    """Return for each line of a block whether the block is a paragraph."""
    return [block.is_prose] * (block.text.count("\n") + 1)
