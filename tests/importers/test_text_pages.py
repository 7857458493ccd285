"""Pages of text as browsers, PDF readers and mail leave them: nothing of the release is lost, nothing is made up."""

from __future__ import annotations

from unittest.mock import Mock, patch

import pytest

from pressctl.importers import Options, Reading
from pressctl.importers.extraction import account, text_language
from pressctl.importers.extraction.lines import broken, plain_lines
from pressctl.importers.text import read
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines, release_line
from support.text_pages import FIRST, GERMAN, SECOND, THIRD, page, plain


def reading(text: str) -> Reading:
    found = read(text.encode(), Options())
    assert len(found) == 1
    return found[0]


def day_of(found: Reading) -> str:
    return found.release.date.text if found.release.date else ""


@pytest.mark.parametrize("kicker", ["UPDATE", "BREAKING NEWS", "Press Releases", "Culture"])
@pytest.mark.parametrize("has_menu", [True, False])
def test_a_kicker_is_no_headline(kicker: str, has_menu: bool) -> None:
    lines = ("May 4, 2026", kicker, "Library Opens in the North of the Town", "The rooms are open seven days a week")
    release = reading((page if has_menu else plain)(*lines, FIRST, SECOND, THIRD)).release
    assert release.headline == "Library Opens in the North of the Town"
    assert release.subheadline == "The rooms are open seven days a week"


HEADLINE = "Town of Acme Opens a Library in the North"
DECK_LINE = "The rooms are open seven days a week"


@pytest.mark.parametrize("menu", [("home", "press"), ("Home", "About us", "News", "Contact")])
@pytest.mark.parametrize("under", [(DECK_LINE,), ("4 May 2026", DECK_LINE)])
def test_what_stands_right_under_the_menu_is_the_headline_and_not_its_deck(
    menu: tuple[str, ...], under: tuple[str, ...]
) -> None:
    release = reading("\n\n".join(("\n".join(menu), HEADLINE, *under, FIRST, SECOND, THIRD))).release
    assert (release.headline, release.subheadline) == (HEADLINE, DECK_LINE)


@pytest.mark.parametrize(
    "bar", ["English | Français | العربية", "简体版 | English | 寄给朋友", "Home · News · Archive", "Español｜Imprenta"]
)
def test_a_menu_in_one_line_is_no_headline(bar: str) -> None:
    assert reading("\n\n".join((bar, HEADLINE, FIRST, SECOND, THIRD))).release.headline == HEADLINE


def test_a_headline_that_stands_twice_is_not_the_lines_between() -> None:
    between = ("Meeting record ACM/1099", "Office of the Town • Information Service", "Opening of the library")
    lines = ("Town of Acme", "News releases", "Archive", HEADLINE, "3/05/2026", *between, HEADLINE.upper())
    assert reading("\n\n".join((*lines, FIRST, SECOND, THIRD))).release.headline.casefold() == HEADLINE.casefold()


@pytest.mark.parametrize("line", ["Logo of the Town", "Logotipo do Acme", "Source: Office of Works (North)"])
def test_the_words_of_a_logo_and_a_source_are_neither_headline_nor_deck(line: str) -> None:
    release = reading("\n\n".join(("home\npress", HEADLINE, line, FIRST, SECOND, THIRD))).release
    assert (release.headline, release.subheadline) == (HEADLINE, "")


@pytest.mark.parametrize("day", [(), ("2026-05-04",)])
def test_a_long_headline_under_a_menu_may_end_with_an_exclamation_mark(day: tuple[str, ...]) -> None:
    long = "The town of Acme will open a library in the north for all of its people within the next twelve months!"
    assert reading("\n\n".join(("Home\nAbout\nNews", long, *day, FIRST, SECOND, THIRD))).release.headline == long


def test_a_long_paragraph_that_opens_as_a_contact_does_is_text() -> None:
    opened = f"Additional information is given here on the library. {' '.join((FIRST, SECOND, THIRD) * 3)}"
    release = reading(f"{HEADLINE}\n\n{opened} For questions write to ana@example.org.\n").release
    assert release.headline == HEADLINE
    assert release.body.startswith("Additional information")


