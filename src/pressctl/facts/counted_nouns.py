"""What a number counts, by nouns that are known in every language: “90 passengers”, “90 Gäste”, “90名乘客”.

They tell only which of two numbers is which: languages have many words for a guest, so none of them accuses alone.
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
"""Up to three words after a number, of which one is what it counts: “13 new provinces”."""
REACH = 10
"""Signs after a number in which that stands where no spaces part words."""
NO_END = regex(r"[^\d.,;:!?()（）。，、；：！？|]*")
HANGUL = "ko"


class _Nouns(NamedTuple):
    """The pattern of the starts of nouns, and what each of them is."""

    pattern: re.Pattern[str]
    names: dict[str, str]
    is_glued: bool


def noun(text: str, at: int, tag: str) -> str:
    """Return the name of what the number counts that ends at a place, empty where it is not known."""
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
