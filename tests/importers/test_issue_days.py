"""The day of issue in the lines that sites and offices print: with an issuer, a clock, a number, below the end mark."""

from __future__ import annotations

import pytest

from pressctl.importers import Confidence, Options, Reading, text
from support.text_pages import FIRST, SECOND, THIRD, spaced

TITLE = "Library Opens in the North of the Town"


def day_of(found: Reading) -> str:
    return found.release.date.text if found.release.date else ""


@pytest.mark.parametrize(
    "line",
    [
        "Acme press release of 4 May 2026", "Pressemitteilung der Stiftung Beispiel vom 4. Mai 2026",
        "Communiqué de Institut Exemple du 4 mai 2026", "Nota de prensa de Fundación Ejemplo del 4 de mayo de 2026",
        "Comunicato stampa di Fondazione Esempio del 4 maggio 2026", "Pressmeddelande från Stiftelsen Exempel 4 maj 2026",
        "Пресс-релиз Примерного фонда от 4 мая 2026 г.", "Alba プレスリリース 2026年5月4日",
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_above", [True, False])
def test_the_line_with_issuer_and_day_gives_the_day_and_is_neither_headline_nor_deck(line: str, is_above: bool) -> None:
    head = (line, TITLE) if is_above else (TITLE, line)
    found = spaced(*head, FIRST, SECOND, THIRD)
    assert (found.release.headline, found.release.subheadline) == (TITLE, "")
    assert day_of(found) == "2026-05-04"


def test_a_headline_that_ends_with_a_day_stays_one() -> None:
    title = "Statement of the Finance Ministers on Trade, 4 May 2026"
    assert spaced(title, FIRST, SECOND, THIRD).release.headline == title


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 4 May 2026 by admin", "Publicado el 4 de mayo de 2026 por admin", "Publié le 4 mai 2026 par admin",
        "14.5.2026 13:26:53 EEST | Esimerkki | Tiedote", "14. 5. 2026 12:51", "14.May.2026", "14-May-2026",
        "投稿:2026/05/14 18:49", "News feature: 2026-090   May 14, 2026",
    ],
)  # fmt: skip
def test_a_day_with_what_sites_print_beside_it_is_the_day_of_issue(line: str) -> None:
    found = spaced(TITLE, line, FIRST, SECOND, THIRD)
    assert day_of(found) in {"2026-05-04", "2026-05-14"}
    assert (found.release.headline, found.release.subheadline) == (TITLE, "")


@pytest.mark.parametrize(
    "line",
    [
        "日期：2026年5月4日", "Date : 4 mai 2026", "Fecha: 4 de mayo de 2026", "Дата: 4 мая 2026 г.", "Data: 4 maio 2026",
        "التاريخ: 4 أيار/مايو 2026", "Datum: 4. Mai 2026", "Date: 4 May 2026",
    ],
)  # fmt: skip
def test_a_day_with_its_label_is_that_of_issue_in_every_language(line: str) -> None:
    assert day_of(spaced("Acme", line, TITLE, FIRST, SECOND, THIRD)) == "2026-05-04"


def test_the_day_below_the_end_mark_is_that_of_issue() -> None:
    menu = ("Home", "News", "Archive", "Contact", "Search", "Jobs", "Services", "Offices")
    assert day_of(spaced(*menu, TITLE, FIRST, SECOND, THIRD, "Ends", "Monday, May 4, 2026", "Print")) == "2026-05-04"


def test_a_line_of_its_own_goes_before_the_day_of_an_event_in_the_headline() -> None:
    found = spaced("4 May 2026", "18 May 2026: Library Opens in the North of the Town", FIRST, SECOND, THIRD)
    assert day_of(found) == "2026-05-04"


def test_a_day_in_figures_opens_the_text() -> None:
    assert day_of(spaced(TITLE, f"18/05/2026 - {FIRST}", SECOND, THIRD)) == "2026-05-18"


@pytest.mark.parametrize(
    "line", ["4 May 2026          Index: ACM 30/2508/2026", "ACM Index: AC 21/002/2026 | 4 May 2026", "(2026/5/4)"]
)
def test_a_day_beside_the_number_of_the_text_and_one_in_brackets_is_that_of_issue(line: str) -> None:
    assert day_of(spaced(line, TITLE, FIRST, SECOND, THIRD)) == "2026-05-04"


@pytest.mark.parametrize("line", ["am Dienstag, dem 5. Mai 2026, um 11.00 Uhr,", "on Tuesday, 5 May 2026, at 11 a.m."])
def test_the_day_and_hour_with_which_a_sentence_goes_on_are_of_an_event(line: str) -> None:
    assert day_of(spaced(TITLE, "The library invites reporters", line, FIRST, SECOND, THIRD)) == ""


@pytest.mark.parametrize("kind", ["Press release", "Pressemelding", "Communiqué de presse", "Пресс-релиз"])
def test_the_day_under_the_kind_below_the_lede_is_that_of_issue(kind: str) -> None:
    found = spaced("Acme | News | Contact", TITLE, FIRST, kind, "4 May 2026", SECOND, THIRD)
    assert day_of(found) == "2026-05-04"


