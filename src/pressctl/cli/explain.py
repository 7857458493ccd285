"""`pressctl explain`: what one rule finds, why it matters, and what to do."""

from __future__ import annotations

from typing import Annotated

import typer


def explain(rule: Annotated[str, typer.Argument(help="A code such as PR307, or a slug.")]) -> None:
    """Explain one rule, with a bad and a good example.

    Example: pressctl explain phone-trunk-prefix
    """
    from pressctl.rules import find

    found = find(rule)
    typer.echo(f"{found.code} {found.slug} ({found.standing})\n\n{found.doc}")
