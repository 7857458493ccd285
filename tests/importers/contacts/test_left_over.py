"""Passages in which people stand under their house or their number: the reading is taken that leaves nobody over."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.contacts.people import read

Person = tuple[str, str, tuple[str, ...]]
A, B, C = "020 7946 0101", "020 7946 0102", "020 7946 0103"


def people(lines: str) -> list[Person]:
    return [(contact.name, contact.email, contact.phone) for contact in read(lines.splitlines())]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (f"Enquiries:\nMarlow Pumps plc\n{A}\nAna Silva, CEO\nBo Ek, CFO\nCastle Brokers\n{B}\nCleo Dahl\nDan Fox\n"
         f"Penrose Communications\n{C}\nEva Holt\nmarlow@example.com",
         [("Ana Silva", "", (A,)), ("Bo Ek", "", (A,)), ("Cleo Dahl", "", (B,)), ("Dan Fox", "", (B,)),
          ("Eva Holt", "marlow@example.com", (C,))]),
        (f"Enquiries:\nMarlow Pumps plc\nAna Silva, Chief Executive\nBo Ek, Finance Director\nTel: {A}\n"
         f"Castle Brokers (Nominated Adviser)\nCleo Dahl / Dan Fox\nTel: {B}",
         [("Ana Silva", "", (A,)), ("Bo Ek", "", (A,)), ("Cleo Dahl", "", (B,)), ("Dan Fox", "", (B,))]),
        (f"Marlow Pumps plc\nAna Silva\nTel: {A}\nCastle Brokers (Nomad and broker)\nCleo Dahl, Dan Fox "
         f"(Corporate Finance)\nTel: {B}",
         [("Ana Silva", "", (A,)), ("Cleo Dahl", "", (B,)), ("Dan Fox", "", (B,))]),
        (f"Enquiries\n| Marlow Pumps plc | |\n| Ana Silva (Chief Executive) | {A} |\n| Castle Brokers | |\n"
         f"| Cleo Dahl / Dan Fox | {B} |",
         [("Ana Silva", "", (A,)), ("Cleo Dahl", "", (B,)), ("Dan Fox", "", (B,))]),
    ],
)  # fmt: skip
def test_houses_stand_where_the_first_one_does(lines: str, found: list[Person]) -> None:
    assert people(lines) == found


def test_a_house_of_several_people_is_where_each_of_them_works() -> None:
    lines = f"Marlow Pumps plc\nAna Silva\nTel: {A}\nCastle Brokers\nCleo Dahl / Dan Fox\nTel: {B}"
    assert [contact.organisation for contact in read(lines.splitlines())] == [
        "Marlow Pumps plc", "Castle Brokers", "Castle Brokers"
    ]  # fmt: skip


def test_the_numbers_and_addresses_of_people_may_stand_above_their_names() -> None:
    lines = f"Contact\nTel. {A}\nana@example.org\nAna Silva\nPress officer\nTel. {B}\npress@example.org\nBo Ek\nPress officer"
    assert people(lines) == [("Ana Silva", "ana@example.org", (A,)), ("Bo Ek", "press@example.org", (B,))]


def test_a_table_may_say_in_its_first_column_what_stands_in_each_row() -> None:
    lines = (
        f"|  | Northport | Southport |\n| Spokesperson | Ana Silva | Bo Ek |\n| Telephone | {A} | {B} |\n"
        "|  | ana@example.org | bo@example.org |"
    )
    assert people(lines) == [("Ana Silva", "ana@example.org", (A,)), ("Bo Ek", "bo@example.org", (B,))]


def test_two_of_one_number_come_before_another_person_in_the_same_line() -> None:
    lines = f"Media contacts: Ana Silva and Bo Ek, Northport Council, {A}; Cleo Dahl, Southport Council, {B}"
    assert people(lines) == [("Ana Silva", "", (A,)), ("Bo Ek", "", (A,)), ("Cleo Dahl", "", (B,))]


def test_an_office_before_a_name_in_chinese_needs_no_post() -> None:
    lines = "市卫健委 赵敏 0571-5555 0611\n市公安局 孙强 0571-5555 0612"
    assert people(lines) == [("赵敏", "", ("0571-5555 0611",)), ("孙强", "", ("0571-5555 0612",))]


def test_the_bracket_that_ends_a_number_is_of_the_first_of_two() -> None:
    assert people("媒体垂询请致电吴磊（86-10-5555-0520）或郑丽（86-10-5555-0521）。") == [
        ("吴磊", "", ("86-10-5555-0520",)), ("郑丽", "", ("86-10-5555-0521",))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Contact: tel. 022 555 01 00, ext. 12 (Ana Silva), ext. 14 (Bo Ek)",
         [("Ana Silva", "", ("022 555 01 00, ext. 12",)), ("Bo Ek", "", ("022 555 01 00 ext. 14",))]),
        ("Entrevistas: con la Lic. Ana Silva, tel. 55 5550 0340, ext. 1201, o con el Mtro. Raúl Ibarra, ext. 1205.",
         [("Ana Silva", "", ("55 5550 0340, ext. 1201",)), ("Raúl Ibarra", "", ("55 5550 0340 ext. 1205",))]),
        ("Rückfragen bitte an Frau Dr. Eva Vogt, Tel. 030 5550-600, oder an Herrn Jens Pohl, Durchwahl -601.",
         [("Dr. Eva Vogt", "", ("030 5550-600",)), ("Jens Pohl", "", ("030 5550-601",))]),
        ("Contact\nTel. 022 555 01 00\nAna Silva, ext. 12\nBo Ek, ext. 14",
         [("Ana Silva", "", ("022 555 01 00 ext. 12",)), ("Bo Ek", "", ("022 555 01 00 ext. 14",))]),
        ("Tel. 022 555 01 00\nExt. 12: Ana Silva\nExt. 14: Bo Ek",
         [("Ana Silva", "", ("022 555 01 00 Ext. 12",)), ("Bo Ek", "", ("022 555 01 00 Ext. 14",))]),
    ],
)  # fmt: skip
def test_an_extension_alone_is_one_of_the_number_before(lines: str, found: list[Person]) -> None:
    assert people(lines) == found


def test_a_heading_is_read_whole_before_its_colon() -> None:
    [contact] = read(["Media Relations", "Contact person: Mrs. A. Silva-Costa", f"Tel: {A}"])
    assert (contact.name, contact.organisation) == ("A. Silva-Costa", "")


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        (f"Detective Sergeant Ana Silva, Northshire Police, {A}", "Ana Silva", "Detective Sergeant"),
        ("Comisario Iván Torres, 022 555 037", "Iván Torres", "Comisario"),
        (f"Councillor Mark Avery, {A}", "Mark Avery", "Councillor"),
    ],
)
def test_a_rank_before_a_name_is_what_the_person_is(line: str, name: str, role: str) -> None:
    assert [(contact.name, contact.role) for contact in read([line])] == [(name, role)]
