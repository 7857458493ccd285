"""The numeric words and phrases of a language and their values: “dozens”, “two thirds”, “the first half”."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from pressctl.facts.fact import ROUND, Form, Kind
from pressctl.facts.readers.calendar_names import with_spaces
from pressctl.languages.quantities import Quantities

MOST_HALVES = 2
"""The number of halves in a year."""
Meaning = tuple[Kind, Hashable, Form | None]
"""The kind of a fact, its value, and the form of the number in words."""


def _with_ordinals(quantities: Quantities) -> Iterator[tuple[str, Meaning]]:
    """Yield the phrases made of an ordinal and another word, with their meanings: “first half”, “every third”."""
    for ordinal, value in quantities.ordinals.items():
        for word in quantities.half_words if value <= MOST_HALVES else ():
            yield f"{ordinal} {word}", (Kind.NUMBER, value, Form.HALF_YEAR)
        for word in quantities.every_words if value > 1 else ():
            yield f"{word} {ordinal}", (Kind.NUMBER, value, Form.CARDINAL)  # “one in three”


def read(quantities: Quantities) -> dict[str, Meaning]:
    """Return the numeric phrases of a language with their meanings."""
    phrases: dict[str, Meaning] = {}
    phrases |= {word: (Kind.NUMBER, value, None) for word, value in quantities.periods.items()}
    for word, value in quantities.collectives.items():
        form = Form.CARDINAL if word in quantities.rough_numbers else Form.MAGNITUDE if value in ROUND else None
        phrases[word] = (Kind.NUMBER, value, form)
    tables = (quantities.ordinals, quantities.magnitudes, quantities.cardinals)
    for table, form in zip(tables, (Form.ORDINAL, Form.MAGNITUDE, Form.CARDINAL), strict=True):
        phrases |= {word: (Kind.NUMBER, value, form) for word, value in table.items()}
    phrases |= {word: (*phrases[word][:2], None) for word in quantities.unsure_words}
    phrases |= {word: (Kind.NUMBER, value, Form.FRACTION) for word, value in quantities.fractions.items()}
    whole = {word: value for word, value in quantities.multiples.items() if not word.endswith("*")}
    phrases |= {word: (Kind.NUMBER, value, Form.MULTIPLE) for word, value in whole.items()}
    phrases |= dict(_with_ordinals(quantities))
    phrases |= {word: (Kind.NUMBER, value, Form.HALF_YEAR) for word, value in quantities.half_years.items()}
    phrases |= {word: (Kind.NUMBER, value, Form.CARDINAL) for word, (value, _) in quantities.spans.items()}
    return phrases | {with_spaces(word): meaning for word, meaning in phrases.items()}
