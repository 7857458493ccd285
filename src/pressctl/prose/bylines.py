"""Who wrote a text, as pages print it: “By Ann Example”, “Author: Ann Example”, “文／王示例”, “(Reporting by …)”."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.prose.patterns import regex
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import any_of_all, every_word, whole

LONGEST = 150
"""Characters of the longest line on who wrote a text."""
MOST = 6
"""Words of the longest role behind a name, or of the name of a paper."""
OUTSIDE = " \t*_|·•–—-■□()[]（）【】"
"""Signs that stand around such a line."""
BETWEEN = " \t,;|·•–—-/"
WORD = r"[^\W\d_a-zà-ÿа-џ][^\s,;:|()/（）、，]{0,30}"
"""A word with a capital, or of a script without capitals."""
UNCASED = regex(r"[\u0590-\u06ff\u3040-\u9fff]")
"""A letter of a script without capitals."""
HAN = r"[\u4e00-\u9fff·]{2,4}(?=[\s、，,）)/／]|\Z)"
LABELS = ("author_labels", "source_labels", "byline_words")
"""Lists of what stands before a colon and a writer."""
SMALL = ("and_words", "name_particles", "small_words")
"""Lists of the words without a capital in such a line."""


class Byline(NamedTuple):
    """Who wrote a text, and what the line says besides: a role, a paper, a place, a day.

    ``is_source`` says that it is the source of the text, or who edited it, rather than who wrote it.
    """

    who: str
    rest: str
    is_source: bool = False

    @property
    def first(self) -> str:
        """Return the first of several."""
        return JOINT.split(self.who)[0]


def _both() -> str:
    """Return the source of a pattern for “and”; as one letter it may be of a name."""
    return whole(word for word in every_word("and_words") if len(word) > 1)


def _who() -> str:
    """Return the source of a pattern for persons, each of two words at least."""
    within = any_of_all("name_particles").pattern
    person = rf"(?:{HAN}|{WORD}(?:\s(?:(?i:{within})\s){{0,2}}(?!(?i:{_both()})\s){WORD}){{1,3}})"
    joint = rf"\s{{0,2}}(?:[,;/、，]\s{{0,2}}|\s(?i:{any_of_all('and_words').pattern})\s)"
    return rf"{person}(?:{joint}{person}){{0,3}}"


def _lead() -> str:
    """Return the source of a pattern for what leads to a writer, such as “text: staff writer”."""
    return rf"(?i:(?:{whole(every_word('byline_words'))}\s{{0,2}}[:：]?\s{{0,2}}){{1,2}})"


JOINT = regex(lambda: rf"\s{{0,2}}[,;/、，]|\s(?i:{_both()})\s")
"""What parts two writers."""
LED = regex(lambda: rf"{_lead()}(?P<who>{_who()})")
"""What leads to a writer, and who that is: “By Ann Example and Bob Example”."""
OFFICE = regex(
    lambda: (
        rf"{_lead()}(?:(?i:{any_of_all('small_words').pattern})\s)?"
        rf"(?P<who>{WORD}(?:\s(?:(?i:{any_of_all('small_words').pattern})|{WORD})){{1,6}})\Z"
    )
)
"""The same of an office: “By the Office of Works”."""
LABELLED = regex(
    lambda: (
        rf"(?i:{any_of_all(*LABELS).pattern})\s{{0,2}}[:：=＝|｜]\s{{0,2}}"
        rf"(?P<who>{WORD}(?:[\s,]{{1,3}}(?:{WORD}|(?i:{any_of_all(*SMALL).pattern}))){{0,7}})"
    )
)
"""A writer behind a label and a colon or a stroke: “Author: Ann Example, Press Office”."""
PART = regex(
    lambda: (
        r"(?:^|[|·•,–—-])\W{0,4}(?:\d\d?:\d\d(?::\d\d)?\s{0,3})?"
        rf"(?:{whole(every_word('byline_words'))}|{whole(every_word('author_labels', 'source_labels'))}"
        rf"(?:\s*[:：]|(?=.{{0,90}}{any_of_all('publication_words').pattern})))\s*[:：]?\s*(?=[^\W\d_])"
    ),
    re.IGNORECASE,
)
"""What leads to a writer at the start of a line or of a part of it; a word such as “Author” does behind a colon, or
where the line says that the text was published."""


@lru_cache(maxsize=1024)
def read(line: str) -> Byline | None:
    """Return who wrote a text, of a line that opens with that; None where it says something else."""
    text = line.strip(OUTSIDE)
    if not text or len(text) > LONGEST:
        return None
    if text.casefold().rstrip(".:") in _newsrooms():
        return Byline(text, "")
    if not (text.casefold().startswith(_beginnings()) and candidates(text, *LABELS)):
        return None
    office = OFFICE.match(text)
    match = office if office and _is_office(office["who"]) else LABELLED.match(text) or LED.match(text)
    if match is None:
        return None
    is_source = any_of_all("source_labels").match(text) is not None
    return Byline(match["who"], text[match.end() :].strip(BETWEEN), is_source)


def is_byline(line: str) -> bool:
    """Return whether a line says who wrote a text, perhaps with a role or a paper, and nothing else."""
    found = read(line)
    if found is None:
        return False
    is_role = len(found.rest.split()) <= MOST and _has_role(found.rest)
    return not found.rest or is_role or read(found.rest) is not None


def is_of_name(word: str) -> bool:
    """Return whether a word may stand in such a line: a name, with a capital where there are some, or a small one."""
    return word[:1] != word[:1].lower() or bool(UNCASED.match(word)) or word.casefold() in small_words()


def _is_office(who: str) -> bool:
    """Return whether a name begins or ends with the word of an office: “Ministry of Works”, “Acme Press Office”."""
    words = who.casefold().split()
    desks = every_word("desk_words", "personal_roles")
    return words[-1] in desks or (words[0] in desks and words[1] in every_word("small_words"))


def _has_role(text: str) -> bool:
    """Return whether a text has the word of a role, a desk or a paper in it."""
    return _roles().search(text) is not None


@cache
def _roles() -> re.Pattern[str]:
    return any_of_all("desk_words", "personal_roles", "newspaper_words")


@cache
def small_words() -> frozenset[str]:
    """Return the words without a capital that stand between names and days in such lines: “posted”, “in”, “by”."""
    fields = ("small_words", "publication_words", "publication_place_words", "byline_words", "name_particles")
    return frozenset(word.casefold() for word in every_word(*fields))


@cache
def _beginnings() -> tuple[str, ...]:
    """Return the first words of what leads to a writer: few lines start with any, and so need the patterns."""
    leads = every_word(*LABELS)
    return tuple({re.split(r"\W", lead.casefold(), maxsplit=1)[0] for lead in leads})


@cache
def _newsrooms() -> frozenset[str]:
    return frozenset(word.casefold() for word in every_word("newsroom_bylines"))
