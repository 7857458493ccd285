"""A tagged PDF (PDF/UA-1) made with Typst, with embedded fonts. Texts are passed to Typst as data, never as code."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import attachments, markup
from pressctl.exporters.parts.state import Line, state, told_once
from pressctl.exporters.parts.wording import about, labelled, long_date, opening, without_subjects
from pressctl.languages import Language
from pressctl.languages.writing import direction
from pressctl.prose.addresses.dialling import tel
from pressctl.release.model import Contact, Release

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode
    from typst import Fonts

TEMPLATE = "export/release.typ"
PACKAGE = re.compile(r'"@[\w-]+/')
"""A package in Typst's registry, which Typst would download."""
PACKED_FONTS = {"Noto Sans": "fontpkg_noto_sans", "Noto Sans Arabic": "fontpkg_noto_sans_arabic"}
"""The Python packages with the fonts, found directly rather than by fontpkg's slow scan of all entry points."""
SYSTEM_FONTS = ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei")
"""Chinese fonts that come with operating systems, as no Python package has any."""
HAN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
PICTURES = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"GIF8": ".gif"}
UNSHOWN = re.compile(r'the text `"(?P<text>.+?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
"""Typst's escape for an unprintable character."""
MOST_NAMED = 10
"""The most characters without a font that are named, as each takes a compilation."""
Node = dict[str, Any]
Visit = Callable[["SyntaxTreeNode"], Node | None]
"""Returns the data of a node for the template, or None to leave it out."""


def write(release: Release, desk: Desk) -> Exported:
    """Return the PDF; raises ExportRefused if Typst is not installed, or no font has a character."""
    try:
        import typst
    except ImportError:
        raise ExportRefused("PDF needs Typst", "pip install 'pressctl[pdf]'") from None
    template = desk.template(TEMPLATE)
    if PACKAGE.search(template):
        raise ExportRefused(f"the template {TEMPLATE} takes a package from the network", "copy what it needs into it")
    language, notes = words_for(release, desk)
    with tempfile.TemporaryDirectory(prefix="pressctl-") as folder:
        data, missed = _data(release, desk, language, Path(folder))
        try:
            made = _compile_in_any_font(template, data, folder)
        except typst.TypstError as error:
            raise _refusal(error, template, data, folder) from error
    return Exported(made, (*notes, *missed))


def _compile_in_any_font(template: str, data: Node, folder: str) -> bytes:
    """Return the PDF, with system fonts only if ours lack a character, as ours are the same everywhere."""
    import typst

    if not HAN.search(json.dumps(data, ensure_ascii=False)):
        try:
            return _compile(template, data, folder, has_system=False)
        except typst.TypstError as error:
            if not UNSHOWN.search(error.message):
                raise
    return _compile(template, data, folder)


def _compile(template: str, data: Node, folder: str, *, has_system: bool = True) -> bytes:
    import typst

    text = json.dumps(data, ensure_ascii=False)
    fonts = _fonts(has_system=has_system)
    compiler = typst.Compiler(template.encode(), root=folder, font_paths=fonts, sys_inputs={"data": text})
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
    assert isinstance(made, bytes)  # as one document is made, and not to a file
    return made


@cache
def _fonts(*, has_system: bool) -> Fonts:
    """Return the fonts in our packages and in Typst, which have signs such as ≤, and perhaps those of the system."""
    import typst

    found = [find_spec(package) for package in PACKED_FONTS.values()]
    folders = [str(Path(spec.origin).with_name("files")) for spec in found if spec and spec.origin]
    return typst.Fonts(include_system_fonts=has_system, include_embedded_fonts=True, font_paths=list(folders))


def _refusal(error: Any, template: str, data: Node, folder: str) -> ExportRefused:
    """Return the error for a failed compilation: which characters have no font, or where the template is wrong."""
    import typst

    unshown: list[str] = []
    text = json.dumps(data, ensure_ascii=False)
    while (match := UNSHOWN.search(error.message)) and len(unshown) < MOST_NAMED:
        character = ESCAPED.sub(lambda code: chr(int(code[1], 16)), match["text"])
        if not character.strip() or character not in text:  # what is left of several characters, as of many emojis
            break
        unshown.append(character)
        text = text.replace(character, " ")
        try:
            _compile(template, json.loads(text), folder)
            break
        except typst.TypstError as again:
            error = again
    if unshown:
        named = ", ".join(f"“{character}” (U+{ord(character[0]):04X})" for character in unshown)
        return ExportRefused(
            f"no font has {named}", "install a font that has them, as Noto Sans CJK for Chinese or Noto Emoji"
        )
    if "decode image" in error.message:
        hint = "open each picture of the release, and save the broken one again"
        return ExportRefused(f"a picture cannot be read: {error.message}", hint)
    hints = "; ".join(filter(None, error.hints))
    return ExportRefused(f"the template {TEMPLATE} does not work: {error.message}", hints)


def _data(release: Release, desk: Desk, language: Language, folder: Path) -> tuple[Node, list[str]]:
    """Return the data for the template, and notes on what is left out; pictures are written to the folder."""
    release = without_subjects(release)
    labels, recalled = language.labels, release.is_recalled
    status = state(release, desk, language)
    tag, _, region = (release.language or language.tag).partition("-")
    pictures, missed = _pictures(release, desk, folder)
    told = told_once(release, desk)
    body = _blocks(told.body, opening(told, language))
    return {
        "headline": release.headline,
        "subheadline": "" if recalled else release.subheadline,
        "issuer": _isolated(desk.issuer(release.language), release.language),
        "subjects": list(release.subjects),
        "lang": tag.lower() if re.fullmatch("[A-Za-z]{2,3}", tag) else language.tag,
        "region": region if re.fullmatch("[A-Z]{2}", region) else None,
        "fonts": [*PACKED_FONTS, *SYSTEM_FONTS],
        "alert": status.is_alert,
        "lines": [_line(line, release.language, language) for line in status.labelled_lines],
        "kind": _isolated(labels[str(release.kind)], release.language),
        "date": long_date(release.date.day, language) if release.date else "",
        "body": [] if recalled else body,
        "pictures": [] if recalled else pictures,
        "end_mark": "" if recalled else release.end_mark or labels["end_mark"],
        "contact_heading": labels["media_contact"],
        "contacts": [_contact(contact, release.language, language) for contact in release.contacts],
        "about": about(desk.issuer(release.language), language) or labels["about"].format(name=""),
        "boilerplate": [] if recalled else _blocks(release.boilerplate),
    }, [] if recalled else missed  # fmt: skip


def _pictures(release: Release, desk: Desk, folder: Path) -> tuple[list[Node], list[str]]:
    shown: list[Node] = []
    missed: list[str] = []
    release = attachments.with_pictures(release)
    for number, (media, data) in enumerate(attachments.files(release, desk, "in the PDF", missed)):
        suffix = next((suffix for head, suffix in PICTURES.items() if data.startswith(head)), "")
        if not suffix:
            missed.append(f"{attachments.named(media)} is not in the PDF: it is not a PNG, JPEG or GIF")
            continue
        (folder / f"{number}{suffix}").write_bytes(data)
        words = attachments.caption(media)
        alt = media.alt or media.caption or media.file
        shown.append({"path": f"/{number}{suffix}", "alt": alt, "caption": words})
    return shown, missed


def _contact(contact: Contact, tag: str, language: Language) -> list[list[Node]]:
    """Return the lines of a contact, each made of words and links."""
    lines = [[_text(part)] for part in (contact.name, contact.role, contact.organisation) if part]
    if contact.email:
        lines.append(
            [_text(labelled("email", "", language)), _link(f"mailto:{contact.email}", _isolated(contact.email, tag))]
        )
    for number in contact.phone:
        shown = _isolated(number, tag)
        target = tel(number, contact.country)
        lines.append([_text(labelled("phone", "", language)), _link(target, shown) if target else _text(shown)])
    if contact.hours:
        lines.append([_text(labelled("hours", contact.hours, language))])
    return lines


def _line(line: Line, tag: str, language: Language) -> str:
    """Return a line above the headline; a label of the other direction stands for itself, and its colon beside it."""
    if direction(tag) == language.direction:
        return str(line)
    label = line.label.rstrip(": ") if line.value else line.label
    rest = _isolated(line.rest, tag) if line.rest.strip() else line.rest
    return _isolated(label, tag) + line.label[len(label) :] + line.value + rest


def _isolated(words: str, tag: str) -> str:
    """Return words with directional isolates if they need them, so that those around them keep their order (UAX 9)."""
    return f"\u2068{words}\u2069" if direction(tag) == "rtl" and words else words


def _text(text: str) -> Node:
    return {"type": "text", "text": text}


def _link(address: str, words: str) -> Node:
    return {"type": "link", "href": address, "children": [_text(words)]}


def _blocks(text: str, opening: str = "") -> list[Node]:
    blocks, level = _visited(BLOCKS, markup.tree(text, opening)), 1
    for block in blocks:
        if block["type"] == "heading":
            level = block["level"] = min(block["level"], level + 1)  # in PDF/UA-1 no heading may skip a level
    return blocks


def _visited(table: Mapping[str, Visit], nodes: Iterable[SyntaxTreeNode]) -> list[Node]:
    return [node for node in markup.visited(table, nodes) if node]


def _inline(node: SyntaxTreeNode) -> list[Node]:
    """Return the words of a block that holds nothing else."""
    return _visited(INLINE, node.children[0].children)


def _visit_paragraph(node: SyntaxTreeNode) -> Node:
    return {"type": "paragraph", "children": _inline(node)}


def _visit_heading(node: SyntaxTreeNode) -> Node:
    return {"type": "heading", "children": _inline(node), "level": int(node.tag[1]) + 1}


def _visit_container(node: SyntaxTreeNode) -> Node:
    return {"type": node.type, "children": _visited(BLOCKS, node.children)}


def _visit_ordered_list(node: SyntaxTreeNode) -> Node:
    return {**_visit_container(node), "start": int(node.attrs.get("start", 1))}


def _visit_code(node: SyntaxTreeNode) -> Node:
    return {"type": "pre", "text": node.content}


def _visit_rule(node: SyntaxTreeNode) -> Node:
    return {"type": "hr"}


def _visit_table(node: SyntaxTreeNode) -> Node:
    first, *others = [row.children for part in node.children for row in part.children]
    head = [_inline(cell) for cell in first]
    cells = [[{"children": _inline(cell)} for cell in row] for row in others]
    sides = [markup.alignment(cell) for cell in first]
    return {"type": "table", "columns": len(head), "align": sides, "head": head, "rows": cells}


def _visit_words(node: SyntaxTreeNode) -> Node:
    return _text(node.content)


def _visit_soft_break(node: SyntaxTreeNode) -> Node:
    return _text(" ")


def _visit_hard_break(node: SyntaxTreeNode) -> Node:
    return {"type": "break"}


def _visit_inline_code(node: SyntaxTreeNode) -> Node:
    return {"type": "code", "text": node.content}


def _visit_emphasis(node: SyntaxTreeNode) -> Node:
    return {"type": node.type, "children": _visited(INLINE, node.children)}


def _visit_link(node: SyntaxTreeNode) -> Node:
    address = str(node.attrs.get("href", ""))
    is_whole = markup.is_safe_target(address) and ":" in address
    return {"type": "link" if is_whole else "em", "href": address, "children": _visited(INLINE, node.children)}


BLOCKS: dict[str, Visit] = {
    "paragraph": _visit_paragraph,
    "heading": _visit_heading,
    "blockquote": _visit_container,
    "bullet_list": _visit_container,
    "ordered_list": _visit_ordered_list,
    "list_item": _visit_container,
    "fence": _visit_code,
    "code_block": _visit_code,
    "hr": _visit_rule,
    "table": _visit_table,
}
INLINE: dict[str, Visit] = {
    "text": _visit_words,
    "image": _visit_words,
    "softbreak": _visit_soft_break,
    "hardbreak": _visit_hard_break,
    "code_inline": _visit_inline_code,
    "em": _visit_emphasis,
    "strong": _visit_emphasis,
    "s": _visit_emphasis,
    "sup": _visit_emphasis,
    "sub": _visit_emphasis,
    "link": _visit_link,
}
