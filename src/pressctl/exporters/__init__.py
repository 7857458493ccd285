"""Export formats: each turns one release into bytes, and says what the format could not carry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from pressctl.languages import DEFAULT, Language, find
from pressctl.model import Release

EXPORTERS = {
    "html": "pressctl.exporters.html:write",
    "json": "pressctl.exporters.json:write",
    "markdown": "pressctl.exporters.markdown:write",
    "text": "pressctl.exporters.text:write",
}
"""The formats, as "module:function"; the function takes a release and a Desk and returns an Exported."""

EXTENSIONS = {"html": ".html", "json": ".json", "markdown": ".md", "text": ".txt"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What an exporter may know besides the release.

    ``now`` is an aware instant, ``timezone`` the newsroom's IANA zone or empty, ``issuer`` and ``acronym``
    the organisation. ``template`` returns the source of a named template (``"export/release.html"``).
    """

    now: dt.datetime
    template: Callable[[str], str]
    timezone: str = ""
    issuer: str = ""
    acronym: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an exporter wrote, and a sentence for each thing the format could not carry."""

    data: bytes
    notes: tuple[str, ...] = ()


Exporter = Callable[[Release, Desk], Exported]


def words_for(release: Release) -> tuple[Language, tuple[str, ...]]:
    """Return the words to print a release with, and a note when they are not of its own language."""
    own = find(release.language)
    if own is not None:
        return own, ()
    fallback = find(DEFAULT)
    assert fallback is not None
    return fallback, (f"labels are in English: pressctl has no words for language “{release.language}”",)
