"""A quick check whether a text may print an embargo, for lists of many releases: few texts do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pressctl import languages

HEAD, FOOT = 1800, 900
"""Characters at the start and at the end of a text in which a line may be a ban: those of ``own_lines``, and a line."""
LONGEST = 300
"""Characters of the longest line that may forbid publication in words other than those for an embargo."""
RUN = re.compile(r"[^\W\d_]+")
GAP = "…"
"""Represents other words in a phrase: “nicht vor … veröffentlichen”."""
EAST = re.compile(r"[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]")
"""A letter of a script without spaces between words, or of Korean, whose words have endings."""
PHRASES = ("embargo_openers", "publishing_ban_phrases", "untimed_ban_openers", "timed_release_openers")
PARTS = ("publishing_words", "ban_words", "ban_limits")
"""A ban in words of any order has one of each of these lists."""


def may_hold(text: str) -> bool:
    """Return whether a text has a word for an embargo, in any form (“embargoed”), or the words of a ban."""
    low = text.lower()
    if any(sign in low for sign in _signs()):
        return True
    ends = low if len(low) <= HEAD + FOOT else f"{low[:HEAD]}\n{low[-FOOT:]}"
    return any(map(_may_ban, ends.split("\n")))


def _may_ban(line: str) -> bool:
    """Return whether a line, in lower case, has all words of a phrase that forbids publication, or one of each part."""
    if not 0 < len(line) <= LONGEST:
        return False
    runs = frozenset(RUN.findall(line))
    if all(not part.isdisjoint(runs) for part in _parts()):
        return True
    phrases = _phrases()
    if any(words <= runs for run in runs & phrases.keys() for words in phrases[run]):
        return True
    return not line.isascii() and EAST.search(line) is not None and _may_ban_unspaced(line)


def _may_ban_unspaced(line: str) -> bool:
    phrases, parts = _unspaced()
    return any(all(sign in line for sign in phrase) for phrase in phrases) or all(
        any(sign in line for sign in part) for part in parts
    )


@cache
def _signs() -> tuple[str, ...]:
    """Return the starts of the words for an embargo, none of which contains another."""
    starts = (word[:-1] if word.isascii() else word for word in _every("embargo_nouns"))
    openers = (word for word in _listed("embargo_openers") if " " not in word)
    words = sorted({*starts, *openers}, key=lambda word: (len(word), word))
    return tuple(word for at, word in enumerate(words) if not any(other in word for other in words[:at]))


@cache
def _parts() -> tuple[frozenset[str], ...]:
    """Return the first words of the entries of each part."""
    return tuple(frozenset(run[0] for word in _every(field) if (run := RUN.findall(word.lower()))) for field in PARTS)


@cache
def _phrases() -> dict[str, list[frozenset[str]]]:
    """Return the words of each phrase by the longest of them."""
    found: dict[str, list[frozenset[str]]] = {}
    for phrase in _every(*PHRASES):
        if runs := RUN.findall(phrase.lower()):
            found.setdefault(max(runs, key=len), []).append(frozenset(runs))
    return found


@cache
def _unspaced() -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """Return the parts of the phrases, and the words of each part of a ban, in scripts without spaces."""
    phrases = {tuple(part.strip() for part in phrase.split(GAP)) for phrase in _beyond(_every(*PHRASES))}
    return tuple(phrases), tuple(tuple(_beyond(_every(field))) for field in PARTS)


def _beyond(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if EAST.search(word))


def _every(*fields: str) -> Iterator[str]:
    for field in fields:
        yield from _listed(field)
        yield from languages.further(field)


def _listed(field: str) -> Iterator[str]:
    for tag in languages.available():
        yield from languages.listed(tag, field)
