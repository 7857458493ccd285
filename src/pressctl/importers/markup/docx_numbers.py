"""The numbers that Word shows before the paragraphs of its numbered lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressctl.importers.markup.docx_changes import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NO_NUMBER = {"bullet", "none"}
LEVELS = 9


class Numbers:
    """Counts the numbered paragraphs of a document, in the order in which they stand.

    Lists of one definition go on counting where a paragraph stands between them; a deeper level starts anew under each
    number.
    """

    def __init__(self, numbering: Element | None) -> None:
        self._definitions: dict[str, str] = {}
        self._levels: dict[tuple[str, int], tuple[str, int]] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._begun: set[tuple[str, int]] = set()
        for abstract in numbering.iter(f"{W}abstractNum") if numbering is not None else ():
            name = _value(abstract, "abstractNumId")
            for level in abstract.iter(f"{W}lvl"):
                start = _number(_value_of(level, "start"), 1)
                self._levels[name, _number(_value(level, "ilvl"))] = (_value_of(level, "numFmt"), start)
        for each in numbering.iter(f"{W}num") if numbering is not None else ():
            name = _value(each, "numId")
            self._definitions[name] = _value_of(each, "abstractNumId")
            for override in each.iter(f"{W}lvlOverride"):
                if start_ := _value_of(override, "startOverride"):
                    self._overrides[name, _number(_value(override, "ilvl"))] = _number(start_)

    def next(self, paragraph: Element) -> int | None:
        """Return the number that Word shows before a paragraph, or None where it shows none."""
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return None
        name, level = _value_of(properties, "numId"), _number(_value_of(properties, "ilvl"))
        definition = self._definitions.get(name, "")
        format_, start = self._levels.get((definition, level), ("none", 1))
        if format_ in NO_NUMBER:
            return None
        if (name, level) in self._overrides and (name, level) not in self._begun:
            self._counts[definition, level] = self._overrides[name, level] - 1
        self._begun.add((name, level))
        count = self._counts.get((definition, level), start - 1) + 1
        self._counts[definition, level] = count
        for deeper in range(level + 1, LEVELS):
            self._counts.pop((definition, deeper), None)
        return count


def _value(element: Element, name: str) -> str:
    return str(element.get(f"{W}{name}") or "")


def _value_of(element: Element, name: str) -> str:
    below = element.find(f"{W}{name}")
    return _value(below, "val") if below is not None else ""


def _number(text: str, otherwise: int = 0) -> int:
    return int(text) if text.isdigit() and len(text) < 9 else otherwise
