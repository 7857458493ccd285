"""Shares of a whole that add up to more than it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from pressctl.facts.fact import Fact, Kind
from pressctl.facts.readers import figures
from pressctl.findings import Problem
from pressctl.languages import Language
from pressctl.languages import quantities as quantity_words
from pressctl.prose import sentences
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, whole
from pressctl.release.model import Release
from pressctl.rules.claims import digit_slips
from pressctl.rules.claims.figures import TWO_FIGURES, may_share

LETTERS = re.compile(r"[^\W\d_]+")
STANDS_APART = regex(r"(?<![0-9A-Za-z.,–-])")
MOST_PERCENT = 101
"""What rounded shares of a whole may add up to."""
MOST_SHARES = 8
SHARE_REACH = 60
"""How far before a share the word is looked for that parts a whole."""


def exceeding(release: Release, language: Language, text: str) -> Iterator[Problem]:
    """Yield the sentences of a text whose shares of one whole add up to more than a hundred per cent."""
    quantities = quantity_words.read(language.tag)
    for start, sentence in _sentences(text, language):
        found = [fact for fact in figures.find(sentence, quantities) if _is_apart(sentence, fact)]
        shares = [fact for fact in found if fact.kind is Kind.PERCENT]
        are_answers = _are_answers(sentence, shares, language)
        values = [share.number or Decimal(0) for share in shares]
        if shares and are_answers:
            values += _answers_without_sign(sentence, found, language)
        if shares and _is_too_much(values) and (are_answers or _parts_a_whole(sentence, shares, language)):
            place = release.in_body(start + shares[0].span.start, start + shares[-1].span.end)
            yield Problem(f"The shares add up to {digit_slips.shown(sum(values, Decimal(0)))} per cent", place)


def _sentences(text: str, language: Language) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text that may give shares of a whole, each with its place."""
    start = 0
    for end in (*sentences.ends(text), len(text)):
        sentence = text[start:end]
        if TWO_FIGURES.search(sentence) and may_share(sentence.lower(), language):
            yield start, sentence
        start = end


def _is_apart(text: str, fact: Fact) -> bool:
    """Return whether a figure is no end of a range or a name, and may be a share of a hundred."""
    is_small = fact.number is not None and fact.number < 1000
    return is_small and STANDS_APART.match(text, fact.span.start) is not None


def _are_answers(sentence: str, shares: Sequence[Fact], language: Language) -> bool:
    """Return whether a sentence with some shares names two answers that shut each other out, each once.

    Before a number they compare: “31 per cent, against 27 per cent last year”.
    """
    text, done = "", 0
    for start, end in (share.span for share in shares):  # “31 pour cent contre”: the first “pour” is no answer
        text += sentence[done:start] + LETTERS.sub("%", sentence[start:end])
        done = end
    answers = [match[0].lower() for match in _answers(language).finditer(text + sentence[done:])]
    return 2 <= len(answers) == len(set(answers))


@cache
def _answers(language: Language) -> re.Pattern[str]:
    if not _counts_before_nouns(language):
        return re.compile(alternatives(language.answer_words))
    between = rf"(?:\s(?!(?:{alternatives(language.and_words)})\s)\w+){{0,2}}"
    return re.compile(rf"{whole(language.answer_words)}(?!{between}\s\d)", re.IGNORECASE)


def _answers_without_sign(sentence: str, found: Sequence[Fact], language: Language) -> list[Decimal]:
    """Return the shares of a sentence that go on without the sign: “52 per cent for, 31 against”."""
    last = max(number for number, fact in enumerate(found) if fact.kind is Kind.PERCENT)
    answer = _answer_after(language)
    return [
        fact.number for fact in found[last:]
        if fact.kind is Kind.NUMBER and fact.number and fact.number < 100 and answer.match(sentence, fact.span.end)
    ]  # fmt: skip


@cache
def _answer_after(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:\w+\s)?(?:{alternatives(language.answer_words)})(?!\w)", re.IGNORECASE)


def _is_too_much(shares: Sequence[Decimal]) -> bool:
    """Return whether shares are of one whole and exceed it: some of them alone may be the whole, beside another figure."""
    if not 2 <= len(shares) <= MOST_SHARES or sum(shares) <= MOST_PERCENT:
        return False
    return not any(99 <= sum(some) <= MOST_PERCENT for n in range(1, len(shares)) for some in combinations(shares, n))


def _parts_a_whole(text: str, shares: Sequence[Fact], language: Language) -> bool:
    """Return whether a word that parts a whole stands before one of the shares with little between, or right after it."""
    pattern = _split(language)
    spans = (share.span for share in shares)
    beside = (f"{text[max(start - SHARE_REACH, 0) : start]}%{_next_word(text, end)}" for start, end in spans)
    return any(pattern.search(words) for words in beside)


def _counts_before_nouns(language: Language) -> bool:
    """Return whether a number stands before the noun it counts, with a space between and nothing joined to it."""
    return language.has_word_spaces and not language.joins_particles


def _next_word(text: str, at: int) -> str:
    return text[at : at + SHARE_REACH].strip().partition(" ")[0].strip(".,;:")


@cache
def _split(language: Language) -> re.Pattern[str]:
    words = whole(language.split_words)
    return re.compile(rf"{words}[^.,;%\d]{{0,20}}%|%{words}$", re.IGNORECASE)
