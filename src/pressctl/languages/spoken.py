"""The names of languages in our languages and others, as a contact is said to speak them: “allemand”, “英文”."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pressctl.languages import tables


@cache
def tags() -> Mapping[str, str]:
    """Return the primary subtags of languages by their names, in lower case, in any language that the file has."""
    entries = (entry.split(" ", 1) for _, *entries in tables.rows("spoken.tsv") for entry in entries)
    return {name: tag for tag, name in entries}
