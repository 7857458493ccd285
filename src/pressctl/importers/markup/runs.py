"""What stands between two blocks of a page: text and inline elements, and the paragraphs that they make."""

from __future__ import annotations

from typing import NamedTuple

from pressctl.importers.markup.emphasis import BREAK, NO_MARKERS
from pressctl.importers.markup.markdown import plain
from pressctl.prose.lines import day_lines

LABEL = 90
"""Characters of the longest label of a text: its day, its office, its kind."""
SENTENCE_ENDS = (".", "!", "?", ",", ";", "。", "！", "？", "؟")


class Run(NamedTuple):
    """A stretch of text between two tags, as it stands and as Markdown, the line it starts in, its linked letters."""

    raw: str | None
    text: str
    start: int
    linked: int = 0

    @property
    def line(self) -> int:
        """The line of its first word."""
        raw = self.raw or ""
        return self.start + raw.count("\n", 0, len(raw) - len(raw.lstrip()))

    @property
    def end(self) -> int:
        """The line of its last word."""
        return self.start + (self.raw or "").rstrip().count("\n")


def parted(run: list[Run]) -> list[list[Run]]:
    """Return the parts of a run between two line breaks in a row, or the labels of a text one by one."""
    if labels := _labels(run):
        return labels
    parts: list[list[Run]] = [[]]
    breaks = 0
    for each in run:
        if each.text.strip():
            breaks = breaks + 1 if each.text == BREAK else 0
        if breaks > 1:
            parts.append([])
        parts[-1].append(each)
    return parts


def _labels(run: list[Run]) -> list[list[Run]]:
    """Return the elements of a run each by itself, when one is the day and all are labels, which a style sheet parts.

    Sites print `<span>From: Water Board</span> <span>Published 9 February 2026</span>`. No text stands between them.
    """
    shown = [each for each in run if each.text.strip()]
    if len(shown) < 2 or any(each.raw or each.text == BREAK or len(each.text) > LABEL for each in shown):
        return []
    texts = [plain(each.text.translate(NO_MARKERS)) for each in shown]
    if any(text.endswith(SENTENCE_ENDS) for text in texts) or not any(map(day_lines.stands_alone, texts)):
        return []
    return [] if day_lines.stands_alone(" ".join(texts)) else [[each] for each in shown]
