"""Parts of blocks: a paragraph without its dateline or end mark, a title on one line."""

from __future__ import annotations

import re
from dataclasses import replace

from pressctl.importers.extraction.lines.blocks import Block
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import end_mark

FRAME = re.compile(r"^(?:\+{2,}|={2,}|~{2,}|>{2,}|-{3,}) | (?:\+{2,}|={2,}|~{2,}|<{2,}|-{3,}|[*＊_－]{3,90})$")
"""The signs between which a headline is set, on one line with single spaces: “+++ Acme opens a plant +++”."""
STRESSED = re.compile(r"(?P<mark>[*_])(?P<words>[^\s*_][^*_]{0,300}[^\s*_])(?P=mark)")
"""A line that is stressed from end to end by signs, as in a message on a telephone: “*Acme opens a plant*”."""


def without_dateline(block: Block, found: dateline.Dateline) -> Block:
    """Return the first paragraph from its lede on; its mark-up, too, where the dateline can be told in it."""
    rest = block.text[found.end :].lstrip("*_ ")
    in_marked = dateline.read(block.marked) if block.marked else None
    marked = _balanced(block.marked, in_marked.end) if in_marked else ""
    return replace(block, text=rest, marked=marked or (rest if block.marked else ""))


def _balanced(marked: str, end: int) -> str:
    """Return a paragraph from a place on; bold type that was open there is closed there, or opens anew."""
    rest = marked[end:].lstrip()
    if marked[:end].count("**") % 2 == 0:
        return rest
    return rest[2:].lstrip() if rest.startswith("**") else f"**{rest}"


def one_line(text: str) -> str:
    """Return a title on one line, without the marks of a heading or of emphasis."""
    line = FRAME.sub("", " ".join(re.sub(r"^#+\s+|\*\*", "", text).split())).strip()
    stressed = STRESSED.fullmatch(line)
    return stressed["words"] if stressed else line


def without_mark(text: str) -> tuple[str, str]:
    """Return a paragraph without the end mark that stands at its end, and the mark."""
    mark = end_mark.at_end(text)
    return (text[: mark.start], text[mark.start :].strip().replace("\\", "")) if mark else (text, "")
