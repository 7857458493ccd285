"""Family PR3, the details of a contact: how long it is valid, whose address it has, how its number is printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.addresses.dialling import KEPT, dialled, main_part
from pressctl.prose.patterns import regex
from pressctl.prose.spelling import is_one_letter_off
from pressctl.prose.word_lists import every_word
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.contact_phones import own_contacts
from pressctl.rules.contacts.numbers import international, is_global

MARKS = "\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2011"
"""Marks of direction and of joining, and the non-breaking hyphen; zero-width spaces belong to ``PR015``."""
PLAIN = {ord(mark): None for mark in MARKS} | {0x2011: "-"} | {0xFF10 + digit: str(digit) for digit in range(10)}
SIGNS = frozenset(map(chr, PLAIN))
GENERIC = frozenset(
    "press presse prensa media medias medien presa news office info contact contacts kontakt mail email hello team service "
    "direct public communication communications relations comms comunicacion redaktion".split()
)
"""Parts of an address that name a desk rather than a person."""
FOLDS = {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "å": "a", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
USER_NAME = 8
"""Letters of the longest user name on old computers, often the start of a surname."""
UNBROKEN = regex(r"\+\d{8,15}|\+\d{1,4}(?:\.\d{1,8}){1,6}")
"""A number without any gap, or with full stops instead of gaps."""
EXTENSION = regex(r"\d[\s,;/–-]{0,5}\(?(?P<word>[^\W\d_]{2,20}\.?)[\s.:：]{0,3}\d{1,6}\)?\s{0,3}$")
MOST_WORDS, LONGEST_LOCAL = 10, 64
"""The limits of a name, and of the first part of an address (RFC 5321, section 4.5.3.1.1)."""


@rule("PR310", Severity.WARNING)
def contact_expired(release: Release, ctx: Context) -> Iterator[Problem]:
    """A contact of the settings is no longer valid on the day of the release.

    `until` in `[contacts.NAME]` is the last day on which the contact answers: a summer replacement, a seconded officer.

    Bad:

        contacts: [summer]

    Good:

        contacts: [press]
    """
    for index, contact in enumerate(release.contacts) if release.date and ctx.settings.until else ():
        until = ctx.settings.until.get(contact.ref)
        if until and release.date and until < release.date.day:
            words = f"The contact “{contact.ref}” was valid until {until}, and the release is of {release.date.day}"
            yield Problem(words, (*release.place("contacts"), index))


@rule("PR311", Severity.WARNING)
def email_name_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """The e-mail address has the contact's surname with one letter wrong.

    Mail to it comes back or reaches somebody else; PR Newswire's editors name it among the slips they catch.
    Initials, accents and the spellings ae, oe, ue make no difference.

    Bad:

        contacts:
          - name: Ana Liljert
            email: ana.liljart@example.org

    Good:

        contacts:
          - name: Ana Liljert
            email: ana.liljert@example.org
    """
    for at, contact in own_contacts(release):
        found, surname = _misspelt_surname(contact.email.partition("@")[0], contact.name)
        if found:
            yield Problem(f"The address has “{found}”, the contact is called {surname}", (*at, "email"))


@lru_cache(maxsize=256)
def _misspelt_surname(local: str, name: str) -> tuple[str, str]:
    """Return a misspelt surname in the first part of an address, and the surname; two empty strings if there is none."""
    words = re.findall(r"[^\W\d_]+", name.partition(",")[0] if "," in name else name)
    if len(words) > MOST_WORDS or len(local) > LONGEST_LOCAL:
        return "", ""
    surnames = words if "," in name else words[1:]
    spellings = {word: {_folded(word), _folded(word, spelt_out=True)} for word in words}
    parts = [part for part in re.split(r"[^a-z]+", _folded(local)) if len(part) >= 4 and part not in GENERIC]
    for surname in surnames:
        if any(one in part for part in parts for word in words for one in spellings[word] if word[1:] == surname[1:]):
            continue
        others = set().union(*(spellings[word] for word in words if word != surname))
        for part in parts:
            alone = _without_names(part, others) if len(local) > USER_NAME else part
            if part not in others and any(_is_slip(alone, one, len(local)) for one in spellings[surname]):
                return alone, surname
    return "", ""


def _folded(word: str, *, spelt_out: bool = False) -> str:
    """Return a word in the letters of an address: in lower case, without accents."""
    letters = FOLDS | SPELT_OUT if spelt_out else FOLDS
    lower = "".join(letters.get(sign, sign) for sign in word.lower())
    return "".join(sign for sign in unicodedata.normalize("NFD", lower) if not unicodedata.combining(sign))


def _without_names(part: str, names: set[str]) -> str:
    """Return a part of an address without an adjoining first name: “anasilva”."""
    for name in sorted(names, key=len, reverse=True):
        if len(name) >= 3 and len(part) > len(name) + 3:
            part = part.removeprefix(name).removesuffix(name)
    return part


def _is_slip(part: str, surname: str, length: int) -> bool:
    """Return whether a part of an address is a surname with one letter wrong, allowing for initials around it."""
    if len(surname) < 5 or not surname.isascii() or surname in GENERIC:
        return False
    if len(part) < len(surname) - 1 or len(part) > len(surname) + 3:
        return False
    if length <= USER_NAME and surname.startswith((part, part[1:], part[2:])):
        return False
    return any(
        one[:1] == surname[:1] and is_one_letter_off(one, surname)
        for one in (part, part[1:], part[2:], part[:-1], part[:-2])
    )


@rule("PR312", Severity.WARNING, needs=SIGNS)
def phone_direction_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """A contact's number or address contains an invisible character, or full-width digits.

    Direction marks are copied along with a number from a telephone or an Arabic text, and programs that dial
    the number or write to the address stumble over them. The fix leaves plain characters.

    Bad:

        contacts:
          - name: Ana Silva
            phone: "\u202a+41 22 730 81 11\u202c"

    Good:

        contacts:
          - name: Ana Silva
            phone: "+41 22 730 81 11"
    """
    addresses = [((*at, "email"), contact.email) for at, contact in own_contacts(release)]
    for at, text in (*((at, number) for at, _, number in ctx.contact_numbers), *addresses):
        if found := sorted(SIGNS.intersection(text)):
            words = "digits of full width" if found[0] >= "０" else f"“{unicodedata.name(found[0]).lower()}”"
            yield Problem(f"“{text.translate(PLAIN)}” is written with {words}", at, fix=text.translate(PLAIN))


@rule("PR313", Severity.INFO)
def phone_country_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """The number belongs to a different country from the contact.

    One of the two was not changed when the contact was copied, or the person calls from abroad. Numbers of zones that
    several countries share, and those of no country (satellites, +800), are not checked.

    Bad:

        contacts:
          - name: Ana Silva
            country: CH
            phone: +33 1 42 68 53 00

    Good:

        contacts:
          - name: Ana Silva
            country: CH
            phone: +41 22 730 81 11
    """
    for at, contact, number in ctx.contact_numbers:
        region = _other_region(number, contact.country.upper()) if contact.country and is_global(number) else ""
        if region:
            words = f"“{number}” is a number of {region}, the contact's country is {contact.country.upper()}"
            yield Problem(words, at)


@lru_cache(maxsize=KEPT)
def _other_region(number: str, country: str) -> str:
    """Return the country of a number if it is certainly not the given one, or an empty string."""
    import phonenumbers

    parsed = dialled(number, "")
    if not parsed or country not in phonenumbers.SUPPORTED_REGIONS:
        return ""
    sharing = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(parsed.country_code or 0, ())
    region = phonenumbers.region_code_for_number(parsed) or "001"
    return "" if country in sharing or region == "001" else region


@rule("PR314", Severity.INFO)
def phone_layout(release: Release, ctx: Context) -> Iterator[Problem]:
    """An international number has no gaps, or full stops instead of gaps.

    People read and dial groups: ITU-T E.123 wants them separated by spaces. The fix groups the same digits as is usual
    in the country (libphonenumber).

    Bad:

        contacts:
          - name: Ana Silva
            phone: "+41227308111"

    Good:

        contacts:
          - name: Ana Silva
            phone: "+41 22 730 81 11"
    """
    for at, _contact, number in ctx.contact_numbers:
        main = main_part(number)
        parsed = dialled(main, "") if UNBROKEN.fullmatch(main) else None
        right = international(parsed) if parsed else main
        if right != main and re.sub(r"\D", "", right) == re.sub(r"\D", "", main):
            yield Problem(f"“{main}” has no groups to read it by; write “{right}”", at, Span(0, len(main)), fix=right)


@rule("PR315", Severity.INFO)
def foreign_extension_word(release: Release, ctx: Context) -> Iterator[Problem]:
    """The word before an extension is not in the language of the release.

    “Ext.” in a French release shows that the number was pasted in; French says « poste », German „Durchwahl“.

    Bad:

        language: fr
        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11 ext. 12
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.

    Good:

        language: fr
        contacts:
          - name: Ana Silva
            phone: +41 22 730 81 11 poste 12
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.
    """
    for at, _contact, number in ctx.contact_numbers if ctx.language else ():
        match = EXTENSION.search(number)
        if match and ctx.language and _is_foreign(match["word"], ctx.language):
            own = ctx.language.extension_words[0]
            own = own.title() if ctx.language.capitalises_nouns else own
            words = f"“{match['word']}” is not {ctx.language.name}; write “{own}”"
            yield Problem(words, at, Span(*match.span("word")), fix=own, safe=False)


def _is_foreign(word: str, language: Language) -> bool:
    """Return whether a word before an extension belongs to another language and not to this one."""
    found = {word.casefold(), word.casefold().rstrip(".")}
    return found.isdisjoint(language.extension_words) and not found.isdisjoint(every_word("extension_words"))
