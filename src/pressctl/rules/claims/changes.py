"""Percentages of change that are not what the two figures beside them make: “up 9.4% from $380.6 million”."""

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
from pressctl.rules.claims.slipped_sums import Slip, are_alike, sentences

COMMA = regex(r"[,，、،](?!\d)")
DIGIT = regex(r"\d")
PERCENT_SIGNS = ("%", "％", "٪")
REACH, FAR = 20, 40
"""Characters between a percentage and the figure that it is a change of, and from it to two that “from” and “to” join."""
BASIS_POINT = "basis point"
OVERSTATED = Decimal("1.15")
"""How many times what it should be a percentage is that is wrong by no slip."""
SIZE = 10


def wrong(text: str, tag: str) -> Iterator[Slip]:
    """Yield the percentages of change, and the percentage points, that two other figures of their sentence do not make."""
    words, low = quantities.read(tag).point_words, text.lower()
    if not any(sign in low for sign in (*PERCENT_SIGNS, *quantities.read(tag).percent_words)):
        return
    for found in sentences(text, read(text, tag)):
        figures = [fact for fact in found if fact.number not in YEARS]
        points = [fact for fact in figures if _are_points(fact, words)]
        percents = [fact for fact in figures if fact.kind is Kind.PERCENT and fact not in points]
        others = [fact for fact in figures if fact not in points and fact not in percents]
        if len(points) == 1 and len(percents) == 2 and any(_follow(percent, points[0]) for percent in percents):
            yield from _wrong_points(points[0], percents)
        elif percents and not points and len(others) > 1:
            told = list(_of_ways(text, tag, percents, others))
            yield from (slip for _, slip in told if slip)
            if not told and len(percents) == 1 and len(others) == 2 and _are_ends(text, tag, percents[0], *others):
                right, share = [change(*others), change(*others[::-1])], _share(*others)
                # “63.9 million, of which 54.3 million (85 %)” tells a share
                if not share[1] <= (percents[0].number or 0) <= share[2]:
                    yield from _slipped(percents[0], right if _are_measured(others) else [*right, share])


def _of_ways(
    text: str, tag: str, percents: Sequence[Fact], others: Sequence[Fact]
) -> Iterator[tuple[Way, Slip | None]]:
    """Yield the figures of which a sentence says that something went from one to the other, with a percentage beside them.

    With each stands what is wrong in that percentage.
    """
    kept = {at for fact in others for at in range(*fact.span)}
    plain = DIGIT.sub(lambda digit: digit[0] if digit.start() in kept else "|", text)  # no year parts the two
    among = {fact for way in ways(text, [(each, each.span) for each in percents], tag) for fact in way}
    free = [each for each in percents if each not in among]
    for way in ways(plain, [(fact._replace(kind=Kind.NUMBER), fact.span) for fact in others], tag):
        percent = next((each for each in free if _is_beside(text, tag, each, way, [*percents, *others])), None)
        if percent:
            start, end = way
            right = change(of_size(start, end), end)
            slip = next(_slipped(percent, [right, _share(start, end)]), None)
            if not slip and _is_right_before(text, tag, percent, way) and _is_overstated(percent, right):
                slip = Slip(percent.span, right[0].quantize(Decimal("0.1")), percent.number or Decimal(0))
            yield way, slip


def of_size(fact: Fact, like: Fact) -> Fact:
    """Return a figure with the magnitude of another if it has none: “from 17.2 to 19.6 million”."""
    number, other = fact.number or Decimal(1), like.number or Decimal(1)
    printed = next(iter(bare_readings(like.written)), other)
    is_far = not other < SIZE * number < SIZE * SIZE * other
    return fact._replace(value=number * other / printed, written=like.written) if is_far and printed else fact


def _is_beside(text: str, tag: str, percent: Fact, way: Way, figures: Sequence[Fact]) -> bool:
    """Return whether a percentage stands near two figures with no other between: before both in their clause, or after."""
    first, last = sorted((way.start.span, way.end.span))
    gap = (percent.span.end, first.start) if percent.span < first else (last.end, percent.span.start)
    is_free = not any(gap[0] <= fact.span.start < gap[1] for fact in figures if fact is not percent)
    is_far = not 0 <= gap[1] - gap[0] <= FAR
    if is_far or not is_free or percent.span > first:
        return not is_far and is_free
    return COMMA.search(text, *gap) is None or _is_right_before(text, tag, percent, way)


