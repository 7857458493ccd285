"""Figures in prose: whole numbers in digits and, from one to twelve, in words; and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.word_lists import WIDE, alternatives, words_of

DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f'’ ]\d{3})+(?![\d])|\d{1,9}"
"""A number with or without its thousands apart: 4,000 and 4.000, 4 000, 4’000."""
NOUN = r"[^\W\d_][\w’'-]*"
LEAST_NOUN = 4
"""A counted noun has four letters; shorter words between are articles and prepositions."""


def is_noun(word: str) -> bool:
    """Return whether a word after a number is long enough for a noun; of Chinese three characters are looked at."""
    return len(word) >= LEAST_NOUN or WIDE.match(word) is not None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in prose, its place, and up to three words after it, folded: the noun that it counts is among them.

    Where no spaces stand between words it is the next three characters, the first of them most likely a measure word.
    """

    value: int
    span: Span
    words: tuple[str, ...]
    written: str


def find(text: str, language: Language) -> Iterator[Figure]:
    """Yield the whole numbers of a text that count something, in order.

    Amounts of money, percentages, decimals, ordinals, years alone and parts of names (“A320”, “13.1”) do not count.
    """
    for match in _pattern(language).finditer(text):
        words = tuple(folded(word, language) for word in re.findall(NOUN, match["words"]))
        if words:
            written = match["number"] + match["words"]
            yield Figure(read(match["number"], language), Span(*match.span("number")), words, written)


def standing_alone(text: str, language: Language) -> set[int]:
    """Return the numbers of a text that no word, unit or further number follows, so that what they count is unsaid."""
    return {read(match["number"], language) for match in _alone(language).finditer(text)}


def read(written: str, language: Language) -> int:
    """Return the value of a number as ``numbers`` finds it."""
    if written[0].isdigit():
        return int(re.sub(r"\D", "", written))
    return next(number for number, words in enumerate(language.number_words, start=1) if written.lower() in words)


def folded(word: str, language: Language) -> str:
    """Return a word in lower case without the ending of its plural or case, roughly: to compare, not to show."""
    low = word.lower()
    return _ending(language).sub("", low) if len(low) > LEAST_NOUN else low


@cache
def numbers(language: Language) -> str:
    """Return the pattern of a number of the language, without groups."""
    words = (form for forms in language.number_words[1:] for form in forms)
    return f"{DIGITS}|{alternatives(words)}"


@cache
def _ending(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(language.noun_endings)})$")


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    if not language.has_word_spaces:
        nothing = alternatives(words_of(language, "uncounted_words"))
        return re.compile(
            rf"(?<![0-9A-Za-z.,/:$€£¥#№+–-])(?P<number>{numbers(language)})(?!{nothing})(?=(?P<words>{WIDE.pattern}{{3}}))"
        )
    return re.compile(
        rf"(?<![\w.,/:$€£¥#№+–-])(?<![$€£¥] )(?P<number>{numbers(language)})(?![\w.,:/%°º-]|[ \u00a0\u202f]?%)"
        rf"(?=(?P<words>(?:[ \u00a0\u202f]{NOUN}){{1,3}}))",
        re.IGNORECASE,
    )


@cache
def _alone(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,/:$€£¥#№+–-])(?<![$€£¥] )(?P<number>{numbers(language)})"
        rf"(?=[)\]*_”»\"]{{0,3}}(?:[.,;:!?](?!\d)|\s*\n|\s*\Z))",
        re.IGNORECASE,
    )
