"""Comparing the figures of the headline with those of the text, and totals with their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from pressctl.facts import counting, tables
from pressctl.facts.counting import Count
from pressctl.findings import Problem, Span
from pressctl.languages import Language
from pressctl.prose.patterns import regex
from pressctl.prose.views import Prose
from pressctl.prose.word_lists import alternatives, any_of, words_of
from pressctl.release.model import Release
from pressctl.rules.claims import digit_slips, slipped_sums

YEARS = range(1900, 2101)
NO_COINCIDENCE = 100
"""The least figure whose recurrence in the text is not a coincidence, whatever it counts: “160,000 people”, “Venezuelans”."""
THOUSAND = 1000
"""The least figure for which one that rounds to it is not a coincidence either: “8,000 children”, and “8,012 pupils”."""
AFTER_PARTS = 6
"""Characters after the parts within which “u. a.” ends."""
PARTS = regex(
    r"(?![\w.,%]*\d|[ ]?%)[^.:()（）：。\n–—0-9]{0,60}"
    r"(?:[:：][ \n]?|[ ]?[(（]|[ ][–—][ ])(?P<parts>[^.:()（）：。;；–—]{3,300})"
)
"""What follows the figure of a total: its unit, and the parts after a colon, a bracket or a dash."""


def differing_figures(release: Release, language: Language, prose: Prose) -> Iterator[Problem]:
    """Yield the figures of the headline for which the text has a different one."""
    stated = [
        count for count in counting.without_ratios([*counting.counts(release.headline, language)], release.headline, language)
        if count.value not in YEARS and not _is_repeated(count, prose.bare)
    ]  # fmt: skip
    opening = prose.bare[slice(*prose.opening)]
    is_mentioned = any(_is_mentioned(count, opening, language) for count in stated)
    written = list(counting.counts(opening, language)) if is_mentioned else []
    uncounted = _uncounted_words(language) if written else frozenset()
    for count in stated:
        others = [other for other in written if _same_thing(count, other, uncounted)]
        if others and not _is_supported(count, others, prose.bare, language):
            printed = _with_noun(count, others[0]), _with_noun(others[0], count)
            message = f"The headline says “{printed[0]}”, the text “{printed[1]}”"
            yield Problem(message, release.place("headline"), count.span)


def _is_repeated(count: Count, text: str) -> bool:
    """Return whether a text has a figure with its next word verbatim, so that it need not be read."""
    return f"{count.written[: count.span.end - count.span.start]} {count.words[0]}" in text


def _is_mentioned(count: Count, text: str, language: Language) -> bool:
    """Return whether one of the words after a figure, without its ending, is in a text, which may have another figure for it.

    After a figure in a text it has no capital, unless nouns have one, whatever its case is in the headline.
    """
    known = text.lower() if language.capitalises_nouns else text
    return any(word in known for word in count.words if counting.is_noun(word))


def _same_thing(one: Count, other: Count, uncounted: frozenset[str]) -> bool:
    return any(map(counting.is_noun, {*one.words} & {*other.words} - uncounted))


@cache
def _uncounted_words(language: Language) -> frozenset[str]:
    """Return the folded words that may follow a number without saying what is counted, such as months."""
    return frozenset(counting.folded(word, language) for word in words_of(language, "uncounted_words", "months"))


def _is_supported(count: Count, others: list[Count], text: str, language: Language) -> bool:
    """Return whether the text has the same figure for the same or an unknown thing, or its parts, or the unrounded figure."""
    value, uncounted = count.value, _uncounted_words(language)
    if any(_is_rounded(value, other.value) for other in others) or value == sum(other.value for other in others):
        return True
    known = list(counting.counts(text, language))
    if value >= THOUSAND and any(_is_rounded(value, other.value) for other in known):
        return True
    same = [other for other in known if other.value == value]
    if same and value >= NO_COINCIDENCE:
        return True
    months = frozenset(counting.folded(word, language) for word in words_of(language, "months"))
    counts_it = any(
        _same_thing(count, other, uncounted)
        or (other.words[0] not in months and not _has_counted_noun(other, uncounted))
        for other in same
    )
    return counts_it or value in counting.standing_alone(text, language)


def _is_rounded(value: int, other: int) -> bool:
    """Return whether a number is another, rounded up or down by its last digits: 1,600 is 1,560, and 1,650 is not."""
    apart, zeros = abs(value - other), len(str(value)) - len(str(value).rstrip("0"))
    return apart < 10**zeros and apart * 10 <= other


def _has_counted_noun(count: Count, uncounted: frozenset[str]) -> bool:
    """Return whether the word after a figure is a noun that it counts, rather than a preposition (“40 in Lyon”)."""
    first = next((word for word in count.words if word not in uncounted), "")
    return counting.is_noun(first)


def _with_noun(count: Count, other: Count) -> str:
    """Return a figure with the words after it, up to the noun that both figures count."""
    last = next(index for index, word in enumerate(count.words) if counting.is_noun(word) and word in other.words)
    number = count.span.end - count.span.start
    if not count.written[number].isspace():
        return count.written
    return " ".join((count.written[:number], *count.written[number:].split()[: last + 1]))


def wrong_totals(release: Release, language: Language | None, text: str, lists: Sequence[Span]) -> Iterator[Problem]:
    """Yield the totals of tables, and those at the start of ``lists`` in a text, that are not the sums of their parts."""
    for found in tables.wrong_totals(release.body, release.language) if "|" in release.body else ():
        yield _problem(release, found.span, found.sum, found.total)
    for start, end in lists if language else ():
        assert language
        whole, before = text[start:end], text[max(start - 2, 0) : start]
        total = counting.leading(whole, language)
        rest = PARTS.match(whole, total[1]) if total else None
        if total and rest:
            parts, afters = _numbered_parts(rest["parts"], language)
            listed = before + text[start : start + rest.end() + AFTER_PARTS]
            is_open = any_of(language, "open_list_words").search(listed) is not None
            is_wrong = len(parts) >= 2 and (total[0] < sum(parts) if is_open else total[0] != sum(parts))
            if is_wrong and (is_open or slipped_sums.may_add_up(total[0], parts, whole[total[1] :], afters, language)):
                yield _problem(release, Span(start, start + total[1]), sum(parts), total[0])


def _problem(release: Release, span: Span, parts: Decimal | int, total: Decimal | int) -> Problem:
    message = f"The parts add up to {digit_slips.formatted(Decimal(parts))}, the total is {digit_slips.formatted(Decimal(total))}"
    return Problem(message, release.in_body(*span))


def _numbered_parts(text: str, language: Language) -> tuple[list[int], list[str]]:
    """Return the numbers with which the parts of a list begin, and what follows each; nothing unless all parts do."""
    items = [item.strip() for item in _separator(language).split(text)]
    parts = [counting.leading(item, language) for item in items]
    found = [(part[0], item[part[1] :]) for item, part in zip(items, parts, strict=True) if part]
    return ([value for value, _ in found], [after for _, after in found]) if all(parts) else ([], [])


@cache
def _separator(language: Language) -> re.Pattern[str]:
    """Return the pattern of what separates the parts of a list: a comma, “and”, or both."""
    words = f"(?:{alternatives(language.and_words)})"
    if not language.has_word_spaces:
        return re.compile(rf"[、，,]{words}?|{words}")
    if language.joins_particles:
        return re.compile(rf"،\s*(?:{words}\s?)?|\s{words}\s?")
    return re.compile(rf",\s+(?:{words}\s+)?|\s{words}\s")
