"""Dates in a text: “Tuesday, 3 February 2026”, “1er mars”, “2026年2月3日（星期二）”, “03/02/2026”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language, calendars
from pressctl.prose.days import date_patterns, ethiopian_days, numeric_dates, persian_days
from pressctl.prose.days.date_patterns import LETTERS, Words, folded, spelt_ordinals
from pressctl.prose.days.numeric_dates import DIGIT, in_known
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.days.year_first import era_years, units_of, written_years, year_first
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives, every_word

REACH_OF_WEEKDAY = 20
"""Characters before a weekday within which another weekday belongs to the same list of days."""
REACH_OF_MONTH, REACH_OF_YEAR = 40, 6
"""Characters before a day within which its month begins, and after a year within which it is confirmed to be one."""
REACH_OF_BRACKET = 20
"""Characters after a day within which the bracket around its weekday is."""
MOST_LANGUAGES = 12
"""The most languages without a table that are tried for a day, as related ones share names of months."""
GROUP = re.compile(rf"{DIGIT}{DIGIT}*")
"""Digits, without which a text has none of the dates below."""
FIGURE = regex(r"\d")
SHORT = regex(rf"{DIGIT}{{1,2}}(?:[./-]|\.[ \u00a0]){DIGIT}{{1,2}}[./-]")
"""A day in figures whose order of day and month depends on the language: 03/04/2026."""
WITH_YEAR = regex(
    lambda: rf"{DIGIT}{{4}}|[０-９]{{4}}|{era_years()}|" + "|".join(rf"[{n}]{{4}} ?{y}" for n, y in written_years())
)
"""What every date with a year contains; most lines have none."""
CASED = regex(lambda: rf"(?P<ordinal>(?<=\d)(?:{alternatives(map(str.upper, spelt_ordinals()))})\b)|[^\W\d_]+")
"""Words whose case may differ."""


def find(text: str, language: Language) -> Iterator[WrittenDate]:
    """Yield the dates in a text in a language, in order, without overlaps."""
    if FIGURE.search(text) or units_of(language.tag):  # most paragraphs have no figure
        yield from _found(in_known(text), language.tag)


def are_in(text: str, tag: str) -> bool:
    """Return whether a text has a date in the language of a primary subtag; False for an unknown one."""
    return languages.known(tag) is not None and bool(_found(in_known(text), tag))


@lru_cache(maxsize=512)
def first_whole(text: str) -> WrittenDate | None:
    """Return the first date in a text that has a year and exists, in any language, unless it is ambiguous.

    If several languages read a date at the same place, the longest reading is right: “3 mars 2026” is French.
    """
    known = in_known(text)
    if not WITH_YEAR.search(known):
        return None
    if found := ethiopian_days.first(known) or _first_whole(known):
        return found
    capitalised = _capitalised(known)
    return _first_whole(capitalised) or _foreign(known) or _foreign(capitalised) or persian_days.first(text)


def first_numeric(text: str) -> WrittenDate | None:
    """Return the first date in figures that depends on the language, 03/04/2026, with all its readings."""
    text = in_known(text)
    if not SHORT.search(text):
        return None
    return next((date for date in _found(text, "en") if SHORT.match(text, date.day_span.start)), None)


def _capitalised(text: str) -> str:
    """Return a text with each word capitalised, and ordinals in lower case: “MARCH 2ND” becomes “March 2nd”.

    Offsets stay the same: if the length would change, because of a ligature, the text is returned as it is. With a year
    next to it, a month may have any case, also in languages without a table: “7. juli 2012”.
    """
    changed = CASED.sub(lambda word: word[0].lower() if word["ordinal"] else word[0].capitalize(), text)
    return changed if len(changed) == len(text) else text


def _first_whole(text: str) -> WrittenDate | None:
    found = [
        date for tag in _likely(folded(text)) or ["en"] for date in _found(text, tag)
        if date.date() and not SHORT.match(text, date.day_span.start)
    ]  # fmt: skip
    return min(found, key=lambda date: (date.span.start, -date.span.end), default=None)


def _foreign(text: str) -> WrittenDate | None:
    """Return the first date in a language without a table, or None if two languages read it as different days.

    “Listopad” is October in Croatian and November in Polish. The data of such languages are slow to load, so a text
    with only a year is not tried.
    """
    if len(GROUP.findall(text)) < 2 and not WIDE.search(text):
        return None
    tags = calendars.languages_with(dict.fromkeys(LETTERS.findall(folded(text))))
    found = [date for tag in tags[:MOST_LANGUAGES] for date in _found(text, tag) if not date.is_numeric and date.date()]
    first = min(found, key=lambda date: (date.span.start, -date.span.end), default=None)
    return first if first and len({date.date() for date in found if date.span.start <= first.span.end}) == 1 else None


def _likely(folded: str) -> list[str]:
    """Return the languages with the name of a month among the words of a text, or else with the start of one.

    Without this check, the data of all languages would be loaded, and their patterns compiled, for each date.
    """
    tags = languages.available()
    named = {tag for word in _tags_by_month().keys() & LETTERS.findall(folded) for tag in _tags_by_month()[word]}
    if named:
        return [tag for tag in tags if tag in named]
    return [tag for tag in tags if any(month[:3] in folded for month in _months(tag))]


@cache
def _tags_by_month() -> dict[str, list[str]]:
    """Return the languages by the names of their months, in lower case."""
    found: dict[str, list[str]] = {}
    for tag in languages.available():
        for month in _months(tag):
            found.setdefault(month, []).append(tag)
    return found


@cache
def _months(tag: str) -> frozenset[str]:
    """Return the names of the months in a language, in lower case; of two-character names such as 三月, the last."""
    months = map(folded, languages.listed(tag, "months"))
    return frozenset(month if len(month) > 2 else month[-1:] for month in months)


@lru_cache(maxsize=1024)
def is_day_word(word: str) -> bool:
    """Return whether a word is the name of a weekday in any language, or of a month in one of ours, in any case."""
    bare = folded(word.strip(" .,،"))
    return bare in _day_words() or calendars.is_weekday(bare)


@lru_cache(maxsize=1024)
def is_weekday(word: str) -> bool:
    """Return whether a word is the name of a weekday in any language, in any case."""
    bare = folded(word.strip(" .,،"))
    return bare in _weekdays() or calendars.is_weekday(bare)


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(map(folded, every_word("weekdays")))


@cache
def _day_words() -> frozenset[str]:
    return frozenset(map(folded, every_word("months", "weekdays")))


@lru_cache(maxsize=32)
def _found(text: str, tag: str) -> tuple[WrittenDate, ...]:
    """Return the dates of a text; cached, as several rules ask for them."""
    dates: list[WrittenDate] = []
    for date in sorted(_all(text, tag), key=lambda date: date.span):
        if not dates or date.day_span.start >= dates[-1].span.end:
            dates.append(date)
    return tuple(dates)


def _all(text: str, tag: str) -> Iterator[WrittenDate]:
    figures = [match.span() for match in GROUP.finditer(text)]
    if units := units_of(tag):
        yield from year_first(text, units) if units.month in text else ()
    elif figures:
        words, done = date_patterns.read(tag), 0
        short = [start for start, end in figures if end - start <= 2]
        for start in short:
            if start >= done and (match := words.day_first.match(text, start)):
                yield _in_words(match, words)
                done = match.end()
        if words.with_year:
            yield from (_in_words(match, words) for match in _before_years(text, short, *words.with_year))
        for match in (match for order in words.other_orders for match in order.finditer(text)):
            yield _in_words(match, words)
    if len(figures) > 1:
        yield from (_with_weekday(text, date, tag) for date in persian_days.find(text))
    if len(figures) > 2:
        yield from (_with_weekday(text, date, tag) for date in numeric_dates.find(text, tag))


def _before_years(
    text: str, days: Iterable[int], whole: re.Pattern[str], rest: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield matches with the month before the day; it is searched for only before digits that a year follows."""
    done = 0
    for day in days:
        if day >= done and (found := rest.match(text, day)):
            match = whole.search(text, max(done, day - REACH_OF_MONTH), found.end() + REACH_OF_YEAR)
            if match and match.start("day") == day:
                yield match
                done = match.end()


