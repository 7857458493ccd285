"""The public functions of ``pressctl``, whose documentation is in the package itself."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl import plugins
from pressctl.errors import UsageError
from pressctl.exporters import EXPORTERS, format_of
from pressctl.findings import Checked, Finding
from pressctl.newsroom import folder, loading
from pressctl.newsroom.lists import lookup
from pressctl.newsroom.loading import load_from
from pressctl.newsroom.translations import same_id
from pressctl.publishing.order import desk
from pressctl.release.file import document
from pressctl.release.model import Release
from pressctl.validation.engine import validate as run
from pressctl.validation.scope import Scope, scope

if TYPE_CHECKING:
    from concurrent.futures import Executor


def load(path: str | os.PathLike[str]) -> Release:
    """Return the release in a file; raises ReadError if it or its front matter cannot be read."""
    file = Path(path)
    return load_from(folder.locate(file.parent), file)


def validate(release: str | Release) -> list[Finding]:
    """Return the findings of a text, or of the file of a loaded release."""
    now = dt.datetime.now(dt.UTC)
    if isinstance(release, str):
        return run(document.parse(release), "", Scope(now))
    newsroom = folder.locate(Path(release.path).parent)
    parsed = document.decode(loading.read(newsroom, Path(release.path)))
    others = same_id.by_path(newsroom, [release.path], partial(loading.read, newsroom))
    return run(parsed, release.path, replace(scope(newsroom, now), same_id=others))


def check(names: Sequence[str | os.PathLike[str]], executor: Executor | None) -> Iterator[Checked]:
    """Check the releases in ``names``, with the settings of the newsroom that contains the first of them."""
    from pressctl.validation import batch

    newsroom = folder.locate(Path(names[0]) if names else Path())
    files = lookup.stream(newsroom, [os.fspath(name) for name in names])
    checking = scope(newsroom, dt.datetime.now(dt.UTC))
    checking.compute()  # raises errors in the settings here rather than at the first release
    return batch.check(newsroom, checking, files, start=lambda: executor)


def export(release: Release, format: str) -> bytes:
    """Return the release's bytes in a format; raises UsageError for one that is made of many releases."""
    if format_of(format).is_collection:
        raise UsageError(f"{format} is made of many releases", f"pressctl export --to {format} writes it")
    newsroom = folder.locate(Path(release.path or ".").parent)
    write = plugins.load(format, EXPORTERS, "pressctl.exporters")
    data: bytes = write(release, desk(newsroom, dt.datetime.now(dt.UTC))).data
    return data