def test_what_a_page_left_of_a_hidden_address_is_no_address() -> None:
    found = reading("\n\n".join((HEADLINE, FIRST, SECOND, THIRD, "Press contact: Ana Silva, [email protected]")))
    (contact,) = found.release.contacts
    assert (contact.name, contact.email) == ("Ana Silva", "")
    assert "the page hid the e-mail address of Ana Silva near line 9 from scrapers; write it in" in found.notes


def test_a_chinese_headline_may_be_two_sentences() -> None:
    headline = "市民想要新图书馆吗？那就应该公开透明地规划！ 全城31个团体要求改进图书馆的建设流程"
    body = "阿克米市今天宣布，位于北部的新图书馆将于五月四日向公众开放，每周开放七天，所有市民都可以免费使用阅览室。"
    assert (
        reading(
            f"Home\nAbout\nNews\n\n{headline}\n\n2026-05-04\n\n{body}\n\n{body}更多房间将陆续开放。\n"
        ).release.headline
        == headline
    )


@pytest.mark.parametrize("sign", ["•", "|", "-", "–", "—", "::", ">", "»", "~", "/", "·"])
@pytest.mark.parametrize(
    "title", ["Library Opens in the North {} Town of Acme", "Town of Acme {} Library Opens in the North"]
)
def test_the_name_of_the_site_is_no_part_of_the_title(sign: str, title: str) -> None:
    text = page("Library Opens in the North", "Office Bulletin Board", FIRST, SECOND, THIRD, title=title.format(sign))
    release = reading(text).release
    assert release.headline == "Library Opens in the North"


@pytest.mark.parametrize(
    "headline", ["COUNCIL OPENS A NEW LIBRARY", "COUNCIL OPENS A NEW LIBRARY IN THE\nNORTH OF ACME"]
)
@pytest.mark.parametrize("line", ["For Immediate Release", "For Media", "Press Release No. 12"])
def test_a_release_line_under_a_headline_is_none_of_it(headline: str, line: str) -> None:
    found = reading(f"{headline}\n{line}\nMay 4, 2026\n\n{FIRST}\n\n{SECOND}\n")
    assert found.release.headline == headline.replace("\n", " ")
    assert day_of(found) == "2026-05-04"


NUMBERED = [
    "FOR PRESS D. G. No. 7/1971",
    "MEDIA RELEASE 12/90",
    "Media Release No. 33",
    "Press Release #12-45",
    "PRESS RELEASE NO. 2012-17",
    "Pressemitteilung Nr. 7/2026",
    "Communiqué de presse n° 12",
    "Nota de prensa núm. 45/2026",
    "PR 12/2026",
    "Release No. 2026-44",
    "Comunicado 45",
    "FOR MEDIA",
    "新闻稿第12号",
]


@pytest.mark.parametrize("line", NUMBERED)
def test_the_number_of_a_release_is_no_headline(line: str) -> None:
    assert release_line.is_head(line)
    found = reading(plain(line, "NEW BRIDGE FOR THE RIVER OF ACME", "May 4, 2026", FIRST, SECOND))
    assert found.release.headline == "NEW BRIDGE FOR THE RIVER OF ACME"


@pytest.mark.parametrize(
    "line", ["Statement by the mayor on 12 new bridges", "Press releases of the town", "PR in 2026 is art"]
)
def test_a_line_that_says_more_than_a_number_may_be_a_headline(line: str) -> None:
    assert not release_line.is_head(line)


