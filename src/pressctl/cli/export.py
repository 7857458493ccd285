"""`pressctl export`: releases in the forms a newsroom asks for."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.cli.call import Call, say
from pressctl.errors import FAILED, OK, ExportRefused, PressctlError, UsageError

if TYPE_CHECKING:
    from pressctl.exporters import Exported
    from pressctl.newsroom import Newsroom

DEFAULT_FOLDER = "exports"


def export(
    ctx: typer.Context,
    releases: Annotated[
        list[str] | None, typer.Argument(metavar="[RELEASE]...", help="Paths, folders, slugs or ids.")
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="FORMAT,…", help="html, text, markdown, json.")] = "html",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="DIR", help="The folder for the files; - for standard output.")
    ] = DEFAULT_FOLDER,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    format: Annotated[str, typer.Option("--format", help="The report: text or json.")] = "text",
) -> None:
    """Write releases as HTML pages, wire copy, Markdown or JSON.

    Nothing is written when two releases would get the same file, or a file is there and --force is not given.

    Example: pressctl export --to html,text --output out releases/2026
    """
    from pressctl import loading

    call: Call = ctx.obj
    room = call.room()
    formats = [name.strip() for name in to.split(",") if name.strip()]
    paths = loading.find(room, releases or [])
    if not paths:
        say(f"there is no release in {room.folder}")
        return
    if format not in {"text", "json"}:
        raise UsageError(f"There is no format {format} for the report", "there are text and json")
    jobs, failed = _prepare(call, room, paths, formats, output)
    if output == "-":
        _to_stdout(jobs)
    else:
        _refuse_collisions(jobs, force)
        _write(jobs, force, format)
    raise typer.Exit(FAILED if failed else OK)


Job = tuple[Path, str, Path, "Exported"]


def _prepare(call: Call, room: Newsroom, paths: list[Path], formats: list[str], output: str) -> tuple[list[Job], int]:
    from pressctl import api, plugins
    from pressctl.exporters import EXPORTERS, EXTENSIONS
    from pressctl.newsroom import slug_of

    writers = {name: plugins.load(name, EXPORTERS, "pressctl.exporters") for name in formats}
    desk, jobs, failed = api.desk(room, call.now()), [], 0
    for path in call.progress(paths, "Exporting", len(paths)):
        try:
            release = api.load_from(room, path)
            for name, write in writers.items():
                target = f"{slug_of(release)}.{release.language or 'und'}{EXTENSIONS.get(name, '.' + name)}"
                jobs.append((path, name, Path(output) / target, write(release, desk)))
        except (PressctlError, ExportRefused) as error:
            failed += 1
            say(f"pressctl: {error.message}; not exported")
    return jobs, failed


def _to_stdout(jobs: list[Job]) -> None:
    if len(jobs) > 1:
        raise UsageError("Standard output takes one release in one format", "use --output DIR for more")
    for _, _, _, exported in jobs:
        sys.stdout.buffer.write(exported.data)
        _notes(exported, "standard output")


def _refuse_collisions(jobs: list[Job], force: bool) -> None:
    seen: dict[Path, Path] = {}
    for source, _, target, _ in jobs:
        if target in seen:
            hint = "give one of them a `slug` of its own; nothing was written"
            raise UsageError(f"{seen[target]} and {source} would both become {target}", hint)
        seen[target] = source
    there = [target for target in seen if target.exists()]
    if there and not force:
        raise UsageError(f"{there[0]}: is there already; nothing was written", "use --force to replace it")


def _write(jobs: list[Job], force: bool, format: str) -> None:
    import json

    from pressctl.errors import WriteError
    from pressctl.newsroom import save

    written: list[dict[str, Any]] = []
    for source, name, target, exported in jobs:
        try:
            save(target, exported.data, force=force)
        except WriteError as error:
            stands = f"{len(written)} of {len(jobs)} files were written before it"
            raise WriteError(error.message, stands) from error
        written.append(_entry(source, name, target, exported))
        if format == "text":
            typer.echo(str(target))
        _notes(exported, str(target))
    if format == "json":
        typer.echo(json.dumps({"version": 1, "exports": written}, ensure_ascii=False, indent=2))


def _entry(source: Path, name: str, target: Path, exported: Exported) -> dict[str, Any]:
    import hashlib

    return {
        "release": str(source),
        "format": name,
        "path": str(target),
        "bytes": len(exported.data),
        "sha256": hashlib.sha256(exported.data).hexdigest(),
        "notes": list(exported.notes),
    }


def _notes(exported: Exported, where: str) -> None:
    for note in exported.notes:
        say(f"{where}: {note}")
