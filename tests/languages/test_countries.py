"""The countries that no dateline names alone: the file holds those that Babel knows, in each of our languages."""

from __future__ import annotations

import pytest
from babel.core import Locale

from pressctl import languages
from pressctl.rules.time.dateline import CITY_STATES, _countries

NOT_COUNTRIES = {"ZZ", "XA", "XB"}
"""An unknown region, and two that programs are tested with."""


@pytest.mark.parametrize("tag", languages.available())
def test_the_countries_are_those_of_babel(tag: str) -> None:
    known = {
        name.casefold()
        for code, name in Locale.parse(tag).territories.items()
        if len(code) == 2 and code not in CITY_STATES | NOT_COUNTRIES
    }
    assert len(known ^ _countries(tag)) <= 10, "another edition of the CLDR spells a few names otherwise"
