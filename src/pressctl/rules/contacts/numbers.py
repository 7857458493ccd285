"""Phone numbers as printed in a release: their places, and what can be seen in them without knowing the country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pressctl.findings import FieldPath, Span
from pressctl.prose.addresses.dialling import KEPT, MARRED, dialled, is_placeholder, main_part
from pressctl.prose.patterns import regex
from pressctl.release.model import Contact, Release
from pressctl.rules import Context
from pressctl.rules.contacts import body_phones

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

LEAST, LAST = 8, 6
"""The least digits of a number that may lack one, and the digits at the end that are the subscriber's."""
PREFIX = regex(r"^\(?(?:0011|00)(?=[\s().-]*[1-9])")
"""The exit codes: 00 in most countries, 0011 in Australia."""


def all_numbers(release: Release, ctx: Context) -> Iterator[tuple[FieldPath | Span, Contact, str]]:
    """Yield the numbers of the contacts, and those in the body that are printed for readers abroad."""
    yield from ctx.contact_numbers
    for span, number in body_phones.international(release, ctx):
        yield span, Contact(), number


def main_part_place(at: FieldPath | Span, number: str) -> tuple[FieldPath | Span, Span | None]:
    """Return the place of the main part of a number, as ``Problem`` takes it."""
    main = main_part(number)
    start = number.index(main)
    end = start + len(main)
    return (Span(at.start + start, at.start + end), None) if isinstance(at, Span) else (at, Span(start, end))


def international(parsed: PhoneNumber) -> str:
    """Return the international notation of a number, in the groups of its country."""
    import phonenumbers

    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def common_country(release: Release, ctx: Context) -> str:
    """Return the country that the contacts of a release and of the settings have in common, or an empty string."""
    import phonenumbers

    contacts = (*release.contacts, *ctx.settings.known_contacts.values())
    given = [contact.country.upper() for contact in contacts if contact.country]
    numbers = [parsed for contact in contacts for number in contact.phone if (parsed := dialled(number, ""))]
    found = {*given, *(phonenumbers.region_code_for_number(parsed) or "" for parsed in numbers)}
    return found.pop() if len(found) == 1 else ""


def is_malformed(number: str) -> bool:
    """Return whether a text cannot be a phone number in any country."""
    main = main_part(number)
    digits = re.sub(r"\D", "", main)
    has_word = re.search(r"[^\W\d_]{3,}", main)
    return len(digits) < 3 or bool(has_word or MARRED.search(main) or is_placeholder(main))


def is_global(number: str) -> bool:
    """Return whether a number starts with +; a direction mark before it belongs to ``PR312``."""
    return main_part(number).lstrip(" (\u200e\u200f\u202a\u202b\u202d\u2066\u2067\u2068").startswith(("+", "＋"))


def after_exit_code(number: str) -> PhoneNumber | None:
    """Return the number after an exit code, 00 or 0011, if it is valid, or None."""
    return dialled(PREFIX.sub("+", number.strip()), "") if PREFIX.match(number.strip()) else None


def spaced_like(number: str, right: str) -> str:
    """Return the right number, with no-break spaces if the printed one has them."""
    return right.replace(" ", "\u00a0") if "\u00a0" in number else right


@lru_cache(maxsize=KEPT)
def lacks_digit(number: str, other: str, country: str) -> bool:
    """Return whether a national number is not valid in the country of another, and lacks one of its digits.

    It is also true if two of the first digits have changed places: “0931 606-1234” for “+49 391 606-1234”.
    """
    import phonenumbers

    right = dialled(other, country)
    if not right:
        return False
    region = phonenumbers.region_code_for_number(right) or ""
    national = phonenumbers.national_significant_number(right)
    digits = phonenumbers.normalize_digits_only(number).removeprefix(
        phonenumbers.ndd_prefix_for_region(region, True) or ""
    )
    if len(digits) == len(national):
        return digits[-LAST:] == national[-LAST:] and sorted(digits) == sorted(national) and digits != national
    is_part = any(national[:at] + national[at + 1 :] == digits for at in range(len(national)))
    return len(national) >= LEAST and is_part and not dialled(number, region)
