"""Facts that are in a different order in another language because their clauses are: “bis 3. Mai; am 20. Juni …”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from pressctl.facts.fact import Fact, Hour, Kind
from pressctl.facts.matching.exchanged import STEM, WORD, place
from pressctl.facts.matching.leftovers import Left
from pressctl.languages.quantities import fold, read
from pressctl.prose import clauses, sentences

BEFORE, BETWEEN, AFTER = range(3)
"""The place of a word in a sentence with two facts."""


def may_have_moved(left: Left, sides: Sequence[Sequence[Fact]]) -> bool:
    """Return whether two facts in a different order may have moved with their clauses.

    They are in different clauses on both sides, and no word or number common to both sentences has kept its place.
    """
    ends = [(facts[0], facts[-1]) for facts in sides]
    found = [[place(text, fact) for fact in facts] for text, facts in zip(left.texts, ends, strict=True)]
    places = [[at for at in each if at is not None] for each in found]
    if min(map(len, places)) < len(ends):
        return False
    are_parted = [
        _may_be_separate_clauses(text[first + len(facts[0].written) : second], facts[0], passages[0].language)
        for text, facts, (first, second), passages in zip(left.texts, ends, places, left.passages, strict=True)
    ]
    if not all(are_parted):
        return False
    anchors = [
        dict(_anchors(left, side, facts, *at)) for side, (facts, at) in enumerate(zip(ends, places, strict=True))
    ]
    both = anchors[0].keys() & anchors[1].keys()
    are_held = [anchors[0][name] == anchors[1][name] for name in both]
    return not any(are_held) or not all(are_held)


def _may_be_separate_clauses(gap: str, fact: Fact, tag: str) -> bool:
    """Return whether a clause, but not a sentence, may end between two facts, as sentences keep their order.

    “And” also joins things with the same verb, which keep their order; it counts only for percentages in a list.
    """
    if sentences.has_end(gap):
        return False
    is_joined = fact.kind is Kind.PERCENT and bool({*fold(gap).split()} & {*read(tag).and_words})
    return is_joined or clauses.has_end(gap)


def _name(fact: Fact) -> Hashable:
    """Return a language-independent value for a number or an hour."""
    return (fact.value.hour % 12, fact.value.minute) if isinstance(fact.value, Hour) else fact.number


def _anchors(left: Left, side: int, facts: Sequence[Fact], first: int, second: int) -> Iterator[tuple[Hashable, int]]:
    """Yield the words and numbers that occur once in the sentence of two facts, with their places relative to these."""
    text = left.texts[side]
    ends = [0, *sentences.ends(text), len(text)]
    start, end = max(at for at in ends if at <= first), min(at for at in ends if at > second)
    words: list[tuple[Hashable, int | None]] = [
        (fold(match[0])[:STEM], match.start()) for match in WORD.finditer(text, start, end)
    ]
    others = [fact for fact in left.all[side] if not any(fact is each for each in facts)]
    words += [(_name(fact), place(text, fact)) for fact in others if fact.number or isinstance(fact.value, Hour)]
    counts = Counter(name for name, _ in words)
    for name, at in words:
        if counts[name] == 1 and at is not None and start <= at < end:
            yield name, BEFORE if at < first else BETWEEN if at < second else AFTER
