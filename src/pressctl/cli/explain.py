"""`pressctl explain`: what one rule finds, why it matters, and what to do."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pressctl.cli import completing
from pressctl.cli.table import terminal_width
from pressctl.cli.wrapping import folded

WIDEST = 100
"""The widest line, in columns, that is comfortable to read."""


def explain(
    rule: Annotated[str, typer.Argument(help="A code such as PR307, or a slug.", autocompletion=completing.rules)],
) -> None:
    """Explain one rule, with a bad and a good example.

    Example: pressctl explain phone-trunk-prefix
    """
    from pressctl.rules import find

    found = find(rule)
    text = f"{found.code} {found.slug} ({found.standing})\n\n{found.doc}"
    typer.echo(folded(text, min(terminal_width(), WIDEST)) if sys.stdout.isatty() else text)
