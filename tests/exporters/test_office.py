"""Word, mail, calendar and register: opened again by programs that are not ours."""

from __future__ import annotations

import csv
import datetime as dt
import email
import email.policy
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import docx as word
import icalendar
import openpyxl
import pyarrow.parquet
import pytest

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, Exported, docx, eml, ics, nitf, pdf, register, text
from pressctl.importers import Options
from pressctl.importers.docx import read as read_docx
from pressctl.importers.eml import read as read_mail
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Event, Media, Release, Status
from pressctl.release.settings import Settings

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)
FILES = {"plant.png": PIXEL, "report.pdf": b"%PDF-1.7"}
DESK = Desk(
    now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC),
    template=templates.source,
    read=lambda release, target: FILES.get(target),
    settings=Settings(timezone="Europe/Zurich", name="Acme", url="https://acme.example/news"),
)
RELEASE = Release(
    path="releases/a.fr.md",
    headline="Acme ouvre une usine",
    subheadline="Quarante emplois",
    language="fr",
    date=moments.read("2026-03-02"),
    embargo=moments.read("2026-03-03 10:00 Europe/Zurich"),
    dateline="Lyon",
    status=Status.APPROVED,
    contacts=(Contact(name="Ana Silva", role="Presse", email="p@example.org", phone=("+41 22 730 81 11",)),),
    media=(Media(file="plant.png", alt="L’usine", caption="L’usine à Lyon", credit="A. Silva"), Media(file="report.pdf")),
    event=Event(moments.read("2026-03-03 10:00 Europe/Paris"), moments.read("2026-03-03 11:00 Europe/Paris"), "Usine"),
    boilerplate="Acme construit des pompes.",
    body="Acme a ouvert une *usine* [ici](https://example.org/usine), [là](javascript:alert(1)).\n\n"
    "![plan](plant.png)\n\n## Pompes\n\n- une\n  - deux\n\n1. trois\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> Nous voilà.\n",
)  # fmt: skip
BODY = """\
Acme a ouvert une *usine* à Lyon, et elle emploiera [quarante personnes](https://example.org/usine) de la région.

## Pompes

- une pompe pour les canaux
- une autre pour les fleuves

> Nous cherchions ce lieu depuis deux ans, et nous l’avons trouvé au bord du fleuve.
"""
HOSTILE = ('=cmd|"/c calc"!A1', "+1", "-1", "@SUM(A1)", "\t=1", "＝1")


def opened(release: Release = RELEASE) -> word.document.Document:
    return word.Document(io.BytesIO(docx.write(release, DESK).data))


def test_a_document_has_styles_a_title_and_its_language() -> None:
    document = opened()
    styles = {paragraph.style.name: paragraph.text for paragraph in document.paragraphs if paragraph.style}
    assert styles["Title"] == "Acme ouvre une usine"
    assert styles["Subtitle"] == "Quarante emplois"
    assert styles["Heading 2"] == "Pompes"
    assert styles["List Bullet 2"] == "deux"
    assert styles["List Number"] == "trois"
    assert styles["Quote"] == "Nous voilà."
    assert document.paragraphs[0].text.startswith("SOUS EMBARGO JUSQU’AU 3 mars 2026")
    core = document.core_properties
    assert (core.title, core.author, core.language) == ("Acme ouvre une usine", "Acme", "fr")
    assert b'w:lang w:val="fr"' in document.element.xml.encode()
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["1", "2"]


def test_a_link_in_a_document_is_one_and_a_script_is_none() -> None:
    targets = [part.target_ref for part in opened().part.rels.values() if part.is_external]
    assert targets == ["https://example.org/usine"]


def test_arabic_runs_to_the_left_in_a_document() -> None:
    xml = opened(replace(RELEASE, language="ar", headline="افتتاح مصنع", body="افتتح المصنع")).element.xml
    assert xml.count("<w:bidi/>") >= 4
    assert 'w:lang w:bidi="ar"' in xml
    assert "<w:rtl/>" in xml


