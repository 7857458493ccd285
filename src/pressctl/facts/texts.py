"""The text of a release, its fields and its body, as passages with their facts; two of them compared."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pressctl.facts.aligning import Passage
from pressctl.facts.comparing import Comparison, Difference, Place, beside, compare
from pressctl.facts.fact import Amount, Fact
from pressctl.facts.figures import has_two_readings
from pressctl.facts.reading import read
from pressctl.languages import quantities as quantity_words
from pressctl.prose.blocks import blocks


class Text(NamedTuple):
    """The fields of a release, each its name and value, its body, and the tag of its language."""

    fields: tuple[tuple[str, str], ...]
    body: str
    language: str


@lru_cache(maxsize=16)
def passages(text: Text) -> tuple[Passage, ...]:
    """Return the fields and the blocks of the body, each with its facts; ``at`` is the field, or the place."""
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
    """Return whether there are words of quantities for all of the languages; else digits alone are compared."""
    return all(quantity_words.read(text.language).has_words for text in texts)


@lru_cache(maxsize=16)
def differences(source: Text, target: Text) -> tuple[Difference, ...]:
    """Return on what two texts do not agree; nothing where they are too long."""
    return tuple(compare(passages(source), passages(target), has_words=has_words(source, target)))


@lru_cache(maxsize=16)
def compared(source: Text, target: Text) -> Comparison | None:
    """Return what two texts have in common and where they differ; None where they are too long."""
    return beside(passages(source), passages(target), has_words=has_words(source, target))


def misread(source: Text, target: Text) -> Iterator[tuple[Place, tuple[Decimal, Decimal]]]:
    """Yield the figures of a text that its language reads otherwise, with their places and both readings.

    The source has no figure that is the first reading, and one that is the other. Nothing is known of a language that
    has no words of quantities.
    """
    if not quantity_words.read(target.language).has_words:
        return
    places = (Place(number, fact) for number, passage in enumerate(passages(target)) for fact in passage.facts)
    found = [(place, both) for place in places if place.fact.also and (both := _both_readings(place.fact))]
    values = {fact.number for passage in passages(source) for fact in passage.facts if fact.is_hard} if found else ()
    yield from ((place, both) for place, both in found if both[0] not in values and both[1] in values)


def _both_readings(fact: Fact) -> tuple[Decimal, Decimal] | None:
    """Return a figure read with a decimal sign, and with one of thousands; None if only one reading is possible."""
    own, others = fact.number, [*filter(None, map(_number, fact.also))]
    if own is None or len(others) != 1 or own >= others[0] or not has_two_readings(fact.written):
        return None
    return own, others[0]


def _number(value: object) -> Decimal | None:
    if isinstance(value, Amount):
        return value.value
    return value if isinstance(value, Decimal) else None
