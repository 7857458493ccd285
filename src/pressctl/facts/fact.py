"""A fact of a text, as data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pressctl.findings import Span

EXTENSION = "x"
"""Separates the digits of a phone number from those of its extension in a reading."""


class Kind(StrEnum):
    """What a fact is about."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    MONTH = "month"
    WEEKDAY = "weekday"
    TIME = "time"
    PART_OF_DAY = "part of the day"
    ID = "id"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    TICKER = "ticker"


ROUND = frozenset(map(Decimal, (10, 12, 20, *(10**power for power in range(2, 10)))))
"""The values of collectives, which are approximate: “dozens”."""


class Form(StrEnum):
    """The form of a number in words: count, rank (“third”), magnitude (“thousands”), part, multiple or half."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    MAGNITUDE = "magnitude"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    HALF_YEAR = "half-year"


class Day(NamedTuple):
    """A day as printed; the year may be missing, and so may the weekday, counted from Monday, 0."""

    year: int | None
    month: int
    day: int
    weekday: int | None = None


class Hour(NamedTuple):
    """A time of day as printed; ``half`` is “am” or “pm” if stated, ``zone`` is named as in ``prose.hours.times``.

    ``day`` is the nearest full date in the text, on which zones are compared.
    """

    hour: int
    minute: int
    half: str = ""
    zone: str = ""
    day: dt.date | None = None


class Amount(NamedTuple):
    """A sum of money; the currency is a code of ISO 4217, or a sign or name shared by several."""

    value: Decimal
    currency: str


class Unit(NamedTuple):
    """The unit of a number: its name, which is the same in every language, and the span of number and unit."""

    name: str
    span: Span
    written: str


class Fact(NamedTuple):
    """A fact of a text: its kind, its span, the text as printed, and its reading.

    The reading of a date is a ``Day``, of a month a ``Day`` with day 0, of a time an ``Hour``, of money an ``Amount``,
    of a number or percentage a ``Decimal``, and of a weekday its number from Monday, 0. All others are texts; that of a
    part of the day is “am” or “pm”. ``also`` has further possible readings.

    ``is_hard`` says that it is in digits and may be reported as different; one in words may only match. ``shares`` is
    the kind of the next fact, whose unit a number may share: “5 to 10 %”. ``name`` is the text right before a number,
    “IA-” in “IA-32”; ``label`` the word before it, “Hall” in “Hall 5”; ``unit`` its unit; ``factor`` converts it to a
    metric unit; ``clock`` is the time of day that it may be, “15 heures”; ``form`` is the form of a number in words,
    None if it may be another word. ``since`` is the fact at the start of the range that this one ends: 5 for the 10 in
    “5–10”.
    """

    kind: Kind
    span: Span
    written: str
    value: Hashable
    is_hard: bool = True
    also: tuple[Hashable, ...] = ()
    shares: Kind | None = None
    name: str = ""
    factor: Decimal | None = None
    clock: Hour | None = None
    form: Form | None = None
    label: str = ""
    unit: Unit | None = None
    since: Fact | None = None

    @property
    def number(self) -> Decimal | None:
        """Return the number in it, without a unit, or None if it is not a figure."""
        value = self.value
        if isinstance(value, Decimal):  # most are
            return value
        return value.value if isinstance(value, Amount) else None

    @property
    def numbers(self) -> list[Decimal]:
        """Return the numbers that it may be read as, without a unit."""
        readings = (each.value if isinstance(each, Amount) else each for each in (self.value, *self.also))
        return [each for each in readings if isinstance(each, Decimal)]
