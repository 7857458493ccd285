"""A release out of blocks of Markdown: what pages, Word files and mails become before they are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pressctl.importers import Entry, Reading
from pressctl.importers.extraction import account, records
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import page, titles
from pressctl.importers.extraction.lines.blocks import SENTENCE_ENDS, Block
from pressctl.importers.extraction.lines.plain_lines import behind_release_line
from pressctl.importers.extraction.lines.site_lines import is_site_line
from pressctl.importers.extraction.reading import read_text
from pressctl.importers.extraction.words import folded, opener
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.markdown import plain
from pressctl.prose.lines import day_lines
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.release.model import Release

BOLD = re.compile(r"\*\*[^*\n]{10,300}\*\*")
HEADING = re.compile(r"#{1,6} ")
TITLE = 200
"""Characters of the longest headline over a deck in one block."""
TITLES = 3
"""Lines of the longest headline with its deck in one block."""
CARD = 80
"""Letters that the lines of a contact have fewer than."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block as it is read, and the lines of the source it stands in; ``at`` is the place of its piece, or -1."""

    text: str
    line: int
    end: int
    at: int


def read(pieces: Iterable[Piece], known: Release | None = None, *, least: int = 0) -> Reading:
    """Return the release in the pieces of a source that are its text; the ``line`` of a field is that of its piece.

    A headline that is ``known`` is put where the source has it, or on top, unless it stands among them; ``least`` is
    that of ``read_text``. Raises ImportRefused when the pieces are no release.
    """
    found = list(pieces)
    first = next((at for at, piece in enumerate(found) if not piece.why and _is_prose(piece)), 0)
    parts = [part for at, piece in enumerate(found) if not piece.why for part in _parts(piece, at, is_above=at < first)]
    known = replace(known, headline=behind_release_line(known.headline)[-1]) if known else None
    headline = known.headline if known else ""
    if headline and not any(folded(plain(part.text)) == folded(headline) for part in parts):
        at = _place(found, headline)
        line, end = (found[at].line, found[at].end) if at >= 0 else (1, 1)
        above = next((place for place, part in enumerate(parts) if part.at > at), 0) if at >= 0 else 0
        parts.insert(above, Part(headline, line, end, at))
    return read_parts(
        found, parts, lambda text, places: read_text(text, known, is_markdown=True, places=places, least=least)
    )


def _place(pieces: Sequence[Piece], headline: str) -> int:
    """Return the place of a headline among pieces, of several that of the heading; -1 when it is not among them."""
    places = [at for at, piece in enumerate(pieces) if folded(plain(piece.text)) == folded(headline)]
    return next((at for at in places if pieces[at].text.startswith("#")), places[0] if places else -1)


def read_parts(
    pieces: Sequence[Piece], parts: Sequence[Part], reader: Callable[[str, list[int]], Reading], *, gap: int = 1
) -> Reading:
    """Return what a reader finds in parts, given their text and the lines of the source its lines stand in.

    ``gap`` are the empty lines between two parts.
    """
    places: list[int] = []
    for part in parts:
        count = part.text.count("\n") + 1
        is_told = part.end - part.line + 1 == count
        places += [part.line + (offset if is_told else 0) for offset in range(count)]
        places[-1] = part.end
        places += [part.end] * gap
    reading = reader(("\n" * (gap + 1)).join(part.text for part in parts), places)
    return replace(reading, account=_account(pieces, parts, reading.account, gap))


def _account(pieces: Sequence[Piece], parts: Sequence[Part], entries: Sequence[Entry], gap: int) -> tuple[Entry, ...]:
    """Return where each piece of a source went: those that were read as their parts did, others were left out."""
    fates = account.of_parts([part.text for part in parts], entries, gap)
    told: dict[int, list[Entry]] = {}
    for part, (to, why) in zip(parts, fates, strict=True):
        told.setdefault(part.at, []).append(Entry(part.line, part.end, to, why, part.text))
    taken = [at for at, each in told.items() if at >= 0 and any(entry.to != account.LEFT_OUT for entry in each)]
    release = range(min(taken, default=0), max(taken, default=0))
    shown = {folded(plain(entry.text)) for each in told.values() for entry in each if entry.to == "headline"}
    made: list[Entry] = []
    for at, piece in enumerate(pieces):
        is_around = piece.why == account.PASSED and at not in release
        why = account.AROUND if is_around else piece.why or account.SIGNS
        why = account.REPEATED if folded(plain(piece.text)) in shown else why
        made += told.get(at) or [Entry(piece.line, piece.end, account.LEFT_OUT, why, piece.text)]
    return tuple(sorted(made, key=lambda entry: entry.line))


def _is_prose(piece: Piece) -> bool:
    return Block(piece.line, plain(piece.text)).is_prose


