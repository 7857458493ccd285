"""Putting the dateline at the start of a text, below a release line or a picture."""

from __future__ import annotations

from itertools import pairwise

from markdown_it.token import Token

from pressctl.prose.datelines.dateline import may_open

WIDE_DASH = "——"


def space_after(opening: str) -> str:
    """Return the space between a dateline and its text; empty after a Chinese dash.

    By GB/T 15834-2011 that dash is two characters wide.
    """
    return "" if opening.endswith(WIDE_DASH) else " "


def with_dateline(parsed: list[Token], opening: str) -> list[Token]:
    """Return the tokens of a text with the dateline, in bold, before its first words."""
    words = [
        Token("strong_open", "strong", 1),
        Token("text", "", 0, content=opening),
        Token("strong_close", "strong", -1),
    ]
    depth, paragraphs = 0, list[Token]()
    for token, following in pairwise(parsed):
        if depth == 0 and token.type == "paragraph_open":
            paragraphs.append(following)
        depth += token.nesting
    if paragraphs:
        lede = next((each for each in paragraphs if may_open(_unlinked(each))), paragraphs[0])
        lede.children = [*words, Token("text", "", 0, content=space_after(opening)), *(lede.children or ())]
        return parsed
    begun, ended = Token("paragraph_open", "p", 1), Token("paragraph_close", "p", -1)
    return [begun, Token("inline", "", 0, content=opening, children=words), ended, *parsed]


def _unlinked(token: Token) -> str:
    words, depth = list[str](), 0
    for child in token.children or ():
        depth += child.nesting if child.type in {"link_open", "link_close"} else 0
        words += [" " if child.type == "softbreak" else child.content] if not depth and child.type != "image" else []
    return "".join(words)
