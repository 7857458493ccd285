"""The newsroom as a site of plain files, which needs no server, loads nothing from elsewhere and tracks nobody.

Internal links are relative, so that it works in any folder and from disk. What needs a public address (feeds, the
sitemap, canonical addresses) is only there if the newsroom has a ``url``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from pressctl.exporters import Desk, Exported, html, one_by_one, words_for
from pressctl.exporters.feeds import atom, entries, jsonfeed, rss
from pressctl.exporters.parts import identity, pages
from pressctl.exporters.parts.wording import about, month_name
from pressctl.exporters.site import search, sitemap
from pressctl.exporters.site.plan import INDEX, SECTIONS, Edition, Item, Plan, page_of, plan
from pressctl.exporters.site.release_page import facts
from pressctl.languages.writing import direction
from pressctl.prose.addresses.dialling import tel
from pressctl.prose.text import slug
from pressctl.release.model import Contact, Release

STYLE = "assets/site.css"
SEARCH = "assets/search.js"
FRONT = 20
"""The number of releases on a front page, and of those whose contacts are on the contact page."""
FEEDS = ((rss, "RSS", "application/rss+xml"), (atom, "Atom", "application/atom+xml"),
         (jsonfeed, "JSON Feed", "application/feed+json"))  # fmt: skip
BATCH = 128
"""The number of releases whose pages are made by one task."""
NO_ADDRESS = "there are no feeds, no sitemap and no canonical addresses: set `url` under [newsroom] in pressctl.toml"


@dataclass(frozen=True, slots=True)
class Part:
    """Some releases by the paths of their pages, and their translations by id."""

    pages: Sequence[tuple[str, Release]]
    families: Mapping[str, Sequence[Release]]


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a release followed by the files next to it, and its words for the search (None if recalled)."""

    files: Sequence[tuple[str, Exported]]
    words: set[str] | None


def write(releases: Sequence[Release], desk: Desk) -> Iterator[tuple[str, Exported]]:
    """Yield the files of the site; the text of each release is loaded when its page is made."""
    made = plan(releases, desk)
    common = made.frame(), replace(desk, spread=one_by_one)
    pages_made = chain.from_iterable(desk.spread(_releases, common, _parts(made)))
    desk = replace(desk, siblings=made.translations)
    for edition in made.editions:
        yield from _edition(edition, made, desk, pages_made)
    first = made.editions[0]
    yield (
        INDEX,
        Exported(_page(INDEX, "front", _front(first), first, made, desk), () if desk.settings.url else (NO_ADDRESS,)),
    )
    missing = _page("404.html", "missing", {"url": desk.settings.url.rstrip("/")}, first, made, desk)
    yield "404.html", Exported(missing)
    yield STYLE, Exported(pages.render("site/style.css", desk, {}))
    yield SEARCH, Exported(desk.template("site/search.js").encode("utf-8"))
    yield "robots.txt", Exported(sitemap.robots(desk))
    if desk.settings.url:
        feeds = entries.feeds(releases, desk)
        for module, _, _ in FEEDS:
            yield from module.files(feeds, desk)
        yield from ((name, Exported(data)) for name, data in sitemap.sitemaps(made, desk))


def _parts(made: Plan) -> Iterator[Part]:
    """Yield the releases in parts, edition by edition."""
    order = {edition.tag: number for number, edition in enumerate(made.editions)}
    ordered = sorted(made.pages.items(), key=lambda each: order[each[1].language])
    for at in range(0, len(ordered), BATCH):
        some = ordered[at : at + BATCH]
        yield Part(some, made.families(release for _, release in some))


def _releases(common: tuple[Plan, Desk], part: Part) -> list[Page]:
    """Return the pages of some releases. This runs in other processes."""
    frame, desk = common
    made = replace(frame, by_id=part.families)
    desk = replace(desk, siblings=made.translations)
    editions = {edition.tag: edition for edition in made.editions}
    return [_release(path, desk.whole(release), editions[release.language], made, desk) for path, release in part.pages]


def _edition(edition: Edition, made: Plan, desk: Desk, pages_made: Iterator[Page]) -> Iterator[tuple[str, Exported]]:
    """Yield the pages of one language; those of its releases are taken from ``pages_made``."""

    def page(name: str, values: dict[str, Any], *parts: str) -> tuple[str, Exported]:
        path = edition.page(*parts)
        return path, Exported(_page(path, name, values, edition, made, desk))

    index = search.Index(edition)
    count = sum(release.language == edition.tag for release in made.pages.values())
    for each in islice(pages_made, count):
        yield from each.files
        if each.words is not None:
            index.add(each.words)
    path, front = page("front", _front(edition))
    yield path, replace(front, notes=words_for(Release(language=edition.tag), desk)[1])
    yield page("archive", {"years": [(_year(edition, year), _href(edition, year), len(items))
                                     for year, items in edition.years.items()]}, "archive")  # fmt: skip
    for year, items in edition.years.items():
        values = {"title": _year(edition, year), "is_undated": year == "undated", "groups": _months(items, edition)}
        yield page("list", values, year)
    if edition.subjects:
        subjects = [(name, _href(edition, "subjects", key), len(items))
                    for key, (name, items) in edition.subjects.items()]  # fmt: skip
        yield page("subjects", {"subjects": subjects}, "subjects")
    for key, (name, items) in edition.subjects.items():
        yield page("list", {"title": name, "is_undated": False, "groups": [("", items)]}, "subjects", key)
    yield page("contact", _contact(edition, desk), "contact")
    yield page("search", {"index": search.NAME}, "search")
    yield f"{edition.tag}/search/{search.NAME}", Exported(index.script())


