"""Family PR1: asterisks that were meant as emphasis and are printed."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.prose.patterns import regex
from pressctl.prose.signs import emphasis
from pressctl.release.model import Release
from pressctl.rules import Context, rule

FACTORS = regex(r"\d(?<![\w*\\].)\d{0,14}(?:\*\d{1,15}){2,9}(?![\w*])")
CONTEXT = 24
"""Characters on either side of the asterisks that the message shows."""


@rule("PR124", Severity.WARNING, needs=("*",))
def broken_emphasis(release: Release, ctx: Context) -> Iterator[Problem]:
    """Asterisks that should make words bold do not, or vanish from between figures.

    They are printed as asterisks, on the page and on the wire. Bold begins right before its first word and ends right
    after its last one: a space inside, or a full stop or dash inside followed directly by a word, breaks it
    (CommonMark 0.31, section 6.2). Put the spaces outside the asterisks. Of “2*3*4” readers see “234”: write ×.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        **Acme opens **its plant in Lyon on 2 March 2026, where forty people will build pumps for rivers and canals.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        **Acme opens** its plant in Lyon on 2 March 2026, where forty people will build pumps for rivers and canals.
    """
    text = ctx.prose.uncoded
    for match in FACTORS.finditer(text):
        words = f"Of “{match[0]}” readers see “{match[0].replace('*', '')}”, as its asterisks make words italic"
        yield Problem(words, release.in_body(*match.span()), fix=match[0].replace("*", "×"), safe=False)
    blocks = (block.span for block in ctx.prose.blocks if block.kind not in {"code", "html", "table"})
    found = [run for span in blocks if "**" in text[span.start : span.end] for run in _printed(text, span)]
    if found:
        more = "; so are others in this text" if len(found) > 1 else ""
        words = f"The asterisks of “{_around(text, found[0])}” are printed as they stand{more}"
        yield Problem(words, release.in_body(*found[0]))


def _printed(text: str, span: Span) -> tuple[Span, ...]:
    """Return the asterisks of a block that are printed; a single pair before a space or after a word marks a note."""
    found = tuple(emphasis.printed(text, span.start, span.end))
    is_mark = len(found) == 1 and (text[found[0].end : found[0].end + 1].isspace() or found[0].start > span.start)
    return () if is_mark else found


def _around(text: str, run: Span) -> str:
    before = text[max(run.start - CONTEXT, 0) : run.start].rpartition("\n")[2]
    return before + text[run.start : run.end + CONTEXT].partition("\n")[0]
