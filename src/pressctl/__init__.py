"""pressctl: a press-release toolkit for the command line.

Three functions on plain data, and one for many releases::

    release = pressctl.load("releases/2026/2026-03-02-a-plant.en.md")
    findings = pressctl.validate(release)
    page = pressctl.export(release, "html")
    for checked in pressctl.check("releases", executor=pool): ...
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pressctl.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

    from pressctl.findings import Checked, Finding
    from pressctl.release.model import Release

__all__ = ["__version__", "check", "export", "load", "validate"]


def load(path: str | os.PathLike[str]) -> Release:
    """Return the release in a file, with the contacts and boilerplate of the newsroom it lies in.

    Raises ReadError when the file cannot be read or its front matter cannot, SettingsError when the
    newsroom's pressctl.toml is wrong.
    """
    from pressctl import api

    return api.load(path)


def validate(release: str | Release) -> list[Finding]:
    """Return the findings of a release, in the order of their places.

    A text is checked as the content of a release file; a release that was loaded, as its file stands on disk.
    Nothing is raised for a text: what is wrong with it is a finding. Today's clock is used.
    """
    from pressctl import api

    return api.validate(release)


def check(*names: str | os.PathLike[str], executor: Executor | None = None) -> Iterator[Checked]:
    """Yield each release that ``names`` mean (paths, folders), checked, in their order; one unread has an ``error``.

    The work is spread over ``executor``, whatever kind it is; without one it is done here, one release after the
    other. Nothing is taken from, or put into, the cache of the command. Raises UsageError for a name that means no
    release, SettingsError when the newsroom's pressctl.toml is wrong.
    """
    from pressctl import api

    return api.check(names, executor)


def export(release: Release, format: str) -> bytes:
    """Return the release in a format: html, text, markdown or json, as UTF-8 bytes.

    Raises UsageError when there is no such format.
    """
    from pressctl import api

    return api.export(release, format)
