"""What was taken of a page so far: the fields that were found, each with its line, and where each block went."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from pressctl.importers import Confidence, Found
from pressctl.importers.extraction import text_language
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.lines.blocks import Block

KEYS = ("headline", "subheadline", "language", "kind", "date", "embargo", "dateline", "contacts", "end_mark", "body")
ON_LINES = frozenset(KEYS) - {"language", "contacts", "body"}
"""The fields that are told by a line of their own, or one that they share."""
TAIL = 16
"""Blocks after the last paragraph in which its contacts and end mark stand."""


@dataclass
class Taken:
    """The blocks of a page, and what was taken of them: the fields that were found, each with its line.

    ``start`` and ``end`` are the first block of its text and the one past the last; ``is_markdown`` says that nothing
    but the release is in it, with mark-up. ``taken`` names the field that each block went to, ``spoken`` are the
    paragraphs of the text that give a contact besides, ``opening`` lines under the headline that are no deck, ``runs``
    the blocks that print contacts, by the places looked at and the start of the text.
    """

    blocks: list[Block]
    start: int
    end: int
    is_markdown: bool = False
    known_headline: str = ""
    known_deck: str = ""
    title: int = -1
    close: int | None = None
    fields: dict[str, Found] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    spoken: set[int] = field(default_factory=set)
    opening: set[int] = field(default_factory=set)
    taken: dict[int, str] = field(default_factory=dict)
    runs: dict[tuple[range, int], list[list[int]]] = field(default_factory=dict)

    def note(self, name: str, block: Block, confidence: Confidence, text: str) -> None:
        """Note where a field was found, and how sure it is."""
        self.fields[name] = Found(block.line, confidence, " ".join(text.split()))
        if name in ON_LINES and (index := next((at for at, each in enumerate(self.blocks) if each is block), -1)) >= 0:
            self.taken.setdefault(index, name)

    @cached_property
    def tag(self) -> str:
        """The language of the paragraphs, or an empty text; where a day in figures depends on it."""
        headline = self.blocks[self.title].text if self.title >= 0 else ""
        return text_language.read(headline, "\n\n".join(block.text for block in self.blocks[self.start : self.end]))[0]

    def tail(self) -> int:
        """Return one past the last block that can belong to the release: a few short ones after its paragraphs."""
        last = min(len(self.blocks), self.end + TAIL)
        return next((index for index in range(self.end, last) if page.is_below(self.blocks[index].text)), last)
