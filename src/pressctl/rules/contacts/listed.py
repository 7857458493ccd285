"""Family PR3: whom a journalist may call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl.errors import nearest
from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.languages import Language
from pressctl.languages import find as find_language
from pressctl.prose.addresses.emails import addresses
from pressctl.prose.addresses.phones import phones
from pressctl.prose.patterns import regex
from pressctl.prose.views import COMMENTS, SHORTCODES, URLS, masked
from pressctl.prose.word_index import candidates, has_any, has_any_of
from pressctl.prose.word_lists import alternatives, every_word
from pressctl.release.model import Contact, Release
from pressctl.rules import Context, rule
from pressctl.rules.contact_phones import own_contacts

BESIDE = 400
"""Characters between a contact word and the address or number it introduces: a block of a few short lines."""
INTRODUCING = ("contact_headings", "contact_openers", "contact_words", "reaching_words")
"""The lists whose words introduce an address or a number."""


LAST_PARAGRAPHS = 5
"""Paragraphs at the end of a release in which an address is that of a contact: a block of name, address and number, the
standing paragraph, the end mark."""
EMPTY_CONTACT = Contact()
"""A contact without any details."""
SCHEME_BEFORE = regex(r"(?:\]\(<?|<|=[\"'])$")
"""The signs before “tel:” if it is the scheme of a link rather than a label."""


def all_contacts(release: Release) -> Iterator[tuple[FieldPath, Contact]]:
    """Yield every contact with its place; one from the settings has the place of its name in the file."""
    for index, contact in enumerate(release.contacts):
        if contact != (Contact(ref=contact.ref) if contact.ref else EMPTY_CONTACT):
            yield (*release.place("contacts"), index), contact


def source_note(contact: Contact) -> str:
    """Return a note for a message that a contact is from the settings, or an empty string."""
    return f" (the contact “{contact.ref}” of the settings)" if contact.ref else ""


@rule("PR301", Severity.ERROR, in_draft=Severity.WARNING)
def missing_contact(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release does not say whom to call.

    Wires refuse a release without a contact, and journalists drop it. An address or number in the text counts.

    Bad:

        contacts: -

    Good:

        contacts:
          - name: Ana Silva
            email: press@example.org
    """
    has_value = release.is_unreadable("contacts")
    is_given = release.contacts or has_value or ctx.prose.is_empty  # an empty file is reported once
    if not is_given and not (_has_contact_details(release.body, ctx.language) or _ends_with_address(ctx)):
        yield Problem("There is no contact", release.place("contacts"))


