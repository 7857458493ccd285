"""A source as it was read: its release, and its lines by where they stand to it; evidence is looked for in these."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, takewhile

from pressctl.importers import Entry, Reading
from pressctl.importers.extraction.pages import headings
from pressctl.importers.markup import furniture, markdown
from pressctl.release.model import Release

SITE = frozenset({"part of the website", headings.HOME, *furniture.PARTS})
"""Why lines are left out that are known to belong to the site rather than to the page."""
SHORT = 100
"""Characters of the longest title, heading, button or item of a menu."""
TOP = 6
"""Lines on top of a page among which its title stands."""
NAME = re.compile(r"\s[|–—-]\s[^|–—\n]{1,60}\Z")
"""The name of the site behind the title of a page: “Accident analysis – Acme Boats”."""
LEDE = 2
"""Paragraphs at the start of a text that say what is new."""
PARTS = re.compile(r"\n\s{0,20}\n")


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a source, and its lines with words, bare, in order.

    ``all`` is everything, ``short`` what is no longer than a heading, ``own`` what is not known to be of the site,
    ``titles`` the headline and the lines on top that may be the title of the page; ``above`` stands above the headline,
    ``between`` between it and the text, ``text`` are the lines of the text, ``below`` stands between its end and the
    contacts under it; ``reached`` are those of the contacts and what stands over them. ``lede`` is what its first
    paragraphs say with the headline.
    """

    reading: Reading
    all: tuple[str, ...]
    short: tuple[str, ...]
    own: tuple[str, ...]
    titles: tuple[str, ...]
    above: tuple[str, ...]
    between: tuple[str, ...]
    text: tuple[str, ...]
    below: tuple[str, ...]
    reached: tuple[str, ...]
    lede: str

    @property
    def release(self) -> Release:
        """Return what was read as a release."""
        return self.reading.release

    @property
    def title(self) -> str:
        """Return the headline without what may be the name of the site behind it."""
        return NAME.sub("", self.release.headline)

    @property
    def printed(self) -> list[str]:
        """Return the headline as it is printed: it may open with what kind of a release stands below."""
        return [entry.text for entry in self.reading.account if entry.to == "headline"]


def of(reading: Reading) -> Page:
    """Return the page of a reading, by its account."""
    account, release = reading.account, reading.release
    parts = [_bare(entry) for entry in account]
    first = next((at for at, entry in enumerate(account) if entry.to == "body"), len(account))
    title = next((at for at, entry in enumerate(account[:first]) if entry.to == "headline"), first)
    last = max((at for at, entry in enumerate(account) if entry.to == "body"), default=first)
    contacts = {at for at, entry in enumerate(account) if "contacts" in entry.to}
    under = takewhile(lambda at: at not in contacts, range(last + 1, len(account)))
    paragraphs = PARTS.split(release.body, maxsplit=LEDE)[:LEDE]
    every = _joined(parts)
    own = _joined(part for part, entry in zip(parts, account, strict=True) if entry.why not in SITE)
    return Page(
        reading,
        every,
        tuple(line for line in every if len(line) <= SHORT),
        own,
        tuple(title for title in (release.headline, *own[:TOP]) if 0 < len(title) <= SHORT),
        _joined(parts[:title]),
        _joined(parts[title + 1 : first]),
        _joined(part for part, entry in zip(parts, account, strict=True) if entry.to == "body"),
        _joined(parts[at] for at in under),
        _joined(parts[at] for at in sorted(contacts | {at - 1 for at in contacts if at})),
        "\n".join([release.headline, release.subheadline, *map(markdown.plain, paragraphs)]),
    )


def _bare(entry: Entry) -> list[str]:
    told = (markdown.plain(line.removesuffix("\\")) for line in entry.text.split("\n"))
    return [line for line in told if line]


def _joined(parts: Iterable[list[str]]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(parts))
