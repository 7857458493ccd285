"""Figures above a text that differ from it by a slip: another currency, millions for billions, transposed digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.matching.same import FIGURES, YEARS, same
from pressctl.facts.readers import measures
from pressctl.facts.readers.units import same_currency
from pressctl.facts.reading import read
from pressctl.findings import Problem
from pressctl.prose.patterns import regex
from pressctl.prose.views import Prose
from pressctl.release.keys import HEAD_KEYS
from pressctl.release.model import Release
from pressctl.rules.claims import digit_slips
from pressctl.rules.claims.changes import percent_change
from pressctl.rules.claims.digit_slips import Slip, digits_of

DIGIT = regex(r"\d")
WORD = regex(r"[ \u00a0\u202f-]?([^\W\d_]{1,40})")
NOUN = regex(r"(?<!\w)[^\W\d_]{5,40}")
REACH = 24
"""Characters before a figure among which a noun says what it measures."""
LEAST_TRANSPOSED, LEAST_CHANGED = 2, 4
"""The least digits of a number in which two transposed ones are a slip, and in which a wrong one is."""
ROUNDING_TOLERANCE = Decimal("0.05")
"""The share by which a figure may be rounded."""
CONVERSION_TOLERANCE = Decimal("0.3")
"""The share by which a sum in the currency of the headline may differ and still be the same, rounded."""
MOST_SUMMED = 60
"""Figures of a text of which any two may add up to that of the headline."""


def slips(release: Release, prose: Prose) -> Iterator[Problem]:
    """Yield the figures of the headline, subheadline and summary that the text only has with a slip."""
    for name in HEAD_KEYS:
        text = getattr(release, name)
        for fact in read(text, release.language) if DIGIT.search(text) else ():
            if not _is_figure(fact) or fact.written in prose.bare:
                continue
            written = [each for each in read(release.body, release.language) if each.number is not None]
            opening = [each for each in written if each.span.start < prose.opening.end]
            counterpart = _in_other_currency(fact, written) or _with_slip(fact, text, release.body, written)
            counterpart = counterpart or _with_wrong_digit(
                fact, _words_before(text, fact), release.body, opening, written
            )
            if counterpart:
                message = f"The {name} says “{fact.written}”, the text “{counterpart.written}”"
                yield Problem(message, release.place(name), fact.span)


def _is_figure(fact: Fact) -> bool:
    return fact.is_hard and fact.kind in FIGURES and not fact.name and fact.number not in YEARS


def _in_other_currency(fact: Fact, written: Sequence[Fact]) -> Fact | None:
    """Return the sum in a text with the number of one in the headline, in another currency, or None if it may be a conversion."""
    if not isinstance(fact.value, Amount):
        return None
    own, others = list[Fact](), list[Fact]()
    for each in written:
        if isinstance(each.value, Amount):
            (own if same_currency(fact.value.currency, each.value.currency) else others).append(each)
    if any(_is_near(fact, each, CONVERSION_TOLERANCE) for each in own):
        return None
    return next((each for each in others if each.number == fact.number), None)


def _with_slip(fact: Fact, text: str, body: str, written: Sequence[Fact]) -> Fact | None:
    alike = [each for each in written if _are_comparable(fact, each)]
    if any(same(fact, each) or _is_rounded(fact, each) for each in written) or _is_sum_or_difference(fact, alike):
        return None
    is_bare = fact.kind is Kind.NUMBER and not fact.unit
    word = _word_after(text, fact)
    matches = (
        each for each in alike if _is_slip(fact, each) and (not is_bare or _word_after(body, each) == word != "")
    )
    return next(matches, None)


def _with_wrong_digit(
    fact: Fact, before: frozenset[str], body: str, opening: Sequence[Fact], written: Sequence[Fact]
) -> Fact | None:
    """Return the only figure of the same unit in the opening of a text, if one of its two digits differs from a figure.

    Of several, it is the only one that follows a word that also precedes the figure: “a deal of 15 million”. A
    percentage may follow from two other figures of the text.
    """
    alike = [each for each in written if _are_comparable(fact, each)]
    if not fact.unit and fact.kind is Kind.NUMBER:
        return None
    if any(same(fact, each) or _is_rounded(fact, each) for each in written) or _is_sum_or_difference(fact, alike):
        return None
    others = {each.number: each for each in opening if _are_comparable(fact, each)}
    if len(others) > 1:
        others = {number: each for number, each in others.items() if before & _words_before(body, each)}
    other = next(iter(others.values())) if len(others) == 1 else None
    if not other or len(digits_of(fact)) != LEAST_TRANSPOSED or not _is_one_digit_off(fact, other):
        return None
    return other if fact.kind is not Kind.PERCENT or not _is_change(fact, written) else None


def _words_before(text: str, fact: Fact) -> frozenset[str]:
    """Return the words right before a figure that are long enough to be nouns, in lower case."""
    near = text[max(0, fact.span.start - REACH) : fact.span.start]
    return frozenset(word.casefold() for word in NOUN.findall(near.replace("\n", " ")))


def _is_one_digit_off(one: Fact, other: Fact) -> bool:
    return digit_slips.between(digits_of(one), digits_of(other)) is not None and _order_of_magnitude(
        one
    ) == _order_of_magnitude(other)


def _order_of_magnitude(fact: Fact) -> int:
    return (fact.number or Decimal(0)).adjusted()


def _is_change(fact: Fact, written: Sequence[Fact]) -> bool:
    """Return whether a percentage may be the change between two figures of a text."""
    pairs = combinations([each for each in written if each.number and each.number not in YEARS][:MOST_SUMMED], 2)
    ranges = (percent_change(*ends)[1:] for pair in pairs for ends in (pair, pair[::-1]))
    return any(least - 1 <= (fact.number or 0) <= most + 1 for least, most in ranges)


def _are_comparable(one: Fact, other: Fact) -> bool:
    """Return whether two figures are of the same kind, currency and unit."""
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return same_currency(one.value.currency, other.value.currency)
    units = [fact.unit.name if fact.unit else "" for fact in (one, other)]
    return other.is_hard and one.kind is other.kind and not measures.differ(*units)


def _is_near(one: Fact, other: Fact, share: Decimal) -> bool:
    number, others = one.number or Decimal(0), other.number or Decimal(0)
    return abs(number - others) <= share * others


def _is_rounded(fact: Fact, other: Fact) -> bool:
    """Return whether a figure is another, rounded to fewer digits: “412 million” for “412.6 million”."""
    return len(digits_of(fact)) < len(digits_of(other)) and _is_near(fact, other, ROUNDING_TOLERANCE)


def _is_sum_or_difference(fact: Fact, alike: Sequence[Fact]) -> bool:
    """Return whether a figure is the sum of two others, or their difference."""
    pairs = combinations([each.number or Decimal(0) for each in alike[:MOST_SUMMED]], 2)
    return any(fact.number in {one + other, abs(one - other)} for one, other in pairs)


def _is_slip(one: Fact, other: Fact) -> bool:
    """Return whether two numbers have the same digits but another magnitude, two transposed digits, or a wrong one."""
    digits, others = digits_of(one), digits_of(other)
    number, other_number = one.number or Decimal(0), other.number or Decimal(0)
    if len(digits) != len(others) or len(digits) < LEAST_TRANSPOSED or not number or not other_number:
        return False
    if digits == others:
        return number != other_number
    slip = digit_slips.between(digits, others)
    is_slip = slip is Slip.TRANSPOSED or (slip is Slip.CHANGED and len(digits) >= LEAST_CHANGED)
    return is_slip and number.adjusted() == other_number.adjusted()


def _word_after(text: str, fact: Fact) -> str:
    """Return the word after a figure, in lower case."""
    word = WORD.match(text, fact.span.end)
    return word[1].casefold() if word else ""
