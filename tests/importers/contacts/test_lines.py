"""Contacts out of the lines that print them: each person with the ways to reach that person, and nobody else's."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.contacts.lines import is_for_public
from pressctl.importers.extraction.contacts.people import read


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "For further information: Media: Bob Example in Portugal, +351 21 555 0124; Cat Example in the Netherlands, "
            "+31 20 555 0192; or Investors: Dan Example, +1-847-555-0111.",
            [
                ("Bob Example", "+351 21 555 0124"),
                ("Cat Example", "+31 20 555 0192"),
                ("Dan Example", "+1-847-555-0111"),
            ],
        ),
        (
            "Pour plus d'informations, veuillez contacter Jean Exemple à Genève, Tél. +41 22 717 91 11, ou Marie Exemple "
            "à Paris, Tél. +33 1 42 34 56 78.",
            [("Jean Exemple", "+41 22 717 91 11"), ("Marie Exemple", "+33 1 42 34 56 78")],
        ),
        (
            "Press contacts: Bob Example, +351 21 555 0124, and Cat Example, +31 20 555 0192.",
            [("Bob Example", "+351 21 555 0124"), ("Cat Example", "+31 20 555 0192")],
        ),
        (
            "Media contact: +351 21 555 0124 (Bob Example), +31 20 555 0192 (Cat Example)",
            [("Bob Example", "+351 21 555 0124"), ("Cat Example", "+31 20 555 0192")],
        ),
        (
            "Lyon: Bob Example +33 1 42 34 56 78\nParis: Cat Example +33 1 42 34 56 79",
            [("Bob Example", "+33 1 42 34 56 78"), ("Cat Example", "+33 1 42 34 56 79")],
        ),
        (
            "Media contact: Bob Example, 202-555-0122, Example Foundation, bob@example.org",
            [("Bob Example", "202-555-0122")],
        ),
        ("Media contact: Bob Example, 02 5550 7260 / 0491 570 156", [("Bob Example", "02 5550 7260", "0491 570 156")]),
    ],
)
def test_each_person_has_his_own_numbers(line: str, people: list[tuple[str, ...]]) -> None:
    assert [(each.name, *each.phone) for each in read(line.splitlines())] == people


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ("Contact: Bob Example at Acme Lyon, bob@example.org", "Bob Example", "Acme Lyon"),
        ("Kontakt: Eva Beispiel bei Acme Wien, eva@example.org", "Eva Beispiel", "Acme Wien"),
        ("Contacto: María de la Cruz en Lima, maria@example.org", "María de la Cruz", "Lima"),
    ],
)
def test_a_place_is_told_from_the_name_before_it(line: str, name: str, place: str) -> None:
    assert [(each.name, each.role, each.organisation) for each in read([line])] == [(name, "", place)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Case #", "12-2014-00055501", "April 8, 2014"],
        ["# #", "Old Courts Building • Austin, Texas 75299-0199"],
    ],
)
def test_a_docket_and_a_postcode_are_no_numbers(lines: list[str]) -> None:
    assert read(lines) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("For more information on the Friends of the Library, contact Bob Example at (410) 555-0111.", True),
        ("Pour plus d'informations sur la bibliothèque, appelez le 01 42 34 56 78.", True),
        ("Flood Damage Phone Hotline: (773) 555-0110", True),
        ("Горячая линия: 8 800 555 01 10", True),
        ("For more information about the plant, contact Bob Example, bob@example.org", False),
        ("For more information about interviews, call (410) 555-0111.", False),
        ("For more information, please contact Bob Example, (410) 555-0111", False),
    ],
)
def test_a_line_for_readers_is_no_press_contact(line: str, *, expected: bool) -> None:
    assert is_for_public(line) == expected


@pytest.mark.parametrize(
    ("line", "phones"),
    [
        ("Telefon: 030 23125 123\nFax: 030 23125 124", ("030 23125 123",)),
        ("Tél. 01 99 00 12 34 – Télécopie 01 99 00 12 35", ("01 99 00 12 34",)),
        ("电话：+86 21 5555 0123\n传真：+86 21 5555 0124", ("+86 21 5555 0123",)),
        ("Telephone\n020 7946 0123\nFax\n020 7946 0124", ("020 7946 0123",)),
        ("Tel./Fax: 030 23125 123", ("030 23125 123",)),
        ("Phone and fax: 020 7946 0123", ("020 7946 0123",)),
        ("Telefon: 030 23125 123 / Fax: 030 23125 124", ("030 23125 123",)),
        ("Tel. / Fax: 030 23125 123", ("030 23125 123",)),
    ],
)
def test_the_number_of_a_fax_is_none_to_call(line: str, phones: tuple[str, ...]) -> None:
    assert [each.phone for each in read(["Press contact: Eva Beispiel", *line.splitlines()])] == [phones]


@pytest.mark.parametrize(
    "line",
    [
        "Agence Exemple – Claire Exemple – 06 39 98 12 34 – claire@example.org",
        "Agencia Ejemplo | Claire Exemple | claire@example.org",
        "Claire Exemple\tAgentur Beispiel\t030 23125 123\tclaire@example.org",
    ],
)
def test_an_agency_is_no_person(line: str) -> None:
    assert [each.name for each in read([line])] == ["Claire Exemple"]


def test_each_row_of_a_table_is_a_person() -> None:
    rows = [
        "Name\tRole\tPhone\tEmail",
        "Jane Example\tHead of Press\t+44 20 7946 0123\tjane@example.org",
        "John Sample\tPress Officer\t+44 20 7946 0124\tjohn@example.org",
    ]
    assert [(each.name, each.role, each.email) for each in read(rows)] == [
        ("Jane Example", "Head of Press", "jane@example.org"),
        ("John Sample", "Press Officer", "john@example.org"),
    ]


def test_labels_on_lines_of_their_own_are_neither_names_nor_roles() -> None:
    lines = ["For media enquiries:", "Name", "Jane Example", "Telephone", "020 7946 0123", "Email", "jane@example.org"]
    (contact,) = read(lines)
    assert (contact.name, contact.role, contact.phone) == ("Jane Example", "", ("020 7946 0123",))


def test_what_journalists_are_asked_to_send_is_no_name() -> None:
    (contact,) = read(["Media must send their name, PASS NUMBER and date of birth to 202-555-0122 by Friday."])
    assert (contact.name, contact.phone) == ("", ("202-555-0122",))


def test_a_number_keeps_the_bracket_of_its_area_code_at_the_start_of_a_line() -> None:
    lines = ["Ana Example, Press", "(202) 555-0134 (office), (202) 555-0135 (cell)"]
    assert [each.phone for each in read(lines)] == [("(202) 555-0134", "(202) 555-0135")]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Contacts for the press are Ana Silva, head of media, telephone +44 20 7946 0134, and Bo Ek, researcher, "
            "telephone +44 20 7946 0135.",
            [("Ana Silva", "+44 20 7946 0134"), ("Bo Ek", "+44 20 7946 0135")],
        ),
        (
            "Les journalistes peuvent joindre Claire Exemple, chargée de communication, au 01 99 00 12 34 ou à l'adresse "
            "claire@example.org.",
            [("Claire Exemple", "01 99 00 12 34")],
        ),
        (
            "Kontaktpersoner for pressen er Kari Eksempel, kommunikasjonssjef, telefon 55 55 01 34, og Ola Vik, "
            "rådgiver, telefon 55 55 01 35.",
            [("Kari Eksempel", "55 55 01 34"), ("Ola Vik", "55 55 01 35")],
        ),
    ],
)
def test_a_person_is_named_behind_the_verb_of_a_sentence(line: str, people: list[tuple[str, ...]]) -> None:
    assert [(each.name, *each.phone) for each in read([line])] == people


def test_a_town_behind_a_preposition_is_no_person() -> None:
    (contact,) = read(["The press office in New Town, telephone +44 20 7946 0134"])
    assert contact.name == ""


def test_a_firm_and_its_department_are_no_name_in_chinese() -> None:
    (contact,) = read(["新闻联络", "示例公司 公关部", "陈静", "电话：0512-55550134"])
    assert (contact.name, contact.role, contact.organisation) == ("陈静", "公关部", "示例公司")


@pytest.mark.parametrize("mailbox", ["imprensa", "prensa", "presse", "media", "contact", "kontakt"])
def test_the_name_of_a_mailbox_is_no_label_before_the_rest_of_its_address(mailbox: str) -> None:
    (found,) = read(["Ana Silva – (11) 5555-0123", f"{mailbox}@example.org"])
    assert (found.name, found.role, found.organisation, found.email) == ("Ana Silva", "", "", f"{mailbox}@example.org")
