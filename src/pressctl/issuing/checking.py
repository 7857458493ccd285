"""Releases checked before anything is done with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from pathlib import Path

from pressctl.errors import ReadError
from pressctl.findings import Checked, Severity
from pressctl.newsroom.folder import Newsroom
from pressctl.validation import batch, scope

OF_APPROVALS = frozenset({"PR911", "PR913", "PR916"})
"""The rules whose findings an approval cures."""
OF_ISSUES = frozenset({"PR911", "PR913"})
"""The rules whose findings `issue` says in its own words, or that somebody waives who issues alone."""


def errors(room: Newsroom, now: dt.datetime, paths: Iterable[Path], without: Collection[str] = ()) -> list[Checked]:
    """Return the releases that have errors, each with its errors, leaving out those of some rules.

    Raises ReadError when one cannot be read.
    """
    found = []
    for checked in batch.check(room, scope.scope(room, now), paths):
        if checked.error:
            raise ReadError(checked.error)
        serious = tuple(
            each for each in checked.findings if each.severity is Severity.ERROR and each.code not in without
        )
        if serious:
            found.append(checked._replace(findings=serious))
    return found
