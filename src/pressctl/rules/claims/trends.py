"""Figures that contradict the verb beside them, as they became smaller or larger: “rose from 21 to 9”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pressctl import languages
from pressctl.facts.fact import Amount, Fact, Kind
from pressctl.facts.matching.directions import Way, ways
from pressctl.facts.matching.same import FIGURES, YEARS
from pressctl.facts.readers import measures
from pressctl.facts.readers.units import same_currency
from pressctl.facts.reading import read
from pressctl.findings import Span
from pressctl.languages import quantities
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose import clauses, sentences
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives
from pressctl.rules.claims.changes import with_magnitude
from pressctl.rules.claims.reversed_ranges import is_larger

BEFORE, AFTER = 90, 40
"""Characters before two figures, and after them, among which the verb is looked for."""
FROM = 24
"""Characters before the first among which “from” is looked for."""
BETWEEN = 30
"""Characters between two figures that “up from” joins."""
NEAR = 12
"""Characters between a figure and another that makes the two a ratio: “from 1 in 12 to 1 in 9”."""
CLAUSES = 3
"""Clauses before two figures in which the verb is looked for, the last first."""
MINUS = regex(r"(?:^|[\s(])[-\u2212–]\Z")
NOUN = regex(r"[ \u00a0\u202f]?[^\W\d_]")
WORD = regex(r"[^\W\d_]{2,40}")
DIGIT = regex(r"\d")
YEAR_SIGNS = regex(r"(\|{4})[\u3040-\u9fff]{1,2}")
"""A year that was removed, with the sign for years after it."""
YEAR = "||||"
"""What replaces a year that was removed."""
EXEMPT_UNITS = {*measures.DEGREES, measures.BELOW_ZERO, "hour"}


class Trend(NamedTuple):
    """A word, and two figures that contradict it: the old and the new value, and the place of both."""

    word: str
    start: Fact
    end: Fact
    at: Span
    is_less: bool


class _Words(NamedTuple):
    """The patterns of words for a rise, for a fall, and for a rank."""

    rise: re.Pattern[str]
    fall: re.Pattern[str]
    rank: re.Pattern[str]
    stems: tuple[str, ...]
    is_wide: bool


def may_state_trend(text: str, tag: str) -> bool:
    """Return whether a text may say that something rose or fell."""
    words, folded = _words(tag), fold(text)
    return words is not None and any(stem in folded for stem in words.stems)


def contradictions(text: str, tag: str) -> Iterator[Trend]:
    """Yield the figures of a paragraph that are less although it says that they rose, or more although they fell."""
    words = _words(tag)
    if words is None:
        return
    figures = [fact for fact in read(text, tag) if fact.is_hard and fact.kind in FIGURES and fact.number not in YEARS]
    for way in _ways(text, tag, figures):
        start, end = with_magnitude(way.start, way.end), way.end
        rises = is_larger(end, start)
        ends = [text[fact.span.end : fact.span.end + 1] for fact in way]
        if any(map(str.isalpha, ends)) and not words.is_wide:
            continue  # “from 4th to 9th”
        if rises != is_larger(start, end) and _are_comparable(way) and not _are_ratios(way, figures):
            first, last = sorted((way.start.span, way.end.span))
            if sentences.has_end(text, first.end - 1, last.start):  # “mi.” may be a part of the first
                continue
            if _has_smaller_unit(text, way) or _is_negative(text, way, tag):
                continue
            word = _trend_word(text, first, last, words)
            if word and bool(words.rise.fullmatch(fold(word))) != rises:
                yield Trend(word, way.start, way.end, Span(first.start, last.end), is_less=not rises)


def _ways(text: str, tag: str, figures: Sequence[Fact]) -> list[Way]:
    """Return the changes from one figure to another, perhaps with a year between them, and those like “62, up from 48”."""
    kept = {at for fact in figures for at in range(*fact.span)}
    plain = DIGIT.sub(lambda digit: digit[0] if digit.start() in kept else "|", text)
    plain = YEAR_SIGNS.sub(lambda year: "|" * len(year[0]), plain)
    by_place = {fact.span: fact for fact in figures}
    words, own = quantities.read(tag), _words(tag)
    found = [
        way
        for start, end in ways(plain, [(fact._replace(kind=Kind.NUMBER), fact.span) for fact in figures], tag)
        if _is_change(plain, way := Way(by_place[start.span], by_place[end.span]), words)
    ]
    for one, other in pairwise(figures):
        gap = text[one.span.end : other.span.start]
        if len(gap) <= BETWEEN and own and {*fold(gap).split()[-1:]} & {*words.from_words} and _trend_words(gap, own):
            found.append(Way(other, one))
    return found


def _is_change(text: str, way: Way, words: Quantities) -> bool:
    """Return whether “from” precedes the first of two figures, and no range is meant: not “fell by 17 to 42 cents”.

    If “from” can also mean “of”, and “to” makes a range, a year must separate the two, “de 36 % en 2019 à 41 %”, or a
    verb must show that it is not a range.
    """
    start, end = way.start.span, way.end.span
    if end < start or words.from_endings:
        return True
    before, gap = text[max(0, start.start - FROM) : start.start], text[start.end : end.start]
    last_words = fold(before).replace("'", "' ").split()[-2:]
    is_known = {*last_words} & {*words.from_words} or any(
        WIDE.search(word) and word in before for word in words.from_words
    )
    is_range = {*last_words} & {*words.from_or_of_words} and {*fold(gap).split()} & {*words.through_words}
    return bool(is_known) and (not is_range or YEAR in gap or _is_not_range(text, way, last_words, words))


def _is_not_range(text: str, way: Way, last_words: Sequence[str], words: Quantities) -> bool:
    """Return whether a verb before two figures shows that they are not a range: “passant de 36 à 41”, “augmenté de 41 à 36”.

    What has risen by 41 cannot be 36, so the latter is wrong in either sense.
    """
    near = text[max(0, way.start.span.start - BEFORE) : way.start.span.start]
    verbs = {match[0].lower() for match in WORD.finditer(near, max(sentences.ends(near), default=0))}
    if not {*last_words}.isdisjoint(words.moved_words):
        return not verbs.isdisjoint((*words.risen_words, *words.fallen_words))
    is_one_kind = way.start.kind is way.end.kind or way.start.kind is Kind.NUMBER
    return is_one_kind and is_larger(with_magnitude(*way), way.end) and not verbs.isdisjoint(words.risen_words)


def _are_comparable(way: Way) -> bool:
    """Return whether two figures measure the same, and neither is in a name, the end of a range or in degrees."""
    one, other = way
    is_bare = any(fact.kind is Kind.NUMBER and fact.unit is None for fact in way)  # “from 30 to 40 million euros”
    if (one.kind is not other.kind and not is_bare) or any(fact.name or fact.form for fact in way):
        return False
    own = (one.span, other.span)
    if any(fact.since and fact.since.span not in own and fact.since.number not in YEARS for fact in way):
        return False
    if isinstance(one.value, Amount) and isinstance(other.value, Amount):
        return same_currency(one.value.currency, other.value.currency)
    units = [fact.unit.name if fact.unit else "" for fact in way]
    return EXEMPT_UNITS.isdisjoint(units) and not (all(units) and measures.differ(*units))


def _has_smaller_unit(text: str, way: Way) -> bool:
    """Return whether the larger of two figures is in a smaller unit: “from 1.20 euros to 95 cents”."""
    bare, other = sorted(way, key=lambda fact: is_larger(way.end if fact is way.start else way.start, fact))
    is_bare = bare.kind is Kind.NUMBER and bare.unit is None
    has_unit = other.kind is not Kind.NUMBER or other.unit is not None or other.clock is not None
    return is_bare and has_unit and NOUN.match(text, bare.span.end) is not None


def _is_negative(text: str, way: Way, tag: str) -> bool:
    """Return whether either figure is below zero, “from -£5m to minus £3m”: a growing loss is a larger number."""
    below = quantities.read(tag).below_zero_words
    before = [text[max(0, fact.span.start - FROM) : fact.span.start] for fact in way]
    return any(MINUS.search(each) or fold(each).rstrip(" $€£").endswith(below) for each in before)


def _are_ratios(way: Way, figures: Sequence[Fact]) -> bool:
    """Return whether another figure is right before or after one of the two, as in “from 1 in 12 to 1 in 9”."""
    own = [fact.span for fact in way]
    others = [fact.span for fact in figures if fact.span not in own and fact.kind is Kind.NUMBER]
    return any(
        -NEAR < each.start - span.end < NEAR or -NEAR < span.start - each.end < NEAR for each in others for span in own
    )


def _trend_word(text: str, first: Span, last: Span, words: _Words) -> str:
    """Return the word for the trend of two figures, or an empty string if several contradict each other, or for ranks."""
    before = text[max(0, first.start - BEFORE) : first.start]
    before = before[max(sentences.ends(before), default=0) :]
    after = clauses.split(text[last.end : last.end + AFTER])[0]
    after = after[: next(sentences.ends(after), len(after))]
    between = text[first.end : last.start]
    found = (_trend_words(clause, words) for clause in clauses.split(before)[: -CLAUSES - 1 : -1])
    verbs = [*next(filter(None, found), []), *_trend_words(between, words), *_trend_words(after, words)]
    rises = {bool(words.rise.fullmatch(fold(verb))) for verb in verbs}
    near = text[max(0, first.start - BEFORE) : last.end + AFTER]
    is_rank = words.rank.search(near if words.is_wide else fold(near)) is not None
    return verbs[-1] if len(rises) == 1 and not is_rank else ""


def _trend_words(text: str, words: _Words) -> list[str]:
    """Return the words of a text that say that something rose or fell."""
    if words.is_wide:
        return sorted([*words.rise.findall(text), *words.fall.findall(text)], key=text.index)
    found = (match[0] for match in WORD.finditer(text))
    return [word for word in found if words.rise.fullmatch(fold(word)) or words.fall.fullmatch(fold(word))]


@cache
def _words(tag: str) -> _Words | None:
    own = quantities.read(tag)
    if not own.rise_words:
        return None
    trend_words = (*own.rise_words, *own.fall_words)
    is_wide = any(map(WIDE.search, trend_words))
    rise, fall, rank = (
        _pattern(own, words, is_wide=is_wide) for words in (own.rise_words, own.fall_words, own.rank_words)
    )
    return _Words(rise, fall, rank, tuple(word.rstrip("*") for word in trend_words), is_wide)


def _pattern(own: Quantities, words: Sequence[str], *, is_wide: bool) -> re.Pattern[str]:
    """Return the pattern of some words, in which a star stands for any ending; a particle may be joined to their start."""
    if is_wide or not words:
        return re.compile(alternatives(words))
    language = languages.known(own.tag)
    joined = r"\w?" if language is not None and language.joins_particles else ""
    whole = alternatives(word for word in words if not word.endswith("*"))
    starts = alternatives(word[:-1] for word in words if word.endswith("*"))
    return re.compile(rf"(?<!\w){joined}(?:(?:{whole})(?!\w)|(?:{starts})\w{{0,20}}+)")
