"""Findings for people: where, which rule, what, and the source line with a caret under the fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import typer

from pressctl.findings import Checked, Finding, Severity
from pressctl.text import Lines, printable

WINDOW = 96
"""Columns of a source line that are shown; a paragraph is one long line, and most of it is beside the point."""
BEFORE = 40
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def report(checked: Iterable[Checked], colour: bool) -> Iterator[str]:
    """Yield a block for each finding, with ANSI colours when ``colour`` is true."""
    for each in checked:
        lines = Lines(each.text if each.findings else "")
        for finding in each.findings:
            yield f"{_block(lines, finding, colour)}\n"


def _block(lines: Lines, finding: Finding, colour: bool) -> str:
    place = f"{printable(finding.path)}:{finding.line}:{finding.column}"
    rule = f"{finding.code} {finding.slug}"
    if colour:
        place, rule = typer.style(place, bold=True), typer.style(rule, fg=COLOURS[finding.severity])
    head = f"{place}: {finding.severity} {rule}: {printable(finding.message)}"
    return "\n".join([head, *_source(lines, finding, colour), ""])


def _source(lines: Lines, finding: Finding, colour: bool) -> list[str]:
    line = lines.line(finding.line)
    if not line.strip():
        return []
    start = finding.column - 1
    region = finding.region
    end = region.end_column - 1 if region.end_line == region.line else len(line)
    cut = max(0, start - BEFORE) if len(line) > WINDOW else 0
    shown = printable(("…" if cut else "") + line[cut : cut + WINDOW] + ("…" if cut + WINDOW < len(line) else ""))
    shift = cut - (1 if cut else 0)
    pad = _columns(shown[: start - shift])
    caret = "^" * max(1, min(_columns(shown[start - shift : end - shift]), WINDOW))
    gutter, number = " " * len(str(finding.line)), str(finding.line)
    if colour:
        caret = typer.style(caret, fg=COLOURS[finding.severity])
    return [f"  {number} | {shown}", f"  {gutter} | {' ' * pad}{caret}{_repair(finding)}"]


def _repair(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    edit = finding.fix.edit
    if not edit.text:
        return " delete"
    how = "" if finding.fix.safe else " (unsafe)"
    return f" {printable(edit.text)}{how}" if len(edit.text) < WINDOW else how


def _columns(text: str) -> int:
    """Return the columns a text takes on a terminal: Chinese takes two a character, a combining mark none."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
