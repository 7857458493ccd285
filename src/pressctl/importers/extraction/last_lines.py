"""The last lines of a release's text: sentences below its paragraphs, and a list above the press contact."""

from __future__ import annotations

import re

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import names as contact_names
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import advisories, page
from pressctl.importers.extraction.lines.blocks import SENTENCE_ENDS, Block, ends_in_name
from pressctl.importers.extraction.lines.site_lines import heads_topics
from pressctl.importers.extraction.scripts import wide
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines
from pressctl.prose.lines.end_mark import is_end_mark

LONGEST_LIST = 40
"""Short blocks between two paragraphs that may be the items of a list."""
REACH = 5
"""Lines of an end mark and a contact, with its name, role and house, up to the first number or address."""
ITEM = re.compile(r"[-–•*·▪◦‣]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")


def to_last_sentence(found: list[Block], end: int) -> int:
    """Return the end of a run with the short sentences below it: a quotation, the day of the opening, a hotline."""
    while 0 < end < len(found) and (is_sentence(found[end].text) or _is_for_public(found, end)):
        end += 1 + (found[end].text.endswith((":", "：")) and end + 1 < len(found))
    return end


def _is_for_public(found: list[Block], index: int) -> bool:
    """Return whether a line tells readers whom to call, and so is text: a hotline, “for more on X, ring …”."""
    text = found[index].text
    reached = text if not text.endswith((":", "：")) else "".join(block.text for block in found[index + 1 : index + 2])
    return contact_lines.is_for_public(text) and contact_ways.reaches(reached) and not page.is_footer(text)


def to_last_line(found: list[Block], end: int) -> int:
    """Return the end of a run with the lines below it that stand above a contact: “Admission is free”, a list."""
    for index in range(end, min(end + LONGEST_LIST, len(found))):
        text = found[index].text
        if contact_lines.is_contact_line(text):
            return index - (index > end and contact_names.is_name(found[index - 1].text))  # “Ana Silva”, “Media office”
        below = "".join(block.text for block in found[index + 1 : index + 2])
        if heads_topics(text, below) or page.heads_other(text) or dateline.own_line(text):
            return end
        if contact_ways.reaches(text) and not _is_for_visitors(found, index):
            return end
        if is_head(text) and not _is_listed(found, index, end):
            return end
    return end


def _is_for_visitors(found: list[Block], index: int) -> bool:
    """Return whether a line with a number names nobody, and the heading of a contact for the press follows below it.

    So the number of the house stands among its hours and prices, and journalists have one of their own.
    """
    above = found[index - 1].text if index else ""
    if any(
        contact_lines.names_someone_first(text) or contact_names.has_heading(text)
        for text in (above, found[index].text)
    ):
        return False
    ahead = [block.text for block in found[index + 1 : index + LONGEST_LIST]]
    heading = next(filter(contact_lines.is_contact_line, ahead), "")
    return contact_names.has_press_word(heading)


def _is_listed(found: list[Block], index: int, end: int) -> bool:
    """Return whether a line below the paragraphs that end at ``end`` is of a list: “- Ceremony: 12 June 2026”."""
    text = found[index].text
    is_row = index > end and all(advisories.LABEL.match(each) for each in (found[index - 1].text, text))
    return is_row or ITEM.match(text) is not None or bool(advisories.question(text))


def is_above_press_contact(found: list[Block], end: int) -> bool:
    """Return whether a contact for the press follows a text, under its end mark at most, with a number or address."""
    below = [block.text for block in found[end : end + REACH]]
    if below and is_end_mark(below[0]):
        below = below[1:]
    if not below or not contact_lines.is_contact_line(below[0]):
        return False
    return contact_names.has_press_word(below[0]) and any(map(contact_ways.reaches, below))


def is_sentence(text: str) -> bool:
    """Return whether a line ends as a sentence does, has several words, and is neither a contact's nor a site's."""
    end = text.rstrip("*_ ")
    is_ended = end.endswith(SENTENCE_ENDS) and not ends_in_name(text, end)
    is_whole = is_ended and (len(text.split()) >= 3 or wide(text) >= 8)
    is_like_name = text.lower() != text.upper() and contact_names.is_name(text.rstrip(".*_ "))  # “Ana Silva Jr.”
    is_other = is_like_name or contact_lines.is_contact_line(text)
    return is_whole and not (is_other or page.is_release_line(text) or page.is_footer(text))


def is_head(text: str) -> bool:
    """Return whether a line is of the head of a release: a day, a release line, a contact."""
    if day_lines.stands_alone(text) or dateline.signed_line(text):
        return True
    return page.is_release_line(text) or contact_lines.is_contact_line(text)