def test_what_no_document_can_show_is_said() -> None:
    exported = docx.write(
        replace(RELEASE, headline="A\x00\x1bB", media=(Media(file="report.pdf"), Media(file="../x"))), DESK
    )
    assert exported.notes == (
        "report.pdf is not in the document: Word cannot show such a picture",
        "../x is not in the document: it is not in the newsroom",
        "control characters, which XML has no place for, were left out",
    )


@pytest.mark.parametrize(("language", "side"), [("en", "right"), ("ar", "left")])
def test_a_column_of_figures_stands_to_the_right(language: str, side: str) -> None:
    body = "| town | people |\n|---|---:|\n| Lyon | 200 |\n"
    made = docx.write(replace(RELEASE, body=body, language=language), DESK).data
    cells = word.Document(io.BytesIO(made)).tables[0].rows[1].cells
    assert [cell.paragraphs[0]._p.xpath("string(w:pPr/w:jc/@w:val)") for cell in cells] == ["", side]


def message(release: Release = RELEASE) -> email.message.EmailMessage:
    parsed = email.message_from_bytes(eml.write(release, DESK).data, policy=email.policy.default)
    assert isinstance(parsed, email.message.EmailMessage)
    return parsed


def test_a_mail_has_text_page_pictures_and_files() -> None:
    mail = message()
    assert str(mail["Subject"]) == ("SOUS EMBARGO JUSQU’AU 3 mars 2026, 10:00 (CET): Acme ouvre une usine")
    assert mail["From"].addresses[0].addr_spec == "p@example.org"
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html",
                     "image/png", "image/png", "application/pdf"]  # fmt: skip
    text = mail.get_body(("plain",))
    page = mail.get_body(("html",))
    assert text
    assert page
    assert text.get_content().startswith("SOUS EMBARGO")
    cid = next(part["Content-ID"] for part in mail.walk() if part["Content-ID"]).strip("<>")
    assert f'src="cid:{cid}"' in page.get_content()
    assert [part.get_filename() for part in mail.iter_attachments()] == ["plant.png", "report.pdf"]


def test_no_header_can_be_put_into_a_mail() -> None:
    contact = Contact(name="Ana\r\nBcc: all@example.org", email="p@example.org")
    mail = message(replace(RELEASE, headline="Acme\r\nBcc: all@example.org\r\n\r\nbody", contacts=(contact,)))
    assert mail["Bcc"] is None
    assert "Bcc: all@example.org" in str(mail["Subject"])
    odd = replace(RELEASE, contacts=(Contact(email="a\r\nBcc: b@example.org"),), language="fr\r\nX-A: b")
    assert message(odd)["From"] is None
    assert message(odd)["X-A"] is None


def test_a_headline_without_end_is_cut_in_the_subject() -> None:
    assert len(str(message(replace(RELEASE, headline="Acme ouvre " * 9_000))["Subject"])) == eml.HEADER


def test_a_recalled_mail_carries_no_text_and_no_file() -> None:
    data = eml.write(replace(RELEASE, status=Status.KILLED), DESK).data
    assert b"report.pdf" not in data
    assert b"plant.png" not in data
    assert b"Acme a ouvert" not in data


def test_an_event_is_in_its_own_zone() -> None:
    calendar = icalendar.Calendar.from_ical(ics.write(RELEASE, DESK).data)
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart").isoformat() == "2026-03-03T10:00:00+01:00"
    assert event["dtstart"].params["TZID"] == "Europe/Paris"
    assert event["location"] == "Usine"
    assert str(event["description"]).startswith("SOUS EMBARGO")
    assert calendar.walk("VTIMEZONE")
    cancelled = icalendar.Calendar.from_ical(ics.write(replace(RELEASE, status=Status.WITHDRAWN), DESK).data)
    assert cancelled.walk("VEVENT")[0]["status"] == "CANCELLED"


