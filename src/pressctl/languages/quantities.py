"""The words for numbers, quantities and units of each language: one TOML file per language, in ``quantity_words/``.

They are read when two texts are compared, never at start-up. ``docs/number_words.py`` writes the data of ICU and the
CLDR below a mark in each file; the rest is written by hand. Without a file, only digits are read.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pressctl.languages import primary_subtag

FOLDER = Path(__file__).with_name("quantity_words")
MARKS = re.compile("[\u0300-\u0308\u030a-\u0322\u0324-\u036f\u064b-\u0655\u093c]")
"""Accents, the short vowels and hamza of Arabic, and the nukta of Hindi, which texts may omit. The hook and the dot of
Vietnamese are kept, as they distinguish words: “trạm”, a stop, is not “trăm”, a hundred."""
CANDRABINDU, ANUSVARA = "\u0901", "\u0902"
"""Signs of Hindi; many texts use the second for both: “पाँच”, “पांच”."""
AS_WRITTEN = {
    "idioms",
    "spelled_words",
    "percent_openers",
    "decade_endings",
    "words_before_decade",
    "risen_words",
    "fallen_words",
}
"""Lists that are used in patterns, and so keep their words as printed."""
ANY_SEPARATOR = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """The words for times of day in a language that ``prose.hours.times`` does not read: “noon”, “half past ten”."""

    has_ordinals: bool = False
    """Whether an hour may be an ordinal: “the third”."""
    openers: tuple[str, ...] = ()
    """Words before an hour that are also used elsewhere: “at”."""
    clock_openers: tuple[str, ...] = ()
    """Words that make the number after them an hour."""
    hours: tuple[str, ...] = ()
    """Words after an hour; most of them may also state a duration."""
    clock_hours: tuple[str, ...] = ()
    """Words after an hour that never state a duration."""
    hour_numbers: tuple[str, ...] = ()
    """The only numbers in words that are used for hours; empty if all are."""
    no_hours: tuple[str, ...] = ()
    """Words that only begin like one for hours, in a language without spaces between words: “时间”."""
    minutes: tuple[str, ...] = ()
    """Words after minutes."""
    mornings: tuple[str, ...] = ()
    """Words that put an hour before noon."""
    afternoons: tuple[str, ...] = ()
    """Words that put an hour after noon."""
    nights: tuple[str, ...] = ()
    """Words that put an hour at night: after noon if it is five or later, otherwise before noon."""
    weak_openers: tuple[str, ...] = ()
    """Openers before a number in words that state a duration, not a time of day: “de deux heures”."""
    later_words: tuple[str, ...] = ()
    """Parts of the words before or after an hour that put it after noon: “soir”. Only in languages that count the hours
    to 24, in which an hour without them is before noon."""
    noons: tuple[str, ...] = ()
    midnights: tuple[str, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)
    """Words before an hour with the minutes that they add: “half past” 30, German “halb” -30."""
    after: Mapping[str, int] = field(default_factory=dict)
    """Words after an hour with the minutes that they add: “et quart” 15."""


@dataclass(frozen=True, slots=True, eq=False)
class Quantities:
    """The words of a language for quantities, folded by ``fold``; those in mappings with their values."""

    tag: str
    has_words: bool = False
    """Whether the language has a file; if not, only digits are read."""
    is_verb_final: bool = False
    """Whether the verb comes last and the earlier value first: “$5 million, from $3 million” begins with the 3."""
    decimal: str = "."
    """The sign before decimals (CLDR)."""
    group: str = ","
    """The sign between thousands (CLDR)."""
    percent_words: tuple[str, ...] = ()
    """Words after a number for “%”."""
    percent_openers: tuple[str, ...] = ()
    """Words before a number for “%”."""
    joined_words: tuple[str, ...] = ()
    """Short words that are attached to the next one."""
    counted: Mapping[str, str] = field(default_factory=dict)
    """Stems that are attached to a number, with the unit that they mean: “tägig” in “dreitägig”, day."""
    spans: Mapping[str, tuple[Decimal, str]] = field(default_factory=dict)
    """Phrases for an amount, with its number and unit: “شهرين”, two months, “half an hour”, 30 minutes."""
    number_endings: tuple[str, ...] = ()
    """Endings of numbers of several words, the longest first: Turkish “on ikisi”, twelve of them."""
    idioms: tuple[str, ...] = ()
    """Phrases with a figure that other languages say without one: “3rd party”."""
    decade_endings: tuple[str, ...] = ()
    """Endings of the digits of a decade: “1980s”."""
    words_before_decade: tuple[str, ...] = ()
    """Words before the digits of a decade: “années 80”."""
    about_words: tuple[str, ...] = ()
    """Words before an approximate number: “nearly”."""
    below_zero_words: tuple[str, ...] = ()
    """Words before or after a temperature that put it below zero."""
    and_words: tuple[str, ...] = ()
    """Words within a number in words: “one hundred and two”."""
    range_words: tuple[str, ...] = ()
    """Words between the two ends of a range, or two numbers that share a unit."""
    between_words: tuple[str, ...] = ()
    """Words before or after two numbers joined by “and” that make them a range: “between 5 and 10”."""
    through_words: tuple[str, ...] = ()
    """Words between the two ends of a range other than “and” and “or”."""
    difference_words: tuple[str, ...] = ()
    """Words that make numbers after “between” two separate numbers, not a range: “the gap between 9 and 6”."""
    before_words: tuple[str, ...] = ()
    """Words before the first day or month that is not meant: “before April” is “until the end of March”."""
    after_words: tuple[str, ...] = ()
    """Words before the last one that is not meant: “after 23 May” is “from 24 May on”."""
    end_words: tuple[str, ...] = ()
    """Words for the end of a month, at which the next one begins."""
    from_words: tuple[str, ...] = ()
    """Words before an earlier value."""
    to_words: tuple[str, ...] = ()
    """Words before a later value, or before a number compared with another: “by 301 votes to 77”."""
    from_or_of_words: tuple[str, ...] = ()
    """Words for “from” that may also mean “of”, so that a range may follow: “une baisse de 17 à 42 centimes”."""
    rise_words: tuple[str, ...] = ()
    """Words that say that something increased; a star stands for the rest of a word: “increas*”."""
    fall_words: tuple[str, ...] = ()
    """Words that say that something decreased, with stars as in ``rise_words``."""
    moved_words: tuple[str, ...] = ()
    """Verbs before “from” where it may also mean “of”, after which it does not: “passant de 36 à 41”."""
    risen_words: tuple[str, ...] = ()
    """Forms of the verbs among ``rise_words``, as printed: no nouns, after which a range may follow."""
    fallen_words: tuple[str, ...] = ()
    """Forms of the verbs among ``fall_words``, likewise."""
    rank_words: tuple[str, ...] = ()
    """Words that make a number a rank, of which the smaller is the higher."""
    from_endings: tuple[str, ...] = ()
    """Words after an earlier value, in languages with postpositions: “74件から”."""
    part_words: tuple[str, ...] = ()
    """Words between a part and its whole; other languages put the whole first: “4 million of the 5 million”."""
    out_of_words: tuple[str, ...] = ()
    """Words before a whole of which a part is named later in the sentence: “of the 48 pumps”."""
    are_words: tuple[str, ...] = ()
    """Verbs beside such a part: “24 are new”."""
    of_which_words: tuple[str, ...] = ()
    """Words anywhere between a whole and its part, as languages differ in their order: “of which”."""
    including_words: tuple[str, ...] = ()
    """Such words whose part may be counted in other units: “three schools, including 40 rooms”."""
    magnitudes: Mapping[str, Decimal] = field(default_factory=dict)
    """Words that multiply the number before them."""
    collectives: Mapping[str, Decimal] = field(default_factory=dict)
    """Nouns that contain a number: “dozen”, “trentaine”."""
    fractions: Mapping[str, Decimal] = field(default_factory=dict)
    """Words that can only mean a fraction: “two thirds”, not “quarter”."""
    multiples: Mapping[str, Decimal] = field(default_factory=dict)
    """Words for a multiple: “doubled”, “threefold”."""
    half_years: Mapping[str, Decimal] = field(default_factory=dict)
    """Words for the first half of a year, 1, or the second, 2: “上半年”."""
    half_words: tuple[str, ...] = ()
    """Words for a half, or half a year, after “first” and “second”."""
    every_words: tuple[str, ...] = ()
    """Words that make the ordinal after them a fraction: “every” in “every third house”."""
    share_words: tuple[str, ...] = ()
    """Words between two numbers that make them a share: “two in five”."""
    rough_numbers: tuple[str, ...] = ()
    """Collectives that other languages translate with the number, such as “trentaine”, unlike “dozens”."""
    point_words: tuple[str, ...] = ()
    """Parts of words that mean percentage points."""
    fraction_words: tuple[str, ...] = ()
    """Words between the whole and the part of a fraction, in a language without spaces between words: “三分之一”."""
    periods: Mapping[str, Decimal] = field(default_factory=dict)
    """Nouns for a number of years: “century”."""
    ordinal_openers: tuple[str, ...] = ()
    """Words that make the number after them an ordinal, in a language without spaces between words: “第”."""
    measure_words: tuple[str, ...] = ()
    """Words between a number and the noun that it counts, in such a language: “个”."""
    more_words: tuple[str, ...] = ()
    """Words for “a little more” before these, or before a magnitude: “40多名”, “1200多万”."""
    no_number_words: tuple[str, ...] = ()
    """Words that begin like a number but are not one, in such a language: “百分比”."""
    unsure_words: tuple[str, ...] = ()
    """Numbers in words that usually are other words, and so are never reported as different."""
    spelled_words: tuple[str, ...] = ()
    """Numbers in words that are other words with other accents: Vietnamese “ba”, three, is not “bà”."""
    several_words: tuple[str, ...] = ()
    """Words for “several” before a magnitude, in such a language: “数”."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Names of currencies with their ISO 4217 codes, or with the sign or name that several share."""
    conversions: Mapping[str, Decimal] = field(default_factory=dict)
    """Units that other languages convert to metric ones, with the factors; a language may have none."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Names of units with the common name by which they are compared; most of them are from the CLDR."""
    clock: Clock = field(default_factory=Clock)
    parts_of_day: Mapping[str, str] = field(default_factory=dict)
    """Words for a part of the day without an hour, each with “am” or “pm”; those with “*” only after a weekday."""
    cardinals: Mapping[str, Decimal] = field(default_factory=dict)
    ordinals: Mapping[str, Decimal] = field(default_factory=dict)


