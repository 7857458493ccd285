"""`pressctl translations`: the languages of each release, which translations are stale, and what has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.choices import CoverageFormat
from pressctl.cli import completing
from pressctl.cli.call import Call, print_json, print_message
from pressctl.cli.options import Releases, Since
from pressctl.errors import FAILED, FINDINGS, OK, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.translations.coverage import Line
    from pressctl.newsroom.translations.source_changes import Changed

UNKNOWN = "?: no note says what it was made from; `pressctl translations --confirm RELEASE` makes one"


def translations(
    ctx: typer.Context,
    releases: Releases = None,
    languages: Annotated[
        str, typer.Option(metavar="TAG,…", help="Only these languages.", autocompletion=completing.languages)
    ] = "",
    stale: Annotated[bool, typer.Option("--stale", help="Only those whose source has changed since.")] = False,
    since: Since = "",
    format: Annotated[CoverageFormat, typer.Option("--format", help="A table, or data.")] = CoverageFormat.TABLE,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 if a translation is missing or stale.")] = False,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Note that these translations agree with their source as it is now.")
    ] = False,
) -> None:
    """Show which languages each release exists in, and which translations are stale.

    For releases that you name, and with --stale, it also shows each paragraph of the source that has changed since,
    with its earlier text from the record or from git. Which languages should exist is set by `[translations]
    required`, or else by `[newsroom] languages`. A file that cannot be read is named, and the exit code is then 2.

    Example: pressctl translations --check
    """
    from pressctl.newsroom.lists import lookup
    from pressctl.newsroom.translations import coverage
    from pressctl.prose.text import listed

    call: Call = ctx.obj
    newsroom, names = call.find_newsroom(), releases or []
    if confirm:
        _confirm(newsroom, names)
        return
    tags = listed([languages])
    unread: dict[str, str] = {}
    lines = coverage.lines(newsroom, lookup.find(newsroom, names) if names else None, tags, unread)
    lines = [line for line in lines if line.day >= _day(since) and (not stale or line.has(coverage.State.STALE))]
    details = _details(newsroom, lines) if names or stale else []
    if lines or unread or format is not CoverageFormat.TABLE:
        _print(call, lines, details, format)
    else:
        print_message("there is no such release")
    for message in unread.values():
        print_message(f"pressctl: {message}")
    if unread:
        raise typer.Exit(FAILED)
    house = tags or coverage.house_languages(newsroom)
    is_found = any(line.has(coverage.State.STALE, coverage.State.MISSING, languages=house) for line in lines)
    raise typer.Exit(FINDINGS if check and is_found else OK)


def _day(text: str) -> str:
    from pressctl.newsroom.lists import listing

    return listing.day("--since", text)


def _confirm(newsroom: Newsroom, names: Sequence[str]) -> None:
    from pressctl.newsroom.lists import lookup
    from pressctl.newsroom.translations import confirming

    if not names:
        raise UsageError("--confirm: name the translations that agree with their source", "one by one, or by their id")
    notes: list[str] = []
    for path in confirming.confirm(newsroom, lookup.find(newsroom, names), notes):
        print_message(f"{path}: {confirming.NOTED}")
    print_message(*notes)


def _details(newsroom: Newsroom, lines: Sequence[Line]) -> list[Changed]:
    from pressctl.newsroom.translations import source_changes
    from pressctl.newsroom.translations.coverage import State

    cells = (cell for line in lines for cell in line.cells.values())
    return source_changes.changed(newsroom, (cell.path for cell in cells if cell.state is State.STALE))


def _print(call: Call, lines: Sequence[Line], details: Sequence[Changed], format: CoverageFormat) -> None:
    from pressctl.cli.table import print_csv, print_table

    if format is CoverageFormat.JSON:
        values = {"version": 1, "releases": [_values(line) for line in lines]}
        values["stale"] = [each.values() for each in details]
        print_json(values)
    elif format is CoverageFormat.CSV:
        print_csv(*_rows(lines))
    elif lines:
        head, rows = _rows(lines)
        print_table(call, head, rows, wide={"id"})
        if any("?" in row for row in rows):
            print_message(UNKNOWN)
        for each in details:
            call.print(f"\n{each.text()}")


def _values(line: Line) -> dict[str, object]:
    cells = {
        tag: {"state": str(cell.state), "path": cell.path or None, "changes": cell.changes}
        for tag, cell in line.cells.items()
    }
    return {
        "id": line.id,
        "headline": line.headline,
        "date": line.day or None,
        "source": line.source,
        "languages": cells,
    }


def _rows(lines: Sequence[Line]) -> tuple[list[str], list[list[str]]]:
    tags = list(lines[0].cells) if lines else []
    return ["id", *tags], [[line.id, *(str(line.cells[tag]) for tag in tags)] for line in lines]
