"""The record of what was issued, as data: one event per file, never rewritten, each with the digest of the one before.

A file is five lines of JSON: what happened, the approvals, the files, what a reader saw, and the SHA-256 of the lines
before. There is only one way to write it, so that any changed byte is detected. Somebody who also computes a new
checksum is detected only if a later event follows this one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from pressctl.prose.patterns import regex
from pressctl.prose.text import slug

VERSION = 1
FOLDER = "issued"
"""The folder of the record, in the root of a newsroom."""
SUFFIX = ".json"
NAME = 80
"""Bytes of an id in the name of an event's file; the whole id is inside."""
PATH = regex(
    r"\d{4}/(?P<at>[^Z]+Z)-(?P<id>.+)\.(?P<language>[A-Za-z0-9-]*)\.(?P<edition>\d+)(?:\.[a-z]+)?(?:-(?P<number>\d+))?\.json"
)
"""The path of an event below the folder of the record, as ``file_name`` makes it."""


class Happened(StrEnum):
    """What an event reports: a first edition, a later one, a recall, or a release that was out before the record."""

    ISSUED = "issued"
    CORRECTED = "corrected"
    UPDATED = "updated"
    REFILED = "refiled"
    WITHDRAWN = "withdrawn"
    KILLED = "killed"
    FOUND = "found"

    @property
    def is_recall(self) -> bool:
        """Return whether the event took the release back."""
        return self in {Happened.WITHDRAWN, Happened.KILLED}


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of an event: what happened to which release, when, by whom, and where it went.

    ``name`` is the path of its file below the record. ``at`` is in UTC to the second (RFC 3339). ``together`` are the
    languages issued or recalled at the same time. ``is_alone`` says that approvals were missing; ``reason`` says why,
    or why the release was taken back. Each of ``channels`` has a name, and perhaps a list of recipients with its name,
    their number and the SHA-256 of its file, never an address. ``digest`` is that of what a reader saw; ``previous``
    the SHA-256 of the file of the previous event of this id and language, empty for the first.
    """

    name: str
    event: Happened
    id: str
    language: str
    edition: int
    at: str
    by: str = ""
    is_alone: bool = False
    reason: str = ""
    slug: str = ""
    together: tuple[str, ...] = ()
    channels: tuple[Mapping[str, Any], ...] = ()
    uri: str = ""
    digest: str = ""
    previous: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return the id and the language, which together identify a release."""
        return self.id, self.language


@dataclass(frozen=True, slots=True)
class Event:
    """A whole event: its head, the approvals, the files that went out, what a reader saw (``reading_copy.seen``)."""

    head: Head
    approvals: tuple[Mapping[str, str], ...] = ()
    files: tuple[Mapping[str, Any], ...] = ()
    release: Mapping[str, Any] = field(default_factory=dict)


HEAD = tuple(each.name for each in fields(Head) if each.name != "name")


TEXTS = ("event", "id", "language", "at", "by", "reason", "slug", "uri", "digest", "previous")
"""The text fields of a head."""


MAPS = ("contacts", "corrections", "media")
LISTS = ("body", "boilerplate", "links", "marks", "boilerplate_links", "boilerplate_marks", "tickers")
"""The fields of a release that are lists of maps, and lists of texts; all others are texts."""


class Damaged(ValueError):
    """An event cannot be read, or is not as it was written."""


def written(event: Event) -> bytes:
    """Return the bytes of an event's file."""
    head = {"version": VERSION, **{name: getattr(event.head, name) for name in HEAD}}
    lines = [_json(head)[:-1]]
    for name, value in (("approvals", event.approvals), ("files", event.files), ("release", event.release)):
        lines.append(f'"{name}":{_json(value)}')
    text = ",\n".join(lines)
    return f'{text},\n"sha256":"{_sum(text)}"}}\n'.encode()


