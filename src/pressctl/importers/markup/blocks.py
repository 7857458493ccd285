"""HTML, and the XML of news formats, as Markdown: one walk for pages, Word files, mails and news items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pressctl.importers.markup import links, tables, typed
from pressctl.importers.markup.elements import (
    BLOCKS,
    DROPPED,
    HEADINGS,
    LISTS,
    gap_before,
    holds_blocks,
    last_line,
    line_of,
    linked,
    name_of,
    words_of,
)
from pressctl.importers.markup.emphasis import BREAK, MARKERS, NO_MARKERS, PAIRS, resolved
from pressctl.importers.markup.markdown import plain, with_start
from pressctl.importers.markup.runs import Run, parted
from pressctl.prose.addresses import wrapped_links
from pressctl.prose.lines import day_lines, release_line
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.text import PARAGRAPH

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EMPHASIS = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
AS_TAGS = {"sup", "sub", "s", "del", "strike"}
"""What Markdown has no mark for: kept as the tags that every Markdown reader passes on."""
UNSEEN = "\u200b\u2060\ufeff"
"""What editors leave at the ends of a line and nobody sees: joints and marks without width."""
SCHEMES = ("http://", "https://", "mailto:", "tel:")
SPECIAL = re.compile(r"\\(?=[!-/:-@\[-`{-~])|[*`]|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)")
SIGN = re.compile(r"[\\*`_<&]")
"""One of these is in all that is special."""
SPACES = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
"""Spaces that are not one already."""
DEPTH = 200
"""Elements inside each other below which nothing is read: a page has forty."""

Why = Callable[["Element", str], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a source as Markdown: ``line`` and ``end`` are the lines of the source it starts and ends in, from 1.

    ``why`` is the reason for which it is no part of the text; an empty text when it is one. ``element`` holds it.
    ``linked`` are the letters of it that lead elsewhere: all of a menu's do.
    """

    text: str
    line: int
    end: int
    element: Element
    why: str = ""
    linked: int = 0


def blocks(root: Element, base: str = "") -> list[str]:
    """Return the paragraphs, headings, lists, tables and quotations below an element, each as Markdown.

    ``base`` is the address that relative links are read against.
    """
    return [piece.text for piece in pieces(root, base)]


def pieces(root: Element, base: str = "", why: Why | None = None) -> list[Piece]:
    """Return the same with their places, and those that are no part of the text beside them.

    ``why`` is asked for each block, with its bare words, for what reason it is left out, if for any.
    """
    return [piece for piece in _Walk(base, why).blocks(root) if piece.text.strip()]


