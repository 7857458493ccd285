"""`pressctl compare`: a release in its languages side by side, and the facts on which they differ."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.choices import PageOf, Report
from pressctl.cli.call import ELSEWHERE, NARROW, Call, print_json, print_message, write_out
from pressctl.cli.options import Languages, Some
from pressctl.errors import FAILED, FINDINGS, OK, UsageError

if TYPE_CHECKING:
    from pressctl.comparing.sheet import Sheet
    from pressctl.newsroom.folder import Newsroom

STDOUT = "-"


def compare(
    ctx: typer.Context,
    releases: Some,
    language: Languages = None,
    format: Annotated[Report, typer.Option("--format", help="Tables, or data.")] = Report.TEXT,
    to: Annotated[PageOf | None, typer.Option("--to", help="A page to print, with up to six languages.")] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file for the page; by default standard output.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace an existing file.")] = False,
) -> None:
    """Show a release in its languages side by side: its facts, its text, and which facts differ.

    One name means all languages of its id; several names mean just those files. Each is compared with the source as
    `validate` does (PR802 to PR807), and the exit code is 1 when a fact differs: a figure, day, time, address,
    embargo, date or ticker. What only one language has is shown but does not count, nor does what a comment in one of
    the files silences. What cannot be compared is named, and the exit code is then 2.

    Example: pressctl compare plant --to html --output plant.html
    """
    from pressctl.comparing import choosing, sheet

    call: Call = ctx.obj
    if output and to is None:
        raise UsageError("--output is for a page, and --to is not given", "add --to html")
    if to and format is Report.JSON:
        raise UsageError("--to html and --format json exclude each other")
    newsroom = call.find_newsroom()
    unread: list[str] = []
    found = choosing.choose(newsroom, releases, language or [], unread)
    made = sheet.compare(found, call.now())
    if to:
        _write(call, newsroom, made, output, force=force)
    elif format is Report.JSON:
        _print_json(made)
    else:
        _print(call, newsroom, made)
    for message in (*unread, *made.faults):
        print_message(f"pressctl: {message}")
    print_message(*made.notes)
    call.remark(_summary(made))
    raise typer.Exit(FAILED if unread or made.faults else FINDINGS if made.differs else OK)


def _write(call: Call, newsroom: Newsroom, made: Sheet, output: str, *, force: bool) -> None:
    from pressctl.comparing.page import page
    from pressctl.newsroom.saving import save
    from pressctl.publishing.order import desk

    data = page(made, desk(newsroom, call.now()))
    if not output or output == STDOUT:
        write_out(data)
        return
    path = Path(output)
    if path.is_dir():
        raise UsageError(f"--output {output} is a folder", "name a file")
    if any(path.exists() and path.samefile(side.loaded.path) for side in made.sides):
        raise UsageError(f"--output {output} is one of the releases compared")
    save(path, data, force=force)
    call.remark(output)


def _print_json(made: Sheet) -> None:
    from pressctl.comparing.data import values

    print_json(values(made))


def _print(call: Call, newsroom: Newsroom, made: Sheet) -> None:
    from pressctl.cli import side_by_side
    from pressctl.cli.table import terminal_width
    from pressctl.publishing.order import desk

    console = call.console()
    console.width = max(terminal_width(), NARROW) if sys.stdout.isatty() else ELSEWHERE
    with console.capture() as printed:
        for table in side_by_side.tables(made, desk(newsroom, call.now()), console.width):
            console.print(table, soft_wrap=bool(table.no_wrap))  # a no_wrap table is folded already
            console.print()
        for each in side_by_side.differences(made):
            console.print(each)
    call.print("".join(f"{line.rstrip(' ')}\n" for line in printed.get().splitlines()))


def _summary(made: Sheet) -> str:
    counted = [each for each in made.disagreements if each.counts]
    silenced = sum(each.is_silenced for each in made.disagreements)
    tags = dict.fromkeys(made.sides[each.side].release.language for each in counted)
    said = f"{len(counted)} fact{' differs' if len(counted) == 1 else 's differ'}"
    where = f", in {', '.join(tags)}" if tags else ""
    return f"{said}{where}" + (f"; {silenced} silenced" if silenced else "")
