"""Numbers that a name before them tells from others, “Hall 5”: a text keeps the name in every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressctl.facts.fact import Fact
from pressctl.facts.leftovers import Left
from pressctl.facts.same import same


def differing(left: Left) -> Iterator[tuple[Fact, Fact]]:
    """Yield the numbers of both sides that stand after one name and are not the same, where each side has as many."""
    sides = [_labelled(facts) for facts in left.all]
    for label in sorted(sides[0].keys() & sides[1].keys()):
        ones, others = sides[0][label], sides[1][label]
        if len(ones) == len(others):
            lost = _without(ones, others), _without(others, ones)
            if len(lost[0]) == len(lost[1]) == 1 and _is_new(lost, left):
                yield lost[0][0], lost[1][0]


def _is_new(lost: tuple[list[Fact], list[Fact]], left: Left) -> bool:
    """Return whether one of two numbers does not stand on the other side: “In 2009” may open another sentence."""
    return any(
        not any(same(facts[0], fact) for fact in others if fact.is_hard)
        for facts, others in zip(lost, left.all[::-1], strict=True)
    )


def _labelled(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.label:
            found.setdefault(fact.label, []).append(fact)
    return found


def _without(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Return the facts that none of the others is the same as, each of which answers one."""
    left, found = list(others), []
    for fact in facts:
        answer = next((other for other in left if same(fact, other)), None)
        if answer is None:
            found.append(fact)
        else:
            left.remove(answer)
    return found
