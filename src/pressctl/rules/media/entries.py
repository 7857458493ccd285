"""Family PR7: pictures and files that go with a release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from pressctl.findings import FieldPath, Place, Problem, Severity, Span
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import every_word
from pressctl.release.model import Media, Release
from pressctl.rules import Context, rule

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".tif", ".tiff", ".bmp", ".heic"})
IMG = regex(r"<img\b(?P<rest>[^<>]{0,2000})>", re.IGNORECASE)
ALT = regex(r"\balt\s{0,3}(?==)|\balt(?=[\s/]|$)", re.IGNORECASE)
FILE_NAME = regex(
    r"\S{1,200}\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)|(?:img|dsc|dscn|dscf|pict|p)[-_ ]?\d{3,8}|screen ?shot[-_ ]\d{4}[-\d ].*",
    re.IGNORECASE,
)

LONGEST_WORD = 30
"""The most characters of an alternative text that is only a word for a picture, perhaps with a number."""


def entries(release: Release, ctx: Context) -> Iterator[tuple[FieldPath, Media]]:
    """Yield each of the release's media with its place; items of the list that are not maps are skipped."""
    yield from zip(ctx.places("media"), release.media, strict=False) if release.media else ()


def _is_picture(media: Media) -> bool:
    return _suffix(media.file or media.url) in PICTURES


def _suffix(target: str) -> str:
    return PurePosixPath(path_of(target)).suffix.lower()


def path_of(target: str) -> str:
    """Return the path in an address, without its query."""
    try:
        return urlsplit(target).path
    except ValueError:
        return target


def _name(media: Media) -> str:
    return PurePosixPath(path_of(media.file or media.url)).name


@rule("PR709", Severity.WARNING)
def missing_alt(release: Release, ctx: Context) -> Iterator[Problem]:
    """A picture has no alternative text.

    People who cannot see it have nothing else (Web Content Accessibility Guidelines 2.2, success criterion 1.1.1). A
    picture within a line of text, or a tag with an empty `alt`, counts as an ornament and needs none.

    Bad:

        media:
          - file: plant.jpg
            credit: Acme

    Good:

        media:
          - file: plant.jpg
            alt: The new plant, seen from the river
            credit: Acme
    """
    for at, media in entries(release, ctx):
        if _is_picture(media) and not media.alt.strip():
            yield Problem(f"“{_name(media)}” has no alternative text", at)
    if "![" in release.body:
        for span in _pictures_without_alt(release, ctx):
            yield Problem("The picture has no alternative text", release.in_body(*span))
    if "<img" in release.body or "<IMG" in release.body:
        for match in IMG.finditer(release.body):
            if not ALT.search(match["rest"]) and "role=" not in match["rest"]:
                yield Problem("The picture has no alternative text", release.in_body(*match.span()))


def _pictures_without_alt(release: Release, ctx: Context) -> Iterator[Span]:
    """Yield the spans of pictures without an alternative text that are alone on their line."""
    for link in ctx.prose.links:
        if link.is_image and link.shown.start == link.shown.end:
            start = release.body.rfind("\n", 0, link.at.start) + 1
            end = release.body.find("\n", link.at.end)
            line = release.body[start : end if end >= 0 else None]
            if re.fullmatch(r"\W{0,8}!\[\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)\W{0,8}", line):
                yield Span(link.shown.start - 2, link.at.end + 1)


def _alts(release: Release, ctx: Context) -> Iterator[tuple[str, Place, str]]:
    """Yield each alternative text with its place and the address of its picture."""
    for at, media in entries(release, ctx):
        if media.alt:
            yield media.alt, (*at, "alt"), media.file or media.url
    if "![" in release.body:
        for link in ctx.prose.links:
            if link.is_image and link.shown.start < link.shown.end:
                alt = release.body[link.shown.start : link.shown.end]
                yield alt, release.in_body(*link.shown), link.target


@rule("PR710", Severity.INFO)
def alt_too_long(release: Release, ctx: Context) -> Iterator[Problem]:
    """An alternative text is longer than the profile allows.

    It is read out without a pause and cannot be skimmed; GOV.UK's Content Publisher takes 125 characters. What needs
    more belongs in the text or the caption.

    Bad:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon, seen from the river on a clear day in early March, with the two halls in which the pumps will be built from the autumn on

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon, seen from the river
    """
    if limit := ctx.limits["alt"]:
        for text, at, target in _alts(release, ctx):
            if len(text) > limit and not _is_file_name(text, target):
                yield Problem(f"The alternative text has {len(text)} characters; the profile allows {limit}", at)


