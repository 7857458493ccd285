"""Releases out of Word documents: mammoth makes HTML of the styles, our walk makes Markdown of that."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pressctl.errors import ImportRefused
from pressctl.importers import Entry, Options, Reading, splitting
from pressctl.importers.extraction import account, docx_around, marked
from pressctl.importers.extraction.lines import page
from pressctl.importers.markup import docx_changes, docx_paragraphs, docx_shown, docx_tabs, tables, xml_source
from pressctl.importers.markup.blocks import blocks, pieces
from pressctl.importers.markup.docx_numbers import Numbers
from pressctl.importers.markup.docx_paragraphs import Paragraph
from pressctl.importers.markup.elements import words_of
from pressctl.importers.markup.markdown import plain
from pressctl.release.model import Media, Release

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

UNPACKED = 200_000_000
"""Bytes that a document's parts may unpack to: its pictures are in them; a bomb has a thousand times that."""
PARTS = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
NOTES = re.compile(r"word/(?:footnotes|endnotes)\d*\.xml")
OUTSIDE = {
    "word/header.xml": "header of the pages", "word/footer.xml": "footer of the pages", "word/comments.xml": "comment",
}  # fmt: skip
"""What stands in parts of a document beside its text."""
AROUND = re.compile(r"word/(?:header|footer)\d*\.xml")
PROPERTIES = "docProps/core.xml"
STYLE_PART = "word/styles.xml"
STYLES = """
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
strike => s
"""


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of a Word document.

    Tracked changes are taken as made, or undone when the options say so; either way a note tells of them, as of
    comments. Raises ImportRefused when the bytes are no Word document or hold no release.
    """
    archive = _opened(data)
    settled, notes, paragraphs = _settled(archive, accept=options.accept_changes)
    tree, names = _as_html(settled)
    docx_paragraphs.place(tree)
    tables.set_apart(tree)
    docx_tabs.keep(tree)
    footnotes = _footnotes(tree)
    known = _known(tree, archive)
    around = [each for each in paragraphs if AROUND.fullmatch(each.part)]
    blocks = docx_around.joined(list(pieces(tree)), around)
    parts = splitting.of_pieces(blocks)
    if parts and options.split:
        return [replace(part, release=_without_tabs(part.release), notes=(*part.notes, *notes)) for part in parts]
    reading = marked.read(blocks, known)
    release = _without_tabs(reading.release)
    if footnotes:
        release = replace(release, body=f"{release.body.rstrip()}\n\n{footnotes}\n")
    release = replace(release, media=tuple(names))
    notes += tuple(f"the picture {media.file} is named in `media`; save it beside the release" for media in names)
    notes += tuple(docx_around.notes(around, reading))
    entries = _account(reading.account, paragraphs, release.subheadline)
    return splitting.noted([replace(reading, release=release, notes=(*reading.notes, *notes), account=entries)], parts)


def _without_tabs(release: Release) -> Release:
    """Return a release whose text has spaces for the tabs of columns, which are for reading contacts."""
    return replace(release, body=release.body.replace("\t", " "))


def _account(read: Iterable[Entry], paragraphs: Iterable[Paragraph], subheadline: str) -> tuple[Entry, ...]:
    """Return where each paragraph of a document went: those that the text does not hold stand after it."""
    entries = list(read)
    known = {number for entry in entries for number in range(entry.line, entry.end_line + 1)}
    others = (each for each in paragraphs if each.number not in known)
    entries += [Entry(each.number, each.number, *_fate(each, subheadline), each.text) for each in others]
    return tuple(sorted(entries, key=lambda entry: entry.line))


def _fate(paragraph: Paragraph, subheadline: str) -> tuple[str, str]:
    """Return where a paragraph outside the text went, and why."""
    if NOTES.fullmatch(paragraph.part):
        return "body", ""
    if paragraph.text == subheadline:
        return "subheadline", ""
    if paragraph.why:
        return account.LEFT_OUT, paragraph.why
    return account.LEFT_OUT, OUTSIDE.get(re.sub(r"\d", "", paragraph.part), "not shown")


def _known(tree: HtmlElement, archive: zipfile.ZipFile) -> Release:
    """Return what the styles and properties of the document say of it: headline and subheadline, and its language."""
    titles = _words(tree, "//p[@class='title']") or _words(tree, "//h1")
    if len(titles) != 1:
        return Release(language=_language(archive))
    decks = tree.xpath("//p[@class='subtitle']")
    subheadline = words_of(decks[0]) if len(decks) == 1 else ""
    if subheadline:
        decks[0].drop_tree()  # it is told, and no part of the text
    return Release(headline=titles[0], subheadline=subheadline, language=_language(archive))


def _words(tree: HtmlElement, path: str) -> list[str]:
    return [words for each in tree.xpath(path) if (words := words_of(each)) and not page.is_release_line(words)]


def _language(archive: zipfile.ZipFile) -> str:
    """Return the language among the document's properties, which few programs write and none guesses."""
    if PROPERTIES not in archive.namelist():
        return ""
    root = xml_source.parse(_part(archive, PROPERTIES), "a part of the Word document")
    tag = (root.findtext("{http://purl.org/dc/elements/1.1/}language") or "").strip()
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", tag) else ""


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ImportRefused("is a Word document that is cut off, or damaged", "open it in Word, and save it") from error
    members = archive.infolist()
    if any(info.flag_bits & 1 for info in members):
        raise ImportRefused("is locked with a password", "open it, take the password off, save it")
    if sum(info.file_size for info in members) > UNPACKED:
        raise ImportRefused(f"unpacks to more than {UNPACKED // 1_000_000} MB; no release does", "cut out the release")
    if not any(PARTS.fullmatch(info.filename) for info in members):
        raise ImportRefused("is an Office file but no Word document", "save the text as .docx or as plain text")
    return archive


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, KeyError, RuntimeError) as error:
        raise ImportRefused("is a Word document that is cut off, or damaged", "open it in Word, and save it") from error


