"""Writing imported releases into the newsroom, each only once."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from pressctl import opening
from pressctl.errors import WriteError
from pressctl.importers import Confidence, Reading
from pressctl.ingest.origins import Origins, origin_of
from pressctl.ingest.sources import Source
from pressctl.newsroom.folder import Newsroom, path_for
from pressctl.newsroom.saving import save
from pressctl.prose.text import printable
from pressctl.release.file import document
from pressctl.release.file.compose import compose
from pressctl.release.model import Release, slug_of

UNDATED = "undated"
UNREADABLE = "cut out the release, and import that"


class State(StrEnum):
    """The result for an imported release; ``KEPT``: it had been imported before."""

    WRITTEN = "written"
    KEPT = "kept"
    NOT_WRITTEN = "not written"


@dataclass(frozen=True, slots=True)
class Imported:
    """A release from a source: its path, or the path it would have, and whether it was written."""

    source: str
    format: str
    path: Path
    reading: Reading
    state: State


def keep(
    newsroom: Newsroom,
    source: Source,
    found: str,
    numbered: tuple[int, Reading],
    origins: Origins,
    *,
    dry_run: bool,
    force: bool,
) -> Imported:
    """Write a release, ``numbered`` from 1 within its source, into the newsroom.

    One that was imported before from the same bytes (for a feed, those of the item) is left as it is now, and where it
    is now, unless ``force``. Raises WriteError if another release is in its place, or if the file made from it could
    not be read as a release.
    """
    number, reading = numbered
    digest = hashlib.sha256(reading.part or source.data).hexdigest()[:16]
    origin = digest if reading.part else origin_of(digest, number)
    before = origins.find(origin)
    if before and not force:
        return Imported(source.name, found, before, reading, State.KEPT)
    path, placed = (before, reading) if before else _place(newsroom, reading, origins, force=force)
    data = _file(placed, f"{_shown(source, newsroom)}, sha256 {origin}", source.name)
    if not dry_run:
        save(path, data, force=force or not _is_taken(path), is_durable=False)
    origins.add(origin, path, is_written=not dry_run)
    return Imported(source.name, found, path, placed, State.NOT_WRITTEN if dry_run else State.WRITTEN)


def _place(newsroom: Newsroom, reading: Reading, origins: Origins, *, force: bool) -> tuple[Path, Reading]:
    """Return a path for a reading; if its day, headline and language are those of another release, it is numbered.

    Raises WriteError if that one has the same text, as it is then the same release from another source.
    """
    release = reading.release
    path = origins.twin(target(newsroom, release))
    number = 1
    while (_is_taken(path) or origins.is_planned(path)) and not force:
        if _is_taken(path) and _text(path) == _folded(release.body):
            raise WriteError(f"{path} already has the same text, from another source", "--force replaces it")
        number += 1
        path = origins.twin(target(newsroom, release, number))
    if number == 1:
        return path, reading
    note = f"another release has this day and headline; this one is number {number} of that name"
    return path, replace(
        reading, release=replace(release, slug=f"{slug_of(release)}-{number}"), notes=(*reading.notes, note)
    )


def _is_taken(path: Path) -> bool:
    """Return whether a path is in use; an empty file, left from a power failure during an import, may be replaced."""
    return path.exists() and (path.stat().st_size > 0 or not path.is_file())


def _text(path: Path) -> str:
    """Return the body of a file with white space folded, or an empty string if it cannot be read."""
    try:
        text = opening.read(path).decode("utf-8", "replace")
    except OSError:
        return ""
    return _folded(re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)[-1])


def _folded(text: str) -> str:
    return " ".join(text.split())


def _shown(source: Source, newsroom: Newsroom) -> str:
    """Return a source's name for the release's file: its path relative to the newsroom, or else its name only.

    A full path would tell others about the user's computer.
    """
    if not source.file:
        return printable(source.name)
    file = Path(source.file).resolve()
    inside = file.relative_to(newsroom.real_root) if file.is_relative_to(newsroom.real_root) else Path(file.name)
    return printable(inside.as_posix() + source.name.removeprefix(source.file))


def embargo_of(reading: Reading) -> str:
    """Return the embargo as the file of a release has it: its instant, or the words that name none, or nothing."""
    if reading.release.embargo:
        return reading.release.embargo.text
    found = reading.fields.get("embargo")
    return (printable(found.text) or "EMBARGO") if found and found.confidence is Confidence.GUESS else ""


def _file(reading: Reading, origin: str, source: str) -> bytes:
    """Return the bytes of a release's file; raises WriteError if they could not be read again.

    Guesses become comments. An embargo whose instant is not known is kept as a value, as printed: PR204 then reports an
    error, and the release does not go out before somebody has written the instant.
    """
    release, embargo = reading.release, embargo_of(reading)
    if embargo and not release.embargo:
        release = replace(release, extra={**release.extra, "embargo": embargo})
    comments = {
        name: f"{printable(found.text)} (a guess, from line {found.line} of the source)"
        for name, found in reading.fields.items()
        if found.confidence is Confidence.GUESS and name != "embargo"
    }
    text = (reading.text and _copied(reading.text, origin)) or compose(release, {**comments, "imported from": origin})
    data = text.encode("utf-8")
    fault = next((fault for fault in document.decode(data).faults if fault.is_fatal), None)
    if fault:
        raise WriteError(f"{source}: the release made from it could not be read: {fault.message}", UNREADABLE)
    return data


def _copied(text: str, origin: str) -> str:
    """Return the text of a copied file with a comment about its origin."""
    from pressctl.importers.sites import with_comment

    return with_comment(text, f"imported from: {origin}")


def target(newsroom: Newsroom, release: Release, number: int = 1) -> Path:
    """Return the path of an imported release, with a number from 2 if its name is in use.

    A release without a date goes into a folder called undated, as no date is invented.
    """
    if release.date:
        return path_for(newsroom, release, release.date.day.isoformat(), number)
    # otherwise the year would be the word's first four letters
    pattern = newsroom.settings.path.replace("{year}", UNDATED)
    return path_for(replace(newsroom, settings=replace(newsroom.settings, path=pattern)), release, UNDATED, number)
