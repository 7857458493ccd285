"""Family PR5: the mark that ends a release, and what stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pressctl import languages
from pressctl.findings import Problem, Severity, Span
from pressctl.prose.patterns import regex
from pressctl.release.model import Release
from pressctl.rules import Context, rule

SIGN = regex(r"#{3,5}|#[ \t]#[ \t]#|[-–—][ \t]?30[ \t]?[-–—]")
"""A mark that every newsroom reads. Asterisks are left out: they part sections as often as they end a text."""
AROUND = "*_ \t\u00a0\\"
DASHES = "-–—/()（）[]. \t"
SHORT_LINE = regex(r"\n[^\n]{1,24}(?=\n|\Z)")
"""A line that can be an end mark, with the line break before it; the first line ends nothing."""
PROSE = 80
"""Characters from which a paragraph below the mark is running text and no heading, date, number or contact line."""
MANY = 3
"""Paragraphs of running text below the mark: one or two are the boilerplate, which many houses set there unheaded."""


def end_marks(ctx: Context) -> Iterator[tuple[Span, str]]:
    """Yield the end marks of the body with their places: each with its word in small letters, or "" for a sign."""
    for match in SHORT_LINE.finditer(ctx.prose.bare):
        if text := match[0].strip("\n" + AROUND):
            word = _end_word(text)
            if word or SIGN.fullmatch(text):
                at = match.start() + match[0].index(text)
                yield Span(at, at + len(text)), word


def _end_word(text: str) -> str:
    """Return the word of a mark such as “– Ends –”, “FIN” or “（完）”, else "": a plain “End” may be a heading."""
    core = text.strip(DASHES)
    is_set_off = len(core) < len(text.rstrip(".")) or core == core.upper()
    return core.casefold() if is_set_off and core.casefold() in _tags_of_words() else ""


@cache
def _tags_of_words() -> dict[str, frozenset[str]]:
    """Return the words of end marks, each with the languages that use it."""
    pairs = {
        (mark.strip(DASHES), tag)
        for tag in languages.available()
        if (language := languages.find(tag))
        for mark in language.end_marks
        if any(map(str.isalpha, mark))
    }
    return {word: frozenset(tag for other, tag in pairs if other == word) for word, _ in pairs}


@rule("PR506", Severity.INFO)
def odd_end_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """The end mark is a word of another language, or stands there twice.

    “ENDS” under a French text was left by its translator. `###` and `-30-` are read everywhere. The safe fix writes
    the mark of the language, or that of the release, and takes out the second one.

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
    for span, word in end_marks(ctx):
        shown = release.body[span.start : span.end]
        if before and not ctx.prose.bare[before.end : span.start].strip(AROUND + "\n"):
            yield Problem(f"“{shown}” is a second end mark", release.in_body(span.start, span.end), fix="")
        elif word and ctx.language.tag not in _tags_of_words()[word]:
            usual = release.end_mark or ctx.language.labels["end_mark"]
            words = f"“{shown}” is no end mark of {ctx.language.name}; “{usual}” is"
            yield Problem(words, release.in_body(span.start, span.end), fix=usual)
        before = span


@rule("PR507", Severity.INFO)
def text_after_end_mark(release: Release, ctx: Context) -> Iterator[Problem]:
    """The release goes on below its end mark.

    A desk stops reading there. Notes, contacts, annexes and what else has a heading, lists, tables, and a boilerplate may
    stand below; a paragraph with a quotation, or several paragraphs of running text, may not.

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
    marks = list(end_marks(ctx)) if ctx.language else []
    if not marks:
        return
    mark = marks[-1][0]
    text = list(_running_text(ctx, mark.end))
    if len(text) >= MANY or any(_quotes(ctx, span) for span in text):
        shown = release.body[mark.start : mark.end]
        words = f"The text goes on below the end mark “{shown}”"
        yield Problem(words, release.in_body(text[0].start, text[0].end))


def _running_text(ctx: Context, start: int) -> Iterator[Span]:
    """Yield the paragraphs of running text from a place of the body up to the first heading or the like."""
    least = PROSE // 3 if ctx.language and ctx.language.tag == "zh" else PROSE
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
    """Return the words that open what may stand below an end mark."""
    language = ctx.language
    if language is None:
        return ()
    return (
        *language.boilerplate_openers,
        *language.notes_headings,
        *language.contact_headings,
        *language.contact_openers,
    )


def _quotes(ctx: Context, span: Span) -> bool:
    """Return whether a paragraph holds words that somebody said: a quotation of a sentence."""
    return any(
        span.start <= said.start and said.end <= span.end and said.end - said.start > 40
        for said in ctx.prose.quotations
    )
