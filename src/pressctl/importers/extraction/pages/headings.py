"""The headline that a page shows, and the one that its head says: search engines and networks get another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pressctl.importers.extraction import account
from pressctl.importers.extraction.heads import choice
from pressctl.importers.extraction.lines import menus, office_names, page
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.markup import furniture
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.markdown import plain, safe
from pressctl.prose.lines import day_lines

HEADING = re.compile(r"#{1,6}\s")
RANKS = (4, 3, 1, 0, 0, 0)
"""Points of a heading by its rank."""
SAID = 6
"""Points of a heading of several words that the page is called by; one of a few may be the site's name."""
OVER_MENU = 6
"""Points that a heading loses when a menu stands between it and the text, or when it may be the name of an office."""
UNDER = 4
"""Points that one loses under a heading of its rank or a higher one."""
BOLD = re.compile(r"\*\*[^*\n]{10,300}\*\*")
LOWER = re.compile(r"#{3,6}\s")
HOME = "name of the website"
NAME = 4
"""Words of the longest name of a house."""
SHORTENED = 15
"""Letters from which the start of a headline stands for it."""


def without_home(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page, those left out that are a heading with the name of the site.

    It leads to the site's first page, its mark-up calls it so, or it is a word of its menu: “Home”, “News”.
    """
    open_ = {"", account.PASSED}
    return [replace(piece, why=HOME) if piece.why in open_ and _names_site(piece) else piece for piece in pieces]


def parted(pieces: Sequence[Piece], said: str) -> list[Piece]:
    """Return the pieces of a page, a heading in parts where one of these is what the page is called: its headline.

    The other is the kicker over it, its deck or its day: “<h1><span>Energy</span> Acme opens a plant</h1>”.
    """
    return [part for piece in pieces for part in (_parted(piece, said) if said else (piece,))]


def _parted(piece: Piece, said: str) -> tuple[Piece, ...]:
    mark = HEADING.match(piece.text)
    if not mark or len(piece.element) == 0 or _letters(plain(piece.text)) == _letters(said):
        return (piece,)
    texts = [words for text in piece.element.itertext() if (words := " ".join(str(text).split()))]
    for at in range(1, len(texts)):
        first, last = (" ".join(part) for part in (texts[:at], texts[at:]))
        is_first = page.is_titled(said, first) and choice.is_long(first)
        if is_first or (page.is_titled(said, last) and choice.is_long(last)):
            marked = [
                f"{mark[0] if own else ''}{safe(text)}" for own, text in ((is_first, first), (not is_first, last))
            ]
            return tuple(replace(piece, text=text, linked=0) for text in marked)
    return (piece,)


def _names_site(piece: Piece) -> bool:
    is_called_so = piece.text.startswith("#") and furniture.names_site(piece.element)
    is_item = piece.text.startswith("# ") and menus.is_section(plain(piece.text))
    return is_called_so or is_item or menus.TO_HOME.fullmatch(piece.text) is not None


def settled(pieces: Sequence[Piece], said: str) -> tuple[str, str]:
    """Return the headline above the text of a page whose head says ``said``, and a note when these are two."""
    said = "" if page.is_release_line(said) or menus.is_section(said) else said
    texts = [plain(piece.text) for piece in pieces]
    shown = _shown(pieces, texts, said)
    same = next((text for text in texts if _letters(text) == _letters(said)), "") if said else ""
    if same and (not shown or _may_be_same(shown, same)):
        return " ".join(same.split()), ""
    if not shown and said:
        bare = (text for text in texts if len(text) < len(said) and page.is_titled(said, text))
        return " ".join(next(bare, said).split()), ""
    if not shown or not said:
        return shown or said, ""
    if _are_one(shown, said) or same:
        return shown, ""
    return shown, f"the head of the page calls it “{said}”; the headline is the one that the page shows"


def _may_be_same(shown: str, same: str) -> bool:
    """Return whether the title of a page is its headline though a heading has more points: it has several words."""
    return _letters(shown) == _letters(same) or choice.is_long(same)


def _shown(pieces: Sequence[Piece], texts: Sequence[str], said: str) -> str:
    """Return the heading above the first paragraph with the most points, of two the nearest, or an empty text."""
    first = next((at for at, piece in enumerate(pieces) if _is_text(piece, texts[at])), 0)
    open_ = (at for at in range(first) if pieces[at].why in {"", account.PASSED} and HEADING.match(pieces[at].text))
    headings = [at for at in open_ if page.is_title(texts[at]) or _letters(texts[at]) == _letters(said)]
    headings = [at for at in headings if not _is_house(texts, at, headings, first)]
    words = choice.words_of(" ".join(text for at, text in enumerate(texts[first:], first) if not pieces[at].why))
    best = max(headings, key=lambda at: (_points(pieces, texts, at, first, said, words), at), default=None)
    best = _under_day(pieces, texts, first) if best is None else _over_deck(pieces, texts, best)
    return "" if best is None else " ".join(texts[best].split())


def _is_house(texts: Sequence[str], at: int, headings: Sequence[int], first: int) -> bool:
    """Return whether a heading is the name with which the text opens, “Acme Energy”, and one of more words is below."""
    name, lede = " ".join(texts[at].split()), texts[first]
    is_name = len(name.split()) <= NAME and lede.startswith(f"{name} ") and lede[len(name) + 1 :][:1].islower()
    return is_name and any(other > at and choice.is_long(texts[other]) for other in headings)


def _points(
    pieces: Sequence[Piece], texts: Sequence[str], at: int, first: int, said: str, words: frozenset[str]
) -> int:
    """Return what speaks for a heading: its rank, its words, that the page is called so; and against it.

    A menu between a heading and the text is that of a site, and so is the heading; one under a heading of the same rank
    or a higher one is its deck.
    """
    text = texts[at]
    rank = len(pieces[at].text) - len(pieces[at].text.lstrip("#"))
    is_said = bool(said) and _letters(text) == _letters(said)
    has_menu = _links(pieces[at + 1 : first]) > 1
    over = next((other for other in range(at - 1, -1, -1) if HEADING.match(pieces[other].text)), None)
    is_under = over is not None and len(pieces[over].text.partition(" ")[0]) <= rank and not _links(pieces[over:at])
    points = RANKS[rank - 1] + min(len(choice.words_of(text) & words), choice.MOST_ALIKE)
    points += (SAID if choice.is_long(text) else 1) * is_said
    points += 2 if choice.is_long(text) else -2
    return points - OVER_MENU * has_menu - UNDER * is_under - OVER_MENU * office_names.is_sender(text)


def _links(pieces: Sequence[Piece]) -> int:
    """Return how many links stand in blocks that hold nothing else; a menu by its mark-up has at least two."""
    return sum(2 if piece.why == furniture.MENU else len(menus.links(piece.text)) for piece in pieces)


def _under_day(pieces: Sequence[Piece], texts: Sequence[str], first: int) -> int | None:
    """Return the place of the heading of a lower rank under one that is the kind and the day of a release, or None."""
    led = [at for at in range(first) if HEADING.match(pieces[at].text) and day_lines.stands_alone(texts[at])]
    below = range(led[-1] + 1, first) if led else range(0)
    return next((at for at in below if LOWER.match(pieces[at].text) and page.is_title(texts[at])), None)


def _over_deck(pieces: Sequence[Piece], texts: Sequence[str], at: int) -> int:
    """Return the place of the headline in bold over a heading of a lower rank, which is its deck; else that place."""
    above = [other for other in range(at) if pieces[other].why in {"", account.PASSED}]
    if not above or not LOWER.match(pieces[at].text) or not BOLD.fullmatch(pieces[above[-1]].text):
        return at
    is_led = above[:-1] == [] or page.is_release_line(texts[above[-2]]) or day_lines.stands_alone(texts[above[-2]])
    return above[-1] if is_led and choice.is_long(texts[above[-1]]) and page.is_title(texts[above[-1]]) else at


def is_sure(pieces: Sequence[Piece], headline: str, said: str) -> bool:
    """Return whether a headline can be nothing else: the head of the page says it, or nothing above the text competes.

    A heading of the first rank, if it is the only one, competes with none.
    """
    texts = [plain(piece.text) for piece in pieces]
    first = next((at for at, piece in enumerate(pieces) if _is_text(piece, texts[at])), len(pieces))
    open_ = [at for at in range(first) if pieces[at].why in {"", account.PASSED}]
    tops = [texts[at] for at in open_ if pieces[at].text.startswith("# ")]
    if _are_one(headline, said) or [_letters(text) for text in tops] == [_letters(headline)]:
        return True
    shown = [at for at in open_ if HEADING.match(pieces[at].text) or BOLD.fullmatch(pieces[at].text)]
    return not any(
        choice.is_long(texts[at]) and page.is_title(texts[at]) and not _are_one(texts[at], headline) for at in shown
    )


def _is_text(piece: Piece, text: str) -> bool:
    is_open = not piece.why and not piece.text.startswith("#") and not _links([piece])
    is_prose = len(text) >= page.LONG_SENTENCE and Block(piece.line, text).is_prose
    return is_open and len(text) > 2 * SHORTENED and (is_prose or not page.is_title(text))


def _are_one(shown: str, said: str) -> bool:
    """Return whether one headline is the other cut short, or with the name of the site after it."""
    short, long = sorted((_letters(shown), _letters(said)), key=len)
    return len(short) >= SHORTENED and long.startswith(short)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
