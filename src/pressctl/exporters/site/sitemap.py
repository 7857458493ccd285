"""The sitemap, with languages (https://www.sitemaps.org/protocol.html), and robots.txt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressctl.exporters import Desk
from pressctl.exporters.html import is_public
from pressctl.exporters.parts import identity
from pressctl.exporters.parts.xml_tree import Builder, serialised
from pressctl.exporters.site.plan import Plan

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"
PAGES = 50_000
"""The most addresses in one sitemap, by the protocol."""
NAME = "sitemap.xml"

Versions = Sequence[tuple[str, str]]
"""The language and the address of a page and of its translations."""


def robots(desk: Desk) -> bytes:
    """Return a robots.txt that allows everything; it has an effect only at the root of a host."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {identity.on_site(NAME, desk)}"] if desk.settings.url else [])]
    return "\n".join((*lines, "")).encode()


def sitemaps(plan: Plan, desk: Desk) -> Iterator[tuple[str, bytes]]:
    """Yield the sitemap; for a large site, several and an index of them."""
    entries = list(_entries(plan, desk))
    parts = [entries[at : at + PAGES] for at in range(0, len(entries), PAGES)]
    if len(parts) == 1:
        yield NAME, _sitemap(parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, _sitemap(part)
    builder = Builder(NAMESPACE)
    root = builder.root("sitemapindex", {})
    for name in names:
        builder.add(builder.add(root, "sitemap"), "loc", identity.on_site(name, desk))
    yield NAME, serialised(root)


def _entries(plan: Plan, desk: Desk) -> Iterator[tuple[str, str, Versions]]:
    """Yield address, day and language versions of each page for the sitemap."""
    fronts = [(each.tag, identity.on_site(f"{each.tag}/", desk)) for each in plan.editions]
    for _, address in fronts:
        yield address, "", fronts if len(fronts) > 1 else ()
    for release in plan.pages.values():
        if is_public(release, desk):
            versions = [(each.language, identity.address(each, desk)) for each in plan.translations(release)]
            own = (release.language, identity.address(release, desk))
            yield own[1], release.date.day.isoformat() if release.date else "", [own, *versions] if versions else ()


def _sitemap(entries: Sequence[tuple[str, str, Versions]]) -> bytes:
    from lxml import etree

    builder = Builder(NAMESPACE)
    root = etree.Element(f"{{{NAMESPACE}}}urlset", nsmap={None: NAMESPACE, "xhtml": "http://www.w3.org/1999/xhtml"})  # type: ignore[dict-item]  # None is the default namespace
    for address, day, versions in entries:
        url = builder.add(root, "url")
        builder.add(url, "loc", address)
        if day:
            builder.add(url, "lastmod", day)
        for language, href in sorted(versions):
            builder.add(url, XHTML_LINK, "", {"rel": "alternate", "hreflang": language, "href": href})
    return serialised(root)
