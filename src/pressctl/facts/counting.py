"""Whole numbers in prose that count something, in digits and in words, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
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
"""The fewest letters of a counted noun; shorter words before it are articles and prepositions."""
SEPARATE = regex(r"(?<![\w.,/:$€£¥#№+–-])(?<![$€£¥] )")
SEPARATE_UNSPACED = regex(r"(?<![0-9A-Za-z.,/:$€£¥#№+–-])")
"""In languages without spaces, or in which “to” is joined to the number, only Latin letters and digits before it make a
name."""
CONTINUES = regex(r"[\w.,:/%°º-]|[ \u00a0\u202f]?%")
"""What makes a number part of something else: a decimal, a range, a name."""
WORDS = regex(rf"(?:[ \u00a0\u202f]{NOUN}){{1,3}}")
WIDE_WORDS = regex(rf"{WIDE.pattern}{{3}}")
WHOLES = frozenset({*range(3, 11), 12, 20, 100, 1000})
"""The wholes of which a ratio names a part."""
LONGEST_GAP = 20
"""Characters between the two figures of a ratio, with what is counted: “trains sur”."""
ENDS = regex(r"[)\]*_”»\"]{0,3}(?:[.,;:!?](?!\d)|\s*\n|\s*\Z)")


class Count(NamedTuple):
    """A number in prose, its span, and up to three folded words after it, among which is the noun that it counts.

    In languages without spaces these are the next three characters, the first of which is usually a measure word.
    """

    value: int
    span: Span
    words: tuple[str, ...]
    written: str


def is_noun(word: str) -> bool:
    """Return whether a word after a number is long enough to be a noun."""
    return len(word) >= LEAST_NOUN or WIDE.match(word) is not None


def counts(text: str, language: Language) -> Iterator[Count]:
    """Yield the whole numbers of a text that count something, in order.

    Amounts of money, percentages, decimals, ordinals, days and parts of names (“A320”, “13.1”) are left out, and so is
    “one”, which may be an article.
    """
    for fact, value in _numbers(text, language):
        if match := _words_after(text, fact, language):
            words = tuple(folded(word, language) for word in re.findall(NOUN, match[0]))
            yield Count(value, fact.span, words, text[slice(*fact.span)] + match[0])


def without_ratios(found: Sequence[Count], text: str, language: Language) -> list[Count]:
    """Return the counts of a text without those of ratios, “7 in 10 trains”, “7 trains sur 10”, which count nothing."""
    words = quantity_words.read(language.tag)
    ends = tuple(f" {word}" for word in (*words.share_words, *words.part_words))
    in_ratios: set[Span] = set()
    for (one, part), (other, whole) in pairwise((fact.span, value) for fact, value in _numbers(text, language)):
        gap = fold(text[one.end : other.start])
        if part < whole and whole in WHOLES and len(gap) <= LONGEST_GAP and f" {gap.strip()}".endswith(ends):
            in_ratios |= {one, other}
    return [count for count in found if count.span not in in_ratios]


def standing_alone(text: str, language: Language) -> set[int]:
    """Return the numbers of a text without a following word, unit or number, so that what they count is not stated."""
    return {value for fact, value in _numbers(text, language) if ENDS.match(text, fact.span.end)}


def leading(text: str, language: Language) -> tuple[int, int] | None:
    """Return the exact whole number at the start of a text and the offset of its end, or None."""
    for fact, value in _numbers(text, language):
        is_rounded = fact.is_hard and any(map(str.isalpha, fact.written))  # “2 million”
        is_part = text[fact.span.end : fact.span.end + 1] == "-" or text[fact.span.end :].lstrip().startswith("%")
        return (value, fact.span.end) if fact.span.start == 0 and not is_rounded and not is_part else None
    return None


def have_own_nouns(after: str, others: Sequence[str], language: Language) -> bool:
    """Return whether numbers count each a thing of its own, not that of a total: “12 villages: 8 schools, 9 wells”.

    Given are the texts after the total and after each of the others.
    """
    if not language.has_word_spaces:
        return False
    counted = {folded(word, language) for word in _words(after)}
    nouns = [_noun(other, language) for other in others]
    return all(noun and noun not in counted for noun in nouns)


def _noun(text: str, language: Language) -> str:
    """Return the folded noun after a number, or an empty string if none follows: “8 from Kenya”."""
    nothing = words_of(language, "uncounted_words")
    word = next((word for word in _words(text) if word.lower() not in nothing), "")
    is_name = word[:1].isupper() and not language.capitalises_nouns
    return folded(word, language) if is_noun(word) and not is_name else ""


def _words(text: str) -> list[str]:
    found = WORDS.match(text)
    return re.findall(NOUN, found[0]) if found else []


def folded(word: str, language: Language) -> str:
    """Return a word in lower case, roughly without its plural or case ending, for comparisons."""
    low = word.lower()
    return _ending_pattern(language).sub("", low) if len(low) > LEAST_NOUN else low


def _numbers(text: str, language: Language) -> Iterator[tuple[Fact, int]]:
    """Yield the whole numbers of a text, with their values, that are separate from what precedes them."""
    is_free = language.has_word_spaces and not language.joins_particles
    apart = SEPARATE if is_free else SEPARATE_UNSPACED
    for fact in read(text, language.tag):
        number = fact.number if fact.kind is Kind.NUMBER and not _is_of_percent(text, fact, language) else None
        if number is None or number % 1 or not apart.match(text, fact.span.start):
            continue
        if fact.is_hard or (number > 1 and _is_cardinal(fact, language)):
            yield fact, int(number)


def _is_of_percent(text: str, fact: Fact, language: Language) -> bool:
    """Return whether a number in words is a part of the words for per cent: “pour cent”."""
    if fact.is_hard:
        return False
    before = fold(text[max(0, fact.span.start - LONGEST_GAP) : fact.span.end])
    return any(before.endswith(f" {word}") for word in quantity_words.read(language.tag).percent_words if " " in word)


def _is_cardinal(fact: Fact, language: Language) -> bool:
    """Return whether a number in words is a cardinal, unlike “third”, “thousands” or “XXI”."""
    if not language.has_word_spaces:
        return not fact.written.isascii()
    words, cardinals = fold(fact.written).split(), quantity_words.read(language.tag).cardinals
    return any(" ".join(words[:length]) in cardinals for length in range(1, len(words) + 1))


def _words_after(text: str, fact: Fact, language: Language) -> re.Match[str] | None:
    if not language.has_word_spaces:
        return (
            None if _uncounted_pattern(language).match(text, fact.span.end) else WIDE_WORDS.match(text, fact.span.end)
        )
    return None if CONTINUES.match(text, fact.span.end) else WORDS.match(text, fact.span.end)


@cache
def _uncounted_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(alternatives(words_of(language, "uncounted_words")))


@cache
def _ending_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<=\w{{{LEAST_NOUN}}})(?:{alternatives(language.noun_endings)})$")
