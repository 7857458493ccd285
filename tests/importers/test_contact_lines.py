"""Contacts out of the lines that print them: each person with the ways to reach that person, and nobody else's."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.contact_lines import is_for_public, read


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
    assert [(each.name, each.role) for each in read([line])] == [(name, place)]


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
