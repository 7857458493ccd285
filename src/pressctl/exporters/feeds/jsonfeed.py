"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), a feed for each language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pressctl.exporters import Desk, Exported
from pressctl.exporters.feeds.entries import Entry, Feed, address, feeds, file_name
from pressctl.exporters.parts import attachments, identity
from pressctl.release.model import Release

EXTENSION = "json"
VERSION = "https://jsonfeed.org/version/1.1"
OWN = "_pressctl"
"""The key for what the format has no field for; keys with an underscore are extensions (section “Extensions”)."""


def write(releases: Sequence[Release], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the feed of each language."""
    return files(feeds(releases, desk), desk)


def files(made: Sequence[Feed], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the file of each feed."""
    for feed in made:
        text = json.dumps(_feed(feed, made, desk), ensure_ascii=False, indent=2)
        data = text.encode("utf-8", "replace") + b"\n"
        yield file_name(feed.language, EXTENSION), Exported(data, feed.notes, feed.contains)


def _feed(feed: Feed, all_feeds: Sequence[Feed], desk: Desk) -> dict[str, Any]:
    issuer = desk.issuer(feed.language)
    others = [
        {"language": each.language, "feed_url": address(each.language, EXTENSION, desk)}
        for each in all_feeds if each.language != feed.language
    ]  # fmt: skip
    return {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": address(feed.language, EXTENSION, desk),
        "language": feed.language,
        **({"authors": [{"name": issuer, "url": desk.settings.url}]} if issuer else {}),
        **({OWN: {"translations": others}} if others else {}),
        "items": [_item(entry) for entry in feed.entries],
    }


def _item(entry: Entry) -> dict[str, Any]:
    release = entry.release
    pictures = [each.address for each in entry.enclosures if attachments.is_picture(each.address)]
    values = {
        "id": entry.uri,
        "url": entry.address,
        "title": entry.title,
        "summary": release.summary or release.subheadline,
        "content_html": entry.page or "<p></p>",
        "image": next(iter(pictures), ""),
        "date_published": identity.rfc3339(entry.issued),
        "date_modified": identity.rfc3339(entry.changed) if entry.changed != entry.issued else "",
        "language": release.language,
        "tags": list(release.subjects),
        "attachments": [_attachment(each) for each in entry.enclosures],
        OWN: _translations(entry),
    }
    return {key: value for key, value in values.items() if value}


def _translations(entry: Entry) -> dict[str, Any]:
    found = [
        {"language": each.language, "url": each.address, "title": each.headline} for each in entry.translations
    ]  # fmt: skip
    return {"translations": found} if found else {}


def _attachment(each: attachments.Enclosure) -> dict[str, Any]:
    values = {"url": each.address, "mime_type": each.mime, "title": each.media.caption, "size_in_bytes": each.size}
    return {key: value for key, value in values.items() if value}
