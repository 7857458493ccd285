"""Times of day in a text, with their zones: “10:00 GMT”, “10 h 30 (heure de Genève)”, “10.30 Uhr”."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pressctl import languages
from pressctl.findings import Span
from pressctl.languages import Language, partial
from pressctl.prose.hours import past_the_hour, zone_places
from pressctl.prose.hours.zone_names import ABBREVIATIONS, GENERIC
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, ending, every_word, is_bounded, whole

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

DIGITS = re.compile(r"\d+")
DIGITS_OF_HOUR = frozenset({1, 2, 4})
"""The possible lengths of a run of digits in a time: an hour, or an hour with its minutes (“1000 GMT”)."""
AHEAD_OF_ZONE = regex(r"[^\d\n]{0,60}[+\-−–][ \u00a0]?\d")
"""What follows a number whose zone contains digits (“UTC+2”), which are not read as times."""
LONGEST_OPENER = 20
"""More characters than the longest opener of a time has."""
AHEAD = (
    r"(?:[+\-−–](?:0?\d|1[0-4])(?::?[0-5]\d)?+|[ \u00a0]?\+[ \u00a0]?(?:0?\d|1[0-4])(?::?[0-5]\d)?+"
    r"|[ \u00a0]?[\-−–][ \u00a0]?(?:0?\d|1[0-2])(?![:.]\d))(?!\d|[ \u00a0]?(?:UTC|GMT))"
)
"""The offset after the name of UTC; “10:00 GMT – 12:00 GMT” has two times instead."""
OFFSET = rf"(?:UTC|GMT){AHEAD}"
UNIVERSAL = frozenset({"UTC", "GMT"})
"""The names of universal time, to which offsets are added."""
REGIONS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
IANA = rf"(?:{'|'.join(REGIONS)})/[A-Za-z_]{{2,30}}(?:/[A-Za-z_]{{2,30}})?"


class WrittenTime(NamedTuple):
    """A time of day in a text. ``span`` holds the time and its zone, ``zone_span`` the zone (empty: none is printed).

    ``hour`` and ``minute`` are those of the 24-hour clock; ``half`` is "am" or "pm" when the text says so. ``zone``
    is an IANA name, an abbreviation, "UTC+08:00", or empty for none and for “local time”.
    """

    span: Span
    hour: int
    minute: int
    half: str
    zone: str
    zone_span: Span

    @property
    def has_zone(self) -> bool:
        """Return whether a zone is printed, even if it is only “local time”."""
        return self.zone_span.start < self.zone_span.end

    def on(self, day: dt.date) -> dt.datetime:
        """Return the time on a day, naive; 24:00 is the start of the next day."""
        return dt.datetime.combine(day, dt.time()) + dt.timedelta(hours=self.hour, minutes=self.minute)

    def instants(self, day: dt.date) -> frozenset[dt.datetime]:
        """Return the instants in UTC that the time may be on a day, as an abbreviation can mean several zones.

        “EST” in July is both the time it literally says and New York's own, which the writer meant.
        """
        local = self.on(day)
        return frozenset((local - offset).replace(tzinfo=dt.UTC) for offset in offsets(self.zone, local))


def find(text: str, language: Language | None) -> Iterator[WrittenTime]:
    """Yield the times of day in a text, in order, read with the words of its language (English when None)."""
    for match in _matches(text, _with_table(language)):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if minute > 59 or hour * 60 + minute > 24 * 60:
            continue
        if not (match["minute"] or match["unit"] or match["half"] or match["half_before"] or _is_opened(match)):
            continue  # most numbers: not a time, whatever zone is named after them
        zone, at, end = _zone(match, language)
        if not _is_time(match, language, has_zone=at.start < at.end):
            continue
        half = _half(match, _with_table(language))
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        if not match["minute"] and at.start == at.end:
            past, end = past_the_hour.read(text, end, _with_table(language).tag if language is None else language.tag)
            hour, minute, at = (hour + past // 60) % 25, past % 60, Span(end, end)
        yield WrittenTime(Span(match.start(), end), hour, minute, half, zone, at)


def _matches(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Yield matches that may be times; in languages with spaces between words, each begins with the hour."""
    if not language.has_word_spaces:
        yield from _pattern(language.tag).finditer(text)
        return
    done = 0
    for digits in DIGITS.finditer(text):
        start, end = digits.span()
        if end - start in DIGITS_OF_HOUR and start >= done and (match := _hour(language.tag).match(text, start)):
            is_explicit = match["minute"] or match["unit"] or match["half"] or _is_opened(match)
            if is_explicit or AHEAD_OF_ZONE.match(text, match.end()):  # hardly any number: with its zone, if it has one
                match = _pattern(language.tag).match(text, start) or match
                yield match
            done = match.end()


def _with_table(language: Language | None) -> Language:
    """Return the language whose words are used to read times: English if the given one has no table."""
    own = languages.find(language.tag if language else languages.DEFAULT) or languages.find(languages.DEFAULT)
    assert own is not None, "English has a table"
    return own


