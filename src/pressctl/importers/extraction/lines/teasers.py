"""Pages that list releases: each headline with a few words under it, and a link to the rest."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.lines.blocks import Block
from pressctl.prose.lines import day_lines
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import alternatives, every_word, whole

LEAST = 3
"""Links or posting lines from which a page is a list."""
LONGEST_LINK = 120
"""Characters of the longest such link."""
LONGEST_MORE = 60
"""Characters at the end of an entry's text in which such a link stands."""
MORE = ("read_more_openers", "vague_link_texts")
"""The lists of such words."""
DOTS = re.compile(r"[\[(]?(?:…|\.\.\.)[\])]?\W{0,6}")
"""Such a link that has no words."""
LONGEST_DAY, LONGEST_ENTRY = 40, 200
"""Characters of the longest day that opens an entry in one line, and from its start in which a day is looked for."""
PARTED = re.compile(r"\s?[|:–—-]\s")
"""What stands between the day and the headline of such an entry."""
ENTRIES = 4
"""Days that stand by themselves among the paragraphs, each over a few words, from which it is one, too."""
ENTRY = 700
"""Characters of text a day, on average, that a list has at most."""


def is_list(found: list[Block], start: int, end: int) -> bool:
    """Return whether what was taken for a release are the entries of a list."""
    near = found[max(0, start - 2) : end + 2]
    links = sum(len(block.text) < LONGEST_LINK and _is_more(block.text.strip()) for block in near)
    posting = _posted()
    posted = sum(len(block.text) < 160 and posting.match(block.text) is not None for block in found)
    cut = sum(_ends_in_more(block.text[-LONGEST_MORE:]) for block in found[start:end])
    if links >= LEAST or posted >= LEAST or cut >= LEAST:
        return True
    headed = found[max(0, start - 1) : end] if cut > 1 else ()
    if sum(not block.is_prose and after_day(block.text) != "" for block in headed) >= LEAST:
        return True
    days = [block for block in found[start:end] if not block.is_prose and day_lines.stands_alone(block.text)]
    length = sum(len(block.text) for block in found[start:end] if block.is_prose)
    return len(days) >= ENTRIES and length < ENTRY * len(days)


def leads_on(line: str) -> bool:
    """Return whether a line leads on to the rest of a text, or ends so: “Read more”, “… came. [more]”."""
    is_link = len(line) < LONGEST_LINK and _is_more(line.strip())
    return is_link or _ends_in_more(line[-LONGEST_MORE:])


def after_day(line: str) -> str:
    """Return what an entry of a list says behind the day that opens it, or "": “3 March 2026: Acme opens a plant”."""
    may_open = line[:1].isalnum() and any(map(str.isdigit, line[:LONGEST_DAY]))
    day = day_lines.first_day(line[:LONGEST_ENTRY]) if may_open else None
    match = PARTED.match(line, day.span.end) if day and day.span.start == 0 else None
    return line[match.end() :] if match else ""


def _is_more(text: str) -> bool:
    """Return whether a line is what stands under each entry of a list: “Read more”."""
    if not candidates(text, *MORE):
        return DOTS.fullmatch(text) is not None
    is_opened = any(_more(word, ".{0,80}").fullmatch(text) for word in candidates(text, "read_more_openers"))
    is_whole = is_opened or any(_more(word).fullmatch(text) for word in candidates(text, "vague_link_texts"))
    return is_whole or DOTS.fullmatch(text) is not None


@cache
def _more(word: str, rest: str = "") -> re.Pattern[str]:
    before = r"\W{0,4}" if rest else ""
    return re.compile(rf"{before}{whole([word])}{rest}\W{{0,6}}", re.IGNORECASE)


def _ends_in_more(text: str) -> bool:
    """Return whether the end of an entry’s text is the same: “… came to the meeting. Read more”."""
    return any(_more_at_end(word).search(text) for word in candidates(text, *MORE))


@cache
def _more_at_end(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[.!?…。」”»]|\.\.\.)[\s\[(]{{0,4}}{whole([word])}\W{{0,6}}\Z", re.IGNORECASE)


@cache
def _posted() -> re.Pattern[str]:
    """Return the pattern of what stands under each entry of a journal: “Posted in News | 2 comments”.

    Under a release it stands once.
    """
    words, counted = whole(every_word("posted_words")), alternatives(every_word("comment_words"))
    return re.compile(rf"{words}|\d+ (?:{counted})(?!\w)", re.IGNORECASE)
