"""Markdown as paragraphs of Word: a function per type of node, in one table for blocks and one for inline nodes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from pressctl.exporters.parts import markup
from pressctl.exporters.parts.docx_page import PLAIN, Page, Style

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from markdown_it.tree import SyntaxTreeNode

LISTS = {"bullet_list": "List Bullet", "ordered_list": "List Number"}
DEEPEST_LIST = 3
"""Levels of lists for which Word's own template has styles."""

VisitBlock = Callable[["SyntaxTreeNode", Page, str, int], None]
"""Writes a block on a page, in the paragraph style of its parent, at a depth of lists."""


class Run(NamedTuple):
    """Where words go and how they look: the paragraph, their style, the hyperlink around them."""

    page: Page
    paragraph: Paragraph
    style: Style = PLAIN
    link: Any = None


VisitWords = Callable[["SyntaxTreeNode", Run], None]


def write(page: Page, markdown: str, opening: str = "") -> None:
    """Write a Markdown text, with the dateline at the start of its first paragraph."""
    markup.visited(BLOCKS, markup.tree(markdown, opening), page, "", 0)


def _write_inline(node: SyntaxTreeNode, page: Page, paragraph: Paragraph, style: Style = PLAIN) -> None:
    """Write the words of a block that contains nothing else."""
    markup.visited(INLINE, node.children[0].children, Run(page, paragraph, style))


def _visit_heading(node: SyntaxTreeNode, page: Page, style: str, depth: int) -> None:
    _write_inline(node, page, page.paragraph(f"Heading {int(node.tag[1])}"))


def _visit_paragraph(node: SyntaxTreeNode, page: Page, style: str, depth: int) -> None:
    _write_inline(node, page, page.paragraph(style))


def _visit_list(node: SyntaxTreeNode, page: Page, style: str, depth: int) -> None:
    level = min(depth + 1, DEEPEST_LIST)
    suffix = f" {level}" if level > 1 else ""
    own = LISTS[node.type] + suffix
    with page.numbered(own, int(node.attrs.get("start", 1))) if node.tag == "ol" else nullcontext():
        for item in node.children:
            markup.visited(BLOCKS, item.children[:1], page, own, depth + 1)
            markup.visited(BLOCKS, item.children[1:], page, f"List Continue{suffix}", depth + 1)


def _visit_blockquote(node: SyntaxTreeNode, page: Page, style: str, depth: int) -> None:
    markup.visited(BLOCKS, node.children, page, "Quote", depth)


def _visit_code(node: SyntaxTreeNode, page: Page, style: str, depth: int) -> None:
    page.words(page.paragraph(style), node.content.rstrip("\n"), Style(code=True))


def _visit_table(node: SyntaxTreeNode, page: Page, style: str, depth: int) -> None:
    rows = [row for part in node.children for row in part.children]
    table = page.table(max(len(row.children) for row in rows))
    for row in rows:
        for paragraph, cell in zip(page.row(table), row.children, strict=False):
            page.align(paragraph, markup.alignment(cell))
            _write_inline(cell, page, paragraph, Style(bold=cell.type == "th"))


def _visit_words(node: SyntaxTreeNode, run: Run) -> None:
    run.page.words(run.paragraph, node.content, run.style, run.link)


def _visit_soft_break(node: SyntaxTreeNode, run: Run) -> None:
    run.page.words(run.paragraph, " ", run.style, run.link)


def _visit_hard_break(node: SyntaxTreeNode, run: Run) -> None:
    run.page.words(run.paragraph, "\n", run.style, run.link)


def _visit_inline_code(node: SyntaxTreeNode, run: Run) -> None:
    _visit_words(node, run._replace(style=replace(run.style, code=True)))


def _visit_em(node: SyntaxTreeNode, run: Run) -> None:
    markup.visited(INLINE, node.children, run._replace(style=replace(run.style, italic=True)))


def _visit_strong(node: SyntaxTreeNode, run: Run) -> None:
    markup.visited(INLINE, node.children, run._replace(style=replace(run.style, bold=True)))


def _visit_strike(node: SyntaxTreeNode, run: Run) -> None:
    markup.visited(INLINE, node.children, run._replace(style=replace(run.style, strike=True)))


def _visit_shifted(node: SyntaxTreeNode, run: Run) -> None:
    markup.visited(INLINE, node.children, run._replace(style=replace(run.style, shift=node.type)))


def _visit_link(node: SyntaxTreeNode, run: Run) -> None:
    link = run.page.link(run.paragraph, str(node.attrs.get("href", "")))
    markup.visited(INLINE, node.children, run._replace(link=link))


BLOCKS: dict[str, VisitBlock] = {
    "heading": _visit_heading,
    "paragraph": _visit_paragraph,
    "bullet_list": _visit_list,
    "ordered_list": _visit_list,
    "blockquote": _visit_blockquote,
    "fence": _visit_code,
    "code_block": _visit_code,
    "table": _visit_table,
}
INLINE: dict[str, VisitWords] = {
    "text": _visit_words,
    "image": _visit_words,
    "softbreak": _visit_soft_break,
    "hardbreak": _visit_hard_break,
    "code_inline": _visit_inline_code,
    "em": _visit_em,
    "strong": _visit_strong,
    "s": _visit_strike,
    "sup": _visit_shifted,
    "sub": _visit_shifted,
    "link": _visit_link,
}
