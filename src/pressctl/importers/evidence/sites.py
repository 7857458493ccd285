"""What the pages of a site have that are no release: lists of releases, pages for the press, offers; ``signs`` weighs.

A list tells of several things: each has a heading of its own over the same few words, breaks off, or leads on to the
rest.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pressctl.importers.evidence import releases, texts
from pressctl.importers.evidence.page import Page
from pressctl.importers.evidence.releases import ITEM, is_titled_as_page, names_press
from pressctl.importers.extraction.lines import teasers, two_languages
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import found, is_heading, opener
from pressctl.prose.datelines import dateline as datelines
from pressctl.prose.sentences import STOPS

FIRST = 200
"""Characters at the start of a text in which an invitation says when."""
LONGEST_TITLE = 60
"""Characters of the longest title of a page for the press."""
BLOG = re.compile(r"\bWordPress\b|\bBlogger\b|\bTumblr\b|\bSubstack\b|\bTypePad\b")
"""Programs and services of blogs, which they name in their feet."""
SIGN_UPS = 2
"""Words from which a page wants its readers to come."""
FOR_EACH = 700
"""Characters of a page for each of them above which it only speaks of that."""
YEAR = 4
"""Digits of a year."""
PARAGRAPH = 80
"""Characters of the shortest line that is text."""
LEAST = 40
"""Characters of the shortest line that has a dateline and text."""
DATELINE = re.compile(r"[\d–—−(（【\[-]")
"""What stands in every dateline: a figure, a dash or a bracket."""
DIGIT = re.compile(r"\d")
HEADINGS = 2
"""Headings below that of the page from which one over each paragraph shows a list."""
HEADING = 3
"""Words of the shortest of them, or pairs of signs in Chinese or Japanese."""
TWO = 2
"""Datelines of a release that says the same in two languages."""
BROKEN_OFF = ("...", "…")
"""How the start of a text ends that is printed elsewhere."""
NO_HEADING = (*STOPS, ":", "：", ";", ",")
"""How no heading of an entry ends."""


def of(page: Page) -> Iterator[str]:
    """Yield what a source has of a page that lists releases, that is for the press, or that offers something."""
    headline = page.release.headline
    if not headline:
        yield "no headline"
    if releases.is_about_press(page):
        yield "a headline on the press, and no day"
    elif is_titled_as_page(headline) and not _invites(page):
        yield "the title of a page of the site"
    elif releases.tells_press(page):
        yield "a lede on the press, and no day"
    if _is_on_contacts(headline) or any(map(asks_press, (*page.between, *page.text[:1]))):
        yield "the title of a contact page"
    yield from _lists(page)
    if any(map(BLOG.search, page.short)):
        yield "the credit of a blog"
    wanted = len(found("sign_up_words", page.all))
    if wanted >= SIGN_UPS and wanted * FOR_EACH >= sum(map(len, page.all)):
        yield "words of those who want readers to come or to pay"


def _invites(page: Page) -> bool:
    """Return whether the text under a headline opens with a day, and this is longer than most titles of a page.

    So it may be where the day of issue stands, too: “To the media”, “3 March 2026”, “On 4 March the mayor will …”.
    """
    opening, release = "\n".join(page.text)[:FIRST], page.release
    is_issued = release.date is not None and not is_heading(release.headline, "site_menu", "news_headings")
    return (len(release.headline.split()) > ITEM or is_issued) and texts.is_dated(opening, release.language)


def _lists(page: Page) -> Iterator[str]:
    """Yield what shows that a page tells of several things, one after the other."""
    starts = [line for line in page.text if _starts_text(line)]
    count = sum(map(datelines.is_sure, starts)) if len(starts) > 1 else 0
    if count > 1 and not (count == TWO and two_languages.start(page.release.body.split("\n"))):
        yield "several datelines"
    text = frozenset(page.text[:-1])
    around = [line for line in page.short if line not in text]
    if any(map(_numbers_pages, around)) or any(map(_follows, around, around[1:])):
        yield "the numbers of further pages"
    if sum(map(_breaks_off, page.text)) + _links((*page.text, *page.below[:1])) > 1:
        yield "texts that break off, or lead on to the rest"
    if _has_heading_over_each(page.release.body.split("\n\n")):
        yield "a heading over each paragraph"


def _starts_text(line: str) -> bool:
    """Return whether a line is long enough for a dateline and text, and has a sign of one: most lines have none."""
    return len(line) >= LEAST and DATELINE.search(line[:PARAGRAPH]) is not None


def asks_press(title: str) -> bool:
    """Return whether a title says that journalists may call: “Contact our press team”; “Contact tracing” does not."""
    return len(title) <= LONGEST_TITLE and opener(title, "contact_page_titles") != "" and names_press(title)


def _is_on_contacts(headline: str) -> bool:
    """Return whether a headline says nothing but whom journalists may call: “Media contacts and releases”."""
    is_short = len(headline) <= LONGEST_TITLE and not opener(headline, "press_release_headings")
    return is_short and bool(found("contact_words", [headline])) and names_press(headline)


def _numbers_pages(line: str) -> bool:
    """Return whether a line has the numbers of pages to turn to, one after the other: “‹ Previous | 2 | 3 | Next ›”."""
    if DIGIT.search(line) is None:
        return False
    items = line.replace("|", " ").split()
    numbers = [int(item) for item in items if item.isdecimal() and len(item) < YEAR]
    if not any(one + 1 == other for one, other in itertools.pairwise(numbers)):
        return False
    return sum(any(map(str.isalnum, item)) for item in items) - len(numbers) <= ITEM


def _follows(line: str, other: str) -> bool:
    """Return whether two lines are the numbers of pages to turn to."""
    if not (line.isdecimal() and other.isdecimal()):
        return False
    return len(line) < YEAR and len(other) < YEAR and int(line) + 1 == int(other)


def _breaks_off(line: str) -> bool:
    """Return whether a line is the start of a text that is printed elsewhere."""
    return len(line) + wide(line) >= PARAGRAPH and line.endswith(BROKEN_OFF)


def _links(lines: Sequence[str]) -> int:
    """Return how many lines lead on to the rest of a text; two in a row do so once: “Read the letter”, “here”."""
    return sum(is_link for is_link, _ in itertools.groupby(map(teasers.leads_on, lines)))


def _has_heading_over_each(paragraphs: Sequence[str]) -> bool:
    """Return whether paragraphs and headings take turns, the headline being over the first of them.

    Something else may stand at the end.
    """
    are_headings = [_is_heading(paragraph.strip()) for paragraph in paragraphs if paragraph.strip()]
    turns = list(takewhile(lambda at: are_headings[at] == bool(at % 2), range(len(are_headings))))
    return len(turns) // 2 >= HEADINGS and len(turns) + 1 >= len(are_headings)


def _is_heading(paragraph: str) -> bool:
    """Return whether a paragraph has the words of a headline and ends no sentence; it is short, or marked as one."""
    text = paragraph.strip("#*_ \n")
    has_words = len(text.split()) >= HEADING or wide(text) >= 2 * HEADING
    is_headline = paragraph.startswith("#") or len(text) <= 2 * LONGEST_TITLE
    return has_words and is_headline and not text.endswith(NO_HEADING)
