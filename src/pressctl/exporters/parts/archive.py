"""Reproducible ZIP archives: the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can contain."""


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of files, given by their paths in it, in order, independent of the clock and the system."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # Unix, wherever it is made
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return data.getvalue()


def rezipped(archive: bytes) -> bytes:
    """Return an archive made by a library without the times in it."""
    with zipfile.ZipFile(io.BytesIO(archive)) as made:
        return zipped([(info.filename, made.read(info)) for info in made.infolist()])
