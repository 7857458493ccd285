"""People of a table that is printed row by row, one cell a line, and several over one number."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html
from pressctl.importers.extraction.contacts.people import is_mixed, read
from support.rendered import as_page, site

TEXT = [
    ("headline", "ACME OPENS A NEW PLANT FOR PUMPS IN SPRINGFIELD"),
    ("text", "SPRINGFIELD, Ill. - Acme, a maker of pumps, today opened a new plant in the old courthouse in the middle of the "
     "city, where two hundred people will work."),
    ("text", "“We are glad to bring this work back to the city after so many years,” said the mayor, who had asked the "
     "company to come, and who cut the ribbon with a hundred guests."),
]  # fmt: skip


def told(lines: list[str]) -> list[tuple[str, ...]]:
    return [(each.name, each.role, *each.phone) for each in read(lines)]


def test_labels_stand_once_above_the_numbers_of_all() -> None:
    lines = ["Ana Silva", "Peter Lado", "Spokesperson", "Press Officer", "UNXY Geneva", "UNXY Juba", "Office:", "Cell:",
             "+41 22 555 01 34", "+41 79 555 01 34", "+211 920 555 013", "+211 921 555 013"]  # fmt: skip
    assert told(lines) == [
        ("Ana Silva", "Spokesperson", "+41 22 555 01 34", "+41 79 555 01 34"),
        ("Peter Lado", "Press Officer", "+211 920 555 013", "+211 921 555 013"),
    ]
    assert [each.organisation for each in read(lines)] == ["UNXY Geneva", "UNXY Juba"]


def test_three_people_in_spanish() -> None:
    numbers = [f"+57 {kind} 555 013{person}" for person in range(3) for kind in ("1", "300")]
    lines = ["Contactos de prensa:", "Ana Ruiz", "Luis Gil", "Marta Soto", "Portavoz", "Oficial de prensa",
             "Jefa de prensa", "Tel.:", "Cel.:", *numbers]  # fmt: skip
    assert told(lines) == [
        ("Ana Ruiz", "Portavoz", *numbers[:2]),
        ("Luis Gil", "Oficial de prensa", *numbers[2:4]),
        ("Marta Soto", "Jefa de prensa", *numbers[4:]),
    ]


@pytest.mark.parametrize("between", ["\n", " "])
def test_labels_stand_with_each_number(between: str) -> None:
    ways = [f"Тел.: +7 495 555-01-3{at}{between}Моб.: +7 925 555-01-3{at}" for at in (1, 2)]
    lines = ["Анна Иванова", "Пётр Сидоров", "пресс-секретарь", "советник", *"\n".join(ways).split("\n")]
    assert told(lines) == [
        ("Анна Иванова", "пресс-секретарь", "+7 495 555-01-31", "+7 925 555-01-31"),
        ("Пётр Сидоров", "советник", "+7 495 555-01-32", "+7 925 555-01-32"),
    ]


def test_places_stand_above_the_names_and_addresses_below_the_numbers() -> None:
    people = read(
        ["Geneva", "Nairobi", "Bangkok", "Ana Silva", "Peter Lado", "Itayi Okoro", "Spokesperson", "Press Officer",
         "Communications Officer", "+41 22 555 01 34", "+254 20 555 0134", "+66 2 555 0134", "asilva@example.org",
         "plado@example.org", "iokoro@example.org"]
    )  # fmt: skip
    assert [(each.name, each.role, each.organisation, *each.phone, each.email) for each in people] == [
        ("Ana Silva", "Spokesperson", "Geneva", "+41 22 555 01 34", "asilva@example.org"),
        ("Peter Lado", "Press Officer", "Nairobi", "+254 20 555 0134", "plado@example.org"),
        ("Itayi Okoro", "Communications Officer", "Bangkok", "+66 2 555 0134", "iokoro@example.org"),
    ]


def test_numbers_that_do_not_go_round_are_nobody_s() -> None:
    (found,) = read(["Ana Silva", "Peter Lado", "Spokesperson", "Press Officer", "020 7946 0134", "020 7946 0135",
                     "020 7946 0136"])  # fmt: skip
    assert is_mixed(found)


def test_people_with_posts_share_a_line_of_numbers_and_a_house_stands_above_two_behind_a_stroke() -> None:
    lines = ["Fähren AG", "Anna Kai, Vorstand", "Tom Pfahl, Finanzen",
             "Telefon: 030 5550133 nur am Donnerstag, danach 040 5550161", "Agentur Dock", "Sam Moll / Joan Bay",
             "Telefon 030 5550144"]  # fmt: skip
    both = ("030 5550133", "040 5550161")
    assert [(each.name, *each.phone) for each in read(lines)] == [
        ("Anna Kai", *both), ("Tom Pfahl", *both), ("Sam Moll", "030 5550144"), ("Joan Bay", "030 5550144"),
    ]  # fmt: skip


def test_a_list_in_a_page_whose_paragraphs_are_breaks_is_read_to_its_end() -> None:
    terms = ("Name", "Ana Silva", "Role", "Spokesperson", "Telephone", "+41 22 555 01 34", "E-mail", "ana@example.org")
    listed = "".join(f"<{('dt', 'dd')[at % 2]}>{word}</{('dt', 'dd')[at % 2]}>" for at, word in enumerate(terms))
    page = as_page([*TEXT, ("html", f"<h4>Press contact</h4><dl>{listed}</dl>")], site(1))
    (found,) = html.read(page.encode(), Options())[0].release.contacts
    assert (found.name, found.email, found.phone) == ("Ana Silva", "ana@example.org", ("+41 22 555 01 34",))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Interviews : Dr Claire Martin (français, anglais) et Luc Petit (espagnol) – tél. +41 22 555 01 31 et "
          "+41 22 555 01 32"], [("Dr Claire Martin", "+41 22 555 01 31"), ("Luc Petit", "+41 22 555 01 32")]),
        (["联系人：王晓雯 李明", "电话：010-55550134 010-55550135"], [("王晓雯", "010-55550134"), ("李明", "010-55550135")]),
        (["例示市役所 総務部 広報課 課長 佐藤花子", "電話：0263-55-0134（直通）　内線：1234"],
         [("佐藤花子", "0263-55-0134")]),
        (["Dr. Ana Silva", "Principal Investigator", "asilva@example.edu", "202-555-0134"],
         [("Dr. Ana Silva", "202-555-0134")]),
        (["Karin Lind, vd, tel 070-555 01 34", "Acme AB (publ), Box 123, Umeå, tel 090-555 01 00"],
         [("Karin Lind", "070-555 01 34"), ("", "090-555 01 00")]),
    ],
)  # fmt: skip
def test_names_are_told_from_labels_offices_posts_and_firms(lines: list[str], found: list[tuple[str, ...]]) -> None:
    assert [(each.name, *each.phone) for each in read(lines)] == found


@pytest.mark.parametrize(
    ("heads", "houses"),
    [
        (
            ("Acme Boats Media Contact:", "Boatco Companies Media Contact:"),
            ("Acme Boats Media Contact, Acme Agency", "Boatco Companies Media Contact"),
        ),
        (("Contact presse Port :", "Contact presse Mairie :"), ("Acme Agency", "Mairie")),
        (("Pressekontakt Hafen:", "Pressekontakt Stadt:"), ("Acme Agency", "Stadt")),
    ],
)
def test_columns_of_two_houses_may_differ_in_length(heads: tuple[str, str], houses: tuple[str, str]) -> None:
    lines = [
        f"{heads[0]:36}{heads[1]}", f"{'Ana Silva':36}press@boatco.example", "Acme Agency", "020 7946 0131", "silva@acme.example"
    ]  # fmt: skip
    silva, desk = read(lines)
    assert (silva.name, silva.email, silva.phone) == ("Ana Silva", "silva@acme.example", ("020 7946 0131",))
    assert (desk.name, desk.email, desk.phone) == ("", "press@boatco.example", ())
    assert (silva.organisation, desk.organisation) == houses
