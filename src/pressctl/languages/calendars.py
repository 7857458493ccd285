"""Calendar data of the Unicode CLDR: names of months and weekdays in languages without a table, and eras.

The names are kept in ``months.tsv`` and ``weekdays.tsv`` because reading them from 300 locales takes seconds; a test
compares the files with the CLDR. ``months_in_dates.tsv`` has further forms of months in dates: “3. јула”.
``names_alone.tsv`` has further forms that are used without a day, in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pressctl.languages import tables

SHORTEST = 4
"""The minimum number of letters of the name of a weekday: shorter ones are other words in other languages."""
LETTERS = re.compile(r"[^\W\d_]+")


def languages_with(words: Iterable[str]) -> tuple[str, ...]:
    """Return the languages in which one of the words, in lower case, is a month's name or the longest part of one."""
    found = (tag for word in words for tag in _by_word().get(word, ()))
    return tuple(dict.fromkeys(found))


@cache
def alone(tag: str, unit: str) -> tuple[tuple[str, ...], ...]:
    """Return the forms of months or weekdays without a day, in addition to those in dates; few languages have any.

    ``unit`` is “month” or “weekday”. A name that ends in * is a stem; one with a capital is always written so.
    """
    names = next((names for of, kind, *names in tables.rows("names_alone.tsv") if (of, kind) == (tag, unit)), [])
    return tuple(tuple(filter(None, forms.split(";"))) for forms in names)


@cache
def months_in_dates(tag: str) -> tuple[tuple[str, ...], ...]:
    """Return the forms of months in dates in addition to those of the CLDR; few languages have any."""
    months = next((months for of, *months in tables.rows("months_in_dates.tsv") if of == tag), [])
    return tuple(tuple(forms.split(";")) for forms in months)


@cache
def month_starts(tag: str) -> tuple[str, ...]:
    """Return the stems of the months of a language without a table, which are the same in all grammatical cases."""
    months = next((months for of, *months in tables.rows("months.tsv") if of == tag), [])
    starts = (longest_part(name)[:SHORTEST] for forms in months for name in forms.split(";"))
    return tuple(start for start in starts if len(start) > 2)


def longest_part(name: str) -> str:
    """Return the longest run of letters in a name: “tháng” of “tháng 7”."""
    return max(LETTERS.findall(name), key=len, default="")


def is_weekday(word: str) -> bool:
    """Return whether a lower-case word is the name of a weekday, or its longest part, in one of the larger languages.

    Smaller ones are left out, as “china” and “anna” are weekdays in some.
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
    """Return the East Asian eras, each with the Gregorian year before its first."""
    return {name: int(year) for kind, name, year in tables.rows("eras.tsv") if kind == "era"}


@cache
def first_year() -> str:
    """Return the character used instead of 1 for the first year of an era."""
    return next(sign for kind, sign, _ in tables.rows("eras.tsv") if kind == "first")


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for tag, *months in (*tables.rows("months.tsv"), *tables.rows("months_in_dates.tsv")):
        for word in {longest_part(name) for forms in months for name in forms.split(";")}:
            found[word] = (*found.get(word, ()), tag)
    return found
