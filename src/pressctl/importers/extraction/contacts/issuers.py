"""The house that issues a release, where a contact is printed as if it were called so: “Press Office”, “Acme Boats”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pressctl.importers.extraction.contacts.desks import is_desk
from pressctl.importers.extraction.contacts.mailboxes import has_made
from pressctl.importers.extraction.contacts.names import AROUND, is_name
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.roles import is_post
from pressctl.importers.extraction.words import opener
from pressctl.release.model import Contact

LEDE = 160
"""Characters of the first paragraph among which the issuer is named."""


def apart(contact: Contact, lines: Sequence[str], headline: str, lede: str) -> Contact:
    """Return a contact with its name as the house, where the release is about that, and a post or desk stands above it.

    The name has a line of its own there, and no address is made of it: nobody is called so.
    """
    contact = _turned(contact, f"{headline}\n{lede[:LEDE]}")
    name = contact.name
    at = next((at for at, line in enumerate(lines) if line.strip(AROUND) == name), 0) if name else 0
    if not at or has_made(name, contact.email):
        return contact
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    said = (part for line in lines[:at] for part in (opener(line, "contact_headings"), *chunks(line)))
    roles = [part for part in said if part and (is_post(part) or is_desk(part))]
    if not roles or not (whole.search(headline) or whole.search(lede[:LEDE])):
        return contact
    houses = dict.fromkeys(filter(None, (name, contact.organisation)))
    return replace(contact, name="", role=contact.role or roles[0], organisation=", ".join(houses))


def _turned(contact: Contact, told: str) -> Contact:
    """Return a contact with its house as the name, where that looks like one and the release is about the “name”."""
    name, house = contact.name, contact.organisation
    if not (name and is_name(house)) or has_made(name, contact.email) or name not in told or house in told:
        return contact
    return replace(contact, name=house, organisation=name)