@pytest.mark.parametrize("head", ["FOR MEDIA TUESDAY, MARCH 4 1980", "FOR PRESS\nTUESDAY, MARCH 4 1980"])
def test_a_line_for_the_media_with_a_day_is_no_dateline(head: str) -> None:
    found = reading(f"{head}\n\nNEW BRIDGE FOR THE RIVER OF ACME\n\n{FIRST}\n\n{SECOND}\n")
    assert (found.release.dateline, day_of(found)) == ("", "1980-03-04")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("DENVER--(ACME WIRE)--The", "DENVER"),
        ("DENVER--(ACME WIRE)-- The", "DENVER"),
        ("DENVER, Colo.--(ACME WIRE)--The", "DENVER, Colo."),
        ("DENVER, May 4, 2026--(ACME WIRE)--The", "DENVER"),
        ("DENVER & BOSTON--(ACME WIRE)--The", "DENVER & BOSTON"),
        ("SÃO PAULO--(ACME WIRE)--The", "SÃO PAULO"),
        ("Austin, Texas--- The", "Austin, Texas"),
        ("DENVER----The", "DENVER"),
        ("Saint-Denis-de-la-Réunion, le 4 mai 2026 – The", "Saint-Denis-de-la-Réunion"),
    ],
)
def test_the_dashes_of_a_dateline_are_none_of_its_place(line: str, place: str) -> None:
    found = dateline.read(f"{line} council has opened a library in the north of the town.")
    assert found
    assert found.place == place


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("DENVER —", "DENVER", ""),
        ("VILLA REAL –", "VILLA REAL", ""),
        ("Denver, Colo. –", "Denver, Colo.", ""),
        ("DENVER, May 4, 2026 –", "DENVER", "2026-05-04"),
        ("**DENVER (May 4, 2026)** —", "DENVER", "2026-05-04"),
        ("Lyon, le 4 mai 2026 –", "Lyon", "2026-05-04"),
    ],
)
@pytest.mark.parametrize("head", ["", "Library Opens in the North\n", "Library Opens in the North\nOpen on all days\n"])
def test_a_place_alone_on_its_line_leads_into_the_text_below(line: str, place: str, day: str, head: str) -> None:
    found = reading(f"{head}{line}\n{FIRST}\n{SECOND}\n")
    assert (found.release.dateline, day_of(found)) == (place, day)
    assert found.release.headline == head.partition("\n")[0]
    assert found.release.body.startswith(FIRST)


def test_a_dash_at_the_end_of_a_headline_is_no_dateline() -> None:
    text = f"Library Opens in the North –\nOpen on all seven days of the week from now on\n\n{FIRST}\n\n{SECOND}\n"
    assert reading(text).release.dateline == ""


def test_a_place_with_its_region_beside_the_day_is_the_dateline() -> None:
    found = reading(f"Library Opens in the North\nDENVER, Colo.\nMay 4, 2026\n\n{FIRST}\n\n{SECOND}\n")
    assert (found.release.dateline, day_of(found)) == ("DENVER, Colo.", "2026-05-04")


def test_a_place_and_day_under_the_text_are_its_dateline() -> None:
    found = reading(f"Library Opens in the North\n\n{FIRST}\n\n{SECOND}\n\nDenver, May 4, 2026\n")
    assert (found.release.dateline, day_of(found)) == ("Denver", "2026-05-04")


@pytest.mark.parametrize(
    "title",
    [
        "Pressemitteilung vom 07.05.22",
        "Press release of May 7, 2022",
        "Communiqué de presse du 7 mai 2022",
        "PM 7.5.2022",
    ],
)
@pytest.mark.parametrize("headline", ["Neue Bibliothek im Norden", "+++ Neue Bibliothek im Norden +++"])
def test_a_title_that_only_names_kind_and_day_is_no_headline(title: str, headline: str) -> None:
    found = reading(page(title, headline, *GERMAN, title=f"{title} – Acme"))
    assert found.release.headline == "Neue Bibliothek im Norden"
    assert day_of(found) == "2022-05-07"


def test_a_year_of_two_figures_is_read_by_the_usual_pivot_and_never_certain() -> None:
    assert day_lines.stands_alone("07.05.22")
    assert not day_lines.stands_alone("01.99.00.55.10")
    found = reading(plain("Neue Bibliothek im Norden", "07.05.72", *GERMAN))
    assert (day_of(found), found.fields["date"].confidence) == ("1972-05-07", "likely")


@pytest.mark.parametrize(
    "lines",
    [
        ("Recent News", "June 10, 2026", "Park closes"),
        ("Recent News", "June 10, 2026"),
        ("Latest posts", "Park closes for winter", "June 10, 2026"),
        ("Weitere Meldungen", "Park schließt", "10. Juni 2026"),
        ("À lire aussi", "10 juin 2026"),
    ],
)
def test_a_day_out_of_a_list_of_other_articles_is_none(lines: tuple[str, ...]) -> None:
    found = reading(plain("Library Opens in the North", FIRST, SECOND, *lines, title="Library Opens in the North"))
    assert day_of(found) == ""


