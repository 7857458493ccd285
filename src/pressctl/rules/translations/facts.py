"""Family PR8: the facts of a translation and of its source."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.release.model import Release
from pressctl.rules import Context, rule


@rule("PR802", Severity.WARNING)
def fact_differs(release: Release, ctx: Context) -> Iterator[Problem]:
    """A translation gives another figure, day, time or address than its source.

    In 12 of 291 published translations of one project it did: 30 languages for 70, 2011 for 2012, a Sunday for a
    Saturday. Each paragraph is compared with its counterpart in the source (in texts of up to 600 paragraphs and 500
    facts; by digits only, in a language without words for quantities). The 24-hour clock for the 12-hour one and another
    order do not count, and a number in words does so only in the place of one that the other text lacks. It is an error
    if somebody would act on it: a day, an address, a sum, a percentage. If both are right, because one is for other readers, put `<!-- pressctl: ignore[fact-differs] -->`
    before the paragraph, in the translation or in its source.

    Bad:

        id: plant
        ---
        Acme opened a plant in Lyon on 3 March 2026.

        It will employ forty people, and build 36,000 pumps a year.

    Good:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026.

        It will employ forty people, and build 36,000 pumps a year.
    """
    return _problems("PR802", release, ctx)


@rule("PR803", Severity.INFO, default=False)
def fact_missing(release: Release, ctx: Context) -> Iterator[Problem]:
    """A figure, day, time or address in the source is not in the translation, or one in the translation not in the source.

    Readers of the two languages learn different things. About half of what this finds is intended (a local address, a
    figure that the source gives in words elsewhere), so it is off by default.

    Bad:

        id: plant
        ---
        Acme opened a plant in Lyon.

        It will employ forty people, and build 36,000 pumps a year.

    Good:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026.

        It will employ forty people, and build 36,000 pumps a year.
    """
    return _problems("PR803", release, ctx)


@rule("PR804", Severity.WARNING, Severity.INFO)
def paragraph_missing(release: Release, ctx: Context) -> Iterator[Problem]:
    """A paragraph of the source has no counterpart in the translation.

    Nobody misses what they have never read. Paragraphs that were joined or split are not reported: they are matched
    by their lengths and by the figures in them (W. A. Gale and K. W. Church, 1993).

    Bad:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026.

    Good:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026.

        It will employ forty people, and build 36,000 pumps a year.
    """
    return _problems("PR804", release, ctx)


@rule("PR807", Severity.WARNING)
def foreign_number_format(release: Release, ctx: Context) -> Iterator[Problem]:
    """A number has kept the separator of the source, and means something else in the language of the translation.

    “36,000” is thirty-six thousand in English, and thirty-six in Swedish, with three decimals (Unicode CLDR). The fix
    writes the separator of the language.

    Bad:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026.

        It will employ forty people, and build 36.000 pumps a year.

    Good:

        id: plant
        ---
        Acme opened a plant in Lyon on 2 March 2026.

        It will employ forty people, and build 36,000 pumps a year.
    """
    return _problems("PR807", release, ctx)


def _problems(code: str, release: Release, ctx: Context) -> Iterator[Problem]:
    """Yield what a rule, given by its code, finds; the comparison is only loaded for a release that has a source."""
    if ctx.original:
        from pressctl.rules.translations import compared

        yield from compared.problems(code, release, ctx)
