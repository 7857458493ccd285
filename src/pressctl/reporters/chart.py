"""Counts as an SVG picture of bars, readable by screen readers, without scripts or external content."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from pressctl.newsroom.lists.counting import Section
from pressctl.prose.text import NOT_XML, printable
from pressctl.reporters.bars import first

NAMESPACE = "http://www.w3.org/2000/svg"
WIDTH, LINE, LABEL, BAR = 720, 22, 230, 400
"""Width of the picture, height of a line, width of labels and of the longest bar, in units of the picture."""
LONGEST = 32
"""The most characters of a label."""
STYLE = (
    "text{font:14px sans-serif;fill:#1a1a1a}.h{font-weight:bold}.l{text-anchor:end}rect.b{fill:#1f5fa8}"
    "rect.p{fill:#fff}"
)
"""Dark on white, 4.5 : 1 and more (WCAG 2.2, 1.4.3 and 1.4.11)."""


def chart(title: str, description: str, sections: Iterable[Section]) -> str:
    """Return the picture, with a title and a description for screen readers."""
    root = ElementTree.Element("svg", {"xmlns": NAMESPACE, "role": "img", "aria-labelledby": "title description"})
    ElementTree.SubElement(root, "title", {"id": "title"}).text = NOT_XML.sub("", printable(title))
    ElementTree.SubElement(root, "desc", {"id": "description"}).text = NOT_XML.sub("", printable(description))
    ElementTree.SubElement(root, "style").text = STYLE
    paper = ElementTree.SubElement(root, "rect", {"class": "p", "width": str(WIDTH)})
    _text(root, 12, LINE, title, "h")
    at = 2 * LINE
    for section in sections:
        at = _section(root, section, at + LINE)
    paper.set("height", str(at + LINE))
    root.set("viewBox", f"0 0 {WIDTH} {at + LINE}")
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def _section(root: ElementTree.Element, section: Section, at: int) -> int:
    """Draw a section below the height ``at``, and return the height of its last line."""
    shown, left = first(section)
    _text(root, 12, at, f"by {section.title}", "h")
    most = max((count for _, count in shown), default=1)
    for label, count in shown:
        at += LINE
        _text(root, LABEL, at, label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…", "l")
        length = max(BAR * count / most, 1)
        place = {"class": "b", "x": str(LABEL + 10), "y": str(at - 13), "width": f"{length:.1f}", "height": "16"}
        ElementTree.SubElement(root, "rect", place)
        _text(root, round(LABEL + 16 + length), at, str(count), "")
    if left:
        at += LINE
        _text(root, LABEL, at, f"and {left} more", "l")
    return at + LINE


def _text(root: ElementTree.Element, x: int, y: int, text: str, kind: str) -> None:
    place = {"x": str(x), "y": str(y)} | ({"class": kind} if kind else {})
    ElementTree.SubElement(root, "text", place).text = NOT_XML.sub("", printable(text))
