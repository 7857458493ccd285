"""Two columns of a release's head that a PDF reader puts on one line: “For immediate release   Contact: Ana Silva”."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts import cards
from pressctl.importers.extraction.contacts.lines import is_contact_line, names_someone_first
from pressctl.importers.extraction.contacts.ways import reaches
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.prose.datelines import dateline
from pressctl.prose.days.dates import first_whole
from pressctl.prose.lines import day_lines, release_line

HEAD = 20
"""Lines of a text among which its head stands."""
GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|\t+\s*)(?=\S)")
BESIDE = 1
"""Characters by which two lines of one column may start apart."""
LONGEST = 160
"""Characters of the longest line of two columns, spaces included."""

Numbered = list[tuple[int, str]]


def apart(lines: Numbered) -> Numbered:
    """Return numbered lines with each run of two columns in the head as the left column, then the right one."""
    found: Numbered = []
    right: Numbered = []
    start = 0
    for number, line in lines:
        parts = _columns(line, start if right else 0) if number <= HEAD else None
        if parts is None:
            found += [*right, (number, line)]
            right = []
        else:
            found.append((number, parts[0]))
            right.append((number, parts[1]))
            start = len(line) - len(parts[1])
    return [*found, *right]


def with_cards(found: list[Block]) -> list[Block]:
    """Return blocks with what stands beside the lines of a card, or of a head, in blocks of their own below it."""
    parted = apart(cards.parted([block.text for block in found]))
    return [
        found[at] if found[at].text == text else Block(found[at].line, text, text if found[at].marked else "")
        for at, text in parted
        if text
    ]


def _columns(line: str, start: int) -> tuple[str, str] | None:
    """Return the two columns of a line, or None; under two columns a day and a person need no gap between them.

    ``start`` is the character at which the right column of the line above starts; 0 when that has none.
    """
    is_going_on = start > 0
    if len(line) > LONGEST or len(line) < 10:
        return None
    has_spaces = "  " in line or "\t" in line or "\u00a0" in line
    gaps = list(GAP.finditer(line)) if has_spaces else []
    if len(gaps) == 1:
        left, right = line[: gaps[0].start()], line[gaps[0].end() :].strip()
        is_head = _is_head(left) or _is_head(right)
        is_split = is_head and (is_going_on or _is_of_contact(right) or _is_of_contact(left))
        is_under = is_going_on and (reaches(right) or names_someone_first(right)) and not reaches(left)
        is_aligned = is_going_on and abs(len(line) - len(right) - start) <= BESIDE
        return (left, right) if is_split or is_under or is_aligned or is_heading(right, "contact_headings") else None
    return _after_release_line(line) or (_after_day(line) if is_going_on else None)


def _is_head(text: str) -> bool:
    return release_line.is_head(text) or day_lines.stands_alone(text) or dateline.own_line(text) is not None


def _is_of_contact(text: str) -> bool:
    return is_contact_line(text) or bool(opener(text, "contact_openers")) or reaches(text)


def _after_release_line(line: str) -> tuple[str, str] | None:
    """Return a release line and the contact that follows it on its line; “For press inquiries: …” is all contact."""
    found = release_line.opening(line)
    if found is None or found.kind is release_line.Kind.EMBARGO:
        return None
    if len(opener(line, "contact_openers", "contact_headings")) > len(found.words):
        return None
    rest = line[found.said.end :].strip(" \u00a0")
    is_contact = bool(opener(rest, "contact_openers", "contact_headings"))
    return (line[: found.said.end], rest) if is_contact else None


def _after_day(line: str) -> tuple[str, str] | None:
    """Return a day and the person or number that follows it on its line."""
    day = first_whole(line)
    if day is None or not day_lines.stands_alone(line[: day.span.end]):
        return None
    rest = line[day.span.end :].strip(" \u00a0,")
    return (line[: day.span.end], rest) if reaches(rest) or names_someone_first(rest) else None
