"""Totals that a sentence gives together with their parts, and that are wrong by a slip.

No word says that one figure is the sum of the others. So a sentence only counts as wrong if its other figures nearly add
up to the figure: with two neighbouring digits transposed, or one digit changed, it would be right.
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
from pressctl.rules.claims.digit_slips import Slip as DigitSlip
from pressctl.rules.claims.digit_slips import digits_of

LEAST_PARTS, MOST_PARTS = 2, 8
LEAST_TRANSPOSED, LEAST_DIGITS, LEAST_BARE = 2, 3, 4
"""Digits of the longest figure if two are transposed; of a total with a wrong digit, with a unit and without one: shorter
ones are a slip apart by coincidence, or numbers of sections."""

LEAST_CERTAIN = 100
"""The least total that is not a slip away from the sum of other figures by coincidence."""
CLOSE_SHARE = 8
"""A sum that is off by less than an eighth of the total is meant as one, whatever its parts count: “12 people: 5 engineers
and 8 fitters”."""


class Slip(NamedTuple):
    """A figure that is a slip away from what it should be by the others in its sentence: its place, and both numbers."""

    at: Span
    right: Decimal
    given: Decimal


def wrong_totals(text: str, tag: str) -> Iterator[Slip]:
    """Yield the totals at the start or end of sentences of a paragraph that are a slip away from the sum of their parts."""
    for found in sentences(text, read(text, tag)):
        figures = [_in_thousands(fact) for fact in found if fact.number not in YEARS]
        if not LEAST_PARTS < len(figures) <= MOST_PARTS + 1 or any(fact.since for fact in figures):
            continue
        for total, *parts in (figures, [figures[-1], *figures[:-1]]):
            whole, numbers = total.number or Decimal(0), [part.number or Decimal(0) for part in parts]
            is_more = all(are_comparable(total, part) for part in parts) and max(numbers) < whole
            is_wrong = is_more and not is_rounding_error((total, *parts)) and _is_slip_away((total, *parts))
            if is_wrong and sum(numbers) != whole:
                yield Slip(total.span, Decimal(sum(numbers)), whole)


def is_rounding_error(figures: Sequence[Fact]) -> bool:
    """Return whether a total is off by only one unit in the last place, and all figures are rounded: “18,412 billion”."""
    total, *parts = (fact.number or Decimal(0) for fact in figures)
    are_rounded = all(has_magnitude(fact) or (fact.number or 0) % 1 != 0 for fact in figures)
    place = max(last_place(fact) for fact in figures)
    return are_rounded and abs(sum(parts) - total) <= place


def has_magnitude(fact: Fact) -> bool:
    """Return whether a figure is in millions or the like, and so rounded."""
    printed = next(iter(bare_readings(fact.written)), fact.number)
    return fact.number is not None and printed is not None and fact.number > 10 * printed


def last_place(fact: Fact) -> Decimal:
    """Return one unit in the last place of a printed figure: 0.1 million for “42.0 million”."""
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
    """Return a figure that can be read with thousands or with three decimals, “12,480”, with thousands."""
    return fact._replace(value=fact.also[0]) if fact.also and has_two_readings(fact.written) else fact


def are_comparable(one: Fact, other: Fact) -> bool:
    """Return whether two figures measure the same: both are in one currency or unit, or bare."""
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return one.value.currency == other.value.currency
    is_number = one.kind is other.kind is Kind.NUMBER
    return is_number and (one.unit is None or other.unit is None or one.unit.name == other.unit.name)


def may_be_comparable(one: Fact, other: Fact) -> bool:
    """Return whether two figures measure the same, or one may leave out its currency: “€5 million: 2 million for …”."""
    bare = next((fact for fact in (one, other) if fact.kind is Kind.NUMBER and fact.unit is None), None)
    is_money = Kind.MONEY in {one.kind, other.kind}
    return are_comparable(one, other) or (is_money and bare is not None and any(map(str.isalpha, bare.written)))


def _is_slip_away(figures: Sequence[Fact]) -> bool:
    """Return whether correcting one slip in one of the figures, a total and its parts, would make the sum right.

    Transposed digits rarely do so by coincidence, but a wrong digit often does: it must be in a long total at the start.
    """
    total, *parts = (fact.number or Decimal(0) for fact in figures)
    gap = sum(parts) - total
    wanted = (total + gap, *(part - gap for part in parts))
    found = [slip_between(*pair) for pair in zip((total, *parts), wanted, strict=True)]
    has_unit = figures[0].unit is not None or figures[0].kind is Kind.MONEY
    longest = max(len(digits_of(fact)) for fact in figures)
    if DigitSlip.TRANSPOSED in found and longest >= (LEAST_TRANSPOSED if has_unit else LEAST_DIGITS):
        return True
    least = LEAST_DIGITS if has_unit else LEAST_BARE
    is_long = [sum(map(str.isdigit, fact.written)) >= LEAST_DIGITS for fact in figures]
    may_change = figures[0].span < figures[1].span and len(digits_of(figures[0])) >= least
    return may_change and any(slip and long for slip, long in zip(found, is_long, strict=True))


def may_add_up(
    total: Decimal | int, parts: Sequence[Decimal | int], after: str, afters: Sequence[str], language: Language
) -> bool:
    """Return whether a total may be meant as the sum of some figures, although it is not.

    It may not if each counts something different, and neither a slip nor a small difference explains it: “250 villages:
    120 wells, 90 schools and 75 clinics”. The texts are those after the total and after the figures.
    """
    figures = [Decimal(total), *map(Decimal, parts)]
    gap = sum(figures[1:]) - figures[0]
    wanted = [figures[0] + gap, *(part - gap for part in figures[1:])]
    is_slip = total >= LEAST_CERTAIN and any(map(slip_between, figures, wanted))
    is_close = abs(gap) * CLOSE_SHARE <= figures[0]
    return is_slip or is_close or not counting.have_own_nouns(after, afters, language)


def slip_between(number: Decimal, intended: Decimal) -> DigitSlip | None:
    """Return the slip by which two numbers differ, or None if they differ by more than one."""
    if intended <= 0:
        return None
    exponent = min(int(each.normalize().as_tuple().exponent) for each in (number, intended))
    return digit_slips.between(*(str(int(each.scaleb(-exponent))) for each in (number, intended)))
