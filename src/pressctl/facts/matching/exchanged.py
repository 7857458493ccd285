"""Two numbers of a passage that are exchanged in the other, if something near them shows which belongs where.

For “Lyon has 140 seats and Berlin 60”, “Lyon a 60 places et Berlin 140” is a mistake, but “Berlin a 60 places et Lyon
140” is not. As languages have different words, the order alone proves nothing; but a unit or currency that belongs to
the other number does, and so do reversed ends of a range, another sentence, or words that both languages share.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from pressctl.facts.fact import Day, Fact, Hour, Kind
from pressctl.facts.matching.counted_nouns import noun
from pressctl.facts.matching.directions import Way, ways
from pressctl.facts.matching.leftovers import Left
from pressctl.facts.matching.same import same
from pressctl.findings import Span
from pressctl.languages.quantities import fold, of_which_words, part_words, read
from pressctl.prose import sentences
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import whole

WORD = regex(r"(?<!\w)(?:[A-Z][A-Za-z]{2,40}|[^\W\d_]{5,40})")
"""A name, or a word that may be nearly the same in another language."""
STEM = 5
"""Letters at the start that a word must have in common with one in another language: “provinces”, “provincias”."""
REACH = 14
"""Characters around a range within which “between” is."""
NUMBERS = frozenset({Kind.NUMBER, Kind.MONEY})


def find(left: Left, *, are_moved: bool) -> tuple[Fact, Fact] | None:
    """Return the first of two exchanged numbers and the one in its place, or None.

    ``are_moved`` says that the grammars of the two languages order related facts differently.
    """
    sides = [[fact for fact in facts if fact.is_hard] for facts in left.all]
    orders = [list(map(order, facts)) for facts in sides]
    both = {*orders[0]} & {*orders[1]}
    ones, others = ([each for each in found if each in both] for found in orders)
    if min(map(len, sides)) < 2 or (ones == others and not are_moved):
        return None
    found = _with_exchanged_units(left, sides) or _reversed_range(left, sides) or _reversed_change(left)
    return found or _in_each_others_sentences(left, sides) or (None if are_moved else _among_words(left, sides))


def order(fact: Fact) -> Hashable:
    """Return a language-independent value by which the order of facts is compared."""
    if isinstance(fact.value, Day):
        return fact.value.month, fact.value.day
    return (fact.value.hour % 12, fact.value.minute) if isinstance(fact.value, Hour) else fact.number or fact.kind


def is_same_way(left: Left, facts: Sequence[Fact]) -> bool:
    """Return whether both sides have two facts as the same change: “to 12% from 9%”."""
    ones, others = _ways(left, 0), _ways(left, 1)
    return any(
        same(one.start, other.start) and same(one.end, other.end) and one.start in facts and one.end in facts
        for one in ones
        for other in others
    )


def _reversed_change(left: Left) -> tuple[Fact, Fact] | None:
    """Return the start of a change that the other side has reversed: “von 29 auf 74” for “from 74 to 29”."""
    ones = _ways(left, 0)
    others = _ways(left, 1) if ones else ()
    for one in ones:
        for other in others:
            is_turned = same(one.start, other.end) and same(one.end, other.start)
            if is_turned and not same(one.start, one.end):
                return one.start, other.start
    return None


def _ways(left: Left, side: int) -> list[Way]:
    text, facts = left.texts[side], left.all[side]
    return list(ways(text, list(_placed(text, facts)), left.passages[side][0].language))


def _placed(text: str, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Span]]:
    """Yield the facts in digits that occur only once, with their spans."""
    for fact in facts:
        if fact.is_hard and (at := place(text, fact)) is not None:
            yield fact, Span(at, at + len(fact.written))


def is_part_of_whole(text: str, facts: Sequence[Fact]) -> bool:
    """Return whether one of two amounts is stated to be part of the other; some languages put the whole first."""
    first, second = facts[0].written, facts[-1].written
    start = text.find(first) + len(first)
    between = fold(text[start : max(start, text.find(second, start))])
    words = between.split()
    is_part = between in part_words() or (len(words) > 1 and {words[0], words[-1]} <= part_words())
    return is_part or _of_which_pattern().search(between) is not None


@cache
def _of_which_pattern() -> re.Pattern[str]:
    return re.compile(whole(of_which_words()))


def _with_exchanged_units(left: Left, sides: Sequence[Sequence[Fact]]) -> tuple[Fact, Fact] | None:
    """Return two numbers whose units or counted things are exchanged on the other side: “320 places at £25”."""
    measures = [
        _measures(text, facts, passages[0].language)
        for text, facts, passages in zip(left.texts, sides, left.passages, strict=True)
    ]
    ones, others = measures
    shared = [value for value, one in ones.items() if value in others and others[value][1:] != one[1:]]
    for first, second in combinations(shared, 2):
        one, that, other, this = (measures[side][value] for side in (0, 1) for value in (first, second))
        is_turned = one.name == this.name != that.name == other.name and bool(one.name and that.name)
        is_of_unit = one.unit == this.unit != that.unit == other.unit
        pairs = [(one.fact, that.fact), (other.fact, this.fact)]
        if is_turned or (is_of_unit and not any(map(_is_part, left.texts, pairs))):
            return one.fact, this.fact
    return None


def _is_part(text: str, facts: Sequence[Fact]) -> bool:
    return is_part_of_whole(text, sorted(facts, key=lambda fact: fact.span))


class _Measure(NamedTuple):
    """A number with the name of its unit and of what it counts, empty if unknown."""

    fact: Fact
    unit: str
    name: str


def _measures(text: str, facts: Sequence[Fact], tag: str) -> dict[Decimal, _Measure]:
    """Return the numbers that occur once on a side; the first of a range has the unit of the last."""
    numbers = [(number, fact) for fact in facts if (number := _number(fact)) is not None]
    lasts = {fact.since.span: fact for _, fact in numbers if fact.since}
    counts = Counter(number for number, _ in numbers)
    return {
        number: _measure(text, fact, lasts.get(fact.span, fact), tag) for number, fact in numbers if counts[number] == 1
    }


def _number(fact: Fact) -> Decimal | None:
    if isinstance(fact.value, Hour):
        return None if fact.value.minute else Decimal(fact.value.hour)
    return fact.number if fact.kind in NUMBERS and not fact.name else None


def _measure(text: str, fact: Fact, last: Fact, tag: str) -> _Measure:
    unit = Kind.MONEY if last.kind is Kind.MONEY else last.unit.name if last.unit else ""
    if last.kind is Kind.TIME or unit == "hour" or (not unit and last.clock):
        return _Measure(fact, "", "hour")
    if unit:
        return _Measure(fact, unit, unit)
    at = place(text, last)
    return _Measure(fact, "", noun(text, at + len(last.written), tag) if at is not None else "")


def _reversed_range(left: Left, sides: Sequence[Sequence[Fact]]) -> tuple[Fact, Fact] | None:
    """Return the end of a range whose ends are reversed on the other side: “150 to 120”."""
    lasts = [
        list(_lasts(text, facts, passages[0].language))
        for text, facts, passages in zip(left.texts, sides, left.passages, strict=True)
    ]
    for one, first in lasts[0]:
        for other, start in lasts[1]:
            if same(first, other) and same(one, start) and not same(one, other):
                return one, other
    return None


def _lasts(text: str, facts: Sequence[Fact], tag: str) -> Iterator[tuple[Fact, Fact]]:
    """Yield the last and first fact of each range; two numbers joined by “and” are a range only after “between”."""
    quantities = read(tag)
    for fact in facts:
        if fact.since is None or fact.since.kind is not fact.kind:
            continue
        start, end = place(text, fact.since), place(text, fact)
        if start is not None and end is not None:
            gap = fold(text[start + len(fact.since.written) : end])
            near = fold(text[max(0, start - REACH) : start] + text[end : end + REACH])
            is_range = quantities.has_words and not {*gap.split()} & {*quantities.and_words}
            if is_range or any(word in near for word in quantities.between_words):
                yield fact, fact.since


def _in_each_others_sentences(left: Left, sides: Sequence[Sequence[Fact]]) -> tuple[Fact, Fact] | None:
    """Return two numbers that are each in the other's sentence, while all others are in their own."""
    texts = [text.rstrip() for text in left.texts]
    breaks = [[*sentences.ends(text)] for text in texts]
    if len(breaks[0]) != len(breaks[1]) or len(breaks[0]) < 2:
        return None
    values = [[fact.number for fact in filter(_is_plain, facts)] for facts in sides]
    if values[0] == values[1]:  # in one order, so none is in the sentence of another
        return None
    found = [_sentences(*each) for each in zip(texts, breaks, sides, strict=True)]
    if not all(found) or found[0].keys() != found[1].keys():
        return None
    moved = [value for value in found[0] if found[0][value][1] != found[1][value][1]]
    if len(moved) != 2 or found[0][moved[0]][1] != found[1][moved[1]][1]:
        return None
    first, second = moved
    is_turned = found[0][second][1] == found[1][first][1]
    return (found[0][first][0], found[1][second][0]) if is_turned else None


