"""Pages as the common programs for sites set them: bylines, data of a record, the deck under the headline."""

from __future__ import annotations

import pytest

from pressctl.importers import Reading
from pressctl.importers.extraction import records
from pressctl.importers.extraction.lines.site_lines import is_site_line
from pressctl.importers.markup.markdown import plain
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source
from pressctl.prose.lines import day_lines

TITLE = "City of Northfield Opens a Bridge Over the Example River"
DECK = "Thirty thousand people a day will cross it; buses run every ten minutes"
SENTENCE = "The bridge is the first over the river since 1931, and has lanes for cyclists on both sides of it."
DAY = "March 3, 2026"
TEXT = (
    "The city of Northfield has opened a new bridge over the Example River, which thirty thousand people will cross.",
    "“We have waited for this day for eleven years,” said Ann Example, who leads the office of works in the city.",
    "The works cost 41 million dollars, of which the state paid half; they began in March and ended two months early.",
)
BODY = "".join(f"<p>{each}</p>" for each in TEXT)
NAV = '<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>'
FOOT = "<footer><p>© 2026 Example. All rights reserved.</p></footer>"


def page(article: str) -> Reading:
    """Return the release of a page with menus around an article."""
    source = f"<!DOCTYPE html><html lang=en><head><title>{TITLE} | Example</title></head><body>{NAV}{article}{FOOT}</body></html>"
    (reading,) = read(Source("page.html", source.encode()))[1]
    return reading


def lines(*head: str) -> Reading:
    """Return the release of a text with such a head."""
    (reading,) = read(Source("page.txt", "\n\n".join([*head, *TEXT]).encode()))[1]
    return reading


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Admin | March 3, 2026 | 3 min read",
        "Author Ann Admin Published March 3, 2026",
        "Posted by Ann Admin on March 3, 2026 in News",
        "March 3, 2026 by Ann Admin",
        "March 3, 2026 – Written by Ann Admin, Press Office",
        "Published March 3, 2026, updated March 5, 2026",
    ],
)
def test_a_line_on_who_posted_a_text_and_when_is_the_day_and_no_deck(line: str) -> None:
    for reading in (page(f"<main><h1>{TITLE}</h1><p>{line}</p>{BODY}</main>"), lines(TITLE, line)):
        release = reading.release
        assert (release.headline, release.subheadline) == (TITLE, "")
        assert release.date
        assert release.date.day.isoformat() == "2026-03-03"
        assert plain(release.body).split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "von Anna Beispiel am 3. März 2026 | Lesezeit: 3 Minuten",
        "Publicado por Ana Muestra el 3 de marzo de 2026",
        "Par Anne Modèle • Publié le 3 mars 2026 • Temps de lecture : 3 min",
        "2026-03-03 09:12 来源： 新城市人民政府网站 字体：大 中 小",
        "Publicado em 03/03/2026 14h20 Atualizado em 04/03/2026 09h10",
        "Автор: Анна Примерова, 3 марта 2026",
    ],
)
def test_such_a_line_is_known_in_other_languages(line: str) -> None:
    assert day_lines.stands_alone(line)


@pytest.mark.parametrize(
    "line",
    [
        "By March 3, 2026 the bridge will be open",
        "Posted on March 3, 2026 by the council after a long debate",
        "Author of Novels Wins Prize on March 3, 2026",
        "Von 3. März 2026 bis Mai ist die Brücke gesperrt",
        "Acme Opens Plant on March 3, 2026",
    ],
)
def test_a_sentence_with_a_day_and_such_a_word_is_none(line: str) -> None:
    assert not day_lines.stands_alone(line)


@pytest.mark.parametrize("line", ["Written by Ann Example, Director of Works", "Quelle: Acme", "作者：王示例"])
def test_a_label_leads_to_the_writer(line: str) -> None:
    assert is_site_line(line)


@pytest.mark.parametrize("line", ["Author Ann Example Wins the Prize", "Source of River Found", "Text von gestern"])
def test_the_word_of_a_label_alone_does_not(line: str) -> None:
    assert not is_site_line(line)


