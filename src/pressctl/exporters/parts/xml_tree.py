"""Building and serialising XML, for all XML formats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pressctl.prose.text import NOT_XML

if TYPE_CHECKING:
    from lxml.etree import _Element

LOST = "control characters, which XML has no place for, were left out"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Builder:
    """Makes elements in one namespace; a name that has its own namespace, in braces, keeps that.

    ``lost`` says that characters which XML forbids were left out.
    """

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self.lost = False

    @property
    def notes(self) -> tuple[str, ...]:
        """Return a note, in a tuple, if characters were left out."""
        return (LOST,) if self.lost else ()

    def root(self, name: str, attributes: Mapping[str, str]) -> _Element:
        """Return the root element, whose namespace needs no prefix."""
        from lxml import etree

        element = etree.Element(f"{{{self.namespace}}}{name}", nsmap={None: self.namespace})  # type: ignore[dict-item]  # None is the default namespace; the stubs know only prefixes
        return self._with(element, attributes)

    def add(self, parent: _Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> _Element:
        """Add an element with a text at the end of its parent and return it; empty attributes are left out."""
        from lxml import etree

        element = self._with(etree.SubElement(parent, self._qualified(name)), attributes or {})
        if text:
            element.text = self.clean(text)
        return element

    def write(self, parent: _Element, text: str) -> None:
        """Add text at the end of an element, after its last child."""
        text = self.clean(text)
        last = next(parent.iterchildren(reversed=True), None)  # `len` would count the children, each time
        if last is not None:
            last.tail = (last.tail or "") + text
        else:
            parent.text = (parent.text or "") + text

    def clean(self, text: str) -> str:
        """Return a text without the characters that XML forbids."""
        kept = NOT_XML.sub("", text)
        self.lost = self.lost or kept != text
        return kept

    def _qualified(self, name: str) -> str:
        return name if name.startswith("{") or not self.namespace else f"{{{self.namespace}}}{name}"

    def _with(self, element: _Element, attributes: Mapping[str, str]) -> _Element:
        for key, value in attributes.items():
            if value:
                element.set(key, self.clean(value))
        return element


def serialised(root: _Element) -> bytes:
    """Return a tree as UTF-8 bytes with an XML declaration; mixed content is not re-indented."""
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
