"""Family PR4: measures and sums of money that are given in two units or currencies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressctl.findings import Problem, Severity
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

if TYPE_CHECKING:
    from pressctl.facts.fact import Fact

BESIDE = regex(r"\d[^\d()（）\n]{1,50}[(（][^\d()（）\n]{0,14}\d")
"""A figure, and another in brackets after it."""
NUMBER = regex(r"^.{0,20}\d(?!.{0,40}\d)")
"""The text of a measure up to its last digit."""


@rule("PR418", Severity.WARNING, needs=tuple("(（"))
def wrong_conversion(release: Release, ctx: Context) -> Iterator[Problem]:
    """A measure in brackets is not equal to the one before it, or a sum is converted at a different rate from the others.

    “85 mph (173 km/h)”: readers of two countries print two figures, and one is wrong (AP and Reuters convert for their
    readers, and ask that both be right). Rounding is not a fault: 10 miles may be 15 km. Rates of exchange are compared
    with those of the same text alone.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        The pipes of the plant in Lyon, which opens on 2 March 2026, are 12 miles (91 km) long and lead to the river.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        The pipes of the plant in Lyon, which opens on 2 March 2026, are 12 miles (19 km) long and lead to the river.
    """
    found = list(_paragraphs_with_conversions(ctx)) if ctx.any_language else []
    if not found:
        return
    from pressctl.rules.claims import conversions

    for start, text in found:
        for wrong in conversions.wrong_measures(text, release.language):
            printed = [_as_printed(text, fact) for fact in (wrong.of, wrong.given)]
            message = f"“{printed[0]}” would be {wrong.right}, and the text says “{printed[1]}”"
            yield Problem(message, release.in_body(start + wrong.given.span.start, start + wrong.given.span.end))
    for number, wrong in conversions.wrong_rates([text for _, text in found], release.language):
        start, (given, of, right) = found[number][0], wrong
        rate = (given.number or 0) / (of.number or 1)
        message = f"“{of.written}” is “{given.written}” at a rate of {rate:.2f}; elsewhere in the text it is {right}"
        yield Problem(message, release.in_body(start + given.span.start, start + given.span.end))


def _paragraphs_with_conversions(ctx: Context) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text with a figure and another in brackets after it, each with its start."""
    text = ctx.prose.unquoted
    for block in ctx.prose.blocks:
        if block.kind != "code" and BESIDE.search(text, *block.span):
            yield block.span.start, text[slice(*block.span)]


def _as_printed(text: str, fact: Fact) -> str:
    """Return a measure as printed, with its unit; the first of a range has the unit of the second."""
    if not fact.unit:
        return fact.written
    start, end = fact.unit.span
    if start <= fact.span.start < end:
        return " ".join(text[start:end].split())
    return fact.written + NUMBER.sub("", fact.unit.written)
