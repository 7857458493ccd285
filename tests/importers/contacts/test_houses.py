"""Contacts among offices, firms and streets whose names look like those of people, and numbers for others."""

from __future__ import annotations

import pytest

from pressctl.importers import Options
from pressctl.importers.extraction.contacts import people
from pressctl.importers.extraction.contacts.listed_houses import is_listed_house
from pressctl.importers.text import read

TEXT = """Elmton Opens New Library on the Quay

ELMTON, 12 March 2026 – The town of Elmton opened its new library on the quay on Thursday, and many readers came.

The building took three years and was paid for by the town and by gifts from its people.

"""


def contacts(lines: str) -> list[tuple[str, ...]]:
    found = read(f"{TEXT}{lines}\n".encode(), Options())[0].release.contacts
    return [tuple(filter(None, (each.name, each.email, *each.phone))) for each in found]


def test_the_people_under_a_firm_share_its_number() -> None:
    firm = "For further information:\n\nAcme Water plc\nPaul Reed, Chief Executive\nSue Hart, Finance Director\n+44 1632 960400"
    assert contacts(firm) == [("Paul Reed", "+44 1632 960400"), ("Sue Hart", "+44 1632 960400")]


def test_a_house_that_looks_like_a_person_is_told_by_the_domain_of_its_address() -> None:
    agency = "Media contacts:\n\nTulchan Dock (Financial PR)\nWill Frost\nAnna Shaw\n020 7946 0404\nacme@dock.example"
    shared = ("acme@dock.example", "020 7946 0404")
    assert contacts(agency) == [("Will Frost", *shared), ("Anna Shaw", *shared)]


def test_two_people_beside_a_stroke_share_an_address_that_is_of_neither() -> None:
    shared = ("media@agency.example", "(202) 555-0134")
    both = contacts("Contact: Maria Lopez / James Stone\nPhone: (202) 555-0134\nEmail: media@agency.example")
    assert both == [("Maria Lopez", *shared), ("James Stone", *shared)]
    house = contacts("Contact: Maria Lopez / Harbour Trust\nPhone: (202) 555-0134\nEmail: media@harbour.example")
    assert house == [("Maria Lopez", "media@harbour.example", "(202) 555-0134")]


def test_a_signature_may_have_a_letterhead_between_post_and_number() -> None:
    lines = "Best wishes,\n\nGrace Kim\nCommunications Manager\nHarbour Trust\n12 Quay Street, Elmton\nt 01632 960301\nw www.harbour.example"
    assert contacts(lines) == [("Grace Kim", "01632 960301")]


def test_the_sentence_before_may_say_what_the_press_can_ask_for() -> None:
    lines = "Note to editors: interviews in French are available. To arrange one, email Chloe Martin at cmartin@reef.example."
    assert contacts(lines) == [("Chloe Martin", "cmartin@reef.example")]


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        ("Press office\nUniversity of Elmton\nMonday to Friday, 9 am to 5 pm: 01632 960200", "Press office"),
        ("GABINETE DE PRENSA\nAyuntamiento de Villa Alta\nPlaza Mayor, 1\nTfno: 950 55 50 11", "GABINETE DE PRENSA"),
    ],
)
def test_a_heading_that_is_an_office_is_who_answers_below_it(lines: str, role: str) -> None:
    found = read(f"{TEXT}{lines}\n".encode(), Options())[0].release.contacts
    assert [(each.name, each.role) for each in found] == [("", role)]


def test_an_office_and_an_address_give_no_name_together() -> None:
    lines = (
        "Contacts presse\nCabinet de la ministre des Rivières\nSecrétariat presse et communication\n"
        "Tél : 01 55 50 12 34\nMél : secretariat.presse@rivieres.example"
    )
    assert contacts(lines) == [("secretariat.presse@rivieres.example", "01 55 50 12 34")]


def test_a_number_for_customers_is_no_contact() -> None:
    lines = "ENQUIRIES:\nJoan Marsh, Acme Water – 020 7946 0101\nCustomers should call 0800 555 0111."
    assert contacts(lines) == [("Joan Marsh", "020 7946 0101")]


