"""How far the article of a page reaches: what the reader of articles took, and what plainly goes with that.

Trafilatura looks for prose. It leaves out what a release has besides: the day and the deck under the headline, an end
mark, a line that stands in a box of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pressctl.importers.extraction import account
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import decks
from pressctl.importers.extraction.lines import menus, page, stamps
from pressctl.importers.extraction.lines.site_lines import is_site_line
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.elements import HEADINGS, name_of
from pressctl.importers.markup.markdown import plain
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines
from pressctl.prose.lines.end_mark import is_end_mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PROSE = 60
"""Letters from which a block that was taken is text, and the box it stands in is the article's."""
HEAD = 10
"""Blocks above the first that was taken among which the day, the release line and the contacts stand."""
ABOVE = 8
"""The same above the headline."""
CARD = 2
"""Blocks to both sides of a number or an address that are of the same contact: a name, an office."""
MOST = 30
"""Blocks of the longest head with its contacts."""
TAIL = 8
"""Blocks after the last that was taken among which the end mark and the contacts stand."""
INSIDE = {"li", "ul", "ol", "dl", "dt", "dd", "tr", "tbody", "thead", "table", "blockquote", "figure"}
"""Elements that are part of a text rather than a box around it."""
DECK = re.compile(r"(?:^|[\s_-])(?:sub-?titles?|sub-?titulo|sub-?titre|sub-?head(?:line|ing)?s?|unter(?:titel|zeile)|"
                  r"deck|dek|standfirst|strapline|lead(?:text)?|intro(?:text|duction)?|excerpt|chap(?:o|eau)|teaser(?:-?text)?|"
                  r"summary|abstract|ingress|preamble|perex|anons|zajawka|description|bajada|copete|entradilla|vorspann|anriss|accroche|linha-fina)"
                  r"(?:$|[\s_-])")  # fmt: skip
"""The classes that sites give to the line under a headline."""
BOLD = re.compile(r"\*\*[^*\n]{10,300}\*\*")
LONGEST_DECK = 320
"""Characters of the longest line of that kind; a longer one is the first paragraph of the text."""


def grown(pieces: Sequence[Piece], headline: str = "") -> list[Piece]:
    """Return the blocks of a page with those kept, too, that go with what was taken."""
    taken = [at for at, piece in enumerate(pieces) if not piece.why]
    if not taken:
        return list(pieces)
    prose = [at for at in taken if _is_prose(pieces[at])]
    text = [at for at in prose if name_of(pieces[at].element) not in HEADINGS] or prose  # a headline may be as long
    first = next((at for at in text if at == text[-1] or not _is_called_deck(pieces[at].element)), taken[0])
    title = _title(pieces, headline, first)
    boxes = _boxes(pieces)
    kept = {*_inside(pieces, boxes, taken), *_head(pieces, boxes, title, first), *_tail(pieces, boxes, taken[-1])}
    open_ = [replace(piece, why="") if at in kept else piece for at, piece in enumerate(pieces)]
    points = {at for at in kept if at > first and _is_of_links(pieces[at]) and _is_of_headed_list(open_, at)}
    return [
        replace(piece, why="", text=f"- {piece.text}" if at in points else piece.text) if at in kept else piece
        for at, piece in enumerate(pieces)
    ]


def _title(pieces: Sequence[Piece], headline: str, first: int) -> int | None:
    """Return the place of the headline above the text, the last of several."""
    words = folded(headline)
    above = pieces[:first] if words else ()
    places = [at for at, piece in enumerate(above) if folded(plain(piece.text)) == words]
    return places[-1] if places else None


def _boxes(pieces: Sequence[Piece]) -> set[HtmlElement]:
    """Return the boxes that hold the text that was taken."""
    prose = [piece for piece in pieces if not piece.why and _is_prose(piece)]
    holders = Counter(piece.element for piece in prose)
    return {box for piece in prose for box in (_box(piece.element),) if box is not None} | {
        element for element, count in holders.items() if count > 1
    }


def home(pieces: Sequence[Piece]) -> HtmlElement | None:
    """Return the element that holds most of the text that was taken."""
    letters: Counter[HtmlElement] = Counter()
    for piece in pieces:
        if not piece.why and _is_prose(piece) and (box := _box(piece.element)) is not None:
            letters[box] += len(piece.text)
    return max(letters, key=lambda box: letters[box], default=None)


