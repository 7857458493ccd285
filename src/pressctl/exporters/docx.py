"""A Word document: styles for what is a heading, a list or a quotation, a language and a direction for every run."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import identity, markup
from pressctl.exporters.parts.archive import rezipped
from pressctl.exporters.parts.wording import about, dateline, long_date, release_line
from pressctl.exporters.parts.xml_tree import FORBIDDEN, LOST
from pressctl.languages import Language
from pressctl.release.model import Contact, Media, Release

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run
    from markdown_it.tree import SyntaxTreeNode

LISTS = {"bullet_list": "List Bullet", "ordered_list": "List Number"}
DEEPEST_LIST = 3
"""Levels of lists that Word's own template has styles for."""
PICTURE_WIDTH = 15.5
"""Centimetres between the margins of the page."""


def write(release: Release, desk: Desk) -> Exported:
    """Return the document; what its pictures cannot be shown as is named in the notes."""
    from docx import Document
    from docx.shared import Cm

    language, notes = words_for(release)
    document = Document()
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.75)
    writer = _Writer(document, release, desk, language)
    writer.properties()
    writer.release()
    data = io.BytesIO()
    document.save(data)
    lost = (LOST,) if writer.has_lost else ()
    return Exported(rezipped(data.getvalue()), (*notes, *writer.notes, *lost))


