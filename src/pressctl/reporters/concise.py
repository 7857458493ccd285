"""Findings for people and for grep: one line each, with the path on every line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressctl.findings import Checked
from pressctl.prose.text import printable
from pressctl.reporters import Style
from pressctl.reporters.text import bold, rule


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a line of any length for every finding, with ANSI colours if the style has them."""
    for each in checked:
        for finding in each.findings:
            place = bold(f"{printable(finding.path)}:{finding.line}:{finding.column}", style)
            yield f"{place}: {finding.severity} {rule(finding, style)}: {printable(finding.message)}\n"
