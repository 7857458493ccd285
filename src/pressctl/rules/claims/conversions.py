"""Measures and sums that are given in two units or currencies, and do not agree: “85 mph (173 km/h)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.matching.same import size
from pressctl.facts.readers import measures
from pressctl.facts.readers.units import same_currency
from pressctl.facts.reading import read
from pressctl.languages import quantities
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import regex
from pressctl.rules.claims import digit_slips
from pressctl.rules.claims.digit_slips import Slip, digits_of
from pressctl.rules.claims.slipped_sums import last_place

OPENING = regex(r"(?P<per>[^\d()（）\n,;:]{0,20})[ \u00a0]?[(（](?P<about>[^\d()（）\n]{0,14})")
"""What is between a measure and the same one in another unit."""
CLOSING = regex(r"(?P<per>[^\d()（）\n,;:]{0,20})[)）]")
PER_HOUR = regex(r"[/ \u00a0]?(?:/[ ]?[^\W\d_]{1,2}\.?)?")
"""What may follow one of the two units and not the other: “mph” has the hour in it."""
APPROXIMATE_SIGNS = "≈~±+-−–"
TOLERANCE = Decimal("0.08")
"""The share by which a measure may be rounded in the other unit."""
TOLERANCE_IN_DEGREES = 5
"""The degrees by which a converted temperature may be rounded: 40 °C (100 °F)."""
TOLERANCE_OF_RATES = Decimal("0.3")
"""The share by which two rates of exchange in a text may differ: they may be of different years."""


class WrongConversion(NamedTuple):
    """A figure in brackets that does not match ``of``, the one before it; and what it should be, or the rate of other sums."""

    given: Fact
    of: Fact
    right: str


def wrong_measures(text: str, tag: str) -> Iterator[WrongConversion]:
    """Yield the measures in brackets that do not match those before them, converted."""
    measured = [fact for fact in read(text, tag) if fact.kind is Kind.NUMBER and fact.is_hard and fact.unit]
    for one, other in pairwise(measured):
        if not _is_conversion(text, tag, one, other):
            continue
        ends = [(one, other)]
        if one.since and other.since:
            ends.append((one.since._replace(unit=one.unit), other.since._replace(unit=other.unit)))
        for this, that in ends:
            if right := _correction(this, that):
                yield WrongConversion(that, this, right)
                break


def _is_conversion(text: str, tag: str, one: Fact, other: Fact) -> bool:
    """Return whether the second measure is alone in brackets after the first, with the same “per hour” or the like, or none."""
    assert one.unit, "the caller has checked"
    assert other.unit, "the caller has checked"
    start = (other.since or other).span.start
    if other.unit.name == measures.BELOW_ZERO:
        start = min(start, other.unit.span.start)
    opening = OPENING.fullmatch(text, max(one.span.end, one.unit.span.end), start)
    closing = CLOSING.match(text, max(other.span.end, other.unit.span.end))
    if not opening or not closing:
        return False
    about = fold(opening["about"].strip(f" \u00a0.{APPROXIMATE_SIGNS}"))
    per = [found["per"].strip() for found in (opening, closing)]
    is_same_rate = per[0] == per[1] or ("" in per and all(PER_HOUR.fullmatch(each) for each in per))
    return is_same_rate and (not about or about in quantities.read(tag).about_words)


def _correction(one: Fact, other: Fact) -> str:
    """Return a measure converted to the unit of another, or an empty string if the other is equal."""
    if one.number is None or other.number is None or not one.unit or not other.unit:
        return ""
    scales = [_scale(fact) for fact in (one, other)]
    if all(scales):
        return _degree_correction(one, other) if scales[0] != scales[1] else ""
    sizes = size(one.unit.name), size(other.unit.name)
    if not sizes[0] or not sizes[1] or sizes[0][0] != sizes[1][0] or one.unit.name == other.unit.name:
        return ""
    converted = one.number * sizes[0][1] / sizes[1][1]
    steps, apart = last_place(one) * sizes[0][1] / sizes[1][1] + last_place(other), abs(converted - other.number)
    correct = _rounded_like(converted, other)
    is_transposed = digit_slips.between(re.sub(r"\D", "", correct), digits_of(other)) is Slip.TRANSPOSED
    is_rounded = apart <= max(steps, (0 if is_transposed else TOLERANCE) * max(converted, other.number))
    return "" if is_rounded else correct


def _degree_correction(one: Fact, other: Fact) -> str:
    """Return a temperature converted to the other scale, or an empty string if the other is equal, also as a difference."""
    number, given = _signed(one), _signed(other)
    is_to_fahrenheit = _scale(one) == "C"
    converted = number * 9 / 5 + 32 if is_to_fahrenheit else (number - 32) * 5 / 9
    difference = number * 9 / 5 if is_to_fahrenheit else number * 5 / 9
    if any(abs(each - given) <= TOLERANCE_IN_DEGREES for each in (converted, difference)):
        return ""
    return _rounded_like(converted, other)


def _signed(fact: Fact) -> Decimal:
    number = fact.number or Decimal(0)
    return -number if fact.unit and fact.unit.name == measures.BELOW_ZERO else number


def _scale(fact: Fact) -> str:
    """Return the letter of the scale of a temperature, or an empty string for any other measure."""
    assert fact.unit, "the caller has checked"
    named = next((letter for letter, name in measures.SCALES.items() if fact.unit.name == name), "")
    return named or (fact.unit.written[-1:] if fact.unit.name == measures.BELOW_ZERO else "").strip("°")


def _rounded_like(value: Decimal, other: Fact) -> str:
    """Return a number rounded to as many decimals as a printed figure has."""
    place = min(int((other.number or Decimal(1)).as_tuple().exponent), 0)
    return f"{value.quantize(Decimal(1).scaleb(place)):f}"


def wrong_rates(paragraphs: Sequence[str], tag: str) -> Iterator[tuple[int, WrongConversion]]:
    """Yield the sums in brackets whose rate of exchange is far from that of all others between the same currencies.

    Each comes with the number of its paragraph. Of two that differ the second is yielded: nobody knows which is wrong.
    """
    found = [(number, *pair) for number, text in enumerate(paragraphs) for pair in _converted_sums(text, tag)]
    for at, (number, one, other) in enumerate(found):
        known = [rate for each in (*found[:at], *found[at + 1 :]) if (rate := _rate(each[1:], (one, other)))]
        own = _rate((one, other), (one, other))
        is_alone = bool(known) and all(abs(rate - own) > TOLERANCE_OF_RATES * max(rate, own) for rate in known)
        if is_alone and (len(known) > 1 or any(_rate(each[1:], (one, other)) for each in found[:at])):
            yield number, WrongConversion(other, one, f"{known[0]:.2f}")


def _converted_sums(text: str, tag: str) -> Iterator[tuple[Fact, Fact]]:
    """Yield the sums of a paragraph, each with the one in another currency in brackets after it."""
    sums = [fact for fact in read(text, tag) if fact.kind is Kind.MONEY and fact.number and not fact.since]
    for one, other in pairwise(sums):
        opening = OPENING.fullmatch(text, one.span.end, other.span.start)
        about = fold(opening["about"].strip(f" \u00a0.{APPROXIMATE_SIGNS}")) if opening else ""
        is_sum = opening is not None and (not about or about in quantities.read(tag).about_words)
        is_alone = text[other.span.end : other.span.end + 1] in {")", "）"}
        if is_sum and is_alone and not same_currency(_currency(one), _currency(other)):
            yield one, other


def _currency(fact: Fact) -> str:
    assert isinstance(fact.value, Amount), "the caller has checked"
    return fact.value.currency


def _rate(pair: Sequence[Fact], like: Sequence[Fact]) -> Decimal:
    """Return the rate of exchange of two sums between the currencies of two others, or 0 for other currencies."""
    others = [_currency(fact) for fact in like]
    for one, other in (pair, pair[::-1]):
        if all(same_currency(*each) for each in zip((_currency(one), _currency(other)), others, strict=True)):
            return (other.number or Decimal(0)) / (one.number or Decimal(1))
    return Decimal(0)
