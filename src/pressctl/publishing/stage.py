"""Staging an export: files are written to a temporary folder, then moved to their places, all or none."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pressctl import opening, store
from pressctl.errors import UsageError, WriteError, reason
from pressctl.exporters import format_of
from pressctl.prose.text import same_name
from pressctl.publishing import public_files
from pressctl.publishing.build_cache import BuildCache, Inputs
from pressctl.publishing.gate import Gate
from pressctl.publishing.order import File, Unchanged
from pressctl.publishing.public_files import PublicFile

ABANDONED = 3600
"""Seconds after which the temporary folder of an export is taken to be left over."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its name below the folder, ``size`` in bytes, ``sha256`` of its bytes in hexadecimal."""

    release: str
    format: str
    folder: Path
    name: str
    size: int
    sha256: str
    notes: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Return the path of the file as it is shown."""
        return self.folder / self.name


class Stage:
    """The files of an export in a temporary folder, until they are moved to their places, all or none.

    Public files of earlier exports are replaced if nobody has changed them. Those that must not be public any more are
    removed and listed in ``taken_down``; ``left`` are those that somebody has changed, which are removed only with
    ``force``. ``has_lost_list`` says that it is unknown which files earlier exports made.
    """

    def __init__(self, folder: Path, *, force: bool, only_changed: bool = False, gate: Gate | None = None) -> None:
        self.folder, self.force, self.only_changed = folder, force or only_changed, only_changed
        self.written: list[Written] = []
        self.unchanged = 0
        self.taken_down: list[Path] = []
        self.left: list[Path] = []
        self.has_lost_list = False
        self._gate, self._replaces = gate, force
        self._before: dict[str, PublicFile] | None = None
        self._own: dict[str, PublicFile] = {}
        self._sources: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._clashes: list[str] = []
        self._folders: set[Path] = set()
        self._made: list[tuple[Path, bytes, Inputs]] = []
        self._is_new = not folder.exists()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _clear_old(folder)
            self._beside = Path(tempfile.mkdtemp(prefix=".pressctl-", dir=folder))
        except OSError as error:
            raise WriteError(f"{folder}: cannot be written: {reason(error)}") from error

    def add(self, file: File) -> None:
        """Write a file to the temporary folder; raises UsageError if its place is taken, WriteError if that fails."""
        target, data = self._place(file), file.exported.data
        if self._clashes:
            return  # nothing will be written
        digest = public_files.digest(data)
        self._note_public(file, digest)
        if self.only_changed and _reads_as(target, data):
            self.unchanged += 1
            return
        if target.exists() and not self.force and not self._is_ours(file.name, target):
            raise UsageError(f"{target} already exists; nothing was written", "use --force to replace it")
        try:
            staged = self._beside / file.name
            if staged.parent not in self._folders:
                staged.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(staged.parent)
            staged.write_bytes(data)
        except OSError as error:
            raise WriteError(f"{target}: cannot be written: {reason(error)}; nothing was written") from error
        made = (len(data), digest, file.exported.notes)
        self.written.append(Written(file.release, file.format, self.folder, file.name, *made))
        if file.key:
            self._made.append((target, file.key, file.inputs))

    def _is_ours(self, name: str, target: Path) -> bool:
        """Return whether a file is an unchanged public file of an earlier export, which may be replaced."""
        if self._before is None:
            self._before = public_files.read(self.folder) or {}
        return public_files.is_as_exported(self._before, name, target)

    def keep(self, file: Unchanged) -> None:
        """Note a file that stays as it is."""
        target = self._place(file)
        self._note_public(file, public_files.digest(target.read_bytes()) if format_of(file.format).is_public else "")
        self.unchanged += 1

    def _note_public(self, file: File | Unchanged, digest: str) -> None:
        if format_of(file.format).is_public:
            releases = tuple(map(self._gate.name, file.contains)) if self._gate else file.contains
            self._own[file.name] = PublicFile(file.format, digest, releases)

    def _place(self, file: File | Unchanged) -> Path:
        target = self.folder / file.name
        if PurePosixPath(file.name).is_absolute() or ".." in PurePosixPath(file.name).parts:
            raise WriteError(f"{file.name}: leads out of the folder; nothing was written")
        name = os.path.normpath(file.name)
        key = same_name(name)
        if key in self._sources:
            both = f"{self._sources[key]} and {file.release or file.format}"
            apart = (
                ""
                if key == name
                else ", which differ only in case or in the form of accents: one file on macOS and Windows"
            )
            self._clashes.append(f"{both} would both become {target}{apart}")
        self._sources[key] = file.release or file.format
        self._keep_apart(key)
        return target

    def _keep_apart(self, key: str) -> None:
        """Note a clash if the path of a file is also a folder in the path of another."""
        if key in self._parents:
            self._clashes.append(f"{self.folder / key} would be a file, and the folder of {self._parents[key]}")
        above = key.rpartition("/")[0]
        while above and above not in self._parents:
            self._parents[above] = key
            if above in self._sources:
                self._clashes.append(f"{self.folder / above} would be a file, and the folder of {key}")
            above = above.rpartition("/")[0]

    def move(self) -> None:
        """Move the files to their places.

        Raises UsageError, naming all clashes, if two files have the same place, and WriteError, saying how many have
        been moved, if one cannot be.
        """
        if self._clashes:
            hint = "give one of each two a `slug` of its own; nothing was written"
            raise UsageError("; ".join(self._clashes), hint)
        known = public_files.read(self.folder)
        self.has_lost_list, before = known is None or (not known and self._replaces_site()), known or {}
        if before or self._own:
            public_files.save(self.folder, before | self._own)
        try:
            _move(self._beside, self.folder)
        except OSError as error:
            stands = f"{self.moved} of {len(self.written)} files are in their places, the others are not"
            where = error.filename2 or error.filename
            raise WriteError(f"{where}: cannot be written: {reason(error)}", stands) from error

        if before or self._own:
            public_files.save(self.folder, {**self._take_down(before), **self._own})
        with closing(BuildCache(store.folder())) as built:
            built.put((target, key, target.read_bytes(), inputs) for target, key, inputs in self._made)

    @property
    def moved(self) -> int:
        """Return the number of files moved to their places; valid until ``clear``."""
        return sum(not (self._beside / each.name).exists() for each in self.written)

    def _take_down(self, before: Mapping[str, PublicFile]) -> dict[str, PublicFile]:
        """Remove files that must not be public any more: withdrawn, renamed, or under embargo again; return the rest.

        A list in the folder says which files are ours; nothing else is touched. Before the first file is moved, the
        list has both old and new files, so that after a killed run the next export can still take them down.
        """
        left = {}
        for name in sorted(before.keys() - self._own):
            target = public_files.inside(self.folder, name)
            if not target:
                continue
            if not self._must_be_taken_down(before[name]):
                left[name] = before[name]
            elif not self._replaces and before[name].is_changed(target):
                left[name] = before[name]
                self.left.append(target)
            else:
                self._remove(target)
        return left

    def _replaces_site(self) -> bool:
        is_site = any(each.format == public_files.SITE for each in self._own.values())
        return is_site and (self.folder / "index.html").is_file()

    def _remove(self, target: Path) -> None:
        try:
            public_files.remove(self.folder, target)
        except OSError as error:
            raise WriteError(f"{target}: cannot be taken down: {reason(error)}", "remove it by hand") from error
        self.taken_down.append(target)

    def _must_be_taken_down(self, old: PublicFile) -> bool:
        """Return whether a public file that this export did not make again must be taken down.

        A site is always made as a whole. Any other file is taken down if one of its releases has another file now, is
        gone, or must not be public, as the gate decides for the files of this export.
        """
        if old.format == public_files.SITE or not self._gate:
            return any(each.format == old.format for each in self._own.values())
        again = {name for each in self._own.values() if each.format == old.format for name in each.releases}
        return any(name in again or self._is_barred(name) for name in old.releases)

    def _is_barred(self, name: str) -> bool:
        """Return whether a release must not be public, or has no file in the newsroom any more."""
        assert self._gate is not None
        path = self._gate.names.get(name)
        return not self._gate.is_public(path) if path else self._gate.is_whole

    def clear(self) -> None:
        """Remove the temporary folder, and the target folder if it is new and empty."""
        shutil.rmtree(self._beside, ignore_errors=True)
        if self._is_new and not any(self.folder.iterdir()):
            self.folder.rmdir()


def _clear_old(folder: Path) -> None:
    """Remove the temporary folders of killed exports; those that may still be in use are left."""
    for left in folder.glob(".pressctl-????????"):
        if left.is_dir() and not left.is_symlink() and time.time() - left.stat().st_mtime > ABANDONED:
            shutil.rmtree(left, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    """Move the contents of a folder into another; a folder that does not exist there is moved as a whole."""
    with os.scandir(source) as entries:
        names = sorted((entry.name, entry.is_dir()) for entry in entries)
    for name, is_folder in names:
        place = target / name
        if is_folder and place.is_dir():
            _move(source / name, place)
        else:
            (source / name).replace(place)


def _reads_as(path: Path, data: bytes) -> bool:
    try:
        return opening.read(path) == data
    except OSError:
        return False