@rule("PR711", Severity.WARNING)
def alt_is_file_name(release: Release, ctx: Context) -> Iterator[Problem]:
    """An alternative text is the name of a file.

    A camera or a content system has put it there; read out, “IMG underscore 2041” is worse than nothing (WCAG 2.2,
    failure F30).

    Bad:

        media:
          - file: plant.jpg
            alt: plant.jpg

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon, seen from the river
    """
    for text, at, target in _alts(release, ctx):
        if _is_file_name(text, target):
            yield Problem(f"“{text[:60]}” is the name of a file", at)


def _is_file_name(text: str, target: str) -> bool:
    """Return whether an alternative text is the name of a file: that of the picture, or one given by a camera."""
    stem = PurePosixPath(unquote(path_of(target))).stem
    is_stem = text.strip() == stem and re.search(r"[_\d]", stem) and not re.search(r"\s", stem)
    return bool(is_stem or FILE_NAME.fullmatch(text.strip()))


@rule("PR720", Severity.WARNING)
def vague_alt(release: Release, ctx: Context) -> Iterator[Problem]:
    """An alternative text says only that there is a picture.

    Whoever hears it knows that already: the screen reader itself says “graphic” or “image” (WCAG 2.2, failure F30).
    Say what the picture shows.

    Bad:

        media:
          - file: plant.jpg
            alt: Photo

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon, seen from the river
    """
    for text, at, target in _alts(release, ctx):
        if len(text) <= LONGEST_WORD and _says_picture(text) and not _is_file_name(text, target):
            yield Problem(f"“{text}” does not say what is to be seen", at)


def _says_picture(text: str) -> bool:
    return re.sub(r"[\W\d_]+", " ", text).strip().casefold().replace("’", "'") in _picture_words()


@cache
def _picture_words() -> frozenset[str]:
    return frozenset(re.sub(r"\W", " ", word) for word in every_word("picture_words"))


@rule("PR712", Severity.WARNING, default=False)
def missing_caption(release: Release, ctx: Context) -> Iterator[Problem]:
    """A picture has no caption.

    A desk does not print a picture if it cannot say who or what is in it (Business Wire counts missing captions among
    the common faults of releases).

    Bad:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
            caption: The new plant in Lyon on 2 March 2026
    """
    for at, media in entries(release, ctx):
        if _is_picture(media) and not media.caption.strip():
            yield Problem(f"“{_name(media)}” has no caption", at)


@rule("PR713", Severity.WARNING, default=False)
def missing_credit(release: Release, ctx: Context) -> Iterator[Problem]:
    """A picture has no credit.

    Whose picture it is, and whether it may be printed, is the first thing a picture desk asks (IPTC Photo Metadata
    Standard, “Credit Line”).

    Bad:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
            credit: Acme/Ana Silva
    """
    for at, media in entries(release, ctx):
        if _is_picture(media) and not media.credit.strip():
            yield Problem(f"“{_name(media)}” has no credit", at)


@rule("PR714", Severity.WARNING)
def caption_too_long(release: Release, ctx: Context) -> Iterator[Problem]:
    """A caption is longer than the profile allows.

    GOV.UK's Content Publisher takes 160 characters; what is longer is cut on sites and in feeds.

    Bad:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
            caption: The new plant in Lyon, seen from the river on a clear day in early March 2026, with the two halls in which forty people will build pumps for rivers, lakes and canals from the autumn on

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
            caption: The new plant in Lyon on 2 March 2026
    """
    yield from _too_long(release, ctx, "caption")


@rule("PR715", Severity.WARNING)
def credit_too_long(release: Release, ctx: Context) -> Iterator[Problem]:
    """A credit is longer than the profile allows.

    It is set in small type beside the picture; GOV.UK's Content Publisher takes 160 characters.

    Bad:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
            credit: Photograph by Ana Silva, made on behalf of Acme on the second of March 2026; may be printed without a fee with reports on the plant, but not in advertising and not in works of reference

    Good:

        media:
          - file: plant.jpg
            alt: The new plant in Lyon
            credit: Acme/Ana Silva
    """
    yield from _too_long(release, ctx, "credit")


def _too_long(release: Release, ctx: Context, key: str) -> Iterator[Problem]:
    limit = ctx.limits[key]
    for at, media in entries(release, ctx):
        length = len(getattr(media, key))
        if length > limit > 0:
            yield Problem(f"The {key} has {length} characters; the profile allows {limit}", (*at, key))
