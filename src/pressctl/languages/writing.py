"""How a language is written, also one without words here: its script, its direction and whether it parts words."""

from __future__ import annotations

from functools import cache

from pressctl import languages

UNSPACED = frozenset("Hans Hant Hani Jpan Hira Kana Thai Laoo Khmr Mymr Tibt".split())
"""Scripts without spaces between words (ISO 15924 codes)."""


@cache
def script(tag: str) -> str:
    """Return the ISO 15924 code of the script of a language tag, or an empty string if that is not known.

    It is the one in the tag, or the usual one of the language in its region, or of the language.
    """
    from babel.core import get_global

    primary, *others = tag.split("-")
    named = next((part.title() for part in others if len(part) == 4 and part.isalpha()), "")
    usual = get_global("likely_subtags")
    regions = (f"{primary.lower()}_{part.upper()}" for part in others)
    likely = next((usual[key] for key in (*regions, primary.lower()) if key in usual), "").split("_")
    return named or (likely[1] if len(likely) > 1 else "")


@cache
def direction(tag: str) -> str:
    """Return the direction of a language, “rtl” or “ltr”."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    own = languages.find(tag)
    if own:
        return own.direction
    try:
        return "rtl" if tag != "und" and Locale.parse(tag, sep="-").text_direction == "rtl" else "ltr"
    except (UnknownLocaleError, ValueError, TypeError):
        return "ltr"


def has_word_spaces(tag: str) -> bool:
    """Return whether a language has spaces between its words."""
    return script(tag) not in UNSPACED


def count_words(text: str, tag: str) -> int:
    """Return the number of words, or of characters in a language without spaces between words."""
    return len(text.split()) if has_word_spaces(tag) else sum(character.isalnum() for character in text)
