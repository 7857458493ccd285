"""Issuing releases: writing the files that go out, marking the releases as released, and recording it.

Everything is checked (``preparing``) and made before the first byte is written. Then the files are moved to their
places, the keys are written into the release files, and last the events are written. So after a killed run the next
one can finish, and there is never an event for something that was not done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressctl import opening
from pressctl.exporters.parts import identity
from pressctl.issuing import recording
from pressctl.issuing.files import File, accounted
from pressctl.issuing.preparing import Item, NotIssued, Request, given, lacking
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.publishing import order as ordering
from pressctl.publishing import public_files, render
from pressctl.publishing.gate import Gate
from pressctl.publishing.order import File as Made
from pressctl.publishing.order import Refused
from pressctl.publishing.stage import Stage
from pressctl.release.file.compose import approval_map
from pressctl.release.model import Release, slug_of
from pressctl.release.record.events import Event, Head

KEYS = ("id", "status", "edition", "slug")
"""The keys that issuing writes."""


@dataclass(frozen=True)
class Issued:
    """The result of issuing: the files, the events, the releases whose approvals were missing, and notes."""

    files: tuple[Path, ...]
    events: tuple[Path, ...]
    alone: tuple[str, ...]
    notes: tuple[str, ...]


def issue(newsroom: Newsroom, record: Record, items: Sequence[Item], request: Request, folder: Path | None) -> Issued:
    """Write the files, the keys of the releases, and the events, in this order.

    Raises NotIssued when a format refuses a release, before anything is written.
    """
    ready = made(newsroom, items, request)
    events = recording.linked(record, [_event(newsroom, item, ready, request) for item in items])
    changed = [(item.file, item.file.changed(item.after, KEYS)) for item in items]
    files = moved(newsroom, record, items, ready, request, folder) if folder else ()
    saved = written(newsroom, files, changed, events)
    alone = tuple(str(item.file.path) for item in items if tuple(lacking(newsroom, item)))
    notes = [f"{each.name}: {note}" for each in ready for note in each.exported.notes]
    notes += [note for file, _ in changed for note in file.notes]
    return Issued(files, saved, alone, tuple(notes))


def written(
    newsroom: Newsroom, files: Sequence[Path], changed: Sequence[tuple[File, bytes]], events: Sequence[Event]
) -> tuple[Path, ...]:
    """Write the release files and the events, in this order; a WriteError names what stands by then.

    ``files`` are those written already. Return those of the events.
    """
    with accounted() as done:
        done.extend(files)
        for file, data in changed:
            file.save(data)
            done.append(file.path)
        known = len(done)
        for path in recording.save(newsroom, events):
            done.append(path)
    return tuple(done[known:])


def made(newsroom: Newsroom, items: Sequence[Item], request: Request) -> list[Made]:
    """Return the files of releases in the requested formats; raises NotIssued if one is refused."""
    files, faults = [], []
    desk = ordering.desk_for(newsroom, request.order, request.now)
    for item in items:
        for each in render.of_release(newsroom, request.order, desk, item.after):
            if isinstance(each, Made):
                files.append(each)
            elif isinstance(each, Refused):
                faults.append(f"{each.release}: {each.why}")
    if faults:
        raise NotIssued.because(faults)
    return files


def moved(
    newsroom: Newsroom, record: Record, items: Sequence[Item], ready: Sequence[Made], request: Request, folder: Path
) -> tuple[Path, ...]:
    """Move the files to their places; unchanged files of earlier runs are replaced, any others only if forced."""
    known = {sum for item in items for sum in _sums(record, item)} | {_sum(each) for each in ready}
    exported = public_files.read(folder) or {}
    strange = [
        path for each in ready
        if _is_strange(path := folder / each.name, known) and not public_files.is_as_exported(exported, each.name, path)
    ]  # fmt: skip
    if strange and not request.is_forced:
        words = [f"{path} already exists, and is not a file that was issued" for path in strange]
        raise NotIssued.because([*words, "use --force to replace it, or another --output"])
    paths = [str(item.file.path) for item in items]
    stage = Stage(folder, force=True, gate=Gate(newsroom, request.order, request.now, frozenset(paths)))
    try:
        for each in ready:
            stage.add(each)
        stage.move()
    finally:
        stage.clear()
    return tuple(folder / each.name for each in ready)


def _sums(record: Record, item: Item) -> Iterator[str]:
    for head in record.by_release.get((item.after.id, item.after.language), ()):
        yield from (str(file["sha256"]) for file in record.event(head).files)


def _sum(made: Made) -> str:
    return public_files.digest(made.exported.data)


def _is_strange(path: Path, known: Collection[str]) -> bool:
    return path.exists() and not (path.is_file() and public_files.digest(opening.read(path)) in known)


def _event(newsroom: Newsroom, item: Item, ready: Sequence[Made], request: Request) -> Event:
    release, waived = item.after, tuple(lacking(newsroom, item))
    desk = ordering.desk(newsroom, request.now)
    head = Head(
        name="", event=item.happened, id=release.id, language=release.language, edition=release.edition,
        at=recording.stamp(request.now), by=request.by, is_alone=bool(waived), reason=request.reason if waived else "",
        slug=slug_of(release), channels=request.channels, uri=identity.uri(release, desk), digest=item.file.digest,
        together=item.together,
    )  # fmt: skip
    return Event(head, tuple(map(approval_map, given(newsroom, item))), described(ready, release), item.file.seen)


def described(ready: Sequence[Made], release: Release) -> tuple[dict[str, Any], ...]:
    """Return what the record keeps about the files of a release."""
    return tuple(
        {"name": each.name, "format": each.format, "bytes": len(each.exported.data), "sha256": _sum(each)}
        for each in ready if each.release == release.path
    )  # fmt: skip
