"""Splitting the fields and the body of a release into passages with their facts, and comparing two releases."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pressctl.facts.comparing import Comparison, Difference, Place, compare, side_by_side
from pressctl.facts.fact import Amount, Fact
from pressctl.facts.matching.aligning import Passage
from pressctl.facts.readers.figures import has_two_readings
from pressctl.facts.reading import read
from pressctl.languages import quantities as quantity_words
from pressctl.prose.blocks import blocks


class Text(NamedTuple):
    """The fields of a release as names and values, its body, and the tag of its language."""

    fields: tuple[tuple[str, str], ...]
    body: str
    language: str


@lru_cache(maxsize=16)
def passages(text: Text) -> tuple[Passage, ...]:
    """Return the fields and the blocks of the body with their facts; ``at`` is a field's name or a block's place."""
    found = [
        Passage(name, value, read(value, text.language), name, text.language) for name, value in text.fields if value
    ]
    facts = read(text.body, text.language)
    starts = [fact.span.start for fact in facts]
    for block in blocks(text.body):
        first, after = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        found.append(Passage(block.kind, block.text, facts[first:after], block.span, text.language))
    return tuple(found)


def has_words(*texts: Text) -> bool:
    """Return whether the words for quantities are known in all the languages; if not, only digits are compared."""
    return all(quantity_words.read(text.language).has_words for text in texts)


@lru_cache(maxsize=16)
def differences(source: Text, target: Text) -> tuple[Difference, ...]:
    """Return the differences between the facts of two texts; none if they are too long."""
    return tuple(compare(passages(source), passages(target), has_words=has_words(source, target)))


@lru_cache(maxsize=16)
def compared(source: Text, target: Text) -> Comparison | None:
    """Return the facts that two texts share and their differences, or None if they are too long."""
    return side_by_side(passages(source), passages(target), has_words=has_words(source, target))


def misread(source: Text, target: Text) -> Iterator[tuple[Place, tuple[Decimal, Decimal]]]:
    """Yield the figures of a translation that are written as in another language, with their places and both readings.

    The source has no figure equal to the first reading and one equal to the second. Nothing is yielded if the words
    for quantities of a language are not known.
    """
    if not quantity_words.read(target.language).has_words:
        return
    places = (Place(number, fact) for number, passage in enumerate(passages(target)) for fact in passage.facts)
    found = [(place, both) for place in places if place.fact.also and (both := _both_readings(place.fact))]
    values = {fact.number for passage in passages(source) for fact in passage.facts if fact.is_hard} if found else ()
    yield from ((place, both) for place, both in found if both[0] not in values and both[1] in values)


def _both_readings(fact: Fact) -> tuple[Decimal, Decimal] | None:
    """Return a figure read with a decimal sign and with a thousands separator, or None if only one is possible."""
    own, others = fact.number, [*filter(None, map(_number, fact.also))]
    if own is None or len(others) != 1 or own >= others[0] or not has_two_readings(fact.written):
        return None
    return own, others[0]


def _number(value: object) -> Decimal | None:
    if isinstance(value, Amount):
        return value.value
    return value if isinstance(value, Decimal) else None
