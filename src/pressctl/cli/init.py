"""`pressctl init`: a new newsroom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressctl.cli.call import Call, say, tell
from pressctl.errors import UsageError

FILES = {
    "pressctl.toml": "init/pressctl.toml",
    ".gitignore": "init/gitignore",
    "releases/2026/2026-03-02-example.en.md": "init/example.en.md",
}
"""What a new newsroom holds, and the shipped file it is a copy of."""


def init(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The folder; made when it is not there.")] = Path(),
) -> None:
    """Make a newsroom: settings, one example release, .gitignore. Existing files are left as they are.

    Example: pressctl init newsroom
    """
    from pressctl.newsroom import templates
    from pressctl.newsroom.saving import save

    if (folder / "pressctl.toml").exists():
        raise UsageError(f"{folder} is a newsroom already", "`pressctl new` makes a release in it")
    for name, template in FILES.items():
        if (folder / name).exists():
            say(f"kept {folder / name}, which was there")
            continue
        save(folder / name, templates.source(template).encode("utf-8"))
        tell(str(folder / name))
    call: Call = ctx.obj
    call.remark(f"a newsroom is ready in {folder}; next: edit pressctl.toml, then `pressctl new`")
