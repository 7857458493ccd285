"""The names of towns: each row has one in each language, and the CLDR's is among them."""

from __future__ import annotations

import pytest
from babel.core import Locale

from pressctl.languages import tables, towns


def test_each_row_has_a_name_in_each_language_and_two_that_differ() -> None:
    for row in tables.rows("towns.tsv"):
        assert len(row) == len(towns.TAGS), row
        assert all(name == name.strip() and name.islower() for cell in row for name in cell.split("|")), row
        assert len({cell.casefold() for cell in row}) > 1, row


@pytest.mark.parametrize("tag", towns.TAGS)
def test_no_name_stands_for_two_towns(tag: str) -> None:
    known = [name for row in tables.rows("towns.tsv") for name in row[towns.TAGS.index(tag)].split("|")]
    assert len(known) == len(set(known))


@pytest.mark.parametrize("tag", towns.TAGS)
def test_the_name_that_the_cldr_has_is_among_them(tag: str) -> None:
    english, zones = (
        {zone: str(value["city"]) for zone, value in Locale.parse(each).time_zones.items() if "city" in value}
        for each in ("en", tag)
    )
    own = {zone: english.get(zone, zone.rpartition("/")[2].replace("_", " ")).casefold() for zone in {*english, *zones}}
    for zone, name in own.items():
        number = towns.names("en").get(name)
        if number is not None and zone in zones:
            assert zones[zone].replace("\u00ad", "").partition(" (")[0].casefold() in towns.named(number, tag), zone


def test_the_upper_case_of_a_dateline_is_no_other_name() -> None:
    number = towns.names("de")["STRASSBURG".casefold()]
    assert "estrasburgo" in towns.named(number, "es")
    assert towns.named(number, "it") == ()
    assert towns.names("it") == {}
