"""Which files have the same id: a release and its translations, and what among them cannot be right.

A line of the front matter tells most ids at a twentieth of what reading the release costs, and so do those of the
language and the embargo: only where they do not agree is a release read whole.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from pressctl.errors import PressctlError
from pressctl.newsroom import finding, loading
from pressctl.newsroom.folder import Newsroom

if TYPE_CHECKING:
    from pressctl.release.model import Release, Sibling

Read = Callable[[str], bytes]
"""Gives the bytes of a file; raises PressctlError when it cannot be read."""
NAMES = ("id", "translationKey")
"""The names of the key, as ``front_matter.NAMES`` has them; that module is not needed to find most ids."""
FENCE = b"\n---"
LANGUAGE = re.compile(rb"""^language:[ \t]+["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)["']?[ \t]*\r?$""", re.MULTILINE)
OTHER_LANGUAGE = re.compile(rb"lang|locale")
"""What may be a key of the language that is written in any other way."""
SUFFIX = re.compile(r"\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$")
EMBARGO = re.compile(rb"^embargo:[ \t]+(\S.*?)[ \t]*\r?$", re.MULTILINE)


class Head(NamedTuple):
    """What the lines of a release tell of it: its id (empty: none), its language and its embargo as they are written.

    ``language`` and ``embargo`` are None where the lines do not tell.
    """

    id: str = ""
    language: str | None = None
    embargo: bytes | None = None


NO_HEAD = Head()
"""That of a release without an id, of which nobody asks more."""


@functools.cache
def _patterns(own: str) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Return what finds an id that is written as it is, and what may be one written in any other way.

    ``own`` is the newsroom's name of the key.
    """
    names = b"(?:%b|%b)" % ("|".join(NAMES).encode(), re.escape(own).encode())
    value = rb"""(?:"([\w.:/ -]+)"|'([\w.:/ -]+)'|([\w./][\w./-]*))"""
    plain = re.compile(rb"^%b:[ \t]+%b[ \t]*\r?$" % (names, value), re.MULTILINE)
    other = re.compile(rb"""(?:^|[{,?][ \t\r\n]{0,20})["']?%b["']?[ \t]{0,20}:""" % names, re.MULTILINE)
    return plain, other


def id_of(room: Newsroom, path: str, data: bytes) -> str:
    """Return the id of a release by the bytes of its file; an empty text when it has none, or cannot be read."""
    head = _head(data)
    plain, other = _patterns(room.settings.fields.get("id", NAMES[0]))
    found = plain.findall(head)
    if len(found) == 1:
        return str(next(filter(None, found[0])).decode("ascii"))
    is_indented = head[head.find(b"\n") + 1 :].startswith((b" ", b"\t"))
    if not found and not is_indented and not other.search(head):
        return ""
    release = _release(room, path, data)
    return release.id if release else ""


def head(room: Newsroom, path: str, data: bytes) -> Head:
    """Return what the lines of a release tell, by the bytes of its file."""
    name = id_of(room, path, data)
    if not name:
        return NO_HEAD
    lines, fields = _head(data), room.settings.fields
    language = None if "language" in fields else _language(path, lines)
    return Head(name, language, None if "embargo" in fields else _embargo(lines))


def heads(room: Newsroom) -> Iterator[tuple[str, Head]]:
    """Yield the path and the head of each file of a newsroom that can be read and has an id."""
    return _heads(room, finding.stream(room, []), functools.partial(loading.read, room))


def siblings(room: Newsroom, paths: Sequence[str], read: Read) -> dict[str, tuple[Sibling, ...]]:
    """Return, for each of some files, those of the same id that have its language too, or another embargo.

    They are looked for among these files and all of the newsroom, in any state. ``read`` is asked for each file once,
    and again for few.
    """
    return among(room, dict(_heads(room, paths, read)), paths, read)


def among(
    room: Newsroom, heads: Mapping[str, Head], paths: Iterable[str] | None, read: Read
) -> dict[str, tuple[Sibling, ...]]:
    """Return the same; ``heads`` are those of the files that have an id, ``paths`` all of them.

    None for ``paths`` says that they are all the files of the newsroom, and no other has to be looked for.
    """
    families: dict[str, list[str]] = {}
    others = _others(room, set(paths)) if heads and paths is not None else ()
    heads = {**heads, **dict(_heads(room, others, read))} if others else heads
    first: dict[str, str] = {}
    for path, each in heads.items():
        if (one := first.setdefault(each.id, path)) is not path:
            families.setdefault(each.id, [one]).append(path)
    found: dict[str, tuple[Sibling, ...]] = {}
    for family in families.values():
        if not _agree([heads[path] for path in family]):
            found |= _apart(room, family, read)
    return found


def _others(room: Newsroom, known: set[str]) -> list[str]:
    """Return the other files of a newsroom that has settings; what lies around a stranger's file is not looked at."""
    found: list[str] = []
    if room.has_settings:
        with suppress(PressctlError):  # a folder that cannot be read; whoever asks for it is told
            found += (path for path in finding.stream(room, []) if path not in known)
    return found


def _heads(room: Newsroom, paths: Iterable[str], read: Read) -> Iterator[tuple[str, Head]]:
    """Yield the heads of the files that can be read and have an id."""
    for path in paths:
        with suppress(PressctlError):
            found = head(room, path, read(path))
            if found.id:
                yield path, found


def _agree(family: Sequence[Head]) -> bool:
    """Return whether all are surely in languages of their own and have one embargo or none, by the lines alone."""
    languages, embargoes = {each.language for each in family}, {each.embargo for each in family}
    is_sure = None not in languages and None not in embargoes
    return is_sure and len(languages) == len(family) and len(embargoes) == 1


def _language(path: str, head: bytes) -> str | None:
    given = LANGUAGE.findall(head)
    if len(given) == 1:
        return str(given[0].decode("ascii").lower())
    suffix = SUFFIX.search(PurePath(path).stem)
    return suffix[1].lower() if suffix and not OTHER_LANGUAGE.search(head) else None


def _embargo(head: bytes) -> bytes | None:
    if b"mbargo" not in head:
        return b""
    given = EMBARGO.findall(head)
    return given[0] if len(given) == 1 and head.count(b"mbargo") == 1 else None


def _apart(room: Newsroom, family: Sequence[str], read: Read) -> dict[str, tuple[Sibling, ...]]:
    """Return, for each of a family that does not seem to agree, those with which it does not, the files read whole."""
    from pressctl.release.model import Sibling

    members, seen = [], set()
    for path in family:
        place = os.path.realpath(path)
        release = None if place in seen else _loaded(room, path, read)
        seen.add(place)
        if release and release.id:
            members.append(Sibling(path, release.id, release.language, release.lifts, release.is_recalled))
    return {one.path: others for one in members if (others := tuple(each for each in members if _differ(one, each)))}


def _differ(one: Sibling, other: Sibling) -> bool:
    is_other = one.path != other.path and one.id == other.id
    return is_other and (one.language == other.language or one.lifts != other.lifts)


def _loaded(room: Newsroom, path: str, read: Read) -> Release | None:
    try:
        return _release(room, path, read(path))
    except PressctlError:
        return None


def _release(room: Newsroom, path: str, data: bytes) -> Release | None:
    try:
        return loading.release_of(room, Path(path), data)
    except PressctlError:
        return None


def _head(data: bytes) -> bytes:
    return data[: data.find(FENCE, 3) + 1 or None]
