"""Times of day that no clock shows, where only what stands beside them says that they are times."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "We measured from 23:00 to 4:60 at night."),
        ("en", "The hall is open 9:00–17:60."),
        ("es", "Abre de 9:00 a 17:60, de martes a domingo."),
        ("de", "Zwischen 7.15 Uhr und 8.65 Uhr fahren mehr Züge."),
    ],
)
def test_a_time_with_an_hour_before_it_or_the_word_for_the_clock_is_found(language: str, body: str) -> None:
    assert len(found("PR237", body, language)) == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "We measured from 23:00 to 4:30 at night."),
        ("en", "Rivers won 25:61, and then 31:28 and 30:75."),
        ("en", "The pump runs for 18.75 hours."),
        ("de", "Um 8.45 Uhr sind es 8.65 Euro."),
    ],
)
def test_a_time_that_is_right_and_what_is_none_are_left(language: str, body: str) -> None:
    assert not found("PR237", body, language)
