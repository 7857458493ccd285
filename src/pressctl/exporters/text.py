"""Wire copy: plain text, wrapped at 72 columns, in the release's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import markup
from pressctl.exporters.parts.attachments import left_out, with_pictures
from pressctl.exporters.parts.state import state, told_once
from pressctl.exporters.parts.wording import about, labelled, opening, recall
from pressctl.languages import Language
from pressctl.prose.text import columns
from pressctl.release.model import Contact, Release

WIDTH = 72
"""The width of wire copy in columns, as mail has been wrapped since RFC 678; a Chinese character takes two."""
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Control characters, which are commands on a wire (IPTC 7901) and on a terminal."""
SPACES = frozenset("\t\v\f\r\x85")
"""Those among them that separate words."""
NOT_FIRST = frozenset("，。、；：？！）》」』”’…·％")
"""Characters that no Chinese line starts with."""
NOT_LAST = frozenset("（《「『“‘")
CELLS = " | "
"""The separator between the cells of a row."""
WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\uffef]")
INDENT = re.compile(r"(?:> ){0,8}(?: {0,20}(?:- |\d{1,9}\. )?)")
"""Marks of quotations and list items at the start of a line; continuation lines repeat them or have spaces instead."""


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as wire copy in UTF-8, and notes on what plain text cannot carry."""
    language, notes = words_for(release, desk)
    lines = state(release, desk, language).lines
    if release.is_recalled:
        release = recall(release)
    parts = [*lines, release.headline, release.subheadline]
    if not release.is_recalled:
        parts.append(body_text(told_once(release, desk), language))
    parts += ["\n".join(_contacts(release, language))]
    if release.boilerplate:
        heading = about(desk.issuer(release.language), language)
        parts.append("\n\n".join(filter(None, [heading, *_plain(release.boilerplate)])))
    parts.append(release.end_mark or language.labels["end_mark"])
    if media := with_pictures(release).media:
        notes = (*notes, left_out(len(media), "text"))
    text = "\n\n".join(_wrapped(_without_controls(part)) for part in parts if part.strip()) + "\n"
    return Exported(text.encode("utf-8"), notes)


def _without_controls(text: str) -> str:
    return CONTROLS.sub(lambda match: " " if match[0] in SPACES else "", text)


def body_text(release: Release, language: Language) -> str:
    """Return the body as plain paragraphs, with the dateline at the start of the lede."""
    return "\n\n".join(_plain(release.body, opening(release, language)))


def _plain(text: str, opening: str = "") -> list[str]:
    """Return the blocks of a Markdown text as plain text; a list or a table is one block."""
    copy = _Copy()
    markup.visited(VISITS, markup.blocks(text, opening), copy)
    return [block for block in map("\n".join, copy.blocks) if block.strip()]


@dataclass
class _Copy:
    """The lines of each block, and the state of the walk over the tokens: lists, depth of quotations, table row."""

    blocks: list[list[str]] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    quoted: int = 0
    bullet: str = ""
    row: list[str] | None = None


def _visit_list_open(token: Token, copy: _Copy) -> None:
    copy.numbers.append(int(token.attrGet("start") or 1) if token.tag == "ol" else None)
    if len(copy.numbers) == 1:
        copy.blocks.append([])


def _visit_list_close(token: Token, copy: _Copy) -> None:
    copy.numbers.pop()


def _visit_item_open(token: Token, copy: _Copy) -> None:
    number = copy.numbers[-1]
    copy.bullet = "- " if number is None else f"{number}. "
    copy.numbers[-1] = None if number is None else number + 1


def _visit_quotation(token: Token, copy: _Copy) -> None:
    copy.quoted += token.nesting


def _visit_table(token: Token, copy: _Copy) -> None:
    copy.blocks.append([])


def _visit_row_open(token: Token, copy: _Copy) -> None:
    copy.row = []


def _visit_row_close(token: Token, copy: _Copy) -> None:
    copy.blocks[-1].append(CELLS.join(copy.row or ()))
    copy.row = None


def _visit_code(token: Token, copy: _Copy) -> None:
    copy.blocks.append([token.content.strip("\n")])


def _visit_inline(token: Token, copy: _Copy) -> None:
    words = markup.inline_text(token)
    if copy.row is not None:
        copy.row.append(words.replace("\n", " "))
    elif copy.numbers:
        indent, bullet = "  " * (len(copy.numbers) - 1), copy.bullet or "  "
        copy.blocks[-1].append(indent + bullet + words.replace("\n", f"\n{indent}{' ' * len(bullet)}"))
        copy.bullet = ""
    else:
        mark = "> " * copy.quoted
        copy.blocks.append([mark + words.replace("\n", f"\n{mark}")])


VISITS = {
    "bullet_list_open": _visit_list_open,
    "bullet_list_close": _visit_list_close,
    "ordered_list_open": _visit_list_open,
    "ordered_list_close": _visit_list_close,
    "list_item_open": _visit_item_open,
    "blockquote_open": _visit_quotation,
    "blockquote_close": _visit_quotation,
    "table_open": _visit_table,
    "table_close": _visit_table,
    "tr_open": _visit_row_open,
    "tr_close": _visit_row_close,
    "fence": _visit_code,
    "code_block": _visit_code,
    "inline": _visit_inline,
}


def _contacts(release: Release, language: Language) -> Iterator[str]:
    if release.contacts:
        yield language.labels["media_contact"]
    for contact in release.contacts:
        yield from contact_lines(contact, language)


def contact_lines(contact: Contact, language: Language) -> Iterator[str]:
    """Yield the lines of a contact: who it is, then each way to reach them with its label."""
    who = [contact.name, contact.role, contact.organisation]
    yield language.comma.join(part for part in who if part) or contact.ref
    if contact.email:
        yield labelled("email", contact.email, language)
    for number in contact.phone:
        yield labelled("phone", number, language)
    if contact.hours:
        yield labelled("hours", contact.hours, language)


def _wrapped(text: str) -> str:
    """Return a text wrapped at ``WIDTH`` columns, keeping paragraphs and line breaks."""
    return "\n".join("\n".join(_wrap_line(line)) for line in text.split("\n"))


def _wrap_line(line: str) -> Iterator[str]:
    indent = (INDENT.match(line) or [""])[0]
    beside = "  " if CELLS in line else ""  # no part of a row looks like another row
    current = ""
    for piece in _pieces(line[len(indent) :]):
        if current and columns(indent + current + piece.rstrip(" ")) > WIDTH:
            yield (indent + current).rstrip(" ")
            current = piece.lstrip(" ")
            indent = re.sub(r"[^> ]", " ", indent)  # what follows a bullet is below its words
            indent = indent or beside
        else:
            current += piece
    yield (indent + current).rstrip(" ")


def _pieces(line: str) -> list[str]:
    """Return the pieces between which a line may be broken: words with their spaces, single Chinese characters."""
    parts = re.findall(r" +|[^ \u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…]+|.", line)
    pieces: list[list[str]] = []
    is_narrow = True  # the last piece
    for part in parts:
        before = pieces[-1][-1] if pieces else ""
        is_word = _is_narrow(part)
        glued = pieces and (
            part[0] in NOT_FIRST or before[-1] in NOT_LAST or part[0] == " "
            or (is_word and is_narrow and not before.endswith(" "))
        )  # fmt: skip
        if glued:
            pieces[-1].append(part)
            is_narrow = is_narrow and is_word
        else:
            pieces.append([part])
            is_narrow = is_word
    return ["".join(piece) for piece in pieces]


def _is_narrow(text: str) -> bool:
    return not WIDE.search(text)
