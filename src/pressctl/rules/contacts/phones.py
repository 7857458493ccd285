"""Family PR3, phone numbers: a number is judged as it is printed, not as a library would correct it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl.findings import Problem, Severity, Span
from pressctl.prose.addresses.dialling import KEPT, dialled, is_placeholder, main_part
from pressctl.prose.addresses.phones import FEWEST
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.contacts import body_phones
from pressctl.rules.contacts.numbers import (
    after_exit_code,
    all_numbers,
    common_country,
    is_global,
    is_malformed,
    lacks_digit,
)

JOINED = regex(
    r"^[^\W\d_]{2,30}(?:[\s.]{1,3}[^\W\d_]{2,30}){0,2}[\s:.]{0,3}(?=[\d+(])|(?<=\d)[\s–-]{0,3}[^\W\d_]{3,30}$"
)
"""A name or label before a number, a word after it."""
OLD_MOBILE = regex(r"^([+＋]?\s?52)[\s.-]{0,3}\(?1\)?(?=[\s.(-]{0,3}\d)")
"""The 1 of Mexican mobile numbers, which is no longer dialled since 3 August 2019 (IFT's numbering plan)."""
FOLLOWED = regex(
    r"^(?P<number>(?:[^\w,;/]|\d){4,24}?\d)\s{0,4}(?P<after>(?P<word>[^\W\d_]{1,20}\.?|/)[\s:：]{0,3}(?P<dash>[-–]?)"
    r"(?P<digits>[+＋(]?\d[\d\s().-]{0,20}))$"
)
"""A number, and further digits after a word or a slash: an extension, or a second number."""
CORRECTIONS = (
    (regex(r"[+＋]\s?(?=[+＋])"), ""),
    (regex(r"^\s?[^\W\d_]{1,20}:\s{0,3}"), ""),
    (regex(r"\s{1,3}[–—-]\s{1,3}([^\W\d_][^\d()]{0,40})$"), r" (\1)"),
    (regex(r"^(\d{1,6}\))"), r"(\1"),
    (regex(r"^(\+?1?[\s.-]?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4})[\s-]{1,3}(\d{2,5})$"), r"\1 ext. \2"),
    (OLD_MOBILE, r"\1"),
    (regex(r"[()]"), ""),
)
"""Corrections of a malformed number, each tried on its own; one makes the last digits of a number in North America, where
all have ten, an extension."""
REPEATED = regex(r"\s{0,3}\((?P<again>[\d\s.-]{5,20})\)\s{0,3}$")
FIGURE = regex(r"[+＋]\s?\d{1,3}(?:[ \u00a0.]\d{3}){1,4}")
"""A large figure with a plus, which looks like a number: “+12 345 678”."""


@rule("PR305", Severity.ERROR)
def unreadable_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number cannot be dialled.

    A digit is missing or too many, or letters have slipped in; checked against the numbering plan of its country
    (libphonenumber). A national number needs the contact's `country`; one in the text is also compared with those of the
    contacts, of which it may lack a digit. The unsafe fix removes an adjoining word, or replaces letters by the digits of
    their keys, if that gives a valid number of the country.

    Bad:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in all_numbers(release, ctx):
        if isinstance(at, Span) and not (is_global(number) and body_phones.is_introduced(at, release, ctx)):
            continue  # other figures in the text are not phone numbers
        if isinstance(at, Span) and (_is_followed(number, "") or _is_figure(at, number, release, ctx)):
            continue
        if _cannot_be_dialled(number, contact.country):
            fix = _correction(number, contact.country)
            words = _fault(number, contact.country)
            yield Problem(f"{words}; did you mean “{fix}”?" if fix else words, at, fix=fix, safe=False)
    incomplete = dict(_incomplete_in_text(release, ctx))
    yield from (Problem(message, span) for span, message in incomplete.items())
    yield from (
        Problem(message, span) for span, message in _wrong_lengths_in_text(release, ctx) if span not in incomplete
    )


@lru_cache(maxsize=KEPT)
def _cannot_be_dialled(number: str, country: str) -> bool:
    """Return whether a text is not a phone number, or not one of its country if that is known."""
    if is_malformed(number):
        return True
    return bool(is_global(number) or country) and not (dialled(number, country) or after_exit_code(number))


def _is_figure(at: Span, number: str, release: Release, ctx: Context) -> bool:
    """Return whether a number in the text is grouped like a figure, and no label shows that it is a phone number."""
    return bool(FIGURE.fullmatch(number)) and not body_phones.is_labelled(at, release, ctx)


def _is_followed(number: str, country: str) -> bool:
    """Return whether other figures follow a valid number: “+41 22 730 81 11 10-12 a.m.”."""
    ends = [match.start() for match in re.finditer(r"[\s/–-]", number)]
    return any(dialled(number[:end], country) for end in reversed(ends[2:]))


def _wrong_lengths_in_text(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the national numbers after a label that are too short or too long for the country of all contacts: place, message."""
    for span, number in body_phones.national(release, ctx):
        country = common_country(release, ctx)
        if country and _has_wrong_length(number, country) and not _is_followed(number, country):
            yield span, f"“{number}” has not as many digits as a number of {country}"


def _incomplete_in_text(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the national numbers in the text that are a contact's with a digit missing or two transposed: place, message."""
    complete = {number: contact.country for _, contact, number in ctx.contact_numbers if is_global(number)}
    for span, number in body_phones.without_prefix(release, ctx) if complete else ():
        number_of_contact = next(
            (other for other, country in complete.items() if lacks_digit(number, other, country)), ""
        )
        if number_of_contact:
            yield span, f"“{number}” is the contact's “{number_of_contact}” but for a digit"


@lru_cache(maxsize=KEPT)
def _has_wrong_length(number: str, country: str) -> bool:
    """Return whether a number is longer or shorter than all numbers of its country; a local number is shorter."""
    import phonenumbers

    if dialled(number, country):
        return False
    digits = phonenumbers.normalize_digits_only(number).removeprefix(
        phonenumbers.ndd_prefix_for_region(country, True) or ""
    )
    number_in_country = phonenumbers.PhoneNumber(phonenumbers.country_code_for_region(country), int(digits or "0"))
    results, kinds = phonenumbers.ValidationResult, phonenumbers.PhoneNumberType
    reasons = {
        phonenumbers.is_possible_number_for_type_with_reason(number_in_country, kind)
        for kind in (kinds.FIXED_LINE, kinds.MOBILE)
    }
    return reasons <= {results.TOO_SHORT, results.TOO_LONG, results.INVALID_LENGTH}


def _fault(number: str, country: str) -> str:
    """Return a message about what is wrong with a number."""
    if is_placeholder(main_part(number)):
        return f"“{number}” looks like a placeholder"
    if OLD_MOBILE.match(number) and dialled(OLD_MOBILE.sub(r"\1", number), country):
        return f"“{number}” has the 1 that is no longer dialled in Mexico"
    followed = FOLLOWED.match(number)
    if followed and dialled(followed["number"], country):
        if followed["dash"] or followed["word"] == "/" or len(re.sub(r"\D", "", followed["digits"])) >= FEWEST:
            return f"“{number}” holds more than one number; list each by itself"
        return f"“{followed['after']}” cannot be read as an extension of “{followed['number']}”"
    return f"“{number}” is no phone number that can be dialled"


def _correction(number: str, country: str) -> str | None:
    """Return the number that was probably meant: without an adjoining word, or with digits for its letters; or None."""
    import phonenumbers

    candidates = [_without_repetition(number), *(pattern.sub(right, number, 1) for pattern, right in CORRECTIONS)]
    if re.search(r"[^\W\d_]{3}", number):
        candidates += [JOINED.sub("", number), phonenumbers.convert_alpha_characters_in_number(number)]
    for candidate in candidates:
        if candidate != number and not is_malformed(candidate) and dialled(candidate, country):
            return candidate
    return None


def _without_repetition(number: str) -> str:
    """Return a number without its last digits in brackets if they repeat it.

    Letters that the digits spell become the remark: “1-800-FLOWERS (356 9377)” is “1-800-356 9377 (1-800-FLOWERS)”.
    """
    import phonenumbers

    again = REPEATED.search(number)
    if not again:
        return number
    printed, digits = number[: again.start()], re.sub(r"\D", "", again["again"])
    once = phonenumbers.convert_alpha_characters_in_number(printed)
    if not re.sub(r"\D", "", once).endswith(digits):
        return number
    letters = re.search(r"[^\W\d_]", printed)
    if not letters:
        return once
    is_all = re.sub(r"\D", "", once) == digits
    is_rest = re.sub(r"\D", "", once[letters.start() :]) == digits
    right = again["again"] if is_all else printed[: letters.start()] + again["again"] if is_rest else once
    return f"{right} ({printed.strip()})"
