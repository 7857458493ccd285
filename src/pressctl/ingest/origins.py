"""Which source each release of a newsroom was imported from."""

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
"""Bytes of a release's file in which its origin stands, if it has one: it is at the end of the front matter."""


@dataclass
class Origins:
    """The releases of a newsroom by the source they were imported from, read when first asked for."""

    room: Newsroom
    paths: dict[str, Path] | None = field(default=None)
    new: set[Path] = field(default_factory=set)
    names: dict[str, Path] = field(default_factory=dict)

    def find(self, origin: str) -> Path | None:
        """Return the release that came from there, or None."""
        if self.paths is None:
            files = [Path(file) for file in (walk(self.room.folder) if self.room.folder.is_dir() else ())]
            self.names |= {same_name(str(file)): file for file in files}
            self.paths = dict(_origins(files))
        return self.paths.get(origin)

    def add(self, origin: str, path: Path) -> None:
        """Note a release that was just imported, or would be."""
        self.new.add(path)
        self.names[same_name(str(path))] = path
        if self.paths is not None:
            self.paths[origin] = path

    def twin(self, path: Path) -> Path:
        """Return the release that is this file on macOS or Windows, whose name differs in case alone; else the path."""
        return self.names.get(same_name(str(path)), path)


def _origins(files: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    for path in files:
        try:
            with opened(path) as file:
                match = ORIGIN.search(file.read(HEAD).decode("utf-8", "replace"))
        except OSError:
            continue
        if match:
            yield origin_of(match[1], int(match[2] or 1)), path


def origin_of(digest: str, number: int) -> str:
    """Return the name of a source's release: the digest of its bytes, and its number from the second on."""
    return digest if number == 1 else f"{digest}/{number}"
