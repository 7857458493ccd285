"""Dates as a text prints them: “Tuesday, 3 February 2026”, “1er mars”, “2026年2月3日（星期二）”, “03/02/2026”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language, calendars
from pressctl.prose import date_patterns, numeric_dates, persian_days
from pressctl.prose.date_patterns import LETTERS, Words, folded, spelt_ordinals
from pressctl.prose.numeric_dates import DIGIT, in_known
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives, every_word
from pressctl.prose.written_date import WrittenDate
from pressctl.prose.year_first import era_years, units_of, written_years, year_first

REACH_OF_WEEKDAY = 20
"""Characters before a weekday in which another one belongs to the same day or days."""
REACH_OF_MONTH, REACH_OF_YEAR = 40, 6
"""Characters before a day in which its month begins, and after its year in which it is settled that this is one."""
REACH_OF_BRACKET = 20
"""Characters after a day in which the bracket around its weekday stands."""
MOST_LANGUAGES = 12
"""Languages without a table that are asked for a day: the nearest kin share the name of a month."""
GROUP = re.compile(rf"{DIGIT}{DIGIT}*")
"""The figures of a text. None of them, and none of the dates below is there."""
FIGURE = regex(r"\d")
SHORT = regex(rf"{DIGIT}{{1,2}}(?:[./-]|\.[ \u00a0]){DIGIT}{{1,2}}[./-]")
"""A day whose month is a number that a language alone can tell from the day: 03/04/2026."""
WITH_YEAR = regex(
    lambda: rf"{DIGIT}{{4}}|[０-９]{{4}}|{era_years()}|" + "|".join(rf"[{n}]{{4}} ?{y}" for n, y in written_years())
)
"""What stands in every date with its year; most lines have none."""
CASED = regex(lambda: rf"(?P<ordinal>(?<=\d)(?:{alternatives(map(str.upper, spelt_ordinals()))})\b)|[^\W\d_]+")
"""What may be printed in another case."""


def find(text: str, language: Language) -> Iterator[WrittenDate]:
    """Yield the dates that a text in a language prints, in order, none of them overlapping."""
    if FIGURE.search(text) or units_of(language.tag):  # most paragraphs have no figure
        yield from _found(in_known(text), language.tag)


def are_in(text: str, tag: str) -> bool:
    """Return whether a text prints a day in the language of a primary subtag; never in one that is not known."""
    return languages.known(tag) is not None and bool(_found(in_known(text), tag))


@lru_cache(maxsize=512)
def first_whole(text: str) -> WrittenDate | None:
    """Return the first possible day that a text prints with its year, in any language; none that is read two ways.

    Of several languages that read the same place, the one that reads most of it is right: “3 mars 2026” is French.
    """
    known = in_known(text)
    if not WITH_YEAR.search(known):
        return None
    if found := _first_whole(known):
        return found
    capitalised = _capitalised(known)
    return _first_whole(capitalised) or _foreign(known) or _foreign(capitalised) or persian_days.first(text)


def first_numeric(text: str) -> WrittenDate | None:
    """Return the first day in figures that a language alone could tell: 03/04/2026, with its readings if several."""
    text = in_known(text)
    if not SHORT.search(text):
        return None
    return next((date for date in _found(text, "en") if SHORT.match(text, date.day_span.start)), None)


def _capitalised(text: str) -> str:
    """Return a text with a capital for each word, and small ordinals: “MARCH 2ND” is “March 2nd”.

    The places stay the same: a text that would change its length, by the capital of a ligature, stays as it is.

    Beside a year a month is one in any case, also where a language writes it small that has no table: “7. juli 2012”.
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
    """Return the first day that a text prints in a language without a table, None where two read it as other days.

    “Listopad” is October in Croatian and November in Polish. The tables of such languages take long to read: a text
    with a year alone has no day.
    """
    if len(GROUP.findall(text)) < 2 and not WIDE.search(text):
        return None
    tags = calendars.languages_with(dict.fromkeys(LETTERS.findall(folded(text))))
    found = [date for tag in tags[:MOST_LANGUAGES] for date in _found(text, tag) if not date.is_numeric and date.date()]
    first = min(found, key=lambda date: (date.span.start, -date.span.end), default=None)
    return first if first and len({date.date() for date in found if date.span.start <= first.span.end}) == 1 else None


