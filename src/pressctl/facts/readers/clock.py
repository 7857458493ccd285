"""Times of day in loose forms: “noon”, “half past ten”, “à 15 heures”.

``prose.hours.times`` reads the unambiguous ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from pressctl import languages
from pressctl.facts.fact import Fact, Hour, Kind, Unit
from pressctl.facts.readers import measures
from pressctl.findings import Span
from pressctl.languages import primary_subtag
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import Clock, Quantities
from pressctl.prose.hours import past_the_hour
from pressctl.prose.hours.past_the_hour import BLANK, plain, spaced
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives

MINUTES = r"\d{1,2}(?!\d|[.,:]\d)"
LETTERS = re.compile(r"[^\W\d_]+")
SHORT = 2
"""Letters of the longest unit, such as “h”, that means an hour only after a digit, as nearly every text has it."""
MOST_HOURS, MOST_MINUTES, NOON = 24, 59, 12
FIRST_OF_EVENING = 5
"""The hour from which “at night” means p.m."""
NO_WORD = "(?!)"
HOUR = "hour"
TAKEN = "|"
"""Replaces a fact that another reader has found."""
DIGITS = re.compile(r"\d{1,2}")
LONGEST_OPENER = 12
"""Characters before a number within which a word that makes it a time is searched for."""
LONGEST_PART = 24
"""Characters around a time within which words for a.m. or p.m. are searched for."""
GAP = 3
"""The most characters between a time and a word for a.m. or p.m. after it."""


class _Reader(NamedTuple):
    """The patterns of times in a language: their signs, their first letters, whole hours, noon and midnight.

    Every text with a time contains one of the ``signs`` or ``figures``.
    """

    tag: str
    signs: tuple[str, ...]
    figures: re.Pattern[str]
    starts: re.Pattern[str]
    hour: re.Pattern[str]
    named: re.Pattern[str]
    part_after: re.Pattern[str]
    part_before: re.Pattern[str]
    numbers: Mapping[str, int]
    clock: Clock
    days: frozenset[str]
    """The words for a.m. or p.m. that also mean days: “дня”."""
    weekdays: frozenset[str]
    durations: frozenset[str]
    """The words after an hour that also mean a duration: “heures”."""


def find(text: str, tag: str) -> Iterator[Fact]:
    """Yield the times in a paragraph, those in words as not hard; facts of other readers are replaced by ``TAKEN``.

    A number that may be a time or a number of hours stays a number, with a ``clock``.
    """
    reader, low = _reader(primary_subtag(tag)), text.lower()
    if _has_sign(low, reader) or reader.figures.search(low):
        yield from _found(text, plain(text), reader)


def in_words(text: str, tag: str) -> Iterator[Fact]:
    """Yield the same for a paragraph without digits."""
    reader = _reader(primary_subtag(tag))
    if _has_sign(text.lower(), reader):
        yield from _found(text, plain(text), reader)


def _has_sign(low: str, reader: _Reader) -> bool:
    return any(map(low.__contains__, reader.signs))  # half the time of a generator, for each paragraph


def _found(text: str, words: str, reader: _Reader) -> Iterator[Fact]:
    """Yield the hours of a paragraph; ``words`` is what ``plain`` makes of it."""
    places, done = set[int](), 0
    for start in reader.starts.finditer(words):
        match = reader.hour.match(words, start.start()) if start.start() >= done else None
        done = match.end() if match else done
        if match and not _is_weekday(text, match, reader) and (fact := _hour(text, match, reader)):
            yield fact
            places |= {*range(match.start(), match.end() + 1)}
    for match in reader.named.finditer(words):
        before = words[max(0, match.start() - GAP) : match.start()].rstrip()
        is_part = before.endswith(TAKEN) or match.start() in places  # “12 Uhr mittags”, “中午12时”
        if not is_part:
            minutes, end = past_the_hour.read(text, match.end(), reader.tag)  # “midi et demi”
            yield _fact(
                text, Span(match.start(), end), Hour(NOON if match["noon"] else MOST_HOURS, minutes), is_hard=False
            )


def in_half(text: str, fact: Fact, tag: str) -> Fact:
    """Return a time, if it has no a.m. or p.m., with that of the words next to it: “9:30 μ.μ.”, “शाम 9:30”."""
    hour, (start, end) = fact.value, fact.span
    if not isinstance(hour, Hour) or hour.half or not 0 < hour.hour <= NOON:
        return fact
    reader = _reader(primary_subtag(tag))
    near = plain(text[max(0, start - LONGEST_PART) : end + LONGEST_PART])
    at = min(start, LONGEST_PART)
    found = reader.part_after.match(near, at + end - start) or reader.part_before.search(near, 0, at)
    if not found:
        return fact
    half = _half(found["part"], hour.hour, reader.clock)
    hour = hour._replace(hour=hour.hour % NOON + (NOON if half == "pm" else 0), half=half)
    is_after = found.start() >= at
    span = Span(start, end + found.end() - (at + end - start)) if is_after else Span(start - at + found.start(), end)
    return fact._replace(value=hour, span=span, written=" ".join(text[slice(*span)].split()))


def counts_days(text: str, span: Span, quantities: Quantities) -> bool:
    """Return whether a word for p.m. after a number means days: “за 4 дня”, not “в 4 дня”."""
    figure = DIGITS.match(text, span.start)
    unit = measures.unit(text, Span(*figure.span()), quantities) if figure else None
    before = text[max(0, span.start - LONGEST_OPENER) : span.start].split()[-1:]
    return unit is not None and unit.name == "day" and not {*before} & {*quantities.clock.openers}


def before_noon(text: str, facts: Sequence[Fact], quantities: Quantities) -> Sequence[Fact]:
    """Return the facts of a paragraph with morning hours marked as a.m., if the language uses the 24-hour clock.

    Nothing is marked in a paragraph that mentions an evening or an afternoon: “ce soir, à 9 heures”.
    """
    are_hours = [fact.is_hard and (fact.kind is Kind.TIME or fact.clock is not None) for fact in facts]
    if not any(are_hours) or not quantities.clock.later_words:
        return facts
    if any(match["later"] for match in _later(quantities).finditer(text)):
        return facts
    return [_before_noon(fact) if is_hour else fact for fact, is_hour in zip(facts, are_hours, strict=True)]


def _before_noon(fact: Fact) -> Fact:
    hour = fact.value if isinstance(fact.value, Hour) else fact.clock
    if not hour or hour.half or not 0 < hour.hour < NOON:
        return fact
    hour = hour._replace(half="am")
    return fact._replace(value=hour) if fact.kind is Kind.TIME else fact._replace(clock=hour)


@cache
def _later(quantities: Quantities) -> re.Pattern[str]:
    """Return the pattern of words for after noon in a language, not within “minuit” or “Vormittag”."""
    clock = quantities.clock
    others = alternatives((*clock.midnights, *clock.noons, *clock.mornings))
    return re.compile(rf"{others}|(?P<later>{alternatives(clock.later_words)})", re.IGNORECASE)


def _hour(text: str, match: re.Match[str], reader: _Reader) -> Fact | None:
    """Return the time for a match, or None if it may be any number."""
    groups = match.groupdict()
    digits, unit = groups["digits"], groups["unit"]
    hour = int(digits) if digits else reader.numbers[spaced(groups["word"])]
    minute = groups["dotted"] or groups["minute"]
    minutes = int(minute) if minute else reader.numbers.get(spaced(groups["minutes"] or ""), 0)
    if not digits and groups["opener"] in reader.clock.weak_openers:
        groups["opener"] = None
    part = groups["part"] or groups["part_before"] or groups["part_first"]
    if part in reader.days and not (unit or groups["opener"] or groups["strong"] or groups["past"]):
        return None  # “за 4 дня”, in four days
    is_parted = groups["past"] or groups["minutes"]
    is_explicit = bool(
        groups["before"] or part or groups["minute"] or ((groups["opener"] or groups["strong"]) and is_parted)
    )
    is_clock = bool(unit) and unit in reader.clock.clock_hours
    is_opened = bool(groups["strong"] or (groups["opener"] and unit))
    if hour > MOST_HOURS or minutes > MOST_MINUTES or (groups["before"] and not 0 < hour <= MOST_HOURS):
        return None
    if groups["dotted"]:
        is_explicit = is_explicit or bool(groups["opener"] or groups["strong"] or unit)
    elif digits and not is_explicit and not is_clock:
        if not unit and not groups["strong"]:
            return None
        span = Span(match.start("digits"), match.end("unit") if unit else match.end("digits"))
        fact = _fact(text, span, Hour(hour, 0))._replace(kind=Kind.NUMBER, value=Decimal(hour), clock=Hour(hour, 0))
        return fact._replace(unit=Unit(HOUR, span, fact.written)) if unit in reader.durations else fact
    if not (is_explicit or is_clock or is_opened):
        return None
    minutes += _minutes(reader.clock.before, groups["before"]) + past_the_hour.minutes(groups["past"] or "", reader.tag)
    half = _half(part, hour, reader.clock) if part else ""
    at = hour * 60 + minutes
    if half and hour <= 12:
        at = at % 720 + (720 if half == "pm" else 0)
    start = min(match.start(name) for name in ("digits", "word", "before", "part_before", "part_first") if groups[name])
    return _fact(text, Span(start, match.end()), Hour(at // 60 % 25, at % 60, half), is_hard=bool(digits))


def _half(part: str, hour: int, clock: Clock) -> str:
    """Return “am” or “pm” for an hour by the words for its part of the day: “11 at night”, “3 at night”."""
    is_later = part in clock.afternoons or (part in clock.nights and FIRST_OF_EVENING <= hour < NOON)
    return "pm" if is_later else "am"


def _minutes(table: Mapping[str, int], words: str | None) -> int:
    return next((value for word, value in table.items() if words and plain(word) == spaced(words)), 0)


def _fact(text: str, span: Span, hour: Hour, *, is_hard: bool = True) -> Fact:
    return Fact(Kind.TIME, span, " ".join(text[slice(*span)].split()), hour, is_hard=is_hard)


@cache
def _reader(primary: str) -> _Reader:
    quantities = quantity_words.read(primary)
    clock = _folded(quantities.clock)
    is_glued = past_the_hour.is_glued(primary)
    numbers = _numbers(quantities)
    parts = alternatives((*clock.mornings, *clock.afternoons, *clock.nights))
    named = rf"(?P<noon>{alternatives(clock.noons)})|{alternatives(clock.midnights)}"
    end = "" if is_glued else r"(?!\w)"
    start = "" if is_glued else r"(?<!\w)"
    short = [] if is_glued else [word.lower() for word in quantities.clock.hours if len(word) <= SHORT]
    return _Reader(
        primary,
        _signs(quantities.clock, short),
        regex(rf"\d(?:\.[0-5]\d(?!\d)|{BLANK}?(?:{alternatives(short)}))"),
        regex(_starts(clock, numbers, is_glued=is_glued)),
        regex(_pattern(clock, numbers, past_the_hour.source(primary), is_glued=is_glued)),
        regex(rf"{start}(?:{named}){end}"),
        regex(rf",?{BLANK}?(?:(?:{alternatives(clock.hours)}){BLANK}?)?(?P<part>{parts}){end}"),
        regex(rf"{start}(?P<part>{parts}){BLANK}?\Z"),
        numbers,
        clock,
        frozenset(word for word in clock.afternoons if word in quantities.units),
        _weekdays(primary),
        frozenset(word for word in clock.hours if quantities.units.get(word) == HOUR),
    )


def _is_weekday(text: str, match: re.Match[str], reader: _Reader) -> bool:
    """Return whether the word of an hour is a day of the week, which Greek counts."""
    return match["word"] in reader.weekdays and text[match.start("word")].isupper()


def _weekdays(tag: str) -> frozenset[str]:
    language = languages.known(tag)
    return frozenset(plain(name) for names in (language.weekdays if language else ()) for name in names)


def _signs(clock: Clock, short: Sequence[str]) -> tuple[str, ...]:
    """Return the longest word of each phrase for an hour; every hour has one of them or a ``short`` unit."""
    words = (clock.clock_openers, clock.hours, clock.before, clock.noons, clock.midnights, clock.mornings,
             clock.afternoons, clock.nights)  # fmt: skip
    phrases = {word.lower() for each in words for word in each} - {*short}
    signs = {max(LETTERS.findall(phrase), key=len) for phrase in phrases}
    return tuple(sign for sign in signs if not any(other in sign for other in signs - {sign}))


def _folded(clock: Clock) -> Clock:
    """Return the words of a clock as they are in a plain text."""
    values = {each.name: getattr(clock, each.name) for each in fields(clock)}
    return Clock(**{name: _plain_words(value) for name, value in values.items()})


def _plain_words(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {plain(word): minutes for word, minutes in value.items()}
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def _numbers(quantities: Quantities) -> dict[str, int]:
    """Return the numbers in words up to the minutes of an hour; ordinals only where hours are."""
    found = {word: int(value) for word, value in quantities.cardinals.items() if 0 < value <= MOST_MINUTES}
    if quantities.clock.has_ordinals:
        ordinals = {word: int(value) for word, value in quantities.ordinals.items() if value <= MOST_HOURS}
        joined = {joint + word: value for joint in quantities.joined_words for word, value in ordinals.items()}
        found = {**ordinals, **joined, **found}
    return found


def _starts(clock: Clock, numbers: Mapping[str, int], *, is_glued: bool) -> str:
    """Return the source of the pattern of the first sign of an hour: a class in front is found much faster."""
    words = (clock.clock_openers, clock.openers, clock.before, clock.mornings, clock.afternoons, clock.nights, numbers)
    letters = "".join(sorted({word[0] for each in words for word in each}))
    before = r"\d.,:：/+$€£¥#-" if is_glued else r"\w.,:/+$€£¥#-"
    return rf"[\d{re.escape(letters)}](?<![{before}].)"


def _pattern(clock: Clock, numbers: Mapping[str, int], past: str, *, is_glued: bool) -> str:
    """Return the source of the pattern of an hour with what may come before and after it."""
    gap, end = (f"{BLANK}?", "") if is_glued else (f"{BLANK}{{1,2}}", r"(?!\w)")
    counted = frozenset(clock.hour_numbers or numbers)
    hours = _words({word: value for word, value in numbers.items() if value <= MOST_HOURS and word in counted})
    no_hours = rf"(?!{alternatives(clock.no_hours)})" if clock.no_hours else ""
    parts = alternatives((*clock.mornings, *clock.afternoons, *clock.nights))
    blank = f"{BLANK}?"
    openers = alternatives((*clock.clock_openers, *clock.openers))
    return (
        rf"(?:(?P<part_first>{parts}){gap}(?={openers}))?"
        rf"(?:(?P<strong>{alternatives(clock.clock_openers)})\.?:?{gap}|(?P<opener>{alternatives(clock.openers)}){gap})?"
        rf"(?:(?P<before>{alternatives(clock.before)}){gap})?(?:(?P<part_before>{parts}){gap})?"
        rf"(?:(?P<digits>\d{{1,2}})(?:[.:](?P<dotted>[0-5]\d))?(?![\d.,:]\d|\d)|(?P<word>{hours}){end})"
        rf"(?:{blank}(?P<unit>{alternatives(clock.hours)}){no_hours}\.?"
        rf"(?:{blank}(?:(?P<minute>{MINUTES})|(?P<minutes>{_words(numbers)}){end})"
        rf"(?:{blank}(?:{alternatives(clock.minutes)}){end}\.?)?|{end}))?"
        rf"(?:{past})?(?:,?{BLANK}?(?P<part>{NO_WORD if is_glued else parts}){end})?"
    )


def _words(numbers: Mapping[str, int]) -> str:
    return alternatives(numbers).replace(r"\ ", "[ -]") if numbers else NO_WORD
