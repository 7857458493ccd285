"""Preparing to issue: the releases as they will go out, or all reasons why they must not."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from pressctl.errors import PressctlError
from pressctl.exporters import format_of
from pressctl.issuing import recording, translations
from pressctl.issuing.files import File, distinct
from pressctl.newsroom import signatures
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.newsroom.translations.translating import with_id
from pressctl.prose.text import enumerated
from pressctl.publishing.order import Order
from pressctl.release.model import Approval, Release, Status, slug_of
from pressctl.release.record import approvals, reading_copy
from pressctl.release.record.events import Event, Happened

READY = frozenset({Status.APPROVED, Status.RELEASED, Status.CORRECTED})


class NotIssued(PressctlError):
    """A release must not go out, and nothing was written; further reasons are in the hint, one per line."""

    exit_code = 1

    @classmethod
    def because(cls, faults: Sequence[str]) -> NotIssued:
        """Return the error for these reasons."""
        return cls(faults[0], "\n".join([*faults[1:], "nothing was written"]))


@dataclass(frozen=True)
class Request:
    """A request to issue: the channels with their lists, who issues, the formats, and what is waived.

    With ``is_alone`` releases may lack approvals, and ``reason`` says why; with ``is_only`` translations are left
    behind; with ``is_forced`` existing files are replaced.
    """

    channels: tuple[Mapping[str, Any], ...]
    now: dt.datetime
    by: str = ""
    order: Order = field(default_factory=lambda: Order(()))
    is_alone: bool = False
    reason: str = ""
    is_only: bool = False
    is_forced: bool = False


@dataclass(frozen=True)
class Item:
    """A release to be issued: its file, the release as it will be, its last event, the languages issued with it."""

    file: File
    after: Release
    last: Event | None
    together: tuple[str, ...] = ()

    @property
    def is_again(self) -> bool:
        """Return whether this edition has been issued before."""
        return bool(self.last and self.last.head.edition == self.after.edition)

    @cached_property
    def happened(self) -> Happened:
        """Return the sort of event to be recorded."""
        if self.after.edition == 1 or not self.last or self.last.head.event.is_recall:
            return Happened.ISSUED
        if self.is_again:
            return self.last.head.event
        if self.after.is_correction:
            return Happened.CORRECTED
        return Happened.UPDATED if self.after.is_updated else Happened.REFILED


def prepare(newsroom: Newsroom, record: Record, paths: Sequence[Path], request: Request) -> list[Item]:
    """Return the releases as they will go out; raises NotIssued with all reasons why any must not."""
    recording.check_clock(record, request.now)
    recording.check_sound(record)
    items = [_item(record, File(newsroom, path)) for path in distinct(paths)]
    reasons = [tuple(_why_not(newsroom, item, request)) for item in items]
    faults = [f"{item.file.path}: {why}" for item, each in zip(items, reasons, strict=True) for why in each]
    faults += ready_alone(record, [(item.after, bool(each)) for item, each in zip(items, reasons, strict=True)])
    if not request.is_only:
        faults += [*_left_behind(newsroom, record, items), *_wrong_elsewhere(newsroom, items)]
    if faults:
        raise NotIssued.because(faults)
    return [item for item in side_by_side(items) if not (item.is_again and _went_there(record, item, request))]


def ready_alone(record: Record, releases: Sequence[tuple[Release, bool]]) -> list[str]:
    """Return a hint, in a list, on what to do with the languages that are ready, if others of the same id are refused.

    Each release comes with whether it is refused. Those that are ready may go out alone, unless one that is refused is
    out already: whoever has it must get the correction, and never the others once more as they were.
    """
    ids = {release.id for release, _ in releases}
    ready = [release.language for release, is_refused in releases if not is_refused]
    if len(ids) != 1 or not ready or len(ready) == len(releases):
        return []
    id = ids.pop()
    if any(is_refused and _is_out(record, release) for release, is_refused in releases):
        return [f"“{id}” is out, and what corrects it goes out in all its languages together"]
    options = "".join(f" --language {tag}" for tag in ready)
    return [f"`pressctl issue {shlex.quote(id)}{options} --only`, with the other options as they are, "
            f"issues {enumerated(ready)} alone"]  # fmt: skip


def _is_out(record: Record, release: Release) -> bool:
    """Return whether a release was issued in its language and has not been taken back."""
    last = record.last(release.id, release.language)
    return last is not None and not last.head.event.is_recall


def side_by_side(items: Sequence[Item]) -> list[Item]:
    """Return the items, with ``together`` set to the languages of the same id among them."""
    spoken: dict[str, set[str]] = {}
    for item in items:
        spoken.setdefault(item.after.id, set()).add(item.after.language)
    return [replace(item, together=tuple(sorted(spoken[item.after.id]))) for item in items]


def _item(record: Record, file: File) -> Item:
    release = with_id(file.release)
    last = record.last(release.id, release.language)
    edition = release.edition or (last.head.edition if last and _is_same(last, file) else 1)
    status = Status.RELEASED if release.status is Status.APPROVED else release.status
    if last and last.head.event.is_recall and status is Status.RELEASED and not release.edition:
        edition = last.head.edition + 1
    is_moved = last is not None and not file.release.slug and slug_of(release) != last.head.slug
    slug = last.head.slug if last and is_moved else release.slug
    return Item(file, replace(release, status=status, edition=edition, slug=slug), last)


def _is_same(last: Event, file: File) -> bool:
    """Return whether a file has the same text as an event, apart from what comes from the settings."""
    return reading_copy.own(last.release) == reading_copy.own(file.seen)


def _why_not(newsroom: Newsroom, item: Item, request: Request) -> Iterator[str]:
    """Yield why a release must not go out: its status, its language, its edition, its approvals."""
    release = item.after
    if release.is_recalled:
        yield _why_recalled(item)
        return
    if release.status not in READY:
        first = "set `status: review` in it, then " if release.status is Status.DRAFT else ""
        yield f"has the status {release.status}; it goes out once it is approved: {first}`pressctl approve`"
    if not release.language:
        yield "has no language (put it into the file: `language: en`)"
    yield from _editions(item)
    missing = tuple(lacking(newsroom, item))
    if missing and not request.is_alone:
        yield from (f"{words} (`pressctl approve`)" for words in missing)
    if missing and request.is_alone and not approvals.may_issue_alone(newsroom.settings):
        yield f"{missing[0]}, and the settings do not let anybody issue alone"
    for name in request.order.formats:
        if format_of(name).is_public and release.is_ahead(request.now, newsroom.settings.timezone):
            yield f"{name}: is dated {release.date.text if release.date else ''}, which is ahead"


def _why_recalled(item: Item) -> str:
    """Return what can be done with a recalled release: announce the recall or, if that was done, bring it back."""
    status, last = item.after.status, item.last
    if status is Status.KILLED and last and last.head.event is Happened.KILLED:
        return _why_killed(last)
    if status is Status.WITHDRAWN and last and last.head.event is Happened.WITHDRAWN:
        return f"is withdrawn; `status: approved` and `edition: {last.head.edition + 1}` bring it back"
    return f"is {status}; `pressctl withdraw` says so to those who have it"


def _why_killed(last: Event) -> str:
    return f"was killed on {last.head.at[:10]}: what takes its place is a release with an id of its own"


def _editions(item: Item) -> Iterator[str]:
    release, last = item.after, item.last
    if last is None:
        if release.edition > 1:
            yield f"is edition {release.edition}, and the record has none before; `pressctl record --adopt` takes it in"
        return
    known = last.head.edition
    if slug_of(release) != last.head.slug:
        yield f"has the slug “{slug_of(release)}”, and its address was issued with “{last.head.slug}”: put that back"
    if last.head.event is Happened.KILLED:
        yield _why_killed(last)
    elif release.edition > known + 1:
        yield f"is edition {release.edition}, and the last one that was issued is {known}"
    elif release.edition < known:
        yield f"is edition {release.edition}, and edition {known} was issued on {last.head.at[:10]}"
    elif release.edition == known and last.head.event.is_recall:
        yield f"edition {known} was withdrawn on {last.head.at[:10]}: give it `edition: {known + 1}`"
    elif release.edition == known and not _is_same(last, item.file) and last.head.event is not Happened.FOUND:
        correct = f"`pressctl correct {shlex.quote(release.id)} --write`"
        yield f"differs from edition {known} of {last.head.at[:10]}; {correct} makes the next"


def lacking(newsroom: Newsroom, item: Item) -> Iterator[str]:
    """Yield the approvals that a release lacks, in words."""
    wanted = approvals.demand(newsroom.settings, item.after.kind, is_minor=item.happened is Happened.REFILED)
    yield from approvals.lacking(wanted, given(newsroom, item))


def given(newsroom: Newsroom, item: Item) -> tuple[Approval, ...]:
    """Return the valid approvals of a release."""
    verify = signatures.signers(newsroom.root, newsroom.settings).fault
    return approvals.valid(item.file.release, newsroom.settings, item.file.digest, verify)


def _went_there(record: Record, item: Item, request: Request) -> bool:
    """Return whether this edition has already gone to each of the channels, so that a second run changes nothing."""
    gone = [
        channel for head in record.by_release.get((item.after.id, item.after.language), ())
        if head.edition == item.after.edition for channel in head.channels
    ]  # fmt: skip
    return all(dict(channel) in gone for channel in request.channels)


def _left_behind(newsroom: Newsroom, record: Record, items: Sequence[Item]) -> Iterator[str]:
    """Yield a fault for each translation that would be left behind, as all languages of an id go out together."""
    from pressctl.newsroom import loading
    from pressctl.newsroom.translations import same_id

    ids = {item.after.id for item in items}
    going = {(item.after.id, item.after.language) for item in items}
    named = {item.file.path.resolve() for item in items}
    or_only = "" if any(item.happened is Happened.CORRECTED for item in items) else ", or say --only"
    for path, head in same_id.heads(newsroom):
        if head.id in ids and Path(path).resolve() not in named:
            other = loading.load_from(newsroom, Path(path))
            behind = _behind(record, other) if other.id in ids else ""
            if behind and (other.id, other.language) not in going:
                yield f"{other.path}: {behind}; issue all languages of “{other.id}” together{or_only}"


def _behind(record: Record, other: Release) -> str:
    """Return why a translation would be left behind, or an empty string if its newest edition is out."""
    if other.is_recalled:
        return ""
    if other.status not in READY:
        return f"has the status {other.status}"
    last = record.last(other.id, other.language)
    if last is None:
        return f"is {other.status} and was not issued"
    if other.edition > last.head.edition:
        return f"is edition {other.edition} and was not issued"
    return ""


def _wrong_elsewhere(newsroom: Newsroom, items: Sequence[Item]) -> Iterator[str]:
    """Yield a fault for each value that a new edition corrects and a translation still has; then what to do."""
    new = [item.after for item in items if not item.is_again]
    each_of = (translations.still_wrong(newsroom, release, release.corrections) for release in new)
    found = list(translations.once(each_of))
    for each in found:
        yield f"{each.release.path}: still says “{each.wrong}”, which {each.corrected} corrects"
    for id in dict.fromkeys(each.release.id for each in found):
        yield f"correct the same there, then `pressctl correct {shlex.quote(id)} --write`"
    files = [shlex.quote(path) for path in dict.fromkeys(each.release.path for each in found if each.can_be_confirmed)]
    if files:
        yield f"what is right as it is: `pressctl translations --confirm {' '.join(files)}`"
    if not all(each.can_be_confirmed for each in found):
        yield f"{'any other' if files else 'what'} that is right as it is: say --only"
