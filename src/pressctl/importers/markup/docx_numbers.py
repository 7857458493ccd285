"""The numbers that Word shows before the paragraphs of its numbered lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressctl.importers.markup.docx_changes import W
from pressctl.importers.markup.xml_source import remove

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NO_NUMBER = {"bullet", "none"}
LEVELS = 9
LIKE_MARKDOWN = re.compile(r"%\d[.)]?")
"""How a label is written that a list in Markdown shows, too, if its number is in figures."""
PLACE = re.compile(r"%([1-9])")
"""Where the number of a level stands in a label."""
LATIN = "abcdefghijklmnopqrstuvwxyz"
NOT_COUNTED = {0x439, 0x44A, 0x44B, 0x44C}
"""Short i, hard sign, yery and soft sign, which count nothing."""
CYRILLIC = "".join(chr(code) for code in range(0x430, 0x450) if code not in NOT_COUNTED)
LETTERS = {"lowerLetter": LATIN, "upperLetter": LATIN, "russianLower": CYRILLIC, "russianUpper": CYRILLIC}
ROMAN = {"x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1}
TENS = 10


@dataclass(frozen=True, slots=True)
class _Level:
    """How the paragraphs of a level are numbered: the kind of their numbers, the first of them, and their label."""

    format: str = "none"
    start: int = 1
    label: str = "%1."


class Numbers:
    """Counts the numbered paragraphs of a document, in the order in which they stand.

    Lists of one definition go on counting where a paragraph stands between them; a deeper level starts anew under each
    number.
    """

    def __init__(self, numbering: Element | None) -> None:
        self._definitions: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._begun: set[tuple[str, int]] = set()
        for abstract in numbering.iter(f"{W}abstractNum") if numbering is not None else ():
            name = _value(abstract, "abstractNumId")
            for level in abstract.iter(f"{W}lvl"):
                start, label = _number(_value_of(level, "start"), 1), _value_of(level, "lvlText")
                self._levels[name, _number(_value(level, "ilvl"))] = _Level(_value_of(level, "numFmt"), start, label)
        for each in numbering.iter(f"{W}num") if numbering is not None else ():
            name = _value(each, "numId")
            self._definitions[name] = _value_of(each, "abstractNumId")
            for override in each.iter(f"{W}lvlOverride"):
                if start_ := _value_of(override, "startOverride"):
                    self._overrides[name, _number(_value(override, "ilvl"))] = _number(start_)

    def next(self, paragraph: Element) -> int | None:
        """Return the number that Word shows before a paragraph, or None where it shows none.

        A label that no list in Markdown shows, “b)” or “2.1”, is written before the text, and the paragraph is then of
        no list.
        """
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return None
        name, level = _value_of(properties, "numId"), _number(_value_of(properties, "ilvl"))
        definition = self._definitions.get(name, "")
        shown = self._levels.get((definition, level), _Level())
        if shown.format in NO_NUMBER:
            return None
        if (name, level) in self._overrides and (name, level) not in self._begun:
            self._counts[definition, level] = self._overrides[name, level] - 1
        self._begun.add((name, level))
        count = self._counts.get((definition, level), shown.start - 1) + 1
        self._counts[definition, level] = count
        for deeper in range(level + 1, LEVELS):
            self._counts.pop((definition, deeper), None)
        label = self._label(definition, shown)
        if not label:
            return count
        _open(paragraph, label)
        remove(properties)
        return None

    def _label(self, definition: str, shown: _Level) -> str:
        """Return the label of a paragraph of a level; an empty text for one of figures, or of numbers nobody knows."""
        levels = [int(place) - 1 for place in PLACE.findall(shown.label)]
        formats = {at: self._levels.get((definition, at), _Level()).format for at in levels}
        if not levels or (shown.format == "decimal" and LIKE_MARKDOWN.fullmatch(shown.label)):
            return ""
        numbers = {at: _written(self._counts.get((definition, at), 1), format_) for at, format_ in formats.items()}
        return PLACE.sub(lambda place: numbers[int(place[1]) - 1], shown.label) if all(numbers.values()) else ""


def _written(count: int, format_: str) -> str:
    """Return a number as its format writes it; an empty text where that is not known."""
    if format_ == "decimal":
        return str(count)
    if format_ in LETTERS and count > 0:
        letters = LETTERS[format_]
        text = letters[(count - 1) % len(letters)] * (1 + (count - 1) // len(letters))
    elif format_ in {"lowerRoman", "upperRoman"} and 0 < count < 4 * TENS:
        text = _roman(count)
    else:
        return ""
    return text.upper() if format_.startswith("upper") or format_.endswith("Upper") else text


def _roman(count: int) -> str:
    text = ""
    for sign, value in ROMAN.items():
        text += sign * (count // value)
        count %= value
    return text


def _open(paragraph: Element, label: str) -> None:
    """Write a label before the text of a paragraph."""
    run = paragraph.makeelement(f"{W}r", {})
    text = paragraph.makeelement(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = f"{label} "
    run.append(text)
    paragraph.insert(1, run)


def _value(element: Element, name: str) -> str:
    return str(element.get(f"{W}{name}") or "")


def _value_of(element: Element, name: str) -> str:
    below = element.find(f"{W}{name}")
    return _value(below, "val") if below is not None else ""


def _number(text: str, otherwise: int = 0) -> int:
    return int(text) if text.isdigit() and len(text) < 9 else otherwise
