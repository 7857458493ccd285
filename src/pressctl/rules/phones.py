"""Family PR3, the phones: a number is judged as it is printed, not as a library would mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressctl.findings import FieldPath, Problem, Severity
from pressctl.model import Contact, Release
from pressctl.placeholders import is_placeholder
from pressctl.rules import Context, rule
from pressctl.rules.contacts import own_contacts

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber


def _numbers(release: Release, ctx: Context) -> Iterator[tuple[FieldPath, Contact, str]]:
    """Yield each phone number of this file's contacts, as printed, with its place."""
    for at, contact in own_contacts(release):
        listed = isinstance(ctx.document.value((*at, "phone")), list)
        for index, number in enumerate(contact.phone):
            if not is_placeholder(number):
                yield ((*at, "phone", index) if listed else (*at, "phone")), contact, number


def _parse(number: str, country: str) -> PhoneNumber | None:
    """Return the number that a text dials, valid in its country's numbering plan, or None."""
    import phonenumbers

    bare = re.split(r"\s*(?:/\d{1,2}$|,|;)", re.sub(r"\(0\)", "", number))[0]
    try:
        parsed = phonenumbers.parse(bare, country.upper() or None)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_valid_number(parsed) else None


def _international(parsed: PhoneNumber) -> str:
    import phonenumbers

    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@rule("PR305", Severity.ERROR)
def unreadable_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number cannot be dialled.

    A digit is missing or too many, or letters have slipped in; checked against the numbering plan of its country
    (libphonenumber). A national number needs the contact's `country`.

    Bad:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in _numbers(release, ctx):
        if _country_of(number, contact) is None and not _is_prefixed(number):
            continue
        dialled = PREFIX.sub("+", number) if _is_prefixed(number) else number
        if _parse(dialled, contact.country) is None or re.search(
            r"[^\W\d_]{4,}", re.sub(r"(?i)\b(?:ext|poste|extension)\b\.?", "", number)
        ):
            yield Problem(f"“{number}” is no phone number that can be dialled", at)


def _country_of(number: str, contact: Contact) -> str | None:
    """Return the country to read a number in (none needed after a +), or None when it is not known."""
    if number.lstrip(" (").startswith("+"):
        return ""
    return contact.country or None


PREFIX = re.compile(r"^\(?(?:0011|00)")


def _is_prefixed(number: str) -> bool:
    return bool(re.match(r"\(?(?:00|0011)[1-9]", number))


@rule("PR306", Severity.WARNING)
def national_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number has no country code.

    It cannot be dialled from another country, and nobody knows which one it is of (ITU-T E.123). Write it with + and the
    country code, or give the contact's `country`.

    Bad:

        contacts:
          - name: Ana Silva
            phone: 022 730 81 11

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in _numbers(release, ctx):
        if _country_of(number, contact) is None and not _is_prefixed(number):
            yield Problem(f"“{number}” has no country code", at)


@rule("PR307", Severity.WARNING)
def phone_trunk_prefix(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number keeps the national 0 after its country code.

    `+86 010 …` and `+41 (0)22 …` do not go through when dialled as printed: the trunk digit is for calls inside the
    country (ITU-T E.123). Number libraries drop it silently, so that a check for validity does not see it. Italy keeps
    its 0. The fix is the library's own notation of the same number.

    Bad:

        contacts:
          - name: Ana Silva
            phone: +41 (0)22 730 81 11

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in _numbers(release, ctx):
        if not number.lstrip(" (").startswith("+"):
            continue
        parsed = _parse(number, contact.country)
        if parsed and (trunk := _trunk(number, parsed)):
            right = _international(parsed)
            words = f"“{number}” keeps the national {trunk} after the country code; dial “{right}”"
            yield Problem(words, at, fix=right)


def _trunk(number: str, parsed: PhoneNumber) -> str:
    """Return the trunk digit that is printed between the country code and the number, or an empty text."""
    import phonenumbers

    printed = re.sub(r"\D", "", re.split(r"(?i)\s*(?:ext|x|poste|/\d{1,2}$)", number)[0])
    code, national = str(parsed.country_code), phonenumbers.national_significant_number(parsed)
    match = re.fullmatch(rf"{code}(0|8){national}", printed)
    return match[1] if match else ""


@rule("PR308", Severity.WARNING)
def phone_exit_code(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number starts with 00 or 0011 instead of +.

    The digits that lead out of a country differ from country to country; the + stands for all of them (ITU-T E.123).

    Bad:

        contacts:
          - name: Ana Silva
            phone: 0041 22 730 81 11

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, _contact, number in _numbers(release, ctx):
        if _is_prefixed(number):
            parsed = _parse(PREFIX.sub("+", number), "")
            right = _international(parsed) if parsed else None
            yield Problem(f"“{number}” starts with an exit code instead of +", at, fix=right, safe=False)
