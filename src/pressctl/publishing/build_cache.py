"""A cache of what earlier exports built, so that only files that would differ are built again.

It is one table in the user's cache folder. For the path of each file it has a digest of what it was made from: the
release's bytes, the choices of the export, the program and its libraries, whether the embargo had lifted. What the
exporter asked the desk for (templates, pictures, translations) is kept with it, and compared with the present answers.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from pressctl import opening, store
from pressctl.exporters import Desk
from pressctl.exporters.parts.state import replacement
from pressctl.release.model import Release
from pressctl.store import Store

VERSION = 1
"""The version of the schema."""
TABLE = """
    CREATE TABLE IF NOT EXISTS built (path TEXT PRIMARY KEY, key BLOB, digest TEXT, asked TEXT) WITHOUT ROWID
"""
SELECT = "SELECT key, digest, asked FROM built WHERE path = ?"


@dataclass
class Inputs:
    """What an exporter took from the desk (templates, pictures, translations), each with its digest."""

    answers: dict[str, str] = field(default_factory=dict)

    def watched(self, desk: Desk) -> Desk:
        """Return a desk that gives the same answers as ``desk`` and notes them here."""

        def template(name: str) -> str:
            text = desk.template(name)
            self.answers[f"template {name}"] = _digest(text.encode("utf-8"))
            return text

        def read(release: Release, target: str) -> bytes | None:
            data = desk.read(release, target)
            self.answers[f"read {target}"] = _digest(data)
            return data

        def siblings(release: Release) -> tuple[Release, ...]:
            found = desk.siblings(release)
            self.answers[f"siblings {release.id}"] = _of_releases(found)
            return found

        return replace(desk, template=template, read=read, siblings=siblings)

    def is_unchanged(self, release: Release, desk: Desk) -> bool:
        """Return whether the desk would give the same answers now."""
        return all(_answer(question, release, desk) == answer for question, answer in self.answers.items())


def _answer(question: str, release: Release, desk: Desk) -> str:
    kind, _, name = question.partition(" ")
    if kind == "template":
        return _digest(desk.template(name).encode("utf-8"))
    if kind == "siblings":
        others = desk.siblings(release if name == release.id else replacement(release))
        return _of_releases(others)
    return _digest(desk.read(release, name))


def _digest(data: bytes | None) -> str:
    return "" if data is None else hashlib.blake2b(data, digest_size=16).hexdigest()


def _of_releases(releases: Iterable[Release]) -> str:
    return _digest(repr(sorted((each.path, repr(each)) for each in releases)).encode("utf-8", "surrogatepass"))


@functools.cache
def _program() -> str:
    return store.program_stamp()


def key(data: bytes, release: Release, choices: str, desk: Desk) -> bytes:
    """Return a digest of what a file is made from, apart from the desk; ``data`` is the release's own file."""
    state = f"{release.is_embargoed(desk.now)} {release.is_ahead(desk.now, desk.settings.timezone)}"
    known = (_program(), choices, desk.settings.as_text(), state, repr(release))
    made = hashlib.blake2b("\0".join(known).encode("utf-8", "surrogatepass"), digest_size=16)
    made.update(data)
    return made.digest()


class BuildCache:
    """The files of earlier exports. After any error of the store the cache is treated as empty."""

    def __init__(self, place: Path) -> None:
        self._store = Store(place, "exports", VERSION, TABLE)

    def is_there(self, target: Path, key: bytes, is_same: Callable[[Inputs], bool]) -> bool:
        """Return whether the file at ``target`` is the one that would be built now."""
        for known, digest, asked in self._store.rows(SELECT, (str(target.resolve()),)):
            with suppress(OSError, ValueError):  # there is no such file, or the cache is damaged
                return bool(
                    known == key and is_same(Inputs(json.loads(asked))) and _digest(opening.read(target)) == digest
                )
        return False

    def put(self, files: Iterable[tuple[Path, bytes, bytes, Inputs]]) -> None:
        """Note written files: for each its path, its key, its bytes, and its inputs."""
        rows = [
            (str(target.resolve()), key, _digest(data), json.dumps(inputs.answers))
            for target, key, data, inputs in files
        ]
        self._store.write("INSERT OR REPLACE INTO built VALUES (?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Close the file."""
        self._store.close()
