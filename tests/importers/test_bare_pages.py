"""Pages with no headings, set in tables and line breaks: they give the release that the same lines give as a text."""

from __future__ import annotations

import pytest

from pressctl.errors import ImportRefused
from pressctl.importers import Options, Reading, html, text

FIRST = (
    "HULL, 4 March 2026 – The Acme Water Company opened a second pipe under the river today, after two years of work."
)
SECOND = "“Nobody on the south bank has to carry water any more,” said Ines Novak, who has led the work since it began."
THIRD = "The pipe was paid for by the four towns that it serves, each according to the number of its homes."
CONTACT = ("Media contact:", "Petra Keller", "Acme Water Company", "Tel. +44 113 496 0123", "keller@acme.example")
HEADLINE, DECK = "Second pipe brings water to the south bank", "Four thousand homes are joined to it by the autumn"
MENU = '<a href="#">Acme Water</a><br><a href="#">Our rivers</a><br><a href="#">For schools</a><br>'


def _page(body: str, title: str = "News") -> Reading:
    (reading,) = html.read(f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode(), Options())
    return reading


def _text() -> Reading:
    lines = [HEADLINE, DECK, FIRST, SECOND, THIRD, "\n".join(CONTACT)]
    (reading,) = text.read("\n\n".join(lines).encode(), Options())
    return reading


TABLE = (
    f'<table width="760"><tr><td width="150">{MENU}</td><td><p><b><font size="5">{HEADLINE}</font></b></p>'
    f'<font size="3"><b>{DECK}</b></font><br><br><font size="2">{FIRST}</font><br><br>{SECOND}<br><br>{THIRD}<br><br>'
    f"<font size='2'>{'<br>'.join(CONTACT)}</font></td></tr></table>"
)
BOXES = (
    f'<div class="top"><div class="logo">Acme</div><div class="main-nav">{MENU}</div></div><div class="detail">'
    f"<div>{HEADLINE}</div><div>{DECK}</div><div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div>"
    f'<div>{"<br>".join(CONTACT)}</div></div><div><div><a href="/1">Acme elects a new board</a></div></div>'
)
CENTRED = (
    f"<center><b>{HEADLINE}</b></center><center><i>{DECK}</i></center><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    f"<p>{'<br>'.join(CONTACT)}</p>"
)


@pytest.mark.parametrize("body", [TABLE, BOXES, CENTRED], ids=["table", "boxes", "centred"])
def test_a_page_without_headings_gives_the_release_of_its_text(body: str) -> None:
    page, plain = _page(body).release, _text().release
    assert (page.headline, page.subheadline) == (plain.headline, plain.subheadline) == (HEADLINE, DECK)
    assert (page.date, page.dateline, page.contacts) == (plain.date, plain.dateline, plain.contacts)
    assert page.body == plain.body


@pytest.mark.parametrize("title", [f"Acme Water - {HEADLINE}", f"{HEADLINE} | Acme Water"])
def test_the_title_of_a_page_without_headings_says_which_line_is_the_headline(title: str) -> None:
    lines = ["Acme Water Company, Press Office of the Board", "9 March 2026", HEADLINE, FIRST, SECOND, THIRD]
    reading = _page("".join(f"<p>{line}</p>" for line in lines), title)
    assert reading.release.headline == HEADLINE


def test_a_title_of_few_words_is_the_name_of_the_site() -> None:
    reading = _page(f"<p>Acme Water Company</p><p>{HEADLINE}</p><p>{FIRST}</p><p>{SECOND}</p>", "Acme Water Company")
    assert reading.release.headline == HEADLINE


def test_links_below_such_a_text_are_left_out_and_said() -> None:
    below = '<p align="right"><a href="#">Acme elects a new board for three years</a></p>'
    reading = _page(f"<p><b>{HEADLINE}</b></p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{below}")
    assert "elects" not in reading.release.body
    assert any(entry.to == "left-out" and "elects" in entry.text for entry in reading.account)


def test_a_contact_in_the_footer_of_an_article_counts_beside_another() -> None:
    (reading,) = html.read(
        (
            f"<main><article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
            "<p>For more information, write to Aaron Wright at wright@acme.example.</p>"
            f"<footer><p>{'<br>'.join(CONTACT)}</p></footer></article></main>"
            "<footer><p>© 2026 Acme</p></footer>"
        ).encode(),
        Options(),
    )
    assert [each.email for each in reading.release.contacts] == ["wright@acme.example", "keller@acme.example"]


def test_a_headline_and_its_deck_in_one_paragraph_are_two() -> None:
    (reading,) = html.read(
        f"<main><p>{HEADLINE}<br>{DECK}</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></main>".encode(), Options()
    )
    assert (reading.release.headline, reading.release.subheadline) == (HEADLINE, DECK)


