"""Abbreviations at the end of a text: their full stop ends no sentence."""

from __future__ import annotations

import pytest

from pressctl.prose.abbreviations import ends_in_one


@pytest.mark.parametrize(
    "text",
    ["Acme Inc.", "Acme Ltda.", "Acme opens in the U.S.", "in EE.UU.", "2 Mio.", "in der Hafenstr.", "in 2026 г.",
     "5 млн.", "2.–3.", "pumps, valves etc.", "and so on…"],
)  # fmt: skip
def test_an_abbreviation_is_known_in_every_language(text: str) -> None:
    assert ends_in_one(text)


@pytest.mark.parametrize("text", ["in the wash.", "with the co.", "in Michigan.", "it is legal.", "Inc", ""])
def test_a_word_that_only_looks_like_one_ends_a_sentence(text: str) -> None:
    assert not ends_in_one(text)


def test_an_abbreviation_in_capitals_is_known() -> None:
    assert ends_in_one("Purchase of Stock of Acme Pumps, INC.")
    assert not ends_in_one("Acme opens its LOCK.")
