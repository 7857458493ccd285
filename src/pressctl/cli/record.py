"""`pressctl record`: list what was issued, or check that the record is complete and unaltered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.choices import RecordFormat
from pressctl.cli.call import Call, print_json, print_line, print_message
from pressctl.cli.options import By, Languages, Releases
from pressctl.errors import FINDINGS, UsageError
from pressctl.prose.text import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.issued import Record
    from pressctl.release.record.events import Head

COLUMNS = ("at", "event", "id", "language", "edition", "by", "channels", "file")


def record(
    ctx: typer.Context,
    releases: Releases = None,
    language: Languages = None,
    format: Annotated[RecordFormat, typer.Option("--format", help="How it is listed.")] = RecordFormat.TABLE,
    check: Annotated[bool, typer.Option("--check", help="Report what was altered, lost, or is not as issued.")] = False,
    adopt: Annotated[
        bool, typer.Option("--adopt", help="Add releases that were out before there was a record.")
    ] = False,
    by: By = "",
) -> None:
    """List what was issued, corrected and withdrawn, when, by whom and where it went; or check it.

    `--check` compares every event with its own checksum, with the event before it and with the release: it finds
    events that were altered or lost, editions that were skipped, and texts that are not as they were issued. If the
    newest event of a release was deleted, the record alone cannot show it; git can. `--adopt` writes an event for
    each release that is out and has none, so that it can be corrected and withdrawn.

    Example: pressctl record --check
    """
    from pressctl.newsroom.issued import Record

    call: Call = ctx.obj
    if check and adopt:
        raise UsageError("--check and --adopt exclude each other", "--check reports, --adopt writes")
    newsroom = call.find_newsroom()
    known = Record(newsroom.root)
    if check:
        _check(newsroom, known)
    elif adopt:
        _adopt(call, newsroom, known, releases or [], language or [], by)
    else:
        _list(call, _chosen(newsroom, known, releases, language or []), format)


def _check(newsroom: Newsroom, known: Record) -> None:
    from pressctl.issuing import auditing

    found = list(auditing.faults(newsroom, known))
    for fault in found:
        print_line(f"{fault.path}: {fault.what}")
    count = len(found)
    print_message(f"{counted(len(known.heads), 'event')}; {counted(count, 'fault') if count else 'no faults'}")
    raise typer.Exit(FINDINGS if count else 0)


def _adopt(call: Call, newsroom: Newsroom, known: Record, releases: list[str], languages: list[str], by: str) -> None:
    from pressctl.issuing import adopting
    from pressctl.newsroom.lists import lookup

    notes: list[str] = []
    paths = adopting.adopt(newsroom, known, lookup.find(newsroom, releases, languages), by, call.now_recorded(), notes)
    print_message(*notes)
    print_line(*map(str, paths))
    print_message(f"{counted(len(paths), 'release')} added to the record as out already")


def _chosen(newsroom: Newsroom, known: Record, releases: list[str] | None, languages: list[str]) -> list[Head]:
    """Return the events of some releases; an id also finds those of a release whose file is gone."""
    from pressctl.newsroom import loading
    from pressctl.newsroom.lists import lookup

    heads = known.heads
    if releases:
        ids = {head.id for head in heads}.intersection(releases)
        others = [name for name in releases if name not in ids]
        ids |= {loading.load_from(newsroom, path).id for path in (lookup.find(newsroom, others) if others else ())}
        heads = [head for head in heads if head.id in ids]
    tags = {tag.lower() for tag in languages}
    return [head for head in heads if not tags or head.language.lower() in tags]


def _list(call: Call, heads: Sequence[Head], format: RecordFormat) -> None:
    from pressctl.cli.table import print_csv, print_table

    if format is RecordFormat.JSON:
        print_json({"version": 1, "events": list(map(_data, heads))})
    elif format is RecordFormat.CSV:
        print_csv(COLUMNS, map(_row, heads))
    else:
        print_table(call, COLUMNS[:-1], (_row(head)[:-1] for head in heads), wide={"id", "by", "channels"})
        call.print(f"{counted(len(heads), 'event')}\n")


def _data(head: Head) -> dict[str, Any]:
    from pressctl.release.record.events import HEAD

    return {**{name: getattr(head, name) for name in HEAD}, "file": f"issued/{head.name}"}


def _row(head: Head) -> list[str]:
    from pressctl.issuing.lists import shown

    cells = (head.at, head.event, head.id, head.language, head.edition, head.by)
    return [*map(str, cells), shown(head.channels), f"issued/{head.name}"]
