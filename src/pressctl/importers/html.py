"""Releases out of web pages: trafilatura finds the article, the page's own metadata and our reader the rest."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pressctl import moments
from pressctl.errors import ImportRefused
from pressctl.importers import Found, Options, Reading
from pressctl.importers.text import read_text
from pressctl.model import Media, Release

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from pressctl.moments import Moment

ARTICLES = frozenset({"article", "newsarticle", "blogposting", "pressrelease", "reportagenewsarticle", "report"})
"""The types of schema.org that a release on a page has, in lower case."""
LEAST = 60
"""Characters of text below which a page is a frame that scripts fill."""
SITE = re.compile(r"\s+[|–—»·:-]\s+[^|–—»·]{2,60}$")


def read(data: bytes, options: Options) -> list[Reading]:
    """Return the release in the bytes of a page. Nothing is fetched; scripts do not run.

    Raises ImportRefused when there is no article in the page.
    """
    import trafilatura

    del options
    tree = trafilatura.load_html(data)
    if tree is None:
        raise ImportRefused("is not a page that can be read", "save it again, as “web page, HTML only”")
    source = html.unescape(re.sub(r"<[^>]*>", "", _decoded(data)))
    known = metadata(tree)
    article = trafilatura.extract(
        tree, url=_address(tree), output_format="markdown", include_links=True, include_formatting=True,
        include_images=True, include_tables=True, include_comments=False, favor_recall=True,
    )  # fmt: skip
    if not article or len(article) < LEAST:
        has_scripts = bool(tree.xpath("//script"))
        hint = "open it in a browser and save what you see" if has_scripts else "save the page of the release itself"
        raise ImportRefused("holds no article" + (": scripts would fill it" if has_scripts else ""), hint)
    text = f"{known.headline}\n\n{article}" if known.headline else article
    reading = read_text(text, known, is_markdown=True)
    pictures = tuple(media for media in figures(tree) if media.url in article)
    reading = replace(reading, release=replace(reading.release, media=pictures))
    return [replace(reading, fields={name: _placed(found, source) for name, found in reading.fields.items()})]


def _decoded(data: bytes) -> str:
    import trafilatura.utils

    text = trafilatura.utils.decode_file(data)
    return text if isinstance(text, str) else data.decode("utf-8", "replace")


def _placed(found: Found, source: str) -> Found:
    """Return the place of a field in the page: the line that holds its first words, the first line when none does."""
    start = " ".join(found.text.split()[:4])
    at = source.find(start) if start else -1
    return Found(source.count("\n", 0, max(at, 0)) + 1, found.confidence, found.text)


def metadata(tree: HtmlElement) -> Release:
    """Return what a page says of its release in JSON-LD, Open Graph, microdata and its head; no body."""
    items = [item for item in _linked_data(tree) if _is_article(item)]
    item = items[0] if items else {}
    title = _text(item.get("headline")) or _meta(tree, "og:title") or _headings(tree) or _title(tree)
    return Release(
        headline=_without_site(title, _meta(tree, "og:site_name")),
        subheadline=_text(item.get("alternativeHeadline")),
        summary=_text(item.get("description")) or (_meta(tree, "og:description") if items else ""),
        language=_text(item.get("inLanguage")) or _first(tree, "/html/@lang"),
        date=_day(item, tree),
    )


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            values = json.loads(str(script))
        except (ValueError, RecursionError):
            continue  # much of what stands there is broken; the page is read without it
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict):
                yield value
                graph = value.get("@graph")
                yield from (part for part in (graph if isinstance(graph, list) else []) if isinstance(part, dict))


def _is_article(item: dict[str, Any]) -> bool:
    types = item.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.lower() in ARTICLES for name in names)


def _day(item: dict[str, Any], tree: HtmlElement) -> Moment | None:
    """Return the day a page says it was published: what trafilatura would guess besides is not taken."""
    stated = (
        _text(item.get("datePublished")), _meta(tree, "article:published_time"), _meta(tree, "datePublished"),
        _meta(tree, "dcterms.issued"), _first(tree, "//*[@itemprop='datePublished']/@content"),
        _first(tree, "//*[@itemprop='datePublished']/@datetime"), _first(tree, "//article//time/@datetime"),
    )  # fmt: skip
    for text in stated:
        match = re.match(
            r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?", text
        )
        if match:
            try:
                return moments.read(match[1])
            except ValueError:
                continue
    return None


def _meta(tree: HtmlElement, name: str) -> str:
    return _first(tree, f"//meta[@property='{name}' or @name='{name}' or @itemprop='{name}']/@content")


def _first(tree: HtmlElement, path: str) -> str:
    found = tree.xpath(path)
    return " ".join(str(found[0]).split()) if found else ""


def _text(value: Any) -> str:
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _headings(tree: HtmlElement) -> str:
    """Return the page's one first heading; where there are several, none of them is plainly the release's."""
    found = [" ".join(heading.text_content().split()) for heading in tree.xpath("//h1")]
    return found[0] if len(found) == 1 else ""


def _title(tree: HtmlElement) -> str:
    return _first(tree, "//title/text()")


def _without_site(title: str, site: str) -> str:
    if site and title.endswith(site):
        title = title.removesuffix(site).rstrip(" |–—»·:-")
    parts = SITE.sub("", title)
    return parts if len(parts.split()) >= 4 and "|" in title else title


def _address(tree: HtmlElement) -> str | None:
    """Return the page's own address, against which its relative links are read."""
    found = _first(tree, "//link[@rel='canonical']/@href") or _meta(tree, "og:url")
    return found if found.startswith(("http://", "https://")) else None


def figures(tree: HtmlElement) -> Iterator[Media]:
    """Yield the pictures that have a caption or an alternative text."""
    for image in tree.xpath("//img[@src]"):
        caption = _first(image, "ancestor::figure[1]//figcaption//text()[normalize-space()]")
        media = Media(url=image.get("src", ""), alt=" ".join(image.get("alt", "").split()), caption=caption)
        if media.url.startswith(("http://", "https://")) and (media.alt or media.caption):
            yield media
