"""A body's Markdown as NITF elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressctl.exporters.parts import markup
from pressctl.exporters.parts.xml_tree import Builder

if TYPE_CHECKING:
    from lxml.etree import _Element
    from markdown_it.tree import SyntaxTreeNode

BLOCKS = {"paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "tr": "tr", "th": "th",
          "td": "td", "thead": "thead", "tbody": "tbody", "table": "table"}  # fmt: skip
INLINE = {"em": "em", "strong": "em", "s": "em"}
"""NITF has one emphasis; ``class`` keeps which it was."""
TEXT_ONLY = {"td", "th", "li"}


def write(builder: Builder, parent: _Element, markdown: str) -> None:
    """Add the blocks of a Markdown text to ``block`` or ``body.content``."""
    from markdown_it.tree import SyntaxTreeNode

    for node in SyntaxTreeNode(markup.tokens(markdown)).children:
        _block(builder, parent, node)


def _block(builder: Builder, parent: _Element, node: SyntaxTreeNode) -> None:
    if node.type == "heading":
        _inline_of(builder, builder.add(parent, "hl2"), node)
    elif node.type == "blockquote":
        block = builder.add(builder.add(parent, "bq"), "block")
        for child in node.children:
            _block(builder, block, child)
    elif node.type in {"fence", "code_block"}:
        builder.add(parent, "pre", node.content)
    elif node.type == "html_block":
        text = markup.words_of_html(node.content)
        if text:
            builder.add(parent, "p", text)
    elif node.type == "hr":
        builder.add(parent, "hr")
    elif node.type == "paragraph" and node.hidden:  # of a tight list: the words stand in the item itself
        _inline_of(builder, parent, node)
    elif node.type == "inline":
        _inline(builder, parent, node)
    elif node.type in BLOCKS:
        element = builder.add(parent, BLOCKS[node.type])
        for child in node.children:
            _block(builder, element, child)


def _inline_of(builder: Builder, element: _Element, node: SyntaxTreeNode) -> None:
    for child in node.children:
        _inline(builder, element, child)


def _inline(builder: Builder, element: _Element, node: SyntaxTreeNode) -> None:
    for child in node.children:
        if child.type == "text":
            builder.write(element, child.content)
        elif child.type == "softbreak":
            builder.write(element, " ")
        elif child.type == "hardbreak":
            builder.add(element, "br")
        elif child.type == "code_inline":
            builder.add(element, "em", child.content, {"class": "code"})
        elif child.type == "image":
            builder.write(element, child.content)
        elif child.type == "link":
            href = str(child.attrs.get("href", ""))
            target = href if markup.is_safe_target(href) else ""
            _inline(builder, builder.add(element, "a", "", {"href": target}), child)
        elif child.type in INLINE:
            name = "" if child.type == "em" else child.type
            _inline(builder, builder.add(element, INLINE[child.type], "", {"class": name}), child)
