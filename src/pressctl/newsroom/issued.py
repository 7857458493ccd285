"""Reading the record of what was issued: the folder `issued/` of a newsroom."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from pressctl import opening
from pressctl.errors import ReadError, reason
from pressctl.release.record import events
from pressctl.release.record.events import Damaged, Event, Head

START = 16_384
"""Bytes to read for the head of an event, which is longer only with very many channels."""


class Record:
    """The heads of a newsroom's events, in order of time; ``damaged`` lists the files that are not events, and why.

    ``root`` is the root of the newsroom. Raises ReadError if the folder cannot be read, or is a link out of it.
    """

    def __init__(self, root: Path) -> None:
        self.folder = root / events.FOLDER
        _refuse(root, self.folder)
        self.damaged: list[tuple[str, str]] = []
        self.heads: list[Head] = []
        for name in _names(self.folder, self.damaged):
            try:
                self.heads.append(events.read_head(name, _start(self.folder / name)))
            except Damaged as error:
                self.damaged.append((name, str(error)))
            except OSError as error:
                self.damaged.append((name, f"cannot be read: {reason(error)}"))
        self.heads.sort(key=lambda head: events.order(head.name))
        self.by_release: dict[tuple[str, str], list[Head]] = {}
        for head in self.heads:
            self.by_release.setdefault(head.key, []).append(head)

    def data(self, name: str) -> bytes:
        """Return the bytes of an event's file; raises ReadError if it cannot be read."""
        try:
            return opening.read(self.folder / name)
        except OSError as error:
            raise ReadError(f"{self.folder / name}: cannot be read: {reason(error)}") from error

    def event(self, head: Head) -> Event:
        """Return a whole event; raises ReadError if it has been altered."""
        try:
            return events.read(head.name, self.data(head.name))
        except Damaged as error:
            hint = "take it from git or from a copy; `pressctl record --check` shows what else is wrong"
            raise ReadError(f"{self.folder / head.name}: {error}", hint) from error

    def last(self, id: str, language: str) -> Event | None:
        """Return the newest event of a release, or None if it was never issued."""
        heads = self.by_release.get((id, language), [])
        found = events.last(heads, self.sums(heads))
        return self.event(found) if found else None

    def sums(self, heads: Sequence[Head]) -> Mapping[str, str]:
        """Return the SHA-256 of the files of some events, by name."""
        return {head.name: hashlib.sha256(self.data(head.name)).hexdigest() for head in heads}

    def of_id(self, id: str) -> list[Head]:
        """Return the events of a release in all its languages, in order of time."""
        return [head for head in self.heads if head.id == id]


def names(root: Path, id: str) -> tuple[str, ...]:
    """Return the paths of a release's events in all its languages, in order, without opening the files."""
    return _by_id(root, _stamp(root / events.FOLDER)).get(events.safe(id), ()) if id else ()


def all_of(root: Path, id: str, language: str) -> Iterator[Event]:
    """Yield the unaltered events of a release in a language, in order of time."""
    yield from (event for event in _sound(root, names(root, id)) if event.head.key == (id, language))


def newest(root: Path, id: str, names: Iterable[str]) -> tuple[Event, ...]:
    """Return the newest unaltered event of a release in each language, among files that ``names`` returned.

    As events are found by file name, checking ten thousand releases does not read all of the record each time.
    """
    return tuple({event.head.language: event for event in _sound(root, names) if event.head.id == id}.values())


def _sound(root: Path, names: Iterable[str]) -> Iterator[Event]:
    for name in names:
        with suppress(OSError, Damaged):
            yield events.read(name, opening.read(root / events.FOLDER / name))


def _stamp(folder: Path) -> tuple[tuple[str, int], ...]:
    """Return the times of the record's folders, which change when a file is added or removed."""
    with suppress(OSError), os.scandir(folder) as years:
        return tuple(sorted((each.name, each.stat().st_mtime_ns) for each in years))
    return ()


@lru_cache(maxsize=4)
def _by_id(root: Path, stamp: tuple[tuple[str, int], ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the paths of all events by the id in their names, as ``events.safe`` writes it."""
    found: dict[str, list[str]] = {}
    for name in _names(root / events.FOLDER) if stamp else ():
        if match := events.PATH.fullmatch(name):
            found.setdefault(match["id"], []).append(name)
    return {id: tuple(sorted(each, key=events.order)) for id, each in found.items()}


def _refuse(root: Path, folder: Path) -> None:
    """Raise ReadError if the record is unreadable or outside the newsroom, as it must not be mistaken for empty."""
    hint = "the record is a folder beside the settings"
    try:
        if not folder.resolve().is_relative_to(root.resolve()):
            raise ReadError(f"{folder}: is a link out of the newsroom", hint)
        if os.path.lexists(folder):
            os.scandir(folder).close()
    except OSError as error:
        raise ReadError(f"{folder}: cannot be read: {reason(error)}", hint) from error
    except RuntimeError as error:  # pathlib raises this for a loop up to Python 3.12
        raise ReadError(f"{folder}: is a link that leads back to itself", hint) from error


def _names(folder: Path, damaged: list[tuple[str, str]] | None = None) -> Iterator[str]:
    """Yield the paths of the events, relative to the folder of the record; they are in folders by year.

    Anything else with the name of an event, such as a link or a pipe, is added to ``damaged`` with what it is.
    """
    damaged = [] if damaged is None else damaged
    for year in _entries(folder, "", damaged):
        if year.is_dir(follow_symlinks=False):
            for entry in _entries(folder, year.name, damaged):
                name = f"{year.name}/{entry.name}"
                if entry.name.startswith(".") or not entry.name.endswith(events.SUFFIX):
                    continue
                if entry.is_file(follow_symlinks=False):
                    yield name
                elif events.PATH.fullmatch(name):
                    damaged.append((name, "is a link" if entry.is_symlink() else f"cannot be read: {opening.NO_FILE}"))
        elif year.name.isdecimal():
            damaged.append((year.name, "is a link" if year.is_symlink() else "is not a folder"))


def _entries(folder: Path, name: str, damaged: list[tuple[str, str]]) -> list[os.DirEntry[str]]:
    """Return the entries of a folder of the record, by name; if it cannot be read, it is added to ``damaged``."""
    try:
        with os.scandir(folder / name) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        damaged.append((name, f"cannot be read: {reason(error)}"))
        return []


def _start(path: Path) -> bytes:
    with opening.opened(path) as file:
        data = file.read(START)
        return data if b"\n" in data or len(data) < START else data + file.read()
