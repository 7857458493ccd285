"""Family PR4: quotations."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl import quotation_marks
from pressctl.findings import Problem, Severity, Span
from pressctl.model import Release
from pressctl.quotation_marks import Fault, Kind
from pressctl.rules import Context, rule


@rule("PR401", Severity.ERROR)
def unbalanced_quotation(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation mark opens and does not close, closes what did not open, or is of another kind than its fellow.

    Nobody can tell where the words of the speaker end. Business Wire and PR Newswire name it among the faults that
    their desks find most. A quotation of several paragraphs opens each with a mark and closes only the last.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        “We have looked for this place for two years, said Ana Silva, director of the plant, at the opening in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        “We have looked for this place for two years,” said Ana Silva, director of the plant, at the opening in Lyon.
    """
    if ctx.language is None:
        return
    for name, text in (("headline", release.headline), ("subheadline", release.subheadline)):
        for fault in quotation_marks.Reader(text, text, ctx.language.tag).faults([Span(0, len(text))]):
            part = Span(fault.at, fault.end)
            yield Problem(_said(fault), release.place(name), part, fix=fault.right, safe=False)
    if quotation_marks.MARK.search(ctx.prose.bare):
        spans = [block.span for block in ctx.prose.blocks if block.kind != "code"]
        for fault in quotation_marks.Reader(ctx.prose.bare, release.body, ctx.language.tag).faults(spans):
            if fault.kind is not Kind.RUNS_ON or ctx.language.tag == "en":
                yield Problem(_said(fault), release.in_body(fault.at, fault.end), fix=fault.right, safe=False)


def _said(fault: Fault) -> str:
    right = f"; {fault.right} is meant" if fault.right else ""
    return f"The mark {fault.mark} {fault.kind.value}{right}"
