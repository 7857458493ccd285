"""Matching the facts of two corresponding passages: what is left unmatched, and what has only moved elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.matching.aligning import Pair, Passage
from pressctl.facts.matching.pairing import distance, family
from pressctl.facts.matching.same import alike, is_part, is_same_hour, is_trifle, same
from pressctl.prose.patterns import regex

NAME = regex(r"(?<![\w])[A-Z][A-Za-z]{2,}")
"""A name: a word that other languages may keep unchanged."""
MOST = 200
"""The most facts of a pair of passages that are compared; the most in 335 releases are 25."""
PARTS = frozenset({Kind.DATE, Kind.MONTH, Kind.TIME})
"""Kinds of facts of which a number may be a part."""
IN_WORDS = frozenset({Kind.WEEKDAY, Kind.TIME, Kind.MONTH})
"""Kinds of facts that may be in words on both sides and still match."""


class Left:
    """The unmatched facts of two passages, and ``spare`` ones, which are repeated or trifling.

    ``matched`` has facts of the source with their matches here, ``moved`` those with matches elsewhere, and the pair of
    the latter.
    """

    def __init__(self, pair: Pair, source: Sequence[Passage], target: Sequence[Passage]) -> None:
        self.pair = pair
        self.passages = sides = (source, target)
        self.all = tuple([fact for passage in side for fact in passage.facts] for side in sides)
        if max(map(len, self.all)) > MOST:
            self.all = ([], [])
        self.texts = tuple(" ".join([passage.text for passage in side]) for side in sides)
        self.source, self.target = map(list, self.all)
        self.moved: list[tuple[Fact, Pair, Fact]] = []
        self.matched = list(self._match()) if self.source and self.target else []
        self.spare: tuple[list[Fact], list[Fact]] = ([], [])

    def _match(self) -> Iterator[tuple[Fact, Fact]]:
        """Remove the matching facts, the most certain matches first, and yield them."""
        if any(fact.clock for side in self.all for fact in side):
            yield from self._take(is_same_hour, is_hard=True)  # before “15 days” takes “15 heures”
        yield from self._take_equal()
        yield from self._take(_is_same_name, is_hard=True)
        yield from self._take(same, is_hard=True)
        yield from self._take(same, is_hard=False)
        yield from self._take(alike, is_hard=False)

    @property
    def has_digits(self) -> bool:
        """Return whether a fact in digits is left on either side."""
        return any(fact.is_hard for fact in (*self.source, *self.target))

    def separate_spare(self) -> None:
        """Move repeated and trifling facts from the unmatched ones to ``spare``."""
        matched = [fact for both in self.matched if not is_same_hour(*both) for fact in both]
        self.spare = _split(self.source, matched), _split(self.target, matched)

    def _take_equal(self) -> list[tuple[Fact, Fact]]:
        """Remove the facts in digits with equal readings on both sides, as most have, and return them."""
        known: dict[tuple[Kind, Hashable, str], list[Fact]] = {}
        for fact in self.target:
            if fact.is_hard:
                known.setdefault((fact.kind, fact.value, fact.name), []).append(fact)
        matches, left = [], []
        for fact in self.source:
            same_ones = known.get((fact.kind, fact.value, fact.name)) if fact.is_hard else None
            if same_ones:
                matches.append((fact, same_ones.pop(0)))
            else:
                left.append(fact)
        gone = {other.span for _, other in matches}
        self.source[:] = left
        self.target[:] = [fact for fact in self.target if fact.span not in gone]
        return matches

    def _take(self, is_match: Callable[[Fact, Fact], bool], *, is_hard: bool) -> list[tuple[Fact, Fact]]:
        """Remove the pairs of facts for which ``is_match`` holds, and return them; with ``is_hard`` only in digits."""
        matches: list[tuple[Fact, Fact]] = []
        if not self.source or not self.target:
            return matches
        includes_words = not is_hard and any(
            fact.is_hard for fact in self.target
        )  # words match words only for IN_WORDS
        for one in [fact for fact in self.source if fact.is_hard or includes_words or fact.kind in IN_WORDS]:
            if is_hard and not one.is_hard:
                continue
            others = (fact for fact in self.target if fact.is_hard or (not is_hard and _may_match(one, fact)))
            other = next((fact for fact in others if is_match(one, fact)), None)
            if other is not None:
                self.source.remove(one)
                self.target.remove(other)
                matches.append((one, other))
        return matches

    def is_opposed(self, fact: Fact) -> bool:
        """Return whether each side has one unmatched fact in digits of this kind; figures must be a typo apart."""
        own = family(fact)
        found = [
            [each for each in facts if each.is_hard and family(each) == own] for facts in (self.source, self.target)
        ]
        if [len(facts) for facts in found] != [1, 1]:
            return False
        return own != "figure" or distance(found[0][0], found[1][0]) <= 1


def _is_same_name(one: Fact, other: Fact) -> bool:
    """Return whether two facts are equal, with their numbers directly after the same word: “IA-32”."""
    return one.name == other.name and same(one, other)


def _may_match(one: Fact, other: Fact) -> bool:
    """Return whether one of two facts is in digits, or both are weekdays, months or hours."""
    return one.is_hard or other.is_hard or (one.kind is other.kind and one.kind in IN_WORDS)


def _split(facts: list[Fact], matched: Iterable[Fact]) -> list[Fact]:
    """Remove from some facts those that are repeated in the pair, or trifles, and return them."""
    known = list(matched)
    spare = [fact for fact in facts if is_trifle(fact) or any(_is_repeated(fact, each) for each in known)]
    for fact in spare:
        facts.remove(fact)
    return spare


def _is_repeated(fact: Fact, known: Fact) -> bool:
    """Return whether a fact repeats another, or is part of a day, a time or an id."""
    has_parts = bool({fact.kind, known.kind} & PARTS) or known.kind is Kind.ID
    return same(fact, known) or (has_parts and is_part(known, fact))


def drop_moved(lefts: Sequence[Left]) -> None:
    """Remove facts that one pair lacks and another has in excess, as a sentence has moved.

    If each side of a pair has one fact of the kind, they are taken to differ instead, unless the names in the texts
    show that whole passages have changed places.
    """
    if not any(left.has_digits for left in lefts):
        return
    for left in lefts:
        left.separate_spare()
    for here, left in enumerate(lefts):
        left.source[:] = [fact for fact in left.source if not _take_moved(fact, lefts, here)]
    for here, left in enumerate(lefts):
        beside = [lefts[there] for there in (here - 1, here + 1) if 0 <= there < len(lefts)]
        left.target[:] = [fact for fact in left.target if left.is_opposed(fact) or not _came_from(fact, beside)]


def _take_moved(fact: Fact, lefts: Sequence[Left], here: int) -> bool:
    """Return whether another passage has in excess a fact that a passage lacks, and remove it there.

    In neighbouring passages it may be in words, or part of a day.
    """
    is_opposed = lefts[here].is_opposed(fact)
    for there, other in enumerate(lefts):
        if here == there or (is_opposed and not _have_changed_places(lefts[here], other)):
            continue
        is_near = abs(here - there) == 1
        for facts in (other.target, other.spare[1]) if is_near else (other.target,):
            found = [each for each in facts if same(fact, each) or (is_near and alike(fact, each))]
            if found and (is_near or found[0].is_hard) and (fact.is_hard or not other.is_opposed(found[0])):
                facts.remove(found[0])
                lefts[here].moved.append((fact, other.pair, found[0]))
                return True
    return False


def _came_from(fact: Fact, beside: Sequence[Left]) -> bool:
    return any(same(fact, each) for left in beside for each in (*left.source, *left.spare[0]))


def _have_changed_places(one: Left, other: Left) -> bool:
    """Return whether each of two passages has more names in common with the counterpart of the other."""
    return all(
        len(_names(left, 0) & _names(across, 1)) > len(_names(left, 0) & _names(left, 1))
        for left, across in ((one, other), (other, one))
    )


def _names(left: Left, side: int) -> set[object]:
    links = {fact.value for fact in left.all[side] if fact.kind is Kind.LINK}
    return {*NAME.findall(left.texts[side]), *links}


def unmatched(facts: Sequence[Fact], others: Sequence[Fact], is_same: Callable[[Fact, Fact], bool]) -> list[Fact]:
    """Return the facts that are not matched by the others, each of which matches one."""
    left, found = list(others), []
    for fact in facts:
        answer = next((other for other in left if is_same(fact, other)), None)
        if answer is None:
            found.append(fact)
        else:
            left.remove(answer)
    return found
