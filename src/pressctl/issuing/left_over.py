"""Files of earlier exports that do not say what a release says since it was issued or taken back."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressctl import opening
from pressctl.exporters import FORMATS
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.publishing import order as ordering
from pressctl.publishing import public_files, render
from pressctl.publishing.order import File, Order
from pressctl.release.model import Release

USUAL = Path("exports")
"""The folder that `export` writes into if none is named."""
ALONE = tuple(name for name, each in FORMATS.items() if not each.is_collection)
"""The formats with a file for each release."""


def notes(newsroom: Newsroom, paths: Iterable[str], now: dt.datetime, folder: Path) -> Iterator[str]:
    """Yield a note for each file in a folder that an earlier export made of a release, and that reads otherwise now.

    Last come the commands that renew them, one for all releases with files in the same formats. ``paths`` are those of
    the releases; ``now`` is aware.
    """
    found = {path: _left(newsroom, path, now, folder) for path in paths} if folder.is_dir() else {}
    said = [
        f"{file}: is of an earlier export and says nothing of this" for left in found.values() for file in left.values()
    ]
    groups: dict[tuple[str, ...], list[str]] = {}
    for path, left in found.items():
        groups.setdefault(tuple(left), []).append(path)
    output = "" if folder == USUAL else f" --output {shlex.quote(str(folder))}"
    them = "it" if len(said) == 1 else "them"
    renewing = [
        f"`pressctl export {shlex.join(some)} --to {','.join(formats)}{output} --force` renews {them}"
        for formats, some in groups.items() if formats
    ]  # fmt: skip
    yield from ([f"{said[0]}; {renewing[0]}"] if len(said) == 1 else [*said, *renewing])


def _left(newsroom: Newsroom, path: str, now: dt.datetime, folder: Path) -> dict[str, Path]:
    """Return the files of a release in a folder that read otherwise now, by their formats."""
    release, desk = loading.load_from(newsroom, Path(path)), ordering.desk_for(newsroom, Order(()), now)
    issued = frozenset(_issued(Record(newsroom.root), release))
    files = {name: folder / ordering.file_name(release, name, desk) for name in ALONE}
    return {
        name: file for name, file in files.items()
        if file.is_file() and not _is_current(newsroom, release, name, file, issued, now)
    }  # fmt: skip


def _issued(record: Record, release: Release) -> Iterator[str]:
    """Yield the digests of the files that were issued of a release as it is now."""
    for head in record.by_release.get((release.id, release.language), ()):
        if head.edition == release.edition and head.event.is_recall is release.is_recalled:
            yield from (str(file["sha256"]) for file in record.event(head).files)


def _is_current(
    newsroom: Newsroom, release: Release, format: str, file: Path, issued: frozenset[str], now: dt.datetime
) -> bool:
    """Return whether a file is one that was issued of this edition, or what an export would write now."""
    data, order = opening.read(file), Order((format,))
    if public_files.digest(data) in issued:
        return True
    made = render.of_release(newsroom, order, ordering.desk_for(newsroom, order, now), release)
    return any(isinstance(each, File) and each.exported.data == data for each in made)
