"""What stands around people in contacts: the place before a name, languages, remarks behind a number, a heading's end."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.people import read


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ("In Juba: Peter Lado, plado@example.org, Tel. +211 920 555 013", "Peter Lado", "Juba"),
        ("En Panamá: Luis Gil, lgil@example.org, +507 5555 0134", "Luis Gil", "Panamá"),
        ("À Bamako : Moussa Traoré, mt@example.org, +223 55 55 01 34", "Moussa Traoré", "Bamako"),
        ("في دمشق: سامر حداد، shaddad@example.org، هاتف: +963 11 555 0134", "سامر حداد", "دمشق"),
        ("в Бишкеке – Айбек Асанов, aasanov@example.org, +996 312 55 01 34", "Айбек Асанов", "Бишкеке"),
        ("In Berlin, Eva Beispiel, Tel. 030 5550134, eva@example.org", "Eva Beispiel", "Berlin"),
    ],
)
def test_a_place_before_a_person_is_no_name_and_has_lost_its_preposition(line: str, name: str, place: str) -> None:
    (found,) = read([line])
    assert (found.name, found.role, found.organisation, len(found.phone)) == (name, "", place, 1)


def test_in_chinese_the_person_is_the_one_with_a_family_name() -> None:
    first, second = read(
        ["北京：王晓雯，新闻官，wxw@example.org，电话：+86 10 5555 0134",
         "日内瓦：李明，发言人，lm@example.org，电话：+41 22 555 01 34"]
    )  # fmt: skip
    assert (first.name, first.role, first.email) == ("王晓雯", "新闻官", "wxw@example.org")
    assert (second.name, second.role, second.organisation) == ("李明", "发言人", "日内瓦")


@pytest.mark.parametrize(
    ("lines", "languages"),
    [
        (["Eva Muster (allemand, anglais), Tél. +41 22 555 01 34"], ("de", "en")),
        (["Omar Haddad (English/Arabic)", "+962 6 555 0134"], ("en", "ar")),
        (["Ana Ruiz (español e inglés), +34 91 555 01 34"], ("es", "en")),
        (["French: Paul Meyer, +41 22 555 01 35"], ("fr",)),
        (["王晓雯（中文、英文），电话：+86 10 5555 0134"], ("zh", "en")),
        (["Анна Иванова (русский, английский), +7 495 555-01-34"], ("ru", "en")),
        (["ليلى منصور (العربية والإنجليزية)، هاتف: +41 22 555 01 34"], ("ar", "en")),
        (["Ana Silva, +41 22 555 01 34 (English, French)"], ("en", "fr")),
        (["Ana Silva", "Languages: English, Spanish", "+41 22 555 01 34"], ("en", "es")),
        (["Ana English, +44 20 7946 0134"], ()),
    ],
)
def test_languages_that_somebody_speaks_are_neither_role_nor_organisation(
    lines: list[str], languages: tuple[str, ...]
) -> None:
    (found,) = read(lines)
    assert found.languages == languages
    assert (found.role, found.organisation) == ("", "")


@pytest.mark.parametrize(
    "line",
    [
        "Ana Silva, +41 79 555 01 34 (WhatsApp, Telegram)",
        "Ana Silva, +41 79 555 01 34 (WhatsApp/Signal)",
        "Ana Silva (she/her), +41 79 555 01 34",
        "Ana Silva [PGP-Key], +41 79 555 01 34",
        "Ana Silva, +41 79 555 01 34 (reachable today from 10 to 12)",
    ],
)
def test_a_remark_is_no_organisation(line: str) -> None:
    (found,) = read([line])
    assert (found.name, found.role, found.organisation) == ("Ana Silva", "", "")


def test_a_person_in_brackets_behind_a_number_is_kept() -> None:
    assert [each.name for each in read(["020 7946 0134 (Ana Silva)", "020 7946 0135 (Bo Ek)"])] == [
        "Ana Silva",
        "Bo Ek",
    ]


@pytest.mark.parametrize(
    "heading",
    ["جهات الاتصال الإعلامي:", "لمزيد من المعلومات والمقابلات الصحفية:", "Media contacts worldwide:",
     "Media contacts by region:", "Contactos de prensa internacionales:"],
)  # fmt: skip
def test_all_of_a_heading_is_the_heading(heading: str) -> None:
    assert chunks(heading) == ()


@pytest.mark.parametrize("line", ["Contact: Ana Silva:", "Pressekontakt Acme GmbH:", "请联系新闻官王晓雯："])
def test_a_person_or_house_in_a_heading_is_kept(line: str) -> None:
    assert chunks(line)


def test_the_last_word_of_an_office_is_no_label_of_a_number() -> None:
    assert chunks("Bo Ek, Acme Press Office") == ("Bo Ek", "Acme Press Office")
    assert chunks("Ana Silva Mobile") == ("Ana Silva",)


def test_a_place_over_a_person_is_no_house() -> None:
    lines = "In Geneva:\nAna Silva\n+41 22 555 0123\nIn Nairobi:\nBo Ek\n+254 20 555 0124"
    found = [(each.name, each.organisation) for each in read(lines.splitlines())]
    assert found == [("Ana Silva", ""), ("Bo Ek", "")]
