"""Showing the errors for which releases are refused."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pressctl.cli.call import Call
    from pressctl.findings import Checked


def show(call: Call, refused: Iterable[Checked]) -> bool:
    """Show the findings of releases on standard error; return whether there are any."""
    from pressctl.reporters import text

    refused = list(refused)
    for block in text.report(refused, call.style(sys.stderr)):
        typer.echo(block, nl=False, err=True)
    return bool(refused)