RECORDS = {
    "a table": "<table><tr><th>Title</th><td>{title}</td></tr><tr><th>Author</th><td>Example, Ann</td></tr>"
    "<tr><th>Date</th><td>March 3, 2026</td></tr><tr><th>Record no.</th><td>10021</td></tr></table>",
    "a list of terms": "<dl><dt>Transcript ID</dt><dd>10021</dd><dt>Example, Ann</dt><dd>Period of Service: 1996</dd>"
    "<dt>Release Date</dt><dd>March 3, 2026</dd><dt>Release Type</dt><dd>Media Release</dd></dl>",
    "paragraphs": "<p><strong>Author:</strong> Example, Ann</p><p><strong>Date:</strong> March 3, 2026</p>"
    "<p><strong>Reference:</strong> 10021</p><p><strong>Topic:</strong> Transport</p>",
}


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_the_data_of_a_record_are_left_out_with_a_reason_and_give_the_day(record: str) -> None:
    reading = page(f"<main><h1>{TITLE}</h1>{record.format(title=TITLE)}{BODY}</main>")
    release = reading.release
    assert (release.headline, release.subheadline) == (TITLE, "")
    assert release.date
    assert release.date.day.isoformat() == "2026-03-03"
    assert plain(release.body).split("\n\n") == list(TEXT)


def test_they_are_left_out_of_a_text_alike_and_its_title_is_the_headline() -> None:
    reading = lines(f"Title: {TITLE}", "Author: Example, Ann", "Date: March 3, 2026", "Record no.: 10021")
    assert reading.release.headline == TITLE
    assert "10021" not in reading.release.body
    assert [entry.text for entry in reading.account if entry.why == records.WHY] == [
        "Author: Example, Ann",
        "Record no.: 10021",
    ]


def test_the_lines_of_an_advisory_or_a_contact_are_no_such_data() -> None:
    head = ("For immediate release", "Contact: Ann Example", "Title: Press officer", "Phone: 212-555-0148", TITLE)
    assert lines(*head).release.headline == TITLE
    assert lines(*head).release.contacts[0].phone == ("212-555-0148",)


DECKS = {
    "a class": '<h1>{title}</h1><p class="subtitle">{deck}</p><p class="date">{day}</p>',
    "a sentence with a class": '<h1>{title}</h1><p class="standfirst">{deck}</p><time>{day}</time>',
    "a box with a class": '<h1>{title}</h1><p>Published {day}</p><div class="chapo"><p>{deck}</p></div>',
    "a teaser that leads nowhere": '<h1>{title}</h1><p class="teaser">{deck}</p><p class="date">{day}</p>',
    "a second heading": '<h1>{title}</h1><h2>{deck}</h2><p class="date">{day}</p>',
    "terms below it": '<h1>{title}</h1><p class="gem-c-lead-paragraph lead">{deck}</p><dl><dt>From:</dt>'
    '<dd><a href="/o">Department of Works</a></dd><dt>Published</dt><dd>{day}</dd></dl>',
    "a writer below it": '<h1>{title}</h1><p>{day}</p><p class="subtitle">{deck}</p><p>By Office of Works</p>',
}


@pytest.mark.parametrize("deck", [DECK, SENTENCE])
@pytest.mark.parametrize("head", DECKS.values(), ids=DECKS)
def test_the_deck_is_what_a_page_sets_as_such(head: str, deck: str) -> None:
    if "<h2>" in head and deck is SENTENCE:
        pytest.skip("a heading that is a sentence may be a section")
    release = page(f"<main>{head.format(title=TITLE, deck=deck, day=DAY)}<div>{BODY}</div></main>").release
    assert (release.headline, release.subheadline) == (TITLE, deck)
    assert release.date
    assert plain(release.body).split("\n\n") == list(TEXT)


def test_a_first_paragraph_is_text_whatever_its_class() -> None:
    first = f'<p class="lead">NORTHFIELD, {DAY} – {TEXT[0]}</p>'
    release = page(f"<main><h1>{TITLE}</h1>{first}<p>{TEXT[1]}</p><p>{TEXT[2]}</p></main>").release
    assert release.subheadline == ""
    assert release.dateline == "NORTHFIELD"


