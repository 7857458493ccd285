"""Family PR3, e-mail addresses: whether mail can reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from pressctl.findings import Problem, Severity
from pressctl.prose.addresses.emails import LOST, addresses, slips, written_out
from pressctl.prose.patterns import regex
from pressctl.prose.signs.placeholders import is_placeholder
from pressctl.prose.text import unescaped
from pressctl.prose.views import TARGETS, URLS, masked
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.contacts.details import GENERIC
from pressctl.rules.contacts.listed import all_contacts, has_word, source_note

ORDINARY_EMAIL = regex(
    r"[A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?!\.)){0,62}(?<!\.)@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,18}"
)
"""An undoubted address, for which no library needs to be loaded."""
WRAPPING = regex(
    r"^(?:mailto:|[\s<*_]{1,20}){1,4}|(?<=\w)\?(?:subject|cc|bcc|body)=.{0,500}$|[\s>*_.,;]{1,20}$|\\(?=[_*+.-])",
    re.IGNORECASE,
)
"""The marks around an address in a text or a link, and the backslashes of Markdown before its signs."""
NOT_JOINED = r"(?!munity|pany|puter|mbank|pare|cast|sec|work|flix|bank|ernational|uit|el|anic)"
"""The endings that make another top-level domain of com, net, int and org: ``.community``, ``.network``."""
JOINED = regex(
    rf"[?&]\w{{1,12}}=|^(?:(?:at|or|and)[A-Z]|#|\d{{3}}-\d{{4}}[A-Z])|[a-z][A-Z]\w{{0,63}}$|\.(?:com|org|net|gov|int){NOT_JOINED}[a-z]+$|\.(?:com|org|net|gov|int|edu)\.[A-Z][a-z]{{2,}}$"
)
"""A word of the sentence, or a number, that was joined to the address when a line break was lost."""
NEIGHBOUR = regex(
    r"^(?:at|or|and|\d{3}-\d{4})(?=[A-Z])|(?<=\.com|\.org|\.net|\.gov|\.int)[A-Za-z]+$|(?<=\.com|\.org|\.net|\.gov|\.int|\.edu)\.[A-Z][a-z]{2,}$|(?<=\w)\.\s.*$"
)
NAMED = regex(r"^[^<>@]{1,100}<(?P<address>[^\s<>]{3,254})>$")
QUERY = regex(r"[?&](?:to|email|mailto|recipient)=(?P<address>[^&\s]{3,254})")
LABEL_BEFORE = regex(r"[:：<(]\s{0,2}[*_]{0,2}\Z")
NEAR = 30
"""Characters before an address among which a label shows that it is one."""
LINKED = regex(r"^\[([^\]]+)\]\(mailto:([^)]+)\)$")


@rule("PR304", Severity.ERROR)
def malformed_email(release: Release, ctx: Context) -> Iterator[Problem]:
    """An e-mail address is malformed.

    Mail to it comes back, or never leaves. Addresses of the contacts are checked, and those in the text where a
    second @, a comma or a gap shows the slip. The safe fix removes marks around the address, `mailto:` and a
    sentence's full stop; the unsafe one writes out a hidden address (`name [at] example.org`).

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
        words = f"“{text}” is not an e-mail address{source_note(contact)}"
        if len(list(addresses(text))) > 1:
            words = f"“{text}” is more than one e-mail address{source_note(contact)}: a contact has one"
        if LOST.search(text):
            yield Problem(f"{words}: the page it was copied from hid it from scrapers", (*at, "email"))
        elif contact.ref:
            yield Problem(words, at)
        else:
            fix, safe = _correction(text)
            yield Problem(f"{words}; did you mean “{fix}”?" if fix else words, (*at, "email"), fix=fix, safe=safe)

    if "protected]" in ctx.prose.low:
        for match in LOST.finditer(ctx.prose.uncoded):
            words = f"“{match[0]}” is not an e-mail address: the page it was copied from hid it from scrapers"
            yield Problem(words, release.in_body(*match.span()))
    if "@" in release.body:
        yield from _slips_of_text(release, ctx)


def _slips_of_text(release: Release, ctx: Context) -> Iterator[Problem]:
    text = masked(ctx.prose.uncoded, (*TARGETS, *URLS))
    for slip in slips(text):
        written = text[slip.start : slip.end]
        if slip.is_certain or _is_introduced(written, text[max(0, slip.start - NEAR) : slip.start], ctx):
            words = f"“{written}” is not an e-mail address"
            words = f"{words}; did you mean “{slip.right}”?" if slip.right else f"{words}: its ending is missing"
            yield Problem(words, release.in_body(slip.start, slip.end), fix=slip.right or None, safe=False)


def _only_address(text: str) -> list[str]:
    """Return the only address in a text, as a list, which is empty if there are several: nobody knows which is meant."""
    found = list(addresses(text))
    return [text[start:end].strip() for start, end in found] if len(found) == 1 else []


def _is_introduced(written: str, before: str, ctx: Context) -> bool:
    """Return whether a desk's name or a label shows that an address is meant rather than a name on a social network."""
    local = written.partition("@")[0].strip()
    has_label = LABEL_BEFORE.search(before) or has_word(before, ctx.language, "email_labels")
    return local in GENERIC or (local.islower() and bool(has_label))


def _is_email(text: str) -> bool:
    """Return whether a text is an address, without any adjoining word of the sentence around it."""
    if JOINED.search(text):
        return False
    if ORDINARY_EMAIL.fullmatch(text):
        return True
    from email_validator import EmailNotValidError, validate_email

    try:
        return bool(validate_email(text, check_deliverability=False)) and not text.startswith(("*", "_"))
    except EmailNotValidError:
        return False


def _correction(text: str) -> tuple[str | None, bool]:
    """Return the address that was probably meant, or None, and whether that is certain."""
    linked = LINKED.match(text)
    plain = linked[1] if linked and linked[1].casefold() == linked[2].casefold() else text
    domain = plain.replace("＠", "@").rpartition("@")
    plain = WRAPPING.sub("", "".join((*domain[:2], re.sub("[．。]", ".", domain[2]))))
    if _is_email(plain):
        return plain, True
    plain = written_out(plain)
    inner = [match["address"] for match in (NAMED.search(text), QUERY.search(text)) if match]
    inner += [unescaped(unquote(text)), *_only_address(plain)]
    corrected = [slip.right for slip in slips(plain) if (slip.start, slip.end) == (0, len(plain))]
    for candidate in (plain, NEIGHBOUR.sub("", plain), *inner, *corrected):
        if candidate != text and _is_email(candidate):
            return candidate, False
    return None, False
