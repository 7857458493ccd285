"""Sentences about the release itself: that it was corrected, or taken back."""

from __future__ import annotations

from typing import Literal

from pressctl.languages import Language
from pressctl.prose.word_lists import any_of

NOTE_WORDS = 6
"""Words of a note that says what was corrected; “Correction” alone says only that something was."""


def says(text: str, language: Language, notice: Literal["correction_words", "recall_words"]) -> bool:
    """Return whether a text is a sentence with one of the language's words for a correction, or for a recall."""
    long = len(text.split()) >= NOTE_WORDS if language.has_word_spaces else len(text) >= 2 * NOTE_WORDS
    return long and any_of(language, notice).search(text) is not None
