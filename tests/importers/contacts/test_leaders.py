"""Dots, dashes and rules that lead from somebody to a number, as a typewriter or a table of contents sets them."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read

A, B = "020 7946 0123", "020 7946 0124"
LEADERS = [" ........ ", "........", "…………. ", " . . . . . ", " ________ ", " ---- ", " –––– ", "…"]


@pytest.mark.parametrize("leader", LEADERS)
def test_a_leader_stands_between_a_person_and_a_number(leader: str) -> None:
    found = read([f"Ana Silva{leader}{A}", f"Bo Ek (evenings){leader}{B}"])
    assert [(each.name, each.organisation, each.phone) for each in found] == [
        ("Ana Silva", "", (A,)),
        ("Bo Ek", "", (B,)),
    ]


@pytest.mark.parametrize("leader", LEADERS)
def test_a_leader_stands_between_a_desk_and_its_address(leader: str) -> None:
    found = read([f"Ana Silva{leader}{A}", f"Service de presse{leader}presse@example.org"])
    assert [(each.name, each.role, each.phone, each.email) for each in found] == [
        ("Ana Silva", "", (A,), ""), ("", "Service de presse", (), "presse@example.org")
    ]  # fmt: skip


@pytest.mark.parametrize("leader", LEADERS)
def test_a_list_with_leaders_below_a_text_is_its_contacts(leader: str) -> None:
    release = (
        "Harbour bridge reopens after three years of repair\n\nWESTHAVEN, 3 March 2026 – The bridge over the harbour reopened "
        "on Monday after three years of repair, the port authority said. It cost 12 million pounds.\n\n"
        f"Press contacts\nAna Silva{leader}{A}\nBo Ek, Port Authority{leader}{B}\n"
    )
    (found,) = text.read(release.encode(), Options())
    assert [(each.name, each.phone) for each in found.release.contacts] == [("Ana Silva", (A,)), ("Bo Ek", (B,))]
