"""Lines between a headline and its text that open this: points, rows of a table, headings, what is said of an event."""

from __future__ import annotations

from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.heads import choice, decks, senders
from pressctl.importers.extraction.lines import advisories, page
from pressctl.importers.extraction.lines.blocks import Block, adjoin
from pressctl.importers.extraction.words import every, folded, opener
from pressctl.prose.datelines import dateline

TWO = 2
"""Words of the shortest line that says much."""


def opening(found: list[Block], title: int, start: int, contacts: frozenset[int]) -> list[int]:
    """Return the places of lines under a headline that say as much as one, if they are no deck: they open the text."""
    unknown = decks.unknown(found, title, start, contacts)
    said: list[int] = []
    for at in unknown:
        is_of_text = _is_row(found, at) or (page.is_led(found, at) and decks.is_one_of_headings(found, title, at))
        if (
            is_of_text
            or _says_much(found, at)
            or (at - 1 in said and decks.ends_as_sentence(found, at) and page.has_letters(found[at].text))
        ):
            said.append(at)
    for near in (-1, 1):  # a list opens the text as a whole
        for at in unknown if near < 0 else reversed(unknown):
            if at not in said and at + near in said and _is_point(found, at) and _is_point(found, at + near):
                said.append(at)
    return said + [at for at in range(title + 1, start) if at not in contacts and _is_of_event(found, at)]


def _is_point(found: list[Block], index: int) -> bool:
    return page.POINT.match(found[index].text) is not None


def _says_much(found: list[Block], index: int) -> bool:
    text = page.POINT.sub("", found[index].text)
    if not choice.is_long(text) or decks.PARTED.search(text) or decks.is_sender(found, index):
        return False
    is_title = page.has_form_of_title(text, TWO) or decks.has_points(found, index) or page.is_long_sentence(text)
    return is_title and not (dateline.signed_line(text) or opener(text, "remark_lines"))


def _is_row(found: list[Block], index: int) -> bool:
    """Return whether a line is a row of a table, or heads one: its cells stand behind tabs."""
    is_heading = index + 1 < len(found) and choice.is_table_row(found[index + 1].text)
    return choice.is_table_row(found[index].text) or (is_heading and page.has_letters(found[index].text))


def _is_of_event(found: list[Block], index: int) -> bool:
    """Return whether a line says who, where or when of an event, or is of a form that does."""
    near = found[max(index - 1, 0) : index + 2]
    is_answer = any(advisories.question(block.text) for block in near) and decks.is_of_form(found, index)
    return is_answer or bool(advisories.question(found[index].text)) or _is_of_place(found, index)


def _is_of_place(found: list[Block], index: int) -> bool:
    """Return whether a line is of those right below each other that say where an event is, under its hour.

    One of them has a hall, a house or a street: “10 a.m.”, “Court House”, “Room 4”, “Elmton”.
    """
    first = last = index + (choice.is_hour(found[index].text) and index + 1 < len(found))
    while first > 0 and _stands_under(found, first):
        first -= 1
    while last + 1 < len(found) and _stands_under(found, last + 1):
        last += 1
    lines = [block.text for block in found[first : last + 1]]
    above = found[first - 1].text if first else ""
    is_timed = any(map(choice.is_hour, (above, *lines)))
    words = frozenset(word for text in lines for word in senders.WORD.findall(folded(text)))
    return last > first and is_timed and not words.isdisjoint(every("venue_words"))


def _stands_under(found: list[Block], index: int) -> bool:
    """Return whether a short line stands right under another, with no empty line between."""
    one, other = found[index - 1], found[index]
    is_short = not (one.is_prose or other.is_prose or contact_ways.reaches(other.text))
    return is_short and not other.marked and adjoin(one, other)
