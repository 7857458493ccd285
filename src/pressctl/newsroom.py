"""The folder of releases: finding it, walking it, choosing paths in it, saving safely."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pressctl import config
from pressctl.config import Settings
from pressctl.errors import ReadError, UsageError, WriteError, reason
from pressctl.model import Attachment, Release, slug_of

SUFFIXES = (".md", ".markdown")
SKIPPED_FOLDERS = frozenset({"node_modules", "templates", "__pycache__"})


@dataclass(frozen=True)
class Newsroom:
    """A folder of releases and its settings. ``root`` is absolute; ``has_settings`` says pressctl.toml is there."""

    root: Path
    settings: Settings = field(default_factory=Settings)
    has_settings: bool = False

    @property
    def folder(self) -> Path:
        """Return the folder in which releases are looked for when none is named."""
        whole = self.root / self.settings.releases if self.has_settings else self.root
        return shown(whole)


def locate(start: Path, chosen: str = "", environment: dict[str, str] | None = None) -> Newsroom:
    """Return the newsroom ``chosen``, or the one of PRESSCTL_NEWSROOM, or the nearest upwards of ``start``.

    Raises UsageError when the one chosen is no folder, SettingsError when its settings are wrong.
    """
    environment = dict(os.environ) if environment is None else environment
    named = chosen or environment.get("PRESSCTL_NEWSROOM", "")
    if named and not Path(named).is_dir():
        raise UsageError(f"{named}: there is no such newsroom folder", "`pressctl init DIR` makes one")
    root = Path(named).resolve() if named else nearest(start.resolve())
    settings = config.load(shown(root) if root else None, environment)
    return Newsroom(root or start.resolve(), settings, root is not None and (root / config.FILE).is_file())


def shown(path: Path) -> Path:
    """Return a path as a person would type it: from the working folder when it lies in there."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def nearest(start: Path) -> Path | None:
    """Return the nearest folder from ``start`` upwards that holds pressctl.toml, or None."""
    folders = [start, *start.parents] if start.is_dir() else list(start.parents)
    return next((folder for folder in folders if (folder / config.FILE).is_file()), None)


def walk(folder: Path) -> Iterator[Path]:
    """Yield the Markdown files below a folder in order of their names; hidden and tool folders are passed over.

    Raises ReadError when a folder may not be read. Links to folders are not followed: no loops, no way out.
    """

    def refuse(error: OSError) -> None:
        raise ReadError(f"{error.filename}: the folder cannot be read: {reason(error)}") from error

    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(place) / name


def attachment(root: Path, path: str, target: str) -> Attachment:
    """Say what stands at ``target``, as the release at ``path`` names it: beside the release, or from the root.

    A target that starts with a stroke is looked for below the root (and in the folders in which site generators keep
    files that are published as they are). What cannot be known is taken to be there: where such a target starts on a
    site without our settings, and what a release in no site that we know reaches above its own folder.
    """
    if target.startswith("/") and not (root / config.FILE).is_file():
        return Attachment.PRESENT
    home = _home(root, Path(path).parent.resolve())
    file = _attached(home or Path(path).parent, path, target)
    if file is None:
        return Attachment.MISSING
    is_outside = home is not None and not file.is_relative_to(home)
    return Attachment.OUTSIDE if is_outside else Attachment.PRESENT


def _home(root: Path, folder: Path) -> Path | None:
    """Return the folder that a release in ``folder`` may not reach out of, or None when nobody knows.

    With settings that is the root; without, the site around the release, as its own files show it.
    """
    root = root.resolve()
    is_inside = folder.is_relative_to(root)
    if is_inside and (root / config.FILE).is_file():
        return root
    sites = (place for place in (folder, *folder.parents) if any((place / mark).exists() for mark in SITE_MARKS))
    return next(sites, root if is_inside else None)


def read_attachment(root: Path, path: str, target: str) -> bytes | None:
    """Return the bytes of what ``attachment`` finds at ``target``; None when that is nothing inside the newsroom."""
    file = _attached(root, path, target)
    try:
        return file.read_bytes() if file and file.is_relative_to(root.resolve()) else None
    except OSError:
        return None


def _attached(root: Path, path: str, target: str) -> Path | None:
    """Return where a target leads, all links followed: the first place that leaves the root, or is there, or None."""
    places = [root, *(root / name for name in PUBLISHED)] if target.startswith("/") else [Path(path).parent, root]
    for place in places:
        try:
            file = (place / target.lstrip("/")).resolve()
            is_inside = file.is_relative_to(root.resolve())
            if file.is_file() if is_inside else place is places[0]:
                return file
        except (OSError, ValueError, RuntimeError):  # a name no system has: too long, with a NUL, a circle of links
            continue
    return None


SITE_MARKS = (".git", "_config.yml", "hugo.toml", "config.toml", "package.json")
"""What stands in the first folder of a site of Jekyll, Hugo and their kin."""
PUBLISHED = ("static", "assets", "public", "content")
"""Folders whose files Hugo, Jekyll and their kin publish as they are."""


def path_for(newsroom: Newsroom, release: Release, day: str) -> Path:
    """Return the path a new release gets: the settings' pattern in the folder of releases.

    ``day`` (YYYY-MM-DD) stands for the date. Raises UsageError when the pattern would leave the newsroom.
    """
    language = release.language or "und"
    relative = newsroom.settings.path.format(year=day[:4], date=day, slug=slug_of(release), language=language)
    path = shown(newsroom.root / newsroom.settings.releases / relative)
    if not path.resolve().is_relative_to(newsroom.root.resolve()):
        raise UsageError(f"{relative}: leads out of the newsroom", "mend `path` in pressctl.toml")
    return path


def save(path: Path, data: bytes, *, force: bool = False, is_durable: bool = True) -> None:
    """Write a file whole or not at all: beside its place, then renamed onto it, keeping its mode.

    One that is not ``is_durable`` is not waited for until it is on the disk: what can be made again at any time, by
    the thousand. After a power failure it may be empty.

    Raises WriteError when it is there already and ``force`` is not set, or when it cannot be written.
    """
    if not force and path.exists():
        raise WriteError(f"{path}: is there already; nothing was written", "use --force to replace it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path.resolve() if path.is_symlink() else path, data, is_durable=is_durable)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {reason(error)}", "the file is as it was before") from error


def _write_beside(path: Path, data: bytes, *, is_durable: bool) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if is_durable:
                os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
