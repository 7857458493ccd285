"""Deciding whether two facts say the same: exactly, or one in words and the other in digits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal

from pressctl.facts.fact import EXTENSION, Amount, Day, Fact, Form, Hour, Kind
from pressctl.facts.readers import ids, metric
from pressctl.facts.readers.units import same_currency
from pressctl.prose.hours import times
from pressctl.prose.word_lists import WIDE

FIGURES = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY})
SEASONS = (dt.date(2026, 1, 15), dt.date(2026, 7, 15))
"""A day in each half of a year, on which zones are compared if no day is given."""
TRIFLES = frozenset(map(Decimal, range(3)))
FORTNIGHT = {Decimal(14), Decimal(15)}
YEARS = frozenset(range(1900, 2100))
MONTHS = frozenset(range(1, 13))
"""A set, as ``in`` on a ``range`` compares a ``Decimal`` with each of its numbers."""
ROUNDED = Decimal("0.03")
"""The maximum relative error of a number converted to another unit: 6 feet are 1.8 metres."""
SPANS = {
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3600), "day": ("second", 86_400),
    "week": ("second", 604_800), "month": ("month", 1), "year": ("month", 12), "decade": ("month", 120),
}  # fmt: skip
"""The lengths of the units of time that convert exactly, in their smallest unit: “12 months” are a year."""
METRIC = {
    "mile": ("m", Decimal("1609.344")), "foot": ("m", Decimal("0.3048")), "inch": ("m", Decimal("0.0254")),
    "yard": ("m", Decimal("0.9144")), "pound": ("g", Decimal("453.59237")), "ounce": ("g", Decimal("28.349523")),
    "gallon": ("l", Decimal("3.7854")), "nautical mile": ("m", Decimal(1852)), "knot": ("m", Decimal(1852)),
    "Swedish mile": ("m", Decimal(10_000)), "m2": ("m2", Decimal(1)), "hectare": ("m2", Decimal(10_000)),
    "acre": ("m2", Decimal("4046.86")), "km2": ("m2", Decimal(1_000_000)), "m3": ("l", Decimal(1000)),
    "square mile": ("m2", Decimal(2_589_988)), "square foot": ("m2", Decimal("0.0929")),
}  # fmt: skip
"""For units of other systems: the metric unit, and the factor that converts to it."""
POINT = "point"
UNITS_OF_HOURS = frozenset({"", "hour", "minute"})
LEAST_PHONE = 6
"""The minimum number of digits of a subscriber's number."""


def same(one: Fact, other: Fact) -> bool:
    """Return whether two facts say the same, in whatever languages."""
    return (one.kind is other.kind and one.value == other.value) or _is_same(one, other)


def _is_same(one: Fact, other: Fact) -> bool:
    if one.kind in FIGURES and other.kind in FIGURES:
        is_equal = _share_a_number(one, other) or _is_converted(one, other)
        return (is_equal and _same_unit(one, other)) or _is_other_number(one, other)
    if one.kind is not other.kind:
        return _is_same_version(one, other) or _is_same_version(other, one)
    if isinstance(one.value, Hour) and isinstance(other.value, Hour):
        return _same_hour(one.value, other.value)
    if isinstance(one.value, str) and isinstance(other.value, str):
        return SAME_TEXT.get(one.kind, str.__eq__)(one.value, other.value)
    if isinstance(one.value, Day) and isinstance(other.value, Day):
        return any(_same_day(day, that) for day in _days(one) for that in _days(other))
    return one.value == other.value


def _is_same_version(version: Fact, number: Fact) -> bool:
    """Return whether a version is a number followed by a last part 0: “3.4.0” and “3.4”."""
    is_one = version.kind is Kind.ID and number.kind is Kind.NUMBER and number.is_hard
    return is_one and str(version.value).removesuffix(".0") == str(number.value)


def is_same_hour(one: Fact, other: Fact) -> bool:
    """Return whether a time of day and a number that may be one are the same: “3 p.m.” and “15 heures”."""
    if one.kind is not Kind.TIME and other.kind is not Kind.TIME:
        return False
    return any(
        isinstance(whole.value, Hour) and part.clock is not None and _same_hour(whole.value, part.clock)
        for whole, part in ((one, other), (other, one))
    )


def _is_other_number(one: Fact, other: Fact) -> bool:
    """Return whether two numbers are the same hour on either clock or, one of them in words, a fortnight."""
    if one.clock and other.clock:
        return _same_hour(one.clock, other.clock)
    return not (one.is_hard and other.is_hard) and {_in_days(one), _in_days(other)} <= FORTNIGHT


