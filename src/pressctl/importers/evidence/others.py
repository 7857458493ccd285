"""Other kinds of pages than releases, recognised by what each says several times over: posts, notices, walls, shops.

A text may speak of any of these; what counts are the headings, buttons and standing phrases that only they have, and
how much text there is besides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from pressctl.importers.evidence import lists, sites, texts
from pressctl.importers.evidence.page import SHORT, Page
from pressctl.importers.extraction.contacts import ways as contact_ways
from pressctl.importers.extraction.lines import turns
from pressctl.importers.extraction.pages import article
from pressctl.importers.extraction.words import every, folded, found, is_heading, may_have, opener
from pressctl.prose.patterns import regex
from pressctl.prose.signs import placeholders
from pressctl.prose.word_index import candidates, has_any
from pressctl.prose.word_lists import WIDE, every_word, whole

WALL = 700
"""Characters that the text of a page has fewer than that asks for a name, a password or leave to keep cookies."""
RESULTS = 4000
"""The same of a page that lists what a search has found."""
CONTACTS = 500
"""The same of a page under a heading of contacts."""
SIGNS = 3
"""Different words of such a page that show it to be one."""
PARTS = 2
"""The same of a page whose title or headings tell it, too."""
MANY = 5
"""The same of a page that nothing else tells."""
NEAR = 12
"""Lines on top of a page among which it greets, prints a price, or says that it tells how to reach somebody."""
TITLE = 60
"""Characters of the longest title of an error page."""
HEADINGS = 2
"""Headings from which a newsletter has several items."""
RULES = 3
"""Clauses from which a text is a law or rules, where a third of its lines start with one."""
TERMS = 2
"""The same under a title that speaks of terms."""
WAYS = 2
"""Addresses and numbers from which a page under the title “Contact” is about these."""
GAPS = 3
"""Placeholders from which a page is a template; a release that was not finished has one or two."""
LONGEST_SOURCE = 200
"""Characters of the longest line that says where a text was printed."""
GENDERS = re.compile(r"(?i)(?<![\w/])[mwfhdvx](?:/[mwfhdvx]){1,2}(?![\w/])")
"""How the title of a post says that it is open to all: “(m/w/d)”."""
BROWSER = regex(r"(?i)javascript|cookie|captcha|cloudflare")
SERIAL = re.compile(r"(?i)\bE?ISSN\b[^\d\n]{0,12}\d{4}-\d{3}[\dX]")
"""The number of a journal."""
PROGRAMS = (
    r"sudo |pip3? install |npm (?:install|i|run) |yarn add |git clone |docker (?:run|compose|pull|build) |"
    r"brew install |apt(?:-get)? install |cargo (?:install|add|build)|go (?:get|install) |gem install "
)
COMMAND = re.compile(rf"(?m)^\s{{0,8}}(?:```|~~~|\$ \w|(?:[$>#%] )?(?:{PROGRAMS}))")
"""A line of code in Markdown, or a command to type."""
CODE = re.compile(r"`[^`\n]{2,60}`")
ORDINAL = "、"
"""What stands behind the number of a heading in Chinese."""
NUMBER = regex(lambda: rf"(?i:{whole(every_word('issue_words'))}\s?\d{{1,4}}(?!\d))")
"""The number of an issue: “Issue 41”."""


def has_clauses(page: Page) -> bool:
    """Return whether a third of the lines of a text start with the number of a clause."""
    starts = sum(map(texts.starts_clause, page.text))
    return starts >= RULES and starts * RULES >= len(page.text)


def title_of_law(page: Page) -> str:
    """Return the headline or the first line that is the title of a page that the law asks of a site."""
    titles = (page.release.headline, *page.all[:1])
    return next((line for line in titles if is_heading(line, "legal_page_titles")), "")


def title_of_terms(page: Page) -> str:
    """Return the line beside a text of several clauses that has the title of terms in it."""
    if texts.clauses(page.own) < TERMS:
        return ""
    near = (page.release.headline, *page.above[-1:], *page.between, *page.text[:1])
    return next((line for line in near if len(line) <= SHORT and found("legal_page_titles", [line])), "")


def is_vacancy(page: Page) -> bool:
    """Return whether a page has the headings and words of an advertisement of a post, and its title may be that of one.

    A release on posts has some, too: where a dateline says that one was issued, there must be more of them.
    """
    may_be_headed = may_have("vacancy_headings", page.own)
    heads = len({head for line in page.own if (head := _head(line, "vacancy_headings"))}) if may_be_headed else 0
    words = _signs("vacancy_words", page.own)
    if not heads:
        return any(map(GENDERS.search, page.titles)) and words >= PARTS
    if page.release.dateline:
        return heads + words > MANY
    return words > 0 and (heads >= PARTS or words >= SIGNS)


def is_notice(page: Page) -> bool:
    """Return whether a page is titled as a notice and says what those say; their words alone need be many."""
    words = _signs("notice_words", page.own)
    return words >= (PARTS if any(map(_is_title_of_notice, page.titles)) else MANY)


def is_newsletter(page: Page) -> bool:
    """Return whether a page has the name and number of a newsletter, its standing phrases and several items."""
    named = any(has_any(title, "newsletter_titles") for title in page.titles)
    numbered = any(NUMBER.search(title) for title in page.titles)
    greets = any(opener(line, "greetings") for line in page.own[:NEAR])
    has_items = _headings(page) + bool(page.release.headline) >= HEADINGS
    return has_items and named + numbered + greets + min(PARTS, _letter_signs(page)) >= SIGNS


def reads_as_newsletter(page: Page) -> bool:
    """Return whether a page has standing phrases of newsletters and several items."""
    return _letter_signs(page) > 1 and _headings(page) >= HEADINGS


def asks_consent(page: Page) -> bool:
    """Return whether a page asks for leave to keep cookies, and has little text besides."""
    return _is_wall(page, "consent_words")


def asks_login(page: Page) -> bool:
    """Return whether a page asks for a name and a password, and has little text besides."""
    return _is_wall(page, "login_words")


def asks_for_robots(page: Page) -> bool:
    """Return whether a short page wants to know whether it is read by somebody."""
    lines = (line for line in page.all if len(line) <= SHORT)
    text = "\n".join([page.release.headline, page.release.body, *lines])
    return _is_short(page) and has_any(text, "robot_words") and any(map(BROWSER.search, page.all))


def is_error(page: Page) -> str:
    """Return the headline of a short page if it says that a page was not found."""
    headline = page.release.headline
    is_titled = len(headline) < TITLE and (article.ERROR.match(headline) or has_any(headline, "error_page_words"))
    return headline if is_titled and _is_short(page) else ""


def is_search(page: Page) -> bool:
    """Return whether a page is titled as what a search has found, and its entries break off, or more says so."""
    titled = [title for title in page.titles if has_any(title, "search_page_words")]
    if not titled or len(page.release.body) >= RESULTS:
        return False
    is_alone = any(is_heading(title, "search_page_words") for title in titled)
    cut = sum(line.rstrip(turns.MARKS).endswith(("…", "...")) for line in page.own)
    return is_alone or cut > 1 or _signs("search_page_words", _short(page.own)) > 1


def is_titled_as_questions(page: Page) -> bool:
    """Return whether a page has the title of questions and answers, and is these."""
    return any(opener(title, "faq_titles") for title in page.titles) and asks(page)


def asks(page: Page) -> bool:
    """Return whether questions head most of the paragraphs of a page."""
    asked = sum(len(line) <= 2 * SHORT and line.rstrip(turns.MARKS).endswith(turns.ASKED) for line in page.own)
    return asked >= SIGNS and asked * 3 >= len(page.own)


def is_shop(page: Page) -> bool:
    """Return whether goods are offered: with a price, and what shops print beside it."""
    short = _short(page.own)
    words = _signs("shop_words", short)
    return words >= SIGNS or (words >= PARTS and any(map(lists.has_price, short[:NEAR])))


def is_on_privacy(page: Page) -> bool:
    """Return whether a page has many words of notices on the protection of data."""
    return _signs("privacy_words", page.own) >= MANY


def is_contact_page(page: Page) -> bool:
    """Return whether a page has little but the title of a contact page, and several ways to reach somebody."""
    headline = page.release.headline
    if len(page.release.body) >= CONTACTS:
        return False
    first = next((line for line in page.all if folded(line) != folded(headline)), "")
    title = headline or first
    near = (title, *page.all[: 1 if title != first else NEAR])
    is_headed = (
        any(is_heading(line, "contact_page_titles") for line in near)
        or any(is_heading(line, "contact_headings") for line in (title, *page.between[-1:], *page.text[:1]))
        or sites.asks_press(headline)
    )
    text = "\n".join(page.all)
    return is_headed and len(contact_ways.emails(text)) + len(contact_ways.phones(text)) >= WAYS


def is_abstract(page: Page) -> bool:
    """Return whether a page has several headings of the abstract of a paper, the number of its journal among them."""
    heads = {head for line in page.own if (head := _head(line, "abstract_headings"))}
    return len(heads) + any(map(SERIAL.search, page.own)) >= PARTS


def mourns(page: Page) -> bool:
    """Return whether a text has several words of obituaries, or one below a heading of such, or is titled as one."""
    text = page.release.body
    if opener(page.release.headline, "obituary_words"):
        return True
    if not may_have("obituary_words", text.split("\n\n")):
        return False
    is_headed = any(is_heading(line, "obituary_words") for line in page.above[-2:])
    said = re.compile(whole(candidates(text, "obituary_words")), re.IGNORECASE)  # of all it takes long to compile
    told = {match[0].casefold() for match in said.finditer(text)}
    return len(told) >= (1 if is_headed else SIGNS)


def is_reprint(page: Page) -> bool:
    """Return whether a text opens with where it was printed before."""
    opening = (line for line in page.release.body.split("\n\n")[:2] if len(line) < LONGEST_SOURCE)
    return any(has_any(line, "reprint_words") for line in opening)


def is_template(page: Page) -> bool:
    """Return whether a page has several gaps for those who write a release of it to fill."""
    gaps = placeholders.find("\n".join(page.own))
    return sum(1 for _ in islice(gaps, GAPS)) == GAPS


def has_commands(page: Page) -> bool:
    """Return whether a page has code, or commands to type: what stands beside a program, or is a guide to it."""
    body = page.release.body
    return COMMAND.search(body) is not None or len(CODE.findall(body)) >= SIGNS


def _is_wall(page: Page, field: str) -> bool:
    """Return whether a page with little text has several words of a list, some of them in what was read."""
    text = f"{page.release.headline}\n{page.release.body}"
    is_brief = len(page.release.body) < WALL
    return is_brief and _signs(field, [text, *_short(page.own)]) >= SIGNS and _signs(field, [text]) > 0


def _is_short(page: Page) -> bool:
    return len(page.release.body) < article.ERROR_PAGE


def _short(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if len(line) <= SHORT]


def _signs(field: str, lines: Sequence[str]) -> int:
    """Return how many different words of a list stand in some lines."""
    return len(found(field, lines))


def _letter_signs(page: Page) -> int:
    """Return how many different words of newsletters, and of the services that send them, stand in some lines."""
    return _signs("newsletter_words", page.own) + _signs("mailing_list_words", page.own)


def _headings(page: Page) -> int:
    paragraphs = page.release.body.strip().split("\n\n")
    return sum(len(each) <= SHORT and not each.rstrip("*_ ").endswith((".", ":", "!", "?")) for each in paragraphs)


def _head(line: str, field: str) -> str:
    """Return the word of a list that heads a line, by itself or before a colon; an empty text when none does."""
    if ORDINAL in line[:5]:
        line = line[:5].rpartition(ORDINAL)[2] + line[5:]
    if len(line) <= SHORT and is_heading(line, field):
        return folded(line).rstrip(":： ")
    before, colon, _ = line[:SHORT].partition("：" if "：" in line[:SHORT] else ":")
    return folded(before) if colon and is_heading(before, field) else ""


def _is_title_of_notice(title: str) -> bool:
    """Return whether a title is a word of those of notices, begins with several, or, in Chinese, ends so."""
    if is_heading(title, "notice_titles") or " " in opener(title, "notice_titles"):
        return True
    return not title.isascii() and title.endswith(_dense_titles())


@cache
def _dense_titles() -> tuple[str, ...]:
    """Return the titles of notices in Chinese, which stand at the end of longer ones."""
    return tuple(word for word in every("notice_titles") if WIDE.match(word))
