"""Family PR3, the prefixes of phone numbers: a number is judged as it is printed, not as a library would correct it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pressctl.findings import Problem, Severity, Span
from pressctl.prose.addresses.dialling import KEPT, dialled, main_part
from pressctl.release.model import Contact, Release, Status
from pressctl.rules import Context, rule
from pressctl.rules.contacts import body_phones
from pressctl.rules.contacts.numbers import (
    PREFIX,
    after_exit_code,
    all_numbers,
    common_country,
    international,
    is_global,
    is_malformed,
    main_part_place,
    spaced_like,
)

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber


@rule("PR306", Severity.WARNING)
def national_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number has no country code.

    It cannot be dialled from another country, and nobody can tell which country it belongs to (ITU-T E.123). Write it
    with + and the country code, or give the contact's `country`. Numbers after a label in the text are checked if the
    newsroom writes in several languages and all its contacts are in one country.

    Bad:

        contacts:
          - name: Ana Silva
            phone: 022 730 81 11

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in ctx.contact_numbers:
        if contact.country and _lacks_plus(number, contact.country):
            main = number.replace(main_part(number), f"+{main_part(number)}", 1)
            words = f"“{number}” has the country code of {contact.country.upper()} and no +; write “{main}”"
            yield Problem(words, at, fix=main, safe=False)
        if not (is_global(number) or contact.country or is_malformed(number) or after_exit_code(number)):
            words = f"“{number}” does not start with + and a country code, and the contact has no `country`"
            yield Problem(words, at)
    for span, number in body_phones.national(release, ctx) if len(ctx.settings.languages) > 1 else ():
        country = common_country(release, ctx)
        parsed = dialled(number, country) if country else None
        if parsed and _needs_country_code(number, parsed, country):
            right = spaced_like(number, international(parsed))
            words = f"“{number}” has no country code for readers abroad; write “{right}”"
            yield Problem(words, span, fix=right, safe=False)


@lru_cache(maxsize=KEPT)
def _lacks_plus(number: str, country: str) -> bool:
    """Return whether a number starts with its country's code but without +; not in North America, where the 1 is dialled."""
    import phonenumbers

    if (
        is_global(number)
        or not dialled(number, country)
        or phonenumbers.ndd_prefix_for_region(country.upper(), True) == "1"
    ):
        return False
    parsed = phonenumbers.parse(main_part(number), country.upper(), keep_raw_input=True)
    return bool(parsed.country_code_source == phonenumbers.CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN)


def _needs_country_code(number: str, parsed: PhoneNumber, country: str) -> bool:
    """Return whether a number is printed without its country code, and can be dialled from abroad: 0800 cannot."""
    import phonenumbers

    ordinary = {
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }
    is_national = phonenumbers.ndd_prefix_for_region(country, True) != "0" or number.lstrip(" (").startswith("0")
    return is_national and phonenumbers.number_type(parsed) in ordinary


@rule("PR307", Severity.WARNING)
def phone_trunk_prefix(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number keeps the national 0 after its country code.

    `+86 010 …` and `+41 (0)22 …` do not go through when dialled as printed: the trunk digit is for calls inside the
    country (ITU-T E.123). Number libraries drop it silently, so a check for validity does not notice it. A plain 0 is an
    error outside a draft, because whoever dials the printed number reaches nobody; most people know that (0) is left
    out. Italy keeps its 0. The fix is the library's own notation of the same number.

    Bad:

        contacts:
          - name: Ana Silva
            phone: +41 (0)22 730 81 11

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, _contact, number in all_numbers(release, ctx):
        if trunk := _trunk(number):
            parsed = dialled(number, "")
            assert parsed is not None, "it has a trunk digit"
            right, (place, main) = spaced_like(number, international(parsed)), main_part_place(at, number)
            words = f"“{number}” keeps the national {trunk} after the country code; dial “{right}”"
            level = (
                Severity.ERROR
                if f"({trunk})" not in number.replace(" ", "") and release.status is not Status.DRAFT
                else None
            )
            yield Problem(words, place, main, fix=right, severity=level)


@lru_cache(maxsize=KEPT)
def _trunk(number: str) -> str:
    """Return the trunk digits that are printed between the country code and the number, or an empty string."""
    import phonenumbers

    parsed = dialled(number, "") if is_global(number) else None
    if not parsed:
        return ""
    national = phonenumbers.national_significant_number(parsed)
    region = phonenumbers.region_code_for_number(parsed) or ""
    printed = phonenumbers.normalize_digits_only(main_part(number))
    for trunk in (phonenumbers.ndd_prefix_for_region(region, True), "0"):
        if trunk and printed == f"{parsed.country_code}{trunk}{national}":
            return trunk
    return ""


@rule("PR308", Severity.WARNING, needs=("00",))
def phone_exit_code(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number starts with 00 or 0011 instead of +.

    Exit codes differ from country to country; the + stands for all of them (ITU-T E.123).

    Bad:

        contacts:
          - name: Ana Silva
            phone: 0041 22 730 81 11

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in all_numbers(release, ctx):
        parsed = after_exit_code(number) or _formerly_valid(number, contact)
        if not parsed or (isinstance(at, Span) and not body_phones.is_introduced(at, release, ctx)):
            continue
        if not (contact.country and dialled(number, contact.country) and not _dials_out(number, contact)):
            right, (place, main) = spaced_like(number, international(parsed)), main_part_place(at, number)
            words = f"“{number}” starts with an exit code instead of +; write “{right}”"
            yield Problem(words, place, main, right, safe=False)


def _formerly_valid(number: str, contact: Contact) -> PhoneNumber | None:
    """Return the number after an exit code if it has the contact's country code and a length once in use there, or None."""
    import phonenumbers

    if not contact.country or not PREFIX.match(number.strip()):
        return None
    try:
        parsed = phonenumbers.parse(PREFIX.sub("+", main_part(number.strip())), None)
    except phonenumbers.NumberParseException:
        return None
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    is_own = parsed.country_code == phonenumbers.country_code_for_region(contact.country.upper())
    return parsed if is_own and reason == phonenumbers.ValidationResult.IS_POSSIBLE else None


def _dials_out(number: str, contact: Contact) -> bool:
    """Return whether a number, dialled in the contact's country, calls another one."""
    import phonenumbers

    parsed = phonenumbers.parse(main_part(number), contact.country.upper(), keep_raw_input=True)
    return bool(parsed.country_code_source == phonenumbers.CountryCodeSource.FROM_NUMBER_WITH_IDD)
