"""Extensions that lines print alone, “ext. 14 (Bo Ek)”, with the number that the lines print once for all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressctl.importers.extraction.contacts.names import is_name
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.ways import emails
from pressctl.prose.addresses.phones import PrintedPhone, phones
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import alternatives, every_word

FIGURES = re.compile(r"[-–]\d{1,6}")
"""The end of a number behind a hyphen, in the place of which an extension with a hyphen stands: “-601”."""


def in_full(lines: list[str]) -> list[str]:
    """Return lines with the number of the call before in front of each extension that stands alone.

    A line with that number and nothing else goes: it is the house's, and each of those below has it.
    """
    found: list[str] = []
    number, alone = "", -1
    for line in lines:
        parts = [*_in_full(line, number)]
        if len(parts) > 1 and alone >= 0:
            found[alone], alone = "", -1
        printed = phones(line)
        if printed:
            number = printed[-1].number
            is_house = len(printed) == 1 and not (printed[0].extension or chunks(line) or emails(line))
            alone = len(found) if is_house else -1
        found.append("".join(parts))
    return [line for line in found if line]


def is_led_by_extension(line: str) -> bool:
    """Return whether a line prints an extension without its number."""
    return bool(candidates(line, "extension_words")) and not phones(line) and _alone().search(line) is not None


def _in_full(line: str, number: str) -> list[str]:
    """Return the pieces of a line, with the number put before each extension; ``number`` is that of a line above."""
    if not candidates(line, "extension_words"):
        return [line]
    line = _each_labelled(line)
    printed, pieces, start = phones(line), [], 0
    for match in _alone().finditer(line):
        at = match.start("extension")
        if any(phone.span.start < match.end() and at < phone.span.end for phone in printed):
            continue
        before = [phone.number for phone in printed if phone.span.end <= at]
        if base := before[-1] if before else number:
            pieces += [line[start:at], _extended(base, match)]
            start = match.end()
    if pieces and (house := _number_of_house(printed, pieces[0])):
        pieces[0] = pieces[0][: house.span.start] + pieces[0][house.span.end :]
    return [*pieces, line[start:]]


def _each_labelled(line: str) -> str:
    """Return a line with its word before each of several extensions: “exts. 101 (Ana) and 102 (Bo)” has it once."""
    while match := _next().search(line):
        line = f"{line[: match.end('joint')]}{match['label']}{line[match.end('joint') :]}"
    return line


def _number_of_house(printed: Sequence[PrintedPhone], before: str) -> PrintedPhone | None:
    """Return the number before the first extension, where nobody is named in front of it: all extensions have it."""
    first = next(iter(printed), None)
    is_of_house = first is not None and not first.extension and first.span.end <= len(before)
    return first if first and is_of_house and not any(map(is_name, chunks(before[: first.span.start]))) else None


def _extended(number: str, match: re.Match[str]) -> str:
    """Return a number with an extension: in the place of its last figures, where both have a hyphen before them."""
    figures = match["figures"]
    own = FIGURES.search(number[number.rfind("-") :]) if "-" in number else None
    if figures[0] in "-–" and own:
        return number[: number.rindex("-")] + figures
    return f"{number} {match['extension']}"


@cache
def _next() -> re.Pattern[str]:
    """Return the pattern of an extension, and behind it another one of as many figures, whose word is left out."""
    words, joints = alternatives(every_word("extension_words")), alternatives(every_word("and_words", "or_words"))
    named = r"\s?[(（][^()（）\d]{2,40}[)）]"
    return re.compile(
        rf"(?<![^\W\d_])(?P<label>(?:{words})\.?:?\s{{0,3}})\d{{2,5}}(?:{named})?"
        rf"(?P<joint>(?:\s?[,;/]\s{{0,2}}|\s(?:{joints})\s))(?=\d{{2,5}}(?:{named}|[.,;\s]|\Z))(?!\d{{1,5}}[ -]\d)",
        re.IGNORECASE,
    )


@cache
def _alone() -> re.Pattern[str]:
    """Return the pattern of an extension that a mark or a joining word stands before, and a mark or nothing behind."""
    words, joints = alternatives(every_word("extension_words")), alternatives(every_word("and_words", "or_words"))
    label = rf"(?<![^\W\d_])(?:{words})\.?:?\s{{0,3}}"
    return re.compile(
        rf"(?:\A\s{{0,4}}|[,;:(（،，、–—-]\s{{0,3}}|\s(?:{joints})\s{{1,3}})"
        rf"(?P<extension>{label}(?P<figures>[-–]?\d{{1,6}}(?:[-–]\d{{2,4}})?))(?=\s{{0,3}}(?:[,;:.()（）،，、–—]|\Z)|\s(?:{joints})\s)",
        re.IGNORECASE,
    )
