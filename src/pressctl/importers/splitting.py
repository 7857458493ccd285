"""A page of several releases: where each starts, by its own head, and each read by itself.

Texts in which every release has a release line below the end mark of the one before are parted without being asked
(``extraction.several``); here it is enough that end marks or release lines repeat and that each part prints a headline
and a day, so it is told, and done when the user says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from pressctl.errors import ImportRefused
from pressctl.importers import Reading
from pressctl.importers.extraction import account, marked
from pressctl.importers.extraction.lines import page, two_languages
from pressctl.importers.extraction.lines.blocks import SENTENCE_ENDS
from pressctl.importers.extraction.reading import read_text
from pressctl.importers.extraction.several import LEAST
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.markdown import plain
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines, release_line
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.lines.release_line import Kind

NEAR = 6
"""Lines below a headline in which the day of its release stands, if it has one: deck, kind and contact between."""
HEAD = 80
"""Characters of the longest release line."""
PARAGRAPH = 150
"""Characters from which a line is no headline and no deck."""
HINT = "--split makes a file of each"
"""How the note ends that a source holds several releases."""
Reader = Callable[[Sequence[int]], Reading]


def of_text(text: str) -> list[Reading]:
    """Return the releases of a text, if it has several; else nothing."""
    lines = text.split("\n")

    def read(numbers: Sequence[int]) -> Reading:
        made = read_text("\n".join(lines[at] for at in numbers), places=[at + 1 for at in numbers])
        return replace(made, account=account.placed(made.account, [at + 1 for at in numbers]))

    return _each([line.strip() for line in lines], read, from_top=True)


def of_pieces(pieces: Sequence[Piece]) -> list[Reading]:
    """Return the releases in the pieces of a page, if it has several; else nothing."""

    def read(numbers: Sequence[int]) -> Reading:
        return marked.read([pieces[at] for at in numbers])

    return _each([plain(piece.text) for piece in pieces], read) or _dated(_readings(_under_headings(pieces), read))


def _under_headings(pieces: Sequence[Piece]) -> list[range]:
    """Return the parts of a page under headings of one level, each with a day and a paragraph; nothing for others.

    Headings that are links lead to releases on other pages, and those under a text of its own are other news.
    """
    starts = [at for at in range(len(pieces)) if _heads_release(pieces, at)]
    levels = {pieces[at].text.partition(" ")[0] for at in starts}
    above = (piece.text for piece in pieces[: min(starts, default=0)] if not piece.why and not piece.linked)
    if len(starts) < 2 or len(levels) > 1 or any(len(text) > PARAGRAPH for text in above):
        return []
    return [range(start, end) for start, end in pairwise([*starts, len(pieces)])]


def _heads_release(pieces: Sequence[Piece], at: int) -> bool:
    """Return whether a piece is a heading with a day right below it, and then a paragraph."""
    piece = pieces[at]
    if piece.why or piece.linked or not piece.text.startswith("#") or not page.is_title(plain(piece.text)):
        return False
    below = [each for each in pieces[at + 1 : at + 1 + NEAR] if not each.why]
    if not below or not _prints_day(plain(below[0].text)):
        return False
    is_lede = dateline.is_sure(plain(below[0].text))
    return any(len(each.text) > HEAD and not each.linked for each in below[not is_lede : 3 - is_lede])


def noted(readings: list[Reading], parts: Sequence[Reading]) -> list[Reading]:
    """Return readings; where one was made of a source of several parts, with a note that says so."""
    if len(parts) < 2 or len(readings) != 1:
        return readings
    note = f"the source {_told(parts)}; {HINT}"
    others = [other for other in readings[0].notes if not other.startswith(two_languages.TOLD)]
    return [replace(readings[0], notes=(note, *others))]


def of_several(notes: Iterable[str]) -> str:
    """Return the note that a source holds several releases, or an empty text."""
    return next((note for note in notes if note.endswith(HINT)), "")


def unsplit(readings: list[Reading]) -> list[Reading]:
    """Return readings; a single one with a note that its format is not parted, as somebody asked for that."""
    if len(readings) != 1:
        return readings
    note = "--split is for web pages, Word documents and texts: save the source as one to make a file of each release"
    return [replace(readings[0], notes=(note, *readings[0].notes))]


def refuse(parts: Sequence[Reading]) -> None:
    """Raise ImportRefused when a source that is not one release is several."""
    if len(parts) > 1:
        raise ImportRefused(_told(parts), HINT)


def _told(readings: Sequence[Reading]) -> str:
    """Return how many releases a source holds, each recognised by the line of its headline."""
    places = ", ".join(str(reading.fields["headline"].line) for reading in readings)
    return f"holds {len(readings)} releases, with their headlines in lines {places}"


def _may_be_several(lines: Sequence[str]) -> bool:
    """Return whether end marks or release lines repeat."""
    return sum(map(is_end_mark, lines)) > 1 or sum(map(_is_release_line, lines)) > 1


def _each(lines: Sequence[str], read: Reader, *, from_top: bool = False) -> list[Reading]:
    starts = _starts(lines) if _may_be_several(lines) else []
    if len(starts) < 2:
        two = two_languages.start(lines)
        readings = _readings(two.parts(len(lines)), read) if two else []
        return _shared(readings) if two and two.heads else _dated(readings)
    starts = [0, *starts[1:]] if from_top else starts
    ends = [*starts[1:], len(lines)]
    return _dated(_readings([range(start, end) for start, end in zip(starts, ends, strict=True)], read))


def _readings(parts: Iterable[Sequence[int]], read: Reader) -> list[Reading]:
    """Return what is read in each part of a source; nothing when one of them is no release, or has no headline."""
    try:
        readings = [read(part) for part in parts]
    except ImportRefused:
        return []
    return readings if all(each.release.headline for each in readings) else []


def _dated(readings: list[Reading]) -> list[Reading]:
    """Return readings if each has a day, else nothing: other lines of a site may look like a second release."""
    return readings if all(each.release.date or "date" in each.fields for each in readings) else []


def _shared(readings: list[Reading]) -> list[Reading]:
    """Return the releases of a text in two languages; what is printed once, above both or below, is of each."""
    return [_with_shared(each, readings) for each in readings]


def _with_shared(reading: Reading, readings: Sequence[Reading]) -> Reading:
    """Return a reading with the day and the contacts of another, where its own part has none."""
    for name in ("date", "contacts"):
        of = next((each for each in readings if getattr(each.release, name)), reading)
        if of is not reading and not (getattr(reading.release, name) or name in reading.fields):
            release = replace(reading.release, **{name: getattr(of.release, name)})
            notes = tuple(note for note in reading.notes if not note.startswith(f"no {name} found"))
            reading = replace(reading, release=release, notes=notes, fields={**reading.fields, name: of.fields[name]})
    return reading


def _starts(lines: Sequence[str]) -> list[int]:
    """Return where releases start: at a head, first and below each end mark, and at a further release line."""
    found: list[int] = []
    length, is_open = 0, False
    for at, line in enumerate(lines):
        if is_end_mark(line):
            is_open = False
        is_new = _is_head(lines, at) if not is_open else (length >= LEAST and _is_release_line(line))
        if is_new:
            found.append(at)
            is_open, length = True, 0
        length += len(line)
    return found


def _is_head(lines: Sequence[str], at: int) -> bool:
    """Return whether a release starts in a line: a release line, or a title or a day with the other below it."""
    line = lines[at]
    if not line or is_end_mark(line):
        return False
    if _is_release_line(line):
        return True
    below = [other for other in lines[at + 1 : at + 3 * NEAR] if other][:NEAR]
    if day_lines.stands_alone(line):
        return any(map(page.is_title, below[:2]))
    return page.is_title(line) and not line.endswith(SENTENCE_ENDS) and _has_day(below)


def _has_day(lines: Sequence[str]) -> bool:
    """Return whether one of some lines prints a day, and no paragraph stands above it."""
    for line in lines:
        if _prints_day(line):
            return True
        if len(line) > PARAGRAPH or line.endswith(SENTENCE_ENDS):
            return False
    return False


def _prints_day(line: str) -> bool:
    first = line.split("\n", 1)[0]
    return day_lines.stands_alone(first) or dateline.is_sure(first) or dateline.own_line(first) is not None


def _is_release_line(line: str) -> bool:
    first = line.split("\n", 1)[0].rstrip("\\ ")
    if not first or len(first) > HEAD:
        return False
    found = release_line.read(first)
    return found is not None and found.kind is not Kind.EMBARGO