def test_a_headline_that_is_passed_over_stays_below_what_stands_above_it() -> None:
    meta = f"<ul><li><span>Ann Admin</span></li><li>{DAY}</li><li>2 min read</li></ul>"
    reading = page(f'<div class="post">{meta}<h1><span>{TITLE}</span></h1><div>{BODY}</div></div>')
    assert "Ann Admin" not in reading.release.body


SET_APART = ("<p><em>{}</em></p>", "<p><strong>{}</strong></p>", "<h2>{}</h2>")


@pytest.mark.parametrize("how", SET_APART)
def test_a_sentence_that_is_set_apart_under_the_headline_is_the_deck(how: str) -> None:
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p>{how.format(SENTENCE)}{BODY}</main>").release
    assert release.subheadline == SENTENCE
    assert plain(release.body).split("\n\n") == list(TEXT)


@pytest.mark.parametrize("how", SET_APART[:2])
def test_a_text_that_is_set_so_throughout_has_none(how: str) -> None:
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p>{''.join(map(how.format, TEXT))}</main>").release
    assert release.subheadline == ""


def test_a_deck_under_the_day_is_not_taken_for_the_headline_above_it() -> None:
    release = lines("FOR IMMEDIATE RELEASE", TITLE, DAY, DECK).release
    assert (release.headline, release.subheadline) == (TITLE, DECK)
    german = "Stadt Neustadt eröffnet neue Brücke über die Beispiel"
    release = lines("Pressemitteilung", german, "3. März 2026", "Busse fahren alle zehn Minuten darüber").release
    assert release.headline == german


def test_the_name_of_an_office_over_the_day_is_no_headline() -> None:
    release = lines("FOR IMMEDIATE RELEASE", "City of Northfield Department of Public Works", DAY, TITLE).release
    assert release.headline == TITLE


def test_several_points_under_the_headline_open_the_text() -> None:
    points = ("Sales of $1.2 billion, up 4 percent", "Earnings per share of $0.31", "Outlook for the year raised")
    reading = lines("Acme Reports Results for the Third Quarter", DAY, *points)
    assert reading.release.subheadline == ""
    assert reading.release.body.replace("\\", "").startswith("\n\n".join(points))


def test_who_provided_a_text_is_no_part_of_it() -> None:
    reading = page(f"<main><h1>{TITLE}</h1><p>News provided by</p><p>Acme Inc.</p><p>{DAY}</p>{BODY}</main>")
    assert plain(reading.release.body).split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "March 03, 2026 09:00 AM Eastern Standard Time",
        "Publié le 3 mars 2026 | Temps de lecture : 2 minutes",
        "Mis à jour le 04/03/2026, publié le 3 mars 2026",
        "Mar 3, 2026 · 3 min read",
    ],
)
def test_a_day_is_read_beside_what_a_site_adds_to_it(line: str) -> None:
    assert day_lines.stands_alone(line)


def test_a_later_change_is_no_day_of_issue() -> None:
    assert not day_lines.stands_alone("Mis à jour le 4 mars 2026")
    assert not day_lines.stands_alone("Last updated March 4, 2026")


def test_a_page_without_headings_has_its_title_for_the_headline_and_no_footer_in_the_text() -> None:
    rows = "".join(f"<div><div>{each}</div></div>" for each in TEXT)
    reading = page(f'<div id="a"><div>{TITLE}</div><div>{DECK}</div><div>{DAY}</div>{rows}</div>')
    assert (reading.release.headline, reading.release.subheadline) == (TITLE, DECK)
    assert plain(reading.release.body).split("\n\n") == list(TEXT)


def test_a_headline_and_its_deck_in_one_cell_are_two() -> None:
    head = f"<table><tr><td><b>{TITLE}</b><br><i>{DECK}</i></td></tr><tr><td>{DAY}</td></tr><tr><td>{BODY}</td></tr></table>"
    (reading,) = read(Source("page.html", f"<html><body>{head}</body></html>".encode()))[1]
    assert (reading.release.headline, reading.release.subheadline) == (TITLE, DECK)


