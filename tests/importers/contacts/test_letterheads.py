"""What stands under a contact and is no way to reach that person: an organisation's street and switchboard."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, docx, html, text
from pressctl.importers.extraction.contacts import letterheads as contact_letterheads
from pressctl.importers.extraction.contacts.people import read
from support.rendered import as_document, as_page, as_text, site

RELEASE = [
    ("headline", "Acme opens a new plant for pumps in Springfield"),
    ("text", "SPRINGFIELD, 2 March 2026 – Acme, a maker of pumps, today opened a new plant in the old courthouse in the "
     "middle of the city, where two hundred people will work."),
    ("text", "“We are glad to bring this work back to the city after so many years,” said the mayor, who had asked the "
     "company to come, and who cut the ribbon with a hundred guests."),
]  # fmt: skip
ANA = [("Ana Silva", ("+1 202 555 0134",), "ana.silva@example.org")]


def readings(lines: list[str]) -> list[list[tuple[str, tuple[str, ...], str]]]:
    """Return the contacts of a release that ends in some lines, as text, as HTML and as Word."""
    parts = [*RELEASE, *(("contact", line) for line in lines)]
    found = (
        text.read(as_text(parts).encode(), Options()),
        html.read(as_page(parts, site(1)).encode(), Options()),
        docx.read(as_document(parts), Options()),
    )
    return [[(each.name, each.phone, each.email) for each in form[0].release.contacts] for form in found]


@pytest.mark.parametrize(
    "letterhead",
    [
        ["Acme Pumps Ltd, 12 Mill Lane, Springfield", "Switchboard: +1 202 555 0100", "Registered no. 01234567"],
        ["Acme GmbH", "Musterstraße 1", "23552 Lübeck", "Zentrale: 0451 5550-0", "info@example.org"],
        ["Acme", "12, rue des Exemples", "69002 Lyon", "Standard : 04 99 00 12 00"],
        ["Acme, S.A.", "28013 Madrid", "Centralita: 915 55 01 00"],
        ["Exempel i Umeå", "901 87 UMEÅ", "090-555 01 00 (växel)"],
        ["Marktplatz 6 | 04103 Beispielstadt | Tel.: +49 (341) 5550 - 0 | Impressum"],
        ["示例公司", "苏州市工业园区示例路12号", "总机：0512-5555 0100"],
    ],
)
def test_the_switchboard_below_a_person_is_not_the_persons(letterhead: list[str]) -> None:
    assert readings(["Media contact:", "Ana Silva, +1 202 555 0134, ana.silva@example.org", *letterhead]) == [ANA] * 3


def test_the_street_between_a_person_and_the_first_number_is_the_persons() -> None:
    lines = ["Media contact:", "Ana Silva", "ana.silva@example.org", "Acme", "12 Mill Lane", "+1 202 555 0134"]
    assert readings(lines) == [ANA] * 3


def test_a_second_person_below_a_street_is_reached_too() -> None:
    above = ["Press contacts:", "Ana Silva, +1 202 555 0134, ana.silva@example.org", "12 Mill Lane"]
    found = readings([*above, "Bo Ek, Press Officer", "+1 202 555 0135"])
    assert found == [[*ANA, ("Bo Ek", ("+1 202 555 0135",), "")]] * 3


@pytest.mark.parametrize(
    "line", ["12 Mill Lane", "Musterstraße 1", "23552 Lübeck", "Austin, TX 75299", "12 rue du Port"]
)
def test_a_street_or_town_is_an_address(line: str) -> None:
    assert contact_letterheads.is_postal(line)


@pytest.mark.parametrize(
    "line", ["24 hours a day", "8 bis 16 Uhr", "12 March 2026", "Ana Silva", "Tel. 555 0134", "Mo–Fr, 9 h à 17 h"]
)
def test_hours_days_and_people_are_no_address(line: str) -> None:
    assert not contact_letterheads.is_postal(line)


def test_a_letterhead_in_one_line_below_the_text_is_nobody() -> None:
    line = "Najwyższa Izba Przykładów | ul. Przykładowa 57, 02-056 Warszawa | tel. 22 555 50 00"
    assert readings([line]) == [[], [], []]


@pytest.mark.parametrize(
    "lines",
    [
        "Ufficio Stampa\nPalazzo Marescotti\nCorso Cavour 19 - 06121 Perugia",
        "Oficina de Prensa\nPalacio de Congresos\nAvenida Marina Ríos, 12",
        "Pressestelle\nAltes Rathaus\nAm Markt 1, 23552 Westhafen",
        "Media Relations\nEdgar Burton Hall\n415 Campus Drive\nSpringfield, IL 62701",
        "Biuro Prasowe\nPałac Sasów\nul. Portowa 4, 80-001 Gdańsk",
    ],
)
def test_the_building_of_a_desk_over_its_street_is_nobody(lines: str) -> None:
    (found,) = read([*lines.splitlines(), "020 7946 0155"])
    assert (found.name, found.role, found.organisation) == ("", lines.partition("\n")[0], "")


def test_a_person_may_be_called_as_a_building_is() -> None:
    for lines in (["Contact", "Jane Hall"], ["Press Office", "Jane Hall"]):
        (found,) = read([*lines, "12 Quay Street", "020 7946 0155", "jhall@example.org"])
        assert found.name == "Jane Hall"
