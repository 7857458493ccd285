"""Wire copy: plain text, wrapped at 72 columns, in the release's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pressctl.exporters import Desk, Exported, markup, words_for
from pressctl.exporters.wording import dateline, is_recalled, release_line
from pressctl.languages import Language
from pressctl.model import Contact, Release

WIDTH = 72
"""Columns of wire copy, as mail has been wrapped since RFC 678; a Chinese character takes two."""
NOT_FIRST = frozenset("，。、；：？！）》」』”’…·％")
"""Signs that no Chinese line starts with."""
NOT_LAST = frozenset("（《「『“‘")


def write(release: Release, desk: Desk) -> Exported:
    """Return the release as wire copy in UTF-8, and a note for what plain text cannot carry."""
    language, notes = words_for(release)
    parts = [release_line(release, desk, language), release.headline, release.subheadline]
    if not is_recalled(release):
        parts.append(body_text(release, language))
    parts += ["\n".join(_contacts(release, language))]
    if release.boilerplate and not is_recalled(release):
        about = language.labels["about"].format(name=desk.issuer).strip() if desk.issuer else ""
        parts.append("\n\n".join(filter(None, [about, *_plain(release.boilerplate)])))
    parts.append(release.end_mark or language.labels["end_mark"])
    if release.media:
        notes = (*notes, f"{len(release.media)} pictures or files are not in the text")
    text = "\n\n".join(wrap(part) for part in parts if part.strip()) + "\n"
    return Exported(text.encode("utf-8"), notes)


def body_text(release: Release, language: Language) -> str:
    """Return the body as plain paragraphs, the dateline leading into the lede."""
    blocks = list(_plain(release.body))
    opening = dateline(release, language)
    if opening and blocks:
        blocks[0] = f"{opening} {blocks[0]}"
    return "\n\n".join(blocks)


def _plain(text: str) -> Iterator[str]:
    """Yield the blocks of a Markdown text as plain text."""
    lists: list[int | None] = []
    quoted, bullet, row = 0, "", []
    for token in markup.tokens(text):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append(int(token.attrGet("start") or 1) if token.type.startswith("ordered") else None)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif token.type == "list_item_open":
            bullet, lists[-1] = _bullet(lists[-1])
        elif token.type in {"blockquote_open", "blockquote_close"}:
            quoted += token.nesting
        elif token.type in {"fence", "code_block"}:
            yield token.content.rstrip("\n")
        elif token.type == "html_block":
            bare = re.sub(r"<(script|style).*?</\1>|<!--.*?-->|<[^>]*>", "", token.content, flags=re.DOTALL)
            if bare.strip():
                yield bare.strip()
        elif token.type == "tr_close":
            yield " | ".join(row)
            row = []
        elif token.type == "inline" and token.level and quoted >= 0:
            words = markup.inline_text(token)
            if token.map is None or _in_table(token):
                row.append(words)
            else:
                yield "> " * quoted + "  " * max(0, len(lists) - 1) + bullet + words
                bullet = ""


def _in_table(token: object) -> bool:
    return getattr(token, "level", 0) >= 4 and getattr(token, "map", None) is None


def _bullet(number: int | None) -> tuple[str, int | None]:
    return ("- ", None) if number is None else (f"{number}. ", number + 1)


def _contacts(release: Release, language: Language) -> Iterator[str]:
    if release.contacts:
        yield language.labels["media_contact"]
    for contact in release.contacts:
        yield from contact_lines(contact, language)


def contact_lines(contact: Contact, language: Language) -> Iterator[str]:
    """Yield the lines of a contact: who it is, then each way to reach them behind its label."""
    who = [contact.name, contact.role, contact.organisation]
    yield ", ".join(part for part in who if part) or contact.ref
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
    indent = (re.match(r"(?:> )*", line) or [""])[0]
    current = ""
    for piece in _pieces(line[len(indent) :]):
        if current and columns(indent + current + piece.rstrip(" ")) > width:
            yield (indent + current).rstrip(" ")
            current = piece.lstrip(" ")
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
