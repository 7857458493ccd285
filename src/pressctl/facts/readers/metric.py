"""Metric units with their prefix, in any language: “200 MHz”, “16 Go”, “5 мегабайт”, “40メガバイト”."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pressctl.facts.readers.units import BLANKS
from pressctl.languages import tables
from pressctl.prose.patterns import UNSPACED, ByScript
from pressctl.prose.word_lists import alternatives

POWERS = {"k": 3, "M": 6, "G": 9, "T": 12, "m": -3, "µ": -6, "n": -9, "c": -2, "h": 2, "": 0}
"""The powers of ten of the prefixes (SI Brochure, section 3)."""
NAMES = {"m": "metre", "g": "gram", "l": "litre", "s": "second", "t": "tonne"}
"""The names of units without a prefix for which the languages have words."""
TIMES, MASSES = "mµn", "kM"
"""The allowed prefixes of a second and of a tonne: “5 ks” and “3 mt” mean something else."""
LONGEST = 80
"""An upper bound on the characters of a unit with its prefix and its ending."""
LONGEST_ALONE = 2
"""Letters of the longest symbol of a unit without a prefix: “Hz”."""


Row = tuple[str, str, list[str], list[str]]
"""A row of the table: its type, its symbol, its abbreviations, and the beginnings of its words."""


class _Table(NamedTuple):
    """The pattern of a unit, and the symbols for its written forms: of prefixes, and of units without one.

    ``starts`` are the first two letters of everything that the pattern matches, or its only letter.
    """

    pattern: ByScript
    starts: frozenset[str]
    prefixes: dict[str, str]
    bases: dict[str, str]


def find(text: str, at: int) -> tuple[str, int] | None:
    """Return the name of the metric unit at an offset in a text, and where it ends, or None."""
    start = at if text[at : at + 1].isalpha() else at + 1
    first = text[start : start + 2].casefold()
    if not first[:1].isalpha():
        return None
    table = _table()
    if first.isalpha() and len(first) > 1 and first not in table.starts and first[0] not in table.starts:
        return None
    match = table.pattern.of(text[at : at + LONGEST]).match(text, at)
    if not match:
        return None
    prefix = table.prefixes[_key(match["before"] or match["word"] or "", table.prefixes)]
    base = table.bases[_key(match["unit"] or match["of"] or match["alone"] or match["data"], table.bases)]
    if prefix and ((base == "s" and prefix not in TIMES) or (base == "t" and prefix not in MASSES)):
        return None
    name = f"{prefix}{base}" if prefix else NAMES.get(base, base)
    return name, match.end()


@cache
def scale(name: str) -> tuple[str, Decimal] | None:
    """Return a unit without its prefix, and the factor of the prefix, or None if the unit is not metric."""
    bases, prefixes = set(_table().bases.values()), POWERS
    full = next((base for base, word in NAMES.items() if word == name), name)
    found = (base for base in bases if full.endswith(base) and full.removesuffix(base) in prefixes)
    base = max(found, key=len, default="")
    if not base:
        return None
    power = Decimal(1).scaleb(POWERS[full.removesuffix(base)])
    return ("g", power * 10**6) if base == "t" else (base, power)


def _key(word: str, table: dict[str, str]) -> str:
    """Return a word as it is in a table: as written, or else in lower case."""
    return word if word in table else word.lower()


@cache
def _table() -> _Table:
    rows = [
        (of, symbol, short.split(";"), long.split(";")) for of, symbol, short, long in tables.rows("metric_units.tsv")
    ]
    units = [row for row in rows if row[0] != "prefix"]
    prefixes = {word: row[1] for row in rows if row[0] == "prefix" for word in (*row[2], *row[3])}
    bases = {word: row[1] for row in units for word in (*row[2], *row[3])}
    short, long = (alternatives(word for row in rows if row[0] == "prefix" for word in row[at]) for at in (2, 3))
    signs, words = (alternatives(word for row in units for word in row[at]) for at in (2, 3))
    data = alternatives(word for row in units if row[0] == "data" for word in row[3])
    alone = alternatives(word for row in units if row[0] != "data" for word in row[2] if len(word) <= LONGEST_ALONE)
    end = r"(?![A-Za-z0-9²³\u00c0-\u024f\u0370-\u04ff\u1e00-\u1fff])"
    ending = rf"[^\W\d_{UNSPACED}]{{0,12}}"  # of a plural, or of a case
    pattern = (
        rf"(?:[{BLANKS}]?-?(?:(?P<before>{short})(?:i(?=[Bb]))?(?P<unit>{signs}){end}"
        rf"|(?i:(?P<word>{long})[{BLANKS}-]?(?P<of>{words}){ending}|(?P<data>{data}){ending}))"
        rf"|[{BLANKS}](?P<alone>{alone}){end})"
    )
    small = {letter.lower(): letter for letter in "MGT"} | {"": ""}
    return _Table(ByScript(pattern), _starts(rows), small | prefixes, bases)


def _starts(rows: Sequence[Row]) -> frozenset[str]:
    """Return the first letters of units made from the prefixes, symbols and words in the rows: “km”, “ki”."""
    prefixes, units = ([row for row in rows if (row[0] == "prefix") is is_prefix] for is_prefix in (True, False))
    signs = [sign for row in units for sign in row[2]]
    glued = (short + between + sign for row in prefixes for short in row[2] for between in ("", "i") for sign in signs)
    words = (word for row in rows for word in row[3])
    return frozenset(each[:2].casefold() for each in (*glued, *signs, *words))
