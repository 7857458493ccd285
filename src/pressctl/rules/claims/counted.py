"""What the rules on figures find: the headline against the text, and totals against their parts."""

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
UNLIKE_CHANCE = 100
"""A figure from which the same one in the text is no chance, whatever it counts there: “160,000 people”, “Venezuelans”."""
THOUSAND = 1000
"""A figure from which another that is rounded to it is no chance either: “8,000 children”, and “8,012 pupils”."""
MARKS = 6
"""Characters after the parts in which “u. a.” ends."""
PARTS = regex(
    r"(?![\w.,%]*\d|[ ]?%)[^.:()（）：。\n–—0-9]{0,60}"
    r"(?:[:：][ \n]?|[ ]?[(（]|[ ][–—][ ])(?P<parts>[^.:()（）：。;；–—]{3,300})"
)
"""What follows the figure of a total: its unit, and the parts after a colon, a bracket or a dash."""


def differing(release: Release, language: Language, prose: Prose) -> Iterator[Problem]:
    """Yield the figures of the headline for which the text has another."""
    stated = [
        count for count in counting.without_ratios([*counting.counts(release.headline, language)], release.headline, language)
        if count.value not in YEARS and not _is_repeated(count, prose.bare)
    ]  # fmt: skip
    opening = prose.bare[slice(*prose.opening)]
    is_told = any(_is_spoken_of(count, opening, language) for count in stated)
    written = list(counting.counts(opening, language)) if is_told else []
    nothing = _counting_nothing(language) if written else frozenset()
    for count in stated:
        others = [other for other in written if _same_thing(count, other, nothing)]
        if others and not _is_backed(count, others, prose.bare, language):
            shown = _shown(count, others[0]), _shown(others[0], count)
            said = f"The headline says “{shown[0]}”, the text “{shown[1]}”"
            yield Problem(said, release.place("headline"), count.span)


def _is_repeated(count: Count, text: str) -> bool:
    """Return whether a text has a figure with its next word just so: there is no need to read it."""
    return f"{count.written[: count.span.end - count.span.start]} {count.words[0]}" in text


def _is_spoken_of(count: Count, text: str, language: Language) -> bool:
    """Return whether one of the words after a figure, without its ending, stands in a text: there may be another.

    After a figure it is small there, unless nouns are not, whatever it is in the headline.
    """
    known = text.lower() if language.capitalises_nouns else text
    return any(word in known for word in count.words if counting.is_noun(word))


def _same_thing(one: Count, other: Count, nothing: frozenset[str]) -> bool:
    return any(map(counting.is_noun, {*one.words} & {*other.words} - nothing))


@cache
def _counting_nothing(language: Language) -> frozenset[str]:
    """Return the folded words after a number that do not say what is counted: among them months."""
    return frozenset(counting.folded(word, language) for word in words_of(language, "uncounted_words", "months"))


def _is_backed(count: Count, others: list[Count], text: str, language: Language) -> bool:
    """Return whether the text gives a figure for the same thing, or for what is not said, its parts, or it unrounded."""
    value, nothing = count.value, _counting_nothing(language)
    if any(_is_rounded(value, other.value) for other in others) or value == sum(other.value for other in others):
        return True
    known = list(counting.counts(text, language))
    if value >= THOUSAND and any(_is_rounded(value, other.value) for other in known):
        return True
    same = [other for other in known if other.value == value]
    if same and value >= UNLIKE_CHANCE:
        return True
    months = frozenset(counting.folded(word, language) for word in words_of(language, "months"))
    counts_it = any(
        _same_thing(count, other, nothing) or (other.words[0] not in months and not _says_what(other, nothing))
        for other in same
    )
    return counts_it or value in counting.standing_alone(text, language)


def _is_rounded(value: int, other: int) -> bool:
    """Return whether a number is another, up or down, without its last digits: 1,600 is 1,560, and 1,650 is not."""
    apart, zeros = abs(value - other), len(str(value)) - len(str(value).rstrip("0"))
    return apart < 10**zeros and apart * 10 <= other


def _says_what(count: Count, nothing: frozenset[str]) -> bool:
    """Return whether a noun after a figure says what it counts; after a preposition (“40 in Lyon”) none does."""
    first = next((word for word in count.words if word not in nothing), "")
    return counting.is_noun(first)


def _shown(count: Count, other: Count) -> str:
    """Return a figure with the words after it, up to the one that both figures count."""
    last = next(index for index, word in enumerate(count.words) if counting.is_noun(word) and word in other.words)
    number = count.span.end - count.span.start
    if not count.written[number].isspace():
        return count.written
    return " ".join((count.written[:number], *count.written[number:].split()[: last + 1]))


def wrong_totals(release: Release, language: Language | None, text: str, lists: Sequence[Span]) -> Iterator[Problem]:
    """Yield the totals of tables, and those that ``lists`` in a text begin with, that are not the sums of their parts."""
    for found in tables.wrong_totals(release.body, release.language) if "|" in release.body else ():
        yield _wrong(release, found.span, found.sum, found.total)
    for start, end in lists if language else ():
        assert language
        whole, before = text[start:end], text[max(start - 2, 0) : start]
        total = counting.leading(whole, language)
        rest = PARTS.match(whole, total[1]) if total else None
        if total and rest:
            parts, afters = _parts(rest["parts"], language)
            listed = before + text[start : start + rest.end() + MARKS]
            is_open = any_of(language, "open_list_words").search(listed) is not None
            is_wrong = len(parts) >= 2 and (total[0] < sum(parts) if is_open else total[0] != sum(parts))
            if is_wrong and (is_open or slipped_sums.may_add_up(total[0], parts, whole[total[1] :], afters, language)):
                yield _wrong(release, Span(start, start + total[1]), sum(parts), total[0])


def _wrong(release: Release, span: Span, parts: Decimal | int, total: Decimal | int) -> Problem:
    said = f"The parts add up to {digit_slips.shown(Decimal(parts))}, the total is {digit_slips.shown(Decimal(total))}"
    return Problem(said, release.in_body(*span))


def _parts(text: str, language: Language) -> tuple[list[int], list[str]]:
    """Return the numbers of a list in which each part begins with one, with what follows them; else nothing."""
    items = [item.strip() for item in _separator(language).split(text)]
    parts = [counting.leading(item, language) for item in items]
    found = [(part[0], item[part[1] :]) for item, part in zip(items, parts, strict=True) if part]
    return ([value for value, _ in found], [after for _, after in found]) if all(parts) else ([], [])


@cache
def _separator(language: Language) -> re.Pattern[str]:
    """Return the pattern of what stands between the parts of a list: a comma, “and”, or both."""
    words = f"(?:{alternatives(language.and_words)})"
    if not language.has_word_spaces:
        return re.compile(rf"[、，,]{words}?|{words}")
    if language.joins_particles:
        return re.compile(rf"،\s*(?:{words}\s?)?|\s{words}\s?")
    return re.compile(rf",\s+(?:{words}\s+)?|\s{words}\s")
