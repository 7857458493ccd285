"""Several people in columns: first all their names, then all their numbers; or one beside the other on each line."""

from __future__ import annotations

from itertools import pairwise

from pressctl.importers.extraction.contact_lines import names_someone_first
from pressctl.importers.extraction.contact_names import is_name
from pressctl.importers.extraction.contact_parts import AROUND, chunks, reaches
from pressctl.importers.extraction.words import folded
from pressctl.prose.emails import addresses
from pressctl.prose.phones import phones

Span = tuple[int, int, bool]
"""Where an address or number starts and ends, and whether it is an address."""


def persons(lines: list[str]) -> list[list[str]]:
    """Return the lines of each person of a table; nothing where lines are none, or do not say whose each number is."""
    return _side_by_side(lines) or _one_below_the_other(lines)


def reaching_spans(line: str) -> list[Span]:
    """Return where the addresses and numbers of a line stand, in order."""
    numbers = [(phone.span.start, phone.span.end, False) for phone in phones(line)]
    return sorted([*((start, end, True) for start, end in addresses(line)), *numbers])


def labels_in(line: str) -> list[str]:
    """Return what stands before each number of a line, folded: “office” of “Office: 202 555 0100”."""
    spans = [(0, 0, False), *(span for span in reaching_spans(line) if not span[2])]
    return [folded(line[end:start].strip(AROUND + ",;|/")) for (_, end, _), (start, _, _) in pairwise(spans)]


def _side_by_side(lines: list[str]) -> list[list[str]]:
    """Return the people of “Ana Silva / Bo Ek”, whose addresses and numbers stand in the same order on lines below."""
    at = next((at for at, line in enumerate(lines) if names_someone_first(line)), None)
    names = [] if at is None else list(chunks(lines[at]))
    if at is None or len(names) < 2 or not all(map(is_name, names)) or reaches(lines[at]):
        return []
    ways = [[line[start:end] for start, end, _ in reaching_spans(line)] for line in lines[at + 1 :] if reaches(line)]
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
    labels = [folded(line[: reaching_spans(line)[0][0]].strip(AROUND)) for line in ways]
    kinds, each = list(dict.fromkeys(labels)), len(ways) // len(starts)
    if len(kinds) != each or not all(kinds):
        return []
    heads = [lines[start:end] for start, end in pairwise([*starts, first])]
    if labels == kinds * len(starts):
        return [[*head, *ways[at * each : (at + 1) * each]] for at, head in enumerate(heads)]
    in_rows = labels == [kind for kind in kinds for _ in starts]
    return [[*head, *ways[at :: len(starts)]] for at, head in enumerate(heads)] if in_rows else []