@dataclass(frozen=True)
class _Style:
    """How the words of a run look."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False


class _Writer:
    """Writes one release from top to bottom."""

    def __init__(self, document: Any, release: Release, desk: Desk, language: Language) -> None:
        self.document = document
        self.item = release
        self.desk = desk
        self.language = language
        self.notes: list[str] = []
        self.has_lost = False

    def properties(self) -> None:
        """Set what Word shows of a document: title, author, language; the time is that of the release."""
        core = self.document.core_properties
        core.title = self._clean(self.item.headline)[:255]
        core.author = self._clean(self.desk.issuer)[:255]
        core.language = self.item.language
        core.keywords = self._clean("; ".join(self.item.subjects))[:255]
        core.comments = ""
        issued = identity.issued(self.item, self.desk) or dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
        core.created = core.modified = issued.astimezone(dt.UTC).replace(tzinfo=None)

    def release(self) -> None:
        """Write the release line, the headline, the text, the contacts and the boilerplate."""
        item, labels, recalled = self.item, self.language.labels, self.item.is_recalled
        self.words(self.paragraph(), release_line(item, self.desk, self.language), _Style(bold=True))
        kind = [labels[str(item.kind)], long_date(item.date.day, self.language) if item.date else ""]
        self.words(self.paragraph(), " · ".join(part for part in kind if part))
        self.words(self.paragraph("Title"), item.headline)
        if not recalled:
            self._text(item)
        if item.contacts:
            self.words(self.paragraph("Heading 1"), labels["media_contact"])
            for contact in item.contacts:
                self._contact(contact)
        if item.boilerplate and not recalled:
            self.words(
                self.paragraph("Heading 1"), about(self.desk.issuer, self.language) or labels["about"].format(name="")
            )
            self.markdown(item.boilerplate)

    def _text(self, item: Release) -> None:
        if item.subheadline:
            self.words(self.paragraph("Subtitle"), item.subheadline)
        self.markdown(item.body, dateline(item, self.language))
        for media in item.media:
            self._media(media)
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        end = self.paragraph()
        end.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.words(end, item.end_mark or self.language.labels["end_mark"])

    def markdown(self, text: str, opening: str = "") -> None:
        """Write a Markdown text, with the dateline before its first paragraph."""
        from markdown_it.tree import SyntaxTreeNode

        nodes = SyntaxTreeNode(markup.tokens(text)).children
        for node in nodes:
            is_first = bool(opening) and node.type == "paragraph"
            if is_first:
                paragraph = self.paragraph()
                self.words(paragraph, f"{opening} ", _Style(bold=True))
                self._inline(paragraph, node.children[0], _Style())
                opening = ""
            else:
                self._block(node, "", 0)

    def _block(self, node: SyntaxTreeNode, style: str, depth: int) -> None:
        if node.type == "heading":
            level = int(node.tag[1])
            self._inline(self.paragraph(f"Heading {level}"), node.children[0], _Style())
        elif node.type == "paragraph":
            self._inline(self.paragraph(style), node.children[0], _Style())
        elif node.type in LISTS:
            self._list(node, depth)
        elif node.type == "blockquote":
            for child in node.children:
                self._block(child, "Quote", depth)
        elif node.type in {"fence", "code_block"}:
            self.words(self.paragraph(style), node.content.rstrip("\n"), _Style(code=True))
        elif node.type == "html_block":
            text = markup.words_of_html(node.content)
            if text:
                self.words(self.paragraph(style), text)
        elif node.type == "table":
            self._table(node)

    def _list(self, node: SyntaxTreeNode, depth: int) -> None:
        level = min(depth + 1, DEEPEST_LIST)
        style = LISTS[node.type] + (f" {level}" if level > 1 else "")
        for item in node.children:
            for number, child in enumerate(item.children):
                self._block(
                    child, style if number == 0 else f"List Continue{f' {level}' if level > 1 else ''}", depth + 1
                )

    def _table(self, node: SyntaxTreeNode) -> None:
        rows = [row for part in node.children for row in part.children]
        table = self.document.add_table(0, max(len(row.children) for row in rows), style="Table Grid")
        for row in rows:
            for cell, words in zip(table.add_row().cells, row.children, strict=False):
                self._inline(self._directed(cell.paragraphs[0]), words.children[0], _Style(bold=words.type == "th"))
        if self.language.direction == "rtl":
            self._flag(table._tbl.tblPr, "w:bidiVisual")

    def _inline(self, paragraph: Paragraph, node: SyntaxTreeNode, style: _Style, link: Any = None) -> None:
        from dataclasses import replace

        for child in node.children:
            if child.type in {"text", "code_inline", "image"}:
                self.words(
                    paragraph, child.content, replace(style, code=style.code or child.type == "code_inline"), link
                )
            elif child.type == "softbreak":
                self.words(paragraph, " ", style, link)
            elif child.type == "hardbreak":
                self.words(paragraph, "\n", style, link)
            elif child.type == "em":
                self._inline(paragraph, child, replace(style, italic=True), link)
            elif child.type == "strong":
                self._inline(paragraph, child, replace(style, bold=True), link)
            elif child.type == "s":
                self._inline(paragraph, child, replace(style, strike=True), link)
            elif child.type == "link":
                self._inline(paragraph, child, style, self._link(paragraph, str(child.attrs.get("href", ""))))

    def _link(self, paragraph: Paragraph, address: str) -> Any:
        """Return a hyperlink to write into; None when the address must not stand in a document."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        if not markup.is_safe_target(address) or address.startswith(("#", "/")):
            return None
        link = OxmlElement("w:hyperlink")
        link.set(
            qn("r:id"), paragraph.part.relate_to(self._clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        )
        paragraph._p.append(link)
        return link

    def _contact(self, contact: Contact) -> None:
        labels, paragraph = self.language.labels, self.paragraph()
        lines = [contact.name, contact.role, contact.organisation]
        lines += [f"{labels['email']}{self._colon()}{contact.email}"] if contact.email else []
        numbers = [f"\u2066{each}\u2069" if self.language.direction == "rtl" else each for each in contact.phone]
        lines += [f"{labels['phone']}{self._colon()}{number}" for number in numbers]
        lines += [f"{labels['hours']}{self._colon()}{contact.hours}"] if contact.hours else []
        self.words(paragraph, "\n".join(line for line in lines if line))

    def _colon(self) -> str:
        return "\u00a0: " if self.language.tag == "fr" else ": "

    def _media(self, media: Media) -> None:
        from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
        from docx.shared import Cm, Emu

        data = self.desk.read(self.item, media.file) if media.file else None
        if data is None:
            self.notes.append(f"{media.file or media.url} is not in the document: it is not a file of the newsroom")
            return
        try:
            shape = self.paragraph().add_run().add_picture(io.BytesIO(data))
        except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError, ZeroDivisionError):
            self.notes.append(f"{media.file} is not in the document: Word shows no such picture")
            return
        shape._inline.docPr.set("descr", self._clean(media.alt))
        if shape.width > Cm(PICTURE_WIDTH):
            shape.height = Emu(int(shape.height * Cm(PICTURE_WIDTH) / shape.width))
            shape.width = Cm(PICTURE_WIDTH)
        words = " ".join(part for part in (media.caption, f"© {media.credit}" if media.credit else "") if part)
        if words:
            self.words(self.paragraph("Caption"), words)

    def paragraph(self, style: str = "") -> Paragraph:
        """Return a new paragraph in the release's direction."""
        return self._directed(self.document.add_paragraph(style=style or None))

    def _directed(self, paragraph: Paragraph) -> Paragraph:
        if self.language.direction == "rtl":
            self._flag(paragraph._p.get_or_add_pPr(), "w:bidi")
        return paragraph

    def words(self, paragraph: Paragraph, text: str, style: _Style | None = None, link: Any = None) -> None:
        """Write words in the release's language; a line break in them is one in the document."""
        style = style or _Style()
        run = paragraph.add_run(self._clean(text))
        run.bold = run.font.cs_bold = style.bold or None  # cs: of the scripts that Word calls complex, as Arabic
        run.italic = run.font.cs_italic = style.italic or None
        run.font.strike = style.strike or None
        if style.code:
            run.font.name = "Courier New"
        self._speak(run)
        if link is not None:
            from docx.shared import RGBColor

            run.font.underline, run.font.color.rgb = True, RGBColor(0x0B, 0x53, 0x94)
            link.append(run._r)

    def _speak(self, run: Run) -> None:
        """Say which language a run is in, for spelling and for reading aloud, and whether it runs to the left."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        properties = run._r.get_or_add_rPr()
        tag = OxmlElement("w:lang")
        attribute = {"ar": "w:bidi", "zh": "w:eastAsia"}.get(self.language.tag, "w:val")
        tag.set(qn(attribute), self.item.language or self.language.tag)
        properties.append(tag)
        run.font.rtl = self.language.direction == "rtl" or None

    def _flag(self, properties: Any, name: str) -> None:
        from docx.oxml import OxmlElement

        properties.append(OxmlElement(name))

    def _clean(self, text: str) -> str:
        kept = FORBIDDEN.sub("", text)
        self.has_lost = self.has_lost or kept != text
        return kept
