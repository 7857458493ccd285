"""The language of a release: from its key, or else from its path, its newsroom or its text."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from pressctl.languages import primary_subtag
from pressctl.prose.patterns import regex

LANGUAGE_SUFFIX = regex(r"\.([A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2})?)$")
LANGUAGE_FOLDER = regex(r"^[a-z]{2}(?:-[A-Za-z]{2,4})?$")
SUBTAGS = regex(r"(?P<language>[A-Za-z]{2,3})(?:-(?P<script>[A-Za-z]{4}))?(?:-(?P<region>[A-Za-z]{2}|\d{3}))?")
"""Language, script and region of a tag, the subtags whose case BCP 47 recommends (RFC 5646, section 2.1.1)."""
TAG = regex(
    r"(?P<language>[A-Za-z]{2,3})(?P<more>(?:-[A-Za-z]{3})?)(?:-(?P<script>[A-Za-z]{4}))?(?:-(?P<region>[A-Za-z]{2}|\d{3}))?"
    r"(?P<rest>(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(?:-[A-WY-Za-wy-z0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?)"
)
"""A well-formed tag (RFC 5646, section 2.1): language, script, region, variants, extensions, private use."""
UNDETERMINED = "und"
"""ISO 639-2's code for an undetermined language."""
LOOK = 2_000
"""Characters of a body from which its language is detected: with 1,500 of prose, 60 of 60 real texts were right."""


class Source(StrEnum):
    """What the language of a release was taken from; nothing if it has none."""

    NOTHING = ""
    KEY = "key"
    PATH = "path"
    NEWSROOM = "newsroom"
    TEXT = "text"


class Resolved(NamedTuple):
    """A language tag, which may be empty, and what it was taken from."""

    tag: str
    source: Source


def resolve(written: str, path: str, languages: tuple[str, ...], body: str) -> Resolved:
    """Return the language of a release. This is the only place where it is decided.

    ``written`` is the value of its key. ``languages`` are those of the newsroom, and count if there is only one. The
    text counts if its language is certain. ``und`` never counts.
    """
    for tag, source in _told(written, path, languages):
        if tag and primary_subtag(tag) != UNDETERMINED:
            return Resolved(in_usual_case(tag), source)
    tag = of_text(body)
    return Resolved(tag, Source.TEXT if tag else Source.NOTHING)


def _told(written: str, path: str, languages: tuple[str, ...]) -> Iterator[tuple[str, Source]]:
    """Yield the candidates for the language, in order, the cheapest and surest first."""
    yield written, Source.KEY
    yield of_path(PurePath(path), languages), Source.PATH
    yield languages[0] if len(languages) == 1 else "", Source.NEWSROOM


def of_path(path: PurePath, languages: tuple[str, ...] = ()) -> str:
    """Return the language tag in a file's suffix (``….fr.md``) or folder (``fr/…``), or an empty string.

    A folder counts only if it is one of ``languages``, as ``no`` and ``it`` are also words.
    """
    match = LANGUAGE_SUFFIX.search(path.stem)
    if match and match[1].lower() != "md":  # “notes.md.markdown” has no language
        return match[1]
    folders = (part for part in reversed(path.parts[:-1]) if LANGUAGE_FOLDER.match(part))
    return next((part for part in folders if part in languages), "")


def of_text(body: str) -> str:
    """Return the tag of the language of a body, by its start, or an empty string if it is not certain."""
    from pressctl.prose import detect  # most releases say their language

    start = body[:LOOK]
    found = detect.detect(detect.prose(start) or start)
    return found.tag if found else ""


@cache
def is_tag(tag: str) -> bool:
    """Return whether this is a BCP 47 tag, or would be one with hyphens instead of underscores.

    So it tells a language from the name of a hidden folder, or of other folders that a site has beside its languages.
    """
    return bool(TAG.fullmatch(tag.replace("_", "-")))


def in_usual_case(tag: str) -> str:
    """Return a tag in the usual case, such as ``zh-Hant-HK`` for ``ZH-hant-hk``."""
    if tag.islower() and "-" not in tag:
        return tag
    match = SUBTAGS.match(tag)
    if not match or tag[match.end() :][:1] not in {"", "-"}:
        return tag
    parts = [match["language"].lower(), (match["script"] or "").title(), (match["region"] or "").upper()]
    return "-".join(filter(None, parts)) + tag[match.end() :]
