"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated

import typer

from pressctl.choices import Report
from pressctl.cli import completing
from pressctl.cli.call import NAMES
from pressctl.errors import UsageError


def formats(given: Collection[str]) -> tuple[str, ...]:
    """Return the formats named with --to, each once; raises UsageError for an unknown one."""
    from pressctl.prose.text import listed
    from pressctl.publishing import render

    names = tuple(dict.fromkeys(listed(given)))
    if given and not names:  # a script's empty variable
        raise UsageError("--to names no format", "`pressctl export --to help` lists them")
    render.check_formats(names)
    return names


Releases = Annotated[
    list[str] | None, typer.Argument(metavar="[RELEASE]...", help=f"{NAMES}.", autocompletion=completing.releases)
]
Some = Annotated[list[str], typer.Argument(metavar="RELEASE...", help=f"{NAMES}.", autocompletion=completing.releases)]
One = Annotated[
    str, typer.Argument(help="A path, a slug, an id, or words of the headline.", autocompletion=completing.releases)
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        help="With an id or a slug: only this language; may be repeated.", autocompletion=completing.languages
    ),
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
Since = Annotated[str, typer.Option(metavar="DATE", help="Only those dated on or after this day.")]
Until = Annotated[str, typer.Option(metavar="DATE", help="Only those dated on or before this day.")]
By = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="NAME",
        envvar="PRESSCTL_BY",
        help="Who you are, as the settings name you.",
        autocompletion=completing.people,
    ),
]
Format = Annotated[Report, typer.Option("--format", help="The report.")]
Force = Annotated[bool, typer.Option("--force", help="Replace existing files.")]
Jobs = Annotated[int, typer.Option(metavar="N", min=0, help="Processes; 0 for one per processor.")]
