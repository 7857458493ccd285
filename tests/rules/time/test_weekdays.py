"""Weekdays beside days in figures, and in other calendars."""

from __future__ import annotations

import pytest

from support import checks


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("id", "Kamis (4/3/2026)", "Rabu (4/3/2026)"),
        ("vi", "th\u1ee9 N\u0103m ng\u00e0y 4/3/2026", "th\u1ee9 T\u01b0 ng\u00e0y 4/3/2026"),
        ("it", "gioved\u00ec 4/3/2026", "mercoled\u00ec 4/3/2026"),
        ("en", "Thursday 4/3/2026", "Friday 4/3/2026"),
        (
            "fa",
            "\u062f\u0648\u0634\u0646\u0628\u0647 \u06f1\u06f8 \u0627\u0631\u062f\u06cc\u0628\u0647\u0634\u062a \u06f1\u06f4\u06f0\u06f3",
            "\u0633\u0647\u200c\u0634\u0646\u0628\u0647 \u06f1\u06f8 \u0627\u0631\u062f\u06cc\u0628\u0647\u0634\u062a \u06f1\u06f4\u06f0\u06f3",
        ),
    ],
)  # fmt: skip
def test_a_weekday_that_no_reading_of_a_date_has_is_wrong(language: str, wrong: str, right: str) -> None:
    assert checks.found("PR223", wrong, language)
    assert not checks.found("PR223", right, language)


@pytest.mark.parametrize(
    ("language", "body", "fix"),
    [
        ("de", "Termin: Di, 12.03.2026, 18 Uhr", "Do"),
        ("de", "Die Eröffnung ist am Di. 12. März um 18 Uhr.", "Do"),
        ("ru", "Дата: вт, 12.03.2026, 18:00", None),
        ("ru", "Вт., 12 марта: открытие", None),
    ],
)
def test_a_weekday_of_two_letters_is_read(language: str, body: str, fix: str | None) -> None:
    (finding,) = checks.found("PR223", body, language)
    assert (finding.fix.edit.text if finding.fix else None) == fix


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("de", "Termin: Do, 12.03.2026, 18 Uhr"),
        ("de", "Mo–Fr, 9.–12. März 2026"),
        ("de", "Seedampfer SA, 12. März 2026"),
        ("ru", "По данным ВС, 12 марта 2026 года учения завершились."),
        ("fr", "Seebateau SA, 12 mars 2026"),
    ],
)
def test_two_letters_that_are_the_right_day_or_none_are_left(language: str, body: str) -> None:
    assert checks.found("PR223", body, language) == []
