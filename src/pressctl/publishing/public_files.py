"""The list, in the folder of an export, of the files it has made public, so that later exports can take them down."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressctl.newsroom import saving

RECORD = ".pressctl-public"
"""The list of the public files in a folder."""
SITE = "site"
VERSION = 1


@dataclass(frozen=True, slots=True)
class PublicFile:
    """A public file: its format, the SHA-256 of its bytes, and the names (``Gate.name``) of the releases in it.

    For a site no releases are listed, as it is made as a whole each time.
    """

    format: str
    sha256: str
    releases: tuple[str, ...] = ()

    def is_changed(self, file: Path) -> bool:
        """Return whether somebody has changed the file since it was written."""
        return digest(file.read_bytes()) != self.sha256


def is_as_exported(known: Mapping[str, PublicFile], name: str, target: Path) -> bool:
    """Return whether a file is an unchanged public file of an earlier export, which may be replaced."""
    before = known.get(name)
    return bool(before and target.is_file() and not before.is_changed(target))


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read(folder: Path) -> dict[str, PublicFile] | None:
    """Return the public files of a folder by their names below it, or None if its list is damaged."""
    record = folder / RECORD
    if record.is_file() and not record.is_symlink():
        try:
            return {str(name): _public_file(value) for name, value in json.loads(record.read_bytes())["files"].items()}
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
    return {}


def _public_file(value: Mapping[str, Any]) -> PublicFile:
    return PublicFile(str(value["format"]), str(value["sha256"]), tuple(map(str, value["releases"])))


def save(folder: Path, files: Mapping[str, PublicFile]) -> None:
    """Write the list of the public files of a folder; delete it if there are none."""
    record = folder / RECORD
    if record.is_symlink() or not files:  # the target of a link is not ours to overwrite
        record.unlink(missing_ok=True)
    if files:
        lines = (f"{json.dumps(name)}: {json.dumps(_values(files[name]))}" for name in sorted(files))
        text = f'{{"version": {VERSION}, "files": {{\n' + ",\n".join(lines) + "\n}}\n"
        saving.save(record, text.encode(), force=True)


def _values(file: PublicFile) -> dict[str, Any]:
    return {"format": file.format, "sha256": file.sha256, "releases": file.releases}


def inside(folder: Path, name: str) -> Path | None:
    """Return the file with a name below a folder, or None if it does not exist or is outside the folder."""
    try:
        target = folder / name
        is_inside = target.parent.resolve().is_relative_to(folder.resolve())
        return target if is_inside and (target.is_file() or target.is_symlink()) else None
    except (OSError, ValueError, RuntimeError):  # a name no system has
        return None


def remove(folder: Path, file: Path) -> None:
    """Remove a file, and the folders it leaves empty, as their names may reveal what was in them."""
    file.unlink()
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()
