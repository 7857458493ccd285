"""Rendering releases in the formats of an order."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import replace
from pathlib import Path

from pressctl import plugins, store
from pressctl.errors import ExportRefused, PressctlError
from pressctl.exporters import EXPORTERS, Desk, Exported, format_of
from pressctl.exporters.parts import markup
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.publishing import collected
from pressctl.publishing.build_cache import BuildCache, Inputs
from pressctl.publishing.build_cache import key as built_key
from pressctl.publishing.gate import Gate
from pressctl.publishing.order import GROUP, File, Order, Refused, Rendered, Unchanged, desk_for, file_name, unfit, why
from pressctl.release.model import Release
from pressctl.workers import Start, batched, in_order

BATCH = 32
"""Releases sent to a process at once."""


def check_formats(formats: Iterable[str]) -> None:
    """Raise UsageError for an unknown format."""
    for name in formats:
        plugins.load(name, EXPORTERS, GROUP)


def render(
    newsroom: Newsroom, order: Order, now: dt.datetime, paths: Sequence[str], start: Start, folder: Path | None = None
) -> Iterator[Rendered]:
    """Yield the files of each release in order, then those of the formats that are made of many releases.

    ``start`` is called for an executor if there is more than one batch of releases; ``folder`` is where the files go.
    """
    single = tuple(name for name in order.formats if not format_of(name).is_collection)
    if single:
        yield from _spread(newsroom, replace(order, formats=single), now, paths, start, folder)
    together = tuple(name for name in order.formats if format_of(name).is_collection)
    if together:
        yield from collected.render(newsroom, replace(order, formats=together), now, paths, start)


def _spread(
    newsroom: Newsroom, order: Order, now: dt.datetime, paths: Sequence[str], start: Start, folder: Path | None
) -> Iterator[Rendered]:
    if len(paths) > BATCH:
        start()  # before the first batch is made here, as Typst starts threads, after which a fork may deadlock
    batches = ((None, some) for some in batched(paths, BATCH))
    for _, made in in_order(functools.partial(render_each, newsroom, order, now, folder), batches, start):
        yield from made


def render_each(
    newsroom: Newsroom, order: Order, now: dt.datetime, folder: Path | None, paths: Sequence[str]
) -> list[Rendered]:
    """Return the files of some releases. This runs in other processes."""
    desk = desk_for(newsroom, order, now)
    built = BuildCache(store.folder()) if order.changed and folder else None
    with closing(built) if built else nullcontext():
        made = (_render_one(newsroom, order, desk, path, folder, built) for path in paths)
        return list(itertools.chain.from_iterable(made))


def _render_one(
    newsroom: Newsroom, order: Order, desk: Desk, path: str, folder: Path | None, built: BuildCache | None
) -> Iterator[Rendered]:
    try:
        data = loading.read(newsroom, path)
        release = loading.release_of(newsroom, Path(path), data)
    except PressctlError as error:
        yield Refused(path, error.message)
        return
    yield from of_release(newsroom, order, desk, release, data, folder, built)


def of_release(
    newsroom: Newsroom, order: Order, desk: Desk, release: Release,
    data: bytes = b"", folder: Path | None = None, built: BuildCache | None = None,
) -> Iterator[Rendered]:  # fmt: skip
    """Yield the files of a release in the formats of single releases; ``data`` are the bytes of its own file."""
    gate = Gate(newsroom, order, desk.now)
    for name in order.formats:
        yield gate.refused(release, name) or _built_if_changed(release, data, name, order, desk, folder, built)


def _built_if_changed(
    release: Release, data: bytes, format: str, order: Order, desk: Desk, folder: Path | None, built: BuildCache | None
) -> Rendered:
    """Return the file of a release, or ``Unchanged`` if the file in the folder is as it would be built now."""
    target = file_name(release, format, desk)
    if why_not := unfit(release, format, target):
        return why_not
    if not built or not folder:
        return _written(release, format, target, b"", desk)
    key = built_key(data, release, f"{format} {replace(order, formats=())}", desk)
    if built.is_there(folder / target, key, lambda inputs: inputs.is_unchanged(release, desk)):
        return Unchanged(release.path, format, target, _contains(release, format))
    return _written(release, format, target, key, desk)


def _written(release: Release, format: str, target: str, key: bytes, desk: Desk) -> Rendered:
    inputs = Inputs()
    try:
        exported: Exported = _writer(format)(release, inputs.watched(desk) if key else desk)
    except ExportRefused as error:
        return Refused(release.path, why(format, error))
    except RecursionError:
        return Refused(release.path, f"{format}: a paragraph has mark-up nested hundreds of levels deep; simplify it")
    exported = replace(exported, notes=(*exported.notes, *_left_out(release, format)))
    return File(release.path, format, target, exported, key, inputs, _contains(release, format))


def _contains(release: Release, format: str) -> tuple[str, ...]:
    """Return the path of a release if its text is in a public file; that of a recall is not."""
    return (release.path,) if format_of(format).is_public and not release.is_recalled else ()


def _left_out(release: Release, format: str) -> tuple[str, ...]:
    """Return notes on what a format does not print, unless it contains the text as written."""
    return () if format_of(format).is_source or release.is_recalled else markup.site_code(release)


@functools.cache
def _writer(name: str) -> Callable[..., Exported]:
    writer: Callable[..., Exported] = plugins.load(name, EXPORTERS, GROUP)
    return writer
