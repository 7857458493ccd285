"""The names of countries and territories, as the Unicode CLDR has them.

Those of our languages are kept in ``countries.tsv``: Babel takes as long to load them as one release to be checked, and
holds all else that it knows of a language from then on. A test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pressctl.languages import available, tables


@cache
def names(tag: str) -> Mapping[str, str]:
    """Return the names in a language, in lower case, by their codes of two letters (ISO 3166-1 and the CLDR's own)."""
    return dict(entry.split(" ", 1) for entry in _rows()[tag]) if tag in _rows() else names_of_babel(tag)


def names_of_babel(tag: str) -> Mapping[str, str]:
    """Return what ``names`` returns, as Babel has it."""
    from babel.core import Locale

    known = Locale.parse(tag).territories.items()
    return {code: name.casefold() for code, name in known if len(code) == 2 and code.isalpha()}


@cache
def in_any_language() -> frozenset[str]:
    """Return the names in all our languages together, in lower case."""
    return frozenset(name for tag in available() for name in names(tag).values())


@cache
def _rows() -> dict[str, list[str]]:
    return {tag: entries for tag, *entries in tables.rows("countries.tsv")}
