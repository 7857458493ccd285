"""What a release must know of the other files of its id: plain values, which the start can load."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Sibling(NamedTuple):
    """What a release must agree on with another file of its id: the path of that file, its language, its embargo.

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


class Beside(NamedTuple):
    """What a release must know of the other files of its id, in any state.

    ``siblings`` are those that may not agree with it. ``original`` is the path of the one that it is a translation
    of (empty if it is no translation), and ``digest`` that of the bytes there; it ``is_lost`` where the release names
    what it was made from and there is no such file. ``languages`` are those of all, in small letters, where the house
    requires some. ``events`` are the paths of the events of the record, as ``newsroom.issued.names`` gives them.
    """

    siblings: tuple[Sibling, ...] = ()
    original: str = ""
    digest: bytes = b""
    languages: tuple[str, ...] = ()
    is_lost: bool = False
    events: tuple[str, ...] = ()


ALONE = Beside()
"""What is known of a release that stands alone."""
