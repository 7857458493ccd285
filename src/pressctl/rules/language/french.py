"""Family PR6: French, by authority."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from pressctl.findings import Place, Problem, Severity, Span
from pressctl.languages import listed
from pressctl.prose.patterns import regex
from pressctl.prose.views import bare
from pressctl.prose.word_lists import alternatives
from pressctl.release.model import Release
from pressctl.rules import Context, rule

FOREIGN_QUOTE = regex(r'[“"][^“”"\n]{12,}[”"]')
INVERSION = regex(
    r"\b(?P<verb>[^\W\d_]{1,20})(?:[ \u00a0](?:[-‑–] ?)?t[-‑'’ ]|[-‑]t['’ ]|[-‑] t[-‑'’]|['’]t[-‑'’])"
    r"(?P<who>ils?|elles?|on)\b"
)
"""A verb, a t and a pronoun, joined by anything but two hyphens."""
T_BETWEEN = regex(r"t(?<=[ \u00a0\-‑–'’]t)[ \-‑'’]")
"""A separate t, for a quick check."""


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"\S", " ", match[0])


def is_english(text: str) -> bool:
    """Return whether a text contains a function word of English."""
    return not _english_words().isdisjoint(re.findall(r"[^\W\d_]+", text.casefold()))


@cache
def _english_words() -> frozenset[str]:
    return frozenset(listed("en", "function_words"))


def without_english(text: str) -> str:
    """Return a text of the same length in which quotations in English are blank."""

    def blank_foreign(match: re.Match[str]) -> str:
        return _blank(match) if is_english(match[0]) else match[0]

    return FOREIGN_QUOTE.sub(blank_foreign, text) if '"' in text or "“" in text else text


@lru_cache(maxsize=4)
def _french(text: str) -> str:
    """Return a text of the same length in which code, addresses and quotations in another language are blank."""
    return without_english(bare(text))


@rule("PR604", Severity.WARNING, languages=("fr",))
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
    if T_BETWEEN.search(release.body):
        for match in INVERSION.finditer(_french(release.body)):
            joint = "-" if match["verb"][-1] in "td" else "-t-"
            right = f"{match['verb']}{joint}{match['who']}"
            words = f"“{match[0]}” is written “{right}”"
            yield Problem(words, release.in_body(*match.span()), fix=right, safe=False)


@rule("PR605", Severity.INFO, languages=("fr",))
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
    for match in _bare_capitals().finditer(_french(release.headline)):
        yield _problem(match, release.place("headline"), Span(*match.span()))
    for match in _bare_capitals().finditer(_french(release.body)):
        yield _problem(match, release.in_body(*match.span()))


def _problem(match: re.Match[str], at: Place, part: Span | None = None) -> Problem:
    word = re.match(r"[\w-]+", match.string[match.start() :])
    word_in_text, right = word[0] if word else match[0], _accented()[match[0]]
    words = f"“{word_in_text}” has lost the accent of its capital; write “{right}{word_in_text[1:]}”"
    return Problem(words, at, part, fix=right, safe=False)


@cache
def _bare_capitals() -> re.Pattern[str]:
    """Return the pattern of a capital without its accent; phrases are only searched for at the start of a sentence."""
    words = listed("fr", "accented_capitals")
    branches = []
    for plain, accented in _accented().items():
        whole = [word[1:] for word in words if word[0] == accented.lower() and " " not in word]
        opening = [word[1:] for word in words if word[0] == accented.lower() and " " in word]
        if whole:
            branches.append(rf"{plain}(?<![\w./@#-].)(?=(?:{alternatives(whole)})(?![\w@]|\.\w))")
        if opening:
            start = rf"(?:(?<=^{plain})|(?<=\n{plain})|(?<=[.!?] {plain})|(?<=« {plain}))"
            branches.append(rf"{plain}{start}(?=(?:{alternatives(opening)})(?:(?<!\w)|(?!\w)))")
    return re.compile("|".join(branches))


@cache
def _accented() -> dict[str, str]:
    """Return the capitals with an accent, by those without one."""
    capitals = (word[0].upper() for word in listed("fr", "accented_capitals"))
    return {unicodedata.normalize("NFD", capital)[0]: capital for capital in capitals}