def test_a_title_with_the_site_before_a_colon_names_the_headline_under_the_way_to_the_page() -> None:
    way = "<small>Acme Water >> News >>2026</small><br><small>News</small><br>"
    found = _page(f"{MENU}{way}<div><b>{HEADLINE}</b></div>{FIRST}<br><br>{SECOND}<br><br>", f"Acme Water: {HEADLINE}")
    assert found.release.headline == HEADLINE


def test_a_heading_of_the_fourth_rank_is_the_headline_and_leaves_no_marks_in_the_text() -> None:
    wrapped = FIRST.replace(" a second", "<br>a second").replace(" after two", "<br>after two")
    found = _page(f"{MENU}<h4>{HEADLINE}</h4><p>{wrapped}</p><p>{SECOND}</p><p>{THIRD}</p>")
    assert found.release.headline == HEADLINE
    assert "#" not in found.release.body


MAIL = """---------- Forwarded message ----------
Date: Wed, 4 Mar 2026 16:30:18 +0000
From: Acme Water &lt;press@acme.example&gt;
Subject: Opening of the second pipe under the river

Petra Keller
Head Office, Hull                    March 4, 2026
(Phone: 0113/496-0123)

NOTICE TO EDITORS: N26-53

ACME WATER COMPANY: OPENING OF ITS SECOND PIPE UNDER THE RIVER

The Acme Water Company opened a second pipe under the river today, after
two years of work. Nobody on the south bank has to carry water any more.

The pipe was paid for by the four towns that it serves, each according
to the number of its homes.
"""


def test_a_mail_in_an_archive_is_read_as_the_text_that_it_is() -> None:
    page = _page(
        f'<a href="#">[Previous]</a><h1>(rivers) Opening of the second pipe under the river (fwd)</h1><pre>{MAIL}</pre>'
    )
    (typed,) = text.read(MAIL.replace("&lt;", "<").replace("&gt;", ">").encode(), Options())
    for found in (page.release, typed.release):
        assert found.headline == "ACME WATER COMPANY: OPENING OF ITS SECOND PIPE UNDER THE RIVER"
        assert [contact.name for contact in found.contacts] == ["Petra Keller"]
        assert found.date is not None
        assert found.date.day.isoformat() == "2026-03-04"
    assert "```" not in page.release.body


def test_each_paragraph_of_a_typed_page_has_its_place_in_the_account() -> None:
    page = _page(f"<pre>{MAIL}</pre>")
    assert len({entry.line for entry in page.account}) > 5
    assert {entry.to for entry in page.account} >= {"headline", "contacts", "body", "left-out"}


def test_code_in_a_page_stays_code() -> None:
    page = _page(
        f"<h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p><pre>acme --pipe 2\nacme --close</pre><p>{THIRD}</p>"
    )
    assert "```\nacme --pipe 2\nacme --close\n```" in page.release.body


@pytest.mark.parametrize(
    ("headline", "body", "contact"),
    [
        ("Clinic opens new ward", "The ward opened today. It has 24 beds.", "Press contact: Jo Sample, 020 7946 0123"),
        ("Clinic opens new ward", "The ward opened today.", "###\n\nMedia contact:\n\nJo Sample\n\n020 7946 0123"),
        ("Neue Halle eröffnet", "Die Halle hat 24 Plätze.", "Pressekontakt: Jo Sample, 020 7946 0123"),
        ("Un nouveau service à Lyon", "Il a ouvert ce matin.", "Contact presse : Jo Sample, 020 7946 0123"),
    ],
)
def test_a_text_above_a_press_contact_may_be_a_sentence(headline: str, body: str, contact: str) -> None:
    (reading,) = text.read(f"{headline}\n\n{body}\n\n{contact}\n".encode(), Options())
    release = reading.release
    assert (release.headline, release.body) == (headline, f"{body}\n")
    assert [(each.name, each.phone) for each in release.contacts] == [("Jo Sample", ("020 7946 0123",))]


def test_a_sentence_above_another_contact_is_no_release() -> None:
    with pytest.raises(ImportRefused, match="no run of paragraphs"):
        text.read(b"Contact us\n\nWe are happy to help.\n\nTelephone: 020 7946 0123\n", Options())


def test_each_sentence_below_the_heading_of_notes_is_in_the_text() -> None:
    notes = ("Notes to editors:", "The pipe is four kilometres long.", "Acme Water works in 24 towns.")
    source = "\n\n".join((HEADLINE, FIRST, SECOND, "ENDS", "\n".join(CONTACT), "\n".join(notes)))
    (reading,) = text.read(f"{source}\n\nPrivacy\n".encode(), Options())
    assert [note for note in notes if note not in reading.release.body] == []
    assert "Privacy" not in reading.release.body
