"""Other kinds of pages than releases, each told by what it says several times over: posts, searches, walls.

A text may speak of any of these; what counts are the headings, buttons and standing phrases that only they have, and
how much text there is besides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressctl.importers import Reading
from pressctl.importers.extraction import turns
from pressctl.importers.extraction.words import is_heading, opener
from pressctl.prose.word_lists import any_of_all
from pressctl.release.model import Release

WALL = 700
"""Characters that the text of a page has fewer than that asks for a name, a password or leave to keep cookies."""
PAGE = 4000
"""The same of a page that lists what a search has found."""
SIGNS = 3
"""Different words of such a page that show it to be one."""
PARTS = 2
"""Headings of an advertisement of a post from which its words tell it, too."""
ITEMS = 5
"""Lines with a time, or a price, from which a page may be a list of them."""
SHORT = 100
"""Characters of the longest heading, button or item."""
TOP = 6
"""Lines on top of a page among which its title stands."""
NEAR = 12
"""Lines on top of a page among which it says that it writes down what was said."""
LONGEST_TITLE = 150
"""Characters of the longest line that says so."""
HEADINGS = 3
"""Headings from which a newsletter has several items."""
START = 3
"""Paragraphs among which a speaker greets those who listen."""
TIME = re.compile(r"\W{0,4}(?:[01]?\d|2[0-4])(?:\s?[:.h]\s?[0-5]\d|\s?[ap]\.?m\b)", re.IGNORECASE)
"""How a line of a programme starts."""
PRICE = re.compile(r"[$€£¥₽₹]\s?\d|\d\s?(?:[€£¥₽₹]|[A-Z]{3}\b)")
"""An amount of money in an item of a list."""


def reason(reading: Reading, lines: Sequence[str]) -> str:
    """Return what a page is that is surely of another kind, as the rest of a sentence; an empty text else."""
    release = reading.release
    if release.dateline:
        return ""
    if _is_vacancy(lines):
        return "advertises a post"
    if release.contacts:
        return ""
    titles = [title for title in (release.headline, *lines[:TOP]) if len(title) <= SHORT]
    text = f"{release.headline}\n{release.body}"
    for field, most, what in WALLS:
        if len(release.body) < most and _signs(field, [text, *_short(lines)]) >= SIGNS and _signs(field, [text]):
            return what
    if len(release.body) < PAGE and _is_search(titles, lines):
        return "lists what a search has found"
    return _list(lines, titles)


def talk(release: Release, lines: Sequence[str]) -> str:
    """Return whether a text is mostly spoken, by one or by several, whatever else says that it is a release."""
    if _is_speech(release, lines):
        return "a speech"
    return "a conversation" if turns.are_most(lines) else ""


def _is_transcript(lines: Sequence[str]) -> bool:
    """Return whether a line says of the page that it is what was said, written down."""
    return any(len(line) <= LONGEST_TITLE and any_of_all("transcript_words").search(line) for line in lines[:NEAR])


def doubt(release: Release, lines: Sequence[str]) -> str:
    """Return what a page may be rather than a release; an empty text when nothing speaks for it."""
    if turns.are_answered(lines, _is_transcript(lines)):
        return "a conversation"
    if release.dateline:
        return ""
    if _signs("newsletter_words", lines) > 1 and _headings(release) >= HEADINGS:
        return "a newsletter"
    return "an interview, or a page of questions and answers" if _asks(lines) else ""


WALLS = (
    ("consent_words", WALL, "asks for leave to keep cookies; the text comes after it"),
    ("login_words", WALL, "asks for a name and a password; the text comes after it"),
)
"""Pages that stand before another one: the list of their words, the length of their text, and what they do."""


def _short(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if len(line) <= SHORT]


def _signs(field: str, lines: Sequence[str]) -> int:
    """Return how many different words of a list stand in some lines."""
    return len({match[0].casefold() for line in lines for match in any_of_all(field).finditer(line)})


def _is_vacancy(lines: Sequence[str]) -> bool:
    """Return whether the parts of an advertisement of a post are headed as such."""
    heads = {line.casefold() for line in _short(lines) if is_heading(line, "vacancy_headings")}
    words = _signs("vacancy_words", lines) if len(heads) >= PARTS else 0
    return len(heads) + words > PARTS and words > 0


def _is_search(titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether a page is titled as what a search has found, and its entries break off, or more says so."""
    titled = [title for title in titles if any_of_all("search_page_words").search(title)]
    is_alone = any(is_heading(title, "search_page_words") for title in titled)
    cut = sum(line.rstrip(turns.MARKS).endswith(("…", "...")) for line in lines)
    return bool(titled) and (is_alone or cut > 1 or _signs("search_page_words", _short(lines)) > 1)


def _list(lines: Sequence[str], titles: Sequence[str]) -> str:
    """Return whether a page is a programme or a list of prices, by its title and most of its lines."""
    items = _short(lines)
    rest = sum(len(line) for line in lines if len(line) > SHORT)
    for field, is_item, what in LISTS:
        found = [line for line in items if is_item(line)]
        is_titled = any(map(any_of_all(field).search, titles))
        if is_titled and len(found) >= ITEMS and sum(map(len, found)) > rest:
            return what
    return ""


def _starts_with_time(line: str) -> bool:
    return TIME.match(line) is not None


def _has_price(line: str) -> bool:
    return PRICE.search(line) is not None


LISTS = (
    ("programme_titles", _starts_with_time, "is the programme of an event"),
    ("price_list_titles", _has_price, "is a list of prices"),
)


def _is_speech(release: Release, lines: Sequence[str]) -> bool:
    """Return whether a speaker greets an audience, or a line says that this may be held otherwise."""
    start = [line for line in release.body.split("\n\n")[:START] if line]
    if any(opener(line.lstrip('“"„«* '), "audience_words") for line in start):
        return True
    is_titled = bool(opener(release.headline, "speech_words"))
    return is_titled or any(is_heading(line.strip("*_()[]. "), "speech_words") for line in _short(lines))


def _headings(release: Release) -> int:
    paragraphs = release.body.strip().split("\n\n")
    return sum(len(each) <= SHORT and not each.rstrip("*_ ").endswith((".", ":", "!", "?")) for each in paragraphs)


def _asks(lines: Sequence[str]) -> bool:
    """Return whether questions head most of the paragraphs of a page."""
    asked = sum(len(line) <= 2 * SHORT and line.rstrip(turns.MARKS).endswith(turns.ASKED) for line in lines)
    return asked >= SIGNS and asked * 3 >= len(lines)
