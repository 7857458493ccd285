"""Which of several readings of a passage is the likely one: that in which nobody who is named is left over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pressctl.importers.extraction.contacts.mailboxes import is_of_domain
from pressctl.importers.extraction.contacts.names import has_role, is_firm_name, is_name, pair
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import ends_in_country, is_office, is_post
from pressctl.importers.extraction.contacts.ways import emails
from pressctl.release.model import Contact


def of_fewest_left(lines: Sequence[str], readings: Iterable[Sequence[Contact]]) -> Sequence[Contact]:
    """Return the first of some readings of lines, unless another one leaves over fewer of the people whom they name.

    Another one counts where each of its contacts has a name and is reached. None is made before it is asked for.
    """
    people = named(lines)
    best: Sequence[Contact] = ()
    least = len(people) + 1
    for at, reading in enumerate(readings):
        left = _left(people, reading)
        if not at or (left < least and all(contact.name and (contact.email or contact.phone) for contact in reading)):
            best, least = reading, left
        if not least:
            break
    return best


def named(lines: Sequence[str]) -> frozenset[str]:
    """Return what lines have that looks like the name of a person, and is neither that of an office nor of a house."""
    mail = [address for line in lines for address in emails(line)]
    parts = (name for line in lines for part in chunks(line) for name in (pair(part) or (part,)))
    return frozenset(part for part in parts if is_name(part) and not (_is_house(part) or is_of_domain(part, mail)))


def _is_house(part: str) -> bool:
    return is_firm_name(part) or is_office(part) or has_role(part) or is_post(part) or ends_in_country(part)


def _left(people: frozenset[str], reading: Sequence[Contact]) -> int:
    """Return how many people no contact names, and how many contacts name neither a person nor an office."""
    are_nobody = sum(not (contact.name or contact.role or contact.organisation) for contact in reading)
    return len(people.difference(contact.name for contact in reading)) + are_nobody
