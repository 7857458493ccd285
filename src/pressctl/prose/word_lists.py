"""From words of a language to a pattern: the only place where words become regular expressions.

A word of a list matches however a text prints it: with a straight or a typographic apostrophe, with any space that
stays on the line, in any case (“ß” has no capital: “SS”). As a word of its own it is bounded where it begins and ends
with a letter or digit of a script that puts spaces between words; Chinese, Japanese and Thai put none, and Arabic
joins its particles to a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pressctl.languages import Language, available, find

APOSTROPHE = "['’ʼ]"
SPACE = r"[ \t\u00a0\u202f]{1,3}"
NOTHING = "(?!)"
"""The pattern of an empty list: it matches nowhere."""
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts without spaces between words: Thai, Lao, Khmer, kana and Han."""


def alternatives(words: Iterable[str]) -> str:
    """Return the source of a pattern that matches any of ``words``, the longest first, without word boundaries.

    It is one branch after the other, to be put in a group: ``rf"(?:{alternatives(words)})"``.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(map(_source, ordered)) or NOTHING


def whole(words: Iterable[str], *, joined: bool = False) -> str:
    """Return the source of a pattern that matches any of ``words`` as a word of its own, in a group without a number.

    ``joined`` words may stand within others, as those of a language that joins particles to its words.
    """
    words = set(words)
    if joined:
        return f"(?:{alternatives(words)})"
    bounded: dict[tuple[str, str], set[str]] = {}
    for word in words:
        bounded.setdefault((r"(?<!\w)" if _is_bounded(word[:1]) else "", r"(?!\w)" if _is_bounded(word[-1:]) else ""),
                           set()).add(word)  # fmt: skip
    groups = (f"{before}(?:{alternatives(group)}){after}" for (before, after), group in sorted(bounded.items()))
    return f"(?:{'|'.join(groups) or NOTHING})"


def words_of(language: Language, *fields: str) -> tuple[str, ...]:
    """Return the words of some lists of a language; a list of lists gives the words of all of them."""
    found: list[str] = []
    for field in fields:
        for entry in getattr(language, field):
            found += (entry,) if isinstance(entry, str) else entry
    return tuple(found)


@cache
def any_of(language: Language, *fields: str) -> re.Pattern[str]:
    """Return the pattern that finds any word of some lists of a language, as a word of its own, in any case."""
    return re.compile(whole(words_of(language, *fields), joined=language.joins_particles), re.IGNORECASE)


@cache
def any_of_all(*fields: str) -> re.Pattern[str]:
    """Return the pattern that finds any word of some lists in every language pressctl has words for."""
    groups = (
        whole(words_of(language, *fields), joined=language.joins_particles)
        for tag in available() if (language := find(tag))
    )  # fmt: skip
    return re.compile("|".join(groups), re.IGNORECASE)


def _source(word: str) -> str:
    escaped = re.escape(word.replace("’", "'"))
    return escaped.replace(r"\ ", SPACE).replace("'", APOSTROPHE).replace("ß", "(?:ß|ss)")


def _is_bounded(character: str) -> bool:
    return character.isalnum() and not UNSPACED.match(character)
