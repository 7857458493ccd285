"""`pressctl schema`: what an editor needs to check the front matter, and a program to read what is exported."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pressctl.cli.call import Call
from pressctl.errors import UsageError


def schema(
    ctx: typer.Context,
    format: Annotated[str, typer.Option("--format", help="front-matter, or export: what --to json writes.")] = (
        "front-matter"
    ),
) -> None:
    """Print the JSON Schema of the front matter, with the names of this newsroom's contacts and boilerplates.

    Example: pressctl schema > release.schema.json
    """
    import json

    if format == "export":
        from pressctl.exporters.json import schema as exported

        values = exported()
    elif format == "front-matter":
        values = _front_matter(ctx.obj)
    else:
        raise UsageError(f"There is no schema of {format}", "there are front-matter and export")
    typer.echo(json.dumps(values, ensure_ascii=False, indent=2))


def _front_matter(call: Call) -> dict[str, Any]:
    from pressctl.release.schema import front_matter

    settings = call.room().settings
    return front_matter(settings.fields, settings.contacts, settings.boilerplates)
