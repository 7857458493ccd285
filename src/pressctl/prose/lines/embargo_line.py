"""The embargo line in the head of a text: where it stands, and the day and hour that it names."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.days import dates
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.hours import times
from pressctl.prose.hours.times import WrittenTime
from pressctl.prose.lines import embargo_wording, own_lines, publishing_bans, release_line
from pressctl.prose.lines.release_line import Kind
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import any_of_all, every_word, whole

TAG = regex(r"</?[A-Za-z][^<>\n]{0,300}>")
FULL_WIDTH = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
"""Full-width Latin letters, digits and signs, each with the usual one (Unicode, Halfwidth and Fullwidth Forms)."""
FULL_WIDTH_SIGN = regex("[\uff01-\uff5e]")
NOON = regex(lambda: rf"(?i)(?<!-){whole(every_word('noons'))}(?!-)")
"""Twelve o'clock in a word."""
YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
"""A year that an embargo line names alone: “EMBARGOED UNTIL 2035”."""
INNER_EMPHASIS = regex(r"(?<=[^\W_])[*_]{2,3}(?=\s)|(?<=\s)[*_]{2,3}(?=[^\W_])")
"""Marks of emphasis around a part of a line: “**Embargoed** until 3 March”."""
OUTER_UNDERSCORES = regex(r"(?<!\w)_{1,3}(?=[^\W_])|(?<=[^\s_])_{1,3}(?!\w)")
"""Marks of emphasis around a line, which are letters of a word to patterns: “_Embargoed until 3 March_”."""
LINK_END = regex(r"\]\([^()\s]{0,300}\)")
"""The address of a link."""
WORD = regex(r"[^\W\d_]+")
DAY, WEEK, AHEAD, YEARS = (dt.timedelta(days=count) for count in (1, 7, 90, 366))
"""``AHEAD``: of two years, a day without one is in that whose day is closer to a quarter after the release.
``YEARS``: hardly any embargo lasts a year, so that a line without a day is then a leftover."""
FIRST, LAST = dt.timedelta(hours=-14), dt.timedelta(hours=12)
"""From UTC's midnight to that of the zones where a day begins first, and last."""
NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)
Reading = tuple[WrittenDate | None, WrittenTime | None]
"""What an embargo line says: a day, an hour, or both."""


def find(text: str, tag: str) -> tuple[Span, Language] | None:
    """Return the place and the language of the first line in a text that puts it under embargo, or None."""
    return next(iter(every(text, tag)), None)


@lru_cache(maxsize=8)
def every(text: str, tag: str) -> tuple[tuple[Span, Language], ...]:
    """Return the place and the language of each line in a text that puts it under embargo.

    It stands by itself in the head or at the foot, and says when the embargo lifts, or that there is one; in between it
    must have a word for an embargo. In a list, a table or a quotation below prose, where others are told of, it must
    have an hour, be in capitals, or have other words than the noun, which may be of trade. ``tag`` is the language of
    the text, in which words that several languages share are read; the line may be in another one.
    """
    lines = list[tuple[Span, Language]]()
    for line in own_lines.find(text):
        plain = _plain(line.text)
        found = _embargo(plain, tag)
        if found and (not line.is_inset or _is_sure(plain)) and (not line.is_inside or embargo_wording.first(plain)):
            said, language = found
            place = Span(line.span.start + (said.start if plain == line.text else 0), line.span.end)
            lines += [(place, language)] if not lines or place.start >= lines[-1][0].end else []
    return tuple(lines)


def _is_sure(line: str) -> bool:
    is_loud = line.isupper() or publishing_bans.HOUR.search(line) is not None
    return is_loud or any_of_all("embargo_nouns").search(line) is None


def _embargo(line: str, tag: str) -> tuple[Span, Language] | None:
    """Return the place and the language of an embargo in a line, or None for another line."""
    read = release_line.read_of_many(line)
    if read and read.kind is Kind.EMBARGO:
        language = release_line.language_of(read, tag)
        if release_line.says_when(read, language):
            return read.span, language
        if not read.rest.strip() and release_line.SPACED.fullmatch(read.words):
            return read.span, language
    if not embargo_wording.may_be_alone(line):
        return None
    is_timed = (publishing_bans.HOUR.search(line) or NOON.search(line)) is not None
    return (Span(0, len(line)), _known(tag)) if embargo_wording.is_alone(line, is_timed=is_timed) else None


