"""Family PR6: which language it is, and its typography."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Place, Problem, Severity, Span
from pressctl.languages import available, detect, find, primary_subtag
from pressctl.model import Release
from pressctl.rules import Context, rule

TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?P<more>(?:-[A-Za-z]{3})?)(?:-(?P<script>[A-Za-z]{4}))?(?:-(?P<region>[A-Za-z]{2}|\d{3}))?"
    r"(?P<rest>(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(?:-[A-WY-Za-wy-z0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?)"
)
"""A well-formed tag (RFC 5646, section 2.1): language, script, region, variants, extensions, private use."""
NOT_TAGS = {
    **dict.fromkeys(("inglés", "anglais", "eng"), "en"), **dict.fromkeys(("francais", "francés", "fra", "fre"), "fr"),
    **dict.fromkeys(("espanol", "castellano", "espagnol", "spa"), "es"), **dict.fromkeys(("ara", "arabe"), "ar"),
    **dict.fromkeys(("中文", "mandarin", "zho", "chi"), "zh"), **dict.fromkeys(("deu", "ger", "allemand"), "de"),
    **dict.fromkeys(("portugues", "por"), "pt"), "rus": "ru", "italian": "it", "italiano": "it", "ita": "it",
    "japanese": "ja", "jpn": "ja", "日本語": "ja", "korean": "ko", "dutch": "nl", "nederlands": "nl", "polish": "pl",
    "iw": "he", "in": "id",
}  # fmt: skip
"""What authors write for a language: its name, the long code of one that has a short code, a code withdrawn."""
COUNTRIES = {"cn": "zh-Hans", "jp": "ja", "gr": "el", "dk": "da", "cz": "cs", "us": "en-US", "gb": "en-GB", "vn": "vi"}
"""Codes of countries that are the code of no language, and the language most likely meant."""


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
        certain = primary_subtag(tag) not in COUNTRIES
        yield Problem(f"“{tag}” is not a language tag{meant}", release.place("language"), fix=canonical, safe=certain)


def _canonical(tag: str) -> str | None:
    """Return the tag as BCP 47 writes it, the one that was meant by a name, or None when nobody can tell."""
    if named := NOT_TAGS.get(tag.casefold()) or COUNTRIES.get(tag.casefold()):
        return named
    match = TAG.fullmatch(tag.replace("_", "-"))
    if not match:
        return _named(tag)
    language, region = match["language"].lower(), (match["region"] or "").upper()
    if language in COUNTRIES:
        return None
    parts = [language + match["more"].lower(), (match["script"] or "").title(), "GB" if region == "UK" else region]
    return "-".join(part for part in parts if part) + match["rest"]


def _named(name: str) -> str | None:
    """Return the tag of a language that is written by its name, in English or in its own words."""
    for tag in available():
        language = find(tag)
        if language and name.casefold() in {language.name.casefold(), language.own_name.casefold()}:
            return tag
    return None


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
    declared = _canonical(release.language) if release.language else None
    found = detect.disagrees(detect.prose(release.body), declared) if declared else None
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


NOT_PROSE = re.compile(r"```.*?```|`[^`\n]*`|https?://\S+|www\.\S+|\S+@\S+|\]\([^)\n]*\)|<[^>\n]+>", re.DOTALL)
FOREIGN_QUOTE = re.compile(r'[“"][^“”"\n]{12,}[”"]')


def _french(text: str) -> str:
    """Return a text of the same length in which code, addresses and quotations in another language are blank."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"\S", " ", match[0])

    def blank_foreign(match: re.Match[str]) -> str:
        words = set(re.findall(r"[^\W\d_]+", match[0].casefold()))
        return blank(match) if words & ENGLISH else match[0]

    return FOREIGN_QUOTE.sub(blank_foreign, NOT_PROSE.sub(blank, text))


ENGLISH = {"the", "and", "of", "with", "for", "that", "from"}

INVERSION = re.compile(
    r"\b(?P<verb>[^\W\d_]{1,20})(?:[ \u00a0](?:[-‑–] ?)?t[-‑'’ ]|[-‑]t['’ ]|[-‑] t[-‑'’]|['’]t[-‑'’])"
    r"(?P<who>ils?|elles?|on)\b"
)
"""A verb, the t between, and a pronoun, joined by anything but the two hyphens."""


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
        for match in INVERSION.finditer(_french(release.body)):
            joint = "-" if match["verb"][-1] in "td" else "-t-"
            right = f"{match['verb']}{joint}{match['who']}"
            words = f"“{match[0]}” is written “{right}”"
            yield Problem(words, release.in_body(*match.span()), fix=right, safe=False)


CAPITALS = re.compile(
    r"(?<![\w./@#-])E(?=(?:tats?|tats-Unis|glises?|galité|coles?|nergies?|conomies?|conomique|cologie|tudes?|tudiants?|quipes?|"
    r"tablissements?|trangers?|trangère|vènements?|vénements?|lèves?|thiopie|gypte|rythrée|quateur|mirats|lysée)(?![\w@]|\.\w))"
    r"|(?:(?<=^)|(?<=\n)|(?<=[.!?] )|(?<=« ))A(?= (?:l['’]|la |partir |propos |travers |noter))"
)
"""Words whose capital keeps its accent in French, and that no other language of a release writes alike."""


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
    for match in CAPITALS.finditer(_french(release.headline)):
        yield _bare(match, release.place("headline"), Span(*match.span()))
    for match in CAPITALS.finditer(_french(release.body)):
        yield _bare(match, release.in_body(*match.span()))


def _bare(match: re.Match[str], at: Place, part: Span | None = None) -> Problem:
    word = re.match(r"[\w-]+", match.string[match.start() :])
    shown, right = word[0] if word else match[0], {"E": "É", "A": "À"}[match[0]]
    words = f"“{shown}” has lost the accent of its capital; write “{right}{shown[1:]}”"
    return Problem(words, at, part, fix=right, safe=False)
