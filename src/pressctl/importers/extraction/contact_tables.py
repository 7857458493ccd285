"""Several people in columns: first all their names, then all their numbers; or one beside the other on each line."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise

from pressctl.importers.extraction.contact_lines import names_someone_first
from pressctl.importers.extraction.contact_names import HAN_NAME, has_role, is_name
from pressctl.importers.extraction.contact_parts import (
    AROUND,
    chunks,
    emails,
    labels_in,
    numbers_in,
    reaches,
    ways_in,
)
from pressctl.importers.extraction.words import folded, labels
from pressctl.prose.word_lists import alternatives, every_word

GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,30}|\t{1,9} {0,9})(?=\S)")
"""What stands between two columns."""


def columns_apart(lines: list[str]) -> list[str]:
    """Return lines with people side by side, “Ana Silva    Bo Ek”, as one column below the other."""
    found: list[str] = []
    for _, run in groupby(((line, GAP.split(line)) for line in lines), key=lambda each: len(each[1])):
        told = list(run)
        rows = [row for _, row in told]
        are_people = len(rows[0]) > 1 and any(all(map(names_someone_first, row)) for row in rows)
        are_columns = are_people and any(all(map(reaches, row)) for row in rows)
        found += (
            [cell for each in zip(*rows, strict=True) for cell in each] if are_columns else [line for line, _ in told]
        )
    return found


def persons(lines: list[str]) -> list[list[str]]:
    """Return the lines of each person of a table; nothing where lines are none, or do not say whose each number is."""
    return _side_by_side(lines) or _one_below_the_other(lines)


def of_list(lines: list[str]) -> list[list[str]]:
    """Return the people of “Ana Silva / Bo Ek, 202 555 0100 / 202 555 0101”; nothing where lines are no such list.

    There are as many numbers as names, in the same order, or one for all; and so of addresses.
    """
    at = next((at for at, line in enumerate(lines) if len(_named(_before_reach(line))) > 1), None)
    if at is None or any(map(reaches, lines[:at])):
        return []
    names = _named(_before_reach(lines[at]))
    rest = [lines[at][len(_before_reach(lines[at])) :], *lines[at + 1 :]]
    numbers, addresses_ = numbers_in(rest), [found for line in rest for found in emails(line)]
    kinds = {
        folded(label).rstrip(" .:：")
        for line in lines[at:]
        for kind in labels_in(line)
        for label in labels().findall(kind)
    }
    if any(len(ways) not in {0, 1, len(names)} for ways in (numbers, addresses_)) or len(kinds) > 1 < len(numbers):
        return []
    if len(numbers) < 2 and len(addresses_) < 2 and not all(map(HAN_NAME.match, names)):
        return []  # one way for both: the second may be a house
    ways = [
        [found[min(place, len(found) - 1)] for found in (numbers, addresses_) if found] for place in range(len(names))
    ]
    return [[*lines[:at], name, *of_person] for name, of_person in zip(names, ways, strict=True)]


def _before_reach(line: str) -> str:
    """Return a line up to its first address or number."""
    return line[: min((way.start for way in ways_in(line)), default=len(line))]


def _named(text: str) -> list[str]:
    """Return the parts of a list of people, each a name with its roles; nothing where one part is anything else."""
    parts = [part for part in _joints().split(text) if chunks(part)]
    told = [chunks(part) for part in parts]
    are_people = all(
        is_name(first) and all(has_role(part) or not is_name(part) for part in roles) for first, *roles in told
    )
    return [", ".join(each) for each in told] if are_people else []


@cache
def _joints() -> re.Pattern[str]:
    """Return the pattern of what stands between the names of a list: “/”, “、”, “and”, “y/o”."""
    words = alternatives(every_word("and_words", "or_words"))
    return re.compile(rf"\s*(?:/|、|,?\s(?:{words})(?:\s?/\s?(?:{words}))?(?=\s)|\s&(?=\s))\s*")


def _side_by_side(lines: list[str]) -> list[list[str]]:
    """Return the people of “Ana Silva / Bo Ek”, whose addresses and numbers stand in the same order on lines below."""
    at = next((at for at, line in enumerate(lines) if names_someone_first(line)), None)
    names = [] if at is None else list(chunks(lines[at]))
    if at is None or len(names) < 2 or not all(map(is_name, names)) or reaches(lines[at]):
        return []
    ways = [[line[start:end] for start, end, _ in ways_in(line)] for line in lines[at + 1 :] if reaches(line)]
    if not ways or any(len(of_line) != len(names) for of_line in ways):
        return []
    return [list(of_person) for of_person in zip(names, *ways, strict=True)]


def _one_below_the_other(lines: list[str]) -> list[list[str]]:
    """Return the people of a table that was read by its columns: all names, then their labelled numbers in order.

    The labels say whose each number is: office, mobile, office, mobile, or office, office, mobile, mobile.
    """
    first = next((at for at, line in enumerate(lines) if reaches(line)), len(lines))
    starts = [at for at in range(first) if names_someone_first(lines[at])]
    ways = lines[first:]
    if len(starts) < 2 or not all(map(reaches, ways)) or len(ways) % len(starts):
        return []
    labels = [folded(line[: ways_in(line)[0].start].strip(AROUND)) for line in ways]
    kinds, each = list(dict.fromkeys(labels)), len(ways) // len(starts)
    if len(kinds) != each or not all(kinds):
        return []
    heads = [lines[start:end] for start, end in pairwise([*starts, first])]
    if labels == kinds * len(starts):
        return [[*head, *ways[at * each : (at + 1) * each]] for at, head in enumerate(heads)]
    in_rows = labels == [kind for kind in kinds for _ in starts]
    return [[*head, *ways[at :: len(starts)]] for at, head in enumerate(heads)] if in_rows else []
