"""Family PR3, the e-mail addresses: whether mail to one can arrive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.emails import LOST, written_out
from pressctl.prose.patterns import regex
from pressctl.prose.placeholders import is_placeholder
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.contacts.listed import all_contacts, whose

ORDINARY_EMAIL = regex(
    r"[A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?!\.)){0,62}(?<!\.)@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,18}"
)
"""An address nobody doubts; only another one is worth loading a library for."""
WRAPPING = regex(r"^(?:mailto:|[\s<*_]{1,20}){1,4}|[\s>*_.,;]{1,20}$", re.IGNORECASE)
NOT_JOINED = r"(?!munity|pany|puter|mbank|pare|cast|sec|work|flix|bank|ernational|uit|el|anic)"
"""What makes another real top-level domain of com, net, int and org: ``.community``, ``.network``."""
JOINED = regex(
    rf"^(?:(?:at|or|and)[A-Z]|#|\d{{3}}-\d{{4}}[A-Z])|[a-z][A-Z]\w*$|\.(?:com|org|net|gov|int){NOT_JOINED}[a-z]+$|\.(?:com|org|net|gov|int|edu)\.[A-Z][a-z]{{2,}}$"
)
"""A word of the sentence, or a number, that a lost line break has joined on."""
NEIGHBOUR = regex(
    r"^(?:at|or|and|\d{3}-\d{4})(?=[A-Z])|(?<=\.com|\.org|\.net|\.gov|\.int)[A-Za-z]+$|(?<=\.com|\.org|\.net|\.gov|\.int|\.edu)\.[A-Z][a-z]{2,}$|(?<=\w)\.\s.*$"
)
LINKED = regex(r"^\[([^\]]+)\]\(mailto:([^)]+)\)$")


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
    for at, contact in all_contacts(release):
        text = contact.email
        if not text or _is_email(text) or is_placeholder(text):
            continue
        words = f"“{text}” is not an e-mail address{whose(contact)}"
        if LOST.search(text):
            yield Problem(f"{words}: the page it was copied from hid it from scrapers", (*at, "email"))
        elif contact.ref:
            yield Problem(words, at)
        else:
            fix, safe = _fixed_email(text)
            yield Problem(f"{words}; did you mean “{fix}”?" if fix else words, (*at, "email"), fix=fix, safe=safe)


def _is_email(text: str) -> bool:
    """Return whether a text is an address, and nothing of the sentence around it is joined on."""
    if JOINED.search(text):
        return False
    if ORDINARY_EMAIL.fullmatch(text):
        return True
    from email_validator import EmailNotValidError, validate_email

    try:
        return bool(validate_email(text, check_deliverability=False)) and not text.startswith(("*", "_"))
    except EmailNotValidError:
        return False


def _fixed_email(text: str) -> tuple[str | None, bool]:
    """Return the address that was meant, or None, and whether it is certain."""
    linked = LINKED.match(text)
    plain = linked[1] if linked and linked[1].casefold() == linked[2].casefold() else text
    domain = plain.replace("＠", "@").rpartition("@")
    plain = WRAPPING.sub("", "".join((*domain[:2], re.sub("[．。]", ".", domain[2]))))
    if _is_email(plain):
        return plain, True
    plain = written_out(plain)
    for candidate in (plain, NEIGHBOUR.sub("", plain)):
        if candidate != text and _is_email(candidate):
            return candidate, False
    return None, False
