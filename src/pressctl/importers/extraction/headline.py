"""The headline of a text among the lines above its first paragraph, and the lines of its deck."""

from __future__ import annotations

import re

from pressctl.importers.extraction import choice, contact_parts, page
from pressctl.importers.extraction.lines import ADDRESS, RECORD, Block
from pressctl.importers.extraction.words import folded
from pressctl.prose import dateline, greeting

DECK = 3
"""Lines that a headline may have under it before the paragraphs start."""
LEAST = 5
"""Words of a first line that is no name of a sender."""
TITLE_OF_RECORD = 3
"""Lines at its top among which its title is."""
SAME = 20
"""Characters from which the start of a headline stands for it."""
OF_LETTER = 3
"""Lines above a letter's text among which its headline stands: a greeting stands between."""
LONG_POINT = 8
"""Words of a point of the deck that may say whom to call: “* Witnesses are asked to ring 202 555 0100”."""
TWO = 2
"""Words of the shortest source: “Source: Acme”."""
LONGEST_DECK = 320
"""Characters of the longest paragraph that is one by the way it is set."""
SET_APART = re.compile(r"#{2,6} [^\n]+|([*_]{1,3})(?![*_\s])[^*\n]+(?<!\s)\1")
PARTED = re.compile(r"\s[|｜]\s|[,，、]\Z")
"""What no deck has: a stroke between items, a comma at its end."""
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
    best = next(iter(choice.ranked(found, start, contacts)), None)
    return (_of_letter(found, start), []) if best is None else (best.at, _under(found, best.at, start, contacts))


def _of_letter(found: list[Block], start: int) -> int | None:
    """Return the two words in capitals, or over a greeting, that head a letter: “SPRING CAMPAIGN”, “Dear editors”."""
    for index in range(start - 1, max(start - 1 - OF_LETTER, -1), -1):
        text, below = found[index].text, found[index + 1].text
        is_over_greeting = index + 1 < start and (greeting.is_line(below) or greeting.is_bare(below))
        is_greeting = greeting.is_line(text) or greeting.is_bare(text)
        if (text.isupper() or is_over_greeting) and not is_greeting and page.is_title(text, least=2):
            return index
    return None


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
    first = next((at for at in range(title + 1, start + 1) if at not in below), start)
    if first > title + 1 and not any(_is_deck(found, at, contacts) for at in below if at > first):
        below = list(range(title + 1, first))  # what stands below the day is the wire, and the city
    together = not below or below[-1] - below[0] < len(below)
    is_clear = all(_is_deck(found, index, contacts) for index in below)
    is_under = not below or below[0] == title + 1 or not page.POINT.match(found[below[0]].text)
    return below if together and is_clear and is_under and len(below) <= DECK else []


def _is_again(headline: str, text: str) -> bool:
    """Return whether a line is the headline again, or one of these the start of the other; both are folded."""
    short, long = sorted((headline, text), key=len)
    return len(short) > SAME and long.startswith(short)


def _is_known(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    return index in contacts or choice.stands_between(found[index].text)


def _is_deck(found: list[Block], index: int, contacts: frozenset[int]) -> bool:
    if _has_points(found, index) or PARTED.search(found[index].text) or _is_sender(found, index):
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


def _is_sender(found: list[Block], index: int) -> bool:
    """Return whether a line under a headline is who sent the text: it stands below it again, alone or as its source."""
    words = folded(found[index].text).split()
    others = (folded(block.text).split() for block in found[index + 1 :] if len(block.text) < LONGEST_DECK)
    return any(words == other or (len(other) > TWO and words[1 - len(other) :] == other[1:]) for other in others)


def _has_points(found: list[Block], index: int) -> bool:
    """Return whether a block is one of several points of a list, or a list of several: those open the text."""
    near = [block.text for block in found[max(index - 1, 0) : index + 2]]
    points = sum(bool(page.BULLET.match(text)) for text in near)
    is_list = sum(bool(page.BULLET.match(line)) for line in (found[index].marked or found[index].text).split("\n")) > 1
    return is_list or (points > 1 and bool(page.BULLET.match(found[index].text)))
