"""A body seen as prose: what is text and what is mark-up, its blocks, its quotations, its links, each with its place.

Every text here has the length of the body, so that a place in one is the place in all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from pressctl.findings import Span
from pressctl.prose.patterns import UNSPACED, ByScript, regex
from pressctl.prose.text import Paragraph, paragraphs

TITLE = r"(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))"
"""The title of a link, in any of the three forms CommonMark has (section 4.7)."""
TAG = (
    r"[A-Za-z][A-Za-z0-9-]{0,100}(?:\s+[A-Za-z_:][\w:.-]{0,100}"
    r"(?:\s*=\s*(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\s\"'=<>`]{1,2000}))?){1,50}\s*/?"
)
"""The inside of a tag as CommonMark reads it: in quotation marks a value may hold what else ends a tag."""
TARGET = r"\([ \t]*(?:<[^<>\n]{0,2000}>|(?:[^()\s<>]|\([^()\s]{0,2000}\)){0,2000})(?:\s+" + TITLE + r")?\s*\)"
Mask = tuple[tuple[str, ...], re.Pattern[str] | ByScript]
"""Characters, of which a text holds one where there is anything to blank, and what to blank."""
CODE: tuple[Mask, ...] = (
    (("```", "~~~"), regex(r"^[ \t>]{0,9}(?P<fence>`{3,}|~{3,})[^`\n]*$.*?(?:^[ \t>]{0,9}(?P=fence)[`~]*[ \t]*$|\Z)",
                           re.DOTALL | re.MULTILINE)),
    (("`",), regex(r"(?<![`\\])(?P<ticks>`{1,9})(?!`)(?:[^\n]|\n(?!\s*\n)){1,3000}?(?<!`)(?P=ticks)(?!`)")),
)  # fmt: skip
"""Fenced code and code spans. Indented code is left to be read: in a release it is a paragraph with an indent."""
COMMENTS: tuple[Mask, ...] = ((("<!--",), regex(r"<!--.*?(?:-->|\Z)", re.DOTALL)),)
SHORTCODES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("{",), regex(r"\{(?:\{[^{}]{0,500}\}|%[^{}]{0,500}%|[{%:#][^{}\n]*[%}]?)\}")),
    (("[/", "=", "[gallery"), regex(
        r"\[/[a-z][a-z0-9_-]{1,30}\]|\[[a-z][a-z0-9_-]{1,30}(?:\s+[a-z_-]{1,30}=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\]]+))+\s*/?\]"
        r"|\[gallery\]")),
)  # fmt: skip
"""What site generators read: Liquid, Hugo and Jinja, kramdown's attributes, the shortcodes of WordPress."""
HTML: tuple[Mask, ...] = (
    (("</s", "</S"), regex(r"<(?P<tag>style|script)\b[^<>]{0,2000}>.*?</(?P=tag)\s*>", re.DOTALL | re.IGNORECASE)),
    (
        ("<",),
        regex(r"<(?:" + TAG + r"|/?[A-Za-z][^<>]{0,2000}|[A-Za-z][A-Za-z+.-]{1,31}:[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>"),
    ),
    (("&",), regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")),
)
"""Style sheets and scripts with all that is in them, tags, links in angle brackets, and characters written by name."""
TARGETS: tuple[Mask, ...] = (
    (("]:",), regex(r"^[ ]{0,3}\[(?!\^)[^\[\]\n]{1,300}\]:[ \t]*\n?[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)"
                    rf"(?:[ \t]*\n?[ \t]+{TITLE})?[ \t]*$", re.MULTILINE)),
    (("](",), regex(rf"(?<=\]){TARGET}")),
    (("][",), regex(r"(?<=\])\[[^\[\]\n]*\]")),
    (("[^",), regex(r"\[\^[^\[\]\s]{1,40}\]:?")),
)  # fmt: skip
"""Where links lead: definitions, targets with their titles, the names of references, the marks of footnotes."""
WIDE_MARKS = "，。、；：！？（）「」『』《》【】"
"""Punctuation of full width, which ends an address: the standards of addresses allow none of it."""
GOES_ON = rf"(?:(?:(?![{UNSPACED}])|(?<![A-Za-z0-9]))[^\s<>\"{WIDE_MARKS}])+"
"""The rest of an address: it ends at a mark of full width, and where a word of a script without spaces touches it."""
URLS: tuple[Mask, ...] = ((("://",), ByScript(rf"(?:https?|ftps?|file|HTTPS?)://{GOES_ON}")),)
ADDRESSES: tuple[Mask, ...] = (
    *URLS,
    (("mailto:", "tel:"), ByScript(rf"(?:mailto|tel):{GOES_ON}")),
    (("www.",), ByScript(rf"www\.{GOES_ON}")),
    (("@",), ByScript(rf"[^\s<>()\[\]:;,\"@{WIDE_MARKS}{UNSPACED}]{{1,64}}@(?:[^\W{UNSPACED}]|[.-]){{1,255}}")),
)
ALL = (*CODE, *COMMENTS, *SHORTCODES, *HTML, *TARGETS, *ADDRESSES)
QUOTATION = regex(
    r"“(?:[^“”\n]|\n(?!\s*\n)){0,3000}”|«(?:[^«»\n]|\n(?!\s*\n)){0,3000}»|„(?:[^„“”\n]|\n(?!\s*\n)){0,3000}[“”]"
    r"|「[^「」\n]{0,3000}」|『[^『』\n]{0,3000}』|\"(?:[^\"\n]|\n(?!\s*\n)){0,3000}\""
)
"""A quotation in the marks of any of our languages, within its paragraph; the single marks are also apostrophes."""
LINK = ByScript(
    r"(?P<image>!?)\[(?P<text>[^\[\]]{0,1000})\]\([ \t]*<?(?P<target>(?:[^()\s<>]|\([^()\s<>]*\)){0,2000})>?"
    rf"(?:\s+{TITLE})?\s*\)|"
    r"(?i:<a\b[^<>]{0,500}?\bhref=)[\"'](?P<href>[^\"'<>]{0,2000})[\"'][^<>]{0,500}>(?P<inner>[^<]{0,1000})</(?i:a)>|"
    r"<(?P<auto>(?i:[a-z][a-z+.-]{1,31}):[^\s<>]{1,2000})>|"
    rf"(?P<bare>(?<![A-Za-z0-9_])(?i:https?)://"
    rf"(?:(?:(?![{UNSPACED}])|(?<![A-Za-z0-9]))[^\s<>()\[\]\"'“”«»{WIDE_MARKS}]){{1,2000}})"
)
FIGURE = regex(r"\d+")
NO_TEXT = regex(r"<!--.*?-->|</?(?:p|div|span|br|hr|b|i|em|strong)\b[^>]*>|&nbsp;|[\s*_#>\u200b-]+", re.DOTALL)
"""What holds no text: comments, empty tags, and marks of Markdown."""
KINDS = (("heading", "#"), ("quote", ">"), ("table", "|"), ("code", "```"), ("code", "~~~"), ("html", "<"))
STARTS = tuple(start for _, start in KINDS)
LIST_ITEM = regex(r"(?:[-*+•·]|\d{1,3}[.)\\])\s")
BULLETS = "-*+•·0123456789"


class Block(NamedTuple):
    """A paragraph of the body and what it is: paragraph, heading, list, quote, table, code or html."""

    kind: str
    span: Span


class Link(NamedTuple):
    """A link or image. ``shown`` is the span of the words a reader sees, ``at`` that of the target.

    A bare address shows itself: both spans are the same.
    """

    target: str
    at: Span
    shown: Span
    is_image: bool = False


def masked(text: str, masks: tuple[Mask, ...]) -> str:
    """Return a text of the same length in which all that the masks match is blank; line breaks stay."""
    for gates, pattern in masks:
        if any(map(text.__contains__, gates)):
            made = pattern.of(text) if isinstance(pattern, ByScript) else pattern
            text = made.sub(_blank, text)
    return text


@lru_cache(maxsize=16)
def bare(text: str) -> str:
    """Return a text with everything that a reader does not see, or that is an address, blank."""
    return masked(text, ALL)


@lru_cache(maxsize=16)
def prose(body: str) -> Prose:
    """Return the views of a body; kept, as they are asked for by its rules and beside its translation."""
    return Prose(body)


class Prose:
    """A body and the views of it that rules share; each is made once, when it is first asked for."""

    def __init__(self, body: str) -> None:
        self.body = body

    @cached_property
    def is_empty(self) -> bool:
        """Return whether there is nothing to read: no text at all, or comments and empty mark-up."""
        at = 0
        while match := NO_TEXT.match(self.body, at):
            at = match.end()
        return at == len(self.body)

    @cached_property
    def bare(self) -> str:
        """Return the body with everything that a reader does not see, or that is an address, blank."""
        return bare(self.body)

    @cached_property
    def uncoded(self) -> str:
        """Return the body with code and comments blank; tags, links and addresses stay."""
        return masked(self.body, (*CODE, *COMMENTS))

    @cached_property
    def site_code(self) -> tuple[Span, ...]:
        """Return the spans of what a site generator reads (Liquid, Hugo, Jinja, kramdown, WordPress), none in code."""
        found = (match for gates, pattern in SHORTCODES if any(gate in self.body for gate in gates)
                 for match in pattern.finditer(self.uncoded))  # fmt: skip
        return tuple(sorted(Span(*match.span()) for match in found))

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
    def _figures(self) -> list[int]:
        return [match.start() for match in FIGURE.finditer(self.unquoted)]

    def figures(self, span: Span) -> list[int]:
        """Return where figures begin in a span of ``unquoted``; most paragraphs have none."""
        starts = self._figures
        return starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)] if starts else starts

    @cached_property
    def low(self) -> str:
        """Return ``unquoted`` in small letters, for a quick look for a word; a place in it may be another one."""
        return self.unquoted.lower()

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
        return tuple(Block(self._kind(part), part.span) for part in paragraphs(self.body))

    def _kind(self, part: Paragraph) -> str:
        has_code = self._code_blank is not self.body
        is_code = has_code and not self._code_blank[part.span.start : part.span.end].strip()
        return "code" if is_code else _kind(part.text)

    @cached_property
    def _code_blank(self) -> str:
        return masked(self.body, CODE)

    @cached_property
    def opening(self) -> Span:
        """Return where the release opens: the span up to the end of its third paragraph of text."""
        text = [block for block in self.blocks if block.kind == "paragraph"][:3]
        return Span(text[0].span.start, text[-1].span.end) if text else Span(0, 0)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Return the links and images of the body in order, none of them in code."""
        return tuple(self._links()) if any(character in self.body for character in ("](", "://", "<")) else ()

    def _links(self) -> Iterator[Link]:
        for match in LINK.of(self.body).finditer(self.body):
            if self._code_blank[match.start()] == match.string[match.start()]:
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
    if not text.startswith(STARTS):
        return "paragraph"
    return next((kind for kind, start in KINDS if text.startswith(start)), "paragraph")


def _blank(match: re.Match[str]) -> str:
    found = match[0]
    return " " * len(found) if "\n" not in found else "\n".join(" " * len(line) for line in found.split("\n"))
