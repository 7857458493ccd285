"""The arguments and options that several commands take."""

from __future__ import annotations

from typing import Annotated

import typer

from pressctl.cli import completing
from pressctl.cli.call import NAMES

Releases = Annotated[
    list[str] | None, typer.Argument(metavar="[RELEASE]...", help=f"{NAMES}.", autocompletion=completing.releases)
]
Jobs = Annotated[int, typer.Option(metavar="N", help="Processes; 0 for one per processor.")]
