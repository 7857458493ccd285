"""Equivalent bounds: days and months of which one text states the last included, and the other the first excluded.

“Until the end of March” is “before April”, and “from 24 February on” is “after 23 February”.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from pressctl.facts.fact import Day, Fact
from pressctl.facts.matching.aligning import Passage
from pressctl.languages.quantities import fold, read
from pressctl.prose.word_lists import WIDE, alternatives

BEFORE, AFTER = 16, 8
"""Characters before a day, and after it, within which “before” or “after” is."""
NO_YEAR = 2024
"""The year of days that have none: one with a 29 February."""


def is_equivalent_bound(one: Fact, other: Fact, passages: Sequence[Sequence[Passage]]) -> bool:
    """Return whether two days or months are consecutive, and one of the texts says “before” or “after”."""
    is_range = one.since is not None or other.since is not None
    if is_range or not (
        isinstance(one.value, Day) and isinstance(other.value, Day) and _follow(one.value, other.value)
    ):
        return False
    if not all(read(passage.language).has_words for side in passages for passage in side):
        return False
    earlier, later = (_words_beside(passages, each) for each in _in_order(one, other))
    is_month = not one.value.day
    return (
        later["before"] > earlier["before"]
        or earlier["after"] > later["after"]
        or (is_month and earlier["end"] > later["end"])
    )


def _in_order(one: Fact, other: Fact) -> tuple[tuple[int, Fact], tuple[int, Fact]]:
    """Return the earlier and the later of two consecutive days or months, with their sides."""
    assert isinstance(one.value, Day)
    assert isinstance(other.value, Day)
    months = one.value.month, other.value.month
    is_first = months[0] % 12 + 1 == months[1] if months[0] != months[1] else one.value.day < other.value.day
    return ((0, one), (1, other)) if is_first else ((1, other), (0, one))


def _words_beside(passages: Sequence[Sequence[Passage]], side: tuple[int, Fact]) -> dict[str, bool]:
    """Return for “before”, “after” and “end of” whether such a word is next to a day or month on a side."""
    number, fact = side
    return {
        name: any(_is_beside(passage, fact, name) for passage in passages[number])
        for name in ("before", "after", "end")
    }


def _follow(one: Day, other: Day) -> bool:
    if not one.day and not other.day:
        return abs(one.month - other.month) in {1, 11}
    year = one.year or other.year or NO_YEAR
    try:
        days = [dt.date(day.year or year, day.month, day.day) for day in (one, other)]
    except ValueError:
        return False
    return abs((days[0] - days[1]).days) == 1


def _is_beside(passage: Passage, fact: Fact, name: str) -> bool:
    at = passage.text.find(fact.written)
    if at < 0:
        return False
    end, pattern = at + len(fact.written), _pattern(passage.language, name)
    near = (passage.text[max(0, at - BEFORE) : at], passage.text[end : end + AFTER])
    return any(pattern.search(fold(part)) for part in near)


@cache
def _pattern(tag: str, name: str) -> re.Pattern[str]:
    words: tuple[str, ...] = getattr(read(tag), f"{name}_words")
    if not words:
        return re.compile("(?!)")
    whole = alternatives(words)
    return re.compile(whole if any(map(WIDE.search, words)) else rf"(?<!\w)(?:{whole})(?!\w)")
