"""The embargo line in the head of a text: where it stands, and the day and hour that it names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.days import dates
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.hours import times
from pressctl.prose.hours.times import WrittenTime
from pressctl.prose.lines import release_line
from pressctl.prose.lines.release_line import Kind, ReleaseLine
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import every_word, whole

TAG = regex(r"</?[A-Za-z][^<>\n]{0,300}>")
FULL_WIDTH = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
"""Full-width Latin letters, digits and signs, each with the usual one (Unicode, Halfwidth and Fullwidth Forms)."""
FULL_WIDTH_SIGN = regex("[\uff01-\uff5e]")
NOON = regex(lambda: rf"(?i)(?<!-){whole(every_word('noons'))}(?!-)")
"""Twelve o'clock in a word."""
YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
"""A year that an embargo line names alone: “EMBARGOED UNTIL 2035”."""
Reading = tuple[WrittenDate | None, WrittenTime | None]
"""What an embargo line says: a day, an hour, or both."""


@lru_cache(maxsize=8)
def find(text: str, tag: str) -> tuple[Span, Language] | None:
    """Return the place and the language of the line in the head of a text that gives an embargo and when it lifts.

    ``tag`` is the language of the text, in which words that several languages share are read; the line may be in
    another one.
    """
    for line in release_line.find(text):
        if (language := _embargo_language(line, tag)) is not None:
            return line.span, language
    plain = _plain(text)
    for line in release_line.find(plain) if plain != text[: release_line.HEAD] else ():
        if (language := _embargo_language(line, tag)) is not None:
            return _whole_line(text, plain.count("\n", 0, line.span.start)), language
    return None


def _embargo_language(line: ReleaseLine, tag: str) -> Language | None:
    """Return the language of a line that says when an embargo lifts, or None for another line."""
    if line.kind is not Kind.EMBARGO:
        return None
    language = release_line.language_of(line, tag)
    return language if release_line.says_when(line, language) else None


def _whole_line(text: str, number: int) -> Span:
    start = 0
    for _ in range(number):
        start = text.index("\n", start) + 1
    end = text.find("\n", start)
    return Span(start, len(text) if end < 0 else end)


def _plain(text: str) -> str:
    """Return the head of a text with the same lines, without tags, and with its full-width letters as usual ones."""
    head = text[: release_line.HEAD]
    head = TAG.sub("", head) if "<" in head else head
    return head.translate(FULL_WIDTH) if FULL_WIDTH_SIGN.search(head) else head


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


def days(line: str, language: Language, near: dt.date | None) -> list[dt.date]:
    """Return the days that an embargo line may mean, or else the last one of a year that it names alone.

    Day and month in figures are read both ways round; a day without a year is the one closest to ``near``.
    """
    found = [day for date, _ in readings(line, language) if date for day in _meant(date, near)]
    return found or [dt.date(int(named), 12, 31) for named in YEAR.findall(line)]


def _meant(date: WrittenDate, near: dt.date | None) -> Iterator[dt.date]:
    years = [date.year] if date.year else [near.year + shift for shift in (-1, 0, 1)] if near else []
    for day, month in date.readings or ((date.day, date.month),):
        own = [known for year in years if (known := date._replace(day=day, month=month).in_year(year))]
        yield from own if date.year or not near else sorted(own, key=lambda each: abs(each - near))[:1]
