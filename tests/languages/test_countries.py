"""The countries that no dateline names alone: the file holds those that Babel knows, in each of our languages."""

from __future__ import annotations

import pytest

from pressctl import languages
from pressctl.rules.time.dateline import countries, countries_of_babel


@pytest.mark.parametrize("tag", languages.available())
def test_the_countries_are_those_of_babel(tag: str) -> None:
    assert len(countries(tag) ^ countries_of_babel(tag)) <= 10, "another edition of the CLDR spells a few otherwise"


def test_a_language_that_the_file_does_not_have_is_asked_of_babel() -> None:
    assert {"svizzera", "francia"} <= countries("it")
