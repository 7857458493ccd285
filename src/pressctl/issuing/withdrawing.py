"""Taking back a release in all its languages: in its files, with notices to those who have it, and in the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pressctl.errors import UsageError
from pressctl.exporters import format_of
from pressctl.exporters.parts import identity
from pressctl.exporters.parts.state import replacement
from pressctl.issuing import issue, preparing, recording
from pressctl.issuing.files import File, distinct, seen
from pressctl.languages import primary_subtag
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.newsroom.translations import same_id
from pressctl.newsroom.translations.siblings import Siblings
from pressctl.newsroom.translations.translating import with_id
from pressctl.prose.text import enumerated
from pressctl.publishing import order as ordering
from pressctl.publishing.order import Order
from pressctl.release.model import Release, Status, slug_of
from pressctl.release.moments import written
from pressctl.release.record import reading_copy
from pressctl.release.record.events import Event, Happened, Head
from pressctl.release.settings import text_in

KEYS = ("id", "status", "withdrawn", "reason", "replaced_by")
"""The keys that a recall writes."""
KINDS = {Status.WITHDRAWN: Happened.WITHDRAWN, Status.KILLED: Happened.KILLED}


@dataclass(frozen=True)
class Recall:
    """A request to take releases back: the reason, whether they are killed, and the id of what replaces them.

    ``reasons`` are the reasons in particular languages, by tag; ``reason`` is in the language of the source.
    """

    now: dt.datetime
    reason: str
    is_kill: bool = False
    replaced_by: str = ""
    by: str = ""
    is_only: bool = False
    formats: tuple[str, ...] = ()
    is_forced: bool = False
    reasons: Mapping[str, str] = field(default_factory=dict)

    def reason_in(self, language: str) -> str:
        """Return the reason in a language; raises UsageError if none was given for it."""
        if text := text_in(self.reasons, language) or self.reason:
            return text
        raise UsageError(f"Why is it taken back in {language}?", f"say it with --reason {language}=TEXT")


@dataclass(frozen=True)
class Withdrawn:
    """The result: the release files, the notices, the events, where the releases had gone, and notes."""

    releases: tuple[str, ...]
    notices: tuple[Path, ...]
    events: tuple[Path, ...]
    reached: tuple[str, ...]
    notes: tuple[str, ...] = ()


def withdraw(newsroom: Newsroom, record: Record, paths: Sequence[Path], recall: Recall, folder: Path) -> Withdrawn:
    """Take releases back, each with its translations unless ``recall.is_only``.

    Raises UsageError, before anything is written, if none was ever out, if all have been taken back already, if the
    file of an issued language is missing, or if one reason is to stand in several languages.
    """
    from pressctl.issuing.correcting import reached

    recording.check_clock(record, recall.now)
    recording.check_sound(record)
    files = [File(newsroom, path) for path in distinct(paths if recall.is_only else _family(newsroom, paths))]
    if not recall.is_only:
        _check_all_there(record, files)
    known = [item for file in files if (item := _item(record, file, recall, newsroom.settings.timezone))]
    if not known:
        words = f"{files[0].path}: has the status {files[0].release.status} and was never out"
        raise UsageError(words, "leave it as it is")
    items = [item for item in preparing.side_by_side(known) if not _is_done(item)]
    if not items:
        raise UsageError("All of it has already been taken back; nothing was written")
    if len({primary_subtag(item.after.language) for item in known}) > 1:
        _check_reasons(newsroom, items, recall, [file.release.language for file in files[: len(distinct(paths))]])
    wanted = preparing.Request((), recall.now, recall.by, Order(()), is_forced=recall.is_forced)
    made = [each for item in items for each in issue.made(newsroom, [item], _formats(record, item, wanted, recall))]
    events = recording.linked(record, [_event(newsroom, item, recall) for item in items])
    changed = [(item.file, item.file.changed(item.after, KEYS)) for item in items]
    notices = issue.moved(newsroom, record, items, made, wanted, folder) if made else ()
    complete = [_with_files(event, made, item) for event, item in zip(events, items, strict=True)]
    saved = issue.written(newsroom, notices, changed, complete)
    told = tuple(reached(record, {event.head.key for event in events}))
    notes = tuple(note for file, _ in changed for note in file.notes)
    notes += tuple(_unnamed(newsroom, items[0].after, recall))
    return Withdrawn(tuple(str(item.file.path) for item in items), notices, saved, told, notes)


def _check_reasons(newsroom: Newsroom, items: Sequence[preparing.Item], recall: Recall, named: Sequence[str]) -> None:
    """Raise UsageError if the reason that is given without a language would stand in another than the source's.

    ``named`` are the languages that the user named, of which there may be more.
    """
    tags = {item.after.language: _source(newsroom, item.after.id) for item in items
            if text_in(recall.reasons, item.after.language) is None}  # fmt: skip
    others = [tag for tag, source in tags.items() if primary_subtag(tag) != primary_subtag(source)]
    if others:
        options = " ".join(f"--reason {tag}=TEXT" for tag in others)
        words = (
            (
                f"The reason is one text for {enumerated(list(tags))}, and each notice is in its language; "
                "nothing was written"
            )
            if len(tags) > 1
            else f"No reason is given in {others[0]}; nothing was written"
        )
        alone = f"\n--only takes back {enumerated(named)} alone" if len(named) < len(items) else ""
        raise UsageError(words, f"add {options} (or the same text there, if it is to be so){alone}")


def _source(newsroom: Newsroom, id: str) -> str:
    """Return the language of the source among the releases with an id; empty if that is not known."""
    family = {path: head for path, head in same_id.heads(newsroom) if head.id == id}
    sources = [path for path in family if not same_id.original_of(path, family, newsroom.settings.languages)]
    return File(newsroom, Path(sources[0])).release.language if len(sources) == 1 else ""


def _unnamed(newsroom: Newsroom, release: Release, recall: Recall) -> Iterator[str]:
    """Yield a note if the notice cannot name the replacement of a release, saying why."""
    if not recall.replaced_by or Siblings(newsroom, recall.now)(replacement(release)):
        return
    if any(head.id == recall.replaced_by for _, head in same_id.heads(newsroom)):
        yield f"“{recall.replaced_by}” is not out yet: an export names it from then on"
    else:
        yield f"no release has the id “{recall.replaced_by}”: nothing is named in its place"


def _family(newsroom: Newsroom, paths: Sequence[Path]) -> list[Path]:
    """Return some files and those of their translations."""
    ids = {release.id for path in paths if (release := File(newsroom, path).release).id}
    named = {path.resolve() for path in paths}
    others = (Path(path) for path, head in same_id.heads(newsroom) if head.id in ids)
    return [*paths, *(path for path in others if path.resolve() not in named)]


def _check_all_there(record: Record, files: Sequence[File]) -> None:
    there = {(file.release.id, file.release.language) for file in files}
    for id in {file.release.id for file in files} - {""}:
        for language in {head.language for head in record.of_id(id)}:
            last = None if (id, language) in there else record.last(id, language)
            if last and not last.head.event.is_recall:
                words = f"“{id}” was issued in {language} too, and its file is missing; nothing was written"
                raise UsageError(words, "restore the file from git or a copy, or withdraw the others alone with --only")


def _item(record: Record, file: File, recall: Recall, zone: str) -> preparing.Item | None:
    """Return a release as it will be, or None if it was never out. A killed release stays killed."""
    release = with_id(file.release)
    last = record.last(release.id, release.language)
    was_out = last is not None or release.is_released or release.is_recalled
    if not was_out:
        return None
    is_kill = recall.is_kill or release.status is Status.KILLED
    status = Status.KILLED if is_kill else Status.WITHDRAWN
    moment = release.withdrawn if release.status is status else None
    after = replace(
        release, status=status, withdrawn=moment or written(recall.now, zone), replaced_by=recall.replaced_by,
        reason=recall.reason_in(release.language), edition=release.edition or (last.head.edition if last else 0),
    )  # fmt: skip
    return preparing.Item(file, after, last)


def _is_done(item: preparing.Item) -> bool:
    """Return whether the record already has this recall."""
    return item.last is not None and item.last.head.event is KINDS[item.after.status] and item.file.release.is_recalled


def _formats(record: Record, item: preparing.Item, wanted: preparing.Request, recall: Recall) -> preparing.Request:
    """Return the order for the notice: in the requested formats, or else in those in which the release went out."""
    heads = record.by_release.get((item.after.id, item.after.language), ())
    known = dict.fromkeys(str(each["format"]) for head in heads for each in record.event(head).files)
    formats = recall.formats or tuple(name for name in known if not format_of(name).is_public)
    return replace(wanted, order=Order(formats))


def _event(newsroom: Newsroom, item: preparing.Item, recall: Recall) -> Event:
    release: Release = item.after
    now = seen(newsroom, release)
    head = Head(
        name="", event=KINDS[release.status], id=release.id, language=release.language, edition=release.edition or 1,
        at=recording.stamp(recall.now), by=recall.by, reason=release.reason, slug=slug_of(release),
        uri=identity.uri(release, ordering.desk(newsroom, recall.now)), digest=reading_copy.digest(now),
        together=item.together,
    )  # fmt: skip
    return Event(head, release=now)


def _with_files(event: Event, made: Sequence[ordering.File], item: preparing.Item) -> Event:
    return replace(event, files=issue.described(made, item.after))
