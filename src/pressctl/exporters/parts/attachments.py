"""Pictures and files of a release where the public finds them: beside its page."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from pressctl.exporters import Desk
from pressctl.exporters.parts import identity, markup
from pressctl.release.model import Media, Release

SOURCE = re.compile(r"\.(?:md|markdown)(?:[^\w.-]|[. ]*$)", re.IGNORECASE)
"""The end of the path of a release's file, which no reader can open, whatever sign follows it."""
PROGRAMS = (".html", ".htm", ".xhtml", ".svg", ".xml", ".js", ".mjs")
"""Ends of files that a browser would run as pages of the newsroom's own site."""
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml"})


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture or file as a feed names it; ``size`` in bytes is None for what lies elsewhere."""

    address: str
    mime: str
    size: int | None
    media: Media


def bare(target: str) -> str:
    """Return the path that a link names, without its query and fragment, as the file is called."""
    return unquote(target.partition("#")[0].partition("?")[0])


def is_source(target: str) -> bool:
    """Return whether a link leads to the file of a release, however its address is escaped."""
    return bool(SOURCE.search(unquote(bare(target))))


def name(target: str) -> str:
    """Return the name beside the page: ``pictures-plan.png`` for ``../pictures/plan.png``."""
    return "-".join(part for part in bare(target).replace("\\", "/").split("/") if part not in {"", ".", ".."})


def read(release: Release, desk: Desk, target: str) -> bytes | None:
    """Return the bytes of what a release names, None when it is no file of the newsroom."""
    return desk.read(release, bare(target)) if bare(target) else None


def why_unread(release: Release, desk: Desk, target: str) -> str:
    """Return why ``read`` reads nothing of a target: “it is not in the newsroom”."""
    return f"it {desk.why_unread(release, bare(target))}"


def why_not_in(release: Release, desk: Desk, media: Media) -> str:
    """Return why a picture or file cannot be in a document: “it is elsewhere, and pressctl fetches nothing”."""
    if media.url and not media.file:
        is_there = markup.is_web_address(media.url)
        return "it is elsewhere, and pressctl fetches nothing" if is_there else "that is not a web address"
    return why_unread(release, desk, media.file) if media.file else "it names neither a `file` nor a `url`"


def files(release: Release, desk: Desk, where: str, notes: list[str]) -> Iterator[tuple[Media, bytes]]:
    """Yield the pictures and files of a release with their bytes; ``notes`` take why another is not “in the kit”."""
    for media in release.media:
        data = desk.read(release, media.file) if media.file else None
        if data is None:
            notes.append(f"{named(media)} is not {where}: {why_not_in(release, desk, media)}")
        else:
            yield media, data


def with_pictures(release: Release) -> Release:
    """Return a release that lists the pictures of its text as well, for a form that shows pictures below the text."""
    if "![" not in release.body:
        return release
    tokens = [child for block in markup.blocks(release.body) for child in block.children or ()]
    found = {str(token.attrs.get("src", "")): token.content for token in tokens if token.type == "image"}
    known = {each.url or each.file for each in release.media}
    media = (Media(url=at, alt=alt) if "://" in at else Media(file=bare(at), alt=alt) for at, alt in found.items())
    return replace(release, media=(*release.media, *(each for each in media if (each.url or each.file) not in known)))


def named(media: Media) -> str:
    """Return what a picture or file is called in a message: its path or address."""
    return media.file or media.url or "an entry of `media`"


def caption(media: Media) -> str:
    """Return what is printed below a picture: its caption, and whose it is."""
    return " ".join(part for part in (media.caption, f"© {media.credit}" if media.credit else "") if part)


def mime(target: str) -> str:
    """Return the media type that a name stands for."""
    return mimetypes.guess_type(bare(target))[0] or "application/octet-stream"


def is_picture(target: str) -> bool:
    """Return whether a path ends as that of a picture that browsers show."""
    return mime(target) in PICTURES


def address(release: Release, desk: Desk, target: str) -> str:
    """Return the public address of a file beside the page of a release."""
    return identity.on_site(identity.path(release) + name(target), desk)


def inert(media: Media) -> Media:
    """Return a picture or file with the address that a machine may follow alone: of the web, or a path of its own."""
    url = media.url if markup.is_web_address(media.url) else ""
    return replace(media, url=url, file=media.file if markup.is_own(media.file) else "")


def enclosure(release: Release, desk: Desk, media: Media) -> Enclosure | None:
    """Return a picture or file with its address and size; None when it is neither on the web nor in the newsroom."""
    if media.url:
        return Enclosure(media.url, mime(media.url), None, media) if markup.is_web_address(media.url) else None
    data = read(release, desk, media.file)
    if data is None:
        return None
    return Enclosure(address(release, desk, media.file), mime(media.file), len(data), media)


def left_out(count: int, where: str) -> str:
    """Return the note that so many pictures and files are not in what was written."""
    what = "a picture or file is" if count == 1 else f"{count} pictures or files are"
    return f"{what} not in the {where}"


def linked(count: int) -> str:
    """Return the note that so many pictures of other sites stand in what was written as links."""
    return (
        "a picture from another site became a link" if count == 1 else f"{count} pictures from other sites became links"
    )
