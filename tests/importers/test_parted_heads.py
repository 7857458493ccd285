"""Heads that a page parts over lines: a place and its dash, a day before a headline, points, a record's title."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, docx, html
from support.rendered import as_document, as_page, site
from support.text_pages import reading

TEXT = (
    "The city has opened a bridge over the Example River in Northfield, which thirty thousand people cross each day.",
    "“We have waited for this day for eleven years,” said Ann Example, who leads the office of works in the city.",
    "The works cost 41 million dollars, of which the state paid half; they began in March and ended in September.",
)
TITLE = "City Opens a Bridge Over the Example River"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("NORTHFIELD", "—", TEXT[0]), "NORTHFIELD"),
        (("NORTHFIELD", "—", "Director Ann Example", "today announced that the bridge over the river is open to all."), "NORTHFIELD"),
        (("NORTHFIELD", "—", "Director Ann Example", "sat down with the team of a station of the city",
          "to tell how the bridge over the river was built and what it cost."), "NORTHFIELD"),
        (("Northfield, Ohio", f"– {TEXT[0]}"), "Northfield, Ohio"),
        (("Northfield-March 3, 2026", f"– {TEXT[0]}"), "Northfield"),
        (("Northfield (March 3, 2026)", TEXT[0]), "Northfield"),
        (("NORTHFIELD", TEXT[0]), "NORTHFIELD"),
    ],
)  # fmt: skip
def test_a_place_on_lines_of_its_own_is_the_dateline_s(lines: tuple[str, ...], place: str) -> None:
    found = reading("For Immediate Release", "March 3, 2026", TITLE, *lines, *TEXT[1:]).release
    assert (found.headline, found.dateline) == (TITLE, place)
    assert lines[-1].removeprefix("– ")[-40:] in found.body
    assert str(found.date.day if found.date else "") == "2026-03-03"


@pytest.mark.parametrize("line", ["BACKGROUND", "UPDATE", "SUMMARY", "Ann Example", "Concert (May 9, 2026)"])
def test_a_heading_above_the_text_is_no_place(line: str) -> None:
    assert not reading("For Immediate Release", "March 3, 2026", TITLE, line, *TEXT).release.dateline


def test_a_place_above_the_day_at_the_end_is_the_dateline_s() -> None:
    found = reading("Press statement", TITLE, *TEXT, "NORTHFIELD", "3 March 2026")
    assert (found.release.dateline, found.fields["dateline"].confidence) == ("NORTHFIELD", Confidence.LIKELY)


def test_what_a_page_parts_behind_place_and_day_is_in_the_text() -> None:
    lines = ["Northfield-May 06, 2026", "– Mayor Ann Example tells of the bridges that were opened during",
             "Operation River", "(April 29, 2026-May 1, 2026)", ", as part of the works in the week of the", "Boat Race", "."]  # fmt: skip
    found = reading("For Immediate Release", TITLE, *lines, *TEXT[1:]).release
    assert found.body.startswith(
        "Mayor Ann Example tells of the bridges that were opened during Operation River (April 29, 2026-May 1, 2026), "
        "as part of the works in the week of the Boat Race."
    )
    assert (found.dateline, str(found.date and found.date.day)) == ("Northfield", "2026-05-06")


def test_a_day_before_a_repeated_headline_is_the_day_of_issue() -> None:
    menu = ["Skip to main content", "Home", "About", "Reports", "Media", "Contact", "Forms", "Search form", "Search"]
    found = reading(f"{TITLE} | City Office", *menu, f"June 5, 2026: {TITLE}", *TEXT)
    assert (found.release.headline, str(found.release.date and found.release.date.day)) == (TITLE, "2026-06-05")
    assert found.fields["date"].confidence == Confidence.LIKELY


POINTS = ("Thirty thousand people cross it each day", "Buses run every ten minutes from Monday on")
PARTS = [("headline", TITLE), *(("item", point) for point in POINTS), *(("text", text) for text in TEXT)]


@pytest.mark.parametrize("kind", ["page", "document"])
def test_several_points_under_a_headline_open_the_text_in_a_page_and_in_word(kind: str) -> None:
    if kind == "page":
        found = html.read(as_page(PARTS, site(1, "en")).encode(), Options())[0].release
    else:
        found = docx.read(as_document(PARTS), Options())[0].release
    assert (found.headline, found.subheadline) == (TITLE, "")
    assert found.body.startswith(f"- {POINTS[0]}\n- {POINTS[1]}\n\n")


def test_the_first_line_of_a_wire_s_page_is_its_headline() -> None:
    title = "Acme Reports Results for the Third Quarter"
    lines = ["NEWS PROVIDED BY", "Acme Inc.", "Oct 29, 2026, 06:55 ET", "Share this article", "Sales up by 4 percent in a year",
             "Outlook for the year raised", f"NORTHFIELD, Ohio, Oct. 29, 2026 /ExampleWire/ -- {TEXT[0]}"]  # fmt: skip
    assert reading(title, *lines, *TEXT[1:]).release.headline == title


def test_the_title_of_a_record_is_the_headline_and_its_lines_are_no_paragraph() -> None:
    wrapped = ["Mr Example said today that the nation would take part in the", "next meeting of the Conference for the Development of the",
               "Example River. The meeting will be held in Newtown in May. It", "was proposed that the Minister of Works would speak for the",
               "nation at the Conference after the assembly of engineers of", "the north had ended, and before the works at the dam begin."]  # fmt: skip
    title = "CONFERENCE FOR THE DEVELOPMENT OF THE EXAMPLE RIVER"
    found = reading("3001", title, "Example, Ann", "19721205 - 19751111", "11/09/1973", "Media Release",
                    "https://example.org/original/3001.pdf", "PRESS STATEMENT NO. 127", "11 September 1973", *wrapped)  # fmt: skip
    assert (found.release.headline, found.release.subheadline) == (title, "")
    assert str(found.release.date and found.release.date.day) == "1973-09-11"


def test_words_in_capitals_before_a_dash_in_a_title_are_no_place() -> None:
    found = reading("1750", "FOR PRESS: HELP FOR THE BRIDGE - STATEMENT BY THE PRIME MINISTER", "4 January 1968", *TEXT)
    assert not found.release.dateline


@pytest.mark.parametrize("line", ["FOR PRESS 224 JA141968", "FOR PRESS 17. PAY -1-9.77"])
def test_a_badly_scanned_number_line_is_no_headline(line: str) -> None:
    assert reading(line, TITLE, *TEXT).release.headline == TITLE


def test_a_headline_of_two_words_is_a_guess() -> None:
    assert reading("March 3, 2026", "CITY OFFICE", *TEXT).fields["headline"].confidence == Confidence.GUESS


def test_the_cells_of_a_table_do_not_end_the_text() -> None:
    rows = [cell for at in range(12) for cell in (f"Builder {at}, {30 + at}, Northfield", "Asked to build one pier of the bridge",
                                                  "Ten days of works in lieu of a fine, three years of service")]  # fmt: skip
    page = (f"{TITLE} - City Office", "Scroll to top", "Follow Us", "Skip to content", "Press", TITLE, TEXT[0], "Builder", "Works",
            "Task", *rows, *TEXT[1:], "Tagged with:", "Bridges", "Latest Posts", "Mayor Visits a School")  # fmt: skip
    body = reading(*page).release.body
    assert TEXT[2] in body
    assert "Builder 11, 41, Northfield" in body
    assert "Latest Posts" not in body


def test_a_menu_that_names_an_office_is_no_contact() -> None:
    menu = [("menu", word) for word in ("Reports", "Media", "Operations", "Forms", "Media Relations", "Suite 1200", "Phone:",
                                        "(212) 555-0100", "Email:", "media@example.org", "2024", "2025")]  # fmt: skip
    page = as_page(
        [*menu, ("headline", TITLE), ("day", "3 March 2026"), *(("text", text) for text in TEXT)], site(7, "en")
    )
    found = html.read(page.encode(), Options())[0].release
    assert "Operations" not in found.body
    assert "Careers" not in found.body


def test_a_page_of_short_lines_that_links_part_is_not_wrapped() -> None:
    parted = ["WESTON –", "As a result of a survey that the", "city", "and its offices have made of the old bridges by the",
              "rivers", "in", "Northfield, nineteen people will", "be", "asked to build a bridge", "tomorrow", "because of",
              "what they know of bridges that are as long as these", "in this city. The offices of the city lead the works for",
              "three", "months with the help of the state, and with that of", "three", "towns by the river."]  # fmt: skip
    found = reading("For Immediate Release", "March 3, 2026", TITLE, *parted).release
    assert found.headline == TITLE
    assert found.dateline == "WESTON"
    assert "with the help of the state, and with that of three towns by the river." in found.body


def test_a_title_that_ends_as_a_sentence_does_is_a_record_s() -> None:
    title = "HELP FOR THE BRIDGE - STATEMENT BY THE PRIME MINISTER, THE RT. HON. ANN EXAMPLE OF NORTHFIELD."
    found = reading("1750", f"FOR PRESS: {title}", "Example, Ann", "19671219 - 19680110", "04/01/1968", "Media Release",
                    "https://example.org/original/1750.pdf", *TEXT)  # fmt: skip
    assert found.release.headline == title
    assert "original/1750.pdf" not in found.release.body


def test_a_place_whose_sentence_is_parted_in_a_page_opens_the_text_under_the_deck() -> None:
    deck = "Changes see to it that builders who know the river do the works"
    parts = [("headline", TITLE), ("day", "March 3, 2026"), ("subheadline", deck), ("text", "NORTHFIELD"), ("text", "—"),
             ("text", "Director Ann Example"), ("text", "sat down with the team of a station"), *(("text", text) for text in TEXT)]  # fmt: skip
    found = html.read(as_page(parts, site(1, "en")).encode(), Options())[0].release
    assert (found.subheadline, found.dateline) == (deck, "NORTHFIELD")
    assert found.body.startswith("Director Ann Example\n\nsat down with the team of a station\n\n")


def test_the_parted_lines_of_an_advisory_are_a_text_in_a_page_too() -> None:
    lines = ("Northfield, Ohio,", "Mayor Ann Example, Engineer Bob Sample and Harbour Master Carl Sample", "will hold a press conference on",
             "“Operation River”", ", a joint effort of the state and the city to open the river.", "WHO", ":", "Mayor Ann Example",
             "WHEN", ":", "Monday, July 1, 2026 — 2:00 PM", "WHERE", ":", "Mayor’s Office, 1350 River Avenue, Northfield")  # fmt: skip
    parts = [("day", "July 1, 2026"), ("release", "For immediate release"), ("headline", TITLE), *(("text", line) for line in lines),
             ("end", "###")]  # fmt: skip
    for found in (
        html.read(as_page(parts, site(2, "en")).encode(), Options())[0],
        docx.read(as_document(parts), Options())[0],
    ):
        assert found.release.headline == TITLE
        assert "will hold a press conference on “Operation River”, a joint effort" in found.release.body
        assert "Monday, July 1, 2026 — 2:00 PM" in found.release.body


@pytest.mark.parametrize("heading", ["Highlights", "HIGHLIGHTS"])
def test_a_heading_over_a_list_is_not_the_place_of_a_dateline(heading: str) -> None:
    items = (
        "<ul><li>Bridges of stone can be drawn with the mouse.</li><li>Files of old are read without loss.</li></ul>"
    )
    page = as_page(
        [("headline", TITLE), ("text", TEXT[0]), ("html", f"<h3>{heading}</h3>{items}"), ("text", TEXT[1])],
        site(1, "en"),
    )
    body = html.read(page.encode(), Options())[0].release.body
    assert f"### {heading}\n\n- Bridges of stone can be drawn with the mouse.\n- Files" in body


def test_the_sender_in_capitals_above_the_text_is_no_place() -> None:
    text = "Since May the people at Acme have built a bridge over the river, and the company of Acme pays for it in full, it says."
    assert not reading("For Immediate Release", "March 3, 2026", TITLE, "ACME", text, *TEXT[1:]).release.dateline


def test_a_headline_in_two_paragraphs_of_a_page_is_one() -> None:
    lines = (
        "FOR IMMEDIATE RELEASE",
        "Tuesday, 3 March 2026",
        "Seven Builders Named in the Prize of the Year",
        "For Saving the Old Ferry Hall and Its Wooden Roof in Springfield",
        "The Example Society named seven builders today who saved the ferry hall in Springfield and its wooden roof.",
        "“They worked through two winters,” said Ana Silva, who leads the society and visited the hall each month.",
    )
    page = "".join(f"<p>{line}</p>\n" for line in lines)
    release = html.read(f"<html><body><table><tr><td>{page}</td></tr></table></body></html>".encode(), Options())[
        0
    ].release
    assert release.headline == f"{lines[2]} {lines[3]}"
