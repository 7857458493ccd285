"""`pressctl search`: the releases that contain some words, with the line they are in."""

from __future__ import annotations

import itertools
import os
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressctl.choices import Report
from pressctl.cli.call import Call, print_json, print_message
from pressctl.cli.options import OfKind, OfLanguage, OfStatus, Since, Until
from pressctl.errors import FAILED, OK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.lists.listing import Query
    from pressctl.newsroom.search.search_index import Words
    from pressctl.newsroom.search.searching import Found
    from pressctl.reporters import Style

BEST = 20
"""Releases shown without --limit."""
TOGETHER = 2_000
"""Releases written to the index in one transaction, which blocks other searches for about a second."""
NAMED = 3
"""The most unreadable files that are named."""
ALL = 1_000_000_000
"""More releases than any newsroom has: the limit for --limit 0."""


def search(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(help="The words to look for; a release must contain all of them.", show_default=False)
    ],
    status: OfStatus = None,
    language: OfLanguage = None,
    kind: OfKind = None,
    since: Since = "",
    until: Until = "",
    limit: Annotated[int, typer.Option(metavar="N", min=0, help="Show the best N; 0 for all.")] = BEST,
    format: Annotated[Report, typer.Option("--format", help="For people, or data.")] = Report.TEXT,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Search every release, without the index.")] = False,
) -> None:
    """Find releases by words in their headlines and texts, the best match first, with the line they are in.

    Accents, capitals and the vowel points of Arabic and Hebrew make no difference. A word of three letters or more
    also finds words that begin with it. What you type is looked for as it is: nothing in it is a command.

    Example: pressctl search plant Lyon --language fr
    """
    from pressctl.newsroom.lists import listing
    from pressctl.newsroom.search import searching

    call: Call = ctx.obj
    newsroom, looked_for = call.find_newsroom(), searching.parts(words)
    query = listing.query(status or [], language or [], kind or [], since, until, False, "", "date", "")
    unread: list[str] = []
    limit = min(limit or ALL, ALL)
    found = _found(call, newsroom, looked_for, query, limit + 1, unread, use_index=not no_cache)
    shown = itertools.islice(found, limit)
    if format is Report.JSON:
        print_json({"version": 1, "releases": list(map(_values, shown))})
    else:
        count = 0
        for each in shown:
            count += 1
            call.print(_shown(each, call.style()))
        call.remark(_summary(count, has_more=next(found, None) is not None))
    _say_unread(unread)
    raise typer.Exit(FAILED if unread else OK)


def _found(
    call: Call, newsroom: Newsroom, looked_for: Sequence[str], query: Query, limit: int, unread: list[str],
    *, use_index: bool,
) -> Iterator[Found]:  # fmt: skip
    """Yield what is found, with the index if it can be used; files that cannot be read are added to ``unread``."""
    from pressctl import store, workers
    from pressctl.newsroom.search import searching
    from pressctl.newsroom.search.search_index import SearchIndex, snapshot

    files = snapshot(newsroom.folder)
    if use_index:
        with closing(SearchIndex(store.folder(), newsroom)) as index:
            changed = index.changed(files)
            fresh = _read(call, newsroom, changed)
            for some in workers.batched(fresh, TOGETHER):
                index.put(some)
            if changed:
                index.settle(files)
            found = list(searching.indexed(newsroom, index, looked_for, query, limit, call.now()))
            faults = index.unread()
            if not index.fault:
                unread += [searching.fault(newsroom, data) for data in faults]
                yield from found
                return
            print_message(f"the search index cannot be used ({index.fault}); every release is read")
    releases = _noting(newsroom, _read(call, newsroom, list(files.files())), unread)
    yield from searching.scanned(newsroom, releases, looked_for, query, limit, call.now())


def _read(call: Call, newsroom: Newsroom, files: Sequence[tuple[str, bytes]]) -> Iterator[Words]:
    """Yield the words of files, read in several processes, with a progress bar."""
    from pressctl import workers
    from pressctl.newsroom.search import searching

    with workers.processes(os.cpu_count() or 1) as start:
        yield from call.progress(searching.fresh(newsroom, files, start), "Reading", len(files))


def _say_unread(unread: Sequence[str]) -> None:
    for fault in unread[:NAMED]:
        print_message(f"pressctl: {fault}")
    if more := len(unread) - NAMED if len(unread) > NAMED else 0:
        print_message(
            f"pressctl: {more} more files could not be read, and were not searched; `pressctl list` names them"
        )


def _noting(newsroom: Newsroom, releases: Iterable[Words], unread: list[str]) -> Iterator[Words]:
    from pressctl.newsroom.search import searching
    from pressctl.newsroom.search.search_index import UNREAD

    for each in releases:
        if each.status == UNREAD:
            unread.append(searching.fault(newsroom, each.data))
        yield each


def _shown(found: Found, style: Style) -> str:
    """Return what is shown of a release: its place, its headline and facts, and the line with the words marked."""
    from pressctl.newsroom.lists import listing
    from pressctl.prose.text import printable
    from pressctl.reporters.excerpts import INDENT, WINDOW, carets, excerpt
    from pressctl.reporters.text import bold

    row, place = found
    facts = ", ".join(filter(None, (listing.language(row), row.day, row.cell("status"))))
    number = f"{' ' * 2 * INDENT}{place.line} | "
    window = min(WINDOW, max(style.width - len(number) - 1, 20)) if style.width else WINDOW
    shown = excerpt(place.text, place.marks, window)
    lines = [
        bold(printable(f"{row.values['path']}:{place.line}"), style),
        f"{' ' * INDENT}{printable(row.cell('headline'))} ({printable(facts)})",
        f"{number}{shown.text}",
    ]
    if shown.marks:
        marked = typer.style(carets(shown), fg="green") if style.colour else carets(shown)
        lines.append(f"{' ' * (len(number) - 2)}| {marked}")
    return "\n".join([*lines, "", ""])


def _values(found: Found) -> dict[str, Any]:
    from pressctl.newsroom.lists.listing import FIELDS

    row, place = found
    marks = [{"column": start + 1, "end_column": end + 1} for start, end in place.marks]
    return {field: row.values[field] for field in FIELDS} | {"line": place.line, "text": place.text, "marks": marks}


def _summary(count: int, *, has_more: bool) -> str:
    if not count:
        return "no release has all of these words"
    if has_more:
        return f"the best {count}; --limit 0 shows all"
    from pressctl.prose.text import counted

    return counted(count, "release")
