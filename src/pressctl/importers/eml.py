"""Releases out of mail: the subject, the date with its zone, the page or the text, the names of what is attached."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers import (
    SUFFIXES,
    Confidence,
    Entry,
    Found,
    Options,
    Reading,
    forwarded,
    mail_embargoes,
    mail_lines,
    mail_signatures,
)
from pressctl.importers.extraction import account
from pressctl.importers.extraction.heads import rivals
from pressctl.importers.extraction.lines.blocks import printed_lines
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.when_and_where import without_same_day
from pressctl.importers.extraction.words import folded
from pressctl.importers.markup import encoding
from pressctl.importers.markup.metadata import LANGUAGE
from pressctl.prose.days import dates
from pressctl.prose.lines import release_line
from pressctl.prose.text import printable
from pressctl.release import moments
from pressctl.release.model import Media, Release
from pressctl.release.moments import Moment

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADERS = ("From", "Subject", "Date", "MIME-Version", "Content-Type", "Received")
"""What the headers of a mail have at least one of."""
SIGNATURES = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
OTHER_MAIL = "another mail"
"""What a mail is called that is attached to one: it has no name of its own."""
SAVED_BY = re.compile(r"[<\"]{0,2}Saved by ")
"""From whom a page is that a browser saved as one file (.mht): it has the form of a mail, and the day of its saving."""
BROKEN = (ValueError, LookupError, AttributeError, TypeError)
"""What the standard library raises for headers that follow no rule."""
Read = Callable[[Release | None], Reading]


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of a mail; raises ImportRefused if it holds no release."""
    from pressctl.importers.splitting import unsplit

    mail = _parsed(data)
    parts = list(mail.parts())
    if not parts:
        raise ImportRefused("is a mail without a text", _hint(mail))
    if SAVED_BY.match(mail.header("From")) and parts[0][0] == "html":
        from pressctl.importers import html

        return html.read_page(parts[0][1], options)
    problem: ImportRefused | None = None
    for kind, text in parts:
        try:
            inner, readings = _from_page(mail, text) if kind == "html" else _from_text(mail, text)
        except ImportRefused as error:
            problem = problem or error
            continue
        told = inner.embargo([entry for reading in readings for entry in reading.account])
        made = [
            mail_embargoes.applied(inner.completed(reading, is_only=len(readings) == 1), told) for reading in readings
        ]
        return unsplit(made) if options.split else made
    assert problem is not None
    raise ImportRefused(f"is a mail whose text {problem.message}", _hint(mail)) from problem


