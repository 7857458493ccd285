"""Houses whose names list what they are for, on a line of their own: “Ministry of Trade, Industry and Energy”."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts.desks import is_desk
from pressctl.importers.extraction.contacts.names import has_press_word, is_name, listed, pair
from pressctl.importers.extraction.contacts.roles import is_office, is_post

COMMA = re.compile(r"\s?[,،]\s")
MOST_PARTS = 7
"""Parts between commas of the longest such name."""


def is_listed_house(line: str) -> bool:
    """Return whether a line is one house with commas in its name, and neither persons nor a desk and its house.

    The last part has an “and”. The first is an office, or all but the last are a word each: “Oceans, Coasts, and
    Lighthouses Canada”.
    """
    first, *others = COMMA.split(line.strip())
    if not 0 < len(others) < MOST_PARTS or any(map(str.isdigit, line)) or not first[:1].isupper():
        return False
    joint = [at for at, word in enumerate(others[-1].split()) if word.casefold() in listed("and_words")]
    if not joint or any(map(is_post, (first, *others))) or is_desk(first) or has_press_word(first):
        return False
    if is_office(first):
        return not (any(map(is_name, others[:-1])) or pair(others[-1]))
    are_words = all(len(part.split()) == 1 for part in (first, *others[:-1]))
    return are_words and len(others) > 1 and joint[0] == 0
