"""The public functions of ``pressctl``, on the layers below; see the package's own documentation."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl import document, loading, newsroom, plugins, profiles, templates
from pressctl.config import Settings
from pressctl.exporters import EXPORTERS, Desk
from pressctl.findings import Checked, Finding, Severity
from pressctl.model import Release
from pressctl.newsroom import Newsroom
from pressctl.rules import House, choose, find
from pressctl.validation import Scope
from pressctl.validation import validate as run

if TYPE_CHECKING:
    from concurrent.futures import Executor


def load(path: str | os.PathLike[str]) -> Release:
    """Return the release in a file; raises ReadError when its front matter cannot be read."""
    file = Path(path)
    return load_from(newsroom.locate(file.parent), file)


def load_from(room: Newsroom, file: Path) -> Release:
    """Return the release in a file of a newsroom; raises ReadError when its front matter cannot be read."""
    loaded = loading.load(room, file)
    loaded.refuse_faults()
    return loaded.release


def validate(release: str | Release) -> list[Finding]:
    """Return the findings of a text, or of a loaded release's file."""
    now = dt.datetime.now(dt.UTC)
    if isinstance(release, str):
        return run(document.parse(release), "", Scope(now))
    room = newsroom.locate(Path(release.path).parent)
    parsed = document.decode(loading.read(room, Path(release.path)))
    return run(parsed, release.path, scope(room, now))


def check(names: Sequence[str | os.PathLike[str]], executor: Executor | None) -> Iterator[Checked]:
    """Yield each release that ``names`` mean, checked by the newsroom that the first of them lies in."""
    from pressctl import checking  # the cache and the processes, which one release does without

    room = newsroom.locate(Path(names[0]) if names else Path())
    files = loading.stream(room, [os.fspath(name) for name in names])
    return checking.check(room, scope(room, dt.datetime.now(dt.UTC)), files, start=lambda: executor)


def export(release: Release, format: str) -> bytes:
    """Return the release's bytes in a format."""
    room = newsroom.locate(Path(release.path or ".").parent)
    write = plugins.load(format, EXPORTERS, "pressctl.exporters")
    data: bytes = write(release, desk(room, dt.datetime.now(dt.UTC))).data
    return data


def scope(room: Newsroom, now: dt.datetime) -> Scope:
    """Return what a validation needs to know of a newsroom at an aware instant; raises UsageError as ``choose``."""
    settings = room.settings
    is_own = settings.profile.endswith(".toml")
    profile = profiles.find(str(room.root / settings.profile) if is_own else settings.profile)
    return Scope(
        now=now,
        rules=choose(settings.select, settings.ignore, (*profile.rules, *settings.extend)),
        profile=profiles.DEFAULT if is_own else settings.profile,
        limits={**profile.limits, **settings.limits},
        severities={find(name).code: Severity(level) for name, level in settings.severity.items()},
        ignores=tuple(settings.per_file_ignores.items()),
        renamed=settings.fields,
        house=house(settings),
        attachment=partial(newsroom.attachment, room.root),
    )


def house(settings: Settings) -> House:
    """Return what rules may know of the settings."""
    first = settings.languages[0] if settings.languages else ""
    return House(
        name=settings.name,
        acronym=settings.acronym,
        timezone=settings.timezone,
        languages=settings.languages,
        contacts=settings.contacts_in(first),
        until=settings.until(),
        boilerplates=settings.boilerplates,
        terms=settings.terms,
        typography=settings.typography,
    )


def desk(room: Newsroom, now: dt.datetime) -> Desk:
    """Return what an exporter needs to know of a newsroom at an aware instant."""
    settings = room.settings
    return Desk(
        now=now,
        template=lambda name: templates.source(name, room.root / "templates"),
        timezone=settings.timezone,
        issuer=settings.name,
        acronym=settings.acronym,
        url=settings.url,
        languages=settings.languages,
        read=lambda release, target: newsroom.read_attachment(room.root, release.path, target),
    )