def test_a_line_for_the_press_below_a_person_with_a_number_is_another_contact() -> None:
    lines = "Presskontakt:\nPer Ek, kommunikatör, Hamnverket, 070-555 01 23\nPresstjänst dygnet runt: 08-555 999 00"
    assert contacts(lines) == [("Per Ek", "070-555 01 23"), ("08-555 999 00",)]


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (
            "新聞聯絡人：林志明科長 電話：(02)2555-0123\n業務聯絡人：陳美惠組長 電話：(02)2555-0124",
            ["林志明", "陳美惠"],
        ),
        ("[언론문의]\n주식회사 나루\n홍보팀 이서연 과장\n전화: 02-555-0124", ["이서연"]),
        (
            "לפרטים נוספים:\nדנה לוי, דוברת נמל הים\nטלפון: 03-5550123\nנייד: 052-5550124\ndana@port.example",
            ["דנה לוי"],
        ),
        ("本件に関するお問い合わせ先\n国立大学法人みなと大学 総務部広報課\n電話 ０３－５５５０－１２３４", [""]),
    ],
)
def test_people_are_told_from_firms_in_scripts_without_capitals(lines: str, people: list[str]) -> None:
    found = read(f"{TEXT}{lines}\n".encode(), Options())[0].release.contacts
    assert [each.name for each in found if each.phone] == people


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (
            "Institute of Ice Research\nContact person: Dr. Ida Bauer, Institute of Ice, phone +49 471 555-1234",
            "Dr. Ida Bauer",
        ),
        ("Questions? Call Nina Ross, public information officer, at 503-555-0123.", "Nina Ross"),
        ("Voor de pers:\nWoordvoerder gedeputeerde Kees Bakker: Marloes Visser, 06 5555 0123", "Marloes Visser"),
        ("Más información:\nDepartamento de Comunicación de Aguas del Sur\nTel.: 954 55 01 23", ""),
    ],
)
def test_the_person_is_told_from_the_house_on_the_same_line(lines: str, people: str) -> None:
    found = read(f"{TEXT}{lines}\n".encode(), Options())[0].release.contacts
    assert [each.name for each in found] == [people]


def test_a_line_for_the_public_within_a_block_is_passed_over() -> None:
    lines = "MEDIA CONTACT: Office of Communications\nPhone: 202-555-0145\nToll-free for the public: 1-800-555-0146\nmedia@dol.example"
    assert contacts(lines) == [("media@dol.example", "202-555-0145")]


def test_of_two_addresses_that_of_the_name_is_the_contact_s() -> None:
    lines = "Ufficio Stampa\nElisa Riva\nT. +39 010 555 0123\nstampa@mare.example | elisa.riva@mare.example"
    assert contacts(lines) == [("Elisa Riva", "elisa.riva@mare.example", "+39 010 555 0123")]


def test_a_house_that_is_printed_again_with_its_street_is_a_contact_of_its_own() -> None:
    house = "Bridges Secretariat\nQuayside 6\nA-1010 Vienna\nAustria"
    person = f"Claire Aubert\nSpokesperson\n{house}\nOffice: +43 1 555 36 6263\npress@bridges.example"
    found = contacts(f"For further information:\n{person}\n\n{house}\nOffice: +43 1 555 36 6000\ninfo@bridges.example")
    assert found == [
        ("Claire Aubert", "press@bridges.example", "+43 1 555 36 6263"),
        ("info@bridges.example", "+43 1 555 36 6000"),
    ]


def test_people_below_the_number_of_their_firm_have_that_number() -> None:
    lines = (
        "Enquiries:\nAcme Turbines plc                       +44 20 7946 0101\nPriya Raman, Chief Executive\n"
        "Bell & Hart (financial PR)              +44 20 7946 0102\nSusan Hart / Daniel Poole"
    )
    first, second = "+44 20 7946 0101", "+44 20 7946 0102"
    assert contacts(lines) == [("Priya Raman", first), ("Susan Hart", second), ("Daniel Poole", second)]


@pytest.mark.parametrize(
    "lines",
    [
        "For further information:\nKari Lunde, Director, tel. +47 23 55 00 11\nPress Office, tel. +47 23 55 00 12",
        "Renseignements :\nKari Lunde, directrice, tél. +47 23 55 00 11\nService de presse, tél. +47 23 55 00 12",
    ],
)
def test_an_office_below_a_person_takes_nothing_from_that_person(lines: str) -> None:
    assert contacts(lines) == [("Kari Lunde", "+47 23 55 00 11"), ("+47 23 55 00 12",)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Une visite est prévue. Renseignements au 01 55 50 12 12 (Claire Noël).", ("Claire Noël", "01 55 50 12 12")),
        (
            "Wszelkich informacji udziela Ewa Nowak, rzeczniczka muzeum, tel. 600 555 123, e-mail: e.nowak@muzeum.example.",
            ("Ewa Nowak", "e.nowak@muzeum.example", "600 555 123"),
        ),
        (
            "Hinweis für die Redaktion (nicht zur Veröffentlichung):\n\nFragen beantwortet Sprecherin Maren Dinter "
            "(0171-5552044, m.dinter@wasser.example).",
            ("Maren Dinter", "m.dinter@wasser.example", "0171-5552044"),
        ),
    ],
)
def test_a_sentence_below_the_text_names_whom_to_ask(lines: str, expected: tuple[str, ...]) -> None:
    assert contacts(lines) == [expected]


