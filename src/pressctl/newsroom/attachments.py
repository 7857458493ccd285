"""Pictures and files that a release names: finding them, and keeping everything else inside the newsroom."""

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
"""The largest file, in bytes, that goes out with a release; films for the press are smaller."""
TOO_LARGE = (
    f"has {{size:,.0f}} MB, and no more than {MOST // 1_000_000} go with a release: "
    "put it on the web, and give its address as `url`"
)
INTERNAL = frozenset({config.FILE, "templates", "issued"})
"""Names in the root of a newsroom that are for its own use: settings, templates, the record of what was issued."""
KEYS = frozenset({".key", ".pem", ".p12", ".pfx", ".env"})
"""Suffixes of files that contain secrets."""
SITE_MARKS = (".git", "_config.yml", "hugo.toml", "config.toml", "package.json")
"""Names in the root of a site made with Jekyll, Hugo and the like."""
PUBLISHED = ("static", "assets", "public", "content")
"""Folders whose files Hugo, Jekyll and the like publish unchanged."""


def attachment(root: Path, path: str, target: str) -> Attachment:
    """Return what is at ``target``, relative to the release at ``path`` or to the root.

    A target that starts with a slash is looked for below the root, and in ``PUBLISHED``. A file that cannot be
    checked counts as present: one with a leading slash without settings, as the site's root is unknown, and one above
    the folder of a release that is in no known site.
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
    """Return the folder outside which a release in ``folder`` must not name files, or None if that is unknown.

    With settings it is the root; without, the site around the release, recognised by ``SITE_MARKS``.
    """
    root = root.resolve()
    is_inside = folder.is_relative_to(root)
    if is_inside and (root / config.FILE).is_file():
        return root
    sites = (place for place in (folder, *folder.parents) if any((place / mark).exists() for mark in SITE_MARKS))
    return next(sites, root if is_inside else None)


def place_of(root: Path, path: str, target: str) -> Path | None:
    """Return the file at a target, with links resolved, or None if it is outside the newsroom."""
    file = _attached(root, path, target)
    return file if file and file.is_relative_to(root.resolve()) else None


def read_attachment(root: Path, path: str, target: str) -> bytes | None:
    """Return the bytes of the file at ``target``, or None if there is none that may go out.

    Hidden files, the newsroom's settings, templates and record, and files larger than ``MOST`` never go out.
    """
    file = _attached(root, path, target)
    try:
        return None if file is None or why_kept(root, file) else opening.read(file)
    except OSError:
        return None


def why_unread(root: Path, path: str, target: str) -> str:
    """Return why ``read_attachment`` returns None, in words that follow “it”, or an empty string if it does not."""
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
    """Return why a file must not go out, in words that follow “it”, or an empty string if it may."""
    if not file.is_relative_to(root.resolve()):
        return "lies outside the newsroom"
    if not is_for_readers(root, file):
        return "is internal: a hidden file, a key, or part of the newsroom's settings, templates or record"
    size = file.stat().st_size
    return TOO_LARGE.format(size=size / 1_000_000) if size > MOST else ""


def fingerprint(root: Path, path: str, target: str) -> str:
    """Return the SHA-256 of the file at ``target``, in hexadecimal, or an empty string if none may go out."""
    data = read_attachment(root, path, target)
    return hashlib.sha256(data).hexdigest() if data is not None else ""


def is_for_readers(root: Path, file: Path) -> bool:
    """Return whether a file (a resolved path) is in the newsroom, not hidden, not internal, and not a key."""
    if not file.is_relative_to(root.resolve()):
        return False
    parts = file.relative_to(root.resolve()).parts
    is_hidden = any(part.startswith(".") for part in parts)
    return not (is_hidden or parts[0] in INTERNAL or file.suffix.lower() in KEYS)


def _attached(root: Path, path: str, target: str) -> Path | None:
    """Return the resolved path of a target, which may be outside the root, or None if there is no such file."""
    places = _bases(root, path, target)
    for place in places:
        try:
            file = (place / target.lstrip("/")).resolve()
            is_inside = file.is_relative_to(root.resolve())
            if file.is_file() if is_inside else place is places[0]:
                return file
        except (OSError, ValueError, RuntimeError):  # an impossible name (too long, with a NUL), or a loop of links
            continue
    return None


def _bases(root: Path, path: str, target: str) -> list[Path]:
    return [root, *(root / name for name in PUBLISHED)] if target.startswith("/") else [Path(path).parent, root]


def _places(root: Path, path: str, target: str) -> Iterator[Path]:
    """Yield the paths in the newsroom that a target may mean."""
    for base in _bases(root, path, target):
        with suppress(OSError, ValueError, RuntimeError):
            place = (base / target.lstrip("/")).resolve()
            if place.is_relative_to(root.resolve()):
                yield place
