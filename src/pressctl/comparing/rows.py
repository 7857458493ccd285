"""The rows of a comparison: a row for each fact, and a row for each set of corresponding passages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from pressctl.comparing.sheet import Mark, Sheet
from pressctl.facts.comparing import Place
from pressctl.facts.fact import Fact
from pressctl.facts.matching.aligning import Pair, Passage
from pressctl.facts.matching.same import same
from pressctl.prose.blocks import folded
from pressctl.release.model import Release


class Cell(NamedTuple):
    """A fact in a language, as printed; ``line`` is its line in the file from 1, or 0 if it has none."""

    written: str
    mark: Mark = Mark.SAME
    line: int = 0
    fact: Fact | None = None


class Row(NamedTuple):
    """A fact in each language, or None if it is not there; ``kind`` is that of the fact, or the name of a field."""

    kind: str
    cells: tuple[Cell | None, ...]
    is_field: bool = False


class Piece(NamedTuple):
    """A stretch of a passage, with the mark of the fact in it; SAME means unmarked."""

    text: str
    mark: Mark = Mark.SAME


class PassageRow(NamedTuple):
    """Corresponding passages: their kind and, for each language, the passages in pieces and the line of the first."""

    kind: str
    cells: tuple[tuple[tuple[Piece, ...], ...], ...]
    lines: tuple[int, ...]


def fact_rows(sheet: Sheet) -> list[Row]:
    """Return the facts in the order of the source, those of the front matter first."""
    return [*_field_rows(sheet), *_text_rows(sheet)]


def _field_rows(sheet: Sheet) -> Iterator[Row]:
    releases = [side.release for side in sheet.sides]
    values = {
        "date": [each.date.text if each.date else "" for each in releases],
        "embargo": [_embargo(each) for each in releases],
        "tickers": [", ".join(each.tickers) for each in releases],
    }
    for field, written in values.items():
        if any(written):
            marks = [_field_mark(sheet, number, field) for number in range(len(releases))]
            yield Row(field, tuple(map(_field_cell, written, marks)), is_field=True)
    for disagreement in sheet.disagreements:
        if disagreement.field not in {"", *values} and disagreement.is_fact:
            cells: list[Cell | None] = [None] * len(releases)
            cells[0] = Cell(disagreement.source)
            cells[disagreement.side] = Cell(
                disagreement.target,
                Mark.SILENCED if disagreement.is_silenced else Mark.DIFFERS,
                disagreement.finding.line,
            )
            yield Row(disagreement.field, tuple(cells), is_field=True)


def _embargo(release: Release) -> str:
    return release.embargo.text if release.embargo else "unreadable" if release.lifts else ""


def _field_mark(sheet: Sheet, number: int, field: str) -> Mark:
    found = [each.mark for each in sheet.disagreements if each.side == number and each.field == field]
    return found[0] if found else Mark.SAME


def _field_cell(written: str, mark: Mark) -> Cell | None:
    return Cell(written or "none", mark) if written or mark is not Mark.SAME else None


def _text_rows(sheet: Sheet) -> Iterator[Row]:
    columns = [_Column(sheet, number) for number in range(1, len(sheet.sides))]
    for number, passage in enumerate(sheet.sides[0].passages):
        for fact in passage.facts:
            at = Place(number, fact)
            cells = [column.cell(at) for column in columns]
            if fact.is_hard or any(cell and cell.fact and cell.fact.is_hard for cell in cells):
                own = Cell(fact.written, Mark.SAME, sheet.sides[0].region(number, fact).line, fact)
                yield Row(str(fact.kind), (own, *cells))
        yield from _added_rows(columns, number)


def _added_rows(columns: Sequence[_Column], number: int) -> Iterator[Row]:
    """Yield a row for each fact that translations add to a passage; equal facts of several languages share a row."""
    left = [list(column.added(number)) for column in columns]
    for index, remaining in enumerate(left):
        while remaining:
            first = remaining.pop(0)
            cells: list[Cell | None] = [None] * (len(columns) + 1)
            cells[index + 1] = columns[index].as_cell(*first)
            for other in range(index + 1, len(left)):
                counterpart = next((each for each in left[other] if same(first[0].fact, each[0].fact)), None)
                if counterpart:
                    left[other].remove(counterpart)
                    cells[other + 1] = columns[other].as_cell(*counterpart)
            yield Row(str(first[0].fact.kind), tuple(cells))


class _Column:
    """The facts of one translation, by the facts of the source."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self._sheet, self._number = sheet, number
        comparison = sheet.comparisons[number - 1]
        self._answers = dict(comparison.answers) if comparison else {}
        self._differing: dict[Place, tuple[Place | None, Mark]] = {}
        self._added: dict[int, list[tuple[Place, Mark]]] = {}
        self._misread: dict[Place, Mark] = {}
        for each in sheet.disagreements:
            if each.mismatch and each.side == number:
                self._note(each.mismatch.source, each.mismatch.target, each.mismatch.pair, each.mark)
        placed = {*self._answers.values(), *(place for place, _ in self._differing.values() if place)}
        for place, mark in self._misread.items():
            if place not in placed:
                self._added.setdefault(self._beside(place.passage), []).append((place, mark))

    def _note(self, source: Place | None, target: Place | None, pair: Pair | None, mark: Mark) -> None:
        if source:
            self._differing[source] = (target, mark)
        elif target and pair:
            self._added.setdefault(pair.source[0], []).append((target, mark))
        elif target:
            self._misread[target] = mark
        elif pair:
            passages = self._sheet.sides[0].passages
            lost = (Place(number, fact) for number in pair.source for fact in passages[number].facts if fact.is_hard)
            self._differing.update({place: (None, mark) for place in lost if place not in self._answers})

    def _beside(self, passage: int) -> int:
        comparison = self._sheet.comparisons[self._number - 1]
        pairs = comparison.pairs if comparison else ()
        return next((pair.source[0] for pair in pairs if passage in pair.target and pair.source), 0)

    def cell(self, at: Place) -> Cell | None:
        """Return the cell of the language for a fact of the source, or None if it is empty."""
        if at in self._differing:
            place, mark = self._differing[at]
            return self.as_cell(place, mark) if place else Cell("", mark)
        place = self._answers.get(at)
        return self.as_cell(place, self._misread.get(place, Mark.SAME)) if place else None

    def added(self, passage: int) -> Sequence[tuple[Place, Mark]]:
        """Return the facts that the translation adds to a passage of the source."""
        return self._added.get(passage, ())

    def as_cell(self, place: Place, mark: Mark) -> Cell:
        """Return a fact of the language as a cell."""
        line = self._sheet.sides[self._number].region(*place).line
        return Cell(place.fact.written, mark, line, place.fact)


