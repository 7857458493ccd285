"""Family PR2: the endings of numbers, in dates above all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressctl.findings import Problem, Severity
from pressctl.languages import primary_subtag
from pressctl.release.model import Release
from pressctl.rules import Context, rule


@rule("PR225", Severity.WARNING)
def wrong_ordinal(release: Release, ctx: Context) -> Iterator[Problem]:
    """The ending of a number does not belong to it.

    It is 1st, 2nd, 3rd, 4th, 11th and 21st in English; in French only the first takes “er”, in dates too (1er mars,
    2 mars; Imprimerie nationale, Lexique).

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
        for match in re.finditer(r"[0-9](?<![\w.,/-].)[0-9]{0,5}(st|nd|rd|th)(?![\w-])", ctx.prose.bare, re.IGNORECASE):
            if (right := _ending(match[0][: -len(match[1])])) != match[1].lower():
                yield _ending_problem(release, match, right.upper() if match[1].isupper() else right)
    elif tongue == "fr":
        months = "|".join(name for group in ctx.language.months for name in group) if ctx.language else ""
        pattern = rf"[1-9](?<![\w.,/-].)(?:(?<!1)|[0-9])(er|ère)(?!\w)|1(?<!\w.)(e|ème|ier)(?=\s(?:{months})\b)"
        for match in re.finditer(pattern, ctx.prose.bare):
            is_date = re.match(rf"\s(?:{months})\b", ctx.prose.bare[match.end() : match.end() + 12])
            yield _ending_problem(release, match, "er" if match[2] else "" if is_date else "e")


def _ending(number: str) -> str:
    if number[-2:] in {"11", "12", "13"}:
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _ending_problem(release: Release, match: re.Match[str], right: str) -> Problem:
    at, end = match.span(match.lastindex or 0)
    meant = match[0][: at - match.start()] + right
    return Problem(f"“{match[0]}” should be “{meant}”", release.in_body(at, end), fix=right)
