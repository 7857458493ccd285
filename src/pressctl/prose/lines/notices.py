"""Notices in a text that the release itself was corrected or withdrawn."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from pressctl.languages import Language
from pressctl.prose.sentences import STOPS
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import any_of, any_of_all, label_pieces, labels

CHANGES = ("instead", "added", "removed")
"""The labels of lines about what was corrected, each after its place."""
LINES = ("corrected_on", "updated_on", "withdrawn_on")
LONGEST_LINE = 600
"""Characters of the longest line that is examined: two quoted texts and the words between them."""
GAP = r"[^\n]{1,200}"
"""The content of a gap in a label: words of a text."""
INSTANT = r"[^\n]{0,80}\d{4}[^\n]{0,80}"
"""A day with its year, and a time, as “Withdrawn on appeal” is a headline."""

AROUND = " *_()[]【】\u00a0"
"""Characters around a line that says that a release was corrected."""
MARKS = (":", "：", "–", "—", "-")
NOTE_WORDS = 6
"""The fewest words of a note about what was corrected; “Correction” alone does not say what."""


def says(text: str, language: Language, notice: Literal["correction_words", "recall_words"]) -> bool:
    """Return whether a text is a sentence with one of the language's words for a correction or a recall."""
    long = len(text.split()) >= NOTE_WORDS if language.has_word_spaces else len(text) >= 2 * NOTE_WORDS
    return long and any_of(language, notice).search(text) is not None


def is_correction(text: str) -> bool:
    """Return whether a text says that the release below it corrects or replaces another.

    It begins with a word for a correction and a mark (“Correction: …”) and is a sentence; or it has an unambiguous
    phrase such as “corrected version”; or it is only such a word.
    """
    if len(text) > LONGEST_LINE or not has_any(text, "correction_words", "corrected_release_phrases"):
        return False
    bare = text.strip(AROUND)
    opened = any_of_all("correction_words").match(bare)
    rest = bare[opened.end() :].lstrip(" \u00a0") if opened else ""
    is_sentence = rest.startswith(MARKS) and bare.endswith(STOPS)
    return is_sentence or (opened is not None and not rest) or has_any(text, "corrected_release_phrases")


def is_line(text: str) -> bool:
    """Return whether a text is a line that our exports print above a corrected or withdrawn release."""
    may_be = len(text) <= LONGEST_LINE and any(map(text.__contains__, _parts()))
    return may_be and _line().fullmatch(text.strip()) is not None


@cache
def _parts() -> tuple[str, ...]:
    """Return the longest piece between the gaps of each label; a line without any of them is not a notice."""
    return tuple(max(pieces, key=len) for pieces in label_pieces((*CHANGES, *LINES, "replaced_by")))


@cache
def _line() -> re.Pattern[str]:
    changes, lines = labels(CHANGES, GAP), labels(LINES, INSTANT)
    place = r"(?:[^\n:：“”«»„]{1,60}?[ \u00a0]?[:：][ \u00a0]?)?"
    return re.compile(rf"{place}(?:{changes})|(?:{lines})|(?:{labels(['replaced_by'])})[ \u00a0]?[:：]{GAP}")
