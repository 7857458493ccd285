"""Plain text as Markdown that shows the same words."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from pressctl.prose.views import TARGET

LINE_STARTS = re.compile(r"^(?=#{1,6}(?:\s|$)|={2,}\s*$|-{3,}\s*$|_{3,}\s*$|>|```|~~~|\+\s|\[[^\]\n]+\]:)")
"""A heading, the line under one, a rule, a quotation, code, a plus for a bullet, the address of a link."""
NO_BREAK = "\u00a0"
NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
IN_WORD = re.compile(r"(?<=[^\W_])\*(?=[^\W_])")
"""A star inside a word, as German writes “Kolleg*innen”: two of them would be read as emphasis."""
TAG = re.compile(r"<(?=[A-Za-z/!?])(?![a-z]{1,20}://\S{1,500}>|\S{1,200}@\S{1,200}>)")

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")

LINK = re.compile(rf"!?(?<!\\)\[([^\[\]]{{0,2000}})\]{TARGET}")
MARKS = re.compile(
    r"(?<!\\)(?:\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)|`)|^#{1,6}\s+|^>\s?|</?(?:em|strong|sup|sub|s|del)>|"
    r"\\(?=\n)|(?<=\S)[ \t]\{#[\w-]{1,200}\}[ \t]{0,4}$",
    re.MULTILINE,
)
"""Marks of emphasis, headings with what links to them, “{#plant}”, quotations, code and line breaks."""
BREAK = re.compile(r"(?<!\\)\\$", re.MULTILINE)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
SIGN = re.compile(r"[*_`#<>\\]")
"""One of these stands in all marks and escapes: looked for first, as few lines have any."""


@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """Return the words of a paragraph of Markdown, without links' targets, emphasis and escapes.

    It is kept: of each block of a page they are asked for ten times.
    """
    if "](" in text:
        text = LINK.sub(r"\1", LINK.sub(r"\1", text))
    if SIGN.search(text):
        text = ESCAPED.sub(r"\1", MARKS.sub("", text))
    return text.strip()


def with_signs(text: str) -> str:
    """Return a text of Markdown with the signs that it names, “&ndash;”; those of ASCII may be marks, and stay."""
    return ENTITY.sub(_sign, text) if "&" in text else text


def _sign(entity: re.Match[str]) -> str:
    sign = html.unescape(entity[0])
    return entity[0] if sign.isascii() or (sign.isspace() and sign != NO_BREAK) else sign


def unescaped(text: str) -> str:
    """Return a text of Markdown without its escapes and the marks of its line breaks, all else as it stands."""
    return ESCAPED.sub(r"\1", BREAK.sub("", text))


def safe(text: str) -> str:
    """Return a paragraph as Markdown that shows the same words; ``- item`` lists stay lists."""
    return "\n".join(_escaped(line) for line in text.split("\n"))


def _escaped(line: str) -> str:
    line = with_start(line)
    line = IN_WORD.sub(r"\\*", line) if "*" in line else line
    return TAG.sub(r"\\<", line) if "<" in line else line


def with_start(line: str) -> str:
    """Return a line with a backslash where Markdown would read its start as a mark or as the number of an item."""
    if LINE_STARTS.match(line):
        return f"\\{line}"
    return NUMBER.sub(r"\1\\\2", line) if line[:1].isdigit() else line