def _known(tag: str) -> Language:
    language = languages.known(tag) or languages.find(languages.DEFAULT)
    assert language is not None
    return language


def _plain(line: str) -> str:
    """Return a line without tags, links, entities and emphasis, and with its full-width letters as usual ones."""
    line = TAG.sub("", line) if "<" in line else line
    line = LINK_END.sub("]", line) if "](" in line else line
    line = html.unescape(line) if "&" in line else line
    line = INNER_EMPHASIS.sub("", line) if "**" in line or "__" in line else line
    line = OUTER_UNDERSCORES.sub("", line) if "_" in line else line
    return line.translate(FULL_WIDTH) if FULL_WIDTH_SIGN.search(line) else line


def printed(text: str, line: Span) -> str:
    """Return a line as a message quotes it: without marks of emphasis, on one line, not too long."""
    return re.sub(r"[*_]{2,}|\s+", " ", text[line.start : line.end]).strip(" *_")[:80]


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


def names_time(line: str, language: Language) -> bool:
    """Return whether an embargo line names a day, an hour or a year: not “Under embargo until further notice”."""
    return bool(readings(line, language) or YEAR.search(line))


def says_only_that(line: str) -> bool:
    """Return whether an embargo line has no words but those of embargoes, days, hours and zones, and names."""
    return not any(word.islower() for word in embargo_wording.others(line))


def end(line: str, language: Language, near: dt.date | None) -> dt.datetime | None:
    """Return the instant (aware) at which the embargo of a line is over everywhere, or None if that is not known.

    It is the line's own if that has a day, an hour and a zone, or else the end of its last day on earth. A line with
    only an hour is meant for ``near``, the day of the release, or with a weekday for the week after it. One that names
    no time at all is taken for a leftover a year after the release.
    """
    said = readings(line, language)
    ends = [each for date, hour in said for each in _ends(date, hour, near)]
    known = {date.span for date, _ in said if date}
    ends += [each for date in dates.find(line, language) if date.span not in known for each in _ends(date, None, near)]
    ends = ends or [_over(dt.date(int(named), 12, 31)) for named in YEAR.findall(line)]
    if ends or near is None:
        return max(ends, default=None)
    if any(hour for _, hour in said):
        is_day = any(map(dates.is_day_word, WORD.findall(line)))
        is_other_day = is_day or any_of_all(*publishing_bans.SAID_DAYS).search(line)
        return _over(near + WEEK if is_other_day else near)
    return _over(near + YEARS)


def _ends(date: WrittenDate | None, hour: WrittenTime | None, near: dt.date | None) -> Iterator[dt.datetime]:
    for day in _meant(date, near) if date else ():
        instants = hour.instants(day) if hour and hour.zone else ()
        yield max(instants) if instants else _over(day)


def _over(day: dt.date) -> dt.datetime:
    """Return the instant at which a day has ended in every zone."""
    return _midnight(day) + DAY + LAST if day < dt.date.max - DAY else NEVER


def begin(line: str, language: Language, near: dt.date | None) -> dt.datetime | None:
    """Return the first instant (aware) of the first day that an embargo line may mean, or None if it names none."""
    return min((_midnight(day) + FIRST for day in days(line, language, near)), default=None)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def days(line: str, language: Language, near: dt.date | None) -> list[dt.date]:
    """Return the days that an embargo line may mean, or else the last one of a year that it names alone.

    Day and month in figures are read both ways round; a day without a year is the first one since a few months before
    ``near``, as most embargoes lift on the day of the release or later.
    """
    found = [day for date, _ in readings(line, language) if date for day in _meant(date, near)]
    return found or [dt.date(int(named), 12, 31) for named in YEAR.findall(line)]


def _meant(date: WrittenDate, near: dt.date | None) -> Iterator[dt.date]:
    years = [date.year] if date.year else [near.year + shift for shift in (-1, 0, 1)] if near else []
    for day, month in date.readings or ((date.day, date.month),):
        own = [known for year in years if (known := date._replace(day=day, month=month).in_year(year))]
        yield from own if date.year or not near else sorted(own, key=lambda each: abs(each - near - AHEAD))[:1]
