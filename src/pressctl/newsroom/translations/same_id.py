"""Files with the same id: a release and its translations, which of them is the source, and what they disagree on.

For most files the id, the languages and the embargo are found by patterns on single lines of the front matter, which
takes a twentieth of the time of parsing it. Only files that seem to disagree are parsed.
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
from pressctl.newsroom import loading
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.lists import lookup
from pressctl.release.same_id import ALONE, SameId, Sibling

if TYPE_CHECKING:
    from pressctl.release.model import Release

Read = Callable[[str], bytes]
"""Returns the bytes of a file; raises PressctlError if it cannot be read."""
NAMES = ("id", "translationKey")
"""The names of the key, as in ``front_matter.NAMES``, which is not imported as most ids are found without it."""
RECORD = "issued"
"""The folder of the record, ``events.FOLDER``."""
FENCE = b"\n---"
TAG = rb"""["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)["']?"""
LANGUAGE = re.compile(rb"^language:[ \t]+%b[ \t]*\r?$" % TAG, re.MULTILINE)
OTHER_LANGUAGE = re.compile(rb"lang|locale")
"""Matches what may be a key for the language in another form."""
SUFFIX = re.compile(r"\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$")
EMBARGO = re.compile(rb"^embargo:[ \t]+(\S.*?)[ \t]*\r?$", re.MULTILINE)
SOURCE = re.compile(rb"^source_language:[ \t]+%b[ \t]*\r?$" % TAG, re.MULTILINE)
MADE_FROM = re.compile(rb"^translated:[ \t]*(?:\{[ \t]*|\r?\n[ \t]+)from:[ \t]*%b[ \t]*(?:,|\r?$)" % TAG, re.MULTILINE)


class Head(NamedTuple):
    """The id of a release (empty: none), and its languages and embargo as written, as far as single lines show them.

    ``language``, ``embargo``, ``source_language`` and ``made_from`` (the language it says it was translated from) are
    empty if not given, and None if the lines do not show them for certain. ``digest`` is that of the file's bytes.
    """

    id: str = ""
    language: str | None = None
    embargo: bytes | None = None
    source_language: str | None = ""
    made_from: str | None = ""
    digest: bytes = b""


NO_HEAD = Head()
"""The head of a release without an id, of which nothing else is needed."""
Family = dict[str, Head]
"""The heads of the files with one id, by path."""


@functools.cache
def _patterns(own: str) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Return a pattern for a plain line with an id, and one for anything that may be an id in another form.

    ``own`` is the newsroom's own name for the key.
    """
    names = b"(?:%b|%b)" % ("|".join(NAMES).encode(), re.escape(own).encode())
    value = rb"""(?:"([\w.:/ -]+)"|'([\w.:/ -]+)'|([\w./][\w./-]*))"""
    plain = re.compile(rb"^%b:[ \t]+%b[ \t]*\r?$" % (names, value), re.MULTILINE)
    other = re.compile(rb"""(?:^|[{,?][ \t\r\n]{0,20})["']?%b["']?[ \t]{0,20}:""" % names, re.MULTILINE)
    return plain, other


def id_of(newsroom: Newsroom, path: str, data: bytes) -> str:
    """Return the id of a release from the bytes of its file, or an empty string if it has none or cannot be read."""
    head = _head(data)
    plain, other = _patterns(newsroom.settings.fields.get("id", NAMES[0]))
    found = plain.findall(head)
    if len(found) == 1:
        return str(next(filter(None, found[0])).decode("ascii"))
    is_indented = head[head.find(b"\n") + 1 :].startswith((b" ", b"\t"))
    if not found and not is_indented and not other.search(head):
        return ""
    release = _release(newsroom, path, data)
    return release.id if release else ""


def id_at(newsroom: Newsroom, path: str) -> str:
    """Return the id of the release in a file, or an empty string if it has none or the file cannot be read."""
    try:
        return id_of(newsroom, path, loading.read(newsroom, path))
    except PressctlError:
        return ""


def head(newsroom: Newsroom, path: str, data: bytes) -> Head:
    """Return the head of a release from the bytes of its file."""
    name = id_of(newsroom, path, data)
    if not name:
        return NO_HEAD
    lines, fields = _head(data), newsroom.settings.fields
    return Head(
        name,
        None if "language" in fields else _language(path, lines),
        None if "embargo" in fields else _embargo(lines),
        None if "source_language" in fields else _tag_in_line(SOURCE, b"source_language", lines),
        None if "translated" in fields else _tag_in_line(MADE_FROM, b"translated", lines),
        digest(data),
    )


def heads(newsroom: Newsroom) -> Iterator[tuple[str, Head]]:
    """Yield the path and the head of each file of a newsroom that can be read and has an id."""
    return _heads(newsroom, lookup.stream(newsroom, []), functools.partial(loading.read, newsroom))


def digest(data: bytes) -> bytes:
    """Return the digest of a file's bytes."""
    return hashlib.blake2b(data, digest_size=16).digest()


def by_path(newsroom: Newsroom, paths: Sequence[str], read: Read) -> dict[str, SameId]:
    """Return, by path, what the rules must know about the other files with the id of each of ``paths``.

    The others may be among these files or anywhere in the newsroom, with any status. ``read`` is called once for each
    file, and again for few. A file about which there is nothing to know is left out.
    """
    return among(newsroom, dict(_heads(newsroom, paths, read)), paths, read)


def among(newsroom: Newsroom, heads: Mapping[str, Head], paths: Iterable[str] | None, read: Read) -> dict[str, SameId]:
    """Return the same for files whose heads are known: ``heads`` has those with an id, ``paths`` are all of them.

    None for ``paths`` means that these are all the files of the newsroom.
    """
    families: dict[str, Family] = {}
    others = _others(newsroom, set(paths)) if heads and paths is not None else ()
    for path, each in (*heads.items(), *_heads(newsroom, others, read)):
        families.setdefault(each.id, {})[path] = each
    found: dict[str, SameId] = {}
    for family in families.values():
        if len(family) > 1 or newsroom.settings.required or any(each.made_from != "" for each in family.values()):
            found.update(_family(newsroom, family, read, is_whole=paths is None or newsroom.has_settings))
    if (newsroom.root / RECORD).is_dir():
        _add_events(newsroom, heads, found)
    return found


def _add_events(newsroom: Newsroom, heads: Mapping[str, Head], found: dict[str, SameId]) -> None:
    from pressctl.newsroom import issued  # most newsrooms have no record

    for path, each in heads.items():
        if names := issued.names(newsroom.root, each.id):
            found[path] = found.get(path, ALONE)._replace(events=names)


def _others(newsroom: Newsroom, known: set[str]) -> list[str]:
    """Return the other files of the newsroom; without settings none, so that no unrelated folder is searched."""
    found: list[str] = []
    if newsroom.has_settings:
        with suppress(PressctlError):  # an unreadable folder is reported when it is named
            found += (path for path in lookup.stream(newsroom, []) if path not in known)
    return found


def _heads(newsroom: Newsroom, paths: Iterable[str], read: Read) -> Iterator[tuple[str, Head]]:
    """Yield the heads of the files that can be read and have an id."""
    for path in paths:
        with suppress(PressctlError):
            found = head(newsroom, path, read(path))
            if found.id:
                yield path, found


def _family(newsroom: Newsroom, family: Family, read: Read, *, is_whole: bool) -> Iterator[tuple[str, SameId]]:
    """Yield what the rules must know for each file of a family; ``is_whole`` says that it has all files with the id."""
    members: dict[str, Sibling] = {}
    if not _agree(family):
        family, members = _parsed(newsroom, family, read)
    is_in_order = not members or _is_in_order(family)
    tags = frozenset((each.language or "").lower() for each in family.values())
    languages = tuple(sorted(tags - {""})) if newsroom.settings.required else ()
    for path, head in family.items():
        original = original_of(path, family, newsroom.settings.languages)
        digest = family[original].digest if original else b""
        others = (each for other, each in members.items() if other != path)
        apart = tuple(each for each in others if not is_in_order or _differ(members[path], each))
        is_lost = is_whole and bool(head.made_from) and str(head.made_from).lower() not in tags
        if original or apart or languages or is_lost:
            yield path, SameId(apart, original, digest, languages, is_lost)


def original_of(path: str, family: Mapping[str, Head], languages: Sequence[str] = ()) -> str:
    """Return the path of the source of a file in a family, or an empty string if it is the source or has none.

    The source is the file in the language that the file names as its source or, if it names none, that the others
    name; if none does, it is the file in the first of the newsroom's ``languages``.
    """
    own = family[path]
    language = (own.language or "").lower()
    source_tag = (own.made_from or own.source_language or "").lower() or _source(family)
    if source_tag:
        named = [
            other for other, each in family.items() if (each.language or "").lower() == source_tag and other != path
        ]
        return named[0] if len(named) == 1 and source_tag != language else ""
    order = {tag.lower(): number for number, tag in enumerate(languages)}
    first = min(family, key=lambda each: (order.get((family[each].language or "").lower(), len(order)), each))
    return first if first != path and (family[first].language or "").lower() != language else ""


def _source(family: Mapping[str, Head]) -> str:
    """Return the source language that the files of a family name; empty if they name none, or more than one."""
    named = {each.source_language.lower() for each in family.values() if each.source_language}
    return named.pop() if len(named) == 1 else ""


def _agree(family: Family) -> bool:
    """Return whether all files surely have different languages, the same embargo, and a consistent source."""
    heads = family.values()
    languages, embargoes = {each.language for each in heads}, {each.embargo for each in heads}
    sources = {tag for each in heads for tag in (each.source_language, each.made_from)}
    is_sure = None not in languages and None not in embargoes and None not in sources
    return is_sure and len(languages) == len(family) and len(embargoes) == 1 and _is_in_order(family)


def _is_in_order(family: Mapping[str, Head]) -> bool:
    """Return whether the files name at most one source, and each leads to it without a cycle."""
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


def _tag_in_line(pattern: re.Pattern[bytes], key: bytes, head: bytes) -> str | None:
    """Return the tag in a key's line, empty if there is no such key, None if the lines do not show it for certain."""
    if key not in head:
        return ""
    given = pattern.findall(head)
    return str(given[0].decode("ascii").lower()) if len(given) == 1 and head.count(key) == 1 else None


def _parsed(newsroom: Newsroom, family: Family, read: Read) -> tuple[Family, dict[str, Sibling]]:
    """Parse the files of a family that seems to disagree: return their heads, and what they must agree on."""
    heads: Family = {}
    members: dict[str, Sibling] = {}
    seen = set()
    for path, lines in family.items():
        place = os.path.realpath(path)
        release = None if place in seen else _loaded(newsroom, path, read)
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


def _loaded(newsroom: Newsroom, path: str, read: Read) -> Release | None:
    try:
        return _release(newsroom, path, read(path))
    except PressctlError:
        return None


def _release(newsroom: Newsroom, path: str, data: bytes) -> Release | None:
    try:
        return loading.release_of(newsroom, Path(path), data)
    except PressctlError:
        return None


def _head(data: bytes) -> bytes:
    return data[: data.find(FENCE, 3) + 1 or None]
