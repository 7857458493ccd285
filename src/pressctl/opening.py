"""Files opened without waiting: a pipe, a socket or a device among them is an error, as a folder is."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

READ_ONLY = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
"""A pipe is opened without waiting for whoever writes into it."""
MOST_SETTINGS = 1_000_000
"""Bytes of a file of settings: a hundred times those of a large newsroom."""
NO_FILE = "it is a folder, a pipe, a socket or a device"


def opened(path: str | os.PathLike[str]) -> BinaryIO:
    """Return a file opened for reading its bytes; raises OSError for what is no file, too, and never waits."""
    return open(path, "rb", opener=_open)


def read(path: str | os.PathLike[str], most: int = -1) -> bytes:
    """Return the bytes of a file; raises as ``opened`` does, and OSError for a file of more than ``most`` bytes."""
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
