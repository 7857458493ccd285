"""XML from elsewhere, read without entities, DTDs or the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from pressctl.errors import ImportRefused

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def parse(data: bytes, what: str) -> Element:
    """Return the root of a document; ``what`` names it in what is said when it cannot be read.

    Raises ImportRefused when it is not well-formed, or declares entities: they could stand for files of this machine,
    for pages of the network, or for more text than there is memory. Nothing that it names is fetched.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, dtd_validation=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refusal(error, what) from error
    _refuse_entities(root, what)
    return root


def items(file: BinaryIO, what: str, name: str) -> Iterator[Element]:
    """Yield the elements of a local name in a file, from its start, in order.

    The file is read as they are asked for, and each is emptied when the next is: memory stays flat. Control characters,
    which XML forbids and old sites leave in their texts, are left out. Raises as ``parse`` does, where it finds the
    fault, and when there is no such element.
    """
    from lxml import etree

    walk = etree.iterparse(
        _Legible(file), tag=f"{{*}}{name}", resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    is_empty = True
    try:
        for _, element in walk:
            if is_empty:
                _refuse_entities(element, what)
            is_empty = False
            yield element
            _empty(element)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refusal(error, what) from error
    if is_empty:
        raise ImportRefused(f"is {what} without a single {name}")


def _empty(element: Element) -> None:
    """Let go of an element that was read, and of those before it."""
    above = element.getparent()
    element.clear()
    before = element.getprevious()
    while above is not None and before is not None and local(before) == local(element):
        above.remove(before)
        before = element.getprevious()


UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r"))
CONTROL = re.compile(b"[" + re.escape(CONTROLS) + b"]")


class _Legible:
    """A file, from its start, without the control characters in it; those of UTF-16 are halves of others."""

    def __init__(self, file: BinaryIO) -> None:
        file.seek(0)
        self.file = file
        self.is_utf_16 = file.read(2) in UTF_16
        file.seek(0)

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; none at the end of the file alone."""
        data = self.file.read(size)
        while not self.is_utf_16 and CONTROL.search(data):
            data = data.translate(None, CONTROLS) or self.file.read(size)
        return data


def _refusal(error: Exception, what: str) -> ImportRefused:
    line = getattr(error, "lineno", None)
    where = f" at line {line}" if line else ""
    if _is_cut_off(error):
        return ImportRefused(f"is {what} that is cut off{where}", "ask for the whole file")
    reason = str(error).partition(", line ")[0].partition("\n")[0]
    return ImportRefused(f"is {what} that is not well-formed{where}: {reason}", "ask for the file again")


def _refuse_entities(element: Element, what: str) -> None:
    internal: Any = element.getroottree().docinfo.internalDTD
    if internal is not None and any(internal.iterentities()):
        raise ImportRefused(f"is {what} that declares entities, which are not read", "ask for it without a DTD in it")


CUT_OFF = ("Premature end", "EndTag: '</' not found", "Couldn't find end of Start Tag", "AttValue: ' expected")
"""What libxml2 says of a document that ends too early."""


def _is_cut_off(error: Exception) -> bool:
    return any(words in str(error) for words in CUT_OFF)


def remove(element: Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def local(element: Element) -> str:
    """Return an element's name without its namespace; an empty text for an entity or the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def every(element: Element, path: str) -> list[Element]:
    """Return the elements at a path of local names, ``itemMeta/pubStatus``, in the order of the document."""
    found = [element]
    for step in path.split("/"):
        found = [child for parent in found for child in parent if local(child) == step]
    return found


def first(element: Element | None, path: str) -> Element | None:
    """Return the first element at a path, or None."""
    found = every(element, path) if element is not None else []
    return found[0] if found else None


def text(element: Element | None, path: str = "") -> str:
    """Return the words of an element, or of the first one at a path, on one line; an empty text without one."""
    found = first(element, path) if path else element
    return " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""


def attribute(element: Element | None, path: str, name: str) -> str:
    """Return an attribute of the first element at a path that has it, or an empty text."""
    found = every(element, path) if element is not None else []
    return next((value for each in found if (value := str(each.get(name, "")).strip())), "")


def line(element: Element | None) -> int:
    """Return the line of the source that an element starts on."""
    number: Any = element.sourceline if element is not None else 1
    return int(number or 1)


def serialised_part(element: Element) -> bytes:
    """Return the bytes of an element alone."""
    from lxml import etree

    return etree.tostring(element, with_tail=False)


def serialised(root: Element) -> bytes:
    """Return the bytes of a tree in UTF-8."""
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
