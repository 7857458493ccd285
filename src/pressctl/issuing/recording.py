"""Adding events to the record: each in its own file, written atomically, linked to the last one of its release."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pressctl.errors import ReadError, UsageError, WriteError
from pressctl.newsroom import folder, saving
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.release.record import events
from pressctl.release.record.events import Event


def stamp(now: dt.datetime) -> str:
    """Return an instant (aware) as in events: in UTC, to the second."""
    return now.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def check_clock(record: Record, now: dt.datetime) -> None:
    """Raise UsageError if the clock is behind the last event, which a new event would then precede."""
    last = record.heads[-1] if record.heads else None
    if last and stamp(now) < last.at:
        words = f"The clock says {stamp(now)}, and the last event of the record is of {last.at}"
        raise UsageError(f"{words}; nothing was done", f"set the clock right, or look at issued/{last.name}")


def check_sound(record: Record) -> None:
    """Raise ReadError if a file of the record cannot be read, as it is then unknown what was issued."""
    for name, why in record.damaged:
        raise ReadError(f"issued/{name}: {why}; nothing was done", "`pressctl record --check` says what is wrong")


def linked(record: Record, written: Sequence[Event]) -> list[Event]:
    """Return the events with their files' names and the digests of the previous events."""
    taken = {head.name for head in record.heads} | {name for name, _ in record.damaged}
    made = []
    for event in written:
        heads = record.by_release.get(event.head.key, [])
        sums = record.sums(heads)
        before = events.last(heads, sums)
        head = replace(event.head, previous=sums[before.name] if before else "")
        head = replace(head, name=events.file_name(head, taken))
        taken.add(head.name)
        made.append(replace(event, head=head))
    return made


def save(newsroom: Newsroom, written: Sequence[Event]) -> Iterator[Path]:
    """Write linked events and yield their files; raises WriteError if one cannot be written, or exists already."""
    for event in written:
        path = folder.display_path(newsroom.root / events.FOLDER / event.head.name)
        if not path.parent.resolve().is_relative_to(newsroom.root.resolve()):
            raise WriteError(f"{path.parent}: is a link out of the newsroom; the event was not written")
        saving.save(path, events.written(event))
        yield path
