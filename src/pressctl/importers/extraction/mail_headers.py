"""The header of a mail that was passed on, as archives of lists print it above a text: from whom, when, about what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressctl.importers import Entry
from pressctl.importers.extraction import account
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.prose.addresses.emails import addresses

TOP = 30
"""Blocks of a page among which such a header stands."""
ABOVE = 8
"""Blocks of the archive above it that are left out with it."""
LEAST = 3
"""Lines of the shortest header: from whom, when, about what."""
LINE = re.compile(r"[*_>\s]{0,4}[^\W\d_][^:：\n]{1,24}[:：][*_]{0,2}\s{1,8}\S[^\n]{0,300}")
SENT = re.compile(r"\d{1,2}:\d\d:\d\d(?!\d)|\d{1,2}:\d\d\s[+-]\d{4}(?!\d)")
"""The time at which a mail was sent, to the second or with its zone (RFC 5322); no event has such a time."""
OPENED = re.compile(r"[-_=*]{3,80}(?:\s[^-_=*\n]{3,60}\s)?[-_=*]{0,80}|>?[-_=*]{2,40}\s?[^-_=*\n]{3,60}\s?[-_=*]{2,40}")
"""The rule above the mail that was passed on: “---------- Forwarded message ----------”."""
WHY = "header of the mail that the text was passed on in"
"""The reason for which such lines are left out."""


def apart(found: list[Block]) -> tuple[list[Block], list[Entry]]:
    """Return the blocks of a page without the header of a mail, and what an archive has above it; and these.

    When it was sent, and about what, stays: the day and the headline may stand nowhere else.
    """
    header = _header(found)
    if not header:
        return found, []
    left = [at for at in range(header.stop) if at < header.start or addresses(found[at].text) or _is_rule(found[at])]
    parted = {at: _without_addresses(found[at]) for at in header if at in left}
    entries = [Entry(found[at].line, found[at].end, account.LEFT_OUT, WHY, found[at].text) for at in left
               if not parted.get(at)]  # fmt: skip
    kept = [block for at in range(len(found)) for block in parted.get(at, [] if at in left else [found[at]])]
    return kept, entries


def _header(found: Sequence[Block]) -> range:
    """Return the places of the header, with the rule above it; of one that stands further down, or none, nothing."""
    if sum(block.text.count(":") + block.text.count("：") for block in found) < LEAST:
        return range(0)  # each of its lines has one
    for start in range(min(TOP, len(found))):
        stop = start + _is_rule(found[start])
        while stop < len(found) and _is_of_header(found[stop]):
            stop += 1
        if stop == start:
            continue
        lines = [line for block in found[start:stop] for line in block.text.split("\n")]
        is_sent = any(map(SENT.search, lines)) and any(map(addresses, lines))
        if is_sent and sum(bool(LINE.fullmatch(line)) for line in lines) >= LEAST:
            return range(start, stop) if start <= ABOVE else range(0)
    return range(0)


def _is_of_header(block: Block) -> bool:
    """Return whether all lines of a block are of a header, or the rule above it; its last may be broken in two."""
    lines = block.text.split("\n")
    return all(LINE.fullmatch(line) or OPENED.fullmatch(line) for line in (lines[:-1] if len(lines) > LEAST else lines))


def _is_rule(block: Block) -> bool:
    return OPENED.fullmatch(block.text) is not None


def _without_addresses(block: Block) -> list[Block]:
    """Return what is left of several lines of a header without those that have an address, or are the rule."""
    lines = [line for line in block.text.split("\n") if not (addresses(line) or OPENED.fullmatch(line))]
    return [Block(block.line, line, line if block.marked else "", block.end) for line in lines]
