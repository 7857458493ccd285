"""The ways to reach somebody that a line prints: addresses and numbers, with what stands before each."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pressctl.importers.extraction.contacts.labels import is_for_nobody, is_of_house, is_of_nobody
from pressctl.importers.extraction.contacts.names import AROUND
from pressctl.importers.extraction.words import folded
from pressctl.prose.addresses.emails import addresses
from pressctl.prose.addresses.phone_tails import each as each_phone
from pressctl.prose.addresses.phone_tails import end as end_of
from pressctl.prose.addresses.phones import phones as printed_phones

DESK = re.compile(
    r"(?:press|presse|media|medien|medias|prensa|imprensa|newsroom|news|comms|communications?|pressoffice|"
    r"press[._-]?(?:office|desk|stelle|contact|team)|media[._-]?(?:office|relations|desk|team)|pr)@",
    re.IGNORECASE,
)
"""Mailboxes of press offices."""
NEXT = re.compile(r"\s{0,2}[,;/、，]\s{0,2}")
"""What stands between two numbers that have one label."""
HIDDEN = re.compile(r"<\s{0,3}>")
"""What a page leaves of an address that it hides from scrapers, besides what stands in its place."""


class Way(NamedTuple):
    """Where a way to reach somebody stands in a line, and whether it is an address or else a number."""

    start: int
    end: int
    is_address: bool


def emails(text: str) -> list[str]:
    """Return the e-mail addresses in a text, as printed."""
    return [text[start:end] for start, end in addresses(text)]


def is_of_press(address: str) -> bool:
    """Return whether an address is the mailbox of a press office: “press@example.org”."""
    return DESK.match(address) is not None


def phones(text: str) -> list[str]:
    """Return the phone numbers in a text, as printed, with their extensions; no faxes, recordings and hotlines."""
    found: list[str] = []
    behind = -1  # where the last number of nobody ends: “Fax: 202 555 0100, 202 555 0101” has two
    for phone, number in each_phone(text):
        start, end = phone.span
        is_next = behind >= 0 and NEXT.fullmatch(text, behind, start) is not None
        if start < behind or is_next or is_of_nobody(text, start, end):
            behind = end
        else:
            found.append(number)
    return found


def numbers_in(lines: list[str]) -> list[str]:
    """Return the numbers of the lines of a contact, each once; none below the label of a fax or a hotline.

    That of a switchboard is no contact's who is reached otherwise.
    """
    called = [line for above, line in pairwise(("", *lines)) if reaches(above) or not is_for_nobody(above)]
    numbers = list(dict.fromkeys(number for line in called for number in phones(line)))
    of_house = {phone.written.strip() for line in called for phone in printed_phones(line) if is_of_house(line, phone)}
    own = [number for number in numbers if number not in of_house]
    return own if own or any(map(emails, lines)) else numbers


@lru_cache(maxsize=512)
def reaches(text: str) -> bool:
    """Return whether a text holds an address or a number."""
    return bool(emails(text) or printed_phones(text))


def ways_in(line: str) -> list[Way]:
    """Return the addresses and numbers of a line, in order; numbers within an address are left out."""
    mail = [Way(start, end, is_address=True) for start, end in addresses(line)]
    numbers = [Way(phone.span.start, end_of(line, phone), is_address=False) for phone in printed_phones(line)]
    return sorted([*mail, *(way for way in numbers if not any(at <= way.start < end for at, end, _ in mail))])


def labels_in(line: str) -> list[str]:
    """Return what stands before each number of a line, folded: “office” of “Office: 202 555 0100”."""
    ends = [0, *(way.end for way in ways_in(line) if not way.is_address)]
    starts = [way.start for way in ways_in(line) if not way.is_address]
    return [folded(line[end:start].strip(AROUND + ",;|/")) for end, start in zip(ends, starts, strict=False)]
