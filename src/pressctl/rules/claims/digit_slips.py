"""Telling by which slip of the hand the digits of two numbers differ."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto

from pressctl.facts.fact import Fact

LARGE = 100_000
"""The least number whose thousands are separated by commas in a message."""


class Slip(Enum):
    """What happened to the digits: two neighbours were transposed, or one was changed."""

    TRANSPOSED = auto()
    CHANGED = auto()


def between(digits: str, intended: str) -> Slip | None:
    """Return the one slip by which two runs of digits of the same length differ, or None if there is none, or more than one."""
    changed = [at for at, pair in enumerate(zip(digits, intended, strict=False)) if pair[0] != pair[1]]
    if len(digits) != len(intended):
        return None
    if len(changed) == 2 and changed[1] - changed[0] == 1 and sorted(digits) == sorted(intended):
        return Slip.TRANSPOSED
    return Slip.CHANGED if len(changed) == 1 else None


def formatted(number: Decimal) -> str:
    """Return a number as it is written in a message: 55, 18.4, 47,000,000."""
    text = f"{number:,f}" if number >= LARGE else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def digits_of(fact: Fact) -> str:
    """Return the digits of a figure as printed, without its final zeros, which only show its magnitude."""
    digits = re.sub(r"\D", "", fact.written)
    return digits.rstrip("0") or digits