@pytest.mark.parametrize("event", [None, Event(moments.read("2026-03-03 10:00"))])
def test_what_is_no_event_or_has_no_zone_is_refused(event: Event | None) -> None:
    with pytest.raises(ExportRefused):
        ics.write(replace(RELEASE, event=event), DESK)


def test_no_cell_of_a_spreadsheet_is_a_formula() -> None:
    releases = [replace(RELEASE, headline=text) for text in HOSTILE]
    ((_, exported),) = register.csv(releases, DESK)
    rows = list(csv.DictReader(io.StringIO(exported.data.decode("utf-8-sig"))))
    assert [row["headline"][0] for row in rows] == ["'"] * len(HOSTILE)
    assert rows[0]["phones"] == "'+41 22 730 81 11"
    ((_, exported),) = register.xlsx(releases, DESK)
    sheet = openpyxl.load_workbook(io.BytesIO(exported.data)).active
    assert sheet
    cells = [cell for line in sheet.iter_rows() for cell in line]
    assert not any(cell.data_type == "f" for cell in cells)
    assert sheet["E2"].value == HOSTILE[0]
    assert sheet["I2"].value == dt.datetime(2026, 3, 2)


def test_the_register_has_types_for_engines() -> None:
    ((name, exported),) = register.parquet([RELEASE, Release(headline="Acme", date=moments.read("1850-01-01"))], DESK)
    table = pyarrow.parquet.read_table(io.BytesIO(exported.data))
    assert name == "releases.parquet"
    assert table.column("date").to_pylist() == [dt.date(2026, 3, 2), dt.date(1850, 1, 1)]
    assert table.column("embargo").to_pylist()[0] == dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC)
    list(register.xlsx([Release(headline="Acme", date=moments.read("1850-01-01"))], DESK))


