"""Rendering formats that are made of many releases, such as feeds and the site.

The texts of many releases would fill the memory. A writer that can do without them gets entries, which lack the texts,
and loads the whole of a release when it prints it.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pressctl import plugins, workers
from pressctl.errors import ExportRefused, PressctlError, ReadError
from pressctl.exporters import EXPORTERS, Desk, format_of
from pressctl.exporters.parts import identity, markup
from pressctl.newsroom import loading, templates
from pressctl.newsroom.folder import Newsroom
from pressctl.publishing import public_files, withheld
from pressctl.publishing.gate import Gate
from pressctl.publishing.order import GROUP, File, Order, Refused, Rendered, desk_for, unfit, why
from pressctl.release.model import Release
from pressctl.workers import Common, Result, Start, Task, batched, in_order

BATCH = 64
"""Releases read at once."""


class _ReadRelease(NamedTuple):
    """A release, for each format why it is left out (None if it is not), and notes on what no format prints.

    ``named`` are the pictures and files that it names, if one of the formats is public.
    """

    release: Release
    refused: tuple[Refused | None, ...]
    notes: tuple[str, ...]
    named: tuple[str, ...]


def render(
    newsroom: Newsroom, order: Order, now: dt.datetime, paths: Sequence[str], start: Start
) -> Iterator[Rendered]:  # fmt: skip
    """Yield the files of the formats of the order; ``start`` is as in ``workers.processes``."""
    are_entries = _are_entries(newsroom, order)
    desk = replace(desk_for(newsroom, order, now), spread=partial(_in_processes, start))
    desk = replace(desk, whole=ReleaseLoader(newsroom)) if are_entries else desk
    found: list[_ReadRelease] = []
    batches = ((None, some) for some in batched(paths, BATCH))
    for _, read in in_order(partial(_read, newsroom, order, now, are_entries), batches, start):
        for each in read:
            if isinstance(each, Refused):
                yield each
            else:
                found.append(each)
    for number, name in enumerate(order.formats):
        yield from (refused for each in found if (refused := each.refused[number]))
        chosen = [each for each in found if not each.refused[number]]
        if format_of(name).is_public:
            yield from _files(name, chosen, _discreet(desk, Gate(newsroom, order, now), found, number))
        else:
            yield from _files(name, chosen, desk)


def _discreet(desk: Desk, gate: Gate, found: Sequence[_ReadRelease], number: int) -> Desk:
    """Return a desk that withholds the pictures and files of releases that are left out of the format ``number``."""
    held, public = set[str](), set[str]()
    for each in found:
        (held if each.refused[number] or each.release.is_recalled else public).update(each.named)
    held |= withheld.of_others(gate, public, {each.release.path for each in found})
    reader = withheld.Reader(gate.newsroom.root, frozenset(held), desk.read, desk.why_unread)
    return replace(desk, read=reader, why_unread=reader.why)


def _are_entries(newsroom: Newsroom, order: Order) -> bool:
    """Return whether the writers can do without texts; the newsroom's own templates may print anything in a list."""
    has_own = (newsroom.root / templates.OWN / "site").is_dir()
    return not has_own and all(format_of(name).takes_entries for name in order.formats)


def _read(
    newsroom: Newsroom, order: Order, now: dt.datetime, are_entries: bool, paths: Sequence[str]
) -> list[_ReadRelease | Refused]:
    """Return some releases, or why they cannot be read. This runs in other processes."""
    gate, found = Gate(newsroom, order, now), list[_ReadRelease | Refused]()
    is_public = any(format_of(name).is_public for name in order.formats)
    for path in paths:
        try:
            release = loading.load_from(newsroom, Path(path))
        except PressctlError as error:
            found.append(Refused(path, error.message))
            continue
        refused = tuple(gate.refused(release, name) or _no_page(release, name) for name in order.formats)
        notes = () if release.is_recalled or all(refused) else markup.site_code(release)
        named = withheld.named(newsroom.root, release) if is_public else ()
        found.append(_ReadRelease(entry(release) if are_entries else release, refused, notes, named))
    return found


def _no_page(release: Release, format: str) -> Refused | None:
    """Return why a release cannot have a page on a site, or None if it can, or the format is not a site."""
    return unfit(release, format, identity.path(release)) if format == public_files.SITE else None


def entry(release: Release) -> Release:
    """Return a release with only what lists, feeds and links need, and what decides whether it may be public."""
    language, subjects = sys.intern(release.language), tuple(map(sys.intern, release.subjects))
    return replace(
        release, language=language, subjects=subjects, body="", body_at=0, boilerplate="", contacts=(), media=(),
        dateline="", sources={},
    )  # fmt: skip


@dataclass(frozen=True)
class ReleaseLoader:
    """Loads the whole of a release, given its entry."""

    newsroom: Newsroom

    def __call__(self, release: Release) -> Release:
        """Return the release; raises ReadError, which ends the export, if its file has changed since."""
        whole = loading.load_from(self.newsroom, Path(release.path))
        if entry(whole) != release:
            raise ReadError(f"{release.path}: was changed in the meantime; nothing was written", "export again")
        return whole


def _files(name: str, chosen: Sequence[_ReadRelease], desk: Desk) -> Iterator[Rendered]:
    is_source = format_of(name).is_source
    notes = () if is_source else tuple(f"{each.release.path}: {note}" for each in chosen for note in each.notes)
    try:
        for target, made in plugins.load(name, EXPORTERS, GROUP)([each.release for each in chosen], desk):
            exported = replace(made, notes=(*made.notes, *notes))
            yield File("", name, target, exported, contains=made.contains)
            notes = ()
    except ExportRefused as error:
        yield Refused("", why(name, error))


def _in_processes(
    start: Start, work: Callable[[Common, Task], Result], common: Common, tasks: Iterable[Task]
) -> Iterator[Result]:
    workers.give(common)
    batches = ((None, [task]) for task in tasks)
    for _, made in in_order(partial(_each, work), batches, partial(start, common)):
        yield from made


def _each(work: Callable[[Common, Task], Result], tasks: Iterable[Task]) -> list[Result]:
    return [work(workers.given(), task) for task in tasks]
