"""A mail ready to be sent: as plain text and HTML, with inline pictures and attached files."""

from __future__ import annotations

import hashlib
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from pressctl.exporters import Desk, Exported, html, text, words_for
from pressctl.exporters.parts import attachments, identity, markup
from pressctl.exporters.parts.state import state
from pressctl.release.model import Contact, Release

SIZE_LIMIT = 20_000_000
"""The most bytes of all attachments together; most mail servers refuse 25 MB, and Base64 adds a third."""

WIDTH = 76
"""The longest line of a mail, in characters (RFC 2045, section 6.7)."""
SPECIALS = re.compile(r"[()<>\[\]:;@\\,\"]")
"""Characters for which a name needs quotation marks (RFC 5322, section 3.2.3); folding it, Python 3.11 loses these."""
HEADER = 500
"""The longest header, in characters: twice the longest headline that any profile allows."""
WORD_JOINER = "\u2060"
"""An invisible character, which separates its neighbours for programs."""


def write(release: Release, desk: Desk) -> Exported:
    """Return the mail (RFC 5322, with CRLF line ends); a recall has neither pictures nor files."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=WIDTH))
    _headers(message, release, desk)
    page = html.page(release, desk, for_mail=True)
    shown_page, pictures = _with_pictures(page.data.decode(), release, desk)
    message.set_content(text.write(release, desk).data.decode(), charset="utf-8", cte="quoted-printable")
    message.add_alternative(shown_page, subtype="html", charset="utf-8", cte="quoted-printable")
    shown = list(message.iter_parts())[-1]  # the page
    assert isinstance(shown, EmailMessage)
    for cid, (name, data) in pictures.items():
        kind, _, subtype = attachments.mime(name).partition("/")
        shown.add_related(data, kind, subtype, cid=f"<{cid}>", filename=PurePosixPath(name).name, disposition="inline")
    notes = page.notes + (() if release.is_recalled else _attach(message, release, desk, pictures))
    _fix_boundaries(message)
    return Exported(message.as_bytes(), notes)


def _headers(message: EmailMessage, release: Release, desk: Desk) -> None:
    language, _ = words_for(release, desk)
    message["Subject"] = _one_line(state(release, desk, language).titled(release.headline, ": "))
    sent = identity.changed(release, desk)
    if sent:
        message["Date"] = format_datetime(sent)
    sender = next((contact for contact in release.contacts if contact.email), None)
    address = _address(sender, desk.issuer(release.language)) if sender else None
    if address:
        message["From"] = address
    first, own = (_message_id(name, desk) for name in _names(release, desk))
    message["Message-ID"] = own
    if own != first:  # mail programs show it below the mail that it corrects or takes back (RFC 5322, section 3.6.4)
        message["In-Reply-To"] = message["References"] = first
    message["Content-Language"] = _one_line(release.language or language.tag)
    message["X-Unsent"] = "1"  # mail programs open it as a draft
    if release.is_draft:
        message["Importance"] = "low"


def _names(release: Release, desk: Desk) -> tuple[str, str]:
    """Return the name of the first mail about a release, and the name of this one."""
    uri, version = identity.uri(release, desk), identity.version(release)
    is_later = bool(release.edition > 1 or release.corrected or release.withdrawn)
    return uri, f"{uri} {version}" if is_later else uri


def _message_id(name: str, desk: Desk) -> str:
    host = urlsplit(desk.settings.url).hostname or "pressctl.invalid"  # RFC 2606: a domain that is nobody's
    return f"<{hashlib.sha256(name.encode()).hexdigest()[:32]}@{host}>"


def _address(contact: Contact, issuer: str) -> Address | None:
    local, at, domain = contact.email.strip().rpartition("@")
    name = _one_line(", ".join(part for part in (contact.known_as, issuer) if part))
    if not at or not local or not domain or not contact.email.isprintable() or " " in contact.email.strip():
        return None
    is_folded = len(f'From: "{name}" <{contact.email.strip()}>') > WIDTH
    return Address(" ".join(SPECIALS.sub(" ", name).split()) if is_folded else name, local, domain)


def _one_line(text: str) -> str:
    """Return a text for a header: on one line, so that it cannot begin another header, and not too long."""
    text = text.replace("=?", f"={WORD_JOINER}?")  # otherwise it may be decoded as an encoded word, with line breaks
    line = " ".join("".join(character if character.isprintable() else " " for character in text[: 4 * HEADER]).split())
    return line if len(line) <= HEADER else f"{line[: HEADER - 1]}…"


def _with_pictures(page: str, release: Release, desk: Desk) -> tuple[str, dict[str, tuple[str, bytes]]]:
    """Return the page with its own pictures referred to by content id, and these pictures by id."""
    from lxml import html as lxml_html

    pictures: dict[str, tuple[str, bytes]] = {}
    if "<img" not in page:
        return page, pictures
    tree = lxml_html.document_fromstring(page)
    for image in tree.iter("img"):
        source = image.get("src") or ""
        data = desk.read(release, source)
        if data is None:
            image.set("src", markup.EMPTY)  # a path means nothing in a mail
        else:
            cid = f"{hashlib.sha256(source.encode()).hexdigest()[:20]}@pressctl"
            pictures[cid] = (source, data)
            image.set("src", f"cid:{cid}")
    return "<!DOCTYPE html>\n" + lxml_html.tostring(tree, encoding="unicode"), pictures


def _attach(
    message: EmailMessage, release: Release, desk: Desk, pictures: dict[str, tuple[str, bytes]]
) -> tuple[str, ...]:
    notes: list[str] = []
    size = sum(len(data) for _, data in pictures.values())
    for media, data in attachments.files(release, desk, "attached", notes):
        if size + len(data) > SIZE_LIMIT:
            notes.append(f"{media.file} is not attached: the mail would be larger than {SIZE_LIMIT // 1_000_000} MB")
        else:
            size += len(data)
            kind, _, subtype = attachments.mime(media.file).partition("/")
            message.add_attachment(data, kind, subtype, filename=_one_line(PurePosixPath(media.file).name))
            _describe(message, media.caption or media.alt)
    return tuple(notes)


def _describe(message: EmailMessage, words: str) -> None:
    if words:
        *_, last = message.iter_attachments()
        last["Content-Description"] = _one_line(words)


def _fix_boundaries(message: EmailMessage) -> None:
    """Give each multipart a boundary made from its place and content, so that the same mail has the same bytes."""
    digest = hashlib.sha256(str(message["Message-ID"]).encode()).hexdigest()[:24]
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_pressctl_{digest}_{number}")
