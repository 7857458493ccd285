"""The address that dials a contact's number."""

from __future__ import annotations

from functools import lru_cache

from pressctl.prose.phones import extension_of, main_part
from pressctl.release.model import Contact


def tel(number: str, contact: Contact) -> str:
    """Return the address that dials a number (RFC 3966), or an empty text when it cannot be dialled from anywhere."""
    return _dialled(number, contact.country.upper())


@lru_cache(maxsize=1000)
def _dialled(number: str, country: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(main_part(number), country or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(parsed):
        return ""
    parsed.extension = extension_of(number) or None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966)
