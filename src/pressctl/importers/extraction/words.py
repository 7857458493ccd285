"""The words by which a release is recognised, of all languages together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pressctl import languages
from pressctl.languages import primary_subtag
from pressctl.prose.folding import folded as without_accents
from pressctl.prose.text import POINTS
from pressctl.prose.word_index import Index, Read, read
from pressctl.prose.word_lists import WIDE, alternatives, every_word, is_bounded

GREEK = re.compile(r"[\u0370-\u03ff]")


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Return a text for comparing: lower case, straight apostrophes, single spaces, no points, no marks around it."""
    if not text.isascii():
        text = POINTS.sub("", text).replace("’", "'").replace("\u0130", "i")
    return " ".join(text.casefold().split()).strip("*_#>•·※ ")


@cache
def of_language(field: str, tag: str) -> tuple[str, ...]:
    """Return the words of a list in one language, folded."""
    has_table = tag in languages.available()
    words = languages.listed(tag, field) if has_table else languages.further_by_tag(field).get(tag, ())
    return tuple(dict.fromkeys(form for word in words for form in _forms(word)))


def _forms(word: str) -> tuple[str, ...]:
    """Return a word folded, and one in Greek without accents, too, as it stands in capitals."""
    low = folded(word)
    return (low, without_accents(low)) if GREEK.match(low) else (low,)


@cache
def every(field: str) -> tuple[str, ...]:
    """Return the words of a list of ``Language`` in every language, folded, the longest first."""
    return tuple(sorted({form for word in every_word(field) for form in _forms(word)}, key=len, reverse=True))


def is_heading(text: str, *fields: str) -> bool:
    """Return whether a line is one of the words of a list, or of some, and nothing else, but for a colon and marks."""
    return len(text) < HEAD and _bare(text) in set_of(*fields)


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    return folded(text).rstrip(":： ").strip("-–[]【】＜＞《》〈〉「」()（）■◆●▼＊ ")


@cache
def set_of(*fields: str) -> frozenset[str]:
    """Return the words of lists of ``Language`` in every language, folded: to ask whether a word is one of them."""
    return frozenset(word for field in fields for word in every(field))


def found(field: str, lines: Iterable[str], tag: str = "") -> set[str]:
    """Return which words of a list stand in some lines, each as a word of its own, folded; of two in one the longer.

    With the ``tag`` of a language it is the list of that language alone.
    """
    lines = tuple(lines)
    may_stand = _may_stand(field, lines, tag)
    text = "\n".join(map(folded, lines)) if may_stand else ""
    words = [word for word in may_stand if stands_in(text, word)]
    return {word for word in words if not any(word != other and word in other for other in words)}


def may_have(field: str, lines: Iterable[str]) -> bool:
    """Return whether some lines may have a word of a list; most texts have none, and so need no further look."""
    return bool(_may_stand(field, tuple(lines)))


def _may_stand(field: str, lines: tuple[str, ...], tag: str = "") -> list[str]:
    words_read = read(lines[0]) if len(lines) == 1 else _read(lines)
    return _index(field, primary_subtag(tag)).candidates(words_read)


@lru_cache(maxsize=8)
def _read(lines: tuple[str, ...]) -> Read:
    each = [*map(read, lines)]
    runs = frozenset[str]().union(*[line.runs for line in each])
    signs = frozenset[str]().union(*[line.signs for line in each if line.signs])
    return Read(runs, "\n".join(line.unspaced for line in each if line.unspaced), signs)


@cache
def _index(field: str, tag: str) -> Index:
    """Return the words of a list, of one language where it has some."""
    return Index(of_language(field, tag) or every(field))


def stands_in(text: str, word: str) -> bool:
    """Return whether a word stands somewhere in a text, both folded, between the ends of words."""
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        is_start = not (is_bounded(word[0]) and (before.isalnum() or before == "_"))
        if is_start and not (is_bounded(word[-1]) and (after.isalnum() or after == "_")):
            return True
        at = text.find(word, at + 1)
    return False


LABELS = ("email_labels", "phone_labels", "fax_labels", "switchboard_labels")
"""The lists of labels of addresses and numbers."""
HEAD = 200
"""Characters of a text in which a heading or an opener stands: the longest has sixty, with marks and spaces around."""


@cache
def _by_first_sign(field: str) -> dict[str, tuple[str, ...]]:
    """Return the words of a list by the sign they start with, each group the longest first."""
    groups: dict[str, list[str]] = {}
    for word in every(field):
        groups.setdefault(word[:1], []).append(word)
    return {sign: tuple(words) for sign, words in groups.items()}


def opener(text: str, *fields: str) -> str:
    """Return the part of a text, as written, that is one of a list's words at its start; else an empty text.

    Of several lists the first that has such a word counts.
    """
    return _opener(text[:HEAD], fields)


@lru_cache(maxsize=1024)
def _opener(text: str, fields: tuple[str, ...]) -> str:
    start = folded(text)
    for field in fields:
        words = _by_first_sign(field).get(start[:1], ())
        for word in filter(start.startswith, words) if start.startswith(words) else ():  # hardly any text does
            after = start[len(word) : len(word) + 1]
            if not (after == "@" or (after.isalnum() and not WIDE.match(word[-1]))):  # “imprensa@example.org”
                return _as_written(text, word)
    return ""


def _as_written(text: str, word: str) -> str:
    """Return the shortest start of ``text`` that folds to ``word``: marks and runs of spaces make it longer."""
    return next((text[:end] for end in range(1, len(text) + 1) if folded(text[:end]) == word), text[: len(word)])


def labels_of(text: str) -> re.Pattern[str]:
    """Return a pattern for the labels of addresses and numbers that a text may have, with their colon or stop.

    One for those of every language takes as long to compile as a hundred others, and to match.
    """
    words_read = read(text)
    return _labels(frozenset(word for field in LABELS for word in _index(field, "").candidates(words_read)))


@lru_cache(maxsize=256)
def _labels(known: frozenset[str]) -> re.Pattern[str]:
    words = alternatives((*known, "tel", "tel.", "email"))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)(?:\s*[.:：]+|(?=\s*(?:[+(\d\n]|$)))", re.IGNORECASE)
