"""Import formats: each reads the bytes of a source into a release, and says where each field was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pressctl.release.model import Release

IMPORTERS = {
    "text": "pressctl.importers.text:read",
    "html": "pressctl.importers.html:read",
    "docx": "pressctl.importers.docx:read",
    "eml": "pressctl.importers.eml:read",
    "ninjs": "pressctl.importers.ninjs:read",
    "newsml": "pressctl.importers.newsml:read",
    "newsml-g2": "pressctl.importers.newsml_g2:read",
    "nitf": "pressctl.importers.nitf:read",
    "markdown": "pressctl.importers.sites:read",
}
"""The formats, as "module:function"; the function takes the source's bytes and the options, and returns a list of
readings, one a release; it raises ReadError or ImportRefused, with a sentence and a hint, when there is none."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose, and the source's ``name`` as shown, of which a format may read a day or a language.

    ``accept_changes`` takes the tracked changes of a Word document as made, ``adopt`` renames the front-matter keys of
    other sites to ours; ``fields`` are the names that the settings give for our keys.
    """

    accept_changes: bool = False
    adopt: bool = False
    name: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


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
    """What an importer read: the release, where each of its fields was found, and what it could not settle.

    ``text`` is the release's file as it shall be written, where the source is such a file itself.
    """

    release: Release
    fields: Mapping[str, Found] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    text: str = ""
