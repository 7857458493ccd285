"""The source from which each release of a newsroom was imported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pressctl.newsroom.folder import Newsroom, walk
from pressctl.opening import opened
from pressctl.prose.text import same_name

ORIGIN = re.compile(r"^# imported from: .*\bsha256 ([0-9a-f]{16})(?:/(\d+))?\r?$", re.MULTILINE)


HEAD = 60_000
"""Bytes at the start of a file that are searched for its origin, which is at the end of the front matter."""


@dataclass
class Origins:
    """The releases of a newsroom by the source they were imported from, read on first use.

    The tables have strings rather than ``Path`` objects, which take five times the memory: there may be many files.
    """

    newsroom: Newsroom
    paths: dict[str, str] | None = field(default=None)
    planned: set[str] = field(default_factory=set)
    """What a run that writes nothing would have written; it is not on the disk."""
    names: dict[str, str] = field(default_factory=dict)

    def find(self, origin: str) -> Path | None:
        """Return the release that was imported from this origin, or None."""
        if self.paths is None:
            files = [str(file) for file in (walk(self.newsroom.folder) if self.newsroom.folder.is_dir() else ())]
            self.names |= {_key(file): file for file in files}
            self.paths = dict(_origins(files))
        found = self.paths.get(origin)
        return Path(found) if found else None

    def add(self, origin: str, path: Path, *, is_written: bool) -> None:
        """Note a release that was imported in this run or, in a dry run, would have been."""
        name = str(path)
        if not is_written:
            self.planned.add(name)
        self.names[_key(name)] = name
        if self.paths is not None:
            self.paths[origin] = name

    def is_planned(self, path: Path) -> bool:
        """Return whether this run, which writes nothing, would have written a release to this path."""
        return str(path) in self.planned

    def twin(self, path: Path) -> Path:
        """Return the known release with the same name on macOS or Windows (differing only in case), or the path."""
        found = self.names.get(_key(str(path)))
        return Path(found) if found else path


def _key(name: str) -> str:
    """Return ``same_name`` of a name; if that is equal, the same object, which saves memory."""
    same = same_name(name)
    return name if same == name else same


def _origins(files: Iterable[str]) -> Iterator[tuple[str, str]]:
    for path in files:
        try:
            with opened(Path(path)) as file:
                match = ORIGIN.search(file.read(HEAD).decode("utf-8", "replace"))
        except OSError:
            continue
        if match:
            yield origin_of(match[1], int(match[2] or 1)), path


def origin_of(digest: str, number: int) -> str:
    """Return the origin of a release: the digest of the source's bytes, with its number in the source from 2."""
    return digest if number == 1 else f"{digest}/{number}"
