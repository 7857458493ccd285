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
    shown = query.fields if fields or format is ListFormat.TABLE else tuple(listing.FIELDS)
    rows, unread = _read(call, room, paths, (*shown, query.sort.removeprefix("-")))
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


def _read(call: Call, room: Newsroom, paths: list[Path], fields: Sequence[str]) -> tuple[list[Row], int]:
    from pressctl.newsroom import listing, loading

    rows, unread, now = [], 0, call.now()
    for path in call.progress(paths, "Reading", len(paths)):
        try:
            rows.append(listing.row(loading.load(room, path), now, fields))
        except ReadError as error:
            unread += 1
            say(f"pressctl: {error.message}")
    return rows, unread


def _table(console: Console, rows: Sequence[Row], columns: Sequence[str]) -> None:
    """Print the rows under their names, the wide columns cut to what the terminal has room for."""
    from rich.cells import cell_len
    from rich.text import Text

    from pressctl.prose.text import printable

    lines = [tuple(columns), *(tuple(printable(row.shown(column)) for column in columns) for row in rows)]
    widths = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
    wide = [column in WIDE for column in columns]
    narrow = sum(width for width, is_wide in zip(widths, wide, strict=True) if not is_wide) + 2 * len(columns)
    room = max((console.width - narrow) // max(sum(wide), 1), 10)
    widths = [min(width, room) if is_wide else width for width, is_wide in zip(widths, wide, strict=True)]
    head, *rest = ("  ".join(map(_fitted, cells, widths)).rstrip() for cells in lines)
    console.print(Text(head, style="bold"), no_wrap=True, overflow="ignore", crop=False)
    for line in rest:
        typer.echo(line)


def _fitted(text: str, width: int) -> str:
    """Return a text that takes ``width`` cells of a terminal: padded, or cut with an ellipsis."""
    from rich.cells import cell_len, set_cell_size

    return set_cell_size(text, width) if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"


def _closing(rows: Sequence[Row], left_out: int, unread: int, format: ListFormat) -> None:
    words = [f"{len(rows)} release{'' if len(rows) == 1 else 's'}"] if format is ListFormat.TABLE else []
    if left_out:
        words.append(f"{left_out} without a readable date left out by --since or --until")
    if unread:
        words.append(f"{unread} could not be read")
    if words:
        say("; ".join(words))
