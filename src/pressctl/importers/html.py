"""Releases out of web pages: trafilatura finds the article, the page's own metadata and our reader the rest."""

from __future__ import annotations

import html
import re
from collections.abc import Container, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers import Confidence, Found, Options, Reading, splitting, whole_text
from pressctl.importers.extraction import account, marked
from pressctl.importers.extraction import reading as reading_
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import menus, page, plain_lines, written
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.pages import article, bare, beside, extent, foot, headings
from pressctl.importers.markup import blocks as markup
from pressctl.importers.markup import encoding, exported_page, furniture, metadata
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.elements import words_of
from pressctl.importers.markup.markdown import plain, unescaped
from pressctl.importers.markup.page_tree import tree_of
from pressctl.release.model import Release

if TYPE_CHECKING:
    from lxml.html import HtmlElement


STATED = re.compile(rb"(?i)<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w-]{3,20})")

TYPED = 0.6
"""The share of a page's characters in preformatted text that makes it a page of an archive."""
MENU_ITEM = 60
"""Letters that an item of a menu has fewer than."""


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of a page. Nothing is fetched; scripts do not run.

    Raises ImportRefused when there is no article in the page.
    """
    text, note = decoded(data)
    return [replace(each, notes=(*each.notes, note)) if note else each for each in read_page(text, options)]


def read_page(text: str, options: Options) -> list[Reading]:
    """Return the release in the text of a page, or each of several; raises as ``read`` does."""
    tree = tree_of(text)
    pieces = markup.pieces(article.body_of(tree), metadata.address(tree), lambda each, _: furniture.around(each))
    parts = splitting.of_pieces(pieces)
    if parts and options.split:
        return parts
    try:
        reading = exported_page.read(tree) or _read(tree, text)
    except ImportRefused:
        splitting.refuse(parts)
        if not options.anyway:
            raise
        reading = whole_text.read(((piece.line, piece.text) for piece in pieces), is_markdown=True)
    return splitting.noted([reading], parts)


def _read(tree: HtmlElement, text: str) -> Reading:
    base = metadata.base(tree)
    if is_bare(tree):
        with suppress(ImportRefused):  # what trafilatura makes of the page, or says of it, is next
            return _read_bare(tree, base)
    known = metadata.read(tree)
    blocks = headings.parted(headings.without_home(article.read(tree, base, known.headline)), known.headline)
    words = " ".join(plain(block.text) for block in blocks if not block.why)
    media = tuple(metadata.pictures(tree, base, " ".join(words.split())))
    blocks = _without_captions(blocks, {each.caption for each in media})
    article.refuse_error_page(known.headline, len(words))
    headline, other = headings.settled(blocks, known.headline)
    deck = known.subheadline or extent.deck(blocks, headline)
    reading = marked.read(blocks, replace(known, headline=headline, subheadline=deck))
    release = replace(
        reading.release,
        media=media,
        subjects=known.subjects,
        extra=known.extra,
    )
    fields = {name: _placed(found, text) if found.line == 1 else found for name, found in reading.fields.items()}
    is_open = bool(other) or not headings.is_sure(blocks, headline, known.headline)
    likely = {"headline"} if is_open else set()
    likely |= set() if known.subheadline else {"subheadline"}  # what is set as a deck may be the first of the text
    for name in likely.intersection(fields):
        fields[name] = replace(fields[name], confidence=Confidence.LIKELY)
    notes = (*reading.notes, *filter(None, (other, metadata.translations(tree))))
    return replace(reading, release=release, fields=fields, notes=notes)


def _without_captions(blocks: Iterable[Piece], captions: Container[str]) -> list[Piece]:
    """Return the blocks of a page, the captions of pictures for no part of its text."""
    return [
        replace(each, why=account.CAPTION) if not each.why and _is_caption(each, captions) else each for each in blocks
    ]


def _is_caption(block: Piece, captions: Container[str]) -> bool:
    own = next((each for each in (block.element, *block.element.iterancestors()) if each.tag == "figcaption"), None)
    return own is not None and (words := words_of(own)) in captions and not contact_ways.reaches(words)


def is_bare(tree: HtmlElement) -> bool:
    """Return whether a page says nothing of what is what in it: a text with line breaks, saved as a page.

    An archive of mails prints the text of one as a mail program broke it, under a heading and links of its own.
    """
    if is_typed(tree):
        return True
    told = "//h1|//h2|//h3|//h4|//article|//main|//nav|//footer|//*[@role='main']"
    said = "//meta[@property]|//script[@type='application/ld+json']"
    return not tree.xpath(f"{told}|{said}")


def is_typed(tree: HtmlElement) -> bool:
    """Return whether most of a page is one text as a typewriter or a mail program broke it into lines."""
    typed = sum(len(element.text_content()) for element in tree.iter("pre"))
    return typed > TYPED * len(tree.text_content())


HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
"""The mark of a heading."""


def _read_bare(tree: HtmlElement, base: str) -> Reading:
    """Return the release in such a page: its lines are read as those of any text, its marks kept as Markdown.

    Where it has links, they tell its menus, and its title the headline. One without links and breaks between lines is a
    text that was saved as a page, a line a paragraph.
    """
    found = markup.pieces(article.body_of(tree), base, lambda element, _: furniture.around(element))
    known: Release | None = None
    typed = is_typed(tree)
    is_saved_text = typed or not any(piece.linked or bare.BREAK in piece.text for piece in found)
    if not is_saved_text:
        title = metadata.first(tree, "//title/text()")
        found = beside.with_contacts(foot.without_apart(bare.without_menus([*bare.parted(found, title)], title)))
        known = Release(headline=bare.headline(found, title))
    parts = [
        marked.Part(line, piece.line, piece.end, at)
        for at, piece in enumerate(found)
        for line in (() if piece.why else _lines(piece.text))
    ]
    is_wrapped = plain_lines.is_wrapped("\n".join(part.text for part in parts))
    has_menus = page.has_menus([Block(part.line, plain(part.text), part.text) for part in parts])
    if not (is_saved_text or is_wrapped or has_menus):
        return marked.read(found, known)

    def reader(text: str, places: list[int]) -> Reading:
        """Read the lines; where they have no marks, no sign is escaped in them either."""
        plain_text = HEADING.sub("", unescaped(text))
        has_marks = not typed and written.blocks(text)
        return reading_.read_text(text if has_marks else plain_text, known, places=places)

    return marked.read_parts(found, parts, reader, gap=0 if is_wrapped and not typed else 1)


def _lines(block: str) -> list[str]:
    """Return the lines of a head, a menu or a contact apart; a list of sentences stays one block."""
    if len(parts := marked.head_lines(block)) > 1:
        return parts
    if len(links := menus.links(block)) > 1:
        return links
    each = block.split("\n")
    items = [line.lstrip("-* ") for line in each]
    is_menu = len(each) > 2 and all(line.startswith(("- ", "* ")) for line in each) and max(map(len, items)) < MENU_ITEM
    return items if is_menu else [block]


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a page's bytes, in the encoding that it states or that its bytes have, and a note on that."""
    match = STATED.search(data[:4096])
    return encoding.text_of(data, match[1].decode("ascii") if match else "")


def _placed(found: Found, page: str) -> Found:
    """Return the place of what the page's head says: the line that holds its first words, else the first line."""
    start = html.escape(" ".join(found.text.split()[:4]), quote=False)
    at = page.find(start) if start else -1
    return replace(found, line=page.count("\n", 0, max(at, 0)) + 1)
