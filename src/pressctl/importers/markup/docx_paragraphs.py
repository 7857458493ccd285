"""The paragraphs of a Word document, numbered, so that each can be found again in what is made of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressctl.importers.markup.docx_changes import GONE, WHY, W
from pressctl.importers.markup.docx_numbers import Numbers

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

MARK = "pressctl-paragraph-"
"""The start of the bookmarks that carry the numbers through the conversion."""
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SHOWN_TWICE = f"{COMPATIBLE}Choice"
"""What Word writes a second time, in ``Fallback``, for programs that know no text boxes of its newer kind."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with words: its number, from 1, its words, and the part of the document that it stands in."""

    number: int
    text: str
    part: str
    why: str = ""
    """Why it is not shown, where it is not."""


def number(root: Element, part: str, before: int, numbers: Numbers) -> Iterator[Paragraph]:
    """Yield the paragraphs with words of a part, ``before`` of which others were numbered, and bookmark each.

    The bookmark holds the number of the paragraph, and that which Word shows before it in a numbered list.
    """
    for paragraph in root.iter(f"{W}p"):
        if any(above.tag == SHOWN_TWICE for above in paragraph.iterancestors()):
            continue
        shown = numbers.next(paragraph)
        text = " ".join("".join(_texts(paragraph)).split())
        gone = " ".join((paragraph.get(GONE) or "").split())
        if not text and not gone:
            continue
        before += 1
        name = f"{MARK}{before}" + (f"-{shown}" if shown is not None else "")
        mark = paragraph.makeelement(f"{W}bookmarkStart", {f"{W}id": str(before), f"{W}name": name})
        has_properties = len(paragraph) and paragraph[0].tag == f"{W}pPr"
        paragraph.insert(1 if has_properties else 0, mark)
        yield Paragraph(before, text or gone, part, "" if text else paragraph.get(WHY) or "")


def _texts(paragraph: Element) -> Iterator[str]:
    """Yield the texts of a paragraph, but not of those in text boxes that hang on it."""
    for text in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if next(text.iterancestors(f"{W}p")) is paragraph:
            yield str(text.text or "") if text.tag == f"{W}t" else " "


def place(tree: HtmlElement) -> None:
    """Set the line of each element to the number of the paragraph that it was made of, and take the bookmarks out."""
    placed: set[HtmlElement] = set()
    for mark in tree.xpath(f"//a[starts-with(@id, '{MARK}')]"):
        number_, _, shown = mark.get("id").removeprefix(MARK).partition("-")
        for above in mark.iterancestors():
            if above in placed:
                break
            above.sourceline = int(number_)
            placed.add(above)
            if shown and above.tag == "ol":
                above.set("start", shown)
        mark.drop_tree()
    line = 1
    for element in tree.iter():
        if element in placed:
            line = element.sourceline
        else:
            element.sourceline = line
