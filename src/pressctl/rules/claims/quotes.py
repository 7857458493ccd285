"""Family PR4: quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pressctl.findings import Problem, Severity, Span
from pressctl.languages import Language
from pressctl.prose.patterns import CAPITALS, regex
from pressctl.prose.signs import quotation_marks, single_marks
from pressctl.prose.signs.quotation_marks import Fault, Kind
from pressctl.prose.word_lists import alternatives, any_of, every_word
from pressctl.release.model import Release
from pressctl.rules import Context, rule

OPENING_MARKS = '“«„「『"'
END_MARKS = ".!?…,。，！؟،"
OPENS_SENTENCE = regex(rf"[{CAPITALS}¿¡\u0600-\u06ff]")
"""A character that may open a sentence: a capital, an opening mark of Spanish, any letter of Arabic."""
HAN = range(0x4E00, 0xA000)
"""The code points of Chinese characters, any of which may open a sentence, too."""
ASIDE = regex(r"(?<=[,.!?…]) [—–] [^—–\n]{1,100}")
"""The text after a dash within a quotation: its own words or its speaker."""
LEADS_ON = regex(r"(?:[,،，]|\S)[”“»\"」』](?:(?<=[,،，].)|\s?[,،，])\s?[^\W\d_]")
"""The end of a quotation with a comma, and the start of the words after it."""
STATEMENT_WORDS = 10
"""The least words of a quotation that is a statement and not a title; two Chinese characters count as a word."""


INNER_PARAGRAPH = regex(
    r"</(?:p|li|div)>\s*(?=<)|<br\s?/?>\s{0,9}<br\s?/?>\s{0,9}"
    r"|\n[ \t]{0,3}(?:>[ \t]{0,3}){1,4}\n[ \t]{0,3}(?:>[ \t]{0,3}){1,4}(?=\S)",
    re.IGNORECASE,
)
"""The end of a paragraph of HTML, before the next, or of one in a block quotation."""


@rule("PR401", Severity.ERROR)
def unbalanced_quotation(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation mark opens and does not close, closes what did not open, or does not match its counterpart.

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
    if ctx.any_language is None:
        return
    for name, text in (("headline", release.headline), ("subheadline", release.subheadline)):
        for fault in quotation_marks.Reader(text, text, ctx.any_language).faults([Span(0, len(text))]):
            part = Span(fault.at, fault.end)
            yield Problem(_message(fault), release.place(name), part, fix=fault.right, safe=False)
    if quotation_marks.MARK.search(ctx.prose.bare):
        spans = [
            part for block in ctx.prose.blocks if block.kind != "code" for part in _paragraphs(release.body, block.span)
        ]
        for fault in quotation_marks.Reader(ctx.prose.bare, release.body, ctx.any_language).faults(spans):
            if fault.kind is not Kind.RUNS_ON or ctx.any_language.reopens_quotations:
                yield Problem(_message(fault), release.in_body(fault.at, fault.end), fix=fault.right, safe=False)
    blocks = [block.span for block in ctx.prose.blocks if block.kind != "code"]
    for fault in single_marks.faults(ctx.prose.bare, blocks, has_word_spaces=ctx.any_language.has_word_spaces):
        yield Problem(_message(fault), release.in_body(fault.at, fault.end))


def _paragraphs(body: str, span: Span) -> list[Span]:
    """Return the paragraphs of a block: the block itself, or those of HTML on consecutive lines or of a block quotation."""
    if body.find("<", span.start, span.end) < 0 and body.find(">", span.start, span.end) < 0:
        return [span]
    ends = [match.end() for match in INNER_PARAGRAPH.finditer(body, span.start, span.end)]
    return [Span(*pair) for pair in pairwise((span.start, *ends, span.end)) if pair[0] < pair[1]]


def _message(fault: Fault) -> str:
    right = f"; {fault.right} is meant" if fault.right else ""
    return f"The mark {fault.mark} {fault.kind.value}{right}"


@rule("PR402", Severity.WARNING, needs=tuple(OPENING_MARKS))
def unattributed_quotation(release: Release, ctx: Context) -> Iterator[Problem]:
    """A quotation has no speaker, in its paragraph or beside it.

    Words in quotation marks that are not attributed to anybody cannot be used; Business Wire counts the missing name
    among the usual faults. A line under the quotation may name the speaker, or the paragraph before it.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        “We have looked for this place for more than two years and are glad to be here at last.”

        The first pumps will be delivered in the autumn.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        “We have looked for this place for more than two years and are glad to be here at last,” said Ana Silva.

        The first pumps will be delivered in the autumn.
    """
    if ctx.language is None or not ctx.prose.quotations:
        return
    quotations = {span.start: span for span in ctx.prose.quotations}
    for index, block in enumerate(ctx.prose.blocks):
        span = quotations.get(block.span.start)
        if not span or not _is_statement(ctx, span) or _leads_to_speaker(ctx, span):
            continue
        if not (_has_speaker(ctx, index) or _has_inner_speaker(ctx, span)):
            yield Problem("Nobody is named as having said this", release.in_body(*span))


def _is_statement(ctx: Context, span: Span) -> bool:
    """Return whether a quotation is a sentence or more, and not a name or title in quotation marks."""
    text = ctx.prose.bare[span.start + 1 : span.end - 1].strip()
    words = len(text.split()) if ctx.language is None or ctx.language.has_word_spaces else len(text) / 2
    with_mark = text if text[-1:] in END_MARKS else text + ctx.prose.bare[span.end : span.end + 1]
    return words >= STATEMENT_WORDS and _is_sentence(with_mark)


def _is_sentence(text: str) -> bool:
    """Return whether a text is a whole sentence; it may end with a comma, as the speaker may continue after the name."""
    is_opened = OPENS_SENTENCE.match(text) is not None or ord(text[0]) in HAN
    return is_opened and len(text) > 1 and text[-1] in END_MARKS


def _leads_to_speaker(ctx: Context, span: Span) -> bool:
    """Return whether a comma after a quotation, or at its end, leads to the speaker: “…”, finalizó."""
    return LEADS_ON.match(ctx.prose.bare, span.end - 2) is not None


def _has_speaker(ctx: Context, index: int) -> bool:
    """Return whether a paragraph or one beside it names somebody, or has a verb of saying or a role, outside quotations."""
    assert ctx.language is not None, "the caller has checked"
    blocks, first = ctx.prose.blocks, max(index - 1, 0)
    while first and ctx.prose.body[blocks[first].span.start] in OPENING_MARKS:
        first -= 1  # the same quotation, or another of the same speaker
    start, end = blocks[first].span.start, blocks[min(index + 1, len(blocks) - 1)].span.end
    text = ctx.prose.unquoted[start:end]
    is_introduced = ctx.prose.body[start : blocks[index].span.start].rstrip(" \n*_").endswith((":", "："))
    is_named = any(
        name[0].split()[0].lower() not in ctx.language.function_words for name in _name_pattern().finditer(text)
    )
    earlier = ctx.prose.unquoted[blocks[max(first - 1, 0)].span.start : start]
    saying = any_of(ctx.language, "saying_verbs")
    return (
        is_introduced
        or is_named
        or bool(saying.search(earlier) or saying.search(text) or _role_pattern(ctx.language).search(text))
    )


def _has_inner_speaker(ctx: Context, span: Span) -> bool:
    """Return whether a quotation names its speaker between dashes within it: « …, — сказала она. — … »."""
    assert ctx.language is not None, "the caller has checked"
    saying = any_of(ctx.language, "saying_verbs", "speaker_roles")
    return any(saying.search(match[0]) for match in ASIDE.finditer(ctx.prose.bare, span.start, span.end))


def _role_pattern(language: Language) -> re.Pattern[str]:
    return any_of(language, "speaker_roles")


@cache
def _name_pattern() -> re.Pattern[str]:
    """Return the pattern of two words with capitals, which beside a quotation are most likely the name of its speaker."""
    between = rf"(?:[{CAPITALS}]\. |(?:{alternatives(every_word('name_particles'))}) ){{0,2}}"
    return re.compile(rf"\b[{CAPITALS}][\w’'-]+ {between}[{CAPITALS}][\w’'-]+")
