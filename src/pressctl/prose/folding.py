"""Folding texts for a search: words in lower case without accents, however their letters are encoded."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

ALIKE = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": "",
}  # fmt: skip
"""Letters that Unicode does not decompose and that people type another way: Latin ones with a stroke; in Arabic the
forms of alef, yeh, kaf and teh marbuta, as Lucene's ArabicNormalizer folds them; tatweel, which only makes a word long.
"""
UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3005, 0x3007),  # ideographic iteration mark, zero
    (0x3041, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)
"""Scripts without spaces between words, in which each character counts as a word."""
LETTERS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nl", "No", "Co"})
"""Categories of characters that are part of a word; vowels of Indian scripts are marks."""


class Word(NamedTuple):
    """A folded word, and its place in the text, in characters."""

    text: str
    start: int
    end: int


class _Table(dict[int, str]):
    """A cache of folded characters of decomposed text."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _folded(chr(code))
        return found


def _folded(character: str) -> str:
    """Return a character folded: empty for an accent, a space for anything that is not part of a word."""
    if character in ALIKE:
        return ALIKE[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Cf" or _is_accent(character):
        return ""
    if any(start <= ord(character) <= end for start, end in UNSPACED) and category in LETTERS:
        return f" {character} "
    return character if category in LETTERS else " "


def _is_accent(character: str) -> bool:
    """Return whether a character is a mark that a search ignores: an accent, a point of Hebrew or Arabic.

    Marks of combining class 0 are vowels; those from 7 to 9 and from 84 to 199 belong to letters of Indian scripts,
    Thai and Japanese (Unicode Standard, section 4.3).
    """
    return 10 <= (combining := unicodedata.combining(character)) <= 36 or combining >= 200


_TABLE = _Table()


def folded(text: str) -> str:
    """Return the folded words of a text, separated by single spaces.

    Canonically equivalent texts give the same result, and so do compatibility letters (“ﬁ”), upper and lower case,
    letters with and without accents, and the digits of any script.
    """
    if text.isascii():
        return " ".join(text.lower().translate(_TABLE).split())
    return " ".join(unicodedata.normalize("NFKD", text).casefold().translate(_TABLE).split())


def words(text: str) -> list[Word]:
    """Return the words of a text in order, each with its place; accents belong to the letter before them."""
    found: list[Word] = []
    parts: list[str] = []
    start = end = 0
    for at, character in enumerate(text):
        letters = unicodedata.normalize("NFKD", character).casefold().translate(_TABLE)
        if not letters:
            end = at + 1 if parts and end == at else end
            continue
        for letter in letters:
            if letter != " ":
                start = start if parts else at
                parts.append(letter)
                end = at + 1
            elif parts:
                found.append(Word("".join(parts), start, end))
                parts = []
    return [*found, Word("".join(parts), start, end)] if parts else found
