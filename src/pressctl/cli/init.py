"""`pressctl init`: a new newsroom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressctl.cli.call import Call, print_line, print_message
from pressctl.errors import UsageError

FILES = {
    "pressctl.toml": "init/pressctl.toml",
    ".gitignore": "init/gitignore",
    "releases/2026/2026-03-02-example.en.md": "init/example.en.md",
}
"""The files of a new newsroom, each with the shipped file that it is copied from."""


def init(
    ctx: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="The folder; it is made if it does not exist.")
    ] = Path(),
) -> None:
    """Make a newsroom: settings, one example release, .gitignore. Existing files are left as they are.

    Example: pressctl init newsroom
    """
    from pressctl.newsroom import templates
    from pressctl.newsroom.saving import save

    if (folder / "pressctl.toml").exists():
        raise UsageError(f"{folder} is already a newsroom", "`pressctl new` makes a release in it")
    for name, template in FILES.items():
        if (folder / name).exists():
            print_message(f"{folder / name} exists, and was left as it is")
            continue
        save(folder / name, templates.source(template).encode("utf-8"))
        print_line(str(folder / name))
    call: Call = ctx.obj
    call.remark(f"a newsroom is ready in {folder}; next: edit pressctl.toml, then `pressctl new`")
