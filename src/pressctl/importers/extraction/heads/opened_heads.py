"""Headlines that other things open in their line: their own place and day, or the stamp of a message."""

from __future__ import annotations

import re

from pressctl.importers.extraction.heads import choice
from pressctl.importers.extraction.lines import page, plain_lines
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import is_heading
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines

TWO = 2
HEAD = 12
"""Blocks at the top of a text among which such a line stands."""
STAMP = re.compile(
    r"\[?(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}),? (?P<hour>\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f][ap]\.?m\.?)?)\]?"
    r"(?: [-–])? (?P<who>[^:\n]{1,40}): (?P<rest>.)",
    re.IGNORECASE | re.DOTALL,
)
"""What opens a message that was exported from a telephone: “[14/03/2026, 09:12:33] Acme: ”, “14/03/2026, 18:02 - ”."""
SPACE = re.compile(r"(?P<space>[^:\n]{3,40}) : (?=\S)")
"""The space of a wiki before the title of its page: “Press Office : Acme opens a plant”."""
DECK = re.compile(r"(?P<head>[^\n]{8,200}?)\s{0,2}\n\s{0,4}(?P<deck>[-–—~] ?[^\s-][^\n]{5,150}[^\s-] ?[-–—~])\Z")
"""A headline and its deck between dashes, as Korean offices set them in one paragraph."""
SIGNS = re.compile(r"\A[^\w*_“„«\"(\[]{1,8}")
"""Pictures before the first word of a message."""


def parted(found: list[Block]) -> list[Block]:
    """Return blocks with what opens a headline in a line of its own: the day of a message above, its dateline below."""
    if found and (match := STAMP.match(found[0].text)):
        first = found[0]
        rest = SIGNS.sub("", first.text[match.start("rest") :])
        return [Block(first.line, f"{match['day']}, {match['hour']}"), _block(first, rest), *found[1:]]
    if len(found) > 1 and (space := SPACE.match(found[0].text)) and _is_stamped(found[1].text, space["space"]):
        return [_block(found[0], found[0].text[space.end() :]), *found[1:]]
    for at, block in enumerate(found[:HEAD]):
        if deck := DECK.match(block.text):
            return [*found[:at], _block(block, deck["head"]), _block(block, deck["deck"]), *found[at + 1 :]]
        if (two := block.text.split("\n"))[1:] and _are_head_and_deck(block, two):
            return [*found[:at], *(_block(block, line) for line in two), *found[at + 1 :]]
        if block.is_prose:
            break
        read = dateline.read(block.text) if any(map(str.isdigit, block.text)) else None
        if read and read.sure and read.day and _is_headline(found, at, read.end):
            head = _block(block, block.text[read.end :])
            day = Block(block.line, f"{read.place}, {read.day}", "", block.end)
            return [*found[:at], head, day, *found[at + 1 :]]
    return found


def _is_stamped(below: str, space: str) -> bool:
    """Return whether a line says when a page was made or changed, under a title with the space of an office."""
    is_day = day_lines.stands_alone(below) or day_lines.is_update(below)
    fields = ("contact_headings", "desk_words", "news_headings")
    return is_day and is_heading(space, *fields)


def _are_head_and_deck(block: Block, lines: list[str]) -> bool:
    """Return whether a paragraph with a break in it is a headline and its deck: no heading is."""
    is_two = bool(block.marked) and not block.marked.startswith("#") and len(lines) == TWO
    return is_two and all(map(page.is_title, lines)) and plain_lines.are_two(*lines)


def _is_headline(found: list[Block], at: int, end: int) -> bool:
    """Return whether the words behind a dateline are the headline: a paragraph follows, and no line above could be."""
    rest = found[at].text[end:].strip()
    follows = at + 1 < len(found) and found[at + 1].is_prose and not dateline.is_sure(found[at + 1].text)
    if not follows or not page.is_title(rest, least=4) or rest.endswith((".", "。")):
        return False
    return not any(choice.is_long(block.text) and page.is_title(block.text) for block in found[:at])


def _block(block: Block, text: str) -> Block:
    return Block(block.line, text, text if block.marked else "", block.end)
