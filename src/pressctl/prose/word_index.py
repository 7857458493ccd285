"""An index for finding words of long lists in a text: only words whose key is in the text are searched for.

Most texts have no word of a list, and a pattern with all its words would be slow to compile and to match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.languages import Language
from pressctl.prose.patterns import BEYOND, regex
from pressctl.prose.text import POINTS
from pressctl.prose.word_lists import UNBOUNDED, every_word, is_bounded, whole, words_of

LINE = 2_000
"""Characters of the longest text whose reading is cached, as lines and paragraphs are looked up repeatedly."""
RUN = regex(r"\w+")
LETTER_OF_UNSPACED = regex(f"[{''.join(f'{first}-{last}' for first, last in UNBOUNDED)}]")


class Read(NamedTuple):
    """A text prepared for the search: its runs of letters and digits, in lower case.

    ``unspaced`` is the whole text if it has letters of scripts without spaces between words, or else empty;
    ``signs`` are the signs in it.
    """

    runs: frozenset[str]
    unspaced: str
    signs: frozenset[str]


class Index:
    """Words by their keys: the longest run of letters that is always separate in a text, or else the longest run."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_run: dict[str, list[str]] = {}
        self._by_sign: dict[str, list[tuple[str, str]]] = {}
        self._marks: list[str] = []
        for word in words:
            low = _alike(word)
            runs = RUN.findall(low)
            # the scripts whose words are not separate come later
            is_spaced = word.isascii() or max(word) < UNBOUNDED[0][0]
            alone = runs if is_spaced else [run[0] for run in RUN.finditer(low) if _is_always_separate(run)]
            if alone:
                self._by_run.setdefault(max(alone, key=len), []).append(word)
            elif runs:
                longest = max(runs, key=len)
                self._by_sign.setdefault(longest[0], []).append((longest, word))
            else:
                self._marks.append(word)
        self._runs = frozenset(self._by_run)

    def candidates(self, text: Read) -> list[str]:
        """Return the words that may occur in a text, in no order."""
        found = [*self._marks]
        if not self._runs.isdisjoint(text.runs):  # hardly any line has one
            found += [word for run in self._runs & text.runs for word in self._by_run[run]]
        if text.unspaced:
            near = (pair for sign in self._by_sign.keys() & text.signs for pair in self._by_sign[sign])
            found += [word for run, word in near if run in text.unspaced]
        return found


def has_any(text: str, *fields: str) -> bool:
    """Return whether a text has any word of some lists, in any language, as a whole word."""
    may_stand = candidates(text, *fields)
    return bool(may_stand) and any(pattern_of(word).search(text) for word in may_stand)


def has_any_of(language: Language, text: str, *fields: str) -> bool:
    """Return whether a text contains a whole word from the lists of a language."""
    may_stand = _index_of(language, fields).candidates(read(text))
    return any(pattern_of(word).search(text) for word in may_stand)


def candidates(text: str, *fields: str) -> tuple[str, ...]:
    """Return the words of some lists, in any language, that may occur in a text, in no order."""
    return _in_line(text, fields) if len(text) < LINE else tuple(_index(fields).candidates(_read(text)))


@lru_cache(maxsize=2048)
def _in_line(text: str, fields: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_index(fields).candidates(_read_line(text)))


@cache
def _index(fields: tuple[str, ...]) -> Index:
    return Index(every_word(*fields))


@cache
def _index_of(language: Language, fields: tuple[str, ...]) -> Index:
    return Index(words_of(language, *fields))


@cache
def pattern_of(word: str) -> re.Pattern[str]:
    """Return the pattern of one word, as a whole word in any case."""
    return re.compile(whole([word]), re.IGNORECASE)


def read(text: str) -> Read:
    """Return a text prepared for the search."""
    return _read_line(text) if len(text) < LINE else _read(text)


@lru_cache(maxsize=256)
def _read_line(text: str) -> Read:
    return _read(text)


def _read(text: str) -> Read:
    low = _alike(text)
    is_beyond = BEYOND.search(low) is not None and LETTER_OF_UNSPACED.search(low) is not None
    unspaced = low if is_beyond else ""
    return Read(frozenset(RUN.findall(low)), unspaced, frozenset(unspaced))


def _is_always_separate(run: re.Match[str]) -> bool:
    """Return whether a run of letters in a word is separate in every text with the word."""
    word = run.string
    return bool((run.start() or is_bounded(word[0])) and (run.end() < len(word) or is_bounded(word)))


def _alike(text: str) -> str:
    """Return a text with variants that match each other (such as apostrophes) made equal."""
    low = text.casefold().replace("_", " ")
    if low.isascii():
        return low
    return POINTS.sub("", low).replace("’", "'").replace("ʼ", "'").replace("ı", "i").replace("i\u0307", "i")