@pytest.mark.parametrize(
    ("paragraphs", "day", "read_as"),
    [
        (GERMAN, "07.05.2022", "2022-05-07"),
        ((FIRST, SECOND), "07.05.2022", ""),
        ((FIRST, SECOND), "07/05/2022", ""),
        (("La ville a ouvert une nouvelle bibliothèque au nord, et elle sera ouverte sept jours sur sept pour tous.",) * 2,
         "07/05/2022", "2022-05-07"),
        (("Miasto otworzyło nową bibliotekę na północy, która będzie otwarta siedem dni w tygodniu dla wszystkich.",) * 2,
         "07.05.2022", "2022-05-07"),
        (("La ciudad ha abierto una nueva biblioteca en el norte, que estará abierta los siete días de la semana.",) * 2,
         "07/05/2022", ""),
    ],
)  # fmt: skip
def test_figures_put_the_day_first_where_the_language_does_everywhere(
    paragraphs: tuple[str, ...], day: str, read_as: str
) -> None:
    assert day_of(reading(plain("Acme", day, *paragraphs, title="Acme opens 4 libraries"))) == read_as


FORM = (
    "Schreibe einen Kommentar",
    "Deine Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert.",
)


def test_a_form_for_comments_and_the_footer_of_a_site_are_no_text_and_no_contacts() -> None:
    below = ("Veröffentlicht in:", "Allgemein", "Beitrags-Navigation", "Nächster Beitrag", *FORM, "Name", "Website")
    spokesperson = ("Für Rückfragen steht Ihnen unsere Pressesprecherin zur Verfügung:", "Lea Beispiel: +49 30 5550110")
    boxes = ("PRESSEKONTAKT: presse[at]example.org", "Hilfe im Notfall: hilfe[at]example.org")
    text = plain("Neue Bibliothek im Norden", *GERMAN, *spokesperson, "Email: lea@example.org", *below, *boxes)
    release = reading(text).release
    assert [(contact.name, contact.email) for contact in release.contacts] == [("Lea Beispiel", "lea@example.org")]
    assert "Erforderliche" not in release.body


def letters(text: str) -> str:
    return "".join(text.replace("\\", "").split())


def assert_whole(found: Reading, *lines: str) -> None:
    """Assert that the body has these words in this order, as whole paragraphs or not."""
    body = letters(found.release.body)
    at = -1
    for line in lines:
        assert letters(line) in body, line
        at, before = body.index(letters(line)), at
        assert at > before, line


