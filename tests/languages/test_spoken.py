"""The names of languages: the file holds those of the CLDR, as Babel has them, and some others in use."""

from __future__ import annotations

import pytest

from pressctl.languages import available, countries, spoken, tables


@pytest.mark.parametrize("tag", available())
def test_each_of_our_languages_is_known_by_its_name_in_each(tag: str) -> None:
    from babel import Locale

    names = Locale.parse(tag).languages
    told = spoken.tags()
    unknown = [names[other] for other in available() if told.get(names[other].casefold()) != other]
    assert unknown == []


def test_no_name_of_a_language_is_that_of_a_country() -> None:
    assert not spoken.tags().keys() & countries.in_any_language()


def test_each_name_is_that_of_one_language() -> None:
    entries = {entry for _, *row in tables.rows("spoken.tsv") for entry in row}
    assert len(entries) == len({entry.split(" ", 1)[1] for entry in entries})