def _zone(match: re.Match[str], language: Language | None) -> tuple[str, Span, int]:
    """Return the zone of a time, its span, and the end of the time including it."""
    group = next((name for name in ("zone", "zone_before") if match[name]), "")
    name = _named(match[group], language) if group else ""
    at = Span(*match.span(group)) if group else Span(match.end(), match.end())
    if name or group == "zone_before":
        return name, at, match.end()
    end = match.start() + len(
        match.string[match.start() : at.start].rstrip(" \u00a0\u202f,([（")
    )  # before “local time”
    place = zone_places.after(match.string, end, language or _with_table(language))
    return place or (name, at, match.end())


def _is_time(match: re.Match[str], language: Language | None, *, has_zone: bool) -> bool:
    """Return whether a match is a time, as “10.30”, “10 h” and “10 hours” could be prices and durations.

    If the word for hours also separates them from minutes in the language, “11.00 horas” is one.
    """
    sep, unit = (match["sep"] or "").strip(), (match["unit"] or "").strip().casefold()
    sure = match["half"] or match["half_before"] or (len(sep) == 1 and sep != ".")
    separators = language.hour_separators if language else ()
    is_clock = unit in every_word("clock_words") or (sep == "." and separators and unit in {"h", *separators})
    return bool(sure or (unit and is_clock) or (has_zone and (match["minute"] or unit)) or _is_opened(match))


def _is_opened(match: re.Match[str]) -> bool:
    start, end = max(match.start() - LONGEST_OPENER, 0), match.start()
    before = match.string[start:end].rstrip(" \u00a0\n.:").lower()
    return before.endswith(_last_words()) and _opened().search(match.string, start, end) is not None


@cache
def _openers() -> list[str]:
    return sorted({*every_word("clock_openers"), *partial.clock_openers()})


@cache
def _last_words() -> tuple[str, ...]:
    """Return the endings of the words before a time, which are a quick check that excludes most numbers."""
    return tuple({opener.split()[-1] for opener in _openers()})


@cache
def _opened() -> re.Pattern[str]:
    """Return the pattern of an opener that makes the number after it a time: “kl. ”."""
    return re.compile(rf"(?:{whole(_openers())})\.?:?\s{{0,2}}\Z", re.IGNORECASE)


def _half(match: re.Match[str], language: Language | None) -> str:
    word = re.sub(r"[\s.]", "", match["half"] or match["half_before"] or "").casefold()
    if not word:
        return ""
    mornings = [re.sub(r"\s", "", known) for known in language.mornings] if language else []
    return "am" if word == "am" or word in mornings else "pm"


def _named(words: str, language: Language | None) -> str:
    """Return the zone for some words: an IANA name, an abbreviation, “UTC+08:00”, or an empty string."""
    table = _with_table(language).time_zones
    match = re.fullmatch(r"(.{2,40}?)\s?([+\-−–])\s?(\d{1,2}):?(\d\d)?", words)
    if match and {match[1], table.get(match[1]), table.get(match[1].casefold())} & UNIVERSAL:
        return f"UTC{'+' if match[2] == '+' else '-'}{int(match[3]):02}:{match[4] or '00'}"
    folded = " ".join(words.replace("’", "'").split())
    name = table.get(folded, table.get(folded.casefold(), _abbreviations().get(folded, words)))
    return GENERIC.get(name, name)


@cache
def _abbreviations() -> dict[str, str]:
    """Return the meanings of zone abbreviations in all languages: MEZ is CET in an English text, too."""
    return {
        name: known for tag in languages.available() for name, known in languages.section(tag, "time_zones").items()
        if name.isupper()
    }  # fmt: skip


def in_words_of(name: str, printed: str) -> str:
    """Return the abbreviation of a zone in the language of another abbreviation: “MESZ” for CEST, given “MEZ”."""
    if printed not in _abbreviations():
        return name
    return next((other for other, known in _abbreviations().items() if known == name), name)


def zone_of(text: str, language: Language | None) -> str:
    """Return the zone that a line names anywhere; empty for none, several, or a possible state (CT, MT)."""
    pattern = _zones_pattern(_with_table(language).tag)
    found = {match[0] for match in re.finditer(pattern, text) if len(match[0]) > 2 or match[0] == "ET"}
    named = {_named(words, language) for words in found}
    named = named or set(zone_places.anywhere(text, language or _with_table(language)))
    return named.pop() if len(named) == 1 else ""


@cache
def _clock() -> str:
    """Return the pattern of an hour and its minutes, including “1000 GMT”; 19.. and 20.. are taken for years.

    Without a zone, hours in words followed by minutes are as often a duration as a time.
    """
    separators, minutes, clocks = map(every_word, ("hour_separators", "minute_words", "clock_words"))
    after_hour = rf"[ \u00a0\u202f]?(?:[hH]|(?i:{alternatives(separators)}))[ \u00a0\u202f]?"
    hours = f"[hH]|[hH]rs?|HRS?|[hH]ours|HOURS|(?i:{alternatives(filter(is_bounded, separators))})"
    return (
        rf"(?P<hour>\d{{1,2}})(?:(?P<sep>[:：.]|{after_hour}"
        r"|(?<=[^\d][01]\d|[^\d]2[1-3])(?=[0-5]\d[ ]?(?:[hH][rR]?[sS]?\b|[(]?[A-Z]{3,4}\b)))(?P<minute>\d\d)"
        rf"(?!\d)(?::\d\d(?!\d))?(?:[ ]?(?:{ending(minutes)}))?)?(?!\d|[.:,]\d)"
        rf"(?P<unit>[ \u00a0\u202f]?(?:(?:{hours})(?!\w)\.?|(?i:{ending(clocks)})))?"
    )


