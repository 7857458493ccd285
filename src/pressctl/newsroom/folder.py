"""The folder of releases: locating the newsroom, walking its files, choosing the path of a new release."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl import opening
from pressctl.errors import ReadError, SettingsError, UsageError, reason
from pressctl.newsroom import config
from pressctl.newsroom.config import SKIPPED_FOLDERS, SUFFIXES
from pressctl.prose.patterns import regex
from pressctl.release.settings import Settings

if TYPE_CHECKING:
    from pressctl.release.model import Release

ABOUT_FOLDERS = frozenset(
    f"{name}.md"
    for name in ("readme", "claude", "agents", "contributing", "changelog", "license", "code_of_conduct", "security")
)
"""Names of files about the folder they are in."""
HOUSE_FILE = regex(r"[A-Z]{2,}(?:[_-][A-Z]+)*\.(?:md|MD|markdown)")
"""Names of a project's own notes: DEPLOY.md, CONTENT-GUIDE.md."""
SECTION_PAGE = "_index."
"""The start of the name of Hugo's file for a section itself; a page in the section is `index.md` or any other."""
LANGUAGE_PART = regex(r"[._-]\{language\}|\{language\}[/._-]?")
"""The placeholder for the language with its separator, left out of the path of a release without a language."""
IN_PATHS = regex(r"[/\\\x00-\x1f]|^\.")
"""What a slug must not have in a path: a folder of its own, or the start of a hidden file."""


@dataclass(frozen=True)
class Newsroom:
    """A folder of releases and its settings. ``root`` is absolute; ``has_settings`` says pressctl.toml is there."""

    root: Path
    settings: Settings = field(default_factory=Settings)
    has_settings: bool = False

    @cached_property
    def real_root(self) -> Path:
        """The root with links resolved."""
        return self.root.resolve()

    @cached_property
    def real_releases(self) -> Path:
        """The folder of releases in the settings, with links resolved."""
        return (self.root / self.settings.releases).resolve()

    @property
    def folder(self) -> Path:
        """Return the folder of releases: that of the settings, or without settings the root."""
        whole = self.root / self.settings.releases if self.has_settings else self.root
        return display_path(whole)


def _is_inside(newsroom: Newsroom) -> bool:
    """Return whether the folder of releases is in the newsroom, with links resolved."""
    try:
        return newsroom.folder.resolve().is_relative_to(newsroom.root.resolve())
    except (ValueError, OSError, RuntimeError):
        return False


def locate(start: Path, chosen: str = "", environment: dict[str, str] | None = None) -> Newsroom:
    """Return the newsroom ``chosen``, or that of PRESSCTL_NEWSROOM, or the nearest at or above ``start``.

    Raises UsageError if the chosen one is not a folder, and SettingsError if its settings are wrong.
    """
    environment = dict(os.environ) if environment is None else environment
    named = chosen or environment.get("PRESSCTL_NEWSROOM", "")
    if named and not Path(named).is_dir():
        raise UsageError(f"{named}: there is no such newsroom folder", "`pressctl init DIR` makes one")
    root = Path(named).resolve() if named else nearest(start.resolve())
    settings = config.load(display_path(root) if root else None, environment)
    newsroom = Newsroom(root or start.resolve(), settings, root is not None and has_settings(root))
    if not _is_inside(newsroom):
        where = settings.origins.get("releases", config.FILE)
        raise SettingsError(f"{where}: releases “{settings.releases}” leads out of the newsroom", "name a folder in it")
    return newsroom


