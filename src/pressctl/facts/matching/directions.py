"""Changes from one number or day to another: “from 74 to 29”, “74件から29件に”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pressctl.facts.fact import Fact
from pressctl.findings import Span
from pressctl.languages.quantities import Quantities, fold, read
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives

LONGEST, SHORT = 48, 24
"""The most characters between the two, and of a gap without a “from” before the first: “by 301 votes to 77”."""
REACH = 20
"""Characters before a number within which “from” or “to” is."""
ENDING_REACH = 8
"""Characters after a number within which such a word is, in languages in which it follows."""
NO_GAP = regex(r"[.!?؟](?=\s)|[;؛。；！？]|\d")


class Way(NamedTuple):
    """The start and the end of a change."""

    start: Fact
    end: Fact


class _Words(NamedTuple):
    """The patterns of words before the start, before the end, and after each."""

    before_start: re.Pattern[str]
    before_end: re.Pattern[str]
    after_start: re.Pattern[str] | None


def ways(text: str, placed: Sequence[tuple[Fact, Span]], tag: str) -> Iterator[Way]:
    """Yield the changes between neighbouring facts of one kind; ``placed`` has facts in order with their spans."""
    words = _words(read(tag))
    for (one, first), (other, second) in pairwise(placed) if words else ():
        gap = text[first.end : second.start]
        if one.kind is not other.kind or len(gap) > LONGEST or NO_GAP.search(gap) or words is None:
            continue
        before, near = fold(text[max(0, first.start - REACH) : first.start]), fold(gap)
        if words.before_end.search(near) and not words.before_start.search(near):
            if len(gap) < SHORT or words.before_start.search(before):
                yield Way(one, other)
        elif words.before_start.search(near) and words.before_end.search(before):
            yield Way(other, one)
        elif words.after_start and words.after_start.search(gap, 0, ENDING_REACH):
            yield Way(one, other)


@cache
def _words(quantities: Quantities) -> _Words | None:
    if not (quantities.from_words or quantities.from_endings):
        return None
    after = re.compile(rf"(?:{alternatives(quantities.from_endings)})(?![^\W\d_])") if quantities.from_endings else None
    return _Words(_before(quantities.from_words), _before(quantities.to_words), after)


def _before(words: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of a word before a number, with one more between: “from nearly 74”."""
    if not words:
        return re.compile("(?!)")
    if any(map(WIDE.search, words)):
        return re.compile(rf"(?:{alternatives(words)})\W{{0,8}}\Z")
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?:\s[^\W\d_]{{2,12}})?\W{{0,3}}\Z")