def test_the_bytes_are_the_same_every_time() -> None:
    for write in (docx.write, eml.write, ics.write):
        assert write(RELEASE, DESK).data == write(RELEASE, DESK).data
    for collect in (register.csv, register.xlsx, register.parquet):
        assert list(collect([RELEASE], DESK)) == list(collect([RELEASE], DESK))
    with zipfile.ZipFile(io.BytesIO(docx.write(RELEASE, DESK).data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("write", [docx.write, eml.write])
def test_what_is_written_is_read_back(write: Callable[[Release, Desk], Exported]) -> None:
    sent = replace(RELEASE, embargo=None, media=(), event=None, body=BODY, boilerplate="")
    reader = read_docx if write is docx.write else read_mail
    (reading,) = reader(write(sent, DESK).data, Options())
    read = reading.release
    assert (read.headline, read.subheadline, read.dateline, read.language) == (
        sent.headline, sent.subheadline, sent.dateline, sent.language,
    )  # fmt: skip
    assert read.date
    assert sent.date
    assert read.date.day == sent.date.day
    assert [(each.name, each.role, each.email, each.phone) for each in read.contacts] == [
        (each.name, each.role, each.email, each.phone) for each in sent.contacts
    ]
    assert read.body.strip() == sent.body.strip()


def test_a_release_of_a_day_is_a_document_of_that_day() -> None:
    day = Release(headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"), body="It works.\n")
    assert word.Document(io.BytesIO(docx.write(day, DESK).data)).core_properties.created == dt.datetime(
        2026, 3, 2, 12, tzinfo=dt.UTC
    )


def test_a_long_name_of_a_sender_stays_one_address() -> None:
    ana = Contact(name="Ana Silva, head of the press office", email="press@example.org")
    house = Settings(name="The World Organization for Rivers; Lakes, Canals and Harbours (WORLCH)")
    made = eml.write(replace(RELEASE, contacts=(ana,)), replace(DESK, settings=house)).data
    sender = email.message_from_bytes(made, policy=email.policy.default)["From"]
    assert [each.addr_spec for each in sender.addresses] == ["press@example.org"]
    assert sender.addresses[0].display_name.startswith("Ana Silva head of the press office The World")


def counted(made: word.document.Document) -> list[tuple[str, int, int]]:
    """Return the paragraphs of numbered lists, each with the list it is counted in and the number that one starts at."""
    lists = made.part.numbering_part.element
    found = []
    for each in made.paragraphs:
        numbering: Any = each._p.pPr.numPr if each._p.pPr is not None else None
        if numbering is not None:
            of = numbering.numId.val
            start = lists.num_having_numId(of).lvlOverride_lst[0].startOverride.val
            found.append((each.text, of, start))
    return found


def test_each_numbered_list_of_a_document_has_its_own_numbers() -> None:
    body = "Acme:\n\n1. one\n2. two\n   1. inner\n   2. more\n3. three\n\nThen:\n\n1. uno\n\nAnd:\n\n5. five\n"
    found = counted(opened(replace(RELEASE, body=body)))
    assert [(text, start) for text, _, start in found] == [
        ("one", 1), ("two", 1), ("inner", 1), ("more", 1), ("three", 1), ("uno", 1), ("five", 5),
    ]  # fmt: skip
    lists = [of for _, of, _ in found]
    assert lists[0] == lists[1] == lists[4]
    assert lists[2] == lists[3]
    assert len(set(lists)) == 4


@pytest.mark.parametrize(("last", "end"), [("2026-03-05", "20260306"), ("2026-03-04", "20260305")])
def test_the_last_day_of_an_event_is_part_of_it(last: str, end: str) -> None:
    event = Event(moments.read("2026-03-04"), moments.read(last), "Lyon")
    made = ics.write(replace(RELEASE, event=event), DESK).data.decode()
    assert "DTSTART;VALUE=DATE:20260304\r\n" in made
    assert f"DTEND;VALUE=DATE:{end}\r\n" in made


def test_an_event_with_one_hour_for_two_ends_is_refused() -> None:
    event = Event(moments.read("2026-03-04 10:00 UTC"), moments.read("2026-03-05"), "Lyon")
    with pytest.raises(ExportRefused, match="has an hour"):
        ics.write(replace(RELEASE, event=event), DESK)


IN_THE_TEXT = replace(
    RELEASE,
    media=(Media(file="plant.png", alt="L’usine"),),
    body='Un.\n\n![Le plan](plan%20b.png "x")\n\n![L’usine](plant.png)\n\n![Deux](lost.png)\n\n'
    "![Trois](https://example.org/c.png)\n",
)
"""A release with pictures in its text: one that `media` lists as well, one that is not there, one from elsewhere."""
WITH_PLAN = replace(DESK, read=lambda release, target: PIXEL if target in {"plan b.png", "plant.png"} else None)


def test_the_pictures_of_a_text_stand_below_it_in_word_and_pdf_each_once() -> None:
    lost = ["lost.png is not in the {}: it is not in the newsroom",
            "https://example.org/c.png is not in the {}: it is elsewhere, and pressctl fetches nothing"]  # fmt: skip
    exported = docx.write(IN_THE_TEXT, WITH_PLAN)
    shown = word.Document(io.BytesIO(exported.data)).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shown] == ["L’usine", "Le plan"]
    assert [note for note in exported.notes if "is not in" in note] == [line.format("document") for line in lost]
    notes = pdf.write(IN_THE_TEXT, WITH_PLAN).notes
    assert [note for note in notes if "is not in" in note] == [line.format("PDF") for line in lost]


def test_a_form_of_words_alone_says_how_many_pictures_of_the_text_it_lacks() -> None:
    assert "4 pictures or files are not in the text" in text.write(IN_THE_TEXT, WITH_PLAN).notes
    made = nitf.write(IN_THE_TEXT, WITH_PLAN).data.decode()
    assert [f'source="{name}"' in made for name in ("plant.png", "plan b.png")] == [True, True]
