"""The differences between two texts of a release as an HTML page, to print, sign off or send: facts, then all words.

The page is built as a tree, so that no text can become mark-up, and it loads nothing. Removed words are struck through
and in square brackets, added words underlined and in braces, so that neither colour nor a screen is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pressctl.exporters.parts.xml_tree import Builder
from pressctl.languages import known
from pressctl.prose.text import undirected
from pressctl.release.differences import word_diff
from pressctl.release.differences.change import Change, Comparison, Pair, Place
from pressctl.release.differences.pairs import pairs as aligned
from pressctl.release.differences.word_diff import Mark

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
caption, th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; }
th, td { border: 1px solid #767676; }
caption { font-weight: bold; padding-inline-start: 0; }
del { text-decoration: line-through; background: #fbe3e4; color: #000; }
ins { text-decoration: underline; font-weight: bold; background: #dff2dd; color: #000; }
del::before { content: "["; } del::after { content: "]"; }
ins::before { content: "{"; } ins::after { content: "}"; }
.place { color: #555; font-size: .875rem; margin: 1rem 0 0; }
blockquote { margin: 0; }
@media print { body { max-width: none; margin: 0; } tr, blockquote { break-inside: avoid; } }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
COLUMNS = ("What", "Where", "Was", "Is now")


class _Page(Builder):
    """Makes the elements of the page, whose texts cannot change the direction of what is around them."""

    def clean(self, text: str) -> str:
        """Return a text without direction marks, as each element has its own direction."""
        return super().clean(undirected(text))


def page(
    before: Mapping[str, Any], after: Mapping[str, Any], comparison: Comparison, summary: str,
    where: Callable[[Place], str],
) -> str:  # fmt: skip
    """Return the page; ``before`` and ``after`` are as ``reading_copy.seen`` returns them.

    ``summary`` is a sentence on how serious the change is; ``where`` returns the words for a place.
    """
    from lxml import etree

    build = _Page("")
    root = etree.Element("html", {"lang": "en"})
    head = build.add(root, "head")
    build.add(head, "meta", "", {"charset": "utf-8"})
    build.add(head, "meta", "", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    build.add(head, "meta", "", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    title = str(after.get("headline") or before.get("headline") or "A release")
    build.add(head, "title", f"What differs: {title}")
    build.add(head, "style", STYLE)
    main = build.add(build.add(root, "body"), "main")
    spoken = _spoken(str(after.get("language", "")))
    build.add(main, "h1", title, spoken)
    build.add(main, "p", summary)
    if comparison.facts:
        _facts(build, main, comparison.facts, where, spoken)
    _texts(build, main, aligned(before, after), where, spoken)
    text = etree.tostring(root, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return text + "\n"


def _spoken(tag: str) -> dict[str, str]:
    language = known(tag) if tag else None
    return {"lang": tag, "dir": language.direction if language else "auto"}


def _facts(
    build: Builder, main: _Element, facts: tuple[Change, ...], where: Callable[[Place], str], spoken: dict[str, str]
) -> None:
    table = build.add(main, "table")
    build.add(table, "caption", "Facts that changed")
    row = build.add(build.add(table, "thead"), "tr")
    for name in COLUMNS:
        build.add(row, "th", name, {"scope": "col"})
    body = build.add(table, "tbody")
    for change in facts:
        row = build.add(body, "tr")
        build.add(row, "td", change.what)
        build.add(row, "td", where(change.where))
        for tag, text in (("del", change.wrong), ("ins", change.right)):
            cell = build.add(row, "td", "", spoken)
            if text:
                build.add(cell, tag, text)


def _texts(
    build: Builder, main: _Element, pairs: list[Pair], where: Callable[[Place], str], spoken: dict[str, str]
) -> None:
    build.add(main, "h2", "The text")
    build.add(main, "p", "[Struck out] was removed, {underlined} was added.")
    for pair in pairs:
        if not (pair.before or pair.after):
            continue
        build.add(main, "p", where(pair.where), {"class": "place"})
        block = build.add(main, "blockquote", "", spoken)
        for run in word_diff.runs(pair.before, pair.after):
            if run.mark is Mark.KEPT:
                build.write(block, run.text)
            else:
                build.add(block, "del" if run.mark is Mark.REMOVED else "ins", run.text)
