"""Several people with one number or address, and houses that look like a person beside them."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read

NUMBER, OTHER, MAIL = "202-555-0100", "202-555-0102", "press@nautik.example"
BODY = (
    "Acme Boats opens a yard\n\nBRISTOL, 2 March 2026 – Acme Boats opened a new yard in Bristol today, and will build "
    "twelve ferries there in the next two years. The yard gives work to 140 people.\n\n“We have waited for this day,” "
    "said Carla Dunmore, who leads the yard, on Monday in Bristol.\n\n###\n\n"
)


def told(lines: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.name, each.email, each.phone) for each in read(lines.splitlines())]


@pytest.mark.parametrize(
    "lines",
    [
        f"Ann Ross, Communications Director\nBob Sample, Press Secretary\nFor both: {NUMBER}, {MAIL}",
        f"Ann Ross, directrice de presse\nBob Sample, attaché de presse\nPour les deux : {NUMBER}, {MAIL}",
        f"For interviews contact Ann Ross or Bob Sample of the Acme Boats press team on {NUMBER} or {MAIL}.",
    ],
)
def test_what_is_for_both_is_each_ones(lines: str) -> None:
    assert told(lines) == [("Ann Ross", MAIL, (NUMBER,)), ("Bob Sample", MAIL, (NUMBER,))]


def test_a_number_below_people_with_addresses_is_that_of_all() -> None:
    lines = (
        f"Universidad de Ejemplo\nAna Ruiz (ana@nautik.example), Luis Mora (luis@nautik.example)\nTeléfono: {NUMBER}"
    )
    assert told(lines) == [
        ("Ana Ruiz", "ana@nautik.example", (NUMBER,)), ("Luis Mora", "luis@nautik.example", (NUMBER,))
    ]  # fmt: skip


def test_a_number_below_the_last_of_people_with_numbers_is_that_ones() -> None:
    lines = f"Ana Ruiz, {NUMBER}, ana@nautik.example\nLuis Mora, luis@nautik.example\nTel. {OTHER}"
    assert told(lines) == [
        ("Ana Ruiz", "ana@nautik.example", (NUMBER,)),
        ("Luis Mora", "luis@nautik.example", (OTHER,)),
    ]


def test_the_number_before_extensions_on_their_line_is_nobodys_alone() -> None:
    found = told("Contacts : standard 01 99 00 11 80 – Anne Roux, poste 211 ; Bruno Petit, poste 212")
    assert [(name, phone) for name, _, phone in found] == [
        ("Anne Roux", ("01 99 00 11 80 poste 211",)), ("Bruno Petit", ("01 99 00 11 80 poste 212",))
    ]  # fmt: skip


def test_a_house_known_by_its_address_above_rows_is_that_of_each() -> None:
    rows = f"Carter Bloom\nAnn Ross, {NUMBER}, ann@carterbloom.example\nBob Sample, {OTHER}, bob@carterbloom.example"
    assert [(each.name, each.organisation) for each in read(rows.splitlines())] == [
        ("Ann Ross", "Carter Bloom"), ("Bob Sample", "Carter Bloom")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        (f"Contact:\nDirector of Communications\nAcme Boats\n{NUMBER}\n{MAIL}", "Director of Communications"),
        (f"Media Relations, Acme Boats: {NUMBER}\nAcme Boats\n{MAIL}", "Media Relations"),
    ],
)
def test_the_issuer_below_a_post_or_desk_is_no_person(lines: str, role: str) -> None:
    [contact] = text.read(f"{BODY}{lines}\n".encode(), Options())[0].release.contacts
    assert (contact.name, contact.role, contact.organisation) == ("", role, "Acme Boats")


def test_a_person_below_a_post_is_one_though_the_headline_names_her() -> None:
    page = BODY.replace("Acme Boats opens", "Carla Dunmore opens")
    lines = f"Contact:\nDirector\nCarla Dunmore\n{NUMBER}\ncarla.dunmore@nautik.example\n"
    [contact] = text.read(f"{page}{lines}".encode(), Options())[0].release.contacts
    assert (contact.name, contact.role) == ("Carla Dunmore", "Director")


PEOPLE = "Ann Ross, press officer, ann.ross@nautik.example\nBob Sample, editor, bob.sample@nautik.example"
CARDS = "Ann Ross\nPress officer\nann.ross@nautik.example\nBob Sample\nEditor\nbob.sample@nautik.example"


@pytest.mark.parametrize(
    "label",
    [
        "Phone for both:",
        "Tel. (both):",
        "Tél. (pour les deux) :",
        "Telefon für beide:",
        "Tel. (ambos):",
        "Tel. voor beiden:",
    ],
)
@pytest.mark.parametrize("people", [PEOPLE, CARDS])
@pytest.mark.parametrize("is_above", [True, False])
def test_a_number_whose_label_is_for_both_is_each_ones(label: str, people: str, is_above: bool) -> None:
    line = f"{label} {NUMBER}"
    lines = f"Media contacts\n{line}\n{people}" if is_above else f"Media contacts\n{people}\n{line}"
    assert told(lines) == [
        ("Ann Ross", "ann.ross@nautik.example", (NUMBER,)), ("Bob Sample", "bob.sample@nautik.example", (NUMBER,))
    ]  # fmt: skip


def test_a_number_above_rows_of_addresses_is_each_ones() -> None:
    assert [phone for _, _, phone in told(f"Contacts presse\nTél. : {NUMBER}\n{PEOPLE}")] == [(NUMBER,), (NUMBER,)]


def test_the_number_of_the_last_card_is_that_ones_where_nothing_says_for_both() -> None:
    assert [phone for _, _, phone in told(f"{CARDS}\nOffice: {NUMBER}")] == [(), (NUMBER,)]


@pytest.mark.parametrize("label", ["Radio y TV", "Radio"])
def test_people_with_a_label_each_may_have_one_number(label: str) -> None:
    found = told(f"Prensa: Ann Ross / {label}: Bob Sample\nTel. {NUMBER}")
    assert found == [("Ann Ross", "", (NUMBER,)), ("Bob Sample", "", (NUMBER,))]


def test_two_names_with_an_address_each_are_two_people() -> None:
    found = told(f"Ann Ross, Bob Sample\n{NUMBER}\naross@nautik.example, bsample@nautik.example")
    assert found == [
        ("Ann Ross", "aross@nautik.example", (NUMBER,)),
        ("Bob Sample", "bsample@nautik.example", (NUMBER,)),
    ]


@pytest.mark.parametrize(("words", "joint"), [("exts. 101", "and"), ("exts. 101", "y"), ("ext. 101", "or")])
def test_extensions_with_one_word_are_each_ones(words: str, joint: str) -> None:
    found = told(f"Press office: {NUMBER}, {words} (Ann Ross) {joint} 102 (Bob Sample)")
    assert [(name, phone[0][-3:]) for name, _, phone in found] == [("Ann Ross", "101"), ("Bob Sample", "102")]


def test_one_desk_may_have_several_extensions() -> None:
    [(_, _, numbers)] = told("Tel. 915 550 100, ext. 101, 102 y 103")
    assert [number[-3:] for number in numbers] == ["101", "102", "103"]


@pytest.mark.parametrize("tail", ["4507 e 4567", "4507/4567", "4507 y 4567"])
def test_a_second_ending_of_a_number_is_nothing_else_of_the_person(tail: str) -> None:
    (found,) = read(["Prensa: Ann Ross", f"Tel.: (61) 3555-{tail}"])
    assert (found.name, found.role, found.organisation) == ("Ann Ross", "Prensa" if found.role else "", "")
    assert found.phone == ("(61) 3555-4507", "(61) 3555-4567")
