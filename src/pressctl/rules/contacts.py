"""Family PR3: whom a journalist may call, and whether the call goes through."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.languages import Language, available
from pressctl.languages import find as find_language
from pressctl.model import Contact, Release
from pressctl.placeholders import is_placeholder
from pressctl.rules import Context, rule

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

ORDINARY_EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?!\.)){0,62}(?<!\.)@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,18}"
)
"""An address nobody doubts; only another one is worth loading a library for."""
EMAIL_IN_TEXT = re.compile(r"[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+\.\w")
PHONE_IN_TEXT = re.compile(r"(?<![\w.])\(?\+?\d[\d\s().\-/–]{6,18}\d(?!\w)")
WRAPPING = re.compile(r"^(?:mailto:|[\s<*_]+)+|[\s>*_.,;]+$", re.IGNORECASE)
JOINED = re.compile(r"^(?:(?:at|or|and)[A-Z]|#)|[a-z][A-Z]\w*$")
LINKED = re.compile(r"^\[([^\]]+)\]\(mailto:([^)]+)\)$")
HIDDEN = (
    (re.compile(r"\s*[\[(]\s*at\s*[\])]\s*", re.IGNORECASE), "@"),
    (re.compile(r"\s*[\[(]\s*(?:dot|punkt|point)\s*[\])]\s*", re.IGNORECASE), "."),
)


def _own(release: Release) -> Iterator[tuple[FieldPath, Contact]]:
    """Yield the contacts that this file itself writes, with their places."""
    for index, contact in enumerate(release.contacts):
        if not contact.ref:
            yield (*release.place("contacts"), index), contact


@rule("PR301", Severity.ERROR, in_draft=Severity.WARNING)
def missing_contact(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release names nobody to call.

    Wires refuse a release without a contact, and journalists drop it. An address or number in the text counts.

    Bad:

        contacts: -

    Good:

        contacts:
          - name: Ana Silva
            email: press@example.org
    """
    has_value = any(problem.field == "contacts" for problem in release.unreadable)
    if not release.contacts and not has_value and not _reachable(release.body):
        yield Problem("There is no contact", release.place("contacts"))


def _reachable(body: str) -> bool:
    return bool(EMAIL_IN_TEXT.search(body) or any(_digits(match[0]) >= 8 for match in PHONE_IN_TEXT.finditer(body)))


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)


@rule("PR302", Severity.ERROR)
def unknown_contact(release: Release, ctx: Context) -> Iterator[Problem]:
    """A contact is named that the settings do not hold.

    `contacts: [geneva]` takes the contact from `[contacts.geneva]` in pressctl.toml; with a misspelt name nobody is
    printed.

    Bad:

        contacts: [pres]

    Good:

        contacts: [press]
    """
    for index, contact in enumerate(release.contacts):
        if contact.ref and contact.ref not in ctx.contacts:
            near = difflib.get_close_matches(contact.ref, ctx.contacts, 1)
            known = f"did you mean “{near[0]}”?" if near else f"there are {', '.join(ctx.contacts) or 'none'}"
            yield Problem(f"No contact “{contact.ref}” in the settings; {known}", (*release.place("contacts"), index))


@rule("PR303", Severity.WARNING)
def incomplete_contact(release: Release, ctx: Context) -> Iterator[Problem]:
    """A contact cannot be reached, or has no name.

    A journalist on deadline needs somebody to ask for, and an address or a number.

    Bad:

        contacts:
          - name: Ana Silva

    Good:

        contacts:
          - name: Ana Silva
            email: press@example.org
    """
    for at, contact in _own(release):
        if not (contact.email or contact.phone):
            yield Problem("The contact has neither an e-mail address nor a phone number", at)
        elif not (contact.name or contact.role or contact.organisation):
            yield Problem("The contact has no name, role or organisation", at)


