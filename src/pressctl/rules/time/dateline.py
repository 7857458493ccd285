"""Family PR2: the dateline."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Problem, Severity
from pressctl.languages import countries
from pressctl.prose.datelines.dateline_day import is_small
from pressctl.prose.datelines.places import is_place
from pressctl.prose.days import dates
from pressctl.prose.days.dates import is_day_word
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word
from pressctl.release.model import Kind, Release
from pressctl.rules import Context, rule
from pressctl.rules.time.meant import days_of

FIRST_LINES = 8
"""The number of first lines of the body that may open with a dateline."""
CITY_STATES = frozenset(
    "SG MC LU KW DJ PA GT SM VA HK MO GI MX AD LI BH QA JE GG IM BM AW BL CW FK KY MF MS NR PM SH SX".split()
)
"""Countries and territories that are also towns, or share their name with one (ISO 3166)."""
NOT_COUNTRIES = CITY_STATES | {"ZZ", "XA", "XB"}
"""The same with the codes of an unknown region, and of two for tests."""
OPENS_WITHIN = 160
"""Characters within which a dateline ends."""
SIGNS = " ,،，、:：;=/|([（【-–—*_"
"""The signs between a place and its day."""
AFTER_DAY = regex(r"[\s)\]）】*_]{0,4}(?:[^\W\d_]{0,5}[.:：,،，;=|–—-]|[^\W\d_]{0,5}\s{0,3}\Z)")
"""The end of a dateline after its day: a sign, perhaps after a word for the year, or the end of the line."""
AFTER_LABEL = regex(r"\s{0,3}[:：–—-]\s{1,3}\w")
PLACE_AFTER = regex(
    r"[.\s]{0,2}(?:[(（][^()（）\n]{1,8}[)）]|[,،，])\s{0,2}(?P<place>[^\W\d_][^:：–—\n]{1,50}?)\s{0,2}[:：–—-](?=\s)"
)
"""A place after a day and a comma, or its weekday in brackets, with the sign before the text."""


@rule("PR207", Severity.ERROR, in_draft=Severity.WARNING)
def missing_dateline(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release has no dateline.

    The place tells a desk whose story it is; wires refuse copy without one. A lede that opens with a place of its own
    (`GENEVA, 2 March 2026 –`) counts.

    Bad:

        dateline: -

    Good:

        dateline: Geneva
    """
    if release.kind not in {Kind.PRESS_RELEASE, Kind.BRIEFING_NOTE} or release.dateline or ctx.prose.is_empty:
        return
    lines = [line for line in release.body.split("\n") if line.strip()][:FIRST_LINES]
    if not any(map(_has_dateline, lines)) and not any(_opens_with_place_and_day(line, release, ctx) for line in lines):
        yield Problem("There is no dateline", release.place("dateline"))


def _has_dateline(line: str) -> bool:
    """Return whether a line of Markdown or HTML has a dateline: at its start, on its own, or after words run together with it."""
    from pressctl.prose.datelines import dateline as datelines  # most releases name their place in the front matter

    text = datelines.without_tags(line)
    readers = (datelines.read, datelines.own_line, datelines.signed_line, datelines.glued)
    return any(read(text) for read in readers)


def _opens_with_place_and_day(line: str, release: Release, ctx: Context) -> bool:
    """Return whether a line opens with a place and the day of the release: “Pori 3.3.2026”, “3 March 2026, Lagos: ”.

    A sentence hardly begins so, whatever the signs between them; the readers, which do not know the day, need more.
    """
    from pressctl.prose.datelines import dateline as datelines

    text = datelines.without_tags(line).strip(" *_([【（")[:OPENS_WITHIN]
    date = next(iter(_dates(text, ctx)), None)
    if date is None or release.date is None or _nearest(date, release.date.day) not in days_of(release, ctx):
        return False
    before, after = text[: date.span.start].split(), text[date.span.end :]
    while before and (is_day_word(before[-1]) or is_small(before[-1])):
        before.pop()
    if not before:
        place = PLACE_AFTER.match(after)
        return place is not None and is_place(place["place"])
    is_label = before[-1].endswith((":", "："))  # “WHEN: Tuesday, 3 March”; not “Mumbai: 3 March 2026: The plant”
    end = (AFTER_LABEL if is_label else AFTER_DAY).match(after)
    return is_place(" ".join(before).rstrip(SIGNS)) and end is not None


