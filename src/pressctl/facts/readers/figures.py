"""Figures in digits, with separators, units and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.readers import ids, measures, units
from pressctl.facts.readers.units import BLANKS
from pressctl.findings import Span
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose.patterns import regex

FIGURE = regex(
    rf"\d(?:\d{{0,2}}(?<!/\d)(?<!/\d\d)(?<!/\d\d\d)(?:[{BLANKS}]\d{{3}})+(?![\d])(?:[.,٫]\d+)?|\d*(?:[.,'’٫٬·]\d+)*)"
)
"""Digits of any script, with or without groups and decimals; or a version, “4.0.2”; no group begins after a slash.
The leading digit is outside the alternatives, as regular expressions find it much faster."""
SIGN_OF_THOUSANDS = regex(r"\d{1,3}[.,]\d{3}")
ONE = Decimal(1)
NAME = regex(r"(?<![A-Za-z])[A-Za-z]{1,12}-?\Z")
"""The text before a number that is part of a name: “IA-32”, “DebConf13”."""
LONGEST_NAME = 14
LABEL = regex(rf"([A-Z](?<![A-Za-z].)[A-Za-z]{{1,14}})[{BLANKS}]?\Z")
"""A word before a number that identifies something: “Hall 5”."""
LONGEST_LABEL = 17
FAHRENHEIT = regex(rf"[{BLANKS}]?°[{BLANKS}]?F(?!\w)|[{BLANKS}](?:degrees )?Fahrenheit")
DAY_AND_MONTH = regex(r"(3[01]|[12]?\d)\.(?:1[0-2]|[1-9])\.")
BETWEEN = regex(rf"[{BLANKS}]?[-–—~～〜‑][{BLANKS}]?")
LONGEST_BETWEEN = 14
REST = regex(r"\d{3}")
"""What follows thousands in words: “143 mil 726”."""
LONGEST_JOINT = 4
"""Characters between the two: a blank, or “and” with its blanks."""
THOUSAND, MILLION = Decimal(1000), Decimal(10**6)
THOUSANDS = regex(r"[kK](?![^\W_])")
"""The sign of thousands on a number: “68k”."""


class _Figure(NamedTuple):
    """A figure in digits: its span, its possible readings (that of its own language first), and its unit.

    ``is_alone`` says that nothing next to it can be a unit.
    """

    start: int
    digits_end: int
    end: int
    readings: tuple[Decimal, ...]
    magnitude: Decimal | None
    is_percent: bool
    currency: str
    id: str = ""
    factor: Decimal | None = None
    is_alone: bool = False


@lru_cache(maxsize=4096)
def readings(written: str, quantities: Quantities) -> tuple[Decimal, ...]:
    """Return the possible readings of a figure, its language's first (“36,000” is 36 in Swedish); none for an id."""
    text = "".join(character for character in written if character not in BLANKS)
    text = text.translate(_PLAIN)
    marks = [character for character in text if not character.isdigit()]
    if not marks:
        return (_decimal(text),)
    head, *groups = re.split(r"\D", text)
    is_grouped = len(head) <= 3 and head.strip("0") != "" and all(len(group) == 3 for group in groups)
    if len(set(marks)) > 1:
        is_one = len(groups) < 2 or all(len(group) == 3 for group in groups[:-1])
        return (
            (_decimal("".join((head, *groups[:-1])) + "." + groups[-1]),)
            if is_one and marks[-1] not in marks[:-1]
            else ()
        )
    if len(groups) > 1:
        return (_decimal("".join((head, *groups))),) if is_grouped else ()
    own = _decimal(f"{head}.{groups[0]}")
    if marks[0] == "'":
        return (_decimal(head + groups[0]),) if is_grouped else ()
    if not is_grouped:
        return (own,)
    grouped = _decimal(head + groups[0])
    return (own, grouped) if marks[0] == quantities.decimal else (grouped,)


_PLAIN = str.maketrans("٫٬’·", ".,'.")


def _decimal(text: str) -> Decimal:
    return Decimal("".join(character if character == "." else str(int(character)) for character in text))


def bare_readings(written: str) -> tuple[Decimal, ...]:
    """Return the possible readings of the digits of a figure, without its magnitude and unit."""
    match = FIGURE.search(written)
    return readings(match[0], Quantities("")) if match else ()


