"""Pages as strangers lay them out: what stands around headline, contacts and text is told from these."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, Reading
from pressctl.importers.extraction import account
from pressctl.importers.text import read

PARAGRAPHS = (
    "London, 3 March 2026 – The museum will open until ten in the evening on Fridays from April, so that people who "
    "work in the city can come after work.",
    "The first evening is on 3 April, with music in the great hall and a talk by the curator of the new rooms.",
)


def reading(text: str) -> Reading:
    return read(text.encode(), Options())[0]


@pytest.mark.parametrize(
    "line",
    [
        "3 min read",
        "4 minute read",
        "Reading time: 3 minutes",
        "1.2k views",
        "12 shares",
        "Posted by admin",
        "Published by Example Museum",
        "Share this article",
        "Annual report (PDF, 120 KB)",
        "Temps de lecture : 3 minutes",
        "5 min de lectura",
        "Lesezeit: 4 Minuten",
        "3 minutos de leitura",
        "время чтения: 3 минуты",
        "阅读时间：3分钟",
        "120次浏览",
        "5 دقائق قراءة",
    ],
)
@pytest.mark.parametrize("is_dated", [True, False])
def test_what_a_site_counts_or_offers_beside_a_text_is_no_headline(line: str, *, is_dated: bool) -> None:
    day = ["March 3, 2026"] if is_dated else []
    found = reading("\n".join(["Museum opens late on Fridays", *day, line, *PARAGRAPHS]))
    assert found.release.headline == "Museum opens late on Fridays"
    assert not found.release.subheadline
    assert line not in found.release.body


@pytest.mark.parametrize(
    "line", ["200 people will work there", "Three views of the sea are shown", "12 shares a day are enough for all"]
)
def test_a_deck_with_figures_is_a_deck(line: str) -> None:
    release = reading("\n".join(["Press release", "Museum opens late on Fridays", line, *PARAGRAPHS])).release
    assert (release.headline, release.subheadline) == ("Museum opens late on Fridays", line)


def test_a_line_that_names_the_sender_is_no_deck() -> None:
    lines = [
        "Press release",
        "Museum opens late on Fridays",
        "Twelve evenings with music",
        "From: Example Museum",
        *PARAGRAPHS,
    ]
    assert reading("\n".join(lines)).release.subheadline == "Twelve evenings with music"


def test_a_deck_that_goes_on_in_the_next_line_is_one() -> None:
    lines = [
        "Press release",
        "Museum opens late on Fridays",
        "“Late Friends” gives the money for the evenings",
        "to bring people from the city",
        *PARAGRAPHS,
    ]
    release = reading("\n".join(lines)).release
    assert release.subheadline == "“Late Friends” gives the money for the evenings to bring people from the city"


def test_a_headline_below_a_contact_is_not_one_of_its_lines() -> None:
    lines = ["MEDIA ADVISORY", "FOR PLANNING PURPOSES ONLY", "Contact: press@example.org", "Mayor to Open New Library",
             "WHO: Mayor Ann Example", "WHAT: Opening of the new library", "WHEN: Tuesday, March 3, 2026, 10 a.m.",
             "WHERE: 1 Example Street, Springfield, in the hall of the old station behind the square",
             "RSVP: Jane Example, jane@example.org or 202-555-0143"]  # fmt: skip
    assert reading("\n".join(lines)).release.headline == "Mayor to Open New Library"


def test_a_german_quotation_is_a_paragraph_and_a_list_is_announced_by_a_line_of_its_own() -> None:
    menu = ["Startseite", "Über uns", "Themen", "Presse", "Termine", "Mitmachen", "Spenden", "Kontakt"]
    text = [
        "Pressemitteilung",
        "Verein fordert sichere Wege",
        "Musterstadt, 03.03.2026. Der Verein hat heute vor dem Rathaus sichere Wege zur Schule gefordert, nachdem im "
        "Winter drei Kinder gestürzt waren.",
        "Die Forderungen:", "Sichere Übergänge", "Mehr Licht", "Weniger Autos", "Breite Gehwege", "Bänke für Ältere",
        "„Wir bleiben dran“, sagte die Vorsitzende vor dem Rathaus. „Bis zum Sommer wollen wir eine Antwort haben“",
    ]  # fmt: skip
    body = reading("\n".join([*menu, *text])).release.body
    assert all(line in body for line in text[3:])


def test_people_under_one_number_are_all_kept() -> None:
    lines = ["Museum opens late on Fridays", *PARAGRAPHS, "Investor Relations Contacts: (419) 555-0145",
             "Mary Muster, Vice President", "Tom Beispiel, Director"]  # fmt: skip
    contacts = reading("\n".join(lines)).release.contacts
    assert [(each.name, each.phone) for each in contacts] == [
        ("Mary Muster", ("(419) 555-0145",)),
        ("Tom Beispiel", ("(419) 555-0145",)),
    ]


def test_the_rows_of_a_table_below_the_text_are_contacts() -> None:
    lines = ["Museum opens late on Fridays", *PARAGRAPHS, "ENDS", "Name\tRole\tPhone\tEmail",
             "Jane Example\tHead of Press\t+44 20 7946 0123\tjane@example.org",
             "John Sample\tPress Officer\t+44 20 7946 0124\tjohn@example.org"]  # fmt: skip
    contacts = reading("\n".join(lines)).release.contacts
    assert [(each.name, each.role) for each in contacts] == [
        ("Jane Example", "Head of Press"),
        ("John Sample", "Press Officer"),
    ]


def test_a_deck_of_two_lines_is_one_and_points_are_none() -> None:
    lines = ["Press release", "3 March 2026", "Museum Opens Late on Fridays",
             "Twelve Evenings With Music in the Great Hall", "Prior Visits Showed the Need of It", *PARAGRAPHS]  # fmt: skip
    release = reading("\n".join(lines)).release
    assert release.subheadline == "Twelve Evenings With Music in the Great Hall Prior Visits Showed the Need of It"
    points = [*lines[:3], "• Twelve evenings with music", "• Talks by the curator of the rooms", *PARAGRAPHS]
    found = reading("\n".join(points))
    assert not found.release.subheadline
    assert found.release.body.startswith("• Twelve evenings with music\n\n• Talks by the curator of the rooms\n\n")


def test_a_deck_below_the_head_lines_is_read_and_the_repeated_headline_is_none() -> None:
    title = "Museum opens late on Fridays from April to July"
    lines = ["Museum opens late on Fridays from April to July - Example Museum", "Home", "Press", title, "For Immediate Release: March 3, 2026",
             "Published By: Office of the Museum", "Contact: Jane Example, (215) 555-0143, jane@example.org"]  # fmt: skip
    deck = "Twelve evenings with music in the great hall"
    assert reading("\n".join([*lines, deck, *PARAGRAPHS])).release.subheadline == deck
    assert not reading("\n".join([*lines, f"{title} and beyond", *PARAGRAPHS])).release.subheadline


@pytest.mark.parametrize(
    "lines",
    [
        ["Example Museum of the Sea", "Friends of the Example Museum", "Museum opens late on Fridays"],
        ["Home", "News", "Museum opens late on Fridays", "Visit the museum this summer"],
        ["Culture and museums in our town", "3 March 2026", "Museum opens late on Fridays"],
    ],
)
def test_a_headline_with_a_rival_is_not_certain(lines: list[str]) -> None:
    assert reading("\n".join([*lines, *PARAGRAPHS])).fields["headline"].confidence is not Confidence.CERTAIN


@pytest.mark.parametrize(
    "lines",
    [
        ["Museum opens late on Fridays"],
        ["Press release", "Museum opens late on Fridays", "Twelve evenings with music"],
        ["Museum opens late on Fridays", "Visit us", "Museum opens late on Fridays"],
    ],
)
def test_a_headline_without_a_rival_is_certain(lines: list[str]) -> None:
    assert reading("\n".join([*lines, *PARAGRAPHS])).fields["headline"].confidence is Confidence.CERTAIN


def test_a_long_line_that_opens_with_today_is_text_and_no_headline() -> None:
    first = "Today I announce a change of the Council - underlining the core priorities of the town, of building for the recovery"
    release = reading(
        "\n".join(["Changes to the Council", "12/04/2013", "Media Release", first, *PARAGRAPHS[1:], PARAGRAPHS[1]])
    ).release
    assert release.headline == "Changes to the Council"
    assert first in release.body


@pytest.mark.parametrize(
    "line",
    [
        "PARA DIFUSION INMEDIATA",
        "COMMUNIQUE DE PRESSE",
        "A DIFFUSER IMMEDIATEMENT",
        "NOTA A IMPRENSA",
        "PRESSEERKLARUNG",
    ],
)
def test_a_release_line_in_capitals_may_lack_its_accents(line: str) -> None:
    found = reading("\n".join(["OFFICE OF THE EXAMPLE MUSEUM", line, "Museum opens late on Fridays", *PARAGRAPHS]))
    assert found.release.headline == "Museum opens late on Fridays"
    assert [entry.line for entry in found.account if entry.why == "release line"] == [2]


def test_an_abbreviation_goes_on_behind_the_name_that_a_link_broke_off() -> None:
    lines = ["Council Holds a Training on Reading", "Press Release", "December 8, 2025", "SPRINGFIELD", "— Sample County Attorney",
             "Ann Example", "today discussed the mission of the newly formed", "Reading Unit",
             "(RU), a team at the office that is devoted to the reading of the young, during a meeting on the web.", PARAGRAPHS[1]]  # fmt: skip
    release = reading("\n".join(lines)).release
    assert release.dateline == "SPRINGFIELD"
    assert "Ann Example today discussed the mission of the newly formed Reading Unit (RU), a team" in release.body


@pytest.mark.parametrize("sign", ["→", "➜", "✔", "®", "↗"])
def test_a_sign_at_the_end_of_a_paragraph_costs_nothing(sign: str) -> None:
    first = "Acme opened a plant in Lyon, where two hundred people will build pumps for all of Europe from May on"
    release = reading(f"Acme opens a plant in Lyon\n\n{first} {sign}").release
    assert (release.headline, release.body) == ("Acme opens a plant in Lyon", f"{first} {sign}\n")


MORE = "Journalists who wish to see the rooms are asked to register by the end of March, as only forty places are left."


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("mark", [["###"], []])
def test_a_paragraph_that_gives_a_contact_and_says_more_stays_in_the_text(mark: list[str], *, is_first: bool) -> None:
    contact = "For more information, please contact Jane Example at jane@example.org or 020 7946 0123."
    paragraph = f"{contact} {MORE}" if is_first else f"{MORE} {contact}"
    release = reading("\n".join(["Museum opens late on Fridays", *PARAGRAPHS, paragraph, *mark])).release
    assert [(each.name, each.email) for each in release.contacts] == [("Jane Example", "jane@example.org")]
    assert MORE in release.body


def test_lines_under_the_text_that_nobody_knows_are_in_question() -> None:
    lines = [
        "Programme of the evening",
        "Reading with Jane Example",
        "Music in the hall",
        "Talk by the curator",
        "Dance",
    ]
    found = reading("\n".join(["Museum opens late on Fridays", *PARAGRAPHS, "Contact: press@example.org", *lines]))
    told = "\n".join(entry.text for entry in account.in_question(found.account))
    assert all(line in told or line in found.release.body for line in lines)


@pytest.mark.parametrize("number", ["Caso # 11ZF0001", "Case No. 12-2014-0005", "Ref. 2026/17"])
def test_people_below_the_number_of_a_case_in_the_head_are_contacts(number: str) -> None:
    people = ["Ana Ejemplo", "Jefa de Personal", "Oficina: 202-555-0134", "Celular: 202-555-0135",
              "Bruno Muestra", "Vocero", "Oficina: 202-555-0136", "Celular: 202-555-0137"]  # fmt: skip
    head = ["Para Publicación Inmediata", "13 de junio, 2011", number, *people, "DOS VECINOS RECIBEN UN PREMIO"]
    release = reading("\n".join([*head, *PARAGRAPHS])).release
    assert release.headline == "DOS VECINOS RECIBEN UN PREMIO"
    assert [(each.name, each.phone) for each in release.contacts] == [
        ("Ana Ejemplo", ("202-555-0134", "202-555-0135")),
        ("Bruno Muestra", ("202-555-0136", "202-555-0137")),
    ]


@pytest.mark.parametrize(
    ("lines", "deck"),
    [
        (
            ["*The museum asks the people of the city", "to say what they want"],
            "The museum asks the people of the city to say what they want",
        ),
        (["* The doors open at six", "Tickets cost five euros"], "The doors open at six Tickets cost five euros"),
        (
            ["“The Friends” praise the museum’s use of", "its old halls"],
            "“The Friends” praise the museum’s use of its old halls",
        ),
        (
            ["* Those who want to help are asked to ring 202 555 0108"],
            "Those who want to help are asked to ring 202 555 0108",
        ),
    ],
)
def test_the_lines_of_one_deck_are_one(lines: list[str], deck: str) -> None:
    found = reading("\n".join(["Press release", "Museum opens late on Fridays", *lines, *PARAGRAPHS])).release
    assert (found.headline, found.subheadline) == ("Museum opens late on Fridays", deck)


def test_points_under_a_headline_open_the_text() -> None:
    points = ["* The doors open at six", "* Tickets cost five euros"]
    found = reading("\n".join(["Press release", "Museum opens late on Fridays", *points, *PARAGRAPHS]))
    assert not found.release.subheadline
    assert "The doors open at six" in found.release.body
    assert "Tickets cost five euros" in found.release.body


@pytest.mark.parametrize(
    "lines",
    [
        ["For more information on the Friends of the Museum, contact Librarian Bob Example at (410) 555-0111."],
        ["For more information about Example Charity, visit example.org or call (410) 555-0110"],
        ["Flood Damage Phone Hotline:", "(773) 555-0110"],
    ],
)
def test_what_tells_readers_whom_to_call_stays_in_the_text(lines: list[str]) -> None:
    found = reading("\n".join(["Museum opens late on Fridays", *PARAGRAPHS, *lines]))
    assert not found.release.contacts
    assert all(line in found.release.body for line in lines)


def test_a_remark_above_an_advisory_is_no_headline() -> None:
    remark = "*Please note: No interviews will be given before the conference"
    answers = ["WHO: Ann Example, Director", "WHAT: Will present the new plan", "WHERE: Town Hall, Room 12, Example City",
               "WHEN: Tuesday, March 3, 2026, at 10:30 a.m."]  # fmt: skip
    found = reading("\n".join(["MEDIA ADVISORY", remark, *answers]))
    assert not found.release.headline


def test_a_title_that_stands_again_below_a_paragraph_is_no_new_headline() -> None:
    found = reading(
        "\n".join(["Museum opens late on Fridays", PARAGRAPHS[0], "Museum opens late on Fridays", PARAGRAPHS[1]])
    )
    assert found.release.headline == "Museum opens late on Fridays"
    assert PARAGRAPHS[1] in found.release.body


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Media contact: Ann Example, the communications office at (410) 555-0113", "communications office"),
        (
            "Für Rückfragen steht Ihnen unsere Pressesprecherin zur Verfügung:\nLea Beispiel: +49 30 12345678",
            "Pressesprecherin",
        ),
    ],
)
def test_a_role_is_not_a_part_of_a_sentence(line: str, role: str) -> None:
    found = reading("\n".join(["Museum opens late on Fridays", *PARAGRAPHS, line]))
    assert [each.role or each.organisation for each in found.release.contacts] == [role]


def test_lines_stressed_as_on_a_telephone_are_read_without_their_signs() -> None:
    text = (
        "*PRESS RELEASE*\nHarbour, 2 March 2026\n\n*The harbour closes for the storm*\n\n"
        "The harbour has been closed since seven in the morning to ships of more than 200 metres, and will open at noon.\n\n"
        "_The ferry of the evening will not leave; tickets can be changed at the counter without a fee._\n"
    )
    [reading] = read(text.encode(), Options())
    assert reading.release.headline == "The harbour closes for the storm"


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("О службе", "Служба основана в 1932 году."),
        ("Про музей", "Музей засновано 1932 року."),
        ("Over Acme", "Acme bouwt pompen sinds 1932."),
        ("O nás", "Stavíme čerpadla od roku 1932."),
        ("Informazioni su Acme", "Acme costruisce pompe dal 1932."),
    ],
)
def test_what_is_said_of_the_issuer_below_the_contacts_is_of_the_text(heading: str, about: str) -> None:
    text = (
        "Acme opens a plant in Lyon\n\nLYON, 2 March 2026 – Acme has opened a plant in Lyon that will employ forty people "
        "from the region of the towns that it builds pumps for.\n\nMedia contact:\nAna Silva\n+41 22 730 81 11\npress@example.org\n\n"
        f"{heading}\n{about}\n"
    )
    [reading] = read(text.encode(), Options())
    assert reading.release.body.endswith(f"{heading}\n\n{about}\n")


def test_a_contact_in_a_line_below_the_end_mark_is_told_as_such() -> None:
    text = (
        "Rovers sign a goalkeeper until 2029\n\nRovers are delighted to announce the signing of Maria Popescu, who has "
        "signed a contract until June 2029 and will wear number 13.\n\nENDS\n\nMedia: Tom Beale – tom@rovers.example – "
        "07700 900134\nImages: available from the media library (credit: Rovers)\n"
    )
    [found] = read(text.encode(), Options())
    assert found.release.contacts[0].name == "Tom Beale"
    assert [entry.to for entry in found.account if "Tom Beale" in entry.text] == ["contacts"]


def test_the_number_of_a_police_report_is_no_phone_in_its_headline() -> None:
    headline = "POL-KI: 261118.1 Kiel: Polizei sucht Zeugen nach Unfall auf der B 76"
    text = (
        f"{headline}\n18.11.2026 – 13:05\n\nPolizeidirektion Kiel\n\nKiel (ots) - Nach einem Unfall am Dienstagabend sucht "
        "die Polizei Zeugen. Ein Radfahrer wurde schwer verletzt, der Fahrer fuhr ohne Halt davon.\n"
    )
    assert reading(text).release.headline == headline


def test_a_paragraph_starts_where_its_first_line_is_indented_by_a_sign() -> None:
    paragraphs = (
        "青澜市交通局今天宣布，连接东岸与西岸的首条海底隧道将于9月1日零时正式启用。隧道全长6.2公里，总投资48亿元。",
        "交通局局长林文清表示，隧道启用后，跨海车程将由40分钟缩短至8分钟，这对两岸的居民来说是一件大事，也是一件好事。",
        "启用首月免收通行费。自10月1日起，小型车每次收费20元，大型车每次收费50元，公共汽车和救护车不收费用。",
    )
    page = ["新闻稿", "青澜市将于九月启用首条海底隧道", "2026年8月12日", *(f"　　{each}" for each in paragraphs)]
    assert reading("\n".join(page)).release.body == "\n\n".join(paragraphs) + "\n"


def test_the_right_column_of_a_head_is_told_by_where_it_starts() -> None:
    head = """PRESSEMITTEILUNG                                 Kontakt:
