"""Finding single quotation marks, other than apostrophes, without a counterpart in their paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pressctl.findings import Span
from pressctl.prose.patterns import UNSPACED, regex
from pressctl.prose.signs.quotation_marks import Fault, Kind

GUILLEMETS = regex(r"[‹›]")
BETWEEN_HAN = regex(rf"‘|(?<=[{UNSPACED}。，！？、；：…”“])’|(?<=[0-9])’(?=[{UNSPACED}。，！？、；：])")
"""The single marks of Chinese and Japanese, except the apostrophe of a Latin word."""


def faults(text: str, paragraphs: Iterable[Span], *, has_word_spaces: bool) -> Iterator[Fault]:
    """Yield the marks of the paragraphs with these spans that open and do not close, or close and did not open."""
    patterns = [pattern for sign, pattern in (("‹", GUILLEMETS), ("›", GUILLEMETS)) if sign in text][:1]
    if not has_word_spaces and ("‘" in text or "’" in text):
        patterns.append(BETWEEN_HAN)
    for span in paragraphs if patterns else ():
        for pattern in patterns:
            yield from _unpaired([*pattern.finditer(text, *span)])


def _unpaired(marks: list[re.Match[str]]) -> Iterator[Fault]:
    """Yield the marks that are left after all pairs of an opening and a closing mark are removed.

    The kind that comes first opens: German books have them the other way round.
    """
    opened: list[re.Match[str]] = []
    first = marks[0][0] if marks else ""
    opener = first if first in "‹›" else "‘"
    for mark in marks:
        if mark[0] == opener:
            opened.append(mark)
        elif opened:
            opened.pop()
        else:
            yield Fault(mark.start(), mark.end(), mark[0], Kind.STRAY)
    yield from (Fault(mark.start(), mark.end(), mark[0], Kind.UNCLOSED) for mark in opened)
