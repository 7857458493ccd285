"""HTML, and the XML of news formats, as Markdown: one walk for pages, Word files, mails and news items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from pressctl.importers.markup.emphasis import BREAK, MARKERS, PAIRS, resolved
from pressctl.importers.markup.markdown import LINE_STARTS, NUMBER, plain

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "hl1": 1, "hl2": 2}
"""The last two are NITF's."""
LEAVES = {"p", "dt", "dd", "figcaption", "caption", "summary", "legend", "address", "center"}
CONTAINERS = {
    "html", "body", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "form",
    "details", "fieldset", "hgroup", "dl", "picture", "thead", "tbody", "tfoot", "tr", "td", "th", "li", "block",
    "body.content", "body.head", "body.end", "tagline", "media", "iframe", "root",
}  # fmt: skip
LISTS = {"ul", "ol", "menu", "dir"}
BLOCKS = {*HEADINGS, *LEAVES, *CONTAINERS, *LISTS, "blockquote", "bq", "pre", "table", "hr"}
DROPPED = {"script", "style", "noscript", "template", "head", "title", "meta", "link", "button", "select", "input",
           "textarea", "svg", "object", "embed", "audio", "video", "canvas", "map"}  # fmt: skip
EMPHASIS = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
AS_TAGS = {"sup", "sub", "s", "del", "strike"}
"""What Markdown has no mark for: kept as the tags that every Markdown reader passes on."""
SCHEMES = ("http://", "https://", "mailto:", "tel:")
SPECIAL = re.compile(r"\\(?=[!-/:-@\[-`{-~])|[*`]|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)")
SPACES = re.compile(r"[ \t\r\n\f\v]+")
DEPTH = 200
"""Elements inside each other below which nothing is read: a page has forty."""

Keep = Callable[["Element", str], bool]


def name_of(element: Element) -> str:
    """Return an element's name in lower case, without its namespace; an empty text for comments and the like."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def words_of(element: Element) -> str:
    """Return the words of an element as a reader sees them, on one line."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if name_of(element) in DROPPED:
        return
    yield element.text or ""
    for child in element:
        yield " " if name_of(child) in {*BLOCKS, "br"} else ""
        yield from _texts(child) if name_of(child) else ()
        yield (" " if name_of(child) in BLOCKS else "") + (child.tail or "")


def blocks(root: Element, base: str = "", keep: Keep | None = None) -> list[str]:
    """Return the paragraphs, headings, lists, tables and quotations below an element, each as Markdown.

    ``base`` is the address that relative links are read against. ``keep`` is asked for each block, with its bare
    words, whether it belongs to the text.
    """
    return [block for block in _Walk(base, keep).blocks(root) if block.strip()]


