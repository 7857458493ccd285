"""Figures in a row that are the parts of a total: after a colon, or of a total that stands further up."""

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
    are_alike,
    is_rounding,
    may_add_up,
    may_be_alike,
    slip_of,
)

COLON = regex(r"[:：](?!\d)|[ ][–—][ ]")
SEPARATOR = regex(r"[,;，；、،](?!\d)")
LEAST, MOST = 2, 8
"""Parts of a total."""
LEAST_FAR = 3
"""Parts of a total that stands in another sentence, and digits of the longest of them."""
LARGE = 100
"""The least total, or part, that is no chance: “12 people work here: 5 men and 8 women” may count some twice."""
SHORT, LONG = 16, 90
"""Characters before the figure of a part, and of a part."""


def wrong(text: str, tag: str, earlier: Callable[[], Sequence[Fact]]) -> Iterator[Slip]:
    """Yield the totals of a paragraph, and of ``earlier`` figures, that are not what figures in a row add up to.

    Parts that are more than their total are wrong; where they are less, some may be left out, and a slip of the hand
    must explain it. So it must for a total of another sentence, by two digits that are turned round.
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
    if not LEAST <= len(parts) <= MOST or not _are_a_row(text, colon, parts, words):
        return
    before = [fact for fact in reversed(figures) if fact.span.start < colon]
    whole = next((fact for fact in before if may_be_alike(fact, parts[0])), None)
    if whole and _exceeds(whole, parts):
        is_sound = is_rounding((whole, *parts)) or _holds(text[slice(*at)], words.about_words)
        is_sure = all(are_alike(whole, part) for part in parts)
        is_more = is_sure and _sum(parts) > _sum([whole]) >= LARGE and _may_add_up(text, whole, parts, words.tag)
        if not is_sound and (is_more or _is_slip_away((whole, *parts))):
            yield Slip(whole.span, _sum(parts), _sum([whole]))
    elif not whole and len(parts) >= (LEAST_FAR if colon < at[0] else LEAST):
        yield from _of_other_sentence(
            parts, [fact for fact in earlier() if fact.span not in {each.span for each in parts}]
        )


def _are_a_row(text: str, colon: int, parts: Sequence[Fact], words: Quantities) -> bool:
    """Return whether figures of one kind stand each at the start of a part, with a comma or “and” between."""
    if any(fact.kind is Kind.PERCENT for fact in parts) or not all(may_be_alike(parts[0], fact) for fact in parts):
        return False
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(parts)]
    if any(gap[:1] in {".", ")"} for gap in gaps):  # the numbers of points
        return False
    if any(_holds(gap, words.of_which_words) or len(gap) > LONG for gap in gaps):
        return False
    return all(_parts(gap, words) for gap in gaps) and (colon < 0 or parts[0].span.start - colon <= LONG)


def _parts(gap: str, words: Quantities) -> bool:
    """Return whether a text between two figures ends one part of a row and begins another."""
    found = [match.end() for match in (*SEPARATOR.finditer(gap), *_and(words).finditer(gap))]
    return bool(found) and len(gap) - max(found) <= SHORT


@cache
def _and(words: Quantities) -> re.Pattern[str]:
    known = alternatives(words.and_words)
    return re.compile(rf"(?<!\w)(?:{known})(?:\s|$|(?=\d))" if known else "(?!)")


def _holds(text: str, words: Sequence[str]) -> bool:
    said = f" {fold(text)} "
    return any(word in said if WIDE.search(word) else f" {word} " in said for word in words)


def _sum(figures: Sequence[Fact]) -> Decimal:
    return sum((fact.number or Decimal(0) for fact in figures), Decimal(0))


def _may_add_up(text: str, whole: Fact, parts: Sequence[Fact], tag: str) -> bool:
    """Return whether a total may be meant as the sum of its parts: not if each of them counts another thing."""
    language = languages.find(tag)
    after, *afters = (text[fact.span.end : fact.span.end + LONG] for fact in (whole, *parts))
    numbers = [_sum([part]) for part in parts]
    return language is None or may_add_up(_sum([whole]), numbers, after, afters, language)


def _exceeds(whole: Fact, parts: Sequence[Fact]) -> bool:
    """Return whether a total is more than each of its parts, and not what they make."""
    return max(_sum([part]) for part in parts) < _sum([whole]) != _sum(parts)


def _is_slip_away(figures: Sequence[Fact]) -> bool:
    """Return whether a slip, in a total or one of its parts, would make the sum right; short ones are so by chance."""
    total, *parts = (fact.number or Decimal(0) for fact in figures)
    gap = sum(parts) - total
    slips = {slip_of(*pair) for pair in ((total, total + gap), *((part, part - gap) for part in parts))}
    is_long = sum(map(str.isdigit, figures[0].written)) >= LEAST_DIGITS
    return digit_slips.Slip.TURNED in slips or (digit_slips.Slip.CHANGED in slips and is_long)


def _of_other_sentence(parts: Sequence[Fact], others: Sequence[Fact]) -> Iterator[Slip]:
    numbers, total = [_sum([part]) for part in parts], _sum(parts)
    second = sorted(numbers)[-2]  # the largest may be the one that is wrong
    wholes = [fact for fact in others if are_alike(fact, parts[0]) and fact.is_hard and second < _sum([fact])]
    if any(_sum([fact]) == total or is_rounding((fact, *parts)) for fact in wholes):
        return
    for whole in wholes:
        gap = total - _sum([whole])
        for part, number in zip(parts, numbers, strict=True):
            is_long = len(str(number.normalize()).replace(".", "").rstrip("0E+")) > 1 and number >= LARGE
            if is_long and slip_of(number, number - gap) is digit_slips.Slip.TURNED:
                yield Slip(part.span, total, _sum([whole]))
                return
