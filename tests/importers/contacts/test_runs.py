"""Where the contacts of a release begin and end: rows below any label, a source, long lists, and addresses a page hid."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, docx, html, text
from pressctl.importers.extraction.contacts.people import read
from support.rendered import as_document, as_page, as_text, site

RELEASE = [
    ("headline", "Acme opens a new plant for pumps in Springfield"),
    ("text", "SPRINGFIELD, 2 March 2026 – Acme, a maker of pumps, today opened a new plant in the old courthouse in the "
     "middle of the city, where two hundred people will work."),
    ("text", "“We are glad to bring this work back to the city after so many years,” said the mayor, who had asked the "
     "company to come, and who cut the ribbon with a hundred guests."),
]  # fmt: skip
Person = tuple[str, tuple[str, ...]]


def readings(lines: list[str]) -> list[list[Person]]:
    """Return the people of a release that goes on with some lines, as text, as HTML and as Word."""
    parts = [*RELEASE, *(("text" if line.endswith(".") else "contact", line) for line in lines)]
    found = (
        text.read(as_text(parts).encode(), Options()),
        html.read(as_page(parts, site(1)).encode(), Options()),
        docx.read(as_document(parts), Options()),
    )
    return [[(each.name, each.phone) for each in form[0].release.contacts] for form in found]


def people(lines: list[str]) -> list[Person]:
    return [(each.name, each.phone) for each in read(lines)]


@pytest.mark.parametrize(
    "label", ["Whom to ask:", "Spørsmål går til:", "À joindre :", "Куда звонить:", "媒体可向下列人员了解详情："]
)
def test_rows_of_people_are_contacts_below_any_label_and_above_more_text(label: str) -> None:
    rows = ["For the mayor: Ana Silva, mobile 202 555 0134", "For the company: Bo Ek, mobile 202 555 0135"]
    more = "The opening will be shown by a television station of the county, and the recording will be kept in its library."
    expected = [("Ana Silva", ("202 555 0134",)), ("Bo Ek", ("202 555 0135",))]
    assert readings([label, *rows, more]) == [expected] * 3


@pytest.mark.parametrize(
    "source",
    [
        ["Source :", "Claire Exemple", "Attachée de presse", "Cabinet du maire", "Tél. : 581 555-0134"],
        [
            "Source :",
            "Claire Exemple",
            "Directrice des communications et attachée de presse du maire de la ville, de ses îles "
            "et de ses trois communes associées, responsable des fêtes et du musée",
            "Tél. : 581 555-0134",
        ],
        ["Source:", "Ana Silva", "Press officer", "Office of the mayor", "Tel.: 581 555-0134"],
        ["Fuente:", "Ana Silva", "Jefa de prensa", "Ayuntamiento de Ejemplo", "Tel.: 581 555-0134"],
        ["Источник:", "Анна Примерова", "Пресс-секретарь", "Мэрия города Пример", "Тел.: 581 555-0134"],
    ],
)
def test_a_source_with_a_post_and_a_number_is_a_contact(source: list[str]) -> None:
    assert readings(source) == [[(source[1], ("581 555-0134",))]] * 3


def test_an_office_below_a_label_is_not_of_the_person_above() -> None:
    lines = ["Source :", "Claire Exemple", "Attachée de presse", "Tél. : 581 555-0134",
             "Information :", "Relations avec les médias", "Tél. : 581 555-0135"]  # fmt: skip
    assert people(lines) == [("Claire Exemple", ("581 555-0134",)), ("", ("581 555-0135",))]


def test_a_number_for_something_else_is_not_of_the_press_office() -> None:
    lines = ["Biuro Prasowe:", "22 555 01 34", "22 555 01 35", "Dokładne informacje o sygnale:", "503 555 136"]
    office, other = read(lines)
    assert (office.role, office.phone) == ("Biuro Prasowe", ("22 555 01 34", "22 555 01 35"))
    assert other.phone == ("503 555 136",)


def test_ten_people_with_a_link_to_each_mailbox_are_all_read() -> None:
    names = ["Ana Silva", "Bo Ek", "Cleo Dahl", "Dana Lind", "Eli Roth", "Finn Aas", "Gro Vik", "Hanna Bo", "Ida Falk"]
    cards = [[name, "Press officer", f"Mobile 202 555 01{at + 10}", f"mail to {name}"] for at, name in enumerate(names)]
    expected = [(name, (f"202 555 01{at + 10}",)) for at, name in enumerate(names)]
    assert readings(["Press contacts", *(line for card in cards for line in card)]) == [expected] * 3


def test_the_number_of_a_house_may_stand_above_its_people() -> None:
    lines = ["Enquiries:", "Acme Group plc 020 7946 0134", "Ana Silva, Chief Executive",
             "Model Dynamics 020 7946 0135", "Bo Ek/Cleo Dahl"]  # fmt: skip
    assert people(lines) == [
        ("Ana Silva", ("020 7946 0134",)),
        ("Bo Ek", ("020 7946 0135",)),
        ("Cleo Dahl", ("020 7946 0135",)),
    ]


def test_two_numbers_with_headings_are_not_of_the_name_below_the_second() -> None:
    lines = ["Media contact: 202 555 0134", "Investor contact: 202 555 0135", "SOURCE Acme"]
    assert [(each.name, each.phone) for each in read(lines)] == [("", ("202 555 0134",)), ("", ("202 555 0135",))]


@pytest.mark.parametrize(
    "lines",
    [
        ["Media contacts: Ana Silva, Bo Ek and Cleo Dahl", "+1 202 555 0134, press@example.org"],
        ["Press contacts:", "Ana Silva, Director", "Bo Ek, Finance", "Cleo Dahl, Research", "+1 202 555 0134"],
        ["Pressekontakt", "Ana Silva, Bo Ek und Cleo Dahl", "Pressestelle, Tel. +1 202 555 0134"],
    ],
)
def test_several_people_share_one_number(lines: list[str]) -> None:
    assert people(lines) == [(name, ("+1 202 555 0134",)) for name in ("Ana Silva", "Bo Ek", "Cleo Dahl")]


def test_a_name_is_told_from_the_post_behind_it_on_its_line() -> None:
    [contact] = read(["Source : Claire Exemple Attachée de presse du maire Tél. : 581 555-0134"])
    assert (contact.name, contact.role) == ("Claire Exemple", "Attachée de presse du maire")


def test_a_contact_reached_by_nothing_is_kept_with_its_name_alone() -> None:
    page = (
        "<html><body><main><article><h1>Visits to the new plant for pumps</h1>"
        + "".join(f"<p>{words}</p>" for _, words in RELEASE[1:]).replace("SPRINGFIELD, 2 March 2026 – ", "")
        + '</article></main><aside class="press-contact"><ul><li>Ms Ana Silva</li><li>Press officer</li>'
        "<li>[email protected]</li></ul></aside></body></html>"
    )
    [contact] = html.read(page.encode(), Options())[0].release.contacts
    assert (contact.name, contact.email, contact.phone) == ("Ana Silva", "", ())


def test_an_office_is_no_contact_when_all_that_reached_it_was_hidden() -> None:
    parts = [
        *RELEASE,
        ("text", "Reporters must confirm that they will come, by writing to [email protected] before Friday."),
    ]
    assert text.read(as_text(parts).encode(), Options())[0].release.contacts == ()


@pytest.mark.parametrize(
    "menu",
    [
        "Meclis Gündemi\nÇözüm Merkezi 444 5 550",
        "Council Agenda\nContact Centre 020 7946 0131",
        "Conseil Municipal\nAllô Mairie 01 99 00 01 31",
        "Rat Aktuell\nServicecenter 030 5550131",
    ],
)
def test_a_menu_over_the_number_for_callers_is_nobody(menu: str) -> None:
    for form in readings(menu.splitlines()):
        assert form == []


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        ("Media Contact\nAna Silva Head of Communications Acme Rail +44 113 496 0101 ana.silva@example.org",
         [("Ana Silva", "Head of Communications", "Acme Rail")]),
        ("Media contact: Ana Silva Spokesperson asilva@example.org", [("Ana Silva", "Spokesperson", "")]),
        ("Kontakt:\nAna Silva von der Agentur Blau, Telefon 030 23125 001", [("Ana Silva", "", "Agentur Blau")]),
        ("Contact presse : Ana Silva de l’agence Bleue, 01 99 00 01 01", [("Ana Silva", "", "agence Bleue")]),
        ("Contacts:\nAna Silva, ana@example.org; Bo Ek, bo@example.org; or the 24-hour press line, +1 312-555-0101.",
         [("Ana Silva", "", ""), ("Bo Ek", "", ""), ("", "", "")]),
    ],
)  # fmt: skip
def test_a_name_runs_on_into_a_post_or_a_house(lines: str, who: list[tuple[str, str, str]]) -> None:
    found = read(lines.split("\n"))
    assert [(each.name, each.role, each.organisation) for each in found] == who


def test_the_numbers_of_somebody_in_two_countries_are_of_one_person() -> None:
    lines = [
        "Investors and Media:",
        "Ana Silva",
        "Acme Pharma plc",
        "Ireland, + 353 1 555 0101",
        "U.S., + 1 650 555 0102",
    ]
    [found] = read(lines)
    assert (found.name, found.organisation) == ("Ana Silva", "Acme Pharma plc")
    assert found.phone == ("+ 353 1 555 0101", "+ 1 650 555 0102")


def test_pages_and_their_labels_are_nobodys_house() -> None:
    [found] = read(["Webseite Acme: https://example.org/acme", "Pressekontakt: Ana Silva <ana@example.org>"])
    assert (found.name, found.role, found.organisation) == ("Ana Silva", "", "")


@pytest.mark.parametrize("number", ["(MTb 12.345)", "– MTb 12345/SP", "| DRT 1234"])
def test_the_registration_of_a_journalist_is_nobodys_house(number: str) -> None:
    [found] = read([f"Assessoria de imprensa: Ana Silva {number}", "(11) 5555-0101"])
    assert (found.name, found.organisation) == ("Ana Silva", "")
