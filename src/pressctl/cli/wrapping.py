"""Help texts from docstrings, wrapped for a terminal of any width."""

from __future__ import annotations

import re

INDENTED = re.compile(r"^\s", re.MULTILINE)


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
