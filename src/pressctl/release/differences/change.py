"""A change between two texts of a release, as data: what was, what is now, where, and how serious it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Weight(StrEnum):
    """How serious a change is, from none to a correction."""

    NONE = "none"
    REFILE = "refile"
    UPDATE = "update"
    CORRECTION = "correction"


class Place(NamedTuple):
    """Where something is: the field and, in the body, the number of the paragraph, from 1."""

    field: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What was (``wrong``) and what is now (``right``), one of them empty if something was added or removed.

    ``what`` is the sort of fact, or says that it is words or a paragraph.
    """

    what: str
    where: Place
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes between two texts: facts, words, whole paragraphs ``added`` and ``removed``, and their weight."""

    facts: tuple[Change, ...] = ()
    words: tuple[Change, ...] = ()
    added: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()
    weight: Weight = Weight.NONE


class Pair(NamedTuple):
    """A text and what it was before; one of them is empty if it was added or removed."""

    where: Place
    before: str
    after: str
