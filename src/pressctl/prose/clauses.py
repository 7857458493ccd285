"""The ends of clauses: at a comma, a semicolon, a colon, a bracket or a dash, and where a sentence ends."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.prose import sentences
from pressctl.prose.patterns import regex

MARK = regex(r"[,;:!?()،؛؟。；，、：！？（）](?!\d)|\s[–—-]\s|—")
"""What parts clauses; a mark directly before a digit is of a number, an hour or the end of a range."""


def has_end(text: str) -> bool:
    """Return whether a clause ends within a text."""
    return MARK.search(text) is not None


def split(text: str) -> list[str]:
    """Return the clauses of a sentence."""
    return MARK.split(text)


def ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the ends of the clauses and sentences of a part of a text, each after its mark, in order."""
    found = {match.end() for match in MARK.finditer(text, start, end)} | {*sentences.ends(text, start, end)}
    yield from sorted(found)
