"""The offset in the front matter, and the clocks of the newsroom."""

from __future__ import annotations

import pytest

from pressctl.release.settings import Settings
from support.checks import fixes, found

BERLIN = Settings(timezone="Europe/Berlin")


@pytest.mark.parametrize(
    ("embargo", "right"),
    [
        ("2025-01-27T07:00:00+02:00", "+01:00"),
        ("2025-07-27 07:00 +01:00", "+02:00"),
    ],
)
def test_the_offset_of_the_other_half_of_the_year_is_found(embargo: str, right: str) -> None:
    findings = found("wrong-season-offset", "Acme.", house=BERLIN, embargo=embargo)
    assert fixes(findings) == [(right, False)]


@pytest.mark.parametrize(
    "embargo",
    [
        "2025-01-27T07:00:00+01:00",
        "2025-01-27T07:00:00+03:00",
        "2025-07-27T07:00:00Z",
        "2025-01-27 07:00 Europe/Athens",
    ],
)
def test_right_foreign_and_universal_times_are_left(embargo: str) -> None:
    assert found("wrong-season-offset", "Acme.", house=BERLIN, embargo=embargo) == []


def test_without_a_zone_in_the_settings_nothing_is_said() -> None:
    assert found("wrong-season-offset", "Acme.", embargo="2025-01-27T07:00:00+02:00") == []
