"""The words of chosen lists of all languages by their first letters, also as they are printed in capitals."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from pressctl import languages
from pressctl.prose.patterns import regex
from pressctl.prose.text import POINTS
from pressctl.prose.word_lists import every_word

GREEK = regex(r"[\u0370-\u03ff ]{1,80}")


class Words(NamedTuple):
    """Words of a list: their first letters, the list in ``Language``, and the languages that have them.

    ``in_capitals`` says that they are without their accents, and so count only in capitals.
    """

    text: str
    stem: str
    field: str
    tags: tuple[str, ...]
    in_capitals: bool


def starting(start: str, fields: tuple[str, ...]) -> tuple[Words, ...]:
    """Return the words of the lists that start with two letters, the longest first; few lines start with any."""
    return _words(start, fields) if start in _by_start(fields) else ()


@cache
def _by_start(fields: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """Return the lists and their words as printed, by their possible first two letters."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for field in fields:
        for printed in every_word(field):
            for start in _starts(printed):
                groups.setdefault(start, []).append((field, printed))
    return groups


def _starts(printed: str) -> Iterable[str]:
    if printed[:2].isascii():
        return (printed[:2],)
    head = POINTS.sub("", printed)[:2]
    return dict.fromkeys((head, head.replace("ı", "i"), _without_accents(head)))


@cache
def _words(start: str, fields: tuple[str, ...]) -> tuple[Words, ...]:
    found, every = list[Words](), set(every_word(*fields))
    for field, printed in _by_start(fields)[start]:
        word = POINTS.sub("", printed)
        tags = tuple(tag for tag in languages.available() if printed in languages.listed(tag, field))
        for each in dict.fromkeys((word, word.replace("ı", "i"), _without_accents(word))):
            if each.startswith(start):
                stem = "".join(takewhile(str.isalnum, each[:6]))
                found.append(Words(each, stem, field, tags, each not in {word, *every}))
    return tuple(sorted(found, key=lambda word: -len(word.text)))


def _without_accents(word: str) -> str:
    """Return a Latin or Greek word as printed in capitals without accents; any other unchanged."""
    signs = unicodedata.normalize("NFD", word.replace("ı", "i"))
    bare = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return bare if bare.isascii() or GREEK.fullmatch(bare) else word
