"""Figures in digits, with what makes them more than a number: separators, magnitudes, percent, currencies, ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from pressctl.facts import ids
from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.findings import Span
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives

Value = TypeVar("Value", Decimal, str)
"""What a table of words gives: an amount, or the name of a currency."""
BLANKS = " \u00a0\u202f\u2009"
FIGURE = regex(
    rf"\d(?:\d{{0,2}}(?<!/\d)(?<!/\d\d)(?<!/\d\d\d)(?:[{BLANKS}]\d{{3}})+(?![\d])(?:[.,٫]\d+)?|\d*(?:[.,'’٫٬·]\d+)*)"
)
"""Digits of any script, in groups or not, with decimals or not; or a version, “4.0.2”; no group begins after a stroke.
One digit stands in front of the choice, as Python looks for a sign much faster than for a choice."""
SIGN_BEFORE = regex(
    rf"(?<![A-Z])([A-Z]{{1,3}}\$)[{BLANKS}]?\Z|([€$£¥₽₹₩₺₫₴₪฿])[{BLANKS}]?\Z|(?<![A-Z])([A-Z]{{3}})[{BLANKS}]\Z"
)
SIGN_AFTER = regex(rf"[{BLANKS}]?(?:([A-Z]{{1,3}}\$|[€$£¥₽₹₩₺₫₴₪฿])|([A-Z]{{3}})(?![\w]))")
HANGUL = regex(r"[\uac00-\ud7af]")
NAME = regex(r"(?<![A-Za-z])[A-Za-z]{1,12}-?\Z")
"""What stands before a number that is part of a name: “IA-32”, “DebConf13”."""
LONGEST_NAME = 14
GLUED = regex(rf"[{BLANKS}]?(bn|[mM]ds?|Mrd|[mMkK])(?![^\W_])")
"""A short magnitude of money: “$5m”, “3,2 M€”."""
GLUED_VALUES = {**dict.fromkeys(("bn", "md", "mds", "mrd"), Decimal(10**9)), "m": Decimal(10**6), "k": Decimal(1000)}
FAHRENHEIT = regex(rf"[{BLANKS}]?°[{BLANKS}]?F(?!\w)|[{BLANKS}](?:degrees )?Fahrenheit")
DAY_AND_MONTH = regex(r"(3[01]|[12]?\d)\.(?:1[0-2]|[1-9])\.")
PERCENT = regex(rf"[{BLANKS}-]?[%٪％](?!\w)|[{BLANKS}-]?[%٪％](?=\D)")
BETWEEN = regex(rf"[{BLANKS}]?[-–—~～〜‑][{BLANKS}]?")
WORD = regex(
    rf"[{BLANKS}\n-]?((?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f]){{1,40}}(?:['’](?=[^\W\d_]))?)(\.?)"
)
SHARED = {
    **dict.fromkeys("USD CAD AUD NZD HKD SGD TWD MXN".split(), "$"),
    **dict.fromkeys("JPY CNY RMB".split(), "¥"),
    **dict.fromkeys("SEK NOK DKK ISK CZK".split(), "kr"),
    **dict.fromkeys("CHF XAF XOF".split(), "fr"),
    **dict.fromkeys("INR PKR LKR".split(), "₹"),
    **dict.fromkeys("GBP EGP".split(), "£"),
    "EUR": "€",
}
"""For currencies the sign or name that they share with others."""
SIGNS = {
    "€": "EUR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₫": "VND", "₴": "UAH", "₪": "ILS", "฿": "THB",
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD",
    "R$": "BRL",
}  # fmt: skip
"""Signs that stand for one currency alone."""
CODES = frozenset(
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR"
    " NGN NOK NZD PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TND TRY TWD UAH USD VND XAF XOF ZAR".split()
)
"""The codes (ISO 4217) that are read beside a number."""
MOST_MAGNITUDES = 3
MOST_WORDS = 2
"""Words after a number of which one begins its unit: “million”, “de dollars”."""
LONGEST_BETWEEN = 8
SHORTEST_STEM = 2
SIGNS_NEAR = regex(r"[€$£¥₽₹₩₺₫₴₪฿%٪％]|[A-Z]{3}")


def same_currency(one: str, other: str) -> bool:
    """Return whether two names of currencies may be those of one: “$” and “USD”."""
    one, other = SIGNS.get(one, one), SIGNS.get(other, other)
    return one == other or SHARED.get(one) == other or one == SHARED.get(other)


class _Figure(NamedTuple):
    """A figure in digits: its span, what it may be read as (its own language's reading first), and its unit."""

    start: int
    digits_end: int
    end: int
    readings: tuple[Decimal, ...]
    magnitude: Decimal | None
    is_percent: bool
    currency: str
    id: str = ""
    factor: Decimal | None = None


@lru_cache(maxsize=4096)
def readings(written: str, quantities: Quantities) -> tuple[Decimal, ...]:
    """Return what a figure may be read as, its language's reading first: “36,000” is 36 in Swedish; none of an id."""
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
    """Return what the digits of a figure may be read as, without its magnitude and unit."""
    match = FIGURE.search(written)
    return readings(match[0], Quantities("")) if match else ()


def find(text: str, quantities: Quantities) -> Iterator[Fact]:
    """Yield the figures in digits of a text, in order; what other readers have taken is blank in it."""
    figures = list(_summed(text, _figures(text, quantities)))
    for number, figure in enumerate(figures):
        following = figures[number + 1] if number + 1 < len(figures) else None
        is_range = following is not None and _is_range(text, figure, following, quantities)
        yield _fact(text, figure, following if is_range else None, quantities)


def _figures(text: str, quantities: Quantities) -> Iterator[_Figure]:
    done = 0
    for match in FIGURE.finditer(text):
        if match.start() < done:
            continue
        found = _whole(text, match, quantities)
        for figure in found:
            done = figure.end
            yield figure


def _summed(text: str, figures: Iterable[_Figure]) -> Iterator[_Figure]:
    """Yield figures; those that follow each other by ever smaller magnitudes are one: “1億2000万”."""
    last: _Figure | None = None
    for figure in figures:
        small, large = figure.magnitude or Decimal(1), last.magnitude if last else None
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


def _whole(text: str, match: re.Match[str], quantities: Quantities) -> list[_Figure]:
    """Return the figure of a match; several where commas part them, “1,2,3”."""
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
    before = SIGN_BEFORE.search(text, max(0, span.start - 6), span.start)
    currency = next((group for group in before.groups() if group), "") if before else ""
    if before and before[3] and currency not in CODES:
        currency = ""
    start = before.start() if before and currency else span.start
    if not currency and not _has_unit(text, span, quantities):
        return _Figure(span.start, span.end, span.end, values, None, is_percent=False, currency="")
    end, magnitude = _magnitude(text, span.end, quantities)
    if magnitude is None and (glued := GLUED.match(text, end)):
        after_it, its_currency = (glued.end(), currency) if currency else _currency(text, glued.end(), quantities)
        if its_currency:
            end, currency, magnitude = after_it, its_currency, GLUED_VALUES[glued[1].lower()]
    if not currency:
        end, currency = _currency(text, end, quantities)
    after = PERCENT.match(text, end)
    opener = _opener(quantities).search(text, max(0, span.start - 8), span.start)
    word = 0 if after or opener else _phrase(text, end, quantities.percent_words)
    return _Figure(
        opener.start() if opener else start, span.end, after.end() if after else word or end, values, magnitude,
        bool(after or opener or word), currency, factor=_factor(text, end, quantities),
    )  # fmt: skip


def _has_unit(text: str, span: Span, quantities: Quantities) -> bool:
    """Return whether anything beside a number may be its unit: a sign, a code, or one of the next words."""
    if _is_wide(quantities) or SIGNS_NEAR.search(text, max(0, span.start - 8), span.end + 5):
        return True
    if quantities.percent_openers and _opener(quantities).search(text, max(0, span.start - 8), span.start):
        return True
    starts, at = _unit_starts(quantities), span.end
    for _ in range(MOST_WORDS):
        word = WORD.match(text, at)
        if not word:
            return False
        if fold(word[1])[:SHORTEST_STEM] in starts:
            return True
        at = word.end()
    return False


@cache
def _unit_starts(quantities: Quantities) -> frozenset[str]:
    """Return how the words begin with which units begin."""
    words = (*quantities.percent_words, *quantities.magnitudes, *quantities.currencies, *quantities.conversions)
    return frozenset(word.partition(" ")[0].rstrip("*.")[:SHORTEST_STEM] for word in words)


@cache
def _opener(quantities: Quantities) -> re.Pattern[str]:
    return re.compile(rf"(?:[%٪]|(?:{alternatives(quantities.percent_openers)})[{BLANKS}]?)\Z", re.IGNORECASE)


def _magnitude(text: str, at: int, quantities: Quantities) -> tuple[int, Decimal | None]:
    """Return where the magnitudes after a number end, and their product; “2 mil millones” has two, in one phrase."""
    product: Decimal | None = None
    for _ in range(MOST_MAGNITUDES):
        end, value = _longest(text, at, quantities.magnitudes, quantities, is_wide=_is_wide(quantities))
        if value is None:
            break
        product, at = (product or Decimal(1)) * value, end
    return at, product


@cache
def _is_wide(quantities: Quantities) -> bool:
    """Return whether no spaces stand between words, or units are written on to their number."""
    return any(map(_has_wide, quantities.magnitudes))


def _has_wide(word: str) -> bool:
    return WIDE.search(word) is not None or HANGUL.search(word) is not None


def _longest(
    text: str, at: int, table: Mapping[str, Value], quantities: Quantities, *, is_wide: bool
) -> tuple[int, Value | None]:
    """Return the end and the value of the longest phrase of a table that stands at a place; None if none does."""
    if is_wide:
        blank = 1 if text[at : at + 1] in BLANKS and text[at : at + 1] else 0
        for length in range(4, 0, -1):
            word = text[at + blank : at + blank + length]
            if len(word) == length and (value := table.get(word)) is not None:
                return at + blank + length, value
        return at, None
    found: tuple[int, Value | None] = (at, None)
    words = ""
    for _ in range(2):
        match = WORD.match(text, at)
        if not match:
            break
        words = f"{words} {fold(match[1])}" if words else fold(match[1])
        if words[:SHORTEST_STEM] not in _unit_starts(quantities):
            break
        at = match.end(1)
        value = table.get(words)
        if value is None and (value := _by_start(table, words)) is None:
            continue
        found = (match.end() if match[2] and len(words) <= 4 else at, value)
    return found


def _by_start(table: Mapping[str, Value], word: str) -> Value | None:
    """Return the value of the start of a word, which ends in “*” in a table."""
    return next(
        (value for length in range(len(word), 2, -1) if (value := table.get(word[:length] + "*")) is not None), None
    )


def _phrase(text: str, at: int, words: Sequence[str]) -> int:
    """Return where one of some phrases ends that stands at a place, 0 when none does."""
    if not words:
        return 0
    near = text[at : at + 24]
    low = fold(near.replace("\n", " "))
    for word in words:
        stem = word.rstrip("*")
        if low.startswith(stem) and (
            word.endswith("*") or not low[len(stem) : len(stem) + 1].isalpha() or _has_wide(stem)
        ):
            return at + len(near) - len(near.lstrip()) + len(stem)
    return 0


def _currency(text: str, at: int, quantities: Quantities) -> tuple[int, str]:
    """Return where the currency after a number ends, and its name; one word may stand between: “de”, “US”."""
    if (match := SIGN_AFTER.match(text, at)) and (match[1] or match[2] in CODES):
        return match.end(), match[1] or match[2]
    is_wide = _is_wide(quantities) and not text[at : at + 2].strip().isascii()
    end, name = _longest(text, at, quantities.currencies, quantities, is_wide=is_wide)
    if name is None and not is_wide and (match := WORD.match(text, at)):
        end, name = _longest(text, match.end(1), quantities.currencies, quantities, is_wide=False)
    return (end, name) if name is not None else (at, "")


def _factor(text: str, at: int, quantities: Quantities) -> Decimal | None:
    """Return by what a number must be multiplied to be one of the metric unit of the same thing, if any."""
    return _longest(text, at, quantities.conversions, quantities, is_wide=False)[1] if quantities.conversions else None


def _is_range(text: str, one: _Figure, other: _Figure, quantities: Quantities) -> bool:
    """Return whether the unit of a number may be that of the one before it, too: “4–5 million”, “5 and 10 %”."""
    return is_between(text[one.end : other.start], quantities)


def is_between(text: str, quantities: Quantities) -> bool:
    """Return whether a text between two numbers makes a range of them, or two that share a unit."""
    return len(text) < LONGEST_BETWEEN and (BETWEEN.fullmatch(text) is not None or fold(text) in quantities.range_words)


def _unsure(text: str, figure: _Figure, quantities: Quantities) -> Iterator[Decimal]:
    """Yield what a number may be besides: metres or millions, “4.9m”; 35 °C, “95 °F”; a day, “24.12.”, in German."""
    if glued := GLUED.match(text, figure.digits_end):
        yield figure.readings[0] * GLUED_VALUES[glued[1].lower()]
    if FAHRENHEIT.match(text, figure.digits_end):
        yield round((figure.readings[0] - 32) * 5 / 9, 0)
    if quantities.decimal == "," and (day := DAY_AND_MONTH.match(text, figure.start)):
        yield Decimal(day[1])


def _fact(text: str, figure: _Figure, following: _Figure | None, quantities: Quantities) -> Fact:
    span = Span(figure.start, figure.end)
    written = " ".join(text[figure.start : figure.end].split())
    if figure.id:
        return Fact(Kind.ID, span, written, ids.value(figure.id))
    factor = figure.magnitude or Decimal(1)
    value, *also = (reading * factor for reading in figure.readings)
    if not figure.currency and not figure.magnitude:
        also += _unsure(text, figure, quantities)
    if following and following.magnitude and not figure.magnitude:
        also += [reading * following.magnitude for reading in figure.readings]
    if figure.currency:
        amounts = tuple(Amount(each, figure.currency) for each in also)
        return Fact(Kind.MONEY, span, written, Amount(value, figure.currency), also=amounts)
    if figure.is_percent:
        return Fact(Kind.PERCENT, span, written, value, also=tuple(also))
    before = NAME.search(text, max(0, figure.start - LONGEST_NAME), figure.start)
    shares = following is not None and (following.is_percent or following.currency != "")
    return Fact(
        Kind.NUMBER,
        span,
        written,
        value,
        also=tuple(also),
        shares_unit=shares,
        name=before[0] if before else "",
        factor=figure.factor,
    )
