"""The elements of a tree of HTML or XML: which are blocks, what a reader sees of them, the lines they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

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
PARTS = {"span", "time", "a", "label"}
"""Elements inside a line that a style sheet may set apart."""
CLOSING = {")", "]", "】", "）"}
"""Signs behind which a new one starts."""
BLOCKS = {*HEADINGS, *LEAVES, *CONTAINERS, *LISTS, "blockquote", "bq", "pre", "table", "hr"}
DROPPED = {"script", "style", "noscript", "template", "head", "title", "meta", "link", "button", "select", "input",
           "textarea", "svg", "object", "embed", "audio", "video", "canvas", "map"}  # fmt: skip


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


def gap_before(element: Element) -> str:
    """Return the space that a style sheet sets between an element and the one before it, where the text has none.

    Sites print the data of a text so: `<span>Press release</span><span>2 March 2026</span>`.
    """
    before = element.getprevious()
    if before is None or before.tail or not {name_of(before), name_of(element)} <= PARTS:
        return ""
    last, first = words_of(before)[-1:], words_of(element)[:1]
    is_new = (last.islower() and first.isupper()) or last in CLOSING
    return (
        " " if last and (is_new or (last.isalpha() and first.isdigit()) or (last.isdigit() and first.isalpha())) else ""
    )


def last_line(element: Element) -> int:
    """Return the line of the source that an element ends in, from 1."""
    after = 0
    while len(element):
        element = element[-1]
        after += (element.tail or "").count("\n")
    return line_of(element) + (element.text or "").count("\n") + after


def line_of(element: Element) -> int:
    """Return the line of the source that an element starts in, from 1."""
    line: Any = element.sourceline  # lxml's types do not know it
    return int(line or 1)


def holds_blocks(element: Element) -> bool:
    """Return whether an element has a paragraph, a heading, a list or a table in it."""
    return any(name_of(inner) in BLOCKS for inner in element.iterdescendants())


def linked(element: Element) -> int:
    """Return how many letters of an element lead to another page; the addresses and numbers of people do not."""
    links = (link for link in element.iter("a") if not (link.get("href") or "mailto:").startswith(("mailto:", "tel:")))
    return sum(len(words_of(link)) for link in links)