def read_head(name: str, data: bytes) -> Head:
    """Return the head of an event from the first bytes of its file; raises Damaged if they cannot be read as one."""
    line = data.partition(b"\n")[0]
    try:
        return _head(name, json.loads(line.rstrip(b",") + b"}"))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Damaged("cannot be read as an event") from error


def read(name: str, data: bytes) -> Event:
    """Return an event from the bytes of its file; raises Damaged if they are not exactly as ``written`` wrote them."""
    try:
        values = json.loads(data)
        parts = (tuple(values["approvals"]), tuple(values["files"]), values["release"])
        _demand(isinstance(each, dict) for each in (*parts[0], *parts[1], parts[2]))
        _demand(isinstance(each[key], str) for each in parts[1] for key in ("name", "format", "sha256"))
        _demand(_is_seen(name, value) for name, value in parts[2].items())
        event = Event(_head(name, values), *parts)
        is_as_written = written(event) == data
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Damaged("cannot be read as an event") from error
    if not is_as_written:
        raise Damaged("is not as it was written: somebody has changed it")
    return event


def file_name(head: Head, taken: Iterable[str] = ()) -> str:
    """Return the path of an event below the folder of the record: ``2026/2026-03-02T090000Z-acme-lyon.fr.1.json``.

    The second event of a release in one second ends in “-2”.
    """
    kind = f".{head.event}" if head.event.is_recall or head.event is Happened.FOUND else ""
    tag = "".join(sign for sign in head.language if sign.isascii() and (sign.isalnum() or sign == "-"))
    start = f"{head.at[:4]}/{head.at.replace(':', '')}-{safe(head.id)}.{tag}."
    number = 1 + sum(name.startswith(start) for name in taken)
    return f"{start}{head.edition}{kind}{f'-{number}' if number > 1 else ''}{SUFFIX}"


def order(name: str) -> tuple[str, int, str]:
    """Return a sort key by which the paths of events are in order of time."""
    match = PATH.fullmatch(name)
    return (match["at"], int(match["number"] or 1), name) if match else ("", 0, name)


def safe(id: str) -> str:
    """Return an id as it is written in the name of an event's file."""
    part = slug(id).encode()[:NAME].decode("utf-8", "ignore")
    return part if part == id else f"{part}-{hashlib.sha256(id.encode()).hexdigest()[:8]}"


def last(heads: Sequence[Head], sums: Mapping[str, str]) -> Head | None:
    """Return the newest event of a release: the one that no other follows or, of several such, the latest.

    ``sums`` maps the names of the events' files to their SHA-256.
    """
    followed = {head.previous for head in heads}
    ends = [head for head in heads if sums.get(head.name) not in followed] or list(heads)
    return max(ends, key=lambda head: order(head.name), default=None)


def _head(name: str, values: Mapping[str, Any]) -> Head:
    if values["version"] != VERSION:
        raise ValueError("another version")
    given = {key: values[key] for key in HEAD}
    _json(given).encode()  # raises ValueError for text that is not Unicode, such as half a surrogate pair
    _demand(isinstance(given[key], str) for key in TEXTS)
    _demand([type(given["edition"]) is int, type(given["is_alone"]) is bool])
    _demand(isinstance(tag, str) for tag in given["together"])
    _demand(isinstance(each, dict) and isinstance(each["name"], str) for each in given["channels"])
    given |= {key: tuple(given[key]) for key in ("channels", "together")}
    return Head(name=name, event=Happened(given.pop("event")), **given)


def _demand(conditions: Iterable[bool]) -> None:
    if not all(conditions):
        raise TypeError("a value does not have the type it was written with")


def _is_seen(name: str, value: Any) -> bool:
    """Return whether a value has the type that ``reading_copy.seen`` gives it."""
    if name in MAPS:
        return isinstance(value, list) and all(isinstance(each, dict) and _are_texts(each.values()) for each in value)
    if name in LISTS:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    return isinstance(value, str) or (name == "event" and isinstance(value, dict) and _are_texts(value.values()))


def _are_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(each, str) or (isinstance(each, list) and _are_texts(each)) for each in values)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False)


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
