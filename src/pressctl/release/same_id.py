"""What the rules must know about the other files with a release's id, as plain data that is quick to import."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Sibling(NamedTuple):
    """Another file with the same id: its path, and what the two must agree on.

    ``lifts`` is as ``Release.lifts``; ``source_language`` and ``made_from``, the language it says it was translated
    from, are tags, or empty.
    """

    path: str
    id: str
    language: str
    lifts: dt.datetime | None = None
    is_recalled: bool = False
    source_language: str = ""
    made_from: str = ""


class SameId(NamedTuple):
    """What the rules must know about the other files with a release's id, whatever their status.

    ``siblings`` are those that may disagree with it. ``original`` is the path of its source (empty if it is not a
    translation), and ``digest`` that of the source's bytes; ``is_lost`` says that the release names a source that does
    not exist. ``languages`` are those of all the files, in lower case, if the settings require any. ``events`` are the
    paths of the record's events for the id, as ``newsroom.issued.names`` returns them.
    """

    siblings: tuple[Sibling, ...] = ()
    original: str = ""
    digest: bytes = b""
    languages: tuple[str, ...] = ()
    is_lost: bool = False
    events: tuple[str, ...] = ()


ALONE = SameId()
"""For a release whose id no other file has."""
