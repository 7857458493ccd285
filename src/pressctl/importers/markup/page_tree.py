"""The tree of a page as a browser builds it: with what stands behind its end, and with elements of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers.markup import protected_addresses
from pressctl.importers.markup.elements import HEADINGS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OWN = re.compile(r"<([a-z][\w.]*-[\w.-]*|marquee)[\s/>]", re.IGNORECASE)
"""How an element opens that no browser knows: a site's own, or one of long ago, set as a block."""
END = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)
"""The ends of a page, which browsers pass over: they show what stands behind, and the parser does not read it."""
SHADOW = "shadowrootmode"
"""What makes the words of a template those of the page."""


def tree_of(text: str) -> HtmlElement:
    """Return the tree of a page's text, with the addresses it hides; raises ImportRefused when it has none."""
    from lxml import etree
    from lxml import html as lxml_html

    try:
        parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, encoding="utf-8")
        tree = lxml_html.document_fromstring(END.sub("", text).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise ImportRefused("is not a page that can be read", "save it again, as “web page, HTML only”") from error
    protected_addresses.reveal(tree, text)
    _keep_buttons_of_headings(tree)
    _set_own(tree, text)
    return tree


def _keep_buttons_of_headings(tree: HtmlElement) -> None:
    """Make plain words of a button that is a heading: a click on it opens the part below."""
    for heading in tree.iter(*HEADINGS):
        for button in heading.findall("button"):
            button.tag = "span"


def _set_own(tree: HtmlElement, text: str) -> None:
    """Make blocks of the elements that a site has made up, where no words stand beside them."""
    for name in {match.casefold() for match in OWN.findall(text)}:
        for element in list(tree.iter(name)):
            above = element.getparent()
            if above is not None and not _has_words(above):
                element.tag = "div"
    if SHADOW in text:
        for template in list(tree.iter("template")):
            if template.get(SHADOW):
                template.tag = "div"


def _has_words(element: HtmlElement) -> bool:
    """Return whether words stand in an element itself, beside the elements in it."""
    return any(words and words.strip() for words in (element.text, *(child.tail for child in element)))