def test_a_name_that_the_page_calls_the_author_is_no_text_and_a_text_in_such_a_box_is() -> None:
    name = '<h4 class="post-author-name"><a href="/a">Ann Admin</a></h4>'
    reading = page(f'<main><div class="post author-ann"><h1>{TITLE}</h1>{name}<p>{DAY}</p>{BODY}</div></main>')
    assert plain(reading.release.body).split("\n\n") == list(TEXT)


def test_the_title_of_an_archives_record_may_be_two_words() -> None:
    head = ("10046", "ISO 14000", "Example, Ann", "15/07/1996", "Media Release", "https://example.org/10046.pdf")
    (reading,) = read(Source("page.txt", ("\n".join(head) + "\n\n" + "\n".join(TEXT)).encode()))[1]
    assert reading.release.headline == "ISO 14000"


BLOG = "Northfield News Here"
POST = (
    '<div id="main"><h2 class="date-header">Tuesday, March 3</h2><div class="post"><h3 class="post-title entry-title">'
    '<a href="/p">{title}</a></h3><div class="post-body entry-content">March 3, 2026<br><br>Ann Example<br>Acme Pumps'
    "<br>202-555-0100<br><br>{line}<br><br>" + "<br><br>".join(TEXT) + "</div></div></div>"
)


def blog(head: str, title: str, line: str, name: str = BLOG) -> Reading:
    """Return the release of a page of a blog with such a head of the site."""
    post = POST.format(title=title, line=line)
    source = f"<!DOCTYPE html><html><head><title>{name}</title></head><body>{head}{post}</body></html>"
    (reading,) = read(Source("page.html", source.encode()))[1]
    return reading


@pytest.mark.parametrize(
    "head",
    [
        f'<div id="header"><h1 class="title">{BLOG}</h1></div>',
        f'<div class="header-wrapper"><div class="inner"><h1>{BLOG}</h1></div></div>',
        f"<header><h1>{BLOG}</h1></header>",
        f'<div role="banner"><h1>{BLOG}</h1></div>',
        f'<div id="masthead"><h1>{BLOG}</h1></div>',
    ],
)
def test_the_heading_in_the_head_of_a_site_is_no_headline_where_another_is_called_so(head: str) -> None:
    for name in (BLOG, f"{BLOG}: {TITLE}"):
        reading = blog(head, TITLE, TITLE.upper(), name)
        assert reading.release.headline.casefold() == TITLE.casefold()
        assert BLOG not in reading.release.body


@pytest.mark.parametrize("word", ["Home", "الصفحة الرئيسية"])
def test_a_word_of_the_menu_is_no_headline(word: str) -> None:
    assert blog(f'<div id="header"><h1>{word}</h1></div>', "The release", TITLE, word).release.headline == TITLE
    assert page(f"<div><h1>{word}</h1></div><div><h2>{TITLE}</h2>{BODY}</div>").release.headline == TITLE


def test_the_heading_in_the_head_of_an_article_is_its_headline() -> None:
    for article in (
        f"<article><header><h1>{TITLE}</h1></header>{BODY}</article>",
        f'<div class="page-header"><h1>{TITLE}</h1></div><div>{BODY}</div>',
        f'<div class="header"><h1>{TITLE}</h1></div><div>{BODY}</div>',
    ):
        assert page(article).release.headline == TITLE


@pytest.mark.parametrize("above", ["Press release of March 3, 2026", "Pressemitteilung vom 3. März 2026"])
def test_the_kind_and_the_day_in_the_line_over_a_headline_are_no_part_of_it(above: str) -> None:
    for article in (
        f"<div><h2>{above}<br />{TITLE}</h2>{BODY}</div>",
        f"<div><h2>{TITLE}<br><small>March 3, 2026</small></h2>{BODY}</div>",
        f"<div><h2>Acme Pressemitteilung vom 03.03.2026</h2><h4>{TITLE}</h4>{BODY}</div>",
    ):
        release = page(article).release
        assert release.headline == TITLE
        assert release.date
        assert release.date.day.isoformat() == "2026-03-03"


