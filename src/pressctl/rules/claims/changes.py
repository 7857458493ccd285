"""Percentages of change that do not follow from the two figures beside them: “up 9.4% from $380.6 million”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.matching.directions import Way, ways
from pressctl.facts.matching.same import POINT, YEARS
from pressctl.facts.readers.figures import bare_readings
from pressctl.facts.reading import read
from pressctl.languages import quantities
from pressctl.languages.quantities import fold
from pressctl.prose.patterns import regex
from pressctl.rules.claims import digit_slips
from pressctl.rules.claims.slipped_sums import Slip, are_comparable, sentences

COMMA = regex(r"[,，、،](?!\d)")
DIGIT = regex(r"\d")
PERCENT_SIGNS = ("%", "％", "٪")
REACH, FAR = 20, 40
"""Characters between a percentage and the figure whose change it is, and between it and two that “from” and “to” join."""
BASIS_POINT = "basis point"
OVERSTATED = Decimal("1.15")
"""A percentage that is this many times what it should be is wrong even if no slip explains it."""
SIZE = 10


def wrong_changes(text: str, tag: str) -> Iterator[Slip]:
    """Yield the percentages of change, and the percentage points, that contradict two other figures in their sentence."""
    words, low = quantities.read(tag).point_words, text.lower()
    if not any(sign in low for sign in (*PERCENT_SIGNS, *quantities.read(tag).percent_words)):
        return
    for found in sentences(text, read(text, tag)):
        figures = [fact for fact in found if fact.number not in YEARS]
        points = [fact for fact in figures if _are_points(fact, words)]
        percents = [fact for fact in figures if fact.kind is Kind.PERCENT and fact not in points]
        others = [fact for fact in figures if fact not in points and fact not in percents]
        if len(points) == 1 and len(percents) == 2 and any(_point_follows(percent, points[0]) for percent in percents):
            yield from _wrong_points(points[0], percents)
        elif percents and not points and len(others) > 1:
            stated = list(_stated_changes(text, tag, percents, others))
            yield from (slip for _, slip in stated if slip)
            if (
                not stated
                and len(percents) == 1
                and len(others) == 2
                and _may_be_change_between(text, tag, percents[0], *others)
            ):
                right, share = [percent_change(*others), percent_change(*others[::-1])], _as_percentage(*others)
                # “63.9 million, of which 54.3 million (85 %)” is a share
                if not share[1] <= (percents[0].number or 0) <= share[2]:
                    yield from _slips(percents[0], right if _are_measured(others) else [*right, share])


def _stated_changes(
    text: str, tag: str, percents: Sequence[Fact], others: Sequence[Fact]
) -> Iterator[tuple[Way, Slip | None]]:
    """Yield the changes that a sentence states from one figure to another, with a percentage beside them.

    Each comes with the slip in that percentage, if there is one.
    """
    kept = {at for fact in others for at in range(*fact.span)}
    plain = DIGIT.sub(lambda digit: digit[0] if digit.start() in kept else "|", text)  # no year separates the two
    among = {fact for way in ways(text, [(each, each.span) for each in percents], tag) for fact in way}
    free = [each for each in percents if each not in among]
    for way in ways(plain, [(fact._replace(kind=Kind.NUMBER), fact.span) for fact in others], tag):
        percent = next((each for each in free if _is_beside(text, tag, each, way, [*percents, *others])), None)
        if percent:
            start, end = way
            right = percent_change(with_magnitude(start, end), end)
            slip = next(_slips(percent, [right, _as_percentage(start, end)]), None)
            if not slip and _directly_precedes(text, tag, percent, way) and _is_overstated(percent, right):
                slip = Slip(percent.span, right[0].quantize(Decimal("0.1")), percent.number or Decimal(0))
            yield way, slip


def with_magnitude(fact: Fact, like: Fact) -> Fact:
    """Return a figure with the magnitude of another if it has none: “from 17.2 to 19.6 million”."""
    number, other = fact.number or Decimal(1), like.number or Decimal(1)
    printed = next(iter(bare_readings(like.written)), other)
    is_far = not other < SIZE * number < SIZE * SIZE * other
    return fact._replace(value=number * other / printed, written=like.written) if is_far and printed else fact


def _is_beside(text: str, tag: str, percent: Fact, way: Way, figures: Sequence[Fact]) -> bool:
    """Return whether a percentage is near two figures, with no other between: before both in their clause, or after them."""
    first, last = sorted((way.start.span, way.end.span))
    gap = (percent.span.end, first.start) if percent.span < first else (last.end, percent.span.start)
    is_free = not any(gap[0] <= fact.span.start < gap[1] for fact in figures if fact is not percent)
    is_far = not 0 <= gap[1] - gap[0] <= FAR
    if is_far or not is_free or percent.span > first:
        return not is_far and is_free
    return COMMA.search(text, *gap) is None or _directly_precedes(text, tag, percent, way)


def _directly_precedes(text: str, tag: str, percent: Fact, way: Way) -> bool:
    """Return whether only a comma and “from” separate a percentage from the figure whose change it is."""
    gap = text[percent.span.end : way.start.span.start]
    last = COMMA.split(gap)[-1]  # “fell by 30 %, or by 8 tonnes a year, from 70”
    moved, _, word = fold(last.strip(",，،、 ")).rpartition(" ")  # “, passant de 70”
    words = quantities.read(tag)
    is_from = word in words.from_words and (not moved or moved in words.moved_words)
    return percent.span.end <= way.start.span.start and is_from


def _is_overstated(percent: Fact, right: tuple[Decimal, Decimal, Decimal]) -> bool:
    """Return whether a percentage is far too large; one that is too small may be the change per year."""
    number = percent.number or Decimal(0)
    return number > OVERSTATED * right[2] and number - right[2] > 1


def _wrong_points(points: Fact, percents: Sequence[Fact]) -> Iterator[Slip]:
    apart = abs((percents[0].number or Decimal(0)) - (percents[1].number or Decimal(0)))
    apart *= 100 if points.unit and points.unit.name == BASIS_POINT else 1
    yield from _slips(points, [(apart, apart, apart)])


def _are_points(fact: Fact, words: Sequence[str]) -> bool:
    is_unit = fact.unit is not None and fact.unit.name in {POINT, BASIS_POINT}
    return is_unit or (fact.kind is Kind.PERCENT and any(word in fold(fact.written) for word in words))


def _point_follows(percent: Fact, points: Fact) -> bool:
    """Return whether points follow closely on a percentage: “from 22 to 33 per cent, an increase of 11 points”."""
    return 0 <= points.span.start - percent.span.end <= 2 * REACH


def _may_be_change_between(text: str, tag: str, percent: Fact, one: Fact, other: Fact) -> bool:
    """Return whether a percentage may be the change from one figure to another, as it is right beside one of them.

    If it comes before both, it is in their clause. If neither has a unit, it is beside both.
    """
    words = text[percent.span.end : max(one.span.start, percent.span.end)]
    if COMMA.search(words) and fold(words.strip(",،， ")) not in {
        *quantities.read(tag).from_words,
        *quantities.read(tag).to_words,
    }:
        return False
    gaps = [max(percent.span.start - fact.span.end, fact.span.start - percent.span.end) for fact in (one, other)]
    near = min(gaps) if _are_measured((one, other)) else max(gaps)
    return bool(one.number and other.number) and near <= REACH and are_comparable(one, other)


def _are_measured(figures: Sequence[Fact]) -> bool:
    last = figures[-1]
    return last.unit is not None or last.kind is Kind.MONEY or any(map(str.isalpha, last.written))


def _as_percentage(one: Fact, other: Fact) -> tuple[Decimal, Decimal, Decimal]:
    """Return the smaller of two figures as a percentage of the larger, with bounds as in ``percent_change``."""
    small, large = sorted((one.number or Decimal(1), other.number or Decimal(1)))
    share = small / large * 100
    return share, share - 1, share + 1


def percent_change(one: Fact, other: Fact) -> tuple[Decimal, Decimal, Decimal]:
    """Return by what percentage one figure is more or less than another: exactly, at least, at most.

    Each may be off by half a unit in the last place of the more exact one.
    """
    first, second = one.number or Decimal(1), other.number or Decimal(1)
    half = min(_rounding_error(one), _rounding_error(other))
    ends = [(second + by * half) / (first - by * half) - 1 for by in (-1, 1)]
    least, most = sorted(abs(end) * 100 for end in ends)
    return abs(second - first) / first * 100, least, most


def _rounding_error(fact: Fact) -> Decimal:
    """Return half a unit in the last place of a printed figure: 0.05 million for “42.0 million”, 5 for “350” (rounded)."""
    number, printed = fact.number or Decimal(1), next(iter(bare_readings(fact.written)), Decimal(0))
    if not printed or (printed == printed.to_integral_value() and "." not in str(printed)):
        return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent)) / 2
    return number / printed * Decimal(1).scaleb(int(printed.as_tuple().exponent)) / 2


def _slips(given: Fact, expected: Sequence[tuple[Decimal, Decimal, Decimal]]) -> Iterator[Slip]:
    """Yield the slip in a figure that is not one of the expected values, but a slip away from one of them."""
    number = given.number or Decimal(0)
    place = Decimal(1).scaleb(int(number.as_tuple().exponent))
    if any(least - place <= number <= most + place for _, least, most in expected):
        return
    rounded = (exact.quantize(place) for exact, *_ in expected)
    intended = next((each for each in rounded if _is_one_digit_off(number, each)), None)
    if intended is not None:
        yield Slip(given.span, intended, number)


def _is_one_digit_off(number: Decimal, intended: Decimal) -> bool:
    """Return whether two numbers of at least two digits differ by two transposed digits or a wrong one."""
    one, other = (str(each).replace(".", "") for each in (number, intended))
    return len(one) > 1 and digit_slips.between(one, other) is not None
