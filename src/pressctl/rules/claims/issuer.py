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
"""What stands between two words of a name: a space or a line's end, with a quotation mark or comma beside it."""
LEAST = 4
"""Letters of a word below which one letter makes another word: “Open” and “Oven” are, “of” and “on” are not."""


@rule("PR414", Severity.WARNING)
def misspelt_issuer(release: Release, ctx: Context) -> Iterator[Problem]:
    """The issuer's own name has a slip in it.

    Nobody in the house reads its own name any more, and every newspaper prints it. The name in the settings, if it
    has two words or more, is compared with the text: the same words in a row, but for one letter in one of them.

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
    for match in _alike(name).finditer(ctx.prose.bare):
        words = WORD.findall(match[0])
        slips = [(right, said) for right, said in zip(name, words, strict=True) if right.casefold() != said.casefold()]
        if len(slips) == 1 and len(slips[0][0]) >= LEAST and is_one_letter_off(*map(str.casefold, slips[0])):
            shown = f"“{' '.join(match[0].split())}” is “{ctx.settings.name}” in the settings"
            yield Problem(shown, release.in_body(*match.span()))


@cache
def _alike(name: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of as many words as the name has, all of them its own but for one."""
    forms = (
        BETWEEN.join(WORD.pattern if at == index else alternatives((word,)) for at, word in enumerate(name))
        for index in range(len(name))
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)
