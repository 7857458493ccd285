"""Turning words of a language into patterns: the only place where words become regular expressions.

A word of a list matches however a text prints it: with a straight or typographic apostrophe, with any space that
stays on the line, in any case (“ß” has no capital: “SS”). A whole word has a boundary at each end that is a letter or
digit of a script with spaces between words; Chinese, Japanese and Thai have none, and Arabic joins its particles to a
word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from itertools import groupby

from pressctl.languages import Language, available, further, listed, section
from pressctl.prose.patterns import regex

APOSTROPHE = "['’ʼ]"
SPACE = r"(?:[ \t\u00a0]|\u202f{1}){1,3}"
"""Any space that stays on the line. If the narrow one were in the class, patterns of lists would be slow to compile."""
GAP = re.compile(r"\{[a-z]+\}")
"""The gap for a value in a label: “Corrected on {when}”."""
HOLE = "\ufdd0"
"""Replaces the gap while a pattern is made: a noncharacter."""
NOTHING = "(?!)"
"""The pattern of an empty list: it matches nowhere."""
WIDE_SIGN = r"[\u3040-\u9fff]"
"""A Chinese or Japanese character, in a pattern."""
WIDE = regex(WIDE_SIGN)
FIRST_WIDE = "\u3040"
"""The first of them; most texts have no character beyond it, which is quicker to check than to compile the pattern."""
UNBOUNDED = (
    ("\u0600", "\u06ff"), ("\u0e00", "\u0eff"), ("\u1780", "\u17ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
)  # fmt: skip
"""Letters of scripts without spaces between words (Thai, Lao, Khmer, kana, Han), or with joined particles (Arabic)."""


def alternatives(words: Iterable[str], space: str = SPACE) -> str:
    """Return the source of a pattern that matches any of ``words``, the longest first, without word boundaries.

    The caller must put the alternatives in a group: ``rf"(?:{alternatives(words)})"``.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(_source(word, space) for word in ordered) or NOTHING


def whole(words: Iterable[str], space: str = SPACE) -> str:
    """Return the source of a pattern for any of ``words`` as a whole word, in a non-capturing group.

    ``space`` is the source of the pattern that replaces spaces in them.
    """
    groups: dict[str, set[str]] = {}
    for word in words:  # those that begin at one place begin alike: the longest of them is in the same group
        groups.setdefault(r"(?<!\w)" if _is_bounded(word[:1]) else "", set()).add(word)
    parts = (f"{before}(?:{_longest_first(group, space)})" for before, group in sorted(groups.items()))
    return f"(?:{'|'.join(parts) or NOTHING})"


def _longest_first(words: Iterable[str], space: str) -> str:
    """Return the alternatives for words, grouped by their boundaries: “tel. mobile” comes before “tel.”."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    runs = groupby(ordered, lambda word: r"(?!\w)" if _is_bounded(word[-1:]) else "")
    return "|".join(f"(?:{alternatives(run, space)}){after}" for after, run in runs)


def ending(words: Iterable[str]) -> str:
    """Return the source of a pattern for any of ``words`` after a number, with a boundary only at the end: “10Uhr”."""
    known = set(words)
    bounded = set(filter(is_bounded, known))
    return rf"(?:(?:{alternatives(bounded)})(?!\w)|{alternatives(known - bounded)})"


def starting(words: Iterable[str]) -> str:
    """Return the source of a pattern for a longer word that begins with any of ``words``: “Pressekonferenz”."""
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
    """Return the pattern of any word of some lists of a language, as a whole word in any case."""
    return re.compile(whole(words_of(language, *fields)), re.IGNORECASE)


@cache
def every_word(*fields: str) -> tuple[str, ...]:
    """Return the words of some lists in every language, each once, in the order of the tables."""
    known = (word for tag in available() for field in fields for word in listed(tag, field))
    return tuple(dict.fromkeys([*known, *(word for field in fields for word in further(field))]))


@cache
def any_of_all(*fields: str) -> re.Pattern[str]:
    """Return the pattern of any word of some lists in all languages, as a whole word."""
    return re.compile(whole(every_word(*fields)), re.IGNORECASE)


def _source(word: str, space: str) -> str:
    escaped = re.escape(word.replace("’", "'"))
    return escaped.replace(r"\ ", space).replace("'", APOSTROPHE).replace("ß", "(?:ß|ss)")


def is_bounded(word: str) -> bool:
    """Return whether a word ends with a character after which another letter would make it a different word."""
    return _is_bounded(word[-1:])


def _is_bounded(character: str) -> bool:
    return character.isalnum() and (
        character < UNBOUNDED[0][0] or not any(first <= character <= last for first, last in UNBOUNDED)
    )


def labels(names: Collection[str], gap: str = "") -> str:
    """Return the pattern of some labels in any language, with the pattern ``gap`` in place of values."""
    return alternatives(HOLE.join(pieces) for pieces in label_pieces(names)).replace(HOLE, gap)


def label_pieces(names: Collection[str]) -> list[list[str]]:
    """Return the pieces between the gaps of some labels, in every language."""
    tables = (
        table for tag in available() for table in (section(tag, "labels"), *section(tag, "regional_labels").values())
    )
    return [GAP.split(table[name]) for table in tables for name in names if name in table]
