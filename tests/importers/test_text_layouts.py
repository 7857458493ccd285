"""Pages as strangers lay them out: what stands around headline, contacts and text is told from these."""

from __future__ import annotations

import pytest

from pressctl.importers import Options, Reading
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
