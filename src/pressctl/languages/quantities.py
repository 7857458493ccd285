"""The words with which a language says how many and how much: one TOML file each, in ``quantity_words/``.

Read when two texts are compared, never to start. What ICU and the CLDR know of a language stands below a mark in its
file, which ``docs/number_words.py`` writes; the rest is written by hand. A language without a file has digits only.
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
"""Accents, the short vowels and hamza of Arabic, the nukta of Hindi: texts leave them out. The hook and the dot of
Vietnamese are kept, which make other words: “trạm”, a stop, is not “trăm”, a hundred."""
CANDRABINDU, ANUSVARA = "\u0901", "\u0902"
"""Signs of Hindi of which many texts have the second for both: “पाँच”, “पांच”."""
AS_WRITTEN = {"idioms", "spelled_words", "percent_openers", "decade_endings", "words_before_decade"}
"""Lists that become patterns, and so keep their words as a text prints them."""
ANY_SEPARATOR = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """How a language says the hours of the day, beside figures that ``prose.times`` knows: “noon”, “half past ten”."""

    has_ordinals: bool = False
    """Whether an hour may be an ordinal: “the third”."""
    openers: tuple[str, ...] = ()
    """Words before an hour, which stand elsewhere, too: “at”."""
    clock_openers: tuple[str, ...] = ()
    """Words that make an hour of the number after them."""
    hours: tuple[str, ...] = ()
    """Words after an hour; most of them may say how long something takes, too."""
    clock_hours: tuple[str, ...] = ()
    """Those that never do."""
    hour_numbers: tuple[str, ...] = ()
    """The words an hour is counted with, where the language has others besides; empty where all may be."""
    no_hours: tuple[str, ...] = ()
    """What makes something else of a word for hours, where no spaces stand between words: “时间”."""
    minutes: tuple[str, ...] = ()
    """Words after minutes."""
    mornings: tuple[str, ...] = ()
    """What says that an hour is before noon."""
    afternoons: tuple[str, ...] = ()
    """What says that it is after noon."""
    nights: tuple[str, ...] = ()
    """What says that it is at night: from five after noon, before it else."""
    weak_openers: tuple[str, ...] = ()
    """Openers that make no hour of a number in words, of which they say how long something takes: “de deux heures”."""
    later_words: tuple[str, ...] = ()
    """What is part of the words that say that it is after noon, before an hour or after it: “soir”. Only of languages
    that count the hours to 24, where an hour without them is before noon."""
    noons: tuple[str, ...] = ()
    midnights: tuple[str, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)
    """What stands before an hour, with the minutes that it adds: “half past” 30, German “halb” -30."""
    after: Mapping[str, int] = field(default_factory=dict)
    """The same after an hour: “et quart” 15."""


@dataclass(frozen=True, slots=True, eq=False)
class Quantities:
    """The words of quantities of a language, folded by ``fold``; those of a table with what each stands for."""

    tag: str
    has_words: bool = False
    """Whether the language has a file; if not, its digits alone are read."""
    is_verb_final: bool = False
    """Whether its verb stands last, with what led to it before: “$5 million, from $3 million” begins with the 3."""
    decimal: str = "."
    """The sign before decimals (CLDR)."""
    group: str = ","
    """The sign between thousands (CLDR)."""
    percent_words: tuple[str, ...] = ()
    """Words after a number for “%”."""
    percent_openers: tuple[str, ...] = ()
    """Words before a number for “%”."""
    joined_words: tuple[str, ...] = ()
    """Small words that are written on to the next one."""
    counted: Mapping[str, str] = field(default_factory=dict)
    """How words begin that are written on to a number, with the unit that they are: “tägig” in “dreitägig”, day."""
    spans: Mapping[str, tuple[Decimal, str]] = field(default_factory=dict)
    """Phrases for so many of a unit, with the number and the unit: “شهرين”, two months, “half an hour”, 30 minutes."""
    number_endings: tuple[str, ...] = ()
    """Endings of a number of several words, the longest first: Turkish “on ikisi”, twelve of them."""
    idioms: tuple[str, ...] = ()
    """Phrases with a figure that other languages have none in: “3rd party”."""
    decade_endings: tuple[str, ...] = ()
    """What follows the digits of a decade: “1980s”."""
    words_before_decade: tuple[str, ...] = ()
    """What stands before the digits of a decade: “années 80”."""
    about_words: tuple[str, ...] = ()
    """What stands before a number that is rough: “nearly”."""
    below_zero_words: tuple[str, ...] = ()
    """What says before or after a temperature that it is below zero."""
    and_words: tuple[str, ...] = ()
    """Words within a number in words: “one hundred and two”."""
    range_words: tuple[str, ...] = ()
    """Words between the two ends of a range, or two numbers that share a unit."""
    between_words: tuple[str, ...] = ()
    """Words before two numbers, or after them, that make a range of what “and” parts: “between 5 and 10”."""
    through_words: tuple[str, ...] = ()
    """Those between the two ends of a range that are no “and” or “or”."""
    difference_words: tuple[str, ...] = ()
    """What makes two numbers of what “between” parts, and no range: “the gap between 9 and 6”."""
    before_words: tuple[str, ...] = ()
    """What says that a day or month is the first that is not meant: “before April” is “until the end of March”."""
    after_words: tuple[str, ...] = ()
    """What says that it is the last that is not: “after 23 May” is “from 24 May on”."""
    end_words: tuple[str, ...] = ()
    """What says that the end of a month is meant, with which the next begins."""
    from_words: tuple[str, ...] = ()
    """Words before what something was."""
    to_words: tuple[str, ...] = ()
    """Words before what it became, or what a number is held against: “by 301 votes to 77”."""
    from_or_of_words: tuple[str, ...] = ()
    """Those words for “from” that are “of”, too, so that a range may follow: “une baisse de 17 à 42 centimes”."""
    rise_words: tuple[str, ...] = ()
    """Words that say that something became more; a star stands for the rest of a word: “increas*”."""
    fall_words: tuple[str, ...] = ()
    """The same of what became less."""
    rank_words: tuple[str, ...] = ()
    """What makes a number a rank, of which the smaller is the higher."""
    from_endings: tuple[str, ...] = ()
    """What stands after what something was, in languages that put such words behind: “74件から”."""
    part_words: tuple[str, ...] = ()
    """Words between a part and its whole, which other languages put first: “4 million of the 5 million”."""
    of_which_words: tuple[str, ...] = ()
    """Words somewhere between a whole and its part, as languages put either first: “of which”."""
    including_words: tuple[str, ...] = ()
    """Those of which the part may be counted in something else: “three schools, including 40 rooms”."""
    magnitudes: Mapping[str, Decimal] = field(default_factory=dict)
    """Words by which the number before them is multiplied."""
    collectives: Mapping[str, Decimal] = field(default_factory=dict)
    """Nouns that hold a number: “dozen”, “trentaine”."""
    fractions: Mapping[str, Decimal] = field(default_factory=dict)
    """What says a part of something, and nothing else: “two thirds”, not “quarter”."""
    multiples: Mapping[str, Decimal] = field(default_factory=dict)
    """What says how many times as much something is: “doubled”, “threefold”."""
    half_years: Mapping[str, Decimal] = field(default_factory=dict)
    """What says the first half of a year, 1, or the second: “上半年”."""
    half_words: tuple[str, ...] = ()
    """Words for a half, or half a year, after “first” and “second”."""
    every_words: tuple[str, ...] = ()
    """Words before an ordinal that make a part of it: “every” in “every third house”."""
    share_words: tuple[str, ...] = ()
    """Words between two numbers that make a part of them: “two in five”."""
    rough_numbers: tuple[str, ...] = ()
    """Collectives for which other languages say the number, “trentaine”, unlike “dozens”."""
    point_words: tuple[str, ...] = ()
    """Parts of words of which one says that percentage points are meant."""
    fraction_words: tuple[str, ...] = ()
    """What stands between the whole and the part, where no spaces stand between words: “三分之一”."""
    periods: Mapping[str, Decimal] = field(default_factory=dict)
    """Nouns for as many years: “century”."""
    ordinal_openers: tuple[str, ...] = ()
    """What makes an ordinal of the number after it, where no spaces stand between words: “第”."""
    measure_words: tuple[str, ...] = ()
    """What stands between a number and what it counts there: “个”."""
    more_words: tuple[str, ...] = ()
    """What stands before these, or a magnitude, for a little more: “40多名”, “1200多万”."""
    no_number_words: tuple[str, ...] = ()
    """What begins like a number there and is not one: “百分比”."""
    unsure_words: tuple[str, ...] = ()
    """Numbers in words that are other words more often: they accuse nobody."""
    spelled_words: tuple[str, ...] = ()
    """Numbers in words that are other words with other accents: Vietnamese “ba”, three, is not “bà”."""
    several_words: tuple[str, ...] = ()
    """What stands there before a magnitude for some of it: “数”."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Names of currencies with their code (ISO 4217), or the sign or name that several share."""
    conversions: Mapping[str, Decimal] = field(default_factory=dict)
    """Units that other languages give in metric ones, with what one of them is of those; a language may have none."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Names of units with the one of them all by which they are compared; CLDR has most of them."""
    clock: Clock = field(default_factory=Clock)
    parts_of_day: Mapping[str, str] = field(default_factory=dict)
    """Words for a part of the day without an hour, each with its half, “am” or “pm”; after “*” after a weekday only."""
    cardinals: Mapping[str, Decimal] = field(default_factory=dict)
    ordinals: Mapping[str, Decimal] = field(default_factory=dict)


@lru_cache(maxsize=8192)
def fold(words: str) -> str:
    """Return words in small letters with a space between them, without the marks that texts leave out."""
    low = ANY_SEPARATOR.sub(" ", words.lower().replace("’", "'")).strip(" .")
    if low.isascii():
        return low
    bare = MARKS.sub("", unicodedata.normalize("NFD", low)).replace(CANDRABINDU, ANUSVARA)
    return unicodedata.normalize("NFC", bare)


@cache
def read(tag: str) -> Quantities:
    """Return the words of quantities of the language of a BCP 47 tag."""
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
    """Return the words of all languages between a part and its whole; read where two amounts have changed places."""
    return frozenset(word for tag in available() for word in read(tag).part_words)


@cache
def of_which_words() -> frozenset[str]:
    """Return the words of all languages somewhere between a whole and its part."""
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
    """Return the words of the clock, as a text prints them."""
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
