"""The article in a web page: trafilatura says which words are its, our walk reads them with all their marks."""

from __future__ import annotations

import copy
import re
import socket
from collections.abc import Iterable
from types import ModuleType
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers.extraction import account
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.pages import beside, extent, foot
from pressctl.importers.markup import furniture, tables
from pressctl.importers.markup.blocks import Piece, pieces
from pressctl.importers.markup.elements import LONGEST_CARD, name_of, words_of
from pressctl.prose.word_lists import any_of_all

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

LEAST = 60
"""Letters of text below which a page is a frame that scripts fill."""
CERTAIN = 25
"""Letters from which a text that stands anywhere in the article is a part of it; a shorter one must be a line of it."""
TEASERS = 4
"""Headings that are links, each over a text of its own, from which a page is an index."""
CELLS = {"td", "th"}
ITEMS = {"li", "dt", "dd"}
MOST_ITEMS = 12
"""Items of the longest list that is a card."""
ERROR_PAGE = 1500
"""Characters from which a page is no error page, whatever its title."""
ERROR = re.compile(r"\W*(?:\w{1,20}\W{1,3})?(?:40[0134]|50[0234])\s*(?:$|[-–—|:·])")
"""The codes of HTTP that open the title of an error page, or follow its first word; not “Acme hires 500 people”."""
PLACED = re.compile(r"\W+")


def _trafilatura() -> ModuleType:
    """Return trafilatura, loaded without a socket: what it fetches pages with opens one to look for IPv6."""
    has_ipv6 = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        import trafilatura
    finally:
        socket.has_ipv6 = has_ipv6
    return trafilatura


def read(tree: HtmlElement, base: str = "", headline: str = "") -> list[Piece]:
    """Return the blocks of a page, each but the article's with the reason for which it is left out.

    Contacts that stand beside the article come after it. ``headline`` is what the page says its headline is. Raises
    ImportRefused when the page holds no article.
    """
    trafilatura = _trafilatura()

    text = trafilatura.extract(copy.deepcopy(tree), output_format="txt", include_tables=True, include_comments=False,
                               favor_recall=True) or ""  # fmt: skip
    if len(_letters(text)) < LEAST:
        _refuse(tree)
    chosen = _Chosen(text)
    if _is_index(tree, chosen):
        raise ImportRefused("is a page of teasers, not a release", "save the page of the release itself")
    found = extent.grown(pieces(body_of(tree), base, chosen.why), headline)
    return beside.with_contacts(foot.without(found))


def _refuse(tree: HtmlElement) -> None:
    has_scripts = bool(tree.xpath("//script"))
    hint = "open it in a browser and save what you see" if has_scripts else "save the page of the release itself"
    raise ImportRefused("holds no article" + (": scripts would fill it" if has_scripts else ""), hint)


def refuse_error_page(title: str, length: int) -> None:
    """Raise ImportRefused when a short page is titled as a server's error is."""
    if length < ERROR_PAGE and (ERROR.match(title) or any_of_all("error_page_words").search(title)):
        raise ImportRefused(f"is an error page: “{title}”", "save the page of the release itself")


def body_of(tree: HtmlElement) -> HtmlElement:
    """Return the body of a page, the whole tree when it has none."""
    found = tree.xpath("//body")
    return found[0] if found else tree


def _letters(text: str) -> str:
    return PLACED.sub("", text).casefold()


class _Chosen:
    """The blocks whose words trafilatura took."""

    def __init__(self, text: str) -> None:
        self.all = _letters(text)
        self.cards: dict[Element, list[Element]] = {}
        self.lines = {_letters(line) for line in text.split("\n")} | {
            _letters(cell) for line in text.split("\n") for cell in line.split("|")
        }

    def why(self, element: HtmlElement, words: str) -> str:
        """Return why a block of these words is no part of the article; an empty text when it is one."""
        return furniture.around(element) or ("" if self.takes(words) or self._takes_row(element) else account.PASSED)

    def _takes_row(self, element: HtmlElement) -> bool:
        """Return whether trafilatura took a part of the row of a cell, or of the card that an item of a list is in.

        It passes over single words there, such as “E-mail”.
        """
        row = element.getparent() if name_of(element) in CELLS | ITEMS else None
        if row is None or (name_of(element) in ITEMS and not _is_card(row)):
            return False
        return any(self.takes(words_of(cell)) for cell in self._cells_beside(row) if cell is not element)

    def _cells_beside(self, row: HtmlElement) -> Iterable[Element]:
        """Return the cells of a row, or of its whole table, where that is the card of somebody."""
        table = tables.table_of(row)
        if table is None:
            return [*row]
        if table not in self.cards:
            self.cards[table] = [*table.iter("td", "th")] if tables.is_card(table) else []
        return self.cards[table] or row

    def takes(self, words: str) -> bool:
        """Return whether trafilatura took a text of these words, or most of its lines."""
        lines = [_letters(line) for line in words.split("\n")]
        taken = sum(len(line) for line in lines if self._holds(line))
        return bool(taken) and (self._holds("".join(lines)) or taken * 2 >= sum(map(len, lines)))

    def _holds(self, letters: str) -> bool:
        return letters in self.lines or (len(letters) >= CERTAIN and letters in self.all)


def _is_card(items: Element) -> bool:
    """Return whether a list is short, and has a number or an address."""
    return len(items) <= MOST_ITEMS and len(words := words_of(items)) <= LONGEST_CARD and contact_ways.reaches(words)


def _is_index(tree: HtmlElement, chosen: _Chosen) -> bool:
    """Return whether most of what was taken are teasers: texts that each stand under a heading that leads elsewhere."""
    path = "//h2[.//a[@href]]|//h3[.//a[@href]]|//h4[.//a[@href]]|//a[@href]//h2|//a[@href]//h3"
    boxes = {_box(heading): None for heading in tree.xpath(path) if not furniture.around(heading)}
    paragraphs = [[words_of(each) for each in box.iter("p", "div") if not len(each)] for box in boxes]
    sizes = [sum(len(_letters(words)) for words in texts if chosen.takes(words)) for texts in paragraphs]
    taken = [size for size in sizes if size]
    return len(taken) >= TEASERS and sum(taken) * 2 > len(chosen.all)


def _box(heading: HtmlElement) -> HtmlElement:
    """Return what holds a heading and the text under it."""
    above = heading.iterancestors()
    return next((each for each in above if name_of(each) not in {"a", "header", "hgroup", "span"}), heading)
