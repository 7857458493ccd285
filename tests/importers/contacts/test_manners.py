"""Contacts as offices print them every day: firms with their form, sentences that ask to contact somebody, labels."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

A, B = "020 7946 0134", "020 7946 0135"
TEXT = """Ulm opens a library on the quay

ULM, 3 March 2026 – The town of Ulm opened a library on the quay today, and readers of all ages came to see it.

Its doors are open from nine to six on every day but Monday, and no fee is asked of anybody who lives in the town.

"""


def told(lines: list[str]) -> list[tuple[str, str, str]]:
    return [who(contact) for contact in read(lines)]


def who(contact: Contact) -> tuple[str, str, str]:
    return contact.name, contact.role, contact.organisation


def of_text(below: str) -> list[Contact]:
    (found,) = text.read((TEXT + below).encode(), Options())
    return [*found.release.contacts]


@pytest.mark.parametrize("firm", ["Acme Boats, Inc.", "Acme Botes, S.A. de C.V.", "Acme Boats, LLC"])
def test_the_form_of_a_firm_behind_a_comma_is_of_its_name(firm: str) -> None:
    lines = ["Media:", "Ana Silva", firm, A, "asilva@acme.example", "Investors:", "Bo Ek", firm, B, "ir@acme.example"]
    assert [(each.name, *each.phone) for each in read(lines)] == [("Ana Silva", A), ("Bo Ek", B)]
    assert told([f"Contact: {firm}", "Ana Silva", A]) == [("Ana Silva", "", firm)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("To arrange an interview with Cleo Dahl, please email Ana Silva at a@acme.example or call {}.", ("Ana Silva", "", "")),
        ("For interviews with fishers, please contact Ana Silva (WhatsApp {}).", ("Ana Silva", "", "")),
        ("Für Interviews mit der Präsidentin steht Ihnen Ana Silva unter {} zur Verfügung.", ("Ana Silva", "", "")),
        ("Voor interviews met Cleo Dahl kunt u contact opnemen met Ana Silva, {}.", ("Ana Silva", "", "")),
        ("For footage, call the Acme press office on {}.", ("", "", "Acme press office")),
        ("Media enquiries should be directed to the Westhaven Police press office on {}.",
         ("", "", "Westhaven Police press office")),
        ("Public Information Officer Ana Silva may be reached at {}.", ("Ana Silva", "Public Information Officer", "")),
        ("Questions on this? Contact our Head of PR, Ana Silva, on {}.", ("Ana Silva", "Head of PR", "")),
        ("Issued by Ana Silva, Press Officer, Westhaven Council. Tel: {}", ("Ana Silva", "Press Officer", "Westhaven Council")),
        ("Further details for the media: Office of Ports, Press, Ana Silva, tel. {}", ("Ana Silva", "", "Office of Ports")),
        ("Pressfrågor besvaras av presstjänsten, tel {}, press@acme.example", ("", "presstjänsten", "")),
    ],
)  # fmt: skip
def test_a_sentence_leads_to_whom_it_asks_to_contact_and_not_to_what_it_is_about(
    sentence: str, expected: tuple[str, str, str]
) -> None:
    assert told([sentence.format(A)]) == [expected]


def test_two_people_may_have_their_agency_behind_them() -> None:
    lines = ["Ana Silva or Bo Ek at Pelham & Stone", f"ana@pelham.example | bo@pelham.example | {A}"]
    assert [(*who(each), each.email, *each.phone) for each in read(lines)] == [
        ("Ana Silva", "", "Pelham & Stone", "ana@pelham.example", A),
        ("Bo Ek", "", "Pelham & Stone", "bo@pelham.example", A),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"Westhaven County Sheriff's Office: {A}", ("", "", "Westhaven County Sheriff's Office")),
        (f"Kontakt Medienstelle: {A}, medien@acme.example", ("", "Medienstelle", "")),
        (f"All media enquiries: {A} (24 hours)", ("", "All media enquiries", "")),
        (f"Ana Silva, Press and PR Manager, {A}", ("Ana Silva", "Press and PR Manager", "")),
        (f"További információ: Nagy Anna sajtófőnök, {A}", ("Nagy Anna", "sajtófőnök", "")),
        (f"Budi Santoso, Juru Bicara Yayasan Ombak, {A}", ("Budi Santoso", "Juru Bicara Yayasan Ombak", "")),
        (f"Liên hệ: Trần Minh Đức (Phòng Truyền thông) – {A}", ("Trần Minh Đức", "Phòng Truyền thông", "")),
    ],
)
def test_a_line_says_what_its_label_and_its_post_say(line: str, expected: tuple[str, str, str]) -> None:
    assert told([line]) == [expected]


def test_a_desk_that_a_sentence_leads_to_stands_over_its_numbers() -> None:
    lines = ["For further information, please contact the Westhaven University press office:", "press@acme.example", A]
    assert told(lines) == [("", "", "Westhaven University press office")]


def test_a_topic_before_a_name_does_not_make_a_line_one_for_readers() -> None:
    below = f"Auskünfte:\nAna Silva, Sprecherin, {A}\nAuskünfte zum Projekt: Bo Ek, Projektleiter, {B}\n"
    assert [(each.name, *each.phone) for each in of_text(below)] == [("Ana Silva", A), ("Bo Ek", B)]


def test_a_house_over_its_desk_is_of_the_contact_and_not_of_the_text() -> None:
    below = "Comune di Porto Nuovo\nUfficio Stampa\nAnna Rossi\ntel. 0984 555123\n"
    (found,) = text.read((TEXT + below).encode(), Options())
    assert [who(each) for each in found.release.contacts] == [("Anna Rossi", "Ufficio Stampa", "Comune di Porto Nuovo")]
    assert "Comune" not in found.release.body


def test_a_street_below_a_desk_is_no_rest_of_it() -> None:
    below = f"Kontakt:\nStadt Nordhafen, Pressestelle\nAm Markt 1, 24000 Nordhafen\nTel. {A}\n"
    assert [who(each) for each in of_text(below)] == [("", "Pressestelle", "Stadt Nordhafen")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Pressestelle des Landgerichts Ulm", "Richter am Landgericht Dr. Uwe Hansen", A],
         ("Dr. Uwe Hansen", "Richter am Landgericht", "Pressestelle des Landgerichts Ulm")),
        (["Kontakt für die Medien", "Universität Ulm", "Dr. phil. Jana Ott", A, "jana.ott@acme.example"],
         ("Dr. phil. Jana Ott", "", "Universität Ulm")),
        (["Presse-Rückfragen: SPD-Fraktion Ulm, Timo Beck, Pressesprecher, " + A],
         ("Timo Beck", "Pressesprecher", "SPD-Fraktion Ulm")),
        (["Press office contacts", "Tomos ap Rhys, Press Officer, " + A], ("Tomos ap Rhys", "Press Officer", "")),
        (["On behalf of Acme Boats plc", "Finch Communications", "Ana Silva", A],
         ("Ana Silva", "", "Acme Boats plc, Finch Communications")),
        (["자료문의 : 해양산업과 이준호(☎" + A + ")"], ("이준호", "", "해양산업과")),
        (["Verantwortlich für den Inhalt: Presseamt der Stadt Ulm, Tel. " + A + ", presseamt@acme.example"],
         ("", "", "Presseamt der Stadt Ulm")),
        (["Medianeuvonta: " + A], ("", "Medianeuvonta", "")),
    ],
)  # fmt: skip
def test_a_contact_keeps_its_house_and_its_title(lines: list[str], expected: tuple[str, str, str]) -> None:
    assert told(lines) == [expected]


def test_the_number_of_a_sentence_on_something_else_is_not_that_of_the_person_above() -> None:
    lines = [
        f"Press Officer: Ana Silva ☎ {A}",
        f"Pictures of the delivery of the verdict are available from “Onda” ☎ {B}",
    ]
    assert [(each.name, *each.phone) for each in read(lines)] == [("Ana Silva", A)]
    lines[1] = f"Out of hours you can reach her or a colleague on the mobile number {B}"
    assert [each.phone for each in read(lines)] == [(A, B)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Interviews can be arranged with Jane Porter through Ana Lowe (ana@acme.example, {})", "Ana Lowe"),
        ("По вопросам аккредитации обращаться к Анне Лисиной по телефону {}.", "Анне Лисиной"),
        ("Media contact: Prof. Dr. Anna Seifert, {}", "Prof. Dr. Anna Seifert"),
    ],
)
def test_the_name_of_a_sentence_is_that_of_the_contact(line: str, name: str) -> None:
    assert [(each.name, *each.phone) for each in read([line.format(A)])] == [(name, A)]


def test_a_label_of_an_address_may_have_the_word_contact_in_it() -> None:
    lines = ["Contact name: Ana Silva", f"Contact phone: {A}", "Contact e-mail: asilva@acme.example"]
    assert [(each.name, each.email, *each.phone) for each in read(lines)] == [("Ana Silva", "asilva@acme.example", A)]


@pytest.mark.parametrize(
    ("heading", "name"),
    [("Ansprechpartnerin für die Redaktionen", "Ana Lohse"), ("Contact for all editorial teams", "Ana Lohse")],
)
def test_a_heading_of_a_few_words_stands_over_a_whole_card(heading: str, name: str) -> None:
    below = f"{heading}\n{name}\nUnternehmenskommunikation\nHafenwerke AG\nKaistraße 5\n24103 Kiel\nTelefon {A}\n"
    assert [(each.name, *each.phone) for each in of_text(below)] == [(name, A)]


def test_an_office_in_korean_stands_before_its_person() -> None:
    below = f"<보도자료 문의>\n항만재단 대외협력팀 최유진 과장\n{A}\n"
    assert [(*who(each), *each.phone) for each in of_text(below)] == [("최유진", "과장", "항만재단 대외협력팀", A)]


def test_whom_a_request_names_is_the_contact_and_not_whom_the_interview_is_with() -> None:
    [contact] = read([f"Para entrevistas con Clara Moreno, llamar a Sara Vega al {A}."])
    assert (*who(contact), *contact.phone) == ("Sara Vega", "", "", A)
    assert told([f"Oficina de Prensa, Arzobispado de Puerto, {A}"]) == [
        ("", "Oficina de Prensa", "Arzobispado de Puerto")
    ]
