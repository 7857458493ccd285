"""Which of two lines that look like names is the person's: what stands beside them, and what the release is about."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read

NUMBER = "020 7946 0123"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Γραφείο Τύπου Λιμενικών Νήσων\nΜαρία Παππά", "Μαρία Παππά"),
        ("Rzecznik Prasowy Komendanta Powiatowego Policji\nasp. szt. Marek Wilk", "Marek Wilk"),
        ("Autorità Portuale – Grandi Eventi\nAndrea Villa, responsabile stampa", "Andrea Villa"),
        ("Birou de presă\nAdministrația Portului de Vest\nIoana Radu", "Ioana Radu"),
        ("Jane Doe – Acme Foundation\nGreen Harbour", "Jane Doe"),
        ("Press Officer Jane Doe\nGreen Harbour", "Jane Doe"),
    ],
)
def test_the_person_stands_below_the_line_of_a_house(lines: str, name: str) -> None:
    (found,) = read([*lines.splitlines(), NUMBER])
    assert (found.name, found.phone) == (name, (NUMBER,))


def test_whom_the_release_is_about_is_the_house() -> None:
    release = (
        "Green Harbour opens a new yard in Bristol\n\nBRISTOL, 2 March 2026 – Green Harbour opened a new yard in Bristol today, and "
        "will build twelve ferries there in the next two years. The yard gives work to 140 people.\n\nPress contact:\n"
        f"Green Harbour\nAna Silva\n{NUMBER}\n"
    )
    (found,) = text.read(release.encode(), Options())
    assert [each.name for each in found.release.contacts] == ["Ana Silva"]


def test_a_press_officer_below_an_office_is_the_contact_of_the_text() -> None:
    release = (
        "Hafenbrücke nach drei Jahren wieder offen\n\nWesthafen, 3. März 2026 – Die Brücke über den Hafen ist seit Montag "
        "nach drei Jahren Bauzeit wieder offen, teilte die Hafenverwaltung mit.\n\nHerausgeber:\nLandratsamt Westhafen\n"
        "Pressesprecherin Nadine Vogel\nSchlossplatz 3, 97070 Westhafen\nTelefon 0931 555-182, presse@example.org\n"
    )
    (found,) = text.read(release.encode(), Options())
    assert [(each.name, each.phone) for each in found.release.contacts] == [("Nadine Vogel", ("0931 555-182",))]