LINKED = {
    "bold": (
        "The council thanked the neighbours for their patience in the long winter of the works. The operation",
        "Open Doors (a programme for every child)", "was planned by the board and the team", "Books for All (BFA).",
        "BFA has collected books for the children of the town since 2009, and it has given them to all of its schools.",
    ),
    "names": (
        "La ciudad de Acme ha abierto una nueva biblioteca en el norte, que estará abierta todos los días, según informó",
        "Ana Silva", ", directora de", "Libros para Todos", "y vicepresidenta de la", "Fundación Acme", ".",
        "Más información en", "la página de la biblioteca", "y en", "el portal de la ciudad", ".",
    ),
    "brackets": (
        "Die Stadt dankt allen, die in dem langen Winter der Arbeiten Geduld hatten. Die Aktion wird getragen von",
        "Bücher für Alle", "(BfA), die seit 2009 Bücher für die Kinder der Stadt sammelt und an ihre Schulen verteilt.",
    ),
    "chinese": ("阿克米市在城北开设了一座新图书馆，图书馆每周开放七天。图书馆由", "图书基金会", "和市政府共同建设，面向所有市民开放。"),
    "at the end": (
        "The reading rooms are open to everyone who lives in the town. The council will say more of them on the",
        "page of the library", "and its plans of", "the north.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", LINKED.values(), ids=LINKED)
@pytest.mark.parametrize("has_menu", [True, False])
def test_links_and_bold_type_on_lines_of_their_own_cut_nothing(lines: tuple[str, ...], has_menu: bool) -> None:
    title = "Acme Opens a Library in the North"
    text = (page if has_menu else plain)(title, "May 4, 2026", FIRST, *lines, SECOND, THIRD, title=f"{title} - Acme")
    found = reading(text)
    assert found.release.headline == title
    assert_whole(found, FIRST, *(line for line in lines if len(line) > 2), SECOND, THIRD)
    assert "Careers" not in found.release.body
    assert "Park closes" not in found.release.body


def test_short_lines_between_paragraphs_under_a_known_headline_are_kept() -> None:
    lines = (
        FIRST,
        "Read the report:",
        "Report of the council",
        "Annex A",
        SECOND,
        "Key facts",
        "Seven days",
        "40 seats",
        THIRD,
    )
    title = "Library Opens in the North"
    assert_whole(reading(page(title, "May 4, 2026", *lines, title=f"{title} - Acme")), *lines)


OPENINGS = {
    "of": (
        "Acme County Mayor",
        "Ana Silva",
        "today announced that the county has opened a library in the north of it.",
    ),
    "comma": (
        "La alcaldesa de Acme,",
        "Ana Silva",
        ", anunció hoy que la ciudad ha abierto una biblioteca en el norte.",
    ),
    "two": (
        "County Mayor",
        "Ana Silva",
        "and Council Member",
        "Bo Ek",
        "have opened a library in the north of the town.",
    ),
}


@pytest.mark.parametrize("lines", OPENINGS.values(), ids=OPENINGS)
@pytest.mark.parametrize("has_menu", [True, False])
def test_a_first_sentence_that_begins_in_short_lines_is_whole(lines: tuple[str, ...], has_menu: bool) -> None:
    title = "Mayor Announces a Library"
    head = (title, "For Immediate Release", "May 4, 2026")
    found = reading((page if has_menu else plain)(*head, *lines, SECOND, THIRD, title=f"{title} - Acme"))
    assert found.release.headline == title
    assert found.release.subheadline == ""
    assert letters(found.release.body).startswith(letters("".join(lines)))


def test_a_first_sentence_in_short_lines_after_its_dateline_is_whole() -> None:
    lines = (
        "ACME CITY",
        "– County Mayor",
        "Ana Silva",
        "and",
        "Bo Ek",
        "today announced that a library has been opened.",
    )
    found = reading(page("Mayor Announces a Library", "May 4, 2026", *lines, SECOND, title="Mayor Announces a Library"))
    assert found.release.dateline == "ACME CITY"
    assert_whole(found, "County Mayor Ana Silva and Bo Ek today announced", SECOND)


@pytest.mark.parametrize("has_menu", [True, False])
def test_lines_of_a_schedule_above_its_first_paragraph_are_text(has_menu: bool) -> None:
    speech = (
        "The director will speak at the fair of the northern district, and will answer the questions of its visitors."
    )
    lines = (
        "11:00 AM Director to Speak at a Fair",
        speech,
        "Where: Town Hall, 4 Main Street",
        "2 p.m. Director Reads",
        FIRST,
    )
    title = "Schedule of the Director for Friday"
    found = reading((page if has_menu else plain)(title, "May 4, 2026", *lines, title=f"{title} - Acme"))
    assert found.release.headline == title
    assert_whole(found, *lines)


@pytest.mark.parametrize("remark", ["*Please note: the time has changed.", "(The time has changed.)"])
def test_a_remark_above_an_advisory_is_text_and_no_headline(remark: str) -> None:
    lines = ("WHO: Mayor Ana Silva", "WHAT: The library in the north", "WHERE: Town Hall", "WHEN: Friday, May 8, 2026")
    found = reading(
        plain("MEDIA ADVISORY", "Mayor to Open Library", "May 4, 2026", remark, *lines, title="Mayor to Open Library")
    )
    assert found.release.headline == "Mayor to Open Library"
    assert_whole(found, remark, *lines)


SUMMARY = (
    "Acme has opened a service that makes every form of the town available on a telephone, for everyone at any time."
)
OPENED = (
    "Acme today announced that the forms of the town can be filled in on a telephone, and sent from there to the hall."
)


@pytest.mark.parametrize(
    "summary",
    [
        ("News Summary:", SUMMARY, SECOND),
        (SUMMARY, SECOND),
        ("• The forms of the town can be filled in on a telephone.", "• The service is free and needs no account."),
    ],
)
@pytest.mark.parametrize("headline", ["", "Town Puts Its Forms on the Phone"])
@pytest.mark.parametrize("line", ["SAN JOSE—", "SAN JOSE, Calif., May 4, 2026 — "])
def test_a_summary_above_the_dateline_is_text(summary: tuple[str, ...], headline: str, line: str) -> None:
    found = reading(plain(*([headline] if headline else []), *summary, f"{line}{OPENED}", THIRD))
    assert found.release.headline == headline
    assert found.release.dateline.startswith("SAN JOSE")
    assert_whole(found, *summary[-2:], OPENED, THIRD)


def test_one_sentence_under_the_headline_and_above_the_dateline_stays_the_deck() -> None:
    deck = "It will employ forty people in the valley."
    found = reading(plain("Town Opens a Library", deck, f"SAN JOSE — {OPENED}", THIRD))
    assert (found.release.subheadline, found.release.dateline) == (deck, "SAN JOSE")


ONE_SENTENCE = {
    "en": ("Schedule for May 8 and 9", "For Immediate Release: May 7, 2026", "Contact: Ana Silva, (214) 555-0110",
           "The director has no public appointments on these days.", "###"),
    "de": ("Termine am 8. und 9. Mai", "Pressemitteilung vom 7. Mai 2026", "Kontakt: Ana Silva, +49 30 5550110",
           "Die Bürgermeisterin hat an diesen beiden Tagen keine Termine.", "ENDE"),
    "es": ("Agenda del 8 y 9 de mayo", "Para publicación inmediata: 7 de mayo de 2026", "Contacto: Ana Silva, +34 910 555 110",
           "La alcaldesa no tiene actos públicos en estos dos días.", "- FIN -"),
}  # fmt: skip


@pytest.mark.parametrize("lines", ONE_SENTENCE.values(), ids=ONE_SENTENCE)
def test_a_release_of_one_sentence_is_read_between_its_head_and_its_end_mark(lines: tuple[str, ...]) -> None:
    services = (
        "The town provides services for all the people who live in it, and welcomes the visitors who come every year."
    )
    found = reading(page(*lines, *("Find a park", "Pay a bill") * 16, services, title=f"{lines[0]} - Acme"))
    assert (found.release.headline, day_of(found)) == (lines[0], "2026-05-07")
    assert found.release.body.strip() == lines[3]
    assert [contact.name for contact in found.release.contacts] == ["Ana Silva"]
    assert found.release.end_mark


TWO_COLUMNS = {
    "no gap": "For Immediate Release For more information, contact\nMarch 3, 2020 Bo Ek, (214) 555-0110",
    "gap": "FOR IMMEDIATE RELEASE          CONTACT: Bo Ek\nMarch 3, 2020                  (214) 555-0110",
    "tab": "For Immediate Release\tContact:\nMarch 3, 2020\tBo Ek\nRelease No. 12\t(214) 555-0110",
    "other way": "Contact: Bo Ek                 For Immediate Release\n(214) 555-0110                 March 3, 2020",
}


@pytest.mark.parametrize("head", TWO_COLUMNS.values(), ids=TWO_COLUMNS)
def test_two_columns_of_the_head_are_read_one_after_the_other(head: str) -> None:
    found = reading(f"{head}\n\nLibrary Opens in the North\n\n{FIRST}\n{SECOND}\n")
    assert (found.release.headline, day_of(found)) == ("Library Opens in the North", "2020-03-03")
    assert [(contact.name, contact.phone) for contact in found.release.contacts] == [("Bo Ek", ("(214) 555-0110",))]


def test_a_table_in_the_text_is_no_head_of_two_columns() -> None:
    table = "March 3, 2020   12 people\nMarch 4, 2020   14 people"
    found = reading(f"Library Opens in the North\n\n{FIRST}\n{SECOND}\n{table}\n{THIRD}\n")
    assert_whole(found, FIRST, "12 people", "14 people", THIRD)


def test_a_paragraph_left_out_below_the_text_is_told() -> None:
    title = "Library Opens in the North"
    found = reading(page(title, FIRST, SECOND, *("Find a park", "Pay a bill") * 6, THIRD, title=title))
    told = [entry.text for entry in account.in_question(found.account)]
    assert THIRD in found.release.body or any(THIRD in text for text in told)


FOREIGN = {
    "it": ("Apre la nuova biblioteca del nord", "TORINO", "14 luglio 2025",
           "Il comune ha aperto una nuova biblioteca nel nord della città, che sarà aperta sette giorni su sette per tutti.",
           "Contatti stampa: Anna Esempio, anna@example.org"),
    "pl": ("Nowa biblioteka na północy miasta", "WARSZAWA", "14 lipca 2025 r.",
           "Miasto otworzyło nową bibliotekę na północy, która będzie otwarta siedem dni w tygodniu dla wszystkich.",
           "Kontakt dla mediów: Anna Esempio, anna@example.org"),
    "tr": ("Kuzeyde yeni kütüphane açıldı", "ANKARA", "14 Temmuz 2025",
           "Belediye, şehrin kuzeyinde haftanın yedi günü herkese açık olacak yeni bir kütüphane açtı ve salonlarını tanıttı.",
           "İletişim: Anna Esempio, anna@example.org"),
    "hu": ("Új könyvtár nyílt a város északi részén", "BUDAPEST", "2025. július 14.",
           "Az önkormányzat új könyvtárat nyitott a város északi részén, amely a hét minden napján nyitva lesz mindenkinek.",
           "Sajtókapcsolat: Anna Esempio, anna@example.org"),
    "ca": ("Obre la nova biblioteca del nord", "BARCELONA", "14 de juliol de 2025",
           "L'ajuntament ha obert una nova biblioteca al nord de la ciutat, que estarà oberta els set dies per a tothom.",
           "Contacte de premsa: Anna Esempio, anna@example.org"),
    "vi": ("Thư viện mới mở ở phía bắc thành phố", "HÀ NỘI", "ngày 14 tháng 7 năm 2025",
           "Thành phố đã mở một thư viện mới ở phía bắc thành phố, sẽ mở cửa bảy ngày trong tuần cho tất cả mọi người.",
           "Liên hệ: Anna Esempio, anna@example.org"),
    "ko": ("북부에 새 도서관 개관", "서울", "2025년 7월 14일",
           "시는 도시 북부에 새로운 도서관을 열었으며, 도서관은 일주일에 7일 동안 모든 시민에게 개방될 예정이라고 밝혔다.",
           "문의: Anna Esempio, anna@example.org"),
    "lt": ("Šiaurėje atidaryta nauja biblioteka", "VILNIUS", "2025 m. liepos 14 d.",
           "Miestas šiaurėje atidarė naują biblioteką, kuri bus atvira septynias dienas per savaitę visiems miesto gyventojams.",
           "Kontaktai: Anna Esempio, anna@example.org"),
    "uk": ("Нова бібліотека на півночі міста", "КИЇВ", "14 липня 2025 року",
           "Місто відкрило нову бібліотеку на півночі, яка буде відкрита сім днів на тиждень для всіх мешканців міста.",
           "Контакти для преси: Anna Esempio, anna@example.org"),
}  # fmt: skip


@pytest.mark.parametrize("tag", FOREIGN)
@pytest.mark.parametrize("form", ["dateline", "own line"])
def test_a_release_in_a_language_without_a_table_is_read(tag: str, form: str) -> None:
    headline, place, day, text, contact = FOREIGN[tag]
    lines = [headline, f"{place}, {day} – {text}"] if form == "dateline" else [headline, day, text]
    found = reading("\n\n".join([*lines, f"{text} {text}", contact]))
    release = found.release
    assert (release.headline, release.language, day_of(found)) == (headline, tag, "2025-07-14")
    assert release.dateline == (place if form == "dateline" else "")
    assert [(each.name, each.email) for each in release.contacts] == [("Anna Esempio", "anna@example.org")]
    assert any(note.startswith("no words for ") for note in found.notes)


def test_a_contact_in_lines_under_a_label_of_an_unknown_language_is_read() -> None:
    headline, _, day, text, _ = FOREIGN["it"]
    lines = ("Contatti:", "Anna Esempio - Ufficio stampa", "email: anna@example.org", "mobile: 335 555 0110")
    release = reading(plain(headline, day, text, text, *lines)).release
    assert [(each.name, each.email, each.phone) for each in release.contacts] == [
        ("Anna Esempio", "anna@example.org", ("335 555 0110",))
    ]


def test_a_month_that_two_languages_read_as_other_months_is_no_day_without_the_language() -> None:
    assert day_lines.first_day("14 listopada 2025") is None
    assert day_lines.first_day("14 luglio 2025")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Mayor to Open Library\n\nWHO: Mayor Ana Silva\nWHAT: The mayor will open the library\nWHERE: Town Hall\nWHEN: May 8,"
         " 2026 at 10 a.m.\n\nThe event is open to the press and to the people of the town.\n", "en"),
        ("Abre la biblioteca\n\nLa alcaldesa abrirá la biblioteca el viernes a las diez de la mañana, y los periodistas están"
         " invitados a visitarla con ella.\n", "es"),
    ],
)  # fmt: skip
def test_a_text_of_two_sentences_has_a_language(text: str, tag: str) -> None:
    found = reading(text)
    assert found.release.language == tag
    assert found.fields["language"].confidence == "likely"