def test_a_headline_in_two_lines_is_one() -> None:
    first, second = TITLE.split(" Over ")
    assert page(f"<div><h2>{first}<br>Over {second}</h2>{BODY}</div>").release.headline == TITLE


@pytest.mark.parametrize("mark", ["# # #", "###", "-30-"])
def test_an_end_mark_that_is_set_as_code_is_whole(mark: str) -> None:
    release = page(f"<div><h1>{TITLE}</h1>{BODY}<center><pre>{mark}</pre></center></div>").release
    assert release.end_mark == mark
    assert mark not in release.body


def test_a_heading_over_what_was_passed_over_is_no_part_of_the_text() -> None:
    other = "<h2>Related content</h2><ul><li><a href='/x'>Boat licence fees 2026</a></li></ul>"
    notes = "<h2>Notes to editors</h2><ul><li>The rules apply in Northfield only.</li></ul>"
    reading = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p><div>{BODY}{notes}</div><div>{other}</div></main>")
    assert "Related content" not in reading.release.body
    assert "## Notes to editors" in reading.release.body


def test_a_day_in_the_text_that_is_to_come_is_not_that_of_issue() -> None:
    said = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-03"}</script>'
    points = "<ul><li>Bridge closed to lorries from 1 October 2026</li><li>Buses every ten minutes</li></ul>"
    release = page(f"<main>{said}<h1>{TITLE}</h1>{points}<div>{BODY}</div></main>").release
    assert release.date
    assert release.date.text == "2026-03-03"
    assert "- Bridge closed to lorries from 1 October 2026\n- Buses every ten minutes" in release.body


BUTTONS = {
    "a button": '<p><a href="https://social.example/acme"><img src="/tw.png" alt="Twitter"></a></p>',
    "a logo": '<p><img src="/img/logo.png" alt="City of Northfield"></p>',
}
PICTURES = {
    "a picture": '<p><img src="/img/bridge.jpg" alt="The bridge"></p>',
    "a picture that leads to a larger one": '<p><a href="/img/large.jpg"><img src="/img/s.jpg" alt="Bridge"></a></p>',
}


@pytest.mark.parametrize("picture", [*BUTTONS.values(), *PICTURES.values()], ids=[*BUTTONS, *PICTURES])
def test_a_button_or_a_logo_is_no_picture_of_the_release(picture: str) -> None:
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p>{BODY}{picture}</main>").release
    assert bool(release.media) == (picture in PICTURES.values())


FOOTS = {
    "a later change": "Last updated: 7 March 2026",
    "a later change in Arabic": "آخر تحديث: 07/12/2025",
    "a file": "PDF - 212 KB",
}


@pytest.mark.parametrize("line", FOOTS.values(), ids=FOOTS)
def test_what_a_site_prints_under_a_text_is_no_part_of_it(line: str) -> None:
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p>{BODY}<p>{line}</p></main>").release
    assert plain(release.body).strip().split("\n\n") == list(TEXT)


def test_the_topics_of_a_page_are_no_part_of_its_text() -> None:
    topics = '<div class="news-tags"><a>Roads</a> <a>Rivers</a></div>'
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p>{topics}{BODY}</main>").release
    assert "Roads" not in release.body


def test_a_text_that_is_hidden_until_a_script_runs_is_read() -> None:
    hidden = f'<h1>{TITLE}</h1><div id="js_content" style="visibility: hidden;">{BODY * 3}</div>'
    assert page(f"<main>{hidden}</main>").release.headline == TITLE
    aside = f'<h1>{TITLE}</h1>{BODY * 3}<div style="visibility: hidden;"><p>{DECK}</p></div>'
    assert DECK not in page(f"<main>{aside}</main>").release.body


@pytest.mark.parametrize("name", ["PubDate", "DC.date.issued", "parsely-pub-date"])
def test_the_head_of_a_page_says_when_it_was_published(name: str) -> None:
    release = page(f'<meta name="{name}" content="2026-03-03 10:15"><main><h1>{TITLE}</h1>{BODY}</main>').release
    assert release.date
    assert release.date.text == "2026-03-03"


