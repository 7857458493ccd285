"""Pictures and files of a release in an export: their bytes, names, captions, types and addresses."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import unquote

from pressctl.exporters import Desk
from pressctl.exporters.parts import identity, markup
from pressctl.release.model import Media, Release

SOURCE = re.compile(r"\.(?:md|markdown)(?:[^\w.-]|[. ]*$)", re.IGNORECASE)
"""The suffix of a release's source file, which readers cannot open, whatever punctuation follows it."""
PROGRAMS = (".html", ".htm", ".xhtml", ".svg", ".xml", ".js", ".mjs")
"""Suffixes of files that a browser would run as part of the newsroom's own site."""
DOCUMENTS = frozenset(
    ".pdf .txt .rtf .doc .docx .odt .xls .xlsx .ods .csv .tsv .ppt .pptx .odp .epub .zip .7z .ics .vcf .srt .vtt"
    " .kml .kmz .gpx .geojson .eps .ai .psd .indd".split()
)
"""Suffixes of files, besides pictures, sound and films, that a text links to for its readers."""
SHOWN = ("image/", "audio/", "video/")
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml"})


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture or file in a feed; ``size`` in bytes, or None for a file elsewhere on the web."""

    address: str
    mime: str
    size: int | None
    media: Media


def bare(target: str) -> str:
    """Return the path in a link, unquoted and without its query and fragment."""
    return unquote(target.partition("#")[0].partition("?")[0])


def is_source(target: str) -> bool:
    """Return whether a link leads to the source file of a release, however its address is escaped."""
    return bool(SOURCE.search(unquote(bare(target))))


def name(target: str) -> str:
    """Return the name of a file next to the page: ``pictures-plan.png`` for ``../pictures/plan.png``."""
    return "-".join(part for part in bare(target).replace("\\", "/").split("/") if part not in {"", ".", ".."})


def read(release: Release, desk: Desk, target: str) -> bytes | None:
    """Return the bytes of a file that a release names, or None if it is not a file in the newsroom."""
    return desk.read(release, bare(target)) if bare(target) else None


def why_unread(release: Release, desk: Desk, target: str) -> str:
    """Return why ``read`` returns None: “it is not in the newsroom”."""
    return f"it {desk.why_unread(release, bare(target))}"


def why_not_in(release: Release, desk: Desk, media: Media) -> str:
    """Return why a picture or file cannot be in a document, such as “it is elsewhere, and pressctl fetches nothing”."""
    if media.url and not media.file:
        is_there = markup.is_web_address(media.url)
        return "it is elsewhere, and pressctl fetches nothing" if is_there else "that is not a web address"
    return why_unread(release, desk, media.file) if media.file else "it names neither a `file` nor a `url`"


def files(release: Release, desk: Desk, where: str, notes: list[str]) -> Iterator[tuple[Media, bytes]]:
    """Yield the pictures and files of a release with their bytes; add to ``notes`` why others are not in it.

    ``where`` says where they should be: “in the kit”.
    """
    for media in release.media:
        data = desk.read(release, media.file) if media.file else None
        if data is None:
            notes.append(f"{named(media)} is not {where}: {why_not_in(release, desk, media)}")
        else:
            yield media, data


def with_pictures(release: Release) -> Release:
    """Return a release with the pictures in its text added to its media, for formats that show them below the text."""
    if "![" not in release.body:
        return release
    tokens = [child for block in markup.blocks(release.body) for child in block.children or ()]
    found = {str(token.attrs.get("src", "")): token.content for token in tokens if token.type == "image"}
    known = {each.url or each.file for each in release.media}
    media = (Media(url=at, alt=alt) if "://" in at else Media(file=bare(at), alt=alt) for at, alt in found.items())
    return replace(release, media=(*release.media, *(each for each in media if (each.url or each.file) not in known)))


def named(media: Media) -> str:
    """Return the name of a picture or file in a message: its path or address."""
    return media.file or media.url or "an entry of `media`"


def caption(media: Media) -> str:
    """Return the text below a picture: its caption and its credit."""
    return " ".join(part for part in (media.caption, f"© {media.credit}" if media.credit else "") if part)


def mime(target: str) -> str:
    """Return the media type of a file, by its name."""
    return mimetypes.guess_type(bare(target))[0] or "application/octet-stream"


def is_picture(target: str) -> bool:
    """Return whether a path has the suffix of a picture that browsers show."""
    return mime(target) in PICTURES


def is_for_all(release: Release, target: str) -> bool:
    """Return whether a file may go out because a text links to it: by its kind, or as the release's `media` list it.

    Anything may lie in a newsroom, such as a key or a copy of the settings, and a link to it may be a slip.
    """
    suffix = PurePath(bare(target).lower()).suffix
    is_kind = suffix in DOCUMENTS or mime(target).startswith(SHOWN)
    return is_kind or bare(target) in {bare(each.file) for each in release.media}


def address(release: Release, desk: Desk, target: str) -> str:
    """Return the public address of a file next to the page of a release."""
    return identity.on_site(identity.path(release) + name(target), desk)


def inert(media: Media) -> Media:
    """Return a picture or file without an address that is not safe to follow: only web addresses and paths are."""
    url = media.url if markup.is_web_address(media.url) else ""
    return replace(media, url=url, file=media.file if markup.is_own(media.file) else "")


def enclosure(release: Release, desk: Desk, media: Media) -> Enclosure | None:
    """Return a picture or file with its address and size, or None if it is neither on the web nor in the newsroom."""
    if media.url:
        return Enclosure(media.url, mime(media.url), None, media) if markup.is_web_address(media.url) else None
    data = read(release, desk, media.file)
    if data is None:
        return None
    return Enclosure(address(release, desk, media.file), mime(media.file), len(data), media)


def left_out(count: int, where: str) -> str:
    """Return the note that ``count`` pictures and files are left out of the export."""
    what = "a picture or file is" if count == 1 else f"{count} pictures or files are"
    return f"{what} not in the {where}"


def linked(count: int) -> str:
    """Return the note that ``count`` pictures from other sites have become links in the export."""
    return (
        "a picture from another site became a link" if count == 1 else f"{count} pictures from other sites became links"
    )
