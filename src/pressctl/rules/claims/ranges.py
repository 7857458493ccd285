"""Family PR4: ranges that begin with their end, and parts that are larger than their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives
from pressctl.release.model import Release
from pressctl.rules import Context, rule

PAIR = regex(r"(\d[\d.,:'’\u00a0\u202f]{0,15}+)[^\d\n]{1,14}(\d[\d.,:'’\u00a0\u202f]{0,15})")
"""Two figures near each other."""
TWO = regex(r"\d[^\d]{1,200}?\d")
YEAR = regex(r"(?:19|20)\d\d(?!\d)")
"""A figure that may be the year of a date."""
DATELINE = 100
"""Characters within which the day of a dateline begins."""
WHOLE = regex(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?!\d)|\d+")
"""A figure without its decimals."""


@rule("PR416", Severity.WARNING)
def turned_range(release: Release, ctx: Context) -> Iterator[Problem]:
    """A range begins with its larger or later end.

    “45–35 mm”, “between 2031 and 2027”, “from 10:30 to 10:15”: one of the ends is wrong, or the two have changed places
    (missing and wrong numbers are among the faults that Business Wire's desks correct most). A fall “from 45 to
    35” is not a range, nor is a score, 45–35, nor a night that begins at 22:00 and ends at 6:00.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The pumps of the plant in Lyon, which opens on 2 March 2026, are 45–35 mm long. It will employ forty people.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The pumps of the plant in Lyon, which opens on 2 March 2026, are 35–45 mm long. It will employ forty people.
    """
    for start, paragraph in _with_figures(ctx):
        from pressctl.prose.datelines import dateline
        from pressctl.rules.claims import reversed_ranges

        for at in reversed_ranges.find(paragraph, release.language):
            opening = dateline.read(paragraph) if at.start < DATELINE else None
            if opening and at.start < opening.end < at.end:
                continue  # “LYON, 6 March 2026 – 3 March was …”
            shown = " ".join(paragraph[slice(*at)].split())
            yield Problem(f"“{shown}” begins with its end", release.in_body(start + at.start, start + at.end))


@rule("PR417", Severity.WARNING)
def part_larger_than_whole(release: Release, ctx: Context) -> Iterator[Problem]:
    """A part is larger than the whole to which it is said to belong.

    “187 of 104 rivers”, “€3 million, of which €5 million”, “1,560 people, of whom 6,400”: one of the two figures is wrong
    (missing and wrong numbers are among the faults that Business Wire's desks correct most). An amount of which several
    parts are named is checked against all of them.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The plant in Lyon, which opens on 2 March 2026, will test 48 of 24 pumps in its first week, and build others.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The plant in Lyon, which opens on 2 March 2026, will test 24 of 48 pumps in its first week, and build others.
    """
    for start, paragraph in _with_figures(ctx):
        from pressctl.rules.claims import parts

        for part, whole, are_several in parts.larger(paragraph, release.language):
            message = f"“{part.written}” is said to be a part of “{whole.written}”, and is more"
            if are_several:
                message = f"“{part.written}” and the parts after it are more than “{whole.written}”"
            yield Problem(message, release.in_body(start + part.span.start, start + part.span.end))


@rule("PR419", Severity.WARNING)
def wrong_direction(release: Release, ctx: Context) -> Iterator[Problem]:
    """A figure that is said to have risen became smaller, or one that is said to have fallen became larger.

    “Rose from 21 to 9”, “62 per cent, down from 48”: the two figures have changed places, or the word is wrong (missing
    and wrong numbers are among the faults that Business Wire's desks correct most). Ranks, of which the first is the
    best, temperatures and hours are ignored, and so is a sentence that says both.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Sales of the plant in Lyon, which opens on 2 March 2026, rose from 48 million euros to 31 million in one year.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Sales of the plant in Lyon, which opens on 2 March 2026, fell from 48 million euros to 31 million in one year.
    """
    text = ctx.prose.unquoted
    for block in ctx.prose.blocks if ctx.any_language else ():
        (start, end), starts = block.span, ctx.prose.figures(block.span)
        if block.kind == "code" or sum(not YEAR.match(text, at, end) for at in starts) < 2:
            continue
        from pressctl.rules.claims import trends

        paragraph = text[start:end]
        for trend in (
            trends.contradictions(paragraph, release.language)
            if trends.may_state_trend(paragraph, release.language)
            else ()
        ):
            than = "less" if trend.is_less else "more"
            was, became = (fact.written.rstrip(".") for fact in (trend.start, trend.end))
            message = f"The text says “{trend.word}”, and “{became}” is {than} than “{was}”"
            yield Problem(message, release.in_body(start + trend.at.start, start + trend.at.end))


def _with_figures(ctx: Context) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs and tables of a text in which a figure is at least as large as the next, each with its start.

    Those with two figures, not years, and a word for a range or a part are included: what the two figures are is read
    later.
    """
    text, language = ctx.prose.unquoted, ctx.any_language
    for block in ctx.prose.blocks if language else ():
        (start, end), starts = block.span, ctx.prose.figures(block.span)
        if len(starts) < 2 or block.kind == "code" or not TWO.search(text, start, end):
            continue
        whole = [at for at in starts if at == start or text[at - 1] not in ".,"]
        pairs = (pair for at in whole if (pair := PAIR.match(text, at, end)))
        if any(_magnitude(pair[1]) >= _magnitude(pair[2]) for pair in pairs) or (
            sum(not YEAR.match(text, at, end) for at in whole) > 1 and _has_words(text[start:end], ctx.release.language)
        ):
            yield start, text[start:end]


def _magnitude(figure: str) -> tuple[int, str]:
    """Return a sort key of a figure by its size: the number of its digits before the decimals, and all its digits."""
    whole = WHOLE.match(figure)
    digits = "".join(filter(str.isdigit, whole[0] if whole else figure))
    return len(digits), "".join(filter(str.isdigit, figure))


def _has_words(text: str, tag: str) -> bool:
    from pressctl.languages import quantities  # it loads decimal, and most releases need neither

    words, low = quantities.read(tag), text.lower()
    whole_first = words.part_words if words.is_verb_final or words.measure_words else ()
    known = (*words.between_words, *words.of_which_words, *whole_first)
    return any(word in low for word in known) or _out_of_pattern(words.out_of_words).search(low) is not None


@cache
def _out_of_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})\s\d" if words else "(?!)")
