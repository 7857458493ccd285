"""Days as releases print them, in the languages pressctl knows: read when there is one reading, else left alone."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from pressctl import moments
from pressctl.languages import available
from pressctl.moments import Moment

DIGITS = {ord(sign): str(index) for zero in "٠۰" for index, sign in enumerate(chr(ord(zero) + n) for n in range(10))}
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
CJK = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
NUMERIC = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")


@cache
def _months() -> dict[str, int]:
    """Return the number of each month's names, long and short, lower case, in every language."""
    from babel.dates import get_month_names

    names: dict[str, int] = {}
    for tag in available():
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, tag).items():
                    names.setdefault(name.lower().rstrip("."), number)
    levant = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول"
    names.update({name: number for number, name in enumerate(levant.split(","), 1)})
    return {name: number for name, number in names.items() if not name.isdigit() and len(name) > 2}


@cache
def _written() -> tuple[re.Pattern[str], re.Pattern[str]]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month = rf"(?P<month>{month})\.?(?:/\w+)?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.|-го)?"
    joint = r"\s+(?:de\s+|of\s+|del\s+)?"
    return (
        re.compile(rf"\b{day}{joint}{month},?{joint}(?P<year>\d{{4}})\b", re.IGNORECASE),
        re.compile(rf"\b{month}\s+{day},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    )


def find(text: str) -> tuple[Moment | None, str]:
    """Return the first day that a text prints, and a note when it prints one that can be read two ways."""
    text = text.translate(DIGITS)
    for pattern in (ISO, CJK):
        if match := pattern.search(text):
            return _moment(*map(int, match.groups())), ""
    for pattern in _written():
        if match := pattern.search(text):
            return _moment(int(match["year"]), _months()[match["month"].lower()], int(match["day"])), ""
    return _numeric(text)


def _numeric(text: str) -> tuple[Moment | None, str]:
    match = NUMERIC.search(text)
    if not match:
        return None, ""
    first, second, year = map(int, match.groups())
    readings = {_moment(year, second, first), _moment(year, first, second)} - {None}
    if len(readings) == 1:
        return readings.pop(), ""
    days = " or ".join(sorted(moment.text for moment in readings if moment))
    return None, f"the date {match[0]} can be read two ways, {days}, and was left out" if days else ""


def _moment(year: int, month: int, day: int) -> Moment | None:
    try:
        return moments.read(dt.date(year, month, day).isoformat())
    except ValueError:
        return None
