"""Ranges of abbreviated weekdays: “Di–Sa”, “Wed-Sat”, “пн–пт”, “月～金”. Alone, the short forms may be other words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pressctl.facts.fact import Fact, Kind
from pressctl.findings import Span
from pressctl.languages import calendars, primary_subtag
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import is_unspaced, regex

DASHES = "-–—~～〜"
DASH = regex(rf"[{DASHES}](?=[ \u00a0]?([^\W\d_]{{1,6}}))")
BEFORE = regex(r"[^\W\d_]{1,6}(?=\.?[ \u00a0]?\Z)")
REACH = 9
"""How many characters before a dash are searched for a short form and its point."""
MOST_SIGNS = 2
"""The maximum number of characters of a short form in a script without spaces between words."""


def find(text: str, tag: str) -> Iterator[Fact]:
    """Yield the first and the last day of each range of weekdays in short forms."""
    names = _names(primary_subtag(tag))
    for dash in DASH.finditer(text) if names and any(map(text.__contains__, DASHES)) else ():
        last = _named(dash[1], names, is_last=True)
        before = BEFORE.search(text, max(0, dash.start() - REACH), dash.start()) if last else None
        first = _named(before[0], names, is_last=False) if before else None
        if last and before and first:
            yield _fact(text, before.end() - len(first), len(first), names)
            yield _fact(text, dash.start(1), len(last), names)


def _fact(text: str, start: int, length: int, names: Mapping[str, int]) -> Fact:
    written = text[start : start + length]
    return Fact(Kind.WEEKDAY, Span(start, start + length), written, names[fold(written)], is_hard=False)


def _named(written: str, names: Mapping[str, int], *, is_last: bool) -> str:
    """Return the short form of a weekday at the side of the letters nearest the dash, or an empty string."""
    if fold(written) in names:
        return written
    parts = (written[:length] if is_last else written[-length:] for length in range(MOST_SIGNS, 0, -1))
    return next((part for part in parts if is_unspaced(part[:1]) and part in names), "")


@cache
def _names(tag: str) -> dict[str, int]:
    days = calendars.alone(tag, "short weekday")
    return {fold(name): number for number, forms in enumerate(days) for name in forms}