def _box(element: HtmlElement) -> HtmlElement | None:
    above = element.getparent()
    while above is not None and name_of(above) in INSIDE:
        above = above.getparent()
    return above


def _is_in(piece: Piece, boxes: set[HtmlElement]) -> bool:
    return piece.element in boxes or _box(piece.element) in boxes


def _is_prose(piece: Piece) -> bool:
    return len(piece.text) + 2 * wide(piece.text) >= PROSE and not _is_of_links(piece)


def _is_of_links(piece: Piece) -> bool:
    """Return whether half of the words of a block lead elsewhere, as those of a menu do."""
    return piece.linked * 2 > len(plain(piece.text))


def _inside(pieces: Sequence[Piece], boxes: set[HtmlElement], taken: Sequence[int]) -> Iterator[int]:
    """Yield the places of blocks that were passed over between two that were taken, in a box of theirs."""
    own = home(pieces)
    for at in range(taken[0], taken[-1]):
        piece = pieces[at]
        is_text = not _is_of_links(piece) or _is_of_headed_list(pieces, at)  # and then a point of it
        is_text = is_text or _is_linked_line(piece, own)
        if piece.why == account.PASSED and _is_in(piece, boxes) and is_text:
            yield at


def _is_linked_line(piece: Piece, own: HtmlElement | None) -> bool:
    """Return whether a link is a paragraph of its own among those of the text: “Read the report”, and no button."""
    text = plain(piece.text)
    is_paragraph = own is not None and name_of(piece.element) == "p" and piece.element.getparent() is own
    is_of_site = menus.is_section(text) or page.is_below(text) or page.heads_other(text) or is_site_line(text)
    return is_paragraph and not is_of_site and not is_heading(text, "site_chrome")


def _is_of_headed_list(pieces: Sequence[Piece], at: int) -> bool:
    """Return whether a link is in a list that a heading or sentence of the text leads to: “Our sponsors:”."""
    items = pieces[at].element.getparent() if name_of(pieces[at].element) == "li" else None
    while items is not None and at > 0 and pieces[at].element.getparent() is items:
        at -= 1
    text = plain(pieces[at].text)
    is_lead = pieces[at].text.startswith("#") or text.endswith((":", "："))
    is_of_text = items is not None and not pieces[at].why and not pieces[at].linked
    is_of_site = page.is_below(text) or page.heads_other(text) or menus.is_section(text)
    return is_of_text and is_lead and not (is_of_site or is_heading(text, "site_chrome"))


def _head(pieces: Sequence[Piece], boxes: set[HtmlElement], title: int | None, first: int) -> Iterator[int]:
    """Yield the places of the lines of a release's head: day, release line, contacts, the deck under the headline."""
    end = first if title is None else title
    above = [at for at in range(end) if pieces[at].why in {"", account.PASSED}]
    title = _in_bold(pieces, above) if title is None else title
    if title is not None:
        yield title
    for at in [*_near(pieces, above, HEAD if title is None else ABOVE), *range(end, first)]:
        piece = pieces[at]
        if piece.why != account.PASSED or at == title:
            continue
        if _is_of_links(piece) and not day_lines.stands_alone(plain(piece.text)):  # “3 March by Ann Example” has links
            continue
        is_below = title is not None and at > title
        is_of_title = is_below and (_is_deck(piece) or _is_in(piece, boxes) or _is_place_of_day(pieces, at, first))
        is_of_title = is_of_title or (title is not None and at == title + 1 and _is_beside(piece, pieces[title]))
        if _is_of_head(plain(piece.text)) or is_of_title:
            yield at


def _in_bold(pieces: Sequence[Piece], above: Sequence[int]) -> int | None:
    """Return the place of the one bold line above a text that has no heading, and so may be its headline, or None."""
    if any(name_of(pieces[at].element) in HEADINGS for at in above):
        return None
    bold = [at for at in above[-HEAD:] if BOLD.fullmatch(pieces[at].text) and page.is_title(plain(pieces[at].text))]
    return bold[0] if len(bold) == 1 and not pieces[bold[0]].linked else None


