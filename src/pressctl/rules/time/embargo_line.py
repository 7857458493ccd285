"""Family PR2: what the release line and the embargo line of the text say, against the front matter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pressctl.findings import FieldPath, Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.lines import embargo_line
from pressctl.release import printed_embargo
from pressctl.release.model import Release
from pressctl.release.printed_embargo import Printed
from pressctl.rules import Context, rule
from pressctl.rules.time.release_line import immediate_line, line_tag


@rule("PR211", Severity.ERROR, in_draft=Severity.WARNING)
def release_line_conflict(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release line of the text says one thing, the front matter another.

    Machines read the front matter. An embargo that is only in the text keeps a release out of public formats, and no
    other format marks it; without a day, it does so until you write the key `embargo` or strike the line out. If the
    line is about something else, a comment that silences this rule there also lets the release go out. “For immediate
    release” above an embargoed text is an invitation to break it (Superdesk allows one of the two).

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
            said = embargo_line.printed(release.body, immediate.span)
            words = f"The release line says “{said}”, and the front matter sets an embargo"
            yield Problem(words, release.in_body(*immediate.span))
        return
    for each in printed_embargo.lines(release, line_tag(ctx)):
        if not printed_embargo.has_lifted(release, each, ctx.passed):
            said = "" if each.names_time else ", which names no end"
            words = f"The {each.name} prints “{each.quoted}”{said}, and the front matter has no embargo"
            yield Problem(words, *_place(release, each))


def _place(release: Release, line: Printed) -> tuple[FieldPath | Span, Span | None]:
    is_body = line.name == "text"
    return (release.in_body(*line.span), None) if is_body else (release.place(line.name), line.span)


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
    for each in printed_embargo.lines(release, line_tag(ctx)):
        if odd := _odd_one(each.line, release.embargo.instant, ctx, each.language):
            words = f"The embargo line says “{odd}”, the front matter “{release.embargo.text}”"
            yield Problem(words, *_place(release, each))


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
    found = embargo_line.find(release.body, line_tag(ctx))
    if not found:
        return
    line, language = found
    if printed_embargo.has_lifted(release, Printed("text", release.body, line, language), ctx.passed):
        end, alone = _whole_paragraph(release.body, line)
        words = "The embargo has lifted, and the text still prints its line"
        yield Problem(words, release.in_body(line.start, end), fix="" if alone else None)


def _whole_paragraph(text: str, line: Span) -> tuple[int, bool]:
    """Return where the line ends with the empty lines below it, and whether it is a paragraph by itself."""
    below = re.compile(r"(?:[ \t]*\r?\n){2,9}|\s*\Z").match(text, line.end)
    above = text[: line.start].rpartition("\n\n")[2].strip()
    is_one_line = "\n" not in text[line.start : line.end]
    return (below.end(), True) if below and not above and is_one_line else (line.end, False)


def _odd_one(line: str, embargo: dt.datetime, ctx: Context, language: Language) -> str:
    """Return the hour or day of the line if none in it is that of the embargo, else an empty text."""
    said = [reading for reading in embargo_line.readings(line, language) if reading[0] or reading[1]]
    midnight = any(word in line.casefold() for word in language.midnights)
    if not said or midnight or any(_agrees(reading, embargo, ctx) for reading in said):
        return ""
    return " ".join(line[part.span.start : part.span.end] for part in said[0] if part)


def _agrees(reading: embargo_line.Reading, embargo: dt.datetime, ctx: Context) -> bool:
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
