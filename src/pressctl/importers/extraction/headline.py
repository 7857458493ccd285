"""The headline of a text among the lines above its first paragraph, and the lines of its deck."""

from __future__ import annotations

import re

from pressctl.importers.extraction import contact_parts, page, titles
from pressctl.importers.extraction.lines import ADDRESS, RECORD, Block, wide
from pressctl.importers.extraction.site_lines import is_site_line
from pressctl.importers.extraction.words import every, folded, is_heading
from pressctl.prose import dateline, day_lines

DECK = 3
"""Lines that a headline may have under it before the paragraphs start."""
LEAST = 5
"""Words of a first line that is no name of a sender."""
WIDE = 10
"""The same in signs of a script without spaces."""
TITLE_OF_RECORD = 3
"""Lines at its top among which its title is."""
MOST_POINTS = 5
"""Lines that say what a text does, between the title of its page and the text."""
SAME = 20
"""Characters from which the start of a headline stands for it."""
LONG_POINT = 8
"""Words of a point of the deck that may say whom to call: “* Witnesses are asked to ring 202 555 0100”."""
LONGEST_DECK = 250
"""Characters of the longest paragraph that is one by the way it is set."""
SET_APART = re.compile(r"#{2,6} [^\n]+|([*_]{1,3})(?![*_\s])[^*\n]+(?<!\s)\1")
OTHER_FIGURES = re.compile(r"\d(?![\d.,]*\s[^\W\d_]{3})")
"""How a line starts that has figures first and is no deck: a schedule, an address; “200 people will work there” is."""


def find(found: list[Block], start: int, contacts: frozenset[int] = page.NONE) -> tuple[int | None, list[int]]:
    """Return the index of the headline above the paragraph at ``start``, and those of the lines under it.

    ``contacts`` are the places of the blocks that print contacts.
    """
    title = _told_title(found, start)
    title = _said_twice(found, start) if title is None else title
    if title is not None:
        return title, _under(found, title, start, contacts)
    recorded = _of_record(found, start)
    if recorded is not None:
        return recorded, []
    return _near(found, start, contacts)


def _near(found: list[Block], start: int, contacts: frozenset[int]) -> tuple[int | None, list[int]]:
    """Return the same for the nearest line above that can be the headline, or that above it where this is the deck."""
    near = range(start - 1, max(-1, start - 12 - len(contacts)), -1)
    nearest = next((index for index in near if page.can_head(found, index, contacts)), None)
    if nearest is None:
        return None, []
    title = _over_deck(found, nearest, start, contacts)
    return (nearest, []) if title is None else (title, _under(found, title, start, contacts))


def _over_deck(found: list[Block], nearest: int, start: int, contacts: frozenset[int]) -> int | None:
    """Return the place of the headline if the line nearest to the text is its deck, or stands where headlines do."""
    title = _between_menu_and_day(found, start, contacts)
    if title is not None:
        return title
    top = nearest
    while top > 0 and nearest - top < DECK and not page.opens_page(found, top, contacts):
        if not (page.can_head(found, top - 1, contacts) or page.is_point(found[top - 1].text)):
            break
        top -= 1
    if page.is_title(found[0].text) and not found[0].is_prose and _is_first(found, nearest, start, contacts):
        return 0
    over = _over_day(found, top, start, contacts)
    if over is not None:
        return over
    opens = page.opens_page(found, top, contacts) or is_under_menu(found, top)
    return top if opens and not page.is_point(found[top].text) else None


def _told_title(found: list[Block], start: int) -> int | None:
    """Return the headline that stands twice on the page, or is its one heading of the first rank."""
    title = page.repeated_title(found)
    if title is not None and found[0].marked:  # there are no menus in mark-up: the first line is the headline
        title = next((index for index in (0, title) if found[index].marked.startswith("#")), 0)
    if title is not None and title < start <= title + page.REACH:
        return title
    first = [index for index in range(start) if found[index].marked.startswith("# ")]
    return first[0] if len(first) == 1 and page.is_title(found[first[0]].text, least=1) else None


def _said_twice(found: list[Block], start: int) -> int | None:
    """Return the last place of a title that stands twice above the text: as that of its page, and as its headline."""
    texts = [folded(block.text) for block in found[: start + 1]]
    again = [at for at, text in enumerate(texts) if len(text) > SAME and text in texts[:at]]
    last = next((at for at in reversed(again) if page.is_title(found[at].text, LEAST)), None)
    return last if last != start else texts.index(texts[start])


