"""`pressctl schema`: the JSON Schemas of the front matter, for text editors, and of the JSON export."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pressctl.choices import SchemaOf
from pressctl.cli.call import Call, print_json


def schema(
    ctx: typer.Context,
    format: Annotated[
        SchemaOf, typer.Option("--format", help="Of the front matter, or of what `export --to json` writes.")
    ] = SchemaOf.FRONT_MATTER,
) -> None:
    """Print the JSON Schema of the front matter, with the names of this newsroom's contacts and boilerplates.

    Example: pressctl schema > release.schema.json
    """

    if format is SchemaOf.EXPORT:
        from pressctl.exporters.json import schema as exported

        values = exported()
    else:
        values = _front_matter(ctx.obj)
    print_json(values)


def _front_matter(call: Call) -> dict[str, Any]:
    from pressctl.release.file.schema import front_matter

    settings = call.find_newsroom().settings
    return front_matter(settings.fields, settings.contacts, settings.boilerplates)
