"""Family PR6: French, by authority."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressctl.findings import Place, Problem, Severity, Span
from pressctl.languages import primary_subtag
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

NOT_PROSE = regex(
    r"```.*?(?:```|\Z)|`[^`\n]*`|https?://\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}|\]\([^)\]\n]{0,2000}\)|<[^<>\n]{1,2000}>",
    re.DOTALL,
)
FOREIGN_QUOTE = regex(r'[“"][^“”"\n]{12,}[”"]')


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"\S", " ", match[0])


def without_english(text: str) -> str:
    """Return a text of the same length in which quotations in English are blank."""

    def blank_foreign(match: re.Match[str]) -> str:
        words = set(re.findall(r"[^\W\d_]+", match[0].casefold()))
        return _blank(match) if words & ENGLISH else match[0]

    return FOREIGN_QUOTE.sub(blank_foreign, text) if '"' in text or "“" in text else text


@lru_cache(maxsize=4)
def _french(text: str) -> str:
    """Return a text of the same length in which code, addresses and quotations in another language are blank."""
    has_some = any(sign in text for sign in ("`", "://", "www.", "@", "](", "<"))
    return without_english(NOT_PROSE.sub(_blank, text) if has_some else text)


ENGLISH = {"the", "and", "of", "with", "for", "that", "from"}

INVERSION = regex(
    r"\b(?P<verb>[^\W\d_]{1,20})(?:[ \u00a0](?:[-‑–] ?)?t[-‑'’ ]|[-‑]t['’ ]|[-‑] t[-‑'’]|['’]t[-‑'’])"
    r"(?P<who>ils?|elles?|on)\b"
)
"""A verb, the t between, and a pronoun, joined by anything but the two hyphens."""
T_BETWEEN = regex(r"t(?<=[ \u00a0\-‑–'’]t)[ \-‑'’]")
"""A t by itself, for a quick look."""


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
    if primary_subtag(release.language) == "fr" and T_BETWEEN.search(release.body):
        for match in INVERSION.finditer(_french(release.body)):
            joint = "-" if match["verb"][-1] in "td" else "-t-"
            right = f"{match['verb']}{joint}{match['who']}"
            words = f"“{match[0]}” is written “{right}”"
            yield Problem(words, release.in_body(*match.span()), fix=right, safe=False)


CAPITALS = regex(
    r"E(?<![\w./@#-].)(?=(?:tats?|tats-Unis|glises?|galité|coles?|nergies?|conomies?|conomique|cologie|tudes?|tudiants?|quipes?|"
    r"tablissements?|trangers?|trangère|vènements?|vénements?|lèves?|thiopie|gypte|rythrée|quateur|mirats|lysée)(?![\w@]|\.\w))"
    r"|A(?:(?<=^A)|(?<=\nA)|(?<=[.!?] A)|(?<=« A))(?= (?:l['’]|la |partir |propos |travers |noter))"
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
