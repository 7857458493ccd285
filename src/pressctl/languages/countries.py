"""The names of countries and territories, as the Unicode CLDR has them.

Those of languages with a table are kept in ``countries.tsv``: loading them with Babel takes as long as checking a
release, and keeps everything it knows about the language in memory. A test compares the two.
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
    """Return what ``names`` returns, read with Babel."""
    from babel.core import Locale

    known = Locale.parse(tag).territories.items()
    return {code: name.casefold() for code, name in known if len(code) == 2 and code.isalpha()}


@cache
def in_any_language() -> frozenset[str]:
    """Return the names in all languages with a table, in lower case."""
    return frozenset(name for tag in available() for name in names(tag).values())


@cache
def _rows() -> dict[str, list[str]]:
    return {tag: entries for tag, *entries in tables.rows("countries.tsv")}
