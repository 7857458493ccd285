"""A table of contents: a list of links to the headings of the same text, and what stands over it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.markup import furniture

ITEM = re.compile(
    r"\s{0,12}(?:[-*+]|\d{1,3}[.)])\s{1,4}[*_]{0,3}"
    r"\[[^\[\]\n]{1,300}\]\([^()\s#]{0,300}#[^()\s]{1,300}\)[*_]{0,3}\s{0,2}\\?"
)
"""A line of one: an item of a list that is a link into a page, “- [What comes next](#next)”."""
WHY = furniture.CONTENTS
HEADING = re.compile(r"#{2,6} |\*\*[^*\n]+\*\*\Z")
LEAST = 2
"""Lines of the shortest one."""
LONGEST_HEADING = 40
"""Letters of what stands over one: “Contents”, “On this page”."""


def is_of(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a block is a table of contents, or the heading over one."""
    if _is_table(blocks[index]):
        return True
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    is_heading = len(blocks[index].text) <= LONGEST_HEADING and HEADING.match(blocks[index].marked) is not None
    return below is not None and is_heading and _is_table(below)


def _is_table(block: Block) -> bool:
    if "](" not in block.marked or "#" not in block.marked:
        return False
    lines = block.marked.split("\n")
    return len(lines) >= LEAST and all(map(ITEM.fullmatch, lines))
