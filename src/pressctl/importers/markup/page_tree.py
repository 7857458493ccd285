"""The tree of a page as a reader sees it: with what is behind its end, in elements of its own, and in panels."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers.markup import furniture, protected_addresses
from pressctl.importers.markup.elements import HEADINGS, LISTS, linked, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OWN = re.compile(r"<([a-z][\w.]*-[\w.-]*|marquee)[\s/>]", re.IGNORECASE)
"""How an element opens that no browser knows: a site's own, or one of long ago, set as a block."""
END = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)
"""The ends of a page, which browsers pass over: they show what stands behind, and the parser does not read it."""
LABEL = re.compile(r"field(?:__|-)label")
LONGEST_FIELD = 100
"""Letters of the longest field that is printed behind its label."""
PLACES = re.compile(r"""href=["']?#[^"'\s>]""")
PLACE = re.compile(r"#.")
"""How the link to a place of the page starts."""
LEAST = 2
"""Links of the shortest table of contents."""
LONGEST_HEADING = 40
"""Letters of what stands over one: “Contents”, “On this page”."""
CONTROLS = "aria-controls"
"""The attribute of a button that names the panel it opens."""
PANEL = 60
"""Letters from which such a panel holds text."""
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
    _open_panels(tree, text)
    _forget_names(tree)
    _set_own(tree, text)
    _join_labels(tree, text)
    _name_contents(tree, text)
    return tree


def _keep_buttons_of_headings(tree: HtmlElement) -> None:
    """Make plain words of a button that is a heading: a click on it opens the part below."""
    for heading in tree.iter(*HEADINGS):
        for button in heading.findall("button"):
            button.tag = "span"


def _open_panels(tree: HtmlElement, text: str) -> None:
    """Show the text of panels that a click opens, and make headings of the buttons that open them.

    Menus, dialogs and forms stay closed.
    """
    if CONTROLS not in text:
        return
    named = {element.get("id"): element for element in tree.xpath("//*[@id]")}
    for button in tree.xpath(f"//*[@{CONTROLS}]"):
        panel = named.pop(button.get(CONTROLS), None)
        if panel is None or _is_of_site(button) or _is_of_site(panel) or not _is_text(panel):
            continue
        for name in ("hidden", "aria-hidden", "style"):
            panel.attrib.pop(name, None)
        if button.tag == "button":
            button.tag = "h3"


def _is_text(panel: HtmlElement) -> bool:
    """Return whether a panel holds text, and no menu."""
    letters = len(words_of(panel))
    return letters >= PANEL and linked(panel) * 2 <= letters


def _is_of_site(element: HtmlElement) -> bool:
    """Return whether an element is a dialog, or stands in a part of the site: its head, its menu, its foot."""
    above = element.getparent()
    is_in_head = any(each.tag == "header" for each in element.iterancestors())
    return is_in_head or element.get("role") == "dialog" or (above is not None and furniture.around(above) != "")


def _forget_names(tree: HtmlElement) -> None:
    """Drop the names that are made of the words of a heading, to link to it: “comments-of-staff” are no comments.

    A heading has it, or the section that it opens; WordPress writes “h-” before it.
    """
    for heading in tree.iter(*HEADINGS):
        above = heading.getparent()
        for element in (heading, above) if above is not None and above[0] is heading else (heading,):
            name = str(element.get("id") or "")
            shown = _letters(words_of(heading)) if "-" in name else ""
            if shown and any(shown.startswith(_letters(each)) for each in (name, name.removeprefix("h-"))):
                del element.attrib["id"]


def _letters(text: str) -> str:
    """Return the letters and figures of a text, without accents, and without a figure at its end."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if sign.isalnum()).rstrip("0123456789")


def _set_own(tree: HtmlElement, text: str) -> None:
    """Make blocks of the elements that a site has made up, where no words stand beside them."""
    names = {match.casefold() for match in OWN.findall(text)}
    beside: dict[HtmlElement, bool] = {}
    for element in [*tree.iter(*names)] if names else ():
        above = element.getparent()
        if above is not None and above not in beside:
            beside[above] = _has_words(above)
        if above is not None and not beside[above]:
            element.tag = "div"
    if SHADOW in text:
        for template in list(tree.iter("template")):
            if template.get(SHADOW):
                template.tag = "div"


def _join_labels(tree: HtmlElement, text: str) -> None:
    """Put the label of a field before what stands in it, as Drupal sets them in two boxes: “Date: 12 March 2026”."""
    if not LABEL.search(text):
        return
    for label in tree.xpath("//div[contains(@class, 'field__label') or contains(@class, 'field-label')]"):
        after, words = label.getnext(), words_of(label)
        if after is None or not words or after.find(".//p") is not None or len(words_of(after)) > LONGEST_FIELD:
            continue
        while len(after) and not (after.text or "").strip() and after[0].tag == "div":
            after = after[0]
        after.text = f"{words.rstrip(' :')}: {(after.text or '').lstrip()}"
        label.getparent().remove(label)


def _name_contents(tree: HtmlElement, text: str) -> None:
    """Name each list whose words all lead to places of the page, and the heading over it, the table of its contents."""
    if len(PLACES.findall(text)) < LEAST:
        return
    for items in tree.iter(*LISTS):
        if any(above.tag in LISTS for above in items.iterancestors()):
            continue
        links = items.findall(".//a")
        are_places = len(links) >= LEAST and all(PLACE.match(link.get("href") or "") for link in links)
        if not are_places or words_of(items) != " ".join(map(words_of, links)):
            continue
        above = items.getprevious()
        for element in (items, above) if above is not None and _heads(above) else (items,):
            element.set("role", "doc-toc")


def _heads(element: HtmlElement) -> bool:
    """Return whether an element is the heading over a table of contents, or the only other one in their box."""
    is_alone = len(element.getparent()) == LEAST
    is_heading = element.tag in HEADINGS and element.tag != "h1"
    return (is_heading or is_alone) and 0 < len(words_of(element)) <= LONGEST_HEADING


def _has_words(element: HtmlElement) -> bool:
    """Return whether words stand in an element itself, beside the elements in it."""
    return any(words and words.strip() for words in (element.text, *(child.tail for child in element)))
