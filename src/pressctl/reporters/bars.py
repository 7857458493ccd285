"""Counts as bars, for a terminal with at least 60 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressctl.newsroom.lists.counting import Section
from pressctl.prose.text import columns, printable
from pressctl.reporters.excerpts import fitted

MOST = 24
"""The most bars of a section: two years of months."""
LABEL = 28
"""The most columns of a label: half of the narrowest terminal."""
BLOCKS = " ▏▎▍▌▋▊▉"
"""The eighths of a block."""


def bars(sections: Iterable[Section], width: int) -> Iterator[str]:
    """Yield each section as lines of at most ``width`` columns, with an empty line after it."""
    for section in sections:
        shown, left = first(section)
        yield f"by {section.title}"
        yield from _lines(shown, width)
        if left:
            yield f"  and {left} more"
        yield ""


def first(section: Section) -> tuple[Sequence[tuple[str, int]], int]:
    """Return the first counts of a section (of months and years, the last ones), and how many are left out."""
    counts = section.counts
    if len(counts) <= MOST:
        return counts, 0
    return (counts[-MOST:] if section.title in ("month", "year") else counts[:MOST]), len(counts) - MOST


def _lines(counts: Sequence[tuple[str, int]], width: int) -> Iterator[str]:
    labels = [printable(label) for label, _ in counts]
    wide = min(max(map(columns, labels), default=0), LABEL)
    most = max((count for _, count in counts), default=1)
    digits = len(str(most))
    room = width - wide - digits - 6
    for label, (_, count) in zip(labels, counts, strict=True):
        yield f"  {fitted(label, wide)}  {count:{digits}}  {_bar(count / most * room)}".rstrip()


def _bar(length: float) -> str:
    """Return a bar of a length in columns, rounded to an eighth, but at least an eighth if it is above zero."""
    eighths = max(round(length * 8), 1 if length > 0 else 0)
    return "█" * (eighths // 8) + BLOCKS[eighths % 8].strip()
