"""`pressctl config`: every setting, its value, and where it came from."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pressctl.cli.call import Call
from pressctl.errors import UsageError


def config(
    ctx: typer.Context,
    show_origin: Annotated[bool, typer.Option("--show-origin", help="Also say where each value came from.")] = False,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Show every setting and its value.

    Example: pressctl config --show-origin
    """
    import json

    from pressctl.newsroom.config import options

    call: Call = ctx.obj
    settings = call.room().settings
    rows = [
        (_name(option.metadata["section"], option.name),
         getattr(settings, option.name), settings.origins.get(option.name, "default"))
        for option in options()
    ]  # fmt: skip
    if format == "json":
        values = {name: {"value": value, "origin": origin} for name, value, origin in rows}
        typer.echo(json.dumps({"version": 1, "settings": values}, ensure_ascii=False, indent=2, default=str))
    elif format == "text":
        for name, value, origin in rows:
            typer.echo(f"{name} = {_shown(value)}" + (f"  # {origin}" if show_origin else ""))
    else:
        raise UsageError(f"There is no format {format}", "there are text and json")


def _name(section: str, name: str) -> str:
    return section if name == section.replace("-", "_") else f"{section}.{name}"


def _shown(value: Any) -> str:
    import json

    from pressctl.prose.text import printable

    return printable(json.dumps(value, ensure_ascii=False, default=str))