def _is_right_before(text: str, tag: str, percent: Fact, way: Way) -> bool:
    """Return whether nothing but a comma and “from” stands between a percentage and the figure that it is a change of."""
    gap = text[percent.span.end : way.start.span.start]
    last = COMMA.split(gap)[-1]  # “fell by 30 %, or by 8 tonnes a year, from 70”
    moved, _, word = fold(last.strip(",，،、 ")).rpartition(" ")  # “, passant de 70”
    words = quantities.read(tag)
    is_from = word in words.from_words and (not moved or moved in words.moved_words)
    return percent.span.end <= way.start.span.start and is_from


def _is_overstated(percent: Fact, right: tuple[Decimal, Decimal, Decimal]) -> bool:
    """Return whether a percentage is far more than it should be; one that is less may be the change of each year."""
    number = percent.number or Decimal(0)
    return number > OVERSTATED * right[2] and number - right[2] > 1


def _wrong_points(points: Fact, percents: Sequence[Fact]) -> Iterator[Slip]:
    apart = abs((percents[0].number or Decimal(0)) - (percents[1].number or Decimal(0)))
    apart *= 100 if points.unit and points.unit.name == BASIS_POINT else 1
    yield from _slipped(points, [(apart, apart, apart)])


def _are_points(fact: Fact, words: Sequence[str]) -> bool:
    is_unit = fact.unit is not None and fact.unit.name in {POINT, BASIS_POINT}
    return is_unit or (fact.kind is Kind.PERCENT and any(word in fold(fact.written) for word in words))


def _follow(percent: Fact, points: Fact) -> bool:
    """Return whether points are said of percentages just before: “from 22 to 33 per cent, an increase of 11 points”."""
    return 0 <= points.span.start - percent.span.end <= 2 * REACH


def _are_ends(text: str, tag: str, percent: Fact, one: Fact, other: Fact) -> bool:
    """Return whether a percentage may be the change from one figure to another: it stands right beside one of them.

    Before both it stands in their clause. Where neither says what it measures it stands beside both.
    """
    words = text[percent.span.end : max(one.span.start, percent.span.end)]
    if COMMA.search(words) and fold(words.strip(",،， ")) not in {
        *quantities.read(tag).from_words,
        *quantities.read(tag).to_words,
    }:
        return False
    gaps = [max(percent.span.start - fact.span.end, fact.span.start - percent.span.end) for fact in (one, other)]
    near = min(gaps) if _are_measured((one, other)) else max(gaps)
    return bool(one.number and other.number) and near <= REACH and are_alike(one, other)


def _are_measured(figures: Sequence[Fact]) -> bool:
    last = figures[-1]
    return last.unit is not None or last.kind is Kind.MONEY or any(map(str.isalpha, last.written))


def _share(one: Fact, other: Fact) -> tuple[Decimal, Decimal, Decimal]:
    """Return how many per cent the smaller of two figures is of the larger, as often as ``change``."""
    small, large = sorted((one.number or Decimal(1), other.number or Decimal(1)))
    share = small / large * 100
    return share, share - 1, share + 1


def change(one: Fact, other: Fact) -> tuple[Decimal, Decimal, Decimal]:
    """Return by how many per cent one figure is more or less than another: exactly, at least, at most.

    Each may be rounded by half of the last place of the more exact one.
    """
    first, second = one.number or Decimal(1), other.number or Decimal(1)
    half = min(_half(one), _half(other))
    ends = [(second + by * half) / (first - by * half) - 1 for by in (-1, 1)]
    least, most = sorted(abs(end) * 100 for end in ends)
    return abs(second - first) / first * 100, least, most


def _half(fact: Fact) -> Decimal:
    """Return half of the last place of a figure as printed: 0.05 million of “42.0 million”, 5 of “350”, which is rounded."""
    number, printed = fact.number or Decimal(1), next(iter(bare_readings(fact.written)), Decimal(0))
    if not printed or (printed == printed.to_integral_value() and "." not in str(printed)):
        return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent)) / 2
    return number / printed * Decimal(1).scaleb(int(printed.as_tuple().exponent)) / 2


def _slipped(given: Fact, right: Sequence[tuple[Decimal, Decimal, Decimal]]) -> Iterator[Slip]:
    """Yield a figure that is not one of those that it may be, and a slip away from one of them."""
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