def _root(archive: zipfile.ZipFile, name: str) -> Element | None:
    if name not in archive.namelist():
        return None
    return xml_source.parse(_part(archive, name), "a part of the Word document")


def _settled(archive: zipfile.ZipFile, *, accept: bool) -> tuple[bytes, tuple[str, ...], list[Paragraph]]:
    """Return the document with its tracked changes settled, and notes on these, on comments and on page headers.

    Its paragraphs are bookmarked with their numbers; they are returned, too.
    """
    changes, shown = docx_changes.Changes(), docx_shown.Shown()
    hidden = docx_shown.hidden_styles(_root(archive, STYLE_PART))
    numbers = Numbers(_root(archive, "word/numbering.xml"))
    notes: list[str] = []
    paragraphs: list[Paragraph] = []
    settled = io.BytesIO()
    with zipfile.ZipFile(settled, "w", zipfile.ZIP_STORED) as made:
        for name in sorted(dict.fromkeys(archive.namelist()), key=_order):
            data = _part(archive, name) if not name.startswith("word/media/") else b""
            if name.endswith((".xml", ".rels")):
                root = xml_source.parse(data, "a part of the Word document")
                if PARTS.fullmatch(name):
                    docx_changes.settle(root, changes, accept=accept)
                    docx_shown.settle(root, hidden, shown)
                docx_shown.look_for_drawn(root, shown)
                if name == STYLE_PART:
                    docx_shown.strip_looks(root)
                    data = xml_source.serialised(root)
                if PARTS.fullmatch(name) or re.sub(r"\d", "", name) in OUTSIDE:
                    paragraphs += docx_paragraphs.number(root, name, len(paragraphs), numbers)
                    data = xml_source.serialised(root)
                if name == "word/comments.xml":
                    notes += docx_changes.comments(root)
            made.writestr(name, data)
    note = changes.note(accepted=accept)
    return settled.getvalue(), tuple(dict.fromkeys(filter(None, (note, *shown.notes(), *notes)))), paragraphs


def _order(name: str) -> tuple[int, str]:
    """Return the place of a part among those whose paragraphs are numbered: the text, its notes, the others."""
    return (0 if name.startswith("word/document") else 1 if NOTES.fullmatch(name) else 2), name


def _as_html(data: bytes) -> tuple[HtmlElement, list[Media]]:
    """Return the document as a tree of HTML, and its pictures, which stay where they are."""
    import mammoth
    from lxml import html

    pictures: list[Media] = []

    def picture(image: object) -> dict[str, str]:
        kind = PurePosixPath(str(getattr(image, "content_type", "") or "image/png")).name
        alt = " ".join(str(getattr(image, "alt_text", "") or "").split())
        pictures.append(Media(file=f"picture-{len(pictures) + 1}.{'jpg' if kind == 'jpeg' else kind}", alt=alt))
        return {"src": ""}

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(picture)
        )
    except Exception as error:  # mammoth raises whatever a document that is no document makes it stumble over
        raise ImportRefused("is a Word document that cannot be read", "open it in Word, and save it again") from error
    return html.document_fromstring(f"<html><body><div>{made.value}</div></body></html>"), pictures


def _footnotes(tree: HtmlElement) -> str:
    """Return the notes as a numbered list, and leave in the text the number of each, in brackets."""
    items = tree.xpath("//li[starts-with(@id, 'footnote-') or starts-with(@id, 'endnote-')]")
    for reference in tree.xpath("//sup[a[starts-with(@href, '#footnote-') or starts-with(@href, '#endnote-')]]"):
        reference.tag = "span"
    for back in tree.xpath("//li//a[starts-with(@href, '#footnote-ref') or starts-with(@href, '#endnote-ref')]"):
        back.drop_tree()
    lines = [f"{number}. {' '.join(_lines(item))}" for number, item in enumerate(items, 1)]
    for item in items:
        item.drop_tree()
    return "\n".join(lines)


def _lines(item: HtmlElement) -> Iterator[str]:
    for block in blocks(item):
        yield " ".join(block.replace("\\\n", " ").split()) if plain(block) else ""
