"""Atom 1.0 (RFC 4287): a feed for each language, with links to the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pressctl.exporters import Desk, Exported
from pressctl.exporters.feeds.entries import Entry, Feed, address, feeds, file_name
from pressctl.exporters.parts import identity, subjects
from pressctl.exporters.parts.xml_tree import XML_LANG, Builder, serialised
from pressctl.release.model import Release

if TYPE_CHECKING:
    from lxml.etree import _Element

EXTENSION = "atom"
NAMESPACE = "http://www.w3.org/2005/Atom"
TYPE = "application/atom+xml"


def write(releases: Sequence[Release], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the feed of each language that has entries, as an Atom feed needs a date."""
    return files(feeds(releases, desk), desk)


def files(made: Sequence[Feed], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the file of each feed that has entries."""
    dated = [feed for feed in made if feed.entries]
    for feed in dated:
        yield file_name(feed.language, EXTENSION), _written(feed, dated, desk)


def _written(feed: Feed, all_feeds: Sequence[Feed], desk: Desk) -> Exported:
    builder = Builder(NAMESPACE)
    root = builder.root("feed", {XML_LANG: feed.language})
    own = address(feed.language, EXTENSION, desk)
    builder.add(root, "id", own)
    builder.add(root, "title", feed.title)
    builder.add(root, "updated", identity.rfc3339(feed.changed))
    author = builder.add(root, "author")
    issuer = desk.issuer(feed.language)
    builder.add(author, "name", issuer or urlsplit(desk.settings.url).hostname or desk.settings.url)
    builder.add(author, "uri", desk.settings.url)
    builder.add(root, "link", "", {"rel": "self", "type": TYPE, "href": own})
    home = {"rel": "alternate", "type": "text/html", "hreflang": feed.language, "href": feed.home}
    builder.add(root, "link", "", home)
    for other in all_feeds:
        if other.language != feed.language:
            href = address(other.language, EXTENSION, desk)
            builder.add(root, "link", "", {"rel": "alternate", "type": TYPE, "hreflang": other.language, "href": href})
    builder.add(root, "generator", "pressctl")
    for entry in feed.entries:
        _entry(builder, builder.add(root, "entry"), entry)
    return Exported(serialised(root), (*feed.notes, *builder.notes), feed.contains)


def _entry(builder: Builder, element: _Element, entry: Entry) -> None:
    release = entry.release
    builder.add(element, "id", entry.uri)
    builder.add(element, "title", entry.title)
    builder.add(element, "published", identity.rfc3339(entry.issued))
    builder.add(element, "updated", identity.rfc3339(entry.changed))
    own = {"rel": "alternate", "type": "text/html", "hreflang": release.language, "href": entry.address}
    builder.add(element, "link", "", own)
    for other in entry.translations:  # not "alternate", which feed readers open as the entry itself
        related = {"rel": "related", "type": "text/html", "hreflang": other.language, "title": other.headline}
        builder.add(element, "link", "", {**related, "href": other.address})
    for subject in release.subjects:
        code = subjects.code(subject)
        term = {"term": code, "scheme": subjects.MEDIA_TOPICS} if code else {"term": subject}
        builder.add(element, "category", "", term)
    for each in entry.enclosures:
        size = "" if each.size is None else str(each.size)
        link = {"rel": "enclosure", "type": each.mime, "length": size, "title": each.media.caption or each.media.alt}
        builder.add(element, "link", "", {**link, "href": each.address})
    if release.summary or release.subheadline:
        builder.add(element, "summary", release.summary or release.subheadline)
    builder.add(element, "content", entry.page, {"type": "html"})
