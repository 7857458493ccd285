"""Family PR3, the phones: a number is judged as it is printed, not as a library would correct it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.prose.dialling import KEPT, MARRED, dialled, is_placeholder, main_part
from pressctl.prose.patterns import regex
from pressctl.prose.phones import FEWEST
from pressctl.release.model import Contact, Release, Status
from pressctl.rules import Context, rule
from pressctl.rules.contacts import body_phones

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber


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
PREFIX = regex(r"^\(?(?:0011|00)(?=[\s().-]*[1-9])")
"""What leads out of a country: 00 from most, 0011 from Australia."""


def _everywhere(release: Release, ctx: Context) -> Iterator[tuple[FieldPath | Span, Contact, str]]:
    """Yield the numbers of the contacts, and those of the body that are printed for readers abroad."""
    yield from ctx.contact_numbers
    for span, number in body_phones.international(release, ctx):
        yield span, Contact(), number


def _main_at(at: FieldPath | Span, number: str) -> tuple[FieldPath | Span, Span | None]:
    """Return the place of a number without what follows it, as a problem wants it."""
    main = main_part(number)
    start = number.index(main)
    end = start + len(main)
    return (Span(at.start + start, at.start + end), None) if isinstance(at, Span) else (at, Span(start, end))


def international(parsed: PhoneNumber) -> str:
    """Return the international notation of a number, in the groups of its country."""
    import phonenumbers

    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@rule("PR305", Severity.ERROR)
def unreadable_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number cannot be dialled.

    A digit is missing or too many, or letters have slipped in; checked against the numbering plan of its country
    (libphonenumber). A national number needs the contact's `country`. The unsafe fix takes off a word that is joined on, or
    writes the digits of the keys for letters, where that gives a number of the country.

    Bad:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81

    Good:

        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11
    """
    for at, contact, number in _everywhere(release, ctx):
        if isinstance(at, Span) and not (is_global(number) and body_phones.is_introduced(at, release, ctx)):
            continue  # other figures of the text are no numbers to call
        if isinstance(at, Span) and (_is_followed(number, "") or _is_figure(at, number, release, ctx)):
            continue
        if _cannot_be_dialled(number, contact.country):
            fix = _fixed(number, contact.country)
            words = _fault(number, contact.country)
            yield Problem(f"{words}; did you mean “{fix}”?" if fix else words, at, fix=fix, safe=False)
    yield from _lengths_of_text(release, ctx)


@lru_cache(maxsize=KEPT)
def _cannot_be_dialled(number: str, country: str) -> bool:
    """Return whether a text is no number, or no number of its country where that is known."""
    if _is_spoilt(number):
        return True
    return bool(is_global(number) or country) and not (dialled(number, country) or _after_exit_code(number))


def _is_figure(at: Span, number: str, release: Release, ctx: Context) -> bool:
    """Return whether a number of the text is grouped as a figure is, and no label says that it is one to call."""
    return bool(FIGURE.fullmatch(number)) and not body_phones.is_labelled(at, release, ctx)


def _is_followed(number: str, country: str) -> bool:
    """Return whether other figures of the text follow a sound number: “+41 22 730 81 11 10-12 a.m.”."""
    ends = [match.start() for match in re.finditer(r"[\s/–-]", number)]
    return any(dialled(number[:end], country) for end in reversed(ends[2:]))


