"""Comparing the record with itself and with the newsroom: altered or lost events, and files that are not as issued."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from pressctl.errors import PressctlError
from pressctl.issuing.files import File
from pressctl.newsroom import loading, signatures
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.newsroom.translations import same_id
from pressctl.release.keys import APPROVAL_KEYS
from pressctl.release.model import Approval, Release, Status, slug_of
from pressctl.release.record import approvals, events, reading_copy
from pressctl.release.record.events import Event, Happened, Head
from pressctl.release.record.signed_message import Verify


class Fault(NamedTuple):
    """A fault in the record or the newsroom: the file it is about, and what is wrong, in words that follow the path."""

    path: str
    what: str


def faults(newsroom: Newsroom, record: Record) -> Iterator[Fault]:
    """Yield the faults in the record, then the differences between the newsroom and the record."""
    yield from (Fault(f"issued/{name}", why) for name, why in record.damaged)
    sound = Counter[tuple[str, str]]()
    verify = signatures.signers(newsroom.root, newsroom.settings).fault
    for head in record.heads:
        try:
            event = record.event(head)
            sound[head.key] += 1
            yield from (Fault(f"issued/{head.name}", why) for why in _unproven(newsroom, event, verify))
        except PressctlError as error:
            yield Fault(f"issued/{head.name}", error.message.partition(": ")[2])
    for key, heads in record.by_release.items():
        yield from _chain(record, heads)
        yield from _partners(record, heads)
        if sound[key] < len(heads):
            yield Fault(f"issued/{heads[-1].name}", "is not compared with its release: an event of it is damaged")
    yield from _files(newsroom, record, {key for key, heads in record.by_release.items() if sound[key] == len(heads)})


def _unproven(newsroom: Newsroom, event: Event, verify: Verify) -> Iterator[str]:
    """Yield why signatures of approvals in an event are not valid."""
    for values in event.approvals:
        given = Approval(**{name: str(values.get(key, "")) for name, key in APPROVAL_KEYS.items()})
        if why := approvals.unproven(newsroom.settings, given, event.head.digest, verify):
            yield f"the approval by {given.by} {why}"


def _chain(record: Record, heads: Sequence[Head]) -> Iterator[Fault]:
    """Yield the faults in the events of one release: lost events, clashes, skipped editions, clocks running behind."""
    sums = record.sums(heads)
    by_sum = {sums[head.name]: head for head in heads}
    followers: dict[str, list[Head]] = {}
    for head in heads:
        path, before = f"issued/{head.name}", by_sum.get(head.previous)
        followers.setdefault(head.previous, []).append(head)
        if head.name != events.file_name(head) and not head.name.startswith(_stem(head)):
            yield Fault(path, f"was called {events.file_name(head)}")
        if head.previous and before is None:
            yield Fault(path, "follows an event that is gone, or was changed")
        elif before is None and head.edition > 1 and head.event is not Happened.FOUND:
            yield Fault(path, f"is edition {head.edition}, and no edition was issued before")
        elif before and not before.edition <= head.edition <= before.edition + 1:
            yield Fault(path, f"is edition {head.edition} and follows edition {before.edition} ({before.name})")
        if before and head.at < before.at:
            yield Fault(path, f"is of {head.at} and follows an event of {before.at}: a clock was behind")
    for group in followers.values():
        for first, other in pairwise(group):
            words = f"follows the same event as {first.name}: two people have issued at once"
            yield Fault(f"issued/{other.name}", words)


def _stem(head: Head) -> str:
    return events.file_name(head).removesuffix(events.SUFFIX) + "-"


def _partners(record: Record, heads: Sequence[Head]) -> Iterator[Fault]:
    """Yield a fault for each language that was issued, corrected or withdrawn with this one but has no event."""
    for head in heads:
        for language in head.together:
            others = record.by_release.get((head.id, language), ())
            if not any(other.at >= head.at or other.edition >= head.edition for other in others):
                yield Fault(
                    f"issued/{head.name}", f"was {head.event} together with {language}, of which there is no event"
                )


def _files(newsroom: Newsroom, record: Record, keys: set[tuple[str, str]]) -> Iterator[Fault]:
    found: dict[tuple[str, str], Release] = {}
    for path, head in same_id.heads(newsroom):
        release = loading.load_from(newsroom, Path(path))
        if release.id != head.id:
            continue
        key = release.id, release.language
        if key in keys and key not in found:
            last = record.last(*key)
            yield from (Fault(path, what) for what in _differences(File(newsroom, Path(path)), last) if last)
        elif key not in record.by_release and release.edition:
            yield Fault(path, f"is {release.status}, edition {release.edition}, and no event says that it was issued")
        found.setdefault(key, release)
    strangers = {slug_of(release): release.path for key, release in found.items() if key not in record.by_release}
    for key in keys - found.keys():
        newest = record.by_release[key][-1]
        other = strangers.get(newest.slug)
        what = f"; {other} may be that release, with another id or language: put that back" if other else ""
        yield Fault(
            f"issued/{newest.name}", f"is about “{key[0]}” in {key[1]}, and that release no longer exists{what}"
        )
    yield from _half(found)


def _half(found: Mapping[tuple[str, str], Release]) -> Iterator[Fault]:
    """Yield a fault for each language in which a release is still out although it was killed in another."""
    killed = {id: release for (id, _), release in found.items() if release.status is Status.KILLED}
    for (id, _), release in found.items():
        if id in killed and release.is_released:
            yield Fault(release.path, f"is {release.status}, and {killed[id].path} of the same id is killed")


def _differences(file: File, last: Event | None) -> Iterator[str]:
    """Yield in words what differs between a file and its last event."""
    assert last is not None
    head, release = last.head, file.release
    if head.event.is_recall:
        if not release.is_recalled and release.edition <= head.edition:
            yield f"is {release.status}, and the record says that it was {head.event} on {head.at[:10]}"
        return
    if release.is_recalled:
        yield f"is {release.status}, and no event says so: run `pressctl withdraw` again"
    elif (release.edition or head.edition) == head.edition:
        if reading_copy.own(last.release) != reading_copy.own(file.seen):
            yield f"differs from edition {head.edition} of {head.at[:10]} (`pressctl diff` shows it)"
        elif slug_of(release) != head.slug:
            yield f"has the slug “{slug_of(release)}”, and was issued as “{head.slug}”: its address has changed"
    elif release.edition > head.edition + 1:
        yield f"is edition {release.edition}, and the last one that was issued is {head.edition}"
