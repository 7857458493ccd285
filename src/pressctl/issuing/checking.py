"""Finding the errors for which releases must not be approved or issued."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from pathlib import Path

from pressctl.errors import ReadError
from pressctl.findings import Checked
from pressctl.newsroom.folder import Newsroom
from pressctl.validation import batch, scope

OF_APPROVALS = frozenset({"PR911", "PR913", "PR916"})
"""The rules whose findings are resolved by an approval."""
OF_ISSUES = frozenset({"PR911", "PR913"})
"""The rules whose findings `issue` reports in its own words, or which `--alone` waives."""


def errors(newsroom: Newsroom, now: dt.datetime, paths: Iterable[Path], without: Collection[str] = ()) -> list[Checked]:
    """Return the releases that have errors, each with only its errors, apart from those of the rules ``without``.

    Raises ReadError if one cannot be read.
    """
    found = []
    for checked in batch.check(newsroom, scope.scope(newsroom, now), paths):
        if checked.error:
            raise ReadError(checked.error)
        serious = tuple(each for each in checked.errors if each.code not in without)
        if serious:
            found.append(checked._replace(findings=serious))
    return found
