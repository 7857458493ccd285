"""From words of a language to a pattern: the only place where words become regular expressions.

A word of a list matches however a text prints it: with a straight or a typographic apostrophe, with any space that
stays on the line, in any case (“ß” has no capital: “SS”). As a word of its own it is bounded where it begins and ends
with a letter or digit of a script that puts spaces between words; Chinese, Japanese and Thai put none, and Arabic
joins its particles to a word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from itertools import groupby
from string import ascii_lowercase

from pressctl.languages import Language, available, find, further, listed
from pressctl.prose.patterns import regex
from pressctl.prose.text import POINTS

APOSTROPHE = "['’ʼ]"
SPACE = r"[ \t\u00a0\u202f]{1,3}"
GAP = re.compile(r"\{[a-z]+\}")
"""The gap of a label, in which a value stands: “Corrected on {when}”."""
HOLE = "\ufdd0"
"""Stands for the gap while a pattern is made: a code point that is no character."""
LINE = 2_000
"""Characters of the longest text whose signs are kept: lines and paragraphs are asked for again and again."""
NOTHING = "(?!)"
"""The pattern of an empty list: it matches nowhere."""
RUN = regex(r"\w+")
"""A word, or the first of several: letters, digits and low lines."""
WIDE = regex(r"[\u3040-\u9fff]")
"""A character of Chinese or Japanese."""
UNBOUNDED = (
    ("\u0600", "\u06ff"), ("\u0e00", "\u0eff"), ("\u1780", "\u17ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
)  # fmt: skip
"""Letters of scripts without spaces between words (Thai, Lao, Khmer, kana, Han), or with joined particles (Arabic)."""
FIRST = "\u0600"
"""The first of them."""
PAIR, TRIPLE = 2, 3
"""Signs in a row by which a word of such a script is known: one letter of it stands in every text."""


def alternatives(words: Iterable[str], space: str = SPACE) -> str:
    """Return the source of a pattern that matches any of ``words``, the longest first, without word boundaries.

    It is one branch after the other, to be put in a group: ``rf"(?:{alternatives(words)})"``.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(_source(word, space) for word in ordered) or NOTHING


def whole(words: Iterable[str], space: str = SPACE) -> str:
    """Return the source of a pattern for any of ``words`` as a word of its own, in a group without a number.

    ``space`` is the source of what may stand for a space in them.
    """
    groups: dict[str, set[str]] = {}
    for word in words:  # those that begin at one place begin alike: the longest of them is in the same group
        groups.setdefault(r"(?<!\w)" if _is_bounded(word[:1]) else "", set()).add(word)
    parts = (f"{before}(?:{_longest_first(group, space)})" for before, group in sorted(groups.items()))
    return f"(?:{'|'.join(parts) or NOTHING})"


