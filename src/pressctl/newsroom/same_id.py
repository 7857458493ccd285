"""Which files have the same id: a release and its translations, which is the original, and what cannot be right.

A line of the front matter tells most ids at a twentieth of what reading the release costs, and so do those of the
languages and the embargo: only where they do not agree is a release read whole.
"""

from __future__ import annotations

import functools
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from pressctl.errors import PressctlError
from pressctl.newsroom import finding, loading
from pressctl.newsroom.folder import Newsroom
from pressctl.release.beside import ALONE, Beside, Sibling

if TYPE_CHECKING:
    from pressctl.release.model import Release

Read = Callable[[str], bytes]
"""Gives the bytes of a file; raises PressctlError when it cannot be read."""
NAMES = ("id", "translationKey")
"""The names of the key, as ``front_matter.NAMES`` has them; that module is not needed to find most ids."""
RECORD = "issued"
"""The folder of the record, ``events.FOLDER``."""
FENCE = b"\n---"
TAG = rb"""["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)["']?"""
LANGUAGE = re.compile(rb"^language:[ \t]+%b[ \t]*\r?$" % TAG, re.MULTILINE)
OTHER_LANGUAGE = re.compile(rb"lang|locale")
"""What may be a key of the language that is written in any other way."""
SUFFIX = re.compile(r"\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$")
EMBARGO = re.compile(rb"^embargo:[ \t]+(\S.*?)[ \t]*\r?$", re.MULTILINE)
SOURCE = re.compile(rb"^source_language:[ \t]+%b[ \t]*\r?$" % TAG, re.MULTILINE)
MADE_FROM = re.compile(rb"^translated:[ \t]*(?:\{[ \t]*|\r?\n[ \t]+)from:[ \t]*%b[ \t]*(?:,|\r?$)" % TAG, re.MULTILINE)


class Head(NamedTuple):
    """What the lines of a release tell of it: its id (empty: none), and as they are written its languages and embargo.

    Of ``language``, ``embargo``, ``source_language`` and ``made_from`` (the language it says it was translated from)
    None stands where the lines do not tell; empty is what is not there. ``digest`` is that of the file's bytes.
    """

    id: str = ""
    language: str | None = None
    embargo: bytes | None = None
    source_language: str | None = ""
    made_from: str | None = ""
    digest: bytes = b""


NO_HEAD = Head()
"""The head of a release without an id: nothing more of it is asked for."""
Family = dict[str, Head]
"""The heads of the files of one id by their paths."""


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


def id_at(room: Newsroom, path: str) -> str:
    """Return the id of the release in a file; an empty text when it has none, or the file cannot be read."""
    try:
        return id_of(room, path, loading.read(room, path))
    except PressctlError:
        return ""


def head(room: Newsroom, path: str, data: bytes) -> Head:
    """Return what the lines of a release tell, by the bytes of its file."""
    name = id_of(room, path, data)
    if not name:
        return NO_HEAD
    lines, fields = _head(data), room.settings.fields
    return Head(
        name,
        None if "language" in fields else _language(path, lines),
        None if "embargo" in fields else _embargo(lines),
        None if "source_language" in fields else _said(SOURCE, b"source_language", lines),
        None if "translated" in fields else _said(MADE_FROM, b"translated", lines),
        digest(data),
    )


def heads(room: Newsroom) -> Iterator[tuple[str, Head]]:
    """Yield the path and the head of each file of a newsroom that can be read and has an id."""
    return _heads(room, finding.stream(room, []), functools.partial(loading.read, room))


def digest(data: bytes) -> bytes:
    """Return the digest of a file's bytes."""
    return hashlib.blake2b(data, digest_size=16).digest()


def beside(room: Newsroom, paths: Sequence[str], read: Read) -> dict[str, Beside]:
    """Return, for each of some files, what it must know of those of the same id.

    They are looked for among these files and all of the newsroom, in any state. ``read`` is asked for each file once,
    and again for few. A file that has nothing to know is not in it.
    """
    return among(room, dict(_heads(room, paths, read)), paths, read)


def among(room: Newsroom, heads: Mapping[str, Head], paths: Iterable[str] | None, read: Read) -> dict[str, Beside]:
    """Return the same; ``heads`` are those of the files that have an id, ``paths`` all of them.

    None for ``paths`` says that they are all the files of the newsroom, and no other has to be looked for.
    """
    families: dict[str, Family] = {}
    others = _others(room, set(paths)) if heads and paths is not None else ()
    for path, each in (*heads.items(), *_heads(room, others, read)):
        families.setdefault(each.id, {})[path] = each
    found: dict[str, Beside] = {}
    for family in families.values():
        if len(family) > 1 or room.settings.required or any(each.made_from != "" for each in family.values()):
            found.update(_family(room, family, read, is_whole=paths is None or room.has_settings))
    if (room.root / RECORD).is_dir():
        _add_events(room, heads, found)
    return found


def _add_events(room: Newsroom, heads: Mapping[str, Head], found: dict[str, Beside]) -> None:
    from pressctl.newsroom import issued  # most newsrooms have no record

    for path, each in heads.items():
        if names := issued.names(room.root, each.id):
            found[path] = found.get(path, ALONE)._replace(events=names)


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


