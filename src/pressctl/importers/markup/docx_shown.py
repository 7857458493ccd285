"""What Word shows of a document: fields as their last result, no hidden text, symbols as characters, boxes as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from pressctl.importers.markup.docx_changes import W, left, unwrap
from pressctl.importers.markup.xml_source import remove

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WRAPPERS = (f"{W}fldSimple", f"{W}bdo", f"{W}dir")
"""What stands around runs and is read by no converter: simple fields, and text set against its direction."""
LOOKS = tuple(f"{W}{name}" for name in ("latentStyles", "docDefaults", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"))
"""What styles say of letters, tables, and their defaults."""
OFF = {"0", "false", "off", "none"}
CLOCKS = ("DATE", "TIME")
"""Fields that Word fills anew whenever the document is opened."""
ARROWS = {0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔"}
"""Signs of Wingdings that Word sets when “-->” is typed, as characters that every font has."""
SHOWN = 80
"""Characters of hidden text that a note quotes."""


@dataclass
class Shown:
    """What was left out of a document's text, or read in a way that somebody should know of."""

    hidden: list[str] = field(default_factory=list)
    clocks: list[str] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    boxes: int = 0
    signs: int = 0
    inserted: int = 0

    def notes(self) -> Iterator[str]:
        """Yield a sentence for each kind of what there was."""
        if self.hidden:
            yield f"hidden text was left out: “{' … '.join(self.hidden)[:SHOWN]}”"
        if self.clocks:
            yield f"“{self.clocks[0]}” is a field that Word sets to the day it is opened; it is read as it was saved"
        if self.boxes:
            boxes = "a text box" if self.boxes == 1 else f"{self.boxes} text boxes"
            yield f"the text of {boxes} stands below the paragraph that it hangs on"
        if self.signs:
            yield f"signs of a symbol font that are no characters were left out: {self.signs}"
        for text in dict.fromkeys(self.drawn):
            yield f"“{text[:SHOWN]}” is drawn on the page, as a watermark is, and was left out"
        if self.inserted:
            yield f"documents inserted in this one were left out: {self.inserted}; open it in Word, and save it"


def hidden_styles(styles: Element | None) -> frozenset[str]:
    """Return the names of the styles whose text is hidden."""
    if styles is None:
        return frozenset()
    found = (style.get(f"{W}styleId") for style in styles.iter(f"{W}style") if _is_on(style.find(f"{W}rPr/{W}vanish")))
    return frozenset(str(name) for name in found if name)


def strip_looks(styles: Element) -> None:
    """Take out of the styles how they look: only their names are asked for, and most of a document is looks."""
    from lxml import etree

    etree.strip_elements(styles, *LOOKS, with_tail=False)
    for style in styles.iter(f"{W}style"):
        if style.get(f"{W}type") != "numbering":  # that of a list says there which numbers it has
            etree.strip_elements(style, f"{W}pPr", with_tail=False)


def settle(root: Element, hidden: frozenset[str], shown: Shown) -> None:
    """Change a part of a document into what Word shows of it; tell of it in ``shown``."""
    _without_codes(root, shown)
    for wrapper in list(root.iter(*WRAPPERS)):
        if _is_clock(wrapper.get(f"{W}instr") or ""):
            shown.clocks.append(_text(wrapper))
        unwrap(wrapper)
    for run in list(root.iter(f"{W}r")):
        if _is_hidden(run, hidden):
            _hide(run, shown)
        else:
            _spell(run, shown)
    for formula in list(root.iter(f"{MATHS}oMath")):
        _write(formula)
    _open_boxes(root, shown)


def look_for_drawn(root: Element, shown: Shown) -> None:
    """Tell in ``shown`` of what Word shows on a page though it is no text of a part: watermarks, inserted documents."""
    texts = (" ".join((path.get("string") or "").split()) for path in root.iter(f"{VML}textpath"))
    shown.drawn += filter(None, texts)
    shown.inserted += sum(1 for _ in root.iter(f"{W}altChunk", f"{W}subDoc"))


def _is_on(mark: Element | None) -> bool:
    return mark is not None and (mark.get(f"{W}val") or "1") not in OFF


def _text(element: Element) -> str:
    return "".join(str(text.text or "") for text in element.iter(f"{W}t"))


def _is_clock(code: str) -> bool:
    return code.split()[:1] != [] and code.split(maxsplit=1)[0].upper() in CLOCKS


