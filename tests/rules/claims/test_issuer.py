"""The issuer's own name."""

from __future__ import annotations

import pytest

from pressctl.release.settings import Settings
from support.checks import found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Open School Foundation", "The Open Shcool Foundation invites all schools."),
        ("Open School Foundation", "The open school\nfundation invites all schools."),
        ("Фонд «Открытая школа»", "Фонд «Открытая шокла» приглашает все школы."),
        ("Fondation École ouverte", "La Fondation Ecole ouverte invite les écoles."),
    ],
)
def test_a_slip_is_found(name: str, text: str) -> None:
    assert len(found("misspelt-issuer", text, house=Settings(name=name))) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Open School Foundation", "The Open School Foundation invites all; OPEN SCHOOL FOUNDATION."),
        ("Open School Foundation", "The Open Spaces Foundation invites all."),
        ("Bank of Lyon", "The bank on Lyon's river."),
        ("Acme", "Acne is no pump."),
        ("", "Open Shcool Foundation"),
    ],
)
def test_the_name_and_other_names_are_left(name: str, text: str) -> None:
    assert found("misspelt-issuer", text, house=Settings(name=name)) == []
