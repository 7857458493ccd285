"""How sure a headline is: whether another line above the text could be the headline as well, or says the same."""

from __future__ import annotations

import re
from dataclasses import replace

from pressctl.importers import Confidence, Reading
from pressctl.importers.extraction.heads import choice
from pressctl.importers.extraction.lines import page
from pressctl.importers.extraction.lines.blocks import Block
from pressctl.importers.extraction.scripts import wide
from pressctl.importers.extraction.words import folded

LONGEST = 200
"""Characters of the longest headline that is certain without being repeated."""

WORDS = 3
"""Words of the shortest headline of which one can be sure where it stands but once."""
ALIKE = 0.5
"""The share of its words that a headline has in common with another line when both name the same release."""
WORD = re.compile(r"[^\W_]+")
STEM = 6
"""Letters of a word that stay the same in its forms."""
MANY = 3
"""Lines of a headline and its deck from which it is a guess which are which."""


def sureness(blocks: list[Block], index: int, under: list[int], contacts: frozenset[int], head: range) -> Confidence:
    """Return how sure a headline is; of three lines nobody can say where it ends and the deck begins.

    The arguments are those of ``is_sure``.
    """
    if is_sure(blocks, index, under, contacts, head):
        return Confidence.CERTAIN
    if len(blocks[index].text.split()) < WORDS and not wide(blocks[index].text):
        return Confidence.GUESS
    lines = 1 + (blocks[index].end > blocks[index].line) + len(under)
    return Confidence.GUESS if lines >= MANY else Confidence.LIKELY


def is_sure(blocks: list[Block], index: int, under: list[int], contacts: frozenset[int], head: range) -> bool:
    """Return whether a headline is repeated or marked as such, or is the only line that can be one.

    ``under`` are the places of its deck, ``contacts`` those of contacts, ``head`` those of all above the text.
    """
    block = blocks[index]
    if is_repeated(blocks, index) or block.marked.startswith("# "):
        return True
    if len(block.text.split()) < WORDS and not wide(block.text):
        return False
    is_led = page.is_led(blocks, index)
    if choice.is_row(block.text) or choice.is_menu(
        [blocks[other].text for other in range(index + 1, head.stop) if other not in contacts]
    ):
        return False
    is_at_edge = is_led or index in {0, head.stop - 1}
    others = {other for other in head if other not in {index, *contacts} and page.is_title(blocks[other].text)}
    others -= set(under) if is_led and len(under) == 1 else set()
    return is_at_edge and not others and len(block.text) <= LONGEST


def is_repeated(blocks: list[Block], index: int) -> bool:
    """Return whether a line stands in the page twice, as its title and as the headline."""
    text = blocks[index].text
    words, longest = folded(text), len(text) + 20  # what is folded away makes one text longer
    return sum(len(other.text) < longest and folded(other.text) == words for other in blocks) > 1


def alike(headline: str, line: str) -> bool:
    """Return whether two lines name the same release: half the words of the shorter, or its signs, are the other's.

    Words that are long may have other endings: “festival of lights” and “Festivals”.
    """
    ours, theirs = ({word[:STEM] for word in WORD.findall(folded(each))} for each in (headline, line))
    if wide(headline) >= 6:
        ours, theirs = set(folded(headline)), set(folded(line))
    return len(ours & theirs) >= ALIKE * min(len(ours), len(theirs))


def is_nearer(headline: str, other: str, body: str) -> bool:
    """Return whether a headline has more words of the text below it than another line that may be its headline."""
    said, ours, theirs = (choice.words_of(each) for each in (body, headline, other))
    return choice.is_long(headline) and len(ours & said) > len(theirs & said)


def unsure(reading: Reading) -> Reading:
    """Return a reading whose headline is likely: the subject of its mail says something else."""
    told = {"headline": replace(reading.fields["headline"], confidence=Confidence.LIKELY)}
    return replace(reading, fields={**reading.fields, **told})
