"""Reading releases from files."""

from __future__ import annotations

import os
import shlex
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressctl.errors import ReadError, reason
from pressctl.newsroom.folder import Newsroom
from pressctl.opening import NO_FILE, READ_ONLY
from pressctl.release import SIZE_LIMIT

if TYPE_CHECKING:
    from pressctl.release.file.document import Document
    from pressctl.release.model import Release

NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""The flag with which opening a symbolic link fails; Windows has none."""


class Loaded(NamedTuple):
    """A release with the document it came from and the path it is shown under."""

    path: Path
    document: Document
    release: Release

    def refuse_faults(self, name: str = "") -> None:
        """Raise ReadError, with the place, if the front matter could not be read; ``name`` is for no file's text."""
        for fault in self.document.faults:
            if fault.is_fatal:
                line, column = self.document.lines.position(fault.span.start)
                shown = "" if name else f"`pressctl validate {shlex.quote(str(self.path))}` shows the line, "
                hint = f"{shown}`pressctl explain {fault.slug}` says how to fix it"
                raise ReadError(f"{name or self.path}:{line}:{column}: {fault.message}", hint)


def load(newsroom: Newsroom, path: Path) -> Loaded:
    """Return the release in a file; if its front matter cannot be read, the document has fatal faults.

    Raises ReadError if the file cannot be read, or is a link out of the newsroom.
    """
    from pressctl.release.file import document

    return build(newsroom, path, document.decode(read(newsroom, path)))


def load_readable(newsroom: Newsroom, path: str) -> Loaded | None:
    """Return the release in a file as ``load`` does, or None if the file or its front matter cannot be read."""
    try:
        loaded = load(newsroom, Path(path))
    except ReadError:
        return None
    return loaded if loaded.document.is_readable else None


def read(newsroom: Newsroom, path: str | Path) -> bytes:
    """Return the bytes of a release file; raises ReadError as ``load`` does."""
    try:
        file = _opened(newsroom, path)
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {reason(error)}") from error
    try:
        found = os.fstat(file)
        if not stat.S_ISREG(found.st_mode):
            raise ReadError(f"{path}: cannot be read: {NO_FILE}")
        size = min(found.st_size, SIZE_LIMIT)
        data = os.read(file, size + 1)
        return data if len(data) == size else data + _rest(file, SIZE_LIMIT + 1 - len(data))
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {reason(error)}") from error
    finally:
        os.close(file)


def read_or_error(newsroom: Newsroom, path: str | Path) -> bytes | ReadError:
    """Return the bytes of a release file, or the error that ``read`` raises."""
    try:
        return read(newsroom, path)
    except ReadError as error:
        return error


def _opened(newsroom: Newsroom, path: str | Path) -> int:
    """Open a file; a link is only followed within the newsroom. The system checks for links while it opens."""
    if NO_LINK:
        try:
            return os.open(path, READ_ONLY | NO_LINK)
        except OSError:
            if not Path(path).is_symlink():
                raise
    if Path(path).is_symlink() and not _is_inside(newsroom, Path(path)):
        raise ReadError(f"{path}: is a link to a file outside the newsroom", "copy the file into the newsroom")
    return os.open(path, READ_ONLY)


def _rest(file: int, most: int) -> bytes:
    """Return up to ``most`` further bytes of a file whose size was not what was read."""
    with os.fdopen(file, "rb", closefd=False) as rest:
        return rest.read(most)


def _is_inside(newsroom: Newsroom, path: Path) -> bool:
    try:
        target = path.resolve()
    except RuntimeError:  # a loop of links, of which opening will complain
        return True
    return target.is_relative_to(newsroom.root) or target.is_relative_to(path.parent.resolve())


def build(newsroom: Newsroom, path: Path, parsed: Document) -> Loaded:
    """Return the release in a document, with the contacts and boilerplate that it refers to in the settings."""
    from pressctl.release import references
    from pressctl.release.file import front_matter

    settings = newsroom.settings
    release = front_matter.read(parsed, str(path), settings.fields, {}, settings.languages)
    return Loaded(path, parsed, references.resolved(release, settings))


def load_from(newsroom: Newsroom, file: Path) -> Release:
    """Return the release in a file of a newsroom; raises ReadError if it or its front matter cannot be read."""
    return release_of(newsroom, file, read(newsroom, file))


def release_of(newsroom: Newsroom, file: Path, data: bytes, name: str = "") -> Release:
    """Return the release in the bytes of a file, without paragraphs that are still to be translated.

    ``name`` is for bytes that are not what is in the file now. Raises ReadError if the front matter cannot be read.
    """
    from pressctl.release.file import document, untranslated

    loaded = build(newsroom, file, document.decode(data))
    loaded.refuse_faults(name)
    return untranslated.without(loaded.release)
