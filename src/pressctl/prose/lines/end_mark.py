"""The mark that ends a release: “###”, “-30-”, “– Ends –”, “（完）”.

This only recognises that a line is such a mark. Whether it ends the text is up to the caller: asterisks also separate
sections, and a plain “End” may be a heading.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl import languages
from pressctl.findings import Span
from pressctl.prose.days.dates import first_whole
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import Index
from pressctl.prose.word_index import read as read_words
from pressctl.prose.word_lists import alternatives

LONGEST = 80
"""Characters of the longest line that can be a mark, including emphasis."""
SHORT_LINE = regex(r"\n([^\n]{1,80}+)(?=\n|\Z)")
"""A line that may be an end mark, with the line break before it; the first line is never one."""
EMPHASIS = "*_ \t\u00a0\\"
"""Characters around a mark in Markdown, including the backslash of an escape."""
FRAME = "-–—/|()（）[]【】#*. \t\u00a0"
"""Characters that set a word off as an end mark."""
SIGNS = regex(
    r"(?P<hashes>(?:\\?#[ \t\u00a0]{0,40}){1,5})|(?P<asterisks>(?:\\?\*[ \t\u00a0]{0,20}){3,12})"
    r"|(?P<thirty>[-–—]{1,3}[ \t\u00a0]{0,2}30[ \t\u00a0]{0,2}[-–—]{1,3})"
    r"|(?P<crosses>[xX]{3,5}|N{4}|[-–—=~]{1,4}\s?[oO][0oO]{1,3}[oO]\s?[-–—=~]{1,4})"
)
BLANKS = regex(r"[ \t\u00a0]{2,40}")
"""The gaps between widely spaced signs."""
DAY_AFTER = "/"
"""The separator between a closing word and the day: “Ends/Thursday, March 12, 2026”."""
HAND = r"\s?[/(]?[^\W\d_]{2,4}(?:/[^\W\d_]{2,4}){0,3}\)?"
"""Initials of writer and editor after the end mark: “abc/de”, “/ab”, “(abc)”."""
UNCASED = regex(r"[\u3040-\u9fff\uac00-\ud7a3]{1,4}")
"""A closing word in a script without capitals, which may also follow the last sentence."""
CLOSING = regex(lambda: rf"{_closing()}(?:{HAND})?", re.IGNORECASE)
"""A word set off as a mark, with initials or without: “(Ende) abc/de”."""
AT_END = regex(
    lambda: (
        rf"(?<=[.!?”»\"。])\s{{0,9}}(?:\\?#(?:\s?\\?#){{2}}|-\s?30\s?-|{_closing()}(?:{HAND})?"
        rf"|(?:{alternatives(_uncased())})\.?)\s{{0,9}}\Z"
    ),
    re.IGNORECASE,
)
"""A mark after the last sentence of a paragraph."""


class Kind(StrEnum):
    """The kind of a mark."""

    HASHES = "hashes"
    ASTERISKS = "asterisks"
    THIRTY = "thirty"
    CROSSES = "crosses"
    WORD = "word"


class EndMark(NamedTuple):
    """A mark: its kind, its span without emphasis, and what a reader sees of it.

    ``word`` is that of a mark such as “– Ends –”, in lower case, or empty; ``is_set_off`` says that the word is in
    capitals, or between dashes or brackets, which headings are not.
    """

    kind: Kind
    span: Span
    shown: str
    word: str = ""
    is_set_off: bool = False

    def moved(self, by: int) -> EndMark:
        """Return the same mark ``by`` characters further on."""
        return EndMark(
            self.kind, Span(self.span.start + by, self.span.end + by), self.shown, self.word, self.is_set_off
        )


def read(line: str) -> EndMark | None:
    """Return the end mark if a line is one, in any language, or None."""
    return _read(line) if len(line) <= LONGEST else None


def is_end_mark(line: str) -> bool:
    """Return whether a line is an end mark in any language, and nothing else."""
    return len(line) <= LONGEST and _read(line) is not None


@lru_cache(maxsize=4)
def find(text: str) -> tuple[EndMark, ...]:
    """Return the end marks in a text, with their places; its first line is never one."""
    lines = ((match.start(1), _read(match[1])) for match in SHORT_LINE.finditer(text))
    return tuple(mark.moved(start) for start, mark in lines if mark)


@lru_cache(maxsize=64)
def at_end(paragraph: str) -> Span | None:
    """Return the place of the end mark after the last sentence of a paragraph, with the space before it, or None."""
    end = paragraph[-LONGEST:]
    may_be = "#" in end or "30" in end or _may_have_word(paragraph)
    match = AT_END.search(paragraph, max(len(paragraph) - LONGEST, 0)) if may_be else None
    return Span(*match.span()) if match else None


@lru_cache(maxsize=2048)
def _read(line: str) -> EndMark | None:
    for shown in (line.strip(), line.strip(EMPHASIS)):
        if shown and (match := SIGNS.fullmatch(shown)):
            return EndMark(Kind(str(match.lastgroup)), _place(line, shown), _seen(shown))
    shown = line.strip(EMPHASIS)
    word, has_day, day = shown.strip(FRAME).partition(DAY_AFTER)
    closing = CLOSING.fullmatch(shown) if _may_have_word(shown) else None
    if closing:
        word, has_day = closing["word"], ""
    if word.casefold() not in words() or (has_day and not first_whole(day)):
        return None
    if has_day:
        shown = word
    is_set_off = len(word) < len(shown.rstrip(".")) or word == word.upper()
    return EndMark(Kind.WORD, _place(line, shown), _seen(shown), word.casefold(), is_set_off)


def _may_have_word(text: str) -> bool:
    return bool(_index().candidates(read_words(text)))


@cache
def _index() -> Index:
    return Index(words())


def _place(line: str, shown: str) -> Span:
    start = line.index(shown)
    return Span(start, start + len(shown))


def _seen(mark: str) -> str:
    return BLANKS.sub(" ", mark.replace("\\", "").strip())


def _closing() -> str:
    """Return the source of a pattern for a word that is set off as a mark."""
    return rf"[-–—(（<\[【]\s?(?P<word>{alternatives(words())})\s?[-–—)）>\]】]"


def _uncased() -> list[str]:
    return [word for word in words() if UNCASED.fullmatch(word)]


@cache
def words() -> dict[str, frozenset[str]]:
    """Return the words of end marks, in lower case, each with the tags of its languages."""
    marks = {tag: languages.listed(tag, "end_marks") for tag in languages.available()}
    marks |= languages.further_by_tag("end_marks")
    pairs = {(mark.strip(FRAME), tag) for tag, own in marks.items() for mark in own if any(map(str.isalpha, mark))}
    return {word: frozenset(tag for other, tag in pairs if other == word) for word, _ in pairs}
