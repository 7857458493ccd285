"""Cards of people in the head of a release: the name, where the person works, and a line that is nothing but a number.

Old agencies set them so, above the headline or below it, with no heading: “Ana Silva”, “Headquarters, Springfield”,
“(Phone: 202/555-0100)”. The day or the number of the release can stand beside the first two lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pressctl.importers.extraction.contacts.letterheads import is_postal
from pressctl.importers.extraction.contacts.lines import is_for_public
from pressctl.importers.extraction.contacts.names import is_name, without_courtesy
from pressctl.importers.extraction.contacts.parts import chunks
from pressctl.importers.extraction.contacts.ways import emails, labels_in, reaches
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.prose.days.dates import first_whole
from pressctl.prose.lines import day_lines, release_line

HEAD = 60
"""Lines of a text among which such cards stand."""
BETWEEN = 3
"""Lines between a name and its number: house, department, town."""
LONGEST = 80
"""Characters of the longest of them."""
IN_BRACKETS = re.compile(r"[(（\[][^\d\[\]\n]{0,24}\d[^\[\]\n]{3,40}[)）\]]")
BRACKETS = ("(", "（", "[")
LABELLED = re.compile(r"[^\W\d_][^\d:：@\n]{0,20}[:：.]\s{0,4}[+(（\d][^@\n]{5,40}")
NUMBERED = re.compile(rf"[(（\[]|{LABELLED.pattern}")
"""How a line starts that may be a number: in brackets, or behind a label."""
GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,80}|\t{1,9} {0,9})(?=\S)")
"""What stands between a line of a card and what is beside it."""
NUMBER = re.compile(
    r"(?<=\S)\s{1,3}(?=[^\W\d_]{2,20}\s?(?:[:：#№]|\b[Nn][.º°]{1,2})\s?[^\W\d_]{0,3}\d{1,6}[-/]\d{1,6}\Z)"
)
"""What stands before the number of a release at the end of a line: “Ana Silva Release: 24-55”."""


def starts(lines: Sequence[str]) -> bool:
    """Return whether a card starts with the first of these lines.

    A number in brackets is enough; with a label alone it can be that of a house, unless another such card follows.
    """
    end = length(lines)
    if not end or _is_in_brackets(lines[end - 1]):
        return end > 0
    return end > 2 and length(lines[end:]) > 2


def parted(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Return lines by their places, with what stands beside those of a card, the day, on lines of its own.

    These follow the last of several cards, between empty lines.
    """
    found: list[tuple[int, str]] = []
    waiting: list[tuple[int, str]] = []
    at = below = 0
    top = enumerate(lines[: HEAD + BETWEEN + 1])
    numbers = {at for at, line in top if NUMBERED.match(line) and is_number(_columns(line)[0])}
    if not numbers:
        return [*enumerate(lines)]
    while at < len(lines):
        may_start = at < HEAD and not numbers.isdisjoint(range(at + 1, at + BETWEEN + 2))
        cut = [_columns(line) for line in lines[at : at + BETWEEN + 2]] if may_start else []
        end = length([left for left, _ in cut])
        if not end and lines[at] and waiting:
            found[below:below] = [(at, ""), *waiting, (at, "")]
            waiting = []
        waiting += [(at + of, right) for of, (_, right) in enumerate(cut[:end]) if right]
        found += [(at + of, left) for of, (left, _) in enumerate(cut[:end])] or [(at, lines[at])]
        at, below = at + (end or 1), len(found) if end else below
    return [*found, *waiting]


def length(lines: Sequence[str]) -> int:
    """Return how many lines the card has that starts with the first of these, 0 for none."""
    if not lines or not _is_person(lines[0]):
        return 0
    for at, line in enumerate(lines[1 : BETWEEN + 2], 1):
        if is_number(line):
            return at + 1
        if not _is_place(line):
            return 0
    return 0


def _is_person(line: str) -> bool:
    name = without_courtesy(line.strip(" *_"))
    return len(name) < LONGEST and is_name(name) and not is_heading(name, "contact_headings")


def _is_place(line: str) -> bool:
    """Return whether a line may say where somebody works: no street, no day, no sentence, no line of the head."""
    is_other = (
        day_lines.stands_alone(line) or release_line.read(line) is not None or line.endswith((":", "：", "!", "?"))
    )
    is_other = is_other or bool(opener(line, "contact_headings"))
    return 0 < len(line) < LONGEST and not (is_other or reaches(line) or is_postal(line) or is_for_public(line))


@lru_cache(maxsize=512)
def is_number(line: str) -> bool:
    """Return whether a line is a number, in brackets or behind a label, and says of nobody whose it is."""
    if not (_is_in_brackets(line) or LABELLED.fullmatch(line)):
        return False
    is_fax = any(is_heading(label, "fax_labels") for label in labels_in(line))
    return reaches(line) and not (chunks(line) or emails(line) or is_fax or is_for_public(line))


def _is_in_brackets(line: str) -> bool:
    return IN_BRACKETS.fullmatch(line.strip("*_ ")) is not None


def _columns(line: str) -> tuple[str, str]:
    """Return a line, and the day or number beside it or an empty text."""
    if gap := GAP.search(line):
        left, right = line[: gap.start()], line[gap.end() :].strip()
        return (left, right) if any(map(str.isdigit, right)) and not reaches(right) else (line, "")
    if number := NUMBER.search(line):
        return line[: number.start()], line[number.end() :]
    day = first_whole(line) if any(map(str.isdigit, line)) and not reaches(line) else None
    is_last = day is not None and day.span.start > 1 and day_lines.stands_alone(line[day.span.start :])
    return (line[: day.span.start].rstrip(" ,"), line[day.span.start :]) if day and is_last else (line, "")
