"""Releases as press offices set them, in eight languages: what a layout prints is found, and only that."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Options, Reading, html
from pressctl.importers.extraction.contacts import people as contact_people
from pressctl.importers.text import read
from pressctl.prose.datelines import dateline
from support.release_layouts import LAYOUTS, WORDS, Words

CASES = [(layout, language) for layout in LAYOUTS for language in WORDS]
PARAGRAPH = WORDS["en"].paragraphs[0]
BODY = "\n".join(WORDS["en"].paragraphs)


def reading(text: str) -> Reading:
    found = read(text.encode(), Options())
    assert len(found) == 1
    return found[0]


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("layout", "language"), CASES)
def test_a_layout_is_read(layout: str, language: str) -> None:
    words = WORDS[language]
    release = reading(LAYOUTS[layout](language)).release
    assert release.headline == words.title
    assert release.language.partition("-")[0] == language
    assert all(letters(paragraph) in letters(release.body) for paragraph in words.paragraphs)
    assert [(each.email, each.phone) for each in release.contacts] == [("press@example.org", ("+41 22 730 81 11",))]
    assert release.contacts[0].name == words.name


@pytest.mark.parametrize(("layout", "language"), [case for case in CASES if case[0] != "embargoed"])
def test_the_day_of_a_layout_is_read(layout: str, language: str) -> None:
    release = reading(LAYOUTS[layout](language)).release
    assert release.date
    assert release.date.text == "2026-03-02"


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_menus_are_no_text(words: Words) -> None:
    language = next(tag for tag in WORDS if WORDS[tag] is words)
    body = reading(LAYOUTS["with_menus"](language)).release.body.split("\n")
    assert not set(words.menu) & set(body)


@pytest.mark.parametrize("language", WORDS)
def test_boilerplate_and_notes_below_the_end_mark_are_kept(language: str) -> None:
    for layout in ("wire", "with_notes"):
        release = reading(LAYOUTS[layout](language)).release
        assert WORDS[language].note in release.body
        assert release.end_mark == "###"
        assert "###" not in release.body


@pytest.mark.parametrize("language", WORDS)
def test_an_embargo_with_a_zone_is_a_value(language: str) -> None:
    found = reading(LAYOUTS["embargoed"](language))
    assert found.release.embargo
    assert found.release.embargo.instant
    assert found.fields["embargo"].line == 2
    assert found.release.embargo.text.startswith("2026-03-02T10:00")


@pytest.mark.parametrize(
    "hours",
    ["16:00 BST / 11:00 EDT", "16:00 London time / 11:00 US Eastern Time", "5 p.m. CEST (16:00 BST)"],
)
def test_two_zones_of_one_embargo_say_together_which_instant_it_is(hours: str) -> None:
    found = reading(f"Press release\nEmbargoed until {hours}, 4 June 2026\nAcme opens a plant in Lyon\n{BODY}\n")
    assert found.release.embargo
    assert found.release.embargo.instant
    assert found.release.embargo.instant.astimezone(dt.UTC).isoformat() == "2026-06-04T15:00:00+00:00"


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 10 a.m. on Tuesday",
        "EMBARGOED UNTIL 2 March 2026, 10:00",
        "EMBARGOED UNTIL 10 a.m. IST, 2 March 2026",
        "EMBARGOED UNTIL 10 a.m. ET / 4 p.m. GMT, 2 March 2026",
        "NOT FOR IMMEDIATE RELEASE",
        "STRICTLY UNDER EMBARGO",
        "E M B A R G O : 2 March 2026",
    ],
)
def test_an_embargo_without_one_instant_is_a_guess(line: str) -> None:
    found = reading(f"Press release\n{line}\nAcme opens a plant in Lyon\n{BODY}\n")
    assert found.release.embargo is None
    assert found.fields["embargo"].confidence is Confidence.GUESS
    assert any("; write it in by hand" in note for note in found.notes)


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("LYON, France, March 2, 2026 (ACME WIRE) -- Acme has", "LYON, France", "March 2, 2026"),
        ("LYON, Mar. 2, 2026 /Acme Wire/ -- Acme has", "LYON", "Mar. 2, 2026"),
        ("(LYON, 2 March 2026) Acme has", "LYON", "2 March 2026"),
        ("LYON (2 March 2026) – Acme has", "LYON", "2 March 2026"),
        ("Lyon/2 March 2026 - Acme has", "Lyon", "2 March 2026"),
        ("2 March 2026, Lyon – Acme has", "Lyon", "2 March 2026"),
        ("For immediate release: LYON – Acme has", "LYON", ""),
        ("Lyon, le 2 mars 2026. – Acme a", "Lyon", "le 2 mars 2026"),
        ("Bern, 27. 10.2025. Acme hat", "Bern", "27. 10.2025"),
        ("São Paulo (SP), 2 de março de 2026 – A Acme", "São Paulo", "2 de março de 2026"),
        ("Лион, 2 марта 2026 года. Компания", "Лион", "2 марта 2026 года"),
        ("ЛИОН, 2 марта. /АКМЕ/. Компания", "ЛИОН", "2 марта"),
        ("ليون (2 مارس 2026) – افتتحت", "ليون", "2 مارس 2026"),
        ("里昂，3月2日电 阿克米", "里昂", "3月2日"),
        ("（里昂，2026年3月2日）阿克米", "里昂", "2026年3月2日"),
        ("阿克米社里昂3月2日电 阿克米", "里昂", "3月2日"),
    ],
)
def test_a_dateline_in_each_of_its_forms(text: str, place: str, day: str) -> None:
    found = dateline.read(text)
    assert found
    assert (found.place, found.day) == (place, day)


@pytest.mark.parametrize(
    "text",
    [
        "In Lyon, 27 people came. They",
        "On 2 March 2026, Lyon – the city – saw",
        "Am 2. März 2026. Acme",
        "Lyon, 2 March 2026, was a cold day. Acme",
        "Ana Silva – director since May – says",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline.read(text) is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Contact: Ana Silva and Bo Ek, 202/555-0100.", [("Ana Silva", "202/555-0100"), ("Bo Ek", "202/555-0100")]),
        ("Journalists may call Ana Silva, press officer, at 202-555-0100.", [("Ana Silva", "202-555-0100")]),
        ("Media contact: (202) 555-0100\nAna Silva, Manager\nBo Ek, Analyst",
         [("Ana Silva", "(202) 555-0100"), ("Bo Ek", "(202) 555-0100")]),
        ("Media contact\nT: 202.555.0100\nInvestor contact\nT: 202.555.0101", [("", "202.555.0100"), ("", "202.555.0101")]),
        ("Contacto:\nAna Silva\nJefa de Prensa\nOficina: 714-555-0100\nBo Ek\nVocero\nOficina: 714-555-0101",
         [("Ana Silva", "714-555-0100"), ("Bo Ek", "714-555-0101")]),
        ("Ana Silva (Acme), +41 22 730 81 11; Bo Ek (Bolt), +41 22 730 81 12",
         [("Ana Silva", "+41 22 730 81 11"), ("Bo Ek", "+41 22 730 81 12")]),
        ("Please contact the Acme Press Office at +41 22 730 81 11.", [("", "+41 22 730 81 11")]),
    ],
)  # fmt: skip
def test_who_can_be_reached_where(lines: str, expected: list[tuple[str, str]]) -> None:
    found = contact_people.read(lines.split("\n"))
    assert [(each.name, each.phone[0]) for each in found] == expected


@pytest.mark.parametrize("address", ["press [at] example.org", "press(at)example[dot]org", "press＠example.org"])
def test_an_address_that_is_hidden_from_machines_is_written_out(address: str) -> None:
    found = reading(f"Acme opens a plant in Lyon\n{BODY}\nMedia contact: Ana Silva, {address}\n")
    assert [(each.name, each.email) for each in found.release.contacts] == [("Ana Silva", "press@example.org")]
    assert address in found.release.contacts[0].printed


def test_a_sentence_for_journalists_stays_in_the_text() -> None:
    told = "Further pictures are on our site. Reporters can write to <newsroom@example.org> at any time of the day."
    release = reading(f"Acme opens a plant in Lyon\n\n{BODY}\n\n{told}\n").release
    assert [each.email for each in release.contacts] == ["newsroom@example.org"]
    assert "Reporters can write" in release.body


def test_a_line_for_hints_is_no_contact() -> None:
    told = "Anyone who has seen the pump that was stolen is asked to call 202-555-0199 and need not give a name."
    assert not reading(f"Acme opens a plant in Lyon\n\n{BODY}\n\n{told}\n").release.contacts


@pytest.mark.parametrize(
    "line",
    ["2 March 2026 Posted in Press releases", "March 2, 2026 | News", "Date: March 2, 2026", "Published 2026-03-02"],
)
def test_the_day_in_a_posting_line(line: str) -> None:
    found = reading(f"Acme opens a plant in Lyon\n\n{line}\n\n{BODY}\n")
    assert found.release.date
    assert found.release.date.text == "2026-03-02"
    assert found.fields["date"].line == 3


def test_the_day_of_a_change_is_not_that_of_issue() -> None:
    assert reading(f"Acme opens a plant in Lyon\n\nLast updated on 2 March 2026\n\n{BODY}\n").release.date is None


def test_the_day_under_the_signature() -> None:
    found = reading(f"Acme opens a plant in Lyon\n\n{BODY}\n\n**MINISTRY OF PUMPS**\n**2 MARCH 2026**\n")
    assert found.release.date
    assert found.release.date.text == "2026-03-02"
    assert found.fields["date"].confidence is Confidence.LIKELY


def test_a_day_before_the_first_words() -> None:
    found = reading(f"Acme opens a plant in Lyon\n\n2 March 2026: {BODY}\n")
    assert found.release.date
    assert found.release.date.text == "2026-03-02"


def test_an_advisory_is_a_release() -> None:
    lines = "WHAT: Opening of the plant\nWHO: Ana Silva and the mayor\nWHEN: 2 March 2026, 10:00\nWHERE: 1 Pump Street, Lyon"
    release = reading(
        f"MEDIA ADVISORY\nAcme to open its plant in Lyon\n{lines}\nContact: Ana Silva, 202-555-0100\n"
    ).release
    assert release.headline == "Acme to open its plant in Lyon"
    assert release.kind == "media-advisory"
    assert "WHERE: 1 Pump Street, Lyon" in release.body


def test_the_headline_may_end_as_a_sentence_does() -> None:
    release = reading(
        f"Who Will Pay for the Pumps and the Locks of Our Many Rivers and Old Canals?\n\n{BODY}\n"
    ).release
    assert release.headline == "Who Will Pay for the Pumps and the Locks of Our Many Rivers and Old Canals?"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("阿克米公司在里昂開設了新的工廠，將為當地提供四十個工作崗位，並為沿河的城市製造水泵和閘門，這是去年簽訂的合約中約定的。", "zh-Hant"),
        ("阿克米公司在里昂开设了新的工厂，将为当地提供四十个工作岗位，并为沿河的城市制造水泵和闸门，这是去年签订的合同中约定的。", "zh-Hans"),
        ("A equipe da Acme abriu uma fábrica em Lyon e anunciou que o prêmio do ano, que foi dado por uma associação "
         "econômica, vai ser usado para os trabalhos da fábrica e para o que mais for preciso no vale do rio.", "pt-BR"),
        ("A Acme abriu uma fábrica em Lyon e anunciou que o que foi dado por uma associação vai ser usado para os "
         "trabalhos da fábrica e para o que mais for preciso no vale do rio, disse a diretora ao abrir a porta.", "pt"),
        ("“A equipe está conosco”, disse a diretora da Acme, que abriu uma fábrica em Lyon com o que foi dado por uma "
         "associação e vai ser usado para os trabalhos da fábrica e para o que mais for preciso no rio.", "pt-BR"),
    ],
)  # fmt: skip
def test_script_and_country_are_told_when_they_are_sure(text: str, tag: str) -> None:
    title = "阿克米公司在里昂的新工厂" if tag.startswith("zh") else "Acme abre uma fábrica em Lyon"
    assert reading(f"{title}\n\n{text}\n\n{text}\n").release.language == tag


def test_a_starred_line_under_the_headline_is_its_subheadline() -> None:
    page = f"FOR IMMEDIATE RELEASE\nAcme opens a plant in Lyon\n*It will employ forty people\nLYON – {BODY}\n"
    assert reading(page).release.subheadline == "It will employ forty people"


def test_a_list_belongs_to_the_paragraphs_around_it() -> None:
    items = "\n".join(f"- {number} pumps for the town of Number {number} on the river" for number in range(2, 18))
    body = reading(f"Acme opens a plant in Lyon\n\n{PARAGRAPH}\n\n{items}\n\n{BODY}\n").release.body
    assert "- 17 pumps for the town" in body
    assert body.startswith(PARAGRAPH)


def test_paragraphs_broken_at_their_links_are_made_whole() -> None:
    page = f"Acme opens a plant in Lyon\nLYON\n— The director of the plant\nAna Silva\nspoke at length with the people of\nthe Rhône Valley\n, and with its mayor.\n{BODY}\n"
    release = reading(page).release
    assert release.dateline == "LYON"
    assert release.body.startswith(
        "The director of the plant Ana Silva spoke at length with the people of the Rhône Valley, and"
    )


def test_two_releases_in_a_file_are_two() -> None:
    one = LAYOUTS["contact_on_top"]("en")
    two = LAYOUTS["contact_on_top"]("fr")
    found = read(f"{one}\n\n{two}".encode(), Options())
    assert [each.release.language for each in found] == ["en", "fr"]
    assert found[1].fields["headline"].line > one.count("\n")


TEASER = "Acme has said today that it will build the pumps of the town, and that it will hire people for that."
REFUSED = {
    "a list": "Newsroom | Acme\nHome\nNews\n" + f"Acme builds pumps for a town\n{TEASER}\nRead more...\n" * 4,
    "a journal": "Posts « Acme\n"
    + f"Acme builds pumps\nFriday, July 3rd, 2026\n{TEASER}\nPosted in News | 2 comments\n" * 4,
    "a list by days": "News | Acme\nHome\n"
    + "".join(f"{day} March 2026\nAcme builds pumps\n{TEASER}\n" for day in range(2, 9)),
    "an error page": "403 Forbidden\nAccess to this page is denied.\nHome\nContact\n",
    "a menu": "Acme\n" + "\n".join(WORDS["en"].menu) + "\n",
}


@pytest.mark.parametrize("page", REFUSED.values(), ids=REFUSED)
def test_what_is_no_release_is_refused(page: str) -> None:
    with pytest.raises(ImportRefused):
        read(page.encode(), Options())


@pytest.mark.parametrize(
    "part", ["(", "1 ", "2 March 2026, ", "<p>", "<!--", "[x](", "**a**", "Acme, ", "a@", "{:", "里昂，"]
)
def test_hostile_text_takes_no_longer_for_its_length(part: str) -> None:
    reading(f"Acme opens a plant in Lyon\n\n{BODY}\n\n{part * 200}\n")  # loads the tables of languages
    start = time.process_time()
    reading(f"Acme opens a plant in Lyon\n\n{BODY}\n\n{part * (60_000 // len(part))}\n")
    assert time.process_time() - start < 3


def test_short_paragraphs_at_the_end_belong_to_the_release() -> None:
    long = "Acme has opened its plant in the harbour, which will employ two hundred people of the region by the spring."
    tail = "“We are proud,” said Ana Silva.\n\nThe plant opens on 3 December.\n\nAbout Acme\n\nAcme makes pumps since 1920."
    text = f"Acme opens a plant in Lyon\n\nLYON, 2 March 2026 – {long}\n\n{long}\n\n{tail}\n\nContact: Ana Silva, a@example.org\n"
    body = read(text.encode(), Options())[0].release.body
    assert body.rstrip().endswith(tail)


def test_paragraphs_that_are_the_lines_of_a_text_are_made_whole() -> None:
    lines = [
        "<strong>LYON</strong>",
        "— Acme opened a plant in Lyon on Monday, and it will make pumps there for the next",
        "thirty years, as the company said when the first of them left the hall, which was built",
        "in two years and cost forty million euros, paid by the company and by the region in which",
        "the river runs that gives the water, and the power, for all that is made in this part of",
        "the country.",
        "For more information, please",
        "contact the press office at +33 1 40 20 50 50, or",
        "email: press@example.org",
    ]
    body = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><body><article><h1>Acme opens a plant in Lyon</h1>{body}</article></body></html>"
    (found,) = html.read(page.encode(), Options())
    assert found.release.dateline == "LYON"
    assert found.release.body.startswith("Acme opened a plant in Lyon on Monday, and it will make pumps there")
    assert [(each.email, *each.phone) for each in found.release.contacts] == [
        ("press@example.org", "+33 1 40 20 50 50")
    ]


def test_the_lines_of_a_headline_are_no_text_though_one_ends_in_a_semicolon() -> None:
    lines = [
        "FOR IMMEDIATE RELEASE",
        "Wednesday, October 10, 2018",
        "Seventeen People Named in Several Reports of the City",
        "For Building a Bridge over the River and a Road on the Hill;",
        "They Include a Member of the Council",
    ]
    text = "The city named seventeen people on Wednesday who built the bridge over the river and the road on the hill."
    body = "".join(f"<p>{line}</p>" for line in [*lines, text, text])
    (found,) = html.read(
        f"<html><title>News | Acme</title><body><div><h2></h2>{body}</div></body></html>".encode(), Options()
    )
    assert found.release.headline.startswith("Seventeen People Named in Several Reports of the City")
    assert found.release.body.startswith("The city named seventeen people")


def test_items_of_a_menu_that_stand_twice_in_a_row_are_no_headline() -> None:
    menu = (
        "Our work\nOur work\nPartnerships\nPartnerships\nWork with us today\nWork with us today\n- Data\n- 2030 AGENDA"
    )
    title = "Flights bring home more people who flee from the floods in the south"
    text = (
        "The flights and ferries that leave each day from the\nborder region in the south of the country for the\n"
        "capital\nbring home two hundred people.\nEarly this morning, a group of 450 people has left the\n"
        "tents for the port, where they will board the ships that\ntake them to the north of the country."
    )
    release = reading(f"{menu}\n{title}\n{text}\n").release
    assert release.headline == title
    assert release.body.startswith("The flights and ferries that leave each day from the\nborder region in the south")