@rule("PR304", Severity.ERROR)
def malformed_email(release: Release, ctx: Context) -> Iterator[Problem]:
    """An e-mail address is not one.

    Mail to it comes back, or never leaves. Marks around it, `mailto:` and a sentence's full stop are taken off by the
    safe fix; a hidden address (`name [at] example.org`) is written out by the unsafe one.

    Bad:

        contacts:
          - name: Ana Silva
            email: press@example.org.

    Good:

        contacts:
          - name: Ana Silva
            email: press@example.org
    """
    for at, contact in _own(release):
        text = contact.email
        if not text or is_placeholder(text) or _is_email(text):
            continue
        fix, safe = _mended_email(text)
        meant = f"; did you mean “{fix}”?" if fix else ""
        yield Problem(f"“{text}” is not an e-mail address{meant}", (*at, "email"), fix=fix, safe=safe)


def _is_email(text: str) -> bool:
    """Say whether a text is an address, and nothing of the sentence around it is joined on."""
    if JOINED.search(text):
        return False
    if ORDINARY_EMAIL.fullmatch(text):
        return True
    from email_validator import EmailNotValidError, validate_email

    try:
        return bool(validate_email(text, check_deliverability=False)) and "@" in text and "*" not in text
    except EmailNotValidError:
        return False


def _mended_email(text: str) -> tuple[str | None, bool]:
    """Return the address that was meant, or None, and whether it is certain."""
    linked = LINKED.match(text)
    plain = linked[1] if linked and linked[1] == linked[2] else text
    plain = WRAPPING.sub("", plain.replace("＠", "@").replace("．", "."))
    if _is_email(plain):
        return plain, True
    for hidden, sign in HIDDEN:
        plain = hidden.sub(sign, plain)
    found = re.search(r"(?:^|(?<=[a-z\d])|(?<=or|at))([A-Z]?[\w.+-]*@[\w-]+(?:\.[a-z]+)+)", plain)
    plain = plain if _is_email(plain) else found[1] if found else ""
    return (plain, False) if plain != text and _is_email(plain) else (None, False)


def _numbers(release: Release, ctx: Context) -> Iterator[tuple[FieldPath, Contact, str]]:
    """Yield each phone number of this file's contacts, as printed, with its place."""
    for at, contact in _own(release):
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


@rule("PR309", Severity.INFO)
def foreign_label(release: Release, ctx: Context) -> Iterator[Problem]:
    """A label of the contact is in another language than the text.

    “Email:” and “Tel.” in a French release show that the contact was pasted in; French says « Courriel » and « Tél. ».
    Looked for in the contact's line as it was printed in an imported source, and beside addresses in the text.

    Bad:

        language: fr
        contacts:
          - name: Ana Silva
            email: press@example.org
            printed: "Contact : Ana Silva, Email: press@example.org"

    Good:

        language: fr
        contacts:
          - name: Ana Silva
            email: press@example.org
            printed: "Contact : Ana Silva, courriel : press@example.org"
    """
    if ctx.language is None:
        return
    for at, contact in _own(release):
        for span, words, own in _foreign(contact.printed, ctx.language):
            yield Problem(words, (*at, "printed"), span, fix=own, safe=False)
    for line in re.finditer(r"[^\n]+", release.body):
        if EMAIL_IN_TEXT.search(line[0]) or PHONE_IN_TEXT.search(line[0]):
            for span, words, own in _foreign(line[0], ctx.language):
                at_body = release.in_body(line.start() + span.start, line.start() + span.end)
                yield Problem(words, at_body, fix=own, safe=False)


def _foreign(text: str, language: Language) -> Iterator[tuple[Span, str, str]]:
    """Yield the labels of other languages that stand before an address or a number, and the language's own."""
    for name, field, follows in (
        ("email", "email_labels", r"[\[<*]*[\w.+-]+\s?(?:@|\[at\])"),
        ("phone", "phone_labels", r"[(+]*\d"),
    ):
        ours = set(getattr(language, field))
        labels = "|".join(map(re.escape, sorted(_labels(field), key=len, reverse=True)))
        for match in re.finditer(rf"(?<![\w-])(?:{labels})(?![\w-])\.?(?=\s*[:：]?\s*{follows})", text, re.IGNORECASE):
            if not {match[0].casefold(), match[0].casefold().rstrip(".")} & ours:
                own = language.labels[name]
                yield Span(*match.span()), f"The label “{match[0]}” is not {language.name}; write “{own}”", own


def _labels(field: str) -> set[str]:
    found = (find_language(tag) for tag in available())
    return {"tel", "email"} | {
        label for language in found if language for label in getattr(language, field) if len(label) > 2
    }
