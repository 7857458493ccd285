"""The names of countries: the file holds those that Babel knows, in each of our languages."""

from __future__ import annotations

import pytest

from pressctl import languages
from pressctl.languages import countries


@pytest.mark.parametrize("tag", languages.available())
def test_the_countries_are_those_of_babel(tag: str) -> None:
    kept, known = countries.names(tag), countries.names_of_babel(tag)
    assert len(set(kept.items()) ^ set(known.items())) <= 10, "another edition of the CLDR spells a few otherwise"


def test_a_language_that_the_file_does_not_have_is_asked_of_babel() -> None:
    assert {"svizzera", "francia"} <= set(countries.names("it").values())


def test_a_country_is_known_by_its_name_in_any_of_our_languages() -> None:
    assert {"switzerland", "suisse", "швейцария", "singapore"} <= countries.in_any_language()
