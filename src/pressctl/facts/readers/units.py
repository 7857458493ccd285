"""Reading the units of figures: magnitudes, percentages, currencies, and units that other countries convert."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from pressctl.findings import Span
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import FIRST_WIDE, WIDE, alternatives

LONGEST_WIDE = 6
"""The maximum number of characters of a unit in a script without spaces between words."""
Value = TypeVar("Value", Decimal, str)
"""A value in a table of words: an amount, or the name of a currency."""
BLANKS = " \u00a0\u202f\u2009"
SIGN_BEFORE = regex(
    rf"(?<![A-Z])([A-Z]{{1,3}}\$)[{BLANKS}]?\Z|(?<![A-Za-z])(Rs)\.?[{BLANKS}]?\Z|([€$£¥₽₹₩₺₫₴₪฿])[{BLANKS}]?\Z|(?<![A-Z])([A-Z]{{3}})[{BLANKS}]\Z"
)
SIGN_AFTER = regex(rf"[{BLANKS}]?(?:([A-Z]{{1,3}}\$|[€$£¥₽₹₩₺₫₴₪฿])|([A-Z]{{3}})(?![\w]))")
HANGUL = regex(r"[\uac00-\ud7af]")
GLUED = regex(rf"[{BLANKS}]?([bt]n|[mM]ds?|Mrd|[mMkKbBT])(?![^\W_])")
"""An abbreviated magnitude of an amount of money: “$5m”, “$5b”, “3,2 M€”."""
GLUED_VALUES = {
    **dict.fromkeys(("tn", "t"), Decimal(10**12)), **dict.fromkeys(("bn", "b", "md", "mds", "mrd"), Decimal(10**9)),
    "m": Decimal(10**6), "k": Decimal(1000),
}  # fmt: skip
PERCENT = regex(rf"[{BLANKS}-]?[%٪％](?!\w)|[{BLANKS}-]?[%٪％](?=\D)")
WORD = regex(
    rf"[{BLANKS}\n-]?((?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f]){{1,40}}(?:['’](?=[^\W\d_]))?)(\.?)"
)
NAMES = {
    "$": "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU",
    "dollar": "USD CAD AUD NZD HKD SGD TWD NAD JMD TTD",
    "peso": "MXN ARS CLP COP UYU PHP CUP DOP",
    "¥": "JPY CNY RMB",
    "kr": "SEK NOK DKK ISK CZK",
    "fr": "CHF XAF XOF XPF RWF CDF GNF BIF DJF KMF",
    "₹": "INR PKR LKR NPR MUR IDR",
    "Rs": "INR PKR LKR NPR MUR",
    "£": "GBP EGP SDG LBP SYP TRY",
    "lira": "TRY LBP SYP",
    "€": "EUR",
    "dirham": "AED MAD",
    "dinar": "KWD TND DZD JOD IQD BHD LYD RSD MKD",
    "riyal": "SAR QAR OMR YER IRR BRL",
    "rand": "ZAR",
    "shilling": "KES UGX TZS SOS",
}
"""The currencies (ISO 4217 codes) that share a sign or a name."""
SIGNS = {
    "€": "EUR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₫": "VND", "₴": "UAH", "₪": "ILS", "฿": "THB",
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD",
    "R$": "BRL", "MX$": "MXN", "NT$": "TWD",
}  # fmt: skip
"""Signs of a single currency."""
CODES = frozenset(
    "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK DZD EGP ETB EUR GBP GHS HKD HUF IDR ILS INR "
    "IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD "
    "RUB SAR SDG SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU VND XAF XOF ZAR".split()
)
"""The currency codes (ISO 4217) that are read before or after a number."""
MOST_MAGNITUDES = 3
MOST_WORDS = 2
"""The number of words after a number among which its unit may begin: “million”, “de dollars”."""
UNIT_SIGNS = "€$£¥₽₹₩₺₫₴₪฿%٪％°º℃"
SIGNS_NEAR = regex(rf"[{UNIT_SIGNS}A-Z](?:(?<=[{UNIT_SIGNS}])|[A-Z]{{2}}(?<=[A-Z]{{3}})|(?<=R)s[. \d])")
"""A sign of a unit, or three capitals; the leading character class makes the search much faster."""


def same_currency(one: str, other: str) -> bool:
    """Return whether two names may mean the same currency: “$” and “USD”, “peso” and “MXN”."""
    return not _codes(one).isdisjoint(_codes(other))


@cache
def _codes(name: str) -> frozenset[str]:
    code = SIGNS.get(name, name)
    return frozenset(NAMES[code].split()) if code in NAMES else frozenset({code})


def display_name(currency: str) -> str:
    """Return a currency as a table shows it: its code if there is only one, otherwise the sign."""
    return "$" if currency == "dollar" else SIGNS.get(currency, currency)


def has_sign(text: str, span: Span) -> bool:
    """Return whether a sign or code that may be the unit of a number is near it."""
    return SIGNS_NEAR.search(text, max(0, span.start - 8), span.end + 5) is not None


def has_word(text: str, span: Span, quantities: Quantities) -> bool:
    """Return whether one of the words beside a number may be its unit."""
    if _is_wide(quantities):
        return True
    if quantities.percent_openers and percent_opener(quantities).search(text, max(0, span.start - 8), span.start):
        return True
    at = span.end
    for _ in range(MOST_WORDS):
        word = word_at(text, at)
        if not word:
            return False
        if begins_unit(word.text, quantities):
            return True
        at = word.after_point
    return False


class Word(NamedTuple):
    """A folded word after a number, the offset of its end, and that of the end of a point after it."""

    text: str
    end: int
    after_point: int


@lru_cache(maxsize=256)
def word_at(text: str, at: int) -> Word | None:
    """Return the word that begins at an offset, or after a blank there. Cached, as every table is searched for it."""
    found = WORD.match(text, at)
    return Word(fold(found[1]), found.end(1), found.end()) if found else None


def begins_unit(word: str, quantities: Quantities) -> bool:
    """Return whether a folded word may be the first of a unit, a magnitude, a currency or a percentage."""
    words, starts = _unit_words(quantities)
    return word in words or word.startswith(starts)


def has_other_word(text: str, at: int, quantities: Quantities) -> bool:
    """Return whether there is a word of plain letters at an offset that cannot begin a unit or a percentage."""
    word = word_at(text, at)
    return word is not None and word.text.isascii() and not begins_unit(word.text.rstrip("'"), quantities)


@cache
def _unit_words(quantities: Quantities) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the first words of units, and the stems of those that a table has with “*”."""
    amounts = (*quantities.percent_words, *quantities.magnitudes, *quantities.currencies)
    units = (*amounts, *quantities.conversions, *quantities.units)
    first = frozenset(word[1] for unit in units if (word := WORD.match(unit)))
    return first, (*(unit.removesuffix("*") for unit in units if unit.endswith("*")), *quantities.counted)


