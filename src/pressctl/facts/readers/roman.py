"""Roman numerals up to 39: “XXI”, “XIXe siècle”."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pressctl.facts.fact import Fact, Form, Kind
from pressctl.findings import Span
from pressctl.prose.patterns import UNSPACED, ByScript

ROMAN = ByScript(rf"[IVX](?:[IVX]{{1,5}}[a-zº]{{0,3}})?(?![^\W{UNSPACED}])")
ROMAN_NUMBER = ByScript(rf"(?<![^\W{UNSPACED}])(?<!\.)(X{{0,2}}(?:IX|IV|V?I{{0,3}}))[a-zº]{{0,3}}\Z")
"""A Roman numeral with or without the ending of an ordinal: “XXIe”."""
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def find(text: str) -> Iterator[Fact]:
    """Yield the Roman numerals of a text as ordinals; those of one letter may be words, and so have no form."""
    if "I" not in text and "V" not in text and "X" not in text:
        return
    whole = ROMAN_NUMBER.of(text)
    for match in ROMAN.of(text).finditer(text):
        number = whole.match(text, *match.span())
        if number and number[1]:
            form = Form.ORDINAL if len(match[0]) > 1 else None  # “I” and “V” are also words
            value = Decimal(_value(number[1]))
            yield Fact(Kind.NUMBER, Span(*match.span()), match[0], value, is_hard=False, form=form)


def _value(written: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in written]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
