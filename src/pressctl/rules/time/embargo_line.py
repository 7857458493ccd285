"""Family PR2: what the release line and the embargo line of the text say, against the front matter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose import dates, times
from pressctl.prose.patterns import regex
from pressctl.prose.times import WrittenTime
from pressctl.prose.word_lists import every_word, whole
from pressctl.prose.written_date import WrittenDate
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.time.release_line import embargo_line, immediate_line, line_tag, printed

NOON = regex(lambda: rf"(?i)(?<!-){whole(every_word('noons'))}(?!-)")
"""Twelve o'clock in a word."""
YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
"""A year that an embargo line names alone: “EMBARGOED UNTIL 2035”."""
Reading = tuple[WrittenDate | None, WrittenTime | None]
"""What an embargo line says: a day, an hour, or both."""


@rule("PR211", Severity.ERROR, in_draft=Severity.WARNING)
def release_line_conflict(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release line of the text says one thing, the front matter another.

    An embargo that is only in the text does not hold back any export; “for immediate release” above an embargoed text
    is an invitation to break it (Superdesk allows one of the two).

    Bad:

        embargo: 2026-03-03 10:00 Europe/Zurich
        ---
        FOR IMMEDIATE RELEASE

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.

    Good:

        embargo: 2026-03-03 10:00 Europe/Zurich
        ---
        EMBARGOED UNTIL 10:00 CET, TUESDAY 3 MARCH 2026

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.
    """
    has_embargo = release.embargo is not None or release.is_unreadable("embargo")
    if has_embargo:
        immediate = immediate_line(release.body)
        if immediate and (not release.is_released or ctx.is_embargoed(release)):
            words = (
                f"The release line says “{printed(release.body, immediate.span)}”, and the front matter sets an embargo"
            )
            yield Problem(words, release.in_body(*immediate.span))
        return
    for at, text, line, language in _embargo_lines(release, ctx):
        if not _has_lifted(release, ctx, text[line.start : line.end], language):
            words = f"The {at} prints “{printed(text, line)}”, and the front matter has no embargo"
            yield Problem(words, *_place(release, at, line))


def _embargo_lines(release: Release, ctx: Context) -> Iterator[tuple[str, str, Span, Language]]:
    """Yield the embargo lines of a release: name of the text that prints it, the text, place and language."""
    for name, text in (("text", release.body), ("headline", release.headline), ("summary", release.summary)):
        if line := embargo_line(text, line_tag(ctx)):
            yield name, text, *line


def _place(release: Release, name: str, line: Span) -> tuple[FieldPath | Span, Span | None]:
    return (release.in_body(*line), None) if name == "text" else (release.place(name), line)


@rule("PR212", Severity.ERROR)
def embargo_line_differs(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo that the text prints is not the one of the front matter.

    Readers go by the line, machines by the key. King's College London once had the right hour on the wrong day, after
    a conversion between zones (Embargo Watch, 23 October 2015).

    Bad:

        embargo: 2026-03-03 10:00 Europe/Zurich
        ---
        EMBARGOED UNTIL 10:00 GMT, TUESDAY 3 MARCH 2026

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.

    Good:

        embargo: 2026-03-03 10:00 Europe/Zurich
        ---
        EMBARGOED UNTIL 9:00 GMT, TUESDAY 3 MARCH 2026

        Acme will open a plant in Lyon on 3 March 2026. It will employ forty people and build pumps for rivers.
    """
    if release.embargo is None or release.embargo.instant is None:
        return
    for at, text, line, language in _embargo_lines(release, ctx):
        if odd := _odd_one(text[line.start : line.end], release.embargo.instant, ctx, language):
            words = f"The embargo line says “{odd}”, the front matter “{release.embargo.text}”"
            yield Problem(words, *_place(release, at, line))


@rule("PR221", Severity.WARNING, changes_markup=True)
def lapsed_embargo_line(release: Release, ctx: Context) -> Iterator[Problem]:
    """The embargo has lifted, the release is out, and the text still prints the embargo line.

    Superdesk takes the line off by itself; a reader who finds it does not know whether they may quote.

    Bad:

        status: released
        date: 2026-03-01
        embargo: 2026-03-01 10:00 Europe/Zurich
        ---
        EMBARGOED UNTIL 10:00 CET, SUNDAY 1 MARCH 2026

        Acme opened a plant in Lyon on 1 March 2026. It will employ forty people and build pumps for rivers.

    Good:

        status: released
        date: 2026-03-01
        embargo: 2026-03-01 10:00 Europe/Zurich
        ---
        Acme opened a plant in Lyon on 1 March 2026. It will employ forty people and build pumps for rivers.
    """
    if not release.is_released:
        return
    found = embargo_line(release.body, line_tag(ctx))
    if not found:
        return
    line, language = found
    if _has_lifted(release, ctx, release.body[line.start : line.end], language):
        end, alone = _whole_paragraph(release.body, line)
        words = "The embargo has lifted, and the text still prints its line"
        yield Problem(words, release.in_body(line.start, end), fix="" if alone else None)


def _whole_paragraph(text: str, line: Span) -> tuple[int, bool]:
    """Return where the line ends with the empty lines below it, and whether it is a paragraph by itself."""
    below = re.compile(r"(?:[ \t]*\r?\n){2,9}|\s*\Z").match(text, line.end)
    above = text[: line.start].rpartition("\n\n")[2].strip()
    return (below.end(), True) if below and not above else (line.end, False)


def readings(line: str, language: Language) -> list[Reading]:
    """Return each hour of an embargo line with its day: the last day before it, else the first after it."""
    days = list(dates.find(line, language))
    zone = times.zone_of(line, language)  # “10:00, Tuesday 3 March 2026 (CET)”: it stands after the day
    hours = [hour if hour.has_zone else hour._replace(zone=zone) for hour in times.find(line, language)]
    if not hours and (noon := NOON.search(line)):
        hours = [WrittenTime(Span(*noon.span()), 12, 0, "pm", zone, Span(noon.end(), noon.end()))]
    if not hours:
        return [(day, None) for day in days]
    return [(_day_of(hour, days), hour) for hour in hours]


def _day_of(hour: WrittenTime, days: list[WrittenDate]) -> WrittenDate | None:
    before = [day for day in days if day.span.end <= hour.span.start]
    return before[-1] if before else next(iter(days), None)


def _has_lifted(release: Release, ctx: Context, line: str, language: Language) -> bool:
    """Return whether the embargo is past: the front matter's, else the line's day or year, else the day of the release."""
    if release.embargo:
        return release.embargo.instant is not None and ctx.passed(release.embargo.instant)
    days = [
        day
        for date, _ in readings(line, language)
        if date and (day := date.in_year(date.year or (release.date.day.year if release.date else 0)))
    ]
    days = days or [dt.date(int(year), 12, 31) for year in YEAR.findall(line)]
    latest = max(days, default=release.date.day if release.date else None)
    if latest is None or latest == dt.date.max:
        return False
    return ctx.passed(dt.datetime.combine(latest + dt.timedelta(days=1), dt.time(), dt.UTC))


def _odd_one(line: str, embargo: dt.datetime, ctx: Context, language: Language) -> str:
    """Return the hour or day of the line if none in it is that of the embargo, else an empty text."""
    said = [reading for reading in readings(line, language) if reading[0] or reading[1]]
    midnight = any(word in line.casefold() for word in language.midnights)
    if not said or midnight or any(_agrees(reading, embargo, ctx) for reading in said):
        return ""
    return " ".join(line[part.span.start : part.span.end] for part in said[0] if part)


def _agrees(reading: Reading, embargo: dt.datetime, ctx: Context) -> bool:
    from zoneinfo import ZoneInfo

    date, hour = reading
    local = [embargo] + ([embargo.astimezone(ZoneInfo(ctx.settings.timezone))] if ctx.settings.timezone else [])
    if hour and hour.zone:
        around = [embargo.astimezone(dt.UTC).date() + dt.timedelta(days=shift) for shift in (-1, 0, 1)]
        days = [day for day in around if date is None or _is_day(date, day)]
        return any(embargo in hour.instants(day) for day in days)
    if hour:
        return any(
            hour.on(day) == one.replace(tzinfo=None, second=0, microsecond=0)
            for one in local
            for day in (one.date(), one.date() - dt.timedelta(days=1))
            if date is None or _is_day(date, day)
        )
    return date is None or any(_is_day(date, one.date()) for one in local)


def _is_day(date: WrittenDate, day: dt.date) -> bool:
    """Return whether the date can be that day; one in figures can be read both ways round."""
    readings = date.readings or ((date.day, date.month),)
    return (day.day, day.month) in readings and date.year in {None, day.year}
