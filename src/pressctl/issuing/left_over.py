"""Files of earlier exports that do not say what a release says since it was issued or taken back."""

from __future__ import annotations

import datetime as dt
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

ALONE = tuple(name for name, each in FORMATS.items() if not each.is_collection)
"""The formats with a file for each release."""


def notes(newsroom: Newsroom, paths: Iterable[str], now: dt.datetime, folder: Path) -> Iterator[str]:
    """Yield a note for each file in a folder that an earlier export made of a release, and that reads otherwise now.

    ``paths`` are those of the releases; ``now`` is aware.
    """
    record, desk = Record(newsroom.root), ordering.desk_for(newsroom, Order(()), now)
    for path in paths if folder.is_dir() else ():
        release = loading.load_from(newsroom, Path(path))
        issued = frozenset(_issued(record, release))
        for name in ALONE:
            file = folder / ordering.file_name(release, name, desk)
            if file.is_file() and not _is_current(newsroom, release, name, file, issued, now):
                how = f"`pressctl export {path} --to {name} --force` renews it"
                yield f"{file}: is of an earlier export and says nothing of this; {how}"


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
