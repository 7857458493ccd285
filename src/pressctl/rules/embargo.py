"""Family PR2: the embargo, one instant with a zone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from pressctl import placeholders
from pressctl.findings import Problem, Severity
from pressctl.model import Release
from pressctl.rules import Context, rule

WRITTEN = "write 2026-03-02T10:00:00+01:00, or 2026-03-02 10:00 Europe/Zurich"


@rule("PR204", Severity.ERROR)
def unreadable_embargo(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo cannot be read.

    Abbreviations such as EST, BST or CST are used by several places, and change with the season. Until the embargo can
    be read, pressctl treats the release as embargoed.

    Bad:

        embargo: 2026-03-03 10:00 EST

    Good:

        embargo: 2026-03-03 10:00 America/New_York
    """
    for problem in release.unreadable:
        if problem.field == "embargo" and not placeholders.is_placeholder(problem.text):
            yield Problem(f"The embargo “{problem.text}” {problem.why}; {WRITTEN}", problem.at)


@rule("PR205", Severity.ERROR)
def embargo_without_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo names no instant: its zone, or its time, is missing.

    Ten o'clock is twenty-four different moments; the BBC has broken an embargo by reading GMT as its own summer time
    (Embargo Watch, 26 May 2011).

    Bad:

        embargo: 2026-03-03 10:00

    Good:

        embargo: 2026-03-03T10:00:00+01:00
    """
    if release.embargo and release.embargo.instant is None:
        what = "zone" if release.embargo.has_time else "time"
        yield Problem(f"The embargo “{release.embargo.text}” has no {what}; {WRITTEN}", release.place("embargo"))


OFFSET = re.compile(r"\d\s*(?:[+-]\d\d(?::?\d\d)?|[Zz])(?=[\s\[]|$)")
"""An offset behind the time, which says which of two equal hours is meant."""


@rule("PR206", Severity.ERROR)
def embargo_clock_change(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo lifts in an hour that the clock skips or repeats.

    When clocks go forward an hour does not exist; when they go back it comes twice. Add the offset, or choose another
    hour.

    Bad:

        embargo: 2026-03-29 02:30 Europe/Zurich

    Good:

        embargo: 2026-03-29 10:00 Europe/Zurich
    """
    moment = release.embargo
    if not (moment and moment.instant and moment.zone and isinstance(moment.instant.tzinfo, ZoneInfo)):
        return
    local = moment.instant
    there_and_back = local.astimezone(dt.UTC).astimezone(local.tzinfo)
    if there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None):
        yield Problem(f"The hour of “{moment.text}” is skipped by the clocks there", release.place("embargo"))
    elif local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset() and not OFFSET.search(moment.text[10:]):
        yield Problem(f"The hour of “{moment.text}” comes twice that day", release.place("embargo"))
