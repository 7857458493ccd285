"""The zones of hours: the other season, letters that several places use, two zones side by side."""

from __future__ import annotations

import pytest

from pressctl.release.settings import Settings
from pressctl.validation.engine import validate
from support.checks import fixes, found, release, scope


@pytest.mark.parametrize(
    ("language", "body", "fix"),
    [
        ("en", "On 8 July 2026 at 10:00 a.m. EST.", "ET"),
        ("en", "On December 8 at 10:00 (EDT).", "ET"),
        ("en", "On 8 July 2026 at 10:00 CET.", "CEST"),
        ("en", "On 8 December 2026 at 10:00 BST.", "GMT"),
        ("fr", "Le 8 juillet 2026 à 10 h 30 (CET).", "CEST"),
        ("de", "Am 8. Juli 2026 um 10.30 Uhr MEZ.", "MESZ"),
        ("de", "Am 8. Dezember 2026 um 10.30 Uhr (MESZ).", "MEZ"),
        ("en", "When: 8 July 2026\n\nTime: 10:00 EST", "ET"),
    ],
)
def test_an_abbreviation_of_the_other_season_is_found(language: str, body: str, fix: str) -> None:
    assert fixes(found("PR213", body, language)) == [(fix, False)]


@pytest.mark.parametrize(
    "body",
    [
        "On 8 January 2026 at 10:00 EST.",
        "On 8 July 2026 at 10:00 ET.",
        "On 8 July 2026 at 10:00 GMT.",
        "On 8 July 2026 at 10:00 MST, in Phoenix, Arizona.",
        "On 8 July 2026 at 10:00 CST, in Beijing.",
        "On 8 July 2026 at 10:00 AEST.",
        "On 8 January or 8 July 2026 at 10:00 EST.",
        "At 10:00 EST.",
        "The EST study of 8 July 2026 began at 10:00.",
        "See `10:00 EST` on 8 July 2026.",
    ],
)
def test_an_abbreviation_that_may_be_meant_is_left(body: str) -> None:
    assert not found("PR213", body)


@pytest.mark.parametrize(
    ("body", "is_found"),
    [
        ("EMBARGOED UNTIL 10:00 IST, 3 MARCH 2026", True),
        ("EMBARGOED UNTIL 10:00 CST, 3 MARCH 2026", True),
        ("EMBARGOED UNTIL 10:00 BST, 3 JULY 2026", True),
        ("EMBARGOED UNTIL 10:00 IST (04:30 GMT), 3 MARCH 2026", False),
        ("EMBARGOED UNTIL 10:00 EST, 3 MARCH 2026", False),
        ("EMBARGOED UNTIL 10:00 EST, 3 MARCH 2026\n\nAcme opens in Sydney.", True),
        ("EMBARGOED UNTIL 10:00 CET, 3 MARCH 2026", False),
        ("Acme opens at 10:00 IST.", False),
    ],
)
def test_letters_that_several_places_use_in_an_embargo_line(body: str, is_found: bool) -> None:
    assert bool(found("PR214", body)) is is_found


def test_british_readers_know_their_summer_time() -> None:
    line = "EMBARGOED UNTIL 10:00 BST, 3 JULY 2026"
    assert not found("PR214", line, "en-GB")
    assert not found("PR214", line, house=Settings(timezone="Europe/London"))


@pytest.mark.parametrize(
    ("language", "body", "is_wrong"),
    [
        ("en", "On 8 January 2026 at 10:00 GMT / 12:00 CET.", True),
        ("en", "On 8 January 2026 at 10:00 GMT / 11:00 CET.", False),
        ("en", "On 10 March 2026 at 10 a.m. ET (3 p.m. CET).", False),
        ("en", "On 10 March 2026 at 10 a.m. ET (4 p.m. CET).", True),
        ("en", "On 8 July 2026 at 10:00 EST / 16:00 CEST.", False),
        ("en", "On 8 July 2026 at 22:00 ET (04:00 CEST).", False),
        ("en", "At 10:00 ET (16:00 CET).", False),
        ("en", "At 10:00 ET (18:00 CET).", True),
        ("en", "On 8 July 2026 from 10:00 ET to 18:00 CET.", False),
        ("en", "On 8 July 2026 at 10:00 ET, 18:00 CET.", False),
        ("en", "On 8 July 2026 at 10:00 CST (23:00 Beijing time).", False),
        ("en", "On 8 July 2026 at 10:00 (18:00 CET).", False),
        ("en", "On 8 January 2026 at 10:00 (GMT) / 12:00 (CET).", True),
        ("en", "On 8 January 2026 at 10:00 (GMT) / 11:00 (CET).", False),
        ("en", "On 8 January 2026 at 10:00 (Geneva) / 10:00 (London).", True),
        ("en", "On 8 January 2026 at 10:00 Oslo time / 18:00 Tokyo time.", False),
        ("de", "Am 8. Juli 2026 um 11.00 Uhr (Berlin) / 11.00 Uhr (London).", True),
        ("fr", "Le 8 juillet 2026 à 10 h 30 (heure de Genève) / 9 h 30 GMT.", True),
        ("fr", "Le 8 juillet 2026 à 10 h 30 (heure de Genève) / 8 h 30 GMT.", False),
        ("zh", "2026年7月8日上午10时30分（北京时间）／02:30 GMT", False),
    ],
)
def test_two_hours_side_by_side_are_one_moment(language: str, body: str, is_wrong: bool) -> None:
    assert bool(found("PR222", body, language)) is is_wrong


@pytest.mark.parametrize(
    "body", ["10:00 EST (" * 20_000, "12 p.m. " * 20_000, "EMBARGO 1" + "1:00 " * 50_000, "\ud800"]
)
@pytest.mark.parametrize("code", ["PR211", "PR212", "PR213", "PR214", "PR221", "PR222"])
def test_hostile_text_is_read_without_harm(code: str, body: str) -> None:
    validate(release(body, embargo="2026-03-03T10:00:00Z"), "release.md", scope(code))