def passage_rows(sheet: Sheet, columns: Sequence[int] = ()) -> list[PassageRow]:
    """Return the rows of corresponding passages, in the order of the source.

    In the source those facts are marked that differ in any language, or in one of the columns ``columns``.
    """
    return [*_passage_rows(sheet, columns or range(len(sheet.sides)))]


def _passage_rows(sheet: Sheet, columns: Sequence[int]) -> Iterator[PassageRow]:
    count = len(sheet.sides[0].passages)
    pairs = [_pairs(sheet, number) for number in range(1, len(sheet.sides))]
    merged = {number for pairs_of_column in pairs for pair in pairs_of_column for number in pair.source[:-1]}
    marks = [_marks(sheet, number, columns) for number in range(len(sheet.sides))]
    besides = [{number: pair for pair in pairs_of_column for number in pair.source} for pairs_of_column in pairs]
    without_source = [_without_source(pairs_of_column) for pairs_of_column in pairs]
    rows, start = list(_rows_without_source(without_source, range(-1, 0))), 0
    for number in range(count):
        if number not in merged:
            own = range(start, number + 1)
            others = [_targets(pairs_of_column, own) for pairs_of_column in besides]
            rows += [[[*own], *others], *_rows_without_source(without_source, own)]
            start = number + 1
    yield from (_passage_row(sheet, row, marks) for row in rows)


