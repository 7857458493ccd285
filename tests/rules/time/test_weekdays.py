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