Nr. 18/2026                                      Pressestelle der Stadt Neuwinkel
Neuwinkel, 5. Mai 2026                           Kerstin Aumann
                                                 Telefon 0999 55501-23
                                                 presse@neuwinkel.example

Neuwinkel pflanzt 1.500 Bäume

Die Stadt Neuwinkel pflanzt in diesem Herbst 1.500 Bäume. Das hat der Stadtrat am Dienstag so beschlossen.

„Jeder Baum kühlt seine Straße um bis zu drei Grad“, sagte die Oberbürgermeisterin der Stadt, Jana Rode.
"""
    release = reading(head).release
    (contact,) = release.contacts
    assert (release.headline, release.dateline) == ("Neuwinkel pflanzt 1.500 Bäume", "Neuwinkel")
    assert (contact.name, contact.organisation) == ("Kerstin Aumann", "Pressestelle der Stadt Neuwinkel")
    assert (contact.email, contact.phone) == ("presse@neuwinkel.example", ("0999 55501-23",))


@pytest.mark.parametrize(
    "items",
    [
        ("a) open the river road at once;", "b) send a nurse to each village; and", "c) say who is missing."),
        ("(i) open the river road at once;", "(ii) send a nurse to each village; and", "(iii) say who is missing."),
        ("а) открыть дорогу вдоль реки;", "б) послать врача в каждую деревню и", "в) назвать пропавших."),
    ],
)
def test_each_point_of_a_list_of_letters_is_a_paragraph(items: tuple[str, ...]) -> None:
    lede = "QUIBDÓ, 20 March 2026 – The river council asks the ministry to look after 870 people who cannot go home."
    text = "\n".join(
        ("PRESS RELEASE", "", "River council asks for help", "", lede, "", "It asks to:", *items, "", lede[24:])
    )
    [reading] = read(text.encode(), Options())
    assert "\n\n".join(items) in reading.release.body


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (["Basın Bülteni", "4 Mayıs 2026", "Elmkent yeni köprüsünü açtı", "Elmkent, nehrin üzerine yeni bir köprü yaptı.",
          "Köprü iki yılda yapıldı ve on iki milyon liraya mal oldu.", "Açılış pazar günü saat onda yapılacak."],
         "Elmkent yeni köprüsünü açtı"),
        (["보도자료", "엘름시, 새 다리 30곳 개통", "엘름시는 9일 새 다리 30곳을 열었다고 밝혔다.",
          "다리 한 곳당 평균 100억 원이 들었다.", "시장은 “강을 건너기가 훨씬 쉬워질 것”이라고 말했다.",
          "자세한 내용은 시 누리집에서 볼 수 있다."], "엘름시, 새 다리 30곳 개통"),
    ],
)  # fmt: skip
def test_the_short_sentences_under_a_release_line_are_a_text(lines: list[str], headline: str) -> None:
    release = reading("\n".join(lines)).release
    assert release.headline == headline
    assert lines[-1] in release.body
