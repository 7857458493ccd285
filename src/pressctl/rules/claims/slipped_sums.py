"""Totals that a sentence gives with the figures they are made of, and that are a slip away from right.

No word tells that one figure is the sum of the others. So a sentence is said to be wrong only where its other figures
all but give the figure: with two neighbouring digits turned round, or one digit another, it would be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from pressctl.facts import counting
from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.matching.same import FIGURES, YEARS
from pressctl.facts.readers.figures import bare_readings, has_two_readings
from pressctl.facts.reading import read
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.sentences import ends_of_parts
from pressctl.rules.claims import digit_slips
from pressctl.rules.claims.digit_slips import Slip as Slips
from pressctl.rules.claims.digit_slips import digits_of

LEAST_PARTS, MOST_PARTS = 2, 8
LEAST_TURNED, LEAST_DIGITS, LEAST_BARE = 2, 3, 4
"""Digits of the longest figure where two are turned round; of a total where one is another, and of one without a unit:
shorter ones are a slip apart by chance, and numbers of sections."""

LEAST_LONG = 100
"""The least total that is no slip away from what other figures make by chance."""
CLOSE = 8
"""A sum less than an eighth off its total is one, whatever its parts count: “12 people: 5 engineers and 8 fitters”."""


class Slip(NamedTuple):
    """A figure that is a slip away from what the others of its sentence make: where it stands, and both numbers."""

    at: Span
    right: Decimal
    given: Decimal


def wrong_totals(text: str, tag: str) -> Iterator[Slip]:
    """Yield the totals with which sentences of a paragraph begin or end and that their parts all but make."""
    for found in sentences(text, read(text, tag)):
        figures = [_in_thousands(fact) for fact in found if fact.number not in YEARS]
        if not LEAST_PARTS < len(figures) <= MOST_PARTS + 1 or any(fact.since for fact in figures):
            continue
        for total, *parts in (figures, [figures[-1], *figures[:-1]]):
            whole, numbers = total.number or Decimal(0), [part.number or Decimal(0) for part in parts]
            is_more = all(are_alike(total, part) for part in parts) and max(numbers) < whole
            is_wrong = is_more and not is_rounding((total, *parts)) and _is_slip_away((total, *parts))
            if is_wrong and sum(numbers) != whole:
                yield Slip(total.span, Decimal(sum(numbers)), whole)


def is_rounding(figures: Sequence[Fact]) -> bool:
    """Return whether a total is one of its last place off what its parts make, where all are rounded: “18,412 billion”."""
    total, *parts = (fact.number or Decimal(0) for fact in figures)
    are_rounded = all(has_magnitude(fact) or (fact.number or 0) % 1 != 0 for fact in figures)
    place = max(place_of(fact) for fact in figures)
    return are_rounded and abs(sum(parts) - total) <= place


def has_magnitude(fact: Fact) -> bool:
    """Return whether a figure is in millions or the like, and so rounded."""
    printed = next(iter(bare_readings(fact.written)), fact.number)
    return fact.number is not None and printed is not None and fact.number > 10 * printed


def place_of(fact: Fact) -> Decimal:
    """Return one of the last place of a figure as printed: 0.1 million of “42.0 million”."""
    number, printed = fact.number or Decimal(1), next(iter(bare_readings(fact.written)), Decimal(0))
    return Decimal(1).scaleb(int(printed.as_tuple().exponent)) * (number / printed if printed else 1)


def sentences(text: str, facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield the figures in digits of each sentence that has several."""
    ends = [*ends_of_parts(text)]
    at = 0

    def sentence(fact: Fact) -> int:
        nonlocal at
        while at < len(ends) and ends[at] <= fact.span.start:
            at += 1
        return at

    for _, group in groupby((fact for fact in facts if fact.is_hard and fact.kind in FIGURES), key=sentence):
        found = list(group)
        found = [fact for fact in found if not fact.name]
        if len(found) > LEAST_PARTS:
            yield found


def _in_thousands(fact: Fact) -> Fact:
    """Return a figure that has either thousands or three decimals, “12,480”, as the former."""
    return fact._replace(value=fact.also[0]) if fact.also and has_two_readings(fact.written) else fact


def are_alike(one: Fact, other: Fact) -> bool:
    """Return whether two figures count one thing: in one currency or unit, or bare."""
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return one.value.currency == other.value.currency
    is_number = one.kind is other.kind is Kind.NUMBER
    return is_number and (one.unit is None or other.unit is None or one.unit.name == other.unit.name)


def may_be_alike(one: Fact, other: Fact) -> bool:
    """Return whether two figures count one thing, or one may leave out its currency: “€5 million: 2 million for …”."""
    bare = next((fact for fact in (one, other) if fact.kind is Kind.NUMBER and fact.unit is None), None)
    is_money = Kind.MONEY in {one.kind, other.kind}
    return are_alike(one, other) or (is_money and bare is not None and any(map(str.isalpha, bare.written)))


def _is_slip_away(figures: Sequence[Fact]) -> bool:
    """Return whether one slip in one of the figures, a total and its parts, would make the sum right.

    Few figures are by chance such that two digits that are turned round do, and many that another digit does: it must
    be one of a long total at the start.
    """
    total, *parts = (fact.number or Decimal(0) for fact in figures)
    gap = sum(parts) - total
    wanted = (total + gap, *(part - gap for part in parts))
    found = [slip_of(*pair) for pair in zip((total, *parts), wanted, strict=True)]
    has_unit = figures[0].unit is not None or figures[0].kind is Kind.MONEY
    longest = max(len(digits_of(fact)) for fact in figures)
    if Slips.TURNED in found and longest >= (LEAST_TURNED if has_unit else LEAST_DIGITS):
        return True
    least = LEAST_DIGITS if has_unit else LEAST_BARE
    is_long = [sum(map(str.isdigit, fact.written)) >= LEAST_DIGITS for fact in figures]
    may_change = figures[0].span < figures[1].span and len(digits_of(figures[0])) >= least
    return may_change and any(slip and long for slip, long in zip(found, is_long, strict=True))


def may_add_up(
    total: Decimal | int, parts: Sequence[Decimal | int], after: str, afters: Sequence[str], language: Language
) -> bool:
    """Return whether a total may be meant as the sum of some figures, although it is not.

    It may not if each counts a thing of its own, and neither a slip nor a small difference explains it: “250 villages:
    120 wells, 90 schools and 75 clinics”. The texts are those after the total and after the figures.
    """
    figures = [Decimal(total), *map(Decimal, parts)]
    gap = sum(figures[1:]) - figures[0]
    wanted = [figures[0] + gap, *(part - gap for part in figures[1:])]
    is_slip = total >= LEAST_LONG and any(map(slip_of, figures, wanted))
    is_close = abs(gap) * CLOSE <= figures[0]
    return is_slip or is_close or not counting.have_own_nouns(after, afters, language)


def slip_of(number: Decimal, meant: Decimal) -> Slips | None:
    """Return the slip of the hand that makes one number of another, None where it takes more."""
    if meant <= 0:
        return None
    exponent = min(int(each.normalize().as_tuple().exponent) for each in (number, meant))
    return digit_slips.between(*(str(int(each.scaleb(-exponent))) for each in (number, meant)))
