"""Lines that head contacts by their words: “Contacts for media”, “Contact & media”, “報道からのお問い合わせ先”."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.contacts.labels import LONGEST_LABEL
from pressctl.importers.extraction.contacts.names import has_heading, has_press_word
from pressctl.importers.extraction.words import folded
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import WIDE, every_word

COLUMN = re.compile(r"[|｜]")
FOR_WHOM = re.compile(r"[【〔（(][^【】〔〕（）()]{1,12}[】〕）)]\s?\Z")
LEAST_HEADING = 4
"""Characters of the shortest heading that others may end in, in scripts without spaces."""


def ends_in_heading(line: str) -> bool:
    """Return whether a line ends in a heading of contacts, in a script without spaces: “報道からのお問い合わせ先”."""
    bare = line[: len(line) - len(for_whom(line))].rstrip(" :：】＞》〉」≫■◆●▼*＊)）")
    return len(bare) <= LONGEST_LABEL and bare.endswith(_wide_headings()) and not COLUMN.search(bare)


def for_whom(line: str) -> str:
    """Return the words in brackets at the end of a line that say that contacts are for the press: “【報道関係】”."""
    found = FOR_WHOM.search(line)
    return found[0] if found and (has_any(found[0], "press_words") or has_press_word(found[0])) else ""


@cache
def _wide_headings() -> tuple[str, ...]:
    found = every_word("contact_headings")
    return tuple(word for word in found if len(word) >= LEAST_HEADING and all(map(WIDE.match, word)))


def is_of_headings(line: str) -> bool:
    """Return whether a line is made of words for contacts and for the press, and of nothing else: “Contact & media”."""
    words = folded(line[:LONGEST_LABEL]).rstrip(":：").split()
    return len(line) < LONGEST_LABEL and has_heading(line) and has_press_word(line) and words_beside().issuperset(words)


@cache
def words_beside() -> frozenset[str]:
    """Return what else stands in a heading of contacts: “& Kontakt”, “for”; and nothing, where a sign was."""
    return frozenset(("", *every_word("contact_words", "press_words", "and_words", "or_words", "small_words")))
