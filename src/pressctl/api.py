"""The public functions of ``pressctl``, on the layers below; see the package's own documentation."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from pressctl import document, loading, newsroom, plugins, templates
from pressctl.config import Settings
from pressctl.exporters import EXPORTERS, Desk
from pressctl.findings import Finding
from pressctl.model import Release
from pressctl.newsroom import Newsroom
from pressctl.rules import choose
from pressctl.validation import Scope
from pressctl.validation import validate as run


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
        return run(document.parse(release), "", scope(Settings(), now))
    room = newsroom.locate(Path(release.path).parent)
    parsed = document.decode(loading.read(room, Path(release.path)))
    return run(parsed, release.path, scope(room.settings, now))


def export(release: Release, format: str) -> bytes:
    """Return the release's bytes in a format."""
    room = newsroom.locate(Path(release.path or ".").parent)
    write = plugins.load(format, EXPORTERS, "pressctl.exporters")
    data: bytes = write(release, desk(room, dt.datetime.now(dt.UTC))).data
    return data


def scope(settings: Settings, now: dt.datetime) -> Scope:
    """Return what a validation needs to know of a newsroom's settings at an aware instant."""
    return Scope(
        now=now,
        rules=choose(settings.select, settings.ignore),
        profile=settings.profile,
        renamed=settings.fields,
        contacts=settings.contacts_in(settings.languages[0] if settings.languages else ""),
        boilerplates=tuple(settings.boilerplates),
        languages=settings.languages,
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
    )
