"""The names of months in every language without a table of words, as the Unicode CLDR has them (``months.tsv``).

They are kept in one file because reading them out of 300 locales takes seconds; a test compares it with the CLDR.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LETTERS = re.compile(r"[^\W\d_]+")


def languages_with(words: Iterable[str]) -> tuple[str, ...]:
    """Return the languages of which a word in small letters is the name of a month, or the longest part of one."""
    found = (tag for word in words for tag in _by_word().get(word, ()))
    return tuple(dict.fromkeys(found))


def longest_part(name: str) -> str:
    """Return the longest run of letters in a name: “tháng” of “tháng 7”."""
    return max(LETTERS.findall(name), key=len, default="")


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in Path(__file__).with_name("months.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        tag, *months = line.split("\t")
        for word in {longest_part(name) for forms in months for name in forms.split(";")}:
            found[word] = (*found.get(word, ()), tag)
    return found
