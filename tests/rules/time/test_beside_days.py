"""Weekdays at no date of their own: “today, Monday”, and the first or last of two days."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "The minister said today, Tuesday, that the plant opens."),
        ("en", "The minister said today (Tuesday) that the plant opens."),
        ("fr", "La ministre a annoncé aujourd’hui, mardi, l’ouverture."),
        ("de", "Die Ministerin teilte heute, Dienstag, die Eröffnung mit."),
        ("es", "La ministra anunció hoy, martes, la apertura."),
        ("pt", "O Governo aprovou hoje, terça-feira, o apoio."),
        ("ru", "Министр сообщил сегодня, во вторник, об открытии."),
        ("pl", "Minister ogłosił dziś, we wtorek, otwarcie."),
        ("ar", "افتتح الوزير اليوم الثلاثاء المصنع."),
        ("zh", "部长今天（星期二）宣布工厂启用。"),
        ("nl", "De nacht van donderdag 27 op zaterdag 28 februari 2026 was koud."),
        ("ja", "2026年3月2日（月）から4日（木）まで開催します。"),
        ("zh", "活动于2026年3月2日（星期一）至4日（星期四）举行。"),
        ("sv", "Domen kan överklagas senast tisdagen den 2 mars 2026."),
        ("he", "הטקס יתקיים ביום שלישי, 2 במרץ 2026."),
    ],
)
def test_a_weekday_that_is_not_that_of_its_day_is_found(language: str, body: str) -> None:
    assert [finding.code for finding in found("PR223", body, language)] == ["PR223"]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "The minister said today, Monday, that the plant opens."),
        ("de", "Die Ministerin sagt heute so viel wie gestern, Dienstag ist Ruhetag."),
        ("ar", "افتتح الوزير اليوم الاثنين المصنع."),
        ("nl", "De nacht van vrijdag 27 op zaterdag 28 februari 2026 was koud."),
        ("ja", "2026年3月2日（月）から4日（水）まで開催します。"),
        ("he", "הטקס יתקיים ביום שני, 2 במרץ 2026."),
        ("en", "“It is today, Tuesday,” said Ann Lee."),
    ],
)
def test_a_weekday_that_is_right_or_was_said_is_left(language: str, body: str) -> None:
    assert not found("PR223", body, language)


@pytest.mark.parametrize("day", ["Wednesday", "today"])
def test_a_zone_of_the_other_season_is_found_where_the_week_is_that_of_the_release(day: str) -> None:
    opening = "LYON, 2 March 2026 – Acme tests pumps until 9 September 2026."
    assert len(found("PR213", f"{opening}\n\nThe hall opens {day} at 10:00 CEST.")) == 1
    assert not found("PR213", f"{opening}\n\nThe hall opens {day} at 10:00 CET.")
    assert not found("PR213", f"It tests pumps in July.\n\nThe hall opens {day} at 10:00 CEST.")