def _in_days(fact: Fact) -> Decimal:
    """Return a number, weeks converted to days."""
    return (fact.number or Decimal(0)) * (7 if fact.unit and fact.unit.name == "week" else 1)


def _is_converted(one: Fact, other: Fact) -> bool:
    """Return whether two numbers are equal in converted units: “10 miles” and “16 km”, “12 months” and “one year”."""
    if one.unit and other.unit and one.unit.name != other.unit.name and _is_same_duration(one, other):
        return True
    if one.factor is None and other.factor is None:
        return False
    factors = (one.factor or Decimal(1), other.factor or Decimal(1))
    return one.number is not None and other.number is not None and _is_rounded((one.number, other.number), factors)


def _is_rounded(numbers: tuple[Decimal, Decimal], factors: tuple[Decimal, Decimal]) -> bool:
    """Return whether two numbers, each times its factor, are equal within the precision of their last digits."""
    first, second = (number * factor for number, factor in zip(numbers, factors, strict=True))
    steps = sum(
        factor.scaleb(int(number.normalize().as_tuple().exponent))
        for number, factor in zip(numbers, factors, strict=True)
    )
    return abs(first - second) <= min(ROUNDED * max(first, second), steps)


def _is_same_duration(one: Fact, other: Fact) -> bool:
    """Return whether two numbers in units of one kind are equal: 12 months and a year, 1.5 GB and 1,500 MB."""
    return _is_equal_amount(one, other, _span, is_exact=True) or _is_equal_amount(one, other, size, is_exact=False)


def _is_equal_amount(
    one: Fact, other: Fact, scale: Callable[[str], tuple[str, Decimal] | None], *, is_exact: bool
) -> bool:
    scales = [(scale(fact.unit.name), fact.number) for fact in (one, other) if fact.unit and fact.number]
    amounts = [(each[0], number, each[1]) for each, number in scales if each]
    if len(amounts) < 2 or amounts[0][0] != amounts[1][0]:
        return False
    (_, first, factor), (_, second, other_factor) = amounts
    if is_exact:
        return first * factor == second * other_factor
    return _is_rounded((first, second), (factor, other_factor))


def size(unit: str) -> tuple[str, Decimal] | None:
    """Return the metric unit without a prefix and the factor to it, or None if the unit is not of measurement."""
    return METRIC.get(unit) or metric.scale(unit)


def _span(unit: str) -> tuple[str, Decimal] | None:
    """Return the smallest unit of time and the factor to it, or None if the unit is not one of time."""
    smallest, length = SPANS.get(unit, ("", 0))
    return (smallest, Decimal(length)) if smallest else None


def alike(one: Fact, other: Fact) -> bool:
    """Return whether one fact may stand for part of another: the day of a date, the hour of a time."""
    return is_part(one, other) or is_part(other, one)


def is_part(whole: Fact, part: Fact) -> bool:
    """Return whether a fact says part of another: the day of a date, the hour of a time."""
    number = part.number
    if isinstance(whole.value, Day):
        return _is_part_of_day(part, number, whole.value)
    if isinstance(whole.value, Hour):
        return _is_part_of_hour(part, number, whole.value)
    if whole.kind is Kind.ID:
        is_figure = part.kind is Kind.NUMBER and part.is_hard  # “X” is not part of “3.5.10”
        is_long = is_figure and number is not None and number > 9  # “4” is not part of “4.0.2”
        return is_long and str(number) in str(whole.value).split(".")
    if whole.kind is Kind.MONEY:
        return part.kind is Kind.NUMBER and _share_a_number(whole, part)
    is_year = whole.number is not None and number is not None and whole.number in YEARS
    is_short = part.is_hard or bool(number and not number % 10)  # “the nineties”; “one” is not 2001
    return is_year and is_short and whole.number is not None and whole.number % 100 == number


def _is_part_of_day(part: Fact, number: Decimal | None, day: Day) -> bool:
    if isinstance(part.value, Day):
        years = {day.year, part.value.year} - {None}
        return part.value.day == 0 and day.month == part.value.month and len(years) < 2
    if part.kind is not Kind.NUMBER or number is None or not _may_be_day_or_hour(part):
        return False
    is_day = part.is_hard or bool(day.day) or number not in MONTHS  # “five” is not May
    return is_day and _is_part(number, day)


def _is_part_of_hour(part: Fact, number: Decimal | None, time: Hour) -> bool:
    if part.kind is not Kind.NUMBER or number is None or not _may_be_day_or_hour(part):
        return False
    is_open = part.clock is None or not part.clock.half or _same_hour(time, part.clock)
    is_hour = is_open and (part.unit.name if part.unit else "") in UNITS_OF_HOURS  # not “three weeks”
    return is_hour and _is_in_hour(number, time)


