"""`pressctl schema`: what an editor needs to complete and check the front matter."""

from __future__ import annotations

import typer

from pressctl.cli.call import Call


def schema(ctx: typer.Context) -> None:
    """Print the JSON Schema of the front matter, with the names of this newsroom's contacts and boilerplates.

    Example: pressctl schema > release.schema.json
    """
    import json

    from pressctl.schema import front_matter

    call: Call = ctx.obj
    settings = call.room().settings
    values = front_matter(settings.fields, settings.contacts, settings.boilerplates)
    typer.echo(json.dumps(values, ensure_ascii=False, indent=2))
