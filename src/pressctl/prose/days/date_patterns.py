"""What the dates of a language are made of: the names of its months and weekdays, and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl import languages
from pressctl.languages import Language
from pressctl.prose.days.numeric_dates import DIGIT, YEAR
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, every_word, words_of

DAY_FIRST = (
    r"(?P<day>{digit}(?<!\w.)(?<!\d[.,:/].){digit}?)(?P<ordinal>{ordinal})(?!\s?\n\s?\n)[\s\u00a0./-]{{0,3}}{of}"
    r"(?P<month>{months})(?!\w)\.?(?:\s?[/(]\s?(?:{months})(?!\w)\)?)?(?:{before_year}(?P<year>{year}))?"
)
MONTH = r"(?P<month>{capitals}(?<!\w.)(?:{rests})(?!\w))\.?\s{{1,2}}{before_day}"
DAY_LAST = (
    r"(?P<day>[0-9][0-9]?)(?![0-9]|,(?!(?:19|20)[0-9]{{2}}(?![0-9]))[0-9]|[.:][0-9]|%)(?P<ordinal>{own_ordinal})(?!\w)"
)
YEAR_LAST = rf"(?:(?:,\s?|\s){{1,2}}(?P<year>{YEAR}))"
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
"""What may come before the year where nothing is known of it: Vietnamese “năm”."""
LETTERS = re.compile(r"[^\W\d_]+")
"""A word."""


class Words(NamedTuple):
    """The names of a language and the patterns made of them."""

    months: dict[str, int]
    weekdays: dict[str, int]
    weekday_starts: frozenset[str]
    """The first word of each, also with a function word joined to it."""
    short: frozenset[str]
    two_letters: frozenset[str]
    """The names of two letters as they are printed: Di, вт."""
    day_first: re.Pattern[str]
    with_year: tuple[re.Pattern[str], re.Pattern[str]] | None
    """A day after its month that must have a year, and the same without the month."""
    other_orders: tuple[re.Pattern[str], ...]
    """Days after their month, after year and month, or after the year."""
    weekday: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    last: re.Pattern[str] | None
    """A weekday that the language puts after the day, without brackets: “6 Aralık Pazar”."""
    last_of_several: re.Pattern[str]
    newspaper: re.Pattern[str]


@cache
def read(tag: str) -> Words:
    """Return the words of dates of the language with a tag, which is known, and their patterns."""
    language = languages.known(tag)
    assert language is not None, "the caller holds it"
    months, weekdays = _numbered(language.months), _numbered(weekday_names(language))
    written = sorted({form for name in months for form in _forms(name, language)}, key=_longest_first)
    has_table = tag in languages.available()
    is_day_first = language.has_word_spaces and not language.puts_month_first
    last = f"{_day(language)}{YEAR_LAST}"
    names = _alef(alternatives(weekdays))
    return Words(
        {folded(name): number for name, number in months.items()},
        {folded(name): number for name, number in weekdays.items()},
        frozenset(_starts(weekdays, language.joined_words)),
        frozenset(name for group in weekday_names(language) for name in group[1:] if len(name) < 5),
        frozenset(form for name in language.two_letter_weekdays for form in (name, name.title())),
        _day_first(language, written, has_table=has_table),
        (regex(_month(language, written) + last), regex(last)) if has_table and is_day_first else None,
        tuple(_orders(language, written, has_table=has_table)),
        regex(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE),
        *_weekdays_beside(language, names),
        _weekday_last(names) if language.puts_weekday_last else None,
        regex(rf"\d{_ordinal()}\s?(?:[-–—/&]|{alternatives(language.range_words)})\s?$"),
        regex(rf"(?i)(?<!\w)(?:{alternatives(language.words_before_day)}) $"),
    )


def _day_first(language: Language, months: Sequence[str], *, has_table: bool) -> re.Pattern[str]:
    of, of_year = (_linked(words_of(language, f"words_before_{part}")) for part in ("month", "year"))
    before_year = rf"(?:[,،]?(?:\s{{1,2}}|\n {{2,4}}){of_year if has_table else SHORT_WORD}|[-/])"
    names = "|".join(map(_alef, months)).replace("’", "['’ʼ]")
    return regex(
        DAY_FIRST.format(digit=DIGIT, ordinal=_ordinal(), of=of, months=names, before_year=before_year, year=YEAR)
    )


def _orders(language: Language, months: Sequence[str], *, has_table: bool) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of other orders; nothing is known of these in a language without a table."""
    for order in () if has_table else (YEAR_FIRST, YEAR_AND_DAY):
        yield regex(order.format(months="|".join(months), digit=DIGIT))
    if language.puts_month_first:
        yield regex(f"{_month(language, months)}{_day(language)}{YEAR_LAST}?")
    elif not has_table and language.has_word_spaces:
        yield regex(rf"{_month(language, months)}{_day(language)},\s(?P<year>{YEAR})")


