"""Words in brackets among the digits of a phone number: a room, a year, another number, an area code."""

from __future__ import annotations

from pressctl.findings import Span

LONGEST = 30
"""Characters in which an opening bracket stands before the digits in it."""
LONGEST_CODE = 3
"""Digits of the longest area code without its zero."""


def end(text: str, run: Span, fewest: int) -> int:
    """Return where a bracket closes in a run of digits that words before it have opened: “(Room 4121) 1500 Quay”.

    0 for nowhere: before ``fewest`` digits or more it holds their area code, “(London 020) 7946 0101”.
    """
    close = text.find(")", run.start, run.end)
    opening = text.rfind("(", max(0, run.start - LONGEST), run.start)
    if close < 0 or opening < 0 or text.find("(", run.start, close) >= 0 or ")" in text[opening : run.start]:
        return 0
    inside, rest = text[run.start : close], text[close + 1 : run.end].lstrip()
    is_code = sum(map(str.isdigit, inside)) <= LONGEST_CODE or inside.startswith("0")
    is_area = is_code and sum(map(str.isdigit, rest)) >= fewest and not rest.startswith(("0", "+"))
    return close if any(map(str.isalpha, text[opening : run.start])) and not is_area else 0
