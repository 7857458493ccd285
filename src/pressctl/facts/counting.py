"""Whole numbers in prose that count something, in digits and in words, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.reading import read
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives, words_of

NOUN = r"[^\W\d_][\w’'-]*"
LEAST_NOUN = 4
"""A counted noun has four letters; shorter words between are articles and prepositions."""
STANDS_APART = regex(r"(?<![\w.,/:$€£¥#№+–-])(?<![$€£¥] )")
STANDS_APART_UNSPACED = regex(r"(?<![0-9A-Za-z.,/:$€£¥#№+–-])")
"""Where no spaces stand between words, only digits and letters of ours make a number the part of a name."""
GOES_ON = regex(r"[\w.,:/%°º-]|[ \u00a0\u202f]?%")
"""What makes a number the part of something else: a decimal, a range, a name."""
WORDS = regex(rf"(?:[ \u00a0\u202f]{NOUN}){{1,3}}")
WIDE_WORDS = regex(rf"{WIDE.pattern}{{3}}")
ENDS = regex(r"[)\]*_”»\"]{0,3}(?:[.,;:!?](?!\d)|\s*\n|\s*\Z)")


class Count(NamedTuple):
    """A number in prose, its place, and up to three words after it, folded: the noun that it counts is among them.

    Where no spaces stand between words it is the next three characters, the first of them most likely a measure word.
    """

    value: int
    span: Span
    words: tuple[str, ...]
    written: str


def is_noun(word: str) -> bool:
    """Return whether a word after a number is long enough for a noun; of Chinese three characters are looked at."""
    return len(word) >= LEAST_NOUN or WIDE.match(word) is not None


def counts(text: str, language: Language) -> Iterator[Count]:
    """Yield the whole numbers of a text that count something, in order.

    Amounts of money, percentages, decimals, ordinals, days and parts of names (“A320”, “13.1”) do not count, nor does
    “one”, which is an article as well.
    """
    for fact, value in _numbers(text, language):
        if match := _words_after(text, fact, language):
            words = tuple(folded(word, language) for word in re.findall(NOUN, match[0]))
            yield Count(value, fact.span, words, text[slice(*fact.span)] + match[0])


def standing_alone(text: str, language: Language) -> set[int]:
    """Return the numbers of a text that no word, unit or further number follows, so that what they count is unsaid."""
    return {value for fact, value in _numbers(text, language) if ENDS.match(text, fact.span.end)}


def leading(text: str, language: Language) -> tuple[int, int] | None:
    """Return the exact whole number with which a text begins, and where it ends; None for anything else."""
    for fact, value in _numbers(text, language):
        is_rounded = fact.is_hard and any(map(str.isalpha, fact.written))  # “2 million”
        is_part = text[fact.span.end : fact.span.end + 1] == "-" or text[fact.span.end :].lstrip().startswith("%")
        return (value, fact.span.end) if fact.span.start == 0 and not is_rounded and not is_part else None
    return None


def folded(word: str, language: Language) -> str:
    """Return a word in lower case without the ending of its plural or case, roughly: to compare, not to show."""
    low = word.lower()
    return _ending(language).sub("", low) if len(low) > LEAST_NOUN else low


def _numbers(text: str, language: Language) -> Iterator[tuple[Fact, int]]:
    """Yield the whole numbers of a text, each with its value, that stand apart from what is before them."""
    apart = STANDS_APART if language.has_word_spaces else STANDS_APART_UNSPACED
    for fact in read(text, language.tag):
        number = fact.number if fact.kind is Kind.NUMBER else None
        if number is None or number % 1 or not apart.match(text, fact.span.start):
            continue
        if fact.is_hard or (number > 1 and _is_cardinal(fact, language)):
            yield fact, int(number)


def _is_cardinal(fact: Fact, language: Language) -> bool:
    """Return whether a number in words says how many: no “third”, “thousands” or “XXI”."""
    if not language.has_word_spaces:
        return not fact.written.isascii()
    words, cardinals = fold(fact.written).split(), quantity_words.read(language.tag).cardinals
    return any(" ".join(words[:length]) in cardinals for length in range(1, len(words) + 1))


def _words_after(text: str, fact: Fact, language: Language) -> re.Match[str] | None:
    if not language.has_word_spaces:
        return None if _nothing(language).match(text, fact.span.end) else WIDE_WORDS.match(text, fact.span.end)
    return None if GOES_ON.match(text, fact.span.end) else WORDS.match(text, fact.span.end)


@cache
def _nothing(language: Language) -> re.Pattern[str]:
    return re.compile(alternatives(words_of(language, "uncounted_words")))


@cache
def _ending(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<=\w{{{LEAST_NOUN}}})(?:{alternatives(language.noun_endings)})$")
