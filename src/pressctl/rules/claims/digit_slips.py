"""How the digits of a number are a slip of the hand away from those of another."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto

from pressctl.facts.fact import Fact

LARGE = 100_000
"""The least number of which commas part the thousands in a message."""


class Slip(Enum):
    """What happened to the digits: two neighbours are turned round, or one is another."""

    TURNED = auto()
    CHANGED = auto()


def between(digits: str, meant: str) -> Slip | None:
    """Return the slip that makes digits of others, as many as they are; None where it takes more than one, or none."""
    changed = [at for at, pair in enumerate(zip(digits, meant, strict=False)) if pair[0] != pair[1]]
    if len(digits) != len(meant):
        return None
    if len(changed) == 2 and changed[1] - changed[0] == 1 and sorted(digits) == sorted(meant):
        return Slip.TURNED
    return Slip.CHANGED if len(changed) == 1 else None


def shown(number: Decimal) -> str:
    """Return a number as a message shows it: 55, 18.4, 47,000,000."""
    text = f"{number:,f}" if number >= LARGE else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def digits_of(fact: Fact) -> str:
    """Return the digits of a figure as printed, without the zeros at its end that only give its size."""
    digits = re.sub(r"\D", "", fact.written)
    return digits.rstrip("0") or digits
