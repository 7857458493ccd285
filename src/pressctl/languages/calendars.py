"""What the Unicode CLDR has of calendars: names of months and weekdays in every language without a table, and eras.

The names are kept in ``months.tsv`` and ``weekdays.tsv`` because reading them out of 300 locales takes seconds; a test
compares these with the CLDR. ``months_in_dates.tsv`` has what a month is in a date besides: “3. јула”.
``names_alone.tsv`` has further forms that stand without a day, in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pressctl.languages import tables

SHORTEST = 4
"""Letters of the shortest name of a weekday: shorter ones are other words elsewhere."""
LETTERS = re.compile(r"[^\W\d_]+")


def languages_with(words: Iterable[str]) -> tuple[str, ...]:
    """Return the languages of which a word in small letters is the name of a month, or the longest part of one."""
    found = (tag for word in words for tag in _by_word().get(word, ()))
    return tuple(dict.fromkeys(found))


@cache
def alone(tag: str, unit: str) -> tuple[tuple[str, ...], ...]:
    """Return how the names of months or weekdays stand without a day, beside their names in a date; of few languages.

    ``unit`` is “month” or “weekday”. A name that ends in * is the start of words; one with a capital always has it.
    """
    names = next((names for of, kind, *names in tables.rows("names_alone.tsv") if (of, kind) == (tag, unit)), [])
    return tuple(tuple(filter(None, forms.split(";"))) for forms in names)


@cache
def months_in_dates(tag: str) -> tuple[tuple[str, ...], ...]:
    """Return further forms of the months of a language in dates, beside those of the CLDR; of few languages."""
    months = next((months for of, *months in tables.rows("months_in_dates.tsv") if of == tag), [])
    return tuple(tuple(forms.split(";")) for forms in months)


@cache
def month_starts(tag: str) -> tuple[str, ...]:
    """Return the first letters of the months of a language without a table, which stay the same in all their cases."""
    months = next((months for of, *months in tables.rows("months.tsv") if of == tag), [])
    starts = (longest_part(name)[:SHORTEST] for forms in months for name in forms.split(";"))
    return tuple(start for start in starts if len(start) > 2)


def longest_part(name: str) -> str:
    """Return the longest run of letters in a name: “tháng” of “tháng 7”."""
    return max(LETTERS.findall(name), key=len, default="")


def is_weekday(word: str) -> bool:
    """Return whether a word in small letters is the name of a weekday, or its longest part, in a larger language.

    Among those of all languages are “china” and “anna”.
    """
    return word in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(
        word for _, *days in tables.rows("weekdays.tsv") for forms in days for name in forms.split(";")
        if len(word := longest_part(name)) >= SHORTEST
    )  # fmt: skip


@cache
def eras() -> dict[str, int]:
    """Return the eras that East Asia counts its years by, each with the year before its first."""
    return {name: int(year) for kind, name, year in tables.rows("eras.tsv") if kind == "era"}


@cache
def first_year() -> str:
    """Return the sign that stands for the number of an era's first year."""
    return next(sign for kind, sign, _ in tables.rows("eras.tsv") if kind == "first")


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for tag, *months in (*tables.rows("months.tsv"), *tables.rows("months_in_dates.tsv")):
        for word in {longest_part(name) for forms in months for name in forms.split(";")}:
            found[word] = (*found.get(word, ()), tag)
    return found
