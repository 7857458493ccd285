"""Days whose year is short, or is counted from another first year."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.prose.days.dates import first_whole
from pressctl.prose.days.whole_days import with_whole_days


@pytest.mark.parametrize(
    "text",
    [
        "發布日期:104年7月15日",
        "發布日期：104-07-15",
        "發布日期 104/7/15",
        "วันที่ 15 กรกฎาคม พ.ศ. 2558",
        "15 กรกฎาคม 2558",
    ],
)
def test_a_year_of_taiwan_or_thailand_is_read_as_its_own(text: str) -> None:
    day = first_whole(with_whole_days(text))
    assert day is not None
    assert day.date() == dt.date(2015, 7, 15)


@pytest.mark.parametrize("text", ["104/07/15", "Room 104-07-15", "104名", "2558 people"])
def test_other_numbers_stay(text: str) -> None:
    assert with_whole_days(text) == text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3. септембра 2026. године", (2026, 9, 3)),
        ("3. jula 2026. godine", (2026, 7, 3)),
        ("3 במרץ 2026", (2026, 3, 3)),
        ("2026. gada 3. martā", (2026, 3, 3)),
        ("2026 жылғы 3 наурыз", (2026, 3, 3)),
        ("۳ مارس ۲۰۲۶", (2026, 3, 3)),
        ("27. 10.2025", (2025, 10, 27)),
    ],
)
def test_a_month_is_read_in_the_form_that_it_has_in_a_date(text: str, day: tuple[int, int, int]) -> None:
    from pressctl.prose.days.dates import first_numeric

    found = first_whole(text) or first_numeric(text)
    assert found is not None
    assert found.date() == dt.date(*day)
