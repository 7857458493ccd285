"""Lines that are the name of an office and no headline: “Ministry of Health”, “Acme Press Office”."""

from __future__ import annotations

from functools import cache

from pressctl.importers.extraction.lines.blocks import SENTENCE_ENDS
from pressctl.importers.extraction.words import every, folded, opener, set_of

LONGEST = 7
"""Words of the longest name of an office."""
FEW = 4
"""Words of the longest that ends with the role of a person."""


def is_sender(text: str) -> bool:
    """Return whether a line may be the name of an office and no headline: “Ministry of Health”, “Acme Press Office”.

    One of many words that ends with the role of a person says who became it: “Acme Foods Names Ann Example Director”.
    """
    words = folded(text).split()
    few = len(words) <= LONGEST and not text.endswith(SENTENCE_ENDS)
    last = words[-1] in set_of("desk_words") or (len(words) <= FEW and words[-1] in set_of("personal_roles"))
    return few and (last or is_office_of(text) or _is_uncased(text, len(words)))


def _is_uncased(text: str, words: int) -> bool:
    """Return whether a line of a few words in a script without capitals opens with a word of offices of several."""
    return 1 < words <= FEW and text.upper() == text.lower() and " " in opener(text, "desk_words")


def is_office_of(text: str) -> bool:
    """Return whether a line opens as the name of an office does: “Ministry of Health”."""
    words = folded(text).split()
    return (
        len(words) <= LONGEST and words[0] in _desk_words() and words[1:2] != [] and words[1] in set_of("small_words")
    )


@cache
def _desk_words() -> frozenset[str]:
    return frozenset((*every("desk_words"), *every("personal_roles")))
