"""`pressctl list`: the releases of a newsroom, as a table or as data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.choices import ListFormat
from pressctl.cli.call import Call, say
from pressctl.errors import FAILED, OK, ReadError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.listing import Row

WIDE = {"headline", "path", "summary", "subheadline", "contacts", "subjects"}
"""Columns that give way when the terminal is narrow; the others are always shown whole."""


def list_(
    ctx: typer.Context,
    releases: Annotated[
        list[str] | None, typer.Argument(metavar="[RELEASE]...", help="Paths, folders, slugs or ids.")
    ] = None,
    status: Annotated[list[str] | None, typer.Option(help="Only this status; may be repeated.")] = None,
    language: Annotated[list[str] | None, typer.Option(help="Only this language; may be repeated.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind; may be repeated.")] = None,
    since: Annotated[str, typer.Option(metavar="DATE", help="Only dated this day or later.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="Only dated this day or earlier.")] = "",
    embargoed: Annotated[bool, typer.Option("--embargoed", help="Only those under embargo now.")] = False,
    match: Annotated[str, typer.Option(metavar="TEXT", help="Only with this text in headline, dateline or id.")] = "",
    sort: Annotated[str, typer.Option(metavar="FIELD", help="A field; -FIELD for the other way round.")] = "-date",
    fields: Annotated[str, typer.Option(metavar="FIELD,…", help="The columns, in order.")] = "",
    format: Annotated[ListFormat, typer.Option("--format", help="A table, or data.")] = ListFormat.TABLE,
) -> None:
    """List releases, newest first.

    A file that cannot be read is named on standard error; the others are listed, and the exit code is 2.

    Example: pressctl list --language fr --since 2026-01-01 --format csv
    """
    call: Call = ctx.obj
    room = call.room()
    paths = _paths(room, releases or [])
    if not paths and format is ListFormat.TABLE:
        say(f"there is no release in {room.folder}; `pressctl new` makes one")
        return

    from pressctl.newsroom import listing

    query = listing.query(status or [], language or [], kind or [], since, until, embargoed, match, sort, fields)
    rows, unread = _read(call, room, paths)
    kept, left_out = listing.choose(rows, query)
    if format is ListFormat.TABLE:
        _table(call.console(), kept, query.fields)
    else:
        typer.echo(listing.WRITERS[format](kept, query.fields if fields else ()), nl=False)
    _closing(kept, left_out, unread, format)
    raise typer.Exit(FAILED if unread else OK)


def _paths(room: Newsroom, names: Sequence[str]) -> list[Path]:
    folders = [Path(name) for name in names] or [room.folder]
    if not names or all(folder.is_dir() for folder in folders):
        from pressctl.newsroom.folder import walk

        return [path for folder in folders if folder.is_dir() for path in walk(folder)]
    from pressctl.newsroom import loading

    return loading.find(room, names)


def _read(call: Call, room: Newsroom, paths: list[Path]) -> tuple[list[Row], int]:
    from pressctl.newsroom import listing, loading

    rows, unread, now = [], 0, call.now()
    for path in call.progress(paths, "Reading", len(paths)):
        try:
            rows.append(listing.row(loading.load(room, path), now))
        except ReadError as error:
            unread += 1
            say(f"pressctl: {error.message}")
    return rows, unread


def _table(console: Console, rows: Sequence[Row], columns: Sequence[str]) -> None:
    from rich.cells import cell_len
    from rich.table import Table
    from rich.text import Text

    from pressctl.prose.text import printable

    table = Table(box=None, pad_edge=False, header_style="bold")
    widths = {column: max([cell_len(column), *(cell_len(row.shown(column)) for row in rows)]) for column in columns}
    wide = [column for column in columns if column in WIDE]
    narrow = sum(widths[column] for column in columns if column not in WIDE) + 2 * len(columns)
    room = max((console.width - narrow) // max(len(wide), 1), 10)
    for column in columns:
        width = min(widths[column], room) if column in wide else widths[column]
        table.add_column(column, no_wrap=True, overflow="ellipsis", width=width)
    for row in rows:
        table.add_row(*(Text(printable(row.shown(column))) for column in columns))
    console.print(table)


def _closing(rows: Sequence[Row], left_out: int, unread: int, format: ListFormat) -> None:
    words = [f"{len(rows)} release{'' if len(rows) == 1 else 's'}"] if format is ListFormat.TABLE else []
    if left_out:
        words.append(f"{left_out} without a readable date left out by --since or --until")
    if unread:
        words.append(f"{unread} could not be read")
    if words:
        say("; ".join(words))
