"""The plan of the site: its languages, the page of each release, the lists, and the translations."""

from __future__ import annotations

import posixpath
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from markupsafe import Markup

from pressctl.errors import ExportRefused
from pressctl.exporters import Desk, words_for
from pressctl.exporters.feeds.entries import newest_first
from pressctl.exporters.html import is_public
from pressctl.exporters.parts import identity, pages
from pressctl.exporters.parts.state import headline_mark
from pressctl.exporters.parts.wording import long_date
from pressctl.languages import DEFAULT, Language
from pressctl.prose.text import same_name, slug
from pressctl.release.model import Kind, Release, one_per_language

INDEX = "index.html"
"""Links include this name, as a folder opened from disk would show a list of files."""
NOTHING = Markup("")
NAMED = 5
"""The most clashes of addresses that are named."""
SECTIONS = ("archive", "subjects", "contact", "search")


@dataclass(frozen=True, slots=True)
class Item:
    """A release in a list: ``href`` is its page, percent-encoded, relative to the root of the site.

    ``mark`` before its headline says that it is a correction or an update.
    """

    release: Release
    href: str
    day: str
    date: str
    kind: str
    mark: Markup


@dataclass(frozen=True)
class Edition:
    """One language of the site: its releases, the newest first, by year and by subject."""

    tag: str
    words: Language
    items: Sequence[Item]
    years: Mapping[str, Sequence[Item]]
    subjects: Mapping[str, tuple[str, Sequence[Item]]]

    def frame(self) -> Edition:
        """Return the edition with only what release pages need, such as one release that can be in a feed."""
        dated = [item for item in self.items if item.release.date][:1]
        return replace(
            self, items=dated, years={}, subjects={key: (name, ()) for key, (name, _) in self.subjects.items()}
        )

    def page(self, *parts: str) -> str:
        """Return the path of a page below the language's folder: ``fr/archive/index.html``."""
        return "/".join((self.tag, *parts, INDEX))


@dataclass(frozen=True)
class Plan:
    """The site: its editions in the newsroom's order of languages, all releases by id, the pages by source file."""

    editions: Sequence[Edition]
    pages: Mapping[str, Release]
    by_file: Mapping[str, str]
    by_id: Mapping[str, Sequence[Release]]

    def translations(self, release: Release) -> tuple[Release, ...]:
        """Return the translations of a release that are on the site and not recalled."""
        others = self.by_id.get(release.id, ()) if release.id else ()
        return one_per_language(each for each in others if each.language != release.language)

    def frame(self) -> Plan:
        """Return the plan with only what all release pages need."""
        return Plan([each.frame() for each in self.editions], {}, self.by_file, {})

    def families(self, releases: Iterable[Release]) -> Mapping[str, Sequence[Release]]:
        """Return the part of ``by_id`` that the pages of some releases need."""
        ids = {id for each in releases for id in (each.id, each.replaced_by)}
        return {id: self.by_id[id] for id in ids if id in self.by_id}

    def linked(self, release: Release, target: str) -> str:
        """Return the page of the release whose source file a release links to, or an empty string."""
        file = posixpath.normpath(posixpath.join(posixpath.dirname(release.path.replace("\\", "/")), target))
        return self.by_file.get(file, "")


def page_of(release: Release) -> str:
    """Return the path of a release's page."""
    return identity.path(release) + INDEX


def plan(releases: Iterable[Release], desk: Desk) -> Plan:
    """Return the plan of the site; raises ExportRefused if two releases would have the same page."""
    pages: dict[str, Release] = {}
    known: dict[str, Release] = {}
    by_id: dict[str, list[Release]] = {}
    languages: dict[str, list[Release]] = {}
    clashes: list[str] = []
    for release in newest_first(releases, desk):
        page = page_of(release)
        other = known.setdefault(same_name(page), release)
        if other is not release:
            clashes.append(f"{other.path} and {release.path} would both become {page}")
        pages[page] = release
        edition = languages.setdefault(release.language, [])
        if not release.is_recalled:
            edition.append(release)
            if release.id and is_public(release, desk):
                by_id.setdefault(release.id, []).append(release)
    if clashes:
        more = f" (and {len(clashes) - NAMED} more)" if len(clashes) > NAMED else ""
        raise ExportRefused("; ".join(clashes[:NAMED]) + more, "give one of each two a `slug` of its own")
    languages = languages or {next(iter(desk.settings.languages), DEFAULT): []}  # even an empty site has a front page
    order = {tag: number for number, tag in enumerate(desk.settings.languages)}
    tags = sorted(languages, key=lambda tag: (order.get(tag, len(order)), tag))
    by_file = {posixpath.normpath(each.path.replace("\\", "/")): page for page, each in pages.items() if each.path}
    return Plan([_edition(tag, languages[tag], desk) for tag in tags], pages, by_file, by_id)


def _edition(tag: str, releases: Sequence[Release], desk: Desk) -> Edition:
    words, _ = words_for(Release(language=tag), desk)
    items = [_item(release, words) for release in releases]
    years: dict[str, list[Item]] = {}
    subjects: dict[str, tuple[str, list[Item]]] = {}
    for item in items:
        years.setdefault(identity.path(item.release).split("/")[1], []).append(item)
        for key, subject in {slug(subject): subject for subject in item.release.subjects}.items():
            subjects.setdefault(key, (subject, []))[1].append(item)
    by_name = dict(sorted(subjects.items(), key=lambda each: each[1][0].casefold()))
    return Edition(tag, words, items, years, by_name)


def _item(release: Release, words: Language) -> Item:
    day = long_date(release.date.day, words) if release.date else words.labels["undated"]
    kind = words.labels[release.kind] if release.kind is not Kind.PRESS_RELEASE else ""
    date = release.date.day.isoformat() if release.date else ""
    page = page_of(release)
    href = quote(page)
    mark_words = headline_mark(release, words)
    mark = pages.marked(mark_words, release.language, words) + words.colon if mark_words else NOTHING
    return Item(release, page if href == page else href, sys.intern(day), sys.intern(date), kind, mark)
