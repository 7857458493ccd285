"""Which key of the front matter each format carries: measured with a release that has a word of its own in each key."""

from __future__ import annotations

import datetime as dt
import io
import tempfile
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from pressctl.exporters import FORMATS, Desk, docx
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.keys import KEYS
from pressctl.release.model import Approval, Contact, Event, Kind, Media, Release, Status, Translated
from pressctl.release.settings import Settings
from support.exports import said_by

NEXT = Release(
    path="b.md", headline="Replacedbyword", language="en-IE", id="replacedbyword", date=moments.read("2029-05-07"),
    status=Status.RELEASED,
)  # fmt: skip
"""What takes the place of a release that was taken back."""
DESK = Desk(
    now=dt.datetime(2031, 6, 1, tzinfo=dt.UTC),
    template=templates.source,
    settings=Settings(name="Acme", url="https://acme.example", timezone="UTC"),
    siblings=lambda asked: (NEXT,) if asked.id == NEXT.id else (),
)
RELEASE = Release(
    path="a.md", headline="Headlineword", subheadline="Subheadlineword", summary="Summaryword", language="en-IE",
    id="idword", source_language="pt-BR", translated=Translated("pt-BR", ("abc123",)), date=moments.read("2029-05-06"), dateline="Datelineword", kind=Kind.STATEMENT,
    status=Status.CORRECTED, corrects="Correctsword", subjects=("Subjectsword",), tickers=("NYSE: TICKERSWORD",),
    contacts=(Contact(name="Contactsword", email="press@acme.example"),), boilerplate="Boilerplateword.",
    media=(Media(url="https://acme.example/mediaword.pdf", alt="A plan"),), slug="slugword", end_mark="Endmarkword",
    author="Authorword", approvals=(Approval("Approvalsword", "legal", "2029-05-01", "abc"),), edition=731,
    corrected=moments.read("2029-06-07 10:00 UTC"), reason="Reasonword", replaced_by="replacedbyword",
    withdrawn=moments.read("2034-06-07 10:00 UTC"),
    event=Event(moments.read("2030-07-08 10:00 UTC"), moments.read("2030-07-08 11:00 UTC"), "Eventword"),
    body="Acme opened.\n",
)  # fmt: skip
RECALL = frozenset({"withdrawn", "reason", "replaced_by"})
"""The keys that are printed of a release that was taken back."""
REASONS = {
    "subheadline": "a feed has one title per item, and a calendar one per event",
    "summary": "wire copy and documents have the whole text",
    "language": "plain text has no place for it; the name of the file has it",
    "embargo": "public formats are not made before it lifts",
    "kind": "there is no place for it",
    "contacts": "an item of a feed has none; its page does",
    "boilerplate": "a calendar, a register and structured data have only the news",
    "id": "formats for people, and feeds, use the address instead",
    "source_language": "it says how the text was made; translations are linked instead",
    "translated": "it is a note for those who translate, not for readers",
    "subjects": "they are for catalogues, not for readers",
    "media": "files on the web are not downloaded; a file of the newsroom is embedded or attached if the format can take it",
    "event": "there is no place for it; the text says it",
    "corrects": "a register says that a release was corrected, not how",
    "author": "it is internal to the newsroom",
    "approvals": "they are internal to the newsroom",
    "edition": "where there is no place for a number, a correction says when it was made",
    "corrected": "a register says that a release was corrected, not when",
    "withdrawn": "a register says that a release was taken back, not when; structured data describe only texts that are valid",
    "reason": "a register says that a release was taken back, not why; structured data describe only texts that are valid",
    "replaced_by": "there is no place for it next to the notice",
    "tickers": "there is no place for them; the text names them",
    "slug": "it is part of an address, and none is printed",
    "end_mark": "it ends printed copy; data and feeds need none",
}
"""Why a key is not in the formats that do not carry it."""
WORDS = {
    "language": ("en-ie", '"region": "ie"'), "date": ("2029",), "kind": ("statement",), "status": ("correct",),
    "edition": ("731",), "corrected": ("2029-06-07", "june 7, 2029", "7 june 2029", "20290607", "7 jun 2029"),
    "withdrawn": ("2034-06-07", "june 7, 2034", "7 june 2034", "20340607"), "source_language": ("pt-br",), "translated": ("abc123",),
    "replaced_by": ("replaced by: replacedbyword", "replaced_by: replacedbyword", '"replaced_by": "replacedbyword"'),
}  # fmt: skip
"""What is looked for where it is not the name of the key with “word”, in small letters."""


def carried(key: str, format: str) -> bool:
    """Return whether what a format says of a release has the value of a key."""
    if key == "embargo":
        return not FORMATS[format].is_public and "2033" in _said(format, is_embargoed=True)
    name, is_recalled = key.replace("_", ""), key in RECALL
    return any(word in _said(format, is_recalled=is_recalled) for word in WORDS.get(key, (f"{name}word",)))


@cache
def _said(format: str, *, is_embargoed: bool = False, is_recalled: bool = False) -> str:
    release = replace(RELEASE, embargo=moments.read("2033-04-05 10:00 UTC")) if is_embargoed else RELEASE
    desk = DESK
    if is_recalled:
        release, desk = (
            replace(release, status=Status.KILLED),
            replace(DESK, now=dt.datetime(2034, 6, 8, tzinfo=dt.UTC)),
        )
    with tempfile.TemporaryDirectory() as folder:
        said = said_by(format, release, desk, Path(folder), [NEXT] if is_recalled else ())
    return (said + _properties(release) if format == "docx" else said).casefold()


def _properties(release: Release) -> str:
    """Return what a Word document says beside its paragraphs: its properties, and the language of each run."""
    with zipfile.ZipFile(io.BytesIO(docx.write(release, DESK).data)) as archive:
        return "".join(archive.read(name).decode() for name in ("docProps/core.xml", "word/document.xml"))


def table() -> str:
    """Return the keys and the formats that carry them as a table of Markdown, and the reasons below it."""
    rows = [["key", *FORMATS], ["---", *(":-:" for _ in FORMATS)]]
    rows += [[f"`{key.name}`", *("●" if carried(key.name, each) else "–" for each in FORMATS)] for key in KEYS]
    reasons = [f"- `{key.name}`: {REASONS[key.name]}." for key in KEYS if key.name in REASONS]
    return "\n".join([*(f"| {' | '.join(row)} |" for row in rows), "", "Where a key is not carried:", "", *reasons])