def _has_contact_details(body: str, language: Language | None) -> bool:
    """Return whether a text has an address or a number beside a word that introduces one."""
    if not any(_contact_details(body)):
        return False
    text = masked(body, (*COMMENTS, *SHORTCODES, *URLS))
    near = (text[max(0, start - BESIDE) : end + BESIDE // 4] for start, end in _contact_details(text))
    return any(has_word(part, language, *INTRODUCING, "press_words") for part in near)


def _ends_with_address(ctx: Context) -> bool:
    """Return whether there is an address in the last paragraphs, where it is that of a contact."""
    if not ctx.prose.blocks:
        return False
    start = ctx.prose.blocks[-LAST_PARAGRAPHS:][0].span.start
    return any(at >= start for at, _ in addresses(masked(ctx.prose.uncoded, (*SHORTCODES, *URLS))))


def has_word(text: str, language: Language | None, *fields: str) -> bool:
    """Return whether a text has a word of some lists, of the given language or English, or of any language if none is given."""
    if language is None:
        return has_any(text, *fields)
    english = find_language("en")
    return any(has_any_of(each, text, *fields) for each in (language, english) if each)


def _contact_details(text: str) -> Iterator[tuple[int, int]]:
    """Yield the starts and ends of the addresses and phone numbers in a text."""
    yield from addresses(text)
    for phone in phones(text):
        yield phone.span.start, phone.span.end


@rule("PR302", Severity.ERROR)
def unknown_contact(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release names a contact that is not in the settings.

    `contacts: [geneva]` takes the contact from `[contacts.geneva]` in pressctl.toml; with a misspelt name nobody is
    printed.

    Bad:

        contacts: [pres]

    Good:

        contacts: [press]
    """
    for index, contact in enumerate(release.contacts):
        if contact.ref and contact.ref not in ctx.settings.contacts:
            near = nearest(contact.ref, ctx.settings.contacts)
            known = f"did you mean “{near}”?" if near else f"there are {', '.join(ctx.settings.contacts) or 'none'}"
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
    for at, contact in all_contacts(release):
        if not (contact.email or contact.phone):
            yield Problem(f"The contact has neither an e-mail address nor a phone number{source_note(contact)}", at)
        elif not contact.known_as:
            yield Problem(f"The contact has no name, role or organisation{source_note(contact)}", at)


@rule("PR309", Severity.INFO)
def foreign_label(release: Release, ctx: Context) -> Iterator[Problem]:
    """A label of the contact is not in the language of the text.

    “Email:” and “Tel.” in a French release show that the contact was pasted in; French says « Courriel » and « Tél.
    ». It is looked for in the contact's line as it was printed in an imported source, and beside addresses in the
    text.

    Bad:

        language: fr
        contacts:
          - name: Ana Silva
            email: press@example.org
            printed: "Contact : Ana Silva, Email: press@example.org"
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.

    Good:

        language: fr
        contacts:
          - name: Ana Silva
            email: press@example.org
            printed: "Contact : Ana Silva, courriel : press@example.org"
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.
    """
    if ctx.language is None:
        return
    for at, contact in own_contacts(release):
        for span, words, own in _foreign_labels(contact.printed, ctx.language):
            yield Problem(words, (*at, "printed"), span, fix=own, safe=False)
    body = release.body
    for start in sorted({body.rfind("\n", 0, at) + 1 for at, _ in _contact_details(body)}):
        line = body[start:].partition("\n")[0]
        if not line.lstrip().startswith((">", "    ")):
            for span, words, own in _foreign_labels(line, ctx.language):
                yield Problem(words, release.in_body(start + span.start, start + span.end), fix=own, safe=False)


def _foreign_labels(text: str, language: Language) -> Iterator[tuple[Span, str, str]]:
    """Yield the labels of other languages before an address or a number: place, message, and the language's own label."""
    starts = {
        "email": {start for start, _end in addresses(text)},
        "phone": {phone.span.start for phone in phones(text)},
    }
    for name in (name for name, found in starts.items() if found):
        ours = set(getattr(language, f"{name}_labels"))
        present = candidates(text, f"{name}_labels")
        for match in _label_pattern(frozenset(present)).finditer(text) if present else ():
            if SCHEME_BEFORE.search(text[max(match.start(1) - 3, 0) : match.start(1)]):
                continue
            if match.end() in starts[name] and not {match[1].casefold(), match[1].casefold().rstrip(".")} & ours:
                own = _capitalised_like(match[1], language.labels[name], language)
                yield Span(*match.span(1)), f"The label “{match[1]}” is not {language.name}; write “{own}”", own


def _capitalised_like(found: str, own: str, language: Language) -> str:
    if found.isupper() and len(found) > 1:
        return own.upper()
    return own.lower() if found.islower() and not language.capitalises_nouns else own


@lru_cache(maxsize=64)
def _label_pattern(present: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of any of some labels, with the signs between it and an address or number."""
    words = {label for label in present if len(label) > 1}
    labels = alternatives(words - {*every_word("ambiguous_labels")})
    return re.compile(rf"(?<![\w-])((?:{labels})(?![\w-])\.?)\s*[*]*[:：]?[*]*\s*[*\[<]*", re.IGNORECASE)
