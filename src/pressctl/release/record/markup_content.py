"""What mark-up adds to the words of a Markdown text: targets of links, titles, struck words, the numbers of lists.

Other mark-up (emphasis, headings, the kind of a list) changes how words look, not what they say.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from pressctl.prose.blocks import folded
from pressctl.prose.markdown import tokens
from pressctl.prose.patterns import regex

if TYPE_CHECKING:
    from markdown_it.token import Token

SIGN = regex(r"[\[<]|^[ \t>]{0,20}(?:0|[2-9]|\d{2,9})[.)][ \t]")
"""What every text with a link, a picture, a tag, or a list that does not begin with 1 contains."""
TARGETS = ("href", "src")
SAID = ("title", "alt", "start", "dir")
"""The attributes that a reader sees, or that put words in another order."""
CHANGING = frozenset({"del", "s", "strike", "ins", "sup", "sub", "q"})
"""The elements that change what their words say: “10<sup>6</sup>” is not 106."""


def read(markdown: str) -> tuple[list[str], list[str]]:
    """Return the targets of the links and pictures of a text, and what else its mark-up says, both in order."""
    if not SIGN.search(markdown):
        return [], []
    found = [pair for token in tokens(markdown) for pair in _marks(token)]
    return [value for is_target, value in found if is_target], [value for is_target, value in found if not is_target]


def _marks(token: Token) -> Iterator[tuple[bool, str]]:
    """Yield what the mark-up of a token says, and whether it is a target."""
    if token.type == "ordered_list_open" and "start" in token.attrs:
        yield False, f"start {token.attrs['start']}"
    if token.type == "html_block":
        yield from _Html(token.content).found()
    children = token.children or ()
    for child in children:
        if child.type in {"link_open", "image"}:
            yield True, str(child.attrs.get("href") or child.attrs.get("src") or "")
            if title := folded(str(child.attrs.get("title") or "")):
                yield False, f"title {title}"
    if any(child.type == "html_inline" for child in children):
        yield from _Html(*(child.content for child in children)).found()


class _Html(HTMLParser):
    """Reads the tags of a block of HTML, or of the pieces of a line."""

    def __init__(self, *pieces: str) -> None:
        super().__init__()
        self._found: list[tuple[bool, str]] = []
        self._words: list[str] = []
        self._is_changed = False
        for piece in pieces:
            self.feed(piece)
        self.close()

    def found(self) -> Iterator[tuple[bool, str]]:
        """Yield the targets and attributes, and the whole line with the elements that change what it says."""
        yield from self._found
        if self._is_changed:
            yield False, folded("".join(self._words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        for name, value in attrs:
            if name in TARGETS:
                self._found.append((True, value or ""))
            elif name in SAID and folded(value or ""):
                self._found.append((False, f"{name} {folded(value or '')}"))
        self._change(tag, "")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of an element that changes its words."""
        self._change(tag, "/")

    def handle_data(self, data: str) -> None:
        """Note the words."""
        self._words.append(data)

    def _change(self, tag: str, slash: str) -> None:
        if tag in CHANGING:
            self._is_changed = True
            self._words.append(f"<{slash}{tag}>")
