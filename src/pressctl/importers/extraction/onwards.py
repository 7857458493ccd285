"""Whether a text goes on below its last paragraph: with points, headings and their sentence, addresses, who signs it.

No line decides alone. Those that speak, as sentences and points do, carry the text on over the few short lines above
them; what a site prints ends it, and so does a title with its day, as lists of other texts have it.
"""

from __future__ import annotations

import re
from itertools import takewhile

from pressctl.importers.extraction import bounds, last_lines
from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import advisories, menus, page
from pressctl.importers.extraction.lines.blocks import Block, adjoin
from pressctl.importers.extraction.lines.site_lines import heads_topics, is_site_line
from pressctl.importers.extraction.scripts import is_unparted, wide
from pressctl.importers.extraction.words import folded
from pressctl.prose.addresses import hosts
from pressctl.prose.days.year_first import numerals
from pressctl.prose.lines import day_lines, greeting
from pressctl.prose.lines.end_mark import is_end_mark
from pressctl.prose.patterns import regex

GAP = 2
"""Lines that say little over one that speaks: a heading, a place, a line that leads to a list."""
SIGNATURE = 4
"""Lines at the end of a letter, or above the day under a text: “With kind regards”, an office, a name."""
CLOSED = 24
"""Lines below the last paragraph after which the contacts of a release or its end mark close its text."""
RUNNING = 3
"""Words in lower case of the shortest line that says in running words how to reach somebody."""
PEOPLE = 8
"""Lines above one of several people among which stands what leads to them."""
SHORT = 8
"""Words that each of them has at most."""


def _item() -> str:
    signs = "".join(numerals())
    return rf"{last_lines.ITEM.pattern}|[{signs}]{{1,3}}、|[(（][{signs}\d]{{1,3}}[)）]"


ITEM = regex(_item)
"""How a point of a list starts, with a bullet, a letter, a figure or a Chinese numeral."""
CLAUSES = (";", "；", ",", "，", "、")
"""How a point ends that another follows."""
LEADING = 3
"""Words of the shortest line without a colon that leads to one."""
BAR = re.compile(r"\s[|｜]\s")
"""What stands between the items of a footer that is one line."""
COLONS = (":", "：")


def last(blocks: list[Block], start: int, end: int, used: set[int], headline: str = "") -> int:
    """Return one past the last block that the text between two places goes on to; ``used`` are those of contacts."""
    stop = next((at for at in range(end, len(blocks)) if _is_of_site(blocks, at, folded(headline))), len(blocks))
    goes_to, passed, is_below_contacts = _to_close(blocks, end, stop, used), 0, False
    is_parted, has_menus = _is_parted(blocks, start, end), page.has_menus(blocks)
    for index in range(goes_to, stop):
        in_paragraph = is_parted and index == goes_to and _is_in_paragraph(blocks, index)
        if index in used:
            is_below_contacts, passed = True, 0
        elif (
            _speaks(blocks, index, is_below_contacts=is_below_contacts)
            or in_paragraph
            or ((not has_menus or index == goes_to) and is_unparted(blocks[index].text))
        ):
            goes_to, passed = index + 1, 0
        elif passed == GAP or _ends(blocks, index):
            break
        else:
            passed += 1
    return _with_signature(blocks, start, goes_to, stop, used)


def _ends(blocks: list[Block], index: int) -> bool:
    """Return whether a line that says little ends a text: a day, unless it heads the lines of an invitation."""
    text = blocks[index].text
    is_of_event = index + 1 < len(blocks) and bool(advisories.question(blocks[index + 1].text))
    return (day_lines.stands_alone(text) and not is_of_event) or _heads_contacts(blocks, index)


def _heads_contacts(blocks: list[Block], index: int) -> bool:
    """Return whether a line is of contacts; “Further information” may as well head points of which none is one."""
    text = blocks[index].text
    if not contact_lines.is_contact_line(text):
        return False
    heads_points = not contact_ways.reaches(text) and index + 1 < len(blocks) and _is_point(blocks, index + 1)
    return not (heads_points and not contact_ways.reaches(blocks[index + 1].text))


def _to_close(blocks: list[Block], end: int, stop: int, used: set[int]) -> int:
    """Return where the contacts of a release or its end mark close a text that goes on, with a sentence, above them."""
    close = next((at for at in range(end, stop) if at in used or _heads_contacts(blocks, at)), stop)
    is_closed = close < stop or (stop < len(blocks) and is_end_mark(blocks[stop].text))
    below = range(end, close) if is_closed and close - end <= CLOSED else range(0)
    if any(day_lines.stands_alone(blocks[index].text) for index in below):
        return end
    return next((at + 1 for at in reversed(below) if _speaks(blocks, at, is_below_contacts=False)), end)


def first(blocks: list[Block], title: int, start: int) -> int:
    """Return the place of the first line of a text between its headline and its first paragraph that opens the text.

    It leads to what stands below it: to points, or to an address of the web, or is one of these.
    """
    for index in range(start - 1, title, -1):
        if not _opens(blocks, index):
            return index + 1
    return start if title < 0 else title + 1


def _opens(blocks: list[Block], index: int) -> bool:
    """Return whether a line above a text opens it: a point, a heading over points, a line with what it leads to."""
    text, below = blocks[index].text, blocks[index + 1].text
    if contact_lines.is_contact_line(text) or day_lines.stands_alone(text) or page.heads_other(text):
        return False
    if _is_point(blocks, index) or (hosts.ADDRESS.fullmatch(text) and blocks[index - 1].text.endswith(COLONS)):
        return True
    return _is_point(blocks, index + 1) or (text.endswith(COLONS) and hosts.ADDRESS.fullmatch(below) is not None)


