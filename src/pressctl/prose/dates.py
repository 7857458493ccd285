"""Dates as a text prints them: “Tuesday, 3 February 2026”, “1er mars”, “2026年2月3日（星期二）”, “03/02/2026”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language, calendars, listed
from pressctl.prose import numeric_dates
from pressctl.prose.numeric_dates import DIGIT, YEAR
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word, words_of
from pressctl.prose.written_date import WrittenDate
from pressctl.prose.year_first import era_years, units_of, written_years, year_first

DAY_FIRST = (
    r"(?P<day>{digit}(?<!\w.)(?<!\d[.,:/].){digit}?)(?P<ordinal>{ordinal})(?!\s?\n\s?\n)[\s\u00a0./-]{{0,3}}{of}"
    r"(?P<month>{months})(?!\w)\.?(?:\s?[/(]\s?(?:{months})(?!\w)\)?)?(?:{before_year}(?P<year>{year}))?"
)
MONTH_FIRST = (
    r"(?P<month>{capitals}(?<!\w.)(?:{rests})(?!\w))\.?\s{{1,2}}{before_day}(?P<day>[0-9][0-9]?)(?![0-9]|[.,:][0-9]|%)"
    r"(?P<ordinal>{own_ordinal})(?!\w)(?:(?:,\s?|\s){{1,2}}(?P<year>{year}))?"
)
YEAR_FIRST = (
    rf"(?<!{{digit}})(?P<year>{YEAR})[^\w\n]?\s?[^\W\d_]{{{{0,5}}}}\.?\s?(?P<month>{{months}})(?!\w)\s?"
    r"(?P<day>{digit}{digit}?)(?!{digit})(?P<ordinal>)"
)
"""A day after its year and month, as Hungarian, Lithuanian and Korean print it: “2025. július 14.”."""
YEAR_AND_DAY = (
    rf"(?<!{{digit}})(?P<year>{YEAR})(?:\. |[- ])?[^\W\d_]{{{{2,7}}}}\s(?P<day>{{digit}}{{digit}}?)(?P<ordinal>)"
    r"[.-]?\s?(?P<month>{months})(?!\w)"
)
"""A year before its day, as Latvian, Kazakh and Uzbek print it: “2025. gada 14. jūlijs”, “2025 жылғы 14 шілде”."""
SHORT_WORD = r"(?:[^\W\d_]{1,4}\.?\s)?"
"""What may stand before the year where nothing is known of it: Vietnamese “năm”."""
REACH_OF_WEEKDAY = 20
"""Characters before a weekday in which another one belongs to the same day or days."""
MOST_LANGUAGES = 12
"""Languages without a table that are asked for a day: the nearest kin share the name of a month."""
GROUP = re.compile(rf"{DIGIT}{DIGIT}*")
"""The figures of a text. None of them, and none of the dates below is there."""
SHORT = regex(rf"{DIGIT}{{1,2}}(?:[./-]|\.[ \u00a0]){DIGIT}{{1,2}}[./-]")
"""A day whose month is a number that a language alone can tell from the day: 03/04/2026."""
WITH_YEAR = regex(
    lambda: rf"{DIGIT}{{4}}|[０-９]{{4}}|{era_years()}|" + "|".join(rf"[{n}]{{4}} ?{y}" for n, y in written_years())
)
"""What stands in every date with its year; most lines have none."""
LETTERS = re.compile(r"[^\W\d_]+")
CASED = regex(lambda: rf"(?P<ordinal>(?<=\d)(?:{alternatives(map(str.upper, _spelt_ordinals()))})\b)|[^\W\d_]+")
"""What may be printed in another case."""


def find(text: str, language: Language) -> Iterator[WrittenDate]:
    """Yield the dates that a text in a language prints, in order, none of them overlapping."""
    yield from _found(text, language.tag)


@lru_cache(maxsize=512)
def first_whole(text: str) -> WrittenDate | None:
    """Return the first possible day that a text prints with its year, in any language; none that is read two ways.

    Of several languages that read the same place, the one that reads most of it is right: “3 mars 2026” is French.
    """
    if not WITH_YEAR.search(text):
        return None
    if found := _first_whole(text):
        return found
    capitalised = _capitalised(text)
    return _first_whole(capitalised) or _foreign(text) or _foreign(capitalised)


def first_numeric(text: str) -> WrittenDate | None:
    """Return the first day in figures that a language alone could tell: 03/04/2026, with its readings if several."""
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
        date for tag in _likely(_folded(text)) or ["en"] for date in _found(text, tag)
        if date.date() and not SHORT.match(text, date.day_span.start)
    ]  # fmt: skip
    return min(found, key=lambda date: (date.span.start, -date.span.end), default=None)


def _foreign(text: str) -> WrittenDate | None:
    """Return the first day that a text prints in a language without a table, None where two read it as other days.

    “Listopad” is October in Croatian and November in Polish.
    """
    tags = calendars.languages_with(dict.fromkeys(LETTERS.findall(_folded(text))))
    found = [date for tag in tags[:MOST_LANGUAGES] for date in _found(text, tag) if not date.is_numeric and date.date()]
    first = min(found, key=lambda date: (date.span.start, -date.span.end), default=None)
    return first if first and len({date.date() for date in found if date.span.start <= first.span.end}) == 1 else None


def _likely(folded: str) -> list[str]:
    """Return the languages that have a month among the words of a text, else those that have its start in it.

    Without this look a day in one language would have the tables of all others read, and their patterns made.
    """
    words, tags = set(LETTERS.findall(folded)), languages.available()
    named = [tag for tag in tags if not words.isdisjoint(_months(tag))]
    return named or [tag for tag in tags if any(month[:3] in folded for month in _months(tag))]


@cache
def _months(tag: str) -> frozenset[str]:
    """Return the names of the months in a language, in small letters; of one of two characters, as 三月, the last."""
    months = map(_folded, languages.listed(tag, "months"))
    return frozenset(month if len(month) > 2 else month[-1:] for month in months)


@cache
def is_day_word(word: str) -> bool:
    """Return whether a word is the name of a weekday in any language, or of a month in one of ours, in any case."""
    bare = _folded(word.strip(" .,،"))
    return bare in _day_words() or calendars.is_weekday(bare)


@cache
def _day_words() -> frozenset[str]:
    return frozenset(map(_folded, every_word("months", "weekdays")))


@lru_cache(maxsize=16)
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
        words, done = _words(tag), 0
        for start, end in figures:
            if end - start <= 2 and start >= done and (match := words.day_first.match(text, start)):
                yield _in_words(match, words)
                done = match.end()
        for match in (match for order in words.other_orders for match in order.finditer(text)):
            yield _in_words(match, words)
    if len(figures) > 2:
        yield from (_with_weekday(text, date, tag) for date in numeric_dates.find(text, tag))


@dataclass(frozen=True, slots=True)
class _Words:
    """The names of a language and the patterns made of them."""

    months: dict[str, int]
    weekdays: dict[str, int]
    weekday_starts: frozenset[str]
    """The first word of each, also with a small word that is written on to it."""
    short: frozenset[str]
    day_first: re.Pattern[str]
    other_orders: tuple[re.Pattern[str], ...]
    """Days after their month, after year and month, or after the year."""
    weekday: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    last_of_several: re.Pattern[str]
    newspaper: re.Pattern[str]


@cache
def _words(tag: str) -> _Words:
    language = languages.known(tag)
    assert language is not None, "the caller holds it"
    months, weekdays = _numbered(language.months), _numbered(language.weekdays)
    written = sorted({form for name in months for form in _forms(name, language)}, key=len, reverse=True)
    of, of_year = (_linked(words_of(language, f"words_before_{part}")) for part in ("month", "year"))
    is_partial = tag not in languages.available()
    before_year = rf"(?:[,،]?(?:\s{{1,2}}|\n {{2,4}}){SHORT_WORD if is_partial else of_year}|[-/])"
    parts = {"digit": DIGIT, "ordinal": _ordinal(), "of": of, "before_year": before_year, "year": YEAR}
    day_first = re.compile(DAY_FIRST.format(months="|".join(map(_alef, written)), **parts))
    orders = (YEAR_FIRST, YEAR_AND_DAY) if is_partial else ()
    others = [re.compile(order.format(months="|".join(written), digit=DIGIT)) for order in orders]
    if language.puts_month_first or (language.has_word_spaces and not is_partial):
        parts |= {"before_day": _linked(language.words_before_day),
                  "own_ordinal": rf"(?:{alternatives(listed(tag, 'ordinal_endings'))})?"}  # fmt: skip
        capitals = "[" + "".join(sorted({form[0] for form in written})) + "]"
        rests = "|".join(dict.fromkeys(rf"(?<={form[0]}){form[1:]}" for form in written))
        order = MONTH_FIRST if language.puts_month_first else MONTH_FIRST.removesuffix("?")  # “Marzo 8, 2009”
        others.append(re.compile(order.format(capitals=capitals, rests=rests, **parts)))
    names = _alef(alternatives(weekdays))
    joined = rf"|(?<!\w)(?:{alternatives(language.joined_words)})" if language.joined_words else ""
    before = (
        rf"(?:(?<!\w){joined})(?P<weekday>{names})(?!\w)\.?[*_]{{0,2}}\s?[,،(]{{0,2}}\s{{0,2}}"
        rf"{_linked(language.words_after_weekday)}\s?$"
    )
    after = rf"(?:\s(?:{alternatives(language.year_words)}))?\s?[（(](?P<weekday>{names})[)）]"
    last = rf"\d{_ordinal()}\s?(?:[-–—/&]|{alternatives(language.range_words)})\s?$"
    return _Words(
        {_folded(name): number for name, number in months.items()},
        {_folded(name): number for name, number in weekdays.items()},
        frozenset(_starts(weekdays, language.joined_words)),
        frozenset(name for group in language.weekdays for name in group[1:] if len(name) < 5),
        day_first,
        tuple(others),
        re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE),
        re.compile(before, re.IGNORECASE),
        re.compile(after, re.IGNORECASE),
        re.compile(last),
        re.compile(rf"(?i)(?<!\w)(?:{alternatives(language.words_before_day)}) $"),
    )


def _starts(names: Iterable[str], joined: Iterable[str]) -> Iterator[str]:
    """Yield the first word of each name, alone and with each of the words that are written on to it, folded."""
    for name in map(_folded, names):
        if word := LETTERS.search(name):
            yield from (f"{before}{word[0]}" for before in ("", *map(_folded, joined)))


def _ordinal() -> str:
    """Return the source of a pattern for what stands after a day: right or wrong, as a wrong ordinal is a date too."""
    return rf"(?:{alternatives(every_word('ordinal_endings'))})?"


def _spelt_ordinals() -> tuple[str, ...]:
    return tuple(filter(str.isalpha, every_word("ordinal_endings")))


def _linked(words: Iterable[str]) -> str:
    """Return the source of a pattern for one of ``words`` and its space, or nothing; an elided one has no space."""
    forms = {form for word in words for form in (word, word.upper())}
    return rf"(?:(?:{alternatives(forms)})(?:\s|(?<=['’ʼ])))?"


def _numbered(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return {name: number for number, group in enumerate(names) for name in group}


def _forms(name: str, language: Language) -> set[str]:
    """Return a name as it may be printed; in English and German it has a capital, and “may” is not one."""
    forms = {name.title(), name.upper()}
    return forms if language.capitalises_months else forms | {name}


def _alef(pattern: str) -> str:
    """Return a pattern in which letters that stand for each other, as alef with and without its hamza, are the same."""
    for letters in every_word("same_letters"):
        pattern = re.sub(f"[{letters}]", f"[{letters}]", pattern)
    return pattern


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    return name.lower().translate(_plain_letters())


@cache
def _plain_letters() -> dict[int, str]:
    apostrophes = dict.fromkeys(map(ord, "’ʼ"), "'")  # “п’ятниця”
    return apostrophes | {ord(letter): letters[-1] for letters in every_word("same_letters") for letter in letters}


def _in_words(match: re.Match[str], words: _Words) -> WrittenDate:
    weekday, span = _weekday(match.string, Span(*match.span()), words)
    return WrittenDate(
        Span(min(match.start(), span.start) if span else match.start(), max(match.end(), span.end if span else 0)),
        int(match["day"]),
        words.months[_folded(match["month"])] + 1,
        int(match["year"]) if match["year"] else None,
        weekday,
        span,
        day_span=Span(*match.span("day")) if match.start("day") < match.start("month") else Span(*match.span()),
        year_span=Span(*match.span("year")) if match["year"] else None,
        ordinal=match["ordinal"],
        is_month_first=match.start("month") < match.start("day"),
    )


def _weekday(text: str, day: Span, words: _Words) -> tuple[int | None, Span | None]:
    """Return the weekday printed before a date, or after it in brackets; None when it is that of several days."""
    base = max(0, day.start - 40)
    near = text[base : day.start]
    is_near = not words.weekday_starts.isdisjoint(LETTERS.findall(_folded(near)))
    if found := words.before.search(near) if is_near else None:
        if words.last_of_several.search(near) or _is_one_of_several(near[: found.start()], words):
            return None, None
        if not _is_a_weekday(found, words):
            return None, None
        at = base + found.start("weekday")
    elif found := words.after.match(text, day.end):
        at = found.start("weekday")
    else:
        return None, None
    return words.weekdays[_folded(found["weekday"])], Span(at, at + len(found["weekday"]))


def _with_weekday(text: str, date: WrittenDate, tag: str) -> WrittenDate:
    """Return a date in figures with its weekday, where the language prints one beside it."""
    weekday, place = (None, None) if units_of(tag) else _weekday(text, date.span, _words(tag))
    if place is None:
        return date
    span = Span(min(date.span.start, place.start), max(date.span.end, place.end))
    return date._replace(span=span, weekday=weekday, weekday_span=place)


def _is_one_of_several(before: str, words: _Words) -> bool:
    """Return whether a weekday without a day of its own stands before another: “Monday and Tuesday, 3 and 4 May”."""
    near = before[-REACH_OF_WEEKDAY:]
    other = words.weekday.search(near)
    return other is not None and not GROUP.search(near, other.end())


def _is_a_weekday(found: re.Match[str], words: _Words) -> bool:
    """Tell a weekday from the end of a sentence (“on Friday. March 3 is …”) and a short one from a word: sat, jeu, vie.

    A short one has a capital or its point; “The Sun, 3 March 2026” is a newspaper.
    """
    name, at = found["weekday"], found.start("weekday")
    has_point = found.string[at + len(name) : at + len(name) + 1] == "."
    if _folded(name) not in words.short:
        return not has_point
    return (has_point or name[0].isupper()) and not words.newspaper.search(found.string[:at])
