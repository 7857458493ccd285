"""Other kinds of pages than releases, each with how it shows: a wall for robots, minutes, a list, a speech.

``KINDS`` is all of them; ``signs`` has the points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pressctl.importers.evidence import lists, manner, others, talk
from pressctl.importers.evidence.page import Page


class Says(StrEnum):
    """What a sign says by itself: nothing, what a page surely is, what it reads as if it is marked, or anyway."""

    NOTHING = ""
    SURELY = "surely"
    LIKELY = "likely"
    ANYWAY = "anyway"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: what it is, as the rest of a sentence, and whether a page shows that, perhaps by which line.

    A page that has any of the fields ``unless`` is a release that speaks of such.
    """

    what: str
    shows: Callable[[Page], str | bool]
    unless: tuple[str, ...] = ()
    says: Says = Says.SURELY


OF_RELEASES = ("date", "dateline", "contacts")
DATED = ("date", "dateline")
SENT = ("dateline", "contacts")
KINDS = (
    Kind("is a conversation, most of it said by one after the other", talk.asked_speaker, ("contacts",)),
    Kind("is the minutes of a meeting", talk.are_minutes),
    Kind("is the agenda of a meeting", talk.is_agenda),
    Kind("is a law, a contract or a set of rules", others.has_clauses),
    Kind("is a page on the law of a website", others.title_of_law),
    Kind("is a page on the law of a website", others.title_of_terms, SENT),
    Kind("advertises a post", others.is_vacancy),
    Kind("is the abstract of a paper", others.is_abstract, SENT),
    Kind("is a public notice or a call for tenders", others.is_notice),
    Kind("is a newsletter", others.is_newsletter, SENT),
    Kind("is a list of releases, not one", lists.has_days_of_releases),
    Kind("is the programme of an event, or a calendar", lists.is_programme),
    Kind("asks for leave to keep cookies; the text comes after it", others.asks_consent, SENT),
    Kind("asks for a name and a password; the text comes after it", others.asks_login, SENT),
    Kind("lists what a search has found", others.is_search, SENT),
    Kind("is a page of questions and answers", others.is_titled_as_questions, SENT),
    Kind("offers goods for sale", others.is_shop, SENT),
    Kind("is a notice on the protection of data", others.is_on_privacy, SENT),
    Kind("is a list of prices", lists.is_of_prices, SENT),
    Kind("is a list of releases, not one", lists.is_by_days, SENT),
    Kind("is a page that says how to reach an office", others.is_contact_page, DATED),
    Kind("is a page that keeps robots out; the text comes after it", others.asks_for_robots, SENT),
    Kind("is an error page", others.is_error, SENT),
    Kind("is a list of files to download", lists.is_of_files, SENT),
    Kind("is a list of links", lists.is_of_links, SENT),
    Kind("tells of several things, each with its own contact", lists.has_contact_for_each, says=Says.ANYWAY),
    Kind("reads as a speech", talk.is_speech, says=Says.ANYWAY),
    Kind("reads as a conversation", talk.is_conversation, says=Says.ANYWAY),
    Kind("reads as the minutes of a meeting", talk.has_sitting, says=Says.ANYWAY),
    Kind("reads as a template whose gaps are not filled", others.is_template, says=Says.ANYWAY),
    Kind("reads as a conversation", talk.is_answered, says=Says.LIKELY),
    Kind("reads as an interview, or a page of questions and answers", others.asks, says=Says.LIKELY),
    Kind("reads as a newsletter", others.reads_as_newsletter, ("dateline",), Says.LIKELY),
    Kind("reads as an obituary", others.mourns, says=Says.LIKELY),
    Kind("reads as rules or advice", manner.sets_rules, SENT, Says.LIKELY),
    Kind("reads as the description of a program", others.has_commands, SENT, Says.LIKELY),
    Kind("says that it was printed before", others.is_reprint, says=Says.LIKELY),
    Kind("reads as the record of a briefing", talk.is_briefing, ("contacts",), Says.ANYWAY),
)
"""The first of those that are sure, and the first of those that are not, is what a page is."""


def of(page: Page) -> Iterator[tuple[str, Says]]:
    """Yield what a page surely is other than a release, and what it reads as, each with how sure that is."""
    has = {field for field in OF_RELEASES if getattr(page.release, field)}
    may_be = [kind for kind in KINDS if has.isdisjoint(kind.unless)]
    for is_sure in (True, False):
        found = (_told(page, kind) for kind in may_be if (kind.says is Says.SURELY) is is_sure)
        if first := next(filter(None, found), None):
            yield first


def _told(page: Page, kind: Kind) -> tuple[str, Says] | None:
    shown = kind.shows(page)
    if not shown:
        return None
    return (f"{kind.what}: “{shown}”" if isinstance(shown, str) else kind.what), kind.says
