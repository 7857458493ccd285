"""`pressctl rules`: the catalogue of rules."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pressctl.choices import Report
from pressctl.cli import completing
from pressctl.cli.call import print_json
from pressctl.cli.options import Format
from pressctl.cli.table import terminal_width

LEAST = 30
"""The least width of the summaries, in columns, for them to stand below each other."""
INDENT = 4
"""Spaces before the rest of a line if there is less room."""


def rules(
    select: Annotated[
        list[str] | None, typer.Option(help="Only these: a code, PR3, or a slug.", autocompletion=completing.rules)
    ] = None,
    format: Format = Report.TEXT,
) -> None:
    """List every rule: code, slug, severity, what it finds; "off" for those that run only if you select them.

    Example: pressctl rules --select PR3
    """

    from pressctl.rules import catalogue, choose

    chosen = choose(select, ()) if select else catalogue()
    if format is Report.JSON:
        values = [
            {"code": rule.code, "slug": rule.slug, "severity": rule.severity, "in_draft": rule.in_draft,
             "default": rule.is_default, "summary": rule.summary}
            for rule in chosen
        ]  # fmt: skip
        print_json({"version": 1, "rules": values})
    else:
        width = max(len(rule.slug) for rule in chosen)
        for rule in chosen:
            state = rule.severity if rule.is_default else "off"
            line = f"{rule.code}  {rule.slug:{width}}  {state:7}  {rule.summary}"
            start = len(line) - len(rule.summary)
            typer.echo(_folded(line, start, terminal_width()) if sys.stdout.isatty() else line)


def _folded(line: str, start: int, width: int) -> str:
    """Return a line folded to ``width``, its last column, which begins at ``start``, below itself if there is room."""
    from textwrap import fill

    indent = start if width - start >= LEAST else INDENT
    return fill(line, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
