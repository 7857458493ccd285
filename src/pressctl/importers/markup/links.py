"""Where the links of a page lead: their addresses, and what a link to somebody does not print."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin

DISGUISE = re.compile(r"\\?\s?[\[({<…]")
"""What follows the first part of an address that is hidden from machines."""
LEAST_DIGITS = 6
"""Digits of the shortest number that an icon leads to."""


def joined(base: str, target: str) -> str:
    """Return a link's address resolved against that of its page, or unchanged if it cannot be resolved."""
    try:
        return urljoin(base, target)
    except ValueError:
        return target


def is_card_file(target: str) -> bool:
    """Return whether a link leads to somebody's data for an address book, which its words say nothing of."""
    return target.partition("?")[0].casefold().endswith(".vcf")


def unsaid(target: str, words: str) -> str:
    """Return the address or number that a link leads to and does not print; an empty text where its words say enough.

    The words may hide it, as “press[at]example.org” does, or there may be no words, as in a link that is an icon.
    """
    kind, _, rest = target.partition(":")
    way = unquote(rest.partition("?")[0])
    if kind == "tel" and not words:
        return way if sum(map(str.isdigit, way)) >= LEAST_DIGITS else ""
    if kind != "mailto" or "@" not in way:
        return ""
    local = way.partition("@")[0].casefold()
    hides = "@" not in words and words.casefold().startswith(local) and DISGUISE.match(words[len(local) :])
    is_without_sign = "".join(words.split()).casefold() == way.replace("@", "").casefold()  # “press example.org”
    return way if hides or is_without_sign or not words else ""


def balanced(text: str) -> str:
    """Return the words of a link so that Markdown reads them as one: brackets in pairs, or escaped."""
    return text if text.count("[") == text.count("]") else re.sub(r"[\[\]]", r"\\\g<0>", text)
