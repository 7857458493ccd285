"""Languages recognised by their letters: those langdetect does not know, and takes for a neighbour it knows.

Kazakh is Russian to it, Serbian Macedonian and Icelandic Norwegian.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Set
from functools import cache, lru_cache

from pressctl.languages import further_by_tag

LETTERS = re.compile(r"[^\W\d_]+")
KINDS = 3
"""Different words of its own that a text in a language has."""
SHARE = 0.07
"""The share of them in it."""
MANY = 0.004
"""The share of letters in a text that another language lacks: names alone have fewer, and real Danish, Norwegian and
Swedish texts twice as many."""
LEAST = 3
"""How often letters that few languages have stand in a text in one of them."""


def told(text: str, known: Container[str]) -> str:
    """Return the language, none of the ``known`` ones, that alone has all the special letters of a text; else "".

    The text is in lower case. One of the letters at least no known language has, or they are all that the language has.
    Letters that stand once may be a name's.
    """
    (counts, special), every = _special(text), _alphabets()
    if sum(counts[letter] for letter in special) < LEAST:
        return ""
    fitting = [tag for tag, letters in every.items() if special <= letters]
    whole = [tag for tag in fitting if special == every[tag]]
    found = fitting if len(fitting) == 1 and special - _letters(known) else whole
    return found[0] if len(found) == 1 and found[0] not in known else ""


def bear_out(text: str, tags: Set[str]) -> bool:
    """Return whether the special letters of a text are all of languages that are kin, and the others lack many of them.

    The text is in lower case. English and others that have no such letters tell nothing.
    """
    (counts, special), every = _special(text), _alphabets()
    if not special <= frozenset[str]().union(*(every.get(tag, ()) for tag in tags)):
        return False
    lacking = (special - letters for tag, letters in every.items() if tag not in tags)
    return all(sum(counts[letter] for letter in letters) > max(LEAST, MANY * len(text)) for letters in lacking)


def by_words(text: str) -> str:
    """Return the language that langdetect does not know whose own words, of several kinds, a text has; else "".

    The text is in lower case. Basque, Irish and Luxembourgish have no letters that tell them.
    """
    words = LETTERS.findall(text)
    every = frozenset(words)
    for tag, own in further_by_tag("own_words").items():
        kinds = every.intersection(own)
        if len(kinds) >= KINDS and sum(word in kinds for word in words) >= SHARE * len(words):
            return tag
    return ""


def neighbour(tag: str, text: str, known: Container[str]) -> str:
    """Return the language, none of the ``known`` ones, with letters of a text that the language ``tag`` lacks; else "".

    The two share letters that others lack: a Serbian text of two sentences has “ћ” once, and no Macedonian one has it.
    """
    every = _alphabets()
    own = every.get(tag, frozenset())
    near = [other for other, letters in every.items() if other not in known and len(own & letters) > 1]
    return next((other for other in near if any(letter in text for letter in every[other] - _letters(known))), "")


@lru_cache(maxsize=2)
def _special(text: str) -> tuple[Counter[str], frozenset[str]]:
    """Return how often each character stands in a text, and the special letters that are there more than once."""
    counts, letters = Counter(text), frozenset[str]().union(*_alphabets().values())
    return counts, frozenset(letter for letter in letters if counts[letter] > 1)


@cache
def _alphabets() -> dict[str, frozenset[str]]:
    """Return the letters of each language that few others in its script have, by its primary subtag."""
    return {tag: frozenset(letters) for tag, letters in further_by_tag("own_letters").items()}


def _letters(tags: Container[str]) -> frozenset[str]:
    return frozenset[str]().union(*(letters for tag, letters in _alphabets().items() if tag in tags))
