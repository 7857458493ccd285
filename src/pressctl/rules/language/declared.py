"""Family PR6: which language it is, and its typography."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import find, primary_subtag
from pressctl.prose import detect
from pressctl.prose.detect import Detected
from pressctl.prose.views import Prose
from pressctl.release import language_tags
from pressctl.release.language import Source
from pressctl.release.model import Release
from pressctl.rules import Context, rule

SOURCE_NAMES = {Source.KEY: "the release", Source.PATH: "its path", Source.NEWSROOM: "its newsroom"}
HEAD = 600
"""Characters of the body that suffice to confirm its language: a text partly in it is not reported."""


@rule("PR601", Severity.ERROR)
def malformed_language_tag(release: Release, ctx: Context) -> Iterator[Problem]:
    """The language is not a tag of BCP 47.

    Browsers, screen readers and translation links read `fr`, `zh-Hans` or `pt-BR`, and nothing else. `cn` and `jp` are
    countries; the languages are `zh` and `ja`. Capitals mean nothing in a tag (RFC 5646, section 2.1.1): `de-de` is one,
    and the usual `de-DE` is only a hint.

    Bad:

        language: fr_FR

    Good:

        language: fr-FR
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.
    """
    tag = str(ctx.document.value(release.place("language"))).strip() if release.language_source is Source.KEY else ""
    canonical = language_tags.meant(tag)
    if not tag or canonical == tag:
        return
    place = release.place("language")
    if canonical and canonical.casefold() == tag.casefold():
        words = f"“{tag}” is usually written “{canonical}”"
        yield Problem(words, place, fix=canonical, severity=Severity.INFO)
        return
    suggestion = f"; did you mean “{canonical}”?" if canonical else ""
    certain = primary_subtag(tag) not in language_tags.COUNTRIES
    yield Problem(f"“{tag}” is not a language tag{suggestion}", place, fix=canonical, safe=certain)


@rule("PR602", Severity.ERROR)
def language_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text is not in the language that the front matter declares.

    The wrong tag puts the release on the wrong page, has it read out in the wrong voice, and labels it in the wrong
    language. Only a text of some length that is clearly in another language is reported.

    Bad:

        language: fr
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people from the region, and build pumps for the rivers and canals of the towns that have ordered them.

    Good:

        language: en
    """
    if ctx.disagreement:
        source = SOURCE_NAMES[release.language_source]
        words = f"The text is in “{ctx.disagreement.tag}”, {source} says “{release.language}”"
        yield Problem(words, release.place("language"))


def disagreement(release: Release, prose: Prose) -> Detected | None:
    """Return the language of the text if it is clearly not the one that the release, its path or its newsroom declares."""
    if release.language_source in {Source.NOTHING, Source.TEXT}:
        return None
    language = find(release.language)
    if language and detect.confirms(prose.bare[:HEAD], language):
        return None
    declared = language_tags.meant(release.language)
    return detect.disagrees(detect.prose(release.body), declared) if declared else None


@rule("PR603", Severity.ERROR)
def missing_language(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release does not say which language it is in.

    The labels, the date and the direction of every export depend on it. A file name that ends in `.fr.md` counts, and
    so does the newsroom's language when it has just one: `languages = ["fr"]` under `[newsroom]` in pressctl.toml
    says it for all files at once. `und` is not a language. A text that is clearly in one language is checked in that
    language, and the finding is only a warning.

    Bad:

        language: -

    Good:

        language: en
    """
    place = (
        release.place("language")
        if "language" in release.sources
        else (ctx.settings.fields.get("language", "language"),)
    )
    if release.language_source is Source.TEXT:
        words = f"There is no language; the text is in “{release.language}”"
        yield Problem(words, place, fix=release.language, severity=Severity.WARNING)
    elif not release.language:
        yield Problem("There is no language", place)