def _between_menu_and_day(found: list[Block], start: int, contacts: frozenset[int]) -> int | None:
    """Return the place of a line under a menu that stands over the day, and a deck at most; None if there is none."""
    for at in range(2, start - 1):
        text = found[at].text
        if not (is_under_menu(found, at) and page.can_head(found, at, contacts)) or page.is_sender(text):
            continue
        below = range(at + 1, start)
        if day_lines.stands_alone(found[at + 1].text) and not any(map(page.is_release_line, _texts(found, below))):
            return at if _under(found, at, start, contacts) else None
    return None


def is_under_menu(found: list[Block], index: int) -> bool:
    """Return whether a line of several words stands just below two items of a menu: no section has such a name."""
    above = [block.text for block in found[max(index - 2, 0) : index]]
    text = found[index].text
    is_long = len(text.split()) >= LEAST or wide(text) >= WIDE
    return len(above) > 1 and is_long and all(map(page.is_menu_item, above))


def _of_record(found: list[Block], start: int) -> int | None:
    """Return the title in the head of an archive's record: number, title, day, kind, and the address of the file."""
    first = [block.text for block in found[: min(start, TITLE_OF_RECORD, end_of_record(found))]]
    top = enumerate(first)
    title = next((at for at, text in top if not (text.isdigit() or page.is_release_line(text))), None)
    return title if title is not None and page.is_title(first[title], least=1) else None


def end_of_record(found: list[Block]) -> int:
    """Return the place of the address that ends the head of an archive's record, 0 if no head does.

    Such a head starts with the number of the record.
    """
    if not found or not found[0].text.isdigit():
        return 0
    return next((at for at, block in enumerate(found[:RECORD]) if ADDRESS.fullmatch(block.text)), 0)


def _is_first(found: list[Block], nearest: int, start: int, contacts: frozenset[int]) -> bool:
    """Return whether the first line of the page is the headline, and the lines under it are none."""
    return _is_under_title(found, nearest, contacts) or _is_over_day(found, start, contacts)


def _is_over_day(found: list[Block], start: int, contacts: frozenset[int]) -> bool:
    """Return whether the first line stands over the day and a deck at most, and is no name of an office or a site."""
    text = found[0].text
    if (len(text.split()) < LEAST and wide(text) < WIDE) or page.is_sender(text) or titles.SITE_NAME.search(text):
        return False
    if start < TITLE_OF_RECORD or not day_lines.stands_alone(found[1].text) or page.has_menus(found):
        return False
    return not any(page.is_release_line(found[at].text) for at in range(1, start)) and bool(
        _under(found, 0, start, contacts)
    )


def _over_day(found: list[Block], below: int, start: int, contacts: frozenset[int]) -> int | None:
    """Return the place of the headline under a release line where ``below`` is its deck, with the day between.

    The name of an office may stand there as well; it has a word of offices in it, and no verb.
    """
    at = below - 1
    while at > 0 and _is_known(found, at, contacts):
        at -= 1
    text = found[at].text if 0 < at < below - 1 else ""
    is_long = len(text.split()) >= LEAST or wide(text) >= WIDE
    if not (is_long and page.is_release_line(_above(found, at, contacts)) and page.is_title(text)):
        return None
    is_dated = any(day_lines.stands_alone(found[near].text) for near in range(at + 1, below))
    return at if is_dated and not _may_be_office(text) and not page.has_menus(found) and below + 1 >= start else None


def _may_be_office(text: str) -> bool:
    """Return whether a line has a word of offices in it, and is no sentence of nouns with capitals and other words."""
    words = text.split()
    capitals = sum(word[0].isupper() for word in words)
    others = [word for word in words if word[0].islower() and word not in every("small_words")]
    return any(word in every("desk_words") for word in folded(text).split()) and not (capitals > 2 and others)


def _above(found: list[Block], at: int, contacts: frozenset[int]) -> str:
    """Return the next line above that is no day and no contact."""
    places = (near for near in range(at - 1, -1, -1) if near not in contacts)
    return next((found[near].text for near in places if not day_lines.stands_alone(found[near].text)), "")


