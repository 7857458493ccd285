"""Preformatted text: what a typewriter or a mail program broke into lines, told from code."""

from __future__ import annotations

from pressctl.prose.text import PARAGRAPH

WORDS, LETTERS, SHARE = 20, 80, 0.7
"""Words, or letters, of a paragraph by which preformatted text is prose, and the share of letters in it."""


def is_prose(text: str) -> bool:
    """Return whether a preformatted text is prose and no code: a paragraph of it has the words of sentences."""
    for paragraph in PARAGRAPH.finditer(text):
        words = paragraph[0].split()
        letters = sum(map(str.isalpha, paragraph[0]))
        is_sentence = words[-1].rstrip("\"'”’»)").endswith((".", "!", "?", "。", "！", "？"))
        is_long = len(words) >= WORDS or letters >= LETTERS
        if is_long and is_sentence and letters >= SHARE * sum(map(len, words)):
            return True
    return False