def _pairs(sheet: Sheet, number: int) -> Sequence[Pair]:
    comparison = sheet.comparisons[number - 1]
    if comparison:
        return comparison.pairs
    both = zip_longest(*(range(len(sheet.sides[each].passages)) for each in (0, number)))
    return [Pair(() if one is None else (one,), () if other is None else (other,)) for one, other in both]


def _targets(pairs: Mapping[int, Pair], own: range) -> list[int]:
    """Return the passages of a translation that correspond to those of the source in ``own``, the keys of ``pairs``."""
    found = dict.fromkeys(pairs[number] for number in own if number in pairs)
    return [at for pair in found for at in pair.target]


def _without_source(pairs: Sequence[Pair]) -> dict[int, list[int]]:
    """Return the passages that only a translation has, by the passage of the source that precedes them."""
    last, found = -1, dict[int, list[int]]()
    for pair in pairs:
        last = max((last, *pair.source))
        if not pair.source:
            found.setdefault(last, []).extend(pair.target)
    return found


def _rows_without_source(without_source: Sequence[dict[int, list[int]]], own: range) -> Iterator[list[list[int]]]:
    """Yield rows, as passage numbers in each column, for passages that only translations have."""
    columns = [[at for number in own for at in passages.get(number, ())] for passages in without_source]
    for each in zip_longest(*columns):
        yield [[], *([] if number is None else [number] for number in each)]


def _passage_row(
    sheet: Sheet, numbers: Sequence[Sequence[int]], marks: Sequence[dict[int, dict[Fact, Mark]]]
) -> PassageRow:
    cells, lines, kind = [], [], ""
    for side, own in enumerate(numbers):
        passages = sheet.sides[side].passages
        cells.append(tuple(_pieces(passages[number], marks[side].get(number, {})) for number in own))
        lines.append(sheet.sides[side].region(own[0]).line if own else 0)
        kind = kind or (passages[own[0]].kind if own else "")
    return PassageRow(kind, tuple(cells), tuple(lines))


def _marks(sheet: Sheet, side: int, columns: Sequence[int]) -> dict[int, dict[Fact, Mark]]:
    """Return the marks of the facts in a column, by passage; in the source, those from any language."""
    found: dict[int, dict[Fact, Mark]] = {}
    for each in sheet.disagreements:
        place = each.mismatch and (each.mismatch.source if side == 0 else each.mismatch.target)
        if place and each.side in columns and side in {0, each.side}:
            own = found.setdefault(place.passage, {})
            if own.get(place.fact) is not Mark.DIFFERS:  # a comment silences it in one language, and not in another
                own[place.fact] = each.mark
    return found


def _pieces(passage: Passage, marks: dict[Fact, Mark]) -> tuple[Piece, ...]:
    """Return the text of a passage in pieces, with each marked fact as a piece of its own."""
    text, done, searched = folded(passage.text), 0, 0
    pieces: list[Piece] = []
    for fact in passage.facts:
        written = folded(fact.written)
        start = _find_number(text, written, searched)
        if start < 0:
            continue
        searched = start + len(written)
        if fact in marks and start >= done:
            pieces += [Piece(text[done:start]), Piece(written, marks[fact])]
            done = searched
    return tuple(piece for piece in (*pieces, Piece(text[done:])) if piece.text)


def _find_number(text: str, written: str, start: int) -> int:
    """Return the offset of a text from ``start`` on where it is not part of a longer number, or -1."""
    at = text.find(written, start) if written else -1
    while at >= 0 and (text[at - 1 : at].isdecimal() or text[at + len(written) :][:1].isdecimal()):
        at = text.find(written, at + 1)
    return at
