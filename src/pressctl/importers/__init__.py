"""Import formats: each reads the bytes of a source into a release, and says where each field was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pressctl.model import Release

IMPORTERS = {
    "text": "pressctl.importers.text:read",
    "html": "pressctl.importers.html:read",
}
"""The formats, as "module:function"; the function takes the source's bytes and the options, and returns a list of
readings, one a release; it raises ReadError or ImportRefused, with a sentence and a hint, when there is none."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose: ``accept_changes`` takes the tracked changes of a Word document as made."""

    accept_changes: bool = False


class Confidence(StrEnum):
    """How sure an importer is of a field: it can be nothing else, it is probably this, or it might be."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Found:
    """Where a field was found: ``line`` is 1-based in the source; ``confidence`` how sure the reader is.

    ``text`` is what stands there; for a guess it is the suggestion, which is never written as a value.
    """

    line: int
    confidence: Confidence
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an importer read: the release, where each of its fields was found, and what it could not settle."""

    release: Release
    fields: Mapping[str, Found] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
