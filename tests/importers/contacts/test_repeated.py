"""A contact that a release prints twice, above the headline and below the text, is one."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.release.model import Contact

BODY = (
    "Harbour bridge reopens after three years of repair\n\nWESTHAVEN, 3 March 2026 – The bridge over the harbour reopened on "
    "Monday after three years of repair, the port authority said. Some 4,000 vehicles crossed it on the first day.\n\n"
    "The repair cost 12 million pounds, a million less than planned, and the director thanked the neighbours.\n\n"
)
NUMBER = "020 7946 0123"


def contacts(above: str, below: str) -> tuple[Contact, ...]:
    (found,) = text.read(f"{above}\n\n{BODY}{below}\n".encode(), Options())
    return found.release.contacts


def test_a_person_above_the_headline_and_below_the_text_is_one_contact() -> None:
    below = f"Press contact:\nAna Silva\nPress officer\n{NUMBER}\nana.silva@example.org"
    (found,) = contacts(f"Contact: Ana Silva, {NUMBER}", below)
    assert (found.name, found.role, found.email, found.phone) == (
        "Ana Silva", "Press officer", "ana.silva@example.org", (NUMBER,)
    )  # fmt: skip


@pytest.mark.parametrize(("printed", "count"), [("+44 20 7946 0123", 1), ("07700 900123", 2)])
def test_a_number_with_its_country_is_no_further_one(printed: str, count: int) -> None:
    (found,) = contacts(f"Contact: Ana Silva, {NUMBER}", f"Press contact: Ana Silva, {printed}")
    assert len(found.phone) == count


def test_a_desk_with_the_same_number_is_one_contact() -> None:
    assert len(contacts(f"Press Office: {NUMBER}", f"Press Office\n{NUMBER}\npress@example.org")) == 1


def test_two_people_of_one_name_have_an_address_each() -> None:
    found = contacts("Contact: Ana Silva, ana@example.org", "Press contact: Ana Silva, asilva@example.net")
    assert [each.email for each in found] == ["ana@example.org", "asilva@example.net"]
