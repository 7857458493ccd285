"""Family PR2: the offset from UTC in the front matter, and the clocks of the newsroom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

OFFSET = regex(r"[+-]\d\d:?\d\d\s*$")
HALF_A_YEAR = dt.timedelta(days=182)


@rule("PR230", Severity.WARNING)
def wrong_season_offset(release: Release, ctx: Context) -> Iterator[Problem]:
    """A time has the offset that the newsroom's clocks have in the other half of the year.

    `2026-03-03T10:00:00+02:00` in a newsroom of Zurich is nine o'clock there: until the end of March its clocks are
    at +01:00. The offset comes from an older release, and the embargo lifts an hour early. Only offsets that the
    newsroom's own zone has in one half of the year are checked; Z and zone names are not.

    Bad:

        embargo: 2026-03-03T10:00:00+02:00

    Good:

        embargo: 2026-03-03T10:00:00+01:00
    """
    for field, moment in (("date", release.date), ("embargo", release.embargo)):
        instant = moment.instant if moment else None
        if not (moment and instant and instant.utcoffset() and ctx.settings.timezone):
            continue
        from zoneinfo import ZoneInfo  # most releases give no offset

        written, zone = OFFSET.search(moment.text), ZoneInfo(ctx.settings.timezone)
        right, other = (at.astimezone(zone) for at in (instant, instant + HALF_A_YEAR))
        if written and instant.utcoffset() == other.utcoffset() != right.utcoffset():
            fix = _offset(right)
            words = f"On {moment.day} the clocks of {zone.key} are at {fix}, not {_offset(instant)}"
            yield Problem(words, release.place(field), Span(*written.span()), fix=fix, safe=False)


def _offset(instant: dt.datetime) -> str:
    return instant.isoformat()[-len("+00:00") :]
