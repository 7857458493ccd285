"""Parsing Markdown (CommonMark with tables and footnotes): its tokens, and its structure without its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from pressctl.prose.patterns import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

TAG = re.compile(r"<[^<>]*>")
NOTE = regex(r"\[\^([^\[\]\s]{1,40})\]:(?=[ \t])")
NOTE_MARK = regex(r"\[\^([^\[\]\s]{1,40})\]")
LINE_END = re.compile(r"\r\n?|\n")
"""The line endings of CommonMark (section 2.1), by which the lines of tokens are counted."""
NOTES = "footnotes"
"""The key in the parser's environment for the names of footnotes, in order."""
WORDS = frozenset({"text", "softbreak", "text_special"})
CODE = frozenset({"code_inline", "code_block", "fence"})
TARGETS = {"link_open": "href", "image": "src"}
REPEATED = 100_000
"""Characters that repeated use of link definitions may add to a text, or as many as the text has.

This is the limit of cmark, CommonMark's reference implementation; without it a long definition could square a text.
"""


class Outline(NamedTuple):
    """A top-level block of a body: its lines, 0-based and half open, and its mark-up.

    ``parts`` has for each piece of mark-up, in order, its type, its tag, and its code, HTML tags or target, which a
    reader does not see. Two blocks with the same parts differ only in their words.
    """

    start: int
    end: int
    parts: tuple[tuple[str, str, str], ...]


@cache
def parser() -> MarkdownIt:
    """Return the Markdown parser for all formats and comparisons."""
    return new_parser()


def new_parser() -> MarkdownIt:
    """Return a new Markdown parser: CommonMark with tables and footnotes, and with the HTML of real sites.

    A footnote becomes a paragraph in its place, and is marked [1] there and in the text.
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    reader.block.ruler.before("reference", "footnote", _note, {"alt": ["paragraph"]})
    reader.inline.ruler.before("link", "footnote_mark", _note_mark)
    return reader


def _note(state: StateBlock, line: int, last: int, silent: bool) -> bool:
    """Parse “[^1]: …” as a paragraph rather than as the definition of a link named “^1”."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    match = None if state.is_code_block(line) else NOTE.match(state.src, start, end)
    if not match or silent:
        return bool(match)
    from markdown_it.rules_block import paragraph

    state.env.setdefault(NOTES, []).append(match[1].casefold())
    paragraph(state, line, last, False)
    words = state.tokens[-2]
    words.content = words.content.replace("]:", "]", 1)
    return True


def _note_mark(state: StateInline, silent: bool) -> bool:
    """Parse “[^1]” as the mark of a footnote in the text, whatever its name."""
    match = NOTE_MARK.match(state.src, state.pos)
    notes = state.env.get(NOTES, [])
    if not match or match[1].casefold() not in notes:
        return False
    if not silent:
        has_numbers = all(map(str.isdecimal, notes))
        number = match[1] if has_numbers else str(notes.index(match[1].casefold()) + 1)
        state.push("text", "", 0).content = f"[{number}]"
    state.pos = match.end()
    return True


def tokens(text: str, reader: MarkdownIt | None = None) -> list[Token]:
    """Return the block tokens of a Markdown text, parsed by ``reader`` or by default by ``parser()``."""
    return (reader or parser()).parse(text, {"references": _References(max(len(text), REPEATED))})


def lines(text: str) -> list[tuple[int, str]]:
    """Return the lines of a text as counted by its tokens, each with its start offset."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text)), len(text)]
    return [(start, text[start:end].rstrip("\r\n")) for start, end in pairwise(starts)]


class _References(dict[str, Any]):
    """The link definitions by label; none is found once those already used exceed ``left`` characters."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def get(self, label: str, default: Any = None) -> Any:
        """Return the definition of a label, or ``default``."""
        found = super().get(label, default)
        self.left -= len(found["href"]) + len(found["title"]) if found else 0
        return found if self.left >= 0 else default


def outline(text: str) -> tuple[Outline, ...]:
    """Return the blocks of a Markdown text with their mark-up, without their words."""
    blocks: list[Outline] = []
    parts: list[tuple[str, str, str]] = []
    depth, start = 0, (0, 0)
    for token in tokens(text):
        start = (token.map[0], token.map[1]) if token.map and depth == 0 else start
        depth += token.nesting
        parts += _parts(token)
        if depth == 0:
            blocks.append(Outline(*start, tuple(parts)))
            parts = []
    return tuple(blocks)


def _parts(token: Token) -> Iterator[tuple[str, str, str]]:
    if token.type == "inline":
        for child in token.children or ():
            yield from _parts(child)
    elif token.type not in WORDS:
        yield token.type, token.tag, _unseen(token)


def _unseen(token: Token) -> str:
    """Return the invisible content of a piece of mark-up: its code, its tags, or its target."""
    if token.type in CODE:
        return f"{token.info}\n{token.content}"
    if token.type == "html_inline":  # one tag or comment, of which a value may hold what looks like a tag
        return token.content
    if token.type == "html_block":
        return "".join(TAG.findall(token.content))
    return str(token.attrs.get(TARGETS.get(token.type, ""), ""))
