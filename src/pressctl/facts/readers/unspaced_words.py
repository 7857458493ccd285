"""Reading numbers and weekdays in words in languages without spaces between words: 三千五百万, 星期二."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from pressctl import languages
from pressctl.facts.fact import ROUND, Fact, Form, Kind, Unit
from pressctl.findings import Span
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import Quantities
from pressctl.prose.word_lists import alternatives

LEAST_SIGNS = 2
"""The minimum number of characters of a number: fewer may be part of a word."""
LEAST_POWER = 100
"""The smallest power that makes characters a number: tens also occur in names, 九十九里, 十五五."""


def find(text: str, tag: str) -> Iterator[Fact]:
    """Yield the numbers and weekdays of a text in a language without spaces between words."""
    digits, powers, pattern, weekdays = _signs(tag)
    before, after = _beside(tag)
    days = list(weekdays[0].finditer(text))
    in_days = {at for day in days for at in range(*day.span())}
    for match in pattern.finditer(text):
        if match.start() in in_days:
            continue
        value = _value(match[0], digits, powers)
        several = before.search(text, match.start() - 1, match.start()) if match.start() else None
        is_counted = after.match(text, match.end()) is not None
        form = None
        if several and several["ordinal"]:
            form = Form.ORDINAL
        elif (several or is_counted) and value in ROUND and match[0][0] in powers:
            form = Form.MAGNITUDE
        elif (is_counted or _is_sum(match[0], digits, powers)) and not several:
            form = Form.CARDINAL
        yield Fact(Kind.NUMBER, Span(*match.span()), match[0], value, is_hard=False, form=form)
    for match in days:
        yield Fact(Kind.WEEKDAY, Span(*match.span()), match[0], weekdays[1][match[0]], is_hard=False)
    yield from _nouns(text, quantity_words.read(tag))


def _is_sum(written: str, digits: Mapping[str, Decimal], powers: Mapping[str, Decimal]) -> bool:
    """Return whether characters can only be a number: 三百二十万."""
    most = max((powers[sign] for sign in written if sign in powers), default=Decimal(0))
    return len(written) > LEAST_SIGNS and most >= LEAST_POWER and any(sign in digits for sign in written)


def _nouns(text: str, quantities: Quantities) -> Iterator[Fact]:
    """Yield the nouns that contain a number, and the fractions."""
    nouns = _nouns_of(quantities)
    for match in re.finditer(alternatives(nouns), text):
        value, form, name = nouns[match[0]]
        span = Span(*match.span())
        unit = Unit(name, span, match[0]) if name else None
        yield Fact(Kind.NUMBER, span, match[0], value, is_hard=False, form=form, unit=unit)
    digits, powers, _, _ = _signs(quantities.tag)
    for match in _fraction(quantities).finditer(text) if digits else ():
        whole, part = (_value(group, digits, powers) for group in match.groups())
        if 0 < part < whole:
            value = round(part / whole, 3)
            yield Fact(Kind.NUMBER, Span(*match.span()), match[0], value, is_hard=False, form=Form.FRACTION)


@cache
def _nouns_of(quantities: Quantities) -> dict[str, tuple[Decimal, Form | None, str]]:
    """Return the nouns that contain a number, with the number, its form, and the unit that it counts, if any."""
    tables = (
        (quantities.collectives, None), (quantities.periods, None), (quantities.multiples, Form.MULTIPLE),
        (quantities.fractions, Form.FRACTION), (quantities.half_years, Form.HALF_YEAR),
    )  # fmt: skip
    nouns = {word: (value, form, "") for table, form in tables for word, value in table.items()}
    return nouns | {word: (number, Form.CARDINAL, unit) for word, (number, unit) in quantities.spans.items()}


@cache
def _fraction(quantities: Quantities) -> re.Pattern[str]:
    digits, powers, _, _ = _signs(quantities.tag)
    signs = "".join((*digits, *powers))
    return re.compile(f"([{signs}]{{1,3}})(?:{alternatives(quantities.fraction_words)})([{signs}]{{1,3}})")


@cache
def _beside(tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of the words before a number, and of the counters after it."""
    quantities = quantity_words.read(tag)
    ordinal, several, more, measures = map(
        alternatives,
        (quantities.ordinal_openers, quantities.several_words, quantities.more_words, quantities.measure_words),
    )
    return re.compile(f"(?P<ordinal>{ordinal})|{several}"), re.compile(f"(?:{more})?{measures}")


Signs = tuple[dict[str, Decimal], dict[str, Decimal], re.Pattern[str], tuple[re.Pattern[str], dict[str, int]]]


@cache
def _signs(tag: str) -> Signs:
    language, quantities = languages.known(tag), quantity_words.read(tag)
    digits = {word: value for word, value in quantities.cardinals.items() if len(word) == 1 and value < 10}
    digits |= {word: value for word, value in quantities.collectives.items() if len(word) == 1 and value == 2}
    powers = {word: value for word, value in quantities.magnitudes.items() if len(word) == 1}
    names = {
        name: number
        for number, group in enumerate(language.weekdays if language else ())
        for name in group
        if len(name) > 1
    }
    signs = "".join((*digits, *powers))
    no_numbers = alternatives(quantities.no_number_words)
    more = f"|{alternatives(quantities.more_words)}(?=[{''.join(powers)}])" if quantities.more_words and powers else ""
    pattern = re.compile(f"(?!{no_numbers})[{signs}](?:[{signs}]{more})*" if signs else "(?!)")
    return digits, powers, pattern, (re.compile(alternatives(names)), names)


def _value(written: str, digits: Mapping[str, Decimal], powers: Mapping[str, Decimal]) -> Decimal:
    """Return the value of a number in Chinese characters, 三千五百万; digits in a row are a year, 二〇二六."""
    total = part = Decimal(0)
    current: Decimal | None = None
    for sign in written:
        if sign in digits:
            current = (current or Decimal(0)) * 10 + digits[sign]
        elif sign not in powers:
            continue  # “a little more than”: 十多万
        elif powers[sign] < 10**4:
            part += (Decimal(1) if current is None else current) * powers[sign]
            current = None
        else:
            total += (part + (current or Decimal(0)) or Decimal(1)) * powers[sign]
            part, current = Decimal(0), None
    return total + part + (current or Decimal(0))
