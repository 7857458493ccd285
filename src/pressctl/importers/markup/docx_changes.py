"""The tracked changes and comments of a Word document: settled one way or the other, and told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pressctl.importers.markup.xml_source import remove

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
INSERTED = {f"{W}ins": "insertion", f"{W}moveTo": "move"}
DELETED = {f"{W}del": "deletion", f"{W}moveFrom": "move"}
GONE, WHY = f"{W}gone", f"{W}why"
"""Attributes of a paragraph that lost text: what stood there, and why it is not shown."""
SHOWN = 120
"""Characters of a comment that a note quotes."""


@dataclass
class Changes:
    """How many changes of each kind there are, and who made them."""

    kinds: Counter[str] = field(default_factory=Counter)
    authors: dict[str, None] = field(default_factory=dict)

    def note(self, *, accepted: bool) -> str:
        """Return a sentence that says what there was and what was done, or an empty text when there was nothing."""
        if not self.kinds:
            return ""
        parts = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in sorted(self.kinds.items()))
        who = f" by {', '.join(self.authors)}" if self.authors else ""
        if accepted:
            return f"tracked changes{who} were taken as made: {parts}; --reject-changes undoes them"
        return f"tracked changes{who} were not taken ({parts}): the text is as before"


def settle(root: Element, changes: Changes, *, accept: bool) -> None:
    """Take the tracked changes of a part of a document as made, or undo them; count what there was."""
    _merge_paragraphs(root, changes, accept=accept)
    wanted = INSERTED if accept else DELETED
    for element in [each for each in root.iter() if each.tag in {*INSERTED, *DELETED}]:
        kind = INSERTED.get(str(element.tag)) or DELETED[str(element.tag)]
        if kind != "move" or element.tag == f"{W}moveTo":
            changes.kinds[kind] += 1
        author = element.get(f"{W}author")
        if author:
            changes.authors[author] = None
        if element.tag in wanted:
            unwrap(element)
        else:
            left(element, "deleted in a tracked change" if accept else "inserted in a tracked change")
            remove(element)
    for deleted in root.iter(f"{W}delText", f"{W}delInstrText"):
        deleted.tag = f"{W}t" if deleted.tag == f"{W}delText" else f"{W}instrText"


def _merge_paragraphs(root: Element, changes: Changes, *, accept: bool) -> None:
    """Join a paragraph whose end was deleted (or inserted, when that is undone) to the one after it."""
    gone = f"{W}del" if accept else f"{W}ins"
    for paragraph in list(root.iter(f"{W}p")):
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        found = [mark for mark in marks if mark.tag in {f"{W}ins", f"{W}del"}] if marks is not None else []
        for mark in found:
            changes.kinds["paragraph break"] += 1
            if author := mark.get(f"{W}author"):
                changes.authors[author] = None
            mark.getparent().remove(mark)  # type: ignore[union-attr]  # it was found in its parent
            if mark.tag == gone:
                _join(paragraph)


def _join(paragraph: Element) -> None:
    after = paragraph.getnext()
    parent = paragraph.getparent()
    if after is None or after.tag != f"{W}p" or parent is None:
        return
    at = 1 if len(after) and after[0].tag == f"{W}pPr" else 0
    for child in [each for each in paragraph if each.tag != f"{W}pPr"]:
        after.insert(at, child)
        at += 1
    parent.remove(paragraph)


def left(element: Element, why: str) -> None:
    """Keep in its paragraph the text of an element that is to be removed, and why it is."""
    paragraph = next(element.iterancestors(f"{W}p"), None)
    if paragraph is not None:
        text = "".join(str(each.text or "") for each in element.iter(f"{W}t", f"{W}delText"))
        paragraph.set(GONE, f"{paragraph.get(GONE) or ''}{text}")
        paragraph.set(WHY, why)


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in list(element):
        parent.insert(at, child)
        at += 1
    parent.remove(element)


def comments(root: Element) -> Iterator[str]:
    """Yield a sentence for each comment: who wrote it, and how it starts."""
    for comment in root.iter(f"{W}comment"):
        words = text_of(comment)
        shown = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
        yield f"a comment by {comment.get(f'{W}author') or 'somebody'} was left out: “{shown}”"


def text_of(root: Element) -> str:
    """Return the words of a part, on one line, with a space between its paragraphs."""
    paragraphs = ("".join(str(text.text or "") for text in each.iter(f"{W}t")) for each in root.iter(f"{W}p"))
    return " ".join(" ".join(paragraphs).split())
