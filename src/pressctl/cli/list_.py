"""`pressctl list`: the releases of a newsroom, as a table or as data."""

from __future__ import annotations

import itertools
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from pressctl.choices import ListFormat
from pressctl.cli import bulk, completing
from pressctl.cli.call import Call, print_message
from pressctl.cli.options import Jobs, OfKind, OfLanguage, OfStatus, Releases, Since, Until
from pressctl.errors import FAILED, FINDINGS, OK, ReadError, UsageError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.lists.catalogue import Listed
    from pressctl.newsroom.lists.listing import Query, Row


def list_(
    ctx: typer.Context,
    releases: Releases = None,
    status: OfStatus = None,
    language: OfLanguage = None,
    kind: OfKind = None,
    since: Since = "",
    until: Until = "",
    embargoed: Annotated[bool, typer.Option("--embargoed", help="Only those under embargo now.")] = False,
    upcoming: Annotated[
        bool,
        typer.Option("--upcoming", help="Only releases under embargo or dated ahead, the next one first."),
    ] = False,
    within: Annotated[
        str, typer.Option(metavar="SPAN", help="With --upcoming: only the next 90m, 12h, 3d or 2w.")
    ] = "",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="With --upcoming: exit with 1 if anything is listed.")
    ] = False,
    missing: Annotated[
        str,
        typer.Option(
            metavar="TAG", help="Only sources with no version in this language.", autocompletion=completing.languages
        ),
    ] = "",
    stale: Annotated[bool, typer.Option("--stale", help="Only translations whose source has changed since.")] = False,
    subject: Annotated[
        list[str] | None, typer.Option(metavar="SUBJECT", help="Only with this subject; may be repeated.")
    ] = None,
    match: Annotated[str, typer.Option(metavar="TEXT", help="Only with this text in headline, dateline or id.")] = "",
    sort: Annotated[
        str,
        typer.Option(
            metavar="FIELD",
            help="A field; -FIELD reverses the order. By default the newest first.",
            autocompletion=completing.orders,
        ),
    ] = "",
    fields: Annotated[
        str, typer.Option(metavar="FIELD,…", help="The columns, in order.", autocompletion=completing.fields)
    ] = "",
    format: Annotated[
        ListFormat, typer.Option("--format", help="A table, or data; ics with --upcoming.")
    ] = ListFormat.TABLE,
    jobs: Jobs = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read everything again, without the cache.")] = False,
) -> None:
    """List releases, newest first.

    A file that cannot be read is named on standard error; the others are listed, and the exit code is 2.

    With --upcoming it lists what the public may read only later, by when its embargo lifts or its date comes,
    whichever is later; “never” if the embargo has no zone or cannot be read. An embargo in one language also holds
    the others of its id that are listed. What was taken back is left out.

    Example: pressctl list --language fr --since 2026-01-01 --format csv
    """
    if not upcoming and (within or exit_code or format is ListFormat.ICS):
        raise UsageError("--within, --exit-code and --format ics go with --upcoming")
    call: Call = ctx.obj
    newsroom = call.find_newsroom()
    names = releases or []
    paths = bulk.paths(newsroom, names)
    if missing or stale:
        paths, names = _of_languages(newsroom, names, missing, stale), ["."]
    first = list(itertools.islice(paths, bulk.FEW))
    if not first and format is ListFormat.TABLE and not (missing or stale):
        print_message(f"{bulk.none_in(newsroom, names)}; `pressctl new` makes one")
        return

    from pressctl.newsroom.lists import listing

    query = listing.query(
        status or [], language or [], kind or [], since, until, embargoed, match,
        sort or ("lifts" if upcoming else "-date"), fields, upcoming=upcoming, within=within, subject=subject or [],
    )  # fmt: skip
    counts = _Counts()
    with closing(bulk.rows(call, newsroom, names, first, paths, jobs, not no_cache)) as read:
        rows = listing.held_together(read, newsroom.settings.timezone) if upcoming else read
        if format is ListFormat.TABLE:
            _print_table(call, _chosen(rows, query, call.now(), counts), query)
        else:
            call.print_all(_formatted(_chosen(rows, query, call.now(), counts), query, format))
    _sum_up(counts, is_counted=format is ListFormat.TABLE and not call.quiet)
    raise typer.Exit(FAILED if counts.unread else FINDINGS if exit_code and counts.listed else OK)


@dataclass
class _Counts:
    """Numbers of releases: listed, left out only for want of a date, and unreadable."""

    listed: int = 0
    undated: int = 0
    unread: int = 0


def _of_languages(newsroom: Newsroom, names: Sequence[str], missing: str, stale: bool) -> Iterator[str]:
    """Return the paths of the sources without a version in ``missing`` and, with ``stale``, of stale translations."""
    from pressctl.newsroom.translations import coverage
    from pressctl.release import language_tags

    missing = language_tags.checked(missing) if missing else ""
    named = list(bulk.paths(newsroom, names)) if names else None
    lines = coverage.lines(newsroom, named, [missing] if missing and not stale else ())
    sources = (line.source for line in lines if missing and not line.is_in(missing))
    return iter([*sources, *(coverage.stale(lines) if stale else ())])


def _chosen(rows: Iterable[Listed], query: Query, now: dt.datetime, counts: _Counts) -> Iterator[Row]:
    """Yield the rows that the query wants; count them, and name the files that cannot be read."""
    from pressctl.newsroom.lists import listing

    for row in rows:
        if isinstance(row, ReadError):
            counts.unread += 1
            print_message(f"pressctl: {row.message}")
        elif listing.is_wanted(row, query, now):
            is_listed = listing.is_in_time(row, query)
            counts.listed += is_listed
            counts.undated += not (is_listed or row.day)
            if is_listed:
                yield row


def _sorted(rows: Iterable[Row], query: Query, text: Callable[[Row], str]) -> Iterable[str]:
    from pressctl.newsroom.lists import listing
    from pressctl.newsroom.lists.sorting import Sorted

    texts = Sorted(is_reversed=query.is_reversed)
    for row in rows:
        texts.add(listing.place(row, query), text(row))
    return texts


def _formatted(rows: Iterable[Row], query: Query, name: ListFormat) -> Iterator[str]:
    from pressctl.newsroom.lists.list_formats import format_of
    from pressctl.newsroom.lists.listing import FIELDS

    format, fields = format_of(name), query.fields or FIELDS
    return format.whole(_sorted(rows, query, lambda row: format.row(row, fields)), fields)


def _print_table(call: Call, rows: Iterable[Row], query: Query) -> None:
    from pressctl.cli.table import Table
    from pressctl.newsroom.lists.listing import TABLE, UPCOMING

    table = Table(query.fields or (TABLE if query.within is None else UPCOMING))
    table.print(call, _sorted(rows, query, table.row))


def _sum_up(counts: _Counts, *, is_counted: bool) -> None:
    from pressctl.prose.text import counted

    words = [counted(counts.listed, "release")] if is_counted else []
    if counts.undated:
        words.append(f"{counts.undated} without a readable date left out by --since or --until")
    if counts.unread:
        words.append(f"{counts.unread} could not be read")
    if words:
        print_message("; ".join(words))