def set_apart(found: list[Block], title: int, start: int, contacts: frozenset[int] = page.NONE) -> bool:
    """Return whether the paragraph at ``start`` is the deck: all of it bold, italic or a heading, and the next is not.

    Nothing but the day and the like stands between it and the headline.
    """
    after = next((at for at in range(start + 1, len(found)) if not _is_known(found, at, contacts)), start)
    if after == start or not _is_set_apart(found[start]) or _is_set_apart(found[after]):
        return False
    between = all(_is_known(found, at, contacts) for at in range(title + 1, start))
    text = found[start].text
    return between and len(text) <= LONGEST_DECK and not (dateline.read(text) or contact_parts.reaches(text))


def _is_set_apart(block: Block) -> bool:
    return SET_APART.fullmatch(block.marked.strip()) is not None


def _is_under_title(found: list[Block], nearest: int, contacts: frozenset[int]) -> bool:
    """Return whether the lines above the text are points, and what a site prints, under the first line of the page."""
    places = range(1, nearest + 1)
    points = [at for at in places if page.is_point(found[at].text)]
    rivals = [at for at in places if at not in {*points, *contacts} and page.is_title(found[at].text)]
    menu = sum(page.is_menu_item(found[at].text) for at in places)
    if (
        menu > page.MENU_WORDS
        or titles.SITE_NAME.search(found[0].text)
        or any(map(page.is_release_line, _texts(found, places)))
    ):
        return False
    has_site = any(is_site_line(text) or is_heading(text, "site_chrome") for text in _texts(found, places))
    return (bool(points) and not rivals) or (has_site and len(rivals) <= MOST_POINTS)


def _texts(found: list[Block], places: range) -> list[str]:
    return [found[at].text for at in places]


def known(
    found: list[Block], text: str, start: int, contacts: frozenset[int] = page.NONE
) -> tuple[int, list[int]] | None:
    """Return the same for a headline that is known, or None when it does not stand above the paragraph at ``start``."""
    places = [index for index in range(start) if folded(found[index].text) == folded(text)]
    if not text or not places:
        return None
    place = next((index for index in places if found[index].marked.startswith("#")), places[-1])
    return place, _under(found, place, start, contacts)


def _under(found: list[Block], title: int, start: int, contacts: frozenset[int]) -> list[int]:
    """Return the indices of the lines of the deck: head lines and lines of the site may stand above it or below."""
    shown = folded(found[title].text)
    below = [
        index
        for index in range(title + 1, start)
        if not _is_known(found, index, contacts) and not _is_again(shown, folded(found[index].text))
    ]
    together = not below or below[-1] - below[0] < len(below)
    is_clear = all(_is_deck(found, index, contacts) for index in below)
    is_under = not below or below[0] == title + 1 or not page.POINT.match(found[below[0]].text)
    return below if together and is_clear and is_under and len(below) <= DECK else []


def _is_again(headline: str, text: str) -> bool:
    """Return whether a line is the headline again, or one of these the start of the other; both are folded."""
    short, long = sorted((headline, text), key=len)
    return len(short) > SAME and long.startswith(short)


def _is_known(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    return index in contacts or _stands_between(found[index].text)


def _is_deck(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    if _has_points(found, index):
        return False
    text = page.POINT.sub("", found[index].text)
    is_point = text != found[index].text and len(text.split()) >= LONG_POINT
    return (
        index not in contacts
        and (
            page.is_title(text)
            or (is_point and contact_parts.reaches(text) and page.has_form_of_title(text, LONG_POINT))
        )
        and not page.heads_other(text)
        and not OTHER_FIGURES.match(text)
        and not dateline.is_sure(text)
    )


def _has_points(found: list[Block], index: int) -> bool:
    """Return whether a block is one of several points of a list, or a list of several: those open the text."""
    near = [block.text for block in found[max(index - 1, 0) : index + 2]]
    points = sum(bool(page.BULLET.match(text)) for text in near)
    is_list = sum(bool(page.BULLET.match(line)) for line in (found[index].marked or found[index].text).split("\n")) > 1
    return is_list or (points > 1 and bool(page.BULLET.match(found[index].text)))


def _stands_between(text: str) -> bool:
    """Return whether a line that stands under a headline's deck is known to be none of it."""
    return page.is_other_line(text) or page.heads_other(text) or not page.has_letters(text)
