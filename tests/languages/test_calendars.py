"""The names of months in languages without a table."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.core import Locale

from pressctl import languages
from pressctl.languages import calendars

ROWS = [line.split("\t") for line in Path(calendars.__file__).with_name("months.tsv").read_text().splitlines()[1:]]


@pytest.mark.parametrize("row", ROWS[::5], ids=[row[0] for row in ROWS[::5]])
def test_months_are_those_of_the_cldr(row: list[str]) -> None:
    months = Locale.parse(row[0]).months
    named = [
        {months[context]["wide"][number].lower() for context in ("format", "stand-alone")} for number in range(1, 13)
    ]
    assert [set(forms.split(";")) for forms in row[1:]] == named


def test_a_language_with_a_table_is_not_among_them() -> None:
    assert not {row[0] for row in ROWS} & set(languages.available())


def test_languages_are_known_by_the_longest_part_of_a_month() -> None:
    assert calendars.languages_with(["luglio"])[0] == "it"
    assert "vi" in calendars.languages_with([calendars.longest_part("tháng 7")])
    assert calendars.languages_with(["january"]) == ()


DAYS = [line.split("\t") for line in Path(calendars.__file__).with_name("weekdays.tsv").read_text().splitlines()[1:]]


@pytest.mark.parametrize("row", DAYS[::9], ids=[row[0] for row in DAYS[::9]])
def test_weekdays_are_those_of_the_cldr(row: list[str]) -> None:
    days = Locale.parse(row[0]).days
    named = [{days[context]["wide"][number].lower() for context in ("format", "stand-alone")} for number in range(7)]
    assert [set(forms.split(";")) for forms in row[1:]] == named


def test_weekdays_are_of_languages_whose_months_are_known() -> None:
    assert {row[0] for row in DAYS} <= {row[0] for row in ROWS}


@pytest.mark.parametrize("word", ["lunedì", "maandag", "poniedziałek", "söndag", "πέμπτη"])
def test_the_name_of_a_weekday_is_known_in_any_language(word: str) -> None:
    assert calendars.is_weekday(word)


@pytest.mark.parametrize("word", ["said", "china", "anna", "rome", "march"])
def test_an_ordinary_word_is_no_weekday(word: str) -> None:
    assert not calendars.is_weekday(word)
