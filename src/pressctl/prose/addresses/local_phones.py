"""Telephone numbers of six digits, as in towns of Eastern Europe: they are only recognised after a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Span
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word

SIX = r"(?:\d\d-\d\d-\d\d|\d{3}-\d{3}|\d{3}-\d\d-\d)(?!\d)"
ONE = regex(SIX)
"""One such number: “55-59-04”, “555-904”."""
SEVERAL = regex(rf"{SIX}(?:[ \u00a0]?/[ \u00a0]?{SIX}|[ \u00a0]{{1,3}}{SIX}){{0,3}}")
LIST = regex(r"\s{0,2}[,;]\s{1,2}")
"""What is between two of them."""
LONGEST_LABEL = 14
"""Characters of the longest label, with what is between it and its number."""


def are_phones(text: str, run: Span, last: Span | None) -> bool:
    """Return whether a run of digits consists of such numbers: after a phone label, or the ``last`` such number."""
    if not SEVERAL.fullmatch(text, *run):
        return False
    is_listed = last is not None and bool(ONE.fullmatch(text, *last) and LIST.fullmatch(text, last.end, run.start))
    return is_listed or _label_before().search(text, max(0, run.start - LONGEST_LABEL), run.start) is not None


def parts(text: str, run: Span) -> Iterator[Span]:
    """Yield the numbers of such a run."""
    return (Span(*each.span()) for each in ONE.finditer(text, *run))


@cache
def _label_before() -> re.Pattern[str]:
    """Return the pattern of a label for a phone before a number, with its full stop or colon: “тел. ”."""
    return re.compile(
        rf"(?<!\w)(?:{alternatives(every_word('phone_labels'))})\s?[.:：]{{0,2}}\s{{0,2}}\Z", re.IGNORECASE
    )