def _parts(piece: Piece, at: int, *, is_above: bool) -> list[Part]:
    """Return a piece as it is read; its lines, when it is a head, are told where they stand if each has its own.

    ``is_above`` says that it stands above the first paragraph.
    """
    texts = head_lines(piece.text)
    texts = _titles(piece.text) if is_above and len(texts) == 1 else texts
    if len(texts) == piece.end - piece.line + 1:
        return [Part(text, piece.line + offset, piece.line + offset, at) for offset, text in enumerate(texts)]
    return [Part(text, piece.line, piece.end, at) for text in texts]


def head_lines(block: str) -> list[str]:
    """Return the lines of a block each by itself when one of them is a release line, a date or a contact.

    Sites set the day and the topics of a page as a list, too, and people, each on a line. A table with the data of a
    record becomes a line for each of these.
    """
    if block.startswith("|") and (rows := records.rows(block)):
        return rows
    items = [line.removeprefix("- ") for line in block.split("\n")] if block.startswith("- ") else []
    words = [plain(item) for item in items]
    if any(page.is_release_line(item) or day_lines.stands_alone(item) for item in words) or _are_people(words):
        return items
    if len(led := _behind_release_line(block)) > 1:
        return led
    if heading := HEADING.match(block):  # on one line, its breaks are a stroke and a space
        parts = re.split(r"\\[ \n]", block[heading.end() :])
        are_heads = [len(parts) > 1 and _is_head(plain(part)) for part in parts]
        shown = [part if is_head else f"{heading[0]}{part}" for part, is_head in zip(parts, are_heads, strict=True)]
        return shown if any(are_heads) else [block]
    lines = block.split("\\\n")
    if len(lines) > 1 and (any(_is_head(plain(line)) for line in lines) or _is_card(lines) or is_titled(lines)):
        return lines
    return [block]


def _behind_release_line(block: str) -> list[str]:
    """Return a release line and the headline behind it, which stays a heading: “# MEDIA ADVISORY: Acme opens …”."""
    mark = heading[0] if (heading := HEADING.match(block)) else ""
    *above, title = behind_release_line(block[len(mark) :]) if "\n" not in block else [block]
    return [*above, f"{mark}{title}"] if above else [block]


def _titles(block: str) -> list[str]:
    """Return the lines of a block each by itself when they are a headline and its deck, none the rest of another."""
    lines = [line.strip() for line in block.split("\\\n")]
    is_whole = all(line.count("*") % 2 == 0 and page.is_title(plain(line)) for line in lines)
    are_titles = 1 < len(lines) <= TITLES and is_whole and not block.startswith("#")
    is_one = are_titles and any(titles.is_one(plain(line), plain(after)) for line, after in pairwise(lines))
    return lines if are_titles and not is_one else [block]


def is_titled(lines: list[str]) -> bool:
    """Return whether lines are a headline and its deck: the first is all bold, the second, the last, is not."""
    first, last = lines[0].strip(), lines[-1].strip()
    return len(lines) == 2 and len(first) < TITLE and bool(BOLD.fullmatch(first)) and not last.startswith(("**", "__"))


def _are_people(items: list[str]) -> bool:
    """Return whether each item of a list is somebody and how to reach that person, on one line."""
    are_lines = len(items) > 1 and all("\n" not in item and len(item) < contact_lines.LONGEST_DETAIL for item in items)
    return are_lines and all(contact_lines.names_someone_first(item) and contact_ways.reaches(item) for item in items)


def _is_card(lines: list[str]) -> bool:
    """Return whether lines are a name, an office and how to reach it, one each."""
    texts = [plain(line) for line in lines]
    people = texts[1:] if len(texts[0]) < CARD and texts[0].endswith((":", "：")) else texts
    if people and all(map(_is_person, people)):
        return True
    return _are_rows(texts) or (
        len(texts) > 2 and max(map(len, texts)) < CARD and any(map(contact_ways.reaches, texts))
    )


def _are_rows(texts: list[str]) -> bool:
    """Return whether each line says how to reach somebody, and all but one name that person: one may be a desk."""
    are_lines = len(texts) > 1 and all(len(text) < contact_lines.LONGEST_DETAIL for text in texts)
    are_rows = are_lines and all(map(contact_ways.reaches, texts))
    return are_rows and sum(map(contact_lines.is_row, texts)) >= max(1, len(texts) - 1)


def _is_person(line: str) -> bool:
    """Return whether a line names somebody and says how to reach that person."""
    return len(line) < CARD and contact_lines.names_someone(line) and contact_ways.reaches(line)


def _is_head(line: str) -> bool:
    """Return whether a line of a block stands by itself: a line of the head or of the site, an end mark, a contact."""
    is_short = len(line) < CARD and not line.endswith(SENTENCE_ENDS)
    if is_end_mark(line) or is_site_line(line) or (is_short and opener(line, "contact_headings")):
        return True
    return page.is_release_line(line) or day_lines.stands_alone(line) or contact_lines.is_contact_line(line)
