"""Whatever stands in a release, every word of it is in a field, in the body, or in a line that the report names."""

from __future__ import annotations

import re

import pytest

from pressctl.importers import Options, Reading
from pressctl.importers.extraction import account, unread
from pressctl.importers.text import read

TITLE = "Stadt Beispiel eröffnet eine neue Bibliothek im Norden"
TEXT = [
    "Berlin, 27. Oktober 2025. Die Stadt Beispiel hat am Freitag eine neue Bibliothek eröffnet, die den Menschen im Norden "
    "mit Büchern, Räumen und einem Garten dienen wird.",
    "„Wir haben drei Jahre gebaut“, sagte die Bürgermeisterin, „und nun ist das Haus so schön geworden, wie wir es uns alle "
    "gewünscht hatten.“",
    "Die Bibliothek ist an allen Tagen der Woche geöffnet und hat Platz für dreihundert Menschen, teilte die Stadt mit.",
]
CONTACT = ["Kontakt:", "Lou Beispiel", "Telefon: +49 151 757 305 65", "E-Mail: presse@example.org"]
MENU = ["Home", "Über uns", "Aktuelles", "Presse", "Kontakt", "Spenden", "Mitmachen", "Termine", "Zum Inhalt springen"]
BELOW = ["Veröffentlicht in: Aktuelles", "Beitrags-Navigation", "Impressum", "Datenschutz"]
PAGES = {
    "text": ([], [TITLE, *TEXT, *CONTACT], []),
    "headed": (["Pressemitteilung", "27. Oktober 2025"], [TITLE, *TEXT, *CONTACT], ["###"]),
    "page": ([f"{TITLE} – Beispiel", *MENU], [TITLE, "27. Oktober 2025", *TEXT, *CONTACT], BELOW),
    "no contact": ([f"{TITLE} – Beispiel", *MENU], [TITLE, "27. Oktober 2025", *TEXT], BELOW),
}
LINES = [
    "Zwölf kluge Zebras quaken gern am Xylofon, wenn die Jacht im Hafen bleibt",
    "- Zwölf kluge Zebras quaken gern am Xylofon, wenn die Jacht im Hafen bleibt",
    "1. Zwölf kluge Zebras quaken gern am Xylofon, wenn die Jacht im Hafen bleibt",
    "Foto: Zwölf kluge Zebras am Xylofon (Ernst Quirl)",
    "Fotos finden Sie auf Zwitscher: @zebras und Instagramm: @quirlxylofon",
    "Zur Zebraquirl in PDF-Form gelangen Sie hier.",
    "Weitere Zebras zum Xylofon finden Sie unter www.zebraquirl.example",
    "https://zebraquirl.example/xylofon/quaken/jacht",
    "[1] Zwölf kluge Zebras quaken gern am Xylofon, https://zebraquirl.example",
    "Hinweis: Zwölf kluge Zebras quaken gern am Xylofon",
    "Pressemitteilung zum Zwölften Zebraquaken am Xylofonhafen mit Jachtquirl",
    "Sperrfrist: Zwölf kluge Zebras quaken gern am Xylofon",
    "Zebraquirl Xylofonhafen\nJachtzwölf Quaker\nEinhundert Zebrastreifen",
    "Warum quaken zwölf kluge Zebras gern am Xylofon?",
]


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", text.casefold()))


def told(reading: Reading) -> set[str]:
    """Return the words of a release, and of what the report says besides."""
    release = reading.release
    people = [text for each in release.contacts for text in (each.name, each.role, each.organisation, each.email)]
    named = [entry.text for entry in unread.named(reading)]
    fields = [release.headline, release.subheadline, release.dateline, release.body, release.boilerplate]
    return words("\n".join([*fields, *people, *named, *reading.notes]))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("page", PAGES)
def test_no_line_of_a_release_is_lost_unsaid(page: str, line: str) -> None:
    above, release, below = PAGES[page]
    for at in range(1, len(release) + 1):
        text = "\n".join([*above, *release[:at], line, *release[at:], *below])
        assert len(words(line) - told(read(text.encode(), Options())[0])) < 2, f"behind “{release[at - 1]}”"


@pytest.mark.parametrize("page", PAGES)
def test_what_a_site_prints_around_a_release_is_not_named(page: str) -> None:
    above, release, below = PAGES[page]
    reading = read("\n".join([*above, *release, *below]).encode(), Options())[0]
    assert not unread.named(reading)


def test_what_a_paragraph_after_the_end_mark_says_is_named() -> None:
    text = "\n".join(
        ["Pressemitteilung", TITLE, *TEXT, *CONTACT, "###", "Die Jacht bleibt im Hafen, wenn Zebras quaken."]
    )
    (entry,) = unread.named(read(text.encode(), Options())[0])
    assert (entry.why, entry.text) == (account.AFTER, "Die Jacht bleibt im Hafen, wenn Zebras quaken.")
