"""The letterhead under a contact: the street and switchboard of an organisation, which reach nobody for the press."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from pressctl.importers.extraction.contacts import lines as contact_lines
from pressctl.importers.extraction.contacts import mailboxes as contact_mailboxes
from pressctl.importers.extraction.contacts import names as contact_names
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.contacts.roles import is_post
from pressctl.prose.days.dates import first_whole
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import any_of_all

JAPANESE = "\u3012"
"""The sign of the Japanese post."""
LINES = 6
"""Lines of the longest letterhead up to its number: house, department, street, town, country."""
PART = re.compile(r"[|·•,;，、\n\t]|\s[–—-]\s")
"""What stands between the parts of an address on one line."""
POSTAL = re.compile(
    r"\d{1,5}[a-zA-Z]?(?: \d{2})? [^\W\d_]{2}[^\d@]{0,40}|(?:\d{6} )?[^\W\d_][^\d@:：]{3,40} \d{1,3} ?[a-zA-Z]?"
    r"|[A-Z]{2} \d{5}"
    r"|(?:[A-Z]\.?){2}(?: [Bb]ox)? \d{1,6}"
    r"|[A-Z]{1,2}-\d{4,5} [^\W\d_]{2}[^\d@]{0,40}|[\u3400-\u9fff]{4,30}\d{1,4}[\u53f7\u865f]"
)
"""A street with its number, a town or state with its postcode, or a box at the post office."""


@lru_cache(maxsize=256)
def starts(run: tuple[str, ...], ahead: tuple[str, ...]) -> bool:
    """Return whether a letterhead stands below the lines of a run: a postal address over a number or mailbox.

    What comes first there is of a kind that the person above already has; lines about the press are no letterhead.
    """
    if is_again(run, ahead):
        return False
    has = {way.is_address for line in _of_last(run) for way in contact_ways.ways_in(line)}
    is_postal_ = False
    for line in [line for text in ahead[:LINES] for line in text.splitlines()][:LINES]:
        if _is_of_somebody(line):
            return False
        is_postal_ = is_postal_ or is_postal(line)
        if ways := contact_ways.ways_in(line):
            return is_postal_ and ways[0].is_address in has
    return False


def is_again(above: Sequence[str], ahead: Sequence[str]) -> bool:
    """Return whether lines are the house of a person above and its street, printed again: a card of the house."""
    return bool(ahead) and ahead[0] in above and any(is_postal(line) and line in above for line in ahead[:LINES])


def is_postal(line: str) -> bool:
    """Return whether a line has a street with its number, or a postcode with its town, as a part of its own.

    In Japan a sign before the postcode says so.
    """
    if line.startswith(JAPANESE):
        return True
    for start, end, _ in reversed(contact_ways.ways_in(line)):
        line = f"{line[:start]}\n{line[end:]}"  # “extension 115” is no house
    parts = [part.strip(contact_names.AROUND) for part in (*PART.split(line), line.replace(",", ""))]
    found = [part for part in parts if POSTAL.fullmatch(part) and not contact_ways.reaches(part)]
    return any(not (any_of_all("hour_words").search(part) or first_whole(part)) for part in found)


def without_buildings(lines: list[str]) -> list[str]:
    """Return lines without the name of a building over its street, “Palazzo Marescotti”, below a desk or a house.

    It looks like the name of a person, of whom no address is made.
    """
    mail = [address for line in lines for address in contact_ways.emails(line)]
    pairs = pairwise((*lines[1:], ""))
    return [*lines[:1], *(line for line, below in pairs if not _is_building(line, below, mail))]


def _is_building(line: str, below: str, mail: Sequence[str]) -> bool:
    name = line.strip(contact_names.AROUND)
    is_over_street = is_postal(below) and has_any(line, "venue_words") and not is_postal(line)
    has_own = any(contact_mailboxes.has_made(name, address) for address in mail)
    is_like_name = contact_names.is_name(name) or has_any(line, "nouns_of_no_name")
    return is_over_street and is_like_name and not has_own


def _of_last(run: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the last person of a run, from the end up to the name."""
    for line in reversed(run):
        yield line
        if contact_lines.names_someone_first(line):
            return


def _is_of_somebody(line: str) -> bool:
    is_known = contact_names.has_heading(line) or is_post(line) or has_any(line, "press_words")
    return is_known or contact_lines.names_someone_first(line)
