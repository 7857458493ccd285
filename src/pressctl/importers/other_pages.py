"""Pages that are not releases, each recognised by what it says several times over: posts, searches, walls.

A text may speak of any of these; what counts are the headings, buttons and standing phrases that only they have, and
how much text there is besides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressctl.importers import listings
from pressctl.importers.extraction.lines import turns
from pressctl.importers.extraction.words import every, folded, found, is_heading, opener
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import WIDE, every_word, whole
from pressctl.release.model import Release

WALL = 700
"""Characters that the text of a page has fewer than that asks for a name, a password or leave to keep cookies."""
PAGE = 4000
"""The same of a page that lists what a search has found."""
SIGNS = 3
"""Different words of such a page that show it to be one."""
PARTS = 2
"""The same of a page whose title or headings tell it, too."""
MANY = 5
"""The same of a page that nothing else tells."""
SHORT = 100
"""Characters of the longest heading, button or item."""
TOP = 6
"""Lines on top of a page among which its title stands."""
NEAR = 12
"""Lines on top of a page among which it says that it writes down what was said."""
LONGEST_TITLE = 150
"""Characters of the longest line that says so."""
HEADINGS = 2
"""Headings from which a newsletter has several items."""
START = 3
"""Paragraphs among which a speaker greets those who listen."""
GREETED = (",", "!", ":", "،", "，", "！", "：")
"""How a line ends that greets several, one after the other."""
WALLS = (
    ("consent_words", WALL, "asks for leave to keep cookies; the text comes after it"),
    ("login_words", WALL, "asks for a name and a password; the text comes after it"),
)
"""Pages that stand before another one: the list of their words, the length of their text, and what they do."""
GENDERS = re.compile(r"(?i)(?<![\w/])[mwfhdvx](?:/[mwfhdvx]){1,2}(?![\w/])")
"""How the title of a post says that it is open to all: “(m/w/d)”."""
ORDINAL = "、"
"""What stands behind the number of a heading in Chinese."""
NUMBER = regex(lambda: rf"(?i:{whole(every_word('issue_words'))}\s?\d{{1,4}}(?!\d))")
"""The number of an issue: “Issue 41”."""


def reason(release: Release, lines: Sequence[str]) -> str:
    """Return what a page is that is surely of another kind, as the rest of a sentence; an empty text else."""
    is_placed = bool(release.dateline)
    titles = [title for title in (release.headline, *lines[:TOP]) if 0 < len(title) <= SHORT]
    if _is_vacancy(titles, lines, is_sure=is_placed):
        return "advertises a post"
    if _is_notice(titles, lines):
        return "is a public notice or a call for tenders"
    if _is_newsletter(release, titles, lines):
        return "is a newsletter"
    if listing := listings.reason(lines, titles, has_contacts=bool(release.contacts)):
        return listing
    return "" if is_placed or release.contacts else _unreached(release, titles, lines)


def _unreached(release: Release, titles: Sequence[str], lines: Sequence[str]) -> str:
    """Return what a page is that has neither a dateline nor contacts."""
    text = f"{release.headline}\n{release.body}"
    for field, most, what in WALLS:
        if len(release.body) < most and _signs(field, [text, *_short(lines)]) >= SIGNS and _signs(field, [text]):
            return what
    if len(release.body) < PAGE and _is_search(titles, lines):
        return "lists what a search has found"
    if any(opener(title, "faq_titles") for title in titles) and _asks(lines):
        return "is a page of questions and answers"
    if _is_shop(lines):
        return "offers goods for sale"
    if _signs("privacy_words", lines) >= MANY:
        return "is a notice on the protection of data"
    return listings.unreached(lines, titles)


def talk(release: Release, lines: Sequence[str], *, is_letter: bool) -> str:
    """Return whether a text is mostly spoken, by several or, unless it ``is_letter``, by one."""
    if not is_letter and _is_speech(release, lines):
        return "a speech"
    return "a conversation" if turns.are_most(lines) else ""


def _is_transcript(lines: Sequence[str]) -> bool:
    """Return whether a line says of the page that it is what was said, written down."""
    return any(len(line) <= LONGEST_TITLE and has_any(line, "transcript_words") for line in lines[:NEAR])


def doubt(release: Release, lines: Sequence[str]) -> str:
    """Return what a page may be rather than a release; an empty text when nothing speaks for it."""
    if turns.are_answered(lines, _is_transcript(lines)):
        return "a conversation"
    if _asks(lines):
        return "an interview, or a page of questions and answers"
    is_letter = not release.dateline and _letter_signs(lines) > 1 and _headings(release) >= HEADINGS
    return "a newsletter" if is_letter else ""


def _short(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if len(line) <= SHORT]


def _signs(field: str, lines: Sequence[str]) -> int:
    """Return how many different words of a list stand in some lines."""
    return len(found(field, lines))


def _letter_signs(lines: Sequence[str]) -> int:
    """Return how many different words of newsletters, and of the services that send them, stand in some lines."""
    return _signs("newsletter_words", lines) + _signs("mailing_list_words", lines)


def _is_vacancy(titles: Sequence[str], lines: Sequence[str], *, is_sure: bool) -> bool:
    """Return whether a page has the headings and words of an advertisement of a post, and its title may be that of one.

    A release on posts has some, too: where it is ``is_sure`` that one was issued, there must be more of them.
    """
    heads = len({head for line in lines if (head := _head(line, "vacancy_headings"))})
    words = _signs("vacancy_words", lines)
    if not heads:
        return any(map(GENDERS.search, titles)) and words >= PARTS
    if is_sure:
        return heads + words > MANY
    return words > 0 and (heads >= PARTS or words >= SIGNS)


def _head(line: str, field: str) -> str:
    """Return the word of a list that heads a line, by itself or before a colon; an empty text when none does."""
    if ORDINAL in line[:5]:
        line = line[:5].rpartition(ORDINAL)[2] + line[5:]
    if len(line) <= SHORT and is_heading(line, field):
        return folded(line).rstrip(":： ")
    before, colon, _ = line[:SHORT].partition("：" if "：" in line[:SHORT] else ":")
    return folded(before) if colon and is_heading(before, field) else ""


def _is_notice(titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether a page is titled as a notice and says what those say; their words alone need be many."""
    words = _signs("notice_words", lines)
    is_titled = any(_is_title_of_notice(title) for title in titles)
    return words >= (PARTS if is_titled else MANY)


