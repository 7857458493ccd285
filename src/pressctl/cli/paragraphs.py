"""Texts written in lines of a hundred characters, laid out for a terminal of any width."""

from __future__ import annotations

import re

INDENTED = re.compile(r"^\s", re.MULTILINE)


def joined(text: str) -> str:
    """Return a text with each paragraph in one line; a paragraph with an indented line or a list stays as it is."""
    return "\n\n".join(part if _is_laid_out(part) else " ".join(part.split("\n")) for part in text.split("\n\n"))


def folded(text: str, width: int) -> str:
    """Return a text with its paragraphs in lines of at most ``width`` columns, without breaking a word."""
    from textwrap import fill

    return "\n\n".join(
        part if _is_laid_out(part) else fill(part, width, break_long_words=False, break_on_hyphens=False)
        for part in joined(text).split("\n\n")
    )


def _is_laid_out(paragraph: str) -> bool:
    return bool(INDENTED.search(paragraph)) or paragraph.startswith(("- ", "* ", "|"))
