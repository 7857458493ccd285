"""Wire copy: plain text, wrapped at 72 columns, in the release's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from pressctl.exporters import Desk, Exported, words_for
from pressctl.exporters.parts import markup
from pressctl.exporters.parts.wording import about, dateline, recall, release_line
from pressctl.languages import Language
from pressctl.release.model import Contact, Release

WIDTH = 72
"""Columns of wire copy, as mail has been wrapped since RFC 678; a Chinese character takes two."""
NOT_FIRST = frozenset("，。、；：？！）》」』”’…·％")
"""Signs that no Chinese line starts with."""
NOT_LAST = frozenset("（《「『“‘")
HTML = re.compile(r"<(script|style).*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
INDENT = re.compile(r"(?:> )*(?: *(?:- |\d+\. )?)")


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as wire copy in UTF-8, and a note for what plain text cannot carry."""
    language, notes = words_for(release)
    if release.is_recalled:
        release = recall(release)
    parts = [release_line(release, desk, language), release.headline, release.subheadline]
    if not release.is_recalled:
        parts.append(body_text(release, language))
    parts += ["\n".join(_contacts(release, language))]
    if release.boilerplate:
        parts.append("\n\n".join(filter(None, [about(desk.issuer, language), *_plain(release.boilerplate)])))
    parts.append(release.end_mark or language.labels["end_mark"])
    if release.media:
        notes = (*notes, f"{len(release.media)} pictures or files are not in the text")
    text = "\n\n".join(wrap(part) for part in parts if part.strip()) + "\n"
    return Exported(text.encode("utf-8"), notes)


def body_text(release: Release, language: Language) -> str:
    """Return the body as plain paragraphs, the dateline leading into the lede."""
    blocks = _plain(release.body)
    opening = dateline(release, language)
    if opening and blocks:
        blocks[0] = f"{opening} {blocks[0]}"
    return "\n\n".join(blocks)


def _plain(text: str) -> list[str]:
    """Return the blocks of a Markdown text as plain text; the items of a list, and the rows of a table, are one."""
    walk = _Walk()
    for token in markup.tokens(text):
        walk.take(token)
    return [block for block in walk.blocks if block.strip()]


@dataclass
class _Walk:
    """One walk over the tokens: which lists are open, how deep a quotation is, and the blocks so far."""

    blocks: list[str] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    quoted: int = 0
    bullet: str = ""
    row: list[str] | None = None

    def take(self, token: Token) -> None:
        """Take the next token."""
        kind = token.type
        if kind in {"bullet_list_open", "ordered_list_open"}:
            self.numbers.append(int(token.attrGet("start") or 1) if kind.startswith("ordered") else None)
            if len(self.numbers) == 1:
                self.blocks.append("")
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            self.numbers.pop()
        elif kind == "list_item_open":
            self.bullet = self._next_bullet()
        elif kind in {"blockquote_open", "blockquote_close"}:
            self.quoted += token.nesting
        elif kind in {"table_open", "table_close"}:
            self.blocks.append("")
        elif kind in {"tr_open", "tr_close"}:
            self._row(kind == "tr_open")
        elif kind in {"fence", "code_block", "html_block"}:
            bare = token.content if kind != "html_block" else HTML.sub("", token.content)
            self.blocks.append(bare.strip("\n"))
        elif kind == "inline":
            self._words(markup.inline_text(token))

    def _next_bullet(self) -> str:
        number = self.numbers[-1]
        if number is None:
            return "- "
        self.numbers[-1] = number + 1
        return f"{number}. "

    def _row(self, opens: bool) -> None:
        if not opens and self.row is not None:
            self.blocks[-1] += ("\n" if self.blocks[-1] else "") + " | ".join(self.row)
        self.row = [] if opens else None

    def _words(self, words: str) -> None:
        if self.row is not None:
            self.row.append(words)
        elif self.numbers:
            line = "  " * (len(self.numbers) - 1) + (self.bullet or "  ") + words
            self.blocks[-1] += ("\n" if self.blocks[-1] else "") + line
            self.bullet = ""
        else:
            self.blocks.append("> " * self.quoted + words)


def _contacts(release: Release, language: Language) -> Iterator[str]:
    if release.contacts:
        yield language.labels["media_contact"]
    for contact in release.contacts:
        yield from contact_lines(contact, language)


def contact_lines(contact: Contact, language: Language) -> Iterator[str]:
    """Yield the lines of a contact: who it is, then each way to reach them behind its label."""
    who = [contact.name, contact.role, contact.organisation]
    comma = {"ar": "، ", "zh": "，"}.get(language.tag, ", ")
    yield comma.join(part for part in who if part) or contact.ref
    colon = " : " if language.tag == "fr" else "：" if language.tag == "zh" else ": "
    if contact.email:
        yield f"{language.labels['email']}{colon}{contact.email}"
    for number in contact.phone:
        yield f"{language.labels['phone']}{colon}{number}"
    if contact.hours:
        yield f"{language.labels['hours']}{colon}{contact.hours}"


def wrap(text: str, width: int = WIDTH) -> str:
    """Return a text with its lines broken at ``width`` columns; paragraphs and line breaks stay."""
    return "\n".join("\n".join(_wrap_line(line, width)) for line in text.split("\n"))


def _wrap_line(line: str, width: int) -> Iterator[str]:
    indent = (INDENT.match(line) or [""])[0]
    current = ""
    for piece in _pieces(line[len(indent) :]):
        if current and columns(indent + current + piece.rstrip(" ")) > width:
            yield (indent + current).rstrip(" ")
            current = piece.lstrip(" ")
            indent = re.sub(r"[^> ]", " ", indent)  # what follows a bullet stands below its words
        else:
            current += piece
    yield (indent + current).rstrip(" ")


def _pieces(line: str) -> list[str]:
    """Return the parts a line may be broken between: words with their spaces, single Chinese characters."""
    parts = re.findall(r" +|[^ \u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…]+|.", line)
    pieces: list[str] = []
    for part in parts:
        glued = pieces and (
            part[0] in NOT_FIRST or pieces[-1][-1] in NOT_LAST or part[0] == " "
            or (_is_narrow(part) and _is_narrow(pieces[-1]) and not pieces[-1].endswith(" "))
        )  # fmt: skip
        if glued:
            pieces[-1] += part
        else:
            pieces.append(part)
    return pieces


def _is_narrow(text: str) -> bool:
    return not any("\u2e80" <= sign <= "\u9fff" or "\uf900" <= sign <= "\uffef" for sign in text)


def columns(text: str) -> int:
    """Return the columns a text takes: two for a wide character, none for a combining or invisible one."""
    return sum(
        0 if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf"
        else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )  # fmt: skip
