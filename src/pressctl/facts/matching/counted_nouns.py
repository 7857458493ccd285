"""What a number counts, by nouns known in several languages: “90 passengers”, “90 Gäste”, “90名乘客”.

They only help to tell which of two numbers is which: as languages have many words for a guest, a different noun alone
is not a difference.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pressctl.languages import primary_subtag, tables
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives

WORDS = regex(r"(?:[ \u00a0\u202f\n-]{1,2}[^\W\d_][\w’'\u0300-\u036f\u0900-\u0903\u093a-\u094f]{0,30}){1,3}")
"""Up to three words after a number, one of which is what it counts: “13 new provinces”."""
REACH = 10
"""Characters after a number within which that is in languages without spaces."""
NO_END = regex(r"[^\d.,;:!?()（）。，、；：！？|]*")
HANGUL = "ko"


class _Nouns(NamedTuple):
    """The pattern of the starts of nouns, and the name of each noun."""

    pattern: re.Pattern[str]
    names: dict[str, str]
    is_glued: bool


def noun(text: str, at: int, tag: str) -> str:
    """Return the name of what the number ending at an offset counts, or an empty string if that is unknown."""
    nouns = _nouns(primary_subtag(tag))
    if nouns is None:
        return ""
    if nouns.is_glued:
        near = NO_END.match(text[at : at + REACH])
        found = nouns.pattern.search(near[0]) if near else None
        return nouns.names[found[0]] if found else ""
    words = WORDS.match(text, at)
    starts = (nouns.pattern.match(word) for word in fold(words[0]).split()) if words else ()
    return next((nouns.names[start[0]] for start in starts if start), "")


@cache
def _nouns(tag: str) -> _Nouns | None:
    rows = [(name, starts) for name, of, starts in tables.rows("counted_nouns.tsv") if of == tag]
    is_glued = tag == HANGUL or any(WIDE.search(starts) for _, starts in rows)
    names = {start if is_glued else fold(start): name for name, starts in rows for start in starts.split(";")}
    return _Nouns(re.compile(alternatives(names)), names, is_glued) if names else None
