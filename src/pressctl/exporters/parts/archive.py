"""ZIP archives that are the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP archive can write."""


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of files in the order given, each by its path in it; no clock and no system is written."""
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
    """Return an archive that a library made without the times it wrote."""
    with zipfile.ZipFile(io.BytesIO(archive)) as made:
        return zipped([(info.filename, made.read(info)) for info in made.infolist()])
