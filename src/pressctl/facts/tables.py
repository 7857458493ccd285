"""Tables of Markdown: the totals in their last row and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pressctl.facts import figures
from pressctl.facts.fact import Amount, Kind
from pressctl.findings import Span
from pressctl.languages import partial
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import Quantities
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import every_word

TABLE = regex(r"(?:^[ ]{0,3}\|[^\n]*\|[ \t]*$\n?){4,400}", re.MULTILINE)
"""A head, its rule, and two rows or more."""
CELL = regex(r"(?<=\|)[^|\n]*(?=\|)")
RULE = regex(r"[ \t]*:?-{1,99}:?[ \t]*")
NEAR = Decimal("0.5")
"""How far a sum may be from its total, as a share of it, to be taken for a sum at all: averages and rates are not."""
ROUNDED = Decimal("0.5")
"""By how much of its last place each part may be rounded."""


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """A total that its parts do not add up to, and where it stands."""

    total: Decimal
    sum: Decimal
    span: Span


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    span: Span


def wrong_totals(text: str, tag: str) -> Iterator[WrongTotal]:
    """Yield the totals of a text's tables that are not the sums of their rows or columns.

    The last row, or column, counts whose head is a word for the total; each part must be a number, with the same sign,
    as the language of the tag writes it.
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
    """Return an exact number and its unit, None for whatever else a cell holds."""
    found = list(figures.find(text, quantities)) if not any(map(str.isalpha, text)) else []
    if len(found) != 1 or found[0].number is None or found[0].span != (0, len(text)):
        return None
    value = found[0].value
    return found[0].number, value.currency if isinstance(value, Amount) else found[0].kind
