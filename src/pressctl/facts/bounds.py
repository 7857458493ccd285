"""Days and months of which one text says the last that is meant, and the other the first that is not.

“Until the end of March” is “before April”, and “from 24 February on” is “after 23 February”.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache

from pressctl.facts.aligning import Passage
from pressctl.facts.fact import Day, Fact
from pressctl.languages.quantities import fold, read
from pressctl.prose.word_lists import WIDE, alternatives

BEFORE, AFTER = 16, 8
"""Characters before a day, and after it, in which “before” or “after” stands."""
NO_YEAR = 2024
"""The year of days that have none: one with a 29 February."""


def is_said_from_other_side(one: Fact, other: Fact, passages: Sequence[Sequence[Passage]]) -> bool:
    """Return whether two days or months follow each other, and one text alone says that its own or its end is meant."""
    is_range = one.since is not None or other.since is not None
    if is_range or not (
        isinstance(one.value, Day) and isinstance(other.value, Day) and _follow(one.value, other.value)
    ):
        return False
    if not all(read(passage.language).has_words for side in passages for passage in side):
        return False
    sides = list(zip(passages, (one, other), strict=True))
    kinds = [_outside] if one.value.day else [_outside, _end]
    said = [[any(_is_beside(passage, fact, kind) for passage in side) for side, fact in sides] for kind in kinds]
    return any(first != second for first, second in said)


def _follow(one: Day, other: Day) -> bool:
    if not one.day and not other.day:
        return abs(one.month - other.month) in {1, 11}
    year = one.year or other.year or NO_YEAR
    try:
        days = [dt.date(day.year or year, day.month, day.day) for day in (one, other)]
    except ValueError:
        return False
    return abs((days[0] - days[1]).days) == 1


def _is_beside(passage: Passage, fact: Fact, pattern_of: Callable[[str], re.Pattern[str]]) -> bool:
    at = passage.text.find(fact.written)
    if at < 0:
        return False
    end = at + len(fact.written)
    near = (passage.text[max(0, at - BEFORE) : at], passage.text[end : end + AFTER])
    return any(pattern_of(passage.language).search(fold(part)) for part in near)


@cache
def _outside(tag: str) -> re.Pattern[str]:
    return _any_of(read(tag).outside_words)


@cache
def _end(tag: str) -> re.Pattern[str]:
    return _any_of(read(tag).end_words)


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    if not words:
        return re.compile("(?!)")
    whole = alternatives(words)
    return re.compile(whole if any(map(WIDE.search, words)) else rf"(?<!\w)(?:{whole})(?!\w)")