def _month(language: Language, months: Sequence[str]) -> str:
    """Return the source of a pattern for a month before its day; the first letter settles most words."""
    capitals = "".join(sorted({form[0] for form in months}))
    rests = "|".join(dict.fromkeys(rf"(?<={form[0]}){form[1:]}" for form in months))
    return MONTH.format(capitals=f"[{capitals}]", rests=rests, before_day=_linked(language.words_before_day))


def _day(language: Language) -> str:
    """Return the source of a pattern for a day after its month."""
    return DAY_LAST.format(own_ordinal=rf"(?:{alternatives(words_of(language, 'ordinal_endings'))})?")


def _weekdays_beside(language: Language, names: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a weekday before a day, at the end of what is searched, and after it in brackets."""
    joined = rf"|(?<!\w)(?:{alternatives(language.joined_words)})" if language.joined_words else ""
    before = (
        rf"(?:(?<!\w){joined})(?P<weekday>{names})(?!\w)\.?[*_]{{0,2}}\s?[,،(]{{0,2}}\s{{0,2}}"
        rf"{_linked(language.words_after_weekday)}\s?$"
    )
    after = rf"(?:\s(?:{alternatives(language.year_words)}))?\s?[（(](?P<weekday>{names})[)）]"
    return regex(before, re.IGNORECASE), regex(after, re.IGNORECASE)


def _weekday_last(names: str) -> re.Pattern[str]:
    """Return the pattern of a weekday after its day, which may be in a case, “6-án, vasárnap”; of several days none."""
    several = rf",?\s?(?:[-–—/]|\w{{1,5}})?\s?(?:{names})"
    return regex(rf"(?:-[^\W\d_]{{1,4}})?(?:\.?,)?\s(?P<weekday>{names})(?!\w)(?!{several})", re.IGNORECASE)


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def _starts(names: Iterable[str], joined: Iterable[str]) -> Iterator[str]:
    """Yield the first word of each name, folded, alone and with each of the words that may be joined to it."""
    for name in map(folded, names):
        if word := LETTERS.search(name):
            yield from (f"{before}{word[0]}" for before in ("", *map(folded, joined)))


def _ordinal() -> str:
    """Return the source of a pattern for what comes after a day: right or wrong, as a wrong ordinal is a date too."""
    return rf"(?:{alternatives(every_word('ordinal_endings'))})?"


def spelt_ordinals() -> tuple[str, ...]:
    """Return the ordinals of all languages that are letters alone: “st”, “er”."""
    return tuple(filter(str.isalpha, every_word("ordinal_endings")))


def _linked(words: Iterable[str]) -> str:
    """Return the source of a pattern for one of ``words`` and its space, or nothing; an elided one has no space."""
    forms = {form for word in words for form in (word, word.upper())}
    return rf"(?:(?:{alternatives(forms)})(?:\s|(?<=['’ʼ])))?"


def weekday_names(language: Language) -> tuple[tuple[str, ...], ...]:
    """Return the names of each weekday, the longest first and that of two letters last, in lower case."""
    if not language.two_letter_weekdays:
        return language.weekdays
    return tuple(
        (*group, short.lower()) for group, short in zip(language.weekdays, language.two_letter_weekdays, strict=True)
    )


def _numbered(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return {name: number for number, group in enumerate(names) for name in group}


def _forms(name: str, language: Language) -> set[str]:
    """Return a name as it may be printed; in English and German it has a capital, and “may” is not one."""
    forms = {name.title(), name.upper()}
    return forms if language.capitalises_months else forms | {name}


def _alef(pattern: str) -> str:
    """Return a pattern in which letters that stand for each other, as alef with and without its hamza, are the same."""
    for letters in every_word("same_letters"):
        if not set(letters).isdisjoint(pattern):
            pattern = re.sub(f"[{letters}]", f"[{letters}]", pattern)
    return pattern


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """Return a name in lower case, with one apostrophe, and one letter for those that stand for each other."""
    return name.lower().translate(_plain_letters())


@cache
def _plain_letters() -> dict[int, str]:
    apostrophes = dict.fromkeys(map(ord, "’ʼ"), "'")  # “п’ятниця”
    return apostrophes | {ord(letter): letters[-1] for letters in every_word("same_letters") for letter in letters}
