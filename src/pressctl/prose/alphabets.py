"""Recognising languages by their letters, for those that langdetect does not know and takes for a neighbour.

It takes Kazakh for Russian, Serbian for Macedonian and Icelandic for Norwegian.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Set
from functools import cache, lru_cache

from pressctl.languages import further_by_tag

LETTERS = re.compile(r"[^\W\d_]+")
KINDS = 3
"""The least number of different words that a text in a language must have from its list."""
SHARE = 0.07
"""The least share of such words."""
MANY = 0.004
"""The least share of letters that another language lacks: foreign names have fewer, and real Danish, Norwegian and
Swedish texts twice as many."""
LEAST = 3
"""How often a text must have letters that few languages have."""


def by_letters(text: str, known: Container[str]) -> str:
    """Return the language, not a ``known`` one, that alone has all the special letters of a text, or an empty string.

    The text is in lower case. At least one of the letters must be in no known language, or they must be all special
    letters of the language. Letters that occur only once are ignored, as they may be from a name.
    """
    (counts, special), every = _special(text), _alphabets()
    if sum(counts[letter] for letter in special) < LEAST:
        return ""
    fitting = [tag for tag, letters in every.items() if special <= letters]
    whole = [tag for tag in fitting if special == every[tag]]
    found = fitting if len(fitting) == 1 and special - _letters(known) else whole
    return found[0] if len(found) == 1 and found[0] not in known else ""


def bear_out(text: str, tags: Set[str]) -> bool:
    """Return whether all special letters of a text are in these related languages, and others lack many of them.

    The text is in lower case. False for English and other languages without such letters.
    """
    (counts, special), every = _special(text), _alphabets()
    if not special <= frozenset[str]().union(*(every.get(tag, ()) for tag in tags)):
        return False
    lacking = (special - letters for tag, letters in every.items() if tag not in tags)
    return all(sum(counts[letter] for letter in letters) > max(LEAST, MANY * len(text)) for letters in lacking)


def by_words(text: str) -> str:
    """Return the language, unknown to langdetect, of which a text has several words, or an empty string.

    The text is in lower case. This is for Basque, Irish and Luxembourgish, which have no special letters.
    """
    words = LETTERS.findall(text)
    every = frozenset(words)
    for tag, own in further_by_tag("own_words").items():
        kinds = every.intersection(own)
        if len(kinds) >= KINDS and sum(word in kinds for word in words) >= SHARE * len(words):
            return tag
    return ""


def neighbour(tag: str, text: str, known: Container[str]) -> str:
    """Return the language, not a ``known`` one, with letters of a text that the language ``tag`` lacks, or "".

    The two share letters that others lack: a Serbian text of two sentences has “ћ” once, a Macedonian one never.
    """
    every = _alphabets()
    own = every.get(tag, frozenset())
    near = [other for other, letters in every.items() if other not in known and len(own & letters) > 1]
    return next((other for other in near if any(letter in text for letter in every[other] - _letters(known))), "")


@lru_cache(maxsize=2)
def _special(text: str) -> tuple[Counter[str], frozenset[str]]:
    """Return how often each character occurs in a text, and the special letters that occur more than once."""
    counts, letters = Counter(text), frozenset[str]().union(*_alphabets().values())
    return counts, frozenset(letter for letter in letters if counts[letter] > 1)


@cache
def _alphabets() -> dict[str, frozenset[str]]:
    """Return, by primary subtag, the letters of each language that few others in its script have."""
    return {tag: frozenset(letters) for tag, letters in further_by_tag("own_letters").items()}


def _letters(tags: Container[str]) -> frozenset[str]:
    return frozenset[str]().union(*(letters for tag, letters in _alphabets().items() if tag in tags))
