"""People and offices as pages set them: one under another in a head, behind a label or house, an office without one."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, docx, html, text
from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.contacts.people import read
from support.rendered import as_document, as_page, as_text, site

HEADLINE = ("headline", "ACME OPENS A NEW PLANT FOR PUMPS IN SPRINGFIELD")
TEXT = [
    ("text", "SPRINGFIELD, Ill. - Acme, a maker of pumps, today opened a new plant in the old courthouse in the middle of the "
     "city, where two hundred people will work."),
    ("text", "“We are glad to bring this work back to the city after so many years,” said the mayor, who had asked the "
     "company to come, and who cut the ribbon with a hundred guests."),
]  # fmt: skip


def people(page: str) -> list[tuple[str, ...]]:
    return [(each.name, *each.phone) for each in text.read(page.encode(), Options())[0].release.contacts]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_people_one_under_another_in_a_head_are_all_read(gap: str) -> None:
    cards = (
        f"Ana Silva\nHeadquarters, Springfield\n202-555-0100\n{gap}Bo Ek\nAcme Laboratory, Laurel, Md.\n202-555-0101"
    )
    wrapped = "\n\n".join(each.replace(" the ", "\nthe ") for _, each in TEXT)
    for body in (wrapped, "\n\n".join(each for _, each in TEXT)):
        page = f"Feb. 28, 2026\n\n{cards}\n\nRELEASE: 26-55\n\n{HEADLINE[1]}\n\n{body}\n"
        assert people(page) == [("Ana Silva", "202-555-0100"), ("Bo Ek", "202-555-0101")]


@pytest.mark.parametrize(
    "lead_in",
    ["For more information, please contact:", "Informations complémentaires :", "Presse-Kontakt", "Más información:",
     "Informações adicionais:", "За дополнительной информацией:", "معلومات إضافية:", "如欲获得更多信息,请联系:",
     "Ulteriori informazioni:"],
)  # fmt: skip
def test_the_forms_of_a_page_give_the_same_contact(lead_in: str) -> None:
    parts = [HEADLINE, *TEXT, ("contact", lead_in), ("contact", "Ana Silva, Acme Springfield, tel.: +223 55 55 01 34")]
    readings = [
        text.read(as_text(parts).encode(), Options()),
        html.read(as_page(parts, site(1)).encode(), Options()),
        docx.read(as_document(parts), Options()),
    ]
    found = [[(each.name, each.phone) for each in reading[0].release.contacts] for reading in readings]
    assert found == [[("Ana Silva", ("+223 55 55 01 34",))]] * 3


def test_chinese_people_behind_their_posts_have_their_own_numbers() -> None:
    lines = ["如欲获得更多信息,请联系:", "示例组织东亚地区代表处", "新闻官员:李小明", "电话:+86 10 55550134",
             "Ana Silva, Acme Lyon, tel: +33 1 55 55 01 34 , email ana@example.org"]  # fmt: skip
    first, second = read(lines)
    assert (first.name, first.role, first.organisation) == ("李小明", "新闻官员", "示例组织东亚地区代表处")
    assert (first.phone, second.name, second.email) == (("+86 10 55550134",), "Ana Silva", "ana@example.org")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Contact Modell Industrie: Ana Silva - General Manager Modell Industrie: pr@example.org", "Ana Silva"),
        ("Contact Acme: Bo Ek - Managing Director: pr@example.org", "Bo Ek"),
        ("Contact: Bo Ek - Managing Director: pr@example.org", "Bo Ek"),
    ],
)
def test_the_house_in_a_label_is_not_its_person(line: str, name: str) -> None:
    assert [contact.name for contact in read([line])] == [name]


def test_an_office_without_a_person_is_no_name() -> None:
    lines = [
        "Polizeipräsidium Beispielheim",
        "Öffentlichkeitsarbeit",
        "Telefon: 030 5550134",
        "E-Mail: presse@example.org",
    ]
    [contact] = read(["Rückfragen bitte an:", *lines])
    assert (contact.name, contact.role) == ("", "Öffentlichkeitsarbeit")
    assert contact.organisation == "Polizeipräsidium Beispielheim"


@pytest.mark.parametrize(
    "office",
    ["Springfield County", "Préfecture du Rhône", "Stadtwerke Beispielheim", "Ayuntamiento de Ejemplo",
     "Prefeitura de Exemplo", "Администрация Примера", "بلدية المثال", "Landesfeuerwehrverband Beispielheim"],
)  # fmt: skip
def test_offices_are_no_names_of_people(office: str) -> None:
    assert not is_name(office)


@pytest.mark.parametrize("name", ["Ana Silva", "Anna Neuhaus", "Jean Castel", "Сусанна Примерова"])
def test_names_that_end_like_offices_are_names(name: str) -> None:
    assert is_name(name)


def test_the_office_that_a_sentence_tells_journalists_to_call_is_kept() -> None:
    [contact] = read(
        ["Reporters who want to meet the crew should contact Acme's Office of Communications at 202-555-0100."]
    )
    assert (contact.name, contact.organisation) == ("", "Acme's Office of Communications")
    assert contact.phone == ("202-555-0100",)


def test_a_whole_card_stands_between_the_heading_and_its_first_number() -> None:
    card = (
        "Press contact:", "Dr. Ana K. Silva", "Head of Press and Public Relations", "Association of Pumps e. V.", "12 Example Street",
        "62701 Springfield", "Phone 202-555-0100, Fax 202-555-0101", "Mobile: 202-555-0102", "silva@example.org",
    )  # fmt: skip
    page = "\n".join(("Acme opens a plant\n", *(f"{each}\n" for _, each in TEXT), *card)) + "\n"
    assert people(page) == [("Dr. Ana K. Silva", "202-555-0100", "202-555-0102")]
