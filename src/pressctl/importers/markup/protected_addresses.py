"""E-mail addresses that a page hides from scrapers, as Cloudflare does, shown as a browser shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CODED = "data-cfemail"
"""The attribute that holds a hidden address, as hexadecimal bytes."""
PATH = "/cdn-cgi/l/email-protection#"
"""Where a link to a hidden address leads, before the same bytes."""
STYLE = "display"
HIDES = re.compile(rf"{STYLE}\s{{0,3}}:\s{{0,3}}none")
"""The style of letters inside an address that a machine reads, and a reader does not see."""
LONGEST = 2 * 255
"""Digits of the longest address (RFC 5321, 4.5.3.1), with its key."""


def reveal(tree: HtmlElement, text: str) -> None:
    """Put the addresses that a page hides back in its tree; ``text`` is the page, and most have none."""
    if CODED in text:
        for element in tree.xpath(f"//*[@{CODED}]"):
            if address := _address(str(element.get(CODED))):
                for child in list(element):
                    element.remove(child)
                element.text = address
    if STYLE in text:
        for element in list(tree.iter("span")):
            if HIDES.search(element.get("style") or "") and "@" in element.getparent().text_content():
                element.drop_tree()
    if PATH in text:
        for link in tree.xpath("//a[@href]"):
            _, is_hidden, code = str(link.get("href")).partition(PATH)
            if is_hidden and (address := _address(code)):
                link.set("href", f"mailto:{address}")


def _address(code: str) -> str:
    """Return the address that a code stands for: its first byte is the key of all others; nothing for another code."""
    try:
        key, *hidden = bytes.fromhex(code[:LONGEST])
        address = bytes(key ^ each for each in hidden).decode()
    except ValueError:
        return ""
    return address if "@" in address and address.isprintable() else ""
