"""Files written beside the folder they are for, then moved there, all of them or none."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pressctl import store
from pressctl.errors import UsageError, WriteError, reason
from pressctl.newsroom import saving
from pressctl.publishing.order import File, Unchanged
from pressctl.publishing.record import Asked, Built

SITE = "site"
RECORD = ".pressctl-site"
"""The list of a site's own files, one per line, in its folder: what is to be taken down when it is gone."""


ABANDONED = 3600
"""Seconds after which no export is writing any more into a folder of its own."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: ``path`` as shown, ``size`` in bytes, ``sha256`` of its bytes in hexadecimal."""

    release: str
    format: str
    path: Path
    size: int
    sha256: str
    notes: tuple[str, ...]


class Stage:
    """Files written beside the folder they are for, until they are moved there, all of them or none."""

    def __init__(self, folder: Path, *, force: bool, only_changed: bool = False) -> None:
        self.folder, self.force, self.only_changed = folder, force or only_changed, only_changed
        self.written: list[Written] = []
        self.unchanged = 0
        self.taken_down: list[Path] = []
        self._formats: set[str] = set()
        self._sources: dict[Path, str] = {}
        self._clashes: list[str] = []
        self._folders: set[Path] = set()
        self._made: list[tuple[Path, bytes, Asked]] = []
        self._is_new = not folder.exists()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _clear_old(folder)
            self._beside = Path(tempfile.mkdtemp(prefix=".pressctl-", dir=folder))
        except OSError as error:
            raise WriteError(f"{folder}: cannot be written: {reason(error)}") from error

    def add(self, file: File) -> None:
        """Write a file beside its place; raises UsageError when its place is taken, WriteError when it cannot."""
        target, data = self._place(file), file.exported.data
        if self.only_changed and _reads_as(target, data):
            self.unchanged += 1
            return
        if target.exists() and not self.force:
            raise UsageError(f"{target}: is there already; nothing was written", "use --force to replace it")
        try:
            staged = self._beside / file.name
            if staged.parent not in self._folders:
                staged.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(staged.parent)
            staged.write_bytes(data)
        except OSError as error:
            raise WriteError(f"{target}: cannot be written: {reason(error)}; nothing was written") from error
        digest = hashlib.sha256(data).hexdigest()
        self.written.append(Written(file.release, file.format, target, len(data), digest, file.exported.notes))
        if file.key:
            self._made.append((target, file.key, file.asked))

    def keep(self, file: Unchanged) -> None:
        """Leave a file as it stands in its place."""
        self._place(file)
        self.unchanged += 1

    def _place(self, file: File | Unchanged) -> Path:
        target = self.folder / file.name
        if PurePosixPath(file.name).is_absolute() or ".." in PurePosixPath(file.name).parts:
            raise WriteError(f"{file.name}: leads out of the folder; nothing was written")
        if target in self._sources:
            both = f"{self._sources[target]} and {file.release or file.format}"
            self._clashes.append(f"{both} would both become {target}")
        self._sources[target] = file.release or file.format
        self._formats.add(file.format)
        return target

    def move(self) -> None:
        """Move the files to their places.

        Raises UsageError when two are to go to one place, naming all such pairs, and WriteError, saying what stands,
        when one cannot be moved.
        """
        if self._clashes:
            hint = "give one of each two a `slug` of its own; nothing was written"
            raise UsageError("; ".join(self._clashes), hint)
        before = self._before()
        self._note(before | self._own())
        try:
            _move(self._beside, self.folder)
        except OSError as error:
            left = sum((self._beside / each.path.relative_to(self.folder)).exists() for each in self.written)
            stands = f"{len(self.written) - left} of {len(self.written)} files are in their places, the others are not"
            where = error.filename2 or error.filename
            raise WriteError(f"{where}: cannot be written: {reason(error)}", stands) from error

        self._take_down(before)
        with closing(Built(store.folder())) as built:
            built.put((target, key, target.read_bytes(), asked) for target, key, asked in self._made)

    def _take_down(self, before: frozenset[str]) -> None:
        """Remove the pages of an earlier site that this one no longer has: withdrawn, renamed, or under embargo again.

        A list beside the site says which files are its own; nothing else is touched. It holds the old files and the new
        ones before the first is moved, so that a run that is killed leaves none that nobody takes down.
        """
        for name in sorted(before - self._own()):
            target = self.folder / name
            if target.resolve().is_relative_to(self.folder.resolve()) and target.is_file():
                target.unlink()
                self.taken_down.append(target)
        self._note(self._own())

    def _own(self) -> frozenset[str]:
        """Return the files of the site as its list names them."""
        return frozenset(target.relative_to(self.folder).as_posix() for target in self._sources)

    def _before(self) -> frozenset[str]:
        """Return the files of the site that stands in the folder, nothing where no site is written."""
        record = self.folder / RECORD
        if SITE not in self._formats or record.is_symlink() or not record.is_file():
            return frozenset()
        return frozenset(record.read_text(encoding="utf-8", errors="replace").splitlines())

    def _note(self, names: frozenset[str]) -> None:
        if SITE not in self._formats:
            return
        if (self.folder / RECORD).is_symlink():  # where it leads is nothing of ours
            (self.folder / RECORD).unlink()
        saving.save(self.folder / RECORD, ("\n".join(sorted(names)) + "\n").encode("utf-8"), force=True)

    def clear(self) -> None:
        """Remove what was not moved."""
        shutil.rmtree(self._beside, ignore_errors=True)
        if self._is_new and not any(self.folder.iterdir()):
            self.folder.rmdir()


def _clear_old(folder: Path) -> None:
    """Remove what an export that was killed has left beside the files; one that may be running still is left."""
    for left in folder.glob(".pressctl-????????"):
        if left.is_dir() and not left.is_symlink() and time.time() - left.stat().st_mtime > ABANDONED:
            shutil.rmtree(left, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    """Move what is in a folder into another one; a folder that is not there yet is moved whole."""
    with os.scandir(source) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            place = target / entry.name
            if entry.is_dir() and place.is_dir():
                _move(Path(entry.path), place)
            else:
                Path(entry.path).replace(place)


def _reads_as(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
