"""What a fact is, and when two of them say the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pressctl.findings import Span

EXTENSION = "x"
"""What parts the digits of a phone number from those of its extension in a reading."""


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
"""What collectives say that tell about how many: “dozens”."""


class Form(StrEnum):
    """What a number in words is: a count, a rank (“third”), a rough size (“thousands”), a part, a multiple, a half."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    MAGNITUDE = "magnitude"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    HALF_YEAR = "half-year"


class Day(NamedTuple):
    """A day as printed: its year may be missing, and its weekday, which counts from Monday, 0."""

    year: int | None
    month: int
    day: int
    weekday: int | None = None


class Hour(NamedTuple):
    """A time of day as printed; ``half`` is “am” or “pm” where it is said, ``zone`` as ``prose.times`` names it.

    ``day`` is the one with its year that stands nearest in the text; zones are compared on it.
    """

    hour: int
    minute: int
    half: str = ""
    zone: str = ""
    day: dt.date | None = None


class Amount(NamedTuple):
    """A sum of money: the currency is a code of ISO 4217, or the sign or name that several share."""

    value: Decimal
    currency: str


class Unit(NamedTuple):
    """The unit of a number: its name, the same in every language, and the place of both in the text."""

    name: str
    span: Span
    written: str


class Fact(NamedTuple):
    """A fact of a text: what it is, where, as printed, and its reading.

    A date's reading is a ``Day``, a month's one without a day (0), a time's an ``Hour``, money's an ``Amount``, that
    of a number or percentage a ``Decimal``, of a weekday its number from Monday, 0; others are texts, of a
    part of the day “am” or “pm”. ``also`` holds
    what it may be read as too. ``is_hard`` says that it is in digits, and so accuses; one in words may only satisfy.
    ``shares`` is the kind of the next one, of which a number may have the unit, too: “5 to 10 %”.
    ``name`` is what a number is written on to: “IA-” of “IA-32”; ``label`` the name before it: “Hall” of “Hall 5”;
    ``unit`` that of a number; ``factor`` makes it one of a metric unit; ``clock`` is the time of day that it may be:
    “15 heures”; ``form`` says what a number in words is, None where it may be another word.
    ``since`` is the fact that begins the range of which this is the end: 5 for the 10 of “5–10”.
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
        """Return the number that it holds, without its unit; None of what is no figure."""
        value = self.value
        if isinstance(value, Decimal):  # as most are
            return value
        return value.value if isinstance(value, Amount) else None
