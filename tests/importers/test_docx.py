"""Word documents: their styles become Markdown; what was tracked or commented is told of."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading, format_of
from pressctl.importers.docx import read
from support.docx_files import W, document, paragraph, run

LEDE = "LYON, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people from the whole region."
QUOTE = "“We have looked for this place for two years,” said the director, who opened it with the mayor of the city."
END = "The first pumps that are built there will be delivered to the towns of the region in the autumn of this year."
CONTACT = "Media contact: Ana Silva, press@example.org, +41 22 730 81 11"
PLAIN = (paragraph("PRESS RELEASE"), paragraph("Acme opens a plant in Lyon", "Title"), paragraph(LEDE))
REST = (paragraph(END), paragraph(CONTACT))
INSERTION = '<w:ins w:id="1" w:author="Ana Silva">{}</w:ins>'
DELETION = '<w:del w:id="2" w:author="Li Wei"><w:r><w:delText xml:space="preserve">{}</w:delText></w:r></w:del>'
CHANGED = paragraph(
    run("The plant is ") + DELETION.format("small") + INSERTION.format(run("large"))
    + run(", and it stands at the bank of the river, where the old mill of the town stood until last year.")
)  # fmt: skip


def one(data: bytes, *, accept: bool = True) -> Reading:
    assert format_of(data) == "docx"
    readings = read(data, Options(accept_changes=accept))
    assert len(readings) == 1
    return readings[0]


def test_the_fields_of_a_release_are_found() -> None:
    release = one(document(*PLAIN, paragraph(QUOTE), *REST)).release
    assert release.headline == "Acme opens a plant in Lyon"
    assert release.language == "en"
    assert release.date
    assert (release.date.text, release.dateline) == ("2026-03-02", "LYON")
    assert [(each.name, each.email) for each in release.contacts] == [("Ana Silva", "press@example.org")]
    assert release.body == f"{LEDE.partition(' – ')[2]}\n\n{QUOTE}\n\n{END}\n"


def test_a_field_says_which_paragraph_it_stands_in() -> None:
    fields = one(document(*PLAIN, *REST)).fields
    assert (fields["headline"].line, fields["date"].line, fields["contacts"].line) == (2, 3, 5)


def test_marks_become_markdown() -> None:
    link = f'<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rLink">{run("the report")}</w:hyperlink>'
    body = one(document(
        *PLAIN,
        paragraph("What it builds", "Heading2"),
        paragraph(run("Big", "<w:b/>") + run(" pumps, ") + run("fast", "<w:i/>") + run(" ones, see ") + link + run(".")),
        paragraph("one", numbering=1), paragraph("two", numbering=1),
        paragraph("first", numbering=2), paragraph("second", numbering=2),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Jobs</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p><w:r><w:t>2026</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        *REST,
    )).release.body  # fmt: skip
    assert (
        """## What it builds

