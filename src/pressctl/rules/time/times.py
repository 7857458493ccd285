"""Family PR2: the hours of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.days import dates
from pressctl.prose.hours import times
from pressctl.prose.hours.times import WrittenTime
from pressctl.prose.hours.zone_names import ABBREVIATIONS, GENERIC
from pressctl.prose.lines import embargo_line
from pressctl.prose.word_lists import alternatives
from pressctl.release.model import Kind, Release
from pressctl.release.moments import Moment
from pressctl.rules import Context, rule
from pressctl.rules.time.release_line import language_or_english, line_tag

TWELVE = r"12(?:[:.]00)?[ \u00a0\u202f]?(?:[aApP]\.[ ]?[mM]\b\.?|[aApP][mM]\b)(?!\w)(?:[ ]?[(]?(?:[nN]oon|NOON|[mM]idday|[mM]idnight|MIDNIGHT))?"
MOST = 200
"""The most hours of a text that are checked; a text with more is a timetable."""


@rule("PR216", Severity.WARNING)
def noon_or_midnight(release: Release, ctx: Context) -> Iterator[Problem]:
    """Twelve o'clock is written in a way that may mean noon or midnight.

    12 a.m. and 12 p.m. mean either to many readers (the US standards institute NIST advises against both; AP writes
    noon and midnight), and midnight belongs to two days. In 2010 a 12:01 a.m. typed as p.m. broke an embargo (Embargo
    Watch, 9 November 2010).

    Bad:

        embargo: 2026-03-03 00:00 America/New_York
        ---
        EMBARGOED UNTIL 12:00 A.M. ET, TUESDAY 3 MARCH 2026

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.

    Good:

        embargo: 2026-03-03 00:01 America/New_York
        ---
        EMBARGOED UNTIL 12:01 A.M. ET, TUESDAY 3 MARCH 2026

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.
    """
    if "12" in release.body and re.search(TWELVE, release.body):
        is_word = ctx.language is None or "am" in ctx.language.small_words  # “die 12 am Projekt Beteiligten”, perhaps
        for match in re.finditer(rf"(?<![\w.:,]){TWELVE}", ctx.prose.unquoted):
            if is_word and match[0].lower().endswith(" am"):
                continue
            yield from _twelve_problem(match, release, language_or_english(ctx))
    yield from _ambiguous_midnight(release, ctx)


def _twelve_problem(match: re.Match[str], release: Release, language: Language) -> Iterator[Problem]:
    if match[0].casefold().endswith(("noon", "midday", "midnight")):
        return
    is_noon = "p" in match[0].casefold()
    words = (
        f"“{match[0]}” is noon to some and midnight to others; write {'noon' if is_noon else '12:01 a.m. and its day'}"
    )
    fix = "noon" if is_noon and "noon" in language.noons else None
    yield Problem(words, release.in_body(*match.span()), fix=fix, safe=False)


def _ambiguous_midnight(release: Release, ctx: Context) -> Iterator[Problem]:
    found = embargo_line.find(release.body, line_tag(ctx))
    if not found:
        return
    line, language = found
    text = release.body[line.start : line.end]
    words = alternatives(language.midnights)
    match = re.search(rf"(?i)(?<!\d )(?:{words})|(?<!\d)24[:：.h][ ]?00", text)
    if match and _count_numbers(text[: match.start()] + text[match.end() :], language) < 2:
        at = release.in_body(line.start + match.start(), line.start + match.end())
        yield Problem(f"“{match[0]}” belongs to two days; write 00:01 or 23:59 and its day", at)


def _count_numbers(line: str, language: Language) -> int:
    """Return the number of days and hours in a line: with two days, or an hour beside it, midnight is unambiguous."""
    days = list(dates.find(line, language))
    for date in days:
        line = line[: date.span.start] + " " * (date.span.end - date.span.start) + line[date.span.end :]
    return len(days) + len(re.findall(r"(?<!\d)\d{1,2}(?!\d)", line))


@rule("PR227", Severity.WARNING, default=False)
def event_time_without_zone(release: Release, ctx: Context) -> Iterator[Problem]:
    """The advisory gives the hour of an event and no zone.

    A list with readers abroad needs it, especially for events that they join remotely (Business Wire's editors). Off by
    default: a notice for the local press does not need it.

    Bad:

        kind: media-advisory
        ---
        Acme will open its plant in Lyon on 3 March 2026 at 10:00. Journalists can follow the opening by video.

    Good:

        kind: media-advisory
        ---
        Acme will open its plant in Lyon on 3 March 2026 at 10:00 CET. Journalists can follow the opening by video.
    """
    if release.kind is not Kind.MEDIA_ADVISORY:
        return
    hours = list(islice(times.find(ctx.prose.bare, language_or_english(ctx)), MOST))
    if (
        hours
        and not any(hour.has_zone for hour in hours)
        and not _names_a_zone(ctx.prose.bare, language_or_english(ctx))
    ):
        at = release.in_body(hours[0].span.start, hours[0].span.end)
        yield Problem(f"“{as_printed(release.body, hours[0])}” has no zone", at)


@rule("PR236", Severity.WARNING, needs=("event",))
def event_hours(release: Release, ctx: Context) -> Iterator[Problem]:
    """The event in the front matter ends before it begins, has an hour without a zone, or an hour for only one of its ends.

    Its calendar entry would be refused, or have another hour for readers elsewhere.

    Bad:

        event:
          start: 2026-03-03 10:00

    Good:

        event:
          start: 2026-03-03 10:00 Europe/Paris
          end: 2026-03-03 11:00 Europe/Paris
    """
    event = release.event
    if not event:
        return
    at = release.place("event")
    for name, moment in (("start", event.start), ("end", event.end)):
        if moment and moment.has_time and moment.instant is None:
            words = f"The {name} of the event, “{moment.text}”, has no zone; for example {moment.text} Europe/Zurich"
            yield Problem(words, (*at, name))
    if event.end and event.end.has_time is not event.start.has_time:
        name = "start" if event.end.has_time else "end"
        yield Problem(f"The {name} of the event has no hour, and the other has one", (*at, name))
    if event.end and _is_before(event.end, event.start):
        words = f"The event ends, “{event.end.text}”, before it begins, “{event.start.text}”"
        yield Problem(words, (*at, "end"), severity=Severity.ERROR)


def _is_before(moment: Moment, other: Moment) -> bool:
    if moment.instant and other.instant:
        return moment.instant < other.instant
    return moment.day < other.day


def _names_a_zone(text: str, language: Language) -> bool:
    short = "|".join((*ABBREVIATIONS, *(name for name in GENERIC if len(name) > 1)))
    folded = text.casefold()
    return any(words in folded for words in language.time_zones if not words.isupper()) or bool(
        re.search(rf"\b(?:{short})\b", text)
    )


def hours_near(text: str, start: int, end: int, language: Language) -> list[WrittenTime]:
    """Return the hours on the same line within some words of a place in the text."""
    left = max(text.rfind("\n", max(start - 80, 0), start) + 1, start - 80, 0)
    right = text.find("\n", end, end + 60)
    found = times.find(text[left : right if right >= 0 else end + 60], language)
    return [_shifted(hour, left) for hour in found]


def _shifted(hour: WrittenTime, by: int) -> WrittenTime:
    span = Span(hour.span.start + by, hour.span.end + by)
    return hour._replace(span=span, zone_span=Span(hour.zone_span.start + by, hour.zone_span.end + by))


def as_printed(text: str, hour: WrittenTime) -> str:
    """Return an hour as printed in the text."""
    return " ".join(text[hour.span.start : hour.span.end].split())
