"""What is surely no release, told by evidence: a wall for robots, minutes, a list, a contact page, an article.

One release in eight has neither date, place nor contact, so the want of these proves nothing. ``reason`` names only
what another kind of page has and no release: it is asked of the lines of a source, by its account.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pressctl.importers import Confidence, Entry, Found, Reading, meetings, newspaper_articles, other_pages
from pressctl.importers.extraction import account, article, contact_parts, headings, turns
from pressctl.importers.extraction.fields import UNMARKED
from pressctl.importers.extraction.site_lines import FILE
from pressctl.importers.extraction.words import folded, is_heading
from pressctl.importers.markup import furniture, markdown
from pressctl.prose import detect
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import any_of_all
from pressctl.release.model import Release

FORMATS = frozenset({"text", "html", "docx", "eml"})
"""The formats of loose text; in the others somebody has said that it is a release."""
TITLE = 60
"""Characters of the longest title of an error page."""
SIGNS = 3
"""Words of an obituary that show a text to be one."""
LONGEST_SOURCE = 200
"""Characters of the longest line that says where a text was printed."""
ITEMS = 3
"""Links or files from which a page is a list of them."""
PROSE = 60
"""Characters of text for each of them above which it is a text with links."""
NEAR = 12
"""Lines on top of a page among which it says that it tells how to reach somebody."""
PARAGRAPH = 100
"""Characters from which a line is text; a title of a link is shorter."""
SHORT = 500
"""Characters that the text of a page under a heading of contacts has fewer than; a release has more."""
WAYS = 2
"""Addresses and numbers from which a page under the title “Contact” is about these."""
SITE = frozenset({"part of the website", headings.HOME, *furniture.PARTS})
"""Why lines are left out that are known to belong to the site rather than to the page."""
OUTSIDE = frozenset({account.AROUND, account.PASSED, *SITE})
"""Why lines are left out that stand around the page, too."""
BROWSER = regex(r"(?i)javascript|cookie|captcha|cloudflare")
LINK = regex(r"(?:[-*•]\s+)?(?:\[[^\[\]]{1,200}\]\(\S{1,2000}\)|(?:[^\n]{0,100}[:–—-]\s{0,3})?<?https?://\S{1,2000}>?)")
"""A line that is a link, or a title and an address."""


def reason(reading: Reading) -> str:
    """Return what a source is that is surely no release, as the rest of a sentence; an empty text else."""
    release = reading.release
    if release.embargo or _has_release_line(reading):
        return ""
    shown = _lines(reading, SITE)
    talk = turns.are_most(shown)
    if talk and turns.are_asked(talk) and not release.contacts:
        return f"is a conversation: most of it is said by one after the other, such as “{talk[0].who}”"
    if release.end_mark:
        return ""
    lines = _lines(reading)
    other = _titled(release, lines) or other_pages.reason(reading, shown)
    bare = "" if release.date or release.dateline else _bare(reading, lines)
    return other or bare or ("is an article of a newspaper" if newspaper_articles.is_surely(reading, lines) else "")


def _titled(release: Release, lines: list[str]) -> str:
    """Return what a page is by its title or by the points of a meeting."""
    if meeting := meetings.reason(lines):
        return meeting
    titles = (line for line in (release.headline, *lines[:1]) if is_heading(line, "legal_page_titles"))
    if title := next(titles, ""):
        return f"is a page on the law of a website: “{title}”"
    return ""


def _lines(reading: Reading, without: frozenset[str] = frozenset()) -> list[str]:
    """Return the lines of a source with words, bare, but those that were left out for some reasons."""
    entries = (entry for entry in reading.account if entry.why not in without)
    told = (markdown.plain(line.removesuffix("\\")) for entry in entries for line in entry.text.split("\n"))
    return [line for line in told if line]


def _has_release_line(reading: Reading) -> bool:
    return any(entry.why == "release line" for entry in reading.account) or "kind" in reading.fields


def _bare(reading: Reading, lines: list[str]) -> str:
    """Return what a page is that has neither a day nor a place."""
    release = reading.release
    if _is_contact_page(release, lines):
        return "is a page that says how to reach an office"
    if release.contacts:
        return ""
    is_short = len(release.body) < article.ERROR_PAGE
    if is_short and _asks_for_robots(release, lines):
        return "is a page that keeps robots out; the text comes after it"
    if is_short and len(release.headline) < TITLE and _is_error(release.headline):
        return f"is an error page: “{release.headline}”"
    return _list(reading)


def doubt(reading: Reading) -> str:
    """Return a note on a source that reads as another kind of page than a release, though it may be one."""
    release = reading.release
    lines = _lines(reading, SITE)
    if other := other_pages.talk(release, lines) or meetings.doubt(lines):
        return f"it reads as {other}: see whether it is a release"
    if release.contacts or release.end_mark or _has_release_line(reading):
        return ""
    if other := other_pages.doubt(release, lines):
        return f"it reads as {other}: see whether it is a release"
    if len({match[0].casefold() for match in any_of_all("obituary_words").finditer(release.body)}) >= SIGNS:
        return "it reads as an obituary: see whether it is a release"
    opening = (line for line in release.body.split("\n\n")[:2] if len(line) < LONGEST_SOURCE)
    if any(any_of_all("reprint_words").search(line) for line in opening):
        return "it says that it was printed before: see whether it is a release"
    is_unmarked = UNMARKED not in reading.notes and newspaper_articles.is_likely(reading, _lines(reading))
    return UNMARKED if is_unmarked else ""


def _is_contact_page(release: Release, lines: list[str]) -> bool:
    """Return whether a page has nothing but the title of a contact page, and several ways to reach somebody."""
    first = next((line for line in lines if folded(line) != folded(release.headline)), "")
    is_headed = is_heading(release.headline or first, "contact_headings") and len(release.body) < SHORT
    is_titled = bool(lines) and is_heading(lines[0], "contact_page_titles") and len(release.body) < SHORT
    if release.headline and not (is_headed or is_titled or is_heading(release.headline, "contact_page_titles")):
        return False
    titled = is_headed or any(is_heading(line, "contact_page_titles") for line in lines[:NEAR])
    text = "\n".join(lines)
    return titled and len(contact_parts.emails(text)) + len(contact_parts.phones(text)) >= WAYS


def _asks_for_robots(release: Release, lines: list[str]) -> bool:
    text = "\n".join([release.headline, release.body, *(line for line in lines if len(line) <= PARAGRAPH)])
    return bool(any_of_all("robot_words").search(text)) and any(map(BROWSER.search, lines))


def _is_error(headline: str) -> bool:
    return bool(article.ERROR.match(headline) or any_of_all("error_page_words").search(headline))


def _list(reading: Reading) -> str:
    """Return whether the text is a list of files or links, and of which."""
    first = next((at for at, entry in enumerate(reading.account) if entry.to == "body"), 0)
    entries = (entry for entry in reading.account[first:] if entry.why not in OUTSIDE)
    lines = [line.strip() for entry in entries for line in entry.text.split("\n") if line.strip()]
    files = [line for line in lines if len(line) < 2 * PARAGRAPH and FILE.search(line)]
    links = [line for line in lines if LINK.fullmatch(line)]
    for found, what in ((files, "files to download"), (links, "links")):
        rest = sum(len(markdown.plain(line)) for line in lines if line not in found and len(line) >= PARAGRAPH)
        if len(found) >= ITEMS and rest < PROSE * len(found):
            return f"is a list of {what}"
    return ""


def whole_text(lines: Iterable[tuple[int, str]], is_markdown: bool = False) -> Reading:
    """Return all of a source that is no release as one: its first line is the headline, the rest the text.

    Each of ``lines`` is a paragraph or a line with its number in the source.
    """
    found = [(number, text) for number, text in lines if text.strip()]
    title = markdown.plain(re.sub(r"^#+\s+", "", found[0][1])) if found else ""
    rest = found[1:] if found and folded(title) and len(title) <= 2 * PARAGRAPH else found
    body = "\n\n".join(text if is_markdown else markdown.safe(text.strip()) for _, text in rest)
    tag = detected.tag if (detected := detect.detect(body)) else ""
    release = Release(headline=" ".join(title.split()) if rest is not found else "", language=tag, body=f"{body}\n")
    first = found[0][0] if found else 1
    fields = {"headline": Found(first, Confidence.GUESS, title)} if release.headline else {}
    entries = [Entry(number, number + text.count("\n"), "body", "", text) for number, text in rest]
    head = [Entry(first, first, "headline", "", title)] if release.headline else []
    return Reading(
        release, fields, ("nothing in it shows a release; all of it is taken as the text",), account=(*head, *entries)
    )
