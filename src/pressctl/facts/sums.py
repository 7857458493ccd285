"""Numbers of several words: “five hundred and twenty-three”, “half a million”, “two and a half”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pressctl.facts.fact import Fact, Form, Kind
from pressctl.findings import Span
from pressctl.prose.patterns import regex

MOST_BETWEEN = 22
"""Characters between a number and its half: “deux heures et demie”."""
NO_END = regex(r"[^.,;:!?()\d|،؛؟–—]*")
SHORT_GAP = 7
"""Characters between two parts of a number: “ and a ”."""


def find(text: str, facts: Sequence[Fact], and_words: Sequence[str]) -> Iterator[Fact]:
    """Yield what numbers in words say together: “five hundred and twenty-three”, “half a million”, “two and a half”.

    Their parts are yielded besides, as “hundreds and two others” are no number.
    """
    last: Fact | None = None
    for fact in facts:
        whole = _sum(text, last, fact, and_words) if last else None
        if last and whole:
            span = Span(last.span.start, fact.span.end)
            last = Fact(Kind.NUMBER, span, " ".join(text[slice(*span)].split()), whole, is_hard=False, form=fact.form)
            yield last
        else:
            last = fact


def _sum(text: str, one: Fact, other: Fact, and_words: Sequence[str]) -> Decimal | None:
    """Return what two numbers say together; None where they say nothing, or more than a few words part them."""
    gap = text[one.span.end : min(other.span.start, one.span.end + MOST_BETWEEN + 1)]
    if len(gap) > MOST_BETWEEN or not NO_END.fullmatch(gap):
        return None
    first, second = one.number or Decimal(0), other.number or Decimal(0)
    power = Decimal(1).scaleb(len(str(int(first))) - len(str(int(first)).rstrip("0"))) if first >= 1 else Decimal(0)
    if first < 1 <= second and len(gap) < SHORT_GAP:  # “half a million”
        return first * second if second >= 1000 else None
    if second < 1 <= first:  # “a million and a half”, “deux heures et demie”, not “the third quarter”
        if first == 1 and not gap.strip(" \u00a0-"):  # “un quart”
            return second
        is_more = not gap.strip() or gap.split()[-1] in and_words or other.written.startswith((*and_words,))  # “ونصف”
        return first + second * (power if first >= 1000 else 1) if is_more and one.form is not Form.ORDINAL else None
    scale = Decimal(1).scaleb(second.adjusted() + 1)
    is_more = 1 < first < 1000 or (first == 1 and bool(gap.strip(" -")))
    if is_more and second >= 1000 and second * 2 == scale:  # “two and a half million”
        return first * scale + second
    return first + second if second < power and len(gap) < SHORT_GAP else None
