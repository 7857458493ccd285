"""Asterisks that were meant to make text bold but do not, and are therefore printed."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Span
from pressctl.prose.patterns import regex

RUN = regex(r"(?<![\\*])\*\*(?!\*)")
"""Exactly two asterisks, without a backslash before them."""


def printed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the runs of asterisks of a block of Markdown that neither open nor close anything, in order.

    A run opens before a word and closes after one; next to punctuation only if white space or punctuation is on its
    other side (CommonMark 0.31, section 6.2). A line of nothing but asterisks is a thematic break.
    """
    if not text[start:end].strip("* \t\n"):
        return
    open_runs: list[Span] = []
    left: list[Span] = []
    for match in RUN.finditer(text, start, end):
        run = Span(*match.span())
        if _closes(text, run, end) and open_runs:
            open_runs.pop()
        elif _opens(text, run, start, end):
            open_runs.append(run)
        else:
            left.append(run)
    yield from sorted((*open_runs, *left))


def _opens(text: str, run: Span, start: int, end: int) -> bool:
    before, after = text[run.start - 1 : run.start] if run.start > start else "", text[run.end : min(run.end + 1, end)]
    return _is_word(after) or (bool(after.strip()) and not _is_word(before))


def _closes(text: str, run: Span, end: int) -> bool:
    before, after = text[run.start - 1 : run.start] if run.start else "", text[run.end : min(run.end + 1, end)]
    return _is_word(before) or (bool(before.strip()) and not _is_word(after))


def _is_word(character: str) -> bool:
    return character.isalnum()
