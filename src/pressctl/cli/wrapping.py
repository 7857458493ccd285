"""Help texts from docstrings, and messages, wrapped for a terminal of any width."""

from __future__ import annotations

import re
from collections.abc import Iterator

INDENTED = re.compile(r"^\s", re.MULTILINE)


WORD = re.compile(r"(?:`[^`]{1,300}`|[^ ])+| +")
"""Matches a word, with the whole command that it may begin with or hold in backticks, or the spaces between two."""
HANGING = 4
"""Columns by which the further lines of a message are indented."""


def lines(text: str, width: int) -> Iterator[str]:
    """Yield a message in lines of at most ``width`` columns (0: one line), for a terminal.

    A command in backticks stays in one piece, as somebody may copy it. What fits in no line is left to the terminal.
    """
    from pressctl.prose.text import columns

    if not width or columns(text) <= width:
        yield text
        return
    before = " " * (len(text) - len(text.lstrip(" ")) + HANGING)
    line = ""
    for word in WORD.findall(text):
        is_over = columns(line) + columns(word) > width
        if is_over and line.strip() and not word.startswith(" ") and columns(before + word) <= width:
            yield line.rstrip(" ")
            line = before
        line += word
    yield line


def joined(text: str) -> str:
    """Return a text with each paragraph on one line; lists and paragraphs with an indented line stay as they are."""
    return "\n\n".join(part if _is_laid_out(part) else " ".join(part.split("\n")) for part in text.split("\n\n"))


def folded(text: str, width: int) -> str:
    """Return a text with its paragraphs wrapped to ``width`` columns, without breaking words."""
    from textwrap import fill

    return "\n\n".join(
        part if _is_laid_out(part) else fill(part, width, break_long_words=False, break_on_hyphens=False)
        for part in joined(text).split("\n\n")
    )


def _is_laid_out(paragraph: str) -> bool:
    return bool(INDENTED.search(paragraph)) or paragraph.startswith(("- ", "* ", "|"))
