"""Whose number is whose: people in lists, under their numbers, in rows, beside a house, with numbers cut short."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, docx, html, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact
from support.rendered import as_document, as_page, as_text, site

HEADLINE = ("headline", "Acme opens a new plant for pumps in Springfield")
TEXT = (
    ("text", "SPRINGFIELD, March 3, 2026 – Acme, a maker of pumps, today opened a new plant in the old courthouse in the "
     "middle of the city, where two hundred people will work."),
    ("text", "“We are glad to bring this work back to the city after so many years,” said the mayor, who had asked the "
     "company to come, and who cut the ribbon with a hundred guests."),
)  # fmt: skip

Person = tuple[str, str, tuple[str, ...]]


def of(contacts: tuple[Contact, ...] | list[Contact]) -> list[Person]:
    return [(contact.name, contact.email, contact.phone) for contact in contacts]


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        ("Contacto: Ana Silva / Bo Ek – Tel.: 915 550 134 / 915 550 135 – ana@example.org / bo@example.org",
         [("Ana Silva", "ana@example.org", ("915 550 134",)), ("Bo Ek", "bo@example.org", ("915 550 135",))]),
        ("Contacto prensa: Ana Silva y/o Bo Ek\nTeléfonos: (55) 5555 0134 y (55) 5555 0135\nprensa@example.org",
         [("Ana Silva", "prensa@example.org", ("(55) 5555 0134",)), ("Bo Ek", "prensa@example.org", ("(55) 5555 0135",))]),
        ("CONTACT: Ana Silva or Bo Ek, 202-555-0101 / 202-555-0102",
         [("Ana Silva", "", ("202-555-0101",)), ("Bo Ek", "", ("202-555-0102",))]),
        ("Contact: Ana Silva, Director, and Bo Ek, Press Officer\n202-555-0101; 202-555-0102",
         [("Ana Silva", "", ("202-555-0101",)), ("Bo Ek", "", ("202-555-0102",))]),
        ("新闻联系人：王先生、李女士 电话：010-55550134", [("王先生", "", ("010-55550134",)), ("李女士", "", ("010-55550134",))]),
    ],
)  # fmt: skip
def test_people_of_a_list_have_the_numbers_that_follow_in_their_order(lines: str, people: list[Person]) -> None:
    assert of(read(lines.splitlines())) == people


def test_an_office_and_a_mobile_number_of_two_people_are_not_dealt_out() -> None:
    [contact] = read(["Contact: Ana Silva or Bo Ek; office: 202-555-0101, cell: 202-555-0102"])
    assert contact.name == ""
    assert len(contact.phone) == 2


def test_a_house_above_the_second_person_is_not_of_the_first() -> None:
    lines = "Acme Inc.\nAna Silva\n+34 91 555 01 34\nModel Partners\nBo Ek\n+34 93 555 01 35"
    assert [contact.organisation for contact in read(lines.splitlines())] == ["Acme Inc", "Model Partners"]


def test_a_number_may_stand_above_its_person() -> None:
    lines = ["Press contact", "915 550 134", "Ana Silva", "Director", "915 550 135", "Bo Ek", "Press officer"]
    assert of(read(lines)) == [("Ana Silva", "", ("915 550 134",)), ("Bo Ek", "", ("915 550 135",))]
    assert of(read(["Media contact", "202-555-0101", "Ana Silva", "Director", "ana@example.org"])) == [
        ("Ana Silva", "ana@example.org", ("202-555-0101",))
    ]


def test_a_switchboard_over_people_is_of_the_office() -> None:
    lines = ["Press office: 020 7946 0100", "Ana Silva: ana@example.org", "Bo Ek: bo@example.org"]
    assert of(read(lines)) == [("", "", ("020 7946 0100",)), ("Ana Silva", "ana@example.org", ()),
                               ("Bo Ek", "bo@example.org", ())]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ["Per informazioni:", "Ufficio Stampa", "Ana Silva - cell. 335 5550134", "Bo Ek - cell. 335 5550135"],
        ["Ufficio Stampa: Ana Silva (tel. 335 5550134); Bo Ek (tel. 335 5550135)"],
    ],
)
def test_an_office_in_a_language_without_words_is_no_person(lines: list[str]) -> None:
    assert of(read(lines)) == [("Ana Silva", "", ("335 5550134",)), ("Bo Ek", "", ("335 5550135",))]


@pytest.mark.parametrize(
    ("line", "phones"),
    [
        ("Ana Silva: 915 55 34 56 / 57", ("915 55 34 56", "915 55 34 57")),
        ("Ana Silva, 202-555-0101/0102", ("202-555-0101", "202-555-0102")),
        ("Ana Silva, Tel. 030 555-134 oder -135", ("030 555-134", "030 555-135")),
        ("Ana Silva (61) 5555-0134/0135/0136", ("(61) 5555-0134", "(61) 5555-0135", "(61) 5555-0136")),
        ("Ana Silva: 01 555-0134 anexo 2041 / 999 555 134", ("01 555-0134 anexo 2041", "999 555 134")),
        ("Ana Silva: 915 550 134 (Ext. 4321)", ("915 550 134 (Ext. 4321)",)),
        ("Ana Silva, 202-555-0101 or 911", ("202-555-0101",)),
    ],
)
def test_a_number_that_is_cut_short_is_read_in_full(line: str, phones: tuple[str, ...]) -> None:
    assert read([line])[0].phone == phones


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (["Contacto de prensa", "915 550 134", "Ana Silva", "Directora", "915 550 135", "Bo Ek", "Jefe de Prensa"],
         [("Ana Silva", "", ("915 550 134",)), ("Bo Ek", "", ("915 550 135",))]),
        (["Ana Silva - Tfno. 915 550 134 - Móv. 600 555 134", "Bo Ek - Tfno. 915 550 135 - Móv. 600 555 135"],
         [("Ana Silva", "", ("915 550 134", "600 555 134")), ("Bo Ek", "", ("915 550 135", "600 555 135"))]),
        (["Teléfonos de contacto: 915 550 134 y 600 555 134 (Ana Silva)"],
         [("Ana Silva", "", ("915 550 134", "600 555 134"))]),
        (["Pressesprecherin: Ana Silva, Tel. 030 5550134", "Stellvertreter: Bo Ek, Tel. 030 5550135"],
         [("Ana Silva", "", ("030 5550134",)), ("Bo Ek", "", ("030 5550135",))]),
        (["المكتب الإعلامي", "هاتف: +966 11 555 0134 / +966 11 555 0135", "media@example.org"],
         [("", "media@example.org", ("+966 11 555 0134", "+966 11 555 0135"))]),
        (["Media contact: Ana Silva, press at example dot org, 202-555-0101"],
         [("Ana Silva", "press@example.org", ("202-555-0101",))]),
    ],
)  # fmt: skip
def test_contacts_below_a_text_are_the_same_as_text_page_and_document(lines: list[str], people: list[Person]) -> None:
    parts = [HEADLINE, *TEXT, *(("contact", line) for line in lines)]
    readings = [
        text.read(as_text(parts).encode(), Options()),
        html.read(as_page(parts, site(1)).encode(), Options()),
        docx.read(as_document(parts), Options()),
    ]
    assert [of(reading[0].release.contacts) for reading in readings] == [people] * 3


def test_vowel_points_make_no_name_of_an_opener() -> None:
    (found,) = read(["للمزيد من المعلومات، يُرجى التّواصل مع:", "منى حسن، مسؤولة الاتّصال", "هاتف: +20 2 27365140"])
    assert (found.name, found.role) == ("منى حسن", "مسؤولة الاتّصال")


def test_houses_with_their_number_at_the_right_stand_over_their_people() -> None:
    lines = [
        "Enquiries",
        "Harbourline plc                             +44 (0)1304 555 014",
        "Sarah Okoye, Chief Executive",
        "James Teller, Chief Financial Officer",
        "Fenwick Communications                      +44 (0)20 7946 0188",
        "Lucy Hart / Tom Brand                       harbourline@fenwick.example",
    ]
    harbour, fenwick = ("+44 (0)1304 555 014",), ("+44 (0)20 7946 0188",)
    assert [(each.name, each.organisation, each.email, each.phone) for each in read(lines)] == [
        ("Sarah Okoye", "Harbourline plc", "", harbour),
        ("James Teller", "Harbourline plc", "", harbour),
        ("Lucy Hart", "Fenwick Communications", "harbourline@fenwick.example", fenwick),
        ("Tom Brand", "Fenwick Communications", "harbourline@fenwick.example", fenwick),
    ]


def test_a_press_office_below_another_contact_is_one_too() -> None:
    found = read(
        ["Media contacts:", "Refugee Council: Peter Lang, +254 709 555 014, plang@rrc.example",
         "Save the Valley: press office, +44 20 7946 0123 (24 hours)"]
    )  # fmt: skip
    assert "+44 20 7946 0123" in [number for contact in found for number in contact.phone]


@pytest.mark.parametrize("line", ["Thokozani Banda (Mr), Press Officer", "Thokozani Banda (Ms.), Press Officer"])
def test_how_somebody_is_addressed_is_neither_role_nor_organisation(line: str) -> None:
    (contact,) = read(["Media enquiries:", line, "Cell: 0999 555 014"])
    assert (contact.name, contact.role, contact.organisation) == ("Thokozani Banda", "Press Officer", "")


def test_a_short_number_in_brackets_is_no_office_of_somebody() -> None:
    (contact,) = read(["Pressekontakt:", "Jonas Pfeil", "Tel. 06421/555-0100 (Sekretariat: -0101)"])
    assert (contact.name, contact.organisation, contact.phone) == ("Jonas Pfeil", "", ("06421/555-0100",))
