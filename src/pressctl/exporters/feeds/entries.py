"""What all feeds have in common: one per language, the newest releases first, all addresses absolute.

A recalled release stays in a feed for some days, with only its notice. A release without a date is left out, as feed
readers sort by date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, words_for
from pressctl.exporters.html import with_dateline
from pressctl.exporters.parts import attachments, identity, markup, pages
from pressctl.exporters.parts.attachments import Enclosure
from pressctl.exporters.parts.state import State, is_in_feeds, state
from pressctl.exporters.parts.wording import opening, recall
from pressctl.release.model import Release


@dataclass(frozen=True, slots=True)
class Translation:
    """A public translation: its language, its headline, the address of its page."""

    language: str
    headline: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A release in a feed: ``title`` is its headline, marked if it is a correction, ``page`` its text as HTML.

    ``translations`` are the public ones; a recall has none.
    """

    release: Release
    title: str
    uri: str
    address: str
    issued: dt.datetime
    changed: dt.datetime
    page: str
    enclosures: tuple[Enclosure, ...]
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """The feed of a language: its title, the address of the front page, its entries, notes on what is not in it.

    ``undated`` are the paths of the releases that are left out for want of a date.
    """

    language: str
    title: str
    home: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...]
    undated: tuple[str, ...] = ()

    @property
    def contains(self) -> tuple[str, ...]:
        """Return the paths of the releases whose text is in the feed, or would be if they had a date."""
        shown = (entry.release.path for entry in self.entries if not entry.release.is_recalled)
        return (*shown, *self.undated)

    @property
    def changed(self) -> dt.datetime:
        """Return the instant of the last change of any entry; raises ValueError if there are none."""
        return max(entry.changed for entry in self.entries)


def feeds(releases: Iterable[Release], desk: Desk) -> list[Feed]:
    """Return the feed of each language.

    Raises ExportRefused if the newsroom has no public address, or if two releases would have the same id, as feed
    readers would take the second for a new version of the first (RSS 2.0: a guid “uniquely identifies the item”).
    """
    if not desk.settings.url:
        raise ExportRefused("A feed needs the newsroom's public address", "set `url` under [newsroom] in pressctl.toml")
    if not markup.is_web_address(desk.settings.url):
        raise ExportRefused(
            f"The newsroom's `url` “{desk.settings.url}” is not a web address", "it starts with https://"
        )
    found: dict[str, list[Release]] = {}
    for release in releases:
        if is_in_feeds(release, desk):
            found.setdefault(release.language, []).append(release)
    _refuse_twins([each for some in found.values() for each in some], desk)
    return [_feed(language, found[language], desk) for language in sorted(found)]


def _refuse_twins(releases: Iterable[Release], desk: Desk) -> None:
    first: dict[str, Release] = {}
    pairs = []
    for release in releases:
        other = first.setdefault(identity.uri(release, desk), release)
        if other is not release:
            pairs.append(f"{other.path} and {release.path} would both be {identity.uri(release, desk)}")
    if pairs:
        raise ExportRefused("; ".join(pairs), "give one of each two a `slug` of its own")


def file_name(language: str, extension: str) -> str:
    """Return the name of a language's feed: ``feed.fr.atom``."""
    return f"feed.{language}.{extension}"


def address(language: str, extension: str, desk: Desk) -> str:
    """Return the public address of a language's feed."""
    return identity.on_site(file_name(language, extension), desk)


def title(language: str, desk: Desk) -> str:
    """Return the title of a feed in a language: ``Acme – Espace presse``, or ``Acme`` if there are no words for it.

    A title cannot be marked as partly English.
    """
    words, _ = words_for(Release(language=language), desk)
    issuer = desk.issuer(language)
    if issuer and pages.label_lang(language, words):
        return issuer
    return " – ".join(part for part in (issuer, words.labels["newsroom"]) if part)


def newest_first(releases: Iterable[Release], desk: Desk) -> list[Release]:
    """Return the releases by issue time, the newest first, those without a date last."""
    never = dt.datetime.min.replace(tzinfo=dt.UTC)
    by_path = sorted(releases, key=lambda each: each.path)
    return sorted(by_path, key=lambda each: identity.issued(each, desk) or never, reverse=True)


def rfc822(instant: dt.datetime) -> str:
    """Return an instant as RSS writes it: ``Mon, 02 Mar 2026 10:00:00 +0100``."""
    from email.utils import format_datetime

    return format_datetime(instant)


def _feed(language: str, releases: Sequence[Release], desk: Desk) -> Feed:
    undated = [each for each in releases if each.date is None]
    notes = [f"{each.path or each.headline} has no date, which a feed demands" for each in undated]
    dated = [each for each in newest_first(releases, desk) if each.date is not None]
    entries = tuple(_entry(desk.whole(each), desk, notes) for each in dated[: desk.choices.limit])
    home = identity.on_site(f"{language}/", desk)
    lacking = tuple(each.path for each in undated if not each.is_recalled)
    return Feed(language, title(language, desk), home, entries, tuple(dict.fromkeys(notes)), lacking)


def _entry(whole: Release, desk: Desk, notes: list[str]) -> Entry:
    language, _ = words_for(whole, desk)
    status = state(whole, desk, language)
    release = recall(whole) if whole.is_recalled else whole
    page_address = identity.address(release, desk)
    enclosures = []
    for media in release.media:
        found = attachments.enclosure(release, desk, media)
        if found:
            enclosures.append(found)
        else:
            name = attachments.named(media)
            why = attachments.why_not_in(release, desk, media)
            notes.append(f"{release.path}: {name} is not in the feed: {why}")
    instant, changed = identity.issued(release, desk), identity.changed(release, desk)
    assert instant is not None  # those without a date are not in a feed
    assert changed is not None
    title, page = status.titled(release.headline, language.colon), _page(release, status, desk)
    uri = identity.uri(release, desk)
    others = () if whole.is_recalled else desk.siblings(release)
    translations = tuple(Translation(each.language, each.headline, identity.address(each, desk)) for each in others)
    return Entry(release, title, uri, page_address, instant, changed, page, tuple(enclosures), translations)


def _page(release: Release, status: State, desk: Desk) -> str:
    """Return the text as HTML with absolute addresses, and without links to the source files of releases.

    Notices, such as that of a correction, come first.
    """

    def place(target: str) -> str | None:
        if attachments.is_source(target) or target.startswith("#"):
            return None
        if attachments.read(release, desk, target) is not None:
            return attachments.address(release, desk, target)
        is_of_site = target.startswith(("/", "?")) and not attachments.is_picture(target)
        return urljoin(identity.address(release, desk), target) if is_of_site else None

    language, _ = words_for(release, desk)
    body = with_dateline(markup.html(release.body, place)[0], opening(release, language))
    lines = (pages.marked_line(line, release.language, language) for line in status.labelled_lines if status.is_alert)
    first = "".join(f"<p><strong>{line}</strong></p>" for line in lines)
    return first + body + (markup.html(release.boilerplate, place)[0] if release.boilerplate else "")
