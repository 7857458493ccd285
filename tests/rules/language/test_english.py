"""English: British and American spelling, by region and by authority."""

from __future__ import annotations

import pytest

from pressctl.release.settings import Settings
from pressctl.rules.language.english import AMERICAN, BRITISH
from support import checks


def fixes(body: str, language: str, chosen: str = "") -> list[str]:
    house = Settings(typography={"en": chosen} if chosen else {})
    return [text for text, _ in checks.fixes(checks.found("PR650", body, language, house=house))]


MIXED = "The center of the labour market was organised and organized."


@pytest.mark.parametrize(
    ("language", "chosen", "right"),
    [
        ("en", "", []),
        ("en-CA", "", []),
        ("en-GB", "", ["centre"]),
        ("en-AU", "", ["centre"]),
        ("en-US", "", ["labor", "organized"]),
        ("en-GB-oxendict", "", ["centre", "organized"]),
        ("en", "en-EU", ["centre", "organised"]),
        ("en-US", "en-GB", ["centre"]),
        ("fr-CA", "", []),
    ],
)
def test_the_spelling_of_the_authority(language: str, chosen: str, right: list[str]) -> None:
    assert fixes(MIXED, language, chosen) == right


@pytest.mark.parametrize(
    "body",
    [
        "The Department of Defense and the Center for Rivers met.",
        "“We need a center,” she said, of a \"color\" chart.",
        "> a center for pumps",
        "See `center`, https://acme.example/center and center@acme.example.",
        "<div align=\"center\">Acme</div>\n\n<style>p { text-align: center; }</style>",
        "Acme advised and exercised; a program, a check, a meter, a prize, the size and the enterprise.",
    ],
)  # fmt: skip
def test_names_quotations_and_words_of_two_meanings_are_left(body: str) -> None:
    assert fixes(body, "en-GB-oxendict") == []
    assert fixes(body, "en", "en-GB") == []


def test_each_spelling_has_one_counterpart() -> None:
    assert not set(BRITISH) & set(BRITISH.values())
    assert len(AMERICAN) == len(BRITISH)
