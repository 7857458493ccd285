"""Bylines, as pages print them: “By Ann Example”, “Author: Ann Example”, “文／王示例”, “(Reporting by …)”."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pressctl.prose.patterns import regex
from pressctl.prose.word_index import candidates
from pressctl.prose.word_lists import any_of_all, every_word, whole

LONGEST = 150
"""Characters of the longest byline."""
MOST = 6
"""Words of the longest role after a name, or of the longest name of a newspaper."""
OUTSIDE = " \t*_|·•–—-■□()[]（）【】"
"""Characters around a byline."""
BETWEEN = " \t,;|·•–—-/"
WORD = r"[^\W\d_a-zà-ÿа-џ][^\s,;:|()/（）、，]{0,30}"
"""A capitalised word, or a word in a script without capitals."""
UNCASED = regex(r"[\u0590-\u06ff\u3040-\u9fff]")
"""A letter of a script without capitals."""
HAN = r"[\u4e00-\u9fff·]{2,4}(?=[\s、，,）)/／]|\Z)"
LABELS = ("author_labels", "source_labels", "byline_words")
"""Lists of words before a colon and a writer."""
SMALL = ("and_words", "name_particles", "small_words")
"""Lists of words without a capital in a byline."""


class Byline(NamedTuple):
    """The writer of a text, and what else the line says: a role, a newspaper, a place, a day.

    ``is_source`` says that it names the source or editor of the text rather than its writer.
    """

    who: str
    rest: str
    is_source: bool = False

    @property
    def first(self) -> str:
        """Return the first of several writers."""
        return JOINT.split(self.who)[0]


def _both() -> str:
    """Return the source of a pattern for “and”, without one-letter words, which may be part of a name."""
    return whole(word for word in every_word("and_words") if len(word) > 1)


def _who() -> str:
    """Return the source of a pattern for people, each with at least two words."""
    within = any_of_all("name_particles").pattern
    person = rf"(?:{HAN}|{WORD}(?:\s(?:(?i:{within})\s){{0,2}}(?!(?i:{_both()})\s){WORD}){{1,3}})"
    joint = rf"\s{{0,2}}(?:[,;/、，]\s{{0,2}}|\s(?i:{any_of_all('and_words').pattern})\s)"
    return rf"{person}(?:{joint}{person}){{0,3}}"


def _lead() -> str:
    """Return the source of a pattern for the words before a writer, such as “text: staff writer”."""
    return rf"(?i:(?:{whole(every_word('byline_words'))}\s{{0,2}}[:：]?\s{{0,2}}){{1,2}})"


JOINT = regex(lambda: rf"\s{{0,2}}[,;/、，]|\s(?i:{_both()})\s")
"""The separator between two writers."""
LED = regex(lambda: rf"{_lead()}(?P<who>{_who()})")
"""The words before a writer, and the writer: “By Ann Example and Bob Example”."""
OFFICE = regex(
    lambda: (
        rf"{_lead()}(?:(?i:{any_of_all('small_words').pattern})\s)?"
        rf"(?P<who>{WORD}(?:\s(?:(?i:{any_of_all('small_words').pattern})|{WORD})){{1,6}})\Z"
    )
)
"""The same with an office: “By the Office of Works”."""
LABELLED = regex(
    lambda: (
        rf"(?i:{any_of_all(*LABELS).pattern})\s{{0,2}}[:：=＝|｜]\s{{0,2}}"
        rf"(?P<who>{WORD}(?:[\s,]{{1,3}}(?:{WORD}|(?i:{any_of_all(*SMALL).pattern}))){{0,7}})"
    )
)
"""A writer after a label and a colon or slash: “Author: Ann Example, Press Office”."""
PART = regex(
    lambda: (
        r"(?:^|[|·•,–—-])\W{0,4}(?:\d\d?:\d\d(?::\d\d)?\s{0,3})?"
        rf"(?:{whole(every_word('byline_words'))}|{whole(every_word('author_labels', 'source_labels'))}"
        rf"(?:\s*[:：]|(?=.{{0,90}}{any_of_all('publication_words').pattern})))\s*[:：]?\s*(?=[^\W\d_])"
    ),
    re.IGNORECASE,
)
"""The words before a writer at the start of a line or of a part of it; a word such as “Author” needs a colon, or a line
that says that the text was published."""


@lru_cache(maxsize=1024)
def read(line: str) -> Byline | None:
    """Return the byline at the start of a line, or None."""
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


def led(text: str) -> re.Match[str] | None:
    """Return the words before a writer at the start of a text, and ``who`` that is, or None: for nearly all texts."""
    return LED.match(text) if text[:LONGEST].casefold().startswith(_beginnings()) else None


def is_byline(line: str) -> bool:
    """Return whether a line is a byline, perhaps with a role or a newspaper, and nothing else."""
    found = read(line)
    if found is None:
        return False
    is_role = len(found.rest.split()) <= MOST and _has_role(found.rest)
    return not found.rest or is_role or read(found.rest) is not None


def is_of_name(word: str) -> bool:
    """Return whether a word may be part of a byline: of a name, or one of the words without a capital."""
    return word[:1] != word[:1].lower() or bool(UNCASED.match(word)) or word.casefold() in small_words()


def _is_office(who: str) -> bool:
    """Return whether a name begins or ends with a word for an office: “Ministry of Works”, “Acme Press Office”."""
    words = who.casefold().split()
    desks = every_word("desk_words", "personal_roles")
    return words[-1] in desks or (words[0] in desks and words[1] in every_word("small_words"))


def _has_role(text: str) -> bool:
    """Return whether a text has a word for a role, a desk or a newspaper."""
    return _roles().search(text) is not None


@cache
def _roles() -> re.Pattern[str]:
    return any_of_all("desk_words", "personal_roles", "newspaper_words")


@cache
def small_words() -> frozenset[str]:
    """Return the words without a capital between names and days in bylines: “posted”, “in”, “by”."""
    fields = ("small_words", "publication_words", "publication_place_words", "byline_words", "name_particles")
    return frozenset(word.casefold() for word in every_word(*fields))


@cache
def _beginnings() -> tuple[str, ...]:
    """Return the first words before a writer; a line that begins with none of them needs no pattern."""
    leads = every_word(*LABELS)
    return tuple({re.split(r"\W", lead.casefold(), maxsplit=1)[0] for lead in leads})


@cache
def _newsrooms() -> frozenset[str]:
    return frozenset(word.casefold() for word in every_word("newsroom_bylines"))
