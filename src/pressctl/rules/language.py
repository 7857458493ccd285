"""Family PR6: which language it is, and its typography."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import detect, primary_subtag
from pressctl.model import Release
from pressctl.rules import Context, rule

TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?((?:-[A-Za-z0-9]{4,8})*)$")
NOT_TAGS = {"english": "en", "french": "fr", "français": "fr", "francais": "fr", "spanish": "es", "español": "es",
            "arabic": "ar", "chinese": "zh", "russian": "ru", "german": "de", "deutsch": "de", "portuguese": "pt",
            "jp": "ja", "cn": "zh-Hans", "gr": "el", "dk": "da", "cz": "cs"}  # fmt: skip
"""What authors write for a language that is the name of one, or the code of a country."""


@rule("PR601", Severity.ERROR)
def malformed_language_tag(release: Release, ctx: Context) -> Iterator[Problem]:
    """The language is not a tag of BCP 47.

    Browsers, screen readers and translation links read `fr`, `zh-Hans` or `pt-BR`, and nothing else. `cn` and `jp` are
    countries; the languages are `zh` and `ja`.

    Bad:

        language: fr_FR

    Good:

        language: fr-FR
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.
    """
    tag = release.language
    if not tag or "language" not in release.sources:
        return
    canonical = _canonical(tag)
    if canonical != tag:
        meant = f"; did you mean “{canonical}”?" if canonical else ""
        certain = tag.lower() not in NOT_TAGS or len(tag) > 2
        yield Problem(f"“{tag}” is not a language tag{meant}", release.place("language"), fix=canonical, safe=certain)


def _canonical(tag: str) -> str | None:
    if tag.lower() in NOT_TAGS:
        return NOT_TAGS[tag.lower()]
    match = TAG.match(tag.replace("_", "-"))
    if not match:
        return None
    language, script, region, rest = match.groups()
    parts = [language.lower(), script.title() if script else "", region.upper() if region else ""]
    return "-".join(part for part in parts if part) + rest


@rule("PR602", Severity.ERROR)
def language_mismatch(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text is in another language than the front matter says.

    The wrong tag puts the release on the wrong page, has it read out in the wrong voice, and labels it in the wrong
    language. Only a text of some length that is clearly in another language is reported.

    Bad:

        language: fr
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people from the region, and build pumps for the rivers and canals of the towns that have ordered them.

    Good:

        language: en
    """
    if not release.language or _canonical(release.language) is None:
        return
    found = detect.disagrees(detect.prose(release.body), release.language)
    if found:
        words = f"The text is in “{found.tag}”, the release says “{release.language}”"
        yield Problem(words, release.place("language"))


@rule("PR603", Severity.ERROR)
def missing_language(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release does not say which language it is in.

    The labels, the date and the direction of every export depend on it. A file name that ends in `.fr.md` counts, and so
    does the newsroom's language when it has just one.

    Bad:

        language: -

    Good:

        language: en
    """
    if not release.language and len(ctx.site_languages) != 1:
        seen = detect.guess(release.body)
        hint = f"; the text looks like “{seen}”" if seen else ""
        yield Problem(f"There is no language{hint}", release.place("language"))


INVERSION = re.compile(r"\b([^\W\d_]{1,20}) (t-(?:il|elle|on|ils|elles))\b|\b([^\W\d_]{1,20})-t['’](il|elle|on)\b")


@rule("PR604", Severity.WARNING)
def inversion_hyphen(release: Release, ctx: Context) -> Iterator[Problem]:
    """A French verb and the pronoun after it are not joined by a hyphen.

    « ajoute-t-il », « a-t-elle » : two hyphens, no space, no apostrophe (Office québécois de la langue française).

    Bad:

        language: fr
        ---
        « Les fleuves ne connaissent pas les frontières et nous non plus », ajoute t-il dans une lettre aux pays de la région.

    Good:

        language: fr
        ---
        « Les fleuves ne connaissent pas les frontières et nous non plus », ajoute-t-il dans une lettre aux pays de la région.
    """
    if primary_subtag(release.language) == "fr":
        for match in INVERSION.finditer(release.body):
            right = f"{match[1]}-{match[2]}" if match[1] else f"{match[3]}-t-{match[4]}"
            words = f"“{match[0]}” is written “{right}”"
            yield Problem(words, release.in_body(*match.span()), fix=right, safe=False)


CAPITALS = re.compile(
    r"(?<![\w./@-])(?:E(?=tats?\b|tats-|glises?\b|galité\b|coles?\b|nergies?\b|lections?\b|conomie\b|ducation\b|tudes?\b|"
    r"quipes?\b|thiopie\b|gypte\b|rythrée\b|quateur\b|mirats\b|lysée\b)|A (?=l['’]|la |partir|propos ))"
)


@rule("PR605", Severity.INFO)
def bare_capital(release: Release, ctx: Context) -> Iterator[Problem]:
    """A French capital has lost its accent.

    The accent has its full value on a capital, too: « États », « Égypte », « À partir de » (Académie française).

    Bad:

        language: fr
        ---
        Les 175 Etats membres de l'organisation se sont réunis à Lyon pour parler des fleuves et des rivières de la région.

    Good:

        language: fr
        ---
        Les 175 États membres de l'organisation se sont réunis à Lyon pour parler des fleuves et des rivières de la région.
    """
    if primary_subtag(release.language) != "fr":
        return
    for match in CAPITALS.finditer(release.body):
        right = {"E": "É", "A ": "À "}[match[0]]
        word = re.match(r"\S*", release.body[match.start() :])
        shown = word[0] if word else match[0]
        yield Problem(
            f"“{shown}” has lost the accent of its capital", release.in_body(*match.span()), fix=right, safe=False
        )
