"""Family PR2: the endings of numbers, especially in dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import Language, listed, primary_subtag
from pressctl.prose.patterns import regex
from pressctl.prose.word_lists import alternatives, any_of
from pressctl.release.model import Release
from pressctl.rules import Context, rule

ENGLISH = regex(
    lambda: rf"(?P<number>[0-9](?<![\w.,/-].)[0-9]{{0,5}})(?P<ending>{_any_ending('en')})(?![\w-])", re.IGNORECASE
)
FRENCH = regex(
    lambda: (
        r"(?:(?P<number>[1-9](?<![\w.,/-].)[0-9]{0,3}|[IVXLC](?<![\w.,/-].)[IVXLC]{0,7})"
        rf"(?P<ending>{_any_ending('fr')}))(?P<plural>s?)(?![\w-])"
    )
)
"""An ordinal in French, right or wrong; “1 ère nouvelle” is not one."""


def _any_ending(tag: str) -> str:
    return alternatives(listed(tag, "ordinal_endings"))


@rule("PR225", Severity.WARNING, languages=("en", "fr"))
def wrong_ordinal(release: Release, ctx: Context) -> Iterator[Problem]:
    """A number has the wrong ending.

    It is 1st, 2nd, 3rd, 4th, 11th and 21st in English. In French only the first takes “er”, in dates too (1er mars,
    2 mars), and all are short: 1re, 2e, 24es, XXIe, not 1ère, 2ème (Imprimerie nationale, Lexique; OQLF).

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The plant opens on March 22th. It will employ forty people and build pumps for rivers and canals.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The plant opens on March 22nd. It will employ forty people and build pumps for rivers and canals.
    """
    subtag = primary_subtag(release.language)
    if subtag == "en" and ctx.language:
        endings = [ending for ending, *_ in ctx.language.ordinal_endings]
        for match in ENGLISH.finditer(ctx.prose.bare):
            if (right := _ending(match["number"], endings)) != match["ending"].lower():
                yield _ending_problem(release, match, right.upper() if match["ending"].isupper() else right)
    elif subtag == "fr" and ctx.language:
        yield from _wrong_french_endings(release, ctx.prose.bare, ctx.language)


def _wrong_french_endings(release: Release, text: str, language: Language) -> Iterator[Problem]:
    """Yield the wrong endings of French ordinals; before a month only the first may have one."""
    month = any_of(language, "months")
    for match in FRENCH.finditer(text):
        is_date = text[match.end() : match.end() + 1].isspace() and bool(month.match(text, match.end() + 1))
        right = _french_ending(match["number"], match["ending"], language, is_date=is_date)
        if right is not None and right + match["plural"] != match["ending"] + match["plural"]:
            yield _ending_problem(release, match, right and right + match["plural"])


def _french_ending(number: str, ending: str, language: Language, *, is_date: bool) -> str | None:
    """Return the right ending of a French number, or None if its ending is right, or the right one unclear."""
    masculine, feminine, other = language.ordinal_endings
    if number in {"1", "I"}:
        if is_date or ending in masculine[1:]:
            return masculine[0]
        return feminine[0] if ending in feminine[1:] else None
    if ending == other[0]:
        return None
    return "" if is_date else other[0]


def _ending(number: str, endings: list[str]) -> str:
    """Return the ending of an English number; ``endings`` are those for the first, second, third and all others."""
    is_teen, last = number[-2:-1] == "1", int(number[-1])
    return endings[last - 1] if not is_teen and 1 <= last <= 3 else endings[-1]


def _ending_problem(release: Release, match: re.Match[str], right: str) -> Problem:
    at, end = match.end("number"), match.end()
    right_form = match[0][: at - match.start()] + right
    return Problem(f"“{match[0]}” should be “{right_form}”", release.in_body(at, end), fix=right)
