"""The endings of numbers."""

from __future__ import annotations

import pytest

from support.checks import fixes, found


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("la 2ème édition", "e"),
        ("la 1ère fois", "re"),
        ("les 24èmes journées", "es"),
        ("les 1ères Rencontres", "res"),
        ("au XXIème siècle", "e"),
        ("la 3ieme fois", "e"),
        ("le 1ème mars", "er"),
        ("le 2ème mars", ""),
        ("le 2er mars", ""),
        ("le 3er prix", "e"),
        ("le 1ier prix", "er"),
    ],
)
def test_french_ordinals_are_short(written: str, right: str) -> None:
    assert fixes(found("PR225", f"Acme fête {written} à Lyon.", "fr")) == [(right, True)]


@pytest.mark.parametrize(
    "written",
    ["le 1er mars", "la 1re fois", "les 24es", "au XXIe siècle", "2e", "une ère nouvelle", "Xe", "les 1ers prix"],
)
def test_right_french_ordinals_are_left(written: str) -> None:
    assert not found("PR225", f"Acme fête {written} à Lyon.", "fr")