@pytest.mark.parametrize("lead", ["<h2>First signatories</h2>", "<p>The city thanks its sponsors:</p>"])
def test_a_list_of_links_that_the_text_leads_to_is_text(lead: str) -> None:
    names = ["Library of Northfield", "Bridge Trust", "Reading Room Eastfield"]
    links = "".join(f'<li><a href="https://example.org/{at}">{name}</a></li>' for at, name in enumerate(names))
    contact = "<h2>Contact</h2><p>Ann Example, ann@example.org, +1 202 555 0134</p>"
    others = '<aside><h3>Related news</h3><ul><li><a href="/1">Old bridge closes</a></li></ul></aside>'
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p>{BODY}{lead}<ul>{links}</ul>{contact}</main>{others}").release
    assert all(f"- [{name}](" in release.body for name in names)
    assert "Old bridge" not in release.body
    assert [(each.name, each.organisation) for each in release.contacts] == [("Ann Example", "")]


def test_each_cell_of_a_table_is_a_person_with_the_address_that_its_link_hides() -> None:
    people = [("Africa", "Jo Sample"), ("Asia", "Bo Ek"), ("Europe", "Ann Muster"), ("North America", "Lee Roe")]
    cells = [
        f"<td><b>{place}</b><br>{name}<br>{at} Elm Street<br>Sampleton<br>Phone: +44 20 7946 010{at}<br>"
        f'<a href="mailto:info{at}@example.org">info{at} example.org</a><br></td>'
        for at, (place, name) in enumerate(people)
    ]
    table = f"<table><tr>{''.join(cells[:2])}</tr><tr>{''.join(cells[2:])}</tr></table>"
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p>{BODY}<h2>Press contacts</h2>{table}</main>").release
    assert [(each.name, each.email, each.phone) for each in release.contacts] == [
        (name, f"info{at}@example.org", (f"+44 20 7946 010{at}",)) for at, (_, name) in enumerate(people)
    ]


@pytest.mark.parametrize(
    ("mark", "words"),
    [("h2 id='comments-by-the-mayor'", "Comments by the mayor"), ("h2 id='h-how-to-share-the-news'", "How to share the news"),
     ("h3 id='autorite-et-navigation-1'", "Autorité et navigation"), ("h2 id='related-works-on-the-road'", "Related works on the road")],
)  # fmt: skip
def test_a_heading_whose_name_is_made_of_its_words_is_no_part_of_the_site(mark: str, words: str) -> None:
    heading = f"<{mark}>{words}</{mark[:2]}>"
    section = f"<section id='{mark.split(chr(39))[1].removeprefix('h-')}'><h2>{words}</h2><p>{TEXT[1]}</p></section>"
    for part in (f"{heading}<p>{TEXT[1]}</p>", section):
        release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p><p>{TEXT[0]}</p>{part}<p>{TEXT[2]}</p></main>").release
        assert [words in line for line in plain(release.body).split("\n\n")].count(True) == 1
        assert TEXT[1] in release.body


def test_the_label_of_a_field_is_read_with_what_stands_in_it() -> None:
    field = "<div class='field field--name-field-date'><div class='field__label'>{}</div><div class='field__item'>{}</div></div>"
    fields = field.format("Date", f"<time>{DAY}</time>") + field.format("Body", BODY)
    release = page(f"<main><h1>{TITLE}</h1><article>{fields}</article></main>").release
    assert release.date
    assert release.date.day.isoformat() == "2026-03-03"
    assert "Date" not in release.body


def test_links_under_a_heading_at_the_end_of_a_text_are_its_own() -> None:
    links = "<h2>Documents on the bridge</h2><ul><li><a href='/a'>Plan of the bridge over the river</a></li><li><a href='/b'>Costs</a></li></ul>"
    release = page(f"<main><h1>{TITLE}</h1><p>{DAY}</p><div>{BODY}{links}</div></main>").release
    assert "- [Plan of the bridge over the river](/a)" in release.body
    others = links.replace("Documents on the bridge", "Related news")
    assert (
        "Plan of the bridge"
        not in page(f"<main><h1>{TITLE}</h1><p>{DAY}</p><div>{BODY}{others}</div></main>").release.body
    )
