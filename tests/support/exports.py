"""What an export says, read back with a reader of its kind."""

from __future__ import annotations

import email
import email.policy
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx as word
import icalendar
import openpyxl
import pyarrow.parquet

from pressctl import plugins
from pressctl.exporters import EXPORTERS, FORMATS, Desk, pdf, words_for
from pressctl.release.model import Release


def _of_archive(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(words(archive.read(name), name) for name in archive.namelist())


def _of_mail(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
    return "\n".join([str(message["Subject"]), *parts])


def _of_workbook(data: bytes) -> str:
    rows = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True)
    return "\n".join(str(value) for row in rows for value in row)


READERS: dict[str, Callable[[bytes], str]] = {
    ".docx": lambda data: "\n".join(each.text for each in word.Document(io.BytesIO(data)).paragraphs),
    ".eml": _of_mail,
    ".zip": _of_archive,
    ".xlsx": _of_workbook,
    ".parquet": lambda data: json.dumps(pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist(), default=str),
    ".ics": lambda data: "\n".join(map(str, icalendar.Calendar.from_ical(data).walk("VEVENT")[0].values())),
}


def words(data: bytes, name: str) -> str:
    """Return what a file says, read by its kind."""
    suffix = next((suffix for suffix in READERS if name.endswith(suffix)), "")
    return READERS[suffix](data) if suffix else data.decode("utf-8", "replace")


def said_by(format: str, release: Release, desk: Desk, folder: Path, beside: Sequence[Release] = ()) -> str:
    """Return all that a format says of a release, one of many with those ``beside`` it; a PDF is asked for its data, as its letters are glyphs."""
    if format == "pdf":
        return json.dumps(pdf._data(release, desk, words_for(release)[0], folder)[0], ensure_ascii=False)
    write: Any = plugins.load(format, EXPORTERS, "pressctl.exporters")
    if FORMATS[format].is_collection:
        return "\n".join(words(exported.data, name) for name, exported in write([release, *beside], desk))
    return words(write(release, desk).data, FORMATS[format].extension)
