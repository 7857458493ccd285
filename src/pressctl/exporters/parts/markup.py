"""Markdown read once, for every exporter: as tokens, as sanitised HTML, as plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

ALLOWED = {
    "p", "br", "hr", "em", "strong", "i", "b", "u", "s", "del", "ins", "sub", "sup", "code", "pre", "blockquote", "q",
    "cite", "abbr", "ul", "ol", "li", "dl", "dt", "dd", "h2", "h3", "h4", "h5", "h6", "a", "img", "table", "thead",
    "tbody", "tr", "th", "td", "caption", "figure", "figcaption", "span", "div",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "td": {"align"}, "th": {"align", "scope"},
              "ol": {"start"}, "*": {"lang", "dir"}}  # fmt: skip
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
SCHEMES = {"http", "https", "mailto", "tel"}


def tokens(text: str) -> list[Token]:
    """Return the block tokens of a Markdown text: CommonMark and tables, with the HTML of real sites."""
    return _parser().parse(text)


Place = Callable[[str], str | None]
"""Says for the target of a link or picture inside the newsroom what stands for it in an export; None for nothing."""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def html(text: str, place: Place | None = None) -> tuple[str, int]:
    """Return sanitised HTML, its headings below a page's own without a level missing, and how many pictures are links.

    A picture from another place would be fetched by whoever opens the page, so it becomes a link to it. ``place``
    puts targets of the newsroom's own in their places; a link that has none is its words, a picture its `alt`.
    """
    import nh3

    place = cache(place) if place else None  # asked of a target once, however often it stands in the text
    parser = _parser()
    parsed = parser.parse(text)
    _lower(parsed)
    moved = sum(_tame(token, place) for token in parsed)
    rendered = parser.renderer.render(parsed, parser.options, {})

    def within(tag: str, attribute: str, value: str) -> str | None:
        del tag  # href is of links alone, src of pictures
        if attribute not in {"href", "src"}:
            return value
        if attribute == "src" and "//" in value:
            return EMPTY
        if not place or not is_own(value):
            return value
        return place(value) or (EMPTY if attribute == "src" else None)

    clean = nh3.clean(rendered, tags=ALLOWED, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None,
                      attribute_filter=within)  # fmt: skip
    return clean, moved


EMPTY = "data:,"
"""A picture of nothing, in whose place browsers show the words of its `alt`: HTML demands an address."""


def is_own(target: str) -> bool:
    """Return whether a link or picture leads to something of the newsroom: an address without scheme and host."""
    return bool(target) and not target.startswith("//") and not SCHEME.match(target)


def _lower(parsed: list[Token]) -> None:
    """Give the highest headings level two, and no heading a level more than one below the one before it."""
    headings = [token for token in parsed if token.type == "heading_open"]
    shift = 2 - min((int(token.tag[1]) for token in headings), default=2)
    level = 1
    for token in parsed:
        if token.type == "heading_open":
            level = min(int(token.tag[1]) + shift, level + 1, 6)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{level}"


def _tame(token: Token, place: Place | None) -> int:
    """Turn pictures from elsewhere into links, take dead links out; count the first."""
    if not token.children:
        return 0
    moved, kept, dead = 0, list[Token](), False
    for child in token.children:
        source = str(child.attrGet("src") or child.attrGet("href") or "")
        lost = bool(place) and is_own(source) and place(source) is None  # type: ignore[misc]  # not None here
        if child.type == "link_open" and lost:
            dead = True
        elif child.type == "link_close" and dead:
            dead = False
        elif child.type == "image" and lost:
            kept.append(Token("text", "", 0, content=child.content))
        elif child.type == "image" and "//" in source:
            kept.extend(_link(source, child.content or source))
            moved += 1
        else:
            kept.append(child)
    token.children = kept
    return moved


def _link(address: str, words: str) -> list[Token]:
    text = Token("text", "", 0, content=words)
    return [Token("link_open", "a", 1, attrs={"href": address}), text, Token("link_close", "a", -1)]


def inline_text(token: Token) -> str:
    """Return the words of an inline token: emphasis dropped, the address of a link after its words."""
    words: list[str] = []
    addresses: list[str] = []
    for child in token.children or []:
        if child.type == "link_open":
            addresses.append(str(child.attrGet("href") or ""))
            words.append("\x00")
        elif child.type == "link_close":
            words = _close_link(words, addresses.pop() if addresses else "")
        elif child.type in {"text", "code_inline"} or child.type == "image":
            words.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            words.append(" " if child.type == "softbreak" else "\n")
    return "".join(words)


def _close_link(words: list[str], address: str) -> list[str]:
    start = len(words) - 1 - words[::-1].index("\x00")
    shown = "".join(words[start + 1 :])
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    same = bare.rstrip("/") in {shown, shown.rstrip("/")} or not address.startswith(("http", "mailto"))
    return [*words[:start], shown if same else f"{shown} ({bare})"]


def words_of_html(text: str) -> str:
    """Return the words of a piece of HTML on one line, none of its tags, scripts or styles."""
    import html as entities

    import nh3

    return " ".join(entities.unescape(nh3.clean(text, tags=set())).split())


def is_web_address(address: str) -> bool:
    """Return whether an address is one of the web."""
    return address.lower().startswith(("https://", "http://"))


def is_safe_target(address: str) -> bool:
    """Return whether a link may stand in an export: relative, or of a scheme that a reader can follow without harm."""
    scheme, colon, _ = address.partition(":")
    return not colon or "/" in scheme or "#" in scheme or "?" in scheme or scheme.strip().lower() in SCHEMES
