"""Pages that list something: releases by their days, events by their times, goods by their prices, files, links."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from pressctl.importers.evidence.page import SHORT, SITE, Page
from pressctl.importers.extraction import account
from pressctl.importers.extraction.lines import teasers
from pressctl.importers.extraction.lines.advisories import TIME
from pressctl.importers.extraction.lines.site_lines import FILE
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import may_have, opener
from pressctl.importers.markup import markdown
from pressctl.prose.addresses.emails import addresses as emails
from pressctl.prose.addresses.phones import phones
from pressctl.prose.days.dates import is_day_word
from pressctl.prose.lines import day_lines
from pressctl.prose.patterns import regex
from pressctl.prose.word_index import has_any

ITEMS = 5
"""Lines with a time, or a price, from which a page may be a list of them."""
MANY = 8
"""The same of a page that has another title, or contacts."""
DAYS = 3
"""Days from which a page lists what was published on them."""
ENTRY = 450
"""Characters from which what stands between two of them is no entry of such a list."""
WORDS = 5
"""Words of the shortest headline of an entry."""
DENSE = 8
"""The same in Chinese or Japanese characters."""
STARTS = re.compile(
    rf"(?:[^\W\d_]{{2,15}}[:：]\s)?(?:{TIME.pattern}|(?:[01]\d|2[0-3])[0-5]\d\s[^\W\d_])", re.IGNORECASE
)
"""How an entry of a diary starts: “TIME: 12:00”, “9h30”, “1000 Acme opens”."""
EVENTS = 3
"""Such entries, each with a number to ring or under the title of one, from which a page is one."""
ALONE = 15
"""Characters of the longest line that is an hour and nothing else."""
EVENT = 60
"""Characters of the shortest of them."""
PRICE = re.compile(r"[$€£¥₽₹]\s?\d|\d\s?(?:[€£¥₽₹]|[A-Z]{3}\b)")
"""An amount of money in an item of a list."""
LINKS = 3
"""Links or files from which a page is a list of them."""
PROSE = 60
"""Characters of text for each of them above which it is a text with links."""
PARAGRAPH = 100
"""Characters from which a line is text; a title of a link is shorter."""
OUTSIDE = frozenset({account.AROUND, account.PASSED, *SITE})
"""Why lines are left out that stand around the page, too."""
LINK = regex(r"(?:[-*•]\s+)?(?:\[[^\[\]]{1,200}\]\(\S{1,2000}\)|(?:[^\n]{0,100}[:–—-]\s{0,3})?<?https?://\S{1,2000}>?)")
"""A line that is a link, or a title and an address."""
IN_BRACKETS = re.compile(r"\(([^()\n]{12,98})\)\W{0,3}\Z")
"""What stands in brackets at the end of a paragraph."""


def has_days_of_releases(page: Page) -> bool:
    """Return whether several lines say of what release and which day a headline beside each is."""
    return may_have("press_release_headings", page.own) and sum(map(_is_dated_release_line, page.own)) >= DAYS


def is_programme(page: Page) -> bool:
    """Return whether most of a page are lines that start with a time or a day, or it is a diary for the press."""
    if sum(map(_is_event_with_contact, page.own)) >= EVENTS or _is_diary(page):
        return True
    found = [line for line in page.own if len(line) <= SHORT and starts_with_time(line)]
    size, text = sum(map(len, found)), sum(len(line) for line in page.own if len(line) > SHORT)
    if not page.release.contacts and any(has_any(title, "programme_titles") for title in page.titles):
        return len(found) >= ITEMS and size > text
    return len(found) >= MANY and 2 * size > sum(map(len, page.own))


def _is_diary(page: Page) -> bool:
    """Return whether a page is headed as a programme, and most of its text follows hours, in their lines or below."""
    if page.release.contacts or not has_any(page.release.headline, "programme_titles"):
        return False
    hours = [at for at, line in enumerate(page.text) if TIME.match(line)]
    told = {at + below for at in hours for below in range(1 if len(page.text[at]) > ALONE else 2)}
    size = sum(len(line) for at, line in enumerate(page.text) if at in told)
    return len(hours) >= EVENTS and 2 * size > sum(map(len, page.text))


def is_of_prices(page: Page) -> bool:
    """Return whether a page has the title of a list of prices, and little text beside them."""
    if not any(has_any(title, "price_list_titles") for title in page.titles):
        return False
    found = [line for line in page.own if len(line) <= SHORT and has_price(line)]
    return len(found) >= ITEMS and sum(map(len, found)) > sum(len(line) for line in page.own if len(line) > SHORT)


def is_by_days(page: Page) -> bool:
    """Return whether a page says day by day what was published."""
    return _is_dated(page.own) or _opens_with_days(page.own)


def is_of_files(page: Page) -> bool:
    """Return whether a page is a list of files to download."""
    return _are_most(page, lambda line: len(line) < 2 * PARAGRAPH and FILE.search(line) is not None)


def is_of_links(page: Page) -> bool:
    """Return whether a page is a list of links."""
    return _are_most(page, lambda line: LINK.fullmatch(line) is not None)


def _are_most(page: Page, is_listed: Callable[[str], bool]) -> bool:
    """Return whether several lines of a text are of a kind, and there is little text besides."""
    entries = page.reading.account
    first = next((at for at, entry in enumerate(entries) if entry.to == "body"), 0)
    inside = (entry for entry in entries[first:] if entry.why not in OUTSIDE)
    lines = [line.strip() for entry in inside for line in entry.text.split("\n") if line.strip()]
    listed = [line for line in lines if is_listed(line)]
    rest = sum(len(markdown.plain(line)) for line in lines if line not in listed and len(line) >= PARAGRAPH)
    return len(listed) >= LINKS and rest < PROSE * len(listed)


def has_contact_for_each(page: Page) -> bool:
    """Return whether several paragraphs end with a contact in brackets: “(For information: Ann Example, Tel. …)”."""
    ends = (match[1] for line in page.text if (match := IN_BRACKETS.search(line[-SHORT:])))
    led = (end for end in ends if opener(end, "contact_headings", "contact_openers"))
    return sum(bool(phones(end) or emails(end)) for end in led) > 1


def _is_dated_release_line(line: str) -> bool:
    """Return whether a line says of what release and which day a headline beside it is."""
    return len(line) <= SHORT and opener(line, "press_release_headings") != "" and day_lines.first_day(line) is not None


def _is_event_with_contact(line: str) -> bool:
    """Return whether a line is an entry of a diary for the press: the time, what happens, and the number to ring."""
    return len(line) >= EVENT and STARTS.match(line) is not None and bool(phones(line))


def _is_dated(lines: Sequence[str]) -> bool:
    """Return whether days stand by themselves, again and again, each beside a headline and few words."""
    days = [at for at, line in enumerate(lines) if day_lines.stands_alone(line)]
    between = [lines[one + 1 : other] for one, other in itertools.pairwise(days)]
    headed = [each for each in between if any(map(_may_head, each)) and sum(map(len, each)) < ENTRY]
    size = sum(len(line) for each in headed for line in each)
    are_most = 3 * size > sum(len(line) for line in lines if _may_head(line))
    return len(headed) >= DAYS - 1 and 2 * len(headed) >= len(between) and are_most


def _opens_with_days(lines: Sequence[str]) -> bool:
    """Return whether most of what a page says stands in lines that are a day and a headline, and the line under it."""
    places = [at for at, line in enumerate(lines) if _may_head(teasers.after_day(line))]
    size = sum(len(line) for at in places for line in lines[at : at + 2])
    return len(places) > DAYS and size * 2 > sum(map(len, lines))


def _may_head(line: str) -> bool:
    """Return whether a line has the words of a headline."""
    return len(line.split()) >= WORDS or wide(line) >= DENSE


@lru_cache(maxsize=1024)
def starts_with_time(line: str) -> bool:
    """Return whether a line starts with a time, a weekday, or a day and its month."""
    first, _, rest = line.strip("•*–- ").partition(" ")
    is_number = first.rstrip(".").isdigit()
    return TIME.match(line) is not None or is_day_word(rest.partition(" ")[0] if is_number else first)


def has_price(line: str) -> bool:
    """Return whether a line has a price in it."""
    return PRICE.search(line) is not None
