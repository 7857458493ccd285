"""Names of months and weekdays without a day: “on Mondays”, “по понедельникам”, “월요일에”."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from pressctl.facts.fact import Day, Fact, Kind
from pressctl.languages import Language, calendars
from pressctl.languages.quantities import fold

Meaning = TypeVar("Meaning")
SHORTEST_MONTH, SHORTEST_WEEKDAY = 3, 4
"""Letters from which a name is recognised without a day; shorter ones are also other words."""
SHORTEST_START = 3
"""Letters of the shortest start of a name that has several ends."""
APOSTROPHES = str.maketrans("'ʼ", "  ")


class Name(NamedTuple):
    """The meaning of a name: a month, or a weekday counted from Monday, 0.

    ``has_capital`` says that it must have one, as “may” and “march” are verbs.
    """

    kind: Kind
    number: int
    has_capital: bool


def read(language: Language, others: Collection[str]) -> tuple[dict[str, Name], dict[str, Name]]:
    """Return the names of the months and weekdays of a language, folded, and the starts of those with several ends.

    Names in a date that are among ``others`` as well, as French “sept” is seven, are left out.
    """
    found: dict[str, Name] = {}
    starts: dict[str, Name] = {}
    units = ((Kind.MONTH, language.months, SHORTEST_MONTH, 1), (Kind.WEEKDAY, language.weekdays, SHORTEST_WEEKDAY, 0))
    for kind, groups, shortest, first in units:
        for number, names in enumerate(groups, start=first):
            own = [form for name in names if len(name) >= shortest for form in _forms(name)]
            plural = [f"{name}s" for name in own if kind is Kind.WEEKDAY]  # “on Saturdays”
            named = Name(kind, number, language.capitalises_months)
            found |= dict.fromkeys((form for form in (*own, *plural) if form not in others), named)
        for number, names in enumerate(calendars.alone(language.tag, kind.value), start=first):
            for name in names:
                named = Name(kind, number, name != name.lower())
                found |= dict.fromkeys(_forms(name.removesuffix("*")), named)
                starts |= {fold(name[:-1]): named} if name.endswith("*") else {}
    return found, starts


def by_start(word: str, starts: Mapping[str, Meaning]) -> Meaning | None:
    """Return the meaning of the longest known start of a folded word, as of “lördagsmorgonen”, or None."""
    if not starts:
        return None
    lengths = range(len(word), SHORTEST_START - 1, -1)
    return next((starts[word[:length]] for length in lengths if word[:length] in starts), None)


def once(text: str, facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield facts without the first of two names for one month, as the second may have the year: “März/Lenz 2026”."""
    for fact, following in zip_longest(facts, facts[1:]):
        is_named_twice = (
            following is not None
            and fact.kind is following.kind is Kind.MONTH
            and text[fact.span.end : following.span.start].strip() == "/"
            and isinstance(fact.value, Day)
            and isinstance(following.value, Day)
            and fact.value.month == following.value.month
        )
        if not is_named_twice:
            yield fact


def with_spaces(phrase: str) -> str:
    """Return a folded phrase with spaces instead of apostrophes, which separate words in a text: “дев'ять”."""
    return phrase.translate(APOSTROPHES)


def _forms(name: str) -> set[str]:
    return {fold(name), with_spaces(fold(name))}
