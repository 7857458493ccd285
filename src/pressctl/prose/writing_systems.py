"""Finding the scripts of letters, texts and languages."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache, lru_cache

from pressctl.languages import available, find

SCRIPTS = {
    "LATIN": "af ca cs cy da de en es et fi fr hr hu id it lt lv nb nl nn no pl pt ro sk sl so sq sv sw tl tr vi",
    "GREEK": "el", "CYRILLIC": "bg mk ru uk", "ARABIC": "ar fa ur", "DEVANAGARI": "hi mr ne", "CJK": "zh", "KANA": "ja",
    "HANGUL": "ko", "HEBREW": "he", "THAI": "th", "BENGALI": "bn", "GUJARATI": "gu", "KANNADA": "kn", "MALAYALAM": "ml",
    "GURMUKHI": "pa", "TAMIL": "ta", "TELUGU": "te", "GEORGIAN": "ka", "ARMENIAN": "hy", "SINHALA": "si", "KHMER": "km",
    "LAO": "lo", "MYANMAR": "my", "ETHIOPIC": "am", "ORIYA": "or", "THAANA": "dv",
}  # fmt: skip
"""The languages that langdetect knows, and those nearly alone in a script that it does not know, by script."""
SCRIPT_NAMES = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Hans": "CJK", "Hant": "CJK", "Jpan": "KANA",
                "Kore": "HANGUL", "Grek": "GREEK", "Hebr": "HEBREW", "Deva": "DEVANAGARI"}  # fmt: skip
"""The name of a script in the Unicode names of its letters, by ISO 15924 code, as in the languages' tables."""
SCRIPT_OF = {tag: script for script, tags in SCRIPTS.items() for tag in tags.split()}
KANA = {"HIRAGANA": "KANA", "KATAKANA": "KANA", "KATAKANA-HIRAGANA": "KANA"}
WEIGHT = {"CJK": 3, "KANA": 2, "HANGUL": 2, "DEVANAGARI": 2}
"""The number of Latin letters that one letter of a script stands for, as texts of equal content are shorter in it.

The vowels of Devanagari are signs on its letters, and not letters themselves.
"""
MOST_WEIGHT = max(WEIGHT.values())


def scripts(text: str) -> Counter[str]:
    """Return how much of a text is in each script, weighted as Latin letters; Japanese counts as ``KANA``."""
    found: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if script := _script(letter):
            found[script] += times
    for script, weight in WEIGHT.items():
        if script in found:
            found[script] *= weight
    if found["KANA"] > found["CJK"] * 0.05:
        found["KANA"] += found.pop("CJK", 0)
    return found


@lru_cache(maxsize=8192)
def _script(letter: str) -> str:
    """Return the script of a letter, or an empty string for any other character."""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "").partition(" ")[0]
    return KANA.get(name, name)


@cache
def script_of(tag: str) -> str:
    """Return the script of a language by its primary subtag, or an empty string if the language is not known."""
    language = None if tag in SCRIPT_OF else find(tag)
    return SCRIPT_NAMES.get(language.script, language.script.upper()) if language else SCRIPT_OF.get(tag, "")


@cache
def is_alone_in_its_script(tag: str) -> bool:
    """Return whether a guess for a text in the script of a language can only be that language: Russian, Arabic."""
    return [other for other in available() if script_of(other) == script_of(tag)] == [tag]
