"""The public functions of ``pressctl``, on the layers below; see the package's own documentation."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl import plugins
from pressctl.exporters import EXPORTERS
from pressctl.findings import Checked, Finding
from pressctl.newsroom import finding, folder, loading, same_id
from pressctl.newsroom.loading import load_from
from pressctl.publishing.order import desk
from pressctl.release import document
from pressctl.release.model import Release
from pressctl.validation.engine import validate as run
from pressctl.validation.scope import Scope, scope

if TYPE_CHECKING:
    from concurrent.futures import Executor


def load(path: str | os.PathLike[str]) -> Release:
    """Return the release in a file; raises ReadError when its front matter cannot be read."""
    file = Path(path)
    return load_from(folder.locate(file.parent), file)


def validate(release: str | Release) -> list[Finding]:
    """Return the findings of a text, or of a loaded release's file."""
    now = dt.datetime.now(dt.UTC)
    if isinstance(release, str):
        return run(document.parse(release), "", Scope(now))
    room = folder.locate(Path(release.path).parent)
    parsed = document.decode(loading.read(room, Path(release.path)))
    beside = same_id.beside(room, [release.path], partial(loading.read, room))
    return run(parsed, release.path, replace(scope(room, now), beside=beside))


def check(names: Sequence[str | os.PathLike[str]], executor: Executor | None) -> Iterator[Checked]:
    """Yield each release that ``names`` mean, checked by the newsroom that the first of them lies in."""
    from pressctl.validation import batch

    room = folder.locate(Path(names[0]) if names else Path())
    files = finding.stream(room, [os.fspath(name) for name in names])
    asked = scope(room, dt.datetime.now(dt.UTC))
    asked.work_out()  # what is wrong with the settings is raised here, not at the first release
    return batch.check(room, asked, files, start=lambda: executor)


def export(release: Release, format: str) -> bytes:
    """Return the release's bytes in a format."""
    room = folder.locate(Path(release.path or ".").parent)
    write = plugins.load(format, EXPORTERS, "pressctl.exporters")
    data: bytes = write(release, desk(room, dt.datetime.now(dt.UTC))).data
    return data
