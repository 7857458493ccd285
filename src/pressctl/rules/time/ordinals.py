"""Family PR2: the endings of numbers, in dates above all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import primary_subtag
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

ENGLISH = regex(r"(?P<number>[0-9](?<![\w.,/-].)[0-9]{0,5})(?P<ending>st|nd|rd|th)(?![\w-])", re.IGNORECASE)
FRENCH = regex(
    r"(?:(?P<number>[1-9](?<![\w.,/-].)[0-9]{0,3}|[IVXLC](?<![\w.,/-].)[IVXLC]{0,7})"
    r"(?P<ending>i?[eè]me|i?[eè]re|i?er|e))(?P<plural>s?)(?![\w-])"
)
"""An ordinal in French, right or wrong; “1 ère nouvelle” is not one."""


@rule("PR225", Severity.WARNING, languages=("en", "fr"))
def wrong_ordinal(release: Release, ctx: Context) -> Iterator[Problem]:
    """The ending of a number does not belong to it.

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
    tongue = primary_subtag(release.language)
    if tongue == "en":
        for match in ENGLISH.finditer(ctx.prose.bare):
            if (right := _ending(match["number"])) != match["ending"].lower():
                yield _ending_problem(release, match, right.upper() if match["ending"].isupper() else right)
    elif tongue == "fr":
        months = "|".join(name for group in ctx.language.months for name in group) if ctx.language else ""
        yield from _french(release, ctx.prose.bare, months)


def _french(release: Release, text: str, months: str) -> Iterator[Problem]:
    """Yield the wrong endings of French ordinals; before a month there is none but that of the first."""
    month = re.compile(rf"\s(?:{months})\b")
    for match in FRENCH.finditer(text):
        right = _french_ending(match["number"], match["ending"], is_date=bool(month.match(text, match.end())))
        if right is not None and right + match["plural"] != match["ending"] + match["plural"]:
            yield _ending_problem(release, match, right and right + match["plural"])


def _french_ending(number: str, ending: str, *, is_date: bool) -> str | None:
    """Return the right ending for a French number with one of ``FRENCH``, None where that is not clear."""
    if number in {"1", "I"}:
        if is_date or ending == "ier":
            return "er"
        return "re" if ending in {"ère", "ere", "ière"} else None
    if ending == "e":
        return None
    return "" if is_date else "e"


def _ending(number: str) -> str:
    if number[-2:] in {"11", "12", "13"}:
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _ending_problem(release: Release, match: re.Match[str], right: str) -> Problem:
    at, end = match.end("number"), match.end()
    meant = match[0][: at - match.start()] + right
    return Problem(f"“{match[0]}” should be “{meant}”", release.in_body(at, end), fix=right)
