"""`pressctl issue`: mark releases as released, write what goes out, and record what went where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.cli import completing
from pressctl.cli.call import Call, print_line, print_message, warn_of_unread_templates
from pressctl.cli.options import By, Force, Languages, Some, formats
from pressctl.errors import FINDINGS, UsageError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from pressctl.issuing.issue import Issued
    from pressctl.issuing.preparing import Item, Request
    from pressctl.newsroom.folder import Newsroom
    from pressctl.publishing.order import File
    from pressctl.release.model import Release

OUTPUT = "exports"
"""The folder for the files, unless another is named; the same as for `export`."""

Channels = Annotated[
    list[str] | None,
    typer.Option("--channel", metavar="NAME", help="Where it goes: mail, wire, site; may be repeated."),
]
Lists = Annotated[
    list[str] | None,
    typer.Option(
        "--list", metavar="NAME|FILE",
        help="Whom the first channel reaches: a name, or a file with one recipient per line, of which the record keeps "
        "the name, the number and the SHA-256, and no address.",
    ),
]  # fmt: skip
To = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="FORMAT,…", help="The formats to write.", autocompletion=completing.formats),
]
Output = Annotated[str, typer.Option("--output", "-o", metavar="DIR", help="The folder for the files.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]


def issue(
    ctx: typer.Context,
    releases: Some,
    channel: Channels = None,
    lists: Lists = None,
    to: To = None,
    output: Output = OUTPUT,
    by: By = "",
    language: Languages = None,
    alone: Annotated[bool, typer.Option("--alone", help="Issue without the approvals, with a --reason.")] = False,
    reason: Reason = "",
    only: Annotated[bool, typer.Option("--only", help="Leave the other languages of the release out.")] = False,
    force: Force = False,
) -> None:
    """Issue releases: check them, write what goes out, mark them as released, and record what went where.

    Nothing is sent: that is up to you, and the record says what went to whom and how. All languages of a release go
    out together, or none. If anything is missing (an approval, a translation, the previous edition) you are told, and
    nothing is written. With `--now` and an instant to come it is a rehearsal, which writes nothing. The record is
    the folder `issued` beside the settings, with one file for each release and edition; keep it with the releases.

    Example: pressctl issue plant --channel mail --list press.txt --to eml,html --by anna
    """
    from pressctl.issuing import checking, left_over, preparing
    from pressctl.issuing import issue as issuing
    from pressctl.newsroom.issued import Record
    from pressctl.newsroom.lists import lookup

    call: Call = ctx.obj
    request = _request(
        call, channel or [], lists or [], to or [], by, alone=alone, reason=reason, only=only, force=force
    )
    call.warn_of_clock()
    newsroom = call.find_newsroom()
    warn_of_unread_templates(newsroom)
    paths = lookup.find(newsroom, releases, language or [])
    refused = checking.errors(newsroom, call.now(), paths, checking.OF_ISSUES)
    record = Record(newsroom.root)
    if call.show_findings(refused):
        print_message(*preparing.ready_alone(record, _judged(newsroom, paths, {each.path for each in refused})))
        print_message("nothing was issued")
        raise typer.Exit(FINDINGS)
    items = preparing.prepare(newsroom, record, paths, request)
    if not items:
        print_message(
            "all of this was issued to these channels before; nothing was written (`export` makes further formats)"
        )
        return
    if call.is_rehearsal():
        _rehearse(items, issuing.made(newsroom, items, request))
        return
    _say(items, issuing.issue(newsroom, record, items, request, Path(output) if request.order.formats else None))
    print_message(*left_over.notes(newsroom, [str(item.file.path) for item in items], request.now, Path(output)))


def _judged(newsroom: Newsroom, paths: Iterable[Path], refused: Container[str]) -> list[tuple[Release, bool]]:
    """Return the releases, each with whether its path is among those refused."""
    from pressctl.newsroom import loading
    from pressctl.newsroom.translations.translating import with_id

    return [(with_id(loading.load_from(newsroom, path)), str(path) in refused) for path in paths]


def _request(
    call: Call, channels: Sequence[str], lists: Sequence[str], to: Sequence[str], by: str,
    *, alone: bool, reason: str, only: bool, force: bool,
) -> Request:  # fmt: skip
    from pressctl.exporters import format_of
    from pressctl.issuing.preparing import Request
    from pressctl.publishing.order import Order

    names = formats(to)
    if whole := [name for name in names if format_of(name).is_collection]:
        raise UsageError(f"{whole[0]} is made of many releases", f"pressctl export --to {whole[0]} makes it afterwards")
    if not channels:
        raise UsageError("Where does it go?", "say it with --channel NAME, for example --channel mail --list press.txt")
    if odd := [text for text in (*channels, by) if not text.isprintable()]:
        raise UsageError(f"“{odd[0]}” has a line break or a control character", "the record keeps names of one line")
    if alone and not (reason.strip() and by):
        raise UsageError("Who issues without the approvals, and why?", "say it with --by NAME and --reason TEXT")
    return Request(
        tuple(_channels(channels, lists)), call.now(), by, Order(names), alone, " ".join(reason.split()), only, force
    )


def _channels(channels: Sequence[str], lists: Sequence[str]) -> list[dict[str, Any]]:
    from pressctl.issuing.lists import described

    notes: list[str] = []
    first = [{"name": channels[0], **described(each, notes)} for each in lists] or [{"name": channels[0]}]
    print_message(*notes)
    return [*first, *({"name": name} for name in channels[1:])]


def _rehearse(items: Sequence[Item], files: Sequence[File]) -> None:
    """Say what would be issued when the clock is where it is set."""
    for item in items:
        print_message(f"{item.file.path}: would be {item.happened}, edition {item.after.edition}")
    print_message(*(f"{file.name}: would be written" for file in files))
    print_message("the clock is set ahead: this was a rehearsal, and nothing was written")


def _say(items: Sequence[Item], issued: Issued) -> None:
    for item in items:
        print_line(f"{item.file.path}: {item.happened}, edition {item.after.edition}")
        if item.after.slug != item.file.release.slug:
            print_message(f"{item.file.path}: keeps the slug “{item.after.slug}”, as its address is known")
    print_line(*map(str, issued.files))
    print_line(*map(str, issued.events))
    print_message(*issued.notes)
    for name in issued.alone:
        print_message(f"{name}: was issued without its approvals; it stays flagged until they are there")
