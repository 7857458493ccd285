"""Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, BinaryIO

from pressctl.importers import Options, Reading
from pressctl.importers.feeds.article import Article, readings, title_of, words_of
from pressctl.importers.markup.xml_source import every, first, items, line, serialised_part, text
from pressctl.importers.wire import picture
from pressctl.release.model import Status

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WHAT = "an Atom feed"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TOPICS = "iptc.org/newscodes/mediatopic"


def read(file: BinaryIO, options: Options) -> Iterator[Reading]:
    """Return the release of each entry; raises ImportRefused when the feed cannot be read, or where it is cut off."""
    del options
    return readings(_article(entry) for entry in items(file, WHAT, "entry"))


def _article(entry: Element) -> Article:
    content, summary = _html(first(entry, "content")), _html(first(entry, "summary"))
    link = _link(entry)
    own_language, all_language = _languages(entry)
    uri = text(entry, "id")
    return Article(
        line=line(entry),
        source=serialised_part(entry),
        title=words_of(_html(first(entry, "title"))),
        text=content or summary,
        text_line=line(first(entry, "content" if content else "summary")),
        summary=words_of(summary) if content else "",
        date=text(entry, "published") or text(entry, "issued") or text(entry, "updated"),
        language=own_language,
        feed_language=all_language,
        link=link,
        uri=uri if uri != link else "",
        byline=", ".join(name for each in every(entry, "author") if (name := text(each, "name"))),
        status=Status.DRAFT if text(entry, "control/draft").casefold() == "yes" else Status.RELEASED,
        subjects=[_subject(each) for each in every(entry, "category")],
        media=[
            found
            for each in every(entry, "link")
            if each.get("rel") == "enclosure"
            and (found := picture(str(each.get("href", "")), caption=str(each.get("title", ""))))
        ],
    )


def _html(element: Element | None) -> str:
    """Return a text construct as HTML: it is escaped, a tree of XHTML, or plain text."""
    if element is None:
        return ""
    kind = str(element.get("type", "text"))
    if kind == "xhtml" or len(element):
        from lxml import etree

        return "".join(etree.tostring(each, encoding="unicode", with_tail=False) for each in element)
    words = str(element.text or "")
    if kind in {"html", "text/html"}:
        return words
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in words.split("\n\n")) if "\n\n" in words else (
        escape(words, quote=False)
    )  # fmt: skip


def _link(entry: Element) -> str:
    links = [each for each in every(entry, "link") if each.get("rel", "alternate") == "alternate"]
    pages = [each for each in links if "html" in str(each.get("type", "text/html"))]
    return next((str(each.get("href", "")).strip() for each in [*pages, *links]), "")


def _languages(entry: Element) -> tuple[str, str]:
    """Return the language that an entry has itself, and that of its feed."""
    link = next(
        (each for each in every(entry, "link") if each.get("hreflang") and each.get("rel") == "alternate"), None
    )
    content = first(entry, "content")
    stated = (
        entry.get(LANG),
        content.get(LANG) if content is not None else "",
        link.get("hreflang") if link is not None else "",
    )
    feed = entry.getparent()
    return next((str(each) for each in stated if each), ""), str(feed.get(LANG) or "") if feed is not None else ""


def _subject(category: Element) -> tuple[str, str]:
    """Return the name of a category, and its code where it is one of IPTC's subjects."""
    term, scheme = str(category.get("term", "")), str(category.get("scheme", ""))
    if TOPICS in scheme:
        return f"medtop:{term}", f"medtop:{term}"
    return title_of(str(category.get("label") or term)), ""