def _may_be_day_or_hour(part: Fact) -> bool:
    """Return whether a number may mean a day or an hour: that in “a second hall” does not."""
    return part.is_hard or not is_trifle(part)


def _is_part(number: Decimal, day: Day) -> bool:
    """Return whether a number is the year or the day of a date, its month if it has no day, or “15.8.”.

    “7.0” is not a month, and “0.8” is not August.
    """
    if int(number.as_tuple().exponent) >= 0:
        return int(number) in {day.year, day.day or day.month}
    return day.day > 0 and str(number) in {f"{day.day}.{day.month}", f"{day.day:02}.{day.month:02}"}


def _is_in_hour(number: Decimal, time: Hour) -> bool:
    """Return whether a number is the hour of a time, on either clock, or its minutes: “7 hours and 30 minutes”."""
    hour, minutes = time.hour, Decimal(time.minute) / 100  # “at 10.30 in the morning”
    return number == time.minute != 0 or bool({number, number - minutes} & {hour, hour % 12, hour % 12 or 12})


def _share_a_number(one: Fact, other: Fact) -> bool:
    if one.also or other.also:
        return not _numbers(one).isdisjoint(_numbers(other))
    return one.number is not None and one.number == other.number


def _numbers(fact: Fact) -> set[object]:
    values = {fact.value, *fact.also}
    return {each.value if isinstance(each, Amount) else each for each in values}


def _same_unit(one: Fact, other: Fact) -> bool:
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return same_currency(one.value.currency, other.value.currency)
    if _are_points(one, other) or _are_points(other, one):
        return True
    if one.kind is other.kind or not (one.is_hard and other.is_hard):
        return not (_is_no_percent(one, other) or _is_no_percent(other, one))
    return one.shares is other.kind or other.shares is one.kind


def _are_points(one: Fact, other: Fact) -> bool:
    """Return whether one number is in points and the other may be in percentage points, without the sign."""
    is_point = one.unit is not None and one.unit.name == POINT and " " in one.unit.written
    return is_point and other.kind is Kind.PERCENT and "%" not in other.written


def _is_no_percent(one: Fact, other: Fact) -> bool:
    """Return whether a number in words is not a percentage, as no word says so: “three rates” and “3 %”."""
    is_spaced = not WIDE.search(other.written)
    is_count = other.kind is Kind.NUMBER and other.form is not Form.FRACTION and not other.is_hard and is_spaced
    return one.kind is Kind.PERCENT and one.is_hard and is_count and other.shares is not Kind.PERCENT


def _days(fact: Fact) -> Iterator[Day]:
    yield from (each for each in (fact.value, *fact.also) if isinstance(each, Day))


def _same_day(one: Day, other: Day) -> bool:
    is_day = (one.month, one.day) == (other.month, other.day)
    years, weekdays = {one.year, other.year} - {None}, {one.weekday, other.weekday} - {None}
    return is_day and len(years) < 2 and len(weekdays) < 2


def _same_hour(one: Hour, other: Hour) -> bool:
    if one.zone and other.zone and one.zone != other.zone:
        days = [day for day in (one.day, other.day) if day] or SEASONS
        return any(_instants(one, day) & _instants(other, day) for day in days)
    if one.minute != other.minute:
        return False
    open_hours = [hour.hour for hour in (one, other) if not hour.half]
    is_open = len(open_hours) == 1 and open_hours[0] <= 12  # “at 9” may be 9 p.m.; 21:00 is never 9 a.m.
    return one.hour % 24 == other.hour % 24 or (is_open and one.hour % 12 == other.hour % 12)


def _instants(hour: Hour, day: dt.date) -> set[dt.datetime]:
    local = dt.datetime.combine(day, dt.time()) + dt.timedelta(hours=hour.hour, minutes=hour.minute)
    return {local - offset for offset in times.offsets(hour.zone, local)} or {local}


def _same_phone(one: str, other: str) -> bool:
    (one, _, inner), (other, _, inner_other) = (each.partition(EXTENSION) for each in (one, other))
    if inner and inner_other and inner != inner_other:
        return False
    one, other = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    return one == other or (len(one) >= LEAST_PHONE and other.endswith(one))


SAME_TEXT: dict[Kind, Callable[[str, str], bool]] = {Kind.PHONE: _same_phone, Kind.ID: ids.same}
"""How readings that are texts are compared, by kind; all others must be equal."""


def is_trifle(fact: Fact) -> bool:
    """Return whether a fact is 0, 1 or 2, or 100 %: other languages say “another”, “both”, “no”, “all”."""
    if fact.kind is Kind.PERCENT:
        return fact.number == 100
    return fact.kind is Kind.NUMBER and fact.number in TRIFLES
