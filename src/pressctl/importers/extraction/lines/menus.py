"""Lines that are the menu of a site, or an item of it: “Home”, “Home | News | Contact”, “Home » News » 2026”."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded, is_heading, set_of
from pressctl.languages import available, find
from pressctl.prose.patterns import regex

MOST_WORDS = 4
"""Words of the longest item of a menu."""
DENSE = 8
"""Signs of a script without spaces from which a line is no item."""
STEPS = "»›>＞→/"
STEP = re.compile(r"\s?[»›>＞→]\s?|\s/\s")
"""What stands between the steps of a trail."""
ARROW = re.compile(r"[»›>＞→]")
BAR = re.compile(r"[|｜·•]")
ITEMS = re.compile(r"\s{1,4}[|/·•–-]{1,2}\s{1,4}|\s?[|｜»›>＞→]\s?|[ \t\u3000]{2,6}")
"""What stands between the items of a menu that is one line."""
FEWEST = 3
"""Items of the shortest such menu, of which one is known; of four none need be, nor of the steps of a trail."""
ITEM_WORDS = (3, 2, 1)
"""Words of an item in a row without signs between them, the most first."""
STROKE = re.compile(r"\s[|｜]\s|｜")
WAY = re.compile(r"\s/\s")
"""What stands between the parts of a row of links, and of the way to a page."""
LONG_ITEM = 7
"""Words of the longest part of such a way."""
LINK = re.compile(r"(\[([^\[\]]{1,100})\]\([^()\s]{1,500}\))")
TO_HOME = re.compile(
    r"#{1,6} \[[^\[\]]{1,120}\]\("
    r"(?:(?:\.{0,2}/){1,5}(?:index(?:\.[\w-]{1,8}){1,3})?|index(?:\.[\w-]{1,8}){1,3}|https?://[^/()\s]{1,100}/?)\)"
)
"""A heading in Markdown that is nothing but a link to a home page: “# [Acme](../index.html)”."""
ANY_LINK = regex(
    r"(?<!!)\[(?P<words>(?:[^\[\]!]|!(?:\[[^\[\]]{0,200}\]\([^()]{0,300}\))?){0,300})\]\((?P<target>[^()]{0,500})\)"
)
"""A link in Markdown, whose words may be a picture; a picture alone is none."""
OUTSIDE = ("http:", "https:", "mailto:", "tel:", "//")
"""How a link starts that may lead out of its site."""
BRACKETED = re.compile(r"(?:\[[^\[\]\n]{1,40}\]\s{0,4}){2,20}")
"""Links of which each stands in brackets: “[Thread] [Next] [Archive]”."""
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
LINE = 200
"""Characters of the longest such line."""


def is_menu_item(line: str) -> bool:
    """Return whether a line may be an item of a site's menu: a few words without a figure or a full stop."""
    few = len(line.split()) <= MOST_WORDS and wide(line) < DENSE
    return few and not line.endswith((".", ":", ",", ";", "。")) and not any(map(str.isdigit, line))


def links(marked: str) -> list[str]:
    """Return the links of a block of Markdown that holds nothing else, each of a few words; else an empty list."""
    found = LINK.findall(marked)
    is_all = bool(found) and not any(map(str.isalnum, LINK.sub("", marked)))
    return [link for link, _ in found] if is_all and all(is_menu_item(words) for _, words in found) else []


def leads_within(marked: str) -> bool:
    """Return whether a block of Markdown holds nothing but links, most of them within its site, as a menu does.

    A picture with a link is one of these wherever it leads, as the badge of a campaign does; one link in words may be
    to the report that a text is about.
    """
    found = [*ANY_LINK.finditer(marked)]
    pictured = sum(link["words"].startswith("!") for link in found)
    within = sum(not link["target"].startswith(OUTSIDE) for link in found if not link["words"].startswith("!"))
    is_row = len(found) > 1 or pictured > 0
    return is_row and 2 * (pictured + within) >= len(found) and not any(map(str.isalnum, ANY_LINK.sub("", marked)))


def is_menu_line(text: str) -> bool:
    """Return whether a line is a menu in itself: “Home / About / News”, or four items, known or not."""
    if len(text) > LINE or "\n" in text:
        return False
    if _is_row_of_words(text):
        return True
    items = _items(text)
    if len(items) < FEWEST or not all(map(_may_be_item, items)):
        are_two = len(items) == FEWEST - 1 and BAR.search(text) is not None
        return are_two and all(map(is_menu_item, items)) and (any(map(_is_known, items)) or is_section(items[-1]))
    is_long = len(items) > FEWEST or ARROW.search(text) is not None
    return is_long or any(map(_is_known, items))