@dataclass
class _Walk:
    """One walk down a tree. Pictures are left to whoever wants them: their words are no text."""

    base: str = ""
    why: Why | None = None
    open: list[str] = field(default_factory=list)
    depth: int = 0

    def blocks(self, element: Element) -> list[Piece]:
        """Return the blocks of an element that may hold others; the bare text between them makes paragraphs."""
        found: list[Piece] = []
        run = [Run(element.text, self._escaped(element.text), line_of(element))]
        self.depth += 1
        for child in element if self.depth < DEPTH else ():
            name = name_of(child)
            if name in BLOCKS or (name and name not in DROPPED and holds_blocks(child)):
                found += [*self._paragraph(element, run), *self._block(child, name)]
                run = []
            else:
                run.append(Run("", gap_before(child) + self._inline(child), line_of(child), linked(child)))
            run.append(self._tail(child))
        self.depth -= 1
        return [*found, *self._paragraph(element, run)]

    def _block(self, element: Element, name: str) -> list[Piece]:
        if name in HEADINGS:
            return [self._piece(element, text) for text in _headings(resolved(self._inside(element)), HEADINGS[name])]
        if name in LISTS or name == "table":
            return self._list(element) if name in LISTS else self._table(element)
        if name in {"blockquote", "bq"}:
            return self._quotation(element)
        if name == "pre":
            return self._preformatted(element)
        return [self._piece(element, "---")] if name == "hr" and self.why is None else self.blocks(element)

    def _preformatted(self, element: Element) -> list[Piece]:
        """Return the paragraphs of a text that a typewriter or a mail program broke into lines; code in one block."""
        whole = "".join(map(str, element.itertext())).replace("\r\n", "\n")
        text = whole.strip("\n")
        if is_end_mark(text.strip()):
            return [self._piece(element, with_start(self._escaped(text.strip())))]
        if not typed.is_prose(text):
            return [self._piece(element, f"```\n{text}\n```")] if text.strip() else []
        start, found = line_of(element), list[Piece]()
        for paragraph in PARAGRAPH.finditer(whole):
            lines = [with_start(self._escaped(line.strip())) for line in paragraph[0].split("\n")]
            line = start + whole.count("\n", 0, paragraph.start())
            why = self.why(element, paragraph[0]) if self.why else ""
            found.append(Piece("\n".join(lines), line, line + len(lines) - 1, element, why))
        return found

    def _piece(self, element: Element, text: str) -> Piece:
        why = self.why(element, words_of(element)) if self.why else ""
        return Piece(text, line_of(element), last_line(element), element, why, linked(element))

    def _quotation(self, element: Element) -> list[Piece]:
        parts = self.blocks(element)
        inner = "\n\n".join(part.text for part in parts if not part.why)
        quoted = re.sub(r"^(?=.)", "> ", inner, flags=re.MULTILINE).replace("\n\n", "\n>\n")
        return [*_around(element, quoted, parts), *(part for part in parts if part.why)]

    def _paragraph(self, element: Element, run: list[Run]) -> list[Piece]:
        """Return the paragraphs that a run of inline pieces makes: two line breaks part them."""
        return [piece for part in parted(run) for piece in self._paragraphs(element, part)]

    def _paragraphs(self, element: Element, run: list[Run]) -> Iterator[Piece]:
        said = [part for part in run if part.text.strip(" \n" + MARKERS)]
        texts = resolved("".join(part.text for part in run)).strip().split("\n\n") if said else []
        for text in filter(str.strip, texts):
            why = self.why(element, plain(text)) if self.why else ""
            lines = [with_start(line.strip().strip(UNSEEN).strip()) for line in text.split("\n")]
            letters = sum(part.linked for part in run)
            yield Piece("\n".join(lines), said[0].line, said[-1].end, element, why, letters)

    def _list(self, element: Element) -> list[Piece]:
        """Return a list as one block: its items tight, a further paragraph of an item on a line of its own.

        Words between two items, which some editors leave there, go on the one above.
        """
        number = _start(element) if name_of(element) == "ol" else None
        items: list[str] = []
        found: list[Piece] = []
        run = [self._run(element.text, line_of(element))]
        for child in element:
            name = name_of(child)
            if name not in {*BLOCKS, "li"}:
                run += [Run("", self._inline(child), line_of(child), linked(child)), self._tail(child)]
                continue
            between = self._paragraph(element, run)
            run = [self._tail(child)]
            below = self._list(child) if name in LISTS else self.blocks(child)
            found += [*between, *below]
            _go_on(items, between)
            parts = [part.text for part in below if not part.why]
            if not parts:
                continue
            mark = "- " if number is None else f"{number}. "
            number = None if number is None else number + 1
            nested = name in LISTS and bool(items)
            text = parts[0] + "".join(("\n" if _is_list(part) else "\\\n") + part for part in parts[1:])
            indent = " " * len(mark)
            items.append(indent + text.replace("\n", f"\n{indent}") if nested else
                         mark + text.replace("\n", f"\n{indent}"))  # fmt: skip
        between = self._paragraph(element, run)
        _go_on(items, between)
        found += between
        return [*_around(element, "\n".join(items), found), *(part for part in found if part.why)]

    def _run(self, text: str | None, line: int) -> Run:
        return Run(text, self._escaped(text), line if (text or "").strip() else 1)

    def _tail(self, child: Element) -> Run:
        return self._run(child.tail, last_line(child) if (child.tail or "").strip() else 1)

    def _table(self, element: Element) -> list[Piece]:
        rows = [row for row in element.iter() if name_of(row) == "tr" and tables.table_of(row) is element]
        cells = [[cell for cell in row if name_of(cell) in {"td", "th"}] for row in rows]
        width = max((sum(tables.span(cell) for cell in row) for row in cells), default=0)
        is_layout = any(map(tables.are_people, cells)) or any(tables.is_layout(cell) for row in cells for cell in row)
        if width < 2 or len(rows) < 2 or is_layout:
            return [part for row in cells for cell in row for part in self.blocks(cell)]
        parts = [[self.blocks(cell) for cell in row] for row in cells]
        inside = [part for row in parts for found in row for part in found]
        whys = {part.why for part in inside}
        why = whys.pop() if len(whys) == 1 and tables.is_card(element) else ""  # that of a person stays one block
        texts = [[" ".join(part.text for part in found if part.why == why) for found in row] for row in parts]
        lines = [line for row, said in zip(cells, texts, strict=True) if (line := tables.row(row, said, width))]
        titles = [part for child in element if name_of(child) == "caption" for part in self.blocks(child)]
        table = "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]]) if lines else ""
        return [*titles, *_around(element, table, inside, why), *(part for part in inside if part.why != why)]

    def _inside(self, element: Element) -> str:
        """Return the inline Markdown of what an element holds, with markers for emphasis."""
        pieces = [self._escaped(element.text)]
        self.depth += 1
        for child in element if self.depth < DEPTH else ():
            pieces += [gap_before(child), self._inline(child), self._escaped(child.tail)]
        self.depth -= 1
        return "".join(pieces)

    def _inline(self, element: Element) -> str:
        name = name_of(element)
        if name in DROPPED or name in {"br", "img"}:
            return BREAK if name == "br" else ""
        if name in EMPHASIS and EMPHASIS[name] not in self.open:
            return self._emphasised(element, EMPHASIS[name])
        if name == "a":
            return self._link(element, self._inside(element))
        return self._enclosed(element, name) if name else self._escaped(_entity(element))

    def _enclosed(self, element: Element, name: str) -> str:
        inner = self._inside(element)
        if name in AS_TAGS and inner.strip(" " + MARKERS):
            return f"<{name}>{inner}</{name}>"
        if name == "code" and inner.strip():
            return f"`{''.join(map(str, element.itertext())).strip()}`"
        return f"“{inner}”" if name == "q" else inner

    def _emphasised(self, element: Element, kind: str) -> str:
        self.open.append(kind)
        start, end = PAIRS[kind]
        inner = self._inside(element)
        self.open.pop()
        return f"{start}{inner}{end}"

    def _link(self, element: Element, inner: str) -> str:
        target = (element.get("href") or "").strip()
        if self.base and target and not target.startswith(("#", *SCHEMES)):
            target = links.joined(self.base, target)
        target = wrapped_links.unwrapped(target)
        if wrapped_links.unarchived(self.base) != self.base:
            target = wrapped_links.unarchived(target)
        bare = inner.strip(" \n" + BREAK)
        if links.is_card_file(target):
            return ""
        if way := links.unsaid(target, bare.strip(MARKERS)):
            inner = bare = self._escaped(way)
        is_web = target.startswith(SCHEMES) or not re.match(r"[\w+.-]+:|#|//|$", target)
        if not bare.strip(MARKERS) or not is_web or ("[" in bare and "](" in bare):
            return inner
        address = re.sub(r"[()\s<>]", lambda match: f"%{ord(match[0]):02X}", target)
        before, _, after = inner.partition(bare)
        return f"{before}[{links.balanced(bare)}]({address}){after}"

    def _escaped(self, text: str | None) -> str:
        """Return text as it stands between tags: spaces run together, the characters that Markdown reads escaped."""
        if not text:
            return ""
        if any(marker in text for marker in MARKERS):  # few texts have one
            text = text.translate(NO_MARKERS)
        text = SPACES.sub(" ", text)
        return SPECIAL.sub(lambda match: f"\\{match[0]}", text) if SIGN.search(text) else text