@cache
def percent_opener(quantities: Quantities) -> re.Pattern[str]:
    """Return the pattern of a percent sign or word before a number, at the end of the searched text."""
    return re.compile(rf"(?:[%٪]|(?:{alternatives(quantities.percent_openers)})[{BLANKS}]?)\Z", re.IGNORECASE)


def magnitude(text: str, at: int, quantities: Quantities) -> tuple[int, Decimal | None]:
    """Return where the magnitudes after a number end, and their product: “2 mil millones” has two."""
    product: Decimal | None = None
    more = next((word for word in quantities.more_words if text.startswith(word, at)), "")
    for _ in range(MOST_MAGNITUDES):
        after = at if product else at + len(more)
        if quantities.no_number_words and text[after : after + 3].lstrip(BLANKS).startswith(quantities.no_number_words):
            break
        end, value = _longest(text, after, quantities.magnitudes, quantities, is_wide=_is_wide(quantities))
        if value is None:
            break
        product, at = (product or Decimal(1)) * value, end
    return at, product


@cache
def _is_wide(quantities: Quantities) -> bool:
    """Return whether a language has no spaces between words, or attaches units to numbers."""
    return any(map(_has_wide, quantities.magnitudes))


def _has_wide(word: str) -> bool:
    return max(word) >= FIRST_WIDE and (WIDE.search(word) is not None or HANGUL.search(word) is not None)


def _longest(
    text: str, at: int, table: Mapping[str, Value], quantities: Quantities, *, is_wide: bool
) -> tuple[int, Value | None]:
    """Return the end and the value of the longest phrase of a table at an offset; the value is None without one."""
    if is_wide:
        blank = 1 if text[at : at + 1] in BLANKS and text[at : at + 1] else 0
        for length in range(LONGEST_WIDE, 0, -1):
            signs = text[at + blank : at + blank + length]
            if len(signs) == length and (value := table.get(signs)) is not None:
                return at + blank + length, value
        return at, None
    found: tuple[int, Value | None] = (at, None)
    words, starts = "", _unit_words(quantities)[1]
    for _ in range(2):
        word = word_at(text, at)
        if not word:
            break
        is_first, words = not words, f"{words} {word.text}".lstrip()
        if is_first and not begins_unit(words, quantities):
            break
        at = word.end
        value = table.get(words) or (_by_start(table, words) if words.startswith(starts) else None)
        if value is None:
            continue
        found = (word.after_point if len(words) <= 4 else at, value)
    return found


def _by_start(table: Mapping[str, Value], word: str) -> Value | None:
    """Return the value of the stem of a word, which a table has with “*”; of two words both must begin with a stem."""
    for length in range(len(word), max(2, word.rfind(" ")), -1):
        if (value := table.get(word[:length] + "*")) is not None:
            return value
    return None


def phrase(text: str, at: int, words: Sequence[str]) -> int:
    """Return where the phrase at an offset ends, or 0 if none of the phrases is there."""
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


def currency(text: str, at: int, quantities: Quantities) -> tuple[int, str]:
    """Return where the currency after a number ends, and its name; one word may come between: “de”, “US”."""
    if (match := SIGN_AFTER.match(text, at)) and (match[1] or match[2] in CODES):
        return match.end(), match[1] or match[2]
    is_wide = _is_wide(quantities) and not text[at : at + 2].strip().isascii()
    end, name = _longest(text, at, quantities.currencies, quantities, is_wide=is_wide)
    if name is None and not is_wide and (word := word_at(text, at)):
        if (code := SIGN_AFTER.match(text, word.end)) and code[2] in CODES:  # “145 miliardi di USD”
            return code.end(), code[2]
        end, name = _longest(text, word.end, quantities.currencies, quantities, is_wide=False)
    return (end, name) if name is not None else (at, "")


def factor(text: str, at: int, quantities: Quantities) -> Decimal | None:
    """Return the factor from the unit of a number to the corresponding metric unit, or None if there is none."""
    is_wide = _is_wide(quantities) and not text[at : at + 2].strip().isascii()
    return _longest(text, at, quantities.conversions, quantities, is_wide=is_wide)[1]
