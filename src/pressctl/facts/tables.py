"""Finding wrong totals in the last rows and columns of Markdown tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pressctl.facts.fact import Amount, Kind
from pressctl.facts.readers import figures
from pressctl.findings import Span
from pressctl.languages import partial
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import Quantities
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import every_word

TABLE = regex(r"(?:^[ ]{0,3}\|[^\n]*\|[ \t]*$\n?){4,400}", re.MULTILINE)
"""A table: a header row, its delimiter row, and at least two more rows."""
CELL = regex(r"(?<=\|)[^|\n]*(?=\|)")
RULE = regex(r"[ \t]*:?-{1,99}:?[ \t]*")
NEAR = Decimal("0.5")
"""The maximum relative difference between parts and a total: beyond it the cell is an average or a rate, not a sum."""
ROUNDED = Decimal("0.5")
"""How far each part may be rounded, in units of its last decimal place."""


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """A total that is not the sum of its parts, with its place in the text."""

    total: Decimal
    sum: Decimal
    span: Span


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    span: Span


def wrong_totals(text: str, tag: str) -> Iterator[WrongTotal]:
    """Yield the totals of a text's tables that are not the sums of their rows or columns.

    Only a last row or column whose header is a word for “total” counts. Each part must be a number, all with the same
    unit, as the language of the tag writes it.
    """
    quantities = quantity_words.read(tag)
    for match in TABLE.finditer(text):
        rows = [_cells(text, start, end) for start, end in _lines(text, *match.span())]
        rule = next((at for at, row in enumerate(rows) if row and all(RULE.fullmatch(cell.text) for cell in row)), None)
        if rule != 1 or len({len(row) for row in rows}) != 1 or len(rows) < 5:
            continue
        head, body = rows[0], rows[2:]
        if _is_total(body[-1][0]):
            yield from _wrong(zip(*body, strict=True), quantities)
        if _is_total(head[-1]) and len(head) > 3:
            yield from _wrong((row[1:] for row in body), quantities)


def _wrong(lines: Iterable[tuple[_Cell, ...]], quantities: Quantities) -> Iterator[WrongTotal]:
    """Yield the wrong totals at the ends of rows or columns of numbers."""
    for line in lines:
        numbers = [_number(cell.text, quantities) for cell in line]
        parts = numbers[:-1]
        total = numbers[-1]
        if total is None or len(parts) < 2 or not all(part and part[1] == total[1] for part in parts):
            continue
        values = [part[0] for part in parts if part]
        gap = abs(sum(values) - total[0])
        has_decimals = any(value % 1 for value in values)
        is_rounded = gap <= ROUNDED * (len(values) + 1) * (Decimal("0.1") if has_decimals else 1) and (
            total[1] == Kind.PERCENT or has_decimals
        )
        if gap and not is_rounded and max(values) < total[0] and gap <= NEAR * total[0]:
            yield WrongTotal(total[0], Decimal(sum(values)), line[-1].span)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        yield start, line_end
        start = line_end + 1


def _cells(text: str, start: int, end: int) -> tuple[_Cell, ...]:
    return tuple(_trimmed(match[0], match.start()) for match in CELL.finditer(text, start, end))


def _trimmed(text: str, at: int) -> _Cell:
    """Return a cell without the spaces and the emphasis around its words."""
    inner = text.strip(" \t*_")
    start = at + text.find(inner)
    return _Cell(inner, Span(start, start + len(inner)))


@cache
def _labels() -> frozenset[str]:
    return frozenset(every_word("total_labels")) | partial.total_labels()


def _is_total(cell: _Cell) -> bool:
    return cell.text.rstrip(" :").casefold() in _labels()


def _number(text: str, quantities: Quantities) -> tuple[Decimal, str] | None:
    """Return the exact number in a cell and its unit, or None if the cell contains anything else."""
    found = list(figures.find(text, quantities)) if not any(map(str.isalpha, text)) else []
    if len(found) != 1 or found[0].number is None or found[0].span != (0, len(text)):
        return None
    value = found[0].value
    return found[0].number, value.currency if isinstance(value, Amount) else found[0].kind
