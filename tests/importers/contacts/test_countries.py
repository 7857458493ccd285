"""Contacts as offices of many countries and scripts write them: whose number is whose, and what is no name."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.contacts.people import read
from pressctl.importers.text import read as text_reader

PASSAGES = [
    (
        "London (09:00-17:30 GMT): Amy Stone, +44 20 7946 0421\nSingapore (09:00-18:00 SGT): Wei Ling Tan, +65 6555 0142",
        [("Amy Stone", "+44 20 7946 0421"), ("Wei Ling Tan", "+65 6555 0142")],
    ),
    (
        "Pictures: Tess Ward (tess@press.example). Interviews: Rob Ward on 01632 960631.",
        [("Tess Ward",), ("Rob Ward", "01632 960631")],
    ),
    (
        "Formand Mads Øster, mobil 20 55 01 41\nSekretariatsleder Pia Holm, mobil 20 55 01 42",
        [("Mads Øster", "20 55 01 41"), ("Pia Holm", "20 55 01 42")],
    ),
    ("Câmara de Olmo\nGabinete de Comunicação – João d'Eça\nTelm.: 915 550 151", [("João d'Eça", "915 550 151")]),
    (
        "王小明（宣传部） 电话：010-5555-0141\n欧阳静 女士 手机：139-5555-0142",
        [("王小明", "010-5555-0141"), ("欧阳静", "139-5555-0142")],
    ),
    (
        "株式会社ニレ　広報室（鈴木 一郎・田中 花子）\n電話：03-5555-0151（平日10:00〜17:00）",
        [("鈴木 一郎", "03-5555-0151"), ("田中 花子", "03-5555-0151")],
    ),
    (
        "楡市 総務部 広報課　担当：佐々木、小野寺\nTEL 03-5555-0141",
        [("佐々木", "03-5555-0141"), ("小野寺", "03-5555-0141")],
    ),
    ("ติดต่อสื่อมวลชน: คุณสมหญิง ใจดี โทร. 02-555-0141", [("คุณสมหญิง ใจดี", "02-555-0141")]),
    ("Ďalšie informácie poskytne hovorkyňa Zuzana Hrubá, 0905 550 141.", [("Zuzana Hrubá", "0905 550 141")]),
    ("Kapcsolat:\nTóth Béla igazgató\nmobil: +36 30 555 0142", [("Tóth Béla", "+36 30 555 0142")]),
    (
        "გიორგი ლომიძე - 599 55 50 11\nნინო ქავთარაძე - 577 555012",
        [("გიორგი ლომიძე", "599 55 50 11"), ("ნინო ქავთარაძე", "577 555012")],
    ),
    (
        "คุณมาลินี (นี) โทร. 053-555-0121\nคุณวิชัย (ชัย) โทร. 089-555-0123",
        [("คุณมาลินี", "053-555-0121"), ("คุณวิชัย", "089-555-0123")],
    ),
    ("Ewa Lis, tel. 22 555 01 81, tel. kom.601555128", [("Ewa Lis", "22 555 01 81", "601555128")]),
    ("ليلى بنعمر، هاتف: 44 01 55 539 212+", [("ليلى بنعمر", "+212 539 55 01 44")]),
    (
        "Подробности: Анна Иванова, 8 495 555-01-41\nДирекция «Культура» – 8 495 555-01-42",
        [("Анна Иванова", "8 495 555-01-41"), ("", "8 495 555-01-42")],
    ),
    (
        "Nánari upplýsingar veitir Anna Jónsdóttir í síma 555 0144. Myndir má fá hjá Birni Pálssyni, bjorn@safn.example.",
        [("Anna Jónsdóttir", "555 0144"), ("Birni Pálssyni",)],
    ),
    ("Lisainfo: pressiesindaja Tõnu Õunapuu, 5555 0141", [("Tõnu Õunapuu", "5555 0141")]),
]


@pytest.mark.parametrize(("passage", "people"), PASSAGES)
def test_each_person_has_their_own_numbers(passage: str, people: list[tuple[str, ...]]) -> None:
    assert [(each.name, *each.phone) for each in read(passage.split("\n"))] == people


def test_people_in_the_columns_of_a_table_have_their_house_above_them_and_a_post_before_the_name() -> None:
    rows = ["| Povodí Vlčice | Komunikační agentura |", "| vedoucí odboru: Pavel Hrubý | account manager: Lenka Malá |",
            "| 602 555 301 | 603 555 302 |", "| hruby@vlcice.example | mala@slovo.example |"]  # fmt: skip
    assert [(each.name, each.organisation, *each.phone, each.email) for each in read(rows)] == [
        ("Pavel Hrubý", "Povodí Vlčice", "602 555 301", "hruby@vlcice.example"),
        ("Lenka Malá", "Komunikační agentura", "603 555 302", "mala@slovo.example"),
    ]


def test_the_heading_of_contacts_is_no_office() -> None:
    (office,) = read(["За контакти с медиите:", "Пресцентър: 052 555 170"])
    assert (office.name, office.role) == ("", "Пресцентър")


@pytest.mark.parametrize(
    "line",
    [
        "Informāciju sagatavoja: Mežvidu novada sabiedrisko attiecību vadītāja Linda Krūze, tālr: 25550113, linda.kruze@mezvidi.example.",
        "Rasa Petraitė, tel. (8 37) 555 201, el. p. [email protected]",
    ],
)
def test_a_last_line_that_names_somebody_with_an_address_or_a_labelled_number_is_a_contact(line: str) -> None:
    text = (
        "The town opens a library\n\nThe town opened its new library on the quay on Thursday, and readers of all ages "
        f"came to see the rooms and the garden there.\n\nPrepared\n\n{line}\n"
    )
    (found,) = text_reader(text.encode(), Options())[0].release.contacts
    assert found.name in line


def test_of_a_list_of_single_names_each_has_the_number_in_brackets_behind_it() -> None:
    found = read(["Narahubung media: Suharti (WA 0812-5555-0141) / Budi (0812-5555-0142)"])
    assert [(each.name or each.organisation, *each.phone) for each in found] == [
        ("Suharti", "0812-5555-0141"),
        ("Budi", "0812-5555-0142"),
    ]


def test_a_sentence_in_a_script_without_capitals_is_no_name() -> None:
    assert not is_name("การก่อสร้างใช้เวลาสามปี และได้รับเงินจากเมืองและผู้บริจาค")
    assert is_name("สมหญิง ใจดี")


def test_the_sign_of_an_address_may_stand_in_brackets() -> None:
    assert [each.email for each in read(["Benoît Le Gall, benoit.legall[@]ville.example"])] == [
        "benoit.legall@ville.example"
    ]


def test_what_journalists_are_asked_for_behind_a_number_stays_in_the_text() -> None:
    asked = (
        "Note: Media without credentials should contact Frances Example at (202) 555-0160, or frances@example.org with the "
        "following information: full name, employer, equipment, and date of birth."
    )
    day = "Acme will open the hall to cameras on Monday, 13 February, at eleven in the morning in Springfield."
    release = text_reader(f"Acme Shows Its Hall to the Press\n\n{day}\n\n{asked}\n".encode(), Options())[0].release
    assert [each.phone for each in release.contacts] == [("(202) 555-0160",)]
    assert "with the following information" in release.body
