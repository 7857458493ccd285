"""The account of pages and Word documents: every block and paragraph went somewhere, and what is body is the body."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from pressctl.exporters import Desk
from pressctl.exporters import html as exporter
from pressctl.importers import Entry, Options, Reading, docx, html
from pressctl.importers.extraction import account
from pressctl.importers.markup.elements import words_of
from pressctl.importers.markup.markdown import plain
from pressctl.importers.markup.page_tree import tree_of
from pressctl.newsroom import templates
from pressctl.release import moments
from pressctl.release.model import Contact, Release
from pressctl.release.settings import Settings
from support.docx_files import W, document, paragraph
from support.release_layouts import WORDS, block, lede
from support.rendered import Part, Site, as_document, as_page, site


def parts(language: str) -> list[Part]:
    """Return a release with all that one has, part by part."""
    words = WORDS[language]
    return [
        ("release", words.release), ("headline", words.title), ("day", words.day), ("text", lede(language)),
        *(("text", text) for text in words.paragraphs[1:]), *(("contact", line) for line in block(language)),
        ("end", "###"), ("heading", words.about), ("text", words.note),
    ]  # fmt: skip


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _assert_body_is_body(reading: Reading) -> None:
    body = _letters(plain(reading.release.body))
    opened = {found.text for name, found in reading.fields.items() if name in {"date", "dateline"}}
    for entry in reading.account:
        words = _letters(plain(entry.text).removesuffix("###"))
        if entry.to == "body":
            assert (
                words[-12:] if any(text[:6] in entry.text for text in opened) or " – " in entry.text else words
            ) in body
    assert all(entry.why for entry in reading.account if entry.to == account.LEFT_OUT)


def _fates(reading: Reading, words: str) -> list[Entry]:
    return [entry for entry in reading.account if words in plain(entry.text)]


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("seed", range(12))
def test_every_word_of_a_page_stands_in_its_account_once(seed: int, language: str) -> None:
    page = as_page(parts(language), site(seed, language))
    reading = html.read(page.encode(), Options())[0]
    shown = _letters(words_of(tree_of(page).find("body")))
    told = "".join(_letters(plain(entry.text)) for entry in reading.account)
    assert sorted(told) == sorted(shown)
    lines = [entry.line for entry in reading.account]
    assert lines == sorted(lines)
    _assert_body_is_body(reading)


@pytest.mark.parametrize("language", WORDS)
def test_every_paragraph_of_a_document_stands_in_its_account_once(language: str) -> None:
    reading = docx.read(as_document(parts(language)), Options())[0]
    numbers = [number for entry in reading.account for number in range(entry.line, entry.end_line + 1)]
    assert numbers == list(range(1, len(parts(language)) + 1))
    _assert_body_is_body(reading)


def test_the_account_of_a_page_says_where_each_block_went_and_why() -> None:
    reading = html.read(as_page(parts("en"), Site()).encode(), Options())[0]
    words = WORDS["en"]
    assert [entry.to for entry in _fates(reading, words.title)] == ["headline"]
    assert [entry.to for entry in _fates(reading, words.paragraphs[1])] == ["body"]
    assert _fates(reading, "Careers")[0].why == "menu of the website"
    assert _fates(reading, "All rights reserved")[0].why == "footer"
    assert _fates(reading, "Latest news")[0].why == "beside the text"


def test_fields_of_a_page_stand_in_the_lines_of_its_source() -> None:
    page = as_page(parts("en"), Site())
    reading = html.read(page.encode(), Options())[0]
    lines = page.splitlines()
    for name, words in (("headline", WORDS["en"].title), ("dateline", "LYON"), ("contacts", "Media contact")):
        assert words in lines[reading.fields[name].line - 1], name
    assert WORDS["en"].paragraphs[0][:40] in lines[reading.fields["body"].line - 1]


def test_what_the_reader_of_articles_passes_over_inside_the_release_is_in_question() -> None:
    passed = '<div class="center">Registration is open</div>'
    page = as_page(parts("en"), Site()).replace("<p>The first pumps", f"{passed}<p>The first pumps")
    reading = html.read(page.encode(), Options())[0]
    fates = _fates(reading, "Registration is open")
    assert len(fates) == 1
    assert fates[0].to == "body" or fates[0] in account.in_question(reading.account)


def test_the_parts_beside_the_text_of_a_document_are_in_its_account() -> None:
    header = f"<w:hdr {W}><w:p><w:r><w:t>Acme press office</w:t></w:r></w:p></w:hdr>"
    comments = f'<w:comments {W}><w:comment w:id="1" w:author="Li"><w:p><w:r><w:t>So?</w:t></w:r></w:p></w:comment></w:comments>'
    text = [paragraph(words, "Title" if role == "headline" else "") for role, words in parts("en")]
    reading = docx.read(document(*text, parts={"header1.xml": header, "comments.xml": comments}), Options())[0]
    assert [(entry.text, entry.to, entry.why) for entry in reading.account[-2:]] == [
        ("So?", "left-out", "comment"), ("Acme press office", "left-out", "header of the pages"),
    ]  # fmt: skip


def test_the_account_of_our_own_page_says_where_each_block_went() -> None:
    made = Release(
        headline="Acme opens a plant", language="en", date=moments.read("2026-03-02"), dateline="LYON",
        body="Acme has opened a plant in Lyon.\n", contacts=(Contact(name="Ana Silva", email="press@example.org"),),
    )  # fmt: skip
    desk = Desk(
        now=dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), template=templates.source, settings=Settings(name="Acme")
    )
    page = exporter.write(made, desk).data.decode()
    reading = html.read(page.encode(), Options())[0]
    assert _letters("".join(plain(entry.text) for entry in reading.account)) == _letters(
        words_of(tree_of(page).find("body"))
    )
    assert [_fates(reading, words)[0].to for words in ("Acme opens", "has opened", "Ana Silva", "###")] == [
        "headline", "body", "contacts", "end_mark",
    ]  # fmt: skip


def test_the_headline_in_a_path_of_links_is_told_as_repeated() -> None:
    path = f"<div><span>Press</span> <span>{WORDS['en'].title}</span></div>"
    again = f"<div>{WORDS['en'].title}</div>"
    page = as_page(parts("en"), Site()).replace("<main>", f"{path}{again}<main>")
    reading = html.read(page.encode(), Options())[0]
    fates = [(entry.to, entry.why) for entry in _fates(reading, WORDS["en"].title) if "Press" not in entry.text]
    assert fates == [("left-out", "the headline, repeated"), ("headline", "")]