def _in_words(match: re.Match[str], words: Words) -> WrittenDate:
    weekday, span = _weekday(match.string, Span(*match.span()), words)
    return WrittenDate(
        Span(min(match.start(), span.start) if span else match.start(), max(match.end(), span.end if span else 0)),
        int(match["day"]),
        words.months[folded(match["month"])] + 1,
        int(match["year"]) if match["year"] else None,
        weekday,
        span,
        day_span=Span(*match.span("day")) if match.start("day") < match.start("month") else Span(*match.span()),
        year_span=Span(*match.span("year")) if match["year"] else None,
        ordinal=match["ordinal"],
        is_month_first=match.start("month") < match.start("day"),
    )


def _weekday(text: str, day: Span, words: Words) -> tuple[int | None, Span | None]:
    """Return the weekday before a date, or after it in brackets; None if it belongs to several days."""
    base = max(0, day.start - 40)
    near = text[base : day.start]
    is_near = not words.weekday_starts.isdisjoint(LETTERS.findall(folded(near)))
    if found := words.before.search(near) if is_near else None:
        if words.last_of_several.search(near) or _is_one_of_several(near[: found.start()], found["weekday"], words):
            return None, None
        if not _is_a_weekday(found, words):
            return None, None
        at = base + found.start("weekday")
    elif found := _weekday_after(text, day.end, words):
        at = found.start("weekday")
    else:
        return None, None
    return words.weekdays[folded(found["weekday"])], Span(at, at + len(found["weekday"]))


