"""What a site prints under the text of a page: other articles, its log of changes, a form, the site's own lines.

The mark-up of few sites says so. A section under the text is the site's when its heading is known as one, when it is
the headline of another article, or when it holds nothing but links and days; and so is what stands below such a one,
unless it says whom the press may ask, or who issued the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from pressctl.importers.extraction import account, site_offices
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import menus, page
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.lines.site_lines import is_file, is_site_line, is_topics
from pressctl.importers.extraction.pages import extent
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.elements import HEADINGS, LISTS, name_of
from pressctl.importers.markup.markdown import plain
from pressctl.prose.lines import day_lines
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.sentences import STOPS
from pressctl.prose.word_index import has_any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FOOT = "what the site prints under the text"
PROSE = 60
"""Letters from which a block is a paragraph."""
PARAGRAPH = 200
"""Letters of a block under the line with the rights of a site from which it is text."""
MANY = 2
"""Paragraphs from which the part of a page that holds them is that of the text."""
SCRIPTS = "javascript"
LABEL = 4
"""Words of the longest label over files or links that is no heading."""
LABEL_SIGNS = 10
"""The same in signs of a script without spaces."""


def without(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the blocks of a page, those left out that the site prints under the text."""
    first = next((at for at, piece in enumerate(pieces) if _is_text(piece)), len(pieces))
    home = extent.home(pieces)
    own = {at for at, piece in enumerate(pieces) if home is not None and home in piece.element.iterancestors()}
    of_foot = {*_links_above(pieces, first), *_sections(pieces, first, own), *_below_rights(pieces, first, own)}
    of_foot.update(_office(pieces, first))
    of_foot.update(_apart(pieces))
    of_foot.update(_last_lines(pieces, first, of_foot, own))
    return [replace(piece, why=FOOT) if at in of_foot else piece for at, piece in enumerate(pieces)]


