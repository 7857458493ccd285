"""Days of calendars beside ours: the Persian one, that of the Hijra, and days in the figures of other scripts."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.prose.datelines import dateline
from pressctl.prose.days import two_calendars
from pressctl.prose.days.dates import first_whole
from pressctl.prose.lines import day_lines


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("۱۲ اسفند ۱۴۰۴", dt.date(2026, 3, 3)),
        ("تهران، ۱۲ اسفند ماه ۱۴۰۴", dt.date(2026, 3, 3)),
        ("تاریخ انتشار: 1404/12/12", dt.date(2026, 3, 3)),
        ("12 حوت 1404", dt.date(2026, 3, 3)),
        ("۱ فروردین ۱۴۰۰", dt.date(2021, 3, 21)),
        ("۳۰ اسفند ۱۴۰۳", dt.date(2025, 3, 20)),
        ("১৩ মার্চ ২০২৬", dt.date(2026, 3, 13)),
        ("१३ मार्च २०२६", dt.date(2026, 3, 13)),
    ],
)
def test_a_day_of_iran_or_in_other_figures_is_read(text: str, day: dt.date) -> None:
    found = first_whole(text)
    assert found is not None
    assert found.date() == day


@pytest.mark.parametrize("text", ["۳۰ اسفند ۱۴۰۴", "1447/09/14 هـ", "Room 1404/12/12"])
def test_no_such_day_is_none(text: str) -> None:
    assert first_whole(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "الرياض، 14 رمضان 1447هـ الموافق 3 مارس 2026م",
        "الرياض 14 رمضان 1447 هـ الموافق 03 مارس 2026 م واس",
        "الرياض، 3 مارس 2026م الموافق 14 رمضان 1447هـ",
    ],
)
def test_two_days_behind_a_place_are_one_dateline(text: str) -> None:
    found = dateline.own_line(text)
    assert found is not None
    assert found.place == "الرياض"
    day = first_whole(found.day)
    assert day is not None
    assert day.date() == dt.date(2026, 3, 3)
    assert day_lines.stands_alone(text)


def test_a_day_of_the_moon_alone_is_a_line_of_the_head() -> None:
    assert day_lines.stands_alone("الرياض 14 رمضان 1447 هـ (واس)")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("الرياض، 14 رمضان 1447هـ الموافق 13 مارس 2026م", ("2026-03-03", "2026-03-13")),
        ("تهران، ۱۲ اسفند ۱۴۰۴ (5 March 2026)", ("2026-03-03", "2026-03-05")),
        ("አዲስ አበባ፣ የካቲት 24 ቀን 2018 ዓ.ም. (4 March 2026)", ("2026-03-03", "2026-03-04")),
    ],
)
def test_two_calendars_that_print_two_days_disagree(text: str, days: tuple[str, str]) -> None:
    found = two_calendars.disagreement(text)
    assert found is not None
    assert (str(found.day), str(found.ours)) == days


@pytest.mark.parametrize(
    "text",
    [
        "الرياض، 14 رمضان 1447هـ الموافق 3 مارس 2026م",
        "الرياض، 14 رمضان 1447هـ الموافق 4 مارس 2026م",
        "تهران، ۱۲ اسفند ۱۴۰۴ (3 March 2026)",
        "አዲስ አበባ፣ የካቲት 24 ቀን 2018 ዓ.ም. (3 March 2026)",
        "۱۲ اسفند ۱۴۰۴",
        "Lyon, 3 March 2026, 4 March 2026",
    ],
)
def test_one_day_in_two_calendars_is_no_disagreement(text: str) -> None:
    assert two_calendars.disagreement(text) is None
