"""The languages that somebody speaks, where a contact prints them: “(allemand, anglais)”, “English/Arabic”."""

from __future__ import annotations

import re
from functools import cache

from pressctl.importers.extraction.words import folded
from pressctl.languages import spoken
from pressctl.prose.word_lists import WIDE, alternatives, every_word, label_pieces

LONGEST = 120
"""Characters of the longest list of languages."""
PART = re.compile(r"[,;|•·،，；、\n\t()（）\[\]]|\s[–—-]\s|[:：]")
"""What stands between such a list and other parts of a line."""
BRACKETED = re.compile(rf"[(\[（]([^()\[\]（）\n]{{2,{LONGEST}}})[)\]）]")
MARKS = " .。*_"
JOINTS = ("and_words", "or_words")
"""The lists of words that stand between two languages."""


def of_part(text: str) -> tuple[str, ...]:
    """Return the tags of the languages that a part of a line names; none where it says anything else."""
    if len(text) > LONGEST:
        return ()
    if whole := spoken.tags().get(folded(text.strip(MARKS))):  # “haitian creole”
        return (whole,)
    words = [word for word in _between().split(folded(text)) if word.strip(MARKS) and word not in every_word(*JOINTS)]
    named = [_tag_of(word.strip(MARKS)) for word in words]
    return tuple(named) if all(named) else ()


def _tag_of(word: str) -> str:
    """Return the tag of a language by its name; Arabic writes its “and” and “in” on to it."""
    joined = word[:1] in _joined()
    return spoken.tags().get(word) or (spoken.tags().get(word[1:], "") if joined else "")


def of_lines(lines: list[str]) -> tuple[str, ...]:
    """Return the tags of the languages that the lines of a contact name, each once, in their order."""
    parts = (part for line in lines for part in PART.split(line) if part.strip())
    return tuple(dict.fromkeys(tag for part in parts for tag in of_part(part)))


def is_said(text: str) -> bool:
    """Return whether a part of a line names languages and nothing else, or is the label of such a list."""
    return bool(of_part(text)) or folded(text) in _labels()


def without_brackets(text: str) -> str:
    """Return a line without the brackets that name languages and nothing else: “Ana Silva (Arabic and English)”."""
    return BRACKETED.sub(lambda found: " " if is_said(found[1]) else found[0], text)


@cache
def _between() -> re.Pattern[str]:
    """Return the pattern of what stands between two words; Chinese puts no space around its “and”."""
    return re.compile(rf"(?:[\s/&,;،，、]|{alternatives(filter(WIDE.match, every_word(*JOINTS)))})+")


@cache
def _joined() -> frozenset[str]:
    return frozenset(every_word("joined_words"))


@cache
def _labels() -> frozenset[str]:
    return frozenset(folded(label) for pieces in label_pieces(["languages"]) for label in pieces)
