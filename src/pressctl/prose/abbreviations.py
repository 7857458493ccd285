"""Abbreviations with a full stop, which at the end of a text does not end a sentence."""

from __future__ import annotations

import re
from functools import cache

from pressctl.prose.word_lists import alternatives, every_word


def ends_in_one(text: str) -> bool:
    """Return whether a text ends with an abbreviation and its full stop, an ellipsis or a range of days (“2.–3.”)."""
    return bool(_at_the_end().search(text) or _at_the_end().search(_capitals_lowered(text)))


def _capitals_lowered(text: str) -> str:
    """Return the last word of a text as “Inc.” if it is all in capitals (“INC.”), or else an empty string."""
    last = text.rpartition(" ")[2]
    return last.title() if last.isupper() else ""


@cache
def _at_the_end() -> re.Pattern[str]:
    """Return the pattern: initials, an abbreviation of any language (with a capital only so), “2.–3.”, an ellipsis."""
    words = every_word("abbreviations")
    exact = alternatives(word for word in words if not word.islower())
    lower = alternatives(word for word in words if word.islower() and not word.startswith("-"))
    endings = alternatives(word[1:] for word in words if word.startswith("-"))
    initials = r"\b(?:[^\W\d_]\.)+"
    return re.compile(rf"(?:{initials}|(?:\b(?:{exact}|(?i:{lower}))|(?i:{endings}))\.|\d+\.\s?[-–]\s?\d+\.|\.\.\.|…)$")