def _weekday_after(text: str, end: int, words: Words) -> re.Match[str] | None:
    beside = text[end : end + REACH_OF_BRACKET]
    if "(" in beside or "（" in beside:
        return words.after.match(text, end)
    return words.last.match(text, end) if words.last else None


def _with_weekday(text: str, date: WrittenDate, tag: str) -> WrittenDate:
    """Return a date in figures with the weekday next to it, if there is one."""
    weekday, place = (None, None) if units_of(tag) else _weekday(text, date.span, date_patterns.read(tag))
    if place is None:
        return date
    span = Span(min(date.span.start, place.start), max(date.span.end, place.end))
    return date._replace(span=span, weekday=weekday, weekday_span=place)


def _is_one_of_several(before: str, weekday: str, words: Words) -> bool:
    """Return whether another weekday precedes this one, without a day between: “Monday and Tuesday, 3 and 4 May”.

    A short form counts only before a short form: the “Mar” in “el Museo del Mar” is not Tuesday.
    """
    near = before[-REACH_OF_WEEKDAY:]
    other = words.weekday.search(near)
    if other is None or (folded(other[0]) in words.short and folded(weekday) not in words.short):
        return False
    return not GROUP.search(near, other.end())


def _is_a_weekday(found: re.Match[str], words: Words) -> bool:
    """Return whether a match is a weekday, not the end of a sentence (“on Friday. March 3 is …”) or a word: sat, jeu.

    A short form needs a capital or a full stop, one of two letters its own case: “ВС” is an army. “The Sun, 3 March
    2026” is a newspaper.
    """
    name, at = found["weekday"], found.start("weekday")
    has_point = found.string[at + len(name) : at + len(name) + 1] == "."
    if folded(name) not in words.short:
        return not has_point
    if words.two_letters and len(name) == 2:
        return name in words.two_letters
    return (has_point or name[0].isupper()) and not words.newspaper.search(found.string[:at])
