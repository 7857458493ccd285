"""Releases in the forms that are asked for: which of them may go out, under which names, all files or none."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from pressctl import api, loading, plugins
from pressctl import cache as verdicts
from pressctl.built import Asked, Built
from pressctl.built import key as built_key
from pressctl.checking import Start
from pressctl.errors import ExportRefused, PressctlError, UsageError, WriteError, reason
from pressctl.exporters import EXPORTERS, Desk, Exported, format_of, identity
from pressctl.exporters.wording import is_draft
from pressctl.model import Release
from pressctl.newsroom import Newsroom
from pressctl.siblings import Siblings

BATCH = 32
"""Releases that go to a process at once."""
GROUP = "pressctl.exporters"
SITE = "site"
RECORD = ".pressctl-site"
"""The list of a site's own files, one a line, in its folder: what is to be taken down when it is gone."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: the formats, and what may go out against the rule.

    ``changed`` builds only what is not there already as it would be built now. ``include_drafts`` and
    ``allow_embargoed`` let such releases into public formats; ``discreet`` keeps headlines of embargoed releases out
    of file names. ``ninjs_version`` and ``limit`` are the desk's.
    """

    formats: tuple[str, ...]
    changed: bool = False
    include_drafts: bool = False
    allow_embargoed: bool = False
    discreet: bool = False
    ninjs_version: str = "3.1"
    limit: int = 50


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written: the path of its release (empty: of many), its format, its name below the folder.

    ``key`` and ``asked`` are what it was made from, for the record of what was built.
    """

    release: str
    format: str
    name: str
    exported: Exported
    key: bytes = b""
    asked: Asked = field(default_factory=Asked)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file that is there already as it would be built now."""

    release: str
    format: str
    name: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A release that is not exported, or not in a format, and why; ``is_rule`` when that is how it should be."""

    release: str
    why: str
    is_rule: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: ``path`` as shown, ``size`` in bytes, ``sha256`` of its bytes in hexadecimal."""

    release: str
    format: str
    path: Path
    size: int
    sha256: str
    notes: tuple[str, ...]


Rendered = File | Unchanged | Refused


def check_formats(formats: Iterable[str]) -> None:
    """Raise UsageError for a name that is no format, before anything is read."""
    for name in formats:
        plugins.load(name, EXPORTERS, GROUP)


def render(
    room: Newsroom, order: Order, now: dt.datetime, paths: Sequence[Path], start: Start, folder: Path | None = None
) -> Iterator[Rendered]:
    """Yield the files of each release in order, then those of the formats that take all releases at once.

    ``start`` is asked for an executor once there is more than a batch of releases; ``folder`` is where the files go.
    """
    single = tuple(name for name in order.formats if not format_of(name).is_collection)
    if single:
        yield from _spread(room, replace(order, formats=single), now, paths, start, folder)
    together = tuple(name for name in order.formats if format_of(name).is_collection)
    if together:
        yield from _collections(room, replace(order, formats=together), now, paths)


def _spread(
    room: Newsroom, order: Order, now: dt.datetime, paths: Sequence[Path], start: Start, folder: Path | None
) -> Iterator[Rendered]:
    batches = [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]
    each = functools.partial(render_each, room, order, now, folder)
    yield from itertools.chain.from_iterable(map(each, batches[:1]))
    executor = start() if len(batches) > 1 else None
    rest = executor.map(each, batches[1:]) if executor else map(each, batches[1:])
    yield from itertools.chain.from_iterable(rest)


def render_each(
    room: Newsroom, order: Order, now: dt.datetime, folder: Path | None, paths: Sequence[Path]
) -> list[Rendered]:
    """Return the files of each of some releases. This is what runs in other processes."""
    desk = desk_for(room, order, now)
    built = Built(verdicts.folder()) if order.changed and folder else None
    return list(itertools.chain.from_iterable(_render_one(room, order, desk, path, folder, built) for path in paths))


def _render_one(
    room: Newsroom, order: Order, desk: Desk, path: Path, folder: Path | None, built: Built | None
) -> Iterator[Rendered]:
    try:
        data = loading.read(room, path)
        release = api.load_from(room, path)
    except PressctlError as error:
        yield Refused(str(path), error.message)
        return
    for name in order.formats:
        why = kept_back(release, order, now=desk.now) if format_of(name).is_public else ""
        if why:
            yield Refused(str(path), f"{name}: {why}", is_rule=True)
            continue
        target = file_name(release, name, desk)
        key = built_key(data, release, f"{name} {replace(order, formats=())}", desk) if order.changed else b""
        if (
            built
            and folder
            and built.is_there(folder / target, key, lambda asked: asked.would_be_the_same(release, desk))
        ):
            yield Unchanged(str(path), name, target)
            continue
        yield _written(release, name, target, key, desk)


def _written(release: Release, format: str, target: str, key: bytes, desk: Desk) -> Rendered:
    asked = Asked()
    try:
        exported: Exported = _writer(format)(release, asked.watched(desk) if key else desk)
    except ExportRefused as error:
        return Refused(release.path, _why(format, error))
    return File(release.path, format, target, exported, key, asked)


def _why(format: str, error: ExportRefused) -> str:
    return f"{format}: {error.message}" + (f"; {error.hint}" if error.hint else "")


@functools.cache
def _writer(name: str) -> Callable[..., Exported]:
    writer: Callable[..., Exported] = plugins.load(name, EXPORTERS, GROUP)
    return writer


def _collections(room: Newsroom, order: Order, now: dt.datetime, paths: Sequence[Path]) -> Iterator[Rendered]:
    desk, releases = desk_for(room, order, now), []
    for path in paths:
        try:
            releases.append(api.load_from(room, path))
        except PressctlError as error:
            yield Refused(str(path), error.message)
    for name in order.formats:
        reasons = [kept_back(each, order, now=now) if format_of(name).is_public else "" for each in releases]
        yield from (
            Refused(each.path, f"{name}: {why}", is_rule=True)
            for each, why in zip(releases, reasons, strict=True)
            if why
        )
        chosen = [each for each, why in zip(releases, reasons, strict=True) if not why]
        try:
            for target, exported in plugins.load(name, EXPORTERS, GROUP)(chosen, desk):
                yield File("", name, target, exported)
        except ExportRefused as error:
            yield Refused("", _why(name, error))


def kept_back(release: Release, order: Order, *, now: dt.datetime) -> str:
    """Return why a release may not stand in public yet, or an empty text when it may."""
    if is_draft(release) and not order.include_drafts:
        return f"left out, it is a {release.status} (--include-drafts takes it)"
    if release.is_embargoed(now) and not order.allow_embargoed:
        until = release.embargo.text if release.embargo else "an instant that cannot be read"
        return f"left out, under embargo until {until} (--allow-embargoed takes it)"
    return ""


def file_name(release: Release, format: str, desk: Desk) -> str:
    """Return the name of a release's file: its slug, its language, the format's ending."""
    return f"{identity.stem(release, desk)}.{release.language or 'und'}{format_of(format).extension}"


def desk_for(room: Newsroom, order: Order, now: dt.datetime) -> Desk:
    """Return what exporters may know: the newsroom's words, files and translations, and the user's choices."""
    return replace(
        api.desk(room, now),
        siblings=Siblings(room, now),
        discreet=order.discreet,
        ninjs_version=order.ninjs_version,
        limit=order.limit,
    )


class Stage:
    """Files written beside the folder they are for, until they are moved there, all of them or none."""

    def __init__(self, folder: Path, *, force: bool, only_changed: bool = False) -> None:
        self.folder, self.force, self.only_changed = folder, force or only_changed, only_changed
        self.written: list[Written] = []
        self.unchanged = 0
        self.taken_down: list[Path] = []
        self._formats: set[str] = set()
        self._sources: dict[Path, str] = {}
        self._folders: set[Path] = set()
        self._made: list[tuple[Path, bytes, Asked]] = []
        self._is_new = not folder.exists()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._beside = Path(tempfile.mkdtemp(prefix=".pressctl-", dir=folder))
        except OSError as error:
            raise WriteError(f"{folder}: cannot be written: {reason(error)}") from error

    def add(self, file: File) -> None:
        """Write a file beside its place; raises UsageError when its place is taken, WriteError when it cannot."""
        target, data = self._place(file), file.exported.data
        if self.only_changed and _reads_as(target, data):
            self.unchanged += 1
            return
        if target.exists() and not self.force:
            raise UsageError(f"{target}: is there already; nothing was written", "use --force to replace it")
        try:
            staged = self._beside / file.name
            if staged.parent not in self._folders:
                staged.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(staged.parent)
            staged.write_bytes(data)
        except OSError as error:
            raise WriteError(f"{target}: cannot be written: {reason(error)}; nothing was written") from error
        digest = hashlib.sha256(data).hexdigest()
        self.written.append(Written(file.release, file.format, target, len(data), digest, file.exported.notes))
        if file.key:
            self._made.append((target, file.key, file.asked))

    def keep(self, file: Unchanged) -> None:
        """Leave a file as it stands in its place; raises UsageError when another is to go there."""
        self._place(file)
        self.unchanged += 1

    def _place(self, file: File | Unchanged) -> Path:
        target = self.folder / file.name
        if PurePosixPath(file.name).is_absolute() or ".." in PurePosixPath(file.name).parts:
            raise WriteError(f"{file.name}: leads out of the folder; nothing was written")
        if target in self._sources:
            both = f"{self._sources[target]} and {file.release or file.format}"
            hint = "give one of them a `slug` of its own; nothing was written"
            raise UsageError(f"{both} would both become {target}", hint)
        self._sources[target] = file.release or file.format
        self._formats.add(file.format)
        return target

    def move(self) -> None:
        """Move the files to their places; raises WriteError, saying what stands, when one cannot be moved."""
        try:
            _move(self._beside, self.folder)
        except OSError as error:
            left = sum((self._beside / each.path.relative_to(self.folder)).exists() for each in self.written)
            stands = f"{len(self.written) - left} of {len(self.written)} files are in their places, the others are not"
            where = error.filename2 or error.filename
            raise WriteError(f"{where}: cannot be written: {reason(error)}", stands) from error

        self._take_down()
        Built(verdicts.folder()).put((target, key, target.read_bytes(), asked) for target, key, asked in self._made)

    def _take_down(self) -> None:
        """Remove the pages of an earlier site that this one no longer has: withdrawn, renamed, or under embargo again.

        A list beside the site says which files are its own; nothing else is touched.
        """
        if not any(name == SITE for name in self._formats):
            return
        record = self.folder / RECORD
        now = sorted(str(target.relative_to(self.folder).as_posix()) for target in self._sources)
        before = record.read_text(encoding="utf-8").splitlines() if record.is_file() else []
        for name in sorted(set(before) - set(now)):
            target = self.folder / name
            if target.resolve().is_relative_to(self.folder.resolve()) and target.is_file():
                target.unlink()
                self.taken_down.append(target)
        record.write_text("\n".join(now) + "\n", encoding="utf-8")

    def clear(self) -> None:
        """Remove what was not moved."""
        shutil.rmtree(self._beside, ignore_errors=True)
        if self._is_new and not any(self.folder.iterdir()):
            self.folder.rmdir()


def _move(source: Path, target: Path) -> None:
    """Move what is in a folder into another one; a folder that is not there yet is moved whole."""
    with os.scandir(source) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            place = target / entry.name
            if entry.is_dir() and place.is_dir():
                _move(Path(entry.path), place)
            else:
                Path(entry.path).replace(place)


def _reads_as(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
