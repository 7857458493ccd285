"""Places of a release as news services and offices print them: with the service's sign, two of them, with a full stop."""

from __future__ import annotations

import pytest

from pressctl.importers.extraction.reading import read_text
from pressctl.prose.datelines import dateline

BODY = "\n\n".join(
    ["Die Stadt hat eine neue Bibliothek eröffnet, die den Menschen im Norden mit Büchern und Räumen dienen wird."] * 3
)


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Berlin (ots) Acme hat heute eine neue Pumpe vorgestellt.", "Berlin", ""),
        ("Berlin (ots/PRNewswire) - Acme hat heute eine neue Pumpe vorgestellt.", "Berlin", ""),
        ("Lyon - Quito (ACME). – El grupo abre una planta nueva.", "Lyon - Quito", ""),
        ("Lyon – Quito (ACME) – El grupo abre una planta nueva.", "Lyon – Quito", ""),
        ("LYON / PARIS, March 2, 2026 – Acme opens a plant today.", "LYON / PARIS", "March 2, 2026"),
        ("LYON, France, March 2, 2026/Acme News Service (ANS)/– Acme opens a plant.", "LYON, France", "March 2, 2026"),
    ],
)
def test_services_and_two_places_are_read(text: str, place: str, day: str) -> None:
    found = dateline.read(text)
    assert found
    assert (found.place, found.day, found.sure) == (place, day, True)


@pytest.mark.parametrize(
    "text",
    ["FOOTNOTE.--Quarterly figures are rounded.", "NOTE – All figures are rounded to the next thousand of euros.",
     "ANMERKUNG – Alle Zahlen sind gerundet.", "NOTE – Tous les chiffres sont arrondis.", "FUENTE – Acme.",
     "ANEXO – As tabelas do grupo.", "ПРИМЕЧАНИЕ – Все числа округлены.", "ملاحظة – جميع الأرقام تقريبية ولا تشمل الضرائب.",
     "注释——所有数字均为约数。", "Ana Silva – Acme (ABC) opens", "Halle (Saale) Acme"],
)  # fmt: skip
def test_a_note_is_no_place(text: str) -> None:
    assert dateline.read(text) is None


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Berlin (ots)", "Berlin", None),
        ("02.03.2026 – 16:38, Stadtwerke Lyon, Lyon (ots)", "Lyon", "2026-03-02"),
    ],
)
@pytest.mark.parametrize("is_markdown", [False, True])
def test_a_line_with_the_sign_of_a_service_is_a_dateline(
    line: str, place: str, day: str | None, is_markdown: bool
) -> None:
    heading = "# " if is_markdown else ""
    page = f"{heading}Acme eröffnet eine Bibliothek für alle\n\n{line}\n\n{BODY}\n"
    release = read_text(page, is_markdown=is_markdown).release
    assert release.dateline == place
    assert (release.date.text if release.date else None) == day
    assert line not in release.body


@pytest.mark.parametrize("issuer", ["Stadt Beispielheim", "Beispielheim, 2. März 2026", "12345 Beispielheim"])
def test_a_place_with_a_full_stop_is_that_of_the_issuer(issuer: str) -> None:
    page = f"{issuer}\n\nMehr Bücher für den Norden\n\nBeispielheim. {BODY}\n"
    release = read_text(page).release
    assert release.dateline == "Beispielheim"
    assert release.body.startswith("Die Stadt")


@pytest.mark.parametrize("line", ["Endlich", "Beispielheim"])
def test_a_word_with_a_full_stop_is_none_where_nobody_is_from_there(line: str) -> None:
    page = f"Stadt Musterdorf\n\nMehr Bücher für den Norden\n\n{line}. {BODY}\n"
    assert read_text(page).release.dateline == ""


PARAGRAPHS = [
    "The town of Lyon has opened a new library by the river, which will lend books to all people who live there.",
    "It was built in two years and cost nine million, half of which was paid by the state and half by the town.",
    "The library is open on every day of the week but Monday, and its reading room stays open until midnight.",
]
TITLE = "Town Opens a New Library by the River"


@pytest.mark.parametrize(
    ("head", "foot", "place", "day"),
    [
        ("", "Lyon, 2 March 2026", "Lyon", "2026-03-02"),
        ("", "Fait à Lyon, le 2 mars 2026", "Lyon", "2026-03-02"),
        ("", "Dado en Lyon, a 2 de marzo de 2026", "Lyon", "2026-03-02"),
        ("2 March 2026", "Lyon, 2 March 2026", "Lyon", "2026-03-02"),
        ("3 March 2026", "Lyon, 2 March 2026", "", "2026-03-03"),
        ("", "Lyon 2026-03-02", "", "2026-03-02"),
        ("", "V Lyonu dne 2. března 2026", "", "2026-03-02"),
        ("", "Opens 2 March 2026", "", None),
        ("", "Ulm University, 2 March 2026", "", None),
    ],
)
def test_a_place_and_a_day_under_the_text_are_those_of_issue(head: str, foot: str, place: str, day: str | None) -> None:
    page = "\n\n".join(filter(None, ["Press release", head, TITLE, *PARAGRAPHS, foot])) + "\n"
    release = read_text(page).release
    assert (release.dateline, release.date.text if release.date else None) == (place, day)


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Lima, a 2 de marzo de 2026", "Lima", "2026-03-02"),
        ("Stockholm den 2 mars 2026", "Stockholm", "2026-03-02"),
        ("Ulm University, 13.03.2026", "", "2026-03-13"),
    ],
)
def test_a_place_and_a_day_under_the_headline_are_those_of_issue(line: str, place: str, day: str) -> None:
    release = read_text("\n\n".join(["Press release", TITLE, line, *PARAGRAPHS]) + "\n").release
    assert (release.headline, release.dateline, release.date.text if release.date else None) == (TITLE, place, day)


def test_a_day_without_its_year_that_the_page_prints_with_it_needs_no_note() -> None:
    def notes(day: str) -> tuple[str, ...]:
        page = ["Press release", day, TITLE, f"LYON, March 2 – {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]
        return read_text("\n\n".join(page) + "\n").notes

    assert not any("has no year" in note for note in notes("2 March 2026"))
    assert any("has no year" in note for note in notes("3 March 2026"))


def test_a_dateline_stands_under_the_lines_of_an_advisory() -> None:
    answers = ["What: Opening of the library", "Who: Ann Example, head", "When: 14 March 2026", "Where: 4 River Street"]
    page = ["Media advisory", TITLE, *answers, f"LYON, 2 March 2026 – {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]
    release = read_text("\n\n".join(page) + "\n").release
    assert (release.dateline, release.date and release.date.text) == ("LYON", "2026-03-02")
