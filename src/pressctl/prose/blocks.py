"""The blocks of a body as a reader sees them, with their places and digests.

They are headings, paragraphs, list items, table rows and pieces of code, in order. A release and its translation are
compared block by block, and a translation notes the digests of the blocks that it was made from.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pressctl.findings import Span
from pressctl.prose.markdown import CODE, LINE_END, new_parser, tokens
from pressctl.prose.patterns import regex
from pressctl.prose.text import unescaped
from pressctl.prose.views import COMMENTS, masked, prose

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DIGITS = 6
"""Hexadecimal digits of a digest: 24 bits. With 100 changed paragraphs, one has the same digest in 160,000 releases."""
SIGN = re.compile(r"[^\r\n]")
UNSEEN = regex(r"<(style|script)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
"""What is not text in a block of HTML."""
STARTS = (
    r"(?:[^\W\d_]|\d(?!\d{0,8}[.)])|[“”„«»‘’\"'(¿¡…€$£¥–—「『《（\[]|\*\*(?=[^\s*])|_(?=[^\s_])|"
    r"<(?=https?://|[\w.+-]{1,64}@))"
)
"""The start of a line that can only belong to a paragraph."""
LINE = rf"{STARTS}[^\n\r\0]*+"
MARKER = r"(?:[-*+]|\d{1,9}[.)])[ ]"
IS_PLAIN = regex(
    rf"[ \t\n]*+(?:(?:{LINE}(?:\n{LINE})*+|{MARKER}{LINE}(?:\n{MARKER}{LINE})*+|#{{1,6}}[ ][^\n\r\0#]*+)"
    r"(?:\n(?:[ \t]*+\n)++|\n?[ \t]*+\Z))*+"
)
"""A body of nothing but paragraphs, headings and lists of one-line items, separated by blank lines."""
ITEM = regex(rf"{MARKER}(.*)")
LINES = regex(r"[^\n]+")
CHUNK = regex(r"\S[^\n]*(?:\n[^\n \t][^\n]*)*")
HEADING = regex(r"#{1,6}[ ](.*)")
INLINE = regex(r"[\\`*_\[&<]")
"""What may be mark-up within a line."""
CELLS = {"th_open", "td_open"}
KINDS = {"list_item_open": "item", "blockquote_open": "quote"}
"""The kind of a paragraph inside these."""


class Block(NamedTuple):
    """A block: its kind (heading, paragraph, item, quote, row, code or html), its text, its span in the body.

    The text is in NFC with white space folded, without mark-up, link targets, comments and site code.
    """

    kind: str
    text: str
    span: Span


def digest(text: str) -> str:
    """Return the digest of a block's text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def folded(text: str) -> str:
    """Return a text in NFC with each run of white space as one space."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


@lru_cache(maxsize=16)
def blocks(body: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown body that contain text, in order."""
    seen = _visible(body)
    is_plain = seen == body and "]:" not in body and IS_PLAIN.fullmatch(body)
    read = _plain(body) if is_plain else _Reader(body, seen).blocks()
    return tuple(block for block in read if block.text)


def _plain(text: str) -> Iterator[Block]:
    """Yield the blocks of a simple body, as the parser would, in a third of the time."""
    for match in CHUNK.finditer(text):
        is_list = not match[0][0].isalpha() and ITEM.match(match[0])
        lines = LINES.finditer(text, *match.span()) if is_list else (match,)
        for part in lines:
            words = part[0].rstrip()
            kind, inner = _opened(words)
            yield Block(kind, folded(_inline(inner.strip(" \t"))), Span(part.start(), part.start() + len(words)))


def _opened(words: str) -> tuple[str, str]:
    """Return the kind of block that begins with these words, and the words without its marker."""
    if words[:1].isalpha():  # as most begin
        return "paragraph", words
    if heading := HEADING.fullmatch(words):
        return "heading", heading[1]
    item = ITEM.fullmatch(words)
    return ("item", item[1]) if item else ("paragraph", words)


def _inline(words: str) -> str:
    """Return words without mark-up."""
    if not INLINE.search(words):
        return words
    (token,) = _reader().parseInline(words)
    return _words(token)


class _Reader:
    def __init__(self, body: str, seen: str) -> None:
        self._body, self._seen = body, seen
        self._starts = [0, *(match.end() for match in LINE_END.finditer(body)), len(body)]
        self._open: list[str] = []

    def blocks(self) -> Iterator[Block]:
        cells: list[str] = []
        span = Span(0, 0)
        for token in tokens(self._seen, _reader()):
            if token.type == "tr_close":
                yield Block("row", " | ".join(cells), span)
                cells = []
            elif token.type == "tr_open":
                span = self._span(token)
            elif token.type == "inline" and self._open[-1] in CELLS:
                cells.append(folded(_words(token)))
            elif token.type == "inline":
                yield Block(self._kind(), folded(_words(token)), self._span(token))
            elif token.type == "html_block":
                yield Block("html", folded(unescaped(UNSEEN.sub(" ", token.content))), self._span(token))
            elif token.type in CODE:
                yield Block("code", folded(token.content), self._span(token))
            self._follow(token)

    def _follow(self, token: Token) -> None:
        if token.nesting > 0:
            self._open.append(token.type)
        elif token.nesting < 0:
            self._open.pop()

    def _kind(self) -> str:
        if self._open[-1] == "heading_open":
            return "heading"
        return next((KINDS[each] for each in reversed(self._open) if each in KINDS), "paragraph")

    def _span(self, token: Token) -> Span:
        first, last = token.map or (0, 0)
        start, end = self._starts[first], self._starts[last]
        text = self._body[start:end]
        return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


@cache
def _reader() -> MarkdownIt:
    """Return a Markdown parser that takes an indented line for a paragraph, as releases do, rather than for code."""
    return new_parser().disable("code")


def _visible(body: str) -> str:
    """Return a body with the same line numbers, without comments and site code."""
    text = masked(body, COMMENTS) if "<!--" in body else body
    parts, done = [], 0
    for start, end in prose(text).site_code:
        parts += [text[done:start], SIGN.sub(" ", text[max(start, done) : end])]
        done = max(done, end)
    return "".join([*parts, text[done:]])


def _words(token: Token) -> str:
    return "".join(map(_visible_text, token.children or ()))


def _visible_text(child: Token) -> str:
    if child.type in {"softbreak", "hardbreak"} or child.content.lower().startswith("<br"):
        return " "
    return "" if child.type == "html_inline" else child.content