def has_two_readings(written: str) -> bool:
    """Return whether the sign in a figure may separate thousands or decimals, depending on the language: “36,000”."""
    match = FIGURE.search(written)
    return match is not None and SIGN_OF_THOUSANDS.fullmatch(match[0]) is not None


def find(text: str, quantities: Quantities) -> Iterator[Fact]:
    """Yield the figures in digits in a text, in order; facts found by other readers are blank in it."""
    figures, shared = list(_summed(text, _figures(text, quantities), quantities)), None
    for number, figure in enumerate(figures):
        following = figures[number + 1] if number + 1 < len(figures) else None
        is_range = following is not None and _is_range(text, figure, following, quantities)
        fact = _fact(text, figure, following if is_range else None, quantities)
        yield fact._replace(shares=fact.shares or shared)
        has_sign_before = figure.is_percent and text[figure.end - 1].isdigit()
        shared = Kind.PERCENT if is_range and has_sign_before else None  # “%4-5”


def _figures(text: str, quantities: Quantities) -> Iterator[_Figure]:
    done = 0
    for match in FIGURE.finditer(text):
        if match.start() < done:
            continue
        found = _split_at_commas(text, match, quantities)
        for figure in found:
            done = figure.end
            yield figure


def _summed(text: str, figures: Iterable[_Figure], quantities: Quantities) -> Iterator[_Figure]:
    """Yield the figures, merging consecutive ones with decreasing magnitudes, “1億2000万”, and “143 mil 726”."""
    last: _Figure | None = None
    for figure in figures:
        if last and (after := _after_thousands(text, last, figure, quantities)):
            last = after
            continue
        small, large = figure.magnitude or ONE, last.magnitude if last else None
        if last and large and small < large and large >= 10**4 and not text[last.end : figure.start].strip(BLANKS):
            if last.currency or last.is_percent or not figure.readings or figure.start - last.end > 1:
                yield last
                last = figure
                continue
            total = last.readings[0] * large + figure.readings[0] * small
            last = figure._replace(start=last.start, readings=(total / small,))
            continue
        if last:
            yield last
        last = figure
    if last:
        yield last


def _after_thousands(text: str, one: _Figure, other: _Figure, quantities: Quantities) -> _Figure | None:
    """Return a figure and the rest of it as one number, None if they are two.

    The rest has three digits, “143 mil 726”, “3 mil 200 millones”, or a magnitude after “and”: “2 milhões e 300 mil”.
    """
    large, gap = one.magnitude, text[one.end : other.start]
    if large is None or one.currency or one.is_percent or not other.readings or not 0 < len(gap) <= LONGEST_JOINT:
        return None
    small, word = other.magnitude or ONE, fold(gap)
    is_rest = REST.fullmatch(text, other.start, other.digits_end) is not None and not one.readings[0] % 1
    if not word and large == THOUSAND and is_rest and (small == ONE or small >= MILLION):
        return other._replace(start=one.start, readings=(one.readings[0] * large + other.readings[0],))
    is_joined = word in quantities.and_words[:1] and (
        ONE < small < large or (word in quantities.joined_words and is_rest)
    )
    if is_joined and other.readings[0] * small < large:
        total = one.readings[0] * large + other.readings[0] * small
        return other._replace(start=one.start, readings=(total / small,))
    return None


def _split_at_commas(text: str, match: re.Match[str], quantities: Quantities) -> list[_Figure]:
    """Return the figure for a match, or several if commas separate them, “1,2,3”."""
    values = readings(match[0], quantities)
    if not values and "." in match[0]:
        return [_Figure(match.start(), match.end(), match.end(), (), None, is_percent=False, currency="", id=match[0])]
    if not values:
        parts = [(match.start() + part.start(), match.start() + part.end()) for part in re.finditer(r"\d+", match[0])]
        return [
            _Figure(*part, part[1], (_decimal(text[slice(*part)]),), None, is_percent=False, currency="")
            for part in parts
        ]
    return [_with_unit(text, Span(*match.span()), values, quantities)]


