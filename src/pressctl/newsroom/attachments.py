"""Pictures and files that a release names: where they stand, and that they stand inside the newsroom."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl import opening
from pressctl.errors import reason
from pressctl.newsroom import config

if TYPE_CHECKING:
    from pressctl.release.model import Attachment

MOST = 500_000_000
"""Bytes of a file that goes with a release; a film for the press has less."""
TOO_LARGE = (
    f"has {{size:,.0f}} MB, and no more than {MOST // 1_000_000} go with a release: "
    "put it on the web, and give its address as `url`"
)
INTERNAL = frozenset({config.FILE, "templates", "issued"})
"""What stands in the root of a newsroom for its own use: settings, templates, the record of what was issued."""
KEYS = frozenset({".key", ".pem", ".p12", ".pfx", ".env"})
"""Endings of files that hold a secret."""
SITE_MARKS = (".git", "_config.yml", "hugo.toml", "config.toml", "package.json")
"""What stands in the first folder of a site of Jekyll, Hugo and their kin."""
PUBLISHED = ("static", "assets", "public", "content")
"""Folders whose files Hugo, Jekyll and their kin publish as they are."""


def attachment(root: Path, path: str, target: str) -> Attachment:
    """Return what stands at ``target``, as the release at ``path`` names it: beside the release, or from the root.

    A target that starts with a slash is looked for below the root (and in the folders in which site generators keep
    files that are published as they are). What cannot be known is taken to be there: where such a target starts on a
    site without our settings, and what a release in no site that we know reaches above its own folder.
    """
    from pressctl.release.model import Attachment

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


def place_of(root: Path, path: str, target: str) -> Path | None:
    """Return the file that a target leads to, all links followed, or None outside the newsroom."""
    file = _attached(root, path, target)
    return file if file and file.is_relative_to(root.resolve()) else None


def read_attachment(root: Path, path: str, target: str) -> bytes | None:
    """Return the bytes of what ``attachment`` finds at ``target``; None when that is nothing that may go out.

    Whatever is hidden, and what makes the newsroom work (its settings, templates and record), stays in the house, and
    so does a file larger than ``MOST``.
    """
    file = _attached(root, path, target)
    try:
        return None if file is None or why_kept(root, file) else opening.read(file)
    except OSError:
        return None


def why_unread(root: Path, path: str, target: str) -> str:
    """Return why ``read_attachment`` reads nothing at ``target``, in words that follow “it”; empty where it does."""
    file = _attached(root, path, target)
    if file is None:
        is_folder = any(place.is_dir() for place in _places(root, path, target))
        return "is a folder" if is_folder else "is not in the newsroom"
    try:
        if why := why_kept(root, file):
            return why
        with opening.opened(file):
            return ""
    except OSError as error:
        return f"cannot be read: {reason(error)}"


def why_kept(root: Path, file: Path) -> str:
    """Return why a file stays in the house, in words that follow “it”; an empty text for one that may go out."""
    if not file.is_relative_to(root.resolve()):
        return "lies outside the newsroom"
    if not is_for_readers(root, file):
        return "is for the house alone: hidden, a key, or of the newsroom's own settings, templates and record"
    size = file.stat().st_size
    return TOO_LARGE.format(size=size / 1_000_000) if size > MOST else ""


def fingerprint(root: Path, path: str, target: str) -> str:
    """Return the SHA-256 of what ``read_attachment`` reads, in hexadecimal; an empty text where that is nothing."""
    data = read_attachment(root, path, target)
    return hashlib.sha256(data).hexdigest() if data is not None else ""


def is_for_readers(root: Path, file: Path) -> bool:
    """Return whether a file may go out with a release; all links in its path are followed already.

    It lies in the newsroom, is not hidden, and neither makes the newsroom work nor holds a secret.
    """
    if not file.is_relative_to(root.resolve()):
        return False
    parts = file.relative_to(root.resolve()).parts
    is_hidden = any(part.startswith(".") for part in parts)
    return not (is_hidden or parts[0] in INTERNAL or file.suffix.lower() in KEYS)


def _attached(root: Path, path: str, target: str) -> Path | None:
    """Return where a target leads, all links followed: the first place that leaves the root, or is there, or None."""
    places = _bases(root, path, target)
    for place in places:
        try:
            file = (place / target.lstrip("/")).resolve()
            is_inside = file.is_relative_to(root.resolve())
            if file.is_file() if is_inside else place is places[0]:
                return file
        except (OSError, ValueError, RuntimeError):  # a name no system has: too long, with a NUL, a circle of links
            continue
    return None


def _bases(root: Path, path: str, target: str) -> list[Path]:
    return [root, *(root / name for name in PUBLISHED)] if target.startswith("/") else [Path(path).parent, root]


def _places(root: Path, path: str, target: str) -> Iterator[Path]:
    """Yield the places in the newsroom that a target may mean."""
    for base in _bases(root, path, target):
        with suppress(OSError, ValueError, RuntimeError):
            place = (base / target.lstrip("/")).resolve()
            if place.is_relative_to(root.resolve()):
                yield place
