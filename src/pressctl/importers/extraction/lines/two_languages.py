"""A text in one language and then in another, as offices of a country with two print it: where the second starts.

“Acme opens a plant” over its paragraphs, and below them “Acme ouvre une usine” over the same in French.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pressctl import languages
from pressctl.importers.extraction.lines import page
from pressctl.prose import day_lines, detect

PARAGRAPH = 80
"""Characters of the shortest paragraph whose language is asked for."""
LEAST = 200
"""Characters of paragraphs in a language from which it is not that of a quotation alone."""
SHARE = 0.25
"""The part of all paragraphs that is in each of the two."""
TOLD = "the text is in"
WORDS = 5
"""Words of a line that show which it is."""
ONE_LINE = 150
"""Characters of a line from which a text has a paragraph on each."""


@dataclass(frozen=True, slots=True)
class Two:
    """The tags of the two languages of a text, and the first line, 0-based, of the second."""

    first: str
    second: str
    at: int

    def told(self, lines: Sequence[str]) -> str:
        """Return a note on the text."""
        first, second = (found.name if (found := languages.known(tag)) else tag for tag in (self.first, self.second))
        opening = " ".join(lines[self.at].split()[:WORDS])
        return f"{TOLD} {first} and, from “{opening} …” on, in {second}: make a release of each"


def start(lines: Sequence[str]) -> Two | None:
    """Return the languages of a text of two, and where the second starts; None of a text in one."""
    paragraphs = [(at, text) for at, text in _blocks(lines) if len(text) >= PARAGRAPH]
    ends = (filter(None, (detect.guess_paragraph(text) for _, text in each)) for each in (paragraphs, paragraphs[::-1]))
    if len({next(tags, None) for tags in ends}) < 2:  # which most texts show in two paragraphs
        return None
    blocks = [(at, text, detect.guess_paragraph(text)) for at, text in paragraphs]
    runs = [(tag, list(run)) for tag, run in groupby([each for each in blocks if each[2]], key=lambda each: each[2])]
    sizes = [sum(len(text) for _, text, _ in run) for _, run in runs]
    if len(runs) != 2 or min(sizes) < max(LEAST, SHARE * sum(sizes)):
        return None
    (first, before), (second, after) = runs
    if not first or not second or any({first, second} <= near for near in detect.NEAR):
        return None
    last = before[-1][0] + before[-1][1].count("\n")
    return Two(first, second, _head(lines, last + 1, after[0][0]))


def _blocks(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Return the paragraphs, each with its first line: one per line, or what empty lines part where none is long."""
    shown = [(at, line) for at, line in enumerate(lines) if line.strip()]
    if any(len(line) >= ONE_LINE for _, line in shown):
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
