"""What is no contact though a number is near, and what is one though its words are few: invitations, labels, chiefs."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html, text
from pressctl.importers.extraction.contacts.people import read
from support.rendered import as_page, site

HEADLINE = "Museum shows the boats that were saved from the harbour"
TEXT = (
    "BERGEN, 2 May 2026 – The museum today showed the boats that were saved from the harbour after the fire, in the hall "
    "at the quay, where two hundred guests had come to see them.",
    "“We are glad to have them here after so many years,” said the head of the museum, who had asked for them, and who "
    "told how they were found and carried to the hall.",
)


def contacts(*below: str) -> tuple[list[tuple[str, ...]], str]:
    page = "\n\n".join((HEADLINE, *TEXT, *below)) + "\n"
    release = text.read(page.encode(), Options())[0].release
    return [
        (each.name, each.role, each.organisation, each.email, *each.phone) for each in release.contacts
    ], release.body


def test_an_invitation_of_the_media_is_no_heading_of_contacts() -> None:
    found, body = contacts(
        "Die Kolleginnen der Medien sind herzlich eingeladen!",
        "Ina Fink\nMediensprecherin der Stadt\n0732 5550175\nina.fink@example.org",
    )
    assert found == [("Ina Fink", "Mediensprecherin der Stadt", "", "ina.fink@example.org", "0732 5550175")]
    assert "herzlich eingeladen" in body


def test_numbers_to_dial_in_are_nobody_s() -> None:
    line = (
        "Journalists can also listen to the press conference by calling: 022 555 12 20, 022 555 12 40, 022 555 12 60."
    )
    found, body = contacts(line)
    assert found == []
    assert line in body


def test_a_year_and_a_count_of_readers_are_no_number() -> None:
    assert contacts("This is a press release of 30 March 2019 - 1058 reads")[0] == []


def test_a_sentence_leads_to_an_address_that_is_made_of_a_name_in_it_and_an_office_follows() -> None:
    found, _ = contacts(
        "Det er nødvendig å melde seg på. Påmelding sendes til pressesjef ved museet Kari Nes på e-post kari.nes@example.org.",
        "Flere opplysninger",
        "Fiskeridepartementets pressevakt: 22 00 51 16",
    )
    assert found == [
        ("Kari Nes", "pressesjef", "", "kari.nes@example.org"),
        ("", "", "Fiskeridepartementets pressevakt", "", "22 00 51 16"),
    ]


@pytest.mark.parametrize("heading", ["Rückfragen & Kontakt:", "Kontakt und Presse:", "Contacts & media:"])
def test_two_words_of_a_heading_are_the_heading(heading: str) -> None:
    (found,) = read([heading, "Mag. Anna Mayr", "Tel.: (0732) 555 24-404"])
    assert (found.name, found.role, found.organisation) == ("Mag. Anna Mayr", "", "")


def test_a_label_before_a_post_is_none_and_one_before_a_name_heads_another_person() -> None:
    lines = ["Kontakt:", "Nils Berg", "Titel: föreståndare, Badhuset", "Telefon: 070-000 13 97", "Eva Sjö",
             "Titel: badmästare", "Telefon: 070-000 10 90", "Avsändare: Lisa Holm, pressansvarig",
             "Telefon: 0700-00 72 15"]  # fmt: skip
    assert [(each.name, each.role, *each.phone) for each in read(lines)] == [
        ("Nils Berg", "föreståndare", "070-000 13 97"),
        ("Eva Sjö", "badmästare", "070-000 10 90"),
        ("Lisa Holm", "pressansvarig", "0700-00 72 15"),
    ]


def test_a_number_below_a_press_officer_is_not_that_of_the_chief_above() -> None:
    (found,) = read(["Per Holm", "skolerådmand", "Lise Dam", "presseansvarlig", "20 00 93 97"])
    assert (found.name, found.role, found.phone) == ("Lise Dam", "presseansvarlig", ("20 00 93 97",))


def test_a_time_zone_is_neither_post_nor_house() -> None:
    (found,) = read(["Josefina McBride (UTC +08h00)", "Marketing Project Lead", "+61 (8) 5550-3021"])
    assert (found.name, found.role, found.organisation) == ("Josefina McBride", "Marketing Project Lead", "")


CARD = "<article class='contact-card'><dl>{}</dl></article>"


@pytest.mark.parametrize(
    ("cards", "found"),
    [
        ("<dt>Siri Sand</dt><dd>Press contact Acting press officer 55 00 27 63</dd>", ("Siri Sand", "55 00 27 63")),
        ("<dt>Siri Sand</dt><dd>Spokesperson</dd><dd>12 Mill Lane</dd><dd>Office: 55 00 27 63</dd>",
         ("Siri Sand", "55 00 27 63")),
    ],
)  # fmt: skip
def test_a_card_beside_the_text_is_read_with_its_name(cards: str, found: tuple[str, ...]) -> None:
    aside = f"<aside class='col contacts'>{CARD.format(cards)}</aside>"
    parts = [("headline", HEADLINE), *(("text", each) for each in TEXT), ("html", aside)]
    release = html.read(as_page(parts, site(3)).encode(), Options())[0].release
    assert [(each.name, *each.phone) for each in release.contacts] == [found]


def test_a_card_of_the_site_without_a_person_is_left_out() -> None:
    card = CARD.format("<dt>Museum of Boats</dt><dd>12 Mill Lane</dd><dd>Office: 55 00 27 00</dd>")
    parts = [
        ("headline", HEADLINE),
        *(("text", each) for each in TEXT),
        ("html", f"<aside class='side'>{card}</aside>"),
    ]
    release = html.read(as_page(parts, site(3)).encode(), Options())[0].release
    assert release.contacts == ()
    assert "Mill Lane" not in release.body


@pytest.mark.parametrize(
    "heading", ["Contacts for media", "Contact for journalists", "Contacts for journalists and media"]
)
def test_a_heading_may_say_that_its_contacts_are_for_the_press(heading: str) -> None:
    found, body = contacts(
        f"{heading}\nIna Fink\nSpokesperson\n+32 2 555 01 34\nina.fink@example.org",
        "If you do not work for a media organisation, you are welcome to write to us or to call 00 800 6 7 8 9 10 11.",
    )
    assert found == [("Ina Fink", "Spokesperson", "", "ina.fink@example.org", "+32 2 555 01 34")]
    assert "00 800" in body


def test_who_wrote_a_text_is_not_the_house_of_its_contact() -> None:
    page = (
        "\n\n".join((HEADLINE, "2 May 2026", "By Carla Jones", "Media Contact: Tom Reed | 555-555-0134", *TEXT)) + "\n"
    )
    release = text.read(page.encode(), Options())[0].release
    assert [(each.name, each.organisation) for each in release.contacts] == [("Tom Reed", "")]


def test_a_heading_for_other_readers_ends_the_contacts_of_the_press() -> None:
    found, _ = contacts(
        "Information for media:\nIna Fink, press secretary: +43 732 555 01 75",
        "Information for students and employees:\nTelephone line: +43 732 555 01 00",
    )
    assert found == [("Ina Fink", "press secretary", "", "", "+43 732 555 01 75")]


@pytest.mark.parametrize(
    "heading",
    [
        "【本件に関する報道関係のお問い合わせ先】",
        "＊＊報道機関お問い合わせ先＊＊",
        "本件に関するお問い合わせ先【報道関係】",
    ],
)
def test_a_heading_in_marks_under_the_end_mark_is_no_part_of_the_contact(heading: str) -> None:
    page = (
        "海王重工株式会社は、長崎県の沖合で波力発電機の試験を始めました。試験は2028年3月まで行います。\n\n"
        "発電機は直径4メートルの浮き型で、約30世帯分の電力を生み出します。\n\n以上\n\n"
        f"{heading}\n海王重工株式会社 広報部\nTEL：078-555-0110\n"
    )
    release = text.read(f"2026年11月25日\n\n波力発電機の試験を開始\n\n{page}".encode(), Options())[0].release
    (contact,) = release.contacts
    assert (contact.name, contact.role, contact.organisation) == ("", "広報部", "海王重工株式会社")
    assert release.end_mark == "以上"


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        ("자료문의\n홍보실 박지영 선임 051-555-0110\n연구개발실 최영호 박사 051-555-0111", ["박지영", "최영호"]),
        ("※ 문의 : 홍보팀 박지영 팀장(☎ 02-555-0110)", ["박지영"]),
        ("자세한 내용은 해양에너지과 박지영 사무관(☎044-555-0111)에게 연락주시기 바랍니다.", ["박지영"]),
        ("미디어 문의처\n카이오 커뮤니케이션즈 박지영 이사\n010-5555-0110", ["박지영"]),
    ],
)
def test_korean_names_stand_before_their_ranks(lines: str, people: list[str]) -> None:
    found = read(lines.split("\n"))
    assert [each.name for each in found] == people
    assert not any("바랍니다" in each.organisation or "문의" in each.organisation for each in found)


def test_speakers_above_the_heading_of_contacts_stay_in_the_text() -> None:
    speakers = (
        "With the participation of:\nSam Hale, President of the Port Centre\nNadia Rees, President of the Institute"
    )
    found, body = contacts(
        f"{speakers}\n\nFor more information please contact:\n\nJo Roe, Head of Press: +33 6 55 55 41 12"
    )
    assert [person[0] for person in found] == ["Jo Roe"]
    assert "Sam Hale" in body


BELOW = "This release is issued in the public interest, and all that it says of the boats and of the hall is on record."
"""A paragraph under contacts, which ends the text that stands above them in no page."""


@pytest.mark.parametrize(
    "heading",
    [
        "CONTACT FOR MEDIA ENQUIRIES",
        "Contact details for media enquiries",
        "Point of contact for media",
        "Further information for the media",
        "+++ MEDIA CONTACT +++",
        "====================\nContact for press enquiries\n====================",
        "Kontakt für Medienanfragen",
        "Renseignements pour les médias",
        "Para solicitudes de prensa",
    ],
)
def test_words_for_contacts_or_the_press_over_a_card_head_it_however_they_are_put(heading: str) -> None:
    found, body = contacts(
        heading, "Ina Fink\nPress officer\nEmail: ina.fink@example.org\nPhone: +32 2 555 01 34", BELOW
    )
    assert [(name, role, *ways) for name, role, _, *ways in found] == [
        ("Ina Fink", "Press officer", "ina.fink@example.org", "+32 2 555 01 34")
    ]
    assert BELOW in body


@pytest.mark.parametrize(
    ("card", "found"),
    [
        ("Museum Press Office\n+32 2 555 01 34\npress@example.org", "Museum Press Office"),
        ("Email: press@example.org\nPhone: +32 2 555 01 34", ""),
    ],
)
def test_so_is_the_card_of_a_desk(card: str, found: str) -> None:
    read_, _ = contacts("Further information for the media", card, BELOW)
    assert [(name, role + house, *ways) for name, role, house, *ways in read_] == [
        ("", found, "press@example.org", "+32 2 555 01 34")
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Contact for schools\n\nIna Fink\nSchool service\n+32 2 555 01 34",
        "Press conference\n\nIna Fink\nHead of the museum\nTom Reed\nMayor\nSeats: +32 2 555 01 34",
        "Press and culture\n\nIna Fink\nHead of the museum\n“We are glad,” she said.",
        "Investor contact\n\nIna Fink\nInvestor relations\n+32 2 555 01 34\nir@example.org",
        "Media briefing on the boats\n\nWhere: Harbour Press Centre\n\n+32 2 555 01 34",
    ],
)
def test_a_card_for_others_or_of_those_who_speak_stays_in_the_text(lines: str) -> None:
    found, body = contacts(lines, BELOW)
    assert found == []
    assert "Ina Fink" in body or "Press Centre" in body


@pytest.mark.parametrize("word", ["Mediekontakt", "Mediekontakter", "Mediacontact", "Presskontakt"])
@pytest.mark.parametrize("join", [": ", "\n\n"])
def test_a_contact_for_the_media_is_a_heading_and_nobody_s_house(word: str, join: str) -> None:
    found, body = contacts(f"{word}{join}Anna Prov, presschef, anna.prov@example.org, 08-465 004 01")
    assert found == [("Anna Prov", "presschef", "", "anna.prov@example.org", "08-465 004 01")]
    assert word not in body
