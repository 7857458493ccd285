"""The names of towns that are called otherwise in another language, in ``towns.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pressctl.languages import tables

TAGS = ("en", "de", "es", "fr", "pt")
"""The languages of the columns."""


@cache
def names(tag: str) -> Mapping[str, int]:
    """Return the names in a language, with case folded, each with the number of its row; none for other languages."""
    if tag not in TAGS:
        return {}
    column = TAGS.index(tag)
    return {name: number for number, row in enumerate(_rows()) for name in row[column].casefold().split("|")}


def named(number: int, tag: str) -> tuple[str, ...]:
    """Return the names that the town of a row has in a language, with case folded; none for other languages."""
    return tuple(_rows()[number][TAGS.index(tag)].casefold().split("|")) if tag in TAGS else ()


def _rows() -> tuple[tuple[str, ...], ...]:
    return tables.rows("towns.tsv")