PERSONS = ("Ana Silva, Directora de Prensa, 714-555-0110", "Bo Ek, Portavoz, 714-555-0120")


@pytest.mark.parametrize(
    "heading", ["Contactos para medios:", "Para más información, contacte:", "For more information, contact:"]
)
@pytest.mark.parametrize("is_on_top", [True, False])
def test_people_under_a_line_that_leads_to_them_are_contacts(heading: str, is_on_top: bool) -> None:
    block, text = (heading, *PERSONS), ("Acme opens a library", FIRST, SECOND)
    release = reading(plain("For immediate release", *(block + text if is_on_top else (*text, "###", *block)))).release
    assert [(each.name, each.phone) for each in release.contacts] == [
        ("Ana Silva", ("714-555-0110",)),
        ("Bo Ek", ("714-555-0120",)),
    ]
    assert release.headline == "Acme opens a library"


BLOCK = ("Contacto de prensa:", "Ana Silva", "Responsable de comunicación", "press@example.org", "+41 22 730 81 11")


@pytest.mark.parametrize(
    "between", [BLOCK, ("Press contact: Ana Silva, press@example.org",), ("May 4, 2026",), ("Share",)]
)
@pytest.mark.parametrize("deck", ["", "The reading rooms will open in the autumn"])
def test_what_stands_between_headline_and_text_is_neither_headline_nor_deck(
    between: tuple[str, ...], deck: str
) -> None:
    for place in ("above", "below"):
        lines = ("Library Opens in the North of Acme", *([deck] if deck else []))
        release = reading(
            plain("Press release", *(between + lines if place == "above" else lines + between), FIRST, SECOND)
        ).release
        assert (release.headline, release.subheadline) == ("Library Opens in the North of Acme", deck)


