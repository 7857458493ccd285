"""Writing files atomically."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from pressctl.errors import WriteError, reason

PARTED = "had another name (a hard link); the file under that name has not changed"
ABANDONED = 3600
"""Seconds after which one of our temporary files is taken to be left over."""


def save(
    path: Path, data: bytes, *, force: bool = False, is_durable: bool = True, instead_of: bytes | None = None
) -> bool:
    """Write a file atomically: to a temporary file beside it, which then replaces it, keeping its mode.

    Return whether the old file is still there under another name, as a hard link, which is then unchanged (the message
    is ``PARTED``). Writing in place would keep the link, but a killed run would leave half a file.

    Unless ``is_durable``, the file may be empty after a power failure: for files that can be made again, by the
    thousand, as waiting for the disk takes long.

    ``instead_of`` are the bytes that the file had when it was read, so that a change made since is not lost.

    Raises WriteError if the file exists and ``force`` is not set, if it is not ``instead_of`` any more, or if it cannot
    be written.
    """
    if not force and (there := path if path.exists() else _twin(path)):
        raise WriteError(f"{there} already exists; nothing was written", "use --force to replace it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _write_and_replace(path.resolve() if path.is_symlink() else path, data, is_durable, instead_of)
    except OSError as error:
        hint = "the file is as it was before" if os.path.lexists(path) else "nothing was written"
        raise WriteError(f"{path}: cannot be written: {reason(error)}", hint) from error


def _twin(path: Path) -> Path | None:
    """Return a file whose name differs from that of ``path`` only in case or in the form of its accents, or None.

    Linux keeps both, but on macOS and Windows, to which the newsroom may be copied, one would replace the other.
    """
    from pressctl.prose.text import same_name

    if not path.parent.is_dir():
        return None
    name = same_name(path.name)
    return next((each for each in path.parent.iterdir() if same_name(each.name) == name), None)


def _write_and_replace(path: Path, data: bytes, is_durable: bool, instead_of: bytes | None) -> bool:
    import tempfile

    _clear_abandoned(path.parent)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if is_durable:
                os.fsync(file.fileno())
        is_parted = _belong(temporary, path)
        if instead_of is not None and path.read_bytes() != instead_of:
            raise WriteError(f"{path}: was changed in the meantime; it is left as it is now", "run the command again")
        temporary.replace(path)
        if is_durable:
            _flush_names(path.parent)
        return is_parted
    finally:
        temporary.unlink(missing_ok=True)


def _belong(temporary: Path, path: Path) -> bool:
    """Give a new file the mode of the one that it replaces and, if permitted, its owner and group.

    Return whether the old file has another name.
    """
    old = path.stat() if path.exists() else None
    if old and hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(old.st_mode & 0o777 if old else 0o666 & ~_umask())
    return bool(old and old.st_nlink > 1)


def _flush_names(folder: Path) -> None:
    """Flush a folder to disk, where the system can do so, as otherwise a power failure may undo the rename."""
    if os.name == "posix":
        with suppress(OSError):  # some file systems cannot; the file itself is safe
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


@cache
def _clear_abandoned(folder: Path) -> None:
    """Remove the temporary files of killed runs from a folder, once per run, as it may have many thousand files."""
    for left in folder.glob(".*.????????.part"):
        with suppress(OSError):
            if left.is_file() and not left.is_symlink() and time.time() - left.stat().st_mtime > ABANDONED:
                left.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