@pytest.mark.parametrize("line", ["Data: 4 maggio 2026", "Дата: 4 мая 2026 г.", "Datum: 4. Mai 2026"])
def test_a_day_behind_the_word_for_it_in_any_language_is_that_of_issue(line: str) -> None:
    assert day_of(spaced(TITLE, line, FIRST, SECOND, THIRD)) == "2026-05-04"


@pytest.mark.parametrize("line", ["12. Juni bis 4. Oktober 2026, Eintritt frei", "From June 12 to October 4, 2026"])
def test_the_days_on_which_something_is_open_are_no_day_of_issue(line: str) -> None:
    assert not day_of(spaced(TITLE, line, FIRST, SECOND, THIRD))


def test_the_day_behind_an_address_that_opens_the_text_is_that_of_issue() -> None:
    lede = (
        "https://acme.example/ -- 4 May 2026 -- Acme announced its second library today, and the town will pay for it."
    )
    assert day_of(spaced(TITLE, lede, SECOND, THIRD)) == "2026-05-04"
    below = spaced(TITLE, "Contact:", "Ana Silva <ana@acme.example>", "+81 466 47 5111 ext. 3257", lede, SECOND, THIRD)
    assert day_of(below) == "2026-05-04"
    assert [(contact.name, contact.phone) for contact in below.release.contacts] == [
        ("Ana Silva", ("+81 466 47 5111 ext. 3257",))
    ]


@pytest.mark.parametrize(
    ("line", "said", "day"),
    [
        ("Date: 03/02/2026", "The clerk spoke to the town on Tuesday 3 February.", "2026-02-03"),
        ("02/03/2026", "The clerk spoke to the town on February 3.", "2026-02-03"),
        ("Tuesday, 03/02/2026", "The clerk spoke to the town.", "2026-02-03"),
        ("03/02/2026", "The clerk spoke to the town on 3 February, and will do so again on 2 March.", ""),
        ("03/02/2026", "The clerk spoke to the town.", ""),
    ],
)
def test_a_day_in_figures_is_the_one_of_two_that_the_text_names(line: str, said: str, day: str) -> None:
    found = spaced("Press release", line, TITLE, FIRST, said, THIRD)
    assert day_of(found) == day
    assert any("can be read two ways" in note for note in found.notes) == (not day)
    assert not day or found.fields["date"].confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    ("lede", "day"),
    [("4 de mayo de 2026.- ", "2026-05-04"), ("4 May 2026.– ", "2026-05-04"), ("4 May 2026. ", "")],
)
def test_a_full_stop_and_a_dash_part_the_day_from_the_text(lede: str, day: str) -> None:
    assert day_of(spaced(TITLE, f"{lede}{FIRST}", SECOND, THIRD)) == day


def test_the_office_that_posted_a_text_may_stand_behind_its_day() -> None:
    assert day_of(spaced(TITLE, "प्रविष्टि तिथि: 4 MAY 2026 5:32PM by ABC Elmton", FIRST, SECOND, THIRD)) == "2026-05-04"


@pytest.mark.parametrize(
    "lede",
    [
        "The Port of Hull today, Monday 4 May 2026, reopened the harbour bridge after eleven months of repairs to it.",
        "Today (4 May 2026) the Port of Hull reopened the harbour bridge after eleven months of repairs that cost much.",
        "Am heutigen Montag, 4. Mai 2026, ist das neue Hallenbad an der Ringstraße von allen gemeinsam eröffnet worden.",
        "El museo del Río ha reabierto hoy, 4 de mayo de 2026, sus puertas en Vega tras dos años de obras muy complejas.",
        "Broen over havnen er i dag, mandag den 4. maj 2026, åbnet igen for al trafik efter elleve måneders reparation.",
    ],
)
def test_the_day_that_the_lede_says_to_be_today_is_that_of_issue(lede: str) -> None:
    (reading,) = text.read(f"Harbour bridge reopens to traffic\n\n{lede}\n\n{lede}\n".encode(), Options())
    assert reading.release.date
    assert reading.release.date.text == "2026-05-04"
    assert reading.fields["date"].confidence is Confidence.LIKELY


def test_another_day_in_the_lede_is_none_of_issue() -> None:
    lede = (
        "The Port of Hull will today open the exhibition that ran until 4 May 2026 in the hall of the harbour bridge."
    )
    (reading,) = text.read(f"Harbour bridge reopens to traffic\n\n{lede}\n\n{lede}\n".encode(), Options())
    assert reading.release.date is None


def test_the_stamp_of_a_newsroom_for_many_issuers_is_the_day() -> None:
    stamp = "19.4.2026 11:30:00 CEST | City of Millbrook, Department of Culture, Sports and Leisure of the North | Press release"
    found = spaced("Via Newsroom", "Log in", TITLE, stamp, FIRST, SECOND)
    assert (day_of(found), found.release.headline) == ("2026-04-19", TITLE)
    assert "Department" not in found.release.body
