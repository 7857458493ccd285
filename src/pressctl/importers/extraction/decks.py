"""The deck under a headline: its lines made whole, and whether they are points of a list."""

from __future__ import annotations

import re

from pressctl.importers.extraction import page, titles
from pressctl.importers.extraction.lines import wide
from pressctl.prose import greeting

LABELLED = re.compile(r"[^\W\d_][^\W\d_ ]{1,15}(?: [^\W\d_]{1,15})?[:：] ?\S(?:\S* ?){1,6}\Z")
"""A line under a headline that names something of it, and is no deck: “From: Ministry of Examples”."""
SHORT = 3
"""Words, or signs of a script without spaces, that a deck has more than."""
LONGEST = 160
"""Letters of the longest deck of two lines; longer ones are the first of the text."""


def read(lines: list[str]) -> tuple[list[str], bool]:
    """Return the lines of a deck, without marks and each whole, and whether they are several points.

    A line goes on in the next where that starts in lower case, where it breaks off, or where it is a point and the next
    is not.
    """
    are_marked = [bool(page.POINT.match(line)) for line in lines]
    is_one_point = are_marked[:1] == [True] and not any(are_marked[1:])
    whole: list[str] = []
    for line in lines:
        text = page.POINT.sub("", line)
        if whole and (is_one_point or titles.is_one(whole[-1], text)):
            whole[-1] = f"{whole[-1]} {text}"
        else:
            whole.append(text)
    return whole, len(whole) > 1 and any(are_marked)


def may_be(text: str) -> bool:
    """Return whether a line under a headline has words enough, and is no greeting and no “From: Ministry of Examples”.

    A button that a site sets there has three: “Share this item”.
    """
    has_words = len(text.split()) > SHORT or wide(text) > SHORT
    return has_words and page.has_letters(text) and not LABELLED.match(text) and not greeting.is_line(text)


def is_text(text: str) -> bool:
    """Return whether the lines under a headline, as one, are the first of its text and no deck."""
    return page.is_long_sentence(text) or len(text) > LONGEST
