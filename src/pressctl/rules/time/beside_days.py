"""Weekdays without a full date: “today, Monday”, and that of the first or last of two days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.days.written_date import WrittenDate
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives
from pressctl.rules import Context

SHORT_NAME = 4
"""The most letters of abbreviated weekdays, which may be other words, such as German “so”."""
NO_LETTERS = regex(r"[\W\d_]+")
REACH = 60
"""Characters before the last of two days, or after the first, within which the other one is."""


def after_today(ctx: Context) -> Iterator[tuple[Span, int]]:
    """Yield the places of “today” with a weekday right after it, and the number of that weekday (Monday is 0)."""
    language, text = ctx.any_language, ctx.prose.unquoted
    word = _today(language) if language else ""
    if language and word and NO_LETTERS.split(word)[0] in ctx.prose.low:
        found, names = _today_pattern(language.tag, word).finditer(text), _unambiguous_names(language)
        yield from ((Span(*match.span()), names[match["weekday"].lower()]) for match in found)


def _today(language: Language) -> str:
    """Return the word for “today” in lower case, or an empty string if it is unknown."""
    words = language.relative_days or languages.further_by_tag("relative_days").get(language.tag, ())
    return words[0].lower() if words else ""


@cache
def _today_pattern(tag: str, word: str) -> re.Pattern[str]:
    """Return the pattern of the word for “today” with a weekday right after it."""
    language = languages.known(tag)
    assert language is not None, "the caller has it"
    today, names = alternatives([word]), alternatives(_unambiguous_names(language))
    gap = r"\s?[,،、(（]?\s?(?:\w{1,3}\s)?" if language.has_word_spaces else "[，、（(]?"
    return regex(
        rf"(?i)(?<!\w){today}(?<!\d){gap}(?P<weekday>{names})(?!\w)"
        if language.has_word_spaces
        else f"{today}{gap}(?P<weekday>{names})"
    )


def _unambiguous_names(language: Language) -> dict[str, int]:
    """Return the numbers of the weekdays by their names, without names that may be other words."""
    return {
        name.lower(): number
        for number, names in enumerate(language.weekdays)
        for at, name in enumerate(names)
        if at == 0 or len(name) > SHORT_NAME
    }


def with_other_days(found: Iterable[WrittenDate], ctx: Context) -> Iterator[WrittenDate]:
    """Yield dates, each with the other day beside it that has a weekday, if any: “Friday 27 to Saturday 28 May”."""
    language, text, last = ctx.any_language, ctx.prose.unquoted, 0
    for date in found:
        other = _other_day(text, date, language) if language and not date.is_numeric else None
        if other and other.span.start >= last:
            yield other
        yield date
        last = date.span.end


def _other_day(text: str, date: WrittenDate, language: Language) -> WrittenDate | None:
    if language.day_words:
        match = _after_pattern(language.tag).match(text, date.span.end)
    else:
        match = _before_pattern(language.tag).search(text, max(0, date.span.start - REACH), date.span.start)
    day = int(match["day"]) if match else 0
    if not match or not (day > date.day if language.day_words else 0 < day < date.day):
        return None
    span, at = Span(*match.span("whole")), Span(*match.span("weekday"))
    return date._replace(day=day, span=span, weekday=_all_names(language)[match["weekday"].lower()], weekday_span=at)


def _all_names(language: Language) -> dict[str, int]:
    return {name.lower(): number for number, names in enumerate(language.weekdays) for name in names}


@cache
def _before_pattern(tag: str) -> re.Pattern[str]:
    """Return the pattern of a day with its weekday, and a word or two, before the last of two days."""
    language = languages.known(tag)
    names = alternatives(_unambiguous_names(language)) if language else ""
    return regex(
        rf"(?i)(?<!\w)(?P<whole>(?P<weekday>{names})[,.]?\s(?:\w{{2,3}}\s)?(?P<day>[1-9]\d?)\b)\.?,?\s?(?:[–-]\s?|(?:\w{{1,6}}\s){{1,3}})\Z"
    )


@cache
def _after_pattern(tag: str) -> re.Pattern[str]:
    """Return the pattern of a second day with its weekday in brackets, as in East Asian languages: “から4日（金）”."""
    language = languages.known(tag)
    names = alternatives(_all_names(language)) if language else ""
    days = alternatives(language.day_words) if language else ""
    return regex(
        rf"[^\w，。,.]{{0,2}}(?:[^\W\d]{{1,2}})?\s?(?P<whole>(?P<day>[1-9]\d?)\s?(?:{days})\s?[（(]?(?P<weekday>{names})[）)]?)"
    )
