"""The number that a printed phone number dials, as rules, importers and exporters all need it.

A value may have more than digits: an extension, a second number, a remark (“(office hours)”). They are split here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pressctl.prose.addresses.phones import extension
from pressctl.prose.patterns import regex

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

KEPT = 2048
"""The number of cached readings, as the releases of a newsroom have the same few contacts."""
MOST_PARTS = 4
"""The most parts that are split off the end of a value: extension, remark, range, second number."""
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
"""A vanity number, with letters for the last digits (ITU-T E.161): 1-800-FLOWERS, 1-800-GO-ACME."""
MARRED = regex(r"[+＋]\s?[+＋]|^\s?[^\W\d_]{1,20}:|^[^()]{0,20}\)|\([^()]{0,20}$")
"""Signs of a mistyped number: a second +, a single bracket, a label."""
PLACEHOLDER = regex(r"(?:12345678?|1234123|(\d)\1{7})$")
"""Digits of a placeholder in a template: counting up, or eight equal ones."""


class Reading(NamedTuple):
    """The parts of a printed value; each may be empty.

    ``number`` is what is dialled, as printed; ``extension`` has the digits of the extension; ``rest`` is everything
    after the number; ``call`` is number and extension as printed, without a remark, range or second number.
    """

    number: str
    extension: str = ""
    rest: str = ""
    call: str = ""


@lru_cache(maxsize=KEPT)
def read(printed: str) -> Reading:
    """Return the parts of a value with a printed number."""
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
    """Return the numbers, replaced by the notes that have the same number with a remark."""
    return tuple(next((note for note in notes if read(note).call == number), number) for number in numbers)


def remark(printed: str) -> str:
    """Return the remark on a number without its brackets, such as ``standard``, or an empty string."""
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
    """Return the number that a value dials if it is valid in its country's numbering plan, or None.

    ``country`` is for a number without a country code, and may be empty. Letters count only in vanity numbers; a
    mistyped number is not corrected.
    """
    import phonenumbers

    main = main_part(printed)
    has_letters = any(map(str.isalpha, main))
    if MARRED.search(main) or is_placeholder(main) or (has_letters and not VANITY.fullmatch(main)):
        return None
    for text in (main, main.replace("(0)", "")):  # some write (0) out of habit for a country without a trunk prefix
        try:
            parsed = phonenumbers.parse(text, country.upper() or None)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            parsed.extension = None
            return parsed
    return None


def is_placeholder(number: str) -> bool:
    """Return whether the digits of a number are a placeholder."""
    return bool(PLACEHOLDER.search(re.sub(r"\D", "", number)))


def tel(printed: str, country: str) -> str:
    """Return the ``tel:`` address of a value (RFC 3966), or an empty string if it cannot be dialled from everywhere."""
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
