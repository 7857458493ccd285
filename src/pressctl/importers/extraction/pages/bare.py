"""Pages that do not mark what is what: menus are recognised by their links, the headline by the title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressctl.importers.extraction import account
from pressctl.importers.extraction.heads import choice
from pressctl.importers.extraction.lines import menus, page
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.markup import furniture
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.markdown import plain

PROSE = 75
"""Letters from which a block is a paragraph of the text."""
MOST = 0.8
"""The share of linked letters from which a block is nothing but links: a stroke and an arrow stand between them."""

BREAK = "\\\n"
"""How the break between two lines of a block is marked in Markdown."""
KICKER = 3
"""Words of the longest kicker that a break parts from the headline."""


def without_menus(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """Return the blocks of a page, those left out that are nothing but links: its menus, what it shows below the text.

    A headline may be a link: one of several words above the text, and what the title of the page says.
    """
    prose = [at for at, piece in enumerate(pieces) if not piece.why and _is_prose(piece)]
    if not prose:
        return list(pieces)
    return [
        replace(piece, why=why)
        if not (piece.why or prose[0] <= at <= prose[-1]) and (why := _why(piece, title, is_below=at > prose[-1]))
        else piece
        for at, piece in enumerate(pieces)
    ]


def _why(piece: Piece, title: str, *, is_below: bool) -> str:
    """Return why a block above the text or below it is left out, an empty text when it is not."""
    text = plain(piece.text)
    if menus.is_menu_of_lines(text):
        return furniture.MENU
    if not _is_of_links(piece) or page.is_titled(title, text):
        return ""
    is_menu = all(map(menus.is_menu_item, text.split("\n")))
    return furniture.MENU if is_menu else account.PASSED if is_below else ""


def parted(pieces: Sequence[Piece], title: str) -> Iterator[Piece]:
    """Yield the pieces of a page, what its title says is the headline apart from the few words on the line above it."""
    for piece in pieces:
        above, sign, last = piece.text.rpartition(BREAK)
        is_headline = bool(sign and title) and not piece.why and _is_said(title, " ".join(plain(last).split()))
        if is_headline and len(above.split()) <= KICKER and wide(above) < page.SHORT_DENSE:
            yield replace(piece, text=above)
            yield replace(piece, text=last)
        else:
            yield piece


def headline(pieces: Sequence[Piece], title: str) -> str:
    """Return the line of a page that its title says is the headline, of several the longest, or an empty text.

    One of few words may be the name of the site; one that goes on with it after another one is the title itself.
    """
    texts = (" ".join(plain(piece.text).split()) for piece in pieces if title and not piece.why)
    said = [text for text in texts if _is_said(title, text)]
    alone = [text for text in said if not any(text != other and text.startswith(other) for other in said)]
    return max(alone, key=len, default="")


def _is_said(title: str, text: str) -> bool:
    is_dense = wide(text) >= page.SHORT_DENSE and not menus.is_section(text)
    return (choice.is_long(text) and page.is_titled(title, text)) or (is_dense and page.is_whole_title(title, text))


def _is_prose(piece: Piece) -> bool:
    return len(plain(piece.text)) >= PROSE and not _is_of_links(piece)


def _is_of_links(piece: Piece) -> bool:
    """Return whether a block is nothing but links, and none of them shows its address."""
    text = plain(piece.text)
    return piece.linked > MOST * len(text) and not page.ADDRESS.match(text) and "www." not in text