@dataclass
class _Walk:
    """One walk down a tree. Pictures are left to whoever wants them: their words are no text."""

    base: str = ""
    keep: Keep | None = None
    open: list[str] = field(default_factory=list)
    depth: int = 0

    def blocks(self, element: Element) -> list[str]:
        """Return the blocks of an element that may hold others; the bare text between them makes paragraphs."""
        found: list[str] = []
        run: list[str] = [self._escaped(element.text)]
        self.depth += 1
        for child in element if self.depth < DEPTH else ():
            name = name_of(child)
            if name in BLOCKS or (name and name not in DROPPED and _holds_blocks(child)):
                found += [*self._paragraph(element, run), *self._block(child, name)]
                run = []
            else:
                run.append(self._inline(child))
            run.append(self._escaped(child.tail))
        self.depth -= 1
        return [*found, *self._paragraph(element, run)]

    def _block(self, element: Element, name: str) -> list[str]:
        if name in HEADINGS:
            words = resolved(self._inside(element)).replace("\n", " ").strip()
            return [f"{'#' * HEADINGS[name]} {words}"] if words and self._keeps(element) else []
        if name in LISTS or name == "table":
            return self._list(element) if name in LISTS else self._table(element)
        if name in {"blockquote", "bq"}:
            inner = "\n\n".join(self.blocks(element))
            return [re.sub(r"^(?=.)", "> ", inner, flags=re.MULTILINE).replace("\n\n", "\n>\n")] if inner else []
        if name == "pre":
            text = "".join(map(str, element.itertext())).strip("\n")
            return [f"```\n{text}\n```"] if text.strip() and self._keeps(element) else []
        return ["---"] if name == "hr" and self.keep is None else self.blocks(element)

    def _keeps(self, element: Element) -> bool:
        return self.keep is None or self.keep(element, words_of(element))

    def _paragraph(self, element: Element, run: list[str]) -> list[str]:
        """Return the paragraph that a run of inline pieces makes, in a list; an empty list when it has no words."""
        text = "".join(run)
        if not text.strip(" \n" + MARKERS):
            return []
        text = resolved(text).strip()
        if self.keep and not self.keep(element, plain(text)):
            return []
        lines = text.split("\n")
        return ["\n".join(NUMBER.sub(r"\1\\\2", LINE_STARTS.sub(r"\\", line.strip())) for line in lines)]

    def _list(self, element: Element) -> list[str]:
        """Return a list as one block: its items tight, a further paragraph of an item on a line of its own."""
        number = _start(element) if name_of(element) == "ol" else None
        items: list[str] = []
        for child in element:
            if name_of(child) not in {*BLOCKS, "li"}:
                continue
            parts = self._list(child) if name_of(child) in LISTS else self.blocks(child)
            if not parts:
                continue
            mark = "- " if number is None else f"{number}. "
            number = None if number is None else number + 1
            nested = name_of(child) in LISTS and bool(items)
            text = parts[0] + "".join(("\n" if _is_list(part) else "\\\n") + part for part in parts[1:])
            indent = " " * len(mark)
            items.append(indent + text.replace("\n", f"\n{indent}") if nested else
                         mark + text.replace("\n", f"\n{indent}"))  # fmt: skip
        return ["\n".join(items)] if items else []

    def _table(self, element: Element) -> list[str]:
        rows = [row for row in element.iter() if name_of(row) == "tr" and _table_of(row) is element]
        cells = [[cell for cell in row if name_of(cell) in {"td", "th"}] for row in rows]
        width = max((sum(_span(cell) for cell in row) for row in cells), default=0)
        if width < 2 or len(rows) < 2 or any(_is_layout(cell) for row in cells for cell in row):
            return [part for row in cells for cell in row for part in self.blocks(cell)]
        lines = [line for row in cells if (line := self._row(row, width))]
        titles = [part for child in element if name_of(child) == "caption" for part in self.blocks(child)]
        rule = "|" + " --- |" * width
        return [*titles, "\n".join([lines[0], rule, *lines[1:]])] if lines else titles

    def _row(self, row: list[Element], width: int) -> str:
        texts: list[str] = []
        for cell in row:
            parts = [re.sub(r"\\?\n", " ", part) for part in self.blocks(cell)]
            texts += [" ".join(parts).replace("|", "\\|"), *[""] * (_span(cell) - 1)]
        if not any(texts):
            return ""
        return "| " + " | ".join([*texts, *[""] * (width - len(texts))]) + " |"

    def _inside(self, element: Element) -> str:
        """Return the inline Markdown of what an element holds, with markers for emphasis."""
        pieces = [self._escaped(element.text)]
        self.depth += 1
        for child in element if self.depth < DEPTH else ():
            pieces += [self._inline(child), self._escaped(child.tail)]
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
            target = _joined(self.base, target)
        bare = inner.strip(" \n" + BREAK)
        is_web = target.startswith(SCHEMES) or not re.match(r"[\w+.-]+:|#|//|$", target)
        if not bare.strip(MARKERS) or not is_web or ("[" in bare and "](" in bare):
            return inner
        address = re.sub(r"[()\s<>]", lambda match: f"%{ord(match[0]):02X}", target)
        before, _, after = inner.partition(bare)
        return f"{before}[{_balanced(bare)}]({address}){after}"

    def _escaped(self, text: str | None) -> str:
        """Return text as it stands between tags: spaces run together, the characters that Markdown reads escaped."""
        return SPECIAL.sub(r"\\\g<0>", SPACES.sub(" ", (text or "").translate(NO_MARKERS)))


NO_MARKERS = {ord(character): None for character in MARKERS}


def _joined(base: str, target: str) -> str:
    try:
        return urljoin(base, target)
    except ValueError:
        return target


def _balanced(text: str) -> str:
    return text if text.count("[") == text.count("]") else re.sub(r"[\[\]]", r"\\\g<0>", text)


def _entity(node: Element) -> str:
    """Return what an entity that was not resolved stands for, where HTML names it: XML is read without its DTD."""
    import html

    text = str(node.text or "")
    return html.unescape(text) if text.startswith("&") and text.endswith(";") else ""


def _holds_blocks(element: Element) -> bool:
    return any(name_of(inner) in BLOCKS for inner in element.iterdescendants())


def _is_list(text: str) -> bool:
    return bool(re.match(r"(?:- |\d{1,9}\. )", text))


def _start(element: Element) -> int:
    text = element.get("start") or ""
    return int(text) if text.isdigit() and len(text) < 9 else 1


def _span(cell: Element) -> int:
    text = cell.get("colspan") or ""
    return min(int(text), 50) if text.isdigit() and len(text) < 4 else 1


def _table_of(row: Element) -> Element | None:
    return next((above for above in row.iterancestors() if name_of(above) == "table"), None)


def _is_layout(cell: Element) -> bool:
    """Return whether a cell is a part of a page rather than of a table: mails are laid out in tables."""
    names = [name_of(inner) for inner in cell.iterdescendants()]
    return "table" in names or names.count("p") > 1 or bool({*HEADINGS, *LISTS, "img"} & set(names))
