"""The headline that a page shows, and the one that its head says: search engines and networks get another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pressctl.importers.extraction import account, menus, page
from pressctl.importers.markup import furniture
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.markdown import plain
from pressctl.prose import day_lines

HEADING = re.compile(r"#{1,2}\s")
LOWER = re.compile(r"#{3,6}\s")
TO_HOME = re.compile(r"#{1,6} \[[^\[\]]{1,120}\]\((?:\.{0,2}/|/?index\.html?|https?://[^/()\s]{1,100}/?)\)")
HOME = "name of the website"
SHORTENED = 15
"""Letters from which the start of a headline stands for it."""


def without_home(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page, those left out that are a heading with the name of the site.

    It leads to the site's first page, its mark-up calls it so, or it is a word of its menu: “Home”.
    """
    open_ = {"", account.PASSED}
    return [replace(piece, why=HOME) if piece.why in open_ and _names_site(piece) else piece for piece in pieces]


def _names_site(piece: Piece) -> bool:
    is_called_so = piece.text.startswith("#") and furniture.names_site(piece.element)
    is_item = piece.text.startswith("# ") and menus.is_of_menu(plain(piece.text))
    return is_called_so or is_item or TO_HOME.fullmatch(piece.text) is not None


def settled(pieces: Sequence[Piece], said: str) -> tuple[str, str]:
    """Return the headline above the text of a page whose head says ``said``, and a note when these are two."""
    said = "" if page.is_release_line(said) or menus.is_of_menu(said) else said
    texts = [plain(piece.text) for piece in pieces]
    same = next((text for text in texts if _letters(text) == _letters(said)), "") if said else ""
    if same:
        return " ".join(same.split()), ""
    shown = _shown(pieces, texts)
    if not shown or not said:
        return shown or said, ""
    if _are_one(shown, said):
        return shown, ""
    return shown, f"the head of the page calls it “{said}”; the headline is the one that the page shows"


def _shown(pieces: Sequence[Piece], texts: Sequence[str]) -> str:
    """Return the nearest heading of the highest rank above the first paragraph, or an empty text."""
    first = next((at for at, piece in enumerate(pieces) if _is_text(piece, texts[at])), 0)
    open_ = (at for at in range(first) if pieces[at].why in {"", account.PASSED} and HEADING.match(pieces[at].text))
    headings = [at for at in open_ if page.is_title(texts[at]) and not page.is_release_line(texts[at])]
    best = min(headings, key=lambda at: (pieces[at].text.startswith("##"), -at), default=None)
    best = _under_day(pieces, texts, first) if best is None else best
    return "" if best is None else " ".join(texts[best].split())


def _under_day(pieces: Sequence[Piece], texts: Sequence[str], first: int) -> int | None:
    """Return the place of the heading of a lower rank under one that is the kind and the day of a release, or None."""
    led = [at for at in range(first) if HEADING.match(pieces[at].text) and day_lines.stands_alone(texts[at])]
    below = range(led[-1] + 1, first) if led else range(0)
    return next((at for at in below if LOWER.match(pieces[at].text) and page.is_title(texts[at])), None)


def _is_text(piece: Piece, text: str) -> bool:
    return not piece.why and not piece.text.startswith("#") and len(text) > 2 * SHORTENED and not page.is_title(text)


def _are_one(shown: str, said: str) -> bool:
    """Return whether one headline is the other cut short, or with the name of the site after it."""
    short, long = sorted((_letters(shown), _letters(said)), key=len)
    return len(short) >= SHORTENED and long.startswith(short)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