def _without_codes(root: Element, shown: Shown) -> None:
    """Take away what stands in the code of fields rather than in their results, and tell of clocks."""
    open_: list[list[str]] = []  # of each field its code, and its result once there is one
    for element in list(root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t")):
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            open_.append([""])
        elif kind == "separate" and open_:
            open_[-1].append("")
        elif kind == "end" and open_:
            code, *result = open_.pop()
            shown.clocks += [*result] if _is_clock(code) else []
        elif open_ and element.tag == f"{W}instrText":
            open_[-1][0] += str(element.text or "")
        elif element.tag == f"{W}t" and any(len(each) == 1 for each in open_):
            remove(element)
        elif open_ and element.tag == f"{W}t":
            open_[-1][1] += str(element.text or "")


def _is_hidden(run: Element, hidden: frozenset[str]) -> bool:
    properties = run.find(f"{W}rPr")
    own = properties.find(f"{W}vanish") if properties is not None else None
    if own is not None:
        return _is_on(own)
    style = properties.find(f"{W}rStyle") if properties is not None else None
    paragraph = next(run.iterancestors(f"{W}p"), None)
    above = paragraph.find(f"{W}pPr/{W}pStyle") if paragraph is not None else None
    return any(mark is not None and mark.get(f"{W}val") in hidden for mark in (style, above))


def _hide(run: Element, shown: Shown) -> None:
    """Take the text out of a run; what else hangs on it, such as a footnote's number, goes with it."""
    text = _text(run)
    if text.strip():
        shown.hidden.append(" ".join(text.split()))
    left(run, "hidden text")
    remove(run)


@cache
def _signs() -> dict[tuple[str, int], int]:
    """Return the characters of the signs of symbol fonts."""
    from mammoth.docx.dingbats import dingbats

    return dict(dingbats)


def _spell(run: Element, shown: Shown) -> None:
    """Write the symbols of a run as characters."""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    font = (fonts.get(f"{W}ascii") or "") if fonts is not None else ""
    is_symbols = (font, 32) in _signs() or font.startswith(("Wingdings", "Webdings"))
    for sign in list(run.iter(f"{W}sym", f"{W}cr", f"{W}ptab")):
        if sign.tag != f"{W}sym":
            sign.tag = f"{W}br" if sign.tag == f"{W}cr" else f"{W}tab"
            continue
        code = str(sign.get(f"{W}char") or "")
        written = _character(str(sign.get(f"{W}font") or ""), int(code, 16)) if _is_hexadecimal(code) else ""
        shown.signs += not written
        _as_text(sign, written)
    for text in run.iter(f"{W}t") if is_symbols else ():
        if not any(above.tag == f"{W}r" and above is not run for above in text.iterancestors()):
            text.text = "".join(_character(font, ord(sign)) or sign for sign in str(text.text or ""))


def _is_hexadecimal(text: str) -> bool:
    return 0 < len(text) <= 6 and all(sign in "0123456789abcdefABCDEF" for sign in text)


def _character(font: str, code: int) -> str:
    """Return the character that a font shows for a code, or an empty text."""
    code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if font == "Wingdings" and code in ARROWS:
        return ARROWS[code]
    known = _signs().get((font, code))
    return chr(known) if known else ""


def _as_text(element: Element, text: str) -> None:
    element.tag = f"{W}t"
    element.attrib.clear()
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.text = text


def _write(formula: Element) -> None:
    """Write a formula as the characters in it, one after the other."""
    words = "".join(str(text.text or "") for text in formula.iter(f"{MATHS}t"))
    parent = formula.getparent()
    if parent is None or not words:
        return
    run = formula.makeelement(f"{W}r", {})
    text = formula.makeelement(f"{W}t", {})
    text.text = words
    run.append(text)
    parent.replace(formula, run)
    if parent.tag == f"{MATHS}oMathPara":
        unwrap(parent)


def _open_boxes(root: Element, shown: Shown) -> None:
    """Put the text of boxes where converters look for it, in the older mark-up, unless it stands there already."""
    for content in list(root.iter(f"{W}txbxContent")):
        choice = next(content.iterancestors(f"{COMPATIBLE}AlternateContent"), None)
        is_old = next(content.iterancestors(f"{W}drawing"), None) is None
        if is_old:
            shown.boxes += bool(_text(content).strip())
            continue
        if choice is not None and any(True for _ in choice.iterfind(f".//{COMPATIBLE}Fallback//{W}txbxContent")):
            continue
        holder = choice if choice is not None else next(content.iterancestors(f"{W}drawing"), None)
        if holder is not None and (parent := holder.getparent()) is not None:
            box = content.makeelement(f"{W}pict", {})
            box.append(content)
            parent.insert(parent.index(holder) + 1, box)
            shown.boxes += bool(_text(content).strip())
