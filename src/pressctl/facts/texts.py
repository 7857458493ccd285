"""The text of a release, its fields and its body, as passages with their facts; two of them compared."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pressctl.facts.aligning import Passage
from pressctl.facts.comparing import Comparison, Difference, Place, beside, compare
from pressctl.facts.fact import Amount
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
    values = {fact.number for passage in passages(source) for fact in passage.facts if fact.is_hard}
    for number, passage in enumerate(passages(target)):
        for fact in passage.facts:
            own, others = fact.number, [*filter(None, map(_number, fact.also))]
            is_read_twice = own is not None and len(others) == 1 and own < others[0] and has_two_readings(fact.written)
            if own is not None and is_read_twice and own not in values and others[0] in values:
                yield Place(number, fact), (own, others[0])


def _number(value: object) -> Decimal | None:
    if isinstance(value, Amount):
        return value.value
    return value if isinstance(value, Decimal) else None
