"""A comparison as an HTML page to print: two to six columns, each in its direction, without scripts."""

from __future__ import annotations

import unicodedata
from typing import Any

from pressctl.comparing.rows import Cell, PassageRow, Piece, Row, fact_rows, passage_rows
from pressctl.comparing.sheet import Disagreement, Mark, Sheet
from pressctl.errors import UsageError
from pressctl.exporters import Desk, words_for
from pressctl.exporters.parts import pages
from pressctl.exporters.parts.state import state
from pressctl.languages.writing import direction
from pressctl.prose.text import undirected
from pressctl.release.model import Release

TEMPLATE = "export/compare.html"
MOST = 6
"""The most columns that fit on a sheet of paper."""
SIGNS = {Mark.SAME: "", Mark.DIFFERS: "≠", Mark.SILENCED: "(≠)", Mark.MISSING: "–", Mark.ADDED: "+"}
"""The signs before facts, for those who cannot see the colours."""
LEGEND = {
    Mark.DIFFERS: "differs from the source",
    Mark.SILENCED: "differs, and a comment in one of the files says that it may",
    Mark.MISSING: "only in the source",
    Mark.ADDED: "not in the source",
}


def page(sheet: Sheet, desk: Desk) -> bytes:
    """Return the page in UTF-8; raises UsageError if there are too many columns."""
    if len(sheet.sides) > MOST:
        hint = "choose some with --language, or take --format json"
        raise UsageError(f"A page has {MOST} columns, and there are {len(sheet.sides)} releases", hint)
    values = {
        "columns": [_column(sheet, number, desk) for number in range(len(sheet.sides))],
        "facts": [_row(row) for row in fact_rows(sheet)],
        "passages": [_passages(row) for row in passage_rows(sheet)],
        "differences": [_difference(sheet, each) for each in sheet.disagreements],
        "legend": [(str(mark), SIGNS[mark], words) for mark, words in LEGEND.items()],
        "remarks": [*sheet.faults, *sheet.notes],
    }
    return pages.render(TEMPLATE, desk, {name: _undirected(value) for name, value in values.items()})


def _undirected(value: Any) -> Any:
    """Return a template value with all its texts ``undirected``, as the page gives each its own direction."""
    if isinstance(value, str):
        return undirected(value)
    if isinstance(value, dict):
        return {name: _undirected(each) for name, each in value.items()}
    return [_undirected(each) for each in value] if isinstance(value, list | tuple) else value


def _column(sheet: Sheet, number: int, desk: Desk) -> dict[str, Any]:
    release = sheet.sides[number].release
    return {
        "tag": release.language,
        "direction": direction(release.language),
        "name": pages.language_name(release.language),
        "path": str(sheet.sides[number].loaded.path),
        "lines": lines(release, desk),
        "is_source": number == 0,
    }


def lines(release: Release, desk: Desk) -> tuple[str, ...]:
    """Return the warnings on a release, such as that it is a draft or under embargo, in its language."""
    words, _ = words_for(release, desk)
    status = state(release, desk, words)
    return status.lines if status.is_alert else ()


def _difference(sheet: Sheet, each: Disagreement) -> dict[str, Any]:
    finding = each.finding
    return {
        "name": pages.language_name(sheet.sides[each.side].release.language),
        "path": finding.path,
        "line": finding.line,
        "message": finding.message,
        "code": finding.code,
        "mark": str(each.mark),
        "sign": SIGNS[each.mark],
    }


def _row(row: Row) -> dict[str, Any]:
    return {"kind": row.kind, "cells": [_cell(cell) for cell in row.cells]}


def _cell(cell: Cell | None) -> dict[str, str]:
    if cell is None:
        return {"text": "", "mark": "", "sign": "", "direction": "ltr"}
    mark = "" if cell.mark is Mark.SAME else str(cell.mark)
    return {"text": cell.written, "mark": mark, "sign": SIGNS[cell.mark], "direction": _direction(cell.written)}


def _direction(text: str) -> str:
    """Return the direction of a fact on its own: a phone number runs to the right even in an Arabic text."""
    return "rtl" if any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text) else "ltr"


def _passages(row: PassageRow) -> dict[str, Any]:
    return {"kind": row.kind, "cells": [[_pieces(pieces) for pieces in cell] for cell in row.cells]}


def sign_of(piece: Piece) -> str:
    """Return the sign before a piece of a passage, or an empty string if it does not differ."""
    return SIGNS[piece.mark] if piece.mark in {Mark.DIFFERS, Mark.SILENCED} else ""


def _pieces(pieces: tuple[Piece, ...]) -> list[dict[str, str]]:
    return [
        {
            "text": piece.text,
            "mark": "" if piece.mark is Mark.SAME else str(piece.mark),
            "sign": sign_of(piece),
        }
        for piece in pieces
    ]
