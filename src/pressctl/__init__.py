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
    """Return the release in a file, with the contacts and boilerplate from the settings of its newsroom.

    Raises ReadError if the file or its front matter cannot be read, and SettingsError if the newsroom's
    pressctl.toml is wrong.
    """
    from pressctl import api

    return api.load(path)


def validate(release: str | Release) -> list[Finding]:
    """Return the findings of a release, in the order of their places.

    A string is checked as the content of a release file; a loaded release is checked as its file is on disk now.
    For a string nothing is raised: whatever is wrong with it is a finding. Dates are judged by the system clock.
    """
    from pressctl import api

    return api.validate(release)


def check(*names: str | os.PathLike[str], executor: Executor | None = None) -> Iterator[Checked]:
    """Check the releases in ``names`` (files or folders) and yield the results in order.

    A file that cannot be read gives a result with an ``error``. The work is spread over ``executor``, of any kind;
    without one, releases are checked in this process, one after the other. The command's cache is neither read nor
    written. Raises UsageError for a name without a release, and SettingsError if the newsroom's pressctl.toml is wrong.
    """
    from pressctl import api

    return api.check(names, executor)


def export(release: Release, format: str) -> bytes:
    """Return the release as bytes in a format: one of those that ``pressctl export --to help`` lists for one release.

    Raises UsageError if there is no such format or it is made of many releases, and ExportRefused if the release must
    not, or cannot, go out in it.
    """
    from pressctl import api

    return api.export(release, format)