def _is_title_of_notice(title: str) -> bool:
    """Return whether a title is a word of those of notices, begins with several, or, in Chinese, ends so."""
    if is_heading(title, "notice_titles") or " " in opener(title, "notice_titles"):
        return True
    return not title.isascii() and title.endswith(_dense_titles())


@cache
def _dense_titles() -> tuple[str, ...]:
    """Return the titles of notices in Chinese, which stand at the end of longer ones."""
    return tuple(word for word in every("notice_titles") if WIDE.match(word))


def _is_newsletter(release: Release, titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether a page has the name and number of a newsletter, its standing phrases and several items."""
    named = [title for title in titles if has_any(title, "newsletter_titles")]
    numbered = any(NUMBER.search(title) for title in titles)
    greets = any(opener(line, "greetings") for line in lines[:NEAR])
    has_items = _headings(release) + bool(release.headline) >= HEADINGS
    signs = bool(named) + numbered + greets + min(PARTS, _letter_signs(lines))
    return has_items and signs >= SIGNS and not (release.dateline or release.contacts)


def _is_shop(lines: Sequence[str]) -> bool:
    """Return whether goods are offered: with a price, and what shops print beside it."""
    words = _signs("shop_words", _short(lines))
    return words >= SIGNS or (words >= PARTS and any(map(listings.has_price, _short(lines)[:NEAR])))


def _is_search(titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether a page is titled as what a search has found, and its entries break off, or more says so."""
    titled = [title for title in titles if has_any(title, "search_page_words")]
    is_alone = any(is_heading(title, "search_page_words") for title in titled)
    cut = sum(line.rstrip(turns.MARKS).endswith(("…", "...")) for line in lines)
    return bool(titled) and (is_alone or cut > 1 or _signs("search_page_words", _short(lines)) > 1)


def _is_speech(release: Release, lines: Sequence[str]) -> bool:
    """Return whether a speaker greets an audience, or a line says that this may be held otherwise."""
    start = [line for line in release.body.split("\n\n")[:START] if line]
    if any(opener(line.lstrip('“"„«* '), "audience_words") for line in start):
        return True
    if any(len(line) <= LONGEST_TITLE and line.endswith(GREETED) and has_any(line, "audience_words") for line in start):
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
