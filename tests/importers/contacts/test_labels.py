"""Contacts by their labels: whose a number is, which are nobody's, and how a name is written."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact, Release

HEADLINE = "Example County opens a library"
TEXT = (
    "EXAMPLE, March 3, 2026 – The county opened a new library on Tuesday, and it will serve the people of the northside "
    "with books, rooms and a garden, the county said in a statement.",
    "“We built it with the families who live here,” said the chair of the board. The library holds 300 books and is "
    "open every day from ten to five, and the garden is open on all days of the week.",
)
ABOUT = (
    "About Example County\nExample County has kept libraries since 1921. It employs 40 people and welcomes many guests."
)


def release(*below: str, above: str = "") -> Release:
    page = "\n\n".join(filter(None, ["March 3, 2026", above, HEADLINE, *TEXT, *below]))
    return text.read(page.encode(), Options())[0].release


def of(contacts: list[Contact] | tuple[Contact, ...]) -> list[tuple[str, ...]]:
    return [(each.name, *each.phone) for each in contacts]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Contact: Ana Silva (202) 555-0101\nRecorded message: (202) 555-0102", ("Ana Silva", "(202) 555-0101")),
        ("Contact: Ana Silva\n(202) 555-0101 (office)\n(202) 555-0199 (fax)", ("Ana Silva", "(202) 555-0101")),
        ("Contact: Ana Silva\nOffice: 202-555-0101\nTTY/TDD: 202-555-0104", ("Ana Silva", "202-555-0101")),
        ("Contact: Ana Silva\n202-555-0101\nHotline for residents: 202-555-0111", ("Ana Silva", "202-555-0101")),
        ("Contact: Ana Silva\nMedia hotline: 202-555-0101", ("Ana Silva", "202-555-0101")),
        ("お問い合わせ先\n佐藤 花子\n電話 03-5555-0101\nFAX 03-5555-0199", ("佐藤 花子", "03-5555-0101")),
    ],
)
def test_a_number_that_nobody_calls_is_of_no_person(lines: str, expected: tuple[str, ...]) -> None:
    assert of(read(lines.splitlines())) == [expected]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Docket No. 26-1234567"),
        ("en", "Case No. 2026-0044512"),
        ("en", "Registered charity no. 1045789"),
        ("en", "VAT GB 123 4567 89"),
        ("de", "Amtsgericht Bremen HRB 1234567"),
        ("pt", "CNPJ 12.345.678/0001-90"),
    ],
)
def test_a_number_of_a_case_or_a_register_is_no_phone(language: str, line: str) -> None:
    assert of(read(["Contact: Ana Silva", "Tel. 01 555 0101", line])) == [("Ana Silva", "01 555 0101")], language


def test_hours_in_brackets_are_no_part_of_a_number() -> None:
    assert read(["Press office: +44 20 7946 0100 (24 hours)"])[0].phone == ("+44 20 7946 0100",)


@pytest.mark.parametrize("label", ["Mob:", "GSM:", "Telem.", "kom.", "携帯", "Mobile/WhatsApp:", "Après 18 h :"])
def test_a_label_is_no_role_and_no_house(label: str) -> None:
    [contact] = read(["Contact: Ana Silva", "Tel. 01 555 0101", f"{label} 087 555 0103"])
    assert (contact.name, contact.role, contact.organisation) == ("Ana Silva", "", "")
    assert contact.phone == ("01 555 0101", "087 555 0103")


@pytest.mark.parametrize("number", ["NIP 123-456-78-90", "CVR-nr. 12 34 56 78", "KvK 12345678", "19/1 06650 Ankara"])
def test_the_number_of_a_firm_or_a_town_is_no_phone(number: str) -> None:
    assert of(read(["Contact: Ana Silva", "Tel. 01 555 0101", number])) == [("Ana Silva", "01 555 0101")]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ansprechpartnerin: Muster, Eva", "Eva Muster"),
        ("SILVA, ANA", "ANA SILVA"),
        ("Contact: Ms. Siobhán O’Leary-Quinn", "Siobhán O’Leary-Quinn"),
        ("Contact presse : Mme Anne Lebrun", "Anne Lebrun"),
        ("Contactpersoon: drs. A. de Vries", "A. de Vries"),
        ("媒体联系人：王丽女士", "王丽"),
        ("新聞聯絡人：公共事務處 處長 林美玲", "林美玲"),
        ("문의: 항만재단 홍보팀 김민수 팀장", "김민수"),
        ("Contact: D.C. Sample", "D.C. Sample"),
        ("新闻联络：李明 先生 公关经理", "李明"),
        ("Para más información, comuníquese con Ana Ruiz al", "Ana Ruiz"),
        ("للمزيد من المعلومات يرجى الاتصال بـ: أحمد محمود", "أحمد محمود"),
        ("Contact: Lyon, France", ""),
        ("LYON, FRANCE", ""),
    ],
)
def test_a_name_is_read_in_its_usual_order_and_without_courtesy(line: str, name: str) -> None:
    assert [each.name for each in read([line, "Tel. 01 555 0101"])] == [name]


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("Telefon: 0421 555-0101, Durchwahl -12", "0421 555-0101, Durchwahl -12"),
        ("TEL：03-5555-0101（内線 123）", "03-5555-0101（内線 123）"),
        ("tel. 22 555 01 01 wew. 12", "22 555 01 01 wew. 12"),
    ],
)
def test_an_extension_is_part_of_its_number(line: str, phone: str) -> None:
    assert read(["Contact: Ana Silva", line])[0].phone == (phone,)


def test_two_people_behind_a_stroke_share_a_number_but_for_its_last_group() -> None:
    assert of(read(["Contact: Ana Silva/Bo Ek: 202-555-1726/3895"])) == [
        ("Ana Silva", "202-555-1726"),
        ("Bo Ek", "202-555-3895"),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Technical: Ana Silva (301) 555-0101\nMedia: Public Affairs Office (301) 555-0100",
         [("Ana Silva", "(301) 555-0101"), ("", "(301) 555-0100")]),
        ("Ana Silva, head of press, 202-555-0101\nBo Ek, press officer, 202-555-0102\nHouse of the Mayor\nTel. 202-555-0100",
         [("Ana Silva", "202-555-0101"), ("Bo Ek", "202-555-0102"), ("", "202-555-0100")]),
        ("Contact\nAna Silva, Agency of Ports   Bo Ek, Office of the Mayor\n202-555-0101                 202-555-0102",
         [("Ana Silva", "202-555-0101"), ("Bo Ek", "202-555-0102")]),
    ],
)  # fmt: skip
def test_an_office_beside_people_has_its_own_number(lines: str, expected: list[tuple[str, ...]]) -> None:
    assert of(read(lines.splitlines())) == expected


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("Pressestelle der Universität Beispiel", "Pressestelle der Universität Beispiel"),
        ("Пресс-служба администрации города Пример", "Пресс-служба администрации города Пример"),
        ("Biuro Prasowe Przykład S.A.", "Biuro Prasowe Przykład S.A"),
    ],
)
def test_an_office_whose_name_begins_as_a_heading_keeps_its_name(line: str, office: str) -> None:
    [contact] = read([line, "Tel. 01 555 0101"])
    assert (contact.name, contact.organisation) == ("", office)
    [person] = read(["Kontakt:", "Eva Muster", line, "Tel. 01 555 0101"])
    assert person.name == "Eva Muster"


@pytest.mark.parametrize(
    "heading",
    ["【お問い合わせ先】", "Ufficio stampa", "Perscontact", "Presskontakt:", "Pressekontakt", "Lisätiedot", "Kontakt dla mediów:",
     "Kontakt pro média", "Basın İletişim:", "報道関係者お問い合わせ先", "언론 문의", "For pictures and interviews, please contact:"],
)  # fmt: skip
def test_contacts_are_headed_in_many_languages(heading: str) -> None:
    found = release(ABOUT, f"{heading}\nAnna Example\nTel. 01 555 0101\nanna@example.org")
    assert of(found.contacts) == [("Anna Example", "01 555 0101")]


CARD = "Ana Silva\nHead of Strategy\n{0}\nana.silva@example.org"


@pytest.mark.parametrize("lines", ["{0}", "Portugal\n{0}"])
def test_people_without_a_heading_stand_above_what_is_said_of_the_issuer(lines: str) -> None:
    card = lines.format(CARD.format("(864) 555-0101"))
    found = release(card, ABOUT)
    assert of(found.contacts) == [("Ana Silva", "(864) 555-0101")]
    page = "".join(f"<p>{part}</p>" for part in [*TEXT, card.replace("\n", "<br>"), ABOUT.replace("\n", "<br>")])
    shown = f"<!DOCTYPE html><html><body><article><h1>{HEADLINE}</h1><p>March 3, 2026</p>{page}</article></body></html>"
    assert of(html.read(shown.encode(), Options())[0].release.contacts) == of(found.contacts)


def test_a_name_above_its_office_is_no_line_of_the_text() -> None:
    found = release("Ana Silva\n\nMedia Relations\n\n+1 617 555 0101")
    assert of(found.contacts) == [("Ana Silva", "+1 617 555 0101")]
    assert "Ana Silva" not in found.body


def test_a_desk_for_the_press_needs_no_heading() -> None:
    assert of(release("Example Trust Media Line\nmedia@example.org\n617-555-0100", ABOUT).contacts) == [
        ("", "617-555-0100")
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("FOR RELEASE\tCONTACT:\n10:00 A.M. EST, Tuesday\tAna Silva (202) 555-0101\nMarch 3, 2026\tBo Ek (202) 555-0102",
         [("Ana Silva", "(202) 555-0101"), ("Bo Ek", "(202) 555-0102")]),
        ("Technical information: (202) 555-0101 • stats@example.org\nMedia contact: (202) 555-0102 • press@example.org",
         [("", "(202) 555-0101"), ("", "(202) 555-0102")]),
        ("Ana Silva 818-555-0111\nExample Laboratory, Pasadena\nsilva@example.org", [("Ana Silva", "818-555-0111")]),
    ],
)  # fmt: skip
def test_contacts_in_the_head_of_an_agency(head: str, expected: list[tuple[str, ...]]) -> None:
    assert of(release(ABOUT, above=head).contacts) == expected


def test_a_name_that_ends_in_a_stop_is_no_sentence_of_the_text() -> None:
    found = release(ABOUT, "Juan L. Silva Jr.\nChief Financial Officer\n(864) 555-0101")
    assert of(found.contacts) == [("Juan L. Silva Jr", "(864) 555-0101")]


def test_whom_to_register_with_is_no_contact_beside_one_for_the_press() -> None:
    found = release(
        "Please register with:\n\nAcme (desk@example.org, 202-555-0111)", "Press contact:\nAna Silva\n202-555-0101"
    )
    assert of(found.contacts) == [("Ana Silva", "202-555-0101")]


def test_a_link_leads_to_the_number_and_the_address_that_its_words_do_not_print() -> None:
    box = ('<h3>Media contact</h3><p><strong>Ana Silva</strong><br>Head of Press<br><a href="tel:+442079460101">Call</a><br>'
           '<a href="mailto:ana@example.org">Email Ana</a></p>')  # fmt: skip
    body = "".join(f"<p>{part}</p>" for part in TEXT)
    page = f"<!DOCTYPE html><html><body><article><h1>{HEADLINE}</h1><p>March 3, 2026</p>{body}{box}</article></body></html>"
    [contact] = html.read(page.encode(), Options())[0].release.contacts
    assert (contact.name, contact.email, contact.phone) == ("Ana Silva", "ana@example.org", ("+442079460101",))


def test_a_box_whose_first_line_leads_to_the_next_box_is_read_with_it() -> None:
    boxes = ("For interviews, please contact:",), ("Ana Silva", "Head of Communications", "Tel: +31 70 555 01 01")
    shown = "".join(f'<div class="box contact">{"".join(f"<div>{line}</div>" for line in box)}</div>' for box in boxes)
    body = "".join(f"<p>{part}</p>" for part in TEXT)
    page = f'<!DOCTYPE html><html><body><div id="main"><h1>{HEADLINE}</h1><p>March 3, 2026</p>{body}{shown}</div></body></html>'
    assert of(html.read(page.encode(), Options())[0].release.contacts) == [("Ana Silva", "+31 70 555 01 01")]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("聯絡人：丘明怡／聯絡電話：02-5555-0101", "丘明怡"),
        ("新聞聯絡人：王小明／電話：02-5555-0101", "王小明"),
        ("联系人：张伟/电话：02-5555-0101", "张伟"),
        ("お問い合わせ：田中花子／電話：02-5555-0101", "田中花子"),
        ("담당자: 김민수／전화: 02-5555-0101", "김민수"),
        ("Contact: Ana Silva / Phone: 02-5555-0101", "Ana Silva"),
    ],
)
def test_a_stroke_before_the_next_label_is_no_part_of_a_name(line: str, name: str) -> None:
    [contact] = read([line])
    assert (contact.name, contact.organisation, contact.phone) == (name, "", ("02-5555-0101",))
