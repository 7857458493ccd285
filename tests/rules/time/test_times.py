"""Hours in a text: noon and midnight, and the hour of an event."""

from __future__ import annotations

import pytest

from pressctl.validation.engine import validate
from support.checks import fixes, found, release, scope


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("Doors open at 12:00 p.m. ET.", [("noon", False)]),
        ("Doors open at 12 PM.", [("noon", False)]),
        ("Doors open at 12:00 a.m. ET.", []),
        ("EMBARGOED UNTIL MIDNIGHT, 3 MARCH 2026", []),
        ("EMBARGOED UNTIL 3 MARCH 2026, 24:00 CET", []),
    ],
)
def test_twelve_o_clock_is_found(body: str, fix: list[tuple[str, bool]]) -> None:
    problems = found("PR216", body)
    assert len(problems) == 1
    assert fixes(problems) == fix


@pytest.mark.parametrize(
    "body",
    [
        "Doors open at noon.",
        "Doors open at 12 noon.",
        "Doors open at 12:00 p.m. noon.",
        "Doors open at 12:30 p.m.",
        "Doors open at 12:00 CET.",
        "A walk at midnight.",
        "EMBARGOED UNTIL MIDNIGHT BETWEEN 2 MARCH AND 3 MARCH 2026",
        "EMBARGOED UNTIL 00:01 (ONE MINUTE PAST MIDNIGHT), 3 MARCH 2026",
        "EMBARGOED UNTIL 12:01 A.M. ET, 3 MARCH 2026",
        "“We start at 12:00 p.m.,” she said.",
    ],
)
def test_an_hour_that_is_clear_passes(body: str) -> None:
    assert not found("PR216", body)


@pytest.mark.parametrize(
    ("language", "line"),
    [("fr", "SOUS EMBARGO JUSQU’AU 3 MARS 2026, MINUIT"), ("de", "SPERRFRIST: 3. März 2026, Mitternacht")],
)
def test_midnight_is_found_in_the_words_of_the_language(language: str, line: str) -> None:
    assert found("PR216", line, language)


@pytest.mark.parametrize(
    ("body", "kind", "is_found"),
    [
        ("Acme opens at 10:00 in Lyon.", "media-advisory", True),
        ("Acme opens at 10:00 in Lyon.", "press-release", False),
        ("Acme opens at 10:00 CET in Lyon.", "media-advisory", False),
        ("Acme opens at 10:00. Doors close at 18:00 CET.", "media-advisory", False),
        ("Acme opens at 10:00. All times are Geneva time.", "media-advisory", False),
        ("Acme opens in Lyon on 3 March 2026.", "media-advisory", False),
    ],
)
def test_an_advisory_gives_its_zone_once(body: str, kind: str, is_found: bool) -> None:
    assert bool(found("PR227", body, kind=kind)) is is_found


@pytest.mark.parametrize(
    "body", ["10:00 EST (" * 20_000, "12 p.m. " * 20_000, "EMBARGO 1" + "1:00 " * 50_000, "\ud800"]
)
@pytest.mark.parametrize("code", ["PR210", "PR216", "PR227"])
def test_hostile_text_is_read_without_harm(code: str, body: str) -> None:
    validate(release(body, embargo="2026-03-03T10:00:00Z"), "release.md", scope(code))


@pytest.mark.parametrize(
    ("line", "language"), [("禁发至2026年3月3日午夜", "zh"), ("Sperrfrist: 03.03.2026, Mitternacht", "de")]
)
def test_the_figures_of_one_day_are_not_two_days(line: str, language: str) -> None:
    assert found("PR216", line, language)


@pytest.mark.parametrize("language", ["de", ""])
def test_in_german_12_am_is_a_number_and_a_preposition(language: str) -> None:
    assert not found("PR216", "Die 12 am Projekt beteiligten Firmen trafen sich um 12 am Dienstag.", language)


def test_noon_in_brackets_is_clear() -> None:
    assert not found("PR216", "It opens at 12:00 PM (noon) in Lyon.")


@pytest.mark.parametrize(
    ("language", "body", "time"),
    [
        ("en", "It opens at 18:60 GMT.", "18:60 GMT"),
        ("en", "It is open from 03:00 to 24:30 CET.", "24:30 CET"),
        ("en", "It opens at 15:00 p.m. in Lyon.", "15:00 p.m."),
        ("fr", "Elle ouvre à 14 h 70.", "14 h 70"),
        ("de", "Es öffnet um 18:75 Uhr.", "18:75 Uhr"),
        ("pt", "Abre às 10h65.", "10h65"),
    ],
)
def test_a_time_that_no_clock_shows_is_found(language: str, body: str, time: str) -> None:
    assert [each.message for each in found("PR237", body, language)] == [f"“{time}” is no time of day"]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "It opens at 18:00 GMT, 6:30 p.m. and 24:00 CET."),
        ("en", "The course takes 18.75 hours; they won 25:17 and 75:80, in 28:30 h."),
        ("fr", "La semaine de 35 h 30, ou 39 h 45."),
        ("de", "Sie gewannen 28:64. Es schließt um 24:00 Uhr."),
        ("ja", "放送は24:30から、26時15分まで。"),
    ],
)
def test_what_is_a_time_or_none_at_all_is_left(language: str, body: str) -> None:
    assert not found("PR237", body, language)
