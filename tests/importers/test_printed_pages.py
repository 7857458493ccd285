"""Texts saved out of a PDF: headers and footers of each page, sentences over a page, words that lines break."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading, side_column
from pressctl.importers.text import read

FIRST = """Northern Rail                                               Press release
                                                            No. 41/2026

Night trains return to the coast after twelve years

OSLO, 2 November 2026 – Northern Rail will run night trains to the coast from Decem-
ber on. Three trains a week will carry up to 280 passengers each, in sleeping com-
partments for one to four people. Tickets for them can be bought from this week on,
at all long-term counters of the railway, at each of its stations and over the long-
term site, and the agency has ordered 36 carriages
"""
FOOT = "Northern Rail · 3 Track Road · www.rail.example"
SECOND = """for 92 million euros from a factory in the south. The last of them was delivered in
October, and all were tried on the line in the weeks after that.

Background
The last night train on the line ran on 9 December 2014.

Media contact: Kari Lunde, press@rail.example, +47 23 55 00 11
"""
HEAD = "Northern Rail                                               Press release\n"
BODY = "the agency has ordered 36 carriages\nfor 92 million euros from a factory"


def printed(before: str, after: str, head: str = HEAD) -> str:
    return f"{FIRST}\n{FOOT}{before}\n{after}{head}\n{SECOND}\n"


@pytest.mark.parametrize(
    "text",
    [
        printed("      1/2", "") + f"{FOOT}      2/2\n",
        printed("      1/2", "\f") + f"{FOOT}      2/2\n",
        printed("", "\f") + FOOT,
        printed("", "- 1 -\n\f") + f"{FOOT}\n- 2 -\n",
        printed("\n\nPage 1 of 2", "\f", head="") + f"{FOOT}\n\nPage 2 of 2\n",
        printed(" | 1 de 2", "", head="") + f"{FOOT} | 2 de 2\n",
    ],
)
def test_what_each_page_prints_is_left_out_and_a_sentence_goes_on_over_it(text: str) -> None:
    reading = one(text)
    assert BODY in reading.release.body
    assert "Track Road" not in reading.release.body
    assert "Press release" not in reading.release.body
    assert reading.release.headline == "Night trains return to the coast after twelve years"
    left = [entry for entry in reading.account if entry.why == "printed on each page"]
    assert any("Track Road" in entry.text for entry in left)


def test_a_paragraph_that_ends_at_the_foot_of_a_page_stays_apart_from_the_next() -> None:
    first = FIRST.rstrip("\n").removesuffix("36 carriages") + "36 carriages."
    second = SECOND.replace("for 92 million", "All cost 92 million")
    body = one(f"{first}\n{FOOT}   1/2\n{second}{FOOT}   2/2\n").release.body
    assert "36 carriages.\n\nAll cost 92 million" in body


def test_fields_and_account_name_the_lines_of_the_source() -> None:
    text = printed("      1/2", "\f") + f"{FOOT}      2/2\n"
    reading, lines = one(text), text.split("\n")
    assert "Media contact" in lines[reading.fields["contacts"].line - 1]
    numbers = [number for entry in reading.account for number in range(entry.line, entry.end_line + 1)]
    assert numbers == sorted(set(numbers))
    assert {number for number, line in enumerate(lines, 1) if line.strip()} <= set(numbers)


def test_words_that_lines_break_are_made_whole_and_told() -> None:
    body = one(printed("", "\f")).release.body
    assert "from December on" in body
    assert "sleeping compartments for" in body
    assert "the long-term site" in body, "the text has it with its hyphen elsewhere"
    note = next(note for note in one(printed("", "\f")).notes if "lines broke" in note)
    assert "“December”, “compartments”" in note


def test_the_only_word_that_a_line_breaks_is_whole_where_the_text_has_it_so() -> None:
    head = "Rougeole : le ministère renforce la vaccination dans quatre départe-\n        ments\n\n"
    text = (
        "Face à la hausse du nombre de cas de rougeole depuis le mois de janvier, le ministère de la\n"
        "Santé renforce la vaccination. Quatre départements sont touchés, le nombre de cas y atteint\n"
        "quatre cents, et les équipes mobiles se rendront dans les collèges et les lycées à partir de\n"
        "lundi prochain. La vaccination y sera gratuite et proposée à tous les élèves qui n'ont pas eu\n"
        "les deux doses.\n"
    )
    expected = "Rougeole : le ministère renforce la vaccination dans quatre départements"
    assert one(head + text).release.headline == expected
    assert one(head + text.replace("départements", "régions")).release.headline.endswith("départe-ments")


def test_the_heading_of_a_section_is_a_line_by_itself() -> None:
    assert "\n\nBackground\n\nThe last night train" in one(printed("", "\f")).release.body


def test_steps_with_numbers_are_no_pages() -> None:
    text = (
        "Acme opens a plant in Lyon\n\nLYON, 2 March 2026 – Acme has opened a plant that will employ forty people from "
        "the region, the director of the company said at the opening with the mayor and the guests.\n"
    )
    steps = "\n".join(
        f"Step {number}\n\nThe valve is opened for the {number}th time by the engineers.\n" for number in "45"
    )
    assert "Step 4" in one(text + "\n" + steps).release.body


def one(text: str) -> Reading:
    [reading] = read(text.encode(), Options())
    return reading


BESIDE = """PRESS RELEASE                                                   Contact

Geneva, 6 October 2026                                          Amara Diallo
                                                                Media Officer
New vaccine protects nine in ten children                       +41 22 555 01 34
                                                                amara.diallo@example.org
A vaccine against river fever protects nine in
ten children, a trial in four countries has
shown. 12,400 children took part.

"This is the first vaccine against the fever,"
said Dr Kofi Mensah, who led the trial. It will
cost less than 3 dollars a dose.
"""
FIRMS = """Acme Turbines opens a plant

LONDON, 10 November 2026 – Acme Turbines has opened a plant in Hull that will employ forty people from the region.

Enquiries:
Acme Turbines plc                                   +44 20 7946 0101
Bell & Hart (financial PR)                          +44 20 7946 0102
Clay, Dunn & Partners (joint broker)                +44 20 7946 0103
Evans Bank International (nominated adviser)        +44 20 7946 0104
"""


def test_a_column_beside_the_text_is_read_below_it() -> None:
    reading = one(BESIDE)
    [contact] = reading.release.contacts
    assert (contact.name, contact.role, contact.email) == ("Amara Diallo", "Media Officer", "amara.diallo@example.org")
    assert reading.release.headline == "New vaccine protects nine in ten children"
    assert "Media Officer" not in reading.release.body
    assert reading.fields["contacts"].line == 1


def test_numbers_behind_the_names_of_firms_are_no_column() -> None:
    assert side_column.find(FIRMS.split("\n")) is None
