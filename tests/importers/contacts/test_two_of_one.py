"""Contacts that stand close to others, or to what is no contact: columns with heads, semicolons, offices, sentences."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

TEXT = """Ulm opens a library on the quay

ULM, 3 March 2026 – The town of Ulm opened a library on the quay today, and readers of all ages came to see it.

Its doors are open from nine to six on every day but Monday, and no fee is asked of anybody who lives in the town.

"""


def of_text(below: str) -> list[tuple[str, ...]]:
    (found,) = text.read((TEXT + below).encode(), Options())
    return [brief(contact) for contact in found.release.contacts]


def brief(contact: Contact) -> tuple[str, ...]:
    return contact.name, contact.email, *contact.phone


@pytest.mark.parametrize("gap", ["\t", "        "])
def test_a_column_for_each_person_may_have_a_head_and_numbers_that_others_lack(gap: str) -> None:
    rows = [
        ["Press", "Investors", "Agency"],
        ["Ana Silva", "Bo Ek", "Lanternhouse"],
        ["Press chief", "Finance chief", "Cleo Dahl"],
        ["T: 020 7946 0134", "T: 020 7946 0135", "T: 020 7946 0136"],
        ["M: 07700 900134"],
        ["ana@acme.example", "ir@acme.example", "acme@lantern.example"],
    ]
    assert of_text("More from:\n\n" + "\n".join(map(gap.join, rows))) == [
        ("Ana Silva", "ana@acme.example", "020 7946 0134", "07700 900134"),
        ("Bo Ek", "ir@acme.example", "020 7946 0135"),
        ("Cleo Dahl", "acme@lantern.example", "020 7946 0136"),
    ]


def test_people_in_rows_with_their_posts_and_numbers_are_no_columns() -> None:
    rows = ["Ana Silva\tEditor\t020 7946 0134", "Bo Ek\tWriter\t020 7946 0135"]
    assert [brief(each) for each in read(rows)] == [("Ana Silva", "", "020 7946 0134"), ("Bo Ek", "", "020 7946 0135")]


def test_an_office_with_a_number_behind_a_semicolon_is_a_contact() -> None:
    line = "Contacts: Information (media only): Ana Silva, Director, Communications, 902-555-0134; Media Relations, "
    first, second = read([f"{line}Ports and Rivers, 902-555-0135"])
    assert (first.name, first.role, first.phone) == ("Ana Silva", "Director, Communications", ("902-555-0134",))
    assert (second.role, second.organisation, second.phone) == (
        "Media Relations",
        "Ports and Rivers",
        ("902-555-0135",),
    )


@pytest.mark.parametrize("label", ["Toll free", "Sans frais"])
def test_an_office_below_a_person_has_both_its_lines_and_its_free_number(label: str) -> None:
    lines = ["Ana Silva", "902-555-0134", "ana@acme.example"]
    lines += ["Media Relations", "Coast Service", "902-555-0135", f"{label}: 1-800-555-0136", "media@acme.example"]
    _, office = read(lines)
    assert (office.role, office.organisation) == ("Media Relations", "Coast Service")
    assert office.phone == ("902-555-0135", "1-800-555-0136")


def test_a_name_at_a_network_is_no_role() -> None:
    (found,) = read(["In Hanoi, Ana Silva (Lao, English): +84-90-555-0134; or ana@acme.example. Twitter: @anas"])
    assert (found.name, found.role) == ("Ana Silva", "")


def test_a_house_called_for_its_country_is_nobody_beside_a_person() -> None:
    (found,) = read(
        ["For more information, please contact Ana Silva at ORG Chad, Tel: +235 22 555 134, orgchad@org.example"]
    )
    assert found.name == "Ana Silva"


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("發言人：黃文德副處長 電話：(05)555-0134", "黃文德", "發言人, 副處長"),
        ("新聞聯絡人：林佳蓉技正 電話：(05)555-0134", "林佳蓉", "技正"),
    ],
)
def test_a_title_behind_a_chinese_name_is_its_role(line: str, name: str, role: str) -> None:
    (found,) = read([line])
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    "line",
    [
        "Accreditation by noon on 2 March: Ana Silva, 020 7946 0134, ana@acme.example",
        "Accréditation obligatoire avant le 2 mars à midi : Ana Silva, 020 7946 0134, ana@acme.example",
        "Akkreditierung bis 2. März, 12 Uhr: Ana Silva, 020 7946 0134, ana@acme.example",
    ],
)
def test_whoever_accredits_is_a_contact(line: str) -> None:
    assert of_text(line) == [("Ana Silva", "ana@acme.example", "020 7946 0134")]


@pytest.mark.parametrize("line", ["For seedlings, call centre: 020 7946 0134", "最後異動：112-06-09 瀏覽數：64"])
def test_a_call_centre_and_the_foot_of_a_page_are_no_contact(line: str) -> None:
    assert of_text(f"{line}\n\nMedia contact: Ana Silva, 020 7946 0135") == [("Ana Silva", "", "020 7946 0135")]
    assert of_text(f"Media contact: Ana Silva, 020 7946 0135\n{line}") == [("Ana Silva", "", "020 7946 0135")]


def test_an_address_in_a_box_of_its_own_is_of_the_person_above_on_a_page() -> None:
    lines = ["Media contact", "Ana Silva", "Press officer", "020 7946 0134"]
    lines += ['<a href="mailto:ana.silva-of-acme@acme.example">ana.silva-of-acme@acme.example</a>']
    told = "".join(
        f'<div class="box"><div><p><span>\u200b{line}</span></p></div></div>'
        for line in (*TEXT.split("\n\n")[1:], *lines)
    )
    page = f"<html><body><div><h1>Ulm opens a library on the quay</h1></div>{told}</body></html>"
    (found,) = html.read(page.encode(), Options())
    assert [brief(each) for each in found.release.contacts] == [
        ("Ana Silva", "ana.silva-of-acme@acme.example", "020 7946 0134")
    ]
