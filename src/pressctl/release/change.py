"""A change of a release: what was, what is now, where, and how much all changes weigh."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Weight(StrEnum):
    """How much a change weighs."""

    NONE = "none"
    REFILE = "refile"
    UPDATE = "update"
    CORRECTION = "correction"


class Place(NamedTuple):
    """Where something stands: the field, and of the body which paragraph, from 1."""

    field: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What was and what is now: of facts the sort in ``what``; an empty text for what was added or taken out."""

    what: str
    where: Place
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is other: facts, and words; ``added`` and ``removed`` are whole paragraphs; and how much all that weighs."""

    facts: tuple[Change, ...] = ()
    words: tuple[Change, ...] = ()
    added: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()
    weight: Weight = Weight.NONE


class Pair(NamedTuple):
    """A text and what it was before; one of them is empty where it was added or taken out."""

    where: Place
    before: str
    after: str
