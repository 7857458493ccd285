"""Two numbers of a passage that the other has in each other's place, where names tell which is whose.

“Lyon has 140 seats and Berlin 60” is beside “Lyon a 60 places et Berlin 140” a slip; beside “Berlin a 60 places et Lyon
140” it is not. What numbers count has another word in each language, so only names that both passages have tell it.
"""

from __future__ import annotations

from collections.abc import Sequence

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.leftovers import NAME, Left


def find(left: Left) -> tuple[Fact, Fact] | None:
    """Return the first of two numbers in digits and the one that stands in its place; None where none are exchanged.

    Both passages have the same numbers, each once, of which two neighbours are the other way round, while a name stands
    between them in both passages, and another before or after both.
    """
    sides = [[fact for fact in facts if _is_plain(fact)] for facts in left.all]
    values = [[fact.number for fact in facts] for facts in sides]
    if values[0] == values[1] or sorted(map(str, values[0])) != sorted(map(str, values[1])):
        return None
    apart = [at for at, both in enumerate(zip(*values, strict=True)) if both[0] != both[1]]
    if len(apart) != 2 or apart[1] - apart[0] != 1 or len(set(values[0])) < len(values[0]):
        return None
    places = [_places(text, facts[apart[0] : apart[1] + 1]) for text, facts in zip(left.texts, sides, strict=True)]
    shared = places[0].items() & places[1].items()
    if {at for _, at in shared} >= {1} and {at for _, at in shared} & {0, 2}:
        return sides[0][apart[0]], sides[1][apart[0]]
    return None


def _is_plain(fact: Fact) -> bool:
    return fact.is_hard and fact.kind is Kind.NUMBER and not fact.name and fact.since is None


def _places(text: str, facts: Sequence[Fact]) -> dict[str, int]:
    """Return whether each name that stands once is before two numbers, 0, between them, 1, or after both, 2."""
    ends = [text.find(fact.written) for fact in facts]
    if min(ends) < 0 or any(text.count(fact.written) > 1 for fact in facts):
        return {}
    names = list(NAME.finditer(text))
    met = [match[0] for match in names]
    return {match[0]: sum(match.start() > end for end in ends) for match in names if met.count(match[0]) == 1}
