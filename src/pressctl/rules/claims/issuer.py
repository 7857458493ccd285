"""Family PR4: the issuer's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.prose.spelling import is_one_letter_off
from pressctl.prose.word_lists import alternatives
from pressctl.release.model import Release
from pressctl.rules import Context, rule

WORD = regex(r"[\w’'-]+")
BETWEEN = r"(?:[^\w\n]{1,4}|[^\w\n]?\n[^\w\n]?)"
"""The gap between two words of a name: a space or the end of a line, perhaps with a quotation mark or comma."""
LEAST = 4
"""The least letters of a word compared, as one letter makes a shorter one another word: “of” and “on”."""


@rule("PR414", Severity.WARNING)
def misspelt_issuer(release: Release, ctx: Context) -> Iterator[Problem]:
    """There is a slip in the issuer's own name.

    Nobody in the house reads their own name any more, and every newspaper prints it. The name in the settings, if it
    has two words or more, is compared with the text: the same words in the same order, except for one letter in one of them.

    Bad:

        (name: Open Pump Foundation)
        headline: Acme opens a plant in Lyon
        ---
        The Open Pupm Foundation opened a plant in Lyon on 2 March 2026. Forty people will build pumps there.

    Good:

        (name: Open Pump Foundation)
        headline: Acme opens a plant in Lyon
        ---
        The Open Pump Foundation opened a plant in Lyon on 2 March 2026. Forty people will build pumps there.
    """
    name = tuple(WORD.findall(ctx.settings.name))
    if len(name) < 2:
        return
    for match in _similar_names(name).finditer(ctx.prose.bare):
        words = WORD.findall(match[0])
        slips = [
            (right, printed)
            for right, printed in zip(name, words, strict=True)
            if right.casefold() != printed.casefold()
        ]
        if len(slips) == 1 and len(slips[0][0]) >= LEAST and is_one_letter_off(*map(str.casefold, slips[0])):
            message = f"“{' '.join(match[0].split())}” is “{ctx.settings.name}” in the settings"
            yield Problem(message, release.in_body(*match.span()))


@cache
def _similar_names(name: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the name with any one of its words replaced."""
    forms = (
        BETWEEN.join(WORD.pattern if at == index else alternatives((word,)) for at, word in enumerate(name))
        for index in range(len(name))
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)
