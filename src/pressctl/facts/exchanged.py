"""Two numbers of a passage that the other has in each other's place, where something beside them tells which is whose.

“Lyon has 140 seats and Berlin 60” is beside “Lyon a 60 places et Berlin 140” a slip; beside “Berlin a 60 places et Lyon
140” it is not. What they count has another word in each language, so the order alone tells nothing: a unit or currency
that the other number has, a range whose ends are turned, another sentence, or words that both languages share tell it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.leftovers import Left
from pressctl.facts.same import same
from pressctl.facts.worded import SENTENCE_END
from pressctl.languages.quantities import fold, read
from pressctl.prose.patterns import regex

WORD = regex(r"(?<!\w)(?:[A-Z][A-Za-z]{2,40}|[^\W\d_]{5,40})")
"""A name, or a word that another language may have nearly alike."""
STEM = 5
"""Letters that a word has in common with that of another language: “provinces”, “provincias”."""
REACH = 14
"""Characters beside a range in which “between” stands."""
NUMBERS = frozenset({Kind.NUMBER, Kind.MONEY})


def find(left: Left, *, are_moved: bool) -> tuple[Fact, Fact] | None:
    """Return the first of two numbers and the one that stands in its place; None where none are exchanged.

    ``are_moved`` says that the grammars of the two languages put what belongs together in another order.
    """
    sides = [[fact for fact in facts if fact.is_hard] for facts in left.all]
    if min(map(len, sides)) < 2:
        return None
    found = _beside_other_units(*sides) or _at_turned_ends(left, sides) or _in_other_sentences(left, sides)
    return found or (None if are_moved else _among_words(left, sides))


def _beside_other_units(ones: Sequence[Fact], others: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """Return two numbers of which each side gives the unit of one to the other: “25 places at £320”, “320 at £25”."""
    measures = [_measures(facts) for facts in (ones, others)]
    others_units = {value: unit for value, (_, unit) in measures[1].items()}
    shared = [value for value, (_, unit) in measures[0].items() if others_units.get(value, unit) != unit]
    for first, second in combinations(shared, 2):
        (one, other), (that, this) = ((of[first], of[second]) for of in measures)
        if one[1] == this[1] != other[1] and (one[1] or other[1]) and that[1] == other[1]:
            return one[0], this[0]
    return None


def _measures(facts: Sequence[Fact]) -> dict[object, tuple[Fact, str]]:
    """Return each number of a side that stands there once, with its unit; the first of a range has that of the last."""
    numbers = [(fact.number, fact) for fact in facts if fact.kind in NUMBERS and not fact.name]
    lasts = {fact.since.span: fact for _, fact in numbers if fact.since}
    counts = Counter(number for number, _ in numbers)
    return {number: (fact, _unit(lasts.get(fact.span, fact))) for number, fact in numbers if counts[number] == 1}


def _unit(fact: Fact) -> str:
    return Kind.MONEY if fact.kind is Kind.MONEY else fact.unit.name if fact.unit else ""


def _at_turned_ends(left: Left, sides: Sequence[Sequence[Fact]]) -> tuple[Fact, Fact] | None:
    """Return the last of a range of which the other side has both ends the other way round: “150 to 120”."""
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
    """Yield the last fact of each range, and the first; two numbers with “and” between are one after “between” only."""
    quantities = read(tag)
    for fact in facts:
        if fact.since is None or fact.since.kind is not fact.kind:
            continue
        start, end = _place(text, fact.since), _place(text, fact)
        if start is not None and end is not None:
            gap = fold(text[start + len(fact.since.written) : end])
            near = fold(text[max(0, start - REACH) : start] + text[end : end + REACH])
            is_range = quantities.has_words and not {*gap.split()} & {*quantities.and_words}
            if is_range or any(word in near for word in quantities.between_words):
                yield fact, fact.since


def _in_other_sentences(left: Left, sides: Sequence[Sequence[Fact]]) -> tuple[Fact, Fact] | None:
    """Return two numbers of which each stands in the sentence of the other, while all others stand in their own."""
    texts = [text.rstrip() for text in left.texts]
    breaks = [[match.end() for match in SENTENCE_END.finditer(text)] for text in texts]
    if len(breaks[0]) != len(breaks[1]) or len(breaks[0]) < 2:
        return None
    values = [[fact.number for fact in filter(_is_plain, facts)] for facts in sides]
    if values[0] == values[1]:  # in one order, so none stands in the sentence of another
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
    """Return each plain number with the number of its sentence; nothing where one cannot be placed."""
    found: dict[object, tuple[Fact, int]] = {}
    for fact in filter(_is_plain, facts):
        at = _place(text, fact)
        if at is None or fact.number in found:
            return {}
        found[fact.number] = fact, sum(end <= at for end in breaks)
    return found


def _is_plain(fact: Fact) -> bool:
    return fact.kind is Kind.NUMBER and not fact.name and fact.since is None


def _place(text: str, fact: Fact) -> int | None:
    """Return where a fact stands in the text of its passages, None where it may stand in several places."""
    places = [at for at in _occurrences(text, fact.written) if not _goes_on(text, at, at + len(fact.written))]
    return places[0] if len(places) == 1 else None


def _occurrences(text: str, words: str) -> Iterator[int]:
    """Yield where some words stand in a text; a pattern of them would have to be made for each."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Return whether what stands at a place is part of a longer number."""
    before = text[start - 1 : start]
    return before.isdecimal() or before in {".", ","} or text[end : end + 1].isdecimal()


def _among_words(left: Left, sides: Sequence[Sequence[Fact]]) -> tuple[Fact, Fact] | None:
    """Return two neighbours that are the other way round, while words of both passages stand as they did around them.

    One of these stands between the two, and another before or after both; none has moved.
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
    """Yield the start of each word that stands once, with 0 where it is before two numbers, 1 between, 2 after both."""
    at = [_place(text, fact) for fact in facts]
    words = [(fold(match[0])[:STEM], match.start()) for match in WORD.finditer(text)]
    counts = Counter(word for word, _ in words)
    for word, start in words if None not in at else ():
        if counts[word] == 1:
            yield word, sum(start > end for end in at if end is not None)
