"""The country of a number that is printed without its code: a guess that a note tells, and no value that is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.prose.addresses.dialling import dialled
from pressctl.prose.addresses.phones import ZEROS
from pressctl.prose.datelines import countries
from pressctl.prose.patterns import regex
from pressctl.release.model import Contact, Release

ABROAD = regex(rf"\W{{0,4}}(?:[+＋]|[{ZEROS}]{{2}})")
"""What a number starts with that says its country."""


def notes(release: Release) -> list[str]:
    """Return a note for each contact whose numbers lack the code of the country in which they are surely valid."""
    return [note for contact in release.contacts if not contact.country and (note := _note(contact, release))]


def _note(contact: Contact, release: Release) -> str:
    """Return what the country of a contact's numbers may be, from the first evidence that fits one country alone."""
    national = [number for number in contact.phone if not ABROAD.match(number)]
    for evidence, candidates in _evidence(contact, release) if national else ():
        fitting = {code for code in candidates if all(dialled(number, code) for number in national)}
        if len(fitting) == 1:
            printed = " and ".join(f"“{number}”" for number in national)
            has = (
                "has no country code; it is a number"
                if len(national) == 1
                else "have no country code; they are numbers"
            )
            code = fitting.pop()
            return f"{printed} {has} of {code} by {evidence}: if that is right, add `country: {code}` to the contact"
    return ""


def _evidence(contact: Contact, release: Release) -> Iterator[tuple[str, set[str]]]:
    """Yield what tells a country, in words, and the countries it may be: the nearest to the number first."""
    for text in (contact.organisation, contact.role):
        yield f"“{text}”", countries.of_places(text, release.language) if text else set()
    yield f"the address {contact.email}", {countries.of_address(contact.email)} - {""}
    yield f"the dateline “{release.dateline}”", countries.of_places(release.dateline, release.language)
    region = re.search(r"-([A-Z]{2})\b", release.language)
    yield f"the language {release.language}", {region[1]} if region else set()