def _headings(text: str, rank: int) -> list[str]:
    """Return the heading that a text is; of its lines those that are a release line or a day, each by itself."""
    lines = [words for line in text.split("\n") if (words := line.removesuffix("\\").strip())]
    above = [line for line in lines if len(lines) > 1 and _is_head(plain(line))]
    rest = " ".join(line for line in lines if line not in above)
    made = [f"{'#' * rank} {rest}"] if rest else []
    return [*above, *made] if lines[:1] == above[:1] else [*made, *above]


def _is_head(line: str) -> bool:
    return release_line.is_head(line) or day_lines.stands_alone(line)


def _around(element: Element, text: str, parts: list[Piece], why: str = "") -> list[Piece]:
    """Return the block that parts make together, in a list; an empty list when none of them is in the text.

    They may all be left out for one reason, ``why``.
    """
    inside = [part for part in parts if part.why == why]
    last = max((part.end for part in inside), default=0)
    letters = sum(part.linked for part in inside)
    return [Piece(text, inside[0].line, last, element, why, letters)] if text and inside else []


def _entity(node: Element) -> str:
    """Return what an entity that was not resolved stands for, where HTML names it: XML is read without its DTD."""
    import html

    text = str(node.text or "")
    return html.unescape(text) if text.startswith("&") and text.endswith(";") else ""


def _go_on(items: list[str], between: list[Piece]) -> None:
    """Put words that stand between two items of a list under the one above, or make one of them."""
    for text in (part.text for part in between if not part.why):
        indented = text.replace("\n", "\n  ")
        items[-1:] = [f"{items[-1]}\\\n  {indented}" if items else f"- {indented}"]


def _is_list(text: str) -> bool:
    return bool(re.match(r"(?:- |\d{1,9}\. )", text))


def _start(element: Element) -> int:
    text = element.get("start") or ""
    return int(text) if text.isdigit() and len(text) < 9 else 1
