"""A Word document to write on: paragraphs, runs and links, each in the release's language and direction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pressctl.exporters.parts import markup
from pressctl.languages.writing import direction, script
from pressctl.prose.text import NOT_XML

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

COMPLEX = frozenset(
    "Arab Hebr Syrc Thaa Nkoo Thai Laoo Khmr Mymr Tibt Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh".split()
)
EAST_ASIAN = frozenset("Hans Hant Hani Jpan Kore Hang Bopo".split())
"""Scripts (ISO 15924) whose languages have an attribute of their own (ECMA-376, 17.3.2.20); others have ``w:val``."""
LINK_COLOUR = (0x0B, 0x53, 0x94)


@dataclass(frozen=True)
class Style:
    """How the words of a run look."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    shift: str = ""
    """"sup" or "sub" for a superscript or subscript."""


PLAIN = Style()


def _attribute(tag: str) -> str:
    """Return the attribute for the language of a run."""
    written = script(tag)
    return "w:bidi" if written in COMPLEX else "w:eastAsia" if written in EAST_ASIAN else "w:val"


class Page:
    """A document; ``tag`` is the release's own language; ``has_lost`` says that characters were left out."""

    def __init__(self, tag: str) -> None:
        from docx import Document
        from docx.shared import Cm

        self.document: Any = Document()
        self.tag = tag
        self.has_lost = False
        self._numbers: dict[str, int] = {}  # the numbering in Word's list of numberings, by paragraph style
        for section in self.document.sections:
            section.page_width, section.page_height = Cm(21), Cm(29.7)
            section.left_margin = section.right_margin = Cm(2.75)

    @property
    def is_rtl(self) -> bool:
        """Return whether lines run from right to left."""
        return direction(self.tag) == "rtl"

    def paragraph(self, style: str = "") -> Paragraph:
        """Return a new paragraph in the release's direction, with the next number of its list if it has one."""
        paragraph = self._directed(self.document.add_paragraph(style=style or None))
        if style in self._numbers:
            properties: Any = paragraph._p.get_or_add_pPr()
            counted = properties.get_or_add_numPr()
            counted.get_or_add_ilvl().val, counted.get_or_add_numId().val = 0, self._numbers[style]
        return paragraph

    @contextmanager
    def numbered(self, style: str, start: int) -> Iterator[None]:
        """Number the paragraphs of a list style from ``start``; otherwise Word continues the previous list."""
        numbering = self.document.part.numbering_part.element
        own = self.document.styles[style].element.pPr.numPr.numId.val
        counter = numbering.add_num(numbering.num_having_numId(own).abstractNumId.val)
        counter.add_lvlOverride(ilvl=0).add_startOverride(start)
        around = dict(self._numbers)
        self._numbers[style] = counter.numId
        yield
        self._numbers = around

    def words(self, paragraph: Paragraph, text: str, style: Style = PLAIN, link: Any = None) -> None:
        """Write words in the release's language, with their line breaks."""
        run = paragraph.add_run(self.clean(text))
        run.bold = run.font.cs_bold = style.bold or None  # cs: for what Word calls complex scripts, such as Arabic
        run.italic = run.font.cs_italic = style.italic or None
        run.font.strike = style.strike or None
        if style.shift:
            run.font.superscript = style.shift == "sup"
            run.font.subscript = style.shift == "sub" or run.font.subscript
        if style.code:
            run.font.name = "Courier New"
        self._speak(run)
        if link is not None:
            from docx.shared import RGBColor

            run.font.underline, run.font.color.rgb = True, RGBColor(*LINK_COLOUR)
            link.append(run._r)

    def link(self, paragraph: Paragraph, address: str) -> Any:
        """Return a hyperlink to write into, or None if the address is not safe in a document."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        if not markup.is_safe_target(address) or address.startswith(("#", "/")):
            return None
        link = OxmlElement("w:hyperlink")
        link.set(
            qn("r:id"), paragraph.part.relate_to(self.clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        )
        paragraph._p.append(link)
        return link

    def table(self, columns: int) -> Any:
        """Return a new table without rows."""
        table = self.document.add_table(0, columns, style="Table Grid")
        if self.is_rtl:
            self._flag(table._tbl.tblPr, "w:bidiVisual")
        return table

    def row(self, table: Any) -> list[Paragraph]:
        """Return the paragraphs of the cells of a new row."""
        return [self._directed(cell.paragraphs[0]) for cell in table.add_row().cells]

    def align(self, paragraph: Paragraph, side: str) -> None:
        """Align a paragraph; in a right-to-left paragraph Word swaps left and right."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH as WORD

        sides = {"center": WORD.CENTER, "left": WORD.LEFT, "right": WORD.RIGHT}
        if self.is_rtl:
            sides |= {"left": WORD.RIGHT, "right": WORD.LEFT}
        if side in sides:
            paragraph.alignment = sides[side]

    def clean(self, text: str) -> str:
        """Return a text without the characters that XML forbids."""
        kept = NOT_XML.sub("", text)
        self.has_lost = self.has_lost or kept != text
        return kept

    def _directed(self, paragraph: Paragraph) -> Paragraph:
        if self.is_rtl:
            self._flag(paragraph._p.get_or_add_pPr(), "w:bidi")
        return paragraph

    def _speak(self, run: Run) -> None:
        """Set the language of a run, for spelling and reading aloud, and its direction."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        properties = run._r.get_or_add_rPr()
        tag = OxmlElement("w:lang")
        tag.set(qn(_attribute(self.tag)), self.tag)
        properties.append(tag)
        run.font.rtl = self.is_rtl or None

    def _flag(self, properties: Any, name: str) -> None:
        from docx.oxml import OxmlElement

        properties.append(OxmlElement(name))
