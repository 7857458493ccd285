"""Lines that mark a text as internal or as a draft: “DRAFT v3 – CONFIDENTIAL”, “Nur intern”, “草稿”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pressctl.findings import Span
from pressctl.prose.patterns import regex
from pressctl.prose.text import POINTS
from pressctl.prose.word_lists import every_word

LONGEST = 100
"""Characters of the longest such line."""
FRAME = " \t\r\u00a0*_#>-–—[](){}【】（）|/:：.!！=~<"
"""Characters around the words."""
PARTED = regex(r"[–—|/·•,，、;:：()（）\[\]!.]{1,9}|[ \t]-[ \t]")
"""The separator between two such marks on one line."""
VERSION = regex(r"(?:[^\W\d_]{1,9}\.? ?)?#?\d{1,4}(?:[./-]\d{1,4}){0,3}")
"""The number or date of a version: “v3”, “Version 2.1”, “24/11/2026”."""
VERSION_LENGTH = 20
"""Characters of the longest version after a mark, including vowel points and spaces."""
AFTER = regex(r" (?:v|V)?\d{1,3}(?:\.\d{1,3}){0,2}\Z")
SIGNS = frozenset(":：–—-])】")
"""One of these follows a mark at the start of a headline."""
OPENING = regex(
    r"[ \t]*[\[(【]?(?P<words>[^\[\]()【】:：–—\n]{2,30}?)[\])】]?[ \t]*(?:[:：–—]|[ \t]-[ \t]|(?<=[\])】]))"
)


def find(text: str) -> Iterator[Span]:
    """Yield the spans, without surrounding white space, of the lines that are nothing but such marks."""
    start = 0
    for line in text.split("\n"):
        shown = line.strip()
        if shown and len(shown) <= LONGEST and _is_mark(shown.strip(FRAME)):
            at = start + line.index(shown)
            yield Span(at, at + len(shown))
        start += len(line) + 1


def opening(headline: str) -> Span | None:
    """Return the mark at the start of a headline, in capitals and with a sign after it (“DRAFT: ”), or None."""
    match = None if SIGNS.isdisjoint(headline) else OPENING.match(headline)
    words = AFTER.sub("", match["words"].strip()) if match else ""
    is_marked = words == words.upper() and _folded(words) in _words()
    return Span(match.start(), match.end()) if match and is_marked else None


def _is_mark(line: str) -> bool:
    """Return whether words are nothing but such marks and versions; a single word must be in capitals."""
    if not line or (line[0].isascii() and line[0].isdigit()):
        return False
    marks: list[str] = []
    for piece in map(_unframed, PARTED.split(line)):
        if not piece or VERSION.fullmatch(piece):
            continue
        if len(piece) > _longest() or _folded(words := AFTER.sub("", piece)) not in _words():
            return False
        marks.append(words)
    return len(marks) > 1 or (bool(marks) and (" " in marks[0] or marks[0] == marks[0].upper()))


def _unframed(piece: str) -> str:
    return piece.strip(FRAME)


def _folded(words: str) -> str:
    return POINTS.sub("", " ".join(words.casefold().split()))


@cache
def _longest() -> int:
    """Return the length of the longest mark with a version; most lines are longer."""
    return max(map(len, _words())) + VERSION_LENGTH


@cache
def _words() -> frozenset[str]:
    return frozenset(map(_folded, every_word("internal_words")))
