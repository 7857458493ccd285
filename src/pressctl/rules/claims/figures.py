"""Family PR4: figures that disagree, and footnotes.

The readers of figures take longer to load than most files to check, so they are loaded only for a file with figures.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.patterns import regex
from pressctl.prose.sentences import ends_of_parts
from pressctl.prose.views import Prose
from pressctl.release.model import Release
from pressctl.rules import Context, rule

if TYPE_CHECKING:
    from pressctl.facts.fact import Fact

DIGIT = regex(r"\d")
COUNTS = regex(r"\d[ \u00a0\u202f]?(?:[^\W\d_]{2}|[^\W\x00-\u024f])")
"""A figure and what it may count: a word, or one letter beyond Latin."""
FIGURE = regex(r"\d(?<![a-zA-Z\d+.,/:-].)(?<!\d[ \u00a0\u202f].)(?!(?:(?<=1)9|(?<=2)0)\d\d(?!\d))")
"""The start of a figure that may be part of a sum; one of a year, a phone number or an address is not.

The digit comes first, as that settles nearly all places of a text.
"""
WITH_UNIT = regex(r"(?:[^\W\d_]{1,30}[^\S\n])?[^\s\d]{0,4}\d[^\s]{0,40}(?:[^\S\n][^\W\d_]{1,30})?")
"""A figure with the characters around it, and the words before and after it."""
TWO_FIGURES = regex(r"\d[^\d.,:]\D*+\d")
LISTED = regex(
    r",?[ \n]?(?P<verb>(?:[^\W\d_]{2,20} ){1,2}(?=\d))?(?P<of>(?:[^.:()（）：。\n–—]|[.](?=\d)){1,100}(?:[:：]|[ ]?[(（]|[ ][–—][ ])[^.:()（）：。;；–—]{3,300})"
)
"""What follows a word for the total, and perhaps a verb, if parts are listed after a colon, a bracket or a dash."""
YEAR = regex(r"(?:19|20)\d\d(?!\d)")
CONTINUING = frozenset((".", ",", "/"))
"""The signs before a figure that continues another, such as its decimals."""
FOOTNOTE_MARK = regex(r"\[\^([^\[\]\s]{1,60})\]")
FOOTNOTE = regex(r"^[ \t>*-]{0,12}\[\^([^\[\]\s]{1,60})\]:", re.MULTILINE)


@rule("PR405", Severity.WARNING)
def figure_differs(release: Release, ctx: Context) -> Iterator[Problem]:
    """The headline and the text give different figures for the same thing.

    The headline is written last and read first. If its figure is nowhere in the text, and the first paragraphs give
    a different one for the same thing, one of the two was not updated. The same is true if the text has the figure in
    another currency, in billions instead of millions, or with two digits transposed; for these, the lines below the
    headline are checked, too. Rounding is not a fault.

    Bad:

        headline: Acme hires 40 engineers in Lyon
        ---
        Acme will hire 50 engineers for its plant in Lyon, which opens on 2 March 2026 and will build pumps for rivers.

    Good:

        headline: Acme hires 50 engineers in Lyon
        ---
        Acme will hire 50 engineers for its plant in Lyon, which opens on 2 March 2026 and will build pumps for rivers.
    """
    if not ctx.any_language:
        return
    problems = list[Problem]()
    if DIGIT.search(release.headline) and COUNTS.search(release.headline):
        from pressctl.rules.claims import counted

        problems = list(counted.differing_figures(release, ctx.any_language, ctx.prose))
        yield from problems
    above = f"{release.headline}\n{release.subheadline}\n{release.summary}"
    if (
        not problems
        and DIGIT.search(above)
        and not all(figure in ctx.prose.bare for figure in WITH_UNIT.findall(above))
    ):
        from pressctl.rules.claims import headline_slips

        yield from headline_slips.slips(release, ctx.prose)


@rule("PR406", Severity.WARNING)
def total_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """A total is not the sum of the parts that the sentence lists.

    One of the figures is wrong, and only the author knows which. Four places are checked: sentences that announce a
    total and list its parts, each with its number, after a colon or in parentheses (if only some parts are listed,
    “including”, they must not exceed the total); sentences whose figures would add up to the first but for a slip, a
    wrong digit or two transposed ones; lists of figures that would likewise add up to one further up; and the last row
    or column of a table that is headed “total”.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        A total of 12 people will work there: 5 engineers and 8 fitters. The plant opens on 2 March 2026 in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        A total of 13 people will work there: 5 engineers and 8 fitters. The plant opens on 2 March 2026 in Lyon.
    """
    lists = _announced_lists(ctx.prose, ctx.language) if ctx.language else []
    if lists or ("|" in release.body and DIGIT.search(release.body)):
        from pressctl.rules.claims import counted

        yield from counted.wrong_totals(release, ctx.language, ctx.prose.unquoted, lists)
    for start, paragraph in _dense_paragraphs(ctx):
        from pressctl.rules.claims import listed, slipped_sums
        from pressctl.rules.claims.digit_slips import formatted

        slips = list(slipped_sums.wrong_totals(paragraph, release.language))
        for slip in slips or listed.wrong_totals(paragraph, release.language, partial(_figures_above, start, ctx)):
            place = release.in_body(start + slip.at.start, start + slip.at.end)
            if not any(span.start <= start + slip.at.start < span.end for span in lists):
                message = f"The parts add up to {formatted(slip.right)}, the total is {formatted(slip.given)}"
                yield Problem(message, place)


def _figures_above(end: int, ctx: Context) -> list[Fact]:
    """Return the figures in the paragraphs above a place."""
    from pressctl.facts.reading import read

    text = ctx.prose.unquoted
    above = (
        block.span for block in ctx.prose.blocks if block.span.start <= end and block.kind in {"paragraph", "list"}
    )
    return [
        fact for span in above for fact in read(text[slice(*span)], ctx.release.language) if fact.number is not None
    ]


@rule("PR415", Severity.WARNING)
def wrong_change(release: Release, ctx: Context) -> Iterator[Problem]:
    """A percentage is not the change between the two figures beside it.

    One of the three is wrong, and every reader with a calculator sees it. A sentence is checked that has two figures of
    one kind and one percentage, or two percentages and the points between them; and it is reported only if a slip explains
    the difference, a wrong digit or two transposed ones. Rounding is not a fault.

    Bad:

        headline: Acme earns more
        ---
        Acme earned $412.6 million, an increase of 9.4% from $380.6 million in the year before. It builds pumps.

    Good:

        headline: Acme earns more
        ---
        Acme earned $412.6 million, an increase of 8.4% from $380.6 million in the year before. It builds pumps.
    """
    for start, paragraph in _dense_paragraphs(ctx):
        from pressctl.rules.claims import changes

        for slip in changes.wrong_changes(paragraph, release.language):
            message = f"The figures beside it make {slip.right:f}, the text says {slip.given:f}"
            yield Problem(message, release.in_body(start + slip.at.start, start + slip.at.end))


def _dense_paragraphs(ctx: Context) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text with three figures in one sentence, each with its start in the body."""
    text = ctx.prose.unquoted
    for block in ctx.prose.blocks if ctx.any_language else ():
        starts = ctx.prose.figures(block.span)
        if len(starts) < 3 or block.kind not in {"paragraph", "list"}:
            continue
        counted = [at for at in starts if text[at - 1 : at] not in CONTINUING and not YEAR.match(text, at)]
        ends = [*ends_of_parts(text, *block.span)] if len(counted) > 2 else []
        is_dense = len(counted) > 2 and max(Counter(bisect(ends, at) for at in counted).values()) > 2
        if is_dense and sum(1 for at in starts if FIGURE.match(text, at, block.span.end)) > 2:
            yield block.span.start, text[slice(*block.span)]


