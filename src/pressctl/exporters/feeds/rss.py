"""RSS 2.0 (https://www.rssboard.org/rss-specification), with the whole text in ``content:encoded``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from pressctl.exporters import Desk, Exported
from pressctl.exporters.feeds.entries import Entry, Feed, address, feeds, file_name, rfc822
from pressctl.exporters.parts import identity
from pressctl.exporters.parts.xml_tree import Builder, serialised
from pressctl.release.model import Release

if TYPE_CHECKING:
    from lxml.etree import _Element

EXTENSION = "rss"
TYPE = "application/rss+xml"
ATOM = "{http://www.w3.org/2005/Atom}link"
UPDATED = "{http://www.w3.org/2005/Atom}updated"
"""RSS has no element for the time of a change, so Atom's is used."""
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def write(releases: Sequence[Release], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the feed of each language."""
    return files(feeds(releases, desk), desk)


def files(made: Sequence[Feed], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the file of each feed."""
    for feed in made:
        yield file_name(feed.language, EXTENSION), _written(feed, made, desk)


def _written(feed: Feed, all_feeds: Sequence[Feed], desk: Desk) -> Exported:
    from lxml import etree

    builder = Builder("")
    root = etree.Element("rss", {"version": "2.0"}, nsmap=PREFIXES)
    channel = builder.add(root, "channel")
    builder.add(channel, "title", feed.title)
    builder.add(channel, "link", feed.home)
    builder.add(channel, "description", feed.title)
    builder.add(channel, "language", feed.language)
    for each in all_feeds:  # RSS has no element for another language, so Atom's links are used
        is_own = each.language == feed.language
        link = {"rel": "self"} if is_own else {"rel": "alternate", "hreflang": each.language}
        builder.add(channel, ATOM, "", {**link, "href": address(each.language, EXTENSION, desk), "type": TYPE})
    if feed.entries:
        builder.add(channel, "pubDate", rfc822(feed.entries[0].issued))
        if feed.changed != feed.entries[0].issued:
            builder.add(channel, "lastBuildDate", rfc822(feed.changed))
    notes = list(feed.notes)
    for entry in feed.entries:
        notes += _item(builder, builder.add(channel, "item"), entry, desk)
    return Exported(serialised(root), (*notes, *builder.notes), feed.contains)


def _item(builder: Builder, item: _Element, entry: Entry, desk: Desk) -> list[str]:
    """Write an item, and return notes on what is not in it."""
    release = entry.release
    builder.add(item, "title", entry.title)
    builder.add(item, "link", entry.address)
    if release.summary or release.subheadline:
        builder.add(item, "description", escape(release.summary or release.subheadline, quote=False))  # read as HTML
    builder.add(item, CONTENT, entry.page)
    builder.add(item, "pubDate", rfc822(entry.issued))
    if entry.changed != entry.issued:
        builder.add(item, UPDATED, identity.rfc3339(entry.changed))
    for other in entry.translations:  # not "alternate", which feed readers open as the item itself
        related = {"rel": "related", "hreflang": other.language, "title": other.headline, "type": "text/html"}
        builder.add(item, ATOM, "", {**related, "href": other.address})
    is_link = "true" if entry.uri == entry.address else "false"
    builder.add(item, "guid", entry.uri, {"isPermaLink": is_link})
    if desk.settings.name:
        builder.add(item, CREATOR, desk.issuer(entry.release.language))
    for subject in release.subjects:
        builder.add(item, "category", subject)
    for each in entry.enclosures[:1]:
        size = str(each.size or 0)  # 0 means that the length is unknown
        builder.add(item, "enclosure", "", {"url": each.address, "length": size, "type": each.mime})
    return [
        f"{release.path}: {each.media.file or each.media.url} is not in the feed: RSS allows one enclosure per item"
        for each in entry.enclosures[1:]
    ]
