"""The elements of a tree of HTML or XML: which are blocks, what a reader sees of them, the lines they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pressctl.importers.markup.emphasis import BREAK
from pressctl.prose.addresses.emails import addresses
from pressctl.prose.addresses.phones import phones

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
LINES = {*PARTS, "strong", "b", "em", "i", "small", "abbr", "br", "img", "svg"}
"""Elements that may be the lines of a card."""
CARD = range(3, 13)
"""Elements of a card."""
LONGEST_CARD = 300
"""Letters of the longest card: of one person or office, and how to reach them."""
LONGEST_WAY = 60
"""Letters of the longest line with an address or number and its label."""
WAY = re.compile(r"tel:|mailto:[^?]{1,200}@")
"""How a link starts that reaches somebody; one to share a page with is to no address."""
LABEL_ENDS = (":", "：")
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
    before, parent = element.getprevious(), element.getparent()
    if before is None:
        return ""
    if parent is not None and "br" not in {name_of(before), name_of(element)} and _is_card(parent):
        return " " if words_of(before).endswith(LABEL_ENDS) or not words_of(before) else BREAK
    if before.tail or not {name_of(before), name_of(element)} <= PARTS:
        return ""
    last, first = words_of(before)[-1:], words_of(element)[:1]
    is_new = (last.islower() and first.isupper()) or last in CLOSING
    return (
        " " if last and (is_new or (last.isalpha() and first.isdigit()) or (last.isdigit() and first.isalpha())) else ""
    )


def _is_card(element: Element) -> bool:
    """Return whether the lines of an element are elements of their own that a style sheet sets apart: a card.

    Somebody or an office stands first, an address or a number alone further on, and no words between the elements.
    """
    if len(element) not in CARD or (element.text or "").strip() or not all(map(_is_line_of_card, element)):
        return False
    lines = [words for child in element if (words := words_of(child)) or _is_way(child)]
    is_short = len(lines) >= CARD.start and sum(map(len, lines)) <= LONGEST_CARD
    return is_short and not any(map(str.isdigit, lines[0])) and any(map(_is_way, element))


def _is_line_of_card(child: Element) -> bool:
    return name_of(child) in LINES and not (child.tail or "").strip()


def _is_way(element: Element) -> bool:
    """Return whether an element is a link to somebody, or prints an address or number and hardly more."""
    if WAY.match(element.get("href") or ""):
        return True
    words = words_of(element)
    if len(words) > LONGEST_WAY or not ("@" in words or any(map(str.isdigit, words))):
        return False
    return reaches(words)


def reaches(text: str) -> bool:
    """Return whether a text prints an address or a number."""
    return bool(phones(text) or addresses(text))


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
