"""Turning bare addresses in a text, “https://example.org” or “www.example.org”, into links."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from pressctl.prose.addresses import emails
from pressctl.prose.patterns import regex
from pressctl.prose.views import Prose

SIGNS = ("://", "@", "www.")
"""Each bare address contains one of these."""
WWW = regex(
    r"(?<![\w@/.:-])www\.(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,4}[A-Za-z]{2,24}(?![\w@-])(?:[/?#][^\s<>()\[\]\"“”«»]{0,500})?"
)
"""An address without a scheme, as in print."""


def linked(parsed: list[Token]) -> list[Token]:
    """Return the tokens of a text with its bare addresses as links, except those in links and in code."""
    for token in parsed:
        if token.children and any(sign in token.content for sign in SIGNS):
            token.children = list(_with_links(token.children))
    return parsed


def link(address: str, words: str) -> list[Token]:
    """Return the tokens of a link and its words."""
    text = Token("text", "", 0, content=words)
    return [Token("link_open", "a", 1, attrs={"href": address}), text, Token("link_close", "a", -1)]


def _with_links(children: list[Token]) -> Iterator[Token]:
    depth = 0
    for child in children:
        depth += child.nesting if child.type in {"link_open", "link_close"} else 0
        depth += _nesting(child.content) if child.type == "html_inline" else 0
        if depth or child.type != "text":
            yield child
        else:
            yield from _split_at_addresses(child)


def _nesting(tag: str) -> int:
    """Return 1 for HTML that opens a link, -1 for HTML that closes one, else 0."""
    low = tag.lower()
    return 1 if low.startswith(("<a ", "<a\n")) else -1 if low.startswith("</a") else 0


def _split_at_addresses(token: Token) -> Iterator[Token]:
    """Yield the words of a token, with links for the addresses among them."""
    text, done = token.content, 0
    for start, end, address in sorted(_addresses(text)):
        if start >= done:
            yield Token("text", "", 0, content=text[done:start])
            yield from link(address, text[start:end])
            done = end
    yield Token("text", "", 0, content=text[done:])


def _addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the start and end of each address, and the target of its link."""
    for each in Prose(text).links if "://" in text else ():
        if each.at == each.shown and not each.is_image:
            yield (*each.at, each.target)
    for match in WWW.finditer(text) if "www." in text else ():
        words = match[0].rstrip(".,;:!?*_")  # of the sentence
        yield match.start(), match.start() + len(words), f"http://{words}"
    for start, end in emails.addresses(text) if "@" in text else ():
        if emails.is_address(text[start:end]) and text[start:end].isascii():
            yield start, end, f"mailto:{text[start:end]}"
