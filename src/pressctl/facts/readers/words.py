"""Reading numbers, months and weekdays in words. They may match digits elsewhere, but alone are never a difference."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl import languages
from pressctl.facts.fact import Day, Fact, Form, Kind, Unit
from pressctl.facts.readers import (
    calendar_names,
    compounds,
    measures,
    number_phrases,
    roman,
    sums,
    units,
    unspaced_words,
)
from pressctl.facts.readers.calendar_names import Name, with_spaces
from pressctl.facts.readers.number_phrases import Meaning
from pressctl.facts.readers.units import MOST_MAGNITUDES
from pressctl.findings import Span
from pressctl.languages import quantities as quantity_words
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose.patterns import regex

MARKS = r"[\u0300-\u036f\u0900-\u0903\u093a-\u094f]"
LETTERS = rf"(?:[^\W\d_]++(?:{MARKS}++[^\W\d_]*+)*+|{MARKS}++(?:[^\W\d_]++{MARKS}*+)*+)"
"""Letters with their combining marks. Runs of either match at once: an alternative per letter takes twice the time."""
WORD = regex(LETTERS)
NEXT = regex(rf"[ \u00a0\u202f\n'’-]{{0,3}}({LETTERS})")
"""The next word of a phrase."""
PERCENT = "percent"
"""The unit of words that are percentages: “zehnprozentig”."""
SURE_UNITS = frozenset({"month", "year"})
"""Units that confirm a number whose word usually means something else."""
MEASURED = frozenset({Form.CARDINAL, Form.MAGNITUDE, None})
"""The forms that may have a unit or be a percentage: no ranks, parts or multiples."""
MOST_NAMES = 20_000
"""How many words of a language, and parts of its texts, are cached: most of them recur in the next text."""
YEAR_NEAR = regex(
    r"\W{1,3}(?:[^\W\d_]{1,5}\.?\s)?((?:1[89]|2[01])\d\d)(?!\d)|"
    r"[ \u00a0]{1,2}(?:[^\W\d_]{1,3}[ \u00a0])?(\d{4})(?!\d|[.,:’'] ?\d)"
)
"""The year of a month: any four digits directly after it are meant as one."""
SHORTEST_STEM = 3
"""A name has a stem of its own only if it has more letters than this: that of “dez” is also the stem of “der”."""
SHORTEST_MONTH = 5
"""The minimum number of letters of the name of a month that is read in any grammatical case without a year."""


class _Words(NamedTuple):
    """The numeric words of a language: phrases with their meanings, their first words, and all their beginnings."""

    phrases: dict[str, Meaning]
    first: set[str]
    beginnings: Mapping[str, str]
    """The beginnings of phrases of several words, each with the first letters of the possible next words."""
    cardinals: Mapping[str, Decimal]
    halves: Mapping[str, Decimal]
    joined: tuple[str, ...]
    counted: Mapping[str, str]
    endings: tuple[str, ...]
    parts_of_numbers: frozenset[str]
    """The words that numbers of several words are made of."""
    units: dict[str, str]
    """The units of words that are both a number and its unit: “dreitägig”, “شهرين”."""
    magnitudes: Mapping[str, Decimal]
    magnitude_starts: Mapping[str, Decimal]
    """The stems of magnitudes, which match any grammatical case: “milyon”."""
    magnitude_letters: str
    """The first letters of magnitudes."""
    stems: Mapping[str, int]
    """The months by their names without the last letter, which other grammatical cases change."""
    calendar: dict[str, Name]
    """The names of months and weekdays."""
    multiples: Mapping[str, Decimal]
    """The stems of multiples: “doubl”."""
    starts: dict[str, Name]
    """The stems of names that have several endings."""
    spelled: Mapping[str, str]
    """The spellings of numbers that are other words with other accents."""
    names: dict[str, str]
    """The words seen so far, as spelled in the phrases that begin with them; empty if none does."""
    parts: dict[str, list[tuple[str, int, int]]]
    """The parts of texts between blanks seen so far that have first words of phrases, each with those and their
    places."""
    other_parts: set[str]
    """The parts seen so far that have none."""


def find(text: str, tag: str) -> Iterator[Fact]:
    """Yield the numbers, months and weekdays in words in a text."""
    quantities, number, unit = quantity_words.read(tag), Kind.NUMBER, Span(0, 0)
    for fact in _found(text, tag):
        if fact.form is None and unit.start < fact.span.start < unit.end:
            continue  # the decades of “two decades”
        counted = _counted_in(text, fact, quantities) if fact.kind is number and fact.form in MEASURED else fact
        unit = counted.unit.span if counted.unit else unit
        yield counted


def _counted_in(text: str, fact: Fact, quantities: Quantities) -> Fact:
    """Return a number with the unit that follows it, or as a percentage."""
    unit, form = fact.unit, fact.form
    has_no_word = units.has_other_word(text, fact.span.end, quantities)
    if has_no_word and not unit and fact.value == 1:
        return fact  # an article
    if form is not Form.MAGNITUDE and quantities.units and not unit:
        unit = measures.unit(text, fact.span, quantities, has_no_word=has_no_word)
        is_count = unit and unit.name in SURE_UNITS and fact.written in quantities.unsure_words
        form = Form.CARDINAL if is_count else form  # “삼 년”
    is_percent = (unit and unit.name == PERCENT) or (
        form is not None and not has_no_word and units.phrase(text, fact.span.end, quantities.percent_words) > 0
    )
    if is_percent:
        return fact._replace(kind=Kind.PERCENT, unit=None, form=form)
    return fact._replace(unit=unit, form=form) if unit else fact


def _found(text: str, tag: str) -> list[Fact]:
    language = languages.known(tag)
    if language is not None and not language.has_word_spaces:
        return [*unspaced_words.find(text, tag), *roman.find(text)]
    found = list(_spaced(text, tag))
    if len(found) > 1:
        months = [fact for fact in found if fact.kind is Kind.MONTH]
        found = list(calendar_names.once(text, found)) if len(months) > 1 else found
        numbers = [fact for fact in found if fact.kind is Kind.NUMBER and fact.form is not Form.HALF_YEAR]
        found += [*sums.wholes(text, numbers, tag), *sums.shares(text, numbers, tag)]
    return [*found, *roman.find(text)]


def _spaced(text: str, tag: str) -> Iterator[Fact]:
    words, done = _words(tag), 0
    for name, place in _words_of_phrases(text, words):
        if place.start < done:
            continue
        found, end, phrase = _longest(text, place, name, words)
        if found is None:
            yield from _in_another_case(text, place, name, words)
            continue
        kind, value, form = found
        done = end
        if kind is Kind.NUMBER:
            value, done = _multiplied(text, end, value, words)
        fact = _named(text, kind, value, Span(place.start, done), form)
        unit = words.units.get(phrase) if kind is Kind.NUMBER else None
        yield fact._replace(unit=Unit(unit, fact.span, fact.written)) if unit else fact


def _words_of_phrases(text: str, words: _Words) -> Iterator[tuple[str, Span]]:
    """Yield the words of a text that begin a phrase, as spelled in the phrases, with their places.

    Most are settled by their part of the text between blanks: finding every word takes three times as long.
    """
    end, others = 0, words.other_parts
    for part in [part for part in text.split() if part not in others]:
        if met := words.parts.get(part) or _words_of_phrases_in(part, words):
            start, end = _place(text, part, end)
            for name, first, after in met:
                yield name, Span(start + first, start + after)


def _words_of_phrases_in(part: str, words: _Words) -> list[tuple[str, int, int]]:
    """Return the words of a part that begin a phrase, with their places in it, and cache them for later texts."""
    met = [(name, *word.span()) for word in WORD.finditer(part) if (name := _name(word[0], words))]
    if len(words.parts) + len(words.other_parts) >= MOST_NAMES:
        return met
    if met:
        words.parts[part] = met
    else:
        words.other_parts.add(part)
    return met


def _place(text: str, part: str, at: int) -> tuple[int, int]:
    """Return the span of the next occurrence of a part in a text, with blanks around it."""
    while True:
        start = text.index(part, at)
        at = start + len(part)
        if (not start or text[start - 1].isspace()) and (at == len(text) or text[at].isspace()):
            return start, at


def _name(word: str, words: _Words) -> str:
    """Return a word as spelled in the phrases that begin with it, or an empty string, and cache it for later texts."""
    if (kept := words.names.get(word)) is not None:
        return kept
    folded = fold(word)
    if folded in words.spelled and word.lower() != words.spelled[folded]:
        folded = ""
    known = folded in words.first or folded[:-1] in words.stems
    rests = (folded[len(joined) :] for joined in words.joined if folded.startswith(joined))
    name = folded if known else next((rest for rest in rests if rest in words.first), "")
    name = name or (folded if _is_read_by_parts(folded, words) else "")
    if len(words.names) < MOST_NAMES:
        words.names[word] = name
    return name


def _is_read_by_parts(word: str, words: _Words) -> bool:
    """Return whether a word can be read from its parts; if so, it is added to the phrases."""
    if value := compounds.number(word, words.cardinals, words.magnitudes, words.halves):
        words.phrases[word] = (Kind.NUMBER, value, Form.CARDINAL)
    elif counted := _counted(word, words):
        number, words.units[word] = counted
        words.phrases[word] = (Kind.NUMBER, number, Form.CARDINAL)
    elif multiple := calendar_names.by_start(word, words.multiples):
        words.phrases[word] = (Kind.NUMBER, multiple, Form.MULTIPLE)
    elif magnitude := calendar_names.by_start(word, words.magnitude_starts):
        words.phrases[word] = (Kind.NUMBER, magnitude, Form.MAGNITUDE)
    elif name := calendar_names.by_start(word, words.starts):
        words.calendar[word] = name
    else:
        return False
    words.first.add(word)
    return True


def _counted(word: str, words: _Words) -> tuple[Decimal, str] | None:
    """Return the number and the unit of a word that contains both: “dreitägig”, “трехдневная”."""
    for counted, unit in words.counted.items():
        at = word.find(counted)
        if at >= compounds.SHORTEST_PART and (value := words.cardinals.get(word[:at])):
            return value, unit
    return None


def _bare(word: str, words: _Words) -> str:
    """Return the last word of a number without its grammatical ending: “on ikisi”."""
    if not words.endings or word in words.parts_of_numbers:
        return word
    bare = (word.removesuffix(ending) for ending in words.endings if word.endswith(ending))
    return next((each for each in bare if each in words.parts_of_numbers), word)


def _longest(text: str, place: Span, name: str, words: _Words) -> tuple[Meaning | None, int, str]:
    """Return the meaning, the end and the text of the longest phrase that begins with a word; None without one."""
    phrase = name
    found: tuple[Meaning | None, int, str] = (None, place.end, name)
    while True:
        named = words.calendar.get(phrase)
        if named and (text[place.start].isupper() or not named.has_capital):
            found = (named.kind, named.number, None), place.end, phrase
        elif meaning := words.phrases.get(phrase):
            found = meaning, place.end, phrase
        letters = words.beginnings.get(phrase)
        if not letters or _is_followed_by_other(text, place.end, letters) or not (following := _next(text, place.end)):
            return found
        word, place = following
        phrase = f"{phrase} {_bare(word, words)}"


def _is_followed_by_other(text: str, at: int, letters: str) -> bool:
    """Return whether a blank and a letter other than these follow: a fast test, as for the articles “a” and “un”."""
    letter = text[at + 1 : at + 2].lower()
    return text[at : at + 1] == " " and letter not in letters and letter.isascii() and letter.isalpha()


@lru_cache(maxsize=64)
def _next(text: str, at: int) -> tuple[str, Span] | None:
    """Return the next word of a phrase, folded, and its place. Cached, as it is also tried as a magnitude."""
    following = NEXT.match(text, at)
    return (fold(following[1]), Span(*following.span(1))) if following else None


def _in_another_case(text: str, place: Span, word: str, words: _Words) -> Iterator[Fact]:
    """Yield a month before a year whose name is in a grammatical case that is not listed."""
    if (month := words.stems.get(word[:-1])) and (len(word) > SHORTEST_MONTH or YEAR_NEAR.match(text, place.end)):
        yield _named(text, Kind.MONTH, month, place, None)


def _multiplied(text: str, at: int, value: Hashable, words: _Words) -> tuple[Hashable, int]:
    """Return a number times the magnitudes that follow it, and where these end: “two hundred thousand”."""
    assert isinstance(value, Decimal)
    for _ in range(MOST_MAGNITUDES):
        if _is_followed_by_other(text, at, words.magnitude_letters):
            break
        following = _next(text, at)
        factor = _magnitude(following[0], words) if following else None
        if following is None or factor is None:
            break
        value, at = value * factor, following[1].end
    return value, at


def _magnitude(word: str, words: _Words) -> Decimal | None:
    return words.magnitudes.get(word) or calendar_names.by_start(word, words.magnitude_starts)


def _named(text: str, kind: Kind, value: Hashable, span: Span, form: Form | None) -> Fact:
    if kind is Kind.MONTH and isinstance(value, int):
        if year := YEAR_NEAR.match(text, span.end):
            whole = Span(span.start, year.end())
            number = int(year[1] or year[2])
            return Fact(kind, whole, " ".join(text[whole.start : whole.end].split()), Day(number, value, 0))
        value = Day(None, value, 0)
    return Fact(kind, span, " ".join(text[span.start : span.end].split()), value, is_hard=False, form=form)


@cache
def _words(tag: str) -> _Words:
    language, quantities = languages.known(tag), quantity_words.read(tag)
    phrases = number_phrases.read(quantities)
    own_units = {form: unit for word, (_, unit) in quantities.spans.items() for form in (word, with_spaces(word))}
    calendar, starts = calendar_names.read(language, phrases.keys()) if language else ({}, {})
    months = list(enumerate(language.months, start=1)) if language else []
    several = [(number, name) for number, group in months if len(group) > 1 for name in group]
    stems = {fold(name)[:-1]: number for number, name in several if len(name) > SHORTEST_STEM}
    halves = {word: value for word, value in quantities.collectives.items() if value == Decimal("0.5")}
    all_phrases = (*phrases, *calendar)
    beginnings: dict[str, str] = {}
    for phrase in all_phrases:
        for blank in re.finditer(" ", phrase):
            beginning, letter = phrase[: blank.start()], phrase[blank.end()]
            beginnings[beginning] = beginnings.get(beginning, "").replace(letter, "") + letter
    return _Words(
        phrases,
        {phrase.partition(" ")[0] for phrase in all_phrases},
        beginnings,
        quantities.cardinals,
        halves,
        quantities.joined_words,
        quantities.counted,
        quantities.number_endings,
        frozenset(word for phrase in quantities.cardinals for word in phrase.split()),
        own_units,
        quantities.magnitudes,
        {word[:-1]: value for word, value in quantities.magnitudes.items() if word.endswith("*")},
        "".join({word[0] for word in quantities.magnitudes}),
        stems,
        calendar,
        {word[:-1]: value for word, value in quantities.multiples.items() if word.endswith("*")},
        starts,
        {fold(word): word for word in quantities.spelled_words},
        {},
        {},
        set(),
    )
