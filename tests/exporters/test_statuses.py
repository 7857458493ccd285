"""What becomes of a draft, an embargoed and a recalled release, in every format there is."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx as word
import icalendar
import openpyxl
import pyarrow.parquet
import pytest

from pressctl import plugins
from pressctl.exporters import EXPORTERS, FORMATS, Desk, pdf, words_for
from pressctl.exporters.parts.wording import release_line
from pressctl.newsroom import templates
from pressctl.publishing.order import Order, kept_back
from pressctl.release import moments
from pressctl.release.model import Contact, Event, Media, Release, Status
from pressctl.release.settings import Settings

DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(name="Acme", url="https://example.org/news"),
)
SECRET = "zebrafish"
"""A word of the body and of all else that is not said any more of a release that was taken back."""
RELEASE = Release(
    path="releases/a.en.md",
    id="a",
    headline="Acme opens a plant",
    subheadline=f"The {SECRET} is first",
    summary=f"A {SECRET} in short",
    language="en",
    date=moments.read("2026-03-02"),
    dateline="Lyon",
    status=Status.APPROVED,
    contacts=(Contact(name="Ana Silva", email="press@example.org", phone=("+41 22 730 81 11",)),),
    media=(Media(url="https://example.org/report.pdf", alt=f"A {SECRET}", caption=f"One {SECRET}"),),
    event=Event(moments.read("2026-03-03 10:00 UTC"), moments.read("2026-03-03 11:00 UTC"), "Usine"),
    boilerplate=f"Acme keeps a {SECRET}.",
    body=f"Acme has opened a plant for the {SECRET}.\n\n- one {SECRET}\n\n> A {SECRET}.\n",
)
STATES = {
    "draft": replace(RELEASE, status=Status.DRAFT),
    "embargoed": replace(RELEASE, embargo=moments.read("2026-03-05 10:00 UTC")),
    "withdrawn": replace(RELEASE, status=Status.WITHDRAWN),
    "killed": replace(RELEASE, status=Status.KILLED),
}
FOR_PEOPLE = ("html", "text", "docx", "pdf", "eml", "ics", "kit", "ninjs", "newsml-g2", "nitf", "site")
"""The formats that print the line above the headline, for who reads them."""
DATA = ("markdown", "json", "csv", "xlsx", "parquet")
"""The formats that carry the status and the embargo as they are."""
FACTS = {"draft": "draft", "embargoed": "2026-03-05", "withdrawn": "withdrawn", "killed": "killed"}
ENGLISH, _ = words_for(RELEASE)


def _of_archive(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(_words(archive.read(name), name) for name in archive.namelist())


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


def _words(data: bytes, name: str) -> str:
    """Return what a file says, read by its kind."""
    suffix = next((suffix for suffix in READERS if name.endswith(suffix)), "")
    return READERS[suffix](data) if suffix else data.decode("utf-8", "replace")


def shown(format: str, release: Release, folder: Path) -> str:
    """Return all that a format says of a release; a PDF is asked for its data, as its letters are glyphs."""
    if format == "pdf":
        return json.dumps(pdf._data(release, DESK, ENGLISH, folder), ensure_ascii=False)
    write: Any = plugins.load(format, EXPORTERS, "pressctl.exporters")
    if FORMATS[format].is_collection:
        return "\n".join(_words(exported.data, name) for name, exported in write([release], DESK))
    return _words(write(release, DESK).data, FORMATS[format].extension)


@pytest.mark.parametrize("state", ["withdrawn", "killed"])
@pytest.mark.parametrize("format", FORMATS)
def test_of_a_release_that_was_taken_back_no_format_says_what_was_in_it(
    format: str, state: str, tmp_path: Path
) -> None:
    assert SECRET in shown(format, RELEASE, tmp_path)
    assert SECRET not in shown(format, STATES[state], tmp_path)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("format", FOR_PEOPLE)
def test_what_people_read_says_how_it_stands_with_a_release(format: str, state: str, tmp_path: Path) -> None:
    line = release_line(STATES[state], DESK, ENGLISH)
    assert line in " ".join(shown(format, STATES[state], tmp_path).split())


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("format", DATA)
def test_data_carry_the_status_and_the_embargo(format: str, state: str, tmp_path: Path) -> None:
    assert FACTS[state] in shown(format, STATES[state], tmp_path)


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_that_says_nothing_of_it_is_public_and_gets_neither_drafts_nor_embargoed_releases(format: str) -> None:
    assert FORMATS[format].is_public or format in (*FOR_PEOPLE, *DATA)
    for state in ("draft", "embargoed"):
        assert kept_back(STATES[state], Order((format,)), now=DESK.now)
