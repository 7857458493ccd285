"""Family PR3, the phones: a number is judged as it is printed, not as a library would correct it."""

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
from pressctl.rules.contacts.numbers import after_exit_code, country_of_all, everywhere, is_cut, is_global, is_spoilt

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
"""A number, and after a word or a slash other digits: an extension, or a second number."""
CORRECTIONS = (
    (regex(r"[+＋]\s?(?=[+＋])"), ""),
    (regex(r"^\s?[^\W\d_]{1,20}:\s{0,3}"), ""),
    (regex(r"\s{1,3}[–—-]\s{1,3}([^\W\d_][^\d()]{0,40})$"), r" (\1)"),
    (regex(r"^(\d{1,6}\))"), r"(\1"),
    (regex(r"^(\+?1?[\s.-]?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4})[\s-]{1,3}(\d{2,5})$"), r"\1 ext. \2"),
    (OLD_MOBILE, r"\1"),
    (regex(r"[()]"), ""),
)
"""What puts a marred number right, each tried alone; one gives the last digits of a number of North America, where all
have ten, as an extension."""
SAID_TWICE = regex(r"\s{0,3}\((?P<again>[\d\s.-]{5,20})\)\s{0,3}$")
FIGURE = regex(r"[+＋]\s?\d{1,3}(?:[ \u00a0.]\d{3}){1,4}")
"""What a rise by a large figure looks like: “+12 345 678”."""


@rule("PR305", Severity.ERROR)
def unreadable_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number cannot be dialled.

    A digit is missing or too many, or letters have slipped in; checked against the numbering plan of its country
    (libphonenumber). A national number needs the contact's `country`; one of the text is also held against those of the
    contacts, of which it may lack a digit. The unsafe fix removes a word that is joined
    on, or replaces letters by the digits of their keys, where that gives a number of the country.

    Bad:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in everywhere(release, ctx):
        if isinstance(at, Span) and not (is_global(number) and body_phones.is_introduced(at, release, ctx)):
            continue  # other figures of the text are no numbers to call
        if isinstance(at, Span) and (_is_followed(number, "") or _is_figure(at, number, release, ctx)):
            continue
        if _cannot_be_dialled(number, contact.country):
            fix = _fixed(number, contact.country)
            words = _fault(number, contact.country)
            yield Problem(f"{words}; did you mean “{fix}”?" if fix else words, at, fix=fix, safe=False)
    cut = dict(_cut_in_text(release, ctx))
    yield from (Problem(said, span) for span, said in cut.items())
    yield from (Problem(said, span) for span, said in _lengths_of_text(release, ctx) if span not in cut)


@lru_cache(maxsize=KEPT)
def _cannot_be_dialled(number: str, country: str) -> bool:
    """Return whether a text is no number, or no number of its country where that is known."""
    if is_spoilt(number):
        return True
    return bool(is_global(number) or country) and not (dialled(number, country) or after_exit_code(number))


def _is_figure(at: Span, number: str, release: Release, ctx: Context) -> bool:
    """Return whether a number of the text is grouped as a figure is, and no label says that it is one to call."""
    return bool(FIGURE.fullmatch(number)) and not body_phones.is_labelled(at, release, ctx)


def _is_followed(number: str, country: str) -> bool:
    """Return whether other figures of the text follow a sound number: “+41 22 730 81 11 10-12 a.m.”."""
    ends = [match.start() for match in re.finditer(r"[\s/–-]", number)]
    return any(dialled(number[:end], country) for end in reversed(ends[2:]))


def _lengths_of_text(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield where national numbers after a label have a digit too few or too many for the country of all contacts."""
    for span, number in body_phones.national(release, ctx):
        country = country_of_all(release, ctx)
        if country and _has_wrong_length(number, country) and not _is_followed(number, country):
            yield span, f"“{number}” has not as many digits as a number of {country}"


def _cut_in_text(release: Release, ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield where national numbers of the text are one of a contact but for a digit that is missing, or two transposed."""
    whole = {number: contact.country for _, contact, number in ctx.contact_numbers if is_global(number)}
    for span, number in body_phones.without_prefix(release, ctx) if whole else ():
        meant = next((other for other, country in whole.items() if is_cut(number, other, country)), "")
        if meant:
            yield span, f"“{number}” is the contact's “{meant}” but for a digit"


@lru_cache(maxsize=KEPT)
def _has_wrong_length(number: str, country: str) -> bool:
    """Return whether a number has more or fewer digits than any of its country; a local number has fewer."""
    import phonenumbers

    if dialled(number, country):
        return False
    digits = phonenumbers.normalize_digits_only(number).removeprefix(
        phonenumbers.ndd_prefix_for_region(country, True) or ""
    )
    meant = phonenumbers.PhoneNumber(phonenumbers.country_code_for_region(country), int(digits or "0"))
    wrong, kinds = phonenumbers.ValidationResult, phonenumbers.PhoneNumberType
    reasons = {
        phonenumbers.is_possible_number_for_type_with_reason(meant, kind) for kind in (kinds.FIXED_LINE, kinds.MOBILE)
    }
    return reasons <= {wrong.TOO_SHORT, wrong.TOO_LONG, wrong.INVALID_LENGTH}


def _fault(number: str, country: str) -> str:
    """Return what is wrong with a number, in words."""
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


def _fixed(number: str, country: str) -> str | None:
    """Return the number that was meant, when a word is joined on or its last digits are letters; else None."""
    import phonenumbers

    candidates = [_said_once(number), *(pattern.sub(right, number, 1) for pattern, right in CORRECTIONS)]
    if re.search(r"[^\W\d_]{3}", number):
        candidates += [JOINED.sub("", number), phonenumbers.convert_alpha_characters_in_number(number)]
    for candidate in candidates:
        if candidate != number and not is_spoilt(candidate) and dialled(candidate, country):
            return candidate
    return None


def _said_once(number: str) -> str:
    """Return a number without its last digits in brackets, when they say the same again.

    Letters that the digits spell become the remark: “1-800-FLOWERS (356 9377)” is “1-800-356 9377 (1-800-FLOWERS)”.
    """
    import phonenumbers

    again = SAID_TWICE.search(number)
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
