"""Lists of figures that are the parts of a total: after a colon, or of a total further up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pressctl import languages
from pressctl.facts.fact import Fact, Kind
from pressctl.facts.matching.same import FIGURES, YEARS
from pressctl.facts.reading import read
from pressctl.languages import quantities
from pressctl.languages.quantities import Quantities, fold
from pressctl.prose import sentences
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import WIDE, alternatives
from pressctl.rules.claims import digit_slips
from pressctl.rules.claims.slipped_sums import (
    LEAST_DIGITS,
    Slip,
    are_comparable,
    is_rounding_error,
    may_add_up,
    may_be_comparable,
    slip_between,
)

COLON = regex(r"[:：](?!\d)|[ ][–—][ ]")
SEPARATOR = regex(r"[,;，；、،](?!\d)")
LEAST, MOST = 2, 8
"""Parts of a total."""
LEAST_ELSEWHERE = 3
"""Parts of a total in another sentence, and digits of the longest of them."""
LARGE = 100
"""The least total, or part, that is not a coincidence: “12 people work here: 5 men and 8 women” may count some twice."""
SHORT, LONG = 16, 90
"""Characters of a part before its figure, and of a whole part."""


def wrong_totals(text: str, tag: str, earlier: Callable[[], Sequence[Fact]]) -> Iterator[Slip]:
    """Yield the totals of a paragraph, and of ``earlier`` figures, that are not the sum of a list of figures.

    Parts that exceed their total are wrong; if they fall short of it, some may be left out, and a slip must explain the
    difference. For a total in another sentence, two transposed digits must explain it.
    """
    words, facts = quantities.read(tag), read(text, tag)
    figures = [fact for fact in facts if fact.is_hard and fact.kind in FIGURES and not fact.name and not fact.since]
    start = 0
    for end in (*sentences.ends(text), len(text)):
        found = [fact for fact in figures if start <= fact.span.start < end and fact.number not in YEARS]
        if len(found) >= LEAST:
            yield from _in_sentence(text, (start, end), found, words, earlier)
        start = end


def _in_sentence(
    text: str, at: tuple[int, int], figures: Sequence[Fact], words: Quantities, earlier: Callable[[], Sequence[Fact]]
) -> Iterator[Slip]:
    colon = next((match.start() for match in COLON.finditer(text, *at)), at[0] - 1)
    parts = [fact for fact in figures if fact.span.start > colon]
    if not LEAST <= len(parts) <= MOST or not _form_a_list(text, colon, parts, words):
        return
    before = [fact for fact in reversed(figures) if fact.span.start < colon]
    whole = next((fact for fact in before if may_be_comparable(fact, parts[0])), None)
    if whole and _exceeds(whole, parts):
        is_sound = is_rounding_error((whole, *parts)) or _contains_any(text[slice(*at)], words.about_words)
        is_sure = all(are_comparable(whole, part) for part in parts)
        is_more = is_sure and _total(parts) > _total([whole]) >= LARGE and _may_add_up(text, whole, parts, words.tag)
        if not is_sound and (is_more or _is_slip_away((whole, *parts))):
            yield Slip(whole.span, _total(parts), _total([whole]))
    elif not whole and len(parts) >= (LEAST_ELSEWHERE if colon < at[0] else LEAST):
        yield from _totals_elsewhere(
            parts, [fact for fact in earlier() if fact.span not in {each.span for each in parts}]
        )


def _form_a_list(text: str, colon: int, parts: Sequence[Fact], words: Quantities) -> bool:
    """Return whether each of some figures of one kind begins a part, with a comma or “and” between."""
    if any(fact.kind is Kind.PERCENT for fact in parts) or not all(may_be_comparable(parts[0], fact) for fact in parts):
        return False
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(parts)]
    if any(gap[:1] in {".", ")"} for gap in gaps):  # the numbers of points
        return False
    if any(_contains_any(gap, words.of_which_words) or len(gap) > LONG for gap in gaps):
        return False
    return all(_separates_parts(gap, words) for gap in gaps) and (colon < 0 or parts[0].span.start - colon <= LONG)


def _separates_parts(gap: str, words: Quantities) -> bool:
    """Return whether the text between two figures ends one part of a list and begins another."""
    found = [match.end() for match in (*SEPARATOR.finditer(gap), *_and_pattern(words).finditer(gap))]
    return bool(found) and len(gap) - max(found) <= SHORT


@cache
def _and_pattern(words: Quantities) -> re.Pattern[str]:
    known = alternatives(words.and_words)
    return re.compile(rf"(?<!\w)(?:{known})(?:\s|$|(?=\d))" if known else "(?!)")


def _contains_any(text: str, words: Sequence[str]) -> bool:
    padded = f" {fold(text)} "
    return any(word in padded if WIDE.search(word) else f" {word} " in padded for word in words)


def _total(figures: Sequence[Fact]) -> Decimal:
    return sum((fact.number or Decimal(0) for fact in figures), Decimal(0))


def _may_add_up(text: str, whole: Fact, parts: Sequence[Fact], tag: str) -> bool:
    """Return whether a total may be meant as the sum of its parts: not if each of them counts something different."""
    language = languages.find(tag)
    after, *afters = (text[fact.span.end : fact.span.end + LONG] for fact in (whole, *parts))
    numbers = [_total([part]) for part in parts]
    return language is None or may_add_up(_total([whole]), numbers, after, afters, language)


def _exceeds(whole: Fact, parts: Sequence[Fact]) -> bool:
    """Return whether a total is larger than each of its parts, and not their sum."""
    return max(_total([part]) for part in parts) < _total([whole]) != _total(parts)


def _is_slip_away(figures: Sequence[Fact]) -> bool:
    """Return whether a slip in a total or one of its parts explains a wrong sum; in short numbers it does by coincidence."""
    total, *parts = (fact.number or Decimal(0) for fact in figures)
    gap = sum(parts) - total
    slips = {slip_between(*pair) for pair in ((total, total + gap), *((part, part - gap) for part in parts))}
    is_long = sum(map(str.isdigit, figures[0].written)) >= LEAST_DIGITS
    return digit_slips.Slip.TRANSPOSED in slips or (digit_slips.Slip.CHANGED in slips and is_long)


def _totals_elsewhere(parts: Sequence[Fact], others: Sequence[Fact]) -> Iterator[Slip]:
    numbers, total = [_total([part]) for part in parts], _total(parts)
    second = sorted(numbers)[-2]  # the largest may be the one that is wrong
    wholes = [fact for fact in others if are_comparable(fact, parts[0]) and fact.is_hard and second < _total([fact])]
    if any(_total([fact]) == total or is_rounding_error((fact, *parts)) for fact in wholes):
        return
    for whole in wholes:
        gap = total - _total([whole])
        for part, number in zip(parts, numbers, strict=True):
            is_long = len(str(number.normalize()).replace(".", "").rstrip("0E+")) > 1 and number >= LARGE
            if is_long and slip_between(number, number - gap) is digit_slips.Slip.TRANSPOSED:
                yield Slip(part.span, total, _total([whole]))
                return
