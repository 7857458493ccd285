"""Articles of newspapers and agencies, told by what these have and issuers hardly: sections, bylines, reporters' words.

None of the signs proves it alone: a release stands on the site of a newspaper, or names who wrote it. They add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import takewhile

from pressctl import languages
from pressctl.importers import Entry, Reading
from pressctl.importers.extraction import contact_names
from pressctl.importers.extraction.words import every, folded, found, is_heading
from pressctl.importers.markup import markdown
from pressctl.prose import bylines
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import ending, every_word, whole

SURE = 3
"""Weight of the signs from which a text is an article."""
LIKELY = 2
"""The same from which it may be one."""
SIGNED = 2
"""Weight of a person who is named as the writer."""
ISSUED = 2
"""Weight against it of contacts, whom journalists can ask, or of what an issuer says about itself."""
MOST = 2
"""Most that signs of one kind weigh."""
SECTIONS = 3
"""Sections of a newspaper in a menu from which it is that of one."""
NEAR = 12
"""Lines above the text in which a newspaper names itself and the author."""
HEAD_LINE = 100
"""Characters of the longest line of that kind."""
OPENING = 4
"""Lines at the start of a text among which its writer is named, and at the end of a page its newspaper."""
LONGEST_NAME = 5
"""Words of the longest name of a newspaper."""
LEDE = 120
"""Characters at the start of a paragraph in which an agency is named."""
ITEMS = re.compile(r"\s?[|·•▸>]\s?|\s{3,}")
"""What parts the items of a menu in one line."""
AGENCY = regex(
    lambda: rf"(?i:[(（/©]\s?{_agencies()}|{_agencies()}\s?[)）/]|\s[–—-]\s{_agencies()}[.:]|【{_agencies()})"
)
"""An agency as one is named at the start of a text or under a picture: “(Reuters)”, “© AFP”, “– TASS.”."""


def is_surely(reading: Reading, lines: Sequence[str]) -> bool:
    """Return whether a source is an article of a newspaper; ``lines`` are all that it says."""
    return _weight(reading, lines) >= SURE


def is_likely(reading: Reading, lines: Sequence[str]) -> bool:
    """Return whether it may be one."""
    return _weight(reading, lines) >= LIKELY


def _weight(reading: Reading, lines: Sequence[str]) -> int:
    """Return how much speaks for an article."""
    near = _around(reading)
    short = [line for line in lines if len(line) <= HEAD_LINE]
    writers = [writer for line in near if (writer := _writer(line))]
    weight = SIGNED if writers else 0
    weight += any(_names_paper(line, writers) for line in near)
    weight += len(_sections(short)) >= SECTIONS
    weight += any(AGENCY.search(line[:LEDE]) for line in lines)
    weight += min(MOST, len(found("newspaper_page_words", short)))
    weight += min(MOST, len(found("reporting_phrases", lines)))
    return weight - (ISSUED if reading.release.contacts or reading.release.boilerplate else 0)


def _around(reading: Reading) -> list[str]:
    """Return the short lines above a text and at its start, and the last ones of all."""
    account = reading.account
    first = next((at for at, entry in enumerate(account) if entry.to == "body"), len(account))
    text = [line.strip() for entry in account[first:] for line in entry.text.split("\n") if line.strip()]
    opening = list(takewhile(lambda line: len(line) <= HEAD_LINE, text[:OPENING]))
    return [*_short_lines(account[:first])[-NEAR:], *map(markdown.plain, (*opening, *text[-OPENING:]))]


def _short_lines(entries: Iterable[Entry]) -> list[str]:
    lines = (line.strip() for entry in entries for line in entry.text.split("\n"))
    return [markdown.plain(line) for line in lines if 0 < len(line) <= HEAD_LINE]


def _writer(line: str) -> str:
    """Return the person, or the newsroom, that a line names as the writer of a text, folded; an office is no writer."""
    read = bylines.read(line)
    if read is None or read.is_source or contact_names.has_role(line):
        return ""
    is_one = is_heading(line, "newsroom_bylines") or contact_names.is_name(read.first)
    return read.first.casefold() if is_one else ""


def _names_paper(line: str, writers: Iterable[str]) -> bool:
    """Return whether a line is the name of a newspaper, or tells of a writer of one; a longer one may speak of it."""
    is_short = len(line.split()) <= LONGEST_NAME
    tells = is_short or any(writer in line.casefold() for writer in writers)
    return tells and _newspaper().search(line) is not None


def _sections(lines: Iterable[str]) -> set[str]:
    """Return the sections of a newspaper that are items of a menu."""
    items = {folded(item) for line in lines for item in ITEMS.split(line)}
    return items & frozenset(every("newspaper_sections"))


def _agencies() -> str:
    return whole(every_word("news_agencies"))


@cache
def _newspaper() -> re.Pattern[str]:
    """Return the pattern of a word of newspapers; where nouns are joined it may be the end of one."""
    known = [language for tag in languages.available() if (language := languages.find(tag))]
    joined = [word for each in known if each.capitalises_nouns for word in each.newspaper_words]
    apart = [word for each in known if not each.capitalises_nouns for word in each.newspaper_words]
    return re.compile(f"{whole(apart)}|{ending(joined)}", re.IGNORECASE)