def display_path(path: Path) -> Path:
    """Return a path as a person would type it: relative to the working folder if it is inside."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def has_settings(folder: Path) -> bool:
    """Return whether a folder has pressctl.toml, even an unreadable one: nothing may be done without its settings."""
    return os.path.lexists(folder / config.FILE)


def nearest(start: Path) -> Path | None:
    """Return the nearest folder with pressctl.toml, at or above ``start``, or None."""
    folders = [start, *start.parents] if start.is_dir() else list(start.parents)
    return next((folder for folder in folders if has_settings(folder)), None)


def walk(folder: Path, skipped: list[str] | None = None) -> Iterator[str]:
    """Yield the paths of the releases below a folder in order of their names, a folder's own files first.

    Releases are Markdown files, except those in hidden and tool folders, and files about a folder. Of the latter,
    those without a well-known name are added to ``skipped``. Links to folders are not followed. Raises ReadError if a
    folder cannot be read.
    """
    for place, files in entries(folder, skipped):
        for name in sorted(entry.name for entry in files):
            yield os.path.join(place, name)  # noqa: PTH118 - ten thousand path objects cost as much as reading them


def entries(folder: Path, skipped: list[str] | None = None) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """Yield each folder of ``walk`` (an empty string for the working folder) with its releases, in no order."""
    waiting = ["" if str(folder) == "." else str(folder)]
    while waiting:
        place = waiting.pop()
        files, folders = _entries(place, skipped)
        yield place, files
        waiting += [os.path.join(place, name) for name in sorted(folders, reverse=True)]  # noqa: PTH118 - as above


def _entries(place: str, skipped: list[str] | None) -> tuple[list[os.DirEntry[str]], list[str]]:
    """Return the releases in a folder, and the names of its subfolders that may contain more."""
    files, folders = [], []
    try:
        with os.scandir(place or ".") as found:
            for entry in found:
                name = entry.name
                lower = name.lower()
                if lower.startswith("."):
                    continue
                if lower.endswith(SUFFIXES) and (entry.is_file(follow_symlinks=False) or not _is_folder(entry)):
                    may_be_about = lower in ABOUT_FOLDERS or name[:2].isupper() or lower.startswith(SECTION_PAGE)
                    if not may_be_about or not _is_about_the_folder(entry):
                        files.append(entry)
                    elif skipped is not None and HOUSE_FILE.fullmatch(name) and lower not in ABOUT_FOLDERS:
                        skipped.append(entry.path)
                elif entry.is_dir(follow_symlinks=False) and name not in SKIPPED_FOLDERS:
                    folders.append(name)
    except OSError as error:
        raise ReadError(f"{error.filename}: the folder cannot be read: {reason(error)}") from error
    return files, folders


def _is_about_the_folder(entry: os.DirEntry[str]) -> bool:
    """Return whether a file is not a release but about its folder.

    It has such a name and no front matter, or is the page of a section of a Hugo site (`_index.md`, `_index.fr.md`).
    """
    name = entry.name.lower()
    if name.startswith(SECTION_PAGE):
        return True
    if not (name in ABOUT_FOLDERS or HOUSE_FILE.fullmatch(entry.name)) or entry.is_symlink():
        return False
    try:
        with opening.opened(entry.path) as file:
            return not file.read(6).removeprefix(b"\xef\xbb\xbf").startswith(b"---")
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Return whether an entry is a folder, or a link to one; a loop of links is neither."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def path_for(newsroom: Newsroom, release: Release, day: str, number: int = 1) -> Path:
    """Return the path of a new release, by the pattern in the settings.

    ``day`` is its date (YYYY-MM-DD); ``number`` is appended to the slug from 2; the slug is cut if the file's name
    would be too long. Raises UsageError if the pattern leads out of the folder of releases.
    """
    from pressctl.prose.text import LONGEST_NAME, shortened, slug
    from pressctl.release.language import is_tag
    from pressctl.release.model import slug_of

    language = release.language if is_tag(release.language) else ""  # other words must not become part of a path
    pattern = newsroom.settings.path if language else LANGUAGE_PART.sub("", newsroom.settings.path)
    values = {"year": day[:4], "date": day, "slug": "", "language": language}
    suffix = f"-{number}" if number > 1 else ""
    around = max(len(part.encode("utf-8", "replace")) for part in config.filled(pattern, values).split("/"))
    own = slug_of(release)
    plain = slug(own) if IN_PATHS.search(own) else own  # that of another site may be a path, or hide the file
    values["slug"] = shortened(plain, LONGEST_NAME - around - len(suffix)) + suffix
    relative = config.filled(pattern, values)
    path = display_path(newsroom.root / newsroom.settings.releases / relative)
    if not path.resolve().is_relative_to(newsroom.real_releases):
        raise UsageError(f"{relative}: leads out of the folder of releases", "fix `path` in pressctl.toml")
    return path
