"""The translations of a release: the other files in the newsroom with its id."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pressctl.languages import DEFAULT
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import lookup
from pressctl.newsroom.translations import same_id
from pressctl.prose.lines import embargo_line
from pressctl.release import holding
from pressctl.release.model import Release, one_per_language


@dataclass(frozen=True)
class Siblings:
    """Finds the translations of a release that are public at an instant (aware).

    In each process all ids of the newsroom are read once per export.
    """

    newsroom: Newsroom
    now: dt.datetime

    def __call__(self, release: Release) -> tuple[Release, ...]:
        """Return the public translations of a release; none while any file with its id is under embargo."""
        if not release.id or self.held(release):
            return ()
        others = (path for path in _files(self.newsroom, self.now).get(release.id, ()) if path != release.path)
        loaded = (loading.load(self.newsroom, Path(path)).release for path in others)
        return one_per_language(
            each for each in loaded
            if each.id == release.id and each.language != release.language
            and each.is_out(self.now, self.newsroom.settings.timezone)
        )  # fmt: skip

    def held(self, release: Release) -> Release | None:
        """Return a release with the same id, in any language, that is under embargo, or None.

        Whoever can read one language of a release knows what is in the others.
        """
        for path in _files(self.newsroom, self.now).get(release.id, ()) if release.id else ():
            if path != release.path and _may_hold(self.newsroom, path):
                other = loading.load(self.newsroom, Path(path)).release
                if other.id == release.id and _is_held(other, self.now):
                    return other
        return None


SIGNS = re.compile(rb"""(?:emb|rgo)[\w -]{0,20}["']?[ \t]{0,5}:|<<""", re.IGNORECASE)
"""Matches every file that may be under embargo, or has a key that may be meant as an embargo: with half of the word,
so that misspellings match, or with a YAML merge."""

UNTIL = re.compile(rb"""(?mi)^["']?([^\s:#"'-][^:"'\r\n]{1,40})["']?:[ \t]{1,20}["']?(?:\d|true|yes|on)""")
"""A key with a day or a yes: what another language calls an embargo is one, too."""


def _is_held(release: Release, now: dt.datetime) -> bool:
    """Return whether a release is under embargo, or may be: for a key that looks like one, or a line in its text."""
    return bool(release.is_embargoed(now) or release.unread_embargo or release.printed_embargo(now))


def _may_hold(newsroom: Newsroom, path: str) -> bool:
    data = loading.read(newsroom, path)
    own = newsroom.settings.fields.get("embargo", "").encode()
    if SIGNS.search(data) or (own and own in data):
        return True
    if any(holding.names_embargo(key.decode("utf-8", "replace")) for key in UNTIL.findall(data)):
        return True
    return _may_print_embargo(data)


def _may_print_embargo(data: bytes) -> bool:
    """Return whether the values of the front matter, or the head of the text, may have an embargo line."""
    front, _, body = data.decode("utf-8", "replace").replace("\r\n", "\n").lstrip("\ufeff-").partition("\n---")
    values = [line.partition(": ")[2].strip("\"' ") for line in front.split("\n")]
    return any(embargo_line.find(text, DEFAULT) for text in (body, *values) if text)


_FILES: dict[tuple[Path, dt.datetime], Mapping[str, tuple[str, ...]]] = {}
"""The files with each id in the newsroom of the last export, as each batch of releases has its own desk."""


def _files(newsroom: Newsroom, now: dt.datetime) -> Mapping[str, tuple[str, ...]]:
    key = (newsroom.root, now)
    if key not in _FILES:
        found: dict[str, tuple[str, ...]] = {}
        for path in lookup.stream(newsroom, []):
            if name := same_id.id_at(newsroom, path):
                found[name] = (*found.get(name, ()), path)
        _FILES.clear()
        _FILES[key] = found
    return _FILES[key]
