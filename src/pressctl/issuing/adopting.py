"""Adding releases to the record that were out before there was a record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from pressctl.exporters.parts import identity
from pressctl.issuing import issue, recording
from pressctl.issuing.files import File, distinct
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.newsroom.translations.translating import with_id
from pressctl.publishing import order
from pressctl.release.model import slug_of
from pressctl.release.record.events import Event, Happened, Head


def adopt(
    newsroom: Newsroom, record: Record, paths: Sequence[Path], by: str, now: dt.datetime, notes: list[str] | None = None
) -> list[Path]:
    """Write an event for each release that is out and not in the record; return the paths of the events.

    A release without an `id` gets one; remarks on its file are added to ``notes``. When and to whom it went is not
    recorded, as it is unknown.
    """
    recording.check_clock(record, now)
    recording.check_sound(record)
    files = [file for path in distinct(paths) if _is_unknown(file := File(newsroom, path), record)]
    changed = [(file, file.changed(with_id(file.release), ("id",))) for file in files]
    made = recording.linked(record, [_event(newsroom, file, by, now) for file in files])
    saved = issue.written(newsroom, (), changed, made)
    if notes is not None:
        notes += [note for file, _ in changed for note in file.notes]
    return list(saved)


def _is_unknown(file: File, record: Record) -> bool:
    release = with_id(file.release)
    is_out = release.is_released and bool(release.language)
    return is_out and (release.id, release.language) not in record.by_release


def _event(newsroom: Newsroom, file: File, by: str, now: dt.datetime) -> Event:
    release = with_id(file.release)
    head = Head(
        name="", event=Happened.FOUND, id=release.id, language=release.language, edition=release.edition or 1,
        at=recording.stamp(now), by=by, slug=slug_of(release), uri=identity.uri(release, order.desk(newsroom, now)),
        digest=file.digest, together=(release.language,),
    )  # fmt: skip
    return Event(head, release=file.seen)