@rule("PR208", Severity.WARNING)
def country_dateline(release: Release, ctx: Context) -> Iterator[Problem]:
    """The dateline is a whole country.

    A dateline names the town of the news; the country follows if the town is not known everywhere
    (Associated Press style).

    Bad:

        dateline: Switzerland

    Good:

        dateline: Geneva
    """
    place = release.dateline.strip()
    if not place or not ctx.language or place in ctx.language.towns_named_as_countries:
        return
    if place.casefold() in _countries(ctx.language.tag):
        yield Problem(f"The dateline “{place}” is a country; name the town", release.place("dateline"))


@cache
def _countries(tag: str) -> frozenset[str]:
    """Return the names of the countries in a language in lower case, without those in ``NOT_COUNTRIES``."""
    return frozenset(name for code, name in countries.names(tag).items() if code not in NOT_COUNTRIES)


@rule("PR229", Severity.WARNING)
def dateline_date_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """The day in the dateline of the text is not the day of the front matter.

    One of the two was left behind when the release was put off, and archives sort by one while readers see the other.
    If `date` is an instant, its day in the house's zone counts as well.

    Bad:

        ---
        GENEVA, 1 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people from the region.

    Good:

        ---
        GENEVA, 2 March 2026 – Acme has opened a plant in Lyon, and it will employ forty people from the region.
    """
    if not release.date or "date" not in release.sources:
        return
    issued, days, openings = release.date.day, days_of(release, ctx), _openings(ctx)
    if all(_nearest(date, issued) in days for _, text in openings for date in _dates(text, ctx)):
        return  # as in most releases: reading the text around the day takes longer
    printed = _printed_date(ctx, openings)
    day = _nearest(printed, issued) if printed else None
    if not printed or not day or day in days:
        return
    printed_text = release.body[printed.span.start : printed.span.end]
    words = f"The dateline has “{' '.join(printed_text.split())}”, the front matter {issued}"
    number = _number_of_day_in(printed, printed_text) if (day.year, day.month) == (issued.year, issued.month) else None
    start, end = number.span() if number else (0, len(printed_text))
    place = release.in_body(printed.span.start + start, printed.span.start + end)
    yield Problem(words, place, fix=str(issued.day) if number else None, safe=False)


def _number_of_day_in(printed: WrittenDate, text: str) -> re.Match[str] | None:
    """Return the match of the day in a printed date, or None if another word depends on it."""
    months = alternatives(every_word("month_words"))
    numbers = list(re.finditer(rf"(?<!\d)0?{printed.day}(?!\d|\s?(?:{months}))", text, re.ASCII))
    return numbers[0] if len(numbers) == 1 and not (printed.ordinal.strip(".") or printed.weekday_span) else None


def _openings(ctx: Context) -> list[tuple[int, str]]:
    """Return the offsets and the starts of the first paragraphs, one of which may have a dateline."""
    spans = [block.span for block in ctx.prose.blocks[:6] if block.kind == "paragraph"][:4]
    return [(start, ctx.prose.bare[start : min(end, start + OPENS_WITHIN)]) for start, end in spans]


def _dates(text: str, ctx: Context) -> list[WrittenDate]:
    return list(dates.find(text, ctx.any_language)) if ctx.any_language else []


def _printed_date(ctx: Context, openings: list[tuple[int, str]]) -> WrittenDate | None:
    """Return the only date in the dateline that opens one of the first paragraphs, or None."""
    from pressctl.prose.datelines import dateline as datelines  # most releases have no other day there

    for start, text in openings:
        if found := datelines.read(text):
            days = _dates(" " * start + text, ctx) if found.day else []
            return _date_between(days, text, start, start + found.end)
    return None


def _date_between(days: list[WrittenDate], text: str, start: int, end: int) -> WrittenDate | None:
    """Return the date of a dateline from ``start`` to ``end``: it follows a place, and is not the first of several days."""
    inside = [date for date in days if date.span.end <= end and not date.is_numeric]
    if len(inside) != 1 or not any(map(str.isalpha, text[: inside[0].span.start - start])):
        return None
    is_first_of_several = any(0 <= date.span.start - end < 3 for date in days)
    is_number_after = text[end - start :].lstrip(" *_")[:1].isdigit()
    return None if is_first_of_several or is_number_after else inside[0]


def _nearest(printed: WrittenDate, issued: dt.date) -> dt.date | None:
    """Return the day a dateline means; without a year, the nearest one to the release."""
    if printed.year is not None:
        return printed.date()
    days = [day for year in (issued.year - 1, issued.year, issued.year + 1) if (day := printed.in_year(year))]
    return min(days, key=lambda day: abs(day - issued), default=None)
