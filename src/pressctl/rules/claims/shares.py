"""Shares of a whole that add up to more than the whole."""

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
SEPARATE = regex(r"(?<![0-9A-Za-z.,–-])")
MOST_PERCENT = 101
"""What rounded shares of a whole may add up to."""
MOST_SHARES = 8
SHARE_REACH = 60
"""Characters before a share among which a word that divides a whole is looked for."""


def exceeding(release: Release, language: Language, text: str) -> Iterator[Problem]:
    """Yield the sentences of a text whose shares of one whole add up to more than a hundred per cent."""
    quantities = quantity_words.read(language.tag)
    for start, sentence in _sentences(text, language):
        found = [fact for fact in figures.find(sentence, quantities) if _may_be_share(sentence, fact)]
        shares = [fact for fact in found if fact.kind is Kind.PERCENT]
        are_answers = _are_answers(sentence, shares, language)
        values = [share.number or Decimal(0) for share in shares]
        if shares and are_answers:
            values += _answers_without_sign(sentence, found, language)
        if shares and _exceed_whole(values) and (are_answers or _divide_a_whole(sentence, shares, language)):
            place = release.in_body(start + shares[0].span.start, start + shares[-1].span.end)
            yield Problem(f"The shares add up to {digit_slips.formatted(sum(values, Decimal(0)))} per cent", place)


def _sentences(text: str, language: Language) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text that may give shares of a whole, each with its place."""
    start = 0
    for end in (*sentences.ends(text), len(text)):
        sentence = text[start:end]
        if TWO_FIGURES.search(sentence) and may_share(sentence.lower(), language):
            yield start, sentence
        start = end


def _may_be_share(text: str, fact: Fact) -> bool:
    """Return whether a figure may be a share of a hundred, and is not the end of a range or part of a name."""
    is_small = fact.number is not None and fact.number < 1000
    return is_small and SEPARATE.match(text, fact.span.start) is not None


def _are_answers(sentence: str, shares: Sequence[Fact], language: Language) -> bool:
    """Return whether a sentence with some shares names two answers that exclude each other, each once.

    Before a number their words only compare: “31 per cent, against 27 per cent last year”.
    """
    text, copied = "", 0
    for start, end in (share.span for share in shares):  # “31 pour cent contre”: the first “pour” is not an answer
        text += sentence[copied:start] + LETTERS.sub("%", sentence[start:end])
        copied = end
    answers = [match[0].lower() for match in _answer_pattern(language).finditer(text + sentence[copied:])]
    return 2 <= len(answers) == len(set(answers))


@cache
def _answer_pattern(language: Language) -> re.Pattern[str]:
    if not _counts_before_nouns(language):
        return re.compile(alternatives(language.answer_words))
    between = rf"(?:\s(?!(?:{alternatives(language.and_words)})\s)\w+){{0,2}}"
    return re.compile(rf"{whole(language.answer_words)}(?!{between}\s\d)", re.IGNORECASE)


def _answers_without_sign(sentence: str, found: Sequence[Fact], language: Language) -> list[Decimal]:
    """Return the further shares of a sentence, printed without the sign: “52 per cent for, 31 against”."""
    last = max(number for number, fact in enumerate(found) if fact.kind is Kind.PERCENT)
    answer = _answer_after_pattern(language)
    return [
        fact.number for fact in found[last:]
        if fact.kind is Kind.NUMBER and fact.number and fact.number < 100 and answer.match(sentence, fact.span.end)
    ]  # fmt: skip


@cache
def _answer_after_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:\w+\s)?(?:{alternatives(language.answer_words)})(?!\w)", re.IGNORECASE)


def _exceed_whole(shares: Sequence[Decimal]) -> bool:
    """Return whether shares of one whole exceed it, and no subset of them adds up to it, beside which the others are of another."""
    if not 2 <= len(shares) <= MOST_SHARES or sum(shares) <= MOST_PERCENT:
        return False
    return not any(
        99 <= sum(subset) <= MOST_PERCENT for n in range(1, len(shares)) for subset in combinations(shares, n)
    )


def _divide_a_whole(text: str, shares: Sequence[Fact], language: Language) -> bool:
    """Return whether a word that divides a whole is shortly before one of the shares, or right after it."""
    pattern = _split_pattern(language)
    spans = (share.span for share in shares)
    beside = (f"{text[max(start - SHARE_REACH, 0) : start]}%{_next_word(text, end)}" for start, end in spans)
    return any(pattern.search(words) for words in beside)


def _counts_before_nouns(language: Language) -> bool:
    """Return whether a number precedes the noun it counts, with a space between and nothing joined to it."""
    return language.has_word_spaces and not language.joins_particles


def _next_word(text: str, at: int) -> str:
    return text[at : at + SHARE_REACH].strip().partition(" ")[0].strip(".,;:")


@cache
def _split_pattern(language: Language) -> re.Pattern[str]:
    words = whole(language.split_words)
    return re.compile(rf"{words}[^.,;%\d]{{0,20}}%|%{words}$", re.IGNORECASE)
