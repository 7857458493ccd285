"""Releases in languages that pressctl has no words for: nothing is invented, and nothing said twice."""

from __future__ import annotations

import datetime as dt
import io
import json as reader
from dataclasses import replace
from pathlib import Path

import docx as word
import pytest
from lxml import etree

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, docx, json, newsml_g2, ninjs, pdf, register, text, words_for
from pressctl.exporters.parts.wording import long_date
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.file import document, front_matter
from pressctl.release.model import Contact, Release, Status
from pressctl.release.settings import Settings
from support.command import Run

DESK = Desk(now=dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC), template=lambda name: templates.source(name, Path("none")))
ITALIAN = """---
headline: Acme apre uno stabilimento
language: it
date: 2026-11-02
dateline: Roma
status: released
contacts:
- name: Ana Bianchi
  email: ana@example.org
---

Lo stabilimento apre oggi.
"""


def test_days_are_in_the_language_and_no_release_line_is_invented() -> None:
    copy = text.write(front_matter.read(document.parse(ITALIAN)), DESK).data.decode()
    assert "ROMA, 2 novembre 2026" in copy
    assert "IMMEDIATE" not in copy
    assert "November" not in copy


def test_a_language_that_nobody_knows_has_its_days_in_figures() -> None:
    words, notes = words_for(Release(language="qq"))
    assert long_date(dt.date(2026, 11, 2), words) == "2026-11-02"
    assert notes


def test_english_labels_are_said_once_a_language(run: Run, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"a{number}.md").write_text(ITALIAN.replace("apre uno", f"apre {number}"), encoding="utf-8")
    done = run("export", "--to", "html,text", "--no-verify", *(f"a{number}.md" for number in range(3)))
    assert done.returncode == 0, done.stderr
    assert done.stderr.decode().count("labels are in English") == 1


def test_every_pair_that_would_get_one_file_is_named(run: Run, tmp_path: Path) -> None:
    for number in range(4):
        text = ITALIAN.replace("apre uno", f"apre {number // 2}")
        (tmp_path / f"a{number}.md").write_text(text, encoding="utf-8")
    done = run("export", "--no-verify", *(f"a{number}.md" for number in range(4)))
    assert done.returncode == 2
    said = done.stderr.decode()
    assert "a0.md and a1.md" in said
    assert "a2.md and a3.md" in said


RIGHT_TO_LEFT = ("he", "fa", "ur", "ckb", "pa-PK", "uz-Arab")


def released(tag: str, headline: str, body: str) -> Release:
    contact = Contact(name="Ana Levi", email="ana@example.org", phone=("+972 2-555-0100",))
    return Release(
        language=tag, headline=headline, body=body, dateline="X", status=Status.RELEASED, contacts=(contact,), path="a.md",
        date=moments.read("2026-11-02"),
    )  # fmt: skip


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_a_right_to_left_language_without_words_runs_to_the_left_in_every_format(tag: str) -> None:
    release = released(tag, "\u05de\u05e4\u05e2\u05dc", "\u05d4\u05de\u05e4\u05e2\u05dc \u05e0\u05e4\u05ea\u05d7")
    xml = word.Document(io.BytesIO(docx.write(release, DESK).data)).element.xml
    assert xml.count("<w:bidi/>") >= 4
    assert f'w:lang w:bidi="{tag}"' in xml
    assert "\u2066+972 2-555-0100\u2069" in xml
    assert reader.loads(json.write(release, DESK).data)["release"]["direction"] == "rtl"
    named = replace(DESK, settings=Settings(name="Example House"))
    root = etree.fromstring(newsml_g2.write(release, named).data)
    assert [html.get("dir") for html in root.iter("{*}html")] == ["rtl"]


ISOLATED = """#set document(title: "A")
#let data = json(bytes(sys.inputs.data))
#assert.eq(data.kind, "\\u{2068}Press release\\u{2069}")
#assert.eq(data.lines.at(0), "\\u{2068}CORRECTION\\u{2069}: \u05d8\u05e2\u05d5\u05ea")
#assert.eq(data.contacts.at(0).at(2).at(1).children.at(0).text, "\\u{2068}+972 2-555-0100\\u{2069}")
"""


def test_a_pdf_keeps_what_stands_side_by_side_in_its_order_right_to_left() -> None:
    desk = Desk(now=DESK.now, template=lambda _: ISOLATED)
    release = replace(
        released("he", "\u05de\u05e4\u05e2\u05dc", "\u05de\u05e4\u05e2\u05dc"), corrects="\u05d8\u05e2\u05d5\u05ea"
    )
    assert pdf.write(release, desk).data
    with pytest.raises(ExportRefused, match="Press release"):
        pdf.write(released("it", "A", "B"), desk)


@pytest.mark.parametrize(("tag", "attribute"), [
    ("ja", "w:eastAsia"), ("ko", "w:eastAsia"), ("th", "w:bidi"), ("hi", "w:bidi"), ("it", "w:val"), ("el", "w:val"),
])  # fmt: skip
def test_word_is_told_the_language_as_one_of_its_script(tag: str, attribute: str) -> None:
    xml = word.Document(io.BytesIO(docx.write(released(tag, "A", "B"), DESK).data)).element.xml
    assert f'w:lang {attribute}="{tag}"' in xml


@pytest.mark.parametrize(("tag", "body", "count"), [
    ("ja", "\u5de5\u5834\u304c\u958b\u696d\u3057\u305f\u3002", 7), ("th", "\u0e42\u0e23\u0e07\u0e07\u0e32\u0e19", 6), ("zh-Hans", "\u5de5\u5382\u5f00\u4e1a\u3002", 4),
    ("it", "Lo stabilimento apre.", 3), ("ko", "\uacf5\uc7a5\uc774 \ubb38\uc744 \uc5f4\uc5c8\ub2e4.", 3),
])  # fmt: skip
def test_characters_are_counted_where_no_spaces_part_words(tag: str, body: str, count: int) -> None:
    release = replace(released(tag, "A", body), dateline="", date=None)
    assert reader.loads(ninjs.write(release, DESK).data)["bodies"][0]["wordCount"] == count
    assert register.row(release, DESK)["words"] == count