def _lengths_of_text(release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield the national numbers after a label that have a digit too few or too many for the country of all contacts."""
    for span, number in body_phones.national(release, ctx):
        country = _country_of_all(release, ctx)
        if country and _has_wrong_length(number, country) and not _is_followed(number, country):
            yield Problem(f"“{number}” has not as many digits as a number of {country}", span)


@lru_cache(maxsize=KEPT)
def _has_wrong_length(number: str, country: str) -> bool:
    """Return whether no number of a country has as many digits as one, whatever they are; a local number has fewer."""
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
        if followed["dash"] or len(re.sub(r"\D", "", followed["digits"])) >= FEWEST:
            return f"“{number}” holds more than one number; list each by itself"
        if followed["word"] != "/":
            return f"“{followed['after']}” cannot be read as an extension of “{followed['number']}”"
    return f"“{number}” is no phone number that can be dialled"


def _fixed(number: str, country: str) -> str | None:
    """Return the number that was meant, when a word is joined on or its last digits are letters; else None."""
    import phonenumbers

    candidates = [_said_once(number), *(pattern.sub(right, number, 1) for pattern, right in CORRECTIONS)]
    if re.search(r"[^\W\d_]{3}", number):
        candidates += [JOINED.sub("", number), phonenumbers.convert_alpha_characters_in_number(number)]
    for candidate in candidates:
        if candidate != number and not _is_spoilt(candidate) and dialled(candidate, country):
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


def _is_spoilt(number: str) -> bool:
    """Return whether nobody could dial a text, in whatever country."""
    main = main_part(number)
    digits = re.sub(r"\D", "", main)
    has_word = re.search(r"[^\W\d_]{3,}", main)
    return len(digits) < 3 or bool(has_word or MARRED.search(main) or is_placeholder(main))


def is_global(number: str) -> bool:
    """Return whether a number starts with +; a mark of direction before it is ``PR312``'s."""
    return main_part(number).lstrip(" (\u200e\u200f\u202a\u202b\u202d\u2066\u2067\u2068").startswith(("+", "＋"))


def _after_exit_code(number: str) -> PhoneNumber | None:
    """Return the number that follows 00 or 0011, when it is a valid one."""
    return dialled(PREFIX.sub("+", number.strip()), "") if PREFIX.match(number.strip()) else None


@rule("PR306", Severity.WARNING)
def national_phone(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number has no country code.

    It cannot be dialled from another country, and nobody knows which one it is of (ITU-T E.123). Write it with + and the
    country code, or give the contact's `country`. A number after its label in the text is looked at where the newsroom
    writes in several languages and its contacts are all of one country.

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
        if not (is_global(number) or contact.country or _is_spoilt(number) or _after_exit_code(number)):
            words = f"“{number}” does not start with + and a country code, and the contact has no `country`"
            yield Problem(words, at)
    for span, number in body_phones.national(release, ctx) if len(ctx.settings.languages) > 1 else ():
        country = _country_of_all(release, ctx)
        parsed = dialled(number, country) if country else None
        if parsed and _is_called_from_abroad(number, parsed, country):
            right = _like(number, international(parsed))
            words = f"“{number}” has no country code for readers abroad; write “{right}”"
            yield Problem(words, span, fix=right, safe=False)


@lru_cache(maxsize=KEPT)
def _lacks_plus(number: str, country: str) -> bool:
    """Return whether a number starts with its country's code, which only a + makes one; North America dials its 1."""
    import phonenumbers

    if (
        is_global(number)
        or not dialled(number, country)
        or phonenumbers.ndd_prefix_for_region(country.upper(), True) == "1"
    ):
        return False
    parsed = phonenumbers.parse(main_part(number), country.upper(), keep_raw_input=True)
    return bool(parsed.country_code_source == phonenumbers.CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN)


def _is_called_from_abroad(number: str, parsed: PhoneNumber, country: str) -> bool:
    """Return whether a number is printed as inside the country, and can be dialled from outside: 0800 cannot."""
    import phonenumbers

    ordinary = {
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }
    starts = phonenumbers.ndd_prefix_for_region(country, True) != "0" or number.lstrip(" (").startswith("0")
    return starts and phonenumbers.number_type(parsed) in ordinary


def _country_of_all(release: Release, ctx: Context) -> str:
    """Return the country that the contacts of a release and of the settings have in common, or an empty text."""
    import phonenumbers

    contacts = (*release.contacts, *ctx.settings.known_contacts.values())
    given = [contact.country.upper() for contact in contacts if contact.country]
    numbers = [parsed for contact in contacts for number in contact.phone if (parsed := dialled(number, ""))]
    found = {*given, *(phonenumbers.region_code_for_number(parsed) or "" for parsed in numbers)}
    return found.pop() if len(found) == 1 else ""


@rule("PR307", Severity.WARNING)
def phone_trunk_prefix(release: Release, ctx: Context) -> Iterator[Problem]:
    """A phone number keeps the national 0 after its country code.

    `+86 010 …` and `+41 (0)22 …` do not go through when dialled as printed: the trunk digit is for calls inside the
    country (ITU-T E.123). Number libraries drop it silently, so that a check for validity does not see it. A plain 0 is
    an error outside a draft: who dials what is printed reaches nobody; of (0) most know that it is left out. Italy keeps
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
    for at, _contact, number in _everywhere(release, ctx):
        if trunk := _trunk(number):
            parsed = dialled(number, "")
            assert parsed is not None, "it has a trunk digit"
            right, (place, main) = _like(number, international(parsed)), _main_at(at, number)
            words = f"“{number}” keeps the national {trunk} after the country code; dial “{right}”"
            level = (
                Severity.ERROR
                if f"({trunk})" not in number.replace(" ", "") and release.status is not Status.DRAFT
                else None
            )
            yield Problem(words, place, main, fix=right, severity=level)


def _like(number: str, right: str) -> str:
    """Return the right number with spaces that do not break, where the printed one has them."""
    return right.replace(" ", "\u00a0") if "\u00a0" in number else right


@lru_cache(maxsize=KEPT)
def _trunk(number: str) -> str:
    """Return the trunk digits that are printed between the country code and the number, or an empty text."""
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
    for at, contact, number in _everywhere(release, ctx):
        parsed = _after_exit_code(number) or _once_valid(number, contact)
        if not parsed or (isinstance(at, Span) and not body_phones.is_introduced(at, release, ctx)):
            continue
        if not (contact.country and dialled(number, contact.country) and not _dials_out(number, contact)):
            right, (place, main) = _like(number, international(parsed)), _main_at(at, number)
            words = f"“{number}” starts with an exit code instead of +; write “{right}”"
            yield Problem(words, place, main, right, safe=False)


def _once_valid(number: str, contact: Contact) -> PhoneNumber | None:
    """Return what follows an exit code and the contact's own country code, of a length that was in use there."""
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
    """Return whether, dialled in the contact's country, a number leads out of it."""
    import phonenumbers

    parsed = phonenumbers.parse(main_part(number), contact.country.upper(), keep_raw_input=True)
    return bool(parsed.country_code_source == phonenumbers.CountryCodeSource.FROM_NUMBER_WITH_IDD)
