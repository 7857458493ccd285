"""A release out of blocks of Markdown: what pages, Word files and mails become before they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pressctl.importers import Found, Reading
from pressctl.importers.extraction import contact_lines, page
from pressctl.importers.extraction.reading import read_text
from pressctl.importers.markup.markdown import plain
from pressctl.prose import day_lines
from pressctl.release.model import Release


def read(blocks: Iterable[str], known: Release | None = None) -> Reading:
    """Return the release in blocks of Markdown; the ``line`` of a field is the number of its block.

    A headline that is ``known`` is put on top unless it stands among them. Raises ImportRefused when the blocks are
    no release.
    """
    parts = [(number, part) for number, block in enumerate(blocks, 1) for part in head_lines(block)]
    headline = known.headline if known else ""
    if headline and not any(plain(part).casefold() == headline.casefold() for _, part in parts):
        parts.insert(0, (1, headline))
    numbers: dict[int, int] = {}
    line = 1
    for number, part in parts:
        numbers[line] = number
        line += part.count("\n") + 2
    reading = read_text("\n\n".join(part for _, part in parts), known, is_markdown=True)
    fields = {
        name: Found(numbers.get(found.line, 1), found.confidence, found.text) for name, found in reading.fields.items()
    }
    return replace(reading, fields=fields, account=())  # its lines are none of the source


def head_lines(block: str) -> list[str]:
    """Return the lines of a block each by itself when one of them is a release line, a date or a contact."""
    lines = block.split("\\\n")
    return lines if len(lines) > 1 and any(_is_head(plain(line)) for line in lines) else [block]


def _is_head(line: str) -> bool:
    return page.is_release_line(line) or day_lines.stands_alone(line) or contact_lines.is_contact_line(line)
