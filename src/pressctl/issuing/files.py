"""The file of a release, read once, and written back with some keys changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from pressctl.errors import WriteError
from pressctl.newsroom import attachments, loading, saving
from pressctl.newsroom.folder import Newsroom
from pressctl.release.file import compose, document, editing
from pressctl.release.model import Release
from pressctl.release.record import reading_copy


class File:
    """A release with the bytes of its file; raises ReadError if it cannot be read."""

    def __init__(self, newsroom: Newsroom, path: Path) -> None:
        self.newsroom, self.path = newsroom, path
        self.data = loading.read(newsroom, path)
        self.notes: list[str] = []
        """Remarks about the file, made when it is written."""
        self.release = loading.release_of(newsroom, path, self.data)

    @cached_property
    def seen(self) -> dict[str, Any]:
        """Return what a reader sees of the release, as data."""
        return seen(self.newsroom, self.release)

    @cached_property
    def digest(self) -> str:
        """Return the digest of what a reader sees."""
        return reading_copy.digest(self.seen)

    def changed(self, release: Release, names: Iterable[str]) -> bytes:
        """Return the bytes of the file with those of the named keys that differ set as in ``release``.

        Raises UsageError if that is not possible without other changes.
        """
        before, after = compose.front_matter(self.release), compose.front_matter(release)
        others = [name for name in names if before.get(name) != after.get(name)]
        text = editing.with_keys(document.decode(self.data), release, others, self.newsroom.settings.fields)
        return document.encoded(text)

    def write(self, release: Release, names: Iterable[str]) -> None:
        """Write some keys into the file; raises WriteError if it has been changed since it was read."""
        self.save(self.changed(release, names))

    def save(self, data: bytes) -> None:
        """Write bytes into the file; raises WriteError if it has been changed since it was read."""
        if data != self.data and saving.save(self.path, data, force=True, instead_of=self.data):
            self.notes.append(f"{self.path} {saving.PARTED}")


@contextmanager
def accounted() -> Iterator[list[Path]]:
    """Yield a list for the files written; if the next one cannot be written, the WriteError names those before it."""
    done: list[Path] = []
    try:
        yield done
    except WriteError as error:
        if not done:
            raise
        names = ", ".join(map(str, done))
        raise WriteError(
            error.message, f"written before it: {names}; the same command again writes the rest"
        ) from error


def distinct(paths: Iterable[Path]) -> list[Path]:
    """Return the paths without further paths to the same files."""
    return list({path.resolve(): path for path in reversed(list(paths))}.values())[::-1]


def seen(newsroom: Newsroom, release: Release) -> dict[str, Any]:
    """Return what a reader sees of a release of the newsroom."""
    return reading_copy.seen(release, newsroom.settings, partial(attachments.fingerprint, newsroom.root, release.path))
