"""The headers and footers of a Word document: an embargo in one is told, a letterhead is left out with a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pressctl.importers import Reading
from pressctl.importers.extraction import account
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import page
from pressctl.importers.markup import markdown
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.markdown import plain
from pressctl.prose.lines import day_lines

if TYPE_CHECKING:
    from pressctl.importers.markup.docx_paragraphs import Paragraph

NEAR = 8
"""Lines of the longest contact in a header or footer."""
SHOWN = 80
"""Characters of a header that a note quotes."""


def joined(pieces: Sequence[Piece], around: Iterable[Paragraph]) -> list[Piece]:
    """Return the blocks of a document with the lines of its headers and footers that a release needs.

    These are its release line, its embargo and its day, which come first, and contacts, which come last, if the text
    has none.
    """
    lines = {each: _piece(each, pieces) for each in around} if pieces else {}
    has_contacts = any(contact_lines.is_contact_line(plain(piece.text)) for piece in pieces)
    above = [line for line in lines.values() if page.is_release_line(line.text) or day_lines.stands_alone(line.text)]
    below = () if has_contacts else [line for part in _parts(lines) for line in _contact(part)]
    return [*_different(above), *pieces, *_different(below)]


def _parts(lines: Mapping[Paragraph, Piece]) -> Iterable[list[Piece]]:
    """Return the lines of each header and footer."""
    parts: dict[str, list[Piece]] = {}
    for paragraph, line in lines.items():
        parts.setdefault(paragraph.part, []).append(line)
    return parts.values()


def _contact(lines: Sequence[Piece]) -> Sequence[Piece]:
    """Return the lines of a contact among those of a header or footer: from its heading to the last number near it."""
    first = next((at for at, line in enumerate(lines) if contact_lines.is_contact_line(line.text)), len(lines))
    near = [at for at, line in enumerate(lines[: first + NEAR]) if at >= first and contact_ways.reaches(line.text)]
    return lines[first : max(near, default=-1) + 1]


def _different(lines: Iterable[Piece]) -> list[Piece]:
    """Return lines once each: the first page, the others and the even ones have headers of their own."""
    return list({line.text: line for line in reversed(list(lines))}.values())[::-1]


def _piece(paragraph: Paragraph, pieces: Sequence[Piece]) -> Piece:
    return Piece(markdown.safe(paragraph.text), paragraph.number, paragraph.number, pieces[0].element)


def notes(around: Iterable[Paragraph], reading: Reading) -> Iterator[str]:
    """Yield a sentence for each header and footer of which something was left out."""
    taken = {entry.line for entry in reading.account if entry.to != account.LEFT_OUT}
    parts: dict[str, list[str]] = {}
    for paragraph in around:
        if paragraph.number not in taken and not page.is_release_line(paragraph.text):
            parts.setdefault(paragraph.part, []).append(paragraph.text)
    for part, texts in parts.items():
        kind = "header" if "header" in part else "footer"
        yield f"the {kind} of the pages was left out: “{' '.join(texts)[:SHOWN]}”"
