"""Markdown as NITF elements: a function for each type of node, in one table for blocks and one for inline nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from pressctl.exporters.parts import markup
from pressctl.exporters.parts.xml_tree import Builder

if TYPE_CHECKING:
    from lxml.etree import _Element
    from markdown_it.tree import SyntaxTreeNode

Visit = Callable[["SyntaxTreeNode", Builder, "_Element"], None]
"""Adds a node at the end of an element."""
WORDS = frozenset(("text", "image", "softbreak"))
"""The inline nodes that are words, or the space between them."""


def write(builder: Builder, parent: _Element, markdown: str) -> None:
    """Add the blocks of a Markdown text to ``block`` or ``body.content``."""
    markup.visited(BLOCKS, markup.tree(markdown), builder, parent)


def _element(name: str) -> Visit:
    """Return a function that writes a node as an element with a name, and the blocks in it."""

    def visit(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
        markup.visited(BLOCKS, node.children, builder, builder.add(parent, name))

    return visit


def _visit_paragraph(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    is_in_tight_list = node.hidden  # the words are in the item itself
    markup.visited(BLOCKS, node.children, builder, parent if is_in_tight_list else builder.add(parent, "p"))


def _visit_blockquote(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    markup.visited(BLOCKS, node.children, builder, builder.add(builder.add(parent, "bq"), "block"))


def _visit_code(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    builder.add(parent, "pre", node.content)


def _visit_inline(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    _write_line(node.children, builder, parent)


def _write_line(nodes: Iterable[SyntaxTreeNode], builder: Builder, parent: _Element) -> None:
    """Add inline nodes; adjacent words are added together, as each addition copies the words before it."""
    for is_words, some in groupby(nodes, lambda node: node.type in WORDS):
        if is_words:
            builder.write(parent, "".join(" " if node.type == "softbreak" else node.content for node in some))
        else:
            markup.visited(INLINE, some, builder, parent)


def _visit_hard_break(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    builder.add(parent, "br")


def _visit_inline_code(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    builder.add(parent, "em", node.content, {"class": "code"})


def _visit_link(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    href = str(node.attrs.get("href", ""))
    target = href if markup.is_safe_target(href) else ""
    _write_line(node.children, builder, builder.add(parent, "a", "", {"href": target}))


def _visit_emphasis(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    """Add an emphasis, of which NITF has only one; ``class`` says which it was."""
    name = "" if node.type == "em" else node.type
    _write_line(node.children, builder, builder.add(parent, "em", "", {"class": name}))


def _visit_shifted(node: SyntaxTreeNode, builder: Builder, parent: _Element) -> None:
    """Add a superscript or subscript, for which NITF has elements only within numbers, with plain words."""
    words = "".join(each.content for each in node.walk() if each.type in WORDS)
    builder.add(builder.add(parent, "num"), node.type, words)


BLOCKS: dict[str, Visit] = {
    "heading": _element("hl2"),
    "paragraph": _visit_paragraph,
    "inline": _visit_inline,
    "blockquote": _visit_blockquote,
    "bullet_list": _element("ul"),
    "ordered_list": _element("ol"),
    "list_item": _element("li"),
    "table": _element("table"),
    "thead": _element("thead"),
    "tbody": _element("tbody"),
    "tr": _element("tr"),
    "th": _element("th"),
    "td": _element("td"),
    "fence": _visit_code,
    "code_block": _visit_code,
    "hr": _element("hr"),
}
INLINE: dict[str, Visit] = {
    "hardbreak": _visit_hard_break,
    "code_inline": _visit_inline_code,
    "link": _visit_link,
    "em": _visit_emphasis,
    "strong": _visit_emphasis,
    "s": _visit_emphasis,
    "sup": _visit_shifted,
    "sub": _visit_shifted,
}
