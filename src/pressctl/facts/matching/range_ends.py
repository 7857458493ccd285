"""Ranges of two passages that differ at one end: both ends equal, “5–5 days”, or an end left out or added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressctl.facts.fact import Day, Fact, Kind
from pressctl.facts.matching.leftovers import Left
from pressctl.facts.matching.pairing import family
from pressctl.facts.matching.same import YEARS, same


def differing(left: Left, ones: Sequence[Fact], others: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the facts at the same end of a range on both sides; ``ones`` and ``others`` are the unmatched facts."""
    if not any(fact.since for facts in left.all for fact in facts):  # there is no range
        return
    lost = ([*ones, *left.spare[0]], [*others, *left.spare[1]])
    for side in (0, 1):
        found = _of_equal_ends(left.all[side], lost[1 - side], left.all[1 - side])
        found = found or _only_begun(lost[side], (ones, others)[1 - side], left.all[1 - side])
        if found:
            yield found if side else found[::-1]
            return


def _of_equal_ends(facts: Sequence[Fact], lost: Sequence[Fact], others: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """Return the end of a range that one side lacks, and the range of the other side whose ends are equal."""
    if any(map(_has_equal_ends, others)):
        return None
    for fact in filter(_has_equal_ends, facts):
        for one in lost:
            starts = [each for each in others if each.since and each.since.span == one.span and same(each, fact)]
            if not same(one, fact) and (starts or (one.since and same(one.since, fact))):
                return one, fact
    return None


def _has_equal_ends(fact: Fact) -> bool:
    return fact.since is not None and fact.since.value == fact.value


def _only_begun(facts: Sequence[Fact], lost: Sequence[Fact], others: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """Return the single year or day of one side that begins a range on the other side, and the end of that range."""
    for fact in facts:
        if not fact.since or not _is_day_or_year(fact) or any(family(each) == family(fact) for each in lost):
            continue
        in_ranges = {each.span for end in others if end.since for each in (end, end.since)}
        alone = [each for each in others if same(each, fact.since) and each.is_hard]
        is_said = any(same(each, fact) for each in others)
        if len(alone) == 1 and alone[0].span not in in_ranges and not is_said:
            return alone[0], fact
    return None


def _is_day_or_year(fact: Fact) -> bool:
    return fact.kind is Kind.DATE or (fact.kind is Kind.NUMBER and fact.number in YEARS)


def without_repeated_starts(pairs: Sequence[tuple[Fact, Fact]]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the facts that differ, without the first days of ranges whose last days show the same difference.

    If the month or the year of a range differs, both of its days do.
    """
    ends = {(one.since.span, other.since.span) for one, other in pairs if one.since and other.since}
    for one, other in pairs:
        is_same_day = isinstance(one.value, Day) and isinstance(other.value, Day) and one.value.day == other.value.day
        if not is_same_day or (one.span, other.span) not in ends:
            yield one, other
