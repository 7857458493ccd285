"""Family PR6: which language it is, and its typography."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from pressctl.findings import Problem, Severity
from pressctl.languages import available, find, primary_subtag
from pressctl.prose import detect
from pressctl.prose.detect import SCRIPT_OF, Detected
from pressctl.prose.views import Prose
from pressctl.release.language import TAG, Source
from pressctl.release.model import Release
from pressctl.rules import Context, rule

COUNTRIES = {"cn": "zh-Hans", "jp": "ja", "gr": "el", "dk": "da", "cz": "cs", "us": "en-US", "gb": "en-GB", "vn": "vi"}
"""Codes of countries that are the code of no language, and the language most likely meant."""
SPEAKERS = {Source.KEY: "the release", Source.PATH: "its path", Source.NEWSROOM: "its newsroom"}
HEAD = 600
"""Characters of the body that confirm its language when they are clear: a text partly in it is not accused."""


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
    canonical = _canonical(tag)
    if not tag or canonical == tag:
        return
    place = release.place("language")
    if canonical and canonical.casefold() == tag.casefold():
        words = f"“{tag}” is usually written “{canonical}”"
        yield Problem(words, place, fix=canonical, severity=Severity.INFO)
        return
    meant = f"; did you mean “{canonical}”?" if canonical else ""
    certain = primary_subtag(tag) not in COUNTRIES
    yield Problem(f"“{tag}” is not a language tag{meant}", place, fix=canonical, safe=certain)


@lru_cache(maxsize=512)
def _canonical(tag: str) -> str | None:
    """Return the tag as BCP 47 writes it, the one that was meant by a name, or None when nobody can tell."""
    if meant := COUNTRIES.get(tag.casefold()):
        return meant
    match = TAG.fullmatch(tag.replace("_", "-"))
    if not match:
        return _named(tag)
    language, region = match["language"].lower(), (match["region"] or "").upper()
    if language in COUNTRIES:
        return None
    language = _current(language)
    parts = [language + match["more"].lower(), (match["script"] or "").title(), "GB" if region == "UK" else region]
    return "-".join(part for part in parts if part) + match["rest"]


@cache
def _current(language: str) -> str:
    """Return the code that a long or withdrawn code of a language now is in CLDR: “fr” for “fra”, “he” for “iw”."""
    if language in SCRIPT_OF:
        return language
    from babel.core import get_global  # a few releases have such a code

    aliases: Mapping[str, str] = get_global("language_aliases")
    alias = aliases.get(language, language)
    return language if "_" in alias else alias


@cache
def _named(name: str) -> str | None:
    """Return the tag of a language that is written by its name: in English, in its own words or as authors write it."""
    wanted = name.casefold()
    if not wanted.replace(" ", "").isalpha():
        return None
    for tag in available():
        language = find(tag)
        if language and wanted in {language.name.casefold(), language.own_name.casefold(), *language.other_names}:
            return tag
    from babel import Locale

    english = Locale.parse("en").languages
    in_english = (tag for tag in SCRIPT_OF if str(english.get(tag)).casefold() == wanted)
    # the names in their own words stand in a file per language, of a megabyte each
    in_its_own = (tag for tag in SCRIPT_OF if str(Locale.parse(tag).display_name).casefold() == wanted)
    return next(in_english, None) or next(in_its_own, None)


@rule("PR602", Severity.ERROR)
def language_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text is not in the language that the front matter says.

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
        speaker = SPEAKERS[release.language_source]
        words = f"The text is in “{ctx.disagreement.tag}”, {speaker} says “{release.language}”"
        yield Problem(words, release.place("language"))


def disagreement(release: Release, prose: Prose) -> Detected | None:
    """Return the language that the text is clearly in when the release, its path or its newsroom says another."""
    if release.language_source in {Source.NOTHING, Source.TEXT}:
        return None
    language = find(release.language)
    if language and detect.confirms(prose.bare[:HEAD], language):
        return None
    declared = _canonical(release.language)
    return detect.disagrees(detect.prose(release.body), declared) if declared else None


@rule("PR603", Severity.ERROR)
def missing_language(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release does not say which language it is in.

    The labels, the date and the direction of every export depend on it. A file name that ends in `.fr.md` counts, and
    so does the newsroom's language when it has just one: `languages = ["fr"]` under `[newsroom]` in pressctl.toml
    says it for all files at once. `und` is no language. A text that is clearly in one language is checked in that
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
