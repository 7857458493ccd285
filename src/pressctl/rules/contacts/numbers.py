"""Phone numbers as a release prints them: where they stand, and what anybody sees at them."""

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
"""Digits of a number that may lack one, and those at the end that are the subscriber's."""
PREFIX = regex(r"^\(?(?:0011|00)(?=[\s().-]*[1-9])")
"""What leads out of a country: 00 from most, 0011 from Australia."""


def everywhere(release: Release, ctx: Context) -> Iterator[tuple[FieldPath | Span, Contact, str]]:
    """Yield the numbers of the contacts, and those of the body that are printed for readers abroad."""
    yield from ctx.contact_numbers
    for span, number in body_phones.international(release, ctx):
        yield span, Contact(), number


def main_at(at: FieldPath | Span, number: str) -> tuple[FieldPath | Span, Span | None]:
    """Return the place of a number without what follows it, as a problem wants it."""
    main = main_part(number)
    start = number.index(main)
    end = start + len(main)
    return (Span(at.start + start, at.start + end), None) if isinstance(at, Span) else (at, Span(start, end))


def international(parsed: PhoneNumber) -> str:
    """Return the international notation of a number, in the groups of its country."""
    import phonenumbers

    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def country_of_all(release: Release, ctx: Context) -> str:
    """Return the country that the contacts of a release and of the settings have in common, or an empty string."""
    import phonenumbers

    contacts = (*release.contacts, *ctx.settings.known_contacts.values())
    given = [contact.country.upper() for contact in contacts if contact.country]
    numbers = [parsed for contact in contacts for number in contact.phone if (parsed := dialled(number, ""))]
    found = {*given, *(phonenumbers.region_code_for_number(parsed) or "" for parsed in numbers)}
    return found.pop() if len(found) == 1 else ""


def is_spoilt(number: str) -> bool:
    """Return whether a text cannot be dialled in any country."""
    main = main_part(number)
    digits = re.sub(r"\D", "", main)
    has_word = re.search(r"[^\W\d_]{3,}", main)
    return len(digits) < 3 or bool(has_word or MARRED.search(main) or is_placeholder(main))


def is_global(number: str) -> bool:
    """Return whether a number starts with +; a mark of direction before it is ``PR312``'s."""
    return main_part(number).lstrip(" (\u200e\u200f\u202a\u202b\u202d\u2066\u2067\u2068").startswith(("+", "＋"))


def after_exit_code(number: str) -> PhoneNumber | None:
    """Return the number that follows 00 or 0011, when it is a valid one."""
    return dialled(PREFIX.sub("+", number.strip()), "") if PREFIX.match(number.strip()) else None


def like_printed(number: str, right: str) -> str:
    """Return the right number with spaces that do not break, where the printed one has them."""
    return right.replace(" ", "\u00a0") if "\u00a0" in number else right


@lru_cache(maxsize=KEPT)
def is_cut(number: str, other: str, country: str) -> bool:
    """Return whether a national number is no number of another's country, and lacks one of its digits.

    So it is where two of the first digits have changed places: “0931 606-1234” of “+49 391 606-1234”.
    """
    import phonenumbers

    right = dialled(other, country)
    if not right:
        return False
    region = phonenumbers.region_code_for_number(right) or ""
    meant = phonenumbers.national_significant_number(right)
    digits = phonenumbers.normalize_digits_only(number).removeprefix(
        phonenumbers.ndd_prefix_for_region(region, True) or ""
    )
    if len(digits) == len(meant):
        return digits[-LAST:] == meant[-LAST:] and sorted(digits) == sorted(meant) and digits != meant
    is_part = any(meant[:at] + meant[at + 1 :] == digits for at in range(len(meant)))
    return len(meant) >= LEAST and is_part and not dialled(number, region)
