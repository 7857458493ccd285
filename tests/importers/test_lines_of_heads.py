"""Lines that institutions print around their headlines: they are neither headline nor deck, place nor day of issue."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.importers import Options, docx, html
from pressctl.release.model import Release
from support.docx_files import document, paragraph
from support.text_pages import FIRST, GERMAN, SECOND, reading, spaced

TITLE = "Acme opens a library in the north of the town"
DAY = "12 March 2026"


@pytest.mark.parametrize(
    "above",
    [
        "Readers need not cross the river any more.",
        "Museum of Acme | News",
        "Tierpark Acme | Presse",
        "Photo: The mayor at the new door. © Acme",
        "Crédit photo : Parc d’Acme / A. Exemple",
        "“I have waited for this.” – a reader",
        "ANASAYFA / HABERLER / BASIN BÜLTENİ",
    ],
)
def test_what_stands_above_a_headline_is_not_the_headline(above: str) -> None:
    release = spaced(above, TITLE, DAY, FIRST, SECOND).release
    assert (release.headline, release.subheadline) == (TITLE, "")


@pytest.mark.parametrize(
    ("line", "place", "headline"),
    [
        ("LYON, March 12, 2026 – Acme opens its library", "LYON", "Acme opens its library"),
        ("Lyon, 12 de marzo de 2026.- Acme abre su biblioteca", "Lyon", "Acme abre su biblioteca"),
        ("LYON, 12 March 2026 (Acme Office) -- Acme opens its library", "LYON", "Acme opens its library"),
    ],
)
def test_a_dateline_that_opens_the_headline_is_taken_off(line: str, place: str, headline: str) -> None:
    release = spaced("Press release", line, FIRST, SECOND).release
    assert (release.headline, release.dateline) == (headline, place)
    assert release.date is not None
    assert release.date.day == dt.date(2026, 3, 12)


def test_a_dateline_below_a_headline_opens_the_text() -> None:
    release = spaced(TITLE, "LYON, March 12, 2026 – Acme opens its library", FIRST, SECOND).release
    assert (release.headline, release.dateline) == (TITLE, "LYON")
    assert release.body.startswith("Acme opens its library")


def test_the_title_of_a_page_of_a_wiki_is_read_without_its_space() -> None:
    page = (f"Press Office : {TITLE}", "Created by Ann Example on 12 Mar 2026", FIRST, SECOND)
    release = spaced(*page).release
    assert release.headline == TITLE
    assert release.date is not None
    assert release.date.text == "2026-03-12"
    assert spaced(page[0], page[1], TITLE, FIRST, SECOND).release.headline == TITLE


def test_a_headline_and_a_deck_that_are_stressed_by_other_signs_are_two() -> None:
    page = ("*Acme opens a library*", "_It is free for all readers_", "", DAY, "", FIRST, "", SECOND)
    for release in (reading(*page).release, _paragraphs(*page)):
        assert (release.headline, release.subheadline) == ("Acme opens a library", "It is free for all readers")


@pytest.mark.parametrize("stamp", ["[14/03/2026, 09:12:33] Acme: 📣 ", "14/03/2026, 18:02 - Acme: "])
def test_a_message_that_was_exported_from_a_telephone_has_its_headline_and_day(stamp: str) -> None:
    release = spaced(f"{stamp}*{TITLE}*", FIRST, SECOND).release
    assert release.headline == TITLE
    assert release.date is not None
    assert release.date.text == "2026-03-14"


@pytest.mark.parametrize("line", ["Ann Example, 2026-03-14 10:20", "Written by Ann Example, 14 March 2026 10:20"])
def test_who_posted_a_text_is_no_place(line: str) -> None:
    release = spaced(TITLE, line, FIRST, SECOND).release
    assert release.dateline == ""
    assert release.date is not None
    assert release.date.text == "2026-03-14"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Por Assessoria — publicado 30/03/2026 11h42, última modificação 31/03/2026 15h10", "2026-03-30"),
        ("Publisert 29.05.2026 kl. 09.00 Sist oppdatert 30.05.2026", "2026-05-29"),
        ("Objavljeno: 19. 9. 2026 / Zadnja sprememba: 21. 9. 2026", "2026-09-19"),
        ("보도일시: 2026. 3. 5.(목) 배포 즉시", "2026-03-05"),
        ("20 เมษายน 2569  เข้าชม 210 ครั้ง", "2026-04-20"),
        ("Divendres, 16 d'octubre de 2026", "2026-10-16"),
        ("प्रकाशित तिथि: 25 फरवरी 2026", "2026-02-25"),
        ("发布日期:2026-09-01信息来源:区交通局", "2026-09-01"),
    ],
)
def test_a_line_under_a_headline_prints_the_day_of_issue(line: str, day: str) -> None:
    found = spaced(TITLE, line, FIRST, SECOND)
    assert found.release.date is not None
    assert found.release.date.text == day
    assert found.release.contacts == ()


@pytest.mark.parametrize(
    "line", ["Last updated 24 April 2026", "Cập nhật lần cuối: 24/04/2026", "Mis à jour le 24 avril 2026"]
)
def test_when_a_text_was_changed_is_neither_its_day_nor_its_deck(line: str) -> None:
    release = spaced("Press release", DAY, TITLE, line, FIRST, SECOND).release
    assert release.subheadline == ""
    assert release.date is not None
    assert release.date.text == "2026-03-12"


def test_boilerplate_without_a_heading_under_the_end_mark_is_kept() -> None:
    about = "The city council of Acme was founded in 1901 and has forty members, who meet in the old town hall."
    found = spaced("Press release", DAY, TITLE, FIRST, SECOND, "###", about)
    assert about in found.release.body
    other = spaced(
        "Press release", DAY, TITLE, FIRST, SECOND, "###", "This site was built by people who like to be paid for it."
    )
    assert "built by people" not in other.release.body


def test_a_short_text_is_read_with_its_headline_for_its_language() -> None:
    assert spaced("V Podgori odprli najmanjši muzej v državi", "V Podgori so v stari telefonski govorilnici odprli "
                  "najmanjši muzej v državi. V njem je prostora za enega.", "»Vrsta je dolga,« pravi župan.").release.language == "sl"  # fmt: skip


def test_a_heading_that_names_the_section_of_a_site_is_no_headline() -> None:
    page = f"<h1>PRESS</h1><p>{DAY}</p><p>2 min read</p><div>{TITLE}</div><p>{GERMAN[0]}</p><p>{GERMAN[1]}</p>"
    (found,) = html.read(f"<html><body><main>{page}</main></body></html>".encode(), Options())
    assert (found.release.headline, found.release.subheadline) == (TITLE, "")


def test_a_deck_between_dashes_in_the_paragraph_of_its_headline_is_the_deck() -> None:
    page = "<p>해운시, 밤에도 여는 보건소 운영<br>- 4월부터 평일 밤 9시까지 진료 -</p>"
    text = "<p>해운시는 4월 1일부터 시 보건소를 평일 밤 9시까지 운영한다고 5일 밝혔다. 직장인이 퇴근 후에도 진료를 받을 수 있게 하기 위해서다. 시장은 시민의 생활 시간에 맞추어 앞으로도 여러 가지를 바꾸겠다고 말했다.</p>"
    (found,) = html.read(f"<html><body><p>보도자료</p>{page}{text}</body></html>".encode(), Options())
    assert found.release.headline == "해운시, 밤에도 여는 보건소 운영"


def test_a_headline_that_goes_on_in_the_next_paragraph_of_a_document_is_one() -> None:
    release = _paragraphs(
        "Communiqué de presse", "La ville d’Acme rouvre sa piscine", "avec une eau chauffée", DAY, FIRST, SECOND
    )
    assert release.headline == "La ville d’Acme rouvre sa piscine avec une eau chauffée"


def _paragraphs(*lines: str) -> Release:
    return docx.read(document(*map(paragraph, filter(None, lines))), Options())[0].release
