"""What earlier exports built, so that only what changed is built again: proved by content, never by time stamps.

One table in the user's cache folder. A file is known by its path and a digest of all it was made from: the
release's bytes, the choices of the export, the program and its libraries, whether the embargo had lifted. What the
exporter asked the desk for besides (templates, pictures, translations) is kept with it and asked for again.
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
"""The number of the table's shape."""
TABLE = """
    CREATE TABLE IF NOT EXISTS built (path TEXT PRIMARY KEY, key BLOB, digest TEXT, asked TEXT) WITHOUT ROWID
"""
SELECT = "SELECT key, digest, asked FROM built WHERE path = ?"


@dataclass
class Asked:
    """What an exporter asked the desk for, and a digest of each answer."""

    answers: dict[str, str] = field(default_factory=dict)

    def watched(self, desk: Desk) -> Desk:
        """Return a desk that gives the same answers and notes them."""

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

    def would_be_the_same(self, release: Release, desk: Desk) -> bool:
        """Return whether the desk answers now as it did."""
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
    """Return a digest of all that a file is made from but what is asked of the desk; ``data`` is the release's file."""
    state = f"{release.is_embargoed(desk.now)} {release.is_ahead(desk.now, desk.settings.timezone)}"
    known = (_program(), choices, desk.settings.as_text(), state, repr(release))
    made = hashlib.blake2b("\0".join(known).encode("utf-8", "surrogatepass"), digest_size=16)
    made.update(data)
    return made.digest()


class Built:
    """The files of earlier exports. Any error of the store is treated as an empty record."""

    def __init__(self, place: Path) -> None:
        self._store = Store(place, "exports", VERSION, TABLE)

    def is_there(self, target: Path, key: bytes, is_same: Callable[[Asked], bool]) -> bool:
        """Return whether the file at ``target`` is the one that would be built now."""
        for known, digest, asked in self._store.rows(SELECT, (str(target.resolve()),)):
            with suppress(OSError, ValueError):  # it is not there, or a byte of the record has changed
                return bool(
                    known == key and is_same(Asked(json.loads(asked))) and _digest(opening.read(target)) == digest
                )
        return False

    def put(self, files: Iterable[tuple[Path, bytes, bytes, Asked]]) -> None:
        """Note files that stand in their places: the path, the key, the bytes, and what was asked for them."""
        rows = [
            (str(target.resolve()), key, _digest(data), json.dumps(asked.answers)) for target, key, data, asked in files
        ]
        self._store.write("INSERT OR REPLACE INTO built VALUES (?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()