def test_firms_that_name_nobody_are_read_under_a_heading_that_ends_in_a_known_one() -> None:
    lines = (
        "本件に関する報道機関からのお問い合わせ先\n\n東和化学株式会社\n開発部\ninfo@towa.example\n\n"
        "株式会社SkyNet\nAI応用開発本部\ninfo@skynet.example"
    )
    assert contacts(lines) == [("info@towa.example",), ("info@skynet.example",)]


def test_who_wrote_a_page_is_no_contact() -> None:
    assert contacts("Autor: Petr Novotný, Lipovské středisko (p.novotny@lipov.example)") == []


def test_points_of_a_list_are_read_as_lines_are() -> None:
    lines = "Kontakt:\n- Byråd Hilde Moen, tlf. 905 55 168\n- Pressekontakt Jonas Berg, tlf. 905 55 169"
    assert [numbers for *_, numbers in contacts(lines)] == ["905 55 168", "905 55 169"]


@pytest.mark.parametrize("heading", ["언론 연락처", "[언론문의]", "보도 문의:"])
def test_words_for_contacts_and_the_press_alone_are_a_heading_also_above_the_text(heading: str) -> None:
    head, text = TEXT.split("\n\n", maxsplit=1)
    page = f"{head}\n\n{heading}\n나루 홍보팀\n김민수 팀장\n02-555-0123\nminsu@naru.example\n\n{text}"
    found = read(page.encode(), Options())[0].release.contacts
    assert [(each.name, *each.phone) for each in found] == [("김민수", "02-555-0123")]


def test_a_street_in_an_office_s_list_is_no_name_in_a_sentence() -> None:
    lines = "Gabinete de prensa\n- Villa Alta\n- Plaza Mayor, 1\n- Tfno: 950 55 50 11\n- prensa@villaalta.example"
    assert contacts(lines) == [("prensa@villaalta.example", "950 55 50 11")]


def test_rows_above_the_text_are_labels_people_and_their_addresses() -> None:
    head, text = TEXT.split("\n\n", maxsplit=1)
    rows = (
        "Investors: Helen Price, 020 7946 0302, hprice@ore.example\nMedia: Dan Moore, 020 7946 0303, dmoore@ore.example"
    )
    found = read(f"{head}\n\n{rows}\n\n{text}".encode(), Options())[0].release.contacts
    assert [each.name for each in found] == ["Helen Price", "Dan Moore"]


def test_hours_and_postcodes_are_no_numbers() -> None:
    assert contacts("Auskunft für Medien: Beat Wyss, 079 555 16 03, heute 13.30–15.00 Uhr") == [
        ("Beat Wyss", "079 555 16 03")
    ]
    lisbon = "Gabinete de Imprensa da Câmara\nPraça do Município, 7000-001 Olmo\nTelef.: 266 555 012"
    assert contacts(f"Mais informações:\n{lisbon}") == [("266 555 012",)]


def test_another_line_of_the_press_in_a_sentence_is_another_contact() -> None:
    lines = "Press queries: Ruth Adams, Head of News (020 7946 0801) or the 24-hour press line on 020 7946 0802."
    assert contacts(lines) == [("Ruth Adams", "020 7946 0801"), ("020 7946 0802",)]


@pytest.mark.parametrize(
    "house",
    [
        "Lantern Records", "Westhaven Opera", "Stadtwerke Westhafen", "Biblioteca Vasconcelos", "Opéra Bastide",
        "Banca Marittima", "Havenbedrijf Westhaven", "Filharmonia Morska", "Divadlo Přístav", "Спілка Моряків",
        "Liman Kulübü", "Σύλλογος Φίλων", "Πανελλήνιος Σύλλογος", "Portul Clubul",
    ],
)  # fmt: skip
def test_a_house_above_a_person_is_not_the_person(house: str) -> None:
    (found,) = people.read([house, "Ana Silva", "020 7946 0155"])
    assert (found.name, found.organisation) == ("Ana Silva", house)


def test_a_house_in_chinese_beside_a_person_is_not_of_the_name() -> None:
    found = people.read(["港口集团 李静 021-5550 1234", "港口大学 王磊 021-5550 5678"])
    assert [(each.name, each.organisation) for each in found] == [("李静", "港口集团"), ("王磊", "港口大学")]


