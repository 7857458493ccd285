"""Sources read into releases, and the files these become: found again, so that nothing is imported twice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from pressctl import plugins
from pressctl.errors import PressctlError, WriteError
from pressctl.exporters.markdown import compose
from pressctl.importers import IMPORTERS, Confidence, Options, Reading, encoding
from pressctl.importers.sniffing import format_of, misnamed
from pressctl.model import Release, slug_of
from pressctl.newsroom import Newsroom, path_for, save, walk
from pressctl.sources import Source

UNDATED = "undated"
ORIGIN = re.compile(r"^# imported from: .*\bsha256 ([0-9a-f]{16})(?:/(\d+))?$", re.MULTILINE)
HEAD = 20_000
"""Characters of a release's file in which its origin stands, if it has one: it is at the end of the front matter."""


class State(StrEnum):
    """What became of a reading."""

    WRITTEN = "written"
    KEPT = "kept"
    NOT_WRITTEN = "not written"


@dataclass(frozen=True, slots=True)
class Imported:
    """A release out of a source: where it is, or would be, and what became of it."""

    source: str
    format: str
    path: Path
    reading: Reading
    state: State


@dataclass
class Origins:
    """The releases of a newsroom by the source they were imported from, read when first asked for."""

    room: Newsroom
    paths: dict[str, Path] | None = field(default=None)
    new: set[Path] = field(default_factory=set)

    def find(self, origin: str) -> Path | None:
        """Return the release that came from there, or None."""
        if self.paths is None:
            self.paths = dict(_origins(self.room))
        return self.paths.get(origin)

    def add(self, origin: str, path: Path) -> None:
        """Note a release that was just imported, or would be."""
        self.new.add(path)
        if self.paths is not None:
            self.paths[origin] = path


def _origins(room: Newsroom) -> Iterator[tuple[str, Path]]:
    for path in walk(room.folder) if room.folder.is_dir() else ():
        try:
            with path.open(encoding="utf-8", errors="replace") as file:
                match = ORIGIN.search(file.read(HEAD))
        except OSError:
            continue
        if match:
            yield _origin(match[1], int(match[2] or 1)), path


def _origin(digest: str, number: int) -> str:
    return digest if number == 1 else f"{digest}/{number}"


def read(source: Source, format: str = "", options: Options | None = None) -> tuple[str, list[Reading]]:
    """Return the format of a source, told by its content unless it is given, and the releases in it.

    Raises what stopped it, with the source's name in front: ReadError, ImportRefused, UsageError.
    """
    try:
        if source.error:
            raise source.error
        data = encoding.narrowed(source.data)
        found = format or format_of(data, source.name)
        notes = [misnamed(source.name, found)]
        if found in XML:
            data = source.data  # which says itself what it is in
        elif found in TEXTS:
            text, note = encoding.text_of(data)
            data = text.encode() if note else data
            notes.append(note)
        options = replace(options or Options(), name=source.name)
        readings = plugins.load(found, IMPORTERS, "pressctl.importers")(data, options)
        return found, [_noted(reading, notes) for reading in readings]
    except PressctlError as error:
        raise type(error)(f"{source.name}: {error.message}", error.hint) from error


TEXTS = {"text", "markdown"}
XML = {"nitf", "newsml", "newsml-g2"}


def _noted(reading: Reading, notes: Iterable[str]) -> Reading:
    """Return a reading with further notes: on its source, and on text that was garbled before it came here."""
    garbled = encoding.garbled(f"{reading.release.headline}\n{reading.release.body}")
    return replace(reading, notes=(*reading.notes, *filter(None, (*notes, garbled))))


def keep(
    room: Newsroom, source: Source, found: str, readings: list[Reading], origins: Origins, *, dry_run: bool, force: bool
) -> Iterator[Imported]:
    """Write each release to its place, and yield what became of it.

    One that was imported before from the same bytes is left as it is now, wherever it is now, unless ``force``.
    Raises WriteError when another release stands in its place.
    """
    digest = hashlib.sha256(source.data).hexdigest()[:16]
    for number, reading in enumerate(readings, 1):
        origin = _origin(digest, number)
        before = origins.find(origin)
        if before and not force:
            yield Imported(source.name, found, before, reading, State.KEPT)
            continue
        path, placed = (before, reading) if before else _place(room, reading, origins, force=force)
        if not dry_run:
            _write(path, placed, f"{source.name}, sha256 {origin}", force)
        origins.add(origin, path)
        yield Imported(source.name, found, path, placed, State.NOT_WRITTEN if dry_run else State.WRITTEN)


def _place(room: Newsroom, reading: Reading, origins: Origins, *, force: bool) -> tuple[Path, Reading]:
    """Return a path for a reading; of two releases with the same day, headline and language the second is numbered.

    Raises WriteError when the one that is there has the same text: that is the same release from elsewhere.
    """
    release = reading.release
    path = target(room, release)
    number = 1
    while (_is_taken(path) or path in origins.new) and not force:
        if _is_taken(path) and _body(path.read_text(encoding="utf-8", errors="replace")) == _folded(release.body):
            raise WriteError(f"{path}: is there already, with the same text from elsewhere", "--force replaces it")
        number += 1
        path = target(room, replace(release, slug=f"{slug_of(release)}-{number}"))
    if number == 1:
        return path, reading
    note = f"another release has this day and headline; this one is number {number} of that name"
    return path, replace(
        reading, release=replace(release, slug=f"{slug_of(release)}-{number}"), notes=(*reading.notes, note)
    )


def _is_taken(path: Path) -> bool:
    """Say whether a file is there; one without a byte is what a power failure left of an import."""
    return path.exists() and path.stat().st_size > 0


def _body(text: str) -> str:
    return _folded(re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)[-1])


def _folded(text: str) -> str:
    return " ".join(text.split())


def _write(path: Path, reading: Reading, origin: str, force: bool) -> None:
    guesses = {
        name: f"{found.text} (a guess, from line {found.line} of the source)"
        for name, found in reading.fields.items()
        if found.confidence is Confidence.GUESS
    }
    text = _copied(reading.text, origin) or compose(reading.release, {**guesses, "imported from": origin})
    save(path, text.encode("utf-8"), force=force or not _is_taken(path), is_durable=False)


def _copied(text: str, origin: str) -> str:
    """Return a file that is copied, with a comment that says where it came from."""
    from pressctl.importers.sites import with_comment

    return with_comment(text, f"imported from: {origin}") if text else ""


def target(room: Newsroom, release: Release) -> Path:
    """Return the path a release gets; one without a date goes to a folder called undated, as no day is invented."""
    if release.date:
        return path_for(room, release, release.date.day.isoformat())
    pattern = room.settings.path.replace("{year}", UNDATED)  # of the word, four letters would say nothing
    return path_for(replace(room, settings=replace(room.settings, path=pattern)), release, UNDATED)
