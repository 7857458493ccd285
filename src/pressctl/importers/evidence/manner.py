"""How a text speaks: whether it chats, asks, advises or sets rules, which an announcement hardly ever does.

A release tells what somebody has done, and leaves questions, doubts and asides to those it quotes. What stands between
quotation marks therefore says nothing here.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pressctl.importers.evidence import releases, texts
from pressctl.importers.evidence.page import Page
from pressctl.importers.extraction.words import found, of_language
from pressctl.languages import primary_subtag
from pressctl.prose.lines import greeting
from pressctl.prose.sentences import ends
from pressctl.prose.word_lists import whole

LEDE = 500
"""Characters of the first sentences, in which a text shows what it is about."""
START = 1500
"""Characters of a text in which it names somebody, and gives a figure."""
LONG = 300
"""Characters of the shortest text in which both are expected."""
QUESTION = re.compile(r"\?(?=\s|\Z)|[？\u061f]")
TRAILS_OFF = re.compile(r"(?:…|\.\.\.)(?=\s|\Z)")
"""How a sentence ends that says no more."""
FIGURE = re.compile(r"\d+")
FIGURES = 2
"""Figures that most releases have at least: days, sums, ages."""
WITHIN = re.compile(r"(?<=[^\W\d_,;] )[^\W\d_]+")
"""A word within a sentence."""
WORDS = 40
"""The fewest of these whose capitals say something."""
ONE_IN = 33
"""One of so many has a capital, at the least, in most releases, which name somebody."""
DUTIES = 3
"""The fewest sentences on what must be done in a text that is about that."""
HALF = 2
"""Part of a text that is half of it."""
SENTENCE = 25
"""Characters of the shortest sentence; a shorter one is a heading."""
OPENING = 2
"""Paragraphs at the start of a text among which it greets its readers."""


def of(page: Page) -> Iterator[str]:
    """Yield what in its manner speaks against a release; a text headed as a release may be brief and general."""
    said = _said(page)
    if QUESTION.search(said[:LEDE]):
        yield "a question in the lede"
    if words := _count_chat(said, _tag(page)):
        yield "a word of somebody who chats" if words == 1 else "words of somebody who chats"
    if len(TRAILS_OFF.findall(said)) > 1:
        yield "sentences that trail off"
    if any(map(greeting.begins, page.release.body.split("\n\n", OPENING)[:OPENING])):
        yield "a greeting"
    if releases.is_headed(page):
        return
    if page.release.date is None and _gives_few_figures(page.release.body):
        yield "no day of issue, and hardly a figure"
    if _names_few(said[:START]):
        yield "hardly a name"


def sets_rules(page: Page) -> bool:
    """Return whether half of the sentences of a text, and several, say what must, should or may not be done."""
    tag = _tag(page)
    if not of_language("duty_words", tag) or releases.is_headed(page):
        return False
    said = _said(page)
    stops = [*ends(said)]
    count = len({bisect(stops, match.start()) for match in _duties(tag).finditer(said)})
    return count >= DUTIES and count * HALF >= sum(other - one >= SENTENCE for one, other in pairwise([0, *stops]))


def _said(page: Page) -> str:
    return texts.unquoted(page.release.body[: texts.START])


def _tag(page: Page) -> str:
    return primary_subtag(page.release.language) if page.release.language else texts.NO_LANGUAGE


def _count_chat(said: str, tag: str) -> int:
    """Return how many different words of somebody who chats a text has."""
    return len(found("colloquial_words", said.split("\n\n"), tag)) if of_language("colloquial_words", tag) else 0


def _gives_few_figures(body: str) -> bool:
    return len(body) > LONG and len(FIGURE.findall(body[:START])) < FIGURES


def _names_few(said: str) -> bool:
    """Return whether hardly a word within the sentences of a text has a capital, in a script that has these."""
    words = WITHIN.findall(said)
    capitals = sum(word[0].isupper() and word.lower() != word.upper() for word in words)
    if len(words) < WORDS or capitals * ONE_IN >= len(words):  # spares the question to each word
        return False
    cased = sum(word.lower() != word.upper() for word in words)
    return cased >= WORDS and bool(capitals * ONE_IN < cased)


@cache
def _duties(tag: str) -> re.Pattern[str]:
    return re.compile(whole(of_language("duty_words", tag)), re.IGNORECASE)
