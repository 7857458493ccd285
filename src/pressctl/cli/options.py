"""The arguments and options that several commands take."""

from __future__ import annotations

from typing import Annotated

import typer

from pressctl.cli import completing
from pressctl.cli.call import NAMES

Releases = Annotated[
    list[str] | None, typer.Argument(metavar="[RELEASE]...", help=f"{NAMES}.", autocompletion=completing.releases)
]
Some = Annotated[list[str], typer.Argument(metavar="RELEASE...", help=f"{NAMES}.", autocompletion=completing.releases)]
Languages = Annotated[
    list[str] | None,
    typer.Option(help="Of an id or a slug, only this language; may be repeated.", autocompletion=completing.languages),
]
OfStatus = Annotated[
    list[str] | None, typer.Option(help="Only this status; may be repeated.", autocompletion=completing.statuses)
]
OfLanguage = Annotated[
    list[str] | None, typer.Option(help="Only this language; may be repeated.", autocompletion=completing.languages)
]
OfKind = Annotated[
    list[str] | None, typer.Option(help="Only this kind; may be repeated.", autocompletion=completing.kinds)
]
Since = Annotated[str, typer.Option(metavar="DATE", help="Only dated this day or later.")]
Until = Annotated[str, typer.Option(metavar="DATE", help="Only dated this day or earlier.")]
By = Annotated[
    str, typer.Option("--by", metavar="NAME", envvar="PRESSCTL_BY", help="Who you are, as the settings name you.")
]
Jobs = Annotated[int, typer.Option(metavar="N", help="Processes; 0 for one per processor.")]
