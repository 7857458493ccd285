"""HTML within Markdown, turned into the equivalent Markdown tokens, so that formats without HTML can print it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from markdown_it.token import Token

WORDS = {
    "strong": "strong", "b": "strong", "em": "em", "i": "em", "cite": "em", "s": "s", "del": "s", "a": "link",
    "sup": "sup", "sub": "sub",
}  # fmt: skip
"""Inline elements, with the type of node for each: Markdown's own types, and two that it lacks."""
LISTS = {"ul": "bullet_list", "ol": "ordered_list"}
CONTAINERS = {**LISTS, "li": "list_item", "blockquote": "blockquote"}
PARTS = {"thead": "thead", "tbody": "tbody", "tfoot": "tbody"}
CELLS = {"th", "td"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
SINGLE = {"br", "img", "hr"}
BREAKS = {
    "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "figure", "figcaption", "caption",
    "address", "center", "dl", "dt", "dd", "details", "summary", "form", "fieldset",
}  # fmt: skip
"""Other elements that begin and end a paragraph."""
KNOWN = {*WORDS, *CONTAINERS, *PARTS, *CELLS, *HEADINGS, *SINGLE, *BREAKS, "table", "tr", "pre"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "img": {"alt"}, "th": {"align"}, "td": {"align"}}
UNSEEN = {"script", "style"}
DEPTH = 20
"""The deepest nesting of elements that is kept: as deep as the Markdown parser goes."""
SPACE = re.compile(r"[ \t\n\r\f]+")

Attributes = list[tuple[str, str | None]]


def without_html(parsed: Iterable[Token]) -> list[Token]:
    """Return the tokens with each piece of HTML replaced by equivalent tokens, or removed if it has no words."""
    made: list[Token] = []
    for token in parsed:
        if token.type == "html_block":
            made += _blocks(token.content)
            continue
        if token.children and any(child.type == "html_inline" for child in token.children):
            token.children = _inline(token.children)
        made.append(token)
    return made


def _blocks(html: str) -> list[Token]:
    import nh3

    reader = _Blocks()
    reader.feed(nh3.clean(html, tags=KNOWN, attributes=ATTRIBUTES, link_rel=None))
    reader.end()
    return reader.made


def _inline(children: Iterable[Token]) -> list[Token]:
    line = _Line()
    unseen = ""
    for child in children:
        if child.type == "html_inline":
            tag = _Tag(child.content)
            if tag.name in UNSEEN:
                unseen = "" if tag.is_end else tag.name
            elif not unseen:
                line.end(tag.name) if tag.is_end else line.start(tag.name, tag.attributes)
        elif not unseen or child.nesting:
            line.take(child)
    return line.finished()


class _Tag(HTMLParser):
    """Parses a single tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.name, self.attributes, self.is_end = "", dict[str, str | None](), False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.name, self.attributes = tag, dict(attrs)

    def handle_endtag(self, tag: str) -> None:
        self.name, self.is_end = tag, True


class _Line:
    """The tokens of a paragraph; elements are closed within it, and within the emphasis in which they were opened."""

    def __init__(self) -> None:
        self.made: list[Token] = []
        self._open: list[str] = []  # the open elements; Markdown's own have an empty name

    def take(self, token: Token) -> None:
        """Add a token of Markdown's own."""
        if token.nesting > 0:
            self._open.append("")
        elif token.nesting < 0:
            while self._open and self._open[-1]:
                self._close()
            self._open = self._open[:-1]
        self.made.append(token)

    def text(self, words: str) -> None:
        """Add words of HTML, with white space folded."""
        words = SPACE.sub(" ", words)
        last = next((token for token in reversed(self.made) if not token.nesting), None)
        if last is None or last.type == "hardbreak" or last.content.endswith(" "):
            words = words.lstrip(" ")
        if words:
            self.made.append(Token("text", "", 0, content=words))

    def start(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Begin an element, if Markdown has an equivalent."""
        if tag == "br":
            self.made.append(Token("hardbreak", "br", 0))
        elif tag == "img":
            self.text(attributes.get("alt") or "")
        elif tag in WORDS and tag not in self._open and len(self._open) < DEPTH:
            named = {"href": attributes.get("href") or ""} if tag == "a" else {}
            self.made.append(Token(f"{WORDS[tag]}_open", tag, 1, attrs=dict(named)))
            self._open.append(tag)

    def end(self, tag: str) -> None:
        """End an element, and those begun in it."""
        own = self._open[len(self._open) - self._open[::-1].index("") :] if "" in self._open else self._open
        if tag in own:
            while self._close() != tag:
                pass

    def finished(self) -> list[Token]:
        """Return the tokens, with all elements ended, and without white space and breaks at both ends."""
        while any(self._open):
            self._close()
        made, self.made = self.made, []
        while made and _is_gap(made[-1]):
            made.pop()
        while made and _is_gap(made[0]):
            made.pop(0)
        if made and made[-1].type == "text":
            made[-1].content = made[-1].content.rstrip(" ")
        return made

    def _close(self) -> str:
        tag = self._open.pop()
        self.made.append(Token(f"{WORDS[tag]}_close", tag, -1))
        return tag


def _is_gap(token: Token) -> bool:
    return token.type in {"hardbreak", "softbreak"} or (token.type == "text" and not token.content.strip(" "))


class _Blocks(HTMLParser):
    """Turns well-formed HTML of known elements into block tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[Token] = []
        self._line = _Line()
        self._heading = ""
        self._code: list[str] | None = None
        self._open: list[tuple[str, str]] = []  # the element, and the type of its node; an empty one for none
        self._tables = 0
        self._part = self._row = ""
        self._cell: Token | None = None
        self._after: list[Token] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        attributes = dict(attrs)
        if tag in WORDS or tag in {"br", "img"}:
            self._line.start(tag, attributes)
            return
        self._paragraph()
        if tag in {"table", "tr", *PARTS, *CELLS}:
            self._start_of_table(tag, attributes)
        elif self._tables:
            return
        elif tag == "hr":
            self._item()
            self.made.append(Token("hr", "hr", 0))
        elif tag == "pre":
            self._code = []
        elif tag in HEADINGS:
            self._heading = tag
        elif tag in CONTAINERS:
            self._start(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if tag in WORDS:
            self._line.end(tag)
            return
        self._paragraph()
        if tag in {"table", "tr", *PARTS, *CELLS}:
            self._end_of_table(tag)
        elif tag in HEADINGS:
            self._heading = ""
        elif not self._tables and any(tag == name for name, _ in self._open[-3:]):
            while self._stop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._code is not None:
            self._code.append(data)
        else:
            self._line.text(data)

    def end(self) -> None:
        """End all open elements."""
        self.close()
        self._paragraph()
        while self._open:
            self._stop()

    def _paragraph(self) -> None:
        """End the paragraph, if it has words; within a cell, add a space before the next one."""
        if self._code is not None:
            self._item()
            self.made.append(Token("code_block", "code", 0, content="".join(self._code).strip("\n") + "\n"))
            self._code = None
        if self._cell is not None:
            self._line.text(" ")
            return
        words = self._line.finished()
        if not words:
            return
        if any(tag == "table" for tag, _ in self._open):
            self._after += words  # such as a caption, which goes below its table
            return
        self._item()
        kind, tag = ("heading", self._heading) if self._heading else ("paragraph", "p")
        begun = Token(f"{kind}_open", tag, 1, hidden=self._top == "list_item")
        self.made += [begun, _words(words), Token(f"{kind}_close", tag, -1)]

    @property
    def _top(self) -> str:
        return self._open[-1][1] if self._open else ""

    def _start(self, tag: str, attributes: dict[str, str | None]) -> None:
        is_item = tag == "li"
        if not is_item:
            self._item()
        while is_item and self._top == "list_item":
            self._stop()
        kind = CONTAINERS[tag]
        if len(self._open) >= DEPTH or (is_item and self._top not in LISTS.values()):
            kind = ""
        self._open.append((tag, kind))
        if kind:
            start = attributes.get("start") or ""
            named = {"start": int(start)} if start.isdecimal() and len(start) < 7 else {}
            self.made.append(Token(f"{kind}_open", tag, 1, attrs=dict(named)))

    def _item(self) -> None:
        """Begin an item if a list has none, as lists contain nothing else."""
        if self._top in LISTS.values():
            self._start("li", {})

    def _stop(self) -> str:
        tag, kind = self._open.pop()
        if kind:
            self.made.append(Token(f"{kind}_close", tag, -1))
        return tag

    def _start_of_table(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._tables += tag == "table"
        if self._tables != 1:
            return
        if tag in PARTS:
            self._part = tag
        elif tag in CELLS:
            self._begin_row()
            side = attributes.get("align") or ""
            self._cell = Token(f"{tag}_open", tag, 1, attrs={"style": f"text-align:{side}"} if side else {})

    def _begin_row(self) -> None:
        """Begin the table, its section and the row that are missing around a cell."""
        self._item()
        begun = {name for name, _ in self._open}
        for tag, kind in (("table", "table"), (self._part or "tbody", PARTS.get(self._part, "tbody")), ("tr", "tr")):
            if tag not in begun:
                self._open.append((tag, kind))
                self.made.append(Token(f"{kind}_open", kind, 1))

    def _end_of_table(self, tag: str) -> None:
        if self._tables == 1:
            if tag in CELLS and self._cell is not None:
                cell, self._cell = self._cell, None
                self.made += [cell, _words(self._line.finished()), Token(f"{cell.tag}_close", cell.tag, -1)]
            elif any(tag == name for name, _ in self._open[-3:]):
                while self._stop() != tag:
                    pass
            if tag in PARTS:
                self._part = ""
        self._tables -= tag == "table"
        if self._after and not self._tables:
            self._line.made, self._after = self._after, []
            self._paragraph()


def _words(children: list[Token]) -> Token:
    words = "".join(child.content for child in children if child.type == "text")
    return Token("inline", "", 0, content=words, children=children)
