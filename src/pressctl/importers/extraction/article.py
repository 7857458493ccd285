"""The article in a web page: trafilatura says which words are its, our walk reads them with all their marks."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers.extraction import account, contact_lines
from pressctl.importers.extraction.words import is_heading
from pressctl.importers.markup.blocks import BLOCKS, HEADINGS, Piece, blocks, name_of, pieces, words_of
from pressctl.importers.markup.markdown import plain
from pressctl.prose.word_lists import any_of_all

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LEAST = 60
"""Letters of text below which a page is a frame that scripts fill."""
CERTAIN = 25
"""Letters from which a text that stands anywhere in the article is a part of it; a shorter one must be a line of it."""
BETWEEN = 40
"""Letters from which a block that trafilatura passed over is kept, when its neighbours on both sides are."""
AROUND = {
    "nav": "menu of the website", "aside": "beside the text", "footer": "footer", "form": "form", "button": "form",
    "dialog": "dialog",
}  # fmt: skip
"""What stands around an article, by the elements that say so."""
TEASERS = 4
"""Headings that are links, each over a text of its own, from which a page is an index."""
ERROR_PAGE = 1500
"""Characters from which a page is no error page, whatever its title."""
CONTACT = 900
"""Letters of the longest block of contacts; what is longer is the page around it."""
ERROR = re.compile(r"\b(?:40[0134]|50[0234])\b")
"""The codes of HTTP that stand in the title of an error page."""
PLACED = re.compile(r"\W+")


def read(tree: HtmlElement, base: str = "") -> list[Piece]:
    """Return the blocks of a page, each but the article's with the reason for which it is left out.

    Contacts that stand beside the article come after it. Raises ImportRefused when the page holds no article.
    """
    import trafilatura

    text = trafilatura.extract(copy.deepcopy(tree), output_format="txt", include_tables=True, include_comments=False,
                               favor_recall=True) or ""  # fmt: skip
    if len(_letters(text)) < LEAST:
        _refuse(tree)
    chosen = _Chosen(tree, text)
    found = pieces(body_of(tree), base, chosen.why)
    if _is_index(tree, chosen):
        raise ImportRefused("is a page of teasers, not a release", "save the page of the release itself")
    beside = set(_contact_boxes(tree, chosen))
    is_beside = [bool(beside.intersection((each.element, *each.element.iterancestors()))) for each in found]
    article = [each for each, is_it in zip(found, is_beside, strict=True) if not is_it]
    return [*article, *(replace(each, why="") for each, is_it in zip(found, is_beside, strict=True) if is_it)]


def _refuse(tree: HtmlElement) -> None:
    has_scripts = bool(tree.xpath("//script"))
    hint = "open it in a browser and save what you see" if has_scripts else "save the page of the release itself"
    raise ImportRefused("holds no article" + (": scripts would fill it" if has_scripts else ""), hint)


def refuse_error_page(title: str, length: int) -> None:
    """Raise ImportRefused when a short page is titled as a server's error is."""
    if length < ERROR_PAGE and (ERROR.search(title) or any_of_all("error_page_words").search(title)):
        raise ImportRefused(f"is an error page: “{title}”", "save the page of the release itself")


def body_of(tree: HtmlElement) -> HtmlElement:
    """Return the body of a page, the whole tree when it has none."""
    found = tree.xpath("//body")
    return found[0] if found else tree


def _letters(text: str) -> str:
    return PLACED.sub("", text).casefold()


class _Chosen:
    """What belongs to the article: blocks whose words trafilatura took, and those between two of them."""

    def __init__(self, tree: HtmlElement, text: str) -> None:
        self.all = _letters(text)
        self.lines = {_letters(line) for line in text.split("\n")} | {
            _letters(cell) for line in text.split("\n") for cell in line.split("|")
        }
        self._between = set(self._surrounded(tree))

    def why(self, element: HtmlElement, words: str) -> str:
        """Return why a block of these words is no part of the article; an empty text when it is one."""
        letters = _letters(words)
        if not letters:
            return account.SIGNS
        if place := around(element):
            return place
        is_in = self._is_taken(letters) or (element in self._between and len(letters) >= BETWEEN)
        return "" if is_in else account.PASSED

    def takes(self, words: str) -> bool:
        """Return whether trafilatura took a text of these words."""
        return self._is_taken(_letters(words))

    def _is_taken(self, letters: str) -> bool:
        return letters in self.lines or (len(letters) >= CERTAIN and letters in self.all)

    def _surrounded(self, tree: HtmlElement) -> list[HtmlElement]:
        """Return the paragraphs, headings and captions that stand between two blocks of the article."""
        found: list[HtmlElement] = []
        for parent in tree.iter():
            children = [child for child in parent if name_of(child) in BLOCKS] if name_of(parent) in BLOCKS else []
            if len(children) < 3:
                continue
            taken = [
                at
                for at, child in enumerate(children)
                if name_of(child) == "h1" or self._is_taken(_letters(words_of(child)))
            ]
            inner = children[max(taken[0] - 1, 0) : taken[-1]] if taken else []  # it now and then skips the first
            found += [child for child in inner if name_of(child) in {"p", "blockquote", *HEADINGS}]
        return [*found, *(below for each in found if name_of(each) == "blockquote" for below in each.iterdescendants())]


def around(element: HtmlElement) -> str:
    """Return which part of the site an element stands in: its menu, its footer; an empty text when in none."""
    return next(
        (AROUND[name] for above in (element, *element.iterancestors()) if (name := name_of(above)) in AROUND), ""
    )


def _is_index(tree: HtmlElement, chosen: _Chosen) -> bool:
    """Return whether most of what was taken are teasers: texts that each stand under a heading that leads elsewhere."""
    path = "//h2[.//a[@href]]|//h3[.//a[@href]]|//h4[.//a[@href]]|//a[@href]//h2|//a[@href]//h3"
    boxes = {_box(heading): None for heading in tree.xpath(path) if not around(heading)}
    paragraphs = [[words_of(each) for each in box.iter("p", "div") if not len(each)] for box in boxes]
    sizes = [sum(len(_letters(words)) for words in texts if chosen.takes(words)) for texts in paragraphs]
    taken = [size for size in sizes if size]
    return len(taken) >= TEASERS and sum(taken) * 2 > len(chosen.all)


def _box(heading: HtmlElement) -> HtmlElement:
    """Return what holds a heading and the text under it."""
    above = heading.iterancestors()
    return next((each for each in above if name_of(each) not in {"a", "header", "hgroup", "span"}), heading)


def _contact_boxes(tree: HtmlElement, chosen: _Chosen) -> Iterator[HtmlElement]:
    """Yield the boxes of contacts that stand beside the article, under a heading that says so."""
    for heading in tree.iter("h2", "h3", "h4", "h5", "strong", "b", "p", "dt"):
        words = words_of(heading)
        if len(words) > 60 or not is_heading(words, "contact_headings") or not chosen.why(heading, words):
            continue
        box = next((above for above in heading.iterancestors() if contact_lines.reaches(words_of(above))), None)
        if box is None or len(words_of(box)) > CONTACT or name_of(box) == "body":
            continue
        if not all(_letters(plain(part)) in chosen.all for part in blocks(box)):
            yield box