@lru_cache(maxsize=1024)
def _is_row_of_words(text: str) -> bool:
    """Return whether a line is items of a menu with spaces between: it opens with one, and most of it are such."""
    words = folded(text).split()
    known, at = 0, 0
    while at < len(words):
        size = next((size for size in ITEM_WORDS if " ".join(words[at : at + size]) in _menu_words()), 0)
        if not (at or size):
            return False
        known, at = known + (size > 0), at + max(size, 1)
    return known >= FEWEST and known * 2 > len(words) - known


@cache
def _menu_words() -> frozenset[str]:
    return set_of("site_menu", "menu_words")


def _items(line: str) -> list[str]:
    return [item for item in ITEMS.split(line.strip(" |/·•»›>")) if item]


def is_known_row(text: str) -> bool:
    """Return whether a line is a menu in itself, and two of its items, or half of them, are words that menus have."""
    if not is_menu_line(text):
        return False
    items = _items(text)
    known = sum(map(is_of_menu, items))
    return known > 1 or known * 2 >= len(items)


def _may_be_item(text: str) -> bool:
    """Return whether a part of a line may be an item of a menu; a year may stand in it, no other figure."""
    rest = YEAR.sub("", text).strip()
    return not rest or is_menu_item(rest)


def _is_known(text: str) -> bool:
    """Return whether an item is a word that menus have, or the name of a language."""
    return is_of_menu(text) or folded(text) in _languages()


@cache
def _languages() -> frozenset[str]:
    """Return the names of languages as a site's menu has them, each in its own words."""
    return frozenset(folded(language.own_name) for tag in available() if (language := find(tag)))


def is_row(text: str) -> bool:
    """Return whether a line is a row of links, known or not: “Town | Hall | Contact”, or the way to a page.

    Between strokes it has three parts, the first of few words: “Headline of a page | News | Acme” is a title; with four
    items behind it, one of them known or it no longer than a name, it is that of the site. A part of the way to a page
    has several words: “Towns / Counties / States agree” is a headline.
    """
    if len(text) > LINE or "\n" in text:
        return False
    ways, parts = WAY.split(text.strip()), [part for part in STROKE.split(text.strip(" |｜")) if part]
    words = [len(way.split()) for way in ways]
    is_way = len(ways) >= FEWEST and max(words) <= LONG_ITEM and max(words[:-1]) > 1
    is_open = ARROW.search(text[-1:]) is not None and "«" not in text
    is_short = bool(parts) and len(parts[0].split()) <= MOST_WORDS and wide(parts[0]) < 2 * DENSE
    are_items = len(parts) > FEWEST + 1 and all(map(_may_be_item, parts[1:]))
    is_named = are_items and (len(parts[0].split()) <= LONG_ITEM or any(map(_is_known, parts[1:])))
    is_bracketed = BRACKETED.fullmatch(text.strip()) is not None
    return is_way or is_open or is_bracketed or (len(parts) >= FEWEST and (is_short or is_named))


def is_pair(text: str) -> bool:
    """Return whether a stroke parts a line in two names of a few words: “City of Acme | Emergency information”."""
    parts = STROKE.split(text)
    return len(parts) == 2 and all(map(is_menu_item, parts))


def is_trail(text: str) -> bool:
    """Return whether a line is the trail from the first page of a site to this one: “You are here: Home » News”."""
    if not any(map(text.__contains__, STEPS)):  # as in hardly any text
        return False
    if "›" in text and "‹" not in text and len(text) <= LINE:  # no headline has it: “Newsroom›Land”
        return True
    first, *rest = STEP.split(text.strip())
    return bool(rest) and is_of_menu(re.split("[:：]", first)[-1].strip())


def is_of_menu(text: str) -> bool:
    """Return whether a text is a word that menus of sites have: “Home”, “Press”, “Skip to content”."""
    return is_heading(text, "site_chrome", "site_menu")


def is_section(text: str) -> bool:
    """Return whether a line is what a site calls its pages for the press, and no headline: “News”, “Press”."""
    return is_of_menu(text) or is_heading(text, "news_headings", "press_release_headings", "desk_words")


def is_menu_of_lines(text: str) -> bool:
    """Return whether the lines of a block are items of a menu, of which one is known: “Home”, “Archive”, “About”."""
    items = text.split("\n")
    is_known = any(is_of_menu(item) or is_trail(item) for item in items)
    return len(items) > 2 and is_known and all(is_menu_item(item) or is_menu_line(item) for item in items)
