"""Spellings of one word that differ in their capitals, or in the order of the letters of an abbreviation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.prose.patterns import CAPITALS, ByCapitals, regex
from pressctl.prose.spelling import is_one_letter_off

LOWER = rf"[^\W\d_{CAPITALS}]"
CAMEL = ByCapitals(lambda: rf"[{CAPITALS}](?<={LOWER}.){LOWER}")
"""A capital within a word, which a name of two words does not have."""
CAPITALISED = ByCapitals(lambda: rf"[{CAPITALS}](?<![\w@#/.&-].)[^\W\d_]{{4,}}(?![\w@/]|\.\w|-\w)")
"""A word with a capital that is not part of an address or of a longer name."""
ACRONYM = regex(r"[A-Z](?<![\w@#/.&-].)[A-Z]{2,5}(?![\w@/]|\.\w|-\w)")
BOTH_GENDERS = regex(rf"{LOWER}In(?:nen)?$")
"""The capital by which German names women and men in one word: not a variant of the word for women."""
ESTABLISHED = 5
"""How often an abbreviation occurs at least for another with two letters transposed to be a slip."""
SELDOM = 2


class Variant(NamedTuple):
    """A rare spelling, the usual one, and the first place of the rare one."""

    rare: str
    usual: str
    at: Span


def variants(text: str) -> Iterator[Variant]:
    """Yield the words that a text has more often with other capitals, and the abbreviations with two letters transposed.

    A word all in lower case may be a command or a tag, and one all in capitals a heading: both are ignored.
    """
    if CAMEL.of(text).search(text):
        yield from _in_other_case(text)
    yield from _with_transposed_letters(text)


def _places(text: str, pattern: re.Pattern[str]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = defaultdict(list)
    for match in pattern.finditer(text):
        found[match[0]].append(Span(*match.span()))
    return found


def _in_other_case(text: str) -> Iterator[Variant]:
    spellings: dict[str, dict[str, list[Span]]] = defaultdict(dict)
    for word, places in _places(text, CAPITALISED.of(text)).items():
        if not word.isupper() and not BOTH_GENDERS.search(word):
            spellings[word.casefold()][word] = places
    for group in spellings.values():
        usual = max(group, key=lambda word: len(group[word]))
        for word, places in group.items():
            if len(places) < len(group[usual]):
                yield Variant(word, usual, places[0])


def _with_transposed_letters(text: str) -> Iterator[Variant]:
    found = _places(text, ACRONYM)
    usual = [word for word, places in found.items() if len(places) >= ESTABLISHED]
    for word, places in found.items() if usual else ():
        for other in usual:
            is_transposed = len(word) == len(other) and sorted(word) == sorted(other) and is_one_letter_off(word, other)
            if len(places) <= SELDOM and is_transposed and f"({word})" not in text:
                yield Variant(word, other, places[0])
