"""Contacts of press offices: rows by region, switchboards, given names alone, and what is said of a number."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, text
from pressctl.importers.extraction.contacts.people import read
from pressctl.release.model import Contact

TEXT = (
    "Example Opens a Library\n\n"
    "EXAMPLE, March 3, 2026 – The county opened a new library on Tuesday, and it will serve the people of the northside "
    "with books, rooms and a garden, the county said in a statement.\n\n"
    "The library holds 300 books and is open every day from ten to five, and the garden is open on all days.\n\n"
)


def of(contacts: list[Contact] | tuple[Contact, ...]) -> list[tuple[str, ...]]:
    return [tuple(filter(None, (each.name, each.email, *each.phone))) for each in contacts]


def below(lines: str) -> list[Contact]:
    return list(text.read(f"{TEXT}{lines}\n".encode(), Options())[0].release.contacts)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Contact: Ana Silva\n020 7946 0101, switchboard 020 7946 0100", ("Ana Silva", "020 7946 0101")),
        ("Kontakt: Ana Silva\nTel. 0351 555 0101\nZentrale: 0351 555 0100", ("Ana Silva", "0351 555 0101")),
        ("Contact: Ana Silva, switchboard 020 7946 0100 ext. 12", ("Ana Silva", "020 7946 0100 ext. 12")),
        ("Contact: Ana Silva\nSwitchboard: 020 7946 0100", ("Ana Silva", "020 7946 0100")),
    ],
)
def test_a_switchboard_is_of_nobody_who_is_reached_otherwise(lines: str, expected: tuple[str, ...]) -> None:
    assert of(read(lines.splitlines())) == [expected]


def test_each_row_of_a_region_is_of_its_person() -> None:
    rows = ["Europe – Ana Silva (Lyon), +33 1 55 50 01 01", "Asia – Bo Ek (Hanoi), +84 24 5555 0102"]
    assert of(read(["Press contacts:", *rows])) == [("Ana Silva", "+33 1 55 50 01 01"), ("Bo Ek", "+84 24 5555 0102")]


def test_a_post_before_the_name_starts_another_person() -> None:
    lines = ["Пресс-центр: +7 (495) 555-02-56", "Руководитель пресс-центра — Вера Цой, +7 903 555-02-57"]
    assert of(read(lines)) == [("+7 (495) 555-02-56",), ("Вера Цой", "+7 903 555-02-57")]


@pytest.mark.parametrize(
    "line",
    [
        "For interviews please ring Lucy on 01632 555 333 or e-mail lucy@museum.example.",
        "Contacto de prensa: Lucy – 01632 555 333 – lucy@museum.example",
        "Interviewanfragen: Lucy (01632 555 333, lucy@museum.example)",
    ],
)
def test_a_given_name_alone_is_known_by_its_mailbox(line: str) -> None:
    assert of(read([line])) == [("Lucy", "lucy@museum.example", "01632 555 333")]


@pytest.mark.parametrize("line", ["Presse, 01632 555 333, presse@museum.example", "Redaktion: redaktion@haus.example"])
def test_a_desk_that_is_a_mailbox_is_no_given_name(line: str) -> None:
    assert [each.name for each in read([line])] == [""]


def test_when_one_may_call_is_no_other_office() -> None:
    lines = ["Communications Team", "Tel: 01632 555 249", "Out of hours: 01632 555 250 (urgent media enquiries only)"]
    [contact] = read(lines)
    assert (contact.role, contact.phone) == ("Communications Team", ("01632 555 249", "01632 555 250"))


def test_a_bracket_before_the_colon_is_of_the_label() -> None:
    assert of(read(["联系人：周敏，电话（微信同号）：136 5555 0255"])) == [("周敏", "136 5555 0255")]


def test_a_label_in_chinese_that_looks_like_a_name_is_none() -> None:
    assert of(read(["承辦單位：市政府文化局", "聯絡人：張志豪科長 電話：04-2255-0200"])) == [("張志豪", "04-2255-0200")]


def test_two_people_under_the_name_of_their_desk_share_its_mailbox() -> None:
    lines = ["Service de presse du musée : Ana Silva et Bo Ek", "presse@musee.example – 04 55 50 11 50"]
    shared = ("presse@musee.example", "04 55 50 11 50")
    assert of(read(lines)) == [("Ana Silva", *shared), ("Bo Ek", *shared)]


def test_two_japanese_family_names_behind_their_label_share_a_number() -> None:
    line = "お問い合わせ：楡市教育委員会 文化財課（担当 渡辺・伊藤）電話 0852-55-0268"
    assert of(read([line])) == [("渡辺", "0852-55-0268"), ("伊藤", "0852-55-0268")]


def test_who_is_reached_by_way_of_a_desk_has_none_of_its_numbers() -> None:
    [contact] = read(["For comment: Cllr Ana Silva, via the press office, 01632 555 148, office@elm.example"])
    assert (contact.name, contact.phone) == ("", ("01632 555 148",))


def test_an_acronym_behind_the_name_of_a_desk_is_its_house() -> None:
    [contact] = read(["Пресслужба Берестівської ОВА", "Тел.: 0332 555 196"])
    assert contact.name == ""


def test_languages_below_the_last_number_are_of_the_contact() -> None:
    [contact] = below("Name: Ana Silva\nTel.: +27 11 555 0120\nE-mail: silva@elm.example\nLanguages: English, French")
    assert contact.languages == ("en", "fr")


def test_a_post_stands_over_its_person_below_the_text() -> None:
    [contact] = below("Head of External Relations\nAna Silva (202) 555-0180")
    assert (contact.name, contact.phone) == ("Ana Silva", ("(202) 555-0180",))


def test_words_in_small_letters_behind_a_name_are_its_role() -> None:
    [contact] = read(["Contact: Ana Silva, press judge, 01632 555 400"])
    assert (contact.role, contact.organisation) == ("press judge", "")


@pytest.mark.parametrize(
    "line",
    [
        "Abendkasse und Abonnements: 0491 555 02 00",
        "General enquiries: 01632 555 200",
        "General enquiries: info@museum.example, 01632 555 200",
        "Museum shop: 01632 555 200",
        "Billetterie : 01 55 50 02 00",
    ],
)
def test_a_number_of_something_else_below_a_contact_is_not_the_contact_s(line: str) -> None:
    lines = ["Press: Ana Silva, 01632 555 217, silva@museum.example", line]
    assert of(read(lines)) == [("Ana Silva", "silva@museum.example", "01632 555 217")]


@pytest.mark.parametrize("label", ["Direct line", "Out of office hours", "Press office", "Mobile phone", "New York"])
def test_a_label_of_two_words_that_is_of_a_number_or_the_press_keeps_it(label: str) -> None:
    found = read(["Press: Ana Silva, 01632 555 217", f"{label}: 01632 555 218"])
    assert [number for contact in found for number in contact.phone] == ["01632 555 217", "01632 555 218"]


def test_a_switchboard_is_known_by_the_first_word_of_its_label() -> None:
    [contact] = read(["Contacto: Sindicato del Río – prensa@rio.example – centralita de la empresa: 976 555 100"])
    assert (contact.email, contact.phone) == ("prensa@rio.example", ())


def test_a_person_behind_a_post_in_small_letters_is_read_below_the_text() -> None:
    [contact] = below("Pictures and comments – master baker Ana Silva, 07700 900 173, ana@bakers.example")
    assert (contact.name, contact.role, contact.organisation) == ("Ana Silva", "master baker", "")


def test_a_post_with_and_in_it_is_of_one_person() -> None:
    lines = ["Ana Silva, Chief Executive", "Bo Ek, Finance Director and Company Secretary", "T: +44 (0)1253 555 700"]
    assert of(read(["Enquiries:", "Acme plc", *lines])) == [
        ("Ana Silva", "+44 (0)1253 555 700"),
        ("Bo Ek", "+44 (0)1253 555 700"),
    ]


def test_the_data_of_a_page_say_whose_its_number_is() -> None:
    page = "담당부서 문화예술과\n작성자 박지호\n연락처 055-555-0170\n등록일 2021-03-08"
    body = (
        "느릅시는 시민들이 책을 빌려 볼 수 있도록 등대 도서관을 4월 1일부터 밤 열 시까지 연장 운영한다고 밝혔다.\n\n"
        "이번 연장 운영은 지난해 시민 설문에서 가장 많은 요청을 받은 의견을 시가 받아들여 마련한 것이다."
    )
    source = f"보도자료\n\n느릅시 등대 도서관, 밤 열 시까지 연장 운영\n\n{page}\n\n{body}\n"
    [contact] = text.read(source.encode(), Options())[0].release.contacts
    assert (contact.name, contact.organisation, contact.phone) == ("박지호", "문화예술과", ("055-555-0170",))


def test_who_wrote_a_text_and_took_its_pictures_is_no_contact() -> None:
    [contact] = below("Text: Ana Silva / Photos: Bo Ek\n\nPress office – EC\n(202) 555-0191 / press@elm.example")
    assert (contact.name, contact.phone, contact.email) == ("", ("(202) 555-0191",), "press@elm.example")


def test_two_offices_under_the_same_label_are_two_contacts() -> None:
    first = "Impressum:\n\nForstdirektion Nord - Pressestelle\n39000 Bruchtal\nTel: (0391) 555-1422"
    second = "Impressum:\n\nForstinspektion Bruchtal\nÖffentlichkeitsarbeit\n39000 Bruchtal\nTel: (0391) 555-3186"
    assert of(below(f"{first}\n\n{second}")) == [("(0391) 555-1422",), ("(0391) 555-3186",)]


def test_a_person_with_a_post_and_no_number_under_the_heading_of_contacts_is_one() -> None:
    [contact] = below("Contact\n\nAna Silva\nHead of Communications")
    assert (contact.name, contact.role, contact.phone) == ("Ana Silva", "Head of Communications", ())


def test_the_office_that_signs_a_text_has_the_number_of_its_letterhead() -> None:
    head = "NEWS RELEASE\n\nCommunity Relations Unit\nP.O. Box 77\nPhone: (809) 555-6110\nFax: (809) 555-6199\n\n"
    page = f"{head}Owner of a Mule Sought by Firefighters\n\n{TEXT.partition(chr(10))[2]}Community Relations Unit\n"
    [contact] = text.read(page.encode(), Options())[0].release.contacts
    assert contact.phone == ("(809) 555-6110",)


def test_the_letter_f_before_a_number_is_that_of_a_fax() -> None:
    [contact] = read(["Ana Silva, press officer, t 01632 555 613, f 01632 555 614, m 07700 900 613"])
    assert contact.phone == ("01632 555 613", "07700 900 613")


def test_a_contact_in_brackets_behind_who_sent_a_text_is_read() -> None:
    lines = "（供稿：榆城日报社；联系人：徐丽，电话：0571-55556330）"
    body = (
        "榆城，2026年3月12日——榆城市今天在码头开放新图书馆，许多读者前来参观阅览室和花园。\n\n"
        "图书馆建设历时三年，由市政府和市民捐款建成。"
    )
    [contact] = text.read(f"榆城在码头开放新图书馆\n\n{body}\n\n{lines}\n".encode(), Options())[0].release.contacts
    assert (contact.name, contact.phone) == ("徐丽", ("0571-55556330",))


def test_the_heads_of_a_table_are_of_nobody_in_it() -> None:
    rows = ["| Region | Contact | Email | Tel |", "| --- | --- | --- | --- |"]
    people = ["| Europe | Ana Silva | ana@elm.example | +44 1632 555 101 |", "| Asia | Bo Ek | bo@elm.example | |"]
    assert [each.organisation for each in read([*rows, *people])] == ["Europe", "Asia"]


def test_an_office_right_before_its_number_below_a_person_is_no_contact_of_the_press() -> None:
    lines = ["Press officer: Ana Silva, 01632 555 801", "Police Headquarters 01632 555 800"]
    assert of(read(lines)) == [("Ana Silva", "01632 555 801")]


def test_a_label_in_the_next_sentence_has_a_number_of_its_own() -> None:
    line = "For media information: Ana Silva, 01632 555 728 or ana@elm.example. For membership: 01632 555 700."
    assert of(read([line])) == [("Ana Silva", "ana@elm.example", "01632 555 728")]


def test_a_desk_for_the_press_keeps_its_name_before_a_colon() -> None:
    assert [each.organisation for each in read(["Police media desk: 01632 555 727"])] == ["Police media desk"]


def test_a_heading_of_contacts_in_other_words_leads_to_the_office_below_it() -> None:
    rows = "Amt für Kommunikation, Kanton Elmau, Tel. +41 81 555 01 81\nUrs Meier, Leiter, Tel. +41 81 555 01 82"
    assert [each.phone for each in below(f"Kontakt für die Redaktionen\n{rows}")] == [
        ("+41 81 555 01 81",),
        ("+41 81 555 01 82",),
    ]


def test_the_label_of_a_publisher_over_a_press_office_starts_each_contact() -> None:
    first = "Herausgeber:\nPolizeiinspektion Elmburg\nPressestelle\nTelefon: 0555/550-7240"
    second = "Herausgeber:\nStaatsanwaltschaft Elmburg\nTelefon: 0555/550-7245"
    assert of(below(f"{first}\n\n{second}")) == [("0555/550-7240",), ("0555/550-7245",)]


def test_an_office_over_its_number_in_brackets_ends_a_text() -> None:
    [contact] = below("Communications Unit\n(01632 555 902)")
    assert (contact.name, contact.phone) == ("", ("01632 555 902",))


def test_an_acronym_over_people_is_their_house() -> None:
    lines = ["Pour plus d'informations, veuillez contacter :", "OIM :", "À Genève, Ana Silva, a@example.int, +41 79 555 01 26",
             "HCR :", "À Tunis, Bo Ek, b@example.org, +216 29 555 013"]  # fmt: skip
    assert [(each.name, each.organisation) for each in read(lines)] == [
        ("Ana Silva", "OIM, Genève"), ("Bo Ek", "HCR, Tunis")]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "name", "others"),
    [
        (["太子港：安托万·勒莫尼耶，电话：+509 4555 0123"], "安托万·勒莫尼耶", ("", "")),
        (["公关部·张伟 电话：0532-5550 1234"], "张伟", ("公关部", "")),
        (["Ana Ruiz (prensa) · Tel. 900 555 012", "prensa@ejemplo.example · @ejemplo"], "Ana Ruiz", ("prensa", "")),
        (["Sarah Lund, media officer", "01632 960 201 (office hours)", "07700 900 201 (out of hours)"], "Sarah Lund",
         ("media officer", "")),
        (["Ali Saleh, +966 11 555 0123", "هل أعجبك المحتوى؟"], "Ali Saleh", ("", "")),
    ],
)  # fmt: skip
def test_a_dot_in_a_name_a_handle_hours_and_a_question(lines: list[str], name: str, others: tuple[str, str]) -> None:
    (contact,) = read(lines)
    assert (contact.name, (contact.role, contact.organisation)) == (name, others)


@pytest.mark.parametrize(
    ("above", "role", "house"),
    [
        ("Rückfragen bitte an:\nPolizei Musterstadt\nPressestelle\nHafenweg 3\n48000 Musterstadt", "Pressestelle",
         "Polizei Musterstadt"),
        ("Rückfragen bitte an:\nPolizeipräsidium Musterstadt\nLeitungsstab/ Pressestelle\nHafenweg 3\n48000 Musterstadt", "",
         "Polizeipräsidium Musterstadt, Leitungsstab/ Pressestelle"),
        ("Contacts presse :\nPréfecture du Nord\nService de la communication\n12 rue du Port\n59000 Lille",
         "Service de la communication", "Préfecture du Nord"),
        ("Contacto de prensa:\nAyuntamiento de Villanueva\nGabinete de Prensa\nCalle Mayor 3\n46000 Villanueva",
         "Gabinete de Prensa", "Ayuntamiento de Villanueva"),
        ("Press contacts:\nAcme Fire and Rescue Service\nPress Office\n12 Harbour Street", "Press Office",
         "Acme Fire and Rescue Service"),
    ],
)  # fmt: skip
def test_people_in_rows_below_an_office_and_its_address(above: str, role: str, house: str) -> None:
    rows = "Anna Muster (AM), Tel. 0521/555-0100\nKarl-Heinz Roth (KHR), Tel. 0521/555-0101"
    first, second = read(f"{above}\n{rows}".splitlines())
    assert (first.name, first.role, first.organisation, first.phone) == ("Anna Muster", role, house, ("0521/555-0100",))
    assert (second.name, second.organisation, second.phone) == ("Karl-Heinz Roth", "", ("0521/555-0101",))


def test_a_bracket_of_other_letters_than_the_initials_is_a_house() -> None:
    [contact] = read(["Ana Silva (UNDP), tel. 202 555 0100"])
    assert (contact.name, contact.organisation) == ("Ana Silva", "UNDP")


@pytest.mark.parametrize(
    ("sentence", "desk"),
    [
        ("Dodatkowych informacji na temat targów udziela Zespół Prasowy Urzędu Miasta, tel. 602-555-734.",
         "Zespół Prasowy Urzędu Miasta"),
        ("Więcej informacji udziela Biuro Prasowe Urzędu Miasta, tel. 22 555 01 34.", "Biuro Prasowe Urzędu Miasta"),
    ],
)  # fmt: skip
def test_a_sentence_may_say_which_desk_gives_information(sentence: str, desk: str) -> None:
    assert [(each.name, each.organisation) for each in read([sentence])] == [("", desk)]
