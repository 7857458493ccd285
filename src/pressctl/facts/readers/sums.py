"""Adding up numbers in words: “five hundred and twenty-three”, “two and a half million”, “two in five”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pressctl.facts.fact import Fact, Form, Kind, Unit
from pressctl.facts.readers import measures
from pressctl.findings import Span
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives

MOST_BETWEEN = 22
"""The maximum number of characters between a number and its half: “deux heures et demie”."""
NO_END = regex(r"[^.,;:!?()\d|،؛؟–—]*")
SHORT_GAP = 7
"""A gap between two parts of a number has fewer characters than this: “ and a ”."""
COUNTED = frozenset({Form.CARDINAL, Form.MAGNITUDE})
MOST_SHARES = 20
"""The greatest whole of which a share is stated: “one in five”."""
MOST_JOINTS = 2
"""The maximum number of words between a unit and its half: “and a”."""


def wholes(text: str, facts: Sequence[Fact], tag: str) -> Iterator[Fact]:
    """Yield the sums of numbers in words: “five hundred and twenty-three”, “half a million”, “two and a half”.

    Their parts are yielded elsewhere as well, as “hundreds and two others” is not one number.
    """
    last: Fact | None = None
    for fact in facts:
        whole = _sum(text, last, fact, quantity_words.read(tag).and_words) if last else None
        if last and whole:
            span = Span(last.span.start, fact.span.end)
            unit = _unit_between(text, last, fact, tag) if whole % 1 else None
            form = Form.CARDINAL if unit else fact.form
            written = " ".join(text[slice(*span)].split())
            last = Fact(Kind.NUMBER, span, written, whole, is_hard=False, form=form, unit=unit)
            yield last
        else:
            last = fact


def _unit_between(text: str, one: Fact, other: Fact, tag: str) -> Unit | None:
    """Return the unit between the two parts of a number: “deux heures et demie”, but not “ten years by half”."""
    quantities = quantity_words.read(tag)
    unit = measures.unit(text, one.span, quantities)
    between = fold(text[unit.span.end : other.span.start]).split() if unit else []
    return unit if between and between[0] in quantities.and_words and len(between) <= MOST_JOINTS else None


def shares(text: str, facts: Sequence[Fact], tag: str) -> Iterator[Fact]:
    """Yield the shares that two numbers state together, “two in five”; that of “one in five” is read from the five."""
    if len(facts) < 2 or not (pattern := _share_words(tag)):
        return
    for one, other in pairwise(facts):
        if not one.form is other.form is Form.CARDINAL:
            continue
        part, of = one.number or Decimal(0), other.number or Decimal(0)
        gap = text[one.span.end : other.span.start]
        is_part = 1 < part < of <= MOST_SHARES
        if is_part and len(gap) <= MOST_BETWEEN and pattern.fullmatch(gap):
            span = Span(one.span.start, other.span.end)
            written = " ".join(text[slice(*span)].split())
            yield Fact(Kind.NUMBER, span, written, round(part / of, 3), is_hard=False, form=Form.FRACTION)


@cache
def _share_words(tag: str) -> re.Pattern[str] | None:
    """Return the pattern of the words between the numbers of a share, “ in ”, or None if there are none."""
    words = quantity_words.read(tag).share_words
    return regex(rf"(?i)[ \u00a0](?:{alternatives(words)})[ \u00a0]") if words else None


def _sum(text: str, one: Fact, other: Fact, and_words: Sequence[str]) -> Decimal | None:
    """Return the value of two numbers together, or None if they are separate or too far apart."""
    gap = text[one.span.end : min(other.span.start, one.span.end + MOST_BETWEEN + 1)]
    if len(gap) > (SHORT_GAP if other.form is Form.FRACTION else MOST_BETWEEN) or not NO_END.fullmatch(gap):
        return None
    first, second = one.number or Decimal(0), other.number or Decimal(0)
    power = Decimal(1).scaleb(len(str(int(first))) - len(str(int(first)).rstrip("0"))) if first >= 1 else Decimal(0)
    if first < 1 <= second and len(gap) < SHORT_GAP:  # “half a million”
        return first * second if second >= 1000 else None
    if second < 1 <= first:
        return _and_part(one, other, gap, power if first >= 1000 else Decimal(1), and_words)
    if second >= 1000 and other.form is None:  # “two and a half million”
        is_more = 1 < first < 1000 or (first == 1 and bool(gap.strip(" -")))
        return first * power_over(second) + second if is_more and second * 2 == power_over(second) else None
    factor = _factor(one, other) if first < 1000 <= second else Decimal(1)  # “a hundred and fifty thousand”
    return first * factor + second if second < power * factor and len(gap) < SHORT_GAP else None


def _and_part(one: Fact, other: Fact, gap: str, power: Decimal, and_words: Sequence[str]) -> Decimal | None:
    """Return a number and a part of one: “a million and a half”, “deux heures et demie”, not “the third quarter”."""
    first, second = one.number or Decimal(0), other.number or Decimal(0)
    if first == 1 and not gap.strip(" \u00a0-"):  # “un quart”
        return second
    is_more = (
        not gap.strip() or gap.rsplit(maxsplit=1)[-1] in and_words or other.written.startswith((*and_words,))
    )  # “ونصف”
    return first + second * power if is_more and one.form is not Form.ORDINAL else None


def _factor(one: Fact, other: Fact) -> Decimal:
    """Return the power of a thousand that multiplies both numbers, 1000 for “a hundred” and “fifty thousand”, or 0."""
    power = Decimal(1).scaleb((other.number or Decimal(0)).adjusted() // 3 * 3)
    is_counted = one.form in COUNTED and other.form is Form.CARDINAL and not (other.number or 0) % power
    return power if is_counted else Decimal(0)


def power_over(number: Decimal) -> Decimal:
    """Return the power of ten above a number, of which the number before it must be a multiple: 100 for “fifty”."""
    return Decimal(1).scaleb(number.adjusted() + 1)
