"""Dates as a text prints them: “Tuesday, 3 February 2026”, “1er mars”, “2026年2月3日（星期二）”, “03/02/2026”."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from operator import and_
from typing import NamedTuple

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word, words_of

DIGIT = "[0-9٠-٩۰-۹]"
YEAR = f"(?:1[89]|20|21|١[٨٩]|٢[٠١]){DIGIT}{DIGIT}(?!{DIGIT}(?!{DIGIT}?:{DIGIT}))"
"""A year, even where the hour is glued to it, as where the break between two lines was lost: “200511:45 am”."""
ORDINAL = r"(?:st|nd|rd|th|er|ère|[eoª]|\.?[º°]|\.|-?го|-е)?"
"""What stands after the day: right or wrong, as a wrong ordinal is a date too."""
DAY_FIRST = (
    r"(?P<day>{digit}(?<!\w.)(?<!\d[.,:/].){digit}?)(?P<ordinal>{ordinal})(?!\s?\n\s?\n)[\s\u00a0./-]{{0,3}}{of}"
    r"(?P<month>{months})(?!\w)\.?(?:\s?[/(]\s?(?:{months})(?!\w)\)?)?(?:{before_year}(?P<year>{year}))?"
)
MONTH_FIRST = (
    r"(?P<month>{capitals}(?<!\w.)(?:{rests})(?!\w))\.?\s{{1,2}}(?:the\s)?(?P<day>[0-9][0-9]?)(?![0-9]|[.,:][0-9]|%)"
    r"(?P<ordinal>(?:st|nd|rd|th)?)(?!\w)(?:(?:,\s?|\s){{1,2}}(?P<year>{year}))?"
)
NUMERIC = (
    rf"(?<![\w.,/:+-])(?:(?P<iso>{YEAR})(?P<iso_sep>[-/])(?P<iso_month>{DIGIT}{DIGIT})(?P=iso_sep)(?P<iso_day>{DIGIT}{DIGIT})"
    rf"|(?P<one>{DIGIT}{{1,2}})(?P<sep>[./-])(?P<two>{DIGIT}{{1,2}})(?P=sep)(?P<year>{YEAR}))"
    rf"(?!(?!T{DIGIT}{DIGIT}:)[\w/-]|[.,]\d)"
)
GROUP = re.compile(rf"{DIGIT}{DIGIT}*")
"""The figures of a text. None of them, and none of the dates below is there."""
NUMERIC_DATE = regex(NUMERIC)
YEAR_MONTH_DAY = frozenset({"zh", "ja"})
"""Languages that write 2026年3月2日."""
HAN = "一二三四五六七八九十"
SHORT = regex(rf"{DIGIT}{{1,2}}[./-]{DIGIT}{{1,2}}[./-]")
"""A day whose month is a number that a language alone can tell from the day: 03/04/2026."""
SHORT_YEAR = regex(r"(?<![\d./-])([0-9]{1,2}(?P<sep>[./-])[0-9]{1,2}(?P=sep))([0-9]{2})(?![\d]|[./:-]\d)")
"""A day in figures with a year of two: 07.05.22; no part of a longer number."""
WITH_YEAR = regex(rf"{DIGIT}{{4}}|[０-９]{{4}}|[〇零○一二三四五六七八九]{{4}} ?年")
"""What stands in every date with its year; most lines have none."""
LETTERS = re.compile(r"[^\W\d_]+")
CASED = regex(r"(?P<ordinal>(?<=\d)(?:ST|ND|RD|TH)\b)|[^\W\d_]+")
"""What may be printed in another case."""
CHINESE = (
    rf"(?:(?P<year>[0-9０-９]{{4}}|[〇零○一二三四五六七八九]{{4}}) ?年 ?)?(?<![0-9０-９{HAN}])"
    rf"(?P<month>[0-9０-９]{{1,2}}|[{HAN}]{{1,2}}) ?月 ?(?P<day>[0-9０-９]{{1,2}}|[{HAN}]{{1,3}}) ?[日号號]"
)
CHINESE_DATE = regex(CHINESE)
BEFORE_MONTH, AFTER_MONTH = 10, 7
"""The most characters of a Chinese date before its 月 and after it: “2026 年 03 月”, “月 二十三 日”."""


class WrittenDate(NamedTuple):
    """A date as written: where it stands, weekday included, and what it says, possible or not.

    ``weekday`` counts from Monday, 0. ``is_numeric`` says that the month is a number whose place is not certain
    (03/04/2026; in German 03.04.2026 and anywhere 2026-04-03 are); ``readings`` are then the pairs of day and
    month it can mean. ``ordinal`` is what stands after the day: “th”, “er”. ``is_month_first`` is true of
    “March 3”.
    """

    span: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    is_numeric: bool = False
    readings: tuple[tuple[int, int], ...] = ()
    day_span: Span = Span(0, 0)
    year_span: Span | None = None
    ordinal: str = ""
    is_month_first: bool = False

    def date(self) -> dt.date | None:
        """Return the day of the calendar, None when there is no such day or no year is written."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> dt.date | None:
        """Return the day of the calendar in a year, None when there is no such day."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None


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
    return _first_whole(text) or _first_whole(_capitalised(text))


def with_century(text: str) -> str:
    """Return a text with the years of two figures in full, by the pivot of POSIX: 69 is 1969, 68 is 2068."""
    return SHORT_YEAR.sub(lambda match: f"{match[1]}{'19' if match[3] >= '69' else '20'}{match[3]}", text)


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
    """Return whether a word is the name of a weekday or a month in any of our languages, in any case."""
    return _folded(word.strip(" .,،")) in _day_words()


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
    if tag in YEAR_MONTH_DAY:
        yield from _chinese(text, tag) if "月" in text else ()
    elif figures:
        words, done = _words(tag), 0
        for start, _ in figures:
            if start >= done and (match := words.day_first.match(text, start)):
                yield _in_words(match, words)
                done = match.end()
        for match in words.month_first.finditer(text) if words.month_first else ():
            yield _in_words(match, words)
    if _may_be_numeric(text, figures):
        for match in NUMERIC_DATE.finditer(text):
            if date := _numeric(match, tag):
                yield date


def _may_be_numeric(text: str, figures: list[tuple[int, int]]) -> bool:
    """Return whether three figures in a row have nothing but a point, a stroke or a hyphen between them."""
    joined = [one + 1 == two and text[one] in "./-" for (_, one), (two, _) in pairwise(figures)]
    return any(map(and_, joined, joined[1:]))


@dataclass(frozen=True, slots=True)
class _Words:
    """The names of a language and the patterns made of them."""

    months: dict[str, int]
    weekdays: dict[str, int]
    short: frozenset[str]
    day_first: re.Pattern[str]
    month_first: re.Pattern[str] | None
    weekday: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    last_of_several: re.Pattern[str]


@cache
def _words(tag: str) -> _Words:
    language = languages.known(tag)
    assert language is not None, "the caller holds it"
    months, weekdays = _numbered(language.months), _numbered(language.weekdays)
    written = sorted({form for name in months for form in _forms(name, tag)}, key=len, reverse=True)
    of, of_year = (_linked(words_of(language, f"words_before_{part}")) for part in ("month", "year"))
    before_year = rf"(?:[,،]?\s{{1,2}}{of_year}|[-/])"
    parts = {"digit": DIGIT, "ordinal": ORDINAL, "of": of, "before_year": before_year, "year": YEAR}
    day_first = re.compile(DAY_FIRST.format(months="|".join(map(_alef, written)), **parts))
    month_first = None
    if tag == "en":
        capitals = "[" + "".join(sorted({form[0] for form in written})) + "]"
        rests = "|".join(dict.fromkeys(rf"(?<={form[0]}){form[1:]}" for form in written))
        month_first = re.compile(MONTH_FIRST.format(capitals=capitals, rests=rests, **parts))
    names = "|".join(_alef(re.escape(name)) for name in sorted(weekdays, key=len, reverse=True))
    before = (
        rf"(?:(?<!\w)|(?<!\w)[وبل])(?P<weekday>{names})(?!\w)\.?[*_]{{0,2}}\s?[,،(]{{0,2}}\s{{0,2}}"
        rf"{_linked(language.words_after_weekday)}\s?$"
    )
    after = rf"(?:\s(?:{alternatives(language.year_words)}))?\s?[（(](?P<weekday>{names})[)）]"
    last = rf"\d(?:st|nd|rd|th|er|\.)?\s?(?:[-–—/&]|{alternatives(language.range_words)})\s?$"
    return _Words(
        {_folded(name): number for name, number in months.items()},
        {_folded(name): number for name, number in weekdays.items()},
        frozenset(name for group in language.weekdays for name in group[1:] if len(name) < 5),
        day_first,
        month_first,
        re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE),
        re.compile(before, re.IGNORECASE),
        re.compile(after, re.IGNORECASE),
        re.compile(last),
    )


def _linked(words: Iterable[str]) -> str:
    """Return the source of a pattern for one of ``words`` and its space, or nothing; an elided one has no space."""
    forms = {form for word in words for form in (word, word.upper())}
    return rf"(?:(?:{alternatives(forms)})(?:\s|(?<=['’ʼ])))?"


def _numbered(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return {name: number for number, group in enumerate(names) for name in group}


def _forms(name: str, tag: str) -> set[str]:
    """Return a name as it may be printed; in English and German it has a capital, and “may” is not one."""
    forms = {name.title(), name.upper()}
    return forms if tag in {"en", "de"} else forms | {name}


def _alef(name: str) -> str:
    """Return the pattern of an Arabic word, whose alef is written with and without its hamza; others unchanged."""
    return re.sub("[أإآا]", "[أإآا]", name)


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    return re.sub("[أإآ]", "ا", name.lower())


def _in_words(match: re.Match[str], words: _Words) -> WrittenDate:
    weekday, span = _weekday(match, words)
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


def _weekday(match: re.Match[str], words: _Words) -> tuple[int | None, Span | None]:
    """Return the weekday printed before a date, or after it in brackets; None when it is that of several days."""
    text, start = match.string, match.start()
    base = max(0, start - 40)
    near = text[base:start]
    found = words.before.search(near)
    if found:
        if words.last_of_several.search(near) or words.weekday.search(near[: found.start()][-20:]):
            return None, None
        if not _is_a_weekday(found, words):
            return None, None
        at = base + found.start("weekday")
    elif found := words.after.match(text, match.end()):
        at = found.start("weekday")
    else:
        return None, None
    return words.weekdays[_folded(found["weekday"])], Span(at, at + len(found["weekday"]))


def _is_a_weekday(found: re.Match[str], words: _Words) -> bool:
    """Tell a weekday from the end of a sentence (“on Friday. March 3 is …”) and a short one from a word: sat, jeu, vie.

    A short one has a capital or its point; “The Sun, 3 March 2026” is a newspaper.
    """
    name, at = found["weekday"], found.start("weekday")
    has_point = found.string[at + len(name) : at + len(name) + 1] == "."
    if _folded(name) not in words.short:
        return not has_point
    return (has_point or name[0].isupper()) and not re.search(r"(?i)\bthe $", found.string[:at])


def _numeric(match: re.Match[str], tag: str) -> WrittenDate | None:
    """Return a date in figures, None when it can be none."""
    span = Span(*match.span())
    if match["iso"]:
        day, month, year = int(match["iso_day"]), int(match["iso_month"]), int(match["iso"])
        readings: tuple[tuple[int, int], ...] = ()
    else:
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        pairs = [(one, two)] if tag in {"de", "ru"} and match["sep"] == "." else [(one, two), (two, one)]
        readings = tuple(dict.fromkeys(pair for pair in pairs if 0 < pair[1] <= 12 and pair[0] <= 31))
        if not readings:
            return None
        (day, month), readings = readings[0], readings if len(readings) > 1 else ()
    found: tuple[int | None, Span | None] = (None, None) if tag in YEAR_MONTH_DAY else _weekday(match, _words(tag))
    whole = Span(min(span.start, found[1].start), max(span.end, found[1].end)) if found[1] else span
    return WrittenDate(whole, day, month, year, *found, bool(readings), readings, day_span=span)


@cache
def _chinese_weekdays(tag: str) -> tuple[dict[str, int], re.Pattern[str], re.Pattern[str]]:
    """Return the weekdays with their numbers, and the patterns of one after a date and of one before it."""
    language = languages.known(tag)
    assert language is not None, "the caller holds it"
    weekdays = _numbered(language.weekdays)
    names = alternatives(weekdays)
    after = re.compile(rf"[，, ]?[（(]?(?P<weekday>{names})(?![至到、])[)）]?")
    return weekdays, after, re.compile(rf"(?<![至到、])(?P<weekday>{names})[（(]\Z")


def _around_months(text: str) -> Iterator[re.Match[str]]:
    """Yield the dates in Chinese; they are looked for where their 月 stands."""
    done, at = 0, text.find("月")
    while at >= 0:
        match = CHINESE_DATE.search(text, max(done, at - BEFORE_MONTH), at + 1 + AFTER_MONTH)
        if match:
            yield match
            done = match.end()
        at = text.find("月", max(done, at + 1))


def _chinese(text: str, tag: str) -> Iterator[WrittenDate]:
    weekdays, after, before = _chinese_weekdays(tag)
    for match in _around_months(text):
        found = after.match(text, match.end())
        if not found and text[match.end() : match.end() + 1] in {")", "）"}:
            found = before.search(text, max(match.start() - 6, 0), match.start())
        yield WrittenDate(
            Span(
                min(match.start(), found.start()) if found else match.start(),
                max(match.end(), found.end() if found else 0),
            ),
            _han(match["day"]),
            _han(match["month"]),
            _han_year(match["year"]) if match["year"] else None,
            weekdays[found["weekday"]] if found else None,
            Span(*found.span("weekday")) if found else None,
            day_span=Span(*match.span()),
            year_span=Span(*match.span("year")) if match["year"] else None,
        )


def _han(number: str) -> int:
    """Return a number up to 99 in Chinese or other figures: 二十三 is 23."""
    if number[0] not in HAN:
        return int(number)
    tens, ten, ones = number.rpartition("十")
    if not ten:
        return int("".join(str(HAN.index(sign) + 1) for sign in number))
    return 10 * (HAN.find(tens[-1:]) + 1 if tens else 1) + (HAN.index(ones[0]) + 1 if ones else 0)


def _han_year(year: str) -> int:
    return int("".join(sign if sign.isdecimal() else str(HAN.find(sign) + 1) for sign in year))
