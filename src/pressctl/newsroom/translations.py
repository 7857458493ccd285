"""The translations of a release: the other files of the newsroom with its id."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pressctl.newsroom import finding, loading, same_id
from pressctl.newsroom.folder import Newsroom
from pressctl.release.model import Release, one_a_language


@dataclass(frozen=True)
class Siblings:
    """Finds the translations of a release that are out at an instant; a process looks for the ids once an export."""

    room: Newsroom
    now: dt.datetime

    def __call__(self, release: Release) -> tuple[Release, ...]:
        """Return the translations of a release, in the other languages; none while one is held back."""
        if not release.id or self.held(release):
            return ()
        others = (path for path in _files(self.room, self.now).get(release.id, ()) if path != release.path)
        loaded = (loading.load(self.room, Path(path)).release for path in others)
        return one_a_language(
            each for each in loaded
            if each.id == release.id and each.language != release.language
            and each.is_out(self.now, self.room.settings.timezone)
        )  # fmt: skip

    def held(self, release: Release) -> Release | None:
        """Return a release of the same id, in any language, that is under embargo, or None.

        Whoever can read one language of a text knows what is in the others.
        """
        for path in _files(self.room, self.now).get(release.id, ()) if release.id else ():
            if path != release.path and _may_hold(self.room, path):
                other = loading.load(self.room, Path(path)).release
                if other.id == release.id and (other.is_embargoed(self.now) or other.unread_embargo):
                    return other
        return None


SIGNS = re.compile(rb"""(?:emb|rgo)[\w -]{0,20}["']?[ \t]{0,5}:|<<""", re.IGNORECASE)
"""What stands in a file that may be under embargo, or has a key that may be meant as one: half of the word, as a slip
leaves one, or a merge of YAML's."""


def _may_hold(room: Newsroom, path: str) -> bool:
    data = loading.read(room, path)
    own = room.settings.fields.get("embargo", "").encode()
    return bool(SIGNS.search(data)) or (bool(own) and own in data)


_FILES: dict[tuple[Path, dt.datetime], Mapping[str, tuple[str, ...]]] = {}
"""The files of each id in the newsroom of the last export: each batch of releases has a desk of its own."""


def _files(room: Newsroom, now: dt.datetime) -> Mapping[str, tuple[str, ...]]:
    key = (room.root, now)
    if key not in _FILES:
        found: dict[str, tuple[str, ...]] = {}
        for path in finding.stream(room, []):
            if name := same_id.id_at(room, path):
                found[name] = (*found.get(name, ()), path)
        _FILES.clear()
        _FILES[key] = found
    return _FILES[key]