@pytest.mark.parametrize("line", ["By Ana Silva", "Von Ana Silva", "3 min read"])
def test_a_byline_is_no_part_of_the_headline(line: str) -> None:
    title = "Acme Opens a Library in the North and Hires Forty People for It"
    release = reading(page(title, line, FIRST, SECOND, title=f"{title} | Acme")).release
    assert release.headline == title


def test_the_note_on_a_language_without_a_table_names_the_lists_that_are_missing() -> None:
    note = text_language.missing_words("so")
    assert note.startswith("no words for Somali in these lists")
    assert "headings of contacts" in note
    assert "end marks" in note
    assert note.endswith("known are its months and weekdays")
    assert "headings of contacts" not in text_language.missing_words("it").partition("; known")[0]
    assert not text_language.missing_words("de")


def test_of_a_paragraph_of_a_thousand_lines_only_the_end_is_looked_at_for_its_end() -> None:
    with patch.object(broken, "ENDED", Mock(wraps=broken.ENDED)) as ended:
        found = broken.made_whole(
            plain_lines.blocks("The plant was opened by the\n\n" + "and\n\n" * 1000 + "others.\n")
        )
    assert len(found) == 1
    assert ended.search.call_count > 500
    assert max(len(call.args[0]) for call in ended.search.call_args_list) <= broken.ENDING


@pytest.mark.parametrize("space", ["\u202f", "\u2009", "\u2028", "\x85", "\u200b", "\x1c", "\u00a0", " \u205f\u3000"])
def test_a_line_of_spaces_of_any_kind_is_empty(space: str) -> None:
    text = f"{space}\n\nAcme opens a plant\n\n{space * 3}\n\nThe plant was opened by\n\nAna Silva\n\n{space}\n"
    bare = text.replace(space, "")
    assert [block.text for block in broken.blocks(text)] == [block.text for block in broken.blocks(bare)] != []
    assert broken.blocks(f"{space * 3}\n{space}") == []
