"""Opening files without ever blocking: a pipe, a socket or a device is an error, as a folder is."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

READ_ONLY = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
"""With O_NONBLOCK, opening a pipe does not wait for a writer."""
MOST_SETTINGS = 1_000_000
"""The largest settings file that is read, in bytes: a hundred times that of a large newsroom."""
NO_FILE = "it is a folder, a pipe, a socket or a device"


def opened(path: str | os.PathLike[str]) -> BinaryIO:
    """Open a file for reading bytes, without blocking; raises OSError also for anything but a regular file."""
    return open(path, "rb", opener=_open)


def read(path: str | os.PathLike[str], most: int = -1) -> bytes:
    """Return the bytes of a regular file; raises OSError, also if it has more than ``most`` bytes (-1: no limit)."""
    with opened(path) as file:
        data = file.read(most + 1 if most >= 0 else -1)
    if 0 <= most < len(data):
        raise OSError(f"it is larger than {most / 1_000_000:.0f} MB")
    return data


def _open(path: str, _: int) -> int:
    file = os.open(path, READ_ONLY)
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise OSError(NO_FILE)
    return file