def _likely(folded: str) -> list[str]:
    """Return the languages that have a month among the words of a text, else those that have its start in it.

    Without this look a day in one language would have the tables of all others read, and their patterns made.
    """
    tags = languages.available()
    named = {tag for word in _tags_by_month().keys() & LETTERS.findall(folded) for tag in _tags_by_month()[word]}
    if named:
        return [tag for tag in tags if tag in named]
    return [tag for tag in tags if any(month[:3] in folded for month in _months(tag))]


@cache
def _tags_by_month() -> dict[str, list[str]]:
    """Return the languages that have a month, by its name in small letters."""
    found: dict[str, list[str]] = {}
    for tag in languages.available():
        for month in _months(tag):
            found.setdefault(month, []).append(tag)
    return found


@cache
def _months(tag: str) -> frozenset[str]:
    """Return the names of the months in a language, in small letters; of one of two characters, as 三月, the last."""
    months = map(folded, languages.listed(tag, "months"))
    return frozenset(month if len(month) > 2 else month[-1:] for month in months)


@cache
def is_day_word(word: str) -> bool:
    """Return whether a word is the name of a weekday in any language, or of a month in one of ours, in any case."""
    bare = folded(word.strip(" .,،"))
    return bare in _day_words() or calendars.is_weekday(bare)


@cache
def _day_words() -> frozenset[str]:
    return frozenset(map(folded, every_word("months", "weekdays")))


@lru_cache(maxsize=32)
def _found(text: str, tag: str) -> tuple[WrittenDate, ...]:
    """Return the dates of a text; kept for the rules that ask one after the other."""
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
    if len(figures) > 2:
        yield from (_with_weekday(text, date, tag) for date in numeric_dates.find(text, tag))


def _before_years(
    text: str, days: Iterable[int], whole: re.Pattern[str], rest: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield the days after their month, which is looked for only before a figure that a year follows: few have one."""
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
    """Return the weekday printed before a date, or after it in brackets; None when it is that of several days."""
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
    """Return a date in figures with its weekday, where the language prints one beside it."""
    weekday, place = (None, None) if units_of(tag) else _weekday(text, date.span, date_patterns.read(tag))
    if place is None:
        return date
    span = Span(min(date.span.start, place.start), max(date.span.end, place.end))
    return date._replace(span=span, weekday=weekday, weekday_span=place)


def _is_one_of_several(before: str, weekday: str, words: Words) -> bool:
    """Return whether a weekday without a day of its own stands before another: “Monday and Tuesday, 3 and 4 May”.

    A short one stands before a short one: the “Mar” of “el Museo del Mar” is no Tuesday.
    """
    near = before[-REACH_OF_WEEKDAY:]
    other = words.weekday.search(near)
    if other is None or (folded(other[0]) in words.short and folded(weekday) not in words.short):
        return False
    return not GROUP.search(near, other.end())


def _is_a_weekday(found: re.Match[str], words: Words) -> bool:
    """Tell a weekday from the end of a sentence (“on Friday. March 3 is …”) and a short one from a word: sat, jeu, vie.

    A short one has a capital or its point; “The Sun, 3 March 2026” is a newspaper.
    """
    name, at = found["weekday"], found.start("weekday")
    has_point = found.string[at + len(name) : at + len(name) + 1] == "."
    if folded(name) not in words.short:
        return not has_point
    return (has_point or name[0].isupper()) and not words.newspaper.search(found.string[:at])
