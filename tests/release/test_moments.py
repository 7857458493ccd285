"""Dates and instants: read as written, never shifted, never guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.release import moments
from pressctl.release.model import Release

UTC = dt.UTC


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2018-06-22T10:00:00+02:00", dt.datetime(2018, 6, 22, 8, tzinfo=UTC)),
        ("2018-06-22 10:00 Europe/Zurich", dt.datetime(2018, 6, 22, 8, tzinfo=UTC)),
        ("2018-06-22T10:00:00+02:00[Europe/Zurich]", dt.datetime(2018, 6, 22, 8, tzinfo=UTC)),
        ("2018-06-22T10:00Z", dt.datetime(2018, 6, 22, 10, tzinfo=UTC)),
        ("2018-06-22 10:00 UTC", dt.datetime(2018, 6, 22, 10, tzinfo=UTC)),
        ("2026-10-25T02:30:00+01:00[Europe/Zurich]", dt.datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_an_instant_is_read_in_each_of_its_forms(text: str, instant: dt.datetime) -> None:
    found = moments.read(text).instant
    assert found
    assert found.astimezone(UTC) == instant


def test_a_day_stays_the_day_as_written() -> None:
    moment = moments.read("2026-03-02T23:30:00-08:00")
    assert moment.day == dt.date(2026, 3, 2)
    assert moments.read("2026-03-02 10:00").instant is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("03/04/2026", "two ways: 2026-04-03 or 2026-03-04"),
        ("2017-09-31", "does not exist"),
        ("2026-03-02 25:00", "a time that does not exist"),
        ("2026-07-02 10:00 EST", "abbreviation"),
        ("2026-03-02 10:00 Europe/Geneva", "does not know"),
        ("2026-03-02T10:00+05:00[Europe/Zurich]", "not that of Europe/Zurich"),
        ("next Monday", "YEAR-MONTH-DAY"),
        ("2026-03-03 10am", "something after the day"),
        ("2026-03-03 10:00 UTC+1", "an offset is written"),
    ],
)
def test_what_is_no_moment_says_why(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        moments.read(text)


@pytest.mark.parametrize(
    ("embargo", "embargoed"), [("2026-03-02T09:00Z", False), ("2026-03-02T11:00Z", True), ("2026-03-01", True)]
)
def test_an_embargo_lifts_at_its_instant_and_never_without_one(embargo: str, embargoed: bool) -> None:
    release = Release(embargo=moments.read(embargo))
    assert release.is_embargoed(dt.datetime(2026, 3, 2, 10, tzinfo=UTC)) is embargoed


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-03-02", "2026-03-02"),
        ("20260302", "2026-03-02"),
        ("20260302T100000+0100", "2026-03-02T10:00:00+01:00"),
        ("2026-03-02T10:00:00.123Z", "2026-03-02T10:00:00Z"),
        ("2026-03-02T10:00:00", "2026-03-02T10:00:00"),
    ],
)
def test_a_time_stamp_of_a_machine_is_read_in_either_form(text: str, read: str) -> None:
    found, meant = moments.stamp(text), moments.read(read)
    assert found
    assert (found.day, found.has_time, found.instant) == (meant.day, meant.has_time, meant.instant)


def test_a_loose_time_stamp_may_hold_spaces_and_end_in_words() -> None:
    found = moments.stamp("2026-03-02 10:00 +0100 (Monday)", is_loose=True)
    assert found
    assert found.instant == dt.datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert moments.stamp("2026-03-02 10:00 +0100") is None


@pytest.mark.parametrize("text", ["", "today", "2026-13-02", "202603021", "12 March 2026"])
def test_what_is_no_time_stamp_is_none(text: str) -> None:
    assert moments.stamp(text) is None
