"""The hours of the key `event`: with their zone, and in their order."""

from __future__ import annotations

import pytest

from support.checks import found


@pytest.mark.parametrize(
    ("event", "severities"),
    [
        ("{start: 2026-03-03 10:00}", ["warning"]),
        ("{start: 2026-03-03 10:00 UTC, end: 2026-03-03 11:00}", ["warning"]),
        ("{start: 2026-03-03 10:00 UTC, end: 2026-03-03 09:00 UTC}", ["error"]),
        ("{start: 2026-03-03 10:00 Europe/Paris, end: 2026-03-03 09:30 UTC}", []),
        ("{start: 2026-03-03, end: 2026-03-02}", ["error"]),
        ("{start: 2026-03-03, end: 2026-03-03}", []),
        ("{start: 2026-03-03 10:00 UTC, end: 2026-03-04}", ["warning"]),
        ("spring", []),
    ],
)
def test_events_need_a_zone_and_an_order(event: str, severities: list[str]) -> None:
    assert [finding.severity.value for finding in found("PR236", "Acme opens a plant.", event=event)] == severities
