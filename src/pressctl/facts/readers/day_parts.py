"""Parts of the day in words, without a time: “Tuesday evening”, “mardi matin”, “Montagabend”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl import languages
from pressctl.facts.fact import Fact, Kind
from pressctl.findings import Span
from pressctl.languages import primary_subtag
from pressctl.languages import quantities as quantity_words
from pressctl.prose.hours import past_the_hour
from pressctl.prose.word_lists import alternatives, whole

AFTER_WEEKDAY = "*"
"""Marks a word that is a part of the day only after a weekday: “Montagmorgen”, as “morgen” alone is tomorrow."""
SHORTEST_WEEKDAY = 4


def find(text: str, tag: str) -> Iterator[Fact]:
    """Yield the words for parts of the day in a paragraph; their reading is “am” or “pm”."""
    words = quantity_words.read(tag).parts_of_day
    low = text.lower()
    if len(low) == len(text) and any(map(low.__contains__, _stems(tag))):
        for match in _pattern(tag).finditer(low):
            span = Span(*match.span("part" if match["part"] else "joined"))
            name = match["part"] or f"{AFTER_WEEKDAY}{match['joined']}"
            yield Fact(Kind.PART_OF_DAY, span, text[slice(*span)], words[name], is_hard=False)


@cache
def _stems(tag: str) -> tuple[str, ...]:
    return tuple({word.lstrip(AFTER_WEEKDAY) for word in quantity_words.read(tag).parts_of_day})


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    words, language = quantity_words.read(tag).parts_of_day, languages.known(tag)
    joined = [word[1:] for word in words if word.startswith(AFTER_WEEKDAY)]
    weekdays = [name for names in (language.weekdays if language else ()) for name in names]
    named = rf"(?:{alternatives(name for name in weekdays if len(name) >= SHORTEST_WEEKDAY)})s?[ -]?"
    alone = [word for word in words if not word.startswith(AFTER_WEEKDAY)]
    parts = alternatives(alone) if past_the_hour.is_glued(primary_subtag(tag)) else whole(alone)
    return re.compile(rf"(?<!\w){named}(?P<joined>{alternatives(joined)})(?!\w)|(?P<part>{parts})")
