"""`pressctl demo`: a tour of the commands on a sample page, in a folder of its own."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from pressctl.cli.call import Call
from pressctl.errors import PressctlError, UsageError

PAGE = "page.fr.txt"
STEPS = (
    ("import", PAGE),
    ("validate",),
    ("validate", "--fix", "--select", "phone-trunk-prefix"),
    ("list",),
    ("export", "--to", "html,text", "--output", "exports"),
)
"""The commands of the tour, in order."""

SETTINGS = """\
[newsroom]
name = "Observatoire international des fleuves"
languages = ["fr", "en"]
timezone = "Europe/Zurich"
"""


def demo(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder for the tour.")],
) -> None:
    """Take a tour: import a sample page, validate it, fix it, list it, export it.

    Example: pressctl demo tour
    """
    from pressctl.newsroom import templates
    from pressctl.newsroom.saving import save

    call: Call = ctx.obj
    if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
        raise UsageError(f"{folder} exists and is not empty", "name a new folder")
    save(folder / "pressctl.toml", SETTINGS.encode("utf-8"))
    save(folder / PAGE, templates.source(f"demo/{PAGE}").encode("utf-8"))
    typer.echo(f"A newsroom in {folder}, with a page as a website shows it: {folder / PAGE}\n")
    for step in STEPS:
        _run(folder, step, call)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    typer.echo("The files of the tour:\n" + "\n".join(f"  {path}" for path in files))


def _run(folder: Path, step: tuple[str, ...], call: Call) -> None:
    import subprocess

    shown = (
        typer.style(f"$ pressctl {shlex.join(step)}", bold=True)
        if call.has_colour()
        else f"$ pressctl {shlex.join(step)}"
    )
    typer.echo(shown)
    sys.stdout.flush()
    environment = {**os.environ, "PRESSCTL_NEWSROOM": "."}
    colour = "always" if call.has_colour() else "never"
    clock = ("--now", call.clock) if call.clock else ()
    command = [sys.executable, "-m", "pressctl", step[0], "--color", colour, *clock, *step[1:]]
    done = subprocess.run(command, cwd=folder, env=environment, stderr=subprocess.STDOUT, check=False)
    if done.returncode not in {0, 1}:
        raise PressctlError(f"`pressctl {shlex.join(step)}` ended with exit code {done.returncode}")
    typer.echo("")
