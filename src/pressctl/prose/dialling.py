"""What a printed number dials: rules judge this reading, importers keep to it, and exporters make links of it.

A value holds more than digits: an extension, a second number, a remark (“(office hours)”). They are parted here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pressctl.prose.patterns import regex
from pressctl.prose.phones import extension

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

KEPT = 2048
"""Numbers whose reading is kept: the releases of a newsroom have the same few contacts."""
MOST_PARTS = 4
"""Parts that are taken from the end of a value: extension, remark, range, second number."""
REMARK = (
    r"\s{0,3}(?:[(（](?=[^()（）]{0,40}[^\W\d_])[^()（）]{1,60}[)）]|\[(?=[^\[\]]{0,40}[^\W\d_])[^\[\]]{1,60}\]"
    r"|[(（\[]\s?\d{1,2}(?:[:.]\d\d)?\s?[/–-]\s?\d{1,2}(?:[:.]\d\d)?\s?[)）\]])$"
)
"""Words or hours in brackets at the end: “(standard)”, “（受付）”, “[press office]”, “(24/7)”, “(9–17)”."""
REMARK_BEFORE = regex(r"^\s{0,3}[(（](?=[^()（）\d]{2,40}[)）])[^()（）]{2,40}[)）]\s{0,3}(?=[\d+＋(])")
AROUND_REMARK = " \t\u00a0,;"
CLOSING = frozenset(")）]")
ALONE = regex(r"[\d\s+().-]*\d")
"""A number with nothing after it, as most are: no word, no second number, no bracket at its end."""
VANITY = regex(r"[+＋]?[\d\s().-]{1,15}(?:[A-Z]{1,2}[\s-]?)?[A-Z]{3,}(?:[\s-]?[A-Z\d]{1,7}){0,2}")
"""A number whose last digits are the letters of the keys (ITU-T E.161): 1-800-FLOWERS, 1-800-GO-ACME."""
MARRED = regex(r"[+＋]\s?[+＋]|^\s?[^\W\d_]{1,20}:|^[^()]{0,20}\)|\([^()]{0,20}$")
"""What a slip leaves of a number: a second +, a bracket without the other; a label."""

PLACEHOLDER = regex(r"(?:12345678?|1234123|(\d)\1{7})$")
"""Digits that a template puts where a number belongs: counted up, or eight times the same."""


class Reading(NamedTuple):
    """The parts of a printed value; each may be empty.

    ``number`` is what is dialled, as printed, ``extension`` the digits that lead on from there, ``rest`` all that
    stands after the number, ``call`` number and extension as printed: no remark, range or second number.
    """

    number: str
    extension: str = ""
    rest: str = ""
    call: str = ""


@lru_cache(maxsize=KEPT)
def read(printed: str) -> Reading:
    """Return the parts of a value in which a number is printed."""
    text = REMARK_BEFORE.sub("", printed).rstrip()
    if ALONE.fullmatch(text):
        return Reading(text, call=text)
    end = call = len(text)
    found = ""
    for _ in range(MOST_PARTS):
        tail = _tail().search(text, 0, end)
        if not tail or not any(map(str.isdigit, text[: tail.start()])):
            break
        end = len(text[: tail.start()].rstrip())
        found = tail["inner"] or tail["plain"] or found
        call = call if tail["inner"] or tail["plain"] else end
    return Reading(text[:end], "".join(filter(str.isdigit, found)), text[end:], text[:call])


def with_remarks(numbers: Iterable[str], notes: Sequence[str]) -> tuple[str, ...]:
    """Return numbers as they were printed, where a note is one of them with a remark."""
    return tuple(next((note for note in notes if read(note).call == number), number) for number in numbers)


def remark(printed: str) -> str:
    """Return what a value says besides the number to call, without its brackets: ``standard``; empty for nothing."""
    call = read(printed).call
    if not call or call == printed:
        return ""
    parts = (part.strip(AROUND_REMARK) for part in printed.split(call, 1))
    return "; ".join(part[1:-1].strip() if part[-1:] in CLOSING else part for part in parts if part)


def main_part(number: str) -> str:
    """Return a number without its extension, the end of a range, a second number, or a remark in brackets."""
    return read(number).number


@lru_cache(maxsize=KEPT)
def dialled(printed: str, country: str) -> PhoneNumber | None:
    """Return the number that a value dials, valid in its country's numbering plan, or None.

    ``country`` is that of a number without a country code, or empty. Letters are dialled only as those of a vanity
    number; nothing is made of a number with a slip in it.
    """
    import phonenumbers

    main = main_part(printed)
    has_letters = any(map(str.isalpha, main))
    if MARRED.search(main) or is_placeholder(main) or (has_letters and not VANITY.fullmatch(main)):
        return None
    for text in (main, main.replace("(0)", "")):  # a country without a trunk digit has its (0) from habit
        try:
            parsed = phonenumbers.parse(text, country.upper() or None)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            parsed.extension = None
            return parsed
    return None


def is_placeholder(number: str) -> bool:
    """Return whether the digits of a number are those of a template."""
    return bool(PLACEHOLDER.search(re.sub(r"\D", "", number)))


def tel(printed: str, country: str) -> str:
    """Return the address that dials a value (RFC 3966), or an empty text when it cannot be dialled from anywhere."""
    import phonenumbers

    number = dialled(printed, country)
    if not number:
        return ""
    further = read(printed).extension
    address = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966)
    return f"{address};ext={further}" if further else address


@cache
def _tail() -> re.Pattern[str]:
    inner = rf"[\s,;]{{0,5}}[(（]\s?(?P<inner>{extension()})\s?[)）]$"
    plain = rf"[\s,;]{{0,5}}(?P<plain>{extension()})$"
    return re.compile(rf"{inner}|{plain}|\s{{0,3}}/\s?\d{{1,2}}$|[,;].*$|{REMARK}", re.IGNORECASE)
