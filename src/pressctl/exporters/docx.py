"""A Word document, with styles for headings, lists and quotations, and a language and direction for every run."""

from __future__ import annotations

import datetime as dt
import io

from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import attachments, docx_body, identity
from pressctl.exporters.parts.archive import rezipped
from pressctl.exporters.parts.docx_page import Page, Style
from pressctl.exporters.parts.state import state, told_once
from pressctl.exporters.parts.wording import about, labelled, long_date, opening, without_subjects
from pressctl.exporters.parts.xml_tree import LOST
from pressctl.languages import Language
from pressctl.release.model import Contact, Media, Release

PICTURE_WIDTH = 15.5
"""The width between the margins of the page, in centimetres."""


def write(release: Release, desk: Desk) -> Exported:
    """Return the document; pictures that it cannot show are named in the notes."""
    release = without_subjects(release)
    language, notes = words_for(release, desk)
    writer = _Writer(Page(release.language or language.tag), release, desk, language)
    writer.properties()
    writer.release()
    data = io.BytesIO()
    writer.page.document.save(data)
    lost = (LOST,) if writer.page.has_lost else ()
    return Exported(rezipped(data.getvalue()), (*notes, *writer.notes, *lost))


class _Writer:
    """Writes one release from top to bottom."""

    def __init__(self, page: Page, release: Release, desk: Desk, language: Language) -> None:
        self.page = page
        self.item = release
        self.desk = desk
        self.language = language
        self.notes: list[str] = []

    def properties(self) -> None:
        """Set the document's properties: title, author, language; its time is that of the release."""
        core = self.page.document.core_properties
        core.title = self.page.clean(self.item.headline)[:255]
        core.author = self.page.clean(self.desk.issuer(self.item.language))[:255]
        core.language = self.item.language
        core.keywords = self.page.clean("; ".join(self.item.subjects))[:255]
        core.comments = ""
        core.created = core.modified = self._issued()

    def _issued(self) -> dt.datetime:
        """Return the issue time in UTC, or noon if only the day is known, so that it is that day in most zones."""
        date = self.item.date
        if date and not date.instant:
            return dt.datetime.combine(date.day, dt.time(12))
        issued = identity.issued(self.item, self.desk) or dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
        return issued.astimezone(dt.UTC).replace(tzinfo=None)

    def release(self) -> None:
        """Write the release line, the headline, the text, the contacts and the boilerplate."""
        item, labels, recalled = self.item, self.language.labels, self.item.is_recalled
        for line in state(item, self.desk, self.language).lines:
            self.page.words(self.page.paragraph(), line, Style(bold=True))
        kind = [labels[str(item.kind)], long_date(item.date.day, self.language) if item.date else ""]
        self.page.words(self.page.paragraph(), " · ".join(part for part in kind if part))
        self.page.words(self.page.paragraph("Title"), item.headline)
        if not recalled:
            self._text(told_once(item, self.desk))
        if item.contacts:
            self.page.words(self.page.paragraph("Heading 1"), labels["media_contact"])
            for contact in item.contacts:
                self._contact(contact)
        if item.boilerplate and not recalled:
            heading = about(self.desk.issuer(item.language), self.language) or labels["about"].format(name="")
            self.page.words(self.page.paragraph("Heading 1"), heading)
            docx_body.write(self.page, item.boilerplate)

    def _text(self, item: Release) -> None:
        if item.subheadline:
            self.page.words(self.page.paragraph("Subtitle"), item.subheadline)
        docx_body.write(self.page, item.body, opening(item, self.language))
        for media, data in attachments.files(attachments.with_pictures(item), self.desk, "in the document", self.notes):
            self._media(media, data)
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        end = self.page.paragraph()
        end.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.page.words(end, item.end_mark or self.language.labels["end_mark"])

    def _contact(self, contact: Contact) -> None:
        lines = [contact.name, contact.role, contact.organisation]
        lines += [labelled("email", contact.email, self.language)] if contact.email else []
        numbers = [f"\u2066{each}\u2069" if self.page.is_rtl else each for each in contact.phone]
        lines += [labelled("phone", number, self.language) for number in numbers]
        lines += [labelled("hours", contact.hours, self.language)] if contact.hours else []
        self.page.words(self.page.paragraph(), "\n".join(line for line in lines if line))

    def _media(self, media: Media, data: bytes) -> None:
        from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
        from docx.shared import Cm, Emu

        try:
            shape = self.page.paragraph().add_run().add_picture(io.BytesIO(data))
        except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError, ZeroDivisionError):
            self.notes.append(f"{media.file} is not in the document: Word cannot show such a picture")
            return
        shape._inline.docPr.set("descr", self.page.clean(media.alt))
        if shape.width > Cm(PICTURE_WIDTH):
            shape.height = Emu(int(shape.height * Cm(PICTURE_WIDTH) / shape.width))
            shape.width = Cm(PICTURE_WIDTH)
        if words := attachments.caption(media):
            self.page.words(self.page.paragraph("Caption"), words)
