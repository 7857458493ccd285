"""Contacts as offices of many countries and scripts write them: whose number is whose, and what is no name."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.contact_names import is_name
from pressctl.importers.extraction.contact_people import read

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
    ("Lisainfo: pressiesindaja Tõnu Õunapuu, 5555 0141", [("Tõnu Õunapuu", "5555 0141")]),
]


@pytest.mark.parametrize(("passage", "people"), PASSAGES)
def test_each_person_has_their_own_numbers(passage: str, people: list[tuple[str, ...]]) -> None:
    assert [(each.name, *each.phone) for each in read(passage.split("\n"))] == people


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