@pytest.mark.parametrize(
    "words",
    [
        "Market Square Building", "Pennsylvania Avenue", "Old Town Hall", "Der Oberbürgermeister", "Hong Kong",
        "South Africa", "Buenos Aires", "Opening Hours", "Piazza Garibaldi", "Avenida Central", "Lange Straße",
        "Нижний Новгород", "Zielona Góra", "Queen's Wharf",
    ],
)  # fmt: skip
def test_a_building_a_post_or_a_place_above_a_person_is_not_the_person(words: str) -> None:
    (found,) = people.read(["Press contact", words, "Ana Silva", "020 7946 0155"])
    assert found.name == "Ana Silva"


def test_a_building_with_its_floor_is_nobody() -> None:
    lines = ["Communications Department", "Market Square Building, 3rd Floor", "Kathleen O'Hara, Director"]
    (found,) = people.read([*lines, "Phone: 312.555.0147", "kohara@example.gov"])
    assert (found.name, found.phone) == ("Kathleen O'Hara", ("312.555.0147",))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Press office of the Harbour Board\nPhone: {}\nEmail: {}\nContact person: Jo Sample", "Jo Sample"),
        (
            "Pressestelle der Stadt Musterstadt\nTelefon: {}\nE-Mail: {}\nAnsprechpartnerin: Eva Beispiel",
            "Eva Beispiel",
        ),
        ("Service de presse\nTél. : {}\nCourriel : {}\nPersonne de contact : Hugo Favre", "Hugo Favre"),
        ("Ufficio stampa\nTel. {}\n{}\nReferente: Carla Bini", "Carla Bini"),
        ("Пресс-служба банка\nТел.: {}\n{}\nКонтактное лицо: Олег Сафронов", "Олег Сафронов"),
        ("新闻办公室\n电话：{}\n邮箱：{}\n联系人：陈思远", "陈思远"),
    ],
)
def test_who_answers_at_the_numbers_of_a_desk_may_stand_below_them(lines: str, name: str) -> None:
    phone, email = "+41 22 555 01 10", "press@acme.example"
    assert contacts(lines.format(phone, email)) == [(name, email, phone)]


@pytest.mark.parametrize(
    "house",
    [
        "Ministère de la Mer, de la Lutte contre l’érosion, des Ports et des Phares",
        "Consejería de Agricultura, Ganadería, Pesca y Alimentación",
        "Министерство труда, занятости и социальной защиты",
        "Oceans, Coasts, and Lighthouses Canada",
    ],
)
def test_a_house_with_commas_in_its_name_stays_whole(house: str) -> None:
    below = f"Media contact:\nMedia Relations\n{house}\n+41 22 555 01 10\n"
    (contact,) = read(f"{TEXT}{below}".encode(), Options())[0].release.contacts
    assert (contact.name, contact.organisation) == ("", house)


def test_names_between_commas_are_no_house() -> None:
    assert not any(map(is_listed_house, ("Ana Silva, Bo Ek and Jo Roe", "Institute of Physics, Bo Ek and Ana Silva")))
    assert not is_listed_house("Press Office, Trade and Industry")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Accreditation: tel. 555-2031 (Marina Lough) or by e-mail: m.lough@acme.example.",
         [("Marina Lough", "m.lough@acme.example", "555-2031")]),
        ("Аккредитация по тел.: 555-20-31 (Марина Лугова) или электронной почте: m.lugova@acme.example.",
         [("Марина Лугова", "m.lugova@acme.example", "555-20-31")]),
        ("如有查詢，請與港口實驗室公關部何小姐聯絡（電話：5552 0318）。", [("何小姐", "5552 0318")]),
        ("研究聯絡人\n許家豪教授 港口大學海洋工程系\n電話：(07)5535-2201\n\n新聞聯絡人：游雅雯組長 07-5535-1188",
         [("許家豪", "(07)5535-2201"), ("游雅雯", "07-5535-1188")]),
        ("للاتصال: سامي حداد\nهاتف: (212) 555-1203\nالرقم الفرعي: 114\nإيميل: shaddad@acme.example",
         [("سامي حداد", "shaddad@acme.example", "(212) 555-1203 الرقم الفرعي: 114")]),
        ("Пресс-служба\nТел.: (8152) 55-20-31, 55-20-32", [("(8152) 55-20-31", "(8152) 55-20-32")]),
        ("Контактный телефон: 077555214", [("077555214",)]),
    ],
)  # fmt: skip
def test_one_person_is_one_contact(lines: str, found: list[tuple[str, ...]]) -> None:
    assert contacts(lines) == found
