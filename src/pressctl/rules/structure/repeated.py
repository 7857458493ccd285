"""Family PR1: what occurs twice in a body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pressctl.findings import Problem, Severity, Span
from pressctl.prose.lines import release_line
from pressctl.prose.patterns import regex
from pressctl.prose.views import Prose
from pressctl.prose.word_lists import alternatives, every_word
from pressctl.release.model import Release
from pressctl.rules import Context, rule

SENTENCE = regex(
    r"[^\s.!?…。！？؟][^.!?…。！？؟\n]*+(?:(?:[.!?…؟](?!\s|$)|\n(?!\s*\n))[^.!?…。！？؟\n]*+)*+[.!?…。！？؟]*+"
)
"""A sentence, perhaps over several lines of its paragraph, up to a closing mark before a space."""
BORDER = regex(r"[.!?…؟。！？\n](?:(?<=[。！？])|(?<=\n)\s*\n\s*|(?<!\n)\s+)")
"""Where a sentence or paragraph may end; the pattern starts with a character class, which is three times as fast."""
SAME_START = 24
"""Characters that equal sentences have in common at the start, whatever their line breaks."""
LEAST_SENTENCE = 70
"""The least characters of a sentence that should not be repeated, unlike “The plant opens in autumn.”; in Chinese a third."""
DENSITY = 3
"""How many letters of an alphabet one Chinese or Japanese character is worth."""
AROUND = 60
"""Characters of marks and spaces that may surround a headline repeated in the body."""
HAN = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
FORMULA = 3
"""The least sentences with the same first words that make them a formula, as for penalties or licences in a list."""
OPENING = 4
"""The number of first words that sentences of a formula have in common."""
ENTRY = regex(r"\s*(?:\*\*|\(?(?:[a-z]|[ivx]{1,5}|[A-Z]|\d{1,3})\\?[.)][ \t])")
STATUTE = regex(lambda: rf"§|\d\([A-Za-z0-9]{{1,2}}\)|(?<!\w)(?:{alternatives(every_word('statute_words'))}) \d")
"""A reference to a law, whose words are the same each time."""


@rule("PR122", Severity.WARNING)
def repeated_passage(release: Release, ctx: Context) -> Iterator[Problem]:
    """A sentence or paragraph occurs twice in the text.

    It results from pasting: the lede is in its new place, and still in the old one. Sentences of seventy characters or
    more in the paragraphs of the body are compared; legal formulas, and phrases that a list repeats for each of its
    entries, are not.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for the rivers of the region.

        The first pumps will be delivered in autumn.

        Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for the rivers of the region.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for the rivers of the region.

        The first pumps will be delivered in autumn.
    """
    if not _may_repeat(ctx.prose.bare):
        return
    places: dict[str, list[Span]] = {}
    for span in _sentences(ctx.prose):
        places.setdefault(_words(release.body[span.start : span.end]), []).append(span)
    openings = Counter(_first_words(words) for words, spans in places.items() for _ in spans)
    end = 0
    for words, spans in places.items():
        if (
            len(spans) != 2
            or not _is_long(words)
            or words[0] == "("
            or openings[_first_words(words)] >= FORMULA
            or STATUTE.search(words)
            or _are_in_list_entries(release.body, spans)
        ):
            continue
        first, again = spans
        if again.start >= end:
            lines = release.body.count("\n", first.start, again.start)
            apart = f"{lines} lines above" if lines > 1 else "just before"
            yield Problem(f"This sentence stands {apart} already", release.in_body(*again))
            end = _end_of_paragraph(release.body, again.end)


@rule("PR125", Severity.WARNING, changes_markup=True)
def headline_repeated(release: Release, ctx: Context) -> Iterator[Problem]:
    """The text opens by repeating the headline.

    Sites and exports set the headline above the text: readers then see it twice. A page or a Word file was pasted
    as a whole. The unsafe fix removes it.

    Bad:

        headline: Acme opens a plant in Lyon
        ---
        ### Acme opens a plant in Lyon

        Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for the rivers of the region.

    Good:

        headline: Acme opens a plant in Lyon
        ---
        Acme opened a plant in Lyon on 2 March 2026, where forty people will build pumps for the rivers of the region.
    """
    end = 0
    for _ in range(2 if len(release.headline) >= SAME_START // DENSITY else 0):
        start = end + len(release.body[end:]) - len(release.body[end:].lstrip())
        end = release.body.find("\n", start)
        if end < 0:
            return
        line = release.body[start:end]
        is_near = len(release.headline) <= len(line) <= len(release.headline) + AROUND
        is_same = is_near and line[:2] != "# " and _repeats_headline(line, release.headline)
        if is_same and release.body[end:].strip() and not release_line.read(line):
            words = "The text opens by repeating the headline"
            yield Problem(words, release.in_body(start, end), fix="", safe=False)
            return


def _repeats_headline(line: str, headline: str) -> bool:
    """Return whether a line has the same letters as a headline, and enough of them."""
    letters = _letters(headline)
    return len(letters) >= SAME_START // DENSITY and _letters(line) == letters


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _may_repeat(text: str) -> bool:
    """Return whether two pieces of a text have the same start: in most texts none do, and nothing has to be compared."""
    starts = [
        " ".join(piece[:SAME_START].split()) for piece in BORDER.split(text) if len(piece) > LEAST_SENTENCE // DENSITY
    ]
    return len(starts) > len(set(starts))


def _sentences(prose: Prose) -> Iterator[Span]:
    """Yield the sentences of the paragraphs, as a reader sees them."""
    for block in prose.blocks:
        if block.kind == "paragraph":
            for match in SENTENCE.finditer(prose.bare, block.span.start, block.span.end):
                yield Span(*match.span())


def _words(sentence: str) -> str:
    return " ".join(sentence.split()).strip("*_-+• ").casefold()


def _first_words(words: str) -> str:
    return " ".join(words.split(maxsplit=OPENING)[:OPENING]) if " " in words else words


def _is_long(words: str) -> bool:
    return len(words) >= LEAST_SENTENCE or len(words) + (DENSITY - 1) * len(HAN.findall(words)) >= LEAST_SENTENCE


def _are_in_list_entries(text: str, spans: list[Span]) -> bool:
    """Return whether both sentences are in entries of a list, which begin with a letter, a figure or words in bold."""
    starts = {text.rfind("\n\n", 0, span.start) + 1 for span in spans}
    return len(starts) > 1 and all(ENTRY.match(text, start) for start in starts)


def _end_of_paragraph(text: str, at: int) -> int:
    """Return the end of the paragraph around a place: a paragraph that occurs twice is reported once."""
    end = text.find("\n\n", at)
    return end if end >= 0 else len(text)
