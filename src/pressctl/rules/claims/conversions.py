"""Measures and sums that are given twice, in two units or currencies, and are not the same: “85 mph (173 km/h)”."""

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
from pressctl.rules.claims.slipped_sums import place_of

OPENING = regex(r"(?P<per>[^\d()（）\n,;:]{0,20})[ \u00a0]?[(（](?P<about>[^\d()（）\n]{0,14})")
"""What stands between a measure and the same one in another unit."""
CLOSING = regex(r"(?P<per>[^\d()（）\n,;:]{0,20})[)）]")
PER_HOUR = regex(r"[/ \u00a0]?(?:/[ ]?[^\W\d_]{1,2}\.?)?")
"""What may follow one of the two units and not the other: “mph” has the hour in it."""
ROUGH = "≈~±+-−–"
SHARE = Decimal("0.08")
"""By what part of it a measure may be rounded in the other unit."""
DEGREES_APART = 5
"""Degrees by which a rounded temperature is another in the other scale: 40 °C (100 °F)."""
RATES_APART = Decimal("0.3")
"""By what part two rates of exchange of a text may differ: they may be of two years."""


class Wrong(NamedTuple):
    """A figure in brackets that is not ``of``, the one before them, and what it should be, or the rate of other sums."""

    given: Fact
    of: Fact
    right: str


def wrong_measures(text: str, tag: str) -> Iterator[Wrong]:
    """Yield the measures of a paragraph in brackets that are not those before them in another unit."""
    measured = [fact for fact in read(text, tag) if fact.kind is Kind.NUMBER and fact.is_hard and fact.unit]
    for one, other in pairwise(measured):
        if not _are_beside(text, tag, one, other):
            continue
        ends = [(one, other)]
        if one.since and other.since:
            ends.append((one.since._replace(unit=one.unit), other.since._replace(unit=other.unit)))
        for this, that in ends:
            if right := _wrong(this, that):
                yield Wrong(that, this, right)
                break


def _are_beside(text: str, tag: str, one: Fact, other: Fact) -> bool:
    """Return whether a second measure stands in brackets after the first, alone, and both are by the same hour or none."""
    assert one.unit, "the caller has asked"
    assert other.unit, "the caller has asked"
    start = (other.since or other).span.start
    if other.unit.name == measures.BELOW_ZERO:
        start = min(start, other.unit.span.start)
    opening = OPENING.fullmatch(text, max(one.span.end, one.unit.span.end), start)
    closing = CLOSING.match(text, max(other.span.end, other.unit.span.end))
    if not opening or not closing:
        return False
    about = fold(opening["about"].strip(f" \u00a0.{ROUGH}"))
    per = [found["per"].strip() for found in (opening, closing)]
    is_same_rate = per[0] == per[1] or ("" in per and all(PER_HOUR.fullmatch(each) for each in per))
    return is_same_rate and (not about or about in quantities.read(tag).about_words)


def _wrong(one: Fact, other: Fact) -> str:
    """Return how much a measure is in the unit of another, an empty text if that is what the other says."""
    if one.number is None or other.number is None or not one.unit or not other.unit:
        return ""
    scales = [_scale(fact) for fact in (one, other)]
    if all(scales):
        return _wrong_degrees(one, other) if scales[0] != scales[1] else ""
    sizes = size(one.unit.name), size(other.unit.name)
    if not sizes[0] or not sizes[1] or sizes[0][0] != sizes[1][0] or one.unit.name == other.unit.name:
        return ""
    meant = one.number * sizes[0][1] / sizes[1][1]
    steps, apart = place_of(one) * sizes[0][1] / sizes[1][1] + place_of(other), abs(meant - other.number)
    shown = _shown(meant, other)
    is_turned = digit_slips.between(re.sub(r"\D", "", shown), digits_of(other)) is Slip.TURNED
    is_rounded = apart <= max(steps, (0 if is_turned else SHARE) * max(meant, other.number))
    return "" if is_rounded else shown


def _wrong_degrees(one: Fact, other: Fact) -> str:
    """Return a temperature in the other scale, an empty text if it is right, or right as a difference."""
    number, given = _signed(one), _signed(other)
    is_to_fahrenheit = _scale(one) == "C"
    meant = number * 9 / 5 + 32 if is_to_fahrenheit else (number - 32) * 5 / 9
    difference = number * 9 / 5 if is_to_fahrenheit else number * 5 / 9
    if any(abs(each - given) <= DEGREES_APART for each in (meant, difference)):
        return ""
    return _shown(meant, other)


def _signed(fact: Fact) -> Decimal:
    number = fact.number or Decimal(0)
    return -number if fact.unit and fact.unit.name == measures.BELOW_ZERO else number


def _scale(fact: Fact) -> str:
    """Return the letter of the scale of a temperature, an empty text for any other measure."""
    assert fact.unit, "the caller has asked"
    named = next((letter for letter, name in measures.SCALES.items() if fact.unit.name == name), "")
    return named or (fact.unit.written[-1:] if fact.unit.name == measures.BELOW_ZERO else "").strip("°")


def _shown(meant: Decimal, other: Fact) -> str:
    """Return a figure with no more decimals than the one that it is meant for has."""
    place = min(int((other.number or Decimal(1)).as_tuple().exponent), 0)
    return f"{meant.quantize(Decimal(1).scaleb(place)):f}"


def wrong_rates(paragraphs: Sequence[str], tag: str) -> Iterator[tuple[int, Wrong]]:
    """Yield the sums in brackets of which the rate of exchange is far from that of all others between two currencies.

    Each stands with the number of its paragraph. Of two that differ the second is yielded: nobody knows which is wrong.
    """
    found = [(number, *pair) for number, text in enumerate(paragraphs) for pair in _sums(text, tag)]
    for at, (number, one, other) in enumerate(found):
        known = [rate for each in (*found[:at], *found[at + 1 :]) if (rate := _rate(each[1:], (one, other)))]
        own = _rate((one, other), (one, other))
        is_alone = bool(known) and all(abs(rate - own) > RATES_APART * max(rate, own) for rate in known)
        if is_alone and (len(known) > 1 or any(_rate(each[1:], (one, other)) for each in found[:at])):
            yield number, Wrong(other, one, f"{known[0]:.2f}")


def _sums(text: str, tag: str) -> Iterator[tuple[Fact, Fact]]:
    """Yield the sums of a paragraph that have another currency in brackets after them."""
    sums = [fact for fact in read(text, tag) if fact.kind is Kind.MONEY and fact.number and not fact.since]
    for one, other in pairwise(sums):
        opening = OPENING.fullmatch(text, one.span.end, other.span.start)
        about = fold(opening["about"].strip(f" \u00a0.{ROUGH}")) if opening else ""
        is_sum = opening is not None and (not about or about in quantities.read(tag).about_words)
        is_alone = text[other.span.end : other.span.end + 1] in {")", "）"}
        if is_sum and is_alone and not same_currency(_currency(one), _currency(other)):
            yield one, other


def _currency(fact: Fact) -> str:
    assert isinstance(fact.value, Amount), "the caller has asked"
    return fact.value.currency


def _rate(pair: Sequence[Fact], like: Sequence[Fact]) -> Decimal:
    """Return the rate of exchange of two sums between the currencies of two others, 0 for other currencies."""
    others = [_currency(fact) for fact in like]
    for one, other in (pair, pair[::-1]):
        if all(same_currency(*each) for each in zip((_currency(one), _currency(other)), others, strict=True)):
            return (other.number or Decimal(0)) / (one.number or Decimal(1))
    return Decimal(0)
