"""The register of readers: one record says all there is to know of a format."""

from __future__ import annotations

import pytest

from pressctl import plugins
from pressctl.errors import ImportRefused
from pressctl.importers import FORMATS, IMPORTERS, SUFFIXES, format_of, misnamed
from pressctl.ingest.sources import LOOKED_AT

SOURCES = {
    "markdown": b"---\nheadline: Acme\n---\n\nText.\n",
    "ninjs": b'{"uri": "https://example.org/a", "headlines": []}',
    "newsml": b'<?xml version="1.0"?><NewsML/>',
    "newsml-g2": b'<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>',
    "nitf": b"<nitf/>",
    "wxr": b'<?xml version="1.0"?><!-- a site --><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>',
    "rss": b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    "atom": b'<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>',
    "jsonfeed": b'{"items": [], "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1"}',
    "eml": b"From: a@example.org\nTo: b@example.org\nSubject: Acme\n\nText.\n",
    "html": b"<!doctype html><html><body><p>Acme</p></body></html>",
    "text": b"Acme opens a plant\n\nLYON, March 2, 2026 - Text.\n",
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_reader_is_there_and_its_files_are_looked_at(name: str) -> None:
    assert callable(plugins.load(name, IMPORTERS, "pressctl.importers"))
    assert FORMATS[name].suffixes <= SUFFIXES <= LOOKED_AT


@pytest.mark.parametrize("name", SOURCES)
def test_a_format_is_known_by_its_content_whatever_the_name_says(name: str) -> None:
    assert format_of(SOURCES[name]) == name
    assert format_of(SOURCES[name], "a.txt") == name


@pytest.mark.parametrize("name", FORMATS)
def test_a_name_that_promises_another_format_is_told_of(name: str) -> None:
    assert all(misnamed(f"a{suffix}", name) == "" for suffix in FORMATS[name].suffixes)
    assert misnamed("a", name) == misnamed("a.rst", name) == ""
    other = "a.docx" if name != "docx" else "a.txt"
    assert misnamed(other, name) == f"it is {FORMATS[name].words}, whatever its name says, and was read as such"


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b'{"a": 1}', "", "is JSON, but not ninjs"),
        (b'{"uri": ', "a.json", "is not JSON"),
        (b"<?xml version='1.0'?><opml/>", "", "is XML of another kind: its root is opml"),
        (b"%PDF-1.7", "a.txt", "is a PDF"),
        (b" \n", "", "is empty"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, name: str, message: str) -> None:
    with pytest.raises(ImportRefused, match=message):
        format_of(data, name)


@pytest.mark.parametrize(
    "start", [b'<rss version="2.0"><channel>', b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">']
)
def test_a_feed_is_not_taken_for_a_page_though_its_texts_are_html(start: bytes) -> None:
    data = start + b"<item><title>Acme</title><content><p>Acme opened a plant.</p><div>More</div></content></item>"
    assert format_of(data, "news.xml") in {"rss", "atom"}
