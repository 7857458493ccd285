"""Family PR2: the embargo, one instant with a zone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.prose.signs import placeholders
from pressctl.release.model import Release, Status
from pressctl.rules import Context, rule

EXAMPLES = "for example 2026-03-02 10:00 Europe/Zurich, or 2026-03-02T10:00:00+01:00"
OFFSET = regex(r"\d\s*(?:[+-]\d\d(?::?\d\d)?|[Zz])(?=[\s\[]|$)")
"""An offset after the time, which distinguishes two equal hours."""
HOUR = dt.timedelta(hours=1)


@rule("PR204", Severity.ERROR)
def unreadable_embargo(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo cannot be read.

    Abbreviations such as EST, BST or CST are used by several places, and change with the season. Until the embargo
    can be read, pressctl treats the release as embargoed; public formats also leave out a release whose embargo is
    empty.

    Bad:

        embargo: 2026-03-03 10:00 EST

    Good:

        embargo: 2026-03-03 10:00 America/New_York
    """
    if release.has_empty_embargo:
        yield Problem(f"The embargo is empty; {EXAMPLES}, or take the key out", release.place("embargo"))
    for problem in release.unreadable:
        if problem.field == "embargo" and not placeholders.is_placeholder(problem.text):
            yield Problem(f"The embargo {problem.fault}; {EXAMPLES}", problem.at)


@rule("PR205", Severity.ERROR)
def embargo_without_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo is not an instant: its zone or its time is missing.

    Ten o'clock is twenty-four different moments; the BBC has broken an embargo by reading GMT as its own summer time
    (Embargo Watch, 26 May 2011).

    Bad:

        embargo: 2026-03-03 10:00

    Good:

        embargo: 2026-03-03T10:00:00+01:00
    """
    if release.embargo and release.embargo.instant is None:
        what = "zone" if release.embargo.has_time else "time"
        yield Problem(f"The embargo “{release.embargo.text}” has no {what}; {EXAMPLES}", release.place("embargo"))


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
    if not (moment and moment.instant and moment.zone):
        return
    from zoneinfo import ZoneInfo

    if not isinstance(moment.instant.tzinfo, ZoneInfo):
        return
    local = moment.instant
    there_and_back = local.astimezone(dt.UTC).astimezone(local.tzinfo)
    if there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None):
        words = f"The hour of “{moment.text}” is skipped by the clocks there; choose another"
        yield Problem(words, release.place("embargo"))
    elif local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset() and not OFFSET.search(moment.text[10:]):
        words = f"The hour of “{moment.text}” comes twice that day; add the offset, or choose another"
        yield Problem(words, release.place("embargo"))


@rule("PR215", Severity.WARNING)
def embargo_in_clock_change_weeks(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo lifts in the weeks when Europe and North America have not both changed their clocks.

    Some weeks in March, and one in the autumn, the two are an hour closer than desks are used to; in March 2020 even an
    official mailing printed the wrong hour (Embargo Watch, 10 March 2020; EurekAlert warns of these weeks). Print the
    time in UTC too.

    Bad:

        embargo: 2026-03-10 10:00 America/New_York

    Good:

        embargo: 2026-03-03 10:00 America/New_York
    """
    instant = release.embargo_instant
    if instant is None or not release.is_unreleased or instant.utcoffset() == dt.timedelta(0):
        return
    usual, current = _difference_of_clocks(instant.replace(month=1, day=15)), _difference_of_clocks(instant)
    if current == usual or re.search(r"\b(?:GMT|UTC)\b", release.body[:600]) or ctx.passed(instant):
        return
    hours = f"{current // HOUR} hours apart instead of {usual // HOUR}"
    in_utc = f"{instant.astimezone(dt.UTC):%H:%M} UTC"
    yield Problem(
        f"London and New York are {hours} when the embargo lifts; print {in_utc} in the embargo line too",
        release.place("embargo"),
    )


def _difference_of_clocks(instant: dt.datetime) -> dt.timedelta:
    """Return how far the clocks in London are ahead of those in New York, by the tz database."""
    from zoneinfo import ZoneInfo

    london, new_york = (
        instant.astimezone(ZoneInfo(zone)).utcoffset() for zone in ("Europe/London", "America/New_York")
    )
    return (london or dt.timedelta(0)) - (new_york or dt.timedelta(0))


