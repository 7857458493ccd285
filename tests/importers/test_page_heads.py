"""What the head of a page says of its release: evidence beside the text, never above it."""

from __future__ import annotations

import json

import pytest

from pressctl.importers import Confidence, Options, Reading, html
from support.release_layouts import WORDS, block, lede
from support.rendered import Part, Site, as_page
from support.text_pages import FIRST, SECOND, THIRD

TITLE = WORDS["en"].title


def parts(language: str = "en") -> list[Part]:
    words = WORDS[language]
    return [
        ("release", words.release), ("headline", words.title), ("day", words.day), ("text", lede(language)),
        *(("text", text) for text in words.paragraphs[1:]), *(("contact", line) for line in block(language)),
        ("end", "###"),
    ]  # fmt: skip


def data(**values: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


def read(page: str | bytes) -> Reading:
    return html.read(page if isinstance(page, bytes) else page.encode(), Options())[0]


def test_a_title_for_search_engines_does_not_replace_the_headline() -> None:
    page = as_page(parts(), Site(head=data(headline="Pumps for the Rhône Valley")), "Pumps for the Rhône Valley")
    reading = read(page)
    assert reading.release.headline == TITLE
    assert reading.fields["headline"].confidence is Confidence.LIKELY
    assert any("calls it “Pumps for the Rhône Valley”" in note for note in reading.notes)


@pytest.mark.parametrize("said", [TITLE[:40], f"{TITLE} | Acme", TITLE.upper()])
def test_a_title_that_is_the_headline_is_no_conflict(said: str) -> None:
    reading = read(as_page(parts(), Site(head=f'<meta property="og:title" content="{said}">')))
    assert reading.release.headline == TITLE
    assert not any("calls it" in note for note in reading.notes)


def test_the_name_of_the_newsroom_in_a_heading_is_no_headline() -> None:
    page = as_page(parts(), Site(headline="<h2>{}</h2>")).replace("<nav>", "<h1>Acme Press Room</h1><nav>")
    assert read(page).release.headline == TITLE


@pytest.mark.parametrize("kind", ["Press release, 7 May 2026", "Pressemitteilung vom 07.05.2026", "Press release"])
def test_a_title_that_names_only_kind_and_day_is_no_headline(kind: str) -> None:
    shown = [("headline", kind), ("heading", TITLE), *parts()[3:]]
    release = read(as_page(shown, Site(), kind)).release
    assert (release.headline, release.subheadline) == (TITLE, "")


def test_the_day_of_the_text_goes_before_that_of_the_site() -> None:
    reading = read(as_page(parts(), Site(head=data(datePublished="2026-03-05T10:00:00+01:00"))))
    assert reading.release.date
    assert reading.release.date.text == "2026-03-02"
    assert reading.fields["date"].confidence is Confidence.LIKELY
    assert "the source says that it is of 2026-03-05; the date is the text's own, 2026-03-02" in reading.notes


def test_the_language_among_translations_is_the_pages_and_the_others_are_named() -> None:
    links = "".join(
        f'<link rel="alternate" hreflang="{tag}" href="https://example.org/{tag}/1">' for tag in ("en-GB", "fr")
    )
    head = f'<link rel="canonical" href="https://example.org/en-GB/1">{links}'
    reading = read(as_page(parts(), Site(language="en-US", head=head)))
    assert reading.release.language == "en-GB"
    assert "the page names its translations: fr https://example.org/fr/1" in reading.notes


def test_relative_links_are_read_against_the_base_of_the_page() -> None:
    page = as_page(parts(), Site(head='<base href="https://example.org/x/">'))
    linked = page.replace("<p>The first pumps", '<p>See <a href="r.html">the report</a>. The first pumps')
    assert "[the report](https://example.org/x/r.html)" in read(linked).release.body


@pytest.mark.parametrize(
    ("image", "url"),
    [
        ('<img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="Plant">', "https://example.org/a.jpg"),
        ('<img src="blank.gif" data-srcset="/s.jpg 300w, /b.jpg 1200w" alt="Plant">', "https://example.org/b.jpg"),
        ('<img srcset="/s.jpg 1x, /b.jpg 2x" alt="Plant">', "https://example.org/b.jpg"),
    ],
)
def test_a_picture_that_is_loaded_late_is_taken_from_where_it_is(image: str, url: str) -> None:
    page = as_page(parts(), Site(head='<base href="https://example.org/">'))
    pictured = page.replace("<p>The first pumps", f"<figure>{image}</figure><p>The first pumps")
    assert [media.url for media in read(pictured).release.media] == [url]


@pytest.mark.parametrize(
    "words", ["presse[at]example.org", "presse(at)example.org", "presse [ät] example.org", "presse…"]
)
def test_an_address_hidden_from_machines_is_read_out_of_its_link(words: str) -> None:
    line = f'Pressekontakt: Ana Silva, <a href="mailto:presse@example.org">{words}</a>, +41 22 730 81 11'
    text = [part for part in parts("de") if part[0] != "contact"]
    page = as_page(text, Site()).replace('<div class="center">', f'<p>{line}</p><div class="center">')
    contacts = read(page).release.contacts
    assert [(each.name, each.role, each.email) for each in contacts] == [("Ana Silva", "", "presse@example.org")]


def test_an_address_that_only_the_link_of_a_name_holds_is_read() -> None:
    line = 'Press contact: <a href="mailto:ana@example.org">Ana Silva</a>'
    text = [part for part in parts() if part[0] != "contact"]
    page = as_page(text, Site()).replace('<div class="center">', f'<p>{line}</p><div class="center">')
    assert [(each.name, each.email) for each in read(page).release.contacts] == [("Ana Silva", "ana@example.org")]


@pytest.mark.parametrize(("stated", "used"), [("iso-8859-1", "cp1252"), ("iso-8859-1", "utf-8"), ("", "utf-8")])
def test_a_page_is_read_in_the_encoding_that_its_bytes_have(stated: str, used: str) -> None:
    page = as_page(parts("fr"), Site()).replace(
        '<meta charset="utf-8">', f'<meta charset="{stated}">' if stated else ""
    )
    assert read(page.encode(used)).release.headline == WORDS["fr"].title


def test_the_name_of_the_site_in_the_one_first_heading_is_no_headline() -> None:
    page = (
        "<html><head><title>Un pont sur la rivière Exemple &laquo; Villeneuve en lutte!</title></head><body>"
        '<div id="header"><h1><a href="/">Villeneuve en lutte!</a></h1></div><div class="post"><h2>Un pont sur la rivière Exemple</h2>'
        "<p>La ville de Villeneuve a ouvert un nouveau pont, que trente mille personnes traverseront chaque jour pour aller à l’école.</p>"
        "<p>« Nous avons attendu ce jour pendant onze ans », a déclaré Anne Exemple, qui dirige le service des travaux.</p></div>"
        "</body></html>"
    )  # fmt: skip
    assert html.read(page.encode(), Options())[0].release.headline == "Un pont sur la rivière Exemple"


@pytest.mark.parametrize(
    "called", ['id="logo"', 'class="site-title"', 'class="page-logo h1"', 'class="navbar site-name"']
)
def test_a_first_heading_that_its_mark_up_calls_the_site_is_no_headline(called: str) -> None:
    page = (
        "<html><head><title>Acme Works: Press release on the bridge</title></head><body>"
        f'<div id="header"><h1 {called}><a>Acme</a></h1></div><div id="content"><h2>FOR IMMEDIATE RELEASE</h2>'
        "<h2><strong>ACME WORKS OPENS A BRIDGE OVER THE EXAMPLE RIVER</strong></h2>"
        "<p>NORTHFIELD, MA - Acme Works opened a bridge today that thirty thousand people will cross on their way to school.</p>"
        "<p>“We have waited for this day for eleven years”, said Ann Example, who leads the office of works of the town.</p></div>"
        "</body></html>"
    )  # fmt: skip
    found = html.read(page.encode(), Options())[0].release
    assert found.headline == "ACME WORKS OPENS A BRIDGE OVER THE EXAMPLE RIVER"


def test_a_title_of_kind_and_day_gives_way_to_the_line_under_it_whatever_the_site_is_called() -> None:
    page = (
        "<html><head><title>Communiqué du 12 mars &laquo; Villeneuve en lutte!</title></head><body>"
        '<div id="header"><h1><a href="/">Villeneuve en lutte!</a></h1></div><div class="post"><h2>Communiqué du 12 mars</h2>'
        "<p><strong>Les habitants demandent un pont sûr et ouvert à tous</strong></p><p>Villeneuve, le 12 mars 2009</p>"
        "<p>La ville de Villeneuve a ouvert un nouveau pont, que trente mille personnes traverseront chaque jour pour aller à l’école.</p>"
        "<p>« Nous avons attendu ce jour pendant onze ans », a déclaré Anne Exemple, qui dirige le service des travaux.</p></div>"
        "</body></html>"
    )  # fmt: skip
    found = html.read(page.encode(), Options())[0].release
    assert found.headline == "Les habitants demandent un pont sûr et ouvert à tous"
    assert (found.dateline, str(found.date and found.date.day)) == ("Villeneuve", "2009-03-12")


@pytest.mark.parametrize("title", ["Acme opens a library in the north of the town", TITLE])
def test_the_day_of_a_page_may_stand_among_links_to_its_writer_and_its_section(title: str) -> None:
    text = "".join(f"<p>{words}</p>" for words in (FIRST, SECOND, THIRD))
    meta = 'Posted on <a href="/d">February 3, 2026</a> by <a href="/a">Ana Ruiz</a> in <a href="/c">Press releases</a>'
    page = (
        f'<html><body><div class="menu"><a href="/blog">Blog</a> <a href="/press">Press</a></div><article><h1>{title}</h1>'
        f'<div class="entry-meta">{meta}</div><div>{text}</div></article></body></html>'
    )
    date = read(page).release.date
    assert date
    assert date.text == "2026-02-03"


PLANT, HOUSE_TEXT = (
    "New plant in Elmton makes hydrogen from sea water",
    (
        "Harbour Energy has opened a plant on the quay of Elmton that makes hydrogen from sea water, the company said on Friday.",
        "“We have waited for this day for six years,” said Ann Brook, its director. “Now the ferries can run without oil.”",
    ),
)
TEXTS = "".join(f"<p>{text}</p>" for text in HOUSE_TEXT)
ROWS = "<br><br>".join(HOUSE_TEXT)


@pytest.mark.parametrize(
    ("title", "main"),
    [
        (PLANT, f"<h1><span class=kicker>Energy</span> {PLANT}</h1><p>20 November 2026</p>{TEXTS}"),
        (f"{PLANT} | Harbour Energy", f"<h1>Energy<br>{PLANT}</h1><p>20 November 2026</p>{TEXTS}"),
        (PLANT, f"<h1>{PLANT} <span>20 November 2026</span></h1>{TEXTS}"),
        ("Harbour Energy", f"<h1>Harbour Energy</h1><h2>{PLANT}</h2><p>20 November 2026</p>{TEXTS}"),
        ("Untitled", f"<center><font size=5><b>{PLANT}</b></font></center><center>20 November 2026</center>{TEXTS}"),
    ],
)
def test_the_headline_is_apart_from_kicker_day_and_house(title: str, main: str) -> None:
    menu = "<nav><ul><li><a href=/a>About</a></li><li><a href=/n>News</a></li></ul></nav>"
    release = read(f"<html><head><title>{title}</title></head><body>{menu}<main>{main}</main></body></html>").release
    assert (release.headline, release.subheadline) == (PLANT, "")
    assert (release.date and release.date.text) == "2026-11-20"
    assert release.body.startswith(HOUSE_TEXT[0])


def test_a_kicker_and_the_headline_below_it_in_one_cell_are_two() -> None:
    menu = "<a href=/>Home</a> | <a href=/n>News</a>"
    cell = f"<b>Energy</b><br><b>{PLANT}</b><br><br>20 November 2026<br><br>{ROWS}"
    page = f"<html><head><title>{PLANT} | Harbour</title></head><body><table><tr><td>{menu}</td></tr><tr><td>{cell}</td></tr></table></body></html>"
    release = read(page).release
    assert (release.headline, release.subheadline) == (PLANT, "")
    assert "Energy**" not in release.body
