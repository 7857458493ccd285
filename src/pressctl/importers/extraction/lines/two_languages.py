"""A text in one language and then in another, as offices of a country with two print it: where the second starts.

“Acme opens a plant” over its paragraphs, and below them “Acme ouvre une usine” over the same in French.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from pressctl import languages
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.lines.blocks import SENTENCE_ENDS
from pressctl.importers.extraction.scripts import wide
from pressctl.prose import detect
from pressctl.prose.datelines import dateline
from pressctl.prose.lines import day_lines

PARAGRAPH = 80
"""Characters of the shortest paragraph whose language is asked for."""
SENTENCE = 40
"""The same of one that ends as a sentence does."""
LEAST = 200
"""Characters of paragraphs in a language from which it is not that of a quotation alone."""
SHARE = 0.25
"""The part of all paragraphs that is in each of the two."""
MOST = 6
"""Paragraphs that show together in which language a text begins or ends."""
TOLD = "the text is in"
WORDS = 5
"""Words of a line that show which it is."""
ONE_LINE = 150
"""Characters of a line from which a text has a paragraph on each."""


@dataclass(frozen=True, slots=True)
class Two:
    """The tags of the two languages of a text, and the first line, 0-based, of the second.

    ``heads`` are the lines on top of both that are in the second: its headline, below that of the first.
    """

    first: str
    second: str
    at: int
    heads: tuple[int, ...] = ()

    def told(self, lines: Sequence[str]) -> str:
        """Return a note on the text."""
        first, second = (found.name if (found := languages.known(tag)) else tag for tag in (self.first, self.second))
        opening = " ".join(lines[self.at].split()[:WORDS])
        return f"{TOLD} {first} and, from “{opening} …” on, in {second}: make a release of each"

    def parts(self, count: int) -> list[list[int]]:
        """Return the lines of each of the two texts, of ``count`` in all."""
        return [[at for at in range(self.at) if at not in self.heads], [*self.heads, *range(self.at, count)]]


def start(lines: Sequence[str]) -> Two | None:
    """Return the languages of a text of two, and where the second starts; None of a text in one."""
    paragraphs = [(at, text) for at, text in _blocks(lines) if _is_paragraph(text)]
    texts = [text for _, text in paragraphs]
    first, second = _first_language(texts), _first_language(texts[::-1])
    first = first or (_likely_first(texts, second) if second else "")
    second = second or (_likely_first(texts[::-1], first) if first else "")
    if not first or not second or first == second or any({first, second} <= near for near in detect.NEAR):
        return None
    cut = _cut(texts, first, second)
    sizes = [sum(map(_columns, part)) for part in (texts[:cut], texts[cut:])]
    if min(sizes) < max(LEAST, SHARE * sum(sizes)) or not (_is_in(first, texts[:cut]) and _is_in(second, texts[cut:])):
        return None
    last, prose = paragraphs[cut - 1][0] + texts[cut - 1].count("\n"), paragraphs[cut][0]
    at = _head(lines, last + 1, prose)
    heads = _heads_above(lines[: paragraphs[0][0]], first, second) if at == prose else ()
    return Two(first, second, at, heads)


def _heads_above(lines: Sequence[str], first: str, second: str) -> tuple[int, ...]:
    """Return which of the lines above two texts are the head of the second: those in its language, or the last half."""
    titles = [at for at, line in enumerate(lines) if page.is_title(line)]
    leanings = {at: detect.leaning(lines[at], first, second) for at in titles}
    own = tuple(at for at in titles if leanings[at] < 0)
    if 0 < len(own) < len(titles):
        return own
    top, half = titles[: len(titles) // 2], titles[len(titles) // 2 :]
    is_half = len(top) == len(half) and sum(map(leanings.__getitem__, half)) <= sum(map(leanings.__getitem__, top))
    return tuple(half) if is_half else ()


def _columns(text: str) -> int:
    """Return the length of a text; a sign of Chinese or Japanese says as much as three letters."""
    return len(text) + 2 * wide(text)


def _is_paragraph(text: str) -> bool:
    columns = _columns(text)
    ends = text.rstrip('”»"’ ').endswith(SENTENCE_ENDS)
    return columns >= (SENTENCE if ends else PARAGRAPH) and (ends or "\n" not in text)  # two lines may be headlines


def _first_language(texts: Sequence[str]) -> str:
    """Return the language that the first paragraphs are in: as many of them as show it, which most often is one."""
    return next((tag for text in _together(texts) if (tag := detect.guess_paragraph(text))), "")


def _likely_first(texts: Sequence[str], other: str) -> str:
    """Return the same where few small words show it, of a text that ends in ``other``."""
    few = ((detect.guess_by_few(text), text) for text in _together(texts))
    tag, text = next((each for each in few if each[0]), ("", ""))
    return tag if tag == other or (tag and detect.is_sure_of(text, tag)) else ""


def _together(texts: Sequence[str]) -> Iterable[str]:
    return accumulate(texts[:MOST], "{}\n{}".format)


def _is_in(tag: str, texts: Sequence[str]) -> bool:
    """Return whether paragraphs are together in a language, and none of them in another."""
    text = "\n".join(texts)
    if {*map(detect.guess_paragraph, texts)} <= {tag, None}:
        return (detect.guess_paragraph(text) or detect.guess_by_few(text)) == tag
    return False


def _cut(texts: Sequence[str], first: str, second: str) -> int:
    """Return the place among paragraphs that best parts those in one language from those in the other.

    One that could be in either is of the first text, unless it has a dateline as the first of the second does.
    """
    sums = list(accumulate(detect.leaning(text, first, second) for text in texts))[:-1]
    best = [at for at, total in enumerate(sums, 1) if total == max(sums)]
    return next((at for at in best if dateline.is_sure(texts[at])), best[-1])


def _blocks(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Return the paragraphs, each with its first line: one per line, or what empty lines part where no line is long."""
    shown = [(at, line) for at, line in enumerate(lines) if line.strip()]
    if len(shown) == len(lines) or any(len(line) >= ONE_LINE for _, line in shown):
        return shown
    groups = (
        list(group) for is_text, group in groupby(enumerate(lines), key=lambda each: bool(each[1].strip())) if is_text
    )
    return [(group[0][0], "\n".join(line for _, line in group)) for group in groups]


def _head(lines: Sequence[str], first: int, prose: int) -> int:
    """Return where the head of the second text starts, between the last paragraph of one and the first of the other.

    It is the release line there, or else the lines right above the paragraph that may be a headline, a deck or a day.
    """
    shown = [at for at in range(first, prose) if lines[at].strip()]
    if lead := next((at for at in shown if page.is_release_line(lines[at])), None):
        return lead
    at = prose
    for number in reversed(shown):
        if not (page.is_title(lines[number]) or day_lines.stands_alone(lines[number])):
            break
        at = number
    return at
