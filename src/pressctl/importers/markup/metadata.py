"""What a page says of its article besides the text: JSON-LD, Open Graph, microdata, its head, its pictures."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pressctl.importers.markup import encoding, furniture
from pressctl.importers.markup.elements import name_of, words_of
from pressctl.prose.addresses import hosts, wrapped_links
from pressctl.release import moments
from pressctl.release.model import Media, Release

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from pressctl.release.moments import Moment

ARTICLES = frozenset({"article", "newsarticle", "blogposting", "pressrelease", "reportagenewsarticle", "report"})
"""The types of schema.org that a release on a page has, in lower case."""
SITE = re.compile(r"(?<!\s)\s+[|–—»·:-]\s+[^|–—»·]{2,60}$")
LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}))?$")
LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy")
"""Where sites keep the address of a picture that is loaded late."""
PUBLISHED = ("article:published_time", "datePublished", "dcterms.issued", "DC.date.issued", "PubDate",
             "parsely-pub-date", "sailthru.date")  # fmt: skip
"""Names of the day of publication in the head of a page; PubDate is that of the standard for China's authorities."""
ICON = 64
"""Pixels up to which a picture is an icon or a counter."""
LOGO = re.compile(r"(?i)(?:^|[/_.-])logo(?:type|s)?[\d_.-]")
"""The name of a file that is a logo."""
PICTURE_FILE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|avif|tiff?|svg)(?:$|[?#])|/(?:image|photo|media)s?/")
"""The address of a picture: what a link from a smaller one leads to."""
FEW = 2
"""Words of the longest alternative text of a button."""


def read(tree: HtmlElement) -> Release:
    """Return what a page says of its release; no body."""
    items = [item for item in _linked_data(tree) if _is_article(item)]
    item = items[0] if items else {}
    site = meta(tree, "og:site_name")
    title, shown = _titles(item, tree)
    about = meta(tree, "og:description") or meta(tree, "description")
    author = _author(item, tree)
    return Release(
        headline=shown or _without_site(title, site),
        subheadline=_text(item.get("alternativeHeadline")),
        summary=_text(item.get("description")) or (about if items or meta(tree, "og:type") == "article" else ""),
        language=_stated_language(item, tree),
        date=_day(item, tree),
        subjects=_keywords(item, tree),
        extra={"byline": author} if author and author.casefold() != site.casefold() else {},
    )


def _titles(item: dict[str, Any], tree: HtmlElement) -> tuple[str, str]:
    """Return the headline that a page says it has, and that which it shows; the name of the site is not one."""
    names = furniture.site_names(tree)
    said = (_text(item.get("headline")), meta(tree, "og:title"), first(tree, "//title/text()"))
    linked, shared, own = ("" if title in names else title for title in said)
    shown = next((text for title in (linked, shared, own) if title and (text := _heading_in(tree, title, names))), "")
    called = furniture.title(tree)
    called = called if len(called.split()) >= 3 or " " not in called else ""
    return linked or shared or called or _headings(tree, own) or (own if _says_more(own) else ""), shown


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            values = encoding.json_of(str(script))
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
    """Return the day, or the instant with its zone, that a page says it was published on: nothing is guessed."""
    stated = (
        _text(item.get("datePublished")), *(meta(tree, name) for name in PUBLISHED),
        first(tree, "//*[@itemprop='datePublished']/@content"),
        first(tree, "//*[@itemprop='datePublished']/@datetime"), first(tree, "//article//time/@datetime"),
        _only_time(tree),
    )  # fmt: skip
    return next((moment for text in stated if (moment := moment_of(text))), None)


def _only_time(tree: HtmlElement) -> str:
    """Return the time that the elements of a page all give, an empty text where they give none or several."""
    days = {str(time)[:DAY]: str(time) for time in tree.xpath("//body//time/@datetime")}
    return next(iter(days.values())) if len(days) == 1 else ""


def moment_of(text: str) -> Moment | None:
    """Return the moment of a page's time stamp, or None; of a time without a zone only its day is kept."""
    moment = moments.stamp(text, is_loose=True)
    return moments.read(moment.day.isoformat()) if moment and moment.has_time and not moment.instant else moment


def _author(item: dict[str, Any], tree: HtmlElement) -> str:
    authors = item.get("author")
    named = [each.get("name") if isinstance(each, dict) else each for each in
             (authors if isinstance(authors, list) else [authors])]  # fmt: skip
    found = ", ".join(text for each in named if (text := _text(each)))
    return found or meta(tree, "author") or first(tree, "//*[@itemprop='author']//text()[normalize-space()]")


def _keywords(item: dict[str, Any], tree: HtmlElement) -> tuple[str, ...]:
    given = item.get("keywords")
    words = given if isinstance(given, list) else (_text(given) or meta(tree, "keywords")).split(",")
    tags = [" ".join(str(tag).split()) for tag in tree.xpath("//meta[@property='article:tag']/@content")]
    return tuple(dict.fromkeys(text for word in (*words, *tags) if (text := _text(word))))


def _stated_language(item: dict[str, Any], tree: HtmlElement) -> str:
    """Return the language that a page says it is in; that of its own address among its translations goes first."""
    own = address(tree)
    alternates = tree.xpath("//link[@hreflang and @href]")
    among = [str(link.get("hreflang")) for link in alternates if own and str(link.get("href")) == own]
    stated = (
        _text(item.get("inLanguage")), *(tag for tag in among if tag != "x-default"),
        first(tree, "//article//*[@itemprop='inLanguage']/@content"), first(tree, "/html/@lang"),
        meta(tree, "og:locale"),
    )  # fmt: skip
    return next((tag for text in stated if (tag := _language(text))), "")


def translations(tree: HtmlElement) -> str:
    """Return a note that names the translations of a page, or an empty text when it has none."""
    own = address(tree)
    links = {
        str(link.get("hreflang")): str(link.get("href")) for link in tree.xpath("//link[@hreflang and @href]")
    }  # fmt: skip
    others = [f"{tag} {url}" for tag, url in links.items() if url != own and _language(tag)]
    return f"the page names its translations: {', '.join(others)}" if own in links.values() and others else ""


def _language(text: str) -> str:
    """Return a language tag as BCP 47 writes it, of what a page says; an empty text when it is not one."""
    match = LANGUAGE.match(text)
    if not match:
        return ""
    language, script, country = match.groups()
    parts = (language.lower(), script.title() if script else "", country.upper() if country else "")
    return "-".join(part for part in parts if part)


def meta(tree: HtmlElement, name: str) -> str:
    """Return what a page's head says under a name, on one line."""
    return first(tree, f"//meta[@property='{name}' or @name='{name}' or @itemprop='{name}']/@content")


def first(tree: HtmlElement, path: str) -> str:
    """Return the first text that an XPath finds, on one line."""
    found = tree.xpath(path)
    return " ".join(str(found[0]).split()) if found else ""


def _text(value: Any) -> str:
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _headings(tree: HtmlElement, title: str) -> str:
    """Return the page's one first heading; where there are several, none of them is plainly the release's.

    One that ends the page's title is the name of the site.
    """
    first_rank = [heading for heading in tree.xpath("//h1") if not furniture.names_site(heading)]
    found = [" ".join(heading.text_content().split()) for heading in first_rank]
    is_site = bool(found) and re.search(BEFORE + re.escape(found[0]) + r"\Z", title) is not None
    return found[0] if len(found) == 1 and not is_site else ""


def _heading_in(tree: HtmlElement, title: str, names: set[str]) -> str:
    """Return the heading that a page's title is, but for the names of the site and its sections after it.

    Some sites set their headlines as any text: there it is a line of several words. ``names`` are those of the site.
    """
    headings = [text for heading in tree.xpath("//h1|//h2") if len(text := words_of(heading)) > LEAST]
    parts = (" ".join(str(text).split()) for text in tree.xpath("//h1//text()|//h2//text()"))
    parts = (text for text in parts if len(text) > LEAST and " " in text)  # beside a kicker, or a day
    lines = (" ".join(str(text).split()) for text in tree.xpath("//body//text()"))
    lines = (text for text in lines if LEAST < len(text) < len(title) and (" " in text or not text.isascii()))
    shown = (text for text in (*headings, *parts, *lines) if text not in names)
    return next((text for text in shown if title.startswith(text) and re.match(AFTER, title[len(text) :])), "")


DAY = 10
"""Signs of a day in a time stamp: “2026-03-02”."""
LEAST = 8
"""Letters that a heading has more than, rather than a menu or a section."""
BEFORE = r"\S\s+[|–—«»·•:/‹›<>_-]+\s+"
AFTER = r"\s*(?:$|[|–—«»·•:/‹›<>_-]\s)"


def _says_more(title: str) -> bool:
    """Return whether the title of a page is more than the names of a section and a site: “News | Acme”."""
    first_ = re.split(r"\s[|–—»·:-]\s|--|[|_｜]", title, maxsplit=1)[0]
    return len(first_.split()) >= 3 or (not first_.isascii() and len(first_) > LEAST)


def _without_site(title: str, site: str) -> str:
    if site and title.endswith(site):
        title = title.removesuffix(site).rstrip(" |–—»·:-")
    parts = SITE.sub("", title)
    return parts if len(parts.split()) >= 4 and "|" in title else title


def address(tree: HtmlElement) -> str:
    """Return the page's own address, or an empty text."""
    found = first(tree, "//link[@rel='canonical']/@href") or meta(tree, "og:url")
    return found if found.startswith(("http://", "https://")) else ""


def base(tree: HtmlElement) -> str:
    """Return the address against which a page's relative links are read, or an empty text."""
    found = first(tree, "//base/@href")
    return found if found.startswith(("http://", "https://")) else address(tree)


def pictures(tree: HtmlElement, base: str, words: str) -> Iterator[Media]:
    """Yield the pictures of an article, recognised by its words: those in a figure, and those among its paragraphs."""
    from urllib.parse import urljoin

    seen: set[str] = set()
    for image in tree.xpath("//img"):
        figure = next((above for above in image.iterancestors() if name_of(above) == "figure"), None)
        caption = next((words_of(each) for each in figure.iter("figcaption")), "") if figure is not None else ""
        source = _source(image)
        url = wrapped_links.unarchived(urljoin(base, source)) if base else source
        if (
            not source
            or url in seen
            or url.startswith("data:")
            or _is_icon(image)
            or (not caption and (_is_button(image) or LOGO.search(url)))
            or not _is_among(image, caption, words)
        ):
            continue
        seen.add(url)
        is_web = url.startswith(("http://", "https://"))
        alt = " ".join(str(image.get("alt", "")).split())
        yield Media(url=url if is_web else "", file="" if is_web else hosts.file_of(url), alt=alt, caption=caption)


def _source(image: HtmlElement) -> str:
    """Return the address of a picture: what a script will load when it is scrolled to, else what it has now."""
    lazy = next((text for name in LAZY if (text := str(image.get(name) or "").strip())), "")
    sets = str(image.get("data-srcset") or "") or (str(image.get("srcset") or "") if not image.get("src") else "")
    widest = max((part.split() for part in sets.split(",") if part.strip()), key=_width, default=[""])[0]
    return lazy or widest or str(image.get("src") or "").strip()


def _width(part: list[str]) -> float:
    match = re.match(r"\d{1,6}(?:\.\d{1,3})?", part[1]) if len(part) > 1 else None
    return float(match[0]) if match else 0


def _is_icon(image: HtmlElement) -> bool:
    return any((text := str(image.get(side, ""))).isdigit() and int(text) <= ICON for side in ("width", "height"))


def _is_button(image: HtmlElement) -> bool:
    """Return whether a picture is all that a link to a page shows, and its alternative text one or two words."""
    link = next((above for above in image.iterancestors() if name_of(above) == "a"), None)
    target = str(link.get("href") or "") if link is not None else ""
    is_page = bool(target) and not PICTURE_FILE.search(target)
    return link is not None and is_page and not words_of(link) and len(str(image.get("alt") or "").split()) <= FEW


def _is_among(image: HtmlElement, caption: str, words: str) -> bool:
    """Return whether a picture stands in the article: a box around it, no larger than the article, shares its words."""
    if any(name_of(above) in {"nav", "aside", "footer", "header"} for above in image.iterancestors()) and not caption:
        return False
    for above in image.iterancestors():
        paragraphs = [text for each in above.iter("p") if len(text := words_of(each)) > 40]
        if paragraphs:
            return sum(text[:40] in words for text in paragraphs) * 2 >= len(paragraphs)
    return False
