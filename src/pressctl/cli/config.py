"""`pressctl config`: every setting, its value, and where it came from."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pressctl.choices import Report
from pressctl.cli.call import Call, print_json
from pressctl.cli.options import Format


def config(
    ctx: typer.Context,
    show_origin: Annotated[bool, typer.Option("--show-origin", help="Also say where each value came from.")] = False,
    format: Format = Report.TEXT,
) -> None:
    """Show every setting and its value.

    Example: pressctl config --show-origin
    """

    from pressctl.release.settings import options

    call: Call = ctx.obj
    settings = call.find_newsroom().settings
    rows = [
        (_name(option.metadata["section"], option.name),
         settings.own_names.get(option.name) or getattr(settings, option.name),
         settings.origins.get(option.name, "default"))
        for option in options()
    ]  # fmt: skip
    if format is Report.JSON:
        values = {name: {"value": value, "origin": origin} for name, value, origin in rows}
        print_json({"version": 1, "settings": values})
    else:
        for name, value, origin in rows:
            typer.echo(f"{name} = {_shown(value)}" + (f"  # {origin}" if show_origin else ""))


def _name(section: str, name: str) -> str:
    return section if name == section.replace("-", "_") else f"{section}.{name}"


def _shown(value: Any) -> str:
    import json

    from pressctl.prose.text import printable

    return printable(json.dumps(value, ensure_ascii=False, default=str))
