"""RSS 2.0 (https://www.rssboard.org/rss-specification), 1.0 (https://web.resource.org/rss/1.0/spec), and modules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from pressctl.importers import Options, Reading
from pressctl.importers.feeds.article import Article, readings, title_of, words_of
from pressctl.importers.markup.xml_source import items, line, local, serialised_part
from pressctl.importers.wire import picture
from pressctl.release.model import Media

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WHAT = "an RSS feed"
CONTENT = "modules/content/}encoded"
DUBLIN = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
RSS_1 = "{http://purl.org/rss/1.0/}"
MEDIA = "{http://search.yahoo.com/mrss/}"


def read(file: BinaryIO, options: Options) -> Iterator[Reading]:
    """Return the release of each item; raises ImportRefused when the feed cannot be read, or where it is cut off."""
    del options
    return readings(article(item) for item in items(file, WHAT, "item"))


def article(item: Element) -> Article:
    """Return an item as its feed has it; its description is its text when it has no other."""
    content, about = ending(item, CONTENT), own(item, "description")
    texts = [each for each in item if str(each.tag).endswith(CONTENT) or (not content and _is(each, "description"))]
    link, guid = own(item, "link"), own(item, "guid") or str(item.get(f"{RDF}about", ""))
    is_link = any(local(each) == "guid" and each.get("isPermaLink", "true") != "false" for each in item)
    link = link or (guid if is_link and guid.startswith("http") else "")
    return Article(
        line=line(item),
        source=serialised_part(item),
        title=title_of(own(item, "title")),
        text=content or about,
        text_line=line(texts[0]) if texts else 0,
        summary=words_of(about) if content else "",
        date=own(item, "pubDate") or own(item, "date", DUBLIN),
        language=own(item, "language", DUBLIN),
        feed_language=channel_language(item),
        link=link,
        uri=guid if guid != link else "",
        byline=own(item, "creator", DUBLIN) or own(item, "author"),
        subjects=[(words, "") for each in item if _is_subject(each) and (words := title_of(each.text or ""))],
        media=[found for each in item.iter() if (found := _media(each))],
    )


def channel_language(item: Element) -> str:
    """Return the language that a feed says its items are in."""
    above = item.getparent()
    if above is None:
        return ""
    channel = next((each for each in above if each.tag == f"{RSS_1}channel"), above)  # beside its items in RSS 1.0
    return own(channel, "language") or own(channel, "language", DUBLIN)


def own(element: Element, name: str, namespace: str = "") -> str:
    """Return the text of the first child of a name, of RSS itself unless a namespace is given."""
    found = (each for each in element if (each.tag == f"{namespace}{name}" if namespace else _is(each, name)))
    return next((words for each in found if (words := str(each.text or "").strip())), "")


def _is(element: Element, name: str) -> bool:
    tag = str(element.tag)
    return tag in {name, f"{RSS_1}{name}"} or (local(element) == name and "userland.com/rss2}" in tag.lower())


def _is_subject(element: Element) -> bool:
    return _is(element, "category") or element.tag == f"{DUBLIN}subject"


def ending(item: Element, end: str) -> str:
    """Return the text of the first child whose name with its namespace ends so."""
    return next((str(each.text or "") for each in item if str(each.tag).endswith(end)), "")


def _media(element: Element) -> Media | None:
    if _is(element, "enclosure") or element.tag == f"{MEDIA}content":
        words = {local(each): " ".join((each.text or "").split()) for each in element}
        return picture(str(element.get("url", "")), caption=words.get("description") or words.get("title", ""),
                       credit=words.get("credit", ""))  # fmt: skip
    return None
