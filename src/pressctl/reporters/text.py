"""Findings for people: for each release, its findings with their places, messages and source lines with carets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import typer

from pressctl.findings import Checked, Finding, Severity
from pressctl.prose.text import Lines, columns, counted, printable
from pressctl.reporters import Style
from pressctl.reporters.excerpts import INDENT, WINDOW, excerpt

INFOS = 3
"""The most infos of a rule that are shown for one release; the rest are counted. All other formats have them all."""
HABITS = {
    "PR003": '`releases = "FOLDER"` under [newsroom] says where the releases are',
    "PR207": '`ignore = ["PR207"]` under [validate] does without datelines',
    "PR301": '`ignore = ["PR301"]` under [validate] does without contacts',
    "PR603": '`languages = ["en"]` under [newsroom] says it for all',
}
"""Rules about something that is often missing from every file of a folder, each with the setting that helps."""
FILES = 3
"""The most files for which such a rule is shown; the rest are counted at the end. All other formats have them all."""
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a block for each release with findings; of many similar ones only the first are shown."""
    habits: Counter[str] = Counter()
    for each in checked:
        if each.findings and (lines := list(_findings(each, habits, style))):
            yield "\n".join([bold(printable(each.path), style), *lines, "", ""])
    yield from (_further_files(code, count - FILES) for code, count in habits.items() if count > FILES)


def _findings(each: Checked, habits: Counter[str], style: Style) -> Iterator[str]:
    """Yield the lines on the findings of a release."""
    lines = Lines(each.text if each.findings else "")
    infos: Counter[str] = Counter()
    for finding in each.findings:
        habits[finding.code] += finding.code in HABITS
        if habits[finding.code] > FILES:
            continue
        infos[rule(finding, style)] += finding.severity is Severity.INFO
        if infos[rule(finding, style)] <= INFOS:
            yield from _finding(finding, style)
            yield from _source(lines, finding, style)
    for name, count in infos.items():
        if count > INFOS:
            yield f"{' ' * INDENT}{count - INFOS} more: {name}"


def _further_files(code: str, more: int) -> str:
    """Return the line at the end about further findings of a rule in ``HABITS``."""
    return f"{code}: the same in {counted(more, 'more file')}; in pressctl.toml, {HABITS[code]}\n"


def rule(finding: Finding, style: Style) -> str:
    """Return the code and slug of a finding's rule, in the colour of its severity if the style has colours."""
    name = f"{finding.code} {finding.slug}"
    return typer.style(name, fg=COLOURS[finding.severity]) if style.colour else name


def bold(text: str, style: Style) -> str:
    """Return a text in bold if the style has colours."""
    return typer.style(text, bold=True) if style.colour else text


def _finding(finding: Finding, style: Style) -> Iterator[str]:
    """Yield the lines on a finding: its place, severity, message and rule, folded if the style has a width."""
    head = f"{finding.line}:{finding.column} {finding.severity}:"
    words = [head, *printable(finding.message).split(" "), f"({finding.code}", f"{finding.slug})"]
    for number, line in enumerate(_folded(words, style.width - 2 * INDENT)):
        shown = line.replace(f"({finding.code} {finding.slug})", f"({rule(finding, style)})")
        if not number:
            shown = shown.replace(head, bold(head, style), 1)
        yield f"{' ' * INDENT * (2 if number else 1)}{shown}"


def _folded(words: Iterable[str], width: int) -> Iterator[str]:
    """Yield the words in lines of at most ``width`` columns (below 1: one line); a longer word has its own line."""
    line = ""
    for word in words:
        if line and 0 < width < columns(line) + 1 + columns(word):
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _source(lines: Lines, finding: Finding, style: Style) -> Iterator[str]:
    """Yield the source line with carets under the fault, and the fix; nothing if the line is empty or a fence."""
    line = lines.line(finding.line)
    if not line.strip("- \t"):
        return
    number = str(finding.line)
    gutter, blank = f"{' ' * 2 * INDENT}{number} | ", f"{' ' * (2 * INDENT + len(number))} | "
    window = min(WINDOW, max(style.width - len(gutter) - 1, 20)) if style.width else WINDOW
    region = finding.region
    end = region.end_column - 1 if region.end_line == region.line else len(line)
    shown = excerpt(line, [(finding.column - 1, end)], window)
    yield gutter + shown.text
    [(column, width)] = shown.marks
    pad, caret = " " * column, "^" * width
    marked = typer.style(caret, fg=COLOURS[finding.severity]) if style.colour else caret
    fix = _fix(finding)
    if style.width and len(blank) + len(pad) + len(caret) + columns(fix) > style.width:
        yield f"{blank}{pad}{marked}"
        yield from (f"{blank}{text}" for text in _folded(fix.split(), style.width - len(blank)))
    else:
        yield f"{blank}{pad}{marked}{fix}"


def _fix(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    edit = finding.fix.edit
    if not edit.text:
        return " delete"
    how = "" if finding.fix.safe else " (unsafe)"
    return f" {printable(edit.text)}{how}" if len(edit.text) < WINDOW else how
