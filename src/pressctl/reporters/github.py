"""Findings as workflow commands, which GitHub Actions shows next to the lines of a pull request.

Source: GitHub's "Workflow commands", setting an error, warning or notice message.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressctl.findings import Checked, Finding, Severity
from pressctl.prose.text import printable
from pressctl.reporters import Style

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTIES = {**ESCAPES, ":": "%3A", ",": "%2C"}


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield one command per finding. ``style`` is ignored."""
    del style
    for each in checked:
        for finding in each.findings:
            yield _command(finding)


def _command(finding: Finding) -> str:
    region = finding.region
    places = {"file": finding.path, "line": region.line, "endLine": region.end_line}
    if region.line == region.end_line:  # GitHub ignores the columns of a finding on several lines
        places |= {"col": region.column, "endColumn": region.end_column}
    places["title"] = f"{finding.code} {finding.slug}"
    shown = ",".join(f"{name}={_escaped(str(value), IN_PROPERTIES)}" for name, value in places.items())
    return f"::{COMMANDS[finding.severity]} {shown}::{_escaped(finding.message, ESCAPES)}\n"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character) or printable(character) for character in text)
