"""The day that a text prints as a moment: read when there is one reading, else left alone."""

from __future__ import annotations

import re

from pressctl import languages
from pressctl.languages.partial import is_day_first
from pressctl.prose.datelines.regions import is_american
from pressctl.prose.days.dates import find as written_days
from pressctl.prose.days.dates import first_numeric, first_whole, is_day_word
from pressctl.prose.days.whole_days import SHORT_YEAR, with_whole_days
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.hours import times
from pressctl.prose.patterns import regex
from pressctl.release import moments
from pressctl.release.moments import Moment

LONGEST_ADDRESS = 100
ADDRESS_BEFORE = regex(rf"\A(?:https?://|www\.)\S{{3,{LONGEST_ADDRESS - 10}}}\s{{1,3}}[-–—]{{1,3}}\s{{1,3}}")
"""An address of the web where a place stands in other datelines: “https://example.org/ -- 24 March 2008 -- ”."""
NEAR = 14
"""Days between that of issue and those that a text names."""
START = 60
"""Characters of a paragraph in which a day that opens it ends."""


def find(text: str, tag: str = "") -> tuple[Moment | None, str]:
    """Return the first day that a text prints, and a note when it prints one that can be read two ways.

    ``tag`` is the text's language where it is known: 02.03.2026 is read one way in German.
    """
    text = text if first_whole(text) else with_whole_days(text)
    if day := first_whole(text):
        return _moment(day), ""
    numeric = _in_language(text, tag) or first_numeric(text)
    if numeric is None or len(numeric.readings) < 2 or not numeric.year:
        return (_moment(numeric) if numeric else None), ""
    days = sorted(f"{numeric.year}-{month:02}-{day:02}" for day, month in numeric.readings)
    shown = text[numeric.day_span.start : numeric.day_span.end]
    return None, f"the date {shown} can be read two ways, {' or '.join(days)}, and was left out"


def told_by(text: str, tag: str, prose: str) -> Moment | None:
    """Return a day in figures that can be read two ways as its weekday has it, or as the days near it in the prose.

    03/02/2026 is 3 February where the text says “on Sunday 1 February”, and names no day near 2 March; ``tag`` is its
    language.
    """
    numeric, language = first_numeric(text), languages.known(tag) if tag else None
    if numeric is None or language is None or numeric.year is None or len(numeric.readings) < 2:
        return None
    read = (numeric._replace(day=day, month=month, readings=()) for day, month in numeric.readings)
    days = [(each, date) for each in read if (date := each.date())]
    words = (day for day in written_days(prose, language) if not day.is_numeric)
    said = [date for day in words if (date := day.in_year(day.year or numeric.year))]
    on_weekday = [each for each, date in days if date.weekday() == numeric.weekday]
    near = [each for each, date in days if any(abs((date - other).days) <= NEAR for other in said)]
    fitting = on_weekday or near
    return _moment(fitting[0]) if len(fitting) == 1 else None


def american(text: str, tag: str, place: str) -> Moment | None:
    """Return a day in figures that can be read two ways with its month first, where a zone or state of America tells.

    ``text`` is its line, “03/02/2026, 10 AM ET”, ``place`` the place of issue, “ALBANY, N.Y.”, ``tag`` the language.
    """
    numeric, language = first_numeric(text), languages.known(tag) if tag else None
    is_english = language is not None and language.tag == languages.DEFAULT
    if numeric is None or not is_english or numeric.year is None or len(numeric.readings) < 2:
        return None
    is_told = times.zone_of(text, language).startswith("America/") or is_american(place.rpartition(",")[2].strip())
    written = text[numeric.day_span.start : numeric.day_span.end]
    month = next((number for number in re.findall(r"\d{1,2}", written)[:1]), "") if is_told else ""
    days = [
        numeric._replace(day=day, month=each, readings=())
        for day, each in numeric.readings
        if str(each) == month.lstrip("0")
    ]
    return _moment(days[0]) if len(days) == 1 else None


def _in_language(text: str, tag: str) -> WrittenDate | None:
    """Return the first day in a text in a language that reads it one way, or None."""
    language = languages.known(tag) if tag else None
    days = written_days(text, language) if language else iter(())
    return next((_ordered(day, text, tag) for day in days if day.year), None)


def _ordered(day: WrittenDate, text: str, tag: str) -> WrittenDate:
    """Return a day in figures with the one reading that the order of its language gives it, where that has one."""
    has_stops = "." in text[day.day_span.start : day.day_span.end]
    if day.is_numeric and is_day_first(languages.primary_subtag(tag), everywhere=not has_stops):
        return day._replace(is_numeric=False, readings=())
    return day


def has_short_year(text: str) -> bool:
    """Return whether the day that a text prints has a year of two figures alone."""
    return first_whole(text) is None and SHORT_YEAR.search(text) is not None


def opening(text: str) -> Moment | None:
    """Return the day that opens a paragraph, before a dash or a colon: “2 March 2026 – Acme has opened …”."""
    start = ADDRESS_BEFORE.sub("", text[: START + LONGEST_ADDRESS])[:START]
    day = first_whole(start) or _plain(first_numeric(start))
    if not day or not re.match(r"[)\s]{0,2}(?:\.?--?\s|\.?[–—:：]\s|\.?[–—])", start[day.span.end :]):
        return None
    before = re.sub(r"^\d{1,2}[.)]\s+", "", start[: day.span.start]).strip(" (*_,")
    return _moment(day) if not before or is_day_word(before) else None


def _plain(day: WrittenDate | None) -> WrittenDate | None:
    """Return a day in figures that can be read one way alone."""
    return day if day and day.year and len(day.readings) < 2 else None


def _moment(day: WrittenDate) -> Moment | None:
    written = day.date()
    return moments.read(written.isoformat()) if written else None
