"""The headline among the lines above a text: under menus, trails and kickers, over several lines, with quotations."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, Reading, html
from pressctl.importers.extraction.reading import read_text
from support.text_pages import FIRST, SECOND, THIRD, reading

TITLE = "Library Opens in the North of the Town"
DAY = "4 May 2026"
GERMAN = (
    "Die Stadt hat am Montag im Norden eine neue Bücherei eröffnet, in der vierzig Menschen arbeiten und die an sieben "
    "Tagen der Woche für alle offen ist.",
    "Der Bau hat zwei Jahre gedauert und wurde von den Menschen im Norden lange erwartet, sagte die Leiterin.",
)


def spaced(*lines: str) -> list[str]:
    return [part for line in lines for part in (line, "")]


@pytest.mark.parametrize(
    "menu",
    [
        "Home / About / News / Contact", "Home | Archive | Contact", "Uutiset · Julkaisut · Yhteystiedot · Haku",
        "Home  News  Contact", "Úvod | Zprávy 2026 | Kontakty | Hledat", "Home > News > Culture",
        "Etusivu » Uutiset » Kulttuuri", "主頁 | 新聞稿 | 產業 | 關於我們",
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_tight", [True, False])
def test_a_menu_in_one_line_is_no_headline(menu: str, is_tight: bool) -> None:
    lines = [menu, TITLE, DAY, FIRST, SECOND, THIRD]
    release = reading(*(lines if is_tight else spaced(*lines))).release
    assert (release.headline, release.subheadline) == (TITLE, "")
    assert release.date
    assert release.date.text == "2026-05-04"


@pytest.mark.parametrize("line", ["Bund / Länder / Gemeinden einigen sich", "Berlin – Paris – Rom: Züge fahren wieder"])
def test_a_headline_with_strokes_is_no_menu(line: str) -> None:
    assert reading(*spaced(line, "4. Mai 2026", *GERMAN)).release.headline == line


@pytest.mark.parametrize("name", ["Alba Foundation", "Ministry of Works", "Example Town Library"])
def test_the_name_of_a_sender_over_the_headline_is_none(name: str) -> None:
    text = f"{SECOND} The {name} said so."
    release = reading(*spaced(name, TITLE, DAY, FIRST, text, THIRD)).release
    assert (release.headline, release.subheadline) == (TITLE, "")


def test_a_short_headline_keeps_its_long_deck() -> None:
    deck = "Forty people will work in its rooms, which stay open on seven days of the week"
    release = reading(*spaced("Town Opens a Library", deck, DAY, FIRST, SECOND, THIRD)).release
    assert (release.headline, release.subheadline) == ("Town Opens a Library", deck)


def test_the_letterhead_over_a_release_line_is_no_headline() -> None:
    lines = ("Oficina de Obras del Condado de Ejemplo", "NOTA DE PRENSA", TITLE, FIRST, SECOND, THIRD)
    assert reading(*spaced(*lines)).release.headline == TITLE


@pytest.mark.parametrize("marks", ["« {} »", "«{}»", "“{}”", "„{}“"])
def test_a_headline_that_ends_with_a_quotation_is_no_paragraph(marks: str) -> None:
    title = "The mayor of the town on the library in the north: " + marks.format("We have waited for it two years")
    release = reading(*spaced("PRESS RELEASE", DAY, title, FIRST, SECOND, THIRD)).release
    assert release.headline == title
    assert release.body.startswith(FIRST)


@pytest.mark.parametrize(
    "lines",
    [
        ("Stadt eröffnet eine Bücherei", "im Norden"),
        ("STADT ERÖFFNET EINE BÜCHEREI IM", "NORDEN"),
        ("STADT ERÖFFNET EINE BÜCHEREI", "IM NORDEN, UND ALLE", "KOMMEN!"),
    ],
)
def test_a_headline_over_several_lines_is_one(lines: tuple[str, ...]) -> None:
    head = ("PRESSEMITTEILUNG", "4. Mai 2026", "", *lines, "")
    assert reading(*head, *spaced(*GERMAN)).release.headline == " ".join(lines)


def test_a_deck_that_starts_with_an_article_is_not_joined_to_the_headline() -> None:
    deck = "Der lange erwartete Bau im Norden der Stadt ist fertig"
    release = reading(*spaced("Bücherei im Norden der Stadt eröffnet", deck, "4. Mai 2026", *GERMAN)).release
    assert (release.headline, release.subheadline) == ("Bücherei im Norden der Stadt eröffnet", deck)


@pytest.mark.parametrize("line", ["Dear colleagues and friends of the library,", "Press | View all of our news"])
def test_a_greeting_or_the_items_of_a_menu_are_no_deck(line: str) -> None:
    assert reading(*spaced(TITLE, DAY, line, FIRST, SECOND, THIRD)).release.subheadline == ""


def test_the_number_of_a_release_is_no_part_of_its_headline() -> None:
    lines = ("4 May 2026", "CONTRACT RELEASE: C12-042", TITLE.upper(), "", *spaced(FIRST, SECOND, THIRD))
    assert reading(*lines).release.headline == TITLE.upper()


def test_a_headline_that_nothing_competes_with_is_certain() -> None:
    assert reading(*spaced(TITLE, DAY, FIRST, SECOND)).fields["headline"].confidence is Confidence.CERTAIN


def web(body: str, title: str = "Acme") -> Reading:
    paragraphs = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD))
    page = f"<html><head><title>{title}</title></head><body>{body}{paragraphs}</body></html>"
    return html.read(page.encode(), Options())[0]


MENU = "<ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li><li><a href='/c'>Contact</a></li></ul>"


@pytest.mark.parametrize(
    "head",
    [
        f"<h1><a href='/x'>Acme</a></h1>{MENU}<div><h2>{TITLE}</h2></div>",
        f"<h1>Acme</h1>{MENU}<div><h1>{TITLE}</h1></div>",
        f"<h1>Acme</h1><h2>Tools for all who live in the hills</h2>{MENU}<div><h3>{TITLE}</h3></div>",
        f"{MENU}<h1>News from the office</h1><div><h2>{TITLE}</h2></div>",
        f"<p><a href='/'>Home</a> <a href='/n'>For News Editors</a> <a href='/c'>Contact</a></p><p>{TITLE}</p>",
    ],
)
def test_the_name_of_a_site_or_section_over_a_menu_is_no_headline(head: str) -> None:
    release = web(f"{head}<p>{DAY}</p>").release
    assert (release.headline, release.subheadline) == (TITLE, "")


def test_the_deck_in_a_lower_heading_stays_one() -> None:
    release = web(
        f"{MENU}<h1>Town Opens a Library</h1><h2>Forty people will work in its rooms</h2><p>{DAY}</p>"
    ).release
    assert (release.headline, release.subheadline) == ("Town Opens a Library", "Forty people will work in its rooms")


def test_a_long_line_of_capitals_with_a_word_of_offices_is_a_headline_and_no_office() -> None:
    headline = "Senator Example Urges Health Secretary to Use the Resources of the Acme Act to Curb Floods in the North"
    text = f"{headline}\n\nMonday, September 14, 2020\n\nToday Senator Ann Example (N.)\nsent a letter\n{FIRST} {SECOND}\n\n{THIRD}"
    assert reading(text).release.headline == headline


NEWS = "The port of Elmton handled nine million tonnes of grain in 2025, more than in any year since it was founded."
MORE = "Most of it went to Egypt and Spain. The port will build a third silo for the harvest of 2027, the board said."


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (["Latest News from the Port", "Port of Elmton sees record year for grain"], "Port of Elmton sees record year"),
        (["NEWS PROVIDED BY", "Port of Elmton", "Mar 18, 2026, 09:00 ET", "Port of Elmton Names Rita Osei Chief Executive",
          "Former head of grain succeeds Paul Lark, who becomes chairman"], "Port of Elmton Names"),
        (["Tuesday 24 January 2026", "Town Hall, Room XXV, Elmton", "Record year for grain in the port of Elmton"], "Record"),
        (["Observatoire du Grain", "Record year for grain in the port of Elmton"], "Record"),
        (["RNS-News: Elmton AG / Keyword(s): Results", "Port of Elmton sees record year for grain"], "Port of Elmton sees"),
        (["Elmton System of the North | About us | Trade | News | Umwelt | Deutsch", "Changes to the grain board"], "Changes"),
        (["Home", "Trade", "Contact", "Record year for grain in the port of Elmton", "Ann Example", "Elmton, Bern",
          "(Phone: 031/555-1600)", "Bob Sample", "Silo Laboratory, Elmton", "(Phone: 031/555-1727)"], "Record"),
        (["Interim Results", "Elmton Grain PLC", "7 August 2026", "ELMTON GRAIN PLC", '("Elmton" or the "Company")'], "Interim"),
        (["Media Advisory - Press visit to the port of Elmton", "DATE:  March 19, 2026", "REGISTRATION:  starts at 1:30 p.m.",
          "VISIT:  from 2:00 to 4:00 p.m.", "PORT:  gate 4, Elmton"], "Media Advisory"),
        (["会社名 株式会社みなと汽船", "代表者名 海野 太郎", "Record year for grain in the port of Elmton"], "Record"),
        (["Trade | Notices | Search", "Record year for grain in the port of Elmton", "For immediate release",
          "Contact America --", "Grain Group", "Elena Prado <>", "+1 617 555-7900", "Contact Europe --", "Molina & Sons",
          "Nuria Gil <>", "+34 91 555 79 56"], "Record"),
        (["Company news Powered by NEWS | News | Special", "4 May 2026", "Kind: product", "[Corrected] Grain in Elmton"],
         "[Corrected]"),
        (["Press invitation: opening of the silo of Elmton"], "Press invitation: opening"),
    ],
)  # fmt: skip
def test_a_sender_a_section_a_place_and_a_form_are_passed_over(lines: list[str], headline: str) -> None:
    found = reading("\n\n".join([*lines, NEWS, MORE]))
    assert found.release.headline.startswith(headline)


def test_the_name_of_a_site_over_its_menu_is_never_certain() -> None:
    found = reading("\n".join(["Grain and bread", "Magazine", "Archive", "Subscribe", "", NEWS, "", MORE]))
    assert found.fields["headline"].confidence is not Confidence.CERTAIN


def test_a_word_by_itself_between_menu_and_text_is_a_guess() -> None:
    found = reading(
        "\n".join(["Grain and bread", "Magazine", "Archive", "Subscribe", "", "Siberia", "", NEWS, "", MORE])
    )
    assert (found.release.headline, found.fields["headline"].confidence) == ("Siberia", Confidence.GUESS)


def test_the_name_of_an_office_that_stands_again_over_its_number_is_no_headline() -> None:
    office = "East Riding Department of Health and Human Resources"
    lines = [office, "Home", "News Releases", "For more information contact:", "Ann Example, Media Coordinator", office,
             "Phone: 304-555-0189", "For immediate release", "", "Virus adds two new counties as it continues to spread",
             "The virus has now been found in 43 counties, and the department asks people to wear long sleeves at dusk.",
             "Birds are tested at the laboratory in Elmton, which is open on all days but Sunday until the end of May."]  # fmt: skip
    found = reading("\n".join(lines))
    assert found.release.headline == "Virus adds two new counties as it continues to spread"


TEXT = (
    "Acme and the city have signed an agreement to build a tram line between the station and the hospital of Leeds.",
    "The line will carry forty thousand passengers a day from the year after next, and costs a hundred million pounds.",
)


def _headline(*lines: str) -> str:
    return read_text("\n\n".join((*lines, *TEXT))).release.headline


def test_items_of_a_menu_that_stands_twice_are_no_headline() -> None:
    menu = [f"Our {word} of the harbour" for word in ("history", "people", "council", "gardens", "bridges", "markets")]
    assert (
        _headline("Home", *menu, "Search", *menu, "Acme builds tram line in Leeds") == "Acme builds tram line in Leeds"
    )


def test_a_headline_with_an_exclamation_mark_over_its_day_is_no_text() -> None:
    title = "Leeds: After ten long years of waiting the trams come back to the city at last!"
    release = read_text("\n\n".join(("Home", "Contact", title, "27 Sep 2026", *TEXT))).release
    assert (release.headline, release.date is not None) == (title, True)


def test_a_headline_goes_on_in_small_letters_behind_dots() -> None:
    assert _headline("Press release", "Sorry to disturb you...\nbut Acme goes on growing") == (
        "Sorry to disturb you... but Acme goes on growing"
    )


def test_a_day_beside_a_number_of_views_is_that_of_issue() -> None:
    text = "艾克米公司与南京市今天签署协议，将在火车站与医院之间建设一条新的有轨电车线路，该线路每天将运送四万名乘客。"
    head = ("新闻动态", "艾克米公司将在南京建设有轨电车", "时间：2026年3月3日 23:00 浏览：  33")
    release = read_text("\n\n".join((*head, text, text.replace("今天", "昨天")))).release
    assert release.date is not None
    assert release.date.text == "2026-03-03"
