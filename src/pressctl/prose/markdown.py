"""Markdown as CommonMark reads it, with tables: its tokens, and its structure without its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
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
NOTES = "footnotes"
"""Where a reading keeps the names of the footnotes, in their order."""
WORDS = frozenset({"text", "softbreak", "text_special"})
CODE = frozenset({"code_inline", "code_block", "fence"})
TARGETS = {"link_open": "href", "image": "src"}
REPEATED = 100_000
"""Characters that the definitions of links may add to a text by being used again and again, or as many as the text has.

The limit of cmark, the reference reader of CommonMark: a definition half as long as a text could square it otherwise.
"""


class Outline(NamedTuple):
    """A block of a body at its top level: the lines it takes, 0-based and half open, and what it consists of.

    ``parts`` has its mark-up in order: the type and tag of each piece, with the code, the tags or the target that
    a reader of the words would not see. Two blocks with the same parts differ in their words alone.
    """

    start: int
    end: int
    parts: tuple[tuple[str, str, str], ...]


@cache
def parser() -> MarkdownIt:
    """Return the reader of Markdown, as every format and every comparison reads it."""
    return new_parser()


def new_parser() -> MarkdownIt:
    """Return a reader of Markdown of one's own: CommonMark, tables and footnotes, with the HTML of real sites.

    A footnote is a paragraph where it stands, and is marked [1] there and in the text.
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    reader.block.ruler.before("reference", "footnote", _note, {"alt": ["paragraph"]})
    reader.inline.ruler.before("link", "footnote_mark", _note_mark)
    return reader


def _note(state: StateBlock, line: int, last: int, silent: bool) -> bool:
    """Read “[^1]: …” as a paragraph, and not as the address of a link named “^1”."""
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
    """Read “[^1]” as the mark of a footnote that the text has, in whatever words it is named."""
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
    """Return the block tokens of a Markdown text, as ``parser`` reads it or another reader."""
    return (reader or parser()).parse(text, {"references": _References(max(len(text), REPEATED))})


class _References(dict[str, Any]):
    """The definitions of links by their labels; none is found once those asked for exceed ``left`` characters."""

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
    """Return what of a piece of mark-up must stay as it is: its code, its tags, or the address it leads to."""
    if token.type in CODE:
        return f"{token.info}\n{token.content}"
    if token.type == "html_inline":  # one tag or comment, of which a value may hold what looks like a tag
        return token.content
    if token.type == "html_block":
        return "".join(TAG.findall(token.content))
    return str(token.attrs.get(TARGETS.get(token.type, ""), ""))
