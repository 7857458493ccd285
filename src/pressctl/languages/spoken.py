"""The names of languages in many languages, as given for the languages that a contact speaks: “allemand”, “英文”."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pressctl.languages import tables


@cache
def tags() -> Mapping[str, str]:
    """Return the primary subtags of languages by their lower-case names in all the languages of the file."""
    entries = (entry.split(" ", 1) for _, *entries in tables.rows("spoken.tsv") for entry in entries)
    return {name: tag for tag, name in entries}