def _is_of_site(blocks: list[Block], index: int, headline: str) -> bool:
    """Return whether a line is not of the text below which it stands, nor is anything after it."""
    text = blocks[index].text
    if page.heads_other(text) or is_site_line(text) or is_end_mark(text) or page.is_release_line(text):
        return True
    if heads_topics(text, "".join(block.text for block in blocks[index + 1 : index + 2])):
        return True
    return bool(BAR.search(text)) or page.is_menu(blocks, index) or (bool(headline) and folded(text) == headline)


def says(blocks: list[Block], index: int) -> bool:
    """Return whether a line by itself says something: it is a sentence, or tells in running words how to reach it."""
    text = blocks[index].text
    is_other = contact_lines.is_contact_line(text) or page.heads_other(text) or is_site_line(text)
    return (last_lines.is_sentence(text) or _tells_how(text)) and not is_other


def _speaks(blocks: list[Block], index: int, *, is_below_contacts: bool) -> bool:
    """Return whether a line says something: a sentence, a point among points, an answer, a page that is named."""
    block, text = blocks[index], blocks[index].text
    if is_below_contacts:
        return block.is_prose and not contact_lines.is_contact_line(text)
    if (
        last_lines.is_sentence(text)
        or advisories.question(text)
        or _is_point(blocks, index)
        or _is_led_to(blocks, index)
    ):
        return True
    return (
        block.is_prose or _tells_how(text) or _is_listed_person(blocks, index)
    ) and not contact_lines.is_contact_line(text)


def _tells_how(text: str) -> bool:
    """Return whether a line says in running words whom to write to, to call, or where to look: “Book with a@b.c”.

    A page behind a label and its colon is what a site prints: “Original: https://…”.
    """
    small = sum(word[0].islower() and word.isalpha() for word in text.split())
    named = hosts.ADDRESS.search(text)
    is_running = named is None or not text[: named.start()].rstrip().endswith(COLONS)
    return small >= RUNNING and is_running and (named is not None or contact_ways.reaches(text))


def _is_listed_person(blocks: list[Block], index: int) -> bool:
    """Return whether a line is one of several people with their offices under a line that leads to them."""
    near = [_is_person(block.text) for block in blocks[max(index - PEOPLE, 0) : index + 2]]
    above = [block.text for block in blocks[max(index - PEOPLE, 0) : index]]
    is_led = any(text.endswith(COLONS) and not contact_lines.is_contact_line(text) for text in above)
    return is_led and _is_person(blocks[index].text) and sum(near) > 1


def _is_person(text: str) -> bool:
    return "," in text and contact_lines.names_someone(text)


def _is_point(blocks: list[Block], index: int) -> bool:
    """Return whether a line is a point of a list of which half say much; those of a menu are a few words."""
    if not ITEM.match(blocks[index].text):
        return False
    first = past = index
    while first and ITEM.match(blocks[first - 1].text):
        first -= 1
    while past < len(blocks) and ITEM.match(blocks[past].text):
        past += 1
    points = [block.text for block in blocks[first:past]]
    return 2 * sum(bounds.says_much(text) or text.endswith(CLAUSES) for text in points) >= len(points)


def _is_led_to(blocks: list[Block], index: int) -> bool:
    """Return whether a line is an address of the web that the line above leads to: “Watch it live at”, “Film:”."""
    above = blocks[index - 1].text
    leads = above.endswith(COLONS) or (len(above.split()) >= LEADING and above[-1:].isalpha())
    return leads and hosts.ADDRESS.fullmatch(blocks[index].text) is not None


def _is_parted(blocks: list[Block], start: int, end: int) -> bool:
    """Return whether blank lines part the paragraphs of a text: most of them stand apart."""
    apart = [not adjoin(blocks[at - 1], blocks[at]) for at in range(start + 1, end)]
    return 2 * sum(apart) >= len(apart)


def _is_in_paragraph(blocks: list[Block], index: int) -> bool:
    """Return whether a line goes on in the paragraph above it, and is not the heading of another."""
    text = blocks[index].text
    is_below = adjoin(blocks[index - 1], blocks[index])
    return is_below and not (text.endswith(COLONS) or contact_ways.reaches(text) or day_lines.first_day(text))


def _with_signature(blocks: list[Block], start: int, end: int, stop: int, used: set[int]) -> int:
    """Return the end of a text with the lines of who signs it: those over a day, and the last ones of a letter."""
    below = [index for index in range(end, min(stop, end + SIGNATURE + 1)) if index not in used]
    signs = list(takewhile(lambda index: _may_sign(blocks[index].text), below))
    day = next((index for index in signs if _is_bare_day(blocks[index].text)), None)
    if day is not None:
        others = range(day + 1, min(day + 1 + SIGNATURE, len(blocks)))
        return end if any(day_lines.stands_alone(blocks[index].text) for index in others) else day + 1
    if not signs or signs[-1] + 1 != stop:
        return end
    texts = [block.text for block in blocks[max(start - SIGNATURE, 0) : end]]
    is_letter = any(greeting.begins(text) or greeting.is_bare(text) for text in texts)  # or quotes one
    return stop if is_letter else end


def _is_bare_day(text: str) -> bool:
    """Return whether a line is a day without a label: that of “Last changed: …” is a site's."""
    return day_lines.stands_alone(text) and not any(colon in text for colon in COLONS)


def _may_sign(text: str) -> bool:
    few = len(text.split()) <= SHORT and wide(text) <= 2 * SHORT
    is_other = contact_lines.is_contact_line(text) or menus.is_of_menu(text) or menus.is_menu_line(text)
    return few and not (is_other or hosts.ADDRESS.search(text))
