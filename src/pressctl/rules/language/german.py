"""Family PR6: ß and ss, in Switzerland and elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from pressctl.findings import Problem, Severity
from pressctl.languages import find
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import whole
from pressctl.release.model import Release
from pressctl.rules import Context, rule

SHARP_S = regex(r"[^\W\d_]{0,40}ß[^\W\d_]{0,40}")
SWISS = "de-CH"
LEAST_SHARP_S = 3
"""The least words with ß of a text that is written with it, if they outnumber those with ss."""
LONGER_THAN_NAME = 8
"""The least letters of a word with a capital that is not a name: Gross and Weiss are people, Strasse may be in a Swiss
address."""


@rule("PR616", Severity.INFO, needs=("ß",), languages=("de",))
def swiss_sharp_s(release: Release, ctx: Context) -> Iterator[Problem]:
    """A text for Switzerland or Liechtenstein is written with ß.

    Swiss German has had ss alone for decades (Schreibweisungen of the Federal Chancellery, Duden). People from other
    countries keep the ß in their names, so the fix is only made on request.

    Bad:

        language: de-CH
        ---
        Acme hat an der Hafenstraße in Basel ein Werk eröffnet, in dem vierzig Personen arbeiten werden.

    Good:

        language: de-CH
        ---
        Acme hat an der Hafenstrasse in Basel ein Werk eröffnet, in dem vierzig Personen arbeiten werden.
    """
    if ctx.authority == SWISS:
        for text in ctx.running_texts:
            for match in text.find(SHARP_S):
                right = match[0].replace("ß", "ss")
                yield text.problem(f"“{match[0]}” is “{right}” in Switzerland", *match.span(), fix=right, safe=False)


@rule("PR617", Severity.INFO, languages=("de",))
def missing_sharp_s(release: Release, ctx: Context) -> Iterator[Problem]:
    """A word is written with ss, as in Switzerland, in a text that has ß.

    A passage comes from a Swiss office, or from a keyboard without the letter; readers elsewhere take it for a fault
    (Duden, rules D 159 and D 160). A text without ß, for Switzerland, or with as many words of one kind as of the
    other is not checked, nor are quotations and short words with a capital, which may be names.

    Bad:

        language: de
        ---
        Acme eröffnet außerhalb der Stadt ein großes Werk an der Straße nach Lyon. Die grossen Pumpen werden ab März gebaut.

    Good:

        language: de
        ---
        Acme eröffnet außerhalb der Stadt ein großes Werk an der Straße nach Lyon. Die großen Pumpen werden ab März gebaut.
    """
    if ctx.authority == SWISS or release.body.count("ß") < LEAST_SHARP_S:
        return
    with_ss = [
        match
        for match in _swiss_pattern().finditer(ctx.prose.unquoted)
        if match[0].islower() or len(match[0]) >= LONGER_THAN_NAME
    ]
    if len(with_ss) < sum(1 for _ in SHARP_S.finditer(ctx.prose.unquoted)):
        for match in with_ss:
            right = _with_sharp_s(match[0])
            yield Problem(f"“{match[0]}” is “{right}” here", release.in_body(*match.span()), fix=right)


def _with_sharp_s(word: str) -> str:
    right = _sharp_s()[word.lower()]
    return right if word.islower() else right.capitalize()


@cache
def _sharp_s() -> Mapping[str, str]:
    """Return the words that are written with ss in Switzerland, each with its ß."""
    language = find("de")
    words = language.regional_words["de"] if language else ()
    return {word.replace("ß", "ss"): word for word in words}


@cache
def _swiss_pattern() -> re.Pattern[str]:
    return re.compile(whole(_sharp_s()), re.IGNORECASE)