def attached(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each document and each other mail in a mail, also in those attached to it."""
    mail = _parsed(data)
    for name, part in mail.attached():
        with suppress(*BROKEN):
            content = part.get_payload(decode=True)
            if PurePosixPath(name).suffix.lower() in SUFFIXES and isinstance(content, bytes):
                yield name, content
    for outer in mail.message.walk():
        with suppress(*BROKEN):
            if outer.get_content_type() == "message/rfc822":
                yield OTHER_MAIL, b"".join(map(bytes, outer.iter_parts()))


def of_attachment(data: bytes, file: str, reading: Reading, *, is_only: bool) -> Reading:
    """Return what was read of an attachment of a mail with what the headers of the mail say."""
    mail = _parsed(data)
    told = mail.embargo([mail_embargoes.letter(_shown(*part)) for part in list(mail.parts())[:1]])
    found = mail_embargoes.applied(mail.completed(reading, is_only=is_only, file=file), told)
    note = f"the release is read from what is attached to the mail, {file}; the text of the mail itself is left out"
    return replace(found, notes=(note, *found.notes))


def _shown(kind: str, text: str) -> str:
    """Return the lines that a body of a mail shows."""
    if kind != "html":
        return text
    from pressctl.importers.markup.blocks import pieces
    from pressctl.importers.markup.markdown import plain
    from pressctl.importers.markup.page_tree import tree_of

    return "\n\n".join(plain(piece.text) for piece in pieces(tree_of(text)))


def _parsed(data: bytes) -> _Mail:
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not any(name in message for name in HEADERS):  # a copy of a mail, with its headers as a program shows them
        message = EmailMessage()
        message.set_payload(data)
    assert isinstance(message, EmailMessage)
    return _Mail(message)


def _hint(mail: _Mail) -> str:
    names = ", ".join(media.file for media in mail.media())
    return f"save what is attached to it and import that: {names}" if names else "save the release, and import that"


def _from_text(mail: _Mail, text: str) -> tuple[_Mail, list[Reading]]:
    """Return the mail within a mail that holds the release, and what is read in it."""
    from pressctl.importers.extraction import several

    within = replace(mail, within=forwarded.read(printed_lines(text)).headers)
    return within, several.read_each(text, within.read_text)


def _from_page(mail: _Mail, text: str) -> tuple[_Mail, list[Reading]]:
    """Return the same where the text is a page."""
    from pressctl.importers.extraction import marked
    from pressctl.importers.markup import exported_page
    from pressctl.importers.markup.blocks import pieces
    from pressctl.importers.markup.markdown import plain
    from pressctl.importers.markup.page_tree import tree_of

    tree = tree_of(text)
    if ours := exported_page.read(tree):
        return mail, [ours]
    _unwrap_quoted_mail(tree)
    found = pieces(tree)
    shown = [(at, line) for at, piece in enumerate(found) for line in plain(piece.text).split("\n")]
    mails = forwarded.read([line for _, line in shown])
    kept = {at for (at, _), why in zip(shown, mails.reasons, strict=True) if not why}
    reasons = {at: mail_lines.around(plain(piece.text)) for at, piece in enumerate(found)}
    reasons |= {at: why for (at, _), why in zip(shown, mails.reasons, strict=True) if at not in kept}
    within = replace(mail, within=mails.headers)
    around = mail_lines.around_pieces(shown, reasons, within.subject(), within.header("From"))
    found = [replace(each, why=reasons[at] or around.get(at, "")) for at, each in enumerate(found)]
    texts = [piece.text for piece in found if not piece.why]
    strong = {folded(plain(text)) for text in texts if text.startswith(("#", "**"))}
    strong |= mail_lines.strong_lines([plain(piece.text) for piece in found], [piece.why for piece in found])
    return within, [
        within.headed(lambda known: marked.read(found, known), strong, {folded(plain(text)) for text in texts})
    ]


def _unwrap_quoted_mail(tree: HtmlElement) -> None:
    """Make the mail that a page quotes a part of it like any other, as its text says more than how it is set."""
    for quotation in tree.iter("blockquote"):
        if quotation.get("type") == "cite" or "gmail_quote" in (quotation.get("class") or ""):
            quotation.tag = "div"


@dataclass(frozen=True)
class _Mail:
    """A mail, whose headers may hold anything."""

    message: EmailMessage
    within: Mapping[str, str] = field(default_factory=dict)
    """The headers that are printed above the mail in it that holds the release, by their English names."""

    def header(self, name: str) -> str:
        """Return a header on one line; an empty text when it cannot be read."""
        if name in self.within:
            return " ".join(self.within[name].split())
        try:
            return " ".join(str(self.message[name] or "").split())
        except BROKEN:
            return ""

    def subject(self) -> str:
        """Return the subject without “Re:”, “[Press]” and “Press release:”; empty when it names no release."""
        text = mail_embargoes.parted(self.header("Subject"))[1]
        line = release_line.opening(text)
        if line and line.kind is not release_line.Kind.EMBARGO:
            text = re.sub(r"^\s*[:：|–—-]\s*", "", text[line.said.end :])
        return text.strip() if len(text.split()) >= 3 or wide(text) >= 6 else ""

    def embargo(self, entries: Iterable[Entry]) -> mail_embargoes.Told | None:
        """Return the embargo that its subjects tell, or the lines left out around its release, by their account."""
        outermost = replace(self, within={})
        return mail_embargoes.find((outermost.header("Subject"), self.header("Subject")), entries)

    def date(self) -> Moment | None:
        """Return when the mail was sent, with its zone; the day alone when it has none. A saved page was not sent."""
        if SAVED_BY.match(self.header("From")):
            return None
        if self.within:
            printed = dates.first_whole(self.within.get("Date", ""))
            day = printed.date() if printed else None
            return moments.read(day.isoformat()) if day else None
        try:
            sent = parsedate_to_datetime(self.header("Date"))
            return moments.read(sent.isoformat() if sent.tzinfo else sent.date().isoformat())
        except (*BROKEN, OverflowError):
            return None

    def parts(self) -> Iterator[tuple[str, str]]:
        """Yield the bodies, the page before the plain text."""
        for kind in ("html", "plain"):
            part = self.message.get_body((kind,))
            if part is None:
                continue
            content = _content(part)
            text = _unflowed(content) if part.get_param("format") == "flowed" else content
            if text.strip():
                yield kind, text

    def attached(self) -> Iterator[tuple[str, MIMEPart]]:
        """Yield the name of each attachment, without folders, and its part; the signature of a mail does not count."""
        for part in self.message.walk():
            try:
                name, kind = part.get_filename() or "", part.get_content_type()
            except BROKEN:
                continue
            safe = PurePosixPath(printable(" ".join(str(name).replace("\\", "/").split()))).name.lstrip(".")
            if safe and kind not in SIGNATURES:
                yield safe, part

    def media(self) -> list[Media]:
        """Return what is attached, by name; nothing of it is saved."""
        parts = self.attached()
        found = [
            Media(file=name, caption=" ".join(str(part.get("Content-Description", "")).split())) for name, part in parts
        ]
        return list(dict.fromkeys(found))

    def read_text(self, text: str) -> Reading:
        """Return the release in the plain text; whom to call is read in the signature if nowhere else."""
        mails = forwarded.read(printed_lines(text))
        lines = list(mails.lines)
        reasons = [why or around for why, around in zip(mails.reasons, mail_lines.reasons_of(lines), strict=True)]
        letter, signature = mail_lines.ends(lines, reasons, self.subject(), self.header("From"))
        reasons[:letter] = [why or account.COVER for why in reasons[:letter]]
        reasons[signature:] = [why or mail_signatures.SIGNATURE for why in reasons[signature:]]
        end = mail_signatures.signature_at([*[""] * letter, *lines[letter:]])
        if end < len(lines):
            signed = [why or mail_signatures.SIGNATURE for why in reasons[end:]]
            if (reading := self._read_lines(lines, reasons[:end] + signed)).release.contacts:
                return reading
        return self._read_lines(lines, reasons)

    def _read_lines(self, lines: list[str], reasons: list[str]) -> Reading:
        """Return the release in the lines that stand around it for no reason."""
        from pressctl.importers.extraction.reading import read_text

        left = {at: why for at, why in enumerate(reasons) if why}
        around = [Entry(at + 1, at + 1, account.LEFT_OUT, why) for at, why in left.items()]
        kept = "\n".join("" if at in left else line for at, line in enumerate(lines))

        def start(known: Release | None) -> Reading:
            top = f"{known.headline}\n\n" if known and folded(known.headline) not in folded(kept) else ""
            reading = read_text(top + kept, known)
            moved = {
                name: replace(each, line=max(1, each.line - top.count("\n"))) for name, each in reading.fields.items()
            }
            entries = account.moved(reading.account, -top.count("\n"))
            return replace(reading, fields=moved, account=account.of_lines("\n".join(lines), [*entries, *around]))

        return self.headed(start, mail_lines.strong_lines(lines, reasons), set(map(folded, lines)))

    def headed(self, read: Read, strong: set[str], lines: set[str]) -> Reading:
        """Return what ``read`` finds; with the subject for its headline where the text has none of its own.

        ``lines`` are those of the text, folded; ``strong`` are those which are a headline, whatever the subject is.
        """
        subject = self.subject()
        try:
            reading = read(None)
        except ImportRefused:
            if not subject:
                raise
            return read(Release(headline=subject))
        own = reading.release.headline
        goes_on = folded(own).startswith(f"{folded(subject)} ") and folded(own) not in lines  # with the line below
        is_own = folded(own) in strong or (rivals.alike(own, subject) and not goes_on)
        if not subject or (own and is_own):
            return reading
        if not goes_on and rivals.is_nearer(own, subject, reading.release.body):
            return rivals.unsure(reading)
        return read(Release(headline=subject))

    def completed(self, reading: Reading, *, is_only: bool, file: str = "") -> Reading:
        """Return a reading with what the headers say; of several releases in a mail, only what holds for each.

        ``file`` is the name of the attachment that it was read from, if it was.
        """
        release, fields, notes = reading.release, dict(reading.fields), list(reading.notes)
        sent = self.date()
        if sent and (release.date is None or release.date.day == sent.day):
            release = replace(release, date=sent)
            fields["date"] = Found(fields["date"].line if "date" in fields else 1, Confidence.CERTAIN, sent.text)
            notes = without_same_day(notes, reading.fields.get("date"), sent.day)
            notes = [note for note in notes if not note.startswith("no date ")]
        elif sent:
            notes.append(f"the mail was sent on {sent.day.isoformat()}; the date is the text's own")
        tag = self.header("Content-Language")
        if not release.language and LANGUAGE.match(tag):
            release = replace(release, language=tag)
        media = tuple(each for each in self.media() if each.file != file) if is_only else ()
        notes += [f"the attachment {each.file} is named in `media`; save it beside the release" for each in media]
        about = {"from": self.header("From"), "message_id": "" if self.within else self.header("Message-ID")}
        known = {key: value for key, value in about.items() if value and not SAVED_BY.match(about["from"])}
        release = replace(
            release, media=media or release.media, extra={**release.extra, **({"mail": known} if known else {})}
        )
        return replace(reading, release=release, fields=fields, notes=tuple(notes))


def _content(part: MIMEPart) -> str:
    """Return the text of a part; where it is not in the encoding that it states, in the one that its bytes have."""
    with suppress(*BROKEN):
        content = str(part.get_content())
        if "\ufffd" not in content:
            return content
    data = part.get_payload(decode=True)
    return encoding.text_of(data)[0] if isinstance(data, bytes) else ""


def _unflowed(text: str) -> str:
    """Return a text whose lines were broken for sending as its paragraphs (RFC 3676)."""
    text = re.sub(r"(?m)^ (?=[> ]|From )", "", text.replace("\r\n", "\n"))
    return re.sub(r"(?<=[^\n] )\n(?=\S)(?!-- )", "", text)