@rule("PR217", Severity.WARNING)
def embargo_past(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo has lifted, and the release is still in review or approved.

    Either the day is wrong, or the release was forgotten: Superdesk refuses an embargo in the past.

    Bad:

        embargo: 2026-03-01 10:00 Europe/Zurich

    Good:

        embargo: 2026-03-03 10:00 Europe/Zurich
    """
    instant = release.embargo_instant
    if instant and release.status in {Status.REVIEW, Status.APPROVED} and ctx.passed(instant):
        stage = "in review" if release.status is Status.REVIEW else "approved, not released"
        yield Problem(
            f"The embargo “{_text(release)}” has lifted, and the release is {stage}", release.place("embargo")
        )


def _text(release: Release) -> str:
    return release.embargo.text if release.embargo else ""


@rule("PR218", Severity.WARNING)
def embargo_too_soon(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo lifts too soon for anyone to prepare.

    A desk needs time for its own work. `embargo_minutes` of the profile is 15, as in GOV.UK's Content Publisher.

    Bad:

        embargo: 2026-03-02 10:05 Europe/Zurich

    Good:

        embargo: 2026-03-02 12:00 Europe/Zurich
    """
    instant = release.embargo_instant
    limit = ctx.limits["embargo_minutes"]
    if instant is None or not limit or not release.is_unreleased:
        return
    if ctx.passed(instant) or not ctx.passed(instant, minutes=limit):
        return
    left = instant - ctx.clock.now()
    if left < dt.timedelta(minutes=limit):
        minutes = -(-left // dt.timedelta(minutes=1))
        words = f"The embargo lifts in {minutes} min; the profile asks for {limit}"
        yield Problem(words, release.place("embargo"))


@rule("PR219", Severity.WARNING)
def embargo_too_late(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo lifts so far ahead that its year is probably wrong.

    `embargo_months` of the profile is 14, as in GOV.UK's Content Publisher.

    Bad:

        embargo: 2027-12-03 10:00 Europe/Zurich

    Good:

        embargo: 2026-12-03 10:00 Europe/Zurich
    """
    instant = release.embargo_instant
    limit = ctx.limits["embargo_months"]
    if instant is None or not limit or not release.is_unreleased:
        return
    if (first := _first_of_month(instant, limit)) and not ctx.passed(first):
        words = f"The embargo “{_text(release)}” is more than {limit} months ahead"
        yield Problem(words, release.place("embargo"))


def _first_of_month(instant: dt.datetime, months: int) -> dt.datetime | None:
    """Return the start of the month that is ``months`` before an instant's, or None before the year 1."""
    year, month = divmod(instant.year * 12 + instant.month - 1 - months, 12)
    if year < 1:
        return None
    return instant.replace(year=year, month=month + 1, day=1, hour=0, minute=0, second=0, microsecond=0)


@rule("PR220", Severity.INFO)
def date_before_embargo(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release is dated at an hour, or on a day, before its embargo lifts.

    pressctl's exports go by the embargo; a content system that publishes by the date alone would break it (Superdesk
    refuses an embargo together with an hour of publication for that reason). A date without an hour, on the day of the
    embargo, does not say when, and is not reported: the press has such a release in the morning and may print it at noon.

    Bad:

        date: 2026-03-03T09:00:00+01:00
        embargo: 2026-03-03T10:00:00+01:00

    Good:

        date: 2026-03-03T10:00:00+01:00
        embargo: 2026-03-03T10:00:00+01:00
    """
    if not (release.date and release.embargo and release.embargo.instant):
        return
    issued = release.date.instant
    is_before = issued < release.embargo.instant if issued else release.date.day < release.embargo.day
    if is_before:
        words = f"The release is dated “{release.date.text}”, before its embargo “{_text(release)}”"
        yield Problem(words, release.place("date"))


@rule("PR231", Severity.WARNING)
def dated_ahead(release: Release, ctx: Context) -> Iterator[Problem]:
    """The status says that the release is out, and its date is in the future.

    Either the year is a slip, or the status is. Until that date feeds, the site and the other public formats leave it
    out, as they do a release under embargo (Hugo also leaves out future pages). A date without an hour begins at
    midnight in the newsroom's zone. Releases under embargo are not reported.

    Bad:

        status: released
        date: 2027-03-02

    Good:

        status: released
        date: 2026-03-02
    """
    dated = release.dated(ctx.settings.timezone)
    if not release.is_released or not dated or ctx.is_embargoed(release):
        return
    if not ctx.passed(dated):
        words = f"The release is {release.status}, and dated ahead: public formats leave it out until then"
        yield Problem(words, release.place("date"))


@rule("PR232", Severity.ERROR)
def misspelt_embargo(release: Release, ctx: Context) -> Iterator[Problem]:
    """A key seems to be meant as an embargo, and is not read as one.

    `embrago`, `Embargo` or `embargo_until` gives no instant at which the release may go out. Public formats leave such
    a release out, and also one with a YAML merge (`<<`), which is not applied and might contain an embargo.

    Bad:

        embrago: 2026-04-02T10:00:00+02:00

    Good:

        embargo: 2026-04-02T10:00:00+02:00
    """
    if (name := release.unread_embargo) and not release.has_empty_embargo:
        words = f"The key “{name}” is not read as an embargo, and public formats leave the release out; write `embargo`"
        is_plain = name.strip() != "<<" and name in release.extra
        place = (name,) if name in release.extra else ()
        yield Problem(words, place, fix="embargo" if is_plain else None, safe=False, key=True)


@rule("PR234", Severity.ERROR)
def kept_back_elsewhere(release: Release, ctx: Context) -> Iterator[Problem]:
    """A key of another site keeps the release back, and its own status and date let it out.

    `published: false`, `hidden: true` or a `publishDate` in the future tell a site generator that nobody may see the
    page yet. Public formats leave such a release out; say so with `status`, `date` or `embargo`, which every format
    reads.

    Bad:

        status: approved
        published: false

    Good:

        status: draft
    """
    name = "" if release.is_draft else release.other_hold(ctx.passed)
    if name:
        words = f"“{name}” keeps the release back, and its {release.status} status lets it out; keep one of them"
        yield Problem(words, (name,))
