"""The phone numbers of a release's contacts, as all rules on phone numbers read them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pressctl.findings import FieldPath
from pressctl.prose.signs.placeholders import is_placeholder
from pressctl.release.file.document import Document
from pressctl.release.model import Contact, Release

ContactNumber = tuple[FieldPath, Contact, str]
"""The place of a number, its contact, and the number as printed."""


def own_contacts(release: Release) -> Iterator[tuple[FieldPath, Contact]]:
    """Yield the contacts that this file itself contains, with their places."""
    for index, contact in enumerate(release.contacts):
        if not contact.ref:
            yield (*release.place("contacts"), index), contact


def contact_numbers(release: Release, document: Document) -> Iterator[ContactNumber]:
    """Yield the phone numbers of this file's contacts, as printed, with their places; placeholders are left out."""
    for at, contact in own_contacts(release):
        value = document.value((*at, "phone"))
        for index, number in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(number, str) and _is_filled_in(number):
                yield ((*at, "phone", index) if isinstance(value, list) else (*at, "phone")), contact, number


@lru_cache(maxsize=2048)
def _is_filled_in(number: str) -> bool:
    """Return whether a value is more than spaces or a placeholder; cached, as most releases have the same contacts."""
    return bool(number.strip()) and not is_placeholder(number)
