"""Whether a line stands where contacts do: below the text, or in its head, on top or under title or release line."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import rivals
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.prose.lines import day_lines

NUMBER_WORDS = 4
"""Words of the longest line that is the number of a case; one that starts with “Cases # …” may have more."""
NUMBERS = re.compile(r"[^\W\d_]{2,12}\W{1,3}(?:#|№|[Nn][.º°]{1,2})\s?\w")
SHORT = 30
"""Characters of the longest short line that may stand between."""
LONGEST = 60
"""Characters of the longest line that is such a number and starts with what is counted, or is of a letterhead."""
FEW_ON_TOP = 2
"""Lines above the card with which a release opens."""


def is_placed(blocks: list[Block], index: int, end: int, *, apart: int = 0) -> bool:
    """Return whether a line stands where contacts do: after the text, or under the title or a line of the head.

    Case numbers may stand between, and as many other short lines as ``apart``: a release line that was broken, a label.
    """
    above = index - 1
    while above > 0 and (_is_number_line(blocks[above].text) or (apart and _is_between(blocks, above))):
        apart -= not _is_number_line(blocks[above].text)
        above -= 1
    return index >= end or (index > 0 and (is_head(blocks[above].text) or rivals.is_repeated(blocks, above)))


def is_on_top(blocks: list[Block], index: int) -> bool:
    """Return whether nothing stands above a line but a letterhead without a number, the house and its street."""
    above = blocks[max(0, index - FEW_ON_TOP) : index]
    are_short = all(len(block.text) < LONGEST and not block.is_prose for block in above)
    return index <= FEW_ON_TOP and are_short and not any(contact_ways.reaches(block.text) for block in above)


def _is_between(blocks: list[Block], index: int) -> bool:
    """Return whether a line is short, and nothing by which a head is known."""
    text = blocks[index].text
    is_known = is_head(text) or contact_ways.reaches(text) or rivals.is_repeated(blocks, index)
    return len(text) < SHORT and not blocks[index].is_prose and not is_known


def _is_number_line(text: str) -> bool:
    """Return whether a line of the head is the number of a case or file: “Case # 11ZF0110”."""
    is_short = len(text.split()) <= NUMBER_WORDS or (len(text) < LONGEST and bool(NUMBERS.match(text)))
    return is_short and any(map(str.isdigit, text)) and not (is_head(text) or contact_ways.reaches(text))


def is_head(text: str) -> bool:
    """Return whether a line is one by which the head of a release is known: its kind, or the day."""
    return page.is_release_line(text) or day_lines.stands_alone(text)
