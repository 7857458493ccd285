"""Family PR3: whom a journalist may call, and whether the call goes through."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.languages import Language, available
from pressctl.languages import find as find_language
from pressctl.model import Contact, Release
from pressctl.placeholders import is_placeholder
from pressctl.rules import Context, rule

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


def own_contacts(release: Release) -> Iterator[tuple[FieldPath, Contact]]:
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
    for at, contact in own_contacts(release):
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
    for at, contact in own_contacts(release):
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
    for at, contact in own_contacts(release):
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