def without_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the blocks of a page, those left out that stand in a box of their own below the one with the text."""
    of_foot = {*_apart(pieces)}
    return [replace(piece, why=FOOT) if at in of_foot else piece for at, piece in enumerate(pieces)]


def _links_above(pieces: Sequence[Piece], first: int) -> Iterator[int]:
    """Yield the places of the lists of links above the text: what stands on the page, and where it is shared."""
    for at, piece in enumerate(pieces[:first]):
        if not piece.why and name_of(piece.element) in LISTS and _is_link(piece):
            yield at


def _sections(pieces: Sequence[Piece], first: int, own: set[int]) -> Iterator[int]:
    """Yield the places of the blocks below the first paragraph that stand in sections of the site.

    In the element that holds the text, where ``own`` are, headings and lists may lead to what the text is about.
    """
    heads = [at for at in range(first + 1, len(pieces)) if _is_open(pieces[at]) and _heads(pieces[at])]
    is_below = False
    for head, after in pairwise([*heads, len(pieces)]):
        section = [at for at in range(head, after) if _is_open(pieces[at])]
        texts = [pieces[at] for at in section]
        if _has_known_head(texts) or (head not in own and _is_listed(texts)):
            is_below = True
        elif not is_below or _is_of_release(texts):
            continue
        yield from (at for at in section if not pieces[at].why)


def _has_known_head(section: Sequence[Piece]) -> bool:
    words = plain(section[0].text)
    are_topics = is_heading(words, "topic_labels") and all(map(_leads_away, section[1:]))
    return are_topics or page.is_below(words) or is_heading(words, "site_chrome")


def _is_listed(section: Sequence[Piece]) -> bool:
    """Return whether a section is the headline of another article, or holds nothing but links and days."""
    head, *items = section
    are_days = [day_lines.stands_alone(plain(item.text)) or day_lines.is_update(plain(item.text)) for item in items]
    is_dated = any(map(_leads_away, items)) and any(are_days)
    are_known = (is_day or _leads_away(item) for item, is_day in zip(items, are_days, strict=True))
    return _leads_away(head) or (is_dated and all(are_known))


def _is_of_release(section: Sequence[Piece]) -> bool:
    """Return whether a section says whom to ask, or who issued a text, or ends one."""
    texts = [plain(piece.text) for piece in section]
    if any(contact_lines.is_contact_line(text) or contact_ways.reaches(text) or is_end_mark(text) for text in texts):
        return True
    return bool(opener(texts[0], "boilerplate_openers")) or is_heading(texts[0], "notes_headings")


def _below_rights(pieces: Sequence[Piece], first: int, own: set[int]) -> Iterator[int]:
    """Yield the places from the line with the rights of the site on, where no paragraph and no end mark is below it.

    One in the element that holds the text is of the text.
    """
    kept = [at for at in range(first + 1, len(pieces)) if not pieces[at].why]
    rights = next((at for at in kept if at not in own and _says_rights(plain(pieces[at].text))), len(pieces))
    below = [at for at in kept if at >= rights]
    texts = [plain(pieces[at].text) for at in below[1:]]
    if not any(is_end_mark(text) or (len(text) >= PARAGRAPH and not page.is_footer(text)) for text in texts):
        yield from below


def _office(pieces: Sequence[Piece], first: int) -> Iterator[int]:
    """Yield the places of the office of the site, its street and its numbers, above the line with its rights."""
    open_ = [at for at in range(len(pieces)) if _is_open(pieces[at])]
    blocks = [Block(pieces[at].line, plain(pieces[at].text)) for at in open_]
    start = next((place for place, at in enumerate(open_) if at > first), len(open_))
    yield from (open_[place] for place in site_offices.places(blocks, start))


def _apart(pieces: Sequence[Piece]) -> Iterator[int]:
    """Yield the places of the last short lines that stand outside of the element which holds the whole text.

    A box of them is the site's if none of its lines is a sentence or a day, says whom to ask or ends a release.
    """
    prose = [at for at, piece in enumerate(pieces) if not piece.why and _has_long_line(piece)]
    home = _shared([pieces[at].element for at in prose])
    if len(prose) < MANY or home is None:
        return
    below = {at: _box(pieces[at], home) for at in range(prose[-1] + 1, len(pieces)) if not pieces[at].why}
    outside = [at for at, box in below.items() if box is not None]
    for _, run in groupby(reversed(outside), key=below.get):
        places = list(run)
        lines = [line for at in places for line in plain(pieces[at].text).split("\n")]
        is_said = any(line.rstrip().endswith(STOPS) or day_lines.stands_alone(line) for line in lines)
        if is_said or _is_of_release([pieces[at] for at in places]):
            return
        yield from places


def _shared(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """Return the innermost element that some others are in."""
    if not elements:
        return None
    around = [set(element.iterancestors()) for element in elements]
    return next((each for each in elements[0].iterancestors() if all(each in above for above in around)), None)


def _box(piece: Piece, home: HtmlElement) -> HtmlElement | None:
    """Return the outermost element around a block that does not hold ``home``; None for a block in it."""
    above = [piece.element, *piece.element.iterancestors()]
    around = set(home.iterancestors())
    return None if home in above else next((each for each in reversed(above) if each not in around), None)


def _has_long_line(piece: Piece) -> bool:
    lines = plain(piece.text).split("\n")
    return any(len(line) + 2 * wide(line) >= PROSE for line in lines) and not _leads_away(piece)


def _says_rights(text: str) -> bool:
    """Return whether a line says who has the rights of the site; one on cookies or scripts may be the whole page."""
    is_other = has_any(text, "cookie_words") or SCRIPTS in text.lower()
    return len(text) < PARAGRAPH and page.is_footer(text) and not is_other


def _last_lines(pieces: Sequence[Piece], first: int, of_foot: set[int], own: set[int]) -> Iterator[int]:
    """Yield the places of the last lines of what is left that lead away, or are labels of what was passed over."""
    for at in range(len(pieces) - 1, first, -1):
        if pieces[at].why or at in of_foot:
            continue
        is_link = at not in own and _is_link(pieces[at])
        if not (
            is_link
            or _is_line_of_site(pieces[at])
            or _is_label(pieces, at, of_foot)
            or _is_day_of_other(pieces, at)
            or _is_over_nothing(pieces, at)
        ):
            return
        yield at


def _is_line_of_site(piece: Piece) -> bool:
    text = plain(piece.text)
    if menus.is_of_menu(text) or page.is_below(text) or is_site_line(text) or is_topics(text):
        return True
    return menus.is_known_row(text) or any(menus.is_of_menu(plain(link)) for link in menus.links(piece.text))


def _is_link(piece: Piece) -> bool:
    """Return whether a block leads elsewhere and prints no address."""
    text = plain(piece.text)
    return _leads_away(piece) and not (contact_ways.reaches(text) or "://" in text or "www." in text)


def _is_label(pieces: Sequence[Piece], at: int, of_foot: set[int]) -> bool:
    """Return whether a block of a few words stands over files and links that are left out."""
    text = plain(pieces[at].text)
    few = len(text.split()) <= LABEL and wide(text) <= LABEL_SIGNS and menus.is_menu_item(text.rstrip(":： "))
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    is_out = below is not None and (at + 1 in of_foot or below.why == account.PASSED)
    is_over = below is not None and (_leads_away(below) or is_file(plain(below.text)))
    return few and is_out and is_over and not _is_of_release([pieces[at]])


def _is_day_of_other(pieces: Sequence[Piece], at: int) -> bool:
    """Return whether a block is the first of several days, each over another article; one alone may be the text's."""
    days = [other for other in range(at, len(pieces) - 1) if day_lines.is_only_day(plain(pieces[other].text))]
    return len(days) > 1 and days[0] == at and all(_leads_away(pieces[other + 1]) for other in days)


def _is_over_nothing(pieces: Sequence[Piece], at: int) -> bool:
    """Return whether a heading ends the text, as all below it was passed over: “Related content”."""
    is_last = at + 1 < len(pieces) and name_of(pieces[at].element) in HEADINGS
    return is_last and not is_end_mark(plain(pieces[at].text))


def _leads_away(piece: Piece) -> bool:
    """Return whether most words of a block lead to another page."""
    return piece.linked * 2 > len(plain(piece.text))


def _heads(piece: Piece) -> bool:
    return name_of(piece.element) in HEADINGS or page.is_below(plain(piece.text))


def _is_open(piece: Piece) -> bool:
    return piece.why in {"", account.PASSED}


def _is_text(piece: Piece) -> bool:
    is_long = len(piece.text) + 2 * wide(piece.text) >= PROSE
    return not piece.why and is_long and not (_heads(piece) or _leads_away(piece))