def _with_unit(text: str, span: Span, values: tuple[Decimal, ...], quantities: Quantities) -> _Figure:
    has_sign, has_word = units.has_sign(text, span), units.has_word(text, span, quantities)
    if not has_sign and not has_word:
        return _Figure(span.start, span.end, span.end, values, None, is_percent=False, currency="", is_alone=True)
    before = units.SIGN_BEFORE.search(text, max(0, span.start - 6), span.start) if has_sign else None
    currency = next((group for group in before.groups() if group), "") if before else ""
    if before and before[4] and currency not in units.CODES:
        currency = ""
    start = before.start() if before and currency else span.start
    end, magnitude = units.magnitude(text, span.end, quantities) if has_word else (span.end, None)
    if magnitude is None and (glued := units.GLUED.match(text, end)):
        after_it, its_currency = (glued.end(), currency) if currency else units.currency(text, glued.end(), quantities)
        if its_currency:
            end, currency, magnitude = after_it, its_currency, units.GLUED_VALUES[glued[1].lower()]
    if not currency:
        end, currency = units.currency(text, end, quantities)
    after = units.PERCENT.match(text, end)
    opener = units.percent_opener(quantities).search(text, max(0, span.start - 8), span.start)
    word = 0 if after or opener or not has_word else units.phrase(text, end, quantities.percent_words)
    return _Figure(
        opener.start() if opener else start, span.end, after.end() if after else word or end, values, magnitude,
        bool(after or opener or word), currency, factor=units.factor(text, end, quantities) if has_word else None,
    )  # fmt: skip


def _is_range(text: str, one: _Figure, other: _Figure, quantities: Quantities) -> bool:
    """Return whether the unit of a number may also be that of the number before it: “4–5 million”, “5 and 10 %”."""
    return is_between(text[one.end : other.start], quantities)


def is_between(text: str, quantities: Quantities) -> bool:
    """Return whether the text between two numbers makes them a range, or two numbers with a common unit."""
    return len(text) < LONGEST_BETWEEN and (BETWEEN.fullmatch(text) is not None or fold(text) in quantities.range_words)


def _other_readings(text: str, figure: _Figure, quantities: Quantities) -> Iterator[Decimal]:
    """Yield other possible readings of a number: metres or millions, “4.9m”; 35 °C, “95 °F”; a German day, “24.12.”."""
    if glued := units.GLUED.match(text, figure.digits_end):
        yield figure.readings[0] * units.GLUED_VALUES[glued[1].lower()]
    if FAHRENHEIT.match(text, figure.digits_end):
        yield round((figure.readings[0] - 32) * 5 / 9, 0)
    if quantities.decimal == "," and (day := DAY_AND_MONTH.match(text, figure.start)):
        yield Decimal(day[1])


def _fact(text: str, figure: _Figure, following: _Figure | None, quantities: Quantities) -> Fact:
    span = Span(figure.start, figure.end)
    written = " ".join(text[figure.start : figure.end].split())
    if figure.id:
        return Fact(Kind.ID, span, written, ids.value(figure.id), label=_label(text, figure.start))
    value, *also = (reading * (figure.magnitude or ONE) for reading in figure.readings)
    is_bare = not figure.currency and not figure.magnitude
    if is_bare and not figure.is_percent and THOUSANDS.match(text, span.end):
        span, written = Span(span.start, span.end + 1), written + text[span.end]
        value, also = value * 1000, [*figure.readings]
    elif is_bare:
        also += _other_readings(text, figure, quantities)
    if following and following.magnitude and not figure.magnitude:
        also += [reading * following.magnitude for reading in figure.readings]
    if figure.currency:
        amounts = tuple(Amount(each, figure.currency) for each in also)
        return Fact(Kind.MONEY, span, written, Amount(value, figure.currency), also=amounts)
    if figure.is_percent:
        return Fact(Kind.PERCENT, span, written, value, also=tuple(also))
    is_joined = text[figure.start - 1 : figure.start].strip(BLANKS) != ""
    before = NAME.search(text, max(0, figure.start - LONGEST_NAME), figure.start) if is_joined else None
    shares = None
    if following is not None:
        shares = Kind.PERCENT if following.is_percent else Kind.MONEY if following.currency else None
    return Fact(
        Kind.NUMBER,
        span,
        written,
        value,
        also=tuple(also),
        shares=shares,
        name=before[0] if before else "",
        factor=figure.factor,
        label="" if before else _label(text, figure.start),
        unit=None
        if before
        else measures.unit(text, Span(figure.start, figure.end), quantities, has_no_word=figure.is_alone),
    )


def _label(text: str, start: int) -> str:
    label = LABEL.search(text, max(0, start - LONGEST_LABEL), start)
    return label[1] if label else ""
