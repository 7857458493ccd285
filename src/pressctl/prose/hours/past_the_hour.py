"""Words after an hour that add or subtract minutes: “et quart”, “半”, “menos cuarto”."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pressctl import languages
from pressctl.prose.word_lists import FIRST_WIDE, alternatives

if TYPE_CHECKING:
    from pressctl.languages.quantities import Clock

LONGEST = 30
"""Characters after an hour among which such words are looked for."""
BLANK = r"[ \u00a0\u202f\n]"


def read(text: str, at: int, tag: str) -> tuple[int, int]:
    """Return the minutes that the words at an offset add to an hour, and the end of the words.

    If there are no such words in the language of the tag, return 0 and the offset itself.
    """
    match = _pattern(languages.primary_subtag(tag)).match(plain(text[at : at + LONGEST]))
    return (minutes(match["past"], tag), at + match.end()) if match else (0, at)


def minutes(words: str, tag: str) -> int:
    """Return the minutes that some words, normalised by ``plain``, add; 0 if they add none."""
    return _table(languages.primary_subtag(tag)).get(spaced(words), 0)


def source(tag: str) -> str:
    """Return the source of the pattern of such words in a text normalised by ``plain``; their group is “past”."""
    words = alternatives(map(plain, _clock(tag).after))
    end = "" if is_glued(tag) else r"(?!\w)"
    return rf"{BLANK}?(?P<past>{words}){end}"


def is_glued(tag: str) -> bool:
    """Return whether a language writes the words for hours directly after the digits, or has no spaces."""
    language = languages.known(tag)
    hours = _clock(tag).hours
    return language is not None and (not language.has_word_spaces or any(map(_is_wide, hours)))


def plain(text: str) -> str:
    """Return a text in lower case without accents, with the same length."""
    low = text.lower()
    low = low if len(low) == len(text) else text
    for letter in set(low):
        if (bare := _letter(letter)) != letter:
            low = low.replace(letter, bare)
    return low.replace("’", "'")


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) == 1:
        return letter
    from pressctl.languages.quantities import MARKS

    return letter if MARKS.sub("", parts[1:]) else parts[0]


def _clock(tag: str) -> Clock:
    from pressctl.languages import quantities  # takes longer to load than all else, and few releases have an hour

    return quantities.read(tag).clock


def _is_wide(word: str) -> bool:
    return any(FIRST_WIDE <= letter < "\ua000" or "\uac00" <= letter <= "\ud7af" for letter in word)


def spaced(words: str) -> str:
    """Return words with single spaces between them, also where hyphens join them: “twenty five”."""
    return " ".join(words.replace("-", " ").split())


@cache
def _pattern(primary: str) -> re.Pattern[str]:
    return re.compile(source(primary))


@cache
def _table(primary: str) -> dict[str, int]:
    return {spaced(plain(word)): added for word, added in _clock(primary).after.items()}
