"""Decades in figures: “the 1980s”, “’90s”, “années 80”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pressctl.facts.fact import Fact, Form, Kind
from pressctl.findings import Span
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import Quantities
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, ending

PART_OF_NUMBER = regex(r"(?<=[0-9A-Za-z.,])")
YEAR = r"(?:1[5-9]|20)\d0"
DECADE = r"\d(?:(?<=1)[5-9]\d0|(?<=2)0\d0|0)"
"""A year or two digits; the leading digit is outside the alternatives, as regular expressions find it much faster."""


def find(text: str, tag: str) -> Iterator[Fact]:
    """Yield the decades in a paragraph, which are never reported as different."""
    quantities = quantity_words.read(tag)
    low = text.lower()
    if quantities.decade_endings:
        for match in _decade_before(quantities).finditer(text):
            start = match.start() - text.startswith(("'", "’"), match.start() - 1)
            if not PART_OF_NUMBER.match(text, start):
                yield _decade(text, Span(start, match.end()), match[1])
    if any(word in low for word in quantities.words_before_decade):
        for match in _decade_after(quantities).finditer(text):
            yield _decade(text, Span(*match.span()), match[1])


def _decade(text: str, span: Span, digits: str) -> Fact:
    year = int(digits)
    century = year // 100 * 100 if year >= 100 else 1900 if year >= 30 else 2000
    full = Decimal(year if year >= 100 else century + year)
    also = (Decimal(year % 100),)
    return Fact(Kind.NUMBER, span, text[slice(*span)], full, is_hard=False, also=also, form=Form.CARDINAL)


@cache
def _decade_before(quantities: Quantities) -> re.Pattern[str]:
    return re.compile(rf"({DECADE}){ending(quantities.decade_endings)}", re.IGNORECASE)


@cache
def _decade_after(quantities: Quantities) -> re.Pattern[str]:
    openers = alternatives(quantities.words_before_decade)
    return re.compile(rf"(?<!\w)(?:{openers})[ \u00a0]({YEAR}|[2-9]0)(?![\w%]|[ \u00a0]?%|[.,]\d)", re.IGNORECASE)
