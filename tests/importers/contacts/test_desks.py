"""Offices without a person: two of one house, in columns or with “or” between, and what a sentence says of one."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html
from pressctl.importers.extraction.contacts import sentences
from pressctl.importers.extraction.contacts.people import read

A, B = "+31 23 555 01 44", "+31 23 555 01 77"


@pytest.mark.parametrize("between", ["\nor\n", " or\n"])
def test_or_stands_between_two_offices_of_one_house(between: str) -> None:
    lines = f"Contacts\nAcme Ltd\nInvestors\nAna Silva\nTel.: {A}{between}Media Relations\nTel.: {B}"
    found = [(contact.name, contact.role, contact.phone) for contact in read(lines.splitlines())]
    assert found == [("Ana Silva", "", (A,)), ("", "Media Relations", (B,))]


def test_or_between_two_numbers_parts_nobody() -> None:
    [contact] = read(["Ana Silva, press officer", f"Tel.: {A}", "or", f"Mobile: {B}"])
    assert (contact.name, contact.phone) == ("Ana Silva", (A, B))


def test_offices_may_stand_in_columns_as_people_do() -> None:
    rows = "| Public Affairs | Media Relations |\n| affairs@example.org | media@example.org |\n| Fax: 202-555-0101 | Phone: 202-555-0102 |"
    found = [(contact.role, contact.email, contact.phone) for contact in read(rows.splitlines())]
    assert found == [
        ("Public Affairs", "affairs@example.org", ()), ("Media Relations", "media@example.org", ("202-555-0102",))
    ]  # fmt: skip


def test_an_office_in_a_sentence_is_named_without_what_stands_around_it() -> None:
    [contact] = read(
        [
            "For media enquiries, please contact the Press Team on 01555 640 118 or email press@acme.example.org. Out of "
            "hours, please call reception on 01555 640 000 and ask for the duty press officer."
        ]
    )
    assert (contact.role, contact.organisation) == ("Press Team", "")


def test_the_sentence_before_may_name_the_office_whose_number_follows() -> None:
    told = sentences.sentence(
        "Se invita a los medios a la conferencia. Para consultas de prensa, contactar a la Unidad de Información Pública "
        "de la Acme. Correo electrónico: prensa@example.org; teléfono: (56) 22210 2040."
    )
    [contact] = read([told])
    assert contact.organisation == "Unidad de Información Pública de la Acme"
    assert (contact.email, contact.phone) == ("prensa@example.org", ("(56) 22210 2040",))


def test_of_an_office_and_its_ministry_the_office_is_the_role() -> None:
    lines = ["Oficina General de Imagen Institucional", "Ministerio de Pesca", "Teléfono: (01) 555-7100, anexo 318"]
    [contact] = read(lines)
    assert (contact.role, contact.organisation) == ("Oficina General de Imagen Institucional", "Ministerio de Pesca")


def test_cells_of_several_lines_are_cards() -> None:
    cards = [
        f"<td>{place} Council<br>{name}<br>01632 96066{at}</td>"
        for at, (place, name) in enumerate(
            [("North", "Ana Silva"), ("South", "Bo Ek"), ("East", "Cleo Dahl"), ("West", "Dan Fox")]
        )
    ]
    page = (
        "<html lang=en><main><h1>Council opens a new town library today</h1><p>SPRINGFIELD, March 3, 2026 – The council "
        "today opened a new library in the old courthouse in the middle of the town, where two hundred people work.</p>"
        "<p>“We are glad to bring this building back to the town after so many years,” said the mayor, who cut the ribbon "
        f"with a hundred guests.</p><h3>Contacts</h3><table><tr>{cards[0]}{cards[1]}</tr><tr>{cards[2]}{cards[3]}</tr>"
        "</table></main></html>"
    )
    release = html.read(page.encode(), Options())[0].release
    found = [(contact.name, contact.organisation, contact.phone) for contact in release.contacts]
    assert found == [
        ("Ana Silva", "North Council", ("01632 960660",)), ("Bo Ek", "South Council", ("01632 960661",)),
        ("Cleo Dahl", "East Council", ("01632 960662",)), ("Dan Fox", "West Council", ("01632 960663",)),
    ]  # fmt: skip


def test_an_address_below_rows_of_people_is_that_of_all() -> None:
    lines = f"Ufficio stampa\nAna Silva – tel. {A}\nBo Ek – tel. {B}\nstampa@example.it"
    assert [(each.name, each.email) for each in read(lines.splitlines())] == [
        ("Ana Silva", "stampa@example.it"), ("Bo Ek", "stampa@example.it")
    ]  # fmt: skip
    lines = f"Ufficio stampa\nAna Silva – tel. {A}\nBo Ek – tel. {B}\nbo.ek@example.it"
    assert [(each.name, each.email) for each in read(lines.splitlines())] == [
        ("Ana Silva", ""), ("Bo Ek", "bo.ek@example.it")
    ]  # fmt: skip


def test_a_press_office_over_a_number_below_somebody_with_one_is_another_contact() -> None:
    lines = ["Contact details", "Press Officer", "Ana Silva", A, "ana@example.org", "Press Office (out of hours)", B]
    found = [(each.name, each.organisation, each.phone) for each in read(lines)]
    assert found == [("Ana Silva", "", (A,)), ("", "", (B,))]


def test_long_points_of_a_list_are_one_person_each() -> None:
    points = (
        f"- Ana Silva, Head of Media, {A}, ana.silva@example.ch (German, English)\n"
        f"- Bo Ek, Spokesperson, {B}, bo.ek@example.ch (Italian, French)\n"
        "- Media desk, +41 58 555 07 17, media@example.ch"
    )
    assert len(sentences.parted(points)[0].splitlines()) == 3


def test_an_article_written_on_to_a_word_begins_no_name() -> None:
    [contact] = read([f"Conseillère d'État Ana Silva, cheffe du département, {A}"])
    assert contact.name == "Ana Silva"


def test_offices_may_stand_before_a_chinese_name_with_its_post_written_on_to_it() -> None:
    lines = ["新聞聯絡人：", "文化局 表演藝術科 陳怡君科長 (02)5555-0776", "文化局 新聞聯絡人 張家豪 (02)5555-0777"]
    assert [(each.name, each.phone) for each in read(lines)] == [
        ("陳怡君", ("(02)5555-0776",)), ("張家豪", ("(02)5555-0777",))
    ]  # fmt: skip


def test_a_rank_before_a_name_and_a_house_behind_it_are_no_part_of_the_name() -> None:
    line = f"Contact Inspector Ana Silva at Westshire Police on {A}, or the force press office on {B}."
    [person, office] = read([line])
    assert (person.name, person.role, person.phone) == ("Ana Silva", "Inspector", (A,))
    assert (office.name, office.phone) == ("", (B,))


def test_a_name_from_elsewhere_in_chinese_is_surer_than_a_town() -> None:
    lines = ["李莉", "电话：+86 10 5555 0847", "华盛顿", "约翰·史密斯", "电话：+1 202 555 0848"]
    assert [each.name for each in read(lines)] == ["李莉", "约翰·史密斯"]


def test_an_arabic_comma_joins_nobody_to_the_person_before() -> None:
    line = "للاتصال: جمال ناصر، مسؤول الإعلام، 0933 555 041، أو منال زين، الشركة السورية، 0933 555 042"
    assert [(each.name, each.phone) for each in read([line])] == [
        ("جمال ناصر", ("0933 555 041",)), ("منال زين", ("0933 555 042",))
    ]  # fmt: skip


@pytest.mark.parametrize(
    "office",
    [
        "Acme Rivers Trust press office",
        "Acme Boats media team",
        "Porti del Nord ufficio stampa",
        "Gabinete de prensa de Barcas del Norte",
        "Stichting Waterland persdienst",
    ],
)
def test_a_desk_with_its_house_before_it_stays_whole(office: str) -> None:
    for line in (office, f"Contact: {office}"):
        [contact] = read([line, f"press@acme.example.org | {A}", f"Out of hours: {B}"])
        assert (contact.name, contact.role, contact.organisation) == ("", "", office)
        assert contact.phone == (A, B)
    [contact] = read([f"Jane Sample, {office}", A])
    assert (contact.name, contact.organisation) == ("Jane Sample", office)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Pour toute information complémentaire, appeler gratuitement le 155 ou joindre la Direction de la Communication au "
         f"{A} / infocom@acme.example", "Direction de la Communication"),
        ("Mais informações sobre a adoção da medida podem ser obtidas na assessoria de imprensa da Prefeitura de Vila Nova, "
         f"pelo telefone: {A}", "assessoria de imprensa da Prefeitura de Vila Nova"),
        (f"Para mayor información, comunicarse con la Dirección de Comunicación al {A}", "Dirección de Comunicación"),
        (f"Per ulteriori informazioni contattare l'Ufficio Stampa del Comune di Porto al {A}",
         "Ufficio Stampa del Comune di Porto"),
        (f"Nähere Auskünfte erteilt die Pressestelle der Stadt Musterstadt unter Telefon {A}.",
         "Pressestelle der Stadt Musterstadt"),
        (f"Further information can be obtained from the press office of Acme Boats, telephone {A}.",
         "press office of Acme Boats"),
    ],
)  # fmt: skip
def test_a_desk_is_found_in_a_sentence(sentence: str, told: str) -> None:
    for lines in ([sentence], ["Fait à Lyon, le 13 juillet 2026", "Pour le Ministre", "Prof. Claire Dupont", sentence]):
        [contact] = read(lines)
        assert (contact.name, contact.role or contact.organisation, contact.phone) == ("", told, (A,))


@pytest.mark.parametrize(
    ("line", "desk"),
    [
        ("Contact: Ana Silva. Press Office. Tel. 020 7946 0123. ana@example.org", "Press Office"),
        ("Contacto de prensa: Ana Silva. Gabinete de Prensa. Tel. 981 555 012", "Gabinete de Prensa"),
        ("Contatto stampa: Ana Silva. Ufficio stampa. Tel. 02 5550 1234", "Ufficio stampa"),
    ],
)
def test_a_full_stop_parts_a_person_from_the_desk(line: str, desk: str) -> None:
    (found,) = read([line])
    assert (found.name, found.role, found.organisation) == ("Ana Silva", desk, "")


def test_a_house_is_kept_where_the_name_of_its_desk_is_too_long() -> None:
    desk = "Service régional et départemental de la communication interministérielle et de la documentation de la préfecture"
    (found,) = read(["Contact presse", "Préfecture de Port-Ouest", desk, f"Tél : {A}"])
    assert found.organisation == "Préfecture de Port-Ouest"


def test_what_follows_the_desk_of_a_sentence_is_its_house() -> None:
    said = "For more information, visit www.example.org or contact the Communications Office, Westhaven Port, at {}."
    (found,) = read([said.format(A)])
    assert (found.name, found.role, found.organisation) == ("", "Communications Office", "Westhaven Port")


def test_a_sentence_that_sends_the_public_elsewhere_is_no_contact() -> None:
    said = f"For press inquiries, contact Amara Obi at amara.obi@example.org or {A}. For general inquiries, call {B}."
    (found,) = read([said])
    assert (found.name, found.phone) == ("Amara Obi", (A,))


def test_a_post_and_a_house_may_stand_before_a_name_in_korean() -> None:
    (found,) = read(["문의처: 항만공사 홍보부장 이수현(051-555-0136)"])
    assert (found.name, found.role, found.organisation) == ("이수현", "홍보부장", "항만공사")
