"""What an export has made public, as a list in its folder says, so that what may no longer be public is taken down."""

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
class Standing:
    """A public file: its format, the SHA-256 of its bytes, the releases whose text is in it by their files' names.

    Of a site no releases are kept, as all of it is made again each time.
    """

    format: str
    sha256: str
    releases: tuple[str, ...] = ()

    def is_changed(self, file: Path) -> bool:
        """Return whether somebody has changed the file since it was written."""
        return digest(file.read_bytes()) != self.sha256


def is_as_exported(known: Mapping[str, Standing], name: str, target: Path) -> bool:
    """Return whether a file is one that an earlier export put in public, as it did: it may be made again."""
    before = known.get(name)
    return bool(before and target.is_file() and not before.is_changed(target))


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read(folder: Path) -> dict[str, Standing] | None:
    """Return the public files of a folder by their names below it; None when its list cannot be read as one."""
    record = folder / RECORD
    if record.is_file() and not record.is_symlink():
        try:
            return {str(name): _standing(value) for name, value in json.loads(record.read_bytes())["files"].items()}
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
    return {}


def _standing(value: Mapping[str, Any]) -> Standing:
    return Standing(str(value["format"]), str(value["sha256"]), tuple(map(str, value["releases"])))


def save(folder: Path, files: Mapping[str, Standing]) -> None:
    """Write the list of the public files of a folder; delete it if there are none."""
    record = folder / RECORD
    if record.is_symlink() or not files:  # where a link leads is nothing of ours
        record.unlink(missing_ok=True)
    if files:
        lines = (f"{json.dumps(name)}: {json.dumps(_values(files[name]))}" for name in sorted(files))
        text = f'{{"version": {VERSION}, "files": {{\n' + ",\n".join(lines) + "\n}}\n"
        saving.save(record, text.encode(), force=True)


def _values(file: Standing) -> dict[str, Any]:
    return {"format": file.format, "sha256": file.sha256, "releases": file.releases}


def inside(folder: Path, name: str) -> Path | None:
    """Return the file of that name below a folder, or None if it is not there or leads out of the folder."""
    try:
        target = folder / name
        is_inside = target.parent.resolve().is_relative_to(folder.resolve())
        return target if is_inside and (target.is_file() or target.is_symlink()) else None
    except (OSError, ValueError, RuntimeError):  # a name no system has
        return None


def remove(folder: Path, file: Path) -> None:
    """Remove a file, and the folders it leaves empty: their names say what was in them."""
    file.unlink()
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()