def _family(room: Newsroom, family: Family, read: Read, *, is_whole: bool) -> Iterator[tuple[str, Beside]]:
    """Yield what each file of one id must know of the others, which are all there are when the family ``is_whole``."""
    members: dict[str, Sibling] = {}
    if not _agree(family):
        family, members = _apart(room, family, read)
    is_in_order = not members or _is_in_order(family)
    tags = frozenset((each.language or "").lower() for each in family.values())
    languages = tuple(sorted(tags - {""})) if room.settings.required else ()
    for path, head in family.items():
        original = original_of(path, family, room.settings.languages)
        digest = family[original].digest if original else b""
        others = (each for other, each in members.items() if other != path)
        apart = tuple(each for each in others if not is_in_order or _differ(members[path], each))
        is_lost = is_whole and bool(head.made_from) and str(head.made_from).lower() not in tags
        if original or apart or languages or is_lost:
            yield path, Beside(apart, original, digest, languages, is_lost)


def original_of(path: str, family: Mapping[str, Head], languages: Sequence[str] = ()) -> str:
    """Return the path of the file that one of a family is a translation of, or an empty text.

    It is the one in the language that the file names, else in the one that others name; where nobody names any, the
    one in the first of the newsroom's ``languages``.
    """
    own = family[path]
    language = (own.language or "").lower()
    said = (own.made_from or own.source_language or "").lower() or _source(family)
    if said:
        named = [other for other, each in family.items() if (each.language or "").lower() == said and other != path]
        return named[0] if len(named) == 1 and said != language else ""
    order = {tag.lower(): number for number, tag in enumerate(languages)}
    first = min(family, key=lambda each: (order.get((family[each].language or "").lower(), len(order)), each))
    return first if first != path and (family[first].language or "").lower() != language else ""


def _source(family: Mapping[str, Head]) -> str:
    """Return the language that the files of a family name as that of the source; empty where they name none, or two."""
    named = {each.source_language.lower() for each in family.values() if each.source_language}
    return named.pop() if len(named) == 1 else ""


def _agree(family: Family) -> bool:
    """Return whether all are surely in languages of their own, have one embargo or none, and know their source."""
    heads = family.values()
    languages, embargoes = {each.language for each in heads}, {each.embargo for each in heads}
    said = {tag for each in heads for tag in (each.source_language, each.made_from)}
    is_sure = None not in languages and None not in embargoes and None not in said
    return is_sure and len(languages) == len(family) and len(embargoes) == 1 and _is_in_order(family)


def _is_in_order(family: Mapping[str, Head]) -> bool:
    """Return whether the files of a family name one source, and each what it was made from, without a circle."""
    sources = {each.source_language.lower() for each in family.values() if each.source_language}
    made_from = {(each.language or "").lower(): (each.made_from or "").lower() for each in family.values()}
    return len(sources) < 2 and all(_leads_to_a_source(tag, made_from) for tag in made_from)


def _leads_to_a_source(tag: str, made_from: Mapping[str, str]) -> bool:
    for _ in made_from:
        if tag not in made_from:
            return False
        if not (tag := made_from[tag]):
            return True
    return False


def _language(path: str, head: bytes) -> str | None:
    given = LANGUAGE.findall(head)
    if len(given) == 1:
        return str(given[0].decode("ascii").lower())
    suffix = SUFFIX.search(PurePath(path).stem)
    return suffix[1].lower() if suffix and not OTHER_LANGUAGE.search(head.replace(b"source_language", b"")) else None


def _embargo(head: bytes) -> bytes | None:
    if b"mbargo" not in head:
        return b""
    given = EMBARGO.findall(head)
    return given[0] if len(given) == 1 and head.count(b"mbargo") == 1 else None


def _said(pattern: re.Pattern[bytes], key: bytes, head: bytes) -> str | None:
    """Return the tag that a key names, empty where there is no such key, None where it takes more to know."""
    if key not in head:
        return ""
    given = pattern.findall(head)
    return str(given[0].decode("ascii").lower()) if len(given) == 1 and head.count(key) == 1 else None


def _apart(room: Newsroom, family: Family, read: Read) -> tuple[Family, dict[str, Sibling]]:
    """Return a family that does not seem to agree, its files read whole: their heads, and what they must agree on."""
    heads: Family = {}
    members: dict[str, Sibling] = {}
    seen = set()
    for path, lines in family.items():
        place = os.path.realpath(path)
        release = None if place in seen else _loaded(room, path, read)
        seen.add(place)
        if release and release.id:
            source, made_from = release.source_language, release.made_from
            members[path] = Sibling(
                path, release.id, release.language, release.lifts, release.is_recalled, source, made_from
            )
            heads[path] = Head(lines.id, release.language, b"", source, made_from, lines.digest)
    return heads, members


def _differ(one: Sibling, other: Sibling) -> bool:
    return one.id == other.id and (one.language == other.language or one.lifts != other.lifts)


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