def _longest_first(words: Iterable[str], space: str) -> str:
    """Return the branches for words, each run of them that end alike in one group: “tel. mobile” goes before “tel.”."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    runs = groupby(ordered, lambda word: r"(?!\w)" if _is_bounded(word[-1:]) else "")
    return "|".join(f"(?:{alternatives(run, space)}){after}" for after, run in runs)


def ending(words: Iterable[str]) -> str:
    """Return the source of a pattern for any of ``words`` after a number, bounded at the end only: “10Uhr”."""
    known = set(words)
    bounded = set(filter(is_bounded, known))
    return rf"(?:(?:{alternatives(bounded)})(?!\w)|{alternatives(known - bounded)})"


def starting(words: Iterable[str]) -> str:
    """Return the source of a pattern for a word that begins with any of ``words`` and goes on: “Pressekonferenz”."""
    return rf"(?<!\w)(?:{alternatives(words)})\w{{2,40}}"


def words_of(language: Language, *fields: str) -> tuple[str, ...]:
    """Return the words of some lists of a language; a list of lists gives the words of all of them."""
    found: list[str] = []
    for field in fields:
        for entry in getattr(language, field):
            found += (entry,) if isinstance(entry, str) else entry
    return tuple(found)


@cache
def any_of(language: Language, *fields: str) -> re.Pattern[str]:
    """Return the pattern that finds any word of some lists of a language, as a word of its own, in any case."""
    return re.compile(whole(words_of(language, *fields)), re.IGNORECASE)


@cache
def every_word(*fields: str) -> tuple[str, ...]:
    """Return the words of some lists in every language, each once, in the order of the tables."""
    known = (word for tag in available() for field in fields for word in listed(tag, field))
    return tuple(dict.fromkeys([*known, *(word for field in fields for word in further(field))]))


@cache
def any_of_all(*fields: str) -> re.Pattern[str]:
    """Return the pattern that finds any word of some lists in every language, each as a word of its own."""
    return re.compile(whole(every_word(*fields)), re.IGNORECASE)


def has_any(text: str, *fields: str) -> bool:
    """Return whether a text has any word of some lists, in any language, as a word of its own."""
    return any(pattern_of(word).search(text) for word in candidates(text, *fields))


@cache
def pattern_of(word: str) -> re.Pattern[str]:
    """Return the pattern of one word, as a word of its own, in any case."""
    return re.compile(whole([word]), re.IGNORECASE)


def candidates(text: str, *fields: str) -> list[str]:
    """Return the words of some lists, in any language, that may stand in a text: it has what each is known by.

    These lists are long and most texts have none of their words: their patterns take long, to make and to try.
    """
    signs = _signs(*fields) & signs_of(text)
    return [word for sign in signs for word in _by_sign(*fields)[sign]] if signs else []


@cache
def _signs(*fields: str) -> frozenset[str]:
    return frozenset(_by_sign(*fields))


@cache
def _by_sign(*fields: str) -> dict[str, tuple[str, ...]]:
    return by_sign(every_word(*fields))


def by_sign(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return words by what each is known by wherever it stands."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(sign_of(word), []).append(word)
    return {sign: tuple(known) for sign, known in groups.items()}


def signs_of(text: str) -> frozenset[str]:
    """Return all by which a word of a list can be known that stands in a text: the words in it, and its signs."""
    return _signs_of_line(text) if len(text) < LINE else _signs_of(text)


@lru_cache(maxsize=256)
def _signs_of_line(text: str) -> frozenset[str]:
    return _signs_of(text)


def _signs_of(text: str) -> frozenset[str]:
    low = _alike(text)
    runs = RUN.findall(low)
    unbounded = [run for run in runs if not run.isascii() and max(run) >= FIRST]
    parts = (run[at : at + size] for run in unbounded for size in (PAIR, TRIPLE) for at in range(len(run) - 1))
    return frozenset(low).difference(ascii_lowercase).union(runs, parts)


def sign_of(word: str) -> str:
    """Return by what a word of a list is known wherever it stands: the longest of the words in it, else some signs."""
    low = _alike(word)
    runs = list(RUN.finditer(low))
    exact = [
        run[0] for run in runs
        if (run.start() or _is_bounded(low[0])) and (run.end() < len(low) or _is_bounded(low[-1]))
    ]  # fmt: skip
    return max(exact, key=len) if exact else max((run[0] for run in runs), key=len, default=low[0])[-TRIPLE:]


def _alike(text: str) -> str:
    """Return a text in which all is the same that is taken for the same where a word is looked for."""
    low = text.casefold().replace("_", " ")
    if low.isascii():
        return low
    return POINTS.sub("", low).replace("’", "'").replace("ʼ", "'").replace("ı", "i").replace("i\u0307", "i")


def _source(word: str, space: str) -> str:
    escaped = re.escape(word.replace("’", "'"))
    return escaped.replace(r"\ ", space).replace("'", APOSTROPHE).replace("ß", "(?:ß|ss)")


def is_bounded(word: str) -> bool:
    """Return whether a word ends with a character after which a letter makes it another word."""
    return _is_bounded(word[-1:])


def _is_bounded(character: str) -> bool:
    return character.isalnum() and not any(first <= character <= last for first, last in UNBOUNDED)


def labels(names: Collection[str], gap: str = "") -> str:
    """Return the pattern of some labels in any language, with the pattern ``gap`` where a value stands in them."""
    return alternatives(HOLE.join(pieces) for pieces in label_pieces(names)).replace(HOLE, gap)


def label_pieces(names: Collection[str]) -> list[list[str]]:
    """Return the pieces between the gaps of some labels, of each in every language."""
    known = (language for tag in available() if (language := find(tag)))
    return [GAP.split(language.labels[name]) for language in known for name in names]
