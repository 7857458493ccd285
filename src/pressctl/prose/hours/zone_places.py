"""Finding time zones that a text names by a place: “10:00 Oslo time”, “10 h (heure de Stockholm)”, “10:00 (Geneva)”.

The places are the cities after which the tz database and the CLDR name zones, in English and in the text's language,
the countries with a single zone, and those in the table of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language
from pressctl.prose.days.dates import is_day_word
from pressctl.prose.word_lists import WIDE_SIGN, alternatives, words_of

if TYPE_CHECKING:
    from babel import Locale

UNCASED = f"(?-i:{WIDE_SIGN})"
"""A Chinese or Japanese character; a pattern that ignores case would look up the cases of each of them."""
NAME = r"[^\W\d_][\w.'’-]*(?:[ -][^\W\d_][\w.'’-]*){0,2}"
MARK = "{place}"
NO_CITY = frozenset({"Pacific/Easter", "Pacific/Midway", "Pacific/Wake", "America/North_Dakota/Center"})
"""Zones whose name is usually an ordinary English word rather than a place."""
WIDEST = 6
"""The number of characters of the longest place in a script without spaces."""


def after(text: str, at: int, language: Language) -> tuple[str, Span, int] | None:
    """Return the zone of the place named directly after an hour, the span of the name, and the end of the phrase."""
    match = _after(language).match(text, at)
    return _found(match, language, text) if match else None


def anywhere(text: str, language: Language) -> Iterator[str]:
    """Yield the zones that a line names by a phrase, in brackets, or by a city by itself at its end."""
    for match in _anywhere(language).finditer(text):
        if found := _found(match, language, text):
            yield found[0]


def _found(match: re.Match[str], language: Language, text: str) -> tuple[str, Span, int] | None:
    """Return the place of a match as ``after`` does; a name may be longer than the place: “Oslo Tuesday”."""
    number = match.lastindex
    assert number is not None, "each branch has the group of its place"
    name, start = match[number], match.start(number)
    is_bare = number in {match.re.groupindex.get("bare"), match.re.groupindex.get("last")}
    places = cities if is_bare else _places
    is_last = match.end(number) == match.end()
    for written in _shorter(name, language) if is_last else (name,):
        end = start + len(written)
        if is_bare and not (name[0].isupper() and _ends(text[end:], language)):
            continue
        if zone := places(language.tag).get(folded(written)):
            return zone, Span(start, end), end if is_last else match.end()
    return None


def _shorter(name: str, language: Language) -> Iterator[str]:
    """Yield a name, and what remains of it without its last words."""
    if not language.has_word_spaces:
        yield name
        return
    while name:
        yield name.rstrip(".'’-")
        name = name.rpartition(" ")[0]


def _ends(rest: str, language: Language) -> bool:
    """Return whether the name of a place ends there: a mark, a figure or a day follows, and not another word."""
    word = re.match(r"[\s,.;:–—-]*([^\W\d_]+)", rest)
    if not word or re.match(r"\s*[,.;:)\]–—\n]", rest):
        return True
    return is_day_word(word[1]) or word[1].casefold() in language.words_after_weekday or not rest[:1].isspace()


def _phrases(language: Language) -> list[str]:
    """Return the source of a pattern for each phrase, those with the most words before the place first."""
    name = rf"({NAME})" if language.has_word_spaces else rf"({UNCASED}{{2,{WIDEST}}}?)"
    return [
        name.join(alternatives((part,)) if part else "" for part in _parts(phrase))
        for phrase in sorted(words_of(language, "zone_phrases"), key=lambda phrase: -phrase.index(MARK))
    ]


def _parts(phrase: str) -> tuple[str, str]:
    before, _, rest = phrase.partition(MARK)
    return before, rest


@cache
def _after(language: Language) -> re.Pattern[str]:
    phrases = "|".join(_phrases(language)) or "(?!)"
    bare = rf"(?P<bare>{NAME})" if language.has_word_spaces else "(?!)"
    return re.compile(
        rf",?[ \u00a0\u202f]{{0,3}}(?:[(（\[][ ]?(?:{phrases}|({NAME}|{UNCASED}{{2,{WIDEST}}}))[ ]?[)）\]]"
        rf"|(?:(?<=[ \u00a0\u202f])|(?<=\d)(?={UNCASED}))(?:(?:{phrases})(?!\w)|{bare}))",
        re.IGNORECASE,
    )


@cache
def _anywhere(language: Language) -> re.Pattern[str]:
    phrases = "|".join(_phrases(language)) or "(?!)"
    edge = r"(?<!\w)" if language.has_word_spaces else ""
    return re.compile(
        rf"[(（\[][ ]?(?:{phrases}|({NAME}|{UNCASED}{{2,{WIDEST}}}))[ ]?[)）\]]|{edge}(?:{phrases})(?!\w)"
        rf"|(?<=[,–—-][ \u00a0])(?P<last>{NAME})(?=[\W_]{{0,5}}\Z)",
        re.IGNORECASE,
    )


def folded(name: str) -> str:
    """Return the name of a place as the key for looking it up."""
    return name.casefold().replace("’", "'").replace("-", " ")


@cache
def _places(tag: str) -> dict[str, str]:
    """Return the zones of cities, and of countries that have one zone, by their folded names."""
    return {**dict(_countries(tag)), **cities(tag)}


@cache
def cities(tag: str) -> dict[str, str]:
    """Return the zones by the folded names of the cities after which they are named, in a language and in English."""
    from babel.core import get_global

    zones = [zone for zone in get_global("zone_territories") if "/" in zone and zone not in NO_CITY]
    named = {folded(zone.rpartition("/")[2].replace("_", " ")): zone for zone in zones}
    for each in dict.fromkeys((languages.DEFAULT, tag)):
        for zone, words in _locale(each).time_zones.items():
            if (city := words.get("city")) and zone not in NO_CITY:
                named[folded(str(city))] = zone
    return {**named, **dict(_of_table(tag))}


def _of_table(tag: str) -> Iterator[tuple[str, str]]:
    """Yield the cities in the phrases of a language's table: “geneva time”."""
    language = languages.find(tag)
    for phrase, zone in language.time_zones.items() if language else ():
        for before, after in map(_parts, language.zone_phrases if language else ()):
            if "/" in zone and phrase.startswith(before) and phrase.endswith(after):
                yield folded(phrase[len(before) : len(phrase) - len(after)]), zone


def _countries(tag: str) -> Iterator[tuple[str, str]]:
    from babel.core import get_global

    for each in dict.fromkeys((languages.DEFAULT, tag)):
        names = _locale(each).territories
        for territory, zones in get_global("territory_zones").items():
            if len(zones) == 1 and territory in names:
                yield folded(names[territory]), zones[0]


@cache
def _locale(tag: str) -> Locale:
    from babel import Locale

    return Locale.parse(tag)
