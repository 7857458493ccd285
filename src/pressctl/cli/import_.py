"""`pressctl import`: releases out of what an office already has."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.cli.call import Call, say
from pressctl.errors import FAILED, OK, PressctlError, ReadError, UsageError, reason

if TYPE_CHECKING:
    from pressctl.importers import Reading
    from pressctl.model import Contact
    from pressctl.newsroom import Newsroom

UNDATED = "undated"
SIZE_LIMIT = 20_000_000
"""Bytes of a source that are read; a page saved as text has a hundred thousand at most."""


def import_(
    ctx: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Text files, or - for standard input.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Report; write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a release that is there.")] = False,
    format: Annotated[str, typer.Option("--format", help="The report: text or json.")] = "text",
) -> None:
    """Read a page saved as text, with a site's menus around it, into a release file.

    For each field the report says on which line it was found and how sure that is. Nothing is invented: what is
    not in the source is left out and named.

    Example: pressctl import page.txt
    """
    import json

    call: Call = ctx.obj
    if format not in {"text", "json"}:
        raise UsageError(f"There is no format {format} for the report", "there are text and json")
    room = call.room()
    imported: list[dict[str, Any]] = []
    failed = 0
    for source in sources:
        try:
            imported.append(_one(room, source, dry_run, force))
        except PressctlError as error:
            failed += 1
            say(f"pressctl: {error.message}" + (f"\n  {error.hint}" if error.hint else ""))
            continue
        if format == "text":
            _report(imported[-1], dry_run)
    if format == "json":
        notes = [note for item in imported for note in item["notes"]]
        releases = [{key: value for key, value in item.items() if key not in {"notes", "_found"}} for item in imported]
        typer.echo(json.dumps({"version": 1, "releases": releases, "notes": notes}, ensure_ascii=False, indent=2))
    raise typer.Exit(FAILED if failed else OK)


def _one(room: Newsroom, source: str, dry_run: bool, force: bool) -> dict[str, Any]:
    from pressctl import plugins
    from pressctl.exporters.markdown import compose
    from pressctl.importers import IMPORTERS, Confidence
    from pressctl.newsroom import path_for, save

    try:
        reading: Reading = plugins.load("text", IMPORTERS, "pressctl.importers")(_read(source))
    except PressctlError as error:
        raise type(error)(f"{source}: {error.message}", error.hint) from error
    day = reading.release.date.day.isoformat() if reading.release.date else UNDATED
    target = path_for(room, reading.release, day)
    if not reading.release.date:
        target = _undated(room, target, reading)
    guesses = {
        name: f"{found.text} (a guess, from line {found.line} of the source)"
        for name, found in reading.fields.items()
        if found.confidence is Confidence.GUESS
    }
    if not dry_run:
        save(target, compose(reading.release, guesses).encode("utf-8"), force=force)
    return _result(source, target, reading)


def _undated(room: Newsroom, target: Path, reading: Reading) -> Path:
    """Return the path with the year's folder, too, called undated: four letters of the word would say nothing."""
    from pressctl.newsroom import path_for

    if "{year}" not in room.settings.path:
        return target
    pattern = room.settings.path.replace("{year}", UNDATED)
    return path_for(replace(room, settings=replace(room.settings, path=pattern)), reading.release, UNDATED)


def _read(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read(SIZE_LIMIT + 1)
    try:
        with Path(source).open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise ReadError(f"cannot be read: {reason(error)}") from error
    if len(data) > SIZE_LIMIT:
        raise ReadError(f"is larger than {SIZE_LIMIT // 1_000_000} MB; no page is", "cut out the release")
    return data


def _result(source: str, target: Path, reading: Reading) -> dict[str, Any]:
    release = reading.release
    return {
        "source": source,
        "path": str(target),
        "headline": release.headline or None,
        "subheadline": release.subheadline or None,
        "language": release.language or None,
        "date": release.date.text if release.date else None,
        "embargo": release.embargo.text if release.embargo else None,
        "dateline": release.dateline or None,
        "contacts": [_contact(contact) for contact in release.contacts],
        "end_mark": release.end_mark or None,
        "body": release.body,
        "fields": {
            name: {"line": found.line, "confidence": str(found.confidence)} for name, found in reading.fields.items()
        },
        "notes": list(reading.notes),
        "_found": {name: found.text for name, found in reading.fields.items()},
    }


def _contact(contact: Contact) -> dict[str, Any]:
    phone: str | list[str] | None = list(contact.phone) or None
    if len(contact.phone) == 1:
        phone = contact.phone[0]
    texts = {name: getattr(contact, name) or None for name in ("name", "role", "organisation", "email")}
    return {**texts, "phone": phone}


def _report(item: dict[str, Any], dry_run: bool) -> None:
    from pressctl.text import printable

    typer.echo(f"{printable(item['source'])} → {printable(item['path'])}" + (" (not written)" if dry_run else ""))
    for name, found in item["fields"].items():
        text = printable(item["_found"][name])
        shown = text if len(text) <= 70 else f"{text[:69]}…"
        typer.echo(f"  {name:12} line {found['line']:<4} {found['confidence']:8} {shown}")
    for note in item["notes"]:
        say(f"  note: {note}")
