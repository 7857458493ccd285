"""Totals and changes that a sentence gives with the figures they are made of, and that are a slip away from right.

No word tells that one figure is the sum of the others. So a sentence is said to be wrong only where its other figures
all but give the figure: with two neighbouring digits turned round, or one digit another, it would be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.figures import bare_readings, has_two_readings
from pressctl.facts.reading import read
from pressctl.facts.same import FIGURES, POINT, YEARS
from pressctl.findings import Span
from pressctl.languages import quantities
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import regex
from pressctl.rules.claims import digit_slips
from pressctl.rules.claims.digit_slips import Slip as Slips
from pressctl.rules.claims.digit_slips import digits_of
from pressctl.rules.claims.figures import SENTENCE_END

COMMA = regex(r"[,，、،](?!\d)")
LEAST_PARTS, MOST_PARTS = 2, 8
LEAST_TURNED, LEAST_DIGITS, LEAST_BARE = 2, 3, 4
"""Digits of the longest figure where two are turned round; of a total where one is another, and of one without a unit:
shorter ones are a slip apart by chance, and numbers of sections."""
PERCENT_SIGNS = ("%", "％", "٪")
REACH = 20
"""Characters between a percentage and the figure that it is a change of."""


class Slip(NamedTuple):
    """A figure that is a slip away from what the others of its sentence make: where it stands, and both numbers."""

    at: Span
    right: Decimal
    given: Decimal


def wrong_totals(text: str, tag: str) -> Iterator[Slip]:
    """Yield the totals with which sentences of a paragraph begin or end and that their parts all but make."""
    for found in _sentences(text, read(text, tag)):
        figures = [_in_thousands(fact) for fact in found if fact.number not in YEARS]
        if not LEAST_PARTS < len(figures) <= MOST_PARTS + 1 or any(fact.since for fact in figures):
            continue
        for total, *parts in (figures, [figures[-1], *figures[:-1]]):
            whole, numbers = total.number or Decimal(0), [part.number or Decimal(0) for part in parts]
            is_more = all(_is_alike(total, part) for part in parts) and max(numbers) < whole
            if is_more and sum(numbers) != whole and _is_slip_away((total, *parts)):
                yield Slip(total.span, Decimal(sum(numbers)), whole)


def wrong_changes(text: str, tag: str) -> Iterator[Slip]:
    """Yield the percentages of change, and the percentage points, that two other figures of their sentence all but make."""
    words, low = quantities.read(tag).point_words, text.lower()
    if not any(sign in low for sign in (*PERCENT_SIGNS, *quantities.read(tag).percent_words)):
        return
    facts = read(text, tag)
    for found in _sentences(text, facts):
        figures = [fact for fact in found if fact.number not in YEARS]
        points = [fact for fact in figures if _are_points(fact, words)]
        percents = [fact for fact in figures if fact.kind is Kind.PERCENT and fact not in points]
        others = [fact for fact in figures if fact not in points and fact not in percents]
        if len(points) == 1 and len(percents) == 2 and any(_follow(percent, points[0]) for percent in percents):
            apart = abs((percents[0].number or Decimal(0)) - (percents[1].number or Decimal(0)))
            yield from _wrong(points[0], [(apart, apart, apart)])
        if len(percents) == 1 and not points and len(others) == 2 and _are_ends(text, tag, percents[0], *others):
            yield from _wrong(percents[0], [change(*others), change(*others[::-1])])


def _sentences(text: str, facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield the figures in digits of each sentence that has several."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
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


def _is_alike(one: Fact, other: Fact) -> bool:
    """Return whether two figures count one thing: in one currency or unit, or bare."""
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return one.value.currency == other.value.currency
    is_number = one.kind is other.kind is Kind.NUMBER
    return is_number and (one.unit is None or other.unit is None or one.unit.name == other.unit.name)


def _is_slip_away(figures: Sequence[Fact]) -> bool:
    """Return whether one slip in one of the figures, a total and its parts, would make the sum right.

    Few figures are by chance such that two digits that are turned round do, and many that another digit does: it must
    be one of a long total at the start.
    """
    total, *parts = (fact.number or Decimal(0) for fact in figures)
    gap = sum(parts) - total
    wanted = (total + gap, *(part - gap for part in parts))
    found = [_slip(*pair) for pair in zip((total, *parts), wanted, strict=True)]
    has_unit = figures[0].unit is not None or figures[0].kind is Kind.MONEY
    longest = max(len(digits_of(fact)) for fact in figures)
    if Slips.TURNED in found and longest >= (LEAST_TURNED if has_unit else LEAST_DIGITS):
        return True
    least = LEAST_DIGITS if has_unit else LEAST_BARE
    is_long = [sum(map(str.isdigit, fact.written)) >= LEAST_DIGITS for fact in figures]
    may_change = figures[0].span < figures[1].span and len(digits_of(figures[0])) >= least
    return may_change and any(slip and long for slip, long in zip(found, is_long, strict=True))


def _slip(number: Decimal, meant: Decimal) -> Slips | None:
    """Return the slip of the hand that makes one number of another, None where it takes more."""
    if meant <= 0:
        return None
    exponent = min(int(each.normalize().as_tuple().exponent) for each in (number, meant))
    return digit_slips.between(*(str(int(each.scaleb(-exponent))) for each in (number, meant)))


def _are_points(fact: Fact, words: Sequence[str]) -> bool:
    is_unit = fact.unit is not None and fact.unit.name == POINT
    return is_unit or (fact.kind is Kind.PERCENT and any(word in fold(fact.written) for word in words))


def _follow(percent: Fact, points: Fact) -> bool:
    """Return whether points are said of percentages just before: “from 22 to 33 per cent, an increase of 11 points”."""
    return 0 <= points.span.start - percent.span.end <= 2 * REACH


def _are_ends(text: str, tag: str, percent: Fact, one: Fact, other: Fact) -> bool:
    """Return whether a percentage may be the change from one figure to another: it stands right beside one of them.

    Before both it stands in their clause.
    """
    words = text[percent.span.end : max(one.span.start, percent.span.end)]
    if COMMA.search(words) and fold(words.strip(",،， ")) not in {
        *quantities.read(tag).from_words,
        *quantities.read(tag).to_words,
    }:
        return False
    is_measured = other.unit is not None or other.kind is Kind.MONEY or any(map(str.isalpha, other.written))
    are_measured = bool(one.number and other.number) and is_measured
    gaps = [max(percent.span.start - fact.span.end, fact.span.start - percent.span.end) for fact in (one, other)]
    return are_measured and min(gaps) <= REACH and _is_alike(one, other)


def change(one: Fact, other: Fact) -> tuple[Decimal, Decimal, Decimal]:
    """Return by how many per cent one figure is more or less than another: exactly, at least, at most.

    Each may be rounded by half of its last place.
    """
    first, second = one.number or Decimal(1), other.number or Decimal(1)
    ends = [(second + by * _half(other)) / (first - by * _half(one)) - 1 for by in (-1, 1)]
    least, most = sorted(abs(end) * 100 for end in ends)
    return abs(second - first) / first * 100, least, most


def _half(fact: Fact) -> Decimal:
    """Return half of the last place of a figure as printed: 0.05 million of “42.0 million”, 5 of “350”, which is rounded."""
    number, printed = fact.number or Decimal(1), next(iter(bare_readings(fact.written)), Decimal(0))
    if not printed or (printed == printed.to_integral_value() and "." not in str(printed)):
        return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent)) / 2
    return number / printed * Decimal(1).scaleb(int(printed.as_tuple().exponent)) / 2


def _wrong(given: Fact, right: Sequence[tuple[Decimal, Decimal, Decimal]]) -> Iterator[Slip]:
    number = given.number or Decimal(0)
    place = Decimal(1).scaleb(int(number.as_tuple().exponent))
    if any(least - place <= number <= most + place for _, least, most in right):
        return
    rounded = (exact.quantize(place) for exact, *_ in right)
    meant = next((each for each in rounded if _is_digit_off(number, each)), None)
    if meant is not None:
        yield Slip(given.span, meant, number)


def _is_digit_off(number: Decimal, meant: Decimal) -> bool:
    """Return whether of two or more digits two are turned round, or one is another."""
    one, other = (str(each).replace(".", "") for each in (number, meant))
    return len(one) > 1 and digit_slips.between(one, other) is not None
