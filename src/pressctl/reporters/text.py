"""Findings for people: where, which rule, what, and the source line with a caret under the fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import typer

from pressctl.findings import Checked, Finding, Severity
from pressctl.prose.text import Lines, printable

WINDOW = 96
"""Columns of a source line that are shown; a paragraph is one long line, and most of it is beside the point."""
BEFORE = 40
INFOS = 3
"""Infos of one rule in one release that are shown; the rest is counted, and every other format has them all."""
HABITS = {
    "PR003": '`releases = "FOLDER"` under [newsroom] says where the releases are',
    "PR207": '`ignore = ["PR207"]` under [validate] does without datelines',
    "PR301": '`ignore = ["PR301"]` under [validate] does without contacts',
    "PR603": '`languages = ["en"]` under [newsroom] says it for all',
}
"""Rules about what a file has not, which a whole folder can be without, each with the setting that answers it."""
FILES = 3
"""Files in which such a rule is shown; the rest of a run is counted at its end, and every other format has them all."""
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def report(checked: Iterable[Checked], colour: bool) -> Iterator[str]:
    """Yield a block for each finding, with ANSI colours when ``colour`` is true; of many alike only the first."""
    habits: Counter[str] = Counter()
    for each in checked:
        lines = Lines(each.text if each.findings else "")
        infos: Counter[str] = Counter()
        for finding in each.findings:
            habits[finding.code] += finding.code in HABITS
            if habits[finding.code] > FILES:
                continue
            infos[_rule(finding, colour)] += finding.severity is Severity.INFO
            if infos[_rule(finding, colour)] <= INFOS:
                yield f"{_block(lines, finding, colour)}\n"
        for rule, count in infos.items():
            if count > INFOS:
                yield f"{_bold(printable(each.path), colour)}: {Severity.INFO} {rule}: {count - INFOS} more\n"

    yield from (_told_at_end(code, count - FILES) for code, count in habits.items() if count > FILES)


def _told_at_end(code: str, more: int) -> str:
    """Return the line on a rule that went on finding the same in the files of a run."""
    return f"{code}: the same in {more} more file{'' if more == 1 else 's'}; in pressctl.toml, {HABITS[code]}\n"


def _rule(finding: Finding, colour: bool) -> str:
    rule = f"{finding.code} {finding.slug}"
    return typer.style(rule, fg=COLOURS[finding.severity]) if colour else rule


def _bold(place: str, colour: bool) -> str:
    return typer.style(place, bold=True) if colour else place


def _block(lines: Lines, finding: Finding, colour: bool) -> str:
    place = _bold(f"{printable(finding.path)}:{finding.line}:{finding.column}", colour)
    head = f"{place}: {finding.severity} {_rule(finding, colour)}: {printable(finding.message)}"
    source = _source(lines, finding, colour)
    return "\n".join([head, *source, ""] if source else [head])


def _source(lines: Lines, finding: Finding, colour: bool) -> list[str]:
    line = lines.line(finding.line)
    if not line.strip("- \t"):  # empty, or the fence: what is missing there cannot be seen there
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
    return [f"  {number} | {shown}", f"  {gutter} | {' ' * pad}{caret}{_fix(finding)}"]


def _fix(finding: Finding) -> str:
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