@lru_cache(maxsize=8192)
def fold(words: str) -> str:
    """Return words in lower case, separated by single spaces, without the marks that texts may omit."""
    low = ANY_SEPARATOR.sub(" ", words.lower().replace("’", "'")).strip(" .")
    if low.isascii():
        return low
    bare = MARKS.sub("", unicodedata.normalize("NFD", low)).replace(CANDRABINDU, ANUSVARA)
    return unicodedata.normalize("NFC", bare)


@cache
def read(tag: str) -> Quantities:
    """Return the words for quantities in the language of a BCP 47 tag."""
    primary = primary_subtag(tag)
    path = FOLDER / f"{primary}.toml"
    if not (primary.isalpha() and path.is_file()):
        return Quantities(primary)
    return _quantities(primary, tomllib.loads(path.read_text(encoding="utf-8")))


@cache
def available() -> tuple[str, ...]:
    """Return the tags of the languages with words for quantities, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def part_words() -> frozenset[str]:
    """Return the words of all languages between a part and its whole; only needed if two amounts are exchanged."""
    return frozenset(word for tag in available() for word in read(tag).part_words)


@cache
def of_which_words() -> frozenset[str]:
    """Return the words of all languages that may come anywhere between a whole and its part."""
    return frozenset(word for tag in available() for word in read(tag).of_which_words)


def _quantities(tag: str, values: dict[str, Any]) -> Quantities:
    numbers = values["numbers"]
    lists = {
        name: tuple(each if name in AS_WRITTEN else map(fold, each))
        for name, each in values.items() if isinstance(each, list)
    }  # fmt: skip
    further = _numbered(values["further_number_words"])
    return Quantities(
        tag,
        has_words=True,
        is_verb_final=values.get("is_verb_final", False),
        decimal=numbers["decimal"],
        group=numbers["group"],
        magnitudes=_numbered(values["magnitudes"]),
        collectives=_numbered(values["collectives"]),
        periods=_numbered(values["periods"]),
        fractions=_numbered(values["fractions"]),
        multiples=_numbered(values.get("multiples", {})),
        half_years=_numbered(values.get("half_years", {})),
        conversions=_numbered(values.get("conversions", {})),
        currencies={fold(word): code for code, words in values["currencies"].items() for word in words},
        cardinals={**_numbered(dict(_rows(numbers["cardinals"]))), **further},
        ordinals={**_numbered(dict(_rows(numbers["ordinals"]))), **_numbered(values.get("further_ordinals", {}))},
        counted={fold(word): unit for unit, words in values.get("counted", {}).items() for word in words},
        spans={fold(word): _span(amount) for amount, words in values.get("spans", {}).items() for word in words},
        units={fold(word): unit for unit, words in values["units"].items() for word in words},
        clock=_clock(values["clock"]),
        parts_of_day={word: half for half, words in values.get("parts_of_day", {}).items() for word in words},
        **lists,
    )


def _span(amount: str) -> tuple[Decimal, str]:
    """Return the number and the unit of “30 minute”."""
    number, unit = amount.split()
    return Decimal(number), unit


def _clock(values: Mapping[str, Any]) -> Clock:
    """Return the words for times of day, as printed."""
    return Clock(**{name: _clock_words(value) for name, value in values.items()})


def _clock_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {word: int(minutes) for minutes, words in value.items() for word in words}
    return tuple(value) if isinstance(value, list) else value


def _rows(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines of a list of numbers in words: “21 vingt et un;vingt et une”."""
    for line in filter(None, text.splitlines()):
        value, _, words = line.partition(" ")
        yield value, words.split(";")


def _numbered(table: Mapping[str, Iterable[str]]) -> dict[str, Decimal]:
    return {fold(word): Decimal(value) for value, words in table.items() for word in words}