**Big** pumps, *fast* ones, see [the report](https://example.org/report).

- one
- two

1. first
2. second

| Year | Jobs |
| --- | --- |
| 2026 | 40 |
"""
        in body
    )


def test_footnotes_are_kept_at_the_end() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:id="4"><w:p><w:r><w:t>Figures of 2025.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    noted = paragraph(
        run("Forty people")
        + '<w:r><w:footnoteReference w:id="4"/></w:r>'
        + run(" will build the pumps for the towns and the villages on the river.")
    )
    body = one(document(*PLAIN, noted, *REST, paragraph("###"), parts={"footnotes.xml": notes})).release.body
    assert "Forty people[1] will build" in body
    assert body.endswith(f"{END}\n\n1. Figures of 2025.\n")


def test_tracked_changes_are_undone_when_asked_for() -> None:
    reading = one(document(*PLAIN, CHANGED, *REST), accept=False)
    assert "The plant is small, and it stands" in reading.release.body
    note = next(note for note in reading.notes if "tracked" in note)
    assert note == (
        "tracked changes by Li Wei, Ana Silva were not taken (1 deletion, 1 insertion): the text is as before"
    )


def test_tracked_changes_are_taken_as_word_shows_them() -> None:
    reading = one(document(*PLAIN, CHANGED, *REST))
    assert "The plant is large, and it stands" in reading.release.body
    assert any("were taken as made: 1 deletion, 1 insertion" in note for note in reading.notes)


@pytest.mark.parametrize(("accept", "blocks"), [(False, 2), (True, 1)])
def test_a_paragraph_break_that_was_deleted_joins_when_taken(accept: bool, blocks: int) -> None:
    gone = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="Ana Silva"/></w:rPr></w:pPr>' + run(QUOTE) + "</w:p>"
    body = one(document(*PLAIN, gone, paragraph(END)), accept=accept).release.body
    assert len(body.strip().split("\n\n")) == 1 + blocks
    assert QUOTE in body


def test_moved_text_stands_in_one_place() -> None:
    away = f'<w:moveFrom w:id="1" w:author="Li Wei">{run(QUOTE)}</w:moveFrom>'
    here = f'<w:moveTo w:id="2" w:author="Li Wei">{run(QUOTE)}</w:moveTo>'
    for accept in (False, True):
        body = one(document(*PLAIN, paragraph(away), paragraph(END), paragraph(here)), accept=accept).release.body
        assert body.count(QUOTE) == 1
        assert (body.index(QUOTE) > body.index(END)) is accept


def test_comments_and_page_headers_are_told_of() -> None:
    comments = f'<w:comments {W}><w:comment w:id="1" w:author="Li Wei"><w:p><w:r><w:t>Is that so?</w:t></w:r></w:p></w:comment></w:comments>'
    header = f"<w:hdr {W}><w:p><w:r><w:t>Acme press office</w:t></w:r></w:p></w:hdr>"
    reading = one(document(*PLAIN, *REST, parts={"comments.xml": comments, "header1.xml": header}))
    assert "a comment by Li Wei was left out: “Is that so?”" in reading.notes
    assert "the header of the pages was left out: “Acme press office”" in reading.notes
    assert "Is that so" not in reading.release.body


def test_a_document_without_a_title_style_has_a_headline() -> None:
    data = document(
        paragraph("FOR IMMEDIATE RELEASE"),
        paragraph(run("Acme opens a plant in Lyon", "<w:b/>")),
        paragraph(LEDE),
        *REST,
    )
    assert one(data).release.headline == "Acme opens a plant in Lyon"


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of Word before 2007 begins, and one that is locked."""


def broken() -> bytes:
    return document(*PLAIN, *REST)[:-200]


def with_entity() -> bytes:
    made = io.BytesIO(document(*PLAIN, *REST))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/header1.xml", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')
    return made.getvalue()


def bomb() -> bytes:
    made = io.BytesIO(document(*PLAIN, *REST))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.png", b"0" * 210_000_000)
    return made.getvalue()


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda: OLD + b"\x00" * 600, "is a .doc, Word's old format"),
        (lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (broken, "cut off, or damaged"),
        (with_entity, "declares entities"),
        (bomb, "unpacks to more than 200 MB"),
        (lambda: document(paragraph("Hello")), "holds no release"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(made: Callable[[], bytes], words: str) -> None:
    with pytest.raises(ImportRefused, match=words) as refused:
        one(made())
    assert refused.value.hint


@pytest.mark.parametrize("title", ["", "Title"])
def test_a_document_of_another_language_than_its_text_is_told_of_with_a_title_or_without(title: str) -> None:
    data = io.BytesIO(document(paragraph("Acme opens a plant", title), paragraph(LEDE), paragraph(QUOTE), *REST))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr(
            "docProps/core.xml", '<a xmlns:d="http://purl.org/dc/elements/1.1/"><d:language>ar</d:language></a>'
        )
    reading = one(data.getvalue())
    assert reading.release.language == "en"
    assert any("says that it is in “ar”" in note for note in reading.notes)
