"""The contacts of a release that stand beside it on the page: in a box at its side, above or below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from pressctl.importers.extraction import account
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.contacts.names import has_heading
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.pages import foot
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.importers.markup import furniture
from pressctl.importers.markup.blocks import Piece
from pressctl.importers.markup.elements import WAY, name_of, words_of
from pressctl.importers.markup.markdown import plain
from pressctl.prose.word_index import has_any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CONTACT = 900
"""Letters of the longest block of contacts; what is longer is the page around it."""
LINKS = 15
"""Links from which a box is a menu of the site, though an office and its number are among them."""
PARAGRAPH = 75
"""Letters from which a block of the text is a paragraph."""
SENTENCE = 300
"""Letters of the longest block below the text that is taken for an address or number alone."""
BOX = re.compile(
    r"[\s_-](?:(?:press|media|presse|medien|prensa|imprensa|stampa|pr)[_-]?(?:contacts?|kontakte?|contactos?|contatos?|contatti)"
    r"|(?:contacts?|kontakte?)[_-](?:press|media|presse|prensa))[\s_-]",
    re.IGNORECASE,
)
"""Classes that sites give to the box of contacts for the press."""
PEOPLE = re.compile(r"[\s_-](?:contacts|contact[_-](?:card|box|person|info|details))[\s_-]", re.IGNORECASE)
"""Classes of boxes that may be those of a site's own office: where they name somebody, they are of the release."""
MOST_PARTS = 12
"""Elements below a heading of contacts that are looked at: cards, or the lines of one."""
HEADING_WORDS = 6
"""Words of the longest line over the people of a box."""
LONGEST_ADDRESS = 80
"""Letters of the longest line that is an address or number with its label."""
LINE = 60
"""Letters of the longest heading of contacts."""


