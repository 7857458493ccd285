"""The data of an export: what is ordered, which releases are held back, and the result for each file."""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pressctl.errors import ExportRefused
from pressctl.exporters import Choices, Desk, Exported, format_of
from pressctl.exporters.parts import identity
from pressctl.newsroom import attachments, templates
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.translations.siblings import Siblings
from pressctl.prose.text import LONGEST_NAME, printable, shortened
from pressctl.publishing.build_cache import Inputs
from pressctl.release.file.front_matter import PRINTED_EMBARGO
from pressctl.release.language import is_tag
from pressctl.release.model import Release, Status

if TYPE_CHECKING:
    from pressctl.release.printed_embargo import Printed

GROUP = "pressctl.exporters"
"""The entry-point group of formats in other packages."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to export: the formats and the user's choices.

    With ``changed`` only files that are missing or out of date are built. ``include_drafts`` and ``allow_embargoed``
    let such releases into public formats; ``choices`` is for the exporters.
    """

    formats: tuple[str, ...]
    changed: bool = False
    include_drafts: bool = False
    allow_embargoed: bool = False
    choices: Choices = field(default_factory=Choices)


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written: the path of its release (empty: of many), its format, its name below the folder.

    ``key`` and ``inputs`` identify what it was made from, for the cache. ``contains`` are the paths of the
    releases whose text is in it, if it is public.
    """

    release: str
    format: str
    name: str
    exported: Exported
    key: bytes = b""
    inputs: Inputs = field(default_factory=Inputs)
    contains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file that is already there as it would be built now."""

    release: str
    format: str
    name: str
    contains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A release that is not exported, or not in one format, and why; ``is_rule`` if that is not an error."""

    release: str
    why: str
    is_rule: bool = False


Rendered = File | Unchanged | Refused


def kept_back(release: Release, order: Order, *, now: dt.datetime, zone: str) -> str:
    """Return why a release must not be public at ``now`` (aware), or an empty string if it may.

    ``zone`` is that of the newsroom. A release without a language has no place in a feed or on a site.
    """
    if (why := _draft(release, now)) and not order.include_drafts:
        return f"left out, {why} (--include-drafts takes it)"
    if (why := _embargo(release, now)) and not order.allow_embargoed:
        return f"left out, {why}"
    if not is_tag(release.language):
        what = f"“{release.language}” is not a language tag" if release.language else "it has no language"
        return f"left out, {what} (put it into the file: `language: en`)"
    if release.date and release.is_ahead(now, zone):
        return f"left out, it is dated {release.date.text}, which is in the future (--now shows what goes out then)"
    return ""


def why(format: str, error: ExportRefused) -> str:
    """Return the reason for which a format could not be written, in one sentence."""
    return f"{format}: {error.message}" + (f"; {error.hint}" if error.hint else "")


def _draft(release: Release, now: dt.datetime) -> str:
    if release.is_draft:
        return "it is in review" if release.status is Status.REVIEW else f"it is a {release.status}"
    name = release.other_hold(now.__ge__)
    return f"its key “{name}” says that nobody may see it yet" if name else ""


def _embargo(release: Release, now: dt.datetime) -> str:
    """Return what says that a release is under embargo, or may be: its key, one like it, or a line in its text."""
    if release.is_embargoed(now):
        until = release.embargo.text if release.embargo else "an instant that cannot be read"
        return f"under embargo until {until} (--allow-embargoed takes it)"
    if name := release.unread_embargo:
        is_empty = release.has_empty_embargo
        return f"its key “{name}” {'is empty' if is_empty else 'may be meant as an embargo'} (write `embargo`)"
    line = release.printed_embargo(now)
    return _printed_embargo(release, line) if line else ""


def _printed_embargo(release: Release, line: Printed) -> str:
    """Return what a line in a text says, until when it holds the release, and each way to let that go."""
    end = line.end(release) if line.names_time else None
    until = f"until {end:%Y-%m-%d %H:%M} UTC" if end else "without an end"
    key = "make the key `embargo` agree" if release.embargo else "write the key `embargo`"
    free = f"put <!-- pressctl: ignore[{PRINTED_EMBARGO[0]}] --> above it if it is about something else"
    return f"it prints “{line.quoted}”, {until} ({key}, take the line out, or {free}; --allow-embargoed takes it)"


def file_name(release: Release, format: str, desk: Desk) -> str:
    """Return the name of a release's file: its slug, its language if it has one, the format's extension.

    A slug made from the headline is cut to the longest possible name; one that somebody chose is not.
    """
    ending = f"{'.' if release.language else ''}{release.language}{format_of(format).extension}"
    stem = identity.stem(release, desk)
    return (stem if release.slug else shortened(stem, LONGEST_NAME - len(ending.encode()))) + ending


def unfit(release: Release, format: str, name: str) -> Refused | None:
    """Return why a file of an export cannot have this name, or None if it can."""
    fault = fault_of_name(name)
    return Refused(release.path, f"{format}: its file name {fault}; give it a `slug`") if fault else None


def fault_of_name(name: str) -> str:
    """Return why a path is not possible or not safe for a file on every system, or an empty string if it is."""
    parts = name.removesuffix("/").split("/")
    if any(len(part.encode("utf-8", "replace")) > LONGEST_NAME for part in parts):
        return f"would be longer than {LONGEST_NAME} bytes"
    is_strange = "\\" in name or printable(name) != name or any(part in {"", ".", ".."} for part in parts)
    return "would lead elsewhere, or has characters that no file name can have" if is_strange else ""


def desk_for(newsroom: Newsroom, order: Order, now: dt.datetime) -> Desk:
    """Return the desk for an export: the newsroom's settings, files and translations, and the user's choices."""
    return replace(desk(newsroom, now), siblings=Siblings(newsroom, now), choices=order.choices)


def desk(newsroom: Newsroom, now: dt.datetime) -> Desk:
    """Return the desk of a newsroom as of ``now`` (aware), without translations and choices."""
    return Desk(
        now=now,
        template=functools.partial(_template, newsroom.root / templates.OWN),
        settings=newsroom.settings,
        read=functools.partial(_attachment, newsroom.root),
        why_unread=functools.partial(_why_unread, newsroom.root),
    )


def _template(own: Path, name: str) -> str:
    return templates.source(name, own)


def _attachment(root: Path, release: Release, target: str) -> bytes | None:
    return attachments.read_attachment(root, release.path, target)


def _why_unread(root: Path, release: Release, target: str) -> str:
    return attachments.why_unread(root, release.path, target)
