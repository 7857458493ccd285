"""Pages that are not releases, recognised by what they have: a wall for robots, minutes, a list, a contact page.

Each is one sign among others (``signs``), and strong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pressctl.importers import Confidence, Entry, Found, Reading, meetings, other_pages, site_signs, text_signs
from pressctl.importers.extraction import account
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import turns
from pressctl.importers.extraction.lines.site_lines import FILE
from pressctl.importers.extraction.pages import article
from pressctl.importers.extraction.words import folded, found, is_heading, may_have
from pressctl.importers.markup import markdown
from pressctl.importers.shown_lines import SITE, Lines
from pressctl.prose import detect
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import has_any
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
CLAUSES = 2
"""Clauses under a title that speaks of terms, from which they are these."""
RULES = 3
"""Clauses from which a text is a law or rules, where a third of its lines start with one."""
WAYS = 2
"""Addresses and numbers from which a page under the title “Contact” is about these."""
OUTSIDE = frozenset({account.AROUND, account.PASSED, *SITE})
"""Why lines are left out that stand around the page, too."""
BROWSER = regex(r"(?i)javascript|cookie|captcha|cloudflare")
LINK = regex(r"(?:[-*•]\s+)?(?:\[[^\[\]]{1,200}\]\(\S{1,2000}\)|(?:[^\n]{0,100}[:–—-]\s{0,3})?<?https?://\S{1,2000}>?)")
"""A line that is a link, or a title and an address."""


def reason(reading: Reading, lines: Lines) -> str:
    """Return what a source is that is surely no release, as the rest of a sentence; an empty text else."""
    release = reading.release
    talk = turns.are_most(lines.page)
    if talk and turns.are_asked(talk) and not release.contacts:
        return f"is a conversation: most of it is said by one after the other, such as “{talk[0].who}”"
    bare = "" if release.date or release.dateline else _bare(reading, lines)
    return _titled(release, lines) or other_pages.reason(release, lines.page) or bare


def _titled(release: Release, lines: Lines) -> str:
    """Return what a page is by its title or by the points of a meeting."""
    if meeting := meetings.reason(lines.all):
        return meeting
    starts = sum(map(text_signs.starts_clause, lines.text))
    if starts >= RULES and starts * RULES >= len(lines.text):
        return "is a law, a contract or a set of rules"
    titles = (line for line in (release.headline, *lines.all[:1]) if is_heading(line, "legal_page_titles"))
    title = next(titles, "") or ("" if release.dateline or release.contacts else _title_of_terms(release, lines))
    return f"is a page on the law of a website: “{title}”" if title else ""


def _title_of_terms(release: Release, lines: Lines) -> str:
    """Return the line beside a text of several clauses that has the title of terms in it; an empty text without."""
    if text_signs.clauses(lines.page) < CLAUSES:
        return ""
    near = (release.headline, *lines.above[-1:], *lines.between, *lines.text[:1])
    return next((line for line in near if len(line) <= PARAGRAPH and found("legal_page_titles", [line])), "")


def _bare(reading: Reading, lines: Lines) -> str:
    """Return what a page is that has neither a day nor a place."""
    release = reading.release
    if _is_contact_page(release, lines):
        return "is a page that says how to reach an office"
    if release.contacts:
        return ""
    is_short = len(release.body) < article.ERROR_PAGE
    if is_short and _asks_for_robots(release, lines.all):
        return "is a page that keeps robots out; the text comes after it"
    if is_short and len(release.headline) < TITLE and _is_error(release.headline):
        return f"is an error page: “{release.headline}”"
    return _list(reading)


def talk(release: Release, lines: Lines, *, is_for_press: bool) -> str:
    """Return what reads as spoken, whatever else says that it is a release: “reads as a speech”.

    What ``is_for_press`` may be an invitation, which greets those who read it as a speaker does.
    """
    spoken = other_pages.talk(release, lines.page, is_letter=is_for_press) or meetings.doubt(lines.page)
    return f"reads as {spoken}" if spoken else ""


def doubt(release: Release, lines: Lines) -> str:
    """Return what reads as another kind of page than a release, though it may be one; an empty text else."""
    if other := other_pages.doubt(release, lines.page):
        return f"reads as {other}"
    headed = any(is_heading(line, "obituary_words") for line in lines.above[-2:])
    paragraphs = release.body.split("\n\n")
    if may_have("obituary_words", paragraphs) and _mourns(release.body, headed=headed):
        return "reads as an obituary"
    opening = (line for line in paragraphs[:2] if len(line) < LONGEST_SOURCE)
    is_reprint = any(has_any(line, "reprint_words") for line in opening)
    return "says that it was printed before" if is_reprint else ""


def _mourns(text: str, *, headed: bool) -> bool:
    """Return whether a text has several words of obituaries, or one of them below a heading of such."""
    told = {match[0].casefold() for match in any_of_all("obituary_words").finditer(text)}
    return len(told) + headed * (SIGNS - 1) >= SIGNS


def _is_contact_page(release: Release, lines: Lines) -> bool:
    """Return whether a page has little but the title of a contact page, and several ways to reach somebody."""
    if len(release.body) >= SHORT:
        return False
    first = next((line for line in lines.all if folded(line) != folded(release.headline)), "")
    title = release.headline or first
    titled = any(
        is_heading(line, "contact_page_titles") for line in (title, *lines.all[: 1 if title != first else NEAR])
    )
    headed = any(is_heading(line, "contact_headings") for line in (title, *lines.between[-1:], *lines.text[:1]))
    text = "\n".join(lines.all)
    is_headed = titled or headed or site_signs.asks_press(release.headline)
    return is_headed and len(contact_ways.emails(text)) + len(contact_ways.phones(text)) >= WAYS


def _asks_for_robots(release: Release, lines: Sequence[str]) -> bool:
    text = "\n".join([release.headline, release.body, *(line for line in lines if len(line) <= PARAGRAPH)])
    return has_any(text, "robot_words") and any(map(BROWSER.search, lines))


def _is_error(headline: str) -> bool:
    return bool(article.ERROR.match(headline)) or has_any(headline, "error_page_words")


def _list(reading: Reading) -> str:
    """Return whether the text is a list of files or links, and of which."""
    first = next((at for at, entry in enumerate(reading.account) if entry.to == "body"), 0)
    entries = (entry for entry in reading.account[first:] if entry.why not in OUTSIDE)
    lines = [line.strip() for entry in entries for line in entry.text.split("\n") if line.strip()]
    files = [line for line in lines if len(line) < 2 * PARAGRAPH and FILE.search(line)]
    links = [line for line in lines if LINK.fullmatch(line)]
    for listed, what in ((files, "files to download"), (links, "links")):
        rest = sum(len(markdown.plain(line)) for line in lines if line not in listed and len(line) >= PARAGRAPH)
        if len(listed) >= ITEMS and rest < PROSE * len(listed):
            return f"is a list of {what}"
    return ""


def whole_text(lines: Iterable[tuple[int, str]], is_markdown: bool = False) -> Reading:
    """Return all of a source that is no release as one: its first line is the headline, the rest the text.

    Each of ``lines`` is a paragraph or a line with its number in the source.
    """
    kept = [(number, text) for number, text in lines if text.strip()]
    title = markdown.plain(re.sub(r"^#+\s+", "", kept[0][1])) if kept else ""
    rest = kept[1:] if kept and folded(title) and len(title) <= 2 * PARAGRAPH else kept
    body = "\n\n".join(text if is_markdown else markdown.safe(text.strip()) for _, text in rest)
    tag = detected.tag if (detected := detect.detect(body)) else ""
    release = Release(headline=" ".join(title.split()) if rest is not kept else "", language=tag, body=f"{body}\n")
    first = kept[0][0] if kept else 1
    fields = {"headline": Found(first, Confidence.GUESS, title)} if release.headline else {}
    entries = [Entry(number, number + text.count("\n"), "body", "", text) for number, text in rest]
    head = [Entry(first, first, "headline", "", title)] if release.headline else []
    return Reading(
        release, fields, ("nothing in it shows a release; all of it is taken as the text",), account=(*head, *entries)
    )
