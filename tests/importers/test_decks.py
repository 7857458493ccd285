"""What is the deck under a headline, and what only stands there."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, html
from pressctl.importers.extraction.reading import read_text
from pressctl.ingest.run import read
from pressctl.ingest.sources import Source

HEADLINE = "Acme opens a ferry line between Hull and the islands"
DECK = "Six boats a day will carry cars, bicycles and the mail"
FIRST = "Acme opened a ferry line between Hull and the islands on Monday, with six boats a day for cars and the mail."
SECOND = "The boats run on batteries, which are charged at night when the harbour's wind turbine has no other use."
DATED = f"HULL, March 4, 2026 – {FIRST}"


def _deck(*lines: str) -> str:
    return read_text("\n\n".join(lines)).release.subheadline


def _body(*lines: str) -> str:
    return read_text("\n\n".join(lines)).release.body


@pytest.mark.parametrize("below", ["News", "Share: Facebook Twitter", "Published on 4 March 2026 2 pm Updated 3 pm"])
def test_what_a_site_prints_under_a_deck_does_not_hide_it(below: str) -> None:
    assert _deck("Home", "News", "Contact", HEADLINE, DECK, below, "4 March 2026", FIRST, SECOND) == DECK


@pytest.mark.parametrize(
    "line",
    [
        "The new boat, photographed on Monday (Photo: L. Quinn, Acme)",
        "Foto: Barco de Acme en el puerto de Hull / Archivo",
        "© Acme / L. Quinn, the boat in the port of Hull",
        "Thursday 7 May 2026, 10.30 a.m., ferry terminal of Hull",
        "![The boat in the port of Hull](boat.jpg)",
        "Good morning everyone and welcome to the ferry in Hull",
        "Office of the Harbour",
    ],
)
def test_a_caption_a_day_with_a_time_and_an_office_are_no_deck(line: str) -> None:
    assert not _deck(HEADLINE, line, DATED, SECOND)


def test_lines_with_labels_under_a_headline_are_no_deck() -> None:
    labelled = ("REGISTRATION: starts at 1:30 p.m.", "BOARDING: from 2:00 to 4:00 p.m.")
    assert not _deck(HEADLINE, *labelled, DATED, SECOND)


def test_a_sentence_without_a_word_of_the_matter_is_no_deck() -> None:
    archived = "Information identified as archived is kept only for reference and for research."
    assert not _deck(HEADLINE, archived, DATED, SECOND)


def test_a_sentence_right_above_the_text_opens_it() -> None:
    sentence = "The islands have waited long for a ferry."
    assert not _deck(HEADLINE, sentence, FIRST, SECOND)
    assert _body(HEADLINE, sentence, FIRST, SECOND).startswith(sentence)
    assert _deck(HEADLINE, sentence, DATED, SECOND) == sentence


def test_a_line_that_goes_on_in_the_text_is_its_start() -> None:
    first = "Today, Harbour Master Ann Example (R-Mo.)"
    rest = "opened a ferry line between Hull and the islands, with six boats a day for cars, bicycles and the mail."
    assert not _deck(HEADLINE, first, rest, SECOND)
    assert _body(HEADLINE, first, rest, SECOND).startswith(first)


def test_the_heading_of_the_first_section_is_no_deck() -> None:
    page = f"# {HEADLINE}\n\n## What Hull gets from the ferry\n\n{FIRST}\n\n## What the islands get\n\n{SECOND}\n"
    assert not read_text(page, is_markdown=True).release.subheadline
    again = page.replace("What Hull gets from the ferry", "Ferry line opens between Hull and the islands on May 4th")
    assert read_text(again, is_markdown=True).release.subheadline.startswith("Ferry line opens")


def test_a_line_of_many_words_that_is_no_deck_stays_in_the_text() -> None:
    caption = "The new boat, photographed on Monday (Photo: L. Quinn, Acme)"
    assert caption in _body(HEADLINE, caption, DATED, SECOND)


def test_a_deck_that_the_mark_up_names_is_found_under_a_long_headline() -> None:
    long = f"{HEADLINE}, the first since the war"
    page = (
        f"<html><body><main><article><h1>{long}</h1><div class='field lead'>{SECOND}</div><div>From:</div>"
        f"<div>Harbour Board</div><p>{FIRST}</p><p>{FIRST}</p></article></main></body></html>"
    )
    (found,) = html.read(page.encode(), Options())
    assert found.release.subheadline == SECOND


def test_a_list_under_a_headline_opens_the_text_as_a_whole() -> None:
    points = ("- Six new boats", "- Cars, bicycles and the mail on board", "- Three million pounds")
    assert _body(HEADLINE, "\n".join(points), DATED, SECOND).startswith("\n\n".join(points))


def test_a_deck_may_have_a_word_of_the_text_in_another_form_alone() -> None:
    deck = "La barca, pequeña como una cáscara de nuez, podría llevar a miles de isleños"
    text = "La compañía del puerto ha presentado hoy su barco para la gente isleña, en el que caben cuarenta personas y el correo."
    assert _deck("El puerto estrena transbordador en mayo", deck, text, SECOND) == deck


def test_points_and_the_lines_of_an_event_under_a_headline_stay_in_the_text() -> None:
    points = ("• Six boats a day will carry cars and the mail", "• The ferry costs three million pounds")
    assert _body(HEADLINE, "\n".join(points), "4 March 2026", FIRST, SECOND).startswith(points[0])
    speakers = "Speakers: Dr. Ann Hill, Institute of Boats; Tom Reed, captain"
    assert speakers in _body(HEADLINE, "Thursday 7 May 2026, 10.30 a.m., Press Room III", speakers, FIRST, SECOND)


def test_the_lines_of_an_event_below_the_text_stay_in_it() -> None:
    event = ("DATE: May 6, 2026", "TIME: 10:00 a.m.", "LOCATION: 12 Rail Street, Hull")
    body = _body(HEADLINE, DATED, *event, "SOURCE Acme")
    assert all(line in body for line in event)


def test_a_long_sentence_over_sender_and_day_is_the_deck() -> None:
    long = "People on the islands will get to Hull by boat six times a day under plans that the board announced, with cars."
    reading = read_text(
        "\n\n".join((HEADLINE, long, "From:", "Harbour Board", "Published:", "4 January 2026", FIRST, SECOND))
    )
    assert reading.release.subheadline == long
    assert reading.release.date is not None
    assert reading.release.body.startswith(FIRST)


def test_who_wrote_a_text_is_no_place() -> None:
    lines = ("Media centre", HEADLINE, "By Joanna Price, Communications\n17 June 2025", FIRST, SECOND)
    assert not read_text("\n\n".join(lines)).release.dateline


def test_the_lines_of_a_share_bar_are_not_of_the_deck_below_them() -> None:
    bar = ("Send by e-mail", "Part several addresses by commas, please.")
    assert _deck("Acme | About | News | Press", "01/04/11 |", HEADLINE, *bar, DECK, FIRST, SECOND) == DECK


def test_a_deck_may_end_with_a_verb_that_stands_within_sentences_elsewhere() -> None:
    deck = "Anträge können ab 1. Juli gestellt werden"
    first = "Die Stadt Elmstadt gibt in diesem Jahr fünf Millionen Euro für neue Brücken. Das hat der Rat beschlossen."
    second = "Die Anträge der Bezirke nimmt das Rathaus an, wie die Bürgermeisterin am Dienstag in Elmstadt mitteilte."
    text = "\n".join(["Pressemitteilung", "20.05.2026", "Stadt gibt Millionen für Brücken", deck, first, second])
    assert read_text(text).release.subheadline == deck


@pytest.mark.parametrize(
    ("bold", "is_deck"),
    [
        (
            "The council has approved the plans for a new bridge. It decided so today, after a debate of four hours.",
            False,
        ),
        (
            "The council has approved the plans for a new bridge, which will carry trams, bicycles and people on foot.",
            True,
        ),
    ],
)
def test_a_paragraph_in_bold_that_says_when_is_the_first_of_the_text(bold: str, is_deck: bool) -> None:
    page = f"<html><body><h1>{HEADLINE}</h1><p>4 March 2026</p><p><strong>{bold}</strong></p><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    release = html.read(page.encode(), Options())[0].release
    assert (release.subheadline == bold) == is_deck
    assert (bold in release.body) != is_deck


def test_a_lead_in_the_head_of_a_page_beside_the_headline_is_the_deck() -> None:
    lead = (
        "Households in the lower town will have better water from Monday on, as the largest pipe of the region opens."
    )
    text = "The water board has finished the new pipe under the river, and the lower town will be supplied from it from Monday."
    title = "Water board finishes new pipe under the river"
    own = f"<header><nav><a href='/'>Home</a></nav><div><h1>{title}</h1><p>{lead}</p></div></header>"
    site = f"<header><h1>Water Board</h1><p>{lead}</p></header><h2>{title}</h2>"
    for head, deck in ((own, lead), (site, "")):
        page = f"<html lang=en><head><title>{title} | Board</title></head><body>{head}<main><p>12 March 2026</p><p>{text}</p><p>{text[4:]}</p></main></body></html>"
        (reading,) = read(Source("page.html", page.encode()))[1]
        assert (reading.release.headline, reading.release.subheadline) == (title, deck)