def _near(pieces: Sequence[Piece], above: Sequence[int], count: int) -> list[int]:
    """Return the last so many of the places above a headline; those of contacts, which may be many, do not count."""
    reached = [at for at in above[-MOST:] if contact_ways.reaches(plain(pieces[at].text))]
    near: list[int] = []
    for at in reversed(above[-MOST:]):
        near.append(at)
        count -= not any(abs(at - other) <= CARD for other in reached)
        if not count:
            break
    return near[::-1]


def _is_of_head(text: str) -> bool:
    lines = text.split("\n")
    return any(
        page.is_release_line(line) or day_lines.stands_alone(line) or dateline.own_line(line) for line in lines
    ) or contact_lines.is_contact_line(lines[0])


def _is_beside(piece: Piece, title: Piece) -> bool:
    """Return whether a paragraph stands in the element that holds the headline, as a lead does in a head of its own."""
    is_paragraph = name_of(piece.element) == "p" and not piece.linked and PROSE <= len(piece.text) <= LONGEST_DECK
    return is_paragraph and piece.element.getparent() is title.element.getparent()


def _is_place_of_day(pieces: Sequence[Piece], at: int, first: int) -> bool:
    """Return whether a block under the headline is the place of issue: beside the day, and named in the text."""
    near = [plain(pieces[other].text) for other in range(max(at - CARD, 0), at + CARD + 1) if other < first]
    if not any(map(day_lines.is_only_day, near)):
        return False
    prose = "\n".join(plain(piece.text) for piece in pieces[first:] if not piece.why)
    return stamps.is_told(plain(pieces[at].text), prose)


def _is_deck(piece: Piece) -> bool:
    """Return whether a block is set as the line under a headline: a heading, or of a class that says so."""
    return name_of(piece.element) in HEADINGS or _is_called_deck(piece.element)


def _is_called_deck(element: HtmlElement) -> bool:
    """Return whether an element, or a box that holds nothing else, has a class of the line under a headline."""
    while element is not None and name_of(element) not in {"body", "main", "article"}:
        if DECK.search(f"{element.get('class') or ''} {element.get('id') or ''}".casefold()):
            return True
        above = element.getparent()
        if above is None or len(above) > 1:
            return False
        element = above
    return False


def deck(pieces: Sequence[Piece], headline: str) -> str:
    """Return the line under the headline that the mark-up of a page calls so; an empty text when it calls none so.

    It is no dateline, and text stands below it.
    """
    prose = (at for at, piece in enumerate(pieces) if not piece.why and _is_prose(piece))
    first = next((at for at in prose if not pieces[at].text.startswith("#")), len(pieces))
    title = _title(pieces, headline, max(first, 1))
    if title is None:
        return ""
    below = pieces[title + 1 : title + 1 + CARD * 2]
    for at, piece in enumerate(below):
        words = plain(piece.text)
        if not piece.why and "\n" not in piece.text and _is_called_deck(piece.element) and _can_be_deck(words):
            rest = pieces[title + 2 + at :]
            return page.POINT.sub("", words) if any(not each.why and _is_prose(each) for each in rest) else ""
    return ""


def _can_be_deck(words: str) -> bool:
    is_other = page.is_other_line(words) or dateline.is_sure(words) or contact_ways.reaches(words)
    return page.has_letters(words) and len(words) <= LONGEST_DECK and not (is_other or decks.is_other(words))


def _tail(pieces: Sequence[Piece], boxes: set[HtmlElement], last: int) -> Iterator[int]:
    """Yield the places of what goes on after the last block that was taken: its end mark, its contacts."""
    own = home(pieces)
    known = list(pieces)
    for at in range(last + 1, min(len(pieces), last + 1 + TAIL)):
        piece = pieces[at]
        is_text = not _is_of_links(piece) or _is_linked_line(piece, own) or _is_of_headed_list(known, at)
        if piece.why != account.PASSED or not is_text:
            return
        text = plain(piece.text) or piece.text
        if not (is_end_mark(text) or (_is_in(piece, boxes) and not is_heading(text, "site_chrome"))):
            return
        known[at] = replace(piece, why="")
        yield at
