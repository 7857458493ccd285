"""Files written whole or not at all."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from pressctl.errors import WriteError, reason

PARTED = "had another name (a hard link); the file under that name has not changed"
ABANDONED = 3600
"""Seconds after which nobody is still writing a file of ours that does not have its name yet."""


def save(
    path: Path, data: bytes, *, force: bool = False, is_durable: bool = True, instead_of: bytes | None = None
) -> bool:
    """Write a file whole or not at all: beside its place, then renamed onto it, keeping its mode.

    Return whether the file that was there is still there by another name, a hard link, as it was: ``PARTED`` says so.
    Written where it is it would keep both names, and a run that is killed would leave half of it.

    One that is not ``is_durable`` is not waited for until it is on the disk: what can be made again at any time, by
    the thousand. After a power failure it may be empty.

    ``instead_of`` are the bytes that were read from it, where the new ones were made from them: what somebody else has
    saved meanwhile is not written over.

    Raises WriteError when it is there already and ``force`` is not set, when it is not ``instead_of`` any more, or when
    it cannot be written.
    """
    if not force and (there := path if path.exists() else _twin(path)):
        raise WriteError(f"{there} exists already; nothing was written", "use --force to replace it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _write_beside(path.resolve() if path.is_symlink() else path, data, is_durable, instead_of)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {reason(error)}", "the file is as it was before") from error


def _twin(path: Path) -> Path | None:
    """Return a file beside a path that is the same one on macOS or Windows: its name differs in case or accents' form.

    Both would lie side by side on Linux, and the second replaces the first where the newsroom is copied to.
    """
    from pressctl.prose.text import same_name

    if not path.parent.is_dir():
        return None
    name = same_name(path.name)
    return next((each for each in path.parent.iterdir() if same_name(each.name) == name), None)


def _write_beside(path: Path, data: bytes, is_durable: bool, instead_of: bytes | None) -> bool:
    import tempfile

    _clear_abandoned(path.parent)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if is_durable:
                os.fsync(file.fileno())
        is_parted = _belong(beside, path)
        if instead_of is not None and path.read_bytes() != instead_of:
            raise WriteError(f"{path}: was changed in the meantime; it is left as it is now", "run the command again")
        beside.replace(path)
        if is_durable:
            _flush_names(path.parent)
        return is_parted
    finally:
        beside.unlink(missing_ok=True)


def _belong(beside: Path, path: Path) -> bool:
    """Give a new file the rights of the one that it replaces, and where this user may, its owner and group.

    Return whether that one has another name.
    """
    old = path.stat() if path.exists() else None
    if old and hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(beside, old.st_uid, old.st_gid)
    beside.chmod(old.st_mode & 0o777 if old else 0o666 & ~_umask())
    return bool(old and old.st_nlink > 1)


def _flush_names(folder: Path) -> None:
    """Wait until a new name in a folder is on the disk, where the system can: without it a rename may be lost."""
    if os.name == "posix":
        with suppress(OSError):  # some file systems cannot; the file itself is safe
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


@cache
def _clear_abandoned(folder: Path) -> None:
    """Remove what runs that were killed have left in a folder; once a run, as a folder may hold many thousand files."""
    for left in folder.glob(".*.????????.part"):
        with suppress(OSError):
            if left.is_file() and not left.is_symlink() and time.time() - left.stat().st_mtime > ABANDONED:
                left.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
