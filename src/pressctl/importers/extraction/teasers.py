"""Pages that list releases: each headline with a few words under it, and a link to the rest."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.lines import Block
from pressctl.prose import dates, day_lines
from pressctl.prose.word_lists import alternatives, every_word, whole

LEAST = 3
"""Links or posting lines from which a page is a list."""
LONGEST_LINK = 120
"""Characters of the longest such link."""
LONGEST_MORE = 60
"""Characters at the end of an entry's text in which such a link stands."""
ENTRIES = 4
"""Days that stand by themselves among the paragraphs, each over a few words, from which it is one, too."""
ENTRY = 700
"""Characters of text a day, on average, that a list has at most."""


def is_list(found: list[Block], start: int, end: int) -> bool:
    """Return whether what was taken for a release are the entries of a list."""
    near = found[max(0, start - 2) : end + 2]
    links = sum(len(block.text) < LONGEST_LINK and _more().fullmatch(block.text.strip()) is not None for block in near)
    posted = sum(len(block.text) < 160 and _posted().match(block.text) is not None for block in found)
    cut = sum(_ends_in_more().search(block.text[-LONGEST_MORE:]) is not None for block in found[start:end])
    if links >= LEAST or posted >= LEAST or cut >= LEAST:
        return True
    dated = sum(not block.is_prose and _opens_with_day(block.text) for block in found[max(0, start - 1) : end])
    if cut > 1 and dated >= LEAST:
        return True
    days = [block for block in found[start:end] if not block.is_prose and day_lines.stands_alone(block.text)]
    length = sum(len(block.text) for block in found[start:end] if block.is_prose)
    return len(days) >= ENTRIES and length < ENTRY * len(days)


def leads_on(line: str) -> bool:
    """Return whether a line leads on to the rest of a text, or ends so: “Read more”, “… came. [more]”."""
    is_link = len(line) < LONGEST_LINK and _more().fullmatch(line.strip()) is not None
    return is_link or _ends_in_more().search(line[-LONGEST_MORE:]) is not None


def _opens_with_day(text: str) -> bool:
    """Return whether a line is a day and a headline: “3 March 2026: Acme opens a plant”."""
    day = dates.first_whole(text)
    return day is not None and day.span.start == 0 and text[day.span.end :].lstrip()[:1] in {":", "–", "-", "—", "|"}


@cache
def _more() -> re.Pattern[str]:
    """Return the pattern of what stands under each entry of a list: “Read more”."""
    openers, whole_lines = whole(every_word("read_more_openers")), whole(every_word("vague_link_texts"))
    return re.compile(
        rf"(?:\W{{0,4}}{openers}.{{0,80}}|{whole_lines}|[\[(]?(?:…|\.\.\.)[\])]?)\W{{0,6}}", re.IGNORECASE
    )


@cache
def _ends_in_more() -> re.Pattern[str]:
    """Return the pattern of the same at the end of an entry’s text: “… came to the meeting. Read more”."""
    openers = whole([*every_word("read_more_openers"), *every_word("vague_link_texts")])
    return re.compile(rf"(?:[.!?…。」”»]|\.\.\.)[\s\[(]{{0,4}}{openers}\W{{0,6}}\Z", re.IGNORECASE)


@cache
def _posted() -> re.Pattern[str]:
    """Return the pattern of what stands under each entry of a journal: “Posted in News | 2 comments”.

    Under a release it stands once.
    """
    words, counted = whole(every_word("posted_words")), alternatives(every_word("comment_words"))
    return re.compile(rf"{words}|\d+ (?:{counted})(?!\w)", re.IGNORECASE)
