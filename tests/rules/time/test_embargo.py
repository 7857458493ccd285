"""The embargo of the front matter: the weeks between two clock changes, and an embargo too near, too far or past."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl.release.file import document
from pressctl.validation.engine import validate
from support.checks import NOW, scope

BODY = "Acme will open a plant in Lyon."


def is_found(code: str, embargo: str, status: str = "review", body: str = BODY, now: dt.datetime = NOW) -> bool:
    text = f"---\nheadline: Acme\nlanguage: en\nstatus: {status}\nembargo: {embargo}\n---\n\n{body}\n"
    return bool(validate(document.parse(text), "release.md", scope(code, now=now)))


@pytest.mark.parametrize(
    ("embargo", "is_between"),
    [
        ("2026-03-07 10:00 America/New_York", False),
        ("2026-03-09 10:00 America/New_York", True),
        ("2026-03-27 10:00 Europe/Zurich", True),
        ("2026-03-30 10:00 Europe/Zurich", False),
        ("2026-10-24 10:00 Europe/Zurich", False),
        ("2026-10-28 10:00+01:00", True),
        ("2026-11-02 10:00 Europe/Zurich", False),
        ("2026-03-09T10:00:00Z", False),
        ("2026-03-09 10:00", False),
    ],
)
def test_the_weeks_when_only_one_side_of_the_atlantic_has_changed_its_clocks(embargo: str, is_between: bool) -> None:
    assert is_found("PR215", embargo) is is_between


def test_an_embargo_line_that_prints_utc_needs_no_warning_of_the_weeks() -> None:
    body = f"EMBARGOED UNTIL 9 MARCH 2026, 15:00 CET / 14:00 GMT\n\n{BODY}"
    assert not is_found("PR215", "2026-03-09 15:00 Europe/Zurich", body=body)


def test_an_embargo_that_has_lifted_needs_no_warning_of_the_weeks() -> None:
    assert not is_found("PR215", "2026-03-09 15:00 Europe/Zurich", now=NOW + dt.timedelta(days=30))


@pytest.mark.parametrize(
    ("status", "is_late"),
    [("draft", False), ("review", True), ("approved", True), ("released", False), ("killed", False)],
)
def test_a_past_embargo_matters_until_the_release_is_out(status: str, is_late: bool) -> None:
    assert is_found("PR217", "2026-03-02T09:59:00+01:00", status) is is_late


def test_an_embargo_with_no_instant_is_another_rule_s() -> None:
    assert not any(is_found(code, "2026-03-01") for code in ("PR215", "PR217", "PR218", "PR219", "PR220"))


@pytest.mark.parametrize(("minutes", "is_near"), [(-1, False), (0, False), (1, True), (14, True), (15, False)])
def test_too_soon_is_within_the_minutes_of_the_profile(minutes: int, is_near: bool) -> None:
    embargo = (NOW + dt.timedelta(minutes=minutes)).isoformat()
    assert is_found("PR218", embargo) is is_near
    assert not is_found("PR218", embargo, "released")


@pytest.mark.parametrize(("embargo", "is_far"), [("2027-05-31T10:00:00Z", False), ("2027-06-01T10:00:00Z", True)])
def test_too_late_is_beyond_the_months_of_the_profile(embargo: str, is_far: bool) -> None:
    assert is_found("PR219", embargo) is is_far


@pytest.mark.parametrize(
    ("date", "is_before"),
    [
        ("2026-03-03T09:30:00Z", False),
        ("2026-03-03T10:00:00+01:00", False),
        ("2026-03-03T09:59:00+01:00", True),
        ("2026-03-03", False),
        ("2026-03-02", True),
        ("2026-03-03 08:00", False),
    ],
)
def test_only_an_hour_with_a_zone_or_another_day_is_before_the_embargo(date: str, is_before: bool) -> None:
    assert is_found("PR220", f"2026-03-03T10:00:00+01:00\ndate: {date}") is is_before


@pytest.mark.parametrize(
    ("status", "date", "is_found_ahead"),
    [
        ("released", "2027-03-02", True),
        ("corrected", "2026-03-02T11:00:00+01:00", True),
        ("released", "2026-03-02", False),
        ("released", "2026-03-02T10:00:00+01:00", False),
        ("approved", "2027-03-02", False),
        ("withdrawn", "2027-03-02", False),
    ],
)
def test_only_what_is_called_released_is_told_of_a_date_ahead(status: str, date: str, is_found_ahead: bool) -> None:
    text = f"---\nheadline: Acme\nlanguage: en\nstatus: {status}\ndate: {date}\n---\n\n{BODY}\n"
    assert bool(validate(document.parse(text), "release.md", scope("PR231"))) is is_found_ahead


@pytest.mark.parametrize("key", ["Embargo", "embargoed", "embargo_until"])
def test_what_is_said_of_a_key_like_that_of_an_embargo_is_what_exports_do(key: str) -> None:
    text = f"---\nheadline: Acme\nlanguage: en\nstatus: approved\n{key}: 2035-01-01 10:00 UTC\n---\n\n{BODY}\n"
    (finding,) = validate(document.parse(text), "release.md", scope("PR232"))
    assert finding.message == (
        f"The key “{key}” is not read as an embargo, and public formats leave the release out; write `embargo`"
    )
