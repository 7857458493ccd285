"""A body seen as prose: what is text and what is mark-up, its blocks, its quotations, its links, each with its place.

Every text here has the length of the body, so that a place in one is the place in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pressctl.findings import Span
from pressctl.prose.patterns import regex
from pressctl.prose.text import paragraphs

CODE = regex(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
NOT_TEXT = (
    ("`", CODE),
    ("<!--", regex(r"<!--.*?(?:-->|\Z)", re.DOTALL)),
    ("{", regex(r"\{[{%:][^{}\n]*[%}]?\}")),
    ("<", regex(r"<(?:/?[A-Za-z][^<>]{0,2000}|[A-Za-z][A-Za-z+.-]{1,31}:[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>")),
    ("](", regex(r"(?<=\])\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+[\"'][^\"'\n]*[\"'])?\s*\)")),
    ("][", regex(r"(?<=\])\[[^\[\]\n]*\]")),
    ("://", regex(r"(?:https?|ftps?|file|HTTPS?)://[^\s<>\"]+")),
    (":", regex(r"(?:mailto|tel):[^\s<>\"]+")),
    ("www.", regex(r"www\.[^\s<>\"]+")),
    ("@", regex(r"[^\s<>()\[\]:;,\"@]{1,64}@[\w.-]{1,255}")),
)
"""Code, comments, shortcodes and attributes of site generators, tags, the targets of links, addresses; each with
the characters without which there is none, as most bodies have few of them."""
QUOTATION = regex(
    r"“(?:[^“”\n]|\n(?!\s*\n)){0,3000}”|«(?:[^«»\n]|\n(?!\s*\n)){0,3000}»|„(?:[^„“”\n]|\n(?!\s*\n)){0,3000}[“”]"
    r"|「[^「」\n]{0,3000}」|『[^『』\n]{0,3000}』|\"(?:[^\"\n]|\n(?!\s*\n)){0,3000}\""
)
"""A quotation in the marks of any of our languages, within its paragraph; the single marks are also apostrophes."""
LINK = regex(
    r"(?P<image>!?)\[(?P<text>[^\[\]]{0,1000})\]\([ \t]*<?(?P<target>(?:[^()\s<>]|\([^()\s<>]*\)){0,2000})>?"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)|"
    r"<a\b[^<>]{0,500}?\bhref=[\"'](?P<href>[^\"'<>]{0,2000})[\"'][^<>]{0,500}>(?P<inner>[^<]{0,1000})</a>|"
    r"<(?P<auto>[a-z][a-z+.-]{1,31}:[^\s<>]{1,2000})>|(?P<bare>\bhttps?://[^\s<>()\[\]\"'“”«»，。、]{1,2000})",
    re.IGNORECASE,
)
KINDS = (("heading", "#"), ("quote", ">"), ("table", "|"), ("code", "```"), ("html", "<"))
LIST_ITEM = regex(r"(?:[-*+•·]|\d{1,3}[.)\\])\s")
BULLETS = "-*+•·0123456789"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the body and what it is: paragraph, heading, list, quote, table, code or html."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image. ``shown`` is the span of the words a reader sees, ``at`` that of the target.

    A bare address shows itself: both spans are the same.
    """

    target: str
    at: Span
    shown: Span
    is_image: bool = False


class Prose:
    """A body and the views of it that rules share; each is made once, when it is first asked for."""

    def __init__(self, body: str) -> None:
        self.body = body

    @cached_property
    def bare(self) -> str:
        """Return the body with everything that is no text blanked by spaces; line breaks stay."""
        text = self.body
        for sign, pattern in NOT_TEXT:
            if sign in text:
                text = pattern.sub(_blank, text)
        return text

    @cached_property
    def uncoded(self) -> str:
        """Return the body with code and comments blanked; tags, links and addresses stay."""
        text = self.body
        for sign, pattern in NOT_TEXT[:2]:
            if sign in text:
                text = pattern.sub(_blank, text)
        return text

    @cached_property
    def unquoted(self) -> str:
        """Return the bare body with quotations and block quotations blanked too."""
        parts, done = [], 0
        for match in self._quoted:
            parts += [self.bare[done : match.start()], _blank(match)]
            done = match.end()
        text = "".join([*parts, self.bare[done:]])
        return re.sub(r"^[ \t]{0,3}>[^\n]*", _blank, text, flags=re.MULTILINE) if ">" in text else text

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Return the spans of the quotations, marks included."""
        return tuple(Span(*match.span()) for match in self._quoted)

    @cached_property
    def _quoted(self) -> tuple[re.Match[str], ...]:
        return tuple(QUOTATION.finditer(self.bare))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the body that hold text or a tag, in order."""
        return tuple(Block(_kind(part.text), part.span) for part in paragraphs(self.body))

    @cached_property
    def opening(self) -> Span:
        """Return where the release opens: the span up to the end of its third paragraph of text."""
        text = [block for block in self.blocks if block.kind == "paragraph"][:3]
        return Span(text[0].span.start, text[-1].span.end) if text else Span(0, 0)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Return the links and images of the body in order, none of them in code."""
        return tuple(self._links()) if any(sign in self.body for sign in ("](", "://", "<")) else ()

    def _links(self) -> Iterator[Link]:
        code = [match.span() for match in CODE.finditer(self.body)] if "`" in self.body else []
        for match in LINK.finditer(self.body):
            if not any(start <= match.start() < end for start, end in code):
                yield _link(match)

    def is_quoted(self, at: int) -> bool:
        """Return whether a letter of the body, given by its place, stands in a quotation or block quotation."""
        return self.bare[at] != self.unquoted[at]


def _link(match: re.Match[str]) -> Link:
    for target, shown in (("target", "text"), ("href", "inner"), ("auto", "auto"), ("bare", "bare")):
        if match[target] is not None:
            at, end = match.span(target)
            if target == "bare":
                end -= len(match["bare"]) - len(match["bare"].rstrip(".,;:!?*_"))
            seen = Span(at, end) if target == shown else Span(*match.span(shown))
            return Link(match.string[at:end], Span(at, end), seen, bool(match["image"]))
    raise AssertionError("the pattern of links has no other branch")


def _kind(text: str) -> str:
    if text[0] in BULLETS and LIST_ITEM.match(text):
        return "list"
    return next((kind for kind, start in KINDS if text.startswith(start)), "paragraph")


def _blank(match: re.Match[str]) -> str:
    found = match[0]
    return " " * len(found) if "\n" not in found else re.sub(r"[^\n]", " ", found)
