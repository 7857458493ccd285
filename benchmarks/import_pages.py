"""Labelled texts as pages of many sites: the label says which lines are the release, a site sets them as HTML."""

from __future__ import annotations

import html
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

from import_labels import Label, accepted, digits, sealed
from markdown_it import MarkdownIt

from pressctl.importers.extraction.contacts.lines import is_contact_line
from pressctl.importers.extraction.lines import plain_lines
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.words import is_heading
from pressctl.prose.lines import day_lines, release_line
from pressctl.prose.lines.end_mark import is_end_mark

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from support import rendered
from support.rendered import Part, as_page, site

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
PHONE = re.compile(r"\+?\(?\d[\d ()./-]{6,20}\d")
HEAD = 25
"""Lines above the text among which its head stands."""


def as_site(label: Label, text: str) -> str:
    """Return a labelled text as a page of a site; front matter's Markdown as its generator would."""
    if "<html" in text[:200].lower():
        return text
    made = site(zlib.crc32(label["file"].encode()), label["language"] or "")
    if label["file"].startswith("frontmatter"):
        title, _, body = text.partition("\n")
        article = MarkdownIt("commonmark").enable("table").render(body)
        return as_page([("headline", title.strip()), ("html", article)], made)
    blocks = plain_lines.blocks(text)
    if not label["body"]:
        return as_page([("text", " ".join(block.text.split())) for block in blocks], made)
    return as_page(_together(list(_parts(label, blocks))), made)


def as_document(label: Label, text: str) -> bytes:
    """Return the release of a labelled text as a Word document."""
    blocks = plain_lines.blocks(text)
    if not label["body"]:
        return rendered.as_document([("text", " ".join(block.text.split())) for block in blocks])
    return rendered.as_document([part for part in _parts(label, blocks) if part[0] not in {"menu", "footer", "noise"}])


def _together(parts: list[Part]) -> list[Part]:
    """Return parts with a line between two lines of contacts among these: an office, a role."""
    return [
        ("contact" if role == "text" and 0 < at < len(parts) - 1 and parts[at - 1][0] == parts[at + 1][0] == "contact"
         else role, words) for at, (role, words) in enumerate(parts)
    ]  # fmt: skip


def _parts(label: Label, blocks: list[Block]) -> Iterator[Part]:
    """Yield the blocks of a text with the role that each has in the release, or around it."""
    first, last = label["body"]
    noise = {number for start, end in label["noise"] for number in range(start, end + 1)}
    titles = [block for block in blocks if _is_title(label, block) and block.line < first]
    title = titles[-1] if titles else None
    top = min([block.line for block in blocks if block.line < first and first - block.line < HEAD
               and _is_head(label, block)] + ([title.line] if title else [first]))  # fmt: skip
    below = max((block.line for block in blocks if block.line > last
                 and (_reaches(label, block) or is_end_mark(block.text))), default=last)  # fmt: skip
    for block in blocks:
        words = " ".join(block.text.split())
        if block is title:
            yield "headline", words
        elif block.line in noise:
            yield "noise", words
        elif block.line < top or block.line > below or is_heading(words, "site_menu"):
            yield "menu" if block.line < top else "footer", words
        else:
            yield _role(label, block, is_text=first <= block.line <= last), words


def _role(label: Label, block: Block, *, is_text: bool) -> str:
    if is_end_mark(block.text):
        return "end"
    if day_lines.stands_alone(block.text) and not is_text:
        return "day"
    if re.match(r"[-•*·]\s", block.text):
        return "item"
    if not is_text and (
        is_contact_line(block.text) or _reaches(label, block) or is_heading(block.text, "contact_headings")
    ):
        return "contact"
    return "text"


def _is_title(label: Label, block: Block) -> bool:
    return sealed(" ".join(block.text.split())) in {label["headline"], *label["headline_also"]} - {None}


def _is_head(label: Label, block: Block) -> bool:
    known = release_line.read(block.text) or day_lines.stands_alone(block.text) or is_end_mark(block.text)
    return bool(known) or _reaches(label, block)


def _reaches(label: Label, block: Block) -> bool:
    """Return whether a block prints a name, an address or a number that the label says is a contact's."""
    emails = {sealed(email) for email in EMAIL.findall(block.text)} & accepted(label, "emails")[0]
    phones = {sealed(digits(phone)) for phone in PHONE.findall(block.text)} & accepted(label, "phones")[0]
    names = {sealed(part) for part in re.split(r"\s*[,|–—]\s*", html.unescape(block.text))} & accepted(label, "names")[
        0
    ]
    return bool(emails or phones or names)
