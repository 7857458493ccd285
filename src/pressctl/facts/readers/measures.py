"""Reading the unit beside a number: “30 minutes”, “minus 12 degrees”."""

from __future__ import annotations

import re
from functools import cache

from pressctl.facts.fact import Unit
from pressctl.facts.readers import metric
from pressctl.facts.readers.units import BLANKS, begins_unit, word_at
from pressctl.findings import Span
from pressctl.languages.quantities import Quantities
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives

DEGREE = regex(rf"[{BLANKS}]?[°º℃](?=[{BLANKS}]?[CF]?(?!\w))|[{BLANKS}]?℃")
SCALE = regex(rf"[{BLANKS}]?([CF])(?!\w)")
SIGN = regex(
    rf"[{BLANKS}]?(?:(?P<area>sq\.?[{BLANKS}]?k?m|[k\u043a]?[m\u043c][²2]|k?qm)|"
    rf"(?P<volume>cu\.?[{BLANKS}]?m|[m\u043c]³)|"
    r"(?P<other>mi|mph|ft))(?![A-Za-zÀ-ž\u0400-\u04ff\d²³/'’])"
)
KILO = regex(r"[k\u043a]")
SIGNS = {"mi": "mile", "mph": "mile", "ft": "foot"}
"""Signs that all languages share, in addition to those of metric units, areas and volumes."""
MINUS = regex(rf"(?<![\w)\]%°.,])[-−–][{BLANKS}]?\Z")
LONGEST = 5
"""The maximum number of characters of a unit in a script without spaces between words."""
REACH = 16
"""How many characters before and after a temperature are searched for words such as “below zero”."""
BELOW_ZERO = "degree below zero"
NAUTICAL_MILE, KNOT = "nautical mile", "knot"
"""A length, and the speed of one per hour, which is written with a slash after the length."""
SCALES = {"C": "degree Celsius", "F": "degree Fahrenheit"}
DEGREES = ("degree", *SCALES.values())


def unit(text: str, number: Span, quantities: Quantities, *, has_no_word: bool = False) -> Unit | None:
    """Return the unit that follows a number, or None if no known unit does.

    ``has_no_word`` says that no word for a unit in the language of the text follows.
    """
    signed = metric.find(text, number.end) or _by_sign(text, number.end)
    named = None if has_no_word else _named(text, number.end, quantities)
    if not (named or signed):
        return None
    found = max(filter(None, (named, signed)), key=lambda each: each[1])  # “kilómetros cuadrados”
    name, end = found
    start = number.start
    if name == NAUTICAL_MILE and text[end : end + 1] == "/":
        name = KNOT
    if name in DEGREES and (below := _below_zero(text, Span(start, end), quantities)):
        name, (start, end) = BELOW_ZERO, below
    return Unit(name, Span(start, end), " ".join(text[start:end].split()))


def differ(one: str, other: str) -> bool:
    """Return whether two names are of different units; a degree without a scale may be of any."""
    return one != other and not ("degree" in {one, other} and {one, other} <= {*DEGREES})


def _by_sign(text: str, at: int) -> tuple[str, int] | None:
    """Return the name of the unit whose sign is at an offset, and where the sign ends, or None."""
    if degree := DEGREE.match(text, at):
        scale = SCALE.match(text, degree.end())
        return (SCALES[scale[1]], scale.end()) if scale else ("degree", degree.end())
    sign = SIGN.match(text, at)
    if not sign:
        return None
    area = ("km2" if KILO.search(sign["area"]) else "m2") if sign["area"] else ""
    return area or ("m3" if sign["volume"] else SIGNS[sign["other"]]), sign.end()


def _named(text: str, at: int, quantities: Quantities) -> tuple[str, int] | None:
    """Return the name of the longest unit in words at an offset, and where it ends, or None."""
    found: tuple[str, int] | None = None
    words, following = "", at
    if text[at : at + 1] > "\u2fff" or text[at + 1 : at + 2] > "\u2fff":
        start = at + (text[at : at + 1] in BLANKS)
        lengths = (length for length in range(LONGEST, 0, -1) if text[start : start + length] in quantities.units)
        length = next(lengths, 0)
        return (quantities.units[text[start : start + length]], start + length) if length else None
    beginnings = _beginnings(quantities)
    while (not words or words in beginnings) and (word := word_at(text, following)):
        if not words and not begins_unit(word.text, quantities):
            break
        words, following = f"{words} {word.text}".lstrip(), word.after_point
        if name := quantities.units.get(words):
            found = (name, word.end)
        elif words and not found and text[at : at + 1] == "-":  # “6-месячный”
            begun = next((unit for start, unit in quantities.counted.items() if words.startswith(start)), None)
            found = (begun, word.end) if begun else None
    return found


@cache
def _beginnings(quantities: Quantities) -> frozenset[str]:
    """Return the beginnings of units that have several words: “square”, “градусов по”."""
    blanks = ((unit, blank.start()) for unit in quantities.units for blank in re.finditer(" ", unit))
    return frozenset(unit[:at] for unit, at in blanks)


def _below_zero(text: str, span: Span, quantities: Quantities) -> Span | None:
    """Return the span of a temperature including the words that put it below zero, or None if there are none."""
    before, after = _below_zero_words(quantities)
    window = text[max(0, span.start - REACH) : span.start].lower()
    if match := before.search(window) or MINUS.search(window):
        return Span(span.start - len(window) + match.start(), span.end)
    further = after.match(text[span.end : span.end + 2 * REACH].lower())
    return Span(span.start, span.end + further.end()) if further else None


@cache
def _below_zero_words(quantities: Quantities) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = alternatives(quantities.below_zero_words)
    start, end = ("", "") if WIDE.search(words) else (r"(?<!\w)", r"(?!\w)")
    return re.compile(rf"{start}(?:{words})\W{{0,2}}\Z"), re.compile(rf"[^\d,;]{{0,{REACH}}}?(?:{words}){end}")
