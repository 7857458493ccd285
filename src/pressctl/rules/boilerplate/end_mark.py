"""Family PR5: the mark that ends a release, and what is below it."""

from __future__ import annotations

from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.prose.lines import end_mark
from pressctl.prose.lines.end_mark import EndMark, Kind
from pressctl.release.model import Release
from pressctl.rules import Context, rule

LEAST_HASHES = 3
"""The least hashes of an end mark: one or two open a heading that is still empty."""
RUNNING_TEXT = 80
"""The least characters of running text below the mark, unlike a heading, date, number or contact line."""
MANY = 3
"""Paragraphs of running text below the mark that are reported: one or two are the boilerplate, which many houses print
there without a heading."""


def end_marks(ctx: Context) -> list[EndMark]:
    """Return the certain end marks of the body: not asterisks between sections, nor a heading “End”."""
    return [mark for mark in end_mark.find(ctx.prose.bare) if _is_sure(mark)]


def _is_sure(mark: EndMark) -> bool:
    match mark.kind:
        case Kind.WORD:
            return mark.is_set_off
        case Kind.HASHES:
            return mark.span.end - mark.span.start >= LEAST_HASHES
        case _:
            return mark.kind is Kind.THIRTY


@rule("PR506", Severity.INFO, changes_markup=True)
def odd_end_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """The end mark is a word of another language, or occurs twice.

    “ENDS” under a French text was left by its translator. `###` and `-30-` are read everywhere. The safe fix writes
    the mark of the language, or that of the release, and removes the second one.

    Bad:

        language: fr
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.

        ENDS

    Good:

        language: fr
        ---
        Acme a ouvert une usine à Lyon le 2 mars 2026, et elle emploiera quarante personnes de la région pour les pompes.

        - FIN -
    """
    if ctx.language is None:
        return
    before: Span | None = None
    for mark in end_marks(ctx):
        span = mark.span
        printed = release.body[span.start : span.end]
        if before and not ctx.prose.bare[before.end : span.start].strip(end_mark.EMPHASIS + "\n"):
            yield Problem(f"“{printed}” is a second end mark", release.in_body(*span), fix="")
        elif mark.word and ctx.language.tag not in end_mark.words()[mark.word]:
            usual = release.end_mark or ctx.language.labels["end_mark"]
            words = f"“{printed}” is not an end mark of {ctx.language.name}; “{usual}” is"
            yield Problem(words, release.in_body(*span), fix=usual)
        before = span


@rule("PR507", Severity.INFO)
def text_after_end_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release continues below its end mark.

    A desk stops reading there. Notes, contacts, annexes and anything else with a heading, lists, tables, and a
    boilerplate may follow it; a paragraph with a quotation, or several paragraphs of running text, may not.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        ###

        “We have looked for this place on the river for two years,” said Ana Silva, director of the plant, at the opening in Lyon.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026. It will employ forty people and build pumps for rivers and canals.

        “We have looked for this place on the river for two years,” said Ana Silva, director of the plant, at the opening in Lyon.

        ###
    """
    marks = end_marks(ctx) if ctx.language else []
    if not marks:
        return
    mark = marks[-1].span
    text = list(_running_text(ctx, mark.end))
    if len(text) >= MANY or any(_contains_quotation(ctx, span) for span in text):
        printed = release.body[mark.start : mark.end]
        words = f"The text goes on below the end mark “{printed}”"
        yield Problem(words, release.in_body(*text[0]))


def _running_text(ctx: Context, start: int) -> Iterator[Span]:
    """Yield the paragraphs of running text from a place in the body to the first heading or the like."""
    least = RUNNING_TEXT // 3 if ctx.language and not ctx.language.has_word_spaces else RUNNING_TEXT
    for block in ctx.prose.blocks:
        if block.span.start < start:
            continue
        text = ctx.prose.bare[block.span.start : block.span.end].strip()
        if block.kind != "paragraph" or len(text) < least or (not text[:1].isalpha() and text[:1] not in '“"«„「'):
            return
        if text.casefold().startswith(_headings(ctx)):
            return
        yield block.span


def _headings(ctx: Context) -> tuple[str, ...]:
    """Return the words that open the parts that may follow an end mark."""
    language = ctx.language
    if language is None:
        return ()
    return (
        *language.boilerplate_openers,
        *language.notes_headings,
        *language.contact_headings,
        *language.contact_openers,
    )


def _contains_quotation(ctx: Context, span: Span) -> bool:
    """Return whether a paragraph contains a quotation as long as a sentence."""
    return any(
        span.start <= quotation.start and quotation.end <= span.end and quotation.end - quotation.start > 40
        for quotation in ctx.prose.quotations
    )
