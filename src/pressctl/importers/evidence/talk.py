"""What is spoken rather than issued: minutes and agendas, speeches, conversations.

Minutes are recognised by their titles and by what every meeting has. Words are compared without accents: in capitals
many leave them out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from pressctl.importers.evidence import releases
from pressctl.importers.evidence.page import Page
from pressctl.importers.extraction.lines import turns
from pressctl.importers.extraction.words import is_heading, may_have, opener
from pressctl.prose.folding import folded
from pressctl.prose.lines import greeting
from pressctl.prose.word_index import has_any
from pressctl.prose.word_lists import WIDE, alternatives, every_word

LISTS = ("minutes_headings", "sitting_words", "minutes_words")
"""The lists of words by which meetings are recognised."""
POINTS = 2
"""Points of minutes, besides their title, that show them to be such."""
NEAR = 12
"""Lines on top of a page among which its title stands, or that it writes down what was said."""
LONGEST_TITLE = 150
"""Characters of the longest line that says so."""
START = 80
"""Characters of a line in which a point stands."""
NUMBERED = re.compile(r"[\s\d.):•*#-]{0,12}")
NUMBER = " \t0123456789/-–.:()"
"""What stands behind the title of minutes."""
OPENING = 3
"""Paragraphs among which a speaker greets those who listen."""


def are_minutes(page: Page) -> bool:
    """Return whether a page has the title of minutes and points of a meeting, or says more than once how it went."""
    starts = [*map(_start, page.all)]
    sittings = _found(starts, "sitting_words")
    is_titled = bool(_found(starts[:NEAR], "minutes_words")) or any(map(_ends_as_minutes, page.titles))
    if len(sittings) >= POINTS or not is_titled:
        return len(sittings) >= POINTS
    return bool(sittings) or len(_found(starts, "minutes_headings")) >= POINTS


def is_agenda(page: Page) -> bool:
    """Return whether a page has the title of an agenda and several points of a meeting."""
    is_titled = any(is_heading(line, "agenda_titles") for line in page.all[:NEAR])
    return is_titled and len(_found([*map(_start, page.all)], "minutes_headings")) > POINTS


def has_sitting(page: Page) -> bool:
    """Return whether in a line a sitting is opened, halted or closed."""
    return bool(_found([*map(_start, page.own)], "sitting_words"))


def is_speech(page: Page) -> bool:
    """Return whether a speaker greets an audience, or a line says that this may be held otherwise.

    What has a contact for the press may be an invitation, which greets those who read it as a speaker does.
    """
    start = [line for line in page.release.body.split("\n\n")[:OPENING] if line]
    is_spoken = (
        any(map(_greets, (*page.between, *start)))
        or opener(page.release.headline, "speech_words")
        or page.release.headline.endswith(_dense_titles())
        or (may_have("speech_words", page.own) and any(map(_is_of_speech, page.own)))
    )
    return bool(is_spoken) and not releases.is_for_press(page)


@cache
def _dense_titles() -> tuple[str, ...]:
    """Return what speeches are called in Chinese, where that stands at the end of their titles."""
    return tuple(word for word in every_word("speech_words") if WIDE.match(word))


def _is_of_speech(line: str) -> bool:
    """Return whether a line says of a page that it is a speech: “Check against delivery”."""
    return is_heading(line.strip("*_()[]. "), "speech_words")


def _greets(line: str) -> bool:
    """Return whether a line opens with those who listen, or ends as a greeting of several that names them."""
    return opener(line.lstrip('“"„«* '), "audience_words") != "" or greeting.greets_audience(line)


def is_briefing(page: Page) -> bool:
    """Return whether the headline says that what was said to the press is written down."""
    return has_any(page.release.headline, "transcript_words") and not releases.is_answer(page)


def asked_speaker(page: Page) -> str:
    """Return who speaks first in a conversation in which somebody asks; an empty text without one."""
    found = turns.are_most(page.own)
    return found[0].who if found and turns.are_asked(found) else ""


def is_conversation(page: Page) -> bool:
    """Return whether most of a page is said by one after the other."""
    return bool(turns.are_most(page.own))


def is_answered(page: Page) -> bool:
    """Return whether somebody asks and another answers, in most of a page or in what was said, written down."""
    top = page.own[:NEAR] if may_have("transcript_words", page.own) else ()
    is_transcript = any(len(line) <= LONGEST_TITLE and has_any(line, "transcript_words") for line in top)
    return turns.are_answered(page.own, is_transcript) and not releases.is_answer(page)


def _ends_as_minutes(title: str) -> bool:
    """Return whether a title ends with a word for minutes, perhaps with their number: “Lyon council: minutes 4/26”."""
    bare = folded(title).rstrip(NUMBER)
    words = [word for word in _beginnings("minutes_words") if bare.endswith(word)]
    return any(WIDE.match(word) or not bare[: -len(word)][-1:].isalpha() for word in words)


@lru_cache(maxsize=1024)
def _start(line: str) -> str:
    """Return the first words of a line with one of a meeting, without accents and number; of others an empty text."""
    start = folded(NUMBERED.sub("", line[:START], count=1))
    return start if start.startswith(_beginnings(*LISTS)) else ""


def _found(starts: Sequence[str], field: str) -> set[str]:
    """Return with which words of a list lines begin, each once, with the number of an item that has no other word."""
    near = [start for start in filter(None, starts) if start.startswith(_beginnings(field))]
    return {match[0] for start in near if (match := _openings(field).match(start))}


@cache
def _beginnings(*fields: str) -> tuple[str, ...]:
    """Return the words of lists, folded, up to an apostrophe: few lines start with any, and so need the pattern."""
    return tuple({re.split("['’ʼ]", folded(word), maxsplit=1)[0] for word in every_word(*fields)})


@cache
def _openings(field: str) -> re.Pattern[str]:
    words = alternatives(map(folded, every_word(field)))
    return re.compile(rf"(?:{words})(?=\s|$)(?:\s\d{{1,2}}(?=\s|$))?")
