"""Family PR1: the summary, and the issuer of the release."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import primary_subtag
from pressctl.release.model import Release
from pressctl.rules import Context, rule
from pressctl.rules.structure.paragraphs import bare_words


@rule("PR111", Severity.WARNING)
def summary_too_long(release: Release, ctx: Context) -> Iterator[Problem]:
    """The summary is longer than the profile allows.

    `wire` and `gov-uk` take 160 characters (Superdesk's abstract; UKHSA's rules for GOV.UK news): beyond that, feeds and
    search results cut it in the middle of a word. `house` has no limit.

    Bad:

        (profile: wire)
        summary: Acme, which builds pumps for rivers, lakes and canals, has opened a plant in Lyon that will employ forty people and deliver its first pumps in the autumn of this year

    Good:

        (profile: wire)
        summary: The plant will employ forty people and deliver its first pumps in the autumn
    """
    limit, length = ctx.limits["summary"], len(release.summary)
    if length > limit > 0:
        words = f"The summary has {length} characters; the profile allows {limit}"
        yield Problem(words, release.place("summary"))


@rule("PR112", Severity.WARNING)
def summary_repeats(release: Release, ctx: Context) -> Iterator[Problem]:
    """The summary repeats the headline or the first paragraph word for word.

    Feeds and desks show the summary beside them; the reader gets the same sentence twice (govwire's guidance for
    statistics releases).

    Bad:

        summary: Acme opens a plant in Lyon

    Good:

        summary: The plant will employ forty people
    """
    summary = bare_words(release.summary)
    if not summary:
        return
    if summary == bare_words(release.headline):
        yield Problem("The summary repeats the headline", release.place("summary"))
    elif summary == bare_words(_lede(release, ctx)):
        yield Problem("The summary repeats the first paragraph", release.place("summary"))


def _lede(release: Release, ctx: Context) -> str:
    first = next((block.span for block in ctx.prose.blocks if block.kind == "paragraph"), None)
    return release.body[first.start : first.end] if first else ""


@rule("PR113", Severity.WARNING, default=False)
def issuer_missing(release: Release, ctx: Context) -> Iterator[Problem]:
    """Neither the headline nor the opening names who issues the release.

    A release is read on a wire, without the letterhead (Business Wire names it seventh among the faults of
    releases). The name and the acronym are those of the settings; a translation may have them in its own language.

    Bad:

        (profile: wire)
        headline: New plant opens in Lyon
        ---
        A plant for pumps was opened in Lyon on 2 March 2026. It will employ forty people from the region.

        “We have looked for this place for two years,” said Ana Silva, director of the plant, at the opening.

        The first pumps will be delivered in the autumn, to the towns that have ordered them.

    Good:

        (profile: wire)
        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        “We have looked for this place for two years,” said Ana Silva, director of the plant, at the opening.

        The first pumps will be delivered in the autumn, to the towns that have ordered them from the company.
    """
    names = [name for name in (ctx.settings.name, ctx.settings.acronym) if name]
    if not names or not release.body.strip() or _is_translation(release, ctx):
        return
    opening = ctx.prose.opening
    text = f" {bare_words(release.headline)} {bare_words(release.body[opening.start : opening.end])} "
    if not any(f" {form} " in text for name in names for form in _forms(name)):
        yield Problem(f"Neither headline nor opening names {names[0]}", release.place("headline"))


def _forms(name: str) -> Iterator[str]:
    """Yield a name as it may occur in a text: without its article, and a long one without its last word, the country."""
    words = bare_words(name).removeprefix("the ").split()
    yield " ".join(words)
    if len(words) >= 4 and len(words[-2]) >= 4:
        yield " ".join(words[:-1])


def _is_translation(release: Release, ctx: Context) -> bool:
    house = ctx.settings.languages
    return bool(house) and primary_subtag(house[0]) != primary_subtag(release.language)
