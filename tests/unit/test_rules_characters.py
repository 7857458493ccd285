"""Characters that a program garbled or lost."""

from __future__ import annotations

import datetime as dt

import pytest

from pressctl import document
from pressctl.rules import choose
from pressctl.validation import Scope, validate

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
TEXT = "---\nheadline: Acme\ndate: 2026-03-02\n---\n\nL’usine a été ouverte.\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (TEXT.encode("cp1252"), "PR001"),
        (TEXT.replace("é", "\ufffd").encode(), "PR016"),
        (TEXT.replace("é", "Ã©").encode(), "PR016"),
    ],
)
def test_lost_characters_are_said_once(data: bytes, code: str) -> None:
    findings = validate(document.decode(data), "release.md", Scope(now=NOW, rules=choose(["PR001", "PR016"], [])))
    assert {finding.code for finding in findings} == {code}
