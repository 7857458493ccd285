"""Matching a number that a text calls approximate with a more exact one: “nearly 5 million”, “4,98 millions”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from pressctl.facts.fact import Fact
from pressctl.languages import quantities
from pressctl.prose.word_lists import alternatives

LEAST = 1000
MOST_OFF = Decimal("0.03")
"""The relative error that a rounded number may have."""
REACH = 24
"""How many characters before a number are searched for a word such as “nearly”."""


def is_rounded(one: Fact, other: Fact, texts: Sequence[str]) -> bool:
    """Return whether one of two large numbers is the other with fewer digits, and its text calls it approximate."""
    if not (one.number and other.number) or min(one.number, other.number) < LEAST:
        return False
    digits = [sum(map(str.isdigit, fact.written)) for fact in (one, other)]
    coarse, fine = (one.number, other.number) if digits[0] < digits[1] else (other.number, one.number)
    power = coarse.normalize().as_tuple().exponent
    is_like = isinstance(power, int) and abs(coarse - fine) <= MOST_OFF * coarse and digits[0] != digits[1]
    return (
        is_like
        and round(fine.scaleb(-int(power))) == coarse.scaleb(-int(power))
        and any(_is_approximate(fact, text) for fact, text in zip((one, other), texts, strict=True))
    )


def _is_approximate(fact: Fact, text: str) -> bool:
    at = text.find(fact.written)
    return at >= 0 and _about_pattern().search(text.lower(), max(0, at - REACH), at) is not None


@cache
def _about_pattern() -> re.Pattern[str]:
    """Return the pattern of the words of all languages that make a number approximate, near the end of a text."""
    words = {word for tag in quantities.available() for word in quantities.read(tag).about_words}
    return re.compile(rf"(?:{alternatives(words)})\W{{0,3}}\w{{0,3}}\W{{0,2}}\Z")
