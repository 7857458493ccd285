"""What stands around a name: numbers above it, titles with a stroke, offices, and the field of a post behind it."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

TEXT = """Ulm opens a library on the quay

ULM, 3 March 2026 – The town of Ulm opened a library on the quay today, and readers of all ages came to see it.

Its doors are open from nine to six on every day but Monday, and no fee is asked of anybody who lives in the town.

"""


def of_text(below: str) -> tuple[Contact, ...]:
    (found,) = text.read((TEXT + below).encode(), Options())
    return found.release.contacts


def test_a_number_right_above_a_person_is_theirs() -> None:
    (found,) = of_text("020 7946 0134\nAna Silva\nMedia Manager\nAcme Water\nana.silva@acme.example")
    assert (found.name, found.role, found.phone) == ("Ana Silva", "Media Manager", ("020 7946 0134",))


def test_a_name_below_the_numbers_of_the_press_is_whose_they_are() -> None:
    (found,) = of_text("新闻热线（工作时间）：010-5555 0134\n值班手机：139 5555 0135\n联系人：孙立")
    assert (found.name, found.phone) == ("孙立", ("010-5555 0134", "139 5555 0135"))


@pytest.mark.parametrize("title", ["الأستاذ/ ", "السيد/", "الأستاذ "])
def test_a_title_may_be_parted_from_its_name_by_a_stroke(title: str) -> None:
    (found,) = read([f"للتواصل: {title}خالد العتيبي – مدير الإعلام – 0555 550 134"])
    assert (found.name, found.role) == ("خالد العتيبي", "مدير الإعلام")


def test_a_post_and_an_extension_on_the_line_of_a_person_are_no_street() -> None:
    (found,) = read(["КОТОВА Мария Львовна, начальник отдела, 8 (343) 555-01-34, доб. 115"])
    assert (found.name, found.role, found.organisation) == ("КОТОВА Мария Львовна", "начальник отдела", "")


def test_two_people_behind_the_label_of_their_house_are_two() -> None:
    found = read(["Studio Elm: Ana Silva e Bo Ek", "02 5550134 / 02 5550135"])
    people = [(each.name, each.organisation, each.phone) for each in found]
    assert people == [("Ana Silva", "Studio Elm", ("02 5550134",)), ("Bo Ek", "Studio Elm", ("02 5550135",))]


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Ana Silva, Deputy Director, Corporate Communications, 020 7946 0134",
         ("Ana Silva", "Deputy Director, Corporate Communications", "")),
        ("Ana Silva, Director, Ministry of Health, 020 7946 0134", ("Ana Silva", "Director", "Ministry of Health")),
        ("Ana Silva, Press Officer, Media Museum, 020 7946 0134", ("Ana Silva", "Press Officer", "Media Museum")),
        ("公共事務處 吳佩珊 專員 02-5550-0134", ("吳佩珊", "專員, 公共事務處", "")),
        ("请与宣传部周洁女士联系，电话：021-5555 0134", ("周洁", "宣传部", "")),
    ],
)  # fmt: skip
def test_the_field_of_a_post_and_a_desk_are_of_the_role_and_a_house_is_not(
    line: str, person: tuple[str, str, str]
) -> None:
    (found,) = read([line])
    assert (found.name, found.role, found.organisation) == person


@pytest.mark.parametrize("label", ["Frågor besvaras av:", "Osoby do kontaktu:", "Votre contact :"])
def test_a_label_over_a_person_is_no_organisation(label: str) -> None:
    (found,) = read([label, "Ana Silva, 020 7946 0134"])
    assert (found.name, found.organisation) == ("Ana Silva", "")


def test_a_row_of_somebody_below_an_office_with_a_number_is_another_contact() -> None:
    lines = ["Пресс-центр Минводы: (495) 555 01 34", "Региональный отдел – Алексей Громов, (3852) 55 01 34"]
    assert [(each.name, *each.phone) for each in read(lines)] == [
        ("", "(495) 555 01 34"),
        ("Алексей Громов", "(3852) 55 01 34"),
    ]


def test_several_people_with_addresses_and_numbers_in_a_last_paragraph_are_contacts() -> None:
    said = "For more on this story, in Geneva: Ana Silva, +41 22 555 01 34, ana@acme.example. "
    found = of_text(said + "In Dakar: Bo Ek, +221 33 555 01 34, bo@acme.example")
    assert [(each.name, each.email) for each in found] == [
        ("Ana Silva", "ana@acme.example"),
        ("Bo Ek", "bo@acme.example"),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Kontakt dla mediów: proszę dzwonić do Anny Wilk, tel. 600 555 134, anna.wilk@acme.example.", "Anna Wilk"),
        ("Contact: call Robert Wilk on 020 7946 0134, rob.wilk@acme.example", "Robert Wilk"),
    ],
)
def test_a_declined_name_is_what_its_address_shows(line: str, name: str) -> None:
    (found,) = read([line])
    assert found.name == name


def test_what_may_be_asked_is_no_role() -> None:
    (found,) = read(["По вопросам аккредитации обращаться к Ольге Лебедевой, (495) 555-01-34, lebedeva@acme.example"])
    assert (found.role, found.organisation, found.phone) == ("", "", ("(495) 555-01-34",))


@pytest.mark.parametrize("title", ["Pr", "Pr.", "Dr", "Prof.", "Mag.", "prof."])
def test_a_title_before_a_name_makes_it_no_house(title: str) -> None:
    [contact] = read(["Contact presse", "Université du Port", f"{title} Claire Dupont", "Tél : 01 99 00 43 03"])
    assert (contact.name, contact.organisation) == (f"{title} Claire Dupont", "Université du Port")


@pytest.mark.parametrize(
    ("lines", "name", "role"),
    [
        (["Any further inquiries can be addressed to:", "Captain Ann Ross", "Patrol Commander", "203-555-0114 Office"],
         "Ann Ross", "Captain, Patrol Commander"),
        (["Questions may be put to:", "Sergeant Ann Ross", "Patrol Unit", "203-555-0114"], "Ann Ross", "Sergeant"),
        (["Se atienden consultas en:", "Capitán Luis Pérez", "Base Norte", "203-555-0114"], "Luis Pérez", "Capitán"),
    ],
)  # fmt: skip
def test_an_officer_below_words_that_lead_to_a_number(lines: list[str], name: str, role: str) -> None:
    page = TEXT + "\n\n" + "\n".join(lines) + "\n"
    [contact] = text.read(page.encode(), Options())[0].release.contacts
    assert (contact.name, contact.role, contact.phone) == (name, role, ("203-555-0114",))
    assert lines[0][:9] not in contact.organisation