@cache
def _zones_pattern(tag: str) -> str:
    """Return the pattern of zones in one language."""
    language = languages.find(tag)
    assert language is not None
    names = _abbreviations()
    phrases = alternatives([name for name in language.time_zones if not name.isupper()])
    universal = alternatives([name for name, zone in language.time_zones.items() if zone in UNIVERSAL])
    short = alternatives({*ABBREVIATIONS, *GENERIC, *names} - {"Z"})
    of_universal = rf"{OFFSET}|(?i:{universal}){AHEAD}"
    after = r"(?!\w)" if language.has_word_spaces else ""
    return rf"{of_universal}|{IANA}|(?<!\w)(?:{short})(?!\w)|(?i:{phrases}){after}"


def _first_letters(language: Language) -> str:
    """Return the first letters of zones, for a character class: most words after a number begin with others."""
    names = ("UTC", *REGIONS, *ABBREVIATIONS, *GENERIC, *_abbreviations(), *language.time_zones)
    return re.escape("".join(sorted({letter for name in names for letter in (name[0].lower(), name[0].upper())})))


@cache
def _hour(tag: str) -> re.Pattern[str]:
    """Return the pattern of a time without its zone, in one language with spaces between words."""
    glued = "|".join(rf"(?<=(?i:\b{opener}\.))" for opener in _openers() if opener.isalpha())
    start = rf"(?:(?<![\w.,:：/+$€£¥#])|(?<=[^\W\d_]\.)(?:{glued}))"
    return re.compile(rf"{start}(?P<zone_before>(?!))?(?P<half_before>(?!))?{_with_half(tag)}")


def _with_half(tag: str) -> str:
    half = rf"[ap]\.?[ ]?m\b\.?|{_halves(tag)}"
    return rf"{_clock()}(?:[ \u00a0\u202f]?(?P<half>(?i:{half})))?"


def _halves(tag: str) -> str:
    language = languages.find(tag)
    assert language is not None
    return alternatives((*language.mornings, *language.afternoons))


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    """Return the pattern of a time with its opener and its zone, in one language."""
    language = languages.find(tag)
    assert language is not None
    zones = _zones_pattern(tag)
    before = rf"(?:(?P<zone_before>{zones})[ )）]?)?(?:(?P<half_before>{_halves(tag)})[ ]?)?"
    hour = _hour(tag).pattern if language.has_word_spaces else rf"(?<![\d.,:：/+$€£¥#]){before}{_with_half(tag)}"
    begins = rf"(?=[{_first_letters(language)}])"
    return re.compile(rf"{hour}(?:,?[ \u00a0\u202f]{{0,3}}[(（\[,]?[ ]?{begins}(?P<zone>{zones})[)）\]]?)?")


def offsets(zone: str, local: dt.datetime) -> frozenset[dt.timedelta]:
    """Return the UTC offsets at a local time of all zones with this name."""
    if match := re.fullmatch(r"UTC([+-])(\d\d):(\d\d)", zone):
        ahead = dt.timedelta(hours=int(match[2]), minutes=int(match[3]))
        return frozenset({ahead if match[1] == "+" else -ahead})
    found = {local.replace(tzinfo=known).utcoffset() for known in _zones(zone)}
    found |= {other.utcoffset() for known in _zones(zone) for other in _seasons(known, local) if other.tzname() == zone}
    return frozenset(offset for offset in found if offset is not None)


def name_on(zone: str, local: dt.datetime) -> str:
    """Return the abbreviation in use on a day in the zone of another abbreviation: “EDT” for EST in July.

    It is the abbreviation itself if it is in use on that day in any of its zones, or never changes.
    """
    for known in _zones(zone) if zone in ABBREVIATIONS else ():
        names = {other.tzname() for other in _seasons(known, local)}
        if zone in names and local.replace(tzinfo=known).tzname() != zone:
            return local.replace(tzinfo=known).tzname() or zone
        if zone in names:
            return zone
    return zone


def _seasons(zone: ZoneInfo, local: dt.datetime) -> Iterator[dt.datetime]:
    yield from (dt.datetime(local.year, month, 15, 12, tzinfo=zone) for month in (1, 7))


def _zones(name: str) -> tuple[ZoneInfo, ...]:
    from zoneinfo import ZoneInfo  # most texts name no zone

    try:
        return tuple(ZoneInfo(known) for known in ABBREVIATIONS.get(name, (name,) if name else ()))
    except (KeyError, ValueError, OSError):  # a name that only looks like one of the tz database
        return ()