def _announced_lists(prose: Prose, language: Language) -> list[Span]:
    """Return the spans of announced lists, each after a word for a total: a figure whose parts may be listed."""
    text, low = prose.unquoted, prose.low
    ends = {end for word in language.total_words for end in _ends_of(low, word)} if len(low) == len(text) else set()
    found = [match for end in sorted(ends) if (match := LISTED.match(text, end))]
    about = _about_words(language.tag) if any(match["verb"] for match in found) else frozenset[str]()
    return [
        Span(match.start("of"), match.end())
        for match in found
        if about.isdisjoint((match["verb"] or "").lower().split())
    ]


def _about_words(tag: str) -> frozenset[str]:
    from pressctl.languages import quantities  # it loads decimal, and most releases need neither

    return frozenset(quantities.read(tag).about_words)


def _ends_of(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at + len(word)
        at = text.find(word, at + len(word))


@rule("PR407", Severity.WARNING)
def percentages_over_100(release: Release, ctx: Context) -> Iterator[Problem]:
    """The shares of a whole add up to more than a hundred per cent.

    One of the figures is wrong. Sentences that divide a whole (“is made up of”, “the remaining”), or give answers
    that exclude each other (“for”, “against”), are checked; rounded shares may add up to 101.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Of the staff 60% are fitters, 30% are engineers and the remaining 20% work in the office of the plant in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Of the staff 60% are fitters, 30% are engineers and the remaining 10% work in the office of the plant in Lyon.
    """
    text = ctx.prose.unquoted
    if ctx.language and TWO_FIGURES.search(text) and may_share(ctx.prose.low, ctx.language):
        from pressctl.rules.claims import shares

        yield from shares.exceeding(release, ctx.language, text)


def may_share(low: str, language: Language) -> bool:
    """Return whether a text in lower case has a word that divides a whole, or two answers."""
    has = low.__contains__
    return any(map(has, language.split_words)) or sum(map(has, language.answer_words)) > 1


@rule("PR408", Severity.ERROR, needs=("[^",))
def orphan_footnote(release: Release, ctx: Context) -> Iterator[Problem]:
    """A footnote has no mark in the text, or a mark has no footnote.

    The mark is printed as “[^1]”, and the reader looks for a note that is not there; a note that nothing refers to is
    silently lost (Business Wire counts footnotes among the usual faults).

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon[^1] on 2 March 2026. It will build pumps for rivers and canals.

        The first pumps will be delivered in the autumn.

        [^2]: Figures of the company for 2025.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon[^1] on 2 March 2026. It will build pumps for rivers and canals.

        The first pumps will be delivered in the autumn.

        [^1]: Figures of the company for 2025.
    """
    notes = {match[1].casefold(): match for match in FOOTNOTE.finditer(release.body)}
    is_note = {match.end() - 1 for match in notes.values()}
    marks = [
        match
        for match in FOOTNOTE_MARK.finditer(release.body)
        if match.end() not in is_note and _is_outside_code(match, ctx)
    ]
    for match in marks:
        if match[1].casefold() not in notes:
            yield Problem(f"The mark {match[0]} has no footnote", release.in_body(*match.span()))
    for name in notes.keys() - {match[1].casefold() for match in marks}:
        at, end = notes[name].start(1) - 2, notes[name].end() - 1
        yield Problem(f"Nothing refers to the footnote {release.body[at:end]}", release.in_body(at, end))


def _is_outside_code(match: re.Match[str], ctx: Context) -> bool:
    """Return whether a mark is outside code."""
    return ctx.prose.uncoded[match.start()] == "["
