"""Further phone numbers of which only the last digits are printed: “915 55 34 56 / 57”, “030 555-134 oder -135”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.prose.addresses.phones import FEWEST, PrintedPhone, phones
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word

SHORT = 2
"""The most digits of an ending after a slash; longer ones must resemble the number's own."""
LONGEST = 4
SLASHED = regex(
    r"(?P<first>[^/]{7,40}|[^/]{2,6}/[^/]{5,40}?)(?P<tails>(?:[ \u00a0]?/[ \u00a0]?-?(?:\d{1,4}|\d\d[ \u00a0.]\d\d))+)"
)
"""A number and the endings of others after slashes; an area code may also be followed by a slash."""
ENDINGS = regex(r"(?:\s?/\s?)?\d{1,4}(?:\s?/\s?\d{1,4})*")
STROKE = regex(r"[ \u00a0]?/[ \u00a0]?")
FIGURES = regex(r"\d{1,4}")
LOCAL = regex(r"(?:[ \u00a0]?[,;][ \u00a0]?\d{2,3}-\d\d-\d\d(?![\d-]))+")
"""Numbers without their area code behind one that has it: “(8152) 55-20-31, 55-20-32”."""
LOCAL_NUMBER = regex(r"\d{2,3}-\d\d-\d\d")
GROUPED = regex(r"(?<=\d\d)[ \u00a0.](?=\d\d)")
"""What is between the two groups of an ending: “01 21”."""


def each(text: str) -> Iterator[tuple[PrintedPhone, str]]:
    """Yield all numbers of a text in full, each with its printed form: “202-555-0101/0102” gives two."""
    before: PrintedPhone | None = None
    for phone in phones(text):
        between = text[before.span.end : phone.span.start] if before else ""
        if before and STROKE.fullmatch(between) and ENDINGS.fullmatch(phone.written):
            yield from ((before, number) for number in _ended(before.number, phone.written))
            continue
        before = phone
        yield from ((phone, number) for number in _all_of(text, phone))


def end(text: str, phone: PrintedPhone) -> int:
    """Return the end of the endings that words join to a number, “ oder -135”, or that of a number without any."""
    more = _joined().match(text, phone.span.end) if not phone.extension else None
    if more and _ended(phone.number, more[0], is_joined=True):
        return more.end()
    local = _local(text, phone)
    return local.end() if local else phone.span.end


def _local(text: str, phone: PrintedPhone) -> re.Match[str] | None:
    """Return where numbers of the same area follow one, grouped as it is."""
    more = LOCAL.match(text, phone.span.end) if not phone.extension else None
    own = LOCAL_NUMBER.search(phone.written) if more else None
    if more is None or own is None or not own.start() or own.end() < len(phone.written):
        return None
    return more if len(own[0]) == len(LOCAL_NUMBER.findall(more[0])[0]) else None


def _all_of(text: str, phone: PrintedPhone) -> Iterator[str]:
    """Yield a number as printed, and those made with its endings."""
    slashed = SLASHED.fullmatch(phone.written)
    tails = slashed["tails"] if slashed and not phone.extension else ""
    first = slashed["first"] if slashed and tails else phone.written
    ended = _ended(first, tails)
    if not ended:
        first = phone.written
    yield first.strip()
    yield from ended
    if not phone.extension and (more := _joined().match(text, phone.span.end)):
        yield from _ended(first, more[0], is_joined=True)
    elif local := _local(text, phone):
        for number in LOCAL_NUMBER.findall(local[0]):
            yield _with_ending(phone.written, "".join(filter(str.isdigit, number)))


def _ended(first: str, tails: str, *, is_joined: bool = False) -> list[str]:
    """Return the number with each of the endings in place of its own; none if one of them cannot be an ending."""
    endings = FIGURES.findall(GROUPED.sub("", tails))
    digits = "".join(filter(str.isdigit, first))
    last = FIGURES.findall(first)[-1:]
    if not all(_can_end(digits, last, ending, is_joined=is_joined and "-" not in tails) for ending in endings):
        return []
    return [_with_ending(first, ending) for ending in endings]


def _can_end(digits: str, last: list[str], ending: str, *, is_joined: bool) -> bool:
    """Return whether digits can be another ending of a number: they begin like its own, or fill its last group."""
    own = digits[-len(ending) :]
    is_alike = own != ending and (own[0] == ending[0] or [own] == last)
    return len(digits) >= FEWEST and (is_alike or (len(ending) <= SHORT and not is_joined))


def _with_ending(first: str, ending: str) -> str:
    """Return a number with other digits at its end, grouped in the same way."""
    left = list(ending)
    first = first.strip()
    return "".join(reversed([left.pop() if left and sign.isdigit() else sign for sign in reversed(first)]))


@cache
def _joined() -> re.Pattern[str]:
    """Return the pattern of endings after words, commas and hyphens: “ oder -135”, “, -136”, “ y 57”."""
    words = alternatives(every_word("and_words", "or_words"))
    hyphened = rf"(?:\s{{0,2}}(?:[,;/&]|(?<=\s)(?:{words})(?=\s))\s{{0,2}}[-–]\s?\d{{1,{LONGEST}}}(?![\w./]))+"
    bare = rf"\s(?:{words})\s\d{{2,{LONGEST}}}(?=\s*(?:[,;)\n]|$))"
    return re.compile(rf"{hyphened}|{bare}", re.IGNORECASE)
