"""Reading and checking many releases: with the cache, in several processes, with a progress bar."""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from pressctl.cli.call import Call
    from pressctl.findings import Checked
    from pressctl.newsroom.folder import Newsroom
    from pressctl.newsroom.lists.catalogue import Listed
    from pressctl.validation.scope import Scope

    Checks = Generator[Checked, None, None]

SHOWN = 5
"""The most skipped files that are named."""
FEW = 64
"""With fewer releases than this, no progress bar is needed."""


def paths(newsroom: Newsroom, names: Sequence[str]) -> Iterator[str]:
    """Return the paths of the named releases, or without names of all."""
    folders = names or [str(newsroom.folder)]
    if not names or all(map(os.path.isdir, folders)):
        from pressctl.newsroom.folder import walk

        return (path for folder in filter(os.path.isdir, folders) for path in walk(Path(folder)))
    from pressctl.newsroom.lists import lookup

    return lookup.stream(newsroom, names)


def none_in(newsroom: Newsroom, names: Sequence[str]) -> str:
    """Return the words for folders without a release: those that were named, or else that of the newsroom."""
    return f"there is no release in {', '.join(names) or newsroom.folder}"


def rows(
    call: Call, newsroom: Newsroom, names: Sequence[str], first: list[str], rest: Iterator[str],
    jobs: int, use_cache: bool,
) -> Generator[Listed]:  # fmt: skip
    """Yield the list row of each release, from the cache if it is there, else read in several processes."""
    from pressctl import store, workers
    from pressctl.newsroom.lists import catalogue
    from pressctl.newsroom.lists.row_cache import RowCache

    is_long = len(first) == FEW and sys.stderr.isatty()
    total = sum(1 for _ in paths(newsroom, names)) if is_long else 0
    cache = RowCache(store.folder(), newsroom.settings) if use_cache else None
    try:
        with workers.processes(jobs or os.cpu_count() or 1) as start:
            found = catalogue.rows(newsroom, call.now(), itertools.chain(first, rest), cache, start)
            yield from call.progress(found, "Reading", total)
    finally:
        if cache:
            cache.close()


def checked(call: Call, newsroom: Newsroom, scope: Scope, names: list[str], jobs: int, use_cache: bool) -> Checks:
    """Yield each release checked, from the cache if it is there, else checked in several processes."""
    from pressctl.newsroom.lists import lookup

    skipped: list[str] = []
    files = lookup.stream(newsroom, names, skipped=skipped)
    first = list(itertools.islice(files, FEW))
    if not first:
        scope.compute()
        name_skipped(call, skipped)
        return
    from pressctl import store, workers
    from pressctl.validation import batch, cache

    is_long = len(first) == FEW and sys.stderr.isatty()
    total = sum(1 for _ in lookup.stream(newsroom, names)) if is_long else 0
    kept = cache.Cache(store.folder(), scope) if use_cache else None
    try:
        with workers.processes(jobs or os.cpu_count() or 1) as start:
            found = batch.check(newsroom, scope, itertools.chain(first, files), kept, start, is_all=not names)
            yield from call.progress(found, "Checking", total)
        name_skipped(call, skipped)
    finally:
        if kept:
            kept.close()


def name_skipped(call: Call, skipped: Sequence[str]) -> None:
    """Name the files that were skipped only because their names are in capitals: they may be releases."""
    if skipped:
        more = f" and {len(skipped) - SHOWN} more" if len(skipped) > SHOWN else ""
        named = ", ".join(sorted(skipped)[:SHOWN]) + more
        call.remark(f"skipped, in capitals and without front matter: {named} (name one to check it)")
