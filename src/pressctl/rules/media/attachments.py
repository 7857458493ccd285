"""Family PR7: the files that a release names, and whether they may go with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from pressctl.findings import Place, Problem, Severity
from pressctl.prose.signs.placeholders import is_placeholder
from pressctl.release.model import Attachment, Release
from pressctl.rules import Context, rule
from pressctl.rules.media.entries import entries, path_of


def _files(release: Release, ctx: Context) -> Iterator[tuple[str, Place]]:
    """Yield each local file that the release names, in its media or as a picture in the text."""
    for at, media in entries(release, ctx):
        if media.file and not is_placeholder(media.file):
            yield media.file, (*at, "file")
    if "![" in release.body:
        for link in ctx.prose.links:
            if link.is_image and re.match(r"(?![\w+.-]*:|//|[#?])[^{}$<>]+$", link.target):
                yield unquote(path_of(link.target)), release.in_body(*link.at)


@rule("PR716", Severity.ERROR, in_draft=Severity.WARNING)
def missing_attachment(release: Release, ctx: Context) -> Iterator[Problem]:
    """A picture or file that belongs to the release is missing.

    The path is looked up from the release's own folder, or from the newsroom's; if it starts with a slash, also below
    the newsroom's `static`, `assets`, `public` and `content`.

    Bad:

        media:
          - file: plants.jpg
            alt: The new plant in Lyon

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
    """
    for target, at in _files(release, ctx):
        if ctx.attachment(target) is Attachment.MISSING:
            yield Problem(f"There is no file “{target[:80]}”", at)


@rule("PR717", Severity.ERROR)
def attachment_outside(release: Release, ctx: Context) -> Iterator[Problem]:
    """A picture or file of the release lies outside the newsroom.

    The path climbs out of the folder, or is a link that does: on another computer there is something else there, or
    something that should never go out. pressctl does not open it.

    Bad:

        media:
          - file: ../../private/plant.jpg
            alt: The new plant in Lyon

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
    """
    for target, at in _files(release, ctx):
        if ctx.attachment(target) is Attachment.OUTSIDE:
            yield Problem(f"“{target[:80]}” leads out of the newsroom", at)


@rule("PR718", Severity.WARNING)
def embargoed_media_url(release: Release, ctx: Context) -> Iterator[Problem]:
    """A picture of an embargoed release is already public at an address.

    Its name, its caption in the file and the picture itself reveal what is under embargo; addresses of pictures have
    been guessed before. Put the file beside the release until the embargo lifts.

    Bad:

        embargo: 2026-04-02T10:00:00+02:00
        media:
          - url: https://www.example.org/plant.jpg
            alt: The new plant in Lyon

    Good:

        embargo: 2026-04-02T10:00:00+02:00
        media:
          - file: plant.jpg
            alt: The new plant in Lyon
    """
    if release.embargo is None or release.is_recalled:
        return
    urls = [(at, media) for at, media in entries(release, ctx) if re.match("https?://", media.url)]
    if urls and ctx.is_embargoed(release):
        for at, media in urls:
            yield Problem(f"“{media.url[:80]}” can be seen before the embargo lifts", (*at, "url"))