def with_contacts(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the blocks of a page with the contacts that were left out of its text after it, as part of it.

    Those of the site's footer, and of what it prints under the text, count only where the text has none of its own.
    """
    own = [piece for piece in pieces if not piece.why]
    has_own = any(contact_lines.is_contact_line(_first_line(piece)) for piece in own)
    reaches = any(len(words := plain(piece.text)) <= SENTENCE and contact_ways.reaches(words) for piece in own)
    pieces = list(_with_named(pieces))
    around = _around(pieces)
    found = [
        (box, piece, furniture.is_in_site_footer(piece.element))
        for box, piece in _boxes(pieces)
        if box not in around and not (reaches and piece.why == foot.FOOT)
    ]
    has_own = has_own or not all(is_of_site for *_, is_of_site in found)
    boxes = {box for box, _, is_of_site in found if not (has_own and is_of_site)}
    heads = {piece.element for box, piece, _ in found if box is not piece.element and not _is_heading(piece)}
    is_contact = [each.element not in heads and bool(boxes.intersection(_upwards(each))) for each in pieces]
    last = max(_homes(pieces).values(), default=len(pieces))
    text = [
        replace(each, why="") if is_it else each
        for at, (each, is_it) in enumerate(zip(pieces, is_contact, strict=True))
        if not is_it or at > last  # what stands below the text is in its place
    ]
    return [*text, *(replace(each, why="") for at, each in enumerate(pieces) if is_contact[at] and at <= last)]


def _with_named(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the blocks of a page; those in a box for the press, or below the text in its element, as part of it."""
    homes = _homes(pieces)
    around = _around(pieces)
    parts = {part for piece in pieces if _is_open_heading(piece) for part in _below(piece.element, around)}
    above: Piece | None = None
    box: HtmlElement | None = None
    for at, piece in enumerate(pieces):
        box = _headed(above, piece) if piece.why and box is None else box if piece.why else None
        is_in_box = box is not None and box in _upwards(piece)
        is_headed = piece.why == account.PASSED and not parts.isdisjoint(_upwards(piece))
        is_part = is_headed or (
            bool(piece.why) and (is_in_box or _is_named(piece) or _goes_on(pieces, at, homes) or _is_next(above, piece))
        )
        above = replace(piece, why="") if is_part else piece
        yield above


def _upwards(piece: Piece) -> Iterator[HtmlElement]:
    """Yield the element of a block, and those around it."""
    yield piece.element
    yield from piece.element.iterancestors()


def _around(pieces: Sequence[Piece]) -> set[HtmlElement]:
    """Return the elements that hold the paragraphs of the text, and those around them."""
    return {above for piece in pieces if _is_paragraph(piece) for above in piece.element.iterancestors()}


def _is_open_heading(piece: Piece) -> bool:
    """Return whether a block of the text, or one that was passed over, is a heading of contacts and nothing else."""
    is_open = piece.why in {"", account.PASSED} and not _is_link_of_site(piece)
    return is_open and _is_heading(piece) and not contact_ways.reaches(plain(piece.text))


def _below(heading: HtmlElement, around: Container[HtmlElement]) -> list[HtmlElement]:
    """Return a heading of contacts with what is below it: its box, or beside the text cards and the lines of one."""
    top, words = heading, words_of(heading)
    while (above := top.getparent()) is not None and above not in around and words_of(above) == words:
        top = above
    if above is None or above not in around:
        return [above] if above is not None and _is_card(above) and _reaches(above) else []
    parts, last = [top], 0
    for part in islice(top.itersiblings(), MOST_PARTS):
        if _size(said := words_of(part)) > CONTACT or page.heads_other(said) or not _is_card(part):
            break
        parts.append(part)
        last = len(parts) if _reaches(part) else last
    return parts[:last]


def _headed(above: Piece | None, piece: Piece) -> HtmlElement | None:
    """Return the box of a block right below a heading of contacts in the text, where it says how to reach somebody."""
    if above is None or above.why or contact_ways.reaches(line := plain(above.text)):
        return None
    box = next(filter(_reaches, _upwards(piece)), None)
    is_headed = contact_lines.is_contact_line(line) or (box is not None and _is_on_press(line) and _names_someone(box))
    return box if is_headed and box is not None and _is_card(box) else None


def _is_next(above: Piece | None, piece: Piece) -> bool:
    """Return whether a line is an address or number and little else, right below a line of contacts in the text.

    Many a site puts each line into a box of its own, and one that is a link looks like a menu.
    """
    if piece.why != account.PASSED or above is None or above.why:
        return False
    words, line = words_of(piece.element), plain(above.text)
    is_contact = contact_ways.reaches(line) or contact_lines.is_contact_line(line)
    return len(words) <= LONGEST_ADDRESS and _reaches(piece.element) and is_contact and len(line) <= SENTENCE


def _boxes(pieces: Sequence[Piece]) -> Iterator[tuple[HtmlElement, Piece]]:
    """Yield the elements that hold contacts with something in them that was left out, and the heading of each."""
    for piece in pieces:
        is_heading_ = bool(piece.why) and not _is_link_of_site(piece) and _is_heading(piece)
        if not (is_heading_ or _may_head(piece)):
            continue
        if is_heading_ and contact_ways.reaches(plain(piece.text)):
            yield _with_name(piece.element), piece
            continue
        box = next(filter(_reaches, _upwards(piece)), None)
        if box is not None and _is_card(box) and (is_heading_ or _names_someone(box)):
            yield box, piece


def _is_link_of_site(piece: Piece) -> bool:
    """Return whether a heading of contacts is an item of a menu, or a link in the footer, and leads to another page."""
    is_of_menu = name_of(piece.element) == "li" or furniture.is_in_site_footer(piece.element)
    return is_of_menu and piece.linked * 2 > len(plain(piece.text))


def _may_head(piece: Piece) -> bool:
    """Return whether a block that was left out is a short line on contacts or the press, “Your contacts at Acme”."""
    return bool(piece.why) and not piece.linked and _is_on_press(plain(piece.text))


def _is_on_press(line: str) -> bool:
    is_short = "\n" not in line and len(line) <= LINE and len(line.split()) <= HEADING_WORDS
    if not is_short or contact_ways.reaches(line) or page.is_release_line(line) or page.heads_other(line):
        return False
    return has_heading(line) or bool(opener(line, "contact_headings")) or has_any(line, "press_words")


def _with_name(element: HtmlElement) -> HtmlElement:
    """Return what holds little more than a contact: a name stands above it in a card, and nothing else."""
    above = element.getparent()
    name = words_of(above).removesuffix(words_of(element)).strip() if above is not None else ""
    return above if above is not None and contact_lines.names_someone(name) else element


def _is_named(piece: Piece) -> bool:
    """Return whether a block stands in a small box that its class calls one of contacts, for the press or of people."""
    for box in _upwards(piece):
        called = f" {box.get('class') or ''} {box.get('id') or ''} "
        if BOX.search(called) or PEOPLE.search(called):
            return (bool(BOX.search(called)) or _names_someone(box)) and _is_card(box) and _reaches(box)
    return False


def _names_someone(box: HtmlElement) -> bool:
    """Return whether a line of a box, outside the site's footer, is a person's name with no number."""
    texts = (" ".join(text.split()) for text in box.itertext())
    return not furniture.is_in_site_footer(box) and any(map(contact_lines.names_someone, filter(None, texts)))


def _homes(pieces: Sequence[Piece]) -> dict[HtmlElement, int]:
    """Return the elements that hold paragraphs of the text, each with the place of the last of these.

    Where breaks part the paragraphs, they are all of one element, which holds them.
    """
    text = [at for at, each in enumerate(pieces) if _is_paragraph(each)]
    shared = Counter(pieces[at].element for at in text)
    holders = ((pieces[at].element, at) for at in text)
    homes = ((element if shared[element] > 1 else element.getparent(), at) for element, at in holders)
    return {home: at for home, at in homes if home is not None}


def _is_paragraph(piece: Piece) -> bool:
    words = plain(piece.text)
    if piece.why or _size(words) < PARAGRAPH:
        return False
    return max(map(_size, words.split("\n"))) >= PARAGRAPH or not contact_ways.reaches(words)  # else a card


def _size(words: str) -> int:
    """Return the letters of a text; a sign of a script without spaces says as much as three."""
    return len(words) + 2 * wide(words)


def _goes_on(pieces: Sequence[Piece], at: int, homes: dict[HtmlElement, int]) -> bool:
    """Return whether a block below the text was left out, though it or its box there reaches somebody."""
    piece = pieces[at]
    box = next((each for each in _upwards(piece) if each.getparent() in homes), None)
    if piece.why != account.PASSED or box is None or at < homes[box.getparent()]:
        return False
    words = words_of(box)
    return len(words) <= SENTENCE and (contact_ways.reaches(words) or contact_lines.is_contact_line(words))


def _is_card(box: HtmlElement) -> bool:
    """Return whether an element holds little but contacts: neither the page around them nor a menu of many links."""
    links = sum(1 for _ in box.iter("a"))
    return _size(words_of(box)) <= CONTACT and links <= LINKS and name_of(box) != "body"


def _reaches(box: HtmlElement) -> bool:
    """Return whether an element prints an address or number, or has a link to one."""
    has_link = any(WAY.match(link.get("href") or "") for link in box.iter("a"))
    return has_link or contact_ways.reaches(words_of(box))


def _first_line(piece: Piece) -> str:
    return plain(piece.text.partition("\\\n")[0])


def _is_heading(piece: Piece) -> bool:
    """Return whether contacts start with a block: with a heading of its own, or in its first line."""
    line = _first_line(piece)
    is_heading_ = len(line) <= LINE and is_heading(line, "contact_headings")
    return is_heading_ or (len(plain(piece.text)) <= CONTACT and contact_lines.is_contact_line(line))