def _release(path: str, release: Release, edition: Edition, made: Plan, desk: Desk) -> Page:
    """Return the page of a release."""
    values, page_files, notes = facts(release, made, desk)
    named = {} if release.is_recalled else {slug(subject): subject for subject in release.subjects}
    values["subjects"] = [(name, _href(edition, "subjects", key)) for key, name in named.items()]
    of_language = words_for(release, desk)[1]  # reported only once, for the front page
    notes = tuple(f"{release.path}: {note}" for note in notes if note not in of_language)
    shown = Exported(_page(path, "release", values, edition, made, desk, release), notes)
    files = [(path.removesuffix(INDEX) + name, Exported(data)) for name, data in page_files.files.items()]
    words = None if release.is_recalled else search.words(search.texts(release, values["body"].striptags()))
    return Page([(path, shown), *files], words)


def _page(
    path: str, template: str, values: dict[str, Any], edition: Edition, made: Plan, desk: Desk,
    release: Release | None = None,
) -> bytes:  # fmt: skip
    return pages.render(f"site/{template}.html", desk, {**_chrome(path, edition, made, desk, release), **values})


def _chrome(path: str, edition: Edition, made: Plan, desk: Desk, release: Release | None) -> dict[str, Any]:
    """Return the values that every page of the site needs besides its content."""
    at = path.removeprefix(f"{edition.tag}/").partition("/")[0]
    hrefs = {name: _href(edition, name) for name in SECTIONS if name != "subjects" or edition.subjects}
    return {
        "root": "../" * path.count("/"),
        "language": edition.tag,
        "direction": direction(edition.tag),
        "labels": edition.words.labels,
        "marked": pages.marked_labels(edition.tag, edition.words),
        "label_lang": pages.label_lang(edition.tag, edition.words),
        "issuer": desk.issuer(edition.tag),
        "newsroom": entries.title(edition.tag, desk),
        "home": quote(edition.page()),
        "hrefs": hrefs,
        "section": at if at in SECTIONS else "home" if at == INDEX else "",
        "editions": _switch(path, edition, made, release),
        "feeds": _feeds(edition, desk),
        "style": STYLE,
        "search_script": SEARCH,
        "fronts": _fronts(made, desk) if at == INDEX else [],
        "canonical": identity.on_site(f"{edition.tag}/", desk) if desk.settings.url and at == INDEX else "",
    }


def _href(edition: Edition, *parts: str) -> str:
    return quote(edition.page(*parts))


def _switch(path: str, edition: Edition, made: Plan, release: Release | None) -> list[tuple[str, str, str, bool]]:
    """Return for each language its tag, its name, the target of its link, and whether it is that of this page.

    The target is the translation, or else the same section, or else the front page in that language.
    """
    translated = {each.language: page_of(each) for each in made.translations(release)} if release else {}
    section = path.removeprefix(f"{edition.tag}/")
    found = []
    for each in made.editions:
        same = each.page() if section not in {f"{name}/{INDEX}" for name in SECTIONS} else f"{each.tag}/{section}"
        if section == f"subjects/{INDEX}" and not each.subjects:
            same = each.page()
        target = path if each is edition else translated.get(each.tag, same)
        found.append((each.tag, pages.language_name(each.tag), quote(target), each is edition))
    return found


def _feeds(edition: Edition, desk: Desk) -> list[tuple[str, str, str]]:
    """Return the name, media type and path of each feed of a language, if there are any."""
    if not desk.settings.url or not any(item.release.date for item in edition.items):
        return []
    return [(name, mime, quote(entries.file_name(edition.tag, module.EXTENSION))) for module, name, mime in FEEDS]


def _fronts(made: Plan, desk: Desk) -> list[tuple[str, str]]:
    if not desk.settings.url or len(made.editions) < 2:
        return []
    return [(each.tag, identity.on_site(f"{each.tag}/", desk)) for each in made.editions]


def _front(edition: Edition) -> dict[str, Any]:
    return {"items": edition.items[:FRONT], "more": len(edition.items) > FRONT}


def _year(edition: Edition, year: str) -> str:
    return edition.words.labels["undated"] if year == "undated" else year


def _months(items: Sequence[Item], edition: Edition) -> list[tuple[str, Sequence[Item]]]:
    """Return the releases grouped under the names of their months."""

    def month(item: Item) -> dt.date | None:
        return item.release.date.day.replace(day=1) if item.release.date else None

    return [(month_name(day, edition.words) if day else "", list(group)) for day, group in groupby(items, month)]


def _contact(edition: Edition, desk: Desk) -> dict[str, Any]:
    """Return the contacts of the newest releases, and the newest boilerplate."""
    newest = [desk.whole(item.release) for item in edition.items[:FRONT]]
    contacts: dict[tuple[str, str, tuple[str, ...]], Contact] = {}
    for release in newest:
        for contact in release.contacts:
            contacts.setdefault((contact.name, contact.email, contact.phone), contact)
    boilerplate = next((release.boilerplate for release in newest if release.boilerplate), "")
    heading = about(desk.issuer(edition.tag), edition.words)
    return {
        "contacts": [
            (each, [(number, tel(number, each.country)) for number in each.phone]) for each in contacts.values()
        ],
        "boilerplate": Markup(html.boilerplate_html(boilerplate)),
        "about": heading,
        "marked_about": pages.marked(heading, edition.tag, edition.words),
        "colon": edition.words.colon,
    }
