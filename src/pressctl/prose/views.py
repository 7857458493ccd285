"""Views of a body: without mark-up, without quotations; and its blocks, quotations and links, with their places.

All views have the same length as the body, so that a place in one is the same place in all of them.
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
"""The inside of a tag in CommonMark; a value in quotation marks may contain “>”."""
TARGET = r"\([ \t]*(?:<[^<>\n]{0,2000}>|(?:[^()\s<>]|\([^()\s]{0,2000}\)){0,2000})(?:\s+" + TITLE + r")?\s*\)"
Mask = tuple[tuple[str, ...], re.Pattern[str] | ByScript]
"""Strings, one of which is in any text with something to blank, and the pattern of what to blank."""
CODE: tuple[Mask, ...] = (
    (("```", "~~~"), regex(r"^[ \t>]{0,9}(?P<fence>`{3,}|~{3,})[^`\n]*$.*?(?:^[ \t>]{0,9}(?P=fence)[`~]*[ \t]*$|\Z)",
                           re.DOTALL | re.MULTILINE)),
    (("`",), regex(r"(?<![`\\])(?P<ticks>`{1,9})(?!`)(?:[^\n]|\n(?!\s*\n)){1,3000}?(?<!`)(?P=ticks)(?!`)")),
)  # fmt: skip
"""Fenced code and code spans. Indented code is not blanked, as in a release it is an indented paragraph."""
COMMENTS: tuple[Mask, ...] = ((("<!--",), regex(r"<!--.*?(?:-->|\Z)", re.DOTALL)),)
SHORTCODES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("{",), regex(r"\{(?:\{[^{}]{0,500}\}|%[^{}]{0,500}%|[{%:#][^{}\n]*[%}]?)\}")),
    (("[/", "=", "[gallery"), regex(
        r"\[/[a-z][a-z0-9_-]{1,30}\]|\[[a-z][a-z0-9_-]{1,30}(?:\s+[a-z_-]{1,30}=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\]]+))+\s*/?\]"
        r"|\[gallery\]")),
    (("<%",), regex(r"<%[^%]{0,1000}%>")),
    (("{/*",), regex(r"\{/\*[^*]{0,2000}\*/\}")),
    (("import ", "export "), regex(
        r"^(?:import|export) [^\n\"']{1,200} from (?:\"[^\"\n]{1,200}\"|'[^'\n]{1,200}');?$"
        r"|^import (?:\"[^\"\n]{1,200}\"|'[^'\n]{1,200}');?$|^export (?:const|let) \w{1,60} = [^\n]{1,1000}$",
        re.MULTILINE)),
    (("/>",), regex(r"<[A-Z][a-z][A-Za-z.]{0,60}(?:\s[^<>]{0,2000})?/>")),
    ((":::",), regex(
        r"^[ \t>]{0,9}:{3,9}(?:[ \t]?(?:[a-z][\w-]{0,30}|\{[^{}\n]{0,200}\})(?![^\s\[{])|[ \t]*$)", re.MULTILINE)),
)  # fmt: skip
"""Site code: Liquid, Hugo and Jinja, kramdown's attributes, the shortcodes of WordPress, templates (ERB, EJS), MDX, and
the fences of a box with the name of its kind, but not its title (Docusaurus, MyST)."""
OTHER_CODE: tuple[Mask, ...] = (
    (('="', "='"), regex(r"\{[.#:\w][^{}\n]{0,300}?=[\"'][^{}\n]{0,500}\}")),
    ((":::", "!!! ", "???"), regex(r"^[ \t>]{0,9}(?::::+|!!! |\?\?\?\+? )[^\n]*$", re.MULTILINE)),
    (("$$",), regex(r"\$\$(?=[^$]{0,500}[\\^_={}])[^$]{1,2000}\$\$")),
    (("$",), regex(r"\$(?=[^$\n]{0,300}\\[A-Za-z]{2})[^$\n]{1,500}\$")),
    (
        ("\\(", "\\["),
        regex(r"\\\((?=[^\n]{0,300}\\[A-Za-z]{2})[^\n]{1,500}?\\\)|\\\[(?=[^\n]{0,300}\\[A-Za-z]{2})[^\n]{1,500}?\\\]"),
    ),
)
"""Code of other kinds of Markdown: attributes in braces (Pandoc, Goldmark), the lines that open a box, with
its title (Docusaurus, MkDocs, MyST), and formulas in TeX."""
HTML: tuple[Mask, ...] = (
    (("</s", "</S"), regex(r"<(?P<tag>style|script)\b[^<>]{0,2000}>.*?</(?P=tag)\s*>", re.DOTALL | re.IGNORECASE)),
    (
        ("<",),
        regex(r"<(?:" + TAG + r"|/?[A-Za-z][^<>]{0,2000}|[A-Za-z][A-Za-z+.-]{1,31}:[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>"),
    ),
    (("&",), regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")),
)
"""Style sheets and scripts with their content, tags, links in angle brackets, and character entities."""
TARGETS: tuple[Mask, ...] = (
    (("]:",), regex(r"^[ ]{0,3}\[(?!\^)[^\[\]\n]{1,300}\]:[ \t]*\n?[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)"
                    rf"(?:[ \t]*\n?[ \t]+{TITLE})?[ \t]*$", re.MULTILINE)),
    (("](",), regex(rf"(?<=\]){TARGET}")),
    (("][",), regex(r"(?<=\])\[[^\[\]\n]*\]")),
    (("[^",), regex(r"\[\^[^\[\]\s]{1,40}\]:?")),
)  # fmt: skip
"""Link definitions, targets with their titles, names of references, marks of footnotes."""
WIDE_MARKS = "，。、；：！？（）「」『』《》【】"
"""Full-width punctuation, which ends an address, as it is not allowed in one."""
CONTINUES = rf"(?:(?:(?![{UNSPACED}])|(?<![A-Za-z0-9]))[^\s<>\"{WIDE_MARKS}])+"
"""The rest of an address, up to full-width punctuation, or a directly adjoining word of a script without spaces."""
URLS: tuple[Mask, ...] = ((("://",), ByScript(rf"(?:https?|ftps?|file|HTTPS?)://{CONTINUES}")),)
ADDRESSES: tuple[Mask, ...] = (
    *URLS,
    (("mailto:", "tel:"), ByScript(rf"(?:mailto|tel):{CONTINUES}")),
    (("www.",), ByScript(rf"www\.{CONTINUES}")),
    (("@",), ByScript(rf"[^\s<>()\[\]:;,\"@{WIDE_MARKS}{UNSPACED}]{{1,64}}@(?:[^\W{UNSPACED}]|[.-]){{1,255}}")),
)
ALL = (*CODE, *COMMENTS, *OTHER_CODE, *SHORTCODES, *HTML, *TARGETS, *ADDRESSES)
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
"""What is not text: comments, empty tags, and Markdown characters."""
KINDS = (("heading", "#"), ("quote", ">"), ("table", "|"), ("code", "```"), ("code", "~~~"), ("html", "<"))
STARTS = tuple(start for _, start in KINDS)
LIST_ITEM = regex(r"(?:[-*+•·]|\d{1,3}[.)\\])\s")
BULLETS = "-*+•·0123456789"


class Block(NamedTuple):
    """A block of the body and its kind: paragraph, heading, list, quote, table, code or html."""

    kind: str
    span: Span


class Link(NamedTuple):
    """A link or image. ``shown`` is the span of the visible words, ``at`` that of the target.

    For a bare address both spans are the same.
    """

    target: str
    at: Span
    shown: Span
    is_image: bool = False


def masked(text: str, masks: tuple[Mask, ...]) -> str:
    """Return a text of the same length in which everything that the masks match is blank, except line breaks."""
    for gates, pattern in masks:
        if any(map(text.__contains__, gates)):
            made = pattern.of(text) if isinstance(pattern, ByScript) else pattern
            text = made.sub(_blank, text)
    return text


@lru_cache(maxsize=16)
def bare(text: str) -> str:
    """Return a text with everything blank that a reader does not see, and addresses."""
    return masked(text, ALL)


@lru_cache(maxsize=16)
def prose(body: str) -> Prose:
    """Return the views of a body; cached, as they are used by its rules and by those of its translations."""
    return Prose(body)


class Prose:
    """A body and its views, which rules share; each is made on first use."""

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
        """Return the body with everything blank that a reader does not see, and addresses."""
        return bare(self.body)

    @cached_property
    def uncoded(self) -> str:
        """Return the body with only code and comments blank."""
        return masked(self.body, (*CODE, *COMMENTS))

    @cached_property
    def site_code(self) -> tuple[Span, ...]:
        """Return the spans of site code (Liquid, Hugo, MDX and the like) outside code blocks."""
        found = (match for gates, pattern in SHORTCODES if any(gate in self.body for gate in gates)
                 for match in pattern.finditer(self.uncoded))  # fmt: skip
        return tuple(sorted(Span(*match.span()) for match in found))

    @cached_property
    def unquoted(self) -> str:
        """Return the bare body with quotations and block quotations also blank."""
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
        """Return the offsets of figures in a span of ``unquoted``; most paragraphs have none."""
        starts = self._figures
        return starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)] if starts else starts

    @cached_property
    def low(self) -> str:
        """Return ``unquoted`` in lower case, for quick checks; its offsets may differ."""
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
        """Return the blocks of the body that contain text or a tag, in order."""
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
        """Return the opening of the release: the span up to the end of its third paragraph of text."""
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
        """Return whether a character of the body, given by its offset, is in a quotation or block quotation."""
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
