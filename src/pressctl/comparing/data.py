"""A comparison as data for JSON: releases with their facts, rows of facts and of passages, and differences."""

from __future__ import annotations

from typing import Any

from pressctl.comparing.rows import Cell, PassageRow, Row, fact_rows, passage_rows
from pressctl.comparing.sheet import Disagreement, Sheet, Side
from pressctl.facts.comparing import Place
from pressctl.facts.fact import Amount, Day, Fact, Hour, Kind
from pressctl.facts.readers.units import display_name
from pressctl.languages.writing import direction

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def values(sheet: Sheet) -> dict[str, Any]:
    """Return a sheet as plain values; the cells of a row are keyed by language tag."""
    tags = [side.release.language for side in sheet.sides]
    return {
        "version": 1,
        "source": tags[0],
        "releases": [_release(sheet, number) for number in range(len(tags))],
        "facts": [_row(row, tags) for row in fact_rows(sheet)],
        "passages": [_passage_row(row, tags) for row in passage_rows(sheet)],
        "differences": [_difference(each, tags) for each in sheet.disagreements],
        "not_compared": list(sheet.faults),
        "notes": list(sheet.notes),
        "differs": sheet.differs,
    }


def reading(fact: Fact) -> str:
    """Return the value of a fact in a notation independent of its language: “2026-03-02 Monday”, “48500000 EUR”, “15%”.

    Parts that a date or a time does not state are left out: “--03-02” has no year (RFC 6350).
    """
    value = fact.value
    if isinstance(value, Day):
        day = f"{value.month:02}" + (f"-{value.day:02}" if value.day else "")
        weekday = "" if value.weekday is None else f" {WEEKDAYS[value.weekday]}"
        return (f"{value.year:04}-{day}" if value.year else f"--{day}") + weekday
    if isinstance(value, Hour):
        return " ".join(filter(None, (f"{value.hour:02}:{value.minute:02}", value.half, value.zone)))
    if fact.kind is Kind.WEEKDAY and isinstance(value, int):
        return WEEKDAYS[value]
    if fact.number is None:
        return str(value)
    number = format(fact.number.normalize(), "f")
    if isinstance(value, Amount):
        return f"{number} {display_name(value.currency)}"
    return f"{number}%" if fact.kind is Kind.PERCENT else number


def _release(sheet: Sheet, number: int) -> dict[str, Any]:
    side = sheet.sides[number]
    release = side.release
    return {
        "path": str(side.loaded.path),
        "id": release.id or None,
        "language": release.language,
        "direction": direction(release.language),
        "headline": release.headline,
        "status": str(release.status),
        "is_source": number == 0,
        "facts": [
            _fact(side, Place(at, fact)) for at, passage in enumerate(side.passages) for fact in passage.facts
        ],
    }  # fmt: skip


def _fact(side: Side, place: Place) -> dict[str, Any]:
    fact, at = place.fact, side.region(*place)
    return {
        "kind": str(fact.kind),
        "written": fact.written,
        "reading": reading(fact),
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "passage": place.passage,
        "in_words": not fact.is_hard,
    }


def _row(row: Row, tags: list[str]) -> dict[str, Any]:
    cells = {tag: _cell(cell) for tag, cell in zip(tags, row.cells, strict=True)}
    return {"kind": row.kind, "in_front_matter": row.is_field, "cells": cells}


def _cell(cell: Cell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {
        "written": cell.written,
        "reading": reading(cell.fact) if cell.fact else None,
        "line": cell.line or None,
        "mark": str(cell.mark),
    }


def _passage_row(row: PassageRow, tags: list[str]) -> dict[str, Any]:
    cells = {
        tag: {"line": line, "text": ["".join(piece.text for piece in pieces) for pieces in cell]} if cell else None
        for tag, cell, line in zip(tags, row.cells, row.lines, strict=True)
    }
    return {"kind": row.kind, "cells": cells}


def _difference(each: Disagreement, tags: list[str]) -> dict[str, Any]:
    finding = each.finding
    return {
        "language": tags[each.side],
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "slug": finding.slug,
        "severity": str(finding.severity),
        "message": finding.message,
        "source": each.source or None,
        "translation": each.target or None,
        "silenced": each.is_silenced,
        "counts": each.counts,
    }
