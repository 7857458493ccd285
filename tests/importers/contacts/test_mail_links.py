"""A page that hides addresses shows whom one can write to as a link, behind the numbers of that person."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.mail_links import name_in
from pressctl.importers.extraction.contacts.people import read

TEXT = (
    "Minister opens the new bridge at Millbrook",
    "MILLBROOK, 4 May 2026 – The minister has opened the new bridge at Millbrook, which carries 14,000 vehicles a day.",
    "The bridge was built in eleven months, and cost half a million less than had been planned when the works began.",
)


@pytest.mark.parametrize(
    ("link", "name"),
    [("E-mail to Ana Silva", "Ana Silva"), ("e-post till Anna Ek", "Anna Ek"), ("E-Mail an Jan Beispiel", "Jan Beispiel"),
     ("Email Jo Sample", "Jo Sample"), ("E-mail: jo@example.org", ""), ("E-mail address", ""), ("Ana Silva", "")],
)  # fmt: skip
def test_a_link_to_write_to_somebody_names_that_person(link: str, name: str) -> None:
    assert name_in(link) == name


def test_each_such_link_closes_a_contact() -> None:
    lines = ("Press contact", "Communications officer", "Phone 020 7946 0123", "Mobile 07700 900123", "E-mail to Ana Silva",
             "Press secretary to the minister", "Phone 020 7946 0124", "E-mail to Bo Ek")  # fmt: skip
    release = text.read("\n\n".join((*TEXT, "\n".join(lines))).encode(), Options())[0].release
    assert [(each.name, each.role, each.phone) for each in release.contacts] == [
        ("Ana Silva", "Communications officer", ("020 7946 0123", "07700 900123")),
        ("Bo Ek", "Press secretary to the minister", ("020 7946 0124",)),
    ]


def test_a_contact_that_has_its_name_keeps_its_order() -> None:
    (contact,) = read(["Press contact", "Ana Silva", "Press officer", "020 7946 0123", "E-mail to Ana Silva"])
    assert (contact.name, contact.role, contact.phone) == ("Ana Silva", "Press officer", ("020 7946 0123",))