def _sentences(text: str, breaks: Sequence[int], facts: Sequence[Fact]) -> dict[object, tuple[Fact, int]]:
    """Return each plain number with the index of its sentence; empty if one cannot be placed."""
    found: dict[object, tuple[Fact, int]] = {}
    for fact in filter(_is_plain, facts):
        at = place(text, fact)
        if at is None or fact.number in found:
            return {}
        found[fact.number] = fact, sum(end <= at for end in breaks)
    return found


def _is_plain(fact: Fact) -> bool:
    return fact.kind is Kind.NUMBER and not fact.name and fact.since is None


def place(text: str, fact: Fact) -> int | None:
    """Return the offset of a fact in the text of its passages, or None if it is ambiguous."""
    places = [at for at in _occurrences(text, fact.written) if not _is_part_of_number(text, at, at + len(fact.written))]
    return places[0] if len(places) == 1 else None


def _occurrences(text: str, words: str) -> Iterator[int]:
    """Yield the offsets of some words in a text, without compiling a pattern for them."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _is_part_of_number(text: str, start: int, end: int) -> bool:
    """Return whether the text at a span is part of a longer number."""
    before = text[start - 1 : start]
    return before.isdecimal() or before in {".", ","} or text[end : end + 1].isdecimal()


def _among_words(left: Left, sides: Sequence[Sequence[Fact]]) -> tuple[Fact, Fact] | None:
    """Return two neighbouring facts that are reversed while common words around them have kept their places.

    One of these words is between the two, and another before or after both; none has moved.
    """
    plain = [list(filter(_is_plain, facts)) for facts in sides]
    values = [[fact.number for fact in facts] for facts in plain]
    if values[0] == values[1] or sorted(map(str, values[0])) != sorted(map(str, values[1])):
        return None
    apart = [at for at, both in enumerate(zip(*values, strict=True)) if both[0] != both[1]]
    if len(apart) != 2 or apart[1] - apart[0] != 1 or len(set(values[0])) < len(values[0]):
        return None
    places = [
        dict(_anchors(text, facts[apart[0] : apart[1] + 1])) for text, facts in zip(left.texts, plain, strict=True)
    ]
    both = {word: (at, places[1][word]) for word, at in places[0].items() if word in places[1]}
    held = {at for at, that in both.values() if at == that}
    has_moved = any(at != that for at, that in both.values())
    return (plain[0][apart[0]], plain[1][apart[0]]) if not has_moved and held > {1} else None


def _anchors(text: str, facts: Sequence[Fact]) -> Iterator[tuple[str, int]]:
    """Yield the stem of each word that occurs once, with 0 if it is before two numbers, 1 between, 2 after both."""
    at = [place(text, fact) for fact in facts]
    words = [(fold(match[0])[:STEM], match.start()) for match in WORD.finditer(text)]
    counts = Counter(word for word, _ in words)
    for word, start in words if None not in at else ():
        if counts[word] == 1:
            yield word, sum(start > end for end in at if end is not None)
